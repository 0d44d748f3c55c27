//! Phrases that name a stretch of days.

use chrono::{NaiveDate, Weekday};

use super::day::{misordered, numbers, shift_month};
use super::{Lean, Reader, first_of_month, fold, last_of_month, usage, within_years};
use crate::domain::Refusal;
use crate::domain::fiscal::{self, FiscalCalendar, FiscalQuarter};

/// A stretch of days, both ends included, the first never after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
}

impl Period {
    /// Reads `this week`, `last month`, `next quarter` and `last year` (fiscal, as `eoy` is), `FY27-Q4`, `q4`,
    /// `FY27`, `2026-11`, and two days with `..` between them. A week is an ISO week, Monday to Sunday.
    ///
    /// A single day is refused: `2w` might be meant as a day or as the weeks since. Every refusal is `Kind::Usage`.
    pub(crate) fn parse(
        text: &str,
        today: NaiveDate,
        lean: Lean,
        fiscal: &FiscalCalendar,
    ) -> Result<Self, Refusal> {
        let reader = Reader {
            today,
            lean,
            fiscal,
        };
        let phrase = fold(text);
        match reader.only_period(&phrase) {
            Some(period) => period,
            None => Err(reader.not_a_period(&phrase)),
        }
    }

    /// Whether the day lies in it.
    pub(crate) fn contains(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }
}

impl Reader<'_> {
    /// A phrase that is a stretch of days and nothing else.
    pub(super) fn only_period(self, phrase: &str) -> Option<Result<Period, Refusal>> {
        if let Some((from, to)) = phrase.split_once("..") {
            return Some(self.range(phrase, from.trim_end(), to.trim_start()));
        }
        let period = self
            .quarter(phrase)
            .map(|quarter| self.whole_quarter(quarter))
            .or_else(|| fiscal::written_year(phrase).map(|year| self.whole_year(year)))
            .or_else(|| month(phrase).map(whole_month))
            .or_else(|| self.named_period(phrase))?;
        let within = within_years(period.from, phrase).and(within_years(period.to, phrase));
        Some(within.map(|_| period))
    }

    fn named_period(self, phrase: &str) -> Option<Period> {
        let (word, unit) = phrase.split_once(' ')?;
        let n: i32 = match word {
            "this" => 0,
            "next" => 1,
            "last" => -1,
            _ => return None,
        };
        match unit {
            "week" => Some(Period {
                from: self.in_week(n.into(), Weekday::Mon),
                to: self.in_week(n.into(), Weekday::Sun),
            }),
            "month" => shift_month(first_of_month(self.today), n).map(whole_month),
            "year" => Some(self.whole_year(self.fiscal.quarter_of(self.today).year() + n)),
            _ => None,
        }
    }

    fn whole_quarter(self, quarter: FiscalQuarter) -> Period {
        Period {
            from: self.fiscal.first_day(quarter),
            to: self.fiscal.last_day(quarter),
        }
    }

    fn whole_year(self, year: i32) -> Period {
        Period {
            from: self.fiscal.year_first_day(year),
            to: self.fiscal.year_last_day(year),
        }
    }

    fn range(self, phrase: &str, from: &str, to: &str) -> Result<Period, Refusal> {
        if from.is_empty() || to.is_empty() || to.contains("..") {
            return Err(usage(format!(
                "`{phrase}` needs a day on both sides of its two dots"
            ))
            .hint("type it as in `2026-11-01..2026-11-20`"));
        }
        let (from, to) = (self.day(from)?, self.day(to)?);
        if from <= to {
            return Ok(Period { from, to });
        }
        Err(usage(format!("`{phrase}` ends before it begins")).hint(format!("type `{to}..{from}`")))
    }

    /// Why a phrase that is not a stretch of days is none.
    fn not_a_period(self, phrase: &str) -> Refusal {
        match self.only_day(phrase).map(|day| within_years(day?, phrase)) {
            Some(Ok(day)) => {
                let (from, to) = (day.min(self.today), day.max(self.today));
                usage(format!("`{phrase}` is a single day"))
                    .hint(format!("for that day alone type `{day}..{day}`"))
                    .hint(format!(
                        "for every day from there to today type `{from}..{to}`"
                    ))
            }
            Some(Err(refusal)) => refusal,
            None => misordered(phrase, self.today).unwrap_or_else(|| {
                usage(format!("`{phrase}` is not a period that can be read"))
                    .hint("around today: `this week`, `last month`, `next quarter`, `last year`")
                    .hint("by name: `2026-11`, `FY27-Q4`, `q4`, `FY27`")
                    .hint("from day to day: `2026-11-01..2026-11-20`, `sow..today`")
            }),
        }
    }
}

/// Reads `2026-11`, with all its digits, as its first day.
fn month(phrase: &str) -> Option<NaiveDate> {
    let [year, month] = numbers(phrase, '-')?.try_into().ok()?;
    let full = year.len() == 4 && month.len() == 2;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1).filter(|_| full)
}

fn whole_month(first: NaiveDate) -> Period {
    Period {
        from: first,
        to: last_of_month(first),
    }
}
