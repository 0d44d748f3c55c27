//! Bytes that are no record, or one that nobody wrote by hand.

use std::fs;

use crate::book::{Book, GOOD};

/// Before what is hostile: lines 1 to 3.
const HEAD: &str = "schema: 1\nname: Acme\nsubscriptions: []\n";

fn behind(text: &str) -> Vec<u8> {
    format!("{HEAD}{text}").into_bytes()
}

fn nested(open: &str, levels: usize, close: &str) -> Vec<u8> {
    behind(&format!(
        "x: {}{}\n",
        open.repeat(levels),
        close.repeat(levels)
    ))
}

/// Each list holds the one before it nine times.
fn alias_bomb() -> Vec<u8> {
    let mut text = "x:\n  - &a0 [l, l, l, l, l, l, l, l, l]\n".to_owned();
    for level in 1..12 {
        let items = vec![format!("*a{}", level - 1); 9].join(", ");
        text += &format!("  - &a{level} [{items}]\n");
    }
    behind(&text)
}

/// Each mapping is deeper by a blank than the one around it.
fn staircase(levels: usize) -> Vec<u8> {
    let step = |level: usize| format!("{}a:\n", " ".repeat(level + 1));
    behind(&format!(
        "x:\n{}",
        (0..levels).map(step).collect::<String>()
    ))
}

