//! Working days, the clocks that run over them, and the words in which people speak of a date.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday, WeekdaySet};
use serde::{Deserialize, Serialize};

use super::{Kind, Refusal};

/// Business days counted at one go, more than a century; a slip of the pen beyond it must not keep anybody waiting.
const MOST_BUSINESS_DAYS: i32 = 36_525;

/// Which days people work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WorkCalendar {
    weekend: WeekdaySet,
    holidays: BTreeSet<NaiveDate>,
}

impl Default for WorkCalendar {
    /// Saturday and Sunday off, no holidays.
    fn default() -> Self {
        Self {
            weekend: WeekdaySet::from_array([Weekday::Sat, Weekday::Sun]),
            holidays: BTreeSet::new(),
        }
    }
}

impl WorkCalendar {
    /// A week with these days off, and these holidays. A week without a working day is `Kind::Invalid`.
    pub(crate) fn new(
        weekend: impl IntoIterator<Item = Weekday>,
        holidays: impl IntoIterator<Item = NaiveDate>,
    ) -> Result<Self, Refusal> {
        let weekend: WeekdaySet = weekend.into_iter().collect();
        if weekend == WeekdaySet::ALL {
            let message = "all seven days are weekend, so that no work is ever due";
            return Err(Refusal::new(Kind::Invalid, message).hint("leave one day to work"));
        }
        Ok(Self {
            weekend,
            holidays: holidays.into_iter().collect(),
        })
    }

    /// Takes these days for holidays too.
    pub(crate) fn add_holidays(&mut self, holidays: impl IntoIterator<Item = NaiveDate>) {
        self.holidays.extend(holidays);
    }

    /// Neither weekend nor holiday.
    pub(crate) fn is_business_day(&self, date: NaiveDate) -> bool {
        !self.weekend.contains(date.weekday()) && !self.holidays.contains(&date)
    }

    /// No weekend, whether a holiday or not.
    pub(crate) fn is_weekday(&self, date: NaiveDate) -> bool {
        !self.weekend.contains(date.weekday())
    }

    /// The date itself if people work on it, else the next day on which they do.
    pub(crate) fn next_or_same(&self, date: NaiveDate) -> NaiveDate {
        self.seek(date, NaiveDate::succ_opt)
    }

    /// The date itself if people work on it, else the last day before on which they did.
    pub(crate) fn previous_or_same(&self, date: NaiveDate) -> NaiveDate {
        self.seek(date, NaiveDate::pred_opt)
    }

    /// The `n`th business day after the date, or before it when `n` is negative; the date itself does not count.
    /// Zero is `next_or_same`. One business day from a Friday or a Saturday is the Monday.
    pub(crate) fn add_business_days(&self, date: NaiveDate, n: i32) -> NaiveDate {
        let n = n.clamp(-MOST_BUSINESS_DAYS, MOST_BUSINESS_DAYS);
        let step = if n < 0 {
            NaiveDate::pred_opt
        } else {
            NaiveDate::succ_opt
        };
        let start = if n == 0 {
            self.next_or_same(date)
        } else {
            date
        };
        (0..n.abs()).fold(start, |day, _| {
            step(&day).map_or(day, |beside| self.seek(beside, step))
        })
    }

    /// Ends because one day in seven is worked and the holidays are finite; at the end of time it stays there.
    fn seek(&self, date: NaiveDate, step: fn(&NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        std::iter::successors(Some(date), step)
            .find(|day| self.is_business_day(*day))
            .unwrap_or(date)
    }
}

/// What a clock counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    /// Hours, in whole days: records hold dates, not times.
    Hours,
    /// Days on which people work.
    BusinessDays,
    /// Days as the calendar has them.
    CalendarDays,
}

/// What happens to a date that would be due on a weekend or a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Weekend {
    /// It moves to the next business day.
    Next,
    /// It moves to the last business day before, so that the promise is kept early.
    Previous,
    /// It stays.
    Keep,
}

/// A limit that runs from an event: "within 24 hours", "within 5 business days", "within the first week".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// How many, in `unit`.
    pub(crate) limit: u32,
    /// What is counted.
    pub(crate) unit: Unit,
    /// Where a due date goes that nobody works on; without effect on business days, which never land on one.
    pub(crate) weekend: Weekend,
}

impl Clock {
    /// The last day on which the limit is still met, when the event was on the day `anchor`.
    ///
    /// Our records hold dates and no times, so 24 hours from an event on one day end with the next day, and hours are
    /// rounded up to whole days. No source has a rule for weekends; these are ours, by what each limit is for:
    ///
    /// - `Next`: a 24-hour answer started on a Friday is due on Monday, since nobody waits for it on a Saturday.
    /// - `Previous`: "within the first week" is a promise to a customer; when its last day is a Sunday it is met on
    ///   the Friday. But never by moving to the anchor or before it, which would be due before it began; then it
    ///   moves forward instead.
    /// - `Keep`: what a dashboard measures in calendar days stays where the dashboard puts it.
    pub(crate) fn due_on(&self, anchor: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
        let days = match self.unit {
            Unit::Hours => self.limit.div_ceil(24),
            Unit::CalendarDays => self.limit,
            Unit::BusinessDays => {
                let n = i32::try_from(self.limit).unwrap_or(i32::MAX);
                return calendar.add_business_days(anchor, n);
            }
        };
        let due = anchor
            .checked_add_days(Days::new(days.into()))
            .unwrap_or(NaiveDate::MAX);
        match self.weekend {
            Weekend::Keep => due,
            Weekend::Next => calendar.next_or_same(due),
            Weekend::Previous => Some(calendar.previous_or_same(due))
                .filter(|earlier| *earlier > anchor)
                .unwrap_or_else(|| calendar.next_or_same(due)),
        }
    }
}

/// The date as people read it: `Fri 2026-11-20`.
pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%a %Y-%m-%d").to_string()
}

/// Where the date lies from today: `today`, `tomorrow`, `yesterday`, `in 3 days`, `3 days ago`.
///
/// Always in days, however many: limits and renewals are counted in days, and a rounded "in 6 weeks" hides one.
pub(crate) fn relative(date: NaiveDate, today: NaiveDate) -> String {
    match (date - today).num_days() {
        0 => "today".into(),
        1 => "tomorrow".into(),
        -1 => "yesterday".into(),
        ahead @ 2.. => format!("in {ahead} days"),
        behind => format!("{} days ago", -behind),
    }
}

/// How a due date stands: `due today`, `due tomorrow`, `due in 3 days`, `1 day late`, `2 days late`.
pub(crate) fn lateness(due: NaiveDate, today: NaiveDate) -> String {
    match (today - due).num_days() {
        ..=0 => format!("due {}", relative(due, today)),
        1 => "1 day late".into(),
        late => format!("{late} days late"),
    }
}

#[cfg(test)]
mod tests;
