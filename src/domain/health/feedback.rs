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
    /// Where it stands, in a word or two.
    pub(crate) status: Option<String>,
    /// Who asked.
    pub(crate) asked_by: Option<String>,
    /// When they asked.
    pub(crate) asked_on: Option<NaiveDate>,
}
