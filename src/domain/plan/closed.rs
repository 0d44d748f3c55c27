//! Weeks in which nobody comes to a workshop.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, NaiveDate};

use crate::domain::calendar::WorkCalendar;
use crate::domain::when::Period;

/// A stretch of days in which nothing is to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Freeze {
    /// Its days.
    pub(crate) period: Period,
    /// What it is called.
    pub(crate) name: Option<String>,
}

impl fmt::Display for Freeze {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.period.from, self.period.to)?;
        match &self.name {
            Some(name) => write!(f, " {name}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Freeze {
    type Err = String;

    /// Reads `2026-12-21..2027-01-03`, with a name behind it or without.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("`{text}` is no stretch of days; write it like 2026-12-21..2027-01-03");
        let text_of = text.trim();
        let (days, name) = match text_of.split_once(char::is_whitespace) {
            Some((days, name)) => (days, Some(name.trim().to_owned())),
            None => (text_of, None),
        };
        let (from, to) = days.split_once("..").ok_or_else(wrong)?;
        let from: NaiveDate = from.parse().map_err(|_| wrong())?;
        let to: NaiveDate = to.parse().map_err(|_| wrong())?;
        if to < from {
            return Err(format!("`{text}` ends before it begins"));
        }
        Ok(Self {
            period: Period { from, to },
            name,
        })
    }
}

/// Weekends, holidays and freezes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Closed {
    /// Weekends and holidays.
    pub(crate) work: WorkCalendar,
    /// Freezes.
    pub(crate) freezes: Vec<Freeze>,
}

impl Closed {
    /// Whether a workshop could be held on that day.
    fn is_open(&self, day: NaiveDate) -> bool {
        self.work.is_business_day(day) && self.freeze_on(day).is_none()
    }

    /// The freeze that this day lies in.
    pub(crate) fn freeze_on(&self, day: NaiveDate) -> Option<&Freeze> {
        self.freezes
            .iter()
            .find(|freeze| freeze.period.contains(day))
    }

    /// Whether most working days of the seven from this day on are off: a working day is one that is no
    /// weekend.
    pub(crate) fn is_off(&self, from: NaiveDate) -> bool {
        let days = || from.iter_days().take(7);
        let working = days().filter(|day| self.work.is_weekday(*day)).count();
        let open = days().filter(|day| self.is_open(*day)).count();
        open * 2 < working
    }

    /// How many of the first weeks of a run from that day on are off.
    pub(crate) fn hits(&self, start: NaiveDate, weeks: u32) -> usize {
        let week = |number: u32| start.checked_add_days(Days::new(u64::from(number) * 7));
        (0..weeks)
            .filter_map(week)
            .filter(|from| self.is_off(*from))
            .count()
    }
}
