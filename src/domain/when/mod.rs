//! The phrases in which a user names a day: `next tue`, `2w ago`, `eoq`. Whoever asks echoes the day that came out.
//! Times of day and durations are read beside them.
//!
//! A phrase that could mean two days is refused and the answer says what to type; none is guessed. Three choices
//! are ours and hold everywhere:
//!
//! - What has no direction of its own leans the way the question does: `tue`, `2w` and `q4` lie ahead for a due
//!   date and behind for a log entry. A bare weekday is never today, for which there is the word `today`.
//! - `this`, `next` and `last` name a whole ISO week, Monday to Sunday: `next tue` is the Tuesday of the next one.
//! - A week ends on Friday, as it does for whoever says `eow`; quarters and years are fiscal.

mod day;
mod duration;
mod period;
#[cfg(any(test, feature = "internals"))]
pub(crate) mod promises;
mod time;

use chrono::{Datelike, NaiveDate};

use super::fiscal::{self, FiscalCalendar, FiscalQuarter};
use super::{Kind, Refusal};

pub(crate) use duration::minutes;
pub(crate) use period::Period;
pub(crate) use time::TimeOfDay;

/// The years that are read; any other is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// Which way a phrase without a direction points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lean {
    /// Behind, as for log entries and reports.
    Past,
    /// Ahead, as for due dates and plans.
    Future,
}

/// Reads a day. Every refusal is `Kind::Usage` and hints at what to type instead.
pub(crate) fn parse(
    text: &str,
    today: NaiveDate,
    lean: Lean,
    fiscal: &FiscalCalendar,
) -> Result<NaiveDate, Refusal> {
    let reader = Reader {
        today,
        lean,
        fiscal,
    };
    reader.day(&fold(text))
}

/// Reads a fiscal quarter: `FY27-Q4` in every form that is written, `q4`, `this quarter`, `next quarter`. Every
/// refusal is `Kind::Usage`.
pub(crate) fn quarter(
    text: &str,
    today: NaiveDate,
    lean: Lean,
    fiscal: &FiscalCalendar,
) -> Result<FiscalQuarter, Refusal> {
    let reader = Reader {
        today,
        lean,
        fiscal,
    };
    let phrase = fold(text);
    let quarter = reader.quarter(&phrase).ok_or_else(|| {
        usage(format!("`{}` is not a fiscal quarter", text.trim())).hint("write it as `FY27-Q4`")
    })?;
    // What is echoed must be there to be typed.
    match quarter.to_string().parse() {
        Ok(quarter) => Ok(quarter),
        Err(_) => Err(outside_years(&phrase)),
    }
}

/// What a phrase is read against. The phrase itself is always folded: lower case, single blanks.
#[derive(Clone, Copy)]
struct Reader<'a> {
    today: NaiveDate,
    lean: Lean,
    fiscal: &'a FiscalCalendar,
}

impl Reader<'_> {
    /// A fiscal quarter: every form that `FiscalQuarter` reads, `q4`, and `this quarter`, `next quarter`,
    /// `last quarter`. `q4` is the next one that is not over for `Lean::Future`, the last that has begun
    /// for `Lean::Past`.
    fn quarter(self, phrase: &str) -> Option<FiscalQuarter> {
        let current = self.fiscal.quarter_of(self.today);
        if let Some(number) = fiscal::written_number(phrase) {
            let ahead = i32::from(number) - i32::from(current.quarter());
            return Some(current.plus(match self.lean {
                Lean::Future => ahead.rem_euclid(4),
                Lean::Past => -(-ahead).rem_euclid(4),
            }));
        }
        match phrase {
            "this quarter" => Some(current),
            "next quarter" => Some(current.next()),
            "last quarter" => Some(current.previous()),
            _ => phrase.parse().ok(),
        }
    }
}

fn fold(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_ascii_lowercase()
}

fn usage(message: impl Into<String>) -> Refusal {
    Refusal::new(Kind::Usage, message)
}

fn within_years(date: NaiveDate, phrase: &str) -> Result<NaiveDate, Refusal> {
    if YEARS.contains(&date.year()) {
        return Ok(date);
    }
    Err(outside_years(phrase))
}

fn outside_years(phrase: &str) -> Refusal {
    let (first, last) = (YEARS.start(), YEARS.end());
    usage(format!(
        "`{phrase}` lies outside the years {first} to {last}"
    ))
    .hint("type a date in full, as in `2026-11-20`")
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The last day of the month that this day lies in.
fn last_of_month(date: NaiveDate) -> NaiveDate {
    date.iter_days()
        .take_while(|day| day.month() == date.month())
        .last()
        .unwrap_or(date)
}

#[cfg(test)]
mod day_tests;
#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod period_tests;
#[cfg(test)]
mod time_tests;
