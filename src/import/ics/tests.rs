//! Calendars as other programs write them, and what is wrong with broken ones.

use std::path::Path;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window() -> Period {
    Period {
        from: day("2026-11-01"),
        to: day("2028-01-31"),
    }
}

fn read_bytes(bytes: &[u8]) -> Result<DaysOff, Refusal> {
    read(Path::new("off.ics"), bytes, window())
}

/// The days off, a line each: holidays, then freezes.
fn listed(off: &DaysOff) -> Vec<String> {
    let holidays = off.holidays.iter().map(NaiveDate::to_string);
    let freezes = off.freezes.iter().map(Freeze::to_string);
    holidays.chain(freezes).collect()
}

/// The days off of a calendar that holds these lines.
#[track_caller]
fn days(lines: &str) -> Vec<String> {
    listed(&read_bytes(calendar(lines).as_bytes()).unwrap())
}

/// The days off of one event with these lines.
#[track_caller]
fn event(lines: &str) -> Vec<String> {
    days(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT"))
}

fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{lines}\nEND:VCALENDAR\n")
}

#[test]
fn googles_holidays_count_though_they_show_as_free() {
    let text = "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\n\
        CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Holidays\r\nX-WR-TIMEZONE:UTC\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261226\r\n\
        DTSTAMP:20261101T090000Z\r\nUID:20261225_a1@google.example\r\nCLASS:PUBLIC\r\n\
        DESCRIPTION:Public holiday\\nTo hide observances\\, go to Calendar Settings >\r\n  Holidays\r\n\
        STATUS:CONFIRMED\r\nSUMMARY:Christmas Day\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART:20270104T090000Z\r\nDTEND:20270104T093000Z\r\nUID:m@google.example\r\n\
        SUMMARY:Planning\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let off = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(listed(&off), ["2026-12-25"]);
    assert_eq!((off.timed, off.cancelled), (1, 0));
}

