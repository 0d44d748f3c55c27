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

    /// Whether this entry has it.
    pub(crate) fn is_given(self, entry: &Activity) -> bool {
        let filled = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
        match self {
            Self::Subject => filled(&entry.subject),
            Self::InternalAttendees => !entry.internal_attendees.is_empty(),
            Self::ExternalAttendees => !entry.external_attendees.is_empty(),
            Self::MeetingType => filled(&entry.meeting_type),
            Self::ExecutiveSponsorAttended => entry.executive_sponsor_attended.is_some(),
            Self::Sentiment => entry.sentiment.is_some(),
            Self::MilestoneType => filled(&entry.milestone_type),
            Self::Accelerator => filled(&entry.accelerator),
            Self::ContentModule => filled(&entry.content_module),
            Self::WorkshopTopic => filled(&entry.workshop_topic),
            Self::Objective => filled(&entry.objective),
            Self::DurationMins => entry.duration_mins.is_some(),
            Self::Notes => filled(&entry.notes),
        }
    }
}
