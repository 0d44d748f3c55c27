//! Accelerators: enablement programmes of twelve weeks that a CSA delivers.
//!
//! This file holds the record's own words; `run` works out the weeks, `status` what may become of one,
//! `place` what speaks against a place in the calendar, `progress` what is done and what is missing.

mod kind;
mod place;
#[cfg(test)]
mod place_tests;
mod progress;
#[cfg(test)]
mod progress_tests;
mod run;
mod status;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

pub(crate) use place::{Limits, Objection, Slot, crowded, free_monday, monday, objections};
pub(crate) use progress::{Gap, Milestone, MilestoneState, gaps, milestones};
pub(crate) use run::{Layout, Run, Stage};
pub(crate) use status::AcceleratorStatus;

/// One accelerator, planned or past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Accelerator {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What it is about.
    pub(crate) title: Option<String>,
    /// Which of Gainsight's accelerator types it counts under.
    #[serde(rename = "type")]
    pub(crate) kind: Option<AcceleratorType>,
    /// Content modules it draws on, by their catalogue key.
    #[serde(default)]
    pub(crate) modules: Vec<String>,
    /// Objectives of the success plan that it serves, by id.
    #[serde(default)]
    pub(crate) objectives: Vec<String>,
    /// Which phase of a programme over several accelerators this one is, from 1.
    pub(crate) phase: Option<u32>,
    /// Where it stands.
    pub(crate) status: AcceleratorStatus,
    /// First day of week 1, the discovery workshop's week.
    pub(crate) starts_on: Option<NaiveDate>,
    /// How many weeks it runs, where that differs from the rule `accelerator.length`.
    pub(crate) weeks: Option<u32>,
    /// The day the discovery workshop was held.
    pub(crate) discovery_workshop_on: Option<NaiveDate>,
    /// The day the planning workshop was held.
    pub(crate) planning_workshop_on: Option<NaiveDate>,
    /// The day it was completed or cancelled.
    pub(crate) closed_on: Option<NaiveDate>,
    /// What came of it, in a sentence or two.
    pub(crate) outcome: Option<String>,
    /// Why it was cancelled, or why it serves no objective.
    pub(crate) why: Option<String>,
    /// Whether it uses up an entitlement, where that was agreed otherwise than the rules say.
    pub(crate) counts: Option<bool>,
    /// The work that the planning workshop found.
    #[serde(default)]
    pub(crate) backlog: Vec<BacklogItem>,
}

/// The accelerator types that Gainsight's form offers.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AcceleratorType {
    /// Agile Planning.
    AgilePlanning,
    /// CI.
    Ci,
    /// CD.
    Cd,
    /// Security.
    Security,
    /// AI.
    Ai,
    /// Compliance.
    Compliance,
    /// System Administration.
    SystemAdministration,
}

/// One item of the backlog.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct BacklogItem {
    /// Permanent, unique within the accelerator.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What is to be done.
    pub(crate) title: Option<String>,
    /// More about it, as Markdown.
    pub(crate) description: Option<String>,
    /// The week of the accelerator it belongs to, from 1.
    pub(crate) week: Option<u32>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
}

impl BacklogItem {
    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }
}
