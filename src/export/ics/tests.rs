//! Calendars read back: by calcard, and by csa's own readers of days off and of invitations.

use std::path::Path;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
};
use calcard::{Entry, Parser};
use proptest::prelude::*;

use super::*;
use crate::import;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(from: &str, to: &str) -> Period {
    Period {
        from: day(from),
        to: day(to),
    }
}

fn event(id: &str, days: Period, summary: &str) -> Event {
    Event {
        uid: uid(&["acme", id]),
        days,
        summary: summary.to_owned(),
        category: "renewal",
    }
}

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar {
        name: "csa".to_owned(),
        events,
        reminder: None,
    }
}

/// What calcard makes of it, its events alone.
fn read(text: &str) -> Vec<ICalendarComponent> {
    match Parser::new(text).entry() {
        Entry::ICalendar(ICalendar { components }) => components
            .into_iter()
            .filter(|it| it.component_type == ICalendarComponentType::VEvent)
            .collect(),
        other => panic!("{other:?}\n{text}"),
    }
}

fn text(component: &ICalendarComponent, property: ICalendarProperty) -> String {
    let entry = component.property(&property).unwrap();
    entry.values[0].as_text().unwrap().to_owned()
}

const WHOLE: &str = "BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//csa//calendar//EN\r
X-WR-CALNAME:csa: Zoë\\, Søn & Co\r
BEGIN:VEVENT\r
DTSTAMP:20261121T000000Z\r
SEQUENCE:2516\r
UID:acme.accelerator.a1.discovery@csa\r
DTSTART;VALUE=DATE:20261228\r
DTEND;VALUE=DATE:20270104\r
SUMMARY:Acme: discovery week\\; bring cake\r
CATEGORIES:accelerator\r
TRANSP:TRANSPARENT\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
DESCRIPTION:Acme: discovery week\\; bring cake\r
TRIGGER:-PT15H\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
";

#[test]
fn a_calendar_is_written_so() {
    let calendar = Calendar {
        name: "csa: Zoë, Søn & Co".to_owned(),
        events: vec![Event {
            uid: uid(&["acme", "accelerator", "a1", "discovery"]),
            days: days("2026-12-28", "2027-01-03"),
            summary: "Acme: discovery week; bring cake".to_owned(),
            category: "accelerator",
        }],
        reminder: Some(Reminder { days_before: 1 }),
    };
    assert_eq!(calendar.text(day("2026-11-21"), None), WHOLE);
    assert!(is_ours(WHOLE));
    for other in [
        "",
        "BEGIN:VCALENDAR\r\nPRODID:-//Google//x\r\n",
        &WHOLE[5..],
    ] {
        assert!(!is_ours(other), "{other}");
    }
}

#[test]
fn a_reminder_comes_at_nine() {
    let trigger = |days_before| Reminder { days_before }.trigger();
    assert_eq!(
        [0, 1, 2, 14].map(trigger),
        ["PT9H", "-PT15H", "-P1DT15H", "-P13DT15H"]
    );
}

#[test]
fn different_names_make_different_uids() {
    let names: [&[&str]; 7] = [
        &["acme", "a.b", "c"],
        &["acme", "a", "b.c"],
        &["acme", "a b", "c"],
        &["acme", "a+20b", "c"],
        &["acme", "a/b", "c"],
        &["acme", "ä", "c"],
        &["acme", "a", "b", "c"],
    ];
    let uids: std::collections::BTreeSet<String> = names.iter().map(|names| uid(names)).collect();
    assert_eq!(uids.len(), names.len(), "{uids:?}");
    assert!(uids.contains("acme.a+2Eb.c@csa") && uids.contains("acme.+C3+A4.c@csa"));
}

