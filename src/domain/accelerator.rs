//! Accelerators: enablement programmes of twelve weeks that a CSA delivers.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

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
    /// Where it stands.
    pub(crate) status: AcceleratorStatus,
    /// First day of week 1, the discovery workshop's week.
    pub(crate) starts_on: Option<NaiveDate>,
    /// The day it was completed or cancelled.
    pub(crate) closed_on: Option<NaiveDate>,
    /// Why it was cancelled, or why it serves no objective.
    pub(crate) why: Option<String>,
    /// The work that the planning workshop found.
    #[serde(default)]
    pub(crate) backlog: Vec<BacklogItem>,
}

/// The accelerator types that Gainsight's form offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// Where an accelerator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AcceleratorStatus {
    /// Agreed, not begun.
    Planned,
    /// Under way.
    Active,
    /// Closed out.
    Completed,
    /// Called off.
    Cancelled,
}

/// One item of the backlog.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct BacklogItem {
    /// Permanent, unique within the accelerator.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What is to be done.
    pub(crate) title: Option<String>,
    /// The week of the accelerator it belongs to, from 1.
    pub(crate) week: Option<u32>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
}
