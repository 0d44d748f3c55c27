//! What calendars write otherwise than one would think.

use super::*;

/// A calendar with one event of these lines.
pub(super) fn event(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
}

/// When the only event with these lines is.
#[track_caller]
fn when(lines: &str) -> String {
    at(&only(event(lines).as_bytes()).when)
}

#[test]
fn times_are_read_by_the_clock_they_were_written_by() {
    for (lines, expected) in [
        (
            "DTSTART:20261120T150000Z",
            "2026-11-20T15:00+00:00 Utc open",
        ),
        (
            "dtstart:20261120T150000Z",
            "2026-11-20T15:00+00:00 Utc open",
        ),
        (
            "DTSTART:20260720T150000",
            "2026-07-20T15:00+02:00 Floating open",
        ),
        (
            "DTSTART;TZID=UTC:20261120T150000",
            "2026-11-20T15:00+00:00 Utc open",
        ),
        (
            "DTSTART;TZID=tzone://Microsoft/Utc:20261120T150000",
            "2026-11-20T15:00+00:00 Utc open",
        ),
        (
            "DTSTART;VALUE=DATE-TIME;TZID=\"Europe/London\":20261120T150000",
            "2026-11-20T15:00+00:00 Europe/London open",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261120T150000",
            "2026-11-20T15:00+01:00 Europe/Berlin open",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta:20261120T150000",
            "2026-11-20T15:00-03:00 America/Argentina/Salta open",
        ),
        (
            "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20261120T150000",
            "2026-11-20T15:00+01:00 Europe/Berlin open",
        ),
        (
            "DTSTART;TZID=India Standard Time:20261120T150000",
            "2026-11-20T15:00+05:30 Asia/Calcutta open",
        ),
        (
            "DTSTART;TZID=Pacific Standard Time:20260720T150000",
            "2026-07-20T15:00-07:00 America/Los_Angeles open",
        ),
        (
            "DTSTART;TZID=Atlantis:20261120T150000",
            "2026-11-20T15:00+01:00 Unknown(\"Atlantis\") open",
        ),
        (
            "DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna;X-A=b:20261120T150000",
            "2026-11-20T15:00+01:00 Europe/Berlin open",
        ),
        (
            "DTSTART;TZID=(UTC+03:00) Nowhere:20261120T150000",
            "2026-11-20T15:00+03:00 Unknown(\"(UTC+03:00) Nowhere\") open",
        ),
        // A time in UTC that names a zone besides is that time there.
        (
            "DTSTART;TZID=America/New_York:20261120T150000Z",
            "2026-11-20T10:00-05:00 America/New_York open",
        ),
        // Shown never: reckoned by the offset before the gap.
        (
            "DTSTART;TZID=Europe/Berlin:20260329T023000",
            "2026-03-29T03:30+02:00 Europe/Berlin open",
        ),
        (
            "DTSTART;TZID=America/New_York:20260308T023000",
            "2026-03-08T03:30-04:00 America/New_York open",
        ),
        // Shown twice: the first of them.
        (
            "DTSTART;TZID=Europe/Berlin:20261025T023000",
            "2026-10-25T02:30+02:00 Europe/Berlin open",
        ),
        (
            "DTSTART;TZID=Australia/Lord_Howe:20260405T014500",
            "2026-04-05T01:45+11:00 Australia/Lord_Howe open",
        ),
    ] {
        assert_eq!(when(lines), expected, "{lines}");
    }
}

