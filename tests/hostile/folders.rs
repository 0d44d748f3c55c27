//! What a book's folders may hold besides records, and what names may be given.

use std::fs;

use crate::book::{Book, GOOD};

#[test]
fn ten_thousand_files_that_are_no_records_keep_nobody() {
    let book = Book::new();
    for number in 0..10_000 {
        book.put(&format!("book/customers/junk {number}.txt"), "x");
    }
    let told = book.csa(&["today"]);
    told.done("junk");
    assert!(told.out.contains("globex"));
    book.csa(&["check"]).refused("junk", 3, "10000 faults");
}

#[test]
fn a_folder_that_is_none_is_named() {
    let book = Book::new();
    fs::remove_dir_all(book.path("book/customers")).unwrap();
    book.csa(&["today"]).done("no folder");
    book.csa(&["check"])
        .refused("no folder", 4, "there is no book");
    book.put("book/customers", "x");
    for args in [
        &["today"][..],
        &["check"],
        &[
            "onboard",
            "New",
            "--tier",
            "signature",
            "--order-form",
            "today",
        ],
    ] {
        let told = book.csa(args);
        assert!(matches!(told.code, Some(4 | 6)), "{args:?}: {told:?}");
        assert!(told.err.contains("/book"), "{args:?}: {told:?}");
    }
    assert_eq!(
        fs::read_to_string(book.path("book/customers")).unwrap(),
        "x"
    );
}

#[test]
fn no_name_leads_out_of_the_book() {
    let long = "x".repeat(300);
    let names = [
        "../x",
        "../../x",
        "-x",
        ".",
        "..",
        "",
        " ",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "a\nb",
        "a\u{1b}[31mb",
        "\u{202e}a",
        "con",
        "%2e%2e",
        "~",
        "*",
        "a.yaml",
        "a\u{0301}",
        "ﬁ",
        &long,
    ];
    for name in names {
        let book = Book::new();
        let order = ["--tier", "signature", "--order-form", "today", "--yes"];
        let by_name = [&["onboard"][..], &order, &["--", name]].concat();
        let id = format!("--id={name}");
        let by_id = [&["onboard", "New Corp"][..], &order, &[&id]].concat();
        for args in [by_name, by_id, vec!["customer", "show", "--", name]] {
            let told = book.csa(&args);
            told.is_tame(name);
            assert!(!told.err.contains("panicked"), "{name:?}: {told:?}");
            assert!(
                matches!(told.code, Some(0 | 1 | 2 | 4 | 5)),
                "{name:?}: {told:?}"
            );
        }
        let there = fs::read_dir(book.path(".")).unwrap();
        assert_eq!(there.count(), 1, "{name:?} led out of the book");
        for entry in fs::read_dir(book.path("book/customers")).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let stem = file.strip_suffix(".yaml").unwrap();
            let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            assert!(
                stem.bytes().all(is_plain) && stem.len() <= 60,
                "{name:?}: {file}"
            );
        }
    }
}

#[test]
fn a_file_with_a_name_that_is_no_id_is_told_of_and_not_read() {
    for name in ["-x", "a\nb", "a\u{1b}[31mb", "\u{202e}a", "a b", " "] {
        let book = Book::new();
        let path = book.put(&format!("book/customers/{name}.yaml"), GOOD);
        let told = book.csa(&["check"]);
        told.refused(name, 3, "1 fault");
        told.is_tame(name);
        assert!(
            told.out.contains("check.book.stranger"),
            "{name:?}: {told:?}"
        );
        book.csa(&["today"]).done(name);
        assert_eq!(fs::read_to_string(path).unwrap(), GOOD);
    }
}

#[test]
fn a_file_of_a_hundred_megabytes_is_not_read() {
    for place in [
        "book/customers/acme.yaml",
        "book/rules/team.toml",
        "config.toml",
    ] {
        let book = Book::new();
        let file = fs::File::create(book.put(place, "")).unwrap();
        file.set_len(100_000_000).unwrap();
        book.csa(&["today"])
            .refused(place, 6, "csa reads at most 8388608");
    }
}
