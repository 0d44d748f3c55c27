//! How many runs one CSA carries, week by week.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Question, monday};
use crate::domain::when::Period;

/// The weeks that are looked at, from the one of today on. A run counts in the week in which it begins and in
/// the ones that follow, as many as it has weeks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weeks {
    first: NaiveDate,
    count: usize,
}

impl Weeks {
    /// From today to the last day on which anything runs.
    pub(super) fn new(question: &Question) -> Self {
        let years = question.askers.iter().flat_map(|asker| &asker.years);
        let fixed = question.askers.iter().flat_map(|asker| &asker.fixed);
        let ends = years.map(|year| year.period.to);
        let last = ends.chain(fixed.map(|run| run.busy.to)).max();
        let first = monday(question.today);
        let days = (last.unwrap_or(first) - first).num_days().max(0);
        Self {
            first,
            // A run that begins in the last week may begin later in it than on its Monday.
            count: usize::try_from(days / 7).unwrap_or(0) + 2,
        }
    }

    /// Which week this day lies in; None before the first.
    pub(super) fn of(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from((monday(day) - self.first).num_days() / 7)
            .ok()
            .filter(|_| day >= self.first)
    }

    /// The Monday of that week.
    pub(super) fn day(&self, week: usize) -> NaiveDate {
        let days = Days::new(u64::try_from(week).unwrap_or(u64::MAX).saturating_mul(7));
        self.first.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

/// What load costs: runs above the limit, then the squares, both summed over the weeks; then how early the runs
/// start, as the sum of the days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    pub(super) above: i64,
    pub(super) squares: i64,
    pub(super) days: i64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            above: self.above + other.above,
            squares: self.squares + other.squares,
            days: self.days + other.days,
        }
    }
}

/// Runs under way for one CSA, week by week.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Load {
    /// The first week's Monday.
    pub(crate) from: NaiveDate,
    /// How many runs there are in each week from there on.
    pub(crate) runs: Vec<u32>,
    /// How many there should be at most.
    pub(crate) limit: u32,
}

impl Load {
    /// None yet.
    pub(super) fn new(weeks: Weeks, limit: u32) -> Self {
        Self {
            from: weeks.first,
            runs: vec![0; weeks.count],
            limit,
        }
    }

    /// Adds a run on record.
    pub(super) fn add(&mut self, weeks: Weeks, busy: Period) {
        let length = (busy.to - busy.from).num_days() / 7 + 1;
        let start = (monday(busy.from) - weeks.first).num_days() / 7;
        let count = self.runs.len();
        let week = |week: i64| usize::try_from(week).unwrap_or(0).min(count);
        for runs in &mut self.runs[week(start)..week(start + length)] {
            *runs += 1;
        }
    }

    /// Adds runs of so many weeks that begin in these weeks, and says what that costs.
    pub(super) fn put(&mut self, starts: &[usize], length: usize) -> Cost {
        let mut cost = Cost::default();
        for start in starts {
            let end = (start + length).min(self.runs.len());
            for runs in &mut self.runs[*start..end] {
                cost.above += i64::from(*runs >= self.limit);
                cost.squares += 2 * i64::from(*runs) + 1;
                *runs += 1;
            }
        }
        cost
    }

    /// Takes them away again.
    pub(super) fn take(&mut self, starts: &[usize], length: usize) {
        for start in starts {
            let end = (start + length).min(self.runs.len());
            for runs in &mut self.runs[*start..end] {
                *runs -= 1;
            }
        }
    }

    /// Each week's Monday with its runs.
    pub(crate) fn weeks(&self) -> impl Iterator<Item = (NaiveDate, u32)> {
        self.from.iter_weeks().zip(self.runs.iter().copied())
    }

    /// How many runs there are in the week of this Monday.
    pub(crate) fn on(&self, week: NaiveDate) -> u32 {
        self.weeks()
            .find(|(monday, _)| *monday == week)
            .map_or(0, |(_, runs)| runs)
    }

    /// The most that is under way in so many weeks from this one on.
    pub(crate) fn most(&self, start: usize, length: usize) -> u32 {
        let weeks = self.runs.iter().skip(start).take(length);
        weeks.copied().max().unwrap_or(0)
    }

    /// Runs above the limit, summed over the weeks.
    pub(crate) fn above(&self) -> u32 {
        let above = self.runs.iter().map(|runs| runs.saturating_sub(self.limit));
        above.sum()
    }
}
