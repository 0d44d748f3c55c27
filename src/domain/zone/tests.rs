//! Names as people type them, and instants on the days on which clocks change, as another implementation has them.

use super::*;

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn moment(name: &str, date: &str, at: &str) -> Result<Moment, Refusal> {
    zone(name).moment(date.parse().unwrap(), time(at))
}

#[test]
fn zones_are_read_as_they_are_typed() {
    for (typed, name) in [
        ("Europe/Berlin", "Europe/Berlin"),
        (" europe/berlin ", "Europe/Berlin"),
        ("BERLIN", "Europe/Berlin"),
        ("los angeles", "America/Los_Angeles"),
        ("America/Los Angeles", "America/Los_Angeles"),
        ("america/los_angeles", "America/Los_Angeles"),
        ("lord howe", "Australia/Lord_Howe"),
        ("us/pacific", "US/Pacific"),
        (
            "america/argentina/buenos aires",
            "America/Argentina/Buenos_Aires",
        ),
        ("utc", "UTC"),
        ("Z", "UTC"),
        ("gmt", "GMT"),
        ("CET", "CET"),
        ("+02:00", "+02:00"),
        ("+2", "+02:00"),
        ("-0800", "-08:00"),
        ("−08:00", "-08:00"),
        ("+545", "+05:45"),
        ("UTC+2", "+02:00"),
        ("GMT -8", "-08:00"),
        ("utc+05:30", "+05:30"),
        ("-12:00", "-12:00"),
        ("+14:00", "+14:00"),
        // The database counts these westwards.
        ("Etc/GMT+8", "Etc/GMT+8"),
    ] {
        assert_eq!(zone(typed).to_string(), name, "{typed}");
    }
}

#[test]
fn every_name_is_read_back() {
    for tz in chrono_tz::TZ_VARIANTS {
        assert_eq!(zone(tz.name()), Zone::Named(tz));
        assert_eq!(zone(&tz.name().to_uppercase()), Zone::Named(tz));
    }
}

#[test]
fn a_miss_says_what_to_type() {
    for (typed, message, hint) in [
        ("", "no time zone was given", FORM),
        (
            "Europe/Berln",
            "there is no time zone `Europe/Berln`",
            "did you mean `Europe/Berlin`?",
        ),
        (
            "berln",
            "there is no time zone `berln`",
            "did you mean `Europe/Berlin`?",
        ),
        (
            "Los Angles",
            "there is no time zone `Los Angles`",
            "did you mean `America/Los_Angeles`?",
        ),
        (
            "PST",
            "there is no time zone `PST`",
            "abbreviations change with the season and mean several zones; name a city, as in `Europe/Berlin`",
        ),
        (
            "pacific",
            "`pacific` is in several time zones",
            "type `Canada/Pacific` or `US/Pacific`",
        ),
        ("q-xyzzy", "there is no time zone `q-xyzzy`", FORM),
        (
            "+15:00",
            "`+15:00` is no offset that clocks have",
            "offsets go from `-12:00` to `+14:00`",
        ),
        (
            "+02:60",
            "`+02:60` is no offset that clocks have",
            "offsets go from `-12:00` to `+14:00`",
        ),
    ] {
        let refusal = Zone::parse(typed).unwrap_err();
        assert_eq!(refusal.kind, Kind::Usage, "{typed}");
        assert_eq!(refusal.message, message);
        assert_eq!(refusal.hints, [hint], "{typed}");
    }
    for typed in [
        "+", "-", "+1:2:3", "+ab", "−²³", "+02:0", "+12345", "utc+", "ß",
    ] {
        assert!(Zone::parse(typed).is_err(), "{typed}");
    }
}

const FORM: &str = "a zone: `Europe/Berlin`, `Los Angeles`, `UTC`, `+02:00`";

