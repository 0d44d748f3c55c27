use std::fs;
use std::time::Duration;

use super::*;

struct Book(tempfile::TempDir);

impl Book {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn lock(&self) -> Lock {
        Lock::take(self.path(), Duration::ZERO).unwrap()
    }

    /// Writes behind the program's back, as an editor does.
    fn edit(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        disk::make_private_dir(path.parent().unwrap()).unwrap();
        disk::put(&path, text.as_bytes(), false).unwrap();
    }

    fn text(&self, name: &str) -> Option<String> {
        let bytes = disk::read(&self.path().join(name)).unwrap();
        bytes.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    fn commit(&self, command: &str, changes: &[Change]) -> anyhow::Result<u64> {
        commit(
            self.path(),
            &self.lock(),
            at(),
            command,
            "one line",
            changes,
        )
    }

    /// Takes `a.yaml` to this text.
    fn write(&self, text: &str) -> u64 {
        let change = change("a.yaml", self.text("a.yaml").as_deref(), Some(text));
        self.commit(&format!("write {text}"), &[change]).unwrap()
    }

    fn undo(&self) -> anyhow::Result<Undone> {
        undo(self.path(), Some(&self.lock()), None)
    }

    fn redo(&self) -> anyhow::Result<Undone> {
        redo(self.path(), Some(&self.lock()), None)
    }

    fn states(&self) -> Vec<(u64, State)> {
        let (entries, warnings) = entries(self.path()).unwrap();
        assert_eq!(warnings, Vec::<String>::new());
        entries
            .iter()
            .map(|entry| (entry.id, entry.state))
            .collect()
    }

    /// Leaves an entry as a process does that was killed before it touched any file.
    fn journal_only(&self, id: u64, changes: Vec<Change>) {
        let entry = Entry::new(id, at(), "killed", "one line", changes);
        entry.save(self.path(), false).unwrap();
        if entry.changes.len() > 1 {
            entry::flag(self.path(), id).unwrap();
        }
    }

    fn flags(&self) -> Vec<u64> {
        entry::underway(self.path()).unwrap()
    }
}

fn at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T10:00:00+01:00").unwrap()
}

fn change(name: &str, before: Option<&str>, after: Option<&str>) -> Change {
    Change {
        path: name.into(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    }
}

fn refusal(result: anyhow::Result<impl std::fmt::Debug>) -> Refusal {
    result.unwrap_err().downcast().unwrap()
}

#[test]
fn an_entry_is_plain_json_with_both_texts() {
    let book = Book::new();
    let changes = [change("customers/acme.yaml", None, Some("name: Acme\n"))];
    let id = book.commit("onboard Acme", &changes).unwrap();
    assert_eq!(book.text("customers/acme.yaml").unwrap(), "name: Acme\n");
    assert_eq!(
        book.text(&format!(".csa/journal/{id:08}.json")).unwrap(),
        r#"{
  "schema": 1,
  "id": 1,
  "at": "2026-11-21T10:00:00+01:00",
  "command": "onboard Acme",
  "summary": "one line",
  "state": "done",
  "changes": [
    {
      "path": "customers/acme.yaml",
      "before": null,
      "after": "name: Acme\n"
    }
  ]
}
"#
    );
}

#[test]
fn three_changes_are_undone_redone_and_undone_again() {
    let book = Book::new();
    for text in ["1", "2", "3"] {
        book.write(text);
    }
    for round in 0..2 {
        for (command, left) in [
            ("write 3", Some("2")),
            ("write 2", Some("1")),
            ("write 1", None),
        ] {
            let undone = book.undo().unwrap();
            assert_eq!(undone.entry.command, command, "round {round}");
            assert_eq!(undone.changes[0].after.as_deref(), left);
            assert_eq!(book.text("a.yaml").as_deref(), left);
        }
        let told = refusal(book.undo());
        assert_eq!(
            (told.kind, told.message.as_str()),
            (Kind::NotFound, "nothing to undo")
        );
        for text in ["1", "2", "3"] {
            let redone = book.redo().unwrap();
            assert_eq!(redone.entry.command, format!("write {text}"));
            assert_eq!(book.text("a.yaml").unwrap(), text);
        }
        let told = refusal(book.redo());
        assert_eq!(
            (told.kind, told.message.as_str()),
            (Kind::NotFound, "nothing to redo")
        );
    }
    assert_eq!(
        book.states(),
        [(3, State::Done), (2, State::Done), (1, State::Done)]
    );
}

