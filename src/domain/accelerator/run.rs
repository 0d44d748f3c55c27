//! The weeks of an accelerator and the days they come to.

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Accelerator, AcceleratorStatus};
use crate::domain::when::Period;

/// How a run is laid out in weeks, counted from 1; the rules `accelerator.length` and `accelerator.*_week`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    /// How many weeks it takes.
    pub(crate) weeks: u32,
    /// The week of the planning workshop; the discovery workshop's is the first.
    pub(crate) planning_week: u32,
    /// The first week of delivery.
    pub(crate) delivery_week: u32,
}

/// The four stages of an accelerator, as the accelerator catalogue names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Stage {
    /// The discovery workshop: which outcomes are wanted.
    Discovery,
    /// The planning workshop: the steps towards them, as a backlog.
    Design,
    /// The backlog is worked off, with check-ins.
    Deliver,
    /// What came of it, against the baseline: the weeks are over and it is not closed.
    Measure,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Discovery => "discovery",
            Self::Design => "design",
            Self::Deliver => "deliver",
            Self::Measure => "measure",
        })
    }
}

/// An accelerator's weeks from a first day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// First day of week 1.
    pub(crate) starts_on: NaiveDate,
    /// How it is laid out; `weeks` is this run's own number.
    pub(crate) layout: Layout,
}

impl Run {
    /// A run of this layout from that day on.
    pub(crate) fn new(starts_on: NaiveDate, layout: Layout) -> Self {
        Self { starts_on, layout }
    }

    /// The last day of its last week.
    pub(crate) fn ends_on(&self) -> NaiveDate {
        let days = u64::from(self.layout.weeks) * 7;
        after(self.starts_on, days.saturating_sub(1))
    }

    /// All of its days.
    pub(crate) fn period(&self) -> Period {
        Period {
            from: self.starts_on,
            to: self.ends_on(),
        }
    }

    /// The first day of that week, counted from 1.
    pub(crate) fn week_starts_on(&self, week: u32) -> NaiveDate {
        after(self.starts_on, u64::from(week.saturating_sub(1)) * 7)
    }

    /// The week that this day lies in, from 1; None before it begins and after it ends.
    pub(crate) fn week_on(&self, day: NaiveDate) -> Option<u32> {
        let days = u64::try_from((day - self.starts_on).num_days()).ok()?;
        let week = u32::try_from(days / 7).ok()? + 1;
        (week <= self.layout.weeks).then_some(week)
    }

    /// The stage that a week belongs to; a week past the last one is for measuring.
    pub(crate) fn stage_of(&self, week: u32) -> Stage {
        match week {
            _ if week > self.layout.weeks => Stage::Measure,
            _ if week >= self.layout.delivery_week => Stage::Deliver,
            _ if week >= self.layout.planning_week => Stage::Design,
            _ => Stage::Discovery,
        }
    }

    /// The day on which delivery begins.
    pub(crate) fn delivery_on(&self) -> NaiveDate {
        self.week_starts_on(self.layout.delivery_week)
    }
}

impl Accelerator {
    /// Its weeks, from its start on; None while it has none.
    pub(crate) fn run(&self, layout: Layout) -> Option<Run> {
        let weeks = self.weeks.unwrap_or(layout.weeks);
        Some(Run::new(self.starts_on?, Layout { weeks, ..layout }))
    }

    /// The days on which it keeps customer and CSA busy: until it was closed, while it is active at
    /// least until today. None without a start.
    pub(crate) fn busy(&self, layout: Layout, today: NaiveDate) -> Option<Period> {
        let run = self.run(layout)?;
        let to = match self.status {
            AcceleratorStatus::Planned => run.ends_on(),
            AcceleratorStatus::Active => run.ends_on().max(today),
            AcceleratorStatus::Completed | AcceleratorStatus::Cancelled => {
                self.closed_on.unwrap_or_else(|| run.ends_on())
            }
        };
        // One that was called off before its first day never kept anybody busy.
        (to >= run.starts_on).then_some(Period {
            from: run.starts_on,
            to,
        })
    }

    /// Whether it is still ahead or under way.
    pub(crate) fn is_open(&self) -> bool {
        matches!(
            self.status,
            AcceleratorStatus::Planned | AcceleratorStatus::Active
        )
    }
}

/// So many days later, or the last day there is.
fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}
