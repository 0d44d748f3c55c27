//! A whole book looked through: what reading passes over, names, permissions, levels.

use std::path::Path;

use chrono::NaiveDate;
use tempfile::TempDir;

use super::*;
use crate::store::{Store, Write};

const RECORD: &str = "schema: 1\nname: Acme\nsubscriptions: [{tier: advanced}]\n";

struct Book {
    folder: TempDir,
    store: Store,
}

impl Book {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path().join("book"));
        store.make().unwrap();
        Self { folder, store }
    }

    fn with(self, name: &str, text: &str) -> Self {
        let path = self.store.book().join("customers").join(name);
        crate::store::disk::replace(&path, None, Some(text.as_bytes())).unwrap();
        self
    }

    /// The findings, a line each, paths from the temporary folder on.
    fn check(&self, only: Option<&str>, strict: bool, rules: &Rules) -> Vec<String> {
        let desk = Desk {
            store: &self.store,
            rules,
            work: rules.work_calendar([]).unwrap(),
            today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            write: &Write {
                at: Default::default(),
                command: String::new(),
                dry_run: true,
            },
        };
        let only = only.and_then(CustomerId::of_stem);
        let line = |finding: Finding| {
            let path = finding.path.strip_prefix(self.folder.path()).unwrap();
            let path = path.iter().map(|name| name.to_string_lossy());
            let path = path.collect::<Vec<_>>().join("/");
            let (line, column, rule) = (finding.line, finding.column, finding.rule);
            let hint = finding.hint.map(|hint| format!("; {hint}"));
            format!(
                "{path}:{line}:{column}: {rule}: {}{}",
                finding.what,
                hint.unwrap_or_default()
            )
        };
        let found = check(&desk, only.as_ref(), strict, None).unwrap();
        found.into_iter().map(line).collect()
    }

    fn found(&self) -> Vec<String> {
        self.check(None, false, &Rules::load(&[]).unwrap())
    }
}

#[test]
fn a_sound_book_is_silent_however_strict() {
    let book = Book::new().with("acme.yaml", RECORD);
    assert_eq!(book.check(None, true, &Rules::load(&[]).unwrap()), [""; 0]);
}

#[test]
fn keys_are_unknown_or_twice_wherever_they_stand() {
    let text = "\u{feff}schema: 1\r\nname: Acme\r\nsubscriptions:\r\n- tier: advanced\r\n  start_on: 2026-11-01\r\nbase: &b\r\n  x: 1\r\n  x: 2\r\nteam:\r\n  csa: {name: R, emial: r@x.example}\r\nonboarding:\r\n  steps:\r\n    kickoff: {}\r\n    kickoff: {}";
    let book = Book::new().with("acme.yaml", text);
    assert_eq!(
        book.found(),
        [
            "book/customers/acme.yaml:5:3: check.record.unknown_key: csa does not know the key `start_on`; did you mean `starts_on`?",
            "book/customers/acme.yaml:6:1: check.record.unknown_key: csa does not know the key `base`",
            "book/customers/acme.yaml:8:3: check.record.duplicate_key: the key `x` stands twice in one mapping",
            "book/customers/acme.yaml:10:18: check.record.unknown_key: csa does not know the key `emial`; did you mean `email`?",
            "book/customers/acme.yaml:14:5: check.record.duplicate_key: the key `kickoff` stands twice in one mapping",
        ]
    );
}

#[test]
fn a_fault_out_of_an_alias_stands_at_the_alias() {
    let text = format!(
        "{RECORD}contacts:\n  - &d {{name: Dana, email: dana}}\n  - *d\nteam:\n  csa: {{<<: *d, name: Robin}}\n"
    );
    let found = Book::new().with("acme.yaml", &text).found();
    let places: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(
        places,
        [
            "book/customers/acme.yaml:5:21",
            "book/customers/acme.yaml:6:5",
            "book/customers/acme.yaml:6:5",
            "book/customers/acme.yaml:8:3",
        ],
        "{found:#?}"
    );
}

#[test]
fn a_level_of_the_books_own_counts() {
    let text = format!(
        "{RECORD}activities: [{{id: a, type: Email, at: 2026-11-20T10:00:00Z, recorded_on: 2026-11-20}}]\nzzz: 1\n"
    );
    let book = Book::new().with("acme.yaml", &text);
    let keys = |strict, own: &str| -> Vec<String> {
        let rules = Rules::load(&[("own.toml".into(), own.to_owned())]).unwrap();
        let found = book.check(None, strict, &rules);
        let key = |line: &String| line.split(": ").nth(1).unwrap().to_owned();
        found.iter().map(key).collect()
    };
    let (unknown, notes) = ("check.record.unknown_key", "check.activity.no_notes");
    assert_eq!(keys(false, ""), [unknown]);
    assert_eq!(keys(true, ""), [notes, unknown]);
    assert_eq!(
        keys(true, "[check.record.unknown_key]\nlevel = \"off\"\n"),
        [notes]
    );
    assert_eq!(
        keys(false, "[check.activity.no_notes]\nlevel = \"error\"\n"),
        [notes, unknown]
    );
}

