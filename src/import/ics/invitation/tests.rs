//! Invitations that other programs' libraries wrote. What is expected of recurring ones is what the Python packages
//! `icalendar`, `recurring-ical-events` and `python-dateutil` make of the same files.

use std::path::Path;

use super::*;

mod broken;
mod quirks;

pub(super) const USER: Tz = chrono_tz::Europe::Berlin;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
pub(super) fn read_bytes(bytes: &[u8]) -> Invitations<'_> {
    read(Path::new("invite.ics"), bytes, USER).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// The only meeting of a file.
#[track_caller]
pub(super) fn only(bytes: &[u8]) -> Invitation {
    let read = read_bytes(bytes);
    assert_eq!(read.meetings.len(), 1);
    assert!(!read.meetings[0].recurs());
    read.meetings[0].first().unwrap()
}

/// When it is, as one line.
pub(super) fn at(when: &When) -> String {
    match when {
        When::AllDay(period) => format!("{}..{}", period.from, period.to),
        When::Timed {
            start,
            clock,
            minutes,
        } => {
            let clock = match clock {
                Clock::Zone(zone) => zone.name().to_owned(),
                other => format!("{other:?}"),
            };
            let minutes = minutes.map_or("open".to_owned(), |minutes| format!("{minutes}m"));
            format!("{} {clock} {minutes}", start.format("%FT%R%:z"))
        }
    }
}

pub(super) fn guest(guest: &Guest) -> String {
    let mut text = guest.name.clone().unwrap_or_default();
    if let Some(email) = &guest.email {
        text += &format!(" <{email}>");
    }
    for (is_so, word) in [
        (guest.declined, "declined"),
        (guest.optional, "optional"),
        (guest.is_room_or_resource, "room"),
    ] {
        if is_so {
            text += &format!(" {word}");
        }
    }
    text.trim().to_owned()
}

pub(super) fn guests(invitation: &Invitation) -> Vec<String> {
    invitation.attendees.iter().map(guest).collect()
}

/// Every time of the only meeting around a day, oldest first, then the next one.
#[track_caller]
pub(super) fn series(bytes: &[u8], around: &str) -> (Vec<String>, Option<String>) {
    let read = read_bytes(bytes);
    assert_eq!(read.meetings.len(), 1);
    assert!(read.meetings[0].recurs());
    let around = read.meetings[0].around(day(around), 100).unwrap();
    let mut past: Vec<String> = around.past.iter().map(|one| at(&one.when)).collect();
    past.reverse();
    (past, around.next.map(|next| at(&next.when)))
}

#[test]
fn a_single_meeting_of_google_is_in_utc() {
    let invitation = only(include_bytes!("samples/google-utc.ics"));
    assert_eq!(at(&invitation.when), "2026-11-20T15:00+00:00 Utc 45m");
    let there = invitation.when.start_in(chrono_tz::America::Los_Angeles);
    assert_eq!(there.unwrap().to_rfc3339(), "2026-11-20T07:00:00-08:00");
    assert_eq!(invitation.uid.as_deref(), Some("4k9kickoff@google.example"));
    assert_eq!(
        invitation.subject.as_deref(),
        Some("Kick-off: Acme & GitLab, first steps")
    );
    assert_eq!(
        guests(&invitation),
        [
            "Robin Vale <rvale@gitlab.example>",
            "Dana Ruiz <dana@acme.example>",
            "<sam@acme.example> declined",
            "Berlin-4-Spree (12) [Display] <c_188room@resource.calendar.google.com> room",
        ]
    );
    let people: Vec<String> = invitation.people().into_iter().map(guest).collect();
    assert_eq!(people, guests(&invitation)[..3]);
    assert_eq!(
        invitation.description.as_deref(),
        Some(
            "Meet the team, then agree the first accelerator.\n\n- Goals & measures\n\
             - See the project (https://gitlab.example/acme)"
        )
    );
    assert_eq!(
        invitation.link.as_deref(),
        Some("https://meet.google.com/abc-defg-hij")
    );
    assert!(!invitation.is_cancelled && !invitation.recurs);
}

#[test]
fn a_meeting_of_exchange_has_a_zone_of_windows() {
    let bytes = include_bytes!("samples/outlook-windows.ics");
    let invitation = only(bytes);
    let expected = "2026-11-19T14:00+01:00 Europe/Berlin 90m";
    assert_eq!(at(&invitation.when), expected);
    assert_eq!(
        invitation.organiser.as_ref().map(guest).unwrap(),
        "Vale, Robin <rvale@gitlab.example>"
    );
    assert_eq!(
        guests(&invitation),
        [
            "<dana@acme.example>",
            "Quill, Jo (Platform) <jo@acme.example> optional",
            "Raum Spree <raum.spree@acme.example> optional room",
        ]
    );
    assert_eq!(invitation.people().len(), 3);
    assert_eq!(
        invitation.location.as_deref(),
        Some("Microsoft Teams Meeting; Raum Spree")
    );
    assert_eq!(
        invitation.description.as_deref(),
        Some("Agenda:\n1. Review\n2. Next steps")
    );
    assert_eq!(
        invitation.link.as_deref(),
        Some(
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=\
             %7b%22Tid%22%3a%22x%22%7d"
        )
    );
}