/// The instants are those of Python's `zoneinfo`.
#[test]
fn the_offset_is_that_of_the_day() {
    for (name, date, at, instant) in [
        ("Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59Z"),
        ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00Z"),
        ("Europe/Berlin", "2026-07-01", "15:00", "2026-07-01T13:00Z"),
        ("Europe/Berlin", "2026-10-25", "02:59", "2026-10-25T00:59Z"),
        ("Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00Z"),
        ("Europe/Berlin", "2026-12-24", "15:00", "2026-12-24T14:00Z"),
        ("Europe/Berlin", "2030-03-31", "03:00", "2030-03-31T01:00Z"),
        ("Los Angeles", "2026-03-08", "01:59", "2026-03-08T09:59Z"),
        ("Los Angeles", "2026-03-08", "03:00", "2026-03-08T10:00Z"),
        ("Los Angeles", "2026-11-01", "01:30", "2026-11-01T08:30Z"),
        ("Los Angeles", "2026-11-01", "02:00", "2026-11-01T10:00Z"),
        ("Los Angeles", "2026-11-20", "15:00", "2026-11-20T23:00Z"),
        ("Los Angeles", "2035-11-04", "02:00", "2035-11-04T10:00Z"),
        ("Lord Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z"),
        ("Lord Howe", "2026-04-05", "02:00", "2026-04-04T15:30Z"),
        ("Lord Howe", "2026-10-04", "01:59", "2026-10-03T15:29Z"),
        ("Lord Howe", "2026-10-04", "02:30", "2026-10-03T15:30Z"),
        ("Kathmandu", "2026-11-20", "09:15", "2026-11-20T03:30Z"),
        ("Apia", "2011-12-29", "23:59", "2011-12-30T09:59Z"),
        ("Apia", "2011-12-31", "00:00", "2011-12-30T10:00Z"),
        ("St Johns", "2026-02-28", "12:00", "2026-02-28T15:30Z"),
        ("Asia/Kolkata", "2027-06-15", "23:30", "2027-06-15T18:00Z"),
        ("UTC", "2026-11-20", "15:00", "2026-11-20T15:00Z"),
        ("-08:00", "2026-07-01", "15:00", "2026-07-01T23:00Z"),
    ] {
        let found = moment(name, date, at).unwrap().at;
        assert_eq!(
            found.to_utc().format("%Y-%m-%dT%H:%MZ").to_string(),
            instant,
            "{name} {date} {at}"
        );
        assert_eq!(
            found.naive_local(),
            date.parse::<NaiveDate>().unwrap().and_time(time(at))
        );
        assert_eq!(zone(name).local(found.to_utc().fixed_offset()), found);
    }
}

#[test]
fn a_time_that_the_clocks_jump_over_is_refused_with_the_jump() {
    for (name, date, at, jump, instead) in [
        (
            "Berlin",
            "2026-03-29",
            "02:30",
            "from 02:00 to 03:00",
            "03:30",
        ),
        (
            "Berlin",
            "2026-03-29",
            "02:00",
            "from 02:00 to 03:00",
            "03:00",
        ),
        (
            "Berlin",
            "2026-03-29",
            "02:59",
            "from 02:00 to 03:00",
            "03:59",
        ),
        (
            "Los Angeles",
            "2027-03-14",
            "02:15",
            "from 02:00 to 03:00",
            "03:15",
        ),
        (
            "Lord Howe",
            "2026-10-04",
            "02:10",
            "from 02:00 to 02:30",
            "02:40",
        ),
        // At midnight.
        (
            "Santiago",
            "2026-09-06",
            "00:30",
            "from 00:00 to 01:00",
            "01:30",
        ),
    ] {
        let refusal = moment(name, date, at).unwrap_err();
        assert_eq!(refusal.kind, Kind::Usage);
        assert!(refusal.message.ends_with(jump), "{refusal}");
        assert_eq!(
            refusal.hints[0],
            format!("type `{instead}` if it is the time that the clocks show")
        );
    }
    assert_eq!(
        moment("Berlin", "2026-03-29", "02:30").unwrap_err().message,
        "02:30 does not exist on Sun 2026-03-29 in Europe/Berlin: the clocks go from 02:00 to 03:00"
    );
}

#[test]
fn a_day_that_is_skipped_is_refused_whole() {
    for at in ["00:00", "12:00", "23:59"] {
        let refusal = moment("Apia", "2011-12-30", at).unwrap_err();
        assert_eq!(
            refusal.message,
            "Fri 2011-12-30 does not exist in Pacific/Apia, which skips that day"
        );
        assert_eq!(
            refusal.hints,
            [
                "the day before is 2011-12-29",
                "the day after is 2011-12-31"
            ]
        );
    }
}

#[test]
fn a_time_that_comes_twice_is_taken_the_first_time_and_says_so() {
    for (name, date, at, first, second) in [
        ("Berlin", "2026-10-25", "02:30", "+02:00", "+01:00"),
        ("Los Angeles", "2026-11-01", "01:00", "-07:00", "-08:00"),
        ("Lord Howe", "2026-04-05", "01:45", "+11:00", "+10:30"),
    ] {
        let twice = moment(name, date, at).unwrap();
        let (again, _) = twice.again.unwrap();
        assert_eq!(twice.at.offset().to_string(), first);
        assert_eq!(again.offset().to_string(), second);
        assert!(twice.at < again);
        let other = moment(second, date, at).unwrap();
        assert_eq!((other.at, other.again), (again, None));
    }
    let twice = moment("Berlin", "2026-10-25", "02:30").unwrap();
    assert_eq!(
        twice.doubt().unwrap(),
        "02:30 comes twice on Sun 2026-10-25 in Europe/Berlin; the first is taken, 02:30+02:00; \
         for the second type `02:30+01:00`"
    );
    let once = moment("Berlin", "2026-10-25", "03:00").unwrap();
    assert_eq!(once.doubt(), None);
}
