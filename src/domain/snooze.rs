//! Lines of the morning that can wait: which, until when, and why.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

/// A line of `csa today` that is hidden for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Snooze {
    /// The line, by what stands behind the colon of its id, such as `call`.
    #[serde(deserialize_with = "required")]
    pub(crate) item: String,
    /// The day on which it is shown again.
    pub(crate) until: NaiveDate,
    /// Why it can wait. Internal.
    #[serde(deserialize_with = "required")]
    pub(crate) why: String,
}

impl Snooze {
    /// Whether it hides its line on this day.
    pub(crate) fn holds(&self, today: NaiveDate) -> bool {
        today < self.until
    }

    /// Whether it is about the line with this key, in any case.
    pub(crate) fn is_of(&self, key: &str) -> bool {
        self.item.trim().to_lowercase() == key.to_lowercase()
    }
}