#[test]
fn a_cancelled_meeting_of_outlook_names_a_zone_that_it_does_not_define() {
    let invitation = only(include_bytes!("samples/outlook-cancelled.ics"));
    assert!(invitation.is_cancelled);
    assert_eq!(
        at(&invitation.when),
        "2026-11-24T09:30-05:00 America/New_York 30m"
    );
    assert_eq!(
        invitation.description.as_deref(),
        Some("Sorry, we will meet next week.")
    );
    assert_eq!(
        invitation.organiser.as_ref().map(guest).unwrap(),
        "Robin Vale <rvale@gitlab.example>"
    );
}

#[test]
fn a_meeting_of_apple_has_a_room_and_an_alarm() {
    let invitation = only(include_bytes!("samples/apple-workshop.ics"));
    assert_eq!(
        at(&invitation.when),
        "2026-11-26T09:30+01:00 Europe/Berlin 120m"
    );
    assert_eq!(
        invitation.organiser.as_ref().map(guest).unwrap(),
        "Robin Vale <rvale@gitlab.example>"
    );
    assert_eq!(
        guests(&invitation),
        [
            "Ruiz, Dana; \"DR\" <dana@acme.example>",
            "Room: Spree <spree@acme.example> room",
        ]
    );
    assert_eq!(
        invitation.location.as_deref(),
        Some("Acme HQ Hafenstraße 1, Berlin")
    );
    assert_eq!(
        invitation.description.as_deref(),
        Some("Join: https://whereby.com/acme-ci.\n\nBring a laptop.")
    );
    assert_eq!(
        invitation.link.as_deref(),
        Some("https://whereby.com/acme-ci")
    );
}

#[test]
fn a_series_keeps_its_hour_when_the_clocks_change_and_has_its_exceptions() {
    let bytes = include_bytes!("samples/google-series.ics");
    let expected = [
        "2026-10-19T10:00-04:00 America/New_York 30m",
        "2026-10-26T10:00-04:00 America/New_York 30m",
        "2026-11-02T10:00-05:00 America/New_York 30m",
        "2026-11-17T11:00-05:00 America/New_York 60m",
        "2026-11-30T10:00-05:00 America/New_York 30m",
        "2026-12-07T10:00-05:00 America/New_York 30m",
        "2026-12-14T10:00-05:00 America/New_York 30m",
        "2026-12-21T10:00-05:00 America/New_York 30m",
    ];
    assert_eq!(
        series(bytes, "2027-06-01"),
        (expected.map(str::to_owned).to_vec(), None)
    );
    let (past, next) = series(bytes, "2026-11-21");
    assert_eq!(past, expected[..4]);
    assert_eq!(next.as_deref(), Some(expected[4]));

    let read = read_bytes(bytes);
    assert_eq!(read.zone, Some(chrono_tz::America::New_York));
    let on = |date| {
        let found = read.meetings[0].on(day(date)).unwrap();
        let told = |one: &Invitation| {
            let subject = one.subject.clone().unwrap();
            (subject, one.is_cancelled, guests(one).join(";"))
        };
        found.iter().map(told).collect::<Vec<_>>()
    };
    let case = |subject: &str, is_cancelled, guests: &str| {
        vec![(subject.to_owned(), is_cancelled, guests.to_owned())]
    };
    let dana = "Dana Ruiz <dana@acme.example>";
    assert_eq!(on("2026-11-02"), case("Weekly sync", false, dana));
    assert_eq!(on("2026-11-09"), case("Weekly sync", true, ""));
    assert_eq!(on("2026-11-16"), []);
    let moved = case("Weekly sync (moved)", false, "Jo Quill <jo@acme.example>");
    assert_eq!(on("2026-11-17"), moved);
    assert_eq!(on("2026-11-23"), []);
}

#[test]
fn a_zone_that_only_the_calendar_knows_is_as_good_as_a_named_one() {
    let named = include_str!("samples/google-series.ics");
    for name in [
        "Customized Time Zone",
        "/example.net/20261101_1/Custom/Zone",
        "(UTC-05:00) Somewhere else",
        "tzone://Microsoft/Custom",
    ] {
        let own = named.replace("TZID:America/New_York", &format!("TZID:{name}"));
        let own = own.replace("TZID=America/New_York:", &format!("TZID=\"{name}\":"));
        let expected = series(named.as_bytes(), "2026-11-21");
        let own = series(own.as_bytes(), "2026-11-21");
        let unnamed = |text: &String| text.replace("America/New_York", "Own");
        assert_eq!(
            own.0,
            expected.0.iter().map(unnamed).collect::<Vec<_>>(),
            "{name}"
        );
    }
    let bytes = include_bytes!("samples/custom-zone.ics");
    let expected = [
        "2026-10-25T01:30-04:00 Own 30m",
        "2026-11-01T01:30-04:00 Own 30m",
        "2026-11-08T01:30-05:00 Own 30m",
    ];
    assert_eq!(
        series(bytes, "2027-01-01"),
        (expected.map(str::to_owned).to_vec(), None)
    );
}