#[test]
fn lengths_are_read_as_they_are_given() {
    for (lines, expected) in [
        (
            "DTSTART:20261120T150000Z\nDTEND:20261120T150000Z",
            "2026-11-20T15:00+00:00 Utc 0m",
        ),
        (
            "DTSTART:20261120T150000Z\nDURATION:PT0S",
            "2026-11-20T15:00+00:00 Utc 0m",
        ),
        (
            "DTSTART:20261120T150000Z\nDURATION:PT1H30M",
            "2026-11-20T15:00+00:00 Utc 90m",
        ),
        (
            "DTSTART:20261120T150000Z\nDURATION:P1DT1S",
            "2026-11-20T15:00+00:00 Utc 1441m",
        ),
        (
            "DTSTART:20261120T150000Z\nDURATION:P2W",
            "2026-11-20T15:00+00:00 Utc 20160m",
        ),
        // Start and end by different clocks.
        (
            "DTSTART;TZID=Europe/Berlin:20261120T150000\nDTEND:20261120T144500Z",
            "2026-11-20T15:00+01:00 Europe/Berlin 45m",
        ),
        // The night on which the clocks change has an hour more.
        (
            "DTSTART;TZID=Europe/Berlin:20261025T010000\nDTEND;TZID=Europe/Berlin:20261025T040000",
            "2026-10-25T01:00+02:00 Europe/Berlin 240m",
        ),
        ("DTSTART;VALUE=DATE:20261120", "2026-11-20..2026-11-20"),
        (
            "DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261120",
            "2026-11-20..2026-11-20",
        ),
        (
            "DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261123",
            "2026-11-20..2026-11-22",
        ),
        (
            "DTSTART;VALUE=DATE:20261120\nDURATION:P3D",
            "2026-11-20..2026-11-22",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20261024T000000\nDTEND;TZID=Europe/Berlin:20261026T000000\n\
             X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            "2026-10-24..2026-10-25",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20261024T000000\nDTEND;TZID=Europe/Berlin:20261025T000000\n\
             X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
            "2026-10-24T00:00+02:00 Europe/Berlin 1440m",
        ),
    ] {
        assert_eq!(when(lines), expected, "{lines}");
    }
}

#[test]
fn guests_are_read_as_programs_write_them() {
    for (line, expected) in [
        ("ATTENDEE:MAILTO:dana@acme.example", "<dana@acme.example>"),
        ("ATTENDEE:MailTo:Dana@Acme.example", "<Dana@Acme.example>"),
        ("ATTENDEE:dana@acme.example", "<dana@acme.example>"),
        (
            "ATTENDEE;CN=Dana Ruiz:mailto:dana%2Bci@acme.example?subject=x",
            "Dana Ruiz <dana+ci@acme.example>",
        ),
        (
            "ATTENDEE;CN=\"Ruiz, Dana: CI; CD\":mailto:d@acme.example",
            "Ruiz, Dana: CI; CD <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=Room: Spree:mailto:spree@acme.example",
            "Room <spree@acme.example>",
        ),
        (
            "ATTENDEE;CN=Dana ^'Dee^' ^^Ruiz:mailto:d@acme.example",
            "Dana \"Dee\" ^Ruiz <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=\"Dana \\\"Dee; CI\\\"\":mailto:d@acme.example",
            "Dana \"Dee; CI\" <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=\"ACME\\dana\":mailto:d@acme.example",
            "ACME\\dana <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=\"never closed:mailto:d@acme.example",
            "never closed <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=Ruiz\\, Dana:mailto:d@acme.example",
            "Ruiz, Dana <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=דנה רואיז 🚀:mailto:d@acme.example",
            "דנה רואיז 🚀 <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=\u{1b}[31mDana:mailto:d@acme.example",
            "[31mDana <d@acme.example>",
        ),
        (
            "ATTENDEE;CN=dana@acme.example:invalid:nomail",
            "<dana@acme.example>",
        ),
        (
            "ATTENDEE;CN=Dana;EMAIL=d@acme.example:urn:uuid:a1",
            "Dana <d@acme.example>",
        ),
        ("ATTENDEE;CN=Dana:invalid:nomail", "Dana"),
        (
            "ATTENDEE;CUTYPE=room;CN=Spree:mailto:s@acme.example",
            "Spree <s@acme.example> room",
        ),
        (
            "ATTENDEE;PARTSTAT=declined;ROLE=NON-PARTICIPANT:mailto:d@acme.example",
            "<d@acme.example> declined optional",
        ),
        (
            "ATTENDEE;DELEGATED-TO=\"mailto:a@acme.example\",\"mailto:b@acme.example\";CN=Dana:mailto:d@acme.example",
            "Dana <d@acme.example>",
        ),
    ] {
        let text = event(&format!("DTSTART:20261120T150000Z\n{line}"));
        assert_eq!(guests(&only(text.as_bytes())), [expected], "{line}");
    }
    for line in [
        "ATTENDEE:",
        "ATTENDEE;CN=:mailto:",
        "ATTENDEE",
        "ATTENDEE:https://acme.example/a",
    ] {
        let text = event(&format!("DTSTART:20261120T150000Z\n{line}"));
        assert_eq!(guests(&only(text.as_bytes())), [""; 0], "{line}");
    }
}

