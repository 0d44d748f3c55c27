//! What the customer asked of the product, and what became of it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::text::required;

/// Something the customer asked of the product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ProductFeedback {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What they asked for.
    pub(crate) request: Option<String>,
    /// The issue or epic that carries it.
    pub(crate) link: Option<String>,
    /// Where it stands, in a word or two; of a closed one what came of it.
    pub(crate) status: Option<String>,
    /// The day somebody last looked where it stands.
    pub(crate) status_on: Option<NaiveDate>,
    /// Who asked.
    pub(crate) asked_by: Option<String>,
    /// When they asked.
    pub(crate) asked_on: Option<NaiveDate>,
    /// The day it was settled: built, declined, or no longer wanted.
    pub(crate) closed_on: Option<NaiveDate>,
}

impl ProductFeedback {
    /// Whether it is not settled.
    pub(crate) fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.request.as_deref().unwrap_or(&self.id)
    }

    /// The day somebody last looked where it stands; before that the day it was asked for.
    pub(crate) fn looked_up_on(&self) -> Option<NaiveDate> {
        self.status_on.max(self.asked_on)
    }
}