#[test]
fn a_dry_run_tells_the_same_and_touches_nothing() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    let journal = book.text(".csa/journal/00000002.json");
    let dry = undo(book.path(), None, None).unwrap();
    assert_eq!(dry.changes, [change("a.yaml", Some("2"), Some("1"))]);
    assert_eq!(book.text("a.yaml").unwrap(), "2");
    assert_eq!(book.text(".csa/journal/00000002.json"), journal);

    assert_eq!(book.undo().unwrap().changes, dry.changes);
    let dry = redo(book.path(), None, None).unwrap();
    assert_eq!(dry.changes, [change("a.yaml", Some("1"), Some("2"))]);
    assert_eq!(book.text("a.yaml").unwrap(), "1");
    assert_eq!(book.states(), [(2, State::Undone), (1, State::Done)]);
}

#[test]
fn texts_come_back_byte_for_byte() {
    let texts = [
        "a: 1\r\nb: 2\r\n",
        "no final newline",
        "",
        "\u{feff}mark: \u{1f600} \u{0}\u{7f}\u{2028}\n\n\n",
        "a\rb\n\tc \n",
    ];
    let book = Book::new();
    book.edit("a.yaml", "first\r\n");
    for text in texts {
        book.write(text);
    }
    for text in texts.iter().rev() {
        assert_eq!(book.text("a.yaml").unwrap(), *text);
        book.undo().unwrap();
    }
    assert_eq!(book.text("a.yaml").unwrap(), "first\r\n");
}

#[test]
fn a_made_file_is_undone_by_deleting_and_a_deleted_one_by_making() {
    let book = Book::new();
    book.commit("make", &[change("customers/b.yaml", None, Some("b"))])
        .unwrap();
    book.commit("delete", &[change("customers/b.yaml", Some("b"), None)])
        .unwrap();
    assert_eq!(book.text("customers/b.yaml"), None);
    book.undo().unwrap();
    assert_eq!(book.text("customers/b.yaml").unwrap(), "b");
    book.undo().unwrap();
    assert_eq!(book.text("customers/b.yaml"), None);
    book.redo().unwrap();
    assert_eq!(book.text("customers/b.yaml").unwrap(), "b");
}

#[test]
fn what_someone_else_wrote_since_is_never_undone_or_redone_over() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    book.undo().unwrap();
    book.edit("a.yaml", "theirs");
    for (told, verb) in [
        (refusal(book.undo()), "undoing"),
        (refusal(book.redo()), "redoing"),
    ] {
        let (command, id) = if verb == "undoing" {
            ("write 1", 1)
        } else {
            ("write 2", 2)
        };
        assert_eq!(told.kind, Kind::Busy);
        assert_eq!(
            told.message,
            format!(
                "`a.yaml` changed since; {verb} `csa {command}` would lose that; nothing was written"
            )
        );
        let texts = book.path().join(format!(".csa/journal/0000000{id}.json"));
        assert!(
            told.hints[1].contains(texts.to_str().unwrap()),
            "{:?}",
            told.hints
        );
        assert_eq!(book.text("a.yaml").unwrap(), "theirs");
    }
}

