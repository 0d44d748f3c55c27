//! The CSA's sentiment over time: what was given for its own sake, and what entries of the log say.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::customer::Customer;
use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};

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

/// A sentiment on a day, with where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Mood {
    /// The day.
    pub(crate) on: NaiveDate,
    /// What it was.
    pub(crate) value: Sentiment,
    /// Why, where that was said.
    pub(crate) why: Option<String>,
    /// The entry of the log that says so, by its id; none where it was given for its own sake.
    pub(crate) entry: Option<String>,
    /// That entry's subject.
    pub(crate) subject: Option<String>,
}

/// Every sentiment in the order of its days; of one day those of the log come first, so that what was
/// given for its own sake has the last word.
pub(crate) fn course(customer: &Customer) -> Vec<Mood> {
    let told = customer.activities.iter().filter_map(|entry| {
        Some(Mood {
            on: entry.at.date_naive(),
            value: entry.sentiment?,
            why: None,
            entry: Some(entry.id.clone()),
            subject: entry.subject.clone(),
        })
    });
    let given = customer.sentiment.iter().map(|given| Mood {
        on: given.on,
        value: given.value,
        why: given.why.clone(),
        entry: None,
        subject: None,
    });
    let mut course: Vec<Mood> = told.chain(given).collect();
    course.sort_by_key(|mood| mood.on);
    course
}
