//! The rules of assessments: areas and levels.

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{fault, said};
use crate::domain::health::{Levels, is_same_word};

/// What `[assessment]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AssessmentRules {
    areas: AreaRule,
    levels: LevelRule,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct AreaRule {
    names: Vec<String>,
    why: String,
    source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct LevelRule {
    /// Lowest first.
    names: Vec<String>,
    /// Outside the order.
    aside: Vec<String>,
    why: String,
    source: String,
}

/// Areas and levels have words, each its own.
///
/// # Errors
/// A list without words, or with one twice.
pub(super) fn read(rules: &Rules) -> Result<Levels> {
    let AssessmentRules { areas, levels } = &rules.file("assessments").assessment;
    for (key, why, source) in [
        ("assessment.areas", &areas.why, &areas.source),
        ("assessment.levels", &levels.why, &levels.source),
    ] {
        said(rules, key, [("why", why), ("source", source)])?;
    }
    words(rules, "assessment.areas.names", areas.names.iter())?;
    if levels.names.is_empty() {
        let what = "needs a level".to_owned();
        return Err(fault(rules, "assessment.levels.names", what));
    }
    let every = levels.names.iter().chain(&levels.aside);
    words(rules, "assessment.levels.names", every)?;
    Ok(Levels {
        names: levels.names.clone(),
        aside: levels.aside.clone(),
    })
}

fn words<'a>(rules: &Rules, key: &str, names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut seen: Vec<&String> = Vec::new();
    for name in names {
        if name.trim().is_empty() {
            return Err(fault(rules, key, "has an empty word".to_owned()));
        }
        if seen.iter().any(|other| is_same_word(other, name)) {
            return Err(fault(rules, key, format!("has `{name}` twice")));
        }
        seen.push(name);
    }
    Ok(())
}

impl Rules {
    /// The areas that assessments look at.
    pub(crate) fn assessed_areas(&self) -> &[String] {
        &self.file("assessments").assessment.areas.names
    }

    /// The levels that assessments give.
    pub(crate) fn levels(&self) -> &Levels {
        self.levels.get_or_init(|| read(self).unwrap_or_default())
    }
}
