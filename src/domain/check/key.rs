//! What can be looked for, by name. Why, and when it is told, are rules: `rules/checks.toml`.

use serde::{Deserialize, Serialize};

/// When a check speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Level {
    /// Always.
    #[default]
    Error,
    /// Only when `--strict` is asked for.
    Strict,
    /// Never.
    Off,
}

/// Everything that `csa check` looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    Rules,
    Stranger,
    SameId,
    SameName,
    Template,
    OpenToOthers,
    Unreadable,
    UnknownKey,
    DuplicateKey,
    DuplicateId,
    UnknownId,
    Archived,
    NoSubscription,
    SubscriptionDates,
    SubscriptionOverlap,
    SubscriptionOrder,
    SubscriptionTier,
    UnknownStep,
    StepTwice,
    StepInFuture,
    StepBeforeOrderForm,
    StepFirstOpen,
    StepFirstLater,
    StepTargetEarlier,
    StepDoneAndSkipped,
    StepSkippedWithoutWhy,
    Address,
    SameAddress,
    ReadingOrder,
    ReadingInFuture,
    MetricValue,
    SameMetric,
    ObjectiveDue,
    ObjectiveClosed,
    ObjectiveVerified,
    AcceleratorStart,
    UnknownModule,
    BacklogWeek,
    HandsOn,
    Vouchers,
    ActivityInFuture,
    ActivityWithoutNotes,
}

impl Check {
    /// Every one, in the order of `rules/checks.toml`.
    pub(crate) const ALL: [Self; 42] = [
        Self::Rules,
        Self::Stranger,
        Self::SameId,
        Self::SameName,
        Self::Template,
        Self::OpenToOthers,
        Self::Unreadable,
        Self::UnknownKey,
        Self::DuplicateKey,
        Self::DuplicateId,
        Self::UnknownId,
        Self::Archived,
        Self::NoSubscription,
        Self::SubscriptionDates,
        Self::SubscriptionOverlap,
        Self::SubscriptionOrder,
        Self::SubscriptionTier,
        Self::UnknownStep,
        Self::StepTwice,
        Self::StepInFuture,
        Self::StepBeforeOrderForm,
        Self::StepFirstOpen,
        Self::StepFirstLater,
        Self::StepTargetEarlier,
        Self::StepDoneAndSkipped,
        Self::StepSkippedWithoutWhy,
        Self::Address,
        Self::SameAddress,
        Self::ReadingOrder,
        Self::ReadingInFuture,
        Self::MetricValue,
        Self::SameMetric,
        Self::ObjectiveDue,
        Self::ObjectiveClosed,
        Self::ObjectiveVerified,
        Self::AcceleratorStart,
        Self::UnknownModule,
        Self::BacklogWeek,
        Self::HandsOn,
        Self::Vouchers,
        Self::ActivityInFuture,
        Self::ActivityWithoutNotes,
    ];

    /// What is looked at, and what is found there.
    pub(crate) fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Rules => ("book", "rules"),
            Self::Stranger => ("book", "stranger"),
            Self::SameId => ("book", "same_id"),
            Self::SameName => ("book", "same_name"),
            Self::Template => ("book", "template"),
            Self::OpenToOthers => ("book", "open_to_others"),
            Self::Unreadable => ("record", "unreadable"),
            Self::UnknownKey => ("record", "unknown_key"),
            Self::DuplicateKey => ("record", "duplicate_key"),
            Self::DuplicateId => ("record", "duplicate_id"),
            Self::UnknownId => ("record", "unknown_id"),
            Self::Archived => ("record", "archived_without_why"),
            Self::NoSubscription => ("subscription", "none"),
            Self::SubscriptionDates => ("subscription", "dates"),
            Self::SubscriptionOverlap => ("subscription", "overlap"),
            Self::SubscriptionOrder => ("subscription", "order"),
            Self::SubscriptionTier => ("subscription", "tier"),
            Self::UnknownStep => ("onboarding", "unknown_step"),
            Self::StepTwice => ("onboarding", "twice"),
            Self::StepInFuture => ("onboarding", "in_future"),
            Self::StepBeforeOrderForm => ("onboarding", "before_order_form"),
            Self::StepFirstOpen => ("onboarding", "first_open"),
            Self::StepFirstLater => ("onboarding", "first_later"),
            Self::StepTargetEarlier => ("onboarding", "target_earlier"),
            Self::StepDoneAndSkipped => ("onboarding", "done_and_skipped"),
            Self::StepSkippedWithoutWhy => ("onboarding", "skipped_without_why"),
            Self::Address => ("person", "address"),
            Self::SameAddress => ("person", "same_address"),
            Self::ReadingOrder => ("objective", "reading_order"),
            Self::ReadingInFuture => ("objective", "reading_in_future"),
            Self::MetricValue => ("objective", "value"),
            Self::SameMetric => ("objective", "same_metric"),
            Self::ObjectiveDue => ("objective", "no_due"),
            Self::ObjectiveClosed => ("objective", "closed"),
            Self::ObjectiveVerified => ("objective", "not_verified"),
            Self::AcceleratorStart => ("accelerator", "no_start"),
            Self::UnknownModule => ("accelerator", "unknown_module"),
            Self::BacklogWeek => ("accelerator", "backlog_week"),
            Self::HandsOn => ("accelerator", "hands_on"),
            Self::Vouchers => ("education", "vouchers"),
            Self::ActivityInFuture => ("activity", "in_future"),
            Self::ActivityWithoutNotes => ("activity", "no_notes"),
        }
    }

    /// The key of its rule, as findings name it and `csa rules` takes it.
    pub(crate) fn key(self) -> String {
        let (group, name) = self.name();
        format!("check.{group}.{name}")
    }
}