#[test]
fn a_series_of_another_library_ends_after_its_count() {
    let bytes = include_bytes!("samples/node-series.ics");
    let expected = [
        "2026-10-12T14:00+02:00 Europe/Berlin 50m",
        "2026-10-26T14:00+01:00 Europe/Berlin 50m",
        "2026-11-09T14:00+01:00 Europe/Berlin 50m",
        "2026-11-23T14:00+01:00 Europe/Berlin 50m",
    ];
    assert_eq!(
        series(bytes, "2027-06-01"),
        (expected.map(str::to_owned).to_vec(), None)
    );
    let read = read_bytes(bytes);
    let first = read.meetings[0].first().unwrap();
    assert_eq!(
        guests(&first),
        [
            "Dana \"Dee\" Ruiz <dana@acme.example>",
            "Room 4 <room4@acme.example> room",
        ]
    );
    assert_eq!(first.description.as_deref(), Some("Plain part"));
    assert!(first.recurs);
}

#[test]
fn other_libraries_are_read() {
    let call = only(include_bytes!("samples/icspy-call.ics"));
    assert_eq!(at(&call.when), "2026-11-16T12:00+00:00 Utc 25m");
    let talk = only(include_bytes!("samples/vobject-utc.ics"));
    assert_eq!(at(&talk.when), "2027-03-15T12:00+00:00 Utc 60m");
    assert_eq!(guests(&talk), ["Dana Ruiz <dana@acme.example> optional"]);
    assert_eq!(
        talk.subject.as_deref(),
        Some(
            "Architekturgespräch über die nächsten Schritte der Plattform – mit größtmöglicher \
             Sorgfalt, ohne Eile; für alle"
        )
    );
    assert_eq!(
        talk.description.as_deref(),
        Some("Zeile eins\nZeile zwei; mit Komma, Semikolon und \\ Strich")
    );
    let floating = only(include_bytes!("samples/node-floating.ics"));
    assert_eq!(at(&floating.when), "2026-11-19T09:00+01:00 Floating 75m");
    assert_eq!(
        guests(&floating),
        ["Dana Ruiz <dana@acme.example> declined optional"]
    );
}

#[test]
fn meetings_of_whole_days_and_several_in_a_file_are_listed() {
    let bytes = include_bytes!("samples/days.ics");
    let read = read_bytes(bytes);
    let told: Vec<String> = read
        .meetings
        .iter()
        .map(|meeting| {
            let first = meeting.first().unwrap();
            format!("{} {}", at(&first.when), first.subject.unwrap())
        })
        .collect();
    assert_eq!(
        told,
        [
            "2026-12-03..2026-12-03 On-site day",
            "2026-12-07..2026-12-09 Summit 🚀 קיק־אוף",
        ]
    );
    assert_eq!(read.meetings[1].on(day("2026-12-09")).unwrap().len(), 1);
    assert_eq!(read.meetings[1].on(day("2026-12-10")).unwrap().len(), 0);
}

#[test]
fn of_several_versions_the_last_counts() {
    let invitation = only(include_bytes!("samples/update.ics"));
    assert_eq!(at(&invitation.when), "2026-11-19T16:00+00:00 Utc 90m");
    assert_eq!(invitation.subject.as_deref(), Some("EBR (new time)"));
}

/// Each line: zone, first time, rule, then the times as UTC that python-dateutil finds up to 2027-12-31.
#[test]
fn recurrences_are_those_that_another_library_finds() {
    let mut count = 0;
    let mut wrong = Vec::new();
    let lines = include_str!("samples/recurrences.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let (given, expected) = line.split_once(" = ").unwrap();
        let [zone, start, rule] = given.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID={zone}:{start}\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let read = read(Path::new("invite.ics"), text.as_bytes(), Tz::UTC).unwrap();
        let around = read.meetings[0].around(day("2027-12-31"), 12).unwrap();
        let mut times: Vec<String> = around.past.iter().rev().map(|one| utc(&one.when)).collect();
        times.extend(around.next.map(|next| utc(&next.when)));
        if times.join(",") != expected {
            wrong.push(format!("{given}\n  {}\n  {expected}", times.join(",")));
        }
        count += 1;
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count > 200);
}

fn utc(when: &When) -> String {
    match when {
        When::Timed { start, .. } => start.to_utc().format("%Y%m%dT%H%M").to_string(),
        When::AllDay(period) => period.from.to_string(),
    }
}
