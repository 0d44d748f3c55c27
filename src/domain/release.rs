//! New in the product, and worth telling this customer about.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

/// Something new in the product that matters to this customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ReleaseNote {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The version that has it, such as `18.6`.
    pub(crate) version: Option<String>,
    /// What is new.
    pub(crate) feature: Option<String>,
    /// Why it matters to them. Internal.
    pub(crate) why: Option<String>,
    /// The day it was noted.
    pub(crate) noted_on: Option<NaiveDate>,
    /// The day they were told.
    pub(crate) told_on: Option<NaiveDate>,
}

impl ReleaseNote {
    /// Whether they were not told yet.
    pub(crate) fn is_open(&self) -> bool {
        self.told_on.is_none()
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.feature.as_deref().unwrap_or(&self.id)
    }
}
