//! The rules of business reviews: the steps around one, and how far from it each is.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{fault, said};
use crate::domain::health::{Reach, ReviewStep};

/// What `[review]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReviewRules {
    /// By key.
    steps: BTreeMap<String, StepRule>,
}

/// A step as a rule file has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct StepRule {
    /// Where it stands in lists; the lowest comes first.
    order: u32,
    title: String,
    begins: Option<u32>,
    limit: u32,
    unit: Reach,
    after: bool,
    /// True drops the step.
    dropped: bool,
    why: String,
    source: String,
}

/// The steps that are not dropped, in order.
///
/// # Errors
/// A step that does not say what it is, or begins after it is due.
pub(super) fn read(rules: &Rules) -> Result<Vec<ReviewStep>> {
    let mut steps = Vec::new();
    for (key, rule) in &rules.file("reviews").review.steps {
        if rule.dropped {
            continue;
        }
        let place = format!("review.steps.{key}");
        let texts = [
            ("title", &rule.title),
            ("why", &rule.why),
            ("source", &rule.source),
        ];
        said(rules, &place, texts)?;
        if rule.begins.is_some_and(|begins| begins < rule.limit) {
            let what = "is nearer to the review than its `limit`".to_owned();
            return Err(fault(rules, &format!("{place}.begins"), what));
        }
        if rule.after && rule.begins.is_some() {
            let what = "says when a step begins that follows the review".to_owned();
            return Err(fault(rules, &format!("{place}.begins"), what));
        }
        let step = ReviewStep {
            key: key.clone(),
            title: rule.title.clone(),
            begins: rule.begins,
            limit: rule.limit,
            unit: rule.unit,
            after: rule.after,
        };
        steps.push((rule.order, step));
    }
    steps.sort_by(|(order, one), (other_order, other)| {
        (order, &one.key).cmp(&(other_order, &other.key))
    });
    Ok(steps.into_iter().map(|(_, step)| step).collect())
}

impl Rules {
    /// The steps around a business review, in order, without the dropped ones.
    pub(crate) fn review_steps(&self) -> &[ReviewStep] {
        self.review_steps
            .get_or_init(|| read(self).unwrap_or_default())
    }
}
