//! Files that are no invitations, or mean harm.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::quirks::event;
use super::*;
use crate::domain::Kind;

fn refused(bytes: &[u8]) -> Refusal {
    let refusal = read(Path::new("invite.ics"), bytes, USER).map(|_| ());
    refusal.unwrap_err()
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let start = "DTSTART:20261120T150000Z\n";
    let zone = |lines: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\n{lines}\nEND:STANDARD\nEND:VTIMEZONE\n\
             BEGIN:VEVENT\nDTSTART;TZID=X:20261120T150000\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    for (text, said) in [
        (String::new(), "invite.ics:1:1: this is no calendar"),
        (
            "<!DOCTYPE html>\n<html>".to_owned(),
            "invite.ics:1:1: this is no calendar",
        ),
        (
            "BEGIN:VCALENDAR\nEND:VCALENDAR\n".to_owned(),
            "invite.ics:1:1: no meeting stands in this calendar",
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:a\nEND:VTODO\nEND:VCALENDAR\n".to_owned(),
            "invite.ics:2:1: this calendar has tasks, and no meeting",
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261120T1500".to_owned(),
            "invite.ics:2:1: the file ends before the `END:VEVENT`",
        ),
        (
            event("SUMMARY:a"),
            "invite.ics:3:1: this event has no DTSTART",
        ),
        (
            event("SUMMARY:a\n b\nDTSTART:soon"),
            "invite.ics:7:1: this DTSTART is neither a day nor a time",
        ),
        (
            event("DTSTART:20260230T100000Z"),
            "invite.ics:5:1: this DTSTART is neither",
        ),
        (
            event("DTSTART:20260220T250000Z"),
            "invite.ics:5:1: this DTSTART is neither",
        ),
        (event("DTSTART:"), "invite.ics:5:1: this DTSTART is neither"),
        (
            event(&format!("{start}DTEND:20261120T145900Z")),
            "invite.ics:6:1: the event ends before it begins",
        ),
        (
            event(&format!("{start}DTEND;VALUE=DATE:20261121")),
            "invite.ics:6:1: the event begins at a time of day",
        ),
        (
            event(&format!("{start}DURATION:-PT1H")),
            "invite.ics:6:1: this DURATION is no length",
        ),
        (
            event(&format!("{start}DURATION:1h")),
            "invite.ics:6:1: this DURATION is no length",
        ),
        (
            event(&format!("{start}RRULE:weekly")),
            "invite.ics:6:1: this RRULE cannot be read",
        ),
        (
            event(&format!("{start}EXDATE:never")),
            "invite.ics:6:1: this EXDATE is neither",
        ),
        (
            event(&format!("{start}RECURRENCE-ID:x")),
            "invite.ics:6:1: this RECURRENCE-ID is neither",
        ),
        (
            event("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261119"),
            "invite.ics:6:1: the event ends before it begins",
        ),
        (
            zone("X-A:b"),
            "invite.ics:4:1: this part of a time zone has no TZOFFSETFROM",
        ),
        (
            zone("TZOFFSETTO:1"),
            "invite.ics:5:1: this is no distance from UTC",
        ),
        (
            zone("TZOFFSETTO:+2500\nDTSTART:20260101T000000"),
            "invite.ics:5:1: this is no distance from UTC",
        ),
        (
            zone(
                "TZOFFSETTO:+0100\nTZOFFSETFROM:+0100\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY",
            ),
            "invite.ics:8:1: this event recurs more than once an hour",
        ),
    ] {
        let refusal = refused(text.as_bytes());
        assert!(refusal.to_string().starts_with(said), "{text}: {refusal}");
        assert_eq!(refusal.kind, Kind::Invalid);
    }
    let latin = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:f\xFCr\nEND:VEVENT\nEND:VCALENDAR\n";
    let said = "invite.ics:3:1: this line is not UTF-8 text";
    assert_eq!(refused(latin).to_string(), said);
}

#[test]
fn endless_and_senseless_recurrences_are_refused_when_they_are_followed() {
    let start = "DTSTART:19000101T000000Z\nRRULE:";
    let hours = (0..24)
        .map(|hour| hour.to_string())
        .collect::<Vec<_>>()
        .join(",");
    let minutes = (0..60)
        .map(|minute| minute.to_string())
        .collect::<Vec<_>>()
        .join(",");
    for (rule, said) in [
        (
            "FREQ=SECONDLY".to_owned(),
            "this event recurs more than once an hour",
        ),
        (
            "FREQ=MINUTELY;INTERVAL=59".to_owned(),
            "this event recurs more than once an hour",
        ),
        (
            "FREQ=HOURLY".to_owned(),
            "up to here events recur too often",
        ),
        (
            format!("FREQ=YEARLY;BYHOUR={hours};BYMINUTE={minutes};BYSECOND={minutes}"),
            "this recurrence names too many days and times",
        ),
        (
            format!("FREQ=YEARLY;BYYEARDAY={}1", "1,".repeat(1000)),
            "this recurrence names too many days and times",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=77".to_owned(),
            "this recurrence makes no sense",
        ),
    ] {
        let text = event(&format!("{start}{rule}"));
        let read = read_bytes(text.as_bytes());
        let refusal = read.meetings[0].around(day("2026-11-21"), 5).unwrap_err();
        assert!(refusal.message.starts_with(said), "{rule}: {refusal}");
        assert_eq!(refusal.excerpt.unwrap().line, 6, "{rule}");
    }
}

