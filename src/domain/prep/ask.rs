//! The questions to ask: what each is about, and in which words it is asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a question is about, the most pressing first. The words and the days are rules, `prep.ask.*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Topic {
    /// An escalation of which nobody said when it is over.
    EscalationExit,
    /// An escalation that is open.
    Escalation,
    /// The renewal, once it is time and nobody spoke about it.
    Renewal,
    /// An item of a backlog whose week is over.
    BacklogLate,
    /// A metric that was never read.
    MetricUnread,
    /// A metric whose last reading is old.
    MetricAge,
    /// A role that no contact has.
    RoleMissing,
    /// A role that somebody has who was not met.
    RoleNotMet,
    /// No objective at all.
    ObjectiveNone,
    /// An objective without criteria.
    ObjectiveCriteria,
    /// An objective that nobody at the customer owns.
    ObjectiveOwner,
    /// An objective without a day.
    ObjectiveDue,
    /// An objective with nothing measured.
    ObjectiveMetric,
    /// No business review is planned, and it is time.
    Review,
    /// Accelerators are left, and none is under way or planned.
    AcceleratorNext,
    /// A training day that is left.
    TrainingDay,
    /// Vouchers that are left.
    Vouchers,
    /// A product request of which nobody knows where it stands.
    Feedback,
    /// How GitLab is run is not known.
    Hosting,
    /// Which version of GitLab runs is not known.
    Version,
    /// How the customer feels is not known, or no longer.
    Sentiment,
}

impl Topic {
    /// Every one, the most pressing first.
    pub(crate) const ALL: [Self; 21] = [
        Self::EscalationExit,
        Self::Escalation,
        Self::Renewal,
        Self::BacklogLate,
        Self::MetricUnread,
        Self::MetricAge,
        Self::RoleMissing,
        Self::RoleNotMet,
        Self::ObjectiveNone,
        Self::ObjectiveCriteria,
        Self::ObjectiveOwner,
        Self::ObjectiveDue,
        Self::ObjectiveMetric,
        Self::Review,
        Self::AcceleratorNext,
        Self::TrainingDay,
        Self::Vouchers,
        Self::Feedback,
        Self::Hosting,
        Self::Version,
        Self::Sentiment,
    ];

    /// Its word, as in the rules.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::EscalationExit => "escalation_exit",
            Self::Escalation => "escalation",
            Self::Renewal => "renewal",
            Self::BacklogLate => "backlog_late",
            Self::MetricUnread => "metric_unread",
            Self::MetricAge => "metric_age",
            Self::RoleMissing => "role_missing",
            Self::RoleNotMet => "role_not_met",
            Self::ObjectiveNone => "objective_none",
            Self::ObjectiveCriteria => "objective_criteria",
            Self::ObjectiveOwner => "objective_owner",
            Self::ObjectiveDue => "objective_due",
            Self::ObjectiveMetric => "objective_metric",
            Self::Review => "review",
            Self::AcceleratorNext => "accelerator_next",
            Self::TrainingDay => "training_day",
            Self::Vouchers => "vouchers",
            Self::Feedback => "feedback",
            Self::Hosting => "hosting",
            Self::Version => "version",
            Self::Sentiment => "sentiment",
        }
    }

    /// The key of its rule.
    pub(crate) fn rule(self) -> String {
        format!("prep.ask.{}", self.key())
    }

    /// The word in braces that stands for what the question is about; none where there is only one such thing.
    pub(crate) fn place(self) -> Option<&'static str> {
        match self {
            Self::EscalationExit | Self::Escalation => Some("escalation"),
            Self::BacklogLate => Some("item"),
            Self::MetricUnread | Self::MetricAge => Some("metric"),
            Self::RoleMissing => Some("roles"),
            Self::RoleNotMet => Some("names"),
            Self::ObjectiveCriteria
            | Self::ObjectiveOwner
            | Self::ObjectiveDue
            | Self::ObjectiveMetric => Some("objective"),
            Self::Vouchers => Some("count"),
            Self::Feedback => Some("request"),
            Self::Renewal
            | Self::ObjectiveNone
            | Self::Review
            | Self::AcceleratorNext
            | Self::TrainingDay
            | Self::Hosting
            | Self::Version
            | Self::Sentiment => None,
        }
    }

    /// Whether days must pass before it is asked.
    pub(crate) fn waits(self) -> bool {
        matches!(
            self,
            Self::MetricAge | Self::TrainingDay | Self::Vouchers | Self::Feedback
        )
    }
}

/// In which words a question is asked, and after how many days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wording {
    /// The question, with the topic's word in braces for what it is about.
    pub(crate) ask: String,
    /// Days that must pass before it is asked; 0 where it does not wait.
    pub(crate) after: u32,
}

impl Wording {
    /// The words in braces that the question has.
    pub(crate) fn places(&self) -> Vec<&str> {
        let parts = self.ask.split('{').skip(1);
        parts
            .filter_map(|part| Some(part.split_once('}')?.0))
            .collect()
    }
}

/// The wording of each topic that is asked about.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wordings(BTreeMap<Topic, Wording>);

impl Wordings {
    /// These; a topic that is not among them is never asked about.
    pub(crate) fn new(all: impl IntoIterator<Item = (Topic, Wording)>) -> Self {
        Self(all.into_iter().collect())
    }

    /// Days that must pass before it is asked.
    pub(super) fn after(&self, topic: Topic) -> u32 {
        self.0.get(&topic).map_or(0, |wording| wording.after)
    }

    /// The question about this, if it is asked at all.
    pub(super) fn question(&self, topic: Topic, about: &str, because: String) -> Option<Question> {
        let ask = &self.0.get(&topic)?.ask;
        let ask = match topic.place() {
            Some(place) => ask.replace(&format!("{{{place}}}"), about),
            None => ask.clone(),
        };
        Some(Question {
            topic,
            rule: topic.rule(),
            ask,
            because,
        })
    }
}

/// A question for the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Question {
    /// What it is about.
    pub(crate) topic: Topic,
    /// The rule that asks it.
    pub(crate) rule: String,
    /// The question, as one could say it.
    pub(crate) ask: String,
    /// The gap behind it. Internal.
    pub(crate) because: String,
}
