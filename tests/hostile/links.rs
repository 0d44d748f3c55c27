//! Links, pipes, devices and folders in the place of files: never waited for, never followed out of the book.

use std::fs;
use std::path::Path;

use crate::book::{Book, GOOD};

/// A text that must not come out of where it lies.
const SECRET: &str = "schema: 1\nname: Top Secret\nsubscriptions: []\n";

#[test]
fn what_is_no_ordinary_file_is_neither_opened_nor_waited_for() {
    type Planted = (&'static str, fn(&Book));
    let strange: [Planted; 6] = [
        ("a pipe", |book| drop(book.pipe("book/customers/acme.yaml"))),
        ("a folder", |book| fs::create_dir(book.acme()).unwrap()),
        ("a link to a device", |book| {
            drop(book.link("book/customers/acme.yaml", "/dev/zero"))
        }),
        ("a link to a pipe", |book| {
            let pipe = book.pipe("pipe");
            book.link("book/customers/acme.yaml", pipe);
        }),
        ("a link to a folder", |book| {
            drop(book.link("book/customers/acme.yaml", "."))
        }),
        ("a link to itself", |book| {
            drop(book.link("book/customers/acme.yaml", "acme.yaml"))
        }),
    ];
    for (what, put) in strange {
        let book = Book::new();
        put(&book);
        for args in [
            &["customer", "show", "acme"][..],
            &["customer", "set", "acme", "notes", "x"],
        ] {
            book.csa(args).refused(what, 6, "acme.yaml");
        }
        book.others_work(what);
        book.csa(&["check"]).refused(what, 3, "1 fault");
    }
    for place in [
        "book/rules/team.toml",
        "book/templates/welcome-email.md",
        "config.toml",
    ] {
        let book = Book::new();
        book.pipe(place);
        let told = book.csa(&["onboard", "draft", "globex", "welcome-email"]);
        let named = place.contains("rules") || place != "config.toml";
        told.refused(
            place,
            6,
            if named {
                "is not an ordinary file"
            } else {
                "config.toml"
            },
        );
    }
}

#[test]
fn a_link_out_of_the_book_brings_nothing_in_and_takes_nothing_out() {
    let book = Book::new();
    let secret = book.put("elsewhere/secret", SECRET);
    book.link("book/customers/acme.yaml", &secret);
    for args in [
        &["customer", "show", "acme"][..],
        &["customer", "set", "acme", "notes", "x"],
        &["customer", "edit", "acme"],
        &["log", "acme", "call", "--subject", "x", "--on", "today"],
    ] {
        let told = book.csa(args);
        assert_ne!(told.code, Some(0), "{args:?}: {told:?}");
        assert!(
            !format!("{told:?}").contains("Top Secret"),
            "{args:?}: {told:?}"
        );
    }
    book.csa(&["customer", "show", "acme"])
        .refused("a record", 6, "leads out of the book");
    assert!(!book.csa(&["customer", "list"]).out.contains("Top Secret"));
    book.others_work("a link out of the book");
    assert_eq!(fs::read_to_string(&secret).unwrap(), SECRET);

    for place in ["book/templates/welcome-email.md", "book/rules/team.toml"] {
        let book = Book::new();
        let secret = book.put("elsewhere/secret", "Top Secret");
        book.link(place, secret);
        let told = book.csa(&["onboard", "draft", "globex", "welcome-email"]);
        told.refused(place, 6, "leads out of the book");
        assert!(
            !format!("{told:?}").contains("Top Secret"),
            "{place}: {told:?}"
        );
    }
}

#[test]
fn a_link_within_the_book_is_a_record_and_stays_a_link() {
    let book = Book::new();
    book.put("book/archive/acme.yaml", GOOD.replace("Globex", "Acme"));
    book.link("book/customers/acme.yaml", "../archive/acme.yaml");
    book.csa(&["customer", "set", "acme", "notes", "x"])
        .done("a link within");
    assert!(fs::symlink_metadata(book.acme()).unwrap().is_symlink());
    assert!(
        fs::read_to_string(book.acme())
            .unwrap()
            .contains("notes: x")
    );
}

#[test]
fn csas_own_files_are_not_written_through_links() {
    for own in [".csa", ".csa/lock", ".csa/journal"] {
        let book = Book::new();
        book.put("elsewhere/precious", "mine\n");
        let target = match own {
            ".csa/lock" => "elsewhere/precious",
            _ => "elsewhere",
        };
        book.link(&format!("book/{own}"), book.path(target));
        let told = book.csa(&["customer", "set", "globex", "notes", "x"]);
        told.refused(own, 1, "is a link");
        let record = book.path("book/customers/globex.yaml");
        assert_eq!(fs::read_to_string(record).unwrap(), GOOD, "{own}");
        assert_eq!(names(&book.path("elsewhere")), ["precious"], "{own}");
        let precious = book.path("elsewhere/precious");
        assert_eq!(fs::read_to_string(precious).unwrap(), "mine\n", "{own}");
        book.csa(&["customer", "show", "globex"]).done(own);
    }
}

/// A journal that came along with a book, with a change that is said to be half done.
fn planted(path: &str, before: &str, after: &str) -> String {
    let text = |text: &str| text.replace('\n', "\\n");
    format!(
        r#"{{"schema": 1, "id": 1, "at": "2026-11-20T12:00:00+00:00", "command": "customer set", "summary": "x",
"state": "done", "changes": [{{"path": "{path}", "before": "{}", "after": "{}"}}]}}"#,
        text(before),
        text(after)
    )
}

#[test]
fn a_journal_of_somebody_else_writes_to_records_alone() {
    let config = "[core]\n\tbare = false\n";
    for (path, place) in [
        (".git/config", "book/.git/config"),
        ("../elsewhere", "elsewhere"),
        ("customers/../../elsewhere", "elsewhere"),
        ("customers/.hidden", "book/customers/.hidden"),
        ("customers/linked.yaml", "elsewhere"),
    ] {
        let book = Book::new();
        book.put(place, config);
        if path.contains("linked") {
            book.link("book/customers/linked.yaml", "../../elsewhere");
        }
        book.put(
            "book/.csa/journal/00000001.json",
            planted(path, "[evil]\n", config),
        );
        let undone = book.csa(&["undo"]);
        assert_ne!(undone.code, Some(0), "{path}: {undone:?}");
        book.put("book/.csa/journal/00000001.underway", "");
        book.csa(&["customer", "set", "globex", "notes", "x"]);
        let now = fs::read_to_string(book.path(place)).unwrap();
        assert_eq!(now, config, "{path} was written");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}