/// Generous, for slow machines: what is not bounded takes hours.
#[track_caller]
fn quickly(work: impl FnOnce()) {
    let begun = Instant::now();
    work();
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn rules_without_a_time_end_too() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=3",
        "FREQ=DAILY;INTERVAL=65535",
        "FREQ=YEARLY;INTERVAL=65535;COUNT=4294967295",
        "FREQ=WEEKLY;BYSETPOS=53;BYDAY=MO",
    ] {
        let text = event(&format!("DTSTART:20200101T000000Z\nRRULE:{rule}"));
        quickly(|| {
            let read = read_bytes(text.as_bytes());
            let around = read.meetings[0].around(day("2026-11-21"), 5).unwrap();
            assert!(!around.past.is_empty(), "{rule}");
        });
    }
}

#[test]
fn large_files_are_read_in_good_time() {
    let guests =
        "ATTENDEE;CN=D:mailto:d@acme.example\nATTENDEE:mailto:e@acme.example\n".repeat(50_000);
    let numbered: String = (0..50_000)
        .map(|n| format!("ATTENDEE:mailto:g{n}@acme.example\n"))
        .collect();
    let text = event(&format!(
        "DTSTART:20261120T150000Z\n{guests}{numbered}X-A:b"
    ));
    quickly(|| assert_eq!(only(text.as_bytes()).attendees.len(), 50_002));

    let one = |n: usize| {
        format!(
            "BEGIN:VEVENT\nUID:{n}\nDTSTART;TZID=Z{n}:20261120T150000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
        )
    };
    let events: String = (0..20_000).map(one).collect();
    let text = format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    quickly(|| assert_eq!(read_bytes(text.as_bytes()).meetings.len(), 20_000));

    let zone = |n: usize| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Z{n}\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\n\
             TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=3\nEND:STANDARD\nEND:VTIMEZONE\n"
        )
    };
    let zones: String = (0..500).map(zone).collect();
    let text = format!("BEGIN:VCALENDAR\n{zones}{events}END:VCALENDAR\n");
    quickly(|| {
        let refusal = refused(text.as_bytes());
        assert!(
            refusal.message.contains("more than 50 time zones"),
            "{refusal}"
        );
    });
}

const SAMPLES: [&[u8]; 10] = [
    include_bytes!("../samples/google-utc.ics"),
    include_bytes!("../samples/google-series.ics"),
    include_bytes!("../samples/outlook-windows.ics"),
    include_bytes!("../samples/outlook-cancelled.ics"),
    include_bytes!("../samples/apple-workshop.ics"),
    include_bytes!("../samples/custom-zone.ics"),
    include_bytes!("../samples/days.ics"),
    include_bytes!("../samples/node-series.ics"),
    include_bytes!("../samples/node-floating.ics"),
    include_bytes!("../samples/vobject-utc.ics"),
];

/// What mutations put into a sample.
const PIECES: [&str; 24] = [
    "\n",
    "\r\n ",
    "\"",
    ":",
    ";",
    ",",
    "\\",
    "^",
    "=",
    "%",
    "&#",
    "<",
    "<a href=\"",
    "é",
    "🚀",
    "\0",
    "9999999999",
    "-",
    "RRULE:FREQ=DAILY;COUNT=",
    ";BYMONTHDAY=-31",
    "00000000T000000",
    "99991231T235959Z",
    "BYDAY=-53MO,",
    "Z",
];

#[derive(Debug, Clone)]
enum Change {
    Cut(usize, usize),
    Put(usize, usize),
    Repeat(usize, usize),
    Byte(usize, u8),
    Digit(usize, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let at = || 0_usize..4_000;
    prop_oneof![
        (at(), 1_usize..40).prop_map(|(from, length)| Change::Cut(from, length)),
        (at(), 0..PIECES.len()).prop_map(|(at, piece)| Change::Put(at, piece)),
        (at(), 1_usize..60).prop_map(|(from, length)| Change::Repeat(from, length)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (at(), b'0'..=b'9').prop_map(|(at, digit)| Change::Digit(at, digit)),
    ]
}

fn mutated(sample: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for change in changes {
        let within = |at: usize| at % bytes.len().max(1);
        match *change {
            Change::Cut(from, length) => {
                let from = within(from);
                let to = (from + length).min(bytes.len());
                bytes.drain(from..to);
            }
            Change::Put(at, piece) => {
                let at = within(at);
                bytes.splice(at..at, PIECES[piece].bytes());
            }
            Change::Repeat(from, length) => {
                let from = within(from);
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(from..from, piece);
            }
            Change::Byte(at, byte) => {
                let at = within(at);
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
            Change::Digit(at, digit) => {
                let digits = bytes.iter_mut().filter(|byte| byte.is_ascii_digit());
                let mut digits: Vec<&mut u8> = digits.collect();
                let count = digits.len().max(1);
                if let Some(place) = digits.get_mut(at % count) {
                    **place = digit;
                }
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_makes_the_reader_panic(
        sample in 0..SAMPLES.len(),
        changes in prop::collection::vec(change(), 0..12),
    ) {
        let bytes = mutated(SAMPLES[sample], &changes);
        let Ok(read) = read(Path::new("invite.ics"), &bytes, USER) else {
            return Ok(());
        };
        for meeting in &read.meetings {
            let first = meeting.first().unwrap();
            let subject = first.subject.unwrap_or_default();
            prop_assert!(!subject.chars().any(char::is_control));
            if let Ok(around) = meeting.around(day("2026-11-21"), 3) {
                prop_assert!(around.past.len() <= 3);
            }
            let _ = meeting.on(day("2026-11-17"));
        }
    }
}
