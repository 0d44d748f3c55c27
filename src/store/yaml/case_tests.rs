//! Tables of cases: a text, an edit, and the text that must come of it.

use super::{Edit, Path, Step, Value, apply};

/// `steps[2].title` as a path.
pub(super) fn path(text: &str) -> Path {
    let mut path = Path::new();
    for part in text.split('.').filter(|part| !part.is_empty()) {
        let mut pieces = part.split('[');
        let key = pieces.next().unwrap_or_default();
        if !key.is_empty() {
            path.push(Step::Key(key.to_owned()));
        }
        path.extend(pieces.map(|p| Step::Index(p.trim_end_matches(']').parse().unwrap())));
    }
    path
}

fn value(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

fn set(at: &str, yaml: &str) -> Edit {
    Edit::Set {
        path: path(at),
        value: value(yaml),
    }
}

fn add(at: &str, key: &str, yaml: &str) -> Edit {
    Edit::Add {
        path: path(at),
        key: key.to_owned(),
        value: value(yaml),
        after: None,
    }
}

fn add_after(at: &str, sibling: &str, key: &str, yaml: &str) -> Edit {
    Edit::Add {
        path: path(at),
        key: key.to_owned(),
        value: value(yaml),
        after: Some(sibling.to_owned()),
    }
}

fn insert(at: &str, index: usize, yaml: &str) -> Edit {
    Edit::Insert {
        path: path(at),
        index,
        value: value(yaml),
    }
}

fn remove(at: &str) -> Edit {
    Edit::Remove { path: path(at) }
}

const NOTE: &str = r#""First line\n\n  deeper # no comment\nlast line\n""#;

fn check(cases: &[(&str, Edit, &str)]) {
    let mut wrong = String::new();
    for (before, edit, after) in cases {
        match apply(before, std::slice::from_ref(edit)) {
            Ok(got) if got == *after => {}
            Ok(got) => {
                wrong += &format!(
                    "{edit:?}\n--- before\n{before}\n--- got\n{got}\n--- want\n{after}\n{got:?}\n\n"
                )
            }
            Err(why) => wrong += &format!("{edit:?}\n--- before\n{before}\n--- refused: {why}\n\n"),
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn refuses(cases: &[(&str, Edit, usize, &str)]) {
    for (before, edit, line, words) in cases {
        let why = apply(before, std::slice::from_ref(edit)).expect_err(before);
        assert!(why.why.contains(words), "{before}\n{why}");
        assert_eq!(why.line, *line, "{before}\n{why}");
    }
}

#[test]
fn no_edits_no_change() {
    for text in ["", "a: 1", "\u{feff}a:  1 \r\n\r\n", "not: [valid"] {
        assert_eq!(apply(text, &[]).unwrap(), text);
    }
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn scalars_are_replaced_where_they_stand() {
    check(&[
        ("a: 1  # why\nb: 2\n", set("a", "7"), "a: 7  # why\nb: 2\n"),
        ("a:   old\n", set("a", "new"), "a:   new\n"),
        ("a: \"x\" # c\n", set("a", "y z"), "a: \"y z\" # c\n"),
        ("a: 'x'\n", set("a", "it's"), "a: 'it''s'\n"),
        ("a: 'x'\n", set("a", "12"), "a: 12\n"),
        ("a: x\n", set("a", "'12:30'"), "a: \"12:30\"\n"),
        ("a: x\n", set("a", "'no'"), "a: \"no\"\n"),
        ("a: x\n", set("a", "2026-11-02"), "a: 2026-11-02\n"),
        ("a: one\n  two\n  three  # c\nb: 1\n", set("a", "x"), "a: x  # c\nb: 1\n"),
        ("a: \"one\n\n  two\" # c\nb: 1\n", set("a", "3"), "a: 3 # c\nb: 1\n"),
        ("a:\n  x # c\nb: 1\n", set("a", "yy"), "a:\n  yy # c\nb: 1\n"),
        ("- a\n- b # c\n", set("[1]", "x"), "- a\n- x # c\n"),
        ("\"a b\" : 1\n", set("a b", "2"), "\"a b\" : 2\n"),
        ("2026: x\n", set("2026", "yy"), "2026: yy\n"),
        ("é: ü # ö\nb: ß\n", set("b", "→"), "é: ü # ö\nb: →\n"),
        ("a: 1", set("a", "2"), "a: 2"),
        ("a: 1\nb: 2", set("a", "3"), "a: 3\nb: 2"),
        ("a: 1\r\nb: 2\r\n", set("b", "3"), "a: 1\r\nb: 3\r\n"),
        ("\u{feff}a: 1\nb: 2\n", set("a", "3"), "\u{feff}a: 3\nb: 2\n"),
        ("--- # doc\na: 1\n...\n", set("a", "3"), "--- # doc\na: 3\n...\n"),
        ("a: 210.0\n", set("a", "24.0"), "a: 24\n"),
        ("a: x\n", set("a", "[]"), "a: []\n"),
        ("a: x # c\n", set("a", "{}"), "a: {} # c\n"),
        ("? a\n: 1\nb: 2\n", set("b", "3"), "? a\n: 1\nb: 3\n"),
        ("a: 1\rb: 2\r", set("a", "3"), "a: 3\rb: 2\r"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn nothing_becomes_something() {
    check(&[
        ("a:\nb: 1\n", set("a", "x"), "a: x\nb: 1\n"),
        ("a:   # why\nb: 1\n", set("a", "x"), "a: x   # why\nb: 1\n"),
        ("a: ~ # why\n", set("a", "x"), "a: x # why\n"),
        ("a:", set("a", "x"), "a: x"),
        ("l:\n-\n- b\n", set("l[0]", "x"), "l:\n- x\n- b\n"),
        ("l:\n  - # c\n  - b\n", set("l[0]", "x"), "l:\n  - x # c\n  - b\n"),
        ("a: {k: , j}\n", set("a.k", "x"), "a: {k: x , j}\n"),
        ("a: {k: , j}\n", set("a.j", "x"), "a: {k: , j: x}\n"),
        ("a:\nb: 1\n", set("a", NOTE), "a: |\n  First line\n\n    deeper # no comment\n  last line\nb: 1\n"),
        ("a: # why\nb: 1\n", set("a", NOTE), "a: | # why\n  First line\n\n    deeper # no comment\n  last line\nb: 1\n"),
        ("a:\n  # none yet\nb: 1\n", insert("a", 0, "{x: [1], w: {z: 1}}"), "a:\n  # none yet\n  - x: [1]\n    w: {z: 1}\nb: 1\n"),
        ("a:\nb: 1\n", insert("a", 0, "x"), "a: [x]\nb: 1\n"),
        ("a: null # c\nb: 1\n", insert("a", 0, "{x: [1]}"), "a: # c\n  - x: [1]\nb: 1\n"),
        ("a: # c\nb: 1\n", add("a", "k", "[{x: 1}]"), "a: # c\n  k:\n    - {x: 1}\nb: 1\n"),
        ("l:\n- # c\n- b\n", set("l[0]", "{x: [w: 1]}"), "l:\n- # c\n  x:\n  - {w: 1}\n- b\n"),
        ("l:\n-\n- b\n", set("l[0]", "{x: [w: 1]}"), "l:\n- x:\n  - {w: 1}\n- b\n"),
        ("a: &x\nb: 1\n", set("a", "2"), "a: &x 2\nb: 1\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn notes() {
    check(&[
        // The comment behind a one-line value moves to the line of the `|`.
        ("n: old  # why\nb: 1\n", set("n", NOTE), "n: |  # why\n  First line\n\n    deeper # no comment\n  last line\nb: 1\n"),
        ("n: |  # why\n    a\n    b\n\n# next\nb: 1\n", set("n", NOTE), "n: |  # why\n    First line\n\n      deeper # no comment\n    last line\n\n# next\nb: 1\n"),
        ("n: >-\n  a\n  b\nb: 1\n", set("n", "x"), "n: x\nb: 1\n"),
        ("n: |2- # c\n   a\n  b\nb: 1\n", set("n", "x"), "n: x # c\nb: 1\n"),
        ("n: |+\n  a\n\n\nb: 1\n", set("n", "x"), "n: x\n\n\nb: 1\n"),
        ("n: |+\n  a\n\n\nb: 1\n", set("n", r#""x\ny""#), "n: |-\n  x\n  y\n\n\nb: 1\n"),
        ("n: |\nb: 1\n", set("n", r#""x\ny\n""#), "n: |\n  x\n  y\nb: 1\n"),
        ("n: a\nb: 1\n", set("n", r#""x\ny\n\n""#), "n: \"x\\ny\\n\\n\"\nb: 1\n"),
        ("n: a\nb: 1\n", set("n", r#""  x\ny\n""#), "n: |2\n    x\n  y\nb: 1\n"),
        ("n: a\nb: 1\n", set("n", r#""\tx\ny\n""#), "n: \"\\tx\\ny\\n\"\nb: 1\n"),
        ("n: a\nb: 1\n", set("n", r#""x\0\ny\n""#), "n: \"x\\x00\\ny\\n\"\nb: 1\n"),
        ("n: a", set("n", r#""x\ny\n""#), "n: |\n  x\n  y\n"),
        ("n: a", set("n", r#""x\ny""#), "n: |-\n  x\n  y"),
        ("a: 1\r\nn: a\r\nb: 1\r\n", set("n", r#""x\n\ny\n""#), "a: 1\r\nn: |\r\n  x\r\n\r\n  y\r\nb: 1\r\n"),
        ("l: [a, b]\n", set("l[1]", r#""x\ny\n""#), "l: [a, \"x\\ny\\n\"]\n"),
        ("n:\n  \"old\" # c\nb: 1\n", set("n", r#""x\ny\n""#), "n: | # c\n  x\n  y\nb: 1\n"),
        ("n: # c0\n  old # c1\nb: 1\n", set("n", r#""x\ny\n""#), "n: # c0\n  | # c1\n  x\n  y\nb: 1\n"),
        ("n: one\n  two # c\nb: 1\n", set("n", r#""x\ny\n""#), "n: | # c\n  x\n  y\nb: 1\n"),
        // A comment below that stands deeper must not fall into the text.
        ("n: a\n    # deep\nb: 1\n", set("n", r#""x\ny\n""#), "n: |\n     x\n     y\n    # deep\nb: 1\n"),
        ("n:\n  - a # gone\n  # c\nb: 1\n", set("n", r#""x\ny\n""#), "n: |\n   x\n   y\n  # c\nb: 1\n"),
        ("n: # c0\n  # c1\n  - a\nb: 1\n", set("n", r#""x\ny\n""#), "n: # c0\n  # c1\n  |\n  x\n  y\nb: 1\n"),
        ("l:\n    - n: a\n", set("l[0].n", r#""x\ny\n""#), "l:\n    - n: |\n          x\n          y\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn containers_are_replaced_whole() {
    check(&[
        ("a:\n  - x\n  # between\n  - y # last\nb: 1\n", set("a", "z"), "a: z\nb: 1\n"),
        ("a: # c0\n  # c1\n  - x\nb: 1\n", set("a", "z"), "a: z # c0\n  # c1\nb: 1\n"),
        ("a: # c0\n  # c1\n  - x\nb: 1\n", set("a", "[k: [1]]"), "a: # c0\n  # c1\n  - k: [1]\nb: 1\n"),
        ("a:\n- x\nb: 1\n", set("a", "{k: [l: 1]}"), "a:\n  k:\n  - {l: 1}\nb: 1\n"),
        ("a:\n    k: 1\nb: 1\n", set("a", "[{k: [l: 1]}]"), "a:\n  - k:\n      - {l: 1}\nb: 1\n"),
        ("a: [x, # c\n  y] # d\nb: 1\n", set("a", "[z]"), "a: [z] # d\nb: 1\n"),
        ("a: x # c\nb: 1\n", set("a", "[k: [1]]"), "a: # c\n  - k: [1]\nb: 1\n"),
        ("a: x\nb: 1\n", set("a", "[k: [1]]"), "a:\n  - k: [1]\nb: 1\n"),
        ("a:\n  x # c\nb: 1\n", set("a", "[k: [1]]"), "a:\n  # c\n  - k: [1]\nb: 1\n"),
        ("a: |\n  x\nb: 1\n", set("a", "[k: [1]]"), "a:\n  - k: [1]\nb: 1\n"),
        ("l:\n  - a: 1\n    b: 2\n  - c\n", set("l[0]", "x"), "l:\n  - x\n  - c\n"),
        ("l:\n  - a: 1\n    b: 2\n  - c\n", set("l[0]", "{z: [1], w: {}}"), "l:\n  - z: [1]\n    w: {}\n  - c\n"),
        ("l:\n  - a # c\n  - c\n", set("l[0]", "{z: [1], w: {}}"), "l:\n  - # c\n    z: [1]\n    w: {}\n  - c\n"),
        ("- - a\n  - b\n- c\n", set("[0]", "[{x: []}]"), "- - x: []\n- c\n"),
        ("{}\n", add("", "k", "1"), "k: 1\n"),
        ("--- {} # c\n", add("", "k", "1"), "--- # c\nk: 1\n"),
        ("# c\n{} # d\n", add("", "k", "1"), "# c\n# d\nk: 1\n"),
        ("a: 1\n", remove("a"), "{}\n"),
        ("# c\n- a\n# d\n", remove("[0]"), "# c\n[]\n# d\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn keys_are_added() {
    check(&[
        ("", add("", "k", "1"), "k: 1\n"),
        ("# only a comment", add("", "k", "1"), "# only a comment\nk: 1\n"),
        ("---\n", add("", "k", "1"), "---\nk: 1\n"),
        ("a: 1\n", add("", "no", "1"), "a: 1\n\"no\": 1\n"),
        ("a: 1", add("", "k", "x"), "a: 1\nk: x\n"),
        ("a: 1\n...\n", add("", "k", "x"), "a: 1\nk: x\n...\n"),
        ("a: 1 # c\n\nb: 2\n", add_after("", "a", "k", "x"), "a: 1 # c\n\nk: x\n\nb: 2\n"),
        ("a: 1 # c\nb: 2\n", add_after("", "a", "k", "x"), "a: 1 # c\nk: x\nb: 2\n"),
        ("a: 1\n\nb: 2\n", add("", "k", "x"), "a: 1\n\nb: 2\n\nk: x\n"),
        ("a: 1\n# of b\nb: 2\n", add_after("", "a", "k", "x"), "a: 1\nk: x\n# of b\nb: 2\n"),
        ("a:\n    b: 1\n    # odd\nc: 2\n", add("a", "k", "{x: [w: 1]}"), "a:\n    b: 1\n    # odd\n    k:\n        x:\n          - {w: 1}\nc: 2\n"),
        ("l:\n- a: 1\n- b: 2\n", add("l[0]", "k", "[m: 1]"), "l:\n- a: 1\n  k:\n  - {m: 1}\n- b: 2\n"),
        ("a: {x: 1}\n", add("a", "k", "y, z"), "a: {x: 1, k: \"y, z\"}\n"),
        ("a: {x: 1, w: 2}\n", add_after("a", "x", "k", "[z]"), "a: {x: 1, k: [z], w: 2}\n"),
        ("a: {x: }\n", add("a", "k", "2"), "a: {x: , k: 2}\n"),
        ("a: {x # c\n  }\n", add("a", "k", "2"), "a: {x, k: 2 # c\n  }\n"),
        ("a: {\n  x # c\n  }\n", add("a", "k", "2"), "a: {\n  x, # c\n  k: 2\n  }\n"),
        ("a: {x: 1,}\n", add("a", "k", "2"), "a: {x: 1, k: 2,}\n"),
        ("a: {} # c\n", add("a", "k", "2"), "a: {k: 2} # c\n"),
        ("a: {\n  x: 1, # one\n  w: 2 # two\n}\n", add("a", "k", "3"), "a: {\n  x: 1, # one\n  w: 2, # two\n  k: 3\n}\n"),
        ("a: {\n  x: 1, # one\n  w: 2, # two\n}\n", add("a", "k", "3"), "a: {\n  x: 1, # one\n  w: 2, # two\n  k: 3,\n}\n"),
        ("a: {\n  x: 1, # one\n  w: 2\n}\n", add_after("a", "x", "k", "3"), "a: {\n  x: 1, # one\n  k: 3,\n  w: 2\n}\n"),
        ("a: |+\n  x\n\nb: |+\n  y\n\n", add("", "k", "3"), "a: |+\n  x\n\nb: |+\n  y\n\nk: 3\n"),
        ("a: |\n  x\n\n", add("", "k", "3"), "a: |\n  x\nk: 3\n\n"),
        ("a: |\n  x", add("", "k", "3"), "a: |\n  x\nk: 3\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn items_are_inserted() {
    check(&[
        ("l:\n- a\n- b\n", insert("l", 2, "c"), "l:\n- a\n- b\n- c\n"),
        ("l:\n- a\n- b\n", insert("l", 0, "c"), "l:\n- c\n- a\n- b\n"),
        ("l:\n- a # x\n# of b\n- b\n", insert("l", 1, "c"), "l:\n- a # x\n- c\n# of b\n- b\n"),
        ("l:\n  - a\nm: 1\n", insert("l", 1, "c"), "l:\n  - a\n  - c\nm: 1\n"),
        ("l:\n  - a\n    # deeper\n\n# of m\nm: 1\n", insert("l", 1, NOTE), "l:\n  - a\n    # deeper\n  - |\n    First line\n\n      deeper # no comment\n    last line\n\n# of m\nm: 1\n"),
        ("l:\n  - {x: 1}\n", insert("l", 1, "{x: 2}"), "l:\n  - {x: 1}\n  - {x: 2}\n"),
        ("l:\n  - x: 1\n", insert("l", 1, "{x: 2}"), "l:\n  - x: 1\n  - x: 2\n"),
        ("l:\n  -   x: 1\n      w: 2\n", insert("l", 1, "{x: 2, w: 3}"), "l:\n  -   x: 1\n      w: 2\n  -   x: 2\n      w: 3\n"),
        ("l:\n  - x: 1\n\n  - x: 2\n\nm: 1\n", insert("l", 2, "{x: 3}"), "l:\n  - x: 1\n\n  - x: 2\n\n  - x: 3\n\nm: 1\n"),
        ("l:\n  - a", insert("l", 1, "b"), "l:\n  - a\n  - b\n"),
        ("l:\r\n  - a\r\nm: 1\r\n", insert("l", 1, "{a: [b: 1], c: {}}"), "l:\r\n  - a\r\n  - a:\r\n      - {b: 1}\r\n    c: {}\r\nm: 1\r\n"),
        ("- - a\n  - b\n", insert("[0]", 0, "x"), "- - x\n  - a\n  - b\n"),
        ("- - a\n  - b\n", insert("", 1, "[x: [1]]"), "- - a\n  - b\n- - x: [1]\n"),
        ("l: [a, b] # c\n", insert("l", 2, "'no'"), "l: [a, b, \"no\"] # c\n"),
        ("l: [a, b] # c\n", insert("l", 0, "x"), "l: [x, a, b] # c\n"),
        ("l: [a, b] # c\n", insert("l", 1, "{k: [x]}"), "l: [a, {k: [x]}, b] # c\n"),
        ("l: [a, b, ]\n", insert("l", 2, "c"), "l: [a, b, c, ]\n"),
        ("l: [] # c\n", insert("l", 0, "x"), "l: [x] # c\n"),
        ("l: [ ]\n", insert("l", 0, "{x: [1], w: []}"), "l:\n  - x: [1]\n    w: []\n"),
        ("m:\n- 1\nl: []  # c\n", insert("l", 0, "{x: [1], w: []}"), "m:\n- 1\nl:  # c\n- x: [1]\n  w: []\n"),
        ("l: [ # c\n]\n", insert("l", 0, "x"), "l: [x # c\n]\n"),
        ("l: {m: []}\n", insert("l.m", 0, NOTE), "l: {m: [\"First line\\n\\n  deeper # no comment\\nlast line\\n\"]}\n"),
        ("l: [\n  a, # a\n  b # b\n  # end\n]\n", insert("l", 2, "c"), "l: [\n  a, # a\n  b, # b\n  c\n  # end\n]\n"),
        ("l: [\n  a, # a\n  b, # b\n]\n", insert("l", 2, "c"), "l: [\n  a, # a\n  b, # b\n  c,\n]\n"),
        ("l: [\n  a, # a\n  b\n]\n", insert("l", 0, "c"), "l: [\n  c,\n  a, # a\n  b\n]\n"),
        ("l: [a,\n  b, c # c\n]\n", insert("l", 3, "d"), "l: [a,\n  b, c, d # c\n]\n"),
        ("l: [ a\n   , b\n   ]\n", insert("l", 1, "x"), "l: [ a\n   , x, b\n   ]\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn keys_and_items_are_removed() {
    check(&[
        ("a: 1\n# of b\nb: 2 # c\nc: 3\n", remove("b"), "a: 1\n# of b\nc: 3\n"),
        ("a: 1\nb: 2", remove("b"), "a: 1\n"),
        ("a: 1\nb:\n  - x # c\n  # inside\n  - y # d\n\nc: 3\n", remove("b"), "a: 1\n\nc: 3\n"),
        ("a: 1\nb: |  # c\n  x\n  y\n\nc: 3\n", remove("b"), "a: 1\n\nc: 3\n"),
        ("a: 1\nb: |+\n  x\n\nc: 3\n", remove("b"), "a: 1\nc: 3\n"),
        ("l:\n- a\n-\n- b\n", remove("l[1]"), "l:\n- a\n- b\n"),
        ("l:\n  - a: 1 # x\n    b: 2\n", remove("l[0].a"), "l:\n  - b: 2\n"),
        ("l:\n  - a: 1 # x\n    # of b\n    b: 2\n", remove("l[0].a"), "l:\n  -\n    # of b\n    b: 2\n"),
        ("l:\n  - a: 1\n    b: 2 # x\n  - c\n", remove("l[0].b"), "l:\n  - a: 1\n  - c\n"),
        ("l:\n  - a: 1\n", remove("l[0].a"), "l:\n  - {}\n"),
        ("- - a\n  - b\n", remove("[0][0]"), "- - b\n"),
        ("l: # c\n  # d\n  - a # e\n  # f\nm: 1\n", remove("l[0]"), "l: [] # c\n  # d\n  # f\nm: 1\n"),
        ("l:\n- a\nm: 1\n", remove("l[0]"), "l: []\nm: 1\n"),
        ("l: [a, b, c]\n", remove("l[0]"), "l: [b, c]\n"),
        ("l: [a, b, c]\n", remove("l[2]"), "l: [a, b]\n"),
        ("l: [ a ]\n", remove("l[0]"), "l: [  ]\n"),
        ("l: [a, ]\n", remove("l[0]"), "l: [ ]\n"),
        ("l: [\n  a, # a\n  # of b\n  b, # b\n  c # c\n]\n", remove("l[1]"), "l: [\n  a, # a\n  # of b\n  c # c\n]\n"),
        ("l: [\n  a, # a\n  b, # b\n  c # c\n]\n", remove("l[2]"), "l: [\n  a, # a\n  b, # b\n]\n"),
        ("l: [a, b, # ab\n  c, d]\n", remove("l[1]"), "l: [a, # ab\n  c, d]\n"),
        ("l: [a, # a\n  c]\n", remove("l[1]"), "l: [a, # a\n  ]\n"),
        ("l: [ a\n   , b\n   ]\n", remove("l[0]"), "l: [ b\n   ]\n"),
        ("l: [ a\n   , b\n   ]\n", remove("l[1]"), "l: [ a\n   ]\n"),
        ("m: {a: 1, b: 2}\n", remove("m.a"), "m: {b: 2}\n"),
        ("m: {a: 1}\n", remove("m.a"), "m: {}\n"),
        ("m: {a: , b: 1}\n", remove("m.b"), "m: {a: }\n"),
        ("a: 1\r\nb: 2\r\nc: 3\r\n", remove("b"), "a: 1\r\nc: 3\r\n"),
        ("\u{feff}a: 1\nb: 2\n", remove("a"), "\u{feff}b: 2\n"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn anchors_and_aliases() {
    check(&[
        ("a: &x 1\nb: 2\n", set("a", "3"), "a: &x 3\nb: 2\n"),
        ("a: &x 1\nb: *x # c\n", set("b", "3"), "a: &x 1\nb: 3 # c\n"),
        ("a: &x 1\nb: *x\n", remove("b"), "a: &x 1\n"),
        ("a: &x {k: 1}\nb: *x\nc: 1\n", set("c", "3"), "a: &x {k: 1}\nb: *x\nc: 3\n"),
        ("a: &x\n  k: 1\n", add("a", "l", "2"), "a: &x\n  k: 1\n  l: 2\n"),
        ("l:\n- &x a\n- b\n", insert("l", 0, "c"), "l:\n- c\n- &x a\n- b\n"),
    ]);
    refuses(&[
        ("a: &x 1\nb: *x\n", set("a", "3"), 1, "used again on line 2"),
        ("z: 0\na: &x {k: 1}\nb: *x\n", set("a.k", "3"), 2, "`*x`"),
        ("z: 0\na: &x {k: 1}\nb: *x\n", set("b.k", "3"), 3, "written elsewhere"),
        ("z: 0\na:\n- &x 1\n- 2\nb: *x\n", remove("a[0]"), 3, "used again on line 5"),
        ("z: 0\na: &x [1]\nb: *x\n", insert("a", 1, "3"), 2, "used again on line 3"),
        ("&x a: 1\nb: *x\n", remove("a"), 1, "used again on line 2"),
    ]);
}

#[test]
#[rustfmt::skip] // A table reads best with one case a line.
fn what_is_in_the_way_is_named() {
    refuses(&[
        ("a: 1\nb: [\n", set("a", "3"), 2, "not valid YAML"),
        ("a: 1\na: 2\n", set("a", "3"), 2, "`a` stands here a second time"),
        ("a: 1\n---\nb: 2\n", set("a", "3"), 2, "second document"),
        ("a: 1\nb:\n\tc: 2\n", set("a", "3"), 3, "not valid YAML"),
        ("a: 1\n", set("b", "3"), 1, "there is no `b` here"),
        ("x: 1\na:\n  k: [1]\n", set("a.k[3].l", "3"), 3, "there is no `a.k[3].l` here"),
        ("a: 1\nb: 2\n", add("", "b", "3"), 1, "there already"),
        ("a: 1\nb: 2\n", add("b", "k", "3"), 2, "not a mapping"),
        ("a: 1\nb: 2\n", insert("b", 0, "3"), 2, "not a list"),
        ("a: 1\nb: [2]\n", insert("b", 2, "3"), 2, "has 1 items"),
        ("a: 1\nb: !x 2\n", set("b", "3"), 2, "tag"),
        ("a: 1\n? b\n: 2\n", set("b", "3"), 2, "`?`"),
        ("a: 1\nb: [k: 2]\n", remove("b[0].k"), 2, "braces"),
        ("a: 1\n", remove(""), 1, "whole document"),
        ("", set("a.b", "3"), 1, "empty"),
        // Removing `b` would give its blank line to the text of `a`.
        ("a: |+\n  x\nb: 2\n\nc: 3\n", remove("b"), 3, "change the meaning of something else"),
    ]);
}

#[test]
fn of_several_edits_the_one_in_the_way_is_named() {
    let edits = [set("c", "4"), remove("b")];
    let why = apply("a: |+\n  x\nb: 2\n\nc: 3\n", &edits).unwrap_err();
    assert_eq!((why.line, why.column), (3, 1), "{why}");
}

#[test]
fn several_edits_see_each_other() {
    let edits = [
        add("", "l", "[]"),
        insert("l", 0, "{id: a, notes: [x, w], z: {}, v: 1}"),
        insert("l", 1, "{id: b}"),
        remove("a"),
        set("l[0].id", "c"),
    ];
    let got = apply("a: 1\n", &edits).unwrap();
    let want = "l:\n  - id: c\n    notes: [x, w]\n    z: {}\n    v: 1\n  - id: b\n";
    assert_eq!(got, want);
}

#[test]
fn hostile_depth_is_refused_in_bounded_time() {
    for open in ["[", "{a: ", "- ", "? "] {
        let text = open.repeat(100_000);
        assert!(apply(&text, &[set("a", "1")]).is_err(), "{open}");
    }
}