#[test]
fn the_organiser_may_be_missing_or_invited_too() {
    for (lines, organiser, people) in [
        ("SUMMARY:a", None, &[][..]),
        (
            "ORGANIZER;CN=Unknown:mailto:unknownorganizer@calendar.google.com\nATTENDEE:mailto:d@acme.example",
            None,
            &["<d@acme.example>"],
        ),
        (
            "ORGANIZER;CN=Team:mailto:c_1@group.calendar.google.com\nATTENDEE:mailto:d@acme.example",
            Some("Team <c_1@group.calendar.google.com> room"),
            &["<d@acme.example>"],
        ),
        (
            "ATTENDEE:mailto:d@acme.example\nATTENDEE;PARTSTAT=DECLINED;CN=Robin:MAILTO:RVALE@gitlab.example\n\
             ORGANIZER;SENT-BY=\"mailto:office@gitlab.example\":mailto:rvale@gitlab.example",
            Some("Robin <RVALE@gitlab.example> declined"),
            &["Robin <RVALE@gitlab.example> declined", "<d@acme.example>"],
        ),
    ] {
        let text = event(&format!("DTSTART:20261120T150000Z\n{lines}"));
        let invitation = only(text.as_bytes());
        let told = invitation.organiser.as_ref().map(guest);
        assert_eq!(told.as_deref(), organiser, "{lines}");
        let told: Vec<String> = invitation.people().into_iter().map(guest).collect();
        assert_eq!(told, people, "{lines}");
    }
}

#[test]
fn texts_are_plain() {
    for (line, expected) in [
        (
            "DESCRIPTION:a\\nb\\, c\\; d\\\\e C:\\Users",
            "a\nb, c; d\\e C:\\Users",
        ),
        ("DESCRIPTION:a\\n \\n\\n\\nb  \\n", "a\n\nb"),
        (
            "DESCRIPTION:see <https://acme.example/a?b=1&amp=2> & <dana@acme.example>",
            "see <https://acme.example/a?b=1&amp=2> & <dana@acme.example>",
        ),
        (
            "DESCRIPTION:1 < 2<br>3 &gt; 2 &#8211; &#x41;&nbsp;b",
            "1 < 2\n3 > 2 – A b",
        ),
        (
            "DESCRIPTION:<html><head><style>p {}</style></head><body><h1>One</h1>\\n<p>two\\nthree</p><!-- no --></body>",
            "One\n\ntwo three",
        ),
        (
            "DESCRIPTION:<a href='mailto:d@acme.example'>d@acme.example</a>, <a href=\"#x\">here</a>",
            "d@acme.example, here",
        ),
        ("DESCRIPTION:  \nX-ALT-DESC;FMTTYPE=text/html:<p>b</p>", "b"),
        ("DESCRIPTION:a\u{1b}[2J\tb", "a[2J b"),
        (
            "DESCRIPTION:───────────────────────\\nkept\\n───────────────────────",
            "───────────────────────\nkept\n───────────────────────",
        ),
        (
            "DESCRIPTION:a\\n──────────────────────\\nJoin https://acme.zoom.us/j/1\\n──────────────────────\\nb",
            "a\nb",
        ),
        (
            "DESCRIPTION:a\\n________________________________\\nhttps://teams.microsoft.com/x\\nand no end",
            "a",
        ),
    ] {
        let text = event(&format!("DTSTART:20261120T150000Z\n{line}"));
        let description = only(text.as_bytes()).description;
        assert_eq!(description.as_deref(), Some(expected), "{line}");
    }
    let text =
        event("DTSTART:20261120T150000Z\nSUMMARY: \u{202e}קיק־אוף \\n 🚀  a\u{7}\nLOCATION:\\n");
    let invitation = only(text.as_bytes());
    assert_eq!(invitation.subject.as_deref(), Some("\u{202e}קיק־אוף 🚀 a"));
    assert_eq!(invitation.location, None);
}

