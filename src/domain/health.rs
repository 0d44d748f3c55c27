//! How the customer is doing: sentiment, assessments, escalations, feedback, business reviews.

use chrono::NaiveDate;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::nearest::listed;
use super::text::required;
use super::{Kind, Refusal};

/// The sentiment that Gainsight's form offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Sentiment {
    /// All is well.
    Green,
    /// Something needs watching.
    Yellow,
    /// The customer is at risk.
    Red,
}

impl Sentiment {
    /// Every one, the best first.
    pub(crate) const ALL: [Self; 3] = [Self::Green, Self::Yellow, Self::Red];

    /// The word for it in records and on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
        }
    }

    /// The sentiment by its word or the beginning of it, in any case.
    ///
    /// # Errors
    /// `Usage`, with those there are.
    pub(crate) fn read(word: &str) -> Result<Self, Refusal> {
        let wanted = word.trim().to_lowercase();
        let mut like = Self::ALL
            .into_iter()
            .filter(|it| !wanted.is_empty() && it.key().starts_with(&wanted));
        like.next().ok_or_else(|| {
            let words = listed(Self::ALL.map(Self::key));
            Refusal::new(Kind::Usage, format!("there is no sentiment `{word}`"))
                .hint(format!("it is {words}"))
        })
    }
}

/// The CSA's sentiment on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SentimentEntry {
    /// The day it was given.
    pub(crate) on: NaiveDate,
    /// What it was.
    pub(crate) value: Sentiment,
    /// Why. Internal.
    pub(crate) why: Option<String>,
}

/// A dated assessment, by area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Assessment {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// `health` or `maturity`.
    #[serde(deserialize_with = "required")]
    pub(crate) kind: String,
    /// The day it was made.
    pub(crate) on: NaiveDate,
    /// Level by area, such as `ci-cd: adoption`.
    #[serde(default)]
    pub(crate) areas: IndexMap<String, String>,
    /// What it found.
    pub(crate) summary: Option<String>,
}

/// How grave an escalation is, which sets how often both sides speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Severity {
    /// Daily.
    Critical,
    /// Several times a week.
    High,
    /// Weekly to every two weeks.
    Medium,
    /// The usual rhythm.
    Low,
}

/// An account escalation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Escalation {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What is wrong.
    pub(crate) title: Option<String>,
    /// How grave it is.
    pub(crate) severity: Option<Severity>,
    /// Who drives it.
    pub(crate) owner: Option<String>,
    /// The day it was raised.
    pub(crate) opened_on: Option<NaiveDate>,
    /// What must be true to close it.
    pub(crate) exit_criteria: Option<String>,
    /// The day both sides agreed that it is over.
    pub(crate) closed_on: Option<NaiveDate>,
}

/// Something the customer asked of the product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ProductFeedback {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What they asked for.
    pub(crate) request: Option<String>,
    /// The issue or epic that carries it.
    pub(crate) link: Option<String>,
    /// Where it stands, in a word or two.
    pub(crate) status: Option<String>,
    /// Who asked.
    pub(crate) asked_by: Option<String>,
    /// When they asked.
    pub(crate) asked_on: Option<NaiveDate>,
}

/// An executive business review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct BusinessReview {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The day agreed on.
    pub(crate) planned_on: Option<NaiveDate>,
    /// The day it took place.
    pub(crate) held_on: Option<NaiveDate>,
    /// What it should show, or showed.
    pub(crate) summary: Option<String>,
}