#[test]
fn one_file_is_taken_back_and_brought_again_past_the_others() {
    let book = Book::new();
    let write = |name: &str, text: &str| {
        let change = change(name, book.text(name).as_deref(), Some(text));
        book.commit(&format!("{name} {text}"), &[change]).unwrap()
    };
    for (name, text) in [
        ("a.yaml", "1"),
        ("b.yaml", "1"),
        ("a.yaml", "2"),
        ("b.yaml", "2"),
    ] {
        write(name, text);
    }
    let (lock, only) = (book.lock(), Path::new("a.yaml"));
    let undo_a = || undo(book.path(), Some(&lock), Some(only));
    let redo_a = || redo(book.path(), Some(&lock), Some(only));
    assert_eq!(undo_a().unwrap().entry.command, "a.yaml 2");
    assert_eq!(undo_a().unwrap().entry.command, "a.yaml 1");
    assert_eq!(refusal(undo_a()).message, "nothing to undo in `a.yaml`");
    assert_eq!(book.text("a.yaml"), None);
    assert_eq!(book.text("b.yaml").unwrap(), "2");
    // Without a name the book goes back where it stands, and forward in the order of what was taken back.
    let taken = undo(book.path(), Some(&lock), None).unwrap();
    assert_eq!(taken.entry.command, "b.yaml 2");
    assert_eq!(redo_a().unwrap().entry.command, "a.yaml 1");
    let again = redo(book.path(), Some(&lock), None).unwrap();
    assert_eq!(again.entry.command, "b.yaml 2");
    assert_eq!(redo_a().unwrap().entry.command, "a.yaml 2");
    assert_eq!(refusal(redo_a()).message, "nothing to redo in `a.yaml`");
    assert_eq!(book.text("a.yaml").unwrap(), "2");
}

#[test]
fn a_change_by_hand_to_one_file_leaves_the_others_open() {
    let book = Book::new();
    let write = |name: &str, text: &str| {
        let change = change(name, book.text(name).as_deref(), Some(text));
        book.commit(&format!("{name} {text}"), &[change]).unwrap()
    };
    for (name, text) in [
        ("c.yaml", "1"),
        ("b.yaml", "1"),
        ("b.yaml", "2"),
        ("a.yaml", "1"),
    ] {
        write(name, text);
    }
    book.edit("a.yaml", "theirs");
    let hints = refusal(book.undo()).hints;
    assert!(
        hints.iter().any(|hint| hint.ends_with(": csa undo b")),
        "{hints:?}"
    );
    // Where the newest of `b` cannot be taken back, an older one of it cannot either.
    book.edit("b.yaml", "theirs");
    let hints = refusal(book.undo()).hints;
    assert!(
        hints.iter().any(|hint| hint.ends_with(": csa undo c")),
        "{hints:?}"
    );
    book.edit("c.yaml", "theirs");
    let hints = refusal(book.undo()).hints;
    assert!(
        !hints
            .iter()
            .any(|hint| hint.contains("csa undo ") && !hint.contains("--list")),
        "{hints:?}"
    );
}

#[test]
fn a_redo_never_overtakes_a_newer_change() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    book.undo().unwrap();
    book.write("3");
    assert_eq!(refusal(book.redo()).kind, Kind::Busy);
    // The newer change ends with the very text that the older one started from.
    book.write("1");
    assert_eq!(refusal(book.redo()).kind, Kind::Busy);
    assert_eq!(book.text("a.yaml").unwrap(), "1");

    book.undo().unwrap();
    assert_eq!(book.redo().unwrap().entry.id, 4);
}

#[test]
fn a_change_to_another_file_does_not_stand_in_the_way_of_a_redo() {
    let book = Book::new();
    book.write("1");
    book.undo().unwrap();
    book.commit("other", &[change("b.yaml", None, Some("b"))])
        .unwrap();
    assert_eq!(book.redo().unwrap().entry.id, 1);
    assert_eq!(book.text("a.yaml").unwrap(), "1");
}

#[test]
fn a_change_that_was_taken_back_by_hand_is_passed_over() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    book.edit("a.yaml", "1");
    assert_eq!(undo(book.path(), None, None).unwrap().entry.id, 1);
    assert_eq!(book.undo().unwrap().entry.id, 1);
    assert_eq!(book.states(), [(2, State::Undone), (1, State::Undone)]);
    assert_eq!(book.redo().unwrap().entry.id, 1);
    assert_eq!(refusal(book.redo()).message, "nothing to redo");
}

#[test]
fn a_commit_over_a_changed_file_writes_nothing() {
    let book = Book::new();
    book.edit("a.yaml", "theirs");
    let changes = [
        change("b.yaml", None, Some("new")),
        change("a.yaml", Some("ours"), Some("new")),
    ];
    let told = refusal(book.commit("late", &changes));
    assert_eq!(told.kind, Kind::Busy);
    assert_eq!(
        told.message,
        "`a.yaml` changed while csa was at work; nothing was written"
    );
    assert_eq!(book.text("b.yaml"), None);
    assert!(book.states().is_empty());
}

