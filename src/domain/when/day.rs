//! Phrases that name one day.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use super::{Lean, Reader, YEARS};
use super::{first_of_month, last_of_month, outside_years, usage, within_years};
use crate::domain::Refusal;

/// The longest distance read, in any unit; more than there are days in the years that are read.
const MOST: i32 = 40_000;

/// What a reader makes of a phrase: nothing, when the phrase is not of its kind, or a day, or a reason why not.
type Reading = Option<Result<NaiveDate, Refusal>>;

impl Reader<'_> {
    pub(super) fn day(self, phrase: &str) -> Result<NaiveDate, Refusal> {
        match self.only_day(phrase) {
            Some(day) => within_years(day?, phrase),
            None => Err(self.not_a_day(phrase)),
        }
    }

    /// A phrase that is a day and nothing else.
    pub(super) fn only_day(self, phrase: &str) -> Reading {
        iso(phrase)
            .or_else(|| self.named(phrase).map(Ok))
            .or_else(|| self.weekday(phrase).map(Ok))
            .or_else(|| self.distance(phrase))
    }

    fn named(self, phrase: &str) -> Option<NaiveDate> {
        let today = self.today;
        let quarter = self.fiscal.quarter_of(today);
        let day = match phrase {
            "today" => today,
            "tomorrow" => shift(today, 1),
            "yesterday" => shift(today, -1),
            "sow" => self.in_week(0, Weekday::Mon),
            "eow" => self.end_of_week(),
            "som" => first_of_month(today),
            "eom" => last_of_month(today),
            "soq" => self.fiscal.first_day(quarter),
            "eoq" => self.fiscal.last_day(quarter),
            "soy" => self.fiscal.year_first_day(quarter.year()),
            "eoy" => self.fiscal.year_last_day(quarter.year()),
            _ => return None,
        };
        Some(day)
    }

    /// The Friday of this ISO week. On a Saturday or Sunday that is over, so what is to come is the next one.
    fn end_of_week(self) -> NaiveDate {
        let friday = self.in_week(0, Weekday::Fri);
        let over = friday < self.today && self.lean == Lean::Future;
        if over { shift(friday, 7) } else { friday }
    }

    fn weekday(self, phrase: &str) -> Option<NaiveDate> {
        if let Ok(weekday) = phrase.parse::<Weekday>() {
            let this = self.in_week(0, weekday);
            return Some(match self.lean {
                Lean::Future if this <= self.today => shift(this, 7),
                Lean::Past if this >= self.today => shift(this, -7),
                _ => this,
            });
        }
        let (word, name) = phrase.split_once(' ')?;
        let weeks = match word {
            "this" => 0,
            "next" => 1,
            "last" => -1,
            _ => return None,
        };
        Some(self.in_week(weeks, name.parse().ok()?))
    }

    /// The weekday in the ISO week that lies so many weeks from this one.
    pub(super) fn in_week(self, weeks: i64, weekday: Weekday) -> NaiveDate {
        let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
        let days = from_monday(weekday) - from_monday(self.today.weekday());
        shift(self.today, weeks * 7 + days)
    }

    /// `2w`, `in 2 weeks`, `+2w`, `2w ago`, `-2w`.
    fn distance(self, phrase: &str) -> Reading {
        let (lean, amount) = self.direction(phrase);
        let digits_end = amount.find(|c: char| !c.is_ascii_digit())?;
        let (digits, unit) = amount.split_at(digits_end);
        if digits.is_empty() {
            return None;
        }
        let unit = unit.strip_prefix(' ').unwrap_or(unit);
        let (days, months) = match unit {
            "d" | "day" | "days" => (1, 0),
            "w" | "week" | "weeks" => (7, 0),
            "m" | "month" | "months" => (0, 1),
            "y" | "year" | "years" => (0, 12),
            "bd" | "business day" | "business days" | "working day" | "working days" => {
                return Some(Err(business_days(phrase)));
            }
            _ => return None,
        };
        let sign = if lean == Lean::Past { -1 } else { 1 };
        let Some(count) = digits.parse::<i32>().ok().filter(|n| *n <= MOST) else {
            return Some(Err(outside_years(phrase)));
        };
        Some(match months {
            0 => Ok(shift(self.today, (sign * count * days).into())),
            _ => self.months_away(phrase, sign * count * months),
        })
    }

    /// Splits one direction off; a second one stays in the way of the amount, which is then none.
    fn direction(self, phrase: &str) -> (Lean, &str) {
        let ahead = phrase.strip_prefix("in ").or(phrase.strip_prefix('+'));
        let behind = phrase.strip_suffix(" ago").or(phrase.strip_prefix('-'));
        ahead
            .map(|amount| (Lean::Future, amount))
            .or(behind.map(|amount| (Lean::Past, amount)))
            .unwrap_or((self.lean, phrase))
    }

    /// The same day of another month. A day that month lacks is refused, for rolling it either way would be a guess.
    fn months_away(self, phrase: &str, months: i32) -> Result<NaiveDate, Refusal> {
        let month = shift_month(first_of_month(self.today), months)
            .filter(|month| YEARS.contains(&month.year()))
            .ok_or_else(|| outside_years(phrase))?;
        let day = self.today.day();
        month.with_day(day).ok_or_else(|| {
            let absent = format!("{}-{day:02}", month.format("%Y-%m"));
            usage(format!(
                "`{phrase}` from today would be `{absent}`, which does not exist"
            ))
            .hint(nearest(last_of_month(month)))
        })
    }

    /// Why a phrase that is not a day is none.
    fn not_a_day(self, phrase: &str) -> Refusal {
        if phrase.is_empty() {
            return forms(usage("no date was given"));
        }
        match self.only_period(phrase) {
            Some(Ok(period)) => usage(format!("`{phrase}` is more than one day"))
                .hint(format!("for its first day type `{}`", period.from))
                .hint(format!("for its last day type `{}`", period.to)),
            Some(Err(refusal)) => refusal,
            None => misordered(phrase, self.today).unwrap_or_else(|| {
                forms(usage(format!("`{phrase}` is not a date that can be read")))
            }),
        }
    }
}

