//! What holds of any phrase: read or refused with what to type, within our years, and echoed as it was read.
//!
//! For the fuzz target and its short run among the tests.

use chrono::{Datelike, NaiveDate};

use super::{Lean, Period, TimeOfDay, YEARS, minutes, parse, quarter};
use crate::domain::calendar;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::objective::Value;
use crate::domain::plan::Freeze;
use crate::domain::zone::{Zone, short};
use crate::domain::{Kind, Refusal};

/// Days on which a phrase is read: in the middle, at the end of a short month and a long one, of a leap day, of a
/// fiscal year, and of the years that are read.
const TODAYS: [(i32, u32, u32); 6] = [
    (2026, 11, 21),
    (2027, 1, 31),
    (2028, 2, 29),
    (2026, 2, 1),
    (2000, 1, 1),
    (2099, 12, 31),
];

/// The first months of fiscal years.
const STARTS: [u32; 3] = [1, 2, 12];

/// Reads these bytes as everything that a person may type for a time.
///
/// # Panics
/// When something does not hold; says what.
pub(crate) fn phrase(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for (year, month, day) in TODAYS {
        let today = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the table");
        for start in STARTS {
            let fiscal = FiscalCalendar::new(start).expect("a month of the table");
            for lean in [Lean::Past, Lean::Future] {
                days(&text, today, lean, &fiscal);
            }
        }
    }
    let clocks_go_back = NaiveDate::from_ymd_opt(2026, 10, 25).expect("a day");
    times(&text, clocks_go_back);
    if let Some(minutes) = read(self::minutes(&text), &text) {
        assert!((1..=24 * 60).contains(&minutes), "{text:?}: {minutes}");
        assert_eq!(self::minutes(&minutes.to_string()), Ok(minutes), "{text:?}");
    }
    if let Ok(freeze) = text.parse::<Freeze>() {
        assert!(freeze.period.from <= freeze.period.to, "{text:?}");
        assert_eq!(freeze.to_string().parse(), Ok(freeze), "{text:?}");
    }
    if let Some(value) = read(Value::parse(&text), &text) {
        let _ = value.within("m", Some("hours"));
    }
}

fn days(text: &str, today: NaiveDate, lean: Lean, fiscal: &FiscalCalendar) {
    let of = |date: NaiveDate| {
        assert!(YEARS.contains(&date.year()), "{text:?}: {date}");
        assert_eq!(parse(&date.to_string(), today, lean, fiscal), Ok(date));
        // What is echoed beside it is for people.
        let _ = (calendar::day(date), calendar::relative(date, today));
    };
    let day = read(parse(text, today, lean, fiscal), text);
    day.into_iter().for_each(of);
    if let Some(quarter) = read(quarter(text, today, lean, fiscal), text) {
        let echoed = quarter.to_string();
        let again = self::quarter(&echoed, today, lean, fiscal);
        assert_eq!(again, Ok(quarter), "{text:?}");
    }
    if let Some(period) = read(Period::parse(text, today, lean, fiscal), text) {
        assert_eq!(day, None, "{text:?} is both a day and a period");
        assert!(period.from <= period.to, "{text:?}");
        of(period.from);
        of(period.to);
        let echoed = format!("{}..{}", period.from, period.to);
        let again = Period::parse(&echoed, today, lean, fiscal);
        assert_eq!(again, Ok(period), "{text:?}");
    }
}

fn times(text: &str, today: NaiveDate) {
    if let Some(zone) = read(Zone::parse(text), text) {
        assert_eq!(Zone::parse(&zone.to_string()), Ok(zone), "{text:?}");
    }
    if let Some(time) = read(TimeOfDay::parse(text), text) {
        let echoed = match time.zone {
            Some(zone) => format!("{} {zone}", short(time.time)),
            None => short(time.time),
        };
        assert_eq!(TimeOfDay::parse(&echoed), Ok(time), "{text:?}");
        if let Some(moment) = read(time.on(today, Zone::Named(chrono_tz::Europe::Berlin)), text) {
            let shown = time.zone.map_or(moment.at, |zone| zone.local(moment.at));
            assert_eq!(shown.time(), time.time, "{text:?}");
            let _ = moment.doubt();
        }
    }
}

/// What was read; a refusal says what to type.
fn read<T>(result: Result<T, Refusal>, text: &str) -> Option<T> {
    result
        .inspect_err(|refusal| {
            assert_eq!(refusal.kind, Kind::Usage, "{text:?}: {refusal}");
            assert!(!refusal.message.is_empty(), "{text:?}");
        })
        .ok()
}
