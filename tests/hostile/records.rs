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
fn utf_16(text: &str) -> Vec<u8> {
    let text = format!("\u{feff}{text}");
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// What cannot be read: the bytes, where the fault is told, and with which words.
fn unreadable() -> Vec<(&'static str, Vec<u8>, &'static str, &'static str)> {
    let dated = |day: &str| GOOD.replace("2027-11-14", day).into_bytes();
    vec![
        ("alias bomb", alias_bomb(), ":11:15", "unfolds to more than"),
        (
            "flow lists",
            nested("[", 10_000, "]"),
            ":4:259",
            "nested too deep",
        ),
        (
            "flow lists left open",
            nested("[", 10_000, ""),
            ":4:259",
            "nested too deep",
        ),
        (
            "flow mappings",
            nested("{a: ", 10_000, "}"),
            ":4:1024",
            "nested too deep",
        ),
        (
            "flow lists in a known place",
            behind(&format!("contacts: {}\n", "[".repeat(10_000))),
            ":4:266",
            "nested too deep",
        ),
        (
            "block lists",
            nested("- ", 10_000, "a"),
            ":4:4",
            "block sequence entries are not allowed",
        ),
        (
            "an alias of itself",
            behind("x: &x [*x]\n"),
            ":4:8",
            "alias",
        ),
        (
            "an alias of nothing",
            behind("x: *nope\n"),
            ":4:4",
            "anchor",
        ),
        (
            "a merge of itself",
            behind("x: &x\n  <<: *x\n"),
            ":5:7",
            "alias",
        ),
        (
            "a merge of a number",
            behind("environment:\n  <<: 5\n"),
            ":5:",
            "merge",
        ),
        ("NUL", behind("notes: a\0b\n"), ":4:9", "NUL byte"),
        (
            "no UTF-8",
            b"schema: 1\nname: Zo\xeb\n".to_vec(),
            ":2:9",
            "not UTF-8",
        ),
        ("UTF-16", utf_16(HEAD), ":1:1", "not UTF-8"),
        ("nothing", Vec::new(), ":1:1", "missing"),
        (
            "nothing but a comment",
            b"# x\n".to_vec(),
            ":2:1",
            "missing",
        ),
        ("one word", b"hello\n".to_vec(), ":1:1", "invalid type"),
        ("a list", b"- a\n".to_vec(), ":1:1", "invalid type"),
        (
            "a key twice",
            behind("name: Other\n"),
            ":4:1",
            "stands twice",
        ),
        (
            "two documents",
            format!("{HEAD}---\n{HEAD}").into_bytes(),
            ":",
            "a second document begins",
        ),
        (
            "an object of Python",
            behind("name: !!python/object/apply:os.system [ls]\n"),
            ":",
            "",
        ),
        (
            "a number for a yes",
            behind("contacts:\n- {name: Y, in_salesforce: on}\n"),
            ":5:",
            "invalid type",
        ),
        (
            "a number without end",
            behind("environment: {seats: 99999999999999999999999}\n"),
            ":4:",
            "invalid",
        ),
        (
            "a number below nothing",
            behind("environment: {seats: -1}\n"),
            ":4:",
            "invalid",
        ),
        (
            "base 60",
            behind("environment: {seats: 1:30}\n"),
            ":4:",
            "invalid type",
        ),
        (
            "a schema without end",
            b"schema: 1e400\nname: A\n".to_vec(),
            ":1:",
            "",
        ),
        (
            "a tab for blanks",
            behind("environment:\n\tseats: 3\n"),
            ":5:",
            "",
        ),
        ("the year 99999", dated("99999-01-01"), ":7:", ""),
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
        assert!(
            told.err.contains(&format!("acme.yaml{place}")),
            "{what}: {place} in {told:?}"
        );
        let told = book.csa(&["customer", "set", "acme", "notes", "hi"]);
        assert_eq!(told.code, Some(6), "{what}: {told:?}");
        assert_eq!(
            fs::read(book.acme()).unwrap(),
            bytes,
            "{what} was written over"
        );
        let told = book.csa(&["today"]);
        assert_eq!(told.code, Some(6), "{what}: {told:?}");
        assert!(told.out.contains("globex"), "{what}: {told:?}");
        assert!(told.err.contains("acme.yaml"), "{what}: {told:?}");
    }
}
