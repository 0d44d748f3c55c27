//! Where things stand.

use super::case_tests::path;
use super::{Place, Tree};

fn place(line: usize, column: usize, length: usize) -> Option<Place> {
    Some(Place {
        line,
        column,
        length,
    })
}

#[test]
fn keys_and_values_have_places_in_characters() {
    let text = "\u{feff}ä: ü ö # c\nsteps:\n- title: |\n    x\n  \"week\": [é, bb]\n- ~\nempty:\nal: &x 1\nto: *x\n";
    let tree = Tree::parse(text).unwrap();
    assert_eq!(tree.key(&path("ä")), place(1, 1, 1));
    assert_eq!(tree.value(&path("ä")), place(1, 4, 3));
    assert_eq!(tree.key(&path("steps[0].title")), place(3, 3, 5));
    assert_eq!(tree.value(&path("steps[0].title")), place(3, 10, 1));
    assert_eq!(tree.key(&path("steps[0].week")), place(5, 3, 6));
    assert_eq!(tree.value(&path("steps[0].week[1]")), place(5, 15, 2));
    assert_eq!(tree.value(&path("steps[1]")), place(6, 3, 1));
    assert_eq!(tree.value(&path("empty")), place(7, 7, 1));
    assert_eq!(tree.value(&path("to")), place(9, 5, 2));
    assert_eq!(tree.value(&path("to.below")), place(9, 5, 2));
    assert_eq!(tree.key(&path("steps[0]")), None);
    assert_eq!(tree.value(&path("nowhere")), None);
    assert_eq!(tree.value(&path("ä.below")), None);
}

#[test]
fn duplicates_are_found_at_any_depth() {
    let text = "a: 1\nb:\n  - {x: 1, y: 2, x: 3}\n  - k: 1\n    'k': 2\n'a': 2\n";
    let found = Tree::parse(text).unwrap().duplicate_keys();
    let want = [
        (path("b[0].x"), place(3, 18, 1).unwrap()),
        (path("b[1].k"), place(5, 5, 3).unwrap()),
        (path("a"), place(6, 1, 3).unwrap()),
    ];
    assert_eq!(found, want);
}

#[test]
fn syntax_errors_have_places() {
    let cases = [
        ("a: 1\nb:\n\tc: 2\n", 3),
        ("a: [1\nb: 2\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: *x\n", 1),
    ];
    for (text, line) in cases {
        let error = Tree::parse(text).unwrap_err();
        assert_eq!(error.line, line, "{text:?} {error:?}");
        assert!(!error.message.is_empty());
    }
}

#[test]
fn many_comments_in_a_row_are_no_hindrance() {
    let text = format!("a:\n{}  - 1\n", "  # c\n".repeat(500));
    assert_eq!(
        Tree::parse(&text).unwrap().value(&path("a[0]")),
        place(502, 5, 1)
    );
}
