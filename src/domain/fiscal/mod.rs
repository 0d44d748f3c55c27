//! The fiscal calendar: which quarter a day lies in, and how a quarter is written and read.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Kind, Refusal};

/// When the fiscal year starts. It is always the first of a month.
///
/// A fiscal year is named after the calendar year in which it ends, so with a start in February
/// FY27 is 2026-02-01 to 2027-01-31, and with a start in January FY27 is simply 2027.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FiscalCalendar {
    start_month: u32,
}

impl Default for FiscalCalendar {
    /// GitLab's own year, which starts on 1 February.
    fn default() -> Self {
        Self { start_month: 2 }
    }
}

impl FiscalCalendar {
    /// A year that starts on the first of this month, 1 to 12; any other number is `Kind::Invalid`.
    pub(crate) fn new(start_month: u32) -> Result<Self, Refusal> {
        if (1..=12).contains(&start_month) {
            return Ok(Self { start_month });
        }
        let message = format!("the fiscal year cannot start in month `{start_month}`");
        Err(Refusal::new(Kind::Invalid, message).hint("give a month from 1 to 12"))
    }

    /// The month in which the year starts, 1 to 12.
    pub(crate) fn start_month(&self) -> u32 {
        self.start_month
    }

    /// The quarter that this day lies in.
    pub(crate) fn quarter_of(&self, date: NaiveDate) -> FiscalQuarter {
        let months_in = (date.month() + 12 - self.start_month) % 12;
        let started_in = date.year() - i32::from(date.month() < self.start_month);
        FiscalQuarter {
            year: started_in + self.years_to_name(),
            quarter: (months_in / 3) as u8 + 1,
        }
    }

    /// The first day of the quarter.
    pub(crate) fn first_day(&self, quarter: FiscalQuarter) -> NaiveDate {
        let months = self.start_month - 1 + 3 * u32::from(quarter.quarter - 1);
        let year = quarter.year.saturating_sub(self.years_to_name());
        first_of_month(year.saturating_add((months / 12) as i32), months % 12 + 1)
    }

    /// The last day of the quarter.
    pub(crate) fn last_day(&self, quarter: FiscalQuarter) -> NaiveDate {
        let first = self.first_day(quarter);
        let next = self.first_day(quarter.next());
        next.pred_opt().unwrap_or(next).max(first)
    }

    /// The first day of the fiscal year with this name, 2027 being FY27.
    pub(crate) fn year_first_day(&self, year: i32) -> NaiveDate {
        self.first_day(FiscalQuarter { year, quarter: 1 })
    }

    /// The last day of the fiscal year with this name, 2027 being FY27.
    pub(crate) fn year_last_day(&self, year: i32) -> NaiveDate {
        self.last_day(FiscalQuarter { year, quarter: 4 })
    }

    /// How far the name runs ahead of the calendar year in which the fiscal year starts.
    fn years_to_name(&self) -> i32 {
        i32::from(self.start_month != 1)
    }
}

/// A quarter of a fiscal year. It prints as `FY27-Q4`, and so it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct FiscalQuarter {
    year: i32,
    quarter: u8,
}

impl FiscalQuarter {
    /// The calendar year in which the fiscal year ends, which names it: 2027 for FY27.
    pub(crate) fn year(self) -> i32 {
        self.year
    }

    /// 1 to 4.
    pub(crate) fn quarter(self) -> u8 {
        self.quarter
    }

    /// The quarter after this one.
    pub(crate) fn next(self) -> Self {
        self.plus(1)
    }

    /// The quarter before this one.
    pub(crate) fn previous(self) -> Self {
        self.plus(-1)
    }

    /// The quarter `n` after this one, or before it when `n` is negative.
    pub(crate) fn plus(self, n: i32) -> Self {
        let quarters = i32::from(self.quarter - 1) + n.rem_euclid(4);
        let years = n.div_euclid(4) + quarters / 4;
        Self {
            year: self.year.saturating_add(years),
            quarter: (quarters % 4) as u8 + 1,
        }
    }
}

impl fmt::Display for FiscalQuarter {
    /// Two digits of the year in our century; four outside it, so that what is printed reads back as it was.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            2000..=2099 => write!(f, "FY{:02}-Q{}", self.year - 2000, self.quarter),
            year => write!(f, "FY{year}-Q{}", self.quarter),
        }
    }
}

impl From<FiscalQuarter> for String {
    fn from(quarter: FiscalQuarter) -> Self {
        quarter.to_string()
    }
}

impl TryFrom<String> for FiscalQuarter {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl FromStr for FiscalQuarter {
    type Err = Refusal;

    /// Reads `FY27-Q4`, `FY27Q4`, `FY27 Q4`, `Q4 FY27`, `Q4FY27` and the same with `FY2027`, in any case. These are
    /// the forms found in the handbook. Anything else is `Kind::Usage`; `when::quarter` also reads `q4` alone.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let folded = text.trim().to_ascii_lowercase();
        written(&folded).ok_or_else(|| {
            let message = format!("`{}` is not a fiscal quarter", text.trim());
            Refusal::new(Kind::Usage, message).hint("write it as `FY27-Q4`")
        })
    }
}

/// Reads `fy27` or `fy2027`, in lower case, as 2027.
pub(crate) fn written_year(text: &str) -> Option<i32> {
    take_year(text).and_then(|(year, rest)| rest.is_empty().then_some(year))
}

/// Reads `q1` to `q4`, in lower case.
pub(crate) fn written_number(text: &str) -> Option<u8> {
    take_number(text).and_then(|(number, rest)| rest.is_empty().then_some(number))
}

fn written(text: &str) -> Option<FiscalQuarter> {
    let without_joint = |rest| str::strip_prefix(rest, ['-', ' ']).unwrap_or(rest);
    let (year, quarter) = match take_year(text) {
        Some((year, rest)) => (year, written_number(without_joint(rest))?),
        None => {
            let (quarter, rest) = take_number(text)?;
            (written_year(without_joint(rest))?, quarter)
        }
    };
    Some(FiscalQuarter { year, quarter })
}

/// Takes `fy27` or `fy2027` off the front. FY2100 is let through because it starts within 2099.
fn take_year(text: &str) -> Option<(i32, &str)> {
    let text = text.strip_prefix("fy")?;
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number: i32 = digits.parse().ok()?;
    let year = match digits.len() {
        2 => 2000 + number,
        4 => number,
        _ => return None,
    };
    (2000..=2100).contains(&year).then_some((year, rest))
}

/// Takes `q1` to `q4` off the front.
fn take_number(text: &str) -> Option<(u8, &str)> {
    let text = text.strip_prefix('q')?;
    let number = text.bytes().next().filter(|b| (b'1'..=b'4').contains(b))?;
    Some((number - b'0', &text[1..]))
}

/// The first of a month, or the end of time in a year that the calendar does not hold.
fn first_of_month(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(match year {
        ..0 => NaiveDate::MIN,
        _ => NaiveDate::MAX,
    })
}

#[cfg(test)]
mod tests;
