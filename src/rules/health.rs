//! The rules of health: when a sentiment is old, and who hears of a bad one.

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{said, sourced};
use super::shape::Sourced;
use crate::domain::health::Sentiment;

/// What `[sentiment]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SentimentRules {
    /// Days after which one is old.
    age: Sourced,
    yellow: Told,
    red: Told,
}

/// Who hears of a sentiment.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Told {
    tell: Vec<String>,
    why: String,
    source: String,
}

/// Every rule of the sentiment has its reason.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let own = &rules.file("health").sentiment;
    sourced(rules, "sentiment.age", &own.age)?;
    for (key, told) in [("yellow", &own.yellow), ("red", &own.red)] {
        let texts = [("why", &told.why), ("source", &told.source)];
        said(rules, &format!("sentiment.{key}"), texts)?;
    }
    Ok(())
}

impl Rules {
    /// After how many days a sentiment is old.
    pub(crate) fn sentiment_age(&self) -> u32 {
        self.file("health").sentiment.age.value
    }

    /// Who hears of this sentiment; nobody of a good one.
    pub(crate) fn told_of(&self, sentiment: Sentiment) -> &[String] {
        match sentiment {
            Sentiment::Green => &[],
            Sentiment::Yellow => &self.file("health").sentiment.yellow.tell,
            Sentiment::Red => &self.file("health").sentiment.red.tell,
        }
    }
}
