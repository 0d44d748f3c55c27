//! Whether the metrics of the rules make sense together.

use anyhow::Result;

use super::{fault, said, sourced};
use crate::domain::objective::{DORA_KEYS, KnownMetric};
use crate::rules::Rules;

/// The DORA keys are there, no two metrics share a word, and their limits leave something between them.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let metrics = rules.metrics();
    for metric in metrics {
        let key = metric.rule();
        let texts = [
            ("title", &metric.title),
            ("measured_in", &metric.measured_in),
            ("why", &metric.why),
            ("source", &metric.source),
        ];
        said(rules, &key, texts)?;
        let limits = metric.least.zip(metric.most);
        if limits.is_some_and(|(least, most)| least >= most) {
            let what = "has a `least` that is not below its `most`".to_owned();
            return Err(fault(rules, &key, what));
        }
        for word in metric.also.iter().chain([&metric.key]) {
            match KnownMetric::called(metrics, word) {
                Some(other) if other == metric => {}
                Some(other) => {
                    let what = format!("is called `{word}`, and so is `{}`", other.rule());
                    return Err(fault(rules, &key, what));
                }
                None => {
                    let what = format!(
                        "is called `{word}`, which cannot be found; write it in lower case with underscores"
                    );
                    return Err(fault(rules, &key, what));
                }
            }
        }
    }
    for key in DORA_KEYS {
        if !metrics.iter().any(|metric| metric.key == key) {
            return Err(fault(
                rules,
                &format!("metric.{key}"),
                "is missing".to_owned(),
            ));
        }
    }
    let age = &rules.file("objectives").objective.reading_age;
    sourced(rules, "objective.reading_age", age)
}
