//! The log: one entry is one activity on the Gainsight Timeline.

mod double;
mod field;
mod kind;
mod next_steps;
mod roster;
#[cfg(test)]
mod roster_tests;
pub(crate) mod summary;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::health::{Escalation, Sentiment};
use super::text::required;

pub(crate) use double::likely_double;
pub(crate) use field::{Field, is_custom_field};
pub(crate) use kind::{Completes, EntryKind, kind_of};
pub(crate) use next_steps::{next_steps, steps_below};
pub(crate) use roster::{Participant, Roster, Side};

/// The activity types that count as a call or meeting: only these move Gainsight's
/// `Last Activity Date`, and only these start an engagement (GitLab's Timeline guide).
pub(crate) const CALLS_AND_MEETINGS: [&str; 2] = ["Customer Call", "In-Person Meeting"];

/// The other activity types in which people meet.
const SESSIONS: [&str; 4] = [
    "Workshop",
    "CSA Engagement",
    "CSE Engagement",
    Escalation::ACTIVITY_TYPE,
];

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
    /// How long it took, in minutes.
    pub(crate) duration_mins: Option<u32>,
    /// Colleagues who took part, by address; `Name <mail>` or a bare name of whom the record does not know.
    #[serde(default)]
    pub(crate) internal_attendees: Vec<String>,
    /// The customer's people who took part, likewise.
    #[serde(default)]
    pub(crate) external_attendees: Vec<String>,
    /// Whether an executive sponsor was there.
    pub(crate) executive_sponsor_attended: Option<bool>,
    /// The accelerator it belongs to, by id.
    pub(crate) accelerator: Option<String>,
    /// Gainsight's Accelerator Content Module, a free text: what of the accelerator it was about.
    pub(crate) content_module: Option<String>,
    /// What the workshop was about.
    pub(crate) workshop_topic: Option<String>,
    /// The objective it belongs to, by id.
    pub(crate) objective: Option<String>,
    /// The call to action (CTA) it belongs to, by its name or its GSID.
    pub(crate) cta: Option<String>,
    /// The CSA's sentiment after it.
    pub(crate) sentiment: Option<Sentiment>,
    /// Gainsight's Milestone Type.
    pub(crate) milestone_type: Option<String>,
    /// The calendar invitation it was taken from, by UID.
    pub(crate) invitation: Option<String>,
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

    /// Whether people met in it: a call or meeting, a workshop, a session, an exchange about an escalation; no mail and no
    /// note.
    pub(crate) fn is_meeting(&self) -> bool {
        self.is_call_or_meeting() || SESSIONS.contains(&self.kind.as_str())
    }
}

/// The day of the last call or meeting up to today, at the place where it was: what Gainsight's `Last Activity Date`
/// shows once all of these stand there.
pub(crate) fn last_call(entries: &[Activity], today: NaiveDate) -> Option<NaiveDate> {
    let calls = entries.iter().filter(|entry| entry.is_call_or_meeting());
    let days = calls.map(|entry| entry.at.date_naive());
    days.filter(|day| *day <= today).max()
}