#[test]
fn outlooks_are_read_past_a_byte_order_mark_and_folds_within_letters() {
    let mut text = b"\xEF\xBB\xBFBEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\n\
        VERSION:2.0\r\nMETHOD:PUBLISH\r\nX-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\n\
        BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n\
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n\
        END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nCLASS:PUBLIC\r\n\
        DTSTART;VALUE=DATE:20270322\r\nDTEND;VALUE=DATE:20270403\r\nPRIORITY:5\r\nSEQUENCE:0\r\n\
        SUMMARY;LANGUAGE=de:Betriebsruhe \xC3".to_vec();
    text.extend(
        b"\r\n \xBCber Ostern\r\nTRANSP:OPAQUE\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n\
        X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nBEGIN:VALARM\r\nTRIGGER:-PT1080M\r\nDURATION:-PT5M\r\n\
        ACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let off = read_bytes(&text).unwrap();
    assert_eq!(
        listed(&off),
        ["2027-03-22..2027-04-02 Betriebsruhe über Ostern"]
    );
}

#[test]
fn apples_yearly_holidays_are_expanded_within_the_window() {
    let text = "BEGIN:VCALENDAR\nCALSCALE:GREGORIAN\nPRODID:-//Apple Inc.//macOS 15.1//EN\nVERSION:2.0\n\
        X-APPLE-CALENDAR-COLOR:#CC73E1\nX-WR-CALNAME:US Holidays\n\
        BEGIN:VEVENT\nCREATED:20141114T000000Z\nDTSTAMP:20141114T000000Z\nUID:thanks@apple.example\n\
        DTSTART;VALUE=DATE:20101125\nDTEND;VALUE=DATE:20101126\n\
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY;LANGUAGE=en:Thanksgiving\n\
        X-APPLE-UNIVERSAL-ID:7a\nTRANSP:TRANSPARENT\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:day@apple.example\nDTSTART;VALUE=DATE;X-APPLE-OMIT-YEAR=1604:16040229\n\
        RRULE:FREQ=YEARLY\nSUMMARY:Leap day\nEND:VEVENT\nEND:VCALENDAR\n";
    let off = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(listed(&off), ["2026-11-26", "2027-11-25"]);
}

#[test]
fn a_calendar_that_another_library_wrote_is_read() {
    let off = read_bytes(include_bytes!("sample.ics")).unwrap();
    assert_eq!(
        listed(&off),
        [
            "2027-01-01",
            "2027-05-01",
            "2028-01-01",
            "2026-12-21..2027-01-03 Jahresendpause für alle, damit niemand in der ruhigsten Woche des Jahres einen \
             Workshop ansetzt – schöne Tage",
            "2027-02-08..2027-02-10 Carnival",
        ]
    );
    assert_eq!((off.timed, off.cancelled), (1, 1));
}

#[test]
fn events_take_the_days_that_they_say() {
    for (lines, expected) in [
        ("DTSTART:20270104", &["2027-01-04"][..]),
        (
            "DTSTART;VALUE=DATE:20270104\nDTEND;VALUE=DATE:20270104",
            &["2027-01-04"],
        ),
        ("DTSTART;VALUE=DATE:20270104\nDURATION:P1D", &["2027-01-04"]),
        (
            "DTSTART;VALUE=DATE:20270104\nDURATION:P1W\nSUMMARY:  a\\nweek ",
            &["2027-01-04..2027-01-10 a week"],
        ),
        (
            "dtstart;value=date:20261030\ndtend;value=date:20261102",
            &["2026-10-30..2026-11-01"],
        ),
        ("DTSTART;VALUE=DATE:20261030\nDURATION:P2D", &[]),
        ("DTSTART;VALUE=DATE:20280201", &[]),
        ("DTSTART;VALUE=DATE:20270104\nSTATUS:CANCELLED", &[]),
        (
            "DTSTART;VALUE=DATE:20270104\nSTATUS:TENTATIVE",
            &["2027-01-04"],
        ),
        ("DTSTART;TZID=Europe/Berlin:20270104T000000", &[]),
    ] {
        assert_eq!(event(lines), expected, "{lines}");
    }
}

#[test]
fn events_recur_as_their_rule_says() {
    for (lines, expected) in [
        (
            "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3",
            &["2026-12-01", "2026-12-08", "2026-12-15"][..],
        ),
        (
            "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261208",
            &["2026-12-01", "2026-12-08"],
        ),
        (
            "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261120",
            &["2026-12-01"],
        ),
        (
            "DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270101",
            &["2028-01-01"],
        ),
        (
            "DTSTART;VALUE=DATE:20270104\nRDATE;VALUE=DATE:20270201,20270301",
            &["2027-01-04", "2027-02-01", "2027-03-01"],
        ),
        (
            "DTSTART;VALUE=DATE:20251222\nDURATION:P14D\nRRULE:FREQ=YEARLY\nSUMMARY:rest",
            &["2026-12-22..2027-01-04 rest", "2027-12-22..2028-01-04 rest"],
        ),
    ] {
        assert_eq!(event(lines), expected, "{lines}");
    }
}

#[test]
fn an_event_that_stands_for_one_day_of_another_replaces_it() {
    let series = "BEGIN:VEVENT\nUID:s\nSEQUENCE:1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";
    let moved = "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;VALUE=DATE:20261208\nDTSTART;VALUE=DATE:20261209\nEND:VEVENT\n";
    let called_off = "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;VALUE=DATE:20261215\nDTSTART;VALUE=DATE:20261215\n\
        STATUS:CANCELLED\nEND:VEVENT\n";
    let other = "BEGIN:VEVENT\nUID:t\nDTSTART;VALUE=DATE:20261215\nEND:VEVENT";
    let text = [moved, series, called_off].concat();
    assert_eq!(days(text.trim_end()), ["2026-12-01", "2026-12-09"]);
    let text = [series, called_off, other].concat();
    assert_eq!(days(&text), ["2026-12-01", "2026-12-08", "2026-12-15"]);
}

#[test]
fn an_empty_calendar_has_no_days_off() {
    let tasks = "BEGIN:VTODO\nDTSTART;VALUE=DATE:20270104\nEND:VTODO";
    assert_eq!(days(tasks), [""; 0]);
    let two = [calendar(tasks), calendar("")].concat();
    assert_eq!(read_bytes(two.as_bytes()).unwrap(), DaysOff::default());
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let event = |lines: &str| calendar(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT"));
    let start = "SUMMARY:a\n folded\nDTSTART;VALUE=DATE:20270104\n";
    for (text, said) in [
        (String::new(), "off.ics:1:1: this is no calendar"),
        (
            "title,week\na,1\n".to_owned(),
            "off.ics:1:1: this is no calendar",
        ),
        (
            "\n<!DOCTYPE html>\n".to_owned(),
            "off.ics:2:1: this is no calendar",
        ),
        (
            "BEGIN:VCARD\nEND:VCARD\n".to_owned(),
            "off.ics:1:1: this is no calendar",
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270104\n".to_owned(),
            "off.ics:2:1: the file ends before the `END:VEVENT`",
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n".to_owned(),
            "off.ics:3:1: `END:VCALENDAR` stands here, but `BEGIN:VEVENT` in line 2 is still open",
        ),
        (event("SUMMARY:x"), "off.ics:3:1: this event has no DTSTART"),
        (
            event("SUMMARY:a\n folded\nDTSTART;VALUE=DATE:20270230"),
            "off.ics:6:1: this DTSTART is no day",
        ),
        (event("DTSTART:soon"), "off.ics:4:1: this DTSTART is no day"),
        (event("DTSTART:"), "off.ics:4:1: this DTSTART is no day"),
        (
            event(&format!("{start}DTEND;VALUE=DATE:x")),
            "off.ics:7:1: this DTEND is no day",
        ),
        (
            event(&format!("{start}DTEND;VALUE=DATE:20270103")),
            "off.ics:7:1: the event ends before it begins",
        ),
        (
            event(&format!("{start}DURATION:3 days")),
            "off.ics:7:1: this DURATION is no length",
        ),
        (
            event(&format!("{start}DURATION:-P1D")),
            "off.ics:7:1: this DURATION is no length",
        ),
        (
            event(&format!("{start}RRULE:yearly")),
            "off.ics:7:1: this RRULE cannot be read",
        ),
        (
            event(&format!("{start}RRULE:FREQ=HOURLY")),
            "off.ics:7:1: this event takes whole days, and recurs more than once a day",
        ),
        (
            event(&format!(
                "{start}EXDATE;VALUE=DATE:20270105\nEXDATE;VALUE=DATE:20271305"
            )),
            "off.ics:8:1: this EXDATE is no day",
        ),
    ] {
        let refusal = read_bytes(text.as_bytes()).unwrap_err();
        assert!(refusal.to_string().starts_with(said), "{text}: {refusal}");
        assert_eq!(refusal.kind, crate::domain::Kind::Invalid);
    }
    let latin = [b"BEGIN:VCALENDAR\nX-WR-CALNAME:f\xFCr\n".as_slice()].concat();
    let refusal = read_bytes(&latin).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "off.ics:2:1: this line is not UTF-8 text"
    );
}

#[test]
fn a_file_of_endless_events_is_refused_rather_than_followed() {
    let daily = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
    let refusal = read_bytes(calendar(&daily.repeat(10)).as_bytes()).unwrap_err();
    assert!(refusal.message.contains("recur too often"), "{refusal}");
    assert_eq!(refusal.excerpt.unwrap().line, 21);
}
