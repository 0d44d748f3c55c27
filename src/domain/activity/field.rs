//! The fields of an entry, by the names that the rules, the form and the reports have for them.

use serde::{Deserialize, Serialize};

use super::Activity;

/// A field that a kind of entry may ask for, in the order of Gainsight's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Field {
    /// The subject line.
    Subject,
    /// Colleagues who took part.
    InternalAttendees,
    /// The customer's people who took part.
    ExternalAttendees,
    /// Gainsight's Meeting Type.
    MeetingType,
    /// Whether an executive sponsor was there.
    ExecutiveSponsorAttended,
    /// The CSA's sentiment.
    Sentiment,
    /// Gainsight's Milestone Type.
    MilestoneType,
    /// The accelerator that it belongs to, from which the Accelerator Type comes.
    Accelerator,
    /// What of the accelerator's content it was about.
    ContentModule,
    /// What the workshop was about.
    WorkshopTopic,
    /// The objective that it belongs to.
    Objective,
    /// How long it took.
    DurationMins,
    /// What was said.
    Notes,
}

impl Field {
    /// Every field, in the order of Gainsight's form.
    pub(crate) const ALL: [Self; 13] = [
        Self::Subject,
        Self::InternalAttendees,
        Self::ExternalAttendees,
        Self::MeetingType,
        Self::ExecutiveSponsorAttended,
        Self::Sentiment,
        Self::MilestoneType,
        Self::Accelerator,
        Self::ContentModule,
        Self::WorkshopTopic,
        Self::Objective,
        Self::DurationMins,
        Self::Notes,
    ];

    /// The key in the record.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::InternalAttendees => "internal_attendees",
            Self::ExternalAttendees => "external_attendees",
            Self::MeetingType => "meeting_type",
            Self::ExecutiveSponsorAttended => "executive_sponsor_attended",
            Self::Sentiment => "sentiment",
            Self::MilestoneType => "milestone_type",
            Self::Accelerator => "accelerator",
            Self::ContentModule => "content_module",
            Self::WorkshopTopic => "workshop_topic",
            Self::Objective => "objective",
            Self::DurationMins => "duration_mins",
            Self::Notes => "notes",
        }
    }

    /// What people call it.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::InternalAttendees => "internal attendees",
            Self::ExternalAttendees => "external attendees",
            Self::MeetingType => "meeting type",
            Self::ExecutiveSponsorAttended => "whether an executive sponsor attended",
            Self::Sentiment => "sentiment",
            Self::MilestoneType => "milestone type",
            Self::Accelerator => "accelerator",
            Self::ContentModule => "content module",
            Self::WorkshopTopic => "workshop topic",
            Self::Objective => "objective",
            Self::DurationMins => "duration",
            Self::Notes => "notes",
        }
    }

    /// The flag of `csa log` and `csa log edit` that gives it.
    pub(crate) fn flag(self) -> &'static str {
        match self {
            Self::Subject => "--subject",
            Self::InternalAttendees | Self::ExternalAttendees => "--with",
            Self::MeetingType => "--meeting-type",
            Self::ExecutiveSponsorAttended => "--executive-sponsor",
            Self::Sentiment => "--sentiment",
            Self::MilestoneType => "--milestone",
            Self::Accelerator => "--accelerator",
            Self::ContentModule => "--content-module",
            Self::WorkshopTopic => "--topic",
            Self::Objective => "--objective",
            Self::DurationMins => "--duration",
            Self::Notes => "--notes",
        }
    }

    /// What this entry says there, where the field is a text.
    pub(crate) fn text(self, entry: &Activity) -> Option<&str> {
        let text = match self {
            Self::Subject => &entry.subject,
            Self::MeetingType => &entry.meeting_type,
            Self::MilestoneType => &entry.milestone_type,
            Self::Accelerator => &entry.accelerator,
            Self::ContentModule => &entry.content_module,
            Self::WorkshopTopic => &entry.workshop_topic,
            Self::Objective => &entry.objective,
            Self::Notes => &entry.notes,
            Self::InternalAttendees
            | Self::ExternalAttendees
            | Self::ExecutiveSponsorAttended
            | Self::Sentiment
            | Self::DurationMins => &None,
        };
        text.as_deref()
    }

    /// Whether this entry has it.
    pub(crate) fn is_given(self, entry: &Activity) -> bool {
        match self {
            Self::InternalAttendees => !entry.internal_attendees.is_empty(),
            Self::ExternalAttendees => !entry.external_attendees.is_empty(),
            Self::ExecutiveSponsorAttended => entry.executive_sponsor_attended.is_some(),
            Self::Sentiment => entry.sentiment.is_some(),
            Self::DurationMins => entry.duration_mins.is_some(),
            _ => self.text(entry).is_some_and(|text| !text.trim().is_empty()),
        }
    }
}

/// Whether a field that a tenant of Gainsight has added could be called so in its API: `Ant__Meeting_Type__c`.
pub(crate) fn is_custom_field(name: &str) -> bool {
    let inner = name
        .strip_prefix("Ant__")
        .and_then(|rest| rest.strip_suffix("__c"));
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    inner.is_some_and(|inner| !inner.is_empty() && inner.chars().all(is_word))
}
