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
    /// Days after which a sentiment is stale.
    SentimentAge,
    /// Days between two updates while the sentiment is red.
    RedUpdate,
    /// Months before a business review at which the talks begin.
    ReviewLead,
    /// Months before it by which aim and wishes are known.
    ReviewTalk,
    /// Months before it by which its day is agreed.
    ReviewDate,
    /// Months before it by which the content is built.
    ReviewContent,
    /// Days before it by which the account team has seen the content.
    ReviewInternal,
    /// Days before it by which the champion has.
    ReviewCustomer,
    /// Business days before it by which it is rehearsed.
    ReviewPrep,
    /// Business days after it by which it is followed up.
    ReviewHeld,
    /// Months before the end of the subscription at which the renewal's call to action opens.
    RenewalLead,
    /// Days after that by which the customer has been asked.
    RenewalQuestion,
    /// Weeks before the end at which the Renewals Manager writes.
    RenewalContact,
    /// Days before vouchers expire.
    VouchersAhead,
    /// Business days between two words on a critical escalation.
    EscalationCritical,
    /// Business days between two words on a high one.
    EscalationHigh,
    /// Days between two words on a medium one.
    EscalationMedium,
    /// Days between two words on a low one.
    EscalationLow,
    /// Days after its first day by which an accelerator begins.
    AcceleratorStart,
    /// Days after a workshop's week by which it was held.
    AcceleratorWorkshop,
    /// Days after its last day by which an accelerator is closed.
    AcceleratorClose,
    /// Days before the last start that still fits.
    LastStartAhead,
    /// Days before an objective is due.
    ObjectiveAhead,
    /// Days after which an entry of the log should stand in Gainsight.
    Pending,
}

impl Limit {
    /// Every one.
    pub(crate) const ALL: [Self; 28] = [
        Self::Ahead,
        Self::Call,
        Self::CallOnboarding,
        Self::CallMost,
        Self::SentimentAge,
        Self::RedUpdate,
        Self::ReviewLead,
        Self::ReviewTalk,
        Self::ReviewDate,
        Self::ReviewContent,
        Self::ReviewInternal,
        Self::ReviewCustomer,
        Self::ReviewPrep,
        Self::ReviewHeld,
        Self::RenewalLead,
        Self::RenewalQuestion,
        Self::RenewalContact,
        Self::VouchersAhead,
        Self::EscalationCritical,
        Self::EscalationHigh,
        Self::EscalationMedium,
        Self::EscalationLow,
        Self::AcceleratorStart,
        Self::AcceleratorWorkshop,
        Self::AcceleratorClose,
        Self::LastStartAhead,
        Self::ObjectiveAhead,
        Self::Pending,
    ];

    /// The key of its rule.
    pub(crate) fn rule(self) -> String {
        let name = match self {
            Self::Ahead => "ahead",
            Self::Call => "call",
            Self::CallOnboarding => "call_onboarding",
            Self::CallMost => "call_most",
            Self::SentimentAge => "sentiment_age",
            Self::RedUpdate => "red_update",
            Self::ReviewLead => "review_lead",
            Self::ReviewTalk => "review_talk",
            Self::ReviewDate => "review_date",
            Self::ReviewContent => "review_content",
            Self::ReviewInternal => "review_internal",
            Self::ReviewCustomer => "review_customer",
            Self::ReviewPrep => "review_prep",
            Self::ReviewHeld => "review_held",
            Self::RenewalLead => "renewal_lead",
            Self::RenewalQuestion => "renewal_question",
            Self::RenewalContact => "renewal_contact",
            Self::VouchersAhead => "vouchers_ahead",
            Self::EscalationCritical => "escalation_critical",
            Self::EscalationHigh => "escalation_high",
            Self::EscalationMedium => "escalation_medium",
            Self::EscalationLow => "escalation_low",
            Self::AcceleratorStart => "accelerator_start",
            Self::AcceleratorWorkshop => "accelerator_workshop",
            Self::AcceleratorClose => "accelerator_close",
            Self::LastStartAhead => "last_start_ahead",
            Self::ObjectiveAhead => "objective_ahead",
            Self::Pending => "pending",
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