#[test]
fn links_lead_to_known_sites() {
    for (line, expected) in [
        (
            "LOCATION:https://acme.zoom.us/j/99?pwd=a1",
            Some("https://acme.zoom.us/j/99?pwd=a1"),
        ),
        (
            "DESCRIPTION:read https://acme.example/a, join (https://meet.google.com/a-b).",
            Some("https://meet.google.com/a-b"),
        ),
        (
            "DESCRIPTION:<a href=\"https://acme.webex.com/m/1\">join</a>",
            Some("https://acme.webex.com/m/1"),
        ),
        (
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://talk.example/1",
            Some("https://talk.example/1"),
        ),
        ("CONFERENCE:tel:+49-30-1", None),
        (
            "DESCRIPTION:https://notzoom.us/j/1 https://zoom.us.acme.example/j",
            None,
        ),
    ] {
        let text = event(&format!("DTSTART:20261120T150000Z\n{line}"));
        assert_eq!(only(text.as_bytes()).link.as_deref(), expected, "{line}");
    }
}

#[test]
fn a_fold_may_split_a_letter_and_lines_end_in_any_way() {
    let mut bytes =
        b"\xEF\xBB\xBFBEGIN:VCALENDAR\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Kick-off f\xC3".to_vec();
    bytes.extend(b"\r\n \xBCr alle \xF0\x9F\n \x9A\x80\r\nDTSTART:2026\r\n\t1120T150000Z\nEND:VEVENT\nEND:VCALENDAR");
    let invitation = only(&bytes);
    assert_eq!(invitation.subject.as_deref(), Some("Kick-off für alle 🚀"));
    assert_eq!(at(&invitation.when), "2026-11-20T15:00+00:00 Utc open");
}

#[test]
fn series_recur_as_they_say() {
    let begin =
        "DTSTART;TZID=Europe/Berlin:20261102T090000\nDTEND;TZID=Europe/Berlin:20261102T093000";
    let at = |times: &[&str]| -> Vec<String> {
        let time = |time: &&str| format!("{time}+01:00 Europe/Berlin 30m");
        times.iter().map(time).collect()
    };
    for (lines, expected) in [
        // An end that is only a day counts whole.
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261109",
            at(&["2026-11-02T09:00", "2026-11-09T09:00"]),
        ),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261109T080000Z",
            at(&["2026-11-02T09:00", "2026-11-09T09:00"]),
        ),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261109T075959Z",
            at(&["2026-11-02T09:00"]),
        ),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20261101",
            at(&["2026-11-02T09:00"]),
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20261103T080000Z\nEXDATE;VALUE=DATE:20261104",
            at(&["2026-11-02T09:00", "2026-11-05T09:00"]),
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261103T090000,20261104T090000",
            at(&["2026-11-02T09:00"]),
        ),
        (
            "RDATE;TZID=Europe/Berlin:20261110T100000\nRDATE:20261111T080000Z",
            at(&["2026-11-02T09:00", "2026-11-10T10:00", "2026-11-11T09:00"]),
        ),
        (
            "RDATE;VALUE=PERIOD:20261110T080000Z/PT30M,20261111T080000Z/20261111T083000Z",
            at(&["2026-11-02T09:00", "2026-11-10T09:00", "2026-11-11T09:00"]),
        ),
    ] {
        let text = event(&format!("{begin}\n{lines}"));
        assert_eq!(series(text.as_bytes(), "2027-03-01").0, expected, "{lines}");
    }
}

#[test]
fn a_change_may_hold_for_all_later_times() {
    let text = event(
        "DTSTART;TZID=Europe/Berlin:20261102T090000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261116T090000\n\
         DTSTART;TZID=Europe/Berlin:20261117T100000\nDURATION:PT1H",
    );
    assert_eq!(
        series(text.as_bytes(), "2027-01-01").0,
        [
            "2026-11-02T09:00+01:00 Europe/Berlin 30m",
            "2026-11-09T09:00+01:00 Europe/Berlin 30m",
            "2026-11-17T10:00+01:00 Europe/Berlin 60m",
            "2026-11-24T10:00+01:00 Europe/Berlin 60m",
        ]
    );
}

