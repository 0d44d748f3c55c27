//! The words of the success plan, as GitLab's labels and reports have them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where an objective stands: the values of the label `SP Objective::Status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ObjectiveStatus {
    /// Agreed, nothing done yet.
    NotStarted,
    /// Going as planned.
    OnTrack,
    /// Something needs watching.
    Watchpoint,
    /// In danger.
    Concern,
    /// Met and closed.
    ClosedSuccess,
}

/// Where an initiative stands: the values of the label `SP Initiative::Status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum InitiativeStatus {
    /// Agreed, nothing done yet.
    NotStarted,
    /// Going as planned.
    OnTrack,
    /// Something needs watching.
    Watchpoint,
    /// In danger.
    Concern,
}

/// How far an outcome is agreed and proven: the values of the label `Verifiable Outcome`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum VerifiableOutcome {
    /// We put it forward.
    Proposed,
    /// The customer agreed to it.
    Accepted,
    /// It is there.
    Delivered,
    /// The customer confirmed it.
    Verified,
}

/// What reports count an objective under: the values of the label `UseCase`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum UseCase {
    /// AI.
    Ai,
    /// CD.
    Cd,
    /// CI.
    Ci,
    /// GitLab Dedicated.
    Dedicated,
    /// Developer Experience.
    DeveloperExperience,
    /// Infrastructure.
    Infrastructure,
    /// Anything else.
    Other,
    /// Plan.
    Plan,
    /// SCM.
    Scm,
    /// Security.
    Security,
}

/// How much an objective matters: the values of the label `Priority`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Priority {
    /// When there is time.
    Low,
    /// As planned.
    Medium,
    /// Before others.
    High,
}
