//! Assessments of health or maturity: a level by area, on a day.

use chrono::NaiveDate;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::text::required;

/// A dated assessment, by area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Assessment {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// `health` or `maturity`.
    #[serde(deserialize_with = "required")]
    pub(crate) kind: String,
    /// The day it was made.
    pub(crate) on: NaiveDate,
    /// Level by area, such as `ci-cd: adoption`.
    #[serde(default)]
    pub(crate) areas: IndexMap<String, String>,
    /// What it found.
    pub(crate) summary: Option<String>,
}
