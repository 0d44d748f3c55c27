//! The log: one entry is one activity on the Gainsight Timeline.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::health::Sentiment;
use super::text::required;

/// The activity types that count as a call or meeting: only these move Gainsight's
/// `Last Activity Date`, and only these start an engagement (GitLab's Timeline guide).
pub(crate) const CALLS_AND_MEETINGS: [&str; 2] = ["Customer Call", "In-Person Meeting"];

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Activity {
    /// Born with the entry and never changed: Gainsight's ExternalId.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// Gainsight's Activity Type, such as `Customer Call` or `CSA Engagement`.
    #[serde(rename = "type", deserialize_with = "required")]
    pub(crate) kind: String,
    /// Gainsight's Meeting Type, such as `Kickoff`.
    pub(crate) meeting_type: Option<String>,
    /// The subject line.
    pub(crate) subject: Option<String>,
    /// When it happened, with the offset of that place on that day.
    pub(crate) at: DateTime<FixedOffset>,
    /// Colleagues who took part, by address.
    #[serde(default)]
    pub(crate) internal_attendees: Vec<String>,
    /// The customer's people who took part, by address.
    #[serde(default)]
    pub(crate) external_attendees: Vec<String>,
    /// The accelerator it belongs to, by id.
    pub(crate) accelerator: Option<String>,
    /// The objective it belongs to, by id.
    pub(crate) objective: Option<String>,
    /// The CSA's sentiment after it.
    pub(crate) sentiment: Option<Sentiment>,
    /// What was said, as Markdown.
    pub(crate) notes: Option<String>,
    /// The day it was recorded in Gainsight; absent until then.
    pub(crate) recorded_on: Option<NaiveDate>,
}

impl Activity {
    /// Whether this entry is a call or a meeting.
    pub(crate) fn is_call_or_meeting(&self) -> bool {
        CALLS_AND_MEETINGS.contains(&self.kind.as_str())
    }
}