#[test]
fn a_time_of_a_series_may_come_alone() {
    let text = event("RECURRENCE-ID:20261116T090000Z\nDTSTART:20261117T100000Z\nSUMMARY:moved");
    let invitation = only(text.as_bytes());
    assert_eq!(at(&invitation.when), "2026-11-17T10:00+00:00 Utc open");
    assert!(invitation.recurs);
    let text = event("RECURRENCE-ID;VALUE=DATE:20261116\nSTATUS:CANCELLED");
    let invitation = only(text.as_bytes());
    assert_eq!(at(&invitation.when), "2026-11-16..2026-11-16");
    assert!(invitation.is_cancelled);
}

#[test]
fn a_day_is_one_of_the_user() {
    let text = event("DTSTART:20261119T233000Z\nRRULE:FREQ=DAILY;COUNT=2");
    let read = read_bytes(text.as_bytes());
    let meeting = &read.meetings[0];
    let count = |date| meeting.on(day(date)).unwrap().len();
    assert_eq!(
        [
            count("2026-11-19"),
            count("2026-11-20"),
            count("2026-11-21")
        ],
        [0, 1, 1]
    );
    assert_eq!(meeting.around(day("2026-11-20"), 9).unwrap().past.len(), 1);
}

/// In the user's zone this series is a day later than where it takes place; both days are understood, the own first.
#[test]
fn a_day_is_one_of_the_meeting_itself() {
    let text = event("DTSTART;TZID=America/Los_Angeles:20261119T150000\nRRULE:FREQ=WEEKLY;COUNT=2");
    let read = read_bytes(text.as_bytes());
    let meeting = &read.meetings[0];
    for (date, expected) in [
        ("2026-11-18", 0),
        ("2026-11-19", 1),
        ("2026-11-20", 1),
        ("2026-11-21", 0),
        ("2026-11-26", 1),
    ] {
        assert_eq!(meeting.on(day(date)).unwrap().len(), expected, "{date}");
    }
}

#[test]
fn days_recur_and_are_replaced_whatever_time_is_written_beside_them() {
    let text = event(
        "DTSTART;VALUE=DATE:20261102\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20261109T000000Z\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261116T000000\nDTSTART;VALUE=DATE:20261117",
    );
    assert_eq!(
        series(text.as_bytes(), "2027-01-01").0,
        [
            "2026-11-02..2026-11-02",
            "2026-11-17..2026-11-17",
            "2026-11-23..2026-11-23",
        ]
    );
}

#[test]
fn the_version_written_last_counts_and_a_calendar_may_call_off_one_time() {
    let series = "BEGIN:VEVENT\nUID:a\nSEQUENCE:3\nDTSTAMP:20261101T000000Z\nSUMMARY:new\nDTSTART:20261102T090000Z\n\
        RRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";
    let old = series
        .replace("new", "old")
        .replace("DTSTAMP:202611", "DTSTAMP:202610");
    let off = "BEGIN:VEVENT\nUID:a\nSEQUENCE:4\nRECURRENCE-ID:20261109T090000Z\nEND:VEVENT\n";
    let text = format!(
        "BEGIN:VCALENDAR\n{series}{old}END:VCALENDAR\nBEGIN:VCALENDAR\nMETHOD:cancel\n{off}END:VCALENDAR\n"
    );
    let read = read_bytes(text.as_bytes());
    let meeting = &read.meetings[0];
    let first = meeting.first().unwrap();
    assert_eq!(
        (first.subject.as_deref(), first.is_cancelled),
        (Some("new"), false)
    );
    let off = meeting.on(day("2026-11-09")).unwrap();
    assert!(off[0].is_cancelled);
    let around = meeting.around(day("2027-01-01"), 9).unwrap();
    let days: Vec<String> = around
        .past
        .iter()
        .map(|one| one.when.day(USER).to_string())
        .collect();
    assert_eq!(days, ["2026-11-16", "2026-11-02"]);
}