#[test]
fn nothing_to_change_is_said_and_not_journalled() {
    let book = Book::new();
    book.edit("a.yaml", "same");
    let told = refusal(book.commit("idle", &[change("a.yaml", Some("same"), Some("same"))]));
    assert_eq!(told.kind, Kind::Refused);
    assert!(book.states().is_empty());
}

#[test]
fn a_path_never_leaves_the_book() {
    let book = Book::new();
    for path in [
        "../a.yaml",
        "/a.yaml",
        "customers/../../a.yaml",
        "",
        "./a.yaml",
    ] {
        let told = refusal(book.commit("out", &[change(path, None, Some("text"))]));
        assert_eq!(told.kind, Kind::Refused, "{path}");
        book.journal_only(1, vec![change(path, Some("text"), None)]);
        assert_eq!(refusal(book.undo()).kind, Kind::Refused, "{path}");
    }
    assert!(!book.path().join("../a.yaml").exists());
}

#[test]
fn when_the_second_file_fails_the_first_is_put_back() {
    let book = Book::new();
    book.edit("a.yaml", "old");
    let huge = "x".repeat(usize::try_from(disk::LIMIT).unwrap() + 1);
    let changes = [
        change("a.yaml", Some("old"), Some("new")),
        change("made.yaml", None, Some("new")),
        change("b.yaml", None, Some(&huge)),
    ];
    let told = refusal(book.commit("two", &changes));
    assert_eq!(told.kind, Kind::Refused);
    assert!(told.message.contains("b.yaml"), "{}", told.message);
    assert_eq!(book.text("a.yaml").unwrap(), "old");
    assert_eq!(book.text("made.yaml"), None);
    assert!(book.states().is_empty());
    assert!(book.flags().is_empty());
}

#[test]
fn what_could_not_be_put_back_is_named() {
    let error = anyhow::anyhow!("no space left on device").context("cannot write `b.yaml`");
    let left = ["`a.yaml`".to_owned()];
    let told = refusal(Err::<(), _>(half_done(
        Path::new("book"),
        17,
        &error,
        &left,
    )));
    assert_eq!(
        told.message,
        "cannot write `b.yaml`: no space left on device; what was already changed could not be put back: `a.yaml`"
    );
    assert!(told.hints[0].contains("00000017.json"));
}

#[test]
fn several_files_are_undone_and_redone_as_one() {
    let book = Book::new();
    book.edit("a.yaml", "a");
    let changes = [
        change("a.yaml", Some("a"), None),
        change("archive/a.yaml", None, Some("a")),
    ];
    book.commit("archive", &changes).unwrap();
    assert_eq!(
        (book.text("a.yaml"), book.text("archive/a.yaml")),
        (None, Some("a".into()))
    );
    assert!(book.flags().is_empty());
    let undone = book.undo().unwrap();
    assert_eq!(
        undone.changes,
        [changes[1].reversed(), changes[0].reversed()]
    );
    assert_eq!(
        (book.text("a.yaml"), book.text("archive/a.yaml")),
        (Some("a".into()), None)
    );
    assert_eq!(book.redo().unwrap().changes, changes);
    assert_eq!(
        (book.text("a.yaml"), book.text("archive/a.yaml")),
        (None, Some("a".into()))
    );
}

#[test]
fn a_kill_between_journal_and_file_leaves_nothing_to_undo() {
    let book = Book::new();
    book.write("1");
    book.journal_only(2, vec![change("a.yaml", Some("1"), Some("2"))]);
    book.edit(".csa-Ab12Cd.tmp", "half a rec");
    assert_eq!(
        recover(book.path(), &book.lock()).unwrap(),
        Vec::<String>::new()
    );

    assert_eq!(book.write("3"), 3);
    assert_eq!(book.text(".csa-Ab12Cd.tmp"), None);
    assert_eq!(book.undo().unwrap().entry.id, 3);
    assert_eq!(book.undo().unwrap().entry.id, 1);
    assert_eq!(book.redo().unwrap().entry.id, 1);
    assert_eq!(book.redo().unwrap().entry.id, 3);
    assert_eq!(book.text("a.yaml").unwrap(), "3");
}

