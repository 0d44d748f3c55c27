//! The mutual success plan: objectives and the metrics that tell whether they are met.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

/// The four DORA keys, as GitLab's value stream analytics names them.
pub(crate) const DORA_KEYS: [&str; 4] = [
    "deployment_frequency",
    "lead_time_for_changes",
    "time_to_restore_service",
    "change_failure_rate",
];

/// One objective of the success plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Objective {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The business outcome, in the customer's words.
    pub(crate) outcome: Option<String>,
    /// How both sides will know that it is met.
    pub(crate) success_criteria: Option<String>,
    /// The day it is wanted by.
    pub(crate) due_on: Option<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Option<String>,
    /// What is measured.
    #[serde(default)]
    pub(crate) metrics: Vec<Metric>,
}

/// Something measured, with where it started and where it should go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Metric {
    /// A DORA key or a name of your own.
    #[serde(deserialize_with = "required")]
    pub(crate) key: String,
    /// What the numbers count: `hours`, `percent`, `a day` …
    pub(crate) unit: Option<String>,
    /// The value at the start.
    pub(crate) baseline: Option<f64>,
    /// The value agreed on.
    pub(crate) target: Option<f64>,
    /// Dated values, oldest first.
    #[serde(default)]
    pub(crate) readings: Vec<Reading>,
}

/// One dated value of a metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Reading {
    /// The day it was read.
    pub(crate) on: NaiveDate,
    /// What it was.
    pub(crate) value: f64,
}
