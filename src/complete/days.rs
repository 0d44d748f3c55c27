//! Values from today: days, quarters and stretches of days, each with what it comes to.

use chrono::Weekday;

use crate::domain::calendar::day;
use crate::domain::when::{self, Lean, Period};

use super::values::{Asked, Value};

/// Phrases for a day that lies ahead, the nearest ones first.
const AHEAD: [&str; 12] = [
    "today", "tomorrow", "eow", "in 1w", "in 2w", "in 3w", "eom", "in 1m", "in 3m", "eoq", "eoy",
    "in 1y",
];

/// Phrases for a day that lies behind.
const BEHIND: [&str; 10] = [
    "today",
    "yesterday",
    "2d ago",
    "1w ago",
    "2w ago",
    "sow",
    "som",
    "1m ago",
    "soq",
    "soy",
];

/// Phrases for stretches of days; the quarters come with them.
const PERIODS: [&str; 10] = [
    "this week",
    "last week",
    "next week",
    "this month",
    "last month",
    "next month",
    "this quarter",
    "last quarter",
    "next quarter",
    "this year",
];

/// Units behind a number that is typed.
const UNITS: [&str; 4] = ["d", "w", "m", "y"];

const WEEK: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

/// Days ahead, the weekdays of the next week among them.
pub(super) fn ahead(asked: &Asked) -> Option<Vec<Value>> {
    let word = asked.word.trim_start_matches("in ");
    let far = UNITS.iter().map(|unit| format!("{word}{unit}"));
    let weekdays = WEEK.iter().map(|day| format!("next {}", named(*day)));
    phrases(asked, Lean::Future, AHEAD, weekdays, far)
}

/// Days behind, the weekdays of the last week among them.
pub(super) fn behind(asked: &Asked) -> Option<Vec<Value>> {
    let far = UNITS.iter().map(|unit| format!("{}{unit} ago", asked.word));
    let weekdays = WEEK.iter().rev().map(|day| format!("last {}", named(*day)));
    phrases(asked, Lean::Past, BEHIND, weekdays, far)
}

/// Those that are days, with the day. What stands for so many weeks is there only for whoever begins with a number.
fn phrases<const N: usize>(
    asked: &Asked,
    lean: Lean,
    usual: [&str; N],
    weekdays: impl Iterator<Item = String>,
    far: impl Iterator<Item = String>,
) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let fiscal = ctx.fiscal();
    let is_number = !asked.word.is_empty() && asked.word.bytes().all(|b| b.is_ascii_digit());
    let far: Vec<String> = if is_number { far.collect() } else { Vec::new() };
    let phrases = usual
        .iter()
        .map(ToString::to_string)
        .chain(weekdays)
        .chain(far);
    let value = |phrase: String| {
        let date = when::parse(&phrase, ctx.today, lean, &fiscal).ok()?;
        Some(Value::new(phrase, day(date)))
    };
    Some(phrases.filter_map(value).collect())
}

fn named(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// The running quarter and those after it, then the ones before it.
pub(super) fn quarters(asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let fiscal = ctx.fiscal();
    let current = fiscal.quarter_of(ctx.today);
    let places = (0..=5).chain([-1, -2, -3, -4]);
    let value = |place| {
        let quarter = current.plus(place);
        let days = format!(
            "{} to {}",
            fiscal.first_day(quarter),
            fiscal.last_day(quarter)
        );
        let about = match place {
            0 => format!("now: {days}"),
            _ => days,
        };
        Value::new(quarter.to_string(), about)
    };
    Some(places.map(value).collect())
}

/// Stretches of days in words, then quarters.
pub(super) fn periods(asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let fiscal = ctx.fiscal();
    let value = |phrase: &&str| {
        let period = Period::parse(phrase, ctx.today, Lean::Past, &fiscal).ok()?;
        Some(Value::new(
            *phrase,
            format!("{} to {}", period.from, period.to),
        ))
    };
    let mut values: Vec<Value> = PERIODS.iter().filter_map(value).collect();
    values.extend(quarters(asked)?);
    Some(values)
}