#[test]
fn a_kill_between_two_files_is_rolled_back_before_anything_else() {
    let book = Book::new();
    let changes = vec![
        change("a.yaml", Some("old a"), Some("new a")),
        change("b.yaml", Some("old b"), Some("new b")),
    ];
    book.edit("a.yaml", "new a");
    book.edit("b.yaml", "old b");
    book.journal_only(1, changes);

    let told = refusal(book.commit("late", &[change("b.yaml", Some("old b"), Some("mine"))]));
    assert_eq!(told.kind, Kind::Busy);
    assert_eq!(
        told.message,
        "`csa killed` was cut short and has been taken back"
    );
    assert_eq!(book.text("a.yaml").unwrap(), "old a");
    assert_eq!(book.text("b.yaml").unwrap(), "old b");
    assert_eq!(book.states(), [(1, State::Undone)]);
    assert!(book.flags().is_empty());

    book.commit("again", &[change("b.yaml", Some("old b"), Some("mine"))])
        .unwrap();
    assert_eq!(book.text("b.yaml").unwrap(), "mine");
}

#[test]
fn a_kill_after_the_last_file_needs_no_repair() {
    let book = Book::new();
    book.edit("a.yaml", "new a");
    book.edit("b.yaml", "new b");
    let changes = vec![
        change("a.yaml", Some("old a"), Some("new a")),
        change("b.yaml", Some("old b"), Some("new b")),
    ];
    book.journal_only(1, changes);
    assert_eq!(
        recover(book.path(), &book.lock()).unwrap(),
        Vec::<String>::new()
    );
    assert!(book.flags().is_empty());
    assert_eq!(book.undo().unwrap().entry.id, 1);
    assert_eq!(book.text("b.yaml").unwrap(), "old b");
}

#[test]
fn a_half_done_change_that_someone_edited_is_left_alone_and_reported_once() {
    let book = Book::new();
    book.edit("a.yaml", "new a");
    book.edit("b.yaml", "theirs");
    let changes = vec![
        change("a.yaml", Some("old a"), Some("new a")),
        change("b.yaml", Some("old b"), Some("new b")),
    ];
    book.journal_only(1, changes);
    let reports = recover(book.path(), &book.lock()).unwrap();
    assert_eq!(reports.len(), 1);
    assert!(
        reports[0].contains("`b.yaml` has changed since"),
        "{reports:?}"
    );
    assert_eq!(book.text("a.yaml").unwrap(), "new a");
    assert_eq!(book.text("b.yaml").unwrap(), "theirs");
    assert_eq!(
        recover(book.path(), &book.lock()).unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(refusal(book.undo()).kind, Kind::Busy);
}

#[test]
fn a_deliberate_half_by_hand_is_never_rolled_back() {
    let book = Book::new();
    let changes = [
        change("a.yaml", None, Some("a")),
        change("b.yaml", None, Some("b")),
    ];
    book.commit("two", &changes).unwrap();
    fs::remove_file(book.path().join("a.yaml")).unwrap();
    book.commit("more", &[change("c.yaml", None, Some("c"))])
        .unwrap();
    assert_eq!(book.text("b.yaml").unwrap(), "b");
    assert_eq!(book.text("a.yaml"), None);
}

#[test]
fn an_undo_that_was_cut_short_is_completed() {
    let book = Book::new();
    let changes = [
        change("a.yaml", None, Some("a")),
        change("b.yaml", None, Some("b")),
    ];
    let id = book.commit("two", &changes).unwrap();
    entry::flag(book.path(), id).unwrap();
    fs::remove_file(book.path().join("b.yaml")).unwrap();
    assert_eq!(recover(book.path(), &book.lock()).unwrap().len(), 1);
    assert_eq!((book.text("a.yaml"), book.text("b.yaml")), (None, None));
    assert_eq!(book.states(), [(id, State::Undone)]);
}

#[test]
fn a_redo_that_was_cut_short_after_the_last_file_stands() {
    let book = Book::new();
    let changes = [
        change("a.yaml", None, Some("a")),
        change("b.yaml", None, Some("b")),
    ];
    let id = book.commit("two", &changes).unwrap();
    book.undo().unwrap();
    entry::flag(book.path(), id).unwrap();
    book.edit("a.yaml", "a");
    book.edit("b.yaml", "b");
    assert_eq!(
        recover(book.path(), &book.lock()).unwrap(),
        Vec::<String>::new()
    );
    let (entries, _) = entries(book.path()).unwrap();
    assert_eq!((entries[0].state, entries[0].redo), (State::Done, None));
}

#[test]
fn an_entry_that_cannot_be_read_is_skipped_with_a_warning() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    let whole = book.text(".csa/journal/00000002.json").unwrap();
    let newer = whole.replace("\"schema\": 1", "\"schema\": 9");
    let incomplete = whole.replace("\"before\": \"1\",", "");
    let other = whole.replace("\"id\": 2", "\"id\": 3");
    for broken in ["", &whole[..whole.len() / 2], &newer, &incomplete, &other] {
        book.edit(".csa/journal/00000002.json", broken);
        let (read, warnings) = entries(book.path()).unwrap();
        assert_eq!(read.iter().map(|e| e.id).collect::<Vec<_>>(), [1]);
        assert_eq!(warnings.len(), 1);
        assert!(
            warnings[0].contains("00000002.json` cannot be read"),
            "{warnings:?}"
        );
        // The older entry's file has changed since, for all that can be known.
        assert_eq!(refusal(book.undo()).kind, Kind::Busy);
    }
    assert_eq!(book.write("3"), 3);
    let undone = book.undo().unwrap();
    assert_eq!((undone.entry.id, undone.warnings.len()), (3, 1));
}