fn utf_16(text: &str) -> Vec<u8> {
    let text = format!("\u{feff}{text}");
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// What cannot be read: the bytes, where the fault is told, and with which words.
#[rustfmt::skip]
fn unreadable() -> Vec<(&'static str, Vec<u8>, &'static str, &'static str)> {
    let dated = |day: &str| GOOD.replace("2027-11-14", day).into_bytes();
    vec![
        ("alias bomb", alias_bomb(), "11:15", "unfolds to more than"),
        ("flow lists", nested("[", 10_000, "]"), "4:259", "nested too deep"),
        ("flow lists left open", nested("[", 10_000, ""), "4:259", "nested too deep"),
        ("flow mappings", nested("{a: ", 10_000, "}"), "4:1024", "nested too deep"),
        ("flow lists in a known place", behind(&format!("contacts: {}\n", "[".repeat(10_000))), "4:266", "nested too deep"),
        ("block lists in a line", nested("- ", 10_000, ""), "4:4", "block sequence entries are not allowed"),
        ("an alias of itself", behind("x: &x [*x]\n"), "4:8", "unfolds to more than"),
        ("an alias of nothing", behind("x: *nope\n"), "4:4", "unknown anchor"),
        ("a merge of itself", behind("x: &x\n  <<: *x\n"), "5:7", "unfolds to more than"),
        ("a merge of a number", behind("environment:\n  <<: 5\n"), "5:3", "in merge"),
        ("NUL", behind("notes: a\0b\n"), "4:9", "NUL byte"),
        ("a control character", behind("notes: zoë\u{7}\n"), "4:11", "control characters are not allowed"),
        ("no UTF-8", b"schema: 1\nname: Zo\xeb\n".to_vec(), "2:9", "not UTF-8"),
        ("UTF-16", utf_16(HEAD), "1:1", "not UTF-8"),
        ("nothing", Vec::new(), "1:1", "`schema` is missing"),
        ("nothing but a comment", b"# x\n".to_vec(), "2:1", "`schema` is missing"),
        ("one word", b"hello\n".to_vec(), "1:1", "expected keys and values"),
        ("a list", b"- a\n".to_vec(), "1:1", "expected keys and values"),
        ("a word of a megabyte", vec![b'x'; 1_000_000], "1:1", "xxx … xxx"),
        ("a key twice", behind("name: Other\n"), "4:1", "the key stands twice"),
        ("two documents", format!("{HEAD}---\n{HEAD}").into_bytes(), "4:1", "a second document"),
        ("an object of Python", behind("notes: !!python/object/apply:os.system [ls]\n"), "4:8", "expected a string"),
        ("YAML 1.1's yes", behind("contacts:\n- {name: Y, in_salesforce: on}\n"), "5:28", "expected a boolean"),
        ("a number without end", behind("environment: {seats: 99999999999999999999999}\n"), "4:22", "invalid type"),
        ("a number below nothing", behind("environment: {seats: -1}\n"), "4:22", "invalid type"),
        ("base 8", behind("environment: {seats: 012}\n"), "4:22", "invalid type"),
        ("base 60", behind("environment: {seats: 1:30}\n"), "4:22", "invalid type"),
        ("a schema without end", b"schema: 1e400\nname: A\n".to_vec(), "1:9", "invalid type"),
        ("a tab for blanks", behind("environment:\n\tseats: 3\n"), "5:1", "cannot start any token"),
        ("the year 99999", dated("99999-01-01"), "7:14", "this is not a day"),
    ]
}

/// What can be read and not be changed by csa.
fn unchangeable() -> [(&'static str, Vec<u8>); 4] {
    [
        (
            "block lists",
            behind(&format!("x:\n  {}a\n", "- ".repeat(10_000))),
        ),
        (
            "question marks",
            behind(&format!("x:\n  {}a\n", "? ".repeat(10_000))),
        ),
        ("a staircase", staircase(1_000)),
        ("an unknown key twice", behind("x: 1\nx: 2\n")),
    ]
}

/// What is read, and changed, as it is.
fn strange_but_sound() -> [(&'static str, Vec<u8>); 10] {
    let many = |line: &str, count: usize| behind(&format!("x:\n{}", line.repeat(count)));
    let dated = |day: &str| GOOD.replace("2027-11-14", day).into_bytes();
    [
        (
            "a word of a megabyte",
            behind(&format!("mascot: {}\n", "x".repeat(1_000_000))),
        ),
        (
            "a tag of somebody else's",
            behind("x: !!python/object/apply:os.system [ls]\n"),
        ),
        (
            "no for a name",
            b"schema: 1\nname: no\nsubscriptions: []\n".to_vec(),
        ),
        ("a hundred thousand items", many("- 1\n", 100_000)),
        (
            "twenty thousand aliases",
            behind(&format!("a: &a 1\nx:\n{}", "- *a\n".repeat(20_000))),
        ),
        ("the year 9999", dated("9999-12-31")),
        ("the last year of all", dated("+262142-12-31")),
        ("the first year of all", dated("-262143-01-01")),
        ("the year 0", dated("0000-01-01")),
        ("a mark of order", format!("\u{feff}{HEAD}").into_bytes()),
    ]
}

#[test]
fn what_cannot_be_read_is_named_with_its_place_and_keeps_nobody_from_the_others() {
    for (what, bytes, place, words) in unreadable() {
        let book = Book::new();
        fs::write(book.acme(), &bytes).unwrap();
        let told = book.csa(&["customer", "show", "acme"]);
        told.refused(what, 6, words);
        told.is_tame(what);
        let place = format!("acme.yaml:{place}\n");
        assert!(told.err.contains(&place), "{what}: {place} in {told:?}");
        let told = book.csa(&["customer", "set", "acme", "notes", "hi"]);
        assert_eq!(told.code, Some(6), "{what}: {told:?}");
        assert_eq!(
            fs::read(book.acme()).unwrap(),
            bytes,
            "{what} was written over"
        );
        let told = book.csa(&["today"]);
        told.refused(what, 6, "acme.yaml");
        assert!(told.out.contains("globex"), "{what}: {told:?}");
        assert!(told.err.len() < 4_000, "{what} is told at length");
    }
}

#[test]
fn what_cannot_be_changed_can_be_read_and_stays_as_it_is() {
    for (what, bytes) in unchangeable() {
        let book = Book::new();
        fs::write(book.acme(), &bytes).unwrap();
        book.csa(&["customer", "show", "acme"]).done(what);
        book.csa(&["check"]).refused(what, 3, "fault");
        let told = book.csa(&["customer", "set", "acme", "notes", "hi"]);
        told.refused(what, 6, "acme.yaml:");
        assert_eq!(
            fs::read(book.acme()).unwrap(),
            bytes,
            "{what} was written over"
        );
    }
}

#[test]
fn what_is_strange_but_sound_is_read_and_changed_and_nothing_else_in_it() {
    for (what, bytes) in strange_but_sound() {
        let book = Book::new();
        fs::write(book.acme(), &bytes).unwrap();
        for args in [
            &["customer", "show", "acme"][..],
            &["today"],
            &["accelerator", "plan"],
        ] {
            book.csa(args).done(what);
        }
        book.csa(&["customer", "set", "acme", "notes", "hi"])
            .done(what);
        let now = fs::read(book.acme()).unwrap();
        let added = b"notes: hi\n";
        let at = now
            .windows(added.len())
            .position(|bytes| bytes == added)
            .unwrap();
        let without = [&now[..at], &now[at + added.len()..]].concat();
        assert!(without == bytes, "{what}: something else was changed");
    }
}

#[test]
fn a_record_that_somebody_saves_meanwhile_is_not_written_over() {
    let book = Book::new();
    let mine = GOOD.replace("Globex", "Mine");
    let record = book.path("book/customers/globex.yaml");
    // The editor is the moment between the reading and the writing.
    let editor = format!(
        "sh -c 'printf \"{}\" >{}; echo \"notes: x\" >>\"$0\"'",
        mine.replace('\n', "\\n"),
        record.display()
    );
    book.put(
        "config.toml",
        format!("editor = {}\n", serde_json::to_string(&editor).unwrap()),
    );
    let told = book.csa(&["customer", "edit", "globex"]);
    told.refused("an editor", 7, "changed while");
    assert_eq!(fs::read_to_string(&record).unwrap(), mine);
}

#[test]
fn a_book_of_which_much_cannot_be_read_is_told_of_in_few_words() {
    let book = Book::new();
    for number in 0..30 {
        book.put(&format!("book/customers/c{number}.yaml"), "schema: 1\n");
    }
    for args in [
        &["today"][..],
        &["customer", "list"],
        &["objective", "list"],
    ] {
        let told = book.csa(args);
        told.refused("thirty faults", 6, "30 of 31 records cannot be read");
        assert_eq!(
            told.err.matches("`name` is missing").count(),
            12,
            "{told:?}"
        );
        assert!(told.err.contains("18 more cannot be read"), "{told:?}");
    }
    let told = book.csa(&["check"]);
    assert_eq!(
        told.out.matches("`name` is missing").count(),
        30,
        "{told:?}"
    );
}