#[test]
fn what_did_not_change_keeps_its_revision_and_what_did_grows() {
    let (monday, tuesday) = (day("2026-11-23"), day("2026-11-24"));
    let long = "x".repeat(200);
    let at = |first| {
        calendar(vec![
            event(&long, days("2026-12-01", "2026-12-01"), "stays"),
            event("b", days(first, "2026-12-31"), "moves"),
        ])
    };
    let first = at("2026-12-10").text(monday, None);
    assert_eq!(at("2026-12-10").text(tuesday, Some(&first)), first);
    let moved = at("2026-12-11").text(tuesday, Some(&first));
    let again = at("2026-12-12").text(tuesday, Some(&moved));
    let sequences = |text: &str| -> Vec<i64> {
        let lines = text.lines();
        lines
            .filter_map(|line| line.strip_prefix("SEQUENCE:"))
            .map(|number| number.parse().unwrap())
            .collect()
    };
    assert_eq!(sequences(&first), [2518, 2518]);
    assert_eq!(sequences(&moved), [2518, 2519]);
    // Twice on one day, and on a day that lies before.
    assert_eq!(sequences(&again), [2518, 2520]);
    let back = at("2026-12-13").text(monday, Some(&again));
    assert_eq!(sequences(&back), [2518, 2521]);
    assert!(back.contains("DTSTAMP:20261124T000000Z\r\nSEQUENCE:2521"));
    // What is no calendar of ours, or was changed by hand, does no harm.
    let foreign = first.replace("SEQUENCE:2518", "SEQUENCE:many");
    assert_eq!(at("2026-12-10").text(monday, Some(&foreign)), first);
}

#[test]
fn csa_itself_reads_it_as_days_off_and_as_invitations() {
    let calendar = calendar(vec![
        event(
            "a",
            days("2026-12-28", "2027-01-03"),
            "Acme: a week, of all",
        ),
        event("b", days("2027-02-01", "2027-02-01"), "Acme: a day"),
    ]);
    let text = calendar.text(day("2026-11-21"), None);
    let path = Path::new("own.ics");
    let off = import::ics::read(path, text.as_bytes(), days("2026-11-01", "2027-12-31")).unwrap();
    assert_eq!(Vec::from_iter(off.holidays), [day("2027-02-01")]);
    assert_eq!(off.freezes.len(), 1);
    assert_eq!(off.freezes[0].period, days("2026-12-28", "2027-01-03"));
    assert_eq!(off.freezes[0].name.as_deref(), Some("Acme: a week, of all"));
    let read = import::ics::invitation::read(path, text.as_bytes(), chrono_tz::Europe::Berlin);
    assert!(read.is_ok());
}

/// Titles of every script, with the signs that mean something in a calendar.
fn titles() -> impl Strategy<Value = String> {
    let signs = "[\\\\;,:\"nN \r\n\t\u{85}\u{2028}\u{1b}\u{0}]";
    let part = prop_oneof![
        "\\PC{0,40}",
        signs,
        "[a-z ]{0,90}",
        "[äßøПриветقمر天地👩‍🚀é]{0,40}",
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

/// A title as one who reads the calendar has it: each line end is one, and no control character is left.
fn as_read(title: &str) -> String {
    let ends = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = title.replace("\r\n", "\n").replace(ends, "\n");
    lines.replace(|c: char| c.is_control() && c != '\n', " ")
}

proptest! {
    #[test]
    fn every_title_comes_back(titles in prop::collection::vec(titles(), 1..4)) {
        let titles: Vec<String> = titles.into_iter().map(|title| format!("A: {title}.")).collect();
        let numbered = (0..).zip(&titles);
        let events = numbered.map(|(number, title): (u32, _)| {
            event(&format!("é{number}"), days("2027-01-01", "2027-01-02"), title)
        });
        let calendar = Calendar {
            reminder: Some(Reminder { days_before: 3 }),
            ..calendar(events.collect())
        };
        let written = calendar.text(day("2026-11-21"), None);
        for line in written.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{line:?}");
            prop_assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
        }
        let events = read(&written);
        prop_assert_eq!(events.len(), titles.len());
        for (event, title) in events.iter().zip(&titles) {
            prop_assert_eq!(text(event, ICalendarProperty::Summary), as_read(title));
        }
        prop_assert_eq!(calendar.text(day("2026-12-24"), Some(&written)), written);
    }
}