#[test]
fn files_of_others_in_the_journal_are_ignored() {
    let book = Book::new();
    book.write("1");
    for name in [
        "7.json",
        "notes.json",
        "00000009.json.bak",
        "+0000009.json",
        "00000009",
    ] {
        book.edit(&format!(".csa/journal/{name}"), "not ours");
    }
    assert_eq!(book.states(), [(1, State::Done)]);
    assert_eq!(book.write("2"), 2);
}

#[test]
fn the_oldest_entries_are_dropped() {
    let book = Book::new();
    for text in ["1", "2", "3", "4", "5"] {
        book.write(text);
    }
    entry::prune(book.path(), 3, u64::MAX);
    assert_eq!(entry::ids(book.path()).unwrap(), [3, 4, 5]);
    let size = fs::metadata(entry::file(book.path(), 5)).unwrap().len();
    entry::prune(book.path(), 3, 2 * size);
    assert_eq!(entry::ids(book.path()).unwrap(), [4, 5]);
    entry::prune(book.path(), 3, 1);
    assert_eq!(entry::ids(book.path()).unwrap(), [5]);
    assert_eq!(book.write("6"), 6);
}

#[test]
fn a_commit_keeps_two_hundred_entries() {
    let book = Book::new();
    for id in 1..=210 {
        book.journal_only(id, vec![change("b.yaml", None, Some("b"))]);
    }
    assert_eq!(book.write("1"), 211);
    let ids = entry::ids(book.path()).unwrap();
    assert_eq!((ids.len(), ids[0], ids[199]), (200, 12, 211));
}

#[cfg(unix)]
#[test]
fn the_journal_is_private() {
    use std::os::unix::fs::PermissionsExt;

    let book = Book::new();
    book.write("1");
    let mode = |name: &str| {
        let metadata = fs::metadata(book.path().join(name)).unwrap();
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode(".csa/journal"), 0o700);
    assert_eq!(mode(".csa/journal/00000001.json"), 0o600);
    assert_eq!(mode("a.yaml"), 0o600);
}

/// A book of records, in which several are changed at once.
mod several {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::customer_id::CustomerId;
    use crate::store::{Act, Store, Write, Written};

    const RECORD: &str = "schema: 1\nname: Acme  # mine\nsubscriptions: [{tier: advanced}]\n";

    fn id(stem: &str) -> CustomerId {
        CustomerId::of_stem(stem).unwrap()
    }