#[test]
fn one_customer_is_looked_at_alone_and_an_unreadable_one_stops_nobody() {
    let book = Book::new()
        .with("acme.yaml", &format!("{RECORD}zzz: 1\n"))
        .with("broken.yaml", "schema: 1\nname: [")
        .with("other.yml", RECORD);
    let rules = Rules::load(&[]).unwrap();
    assert_eq!(book.check(Some("acme"), false, &rules).len(), 1);
    assert_eq!(book.found().len(), 3);
}

#[test]
fn a_template_that_cannot_be_read_stops_nobody() {
    let book = Book::new().with("acme.yaml", &format!("{RECORD}zzz: 1\n"));
    let templates = book.store.book().join("templates");
    std::fs::create_dir_all(templates.join("kickoff.md")).unwrap();
    let latin = templates.join("discovery.md");
    crate::store::disk::replace(&latin, None, Some(b"Gr\xfc\xdfe\n")).unwrap();
    let found = book.found();
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].contains("check.record.unknown_key"), "{found:#?}");
    for (line, start, what) in [
        (
            &found[1],
            "book/templates/discovery.md:1:1: check.book.template: ",
            "is not UTF-8 text",
        ),
        (
            &found[2],
            "book/templates/kickoff.md:1:1: check.book.template: ",
            "is not an ordinary file",
        ),
    ] {
        assert!(line.starts_with(start) && line.contains(what), "{line}");
    }
}

#[test]
fn whatever_is_no_record_is_told() {
    let book = Book::new()
        .with("acme.yaml", RECORD)
        .with("Globex.YAML", RECORD)
        .with("acme.yaml~", RECORD)
        .with("notes.txt", "call Dana")
        .with("old/hooli.yaml", RECORD)
        .with(".hidden", "not ours");
    let found = book.found();
    let named: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(':').next())
        .collect();
    let all = ["Globex.YAML", "acme.yaml~", "notes.txt", "old"]
        .map(|name| format!("book/customers/{name}"));
    assert_eq!(named, all, "{found:#?}");
    assert!(found[3].contains("this folder is not read"), "{found:#?}");
}

#[test]
fn aliases_that_unfold_to_too_much_are_told_at_their_place() {
    let ten = |name: &str, of: &str| format!("{name}: &{name} [{}]\n", [of; 10].join(", "));
    let text = format!(
        "{RECORD}x: &x [{}]\n{}{}{}{}zzz: 1\n",
        "y",
        ten("a", "*x"),
        ten("b", "*a"),
        ten("c", "*b"),
        ten("d", "*c")
    );
    let found = Book::new().with("acme.yaml", &text).found();
    assert_eq!(
        found,
        [
            "book/customers/acme.yaml:5:8: check.record.unreadable: the aliases in this file unfold to too much; write out what the aliases stand for, or leave them out"
        ]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn ids_that_differ_only_in_case_are_one_file_elsewhere() {
    let other = RECORD.replace("Acme", "Other");
    let book = Book::new()
        .with("Acme.yaml", RECORD)
        .with("acme.yaml", &other);
    assert_eq!(
        book.found(),
        [
            "book/customers/acme.yaml:1:1: check.book.same_id: `acme` and `Acme` are one file on macOS and Windows"
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_book_that_others_can_read_is_told_when_strict() {
    use std::os::unix::fs::PermissionsExt;

    let open = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let book = Book::new()
        .with("acme.yaml", RECORD)
        .with("globex.yaml", &RECORD.replace("Acme", "Globex"));
    let folder = book.store.book().to_owned();
    let rules = Rules::load(&[]).unwrap();
    // A closed folder around it keeps the record closed.
    open(&folder.join("customers/acme.yaml"), 0o644);
    open(&folder.join("customers"), 0o755);
    assert_eq!(book.check(None, true, &rules), [""; 0]);
    open(&folder, 0o755);
    assert_eq!(book.found(), [""; 0]);
    let found = book.check(None, true, &rules);
    let told = "book:1:1: check.book.open_to_others: others on this machine can read this folder and 1 of its records; close it: chmod 700 ";
    assert!(found.len() == 1 && found[0].starts_with(told), "{found:?}");
}
