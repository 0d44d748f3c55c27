//! What holds for every half hour of years: a time of day and its instant are the same thing, said twice.

use std::collections::BTreeMap;

use super::*;

/// Zones with their two years, the changes of clocks in them included.
const YEARS: [(&str, i32); 7] = [
    ("Europe/Berlin", 2026),
    ("America/Los_Angeles", 2026),
    ("Australia/Lord_Howe", 2026),
    ("Asia/Kathmandu", 2026),
    ("Pacific/Apia", 2011),
    ("America/St_Johns", 2027),
    ("Africa/Casablanca", 2026),
];

fn new_year(year: i32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    day.and_time(NaiveTime::MIN)
}

#[test]
fn every_half_hour_has_its_instants_and_no_others() {
    let half = TimeDelta::minutes(30);
    let mut skipped = 0;
    let mut twice = 0;
    for (name, year) in YEARS {
        let zone = Zone::parse(name).unwrap();
        let (from, to) = (new_year(year), new_year(year + 2));
        // What the clocks show at every quarter of an hour, from well before to well behind: Kathmandu is off by one.
        let mut shown: BTreeMap<NaiveDateTime, Vec<DateTime<FixedOffset>>> = BTreeMap::new();
        let mut instant = from - TimeDelta::days(2);
        while instant < to + TimeDelta::days(2) {
            let at = zone.local(instant.and_utc().fixed_offset());
            shown.entry(at.naive_local()).or_default().push(at);
            instant += TimeDelta::minutes(15);
        }
        let mut local = from;
        while local < to {
            let found = zone.moment(local.date(), local.time());
            match (found, shown.get(&local).map_or(&[][..], Vec::as_slice)) {
                (Ok(Moment { at, again: None }), [one]) => {
                    assert_eq!((at, at.offset()), (*one, one.offset()), "{name} {local}");
                }
                (
                    Ok(Moment {
                        at,
                        again: Some((again, _)),
                    }),
                    [first, second],
                ) => {
                    assert_eq!((at, again), (*first, *second), "{name} {local}");
                    twice += 1;
                }
                (Err(refusal), []) => {
                    assert!(!refusal.hints.is_empty());
                    skipped += 1;
                }
                (found, shown) => panic!("{name} {local}: {found:?}, but {shown:?}"),
            }
            local += half;
        }
    }
    assert!(skipped > 48, "Apia alone skips a day: {skipped}");
    assert!(twice > 10, "{twice}");
}
