//! Assessments of health or maturity: a level by area, on a day, held against the one before.

use chrono::NaiveDate;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::customer_id::folded;
use crate::domain::nearest::listed;
use crate::domain::objective::pick;
use crate::domain::text::required;
use crate::domain::{Kind, Refusal};

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

impl Assessment {
    /// What can be assessed. The first letter of each begins the ids of its assessments.
    pub(crate) const KINDS: [&'static str; 2] = ["health", "maturity"];

    /// The kind by its word or the beginning of it, in any case.
    ///
    /// # Errors
    /// `Usage`, with those there are.
    pub(crate) fn read_kind(word: &str) -> Result<&'static str, Refusal> {
        let wanted = word.trim().to_lowercase();
        let mut like = Self::KINDS
            .into_iter()
            .filter(|kind| !wanted.is_empty() && kind.starts_with(&wanted));
        like.next().ok_or_else(|| {
            let message = format!("there is no assessment of `{word}`");
            Refusal::new(Kind::Usage, message).hint(format!("it is {}", listed(Self::KINDS)))
        })
    }

    /// Whether both are of one kind.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        is_same_word(&self.kind, &other.kind)
    }

    /// The level of an area, whatever the case in which it is written.
    fn level(&self, area: &str) -> Option<&str> {
        let mut areas = self.areas.iter();
        let same = areas.find(|(own, _)| is_same_word(own, area));
        same.map(|(_, level)| level.as_str())
    }
}

/// The assessment of the same kind that came before the one at that place; of one day that which stands above it.
pub(crate) fn before(all: &[Assessment], at: usize) -> Option<&Assessment> {
    let this = all.get(at)?;
    let earlier = all
        .iter()
        .enumerate()
        .filter(|(place, other)| other.is_like(this) && (other.on, *place) < (this.on, at));
    earlier
        .max_by_key(|(place, other)| (other.on, *place))
        .map(|(_, other)| other)
}

/// Whether two words are one, whatever their case, accents and hyphens.
pub(crate) fn is_same_word(one: &str, other: &str) -> bool {
    match (folded(one), folded(other)) {
        // Nothing is left of words in other scripts.
        (one_folded, other_folded) if one_folded.is_empty() && other_folded.is_empty() => {
            one.trim() == other.trim()
        }
        (one, other) => one == other,
    }
}

/// The words for how far a customer is with something; the rule `assessment.levels`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Levels {
    /// In order, the lowest first.
    pub(crate) names: Vec<String>,
    /// Those that stand outside that order.
    pub(crate) aside: Vec<String>,
}

impl Levels {
    /// Every one, those outside the order last.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().chain(&self.aside).map(String::as_str)
    }

    /// Whether it is one of them.
    pub(crate) fn has(&self, level: &str) -> bool {
        self.all().any(|name| is_same_word(name, level))
    }

    /// How high it is; none where it stands outside the order, or is none of them.
    fn rank(&self, level: &str) -> Option<usize> {
        let mut names = self.names.iter();
        names.position(|name| is_same_word(name, level))
    }

    /// The level by its word or a part of it that only one has.
    ///
    /// # Errors
    /// `Usage` with the nearest and all there are.
    pub(crate) fn read(&self, word: &str) -> Result<&str, Refusal> {
        let items: Vec<(&str, &str)> = self.all().map(|name| (name, name)).collect();
        match pick("level", word, &items) {
            Ok(at) => Ok(items[at].0),
            Err(refusal) => Err(Refusal {
                kind: Kind::Usage,
                ..refusal
            }),
        }
    }
}

/// How an area stands against the assessment before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Change {
    /// A higher level.
    Better,
    /// A lower one.
    Worse,
    /// The same one.
    Same,
    /// Another one, of which neither is higher.
    Other,
    /// Not looked at before.
    New,
    /// Looked at before, and not this time.
    Gone,
}

/// One area of an assessment beside the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AreaChange {
    /// The area.
    pub(crate) area: String,
    /// Its level now.
    pub(crate) level: Option<String>,
    /// Its level before.
    pub(crate) before: Option<String>,
    /// How the two compare; none for a first assessment.
    pub(crate) change: Option<Change>,
}

/// The areas of an assessment beside those of the one before, in its own order; what was left out this time comes last.
pub(crate) fn compare(
    now: &Assessment,
    before: Option<&Assessment>,
    levels: &Levels,
) -> Vec<AreaChange> {
    let mut areas: Vec<AreaChange> = Vec::new();
    for (area, level) in &now.areas {
        let was = before.and_then(|before| before.level(area));
        areas.push(AreaChange {
            area: area.clone(),
            level: Some(level.clone()),
            before: was.map(str::to_owned),
            change: before.map(|_| was.map_or(Change::New, |was| change(was, level, levels))),
        });
    }
    for (area, level) in before.iter().flat_map(|before| &before.areas) {
        if now.level(area).is_none() {
            areas.push(AreaChange {
                area: area.clone(),
                level: None,
                before: Some(level.clone()),
                change: Some(Change::Gone),
            });
        }
    }
    areas
}

fn change(was: &str, is: &str, levels: &Levels) -> Change {
    if is_same_word(was, is) {
        return Change::Same;
    }
    match (levels.rank(was), levels.rank(is)) {
        (Some(was), Some(is)) if is > was => Change::Better,
        (Some(_), Some(_)) => Change::Worse,
        _ => Change::Other,
    }
}
