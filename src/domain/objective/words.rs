//! The words of the success plan, as GitLab's labels and reports have them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// A choice that GitLab has as a scoped label. In records and flags it is the label in kebab case.
pub(crate) trait Word: Copy + PartialEq + 'static {
    /// What is chosen, as a sentence names it: "status".
    const NOUN: &'static str;
    /// The label's scope, before its last `::`.
    const SCOPE: &'static str;
    /// Every choice, in the order of the labels.
    const ALL: &'static [Self];

    /// The choice as GitLab and people write it: `On Track`.
    fn label(self) -> &'static str;

    /// The choice as records and flags have it: `on-track`.
    fn key(self) -> String {
        folded(self.label())
    }

    /// The whole label: `SP Objective::Status::On Track`.
    fn scoped(self) -> String {
        format!("{}::{}", Self::SCOPE, self.label())
    }

    /// Reads a key, a label or a whole label, in any case, with blanks or underscores for hyphens.
    ///
    /// # Errors
    /// `Usage` with the nearest choice and all of them.
    fn read(word: &str) -> Result<Self, Refusal> {
        let wanted = folded(word.rsplit("::").next().unwrap_or(word));
        let keys: Vec<String> = Self::ALL.iter().map(|choice| choice.key()).collect();
        if let Some(at) = keys.iter().position(|key| *key == wanted) {
            return Ok(Self::ALL[at]);
        }
        let keys = || keys.iter().map(String::as_str);
        let message = format!("there is no {} `{}`", Self::NOUN, word.trim());
        let mut refusal = Refusal::new(Kind::Usage, message);
        if let Some(near) = nearest(&wanted, keys()) {
            refusal = refusal.hint(format!("did you mean `{near}`?"));
        }
        Err(refusal.hint(format!("it is one of {}", listed(keys()))))
    }
}

fn folded(word: &str) -> String {
    let words = word.to_lowercase().replace(['_', '-'], " ");
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

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

impl Word for ObjectiveStatus {
    const NOUN: &'static str = "status";
    const SCOPE: &'static str = "SP Objective::Status";
    const ALL: &'static [Self] = &[
        Self::NotStarted,
        Self::OnTrack,
        Self::Watchpoint,
        Self::Concern,
        Self::ClosedSuccess,
    ];

    fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not Started",
            Self::OnTrack => "On Track",
            Self::Watchpoint => "Watchpoint",
            Self::Concern => "Concern",
            Self::ClosedSuccess => "Closed Success",
        }
    }
}

impl Word for InitiativeStatus {
    const NOUN: &'static str = "status of an initiative";
    const SCOPE: &'static str = "SP Initiative::Status";
    const ALL: &'static [Self] = &[
        Self::NotStarted,
        Self::OnTrack,
        Self::Watchpoint,
        Self::Concern,
    ];

    fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not Started",
            Self::OnTrack => "On Track",
            Self::Watchpoint => "Watchpoint",
            Self::Concern => "Concern",
        }
    }
}

impl Word for VerifiableOutcome {
    const NOUN: &'static str = "state of a verifiable outcome";
    const SCOPE: &'static str = "Verifiable Outcome";
    const ALL: &'static [Self] = &[
        Self::Proposed,
        Self::Accepted,
        Self::Delivered,
        Self::Verified,
    ];

    fn label(self) -> &'static str {
        match self {
            Self::Proposed => "Proposed",
            Self::Accepted => "Accepted",
            Self::Delivered => "Delivered",
            Self::Verified => "Verified",
        }
    }
}

impl Word for UseCase {
    const NOUN: &'static str = "use case";
    const SCOPE: &'static str = "UseCase";
    const ALL: &'static [Self] = &[
        Self::Ai,
        Self::Cd,
        Self::Ci,
        Self::Dedicated,
        Self::DeveloperExperience,
        Self::Infrastructure,
        Self::Other,
        Self::Plan,
        Self::Scm,
        Self::Security,
    ];

    fn label(self) -> &'static str {
        match self {
            Self::Ai => "AI",
            Self::Cd => "CD",
            Self::Ci => "CI",
            Self::Dedicated => "Dedicated",
            Self::DeveloperExperience => "Developer Experience",
            Self::Infrastructure => "Infrastructure",
            Self::Other => "Other",
            Self::Plan => "Plan",
            Self::Scm => "SCM",
            Self::Security => "Security",
        }
    }
}

impl Word for Priority {
    const NOUN: &'static str = "priority";
    const SCOPE: &'static str = "Priority";
    const ALL: &'static [Self] = &[Self::Low, Self::Medium, Self::High];

    fn label(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::Medium => "Medium",
            Self::High => "High",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each choice is found by every spelling of it, and its key is the word that records have.
    fn every<W: Word + std::fmt::Debug + Serialize>() {
        for choice in W::ALL {
            assert_eq!(serde_json::json!(choice), choice.key());
            for word in [
                choice.key(),
                choice.label().to_owned(),
                choice.scoped(),
                choice.label().to_uppercase().replace(' ', "_"),
            ] {
                assert_eq!(W::read(&word), Ok(*choice), "{word}");
            }
        }
    }

    #[test]
    fn every_word_is_found_in_every_spelling() {
        every::<ObjectiveStatus>();
        every::<InitiativeStatus>();
        every::<VerifiableOutcome>();
        every::<UseCase>();
        every::<Priority>();
    }

    #[test]
    fn a_word_that_is_none_is_told_the_nearest_and_all() {
        let refusal = ObjectiveStatus::read("on trak").unwrap_err();
        assert_eq!(refusal.message, "there is no status `on trak`");
        assert_eq!(refusal.hints[0], "did you mean `on-track`?");
        assert!(refusal.hints[1].contains("`not-started`"), "{refusal:?}");
    }
}
