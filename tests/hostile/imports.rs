//! Files that are taken in by name: calendars, lists of tasks, entries.

use crate::book::Book;

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n")
}

#[test]
fn a_calendar_that_nobody_can_follow_is_refused_with_its_line() {
    let event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:19000101\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n";
    let nested = "BEGIN:VEVENT\r\n".repeat(10_000) + &"END:VEVENT\r\n".repeat(10_000);
    for (what, text) in [
        ("nested", calendar(&nested)),
        ("too often", calendar(&event.repeat(1_000))),
        ("no calendar", "\0\0\0".to_owned()),
        ("escapes", calendar("BEGIN:\u{1b}[2J\r\nEND:\u{202e}\r\n")),
        ("cut short", "BEGIN:VCALENDAR\r\n".to_owned()),
    ] {
        let book = Book::new();
        book.put("off.ics", text);
        book.put("config.toml", "calendar = 'off.ics'\n");
        let told = book.csa(&["accelerator", "plan"]);
        told.refused(what, 6, "off.ics:");
        told.is_tame(what);
    }
    let book = Book::new();
    book.pipe("off.ics");
    book.put("config.toml", "calendar = 'off.ics'\n");
    book.csa(&["accelerator", "plan"])
        .refused("a pipe", 6, "off.ics");
}

#[test]
fn an_invitation_is_data() {
    let forever = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:19000101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n";
    let wild = "BEGIN:VEVENT\r\nUID:\u{1b}[2J\r\nSUMMARY:\u{1b}]0;t\u{7}\u{202e}\r\nDTSTART:20261120T100000Z\r\n\
                ATTENDEE;CN=\"\u{9b}31m\":mailto:x@y.example\r\nEND:VEVENT\r\n";
    for (what, text) in [("for ever", forever), ("wild", wild)] {
        let book = Book::new();
        book.put("invite.ics", calendar(text));
        let told = book.csa(&[
            "log",
            "globex",
            "call",
            "--ics",
            "invite.ics",
            "--dry-run",
            "--yes",
        ]);
        assert!(matches!(told.code, Some(0 | 1 | 2 | 6)), "{what}: {told:?}");
        assert!(!told.err.contains("panicked"), "{what}: {told:?}");
        assert!(!told.err.contains('\u{1b}'), "{what}: {told:?}");
    }
}

#[test]
fn tasks_of_strange_bytes_are_refused_or_taken_as_they_are() {
    let deep = format!("{}x\n", "- ".repeat(10_000));
    for (what, bytes) in [
        ("deep", deep.as_bytes()),
        ("no UTF-8", b"- [ ] Zo\xeb\n"),
        ("UTF-16", b"\xff\xfe-\0 \0x\0"),
        ("NUL", b"- [ ] a\0b\n"),
        ("escapes", b"- [ ] \x1b[2Jx\n"),
    ] {
        let book = Book::new();
        book.put("book/customers/globex.yaml", format!(
            "{}accelerators:\n  - {{id: a1, title: x, type: ci, status: active, starts_on: 2026-11-16}}\n",
            crate::book::GOOD
        ));
        for file in ["tasks.md", "tasks.csv"] {
            book.put(file, bytes);
            let told = book.csa(&["accelerator", "backlog", "globex", "import", file]);
            assert!(matches!(told.code, Some(0 | 1 | 2 | 6)), "{what}: {told:?}");
            assert!(!told.err.contains("panicked"), "{what}: {told:?}");
            told.is_tame(what);
            book.csa(&["customer", "show", "globex"]).done(what);
        }
    }
}
