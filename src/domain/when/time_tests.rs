//! Every way in which a time of day and a duration are typed, and what is refused.

use chrono::{NaiveDate, NaiveTime};

use super::duration::minutes;
use super::time::TimeOfDay;
use crate::domain::zone::Zone;
use crate::domain::{Kind, Refusal};

fn refused(text: &str) -> Refusal {
    let refusal = TimeOfDay::parse(text).unwrap_err();
    assert_eq!(refusal.kind, Kind::Usage, "{text}");
    assert!(!refusal.hints.is_empty(), "{text}");
    refusal
}

#[test]
fn times_are_read_as_they_are_typed() {
    for (text, hour, minute) in [
        ("15:00", 15, 0),
        (" 15:00 ", 15, 0),
        ("15.00", 15, 0),
        ("1500", 15, 0),
        ("0930", 9, 30),
        ("930", 9, 30),
        ("09:30", 9, 30),
        ("9:30", 9, 30),
        ("3pm", 15, 0),
        ("3 PM", 15, 0),
        ("3:30 pm", 15, 30),
        ("3.30pm", 15, 30),
        ("330pm", 15, 30),
        ("3 p.m.", 15, 0),
        ("11 a.m.", 11, 0),
        ("12am", 0, 0),
        ("12:30am", 0, 30),
        ("12pm", 12, 0),
        ("12", 12, 0),
        ("noon", 12, 0),
        ("Noon", 12, 0),
        ("15h", 15, 0),
        ("15h30", 15, 30),
        ("8", 8, 0),
        ("9", 9, 0),
        ("21", 21, 0),
        ("03", 3, 0),
        ("03:30", 3, 30),
        ("7am", 7, 0),
        ("0:15", 0, 15),
        ("00:00", 0, 0),
        ("23:59", 23, 59),
    ] {
        let read = TimeOfDay::parse(text).unwrap();
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!((read.time, read.zone), (time, None), "{text}");
    }
}

#[test]
fn a_zone_may_stand_behind_a_time() {
    for (text, hour, zone) in [
        ("15:00+01:00", 15, "+01:00"),
        ("15:00 +01:00", 15, "+01:00"),
        ("15:00-0800", 15, "-08:00"),
        ("1500-0800", 15, "-08:00"),
        ("15:00Z", 15, "UTC"),
        ("15:00 utc", 15, "UTC"),
        ("15:00 Europe/Berlin", 15, "Europe/Berlin"),
        ("3pm los angeles", 15, "America/Los_Angeles"),
        ("3pm America/Denver", 15, "America/Denver"),
        ("15:00 America/Denver", 15, "America/Denver"),
        ("9 amsterdam", 9, "Europe/Amsterdam"),
        ("noon Berlin", 12, "Europe/Berlin"),
        ("15h Europe/Paris", 15, "Europe/Paris"),
        ("15 hong kong", 15, "Asia/Hong_Kong"),
        ("15:00 UTC+2", 15, "+02:00"),
    ] {
        let read = TimeOfDay::parse(text).unwrap();
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        assert_eq!(read.time, time, "{text}");
        assert_eq!(read.zone, Some(Zone::parse(zone).unwrap()), "{text}");
    }
}

#[test]
fn what_could_be_meant_otherwise_is_refused_with_what_to_type() {
    for (text, message, hint) in [
        ("3", "`3` could be in the night", "type `15:00` or `03:00`"),
        (
            "7:45",
            "`7:45` could be in the night",
            "type `19:45` or `07:45`",
        ),
        (
            "330",
            "`330` could be in the night",
            "type `15:30` or `03:30`",
        ),
        (
            "1h",
            "`1h` could be in the night",
            "type `13:00` or `01:00`",
        ),
        (
            "24:00",
            "`24:00` is the end of a day",
            "type `00:00` and the day that begins then",
        ),
        (
            "midnight",
            "`midnight` is the end of one day and the beginning of the next",
            "type `00:00` and the day that begins then",
        ),
        (
            "15:00:30",
            "`15:00:30` is finer than a minute",
            "type it as in `15:00`",
        ),
        (
            "9-10",
            "`9-10` is not one time of day",
            "an offset is written in full behind a time, as in `15:00+01:00`",
        ),
        (
            "25:00",
            "there is no such time as `25:00`",
            "hours are `00` to `23`, minutes `00` to `59`",
        ),
        (
            "15:00 Berln",
            "there is no time zone `berln`",
            "did you mean `Europe/Berlin`?",
        ),
    ] {
        let refusal = refused(text);
        assert_eq!(refusal.message, message);
        assert_eq!(refusal.hints[0], hint, "{text}");
    }
    assert_eq!(refused("13pm").hints[1], "leave `am` or `pm` out: `13:00`");
    for text in [
        "",
        "soon",
        "15:0",
        "15:000",
        "15:60",
        "1575",
        "0pm",
        "15000",
        ":30",
        "15:00 PST",
        "noonish",
        "-3",
        "15:00-16:00",
        "15:00 – 16:00",
        "9 – 10",
        "１５:００",
        "3pmm",
    ] {
        refused(text);
    }
}

#[test]
fn a_time_lies_in_the_zone_typed_else_in_ones_own() {
    let day: NaiveDate = "2026-11-20".parse().unwrap();
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    for (text, instant) in [
        ("15:00", "2026-11-20T15:00:00+01:00"),
        ("15:00 Los Angeles", "2026-11-20T15:00:00-08:00"),
        ("15:00-03:30", "2026-11-20T15:00:00-03:30"),
    ] {
        let moment = TimeOfDay::parse(text).unwrap().on(day, berlin).unwrap();
        assert_eq!(moment.at.to_rfc3339(), instant);
    }
}

#[test]
fn durations_are_read_as_they_are_typed() {
    for (text, wanted) in [
        ("45", 45),
        ("45m", 45),
        ("45 min", 45),
        ("45 Minutes", 45),
        ("90 min", 90),
        ("1h", 60),
        ("1 hour", 60),
        ("2hrs", 120),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 hour 5 minutes", 65),
        ("1:30", 90),
        ("0:45", 45),
        ("1.5h", 90),
        ("0.25 h", 15),
        ("1", 1),
        ("24h", 1440),
        ("1440", 1440),
    ] {
        assert_eq!(minutes(text).unwrap(), wanted, "{text}");
    }
}

#[test]
fn what_is_no_duration_is_refused() {
    for (text, message) in [
        ("", "no duration was given"),
        ("0", "`0` is no time at all"),
        ("0h", "`0h` is no time at all"),
        ("1441", "`1441` is longer than a day"),
        ("25h", "`25h` is longer than a day"),
        ("99999h", "`99999h` is longer than a day"),
        ("an hour", "`an hour` is not a duration that can be read"),
        ("-45", "`-45` is not a duration that can be read"),
        ("1h60", "`1h60` is not a duration that can be read"),
        ("1:60", "`1:60` is not a duration that can be read"),
        ("1.3333h", "`1.3333h` is not a duration that can be read"),
        ("1.33h", "`1.33h` is not a duration that can be read"),
        ("1.5", "`1.5` is not a duration that can be read"),
        ("45s", "`45s` is not a duration that can be read"),
        ("1h 30h", "`1h 30h` is not a duration that can be read"),
        ("45m 1h", "`45m 1h` is not a duration that can be read"),
        (
            "99999999999",
            "`99999999999` is not a duration that can be read",
        ),
    ] {
        let refusal = minutes(text).unwrap_err();
        assert_eq!(refusal.kind, Kind::Usage);
        assert_eq!(refusal.message, message);
        assert!(!refusal.hints.is_empty());
    }
}