/// Reads `2026-11-20`, with all its digits.
fn iso(phrase: &str) -> Reading {
    let [year, month, day] = numbers(phrase, '-')?.try_into().ok()?;
    if [year.len(), month.len(), day.len()] != [4, 2, 2] {
        return None;
    }
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    if !YEARS.contains(&year) {
        return Some(Err(outside_years(phrase)));
    }
    Some(NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
        let refusal = usage(format!("`{phrase}` does not exist"));
        match NaiveDate::from_ymd_opt(year, month, 1) {
            Some(first) if day == 0 => refusal.hint(nearest(first)),
            Some(first) => refusal.hint(nearest(last_of_month(first))),
            None => refusal.hint("months are `01` to `12`"),
        }
    }))
}

/// A date in figures that is not in our order, refused with every day that it could mean.
pub(super) fn misordered(phrase: &str, today: NaiveDate) -> Option<Refusal> {
    let figures = phrase.strip_suffix('.').unwrap_or(phrase);
    let parts = ['-', '.', '/', ' ']
        .into_iter()
        .find_map(|joint| numbers(figures, joint))
        .or_else(|| compact(figures))?;
    let year_first = parts[0].len() == 4;
    let this_year = today.year().to_string();
    let this_year = this_year.as_str();
    let orders = match parts[..] {
        [a, b] if a.len() <= 2 && b.len() <= 2 => vec![[this_year, a, b], [this_year, b, a]],
        [a, b, c] if a.len() == 4 => vec![[a, b, c]],
        [a, b, c] if c.len() == 4 => vec![[c, b, a], [c, a, b]],
        [a, b, c] => vec![[c, b, a], [c, a, b], [a, b, c]],
        _ => return None,
    };
    let mut days: Vec<_> = orders.into_iter().filter_map(in_order).collect();
    days.sort_unstable();
    days.dedup();
    let meant: Vec<_> = days.iter().map(|day| format!("`{day}`")).collect();
    let message = match year_first {
        true => format!("`{phrase}` is not written year-month-day"),
        false => format!("`{phrase}` is ambiguous, since a date is written year-month-day"),
    };
    Some(usage(message).hint(match meant.is_empty() {
        true => "type it as in `2026-11-20`".to_owned(),
        false => format!("type {}", meant.join(" or ")),
    }))
}

/// The day of these figures, where a year of two digits is one of ours.
fn in_order([year, month, day]: [&str; 3]) -> Option<NaiveDate> {
    let century = if year.len() == 2 { 2000 } else { 0 };
    let year = century + year.parse::<i32>().ok()?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
        .filter(|date| YEARS.contains(&date.year()))
}

/// Splits `20.11.2026` into its figures, two or three of up to four digits each.
pub(super) fn numbers(phrase: &str, joint: char) -> Option<Vec<&str>> {
    let parts: Vec<_> = phrase.split(joint).collect();
    let figures =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    ((2..=3).contains(&parts.len()) && parts.iter().all(figures)).then_some(parts)
}

/// Splits `20261120`.
fn compact(phrase: &str) -> Option<Vec<&str>> {
    let is_one = phrase.len() == 8 && phrase.bytes().all(|b| b.is_ascii_digit());
    is_one.then(|| vec![&phrase[..4], &phrase[4..6], &phrase[6..]])
}

fn nearest(day: NaiveDate) -> String {
    format!("the nearest day that does is `{day}`")
}

fn business_days(phrase: &str) -> Refusal {
    usage(format!(
        "`{phrase}` counts business days, which are not read here"
    ))
    .hint("count in calendar days, as in `7d`, or type the date, as in `2026-11-20`")
}

fn forms(refusal: Refusal) -> Refusal {
    refusal
        .hint("a date: `2026-11-20`, `today`, `tomorrow`, `yesterday`")
        .hint("a weekday: `tue`, `this tue`, `next tue`, `last tue`")
        .hint("a distance: `3d`, `in 2 weeks`, `+1m`, `1y`, `2w ago`, `-3d`")
        .hint("the start or end of this week, month, quarter, year: `sow`, `som`, `soq`, `soy`, `eow`, `eom`, `eoq`, `eoy`")
}

/// Days beside a date; at the end of time it stays there, outside the years that are read.
fn shift(date: NaiveDate, days: i64) -> NaiveDate {
    date.checked_add_signed(TimeDelta::days(days))
        .unwrap_or(date)
}

/// The first of a month, so many months away.
pub(super) fn shift_month(first: NaiveDate, months: i32) -> Option<NaiveDate> {
    let far = Months::new(months.unsigned_abs());
    match months {
        ..0 => first.checked_sub_months(far),
        _ => first.checked_add_months(far),
    }
}
