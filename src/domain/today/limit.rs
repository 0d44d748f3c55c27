//! The numbers of the morning; the rules `today.*`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A number of the morning. What each counts is fixed; how many is a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Limit {
    /// Days that are looked ahead.
    Ahead,
    /// Days after the last call or meeting.
    Call,
    /// The same while the onboarding goes on.
    CallOnboarding,
    /// Days after the last call or meeting that nobody may pass.
    CallMost,
    /// Days between two health updates.
    HealthUpdate,
    /// Days between two updates while the sentiment is red.
    RedUpdate,
    /// Months after the last business review by which the next one belongs.
    ReviewEvery,
    /// Business days after one by which it is followed up.
    ReviewHeld,
    /// Days after the renewal's call to action opens by which the customer has been asked.
    RenewalQuestion,
    /// Days before vouchers expire.
    VouchersAhead,
    /// Days after its first day by which an accelerator begins.
    AcceleratorStart,
    /// Days after a workshop's week by which it was held.
    AcceleratorWorkshop,
    /// Days after its week by which an item of the backlog is done.
    AcceleratorBacklog,
    /// Days after its last day by which an accelerator is closed.
    AcceleratorClose,
    /// Days before the last start that still fits.
    LastStartAhead,
    /// Days before an objective is due.
    ObjectiveAhead,
    /// Days after which an entry of the log should stand in Gainsight.
    Pending,
    /// Days after which somebody looks again where a request stands.
    Feedback,
    /// Days after which the customer should have been told of something new.
    ReleaseNote,
}

impl Limit {
    /// Every one.
    pub(crate) const ALL: [Self; 19] = [
        Self::Ahead,
        Self::Call,
        Self::CallOnboarding,
        Self::CallMost,
        Self::HealthUpdate,
        Self::RedUpdate,
        Self::ReviewEvery,
        Self::ReviewHeld,
        Self::RenewalQuestion,
        Self::VouchersAhead,
        Self::AcceleratorStart,
        Self::AcceleratorWorkshop,
        Self::AcceleratorBacklog,
        Self::AcceleratorClose,
        Self::LastStartAhead,
        Self::ObjectiveAhead,
        Self::Pending,
        Self::Feedback,
        Self::ReleaseNote,
    ];

    /// The key of its rule.
    pub(crate) fn rule(self) -> String {
        let name = match self {
            Self::Ahead => "ahead",
            Self::Call => "call",
            Self::CallOnboarding => "call_onboarding",
            Self::CallMost => "call_most",
            Self::HealthUpdate => "health_update",
            Self::RedUpdate => "red_update",
            Self::ReviewEvery => "review_every",
            Self::ReviewHeld => "review_held",
            Self::RenewalQuestion => "renewal_question",
            Self::VouchersAhead => "vouchers_ahead",
            Self::AcceleratorStart => "accelerator_start",
            Self::AcceleratorWorkshop => "accelerator_workshop",
            Self::AcceleratorBacklog => "accelerator_backlog",
            Self::AcceleratorClose => "accelerator_close",
            Self::LastStartAhead => "last_start_ahead",
            Self::ObjectiveAhead => "objective_ahead",
            Self::Pending => "pending",
            Self::Feedback => "feedback",
            Self::ReleaseNote => "release_note",
        };
        format!("today.{name}")
    }
}

/// The numbers in force.
#[derive(Debug, Clone, Default)]
pub(crate) struct Limits(BTreeMap<Limit, u32>);

impl Limits {
    /// These numbers; one that is missing is 0.
    pub(crate) fn new(numbers: impl IntoIterator<Item = (Limit, u32)>) -> Self {
        Self(numbers.into_iter().collect())
    }

    /// How many.
    pub(crate) fn get(&self, limit: Limit) -> u32 {
        self.0.get(&limit).copied().unwrap_or_default()
    }
}
