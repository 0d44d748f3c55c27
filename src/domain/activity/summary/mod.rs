//! What happened with one customer in a stretch of days: counted, and told by kind.
//!
//! This file holds what is told; `lens` looks through the record for it, `people` tells who took part.

mod lens;
mod people;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::Participant;
use crate::domain::accelerator::AcceleratorStatus;

pub(crate) use lens::Lens;

/// What happened with one customer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Summary {
    /// How many entries.
    pub(crate) entries: usize,
    /// How many of them do not stand in Gainsight.
    pub(crate) pending: usize,
    /// The entries by kind, in the order of the rules; Activity Types that no kind has come last.
    pub(crate) kinds: Vec<OfKind>,
    /// The customer's people who took part, in the order in which they did first.
    pub(crate) external: Vec<Reached>,
    /// Colleagues who took part.
    pub(crate) internal: Vec<Reached>,
    /// What the customer's people who took part are to us, as the record has it.
    pub(crate) roles_met: Vec<String>,
    /// Roles of which nobody took part.
    pub(crate) roles_not_met: Vec<String>,
    /// Accelerators with which something happened.
    pub(crate) accelerators: Vec<Moved>,
    /// Outcomes that were logged, and objectives that were closed; oldest first.
    pub(crate) outcomes: Vec<Outcome>,
    /// What the notes tell as next, newest first.
    pub(crate) next_steps: Vec<NextStep>,
    /// The last call or meeting in the whole log, which is what moves Gainsight's Last Activity Date.
    pub(crate) last_call_on: Option<NaiveDate>,
    /// How many days ago that was.
    pub(crate) last_call_days: Option<i64>,
}

/// The entries of one kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct OfKind {
    /// The kind's word; none for an Activity Type that no kind has.
    pub(crate) kind: Option<String>,
    /// What people call it.
    pub(crate) title: String,
    /// Oldest first.
    pub(crate) entries: Vec<Told>,
}

/// One entry, as a summary tells it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Told {
    /// Its id.
    pub(crate) id: String,
    /// The day it took place.
    pub(crate) on: NaiveDate,
    /// Its subject.
    pub(crate) subject: Option<String>,
    /// How long it took.
    pub(crate) duration_mins: Option<u32>,
    /// The customer's people, as they are called.
    pub(crate) external: Vec<String>,
    /// Colleagues, as they are called.
    pub(crate) internal: Vec<String>,
    /// Its accelerator.
    pub(crate) accelerator: Option<String>,
    /// What the workshop was about.
    pub(crate) workshop_topic: Option<String>,
    /// The day it was recorded in Gainsight.
    pub(crate) recorded_on: Option<NaiveDate>,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Reached {
    /// Who.
    #[serde(flatten)]
    pub(crate) who: Participant,
    /// What they are to us.
    pub(crate) roles: Vec<String>,
    /// In how many entries.
    pub(crate) entries: usize,
    /// Whether the record knows them.
    pub(crate) is_known: bool,
}

/// An accelerator with which something happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Moved {
    /// Its id.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) title: Option<String>,
    /// Where it stands today.
    pub(crate) status: AcceleratorStatus,
    /// The week it was in on the last of the days, from 1; none before it began and after it ended.
    pub(crate) week: Option<u32>,
    /// How many weeks it takes.
    pub(crate) weeks: u32,
    /// How many entries belong to it.
    pub(crate) entries: usize,
    /// How many items of its backlog were done.
    pub(crate) done: usize,
    /// What else happened, in its order.
    pub(crate) steps: Vec<Step>,
}

/// A step in the life of an accelerator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Step {
    /// The day.
    pub(crate) on: NaiveDate,
    /// Which.
    pub(crate) what: What,
}

/// What may happen to an accelerator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    /// Its first week began.
    Started,
    /// The discovery workshop was held.
    Discovery,
    /// The planning workshop was held.
    Planning,
    /// It was completed.
    Completed,
    /// It was cancelled.
    Cancelled,
}

impl What {
    /// In words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Discovery => "discovery workshop",
            Self::Planning => "planning workshop",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Something that came of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Outcome {
    /// The day it was logged or closed.
    pub(crate) on: NaiveDate,
    /// What it is called.
    pub(crate) title: String,
    /// The objective, by its id.
    pub(crate) objective: Option<String>,
    /// Whether the objective was closed with it.
    pub(crate) is_closed: bool,
    /// What came of it.
    pub(crate) result: Option<String>,
}

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct NextStep {
    /// The day of the entry whose notes tell it.
    pub(crate) on: NaiveDate,
    /// That entry.
    pub(crate) entry: String,
    /// What.
    pub(crate) step: String,
}

impl Summary {
    /// Whether nothing happened.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries == 0 && self.accelerators.is_empty() && self.outcomes.is_empty()
    }
}