    fn book() -> (Book, Store) {
        let book = Book::new();
        for name in ["a", "b", "c"] {
            book.edit(&format!("customers/{name}.yaml"), RECORD);
        }
        let store = Store::new(book.path().to_owned());
        (book, store)
    }

    fn write(dry_run: bool) -> Write {
        Write {
            at: at(),
            command: "plan --accept".to_owned(),
            dry_run,
        }
    }

    fn seats(stem: &str, seats: u32) -> (CustomerId, Act<'static>) {
        let act = move |customer: &mut Customer| {
            customer.environment.seats = Some(seats);
            Ok(())
        };
        (id(stem), Box::new(act))
    }

    fn plan(store: &Store, dry_run: bool) -> Written {
        let licence = |customer: &mut Customer| {
            customer.environment.licence = Some("premium".to_owned());
            Ok(())
        };
        let acts = vec![
            seats("a", 10),
            seats("b", 20),
            (id("a"), Box::new(licence) as Act<'_>),
        ];
        store
            .edit_all(acts, "planned".to_owned(), &write(dry_run))
            .unwrap()
    }

    fn texts(book: &Book) -> Vec<String> {
        let text = |name| book.text(&format!("customers/{name}.yaml")).unwrap();
        ["a", "b", "c"].map(text).to_vec()
    }

    #[test]
    fn customers_are_changed_together_and_taken_back_together() {
        let (book, store) = book();
        let before = texts(&book);
        assert_eq!(plan(&store, true).changes.len(), 2);
        assert_eq!(texts(&book), before);
        assert!(!book.path().join(".csa").exists());

        let written = plan(&store, false);
        assert_eq!(written.changes.len(), 2);
        let after = texts(&book);
        assert_eq!(
            after,
            [
                format!("{RECORD}environment:\n  licence: premium\n  seats: 10\n"),
                format!("{RECORD}environment:\n  seats: 20\n"),
                RECORD.to_owned()
            ]
        );
        assert_eq!(book.states(), [(1, State::Done)]);
        assert!(book.flags().is_empty());
        // What is so already is left out.
        assert!(plan(&store, false).changes.is_empty());

        let undone = store.undo(Some(&id("b")), &write(false)).unwrap();
        assert_eq!(undone.changes.len(), 2);
        assert_eq!(texts(&book), before);
        store.redo(Some(&id("a")), &write(false)).unwrap();
        assert_eq!(texts(&book), after);
    }

    #[test]
    fn one_that_cannot_be_changed_keeps_all_as_they_were() {
        let (book, store) = book();
        let before = texts(&book);
        let refuse: Act<'_> = Box::new(|_| Err(Refusal::new(Kind::Refused, "no").into()));
        let all = |acts| store.edit_all(acts, String::new(), &write(false));
        assert_eq!(
            refusal(all(vec![seats("a", 1), (id("b"), refuse)])).message,
            "no"
        );
        assert_eq!(
            refusal(all(vec![seats("a", 1), seats("z", 1)])).kind,
            Kind::NotFound
        );
        book.edit("customers/b.yaml", "name: [\n");
        assert_eq!(
            refusal(all(vec![seats("a", 1), seats("b", 1)])).kind,
            Kind::Invalid
        );
        assert_eq!(book.text("customers/a.yaml").unwrap(), before[0]);
        assert_eq!(book.states(), []);
    }

    /// A crash with so many of the files written, then what the next command does before it reads.
    #[test]
    fn a_crash_between_the_files_is_put_right_before_anything_is_read() {
        for done in 0..=2 {
            for next in ["edit", "edit_all", "create", "undo"] {
                let (book, store) = book();
                store
                    .edit_all(vec![seats("c", 1)], "earlier".to_owned(), &write(false))
                    .unwrap();
                let before = texts(&book);
                let changes = plan(&store, true).changes;
                let after =
                    [&changes[0].after, &changes[1].after].map(|text| text.clone().unwrap());
                book.journal_only(2, changes.clone());
                for change in &changes[..done] {
                    change.apply(book.path()).unwrap();
                }
                let seats = |stem| vec![seats(stem, 7)];
                let warnings = match next {
                    "edit" => {
                        let act = |customer: &mut Customer| {
                            // What was half done is gone before the record is read.
                            assert_eq!(customer.environment.licence.is_some(), done == 2);
                            Ok(String::new())
                        };
                        store.edit(&id("a"), &write(false), act).unwrap().warnings
                    }
                    "edit_all" => {
                        let written = store.edit_all(seats("c"), String::new(), &write(false));
                        written.unwrap().warnings
                    }
                    "create" => {
                        let customer = store.load(&id("c")).unwrap().customer;
                        let made = store.create(&id("d"), &customer, &write(false), String::new());
                        made.unwrap().warnings
                    }
                    _ if done == 2 => {
                        let undone = store.undo(None, &write(false)).unwrap();
                        assert_eq!(undone.entry.id, 2);
                        undone.warnings
                    }
                    // The change before it is not what was to be taken back.
                    _ => vec![store.undo(None, &write(false)).unwrap_err().to_string()],
                };
                let told = format!("{done} {next} {warnings:?}");
                let is_whole = done == 2 && next != "undo";
                let texts = texts(&book);
                let wanted = if is_whole { &after[..] } else { &before[..2] };
                assert_eq!(&texts[..2], wanted, "{told}");
                assert_eq!(warnings.len(), usize::from(done < 2), "{told}");
                assert!(book.flags().is_empty(), "{told}");
            }
        }
    }
}

/// Of an undo and a redo the flag, the entry and the file are written in this order, and a kill comes in between.
#[test]
fn an_undo_or_a_redo_that_was_cut_short_can_be_made_once_more() {
    let book = Book::new();
    book.write("1");
    book.write("2");
    let done = book.text(".csa/journal/00000002.json").unwrap();
    book.undo().unwrap();
    let undone = book.text(".csa/journal/00000002.json").unwrap();
    for (entry, text, is_undone) in [
        (&done, "2", false),
        (&undone, "2", false),
        (&undone, "1", true),
    ] {
        book.edit(".csa/journal/00000002.json", entry);
        book.edit("a.yaml", text);
        entry::flag(book.path(), 2).unwrap();
        let again = if is_undone { book.redo() } else { book.undo() };
        let again = again.unwrap();
        assert_eq!((again.entry.id, again.warnings), (2, Vec::new()), "{text}");
        let text = book.text("a.yaml");
        assert_eq!(text.as_deref(), Some(if is_undone { "2" } else { "1" }));
        assert!(book.flags().is_empty());
        let back = if is_undone { book.undo() } else { book.redo() };
        assert_eq!(back.unwrap().entry.id, 2);
    }
}

#[test]
fn an_undo_takes_back_no_older_change_in_the_place_of_one_that_was_cut_short() {
    let book = Book::new();
    book.commit("first", &[change("c.yaml", None, Some("c"))])
        .unwrap();
    let changes = vec![
        change("a.yaml", Some("old a"), Some("new a")),
        change("b.yaml", Some("old b"), Some("new b")),
    ];
    book.edit("a.yaml", "new a");
    book.edit("b.yaml", "old b");
    book.journal_only(2, changes);
    let told = refusal(book.undo());
    assert_eq!(told.kind, Kind::Busy);
    assert!(told.message.contains("has been taken back"), "{told:?}");
    assert_eq!(book.text("a.yaml").unwrap(), "old a");
    assert_eq!(book.text("c.yaml").unwrap(), "c");
    assert_eq!(book.undo().unwrap().entry.id, 1);
}

#[test]
fn an_undo_takes_back_no_older_change_in_the_place_of_one_that_cannot_be_read() {
    let book = Book::new();
    book.commit("first", &[change("a.yaml", None, Some("a"))])
        .unwrap();
    book.commit("last", &[change("b.yaml", None, Some("b"))])
        .unwrap();
    book.edit(".csa/journal/00000002.json", "");
    let told = refusal(book.undo());
    assert_eq!(told.kind, Kind::Invalid);
    assert!(told.hints[0].contains("00000002.json"), "{told:?}");
    assert_eq!(book.text("a.yaml").unwrap(), "a");
    let lock = book.lock();
    let own = undo(book.path(), Some(&lock), Some(Path::new("a.yaml"))).unwrap();
    assert_eq!((own.entry.id, own.warnings.len()), (1, 1));
}
