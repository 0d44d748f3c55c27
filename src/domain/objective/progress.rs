//! How far an objective is: each metric's share of its way, and what they come to together.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Better, KnownMetric, Metric, Objective, Reading};

/// How an objective stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Standing {
    /// The share of the way that is made, 1 being all of it; None where nothing tells.
    ///
    /// It is the mean of the metrics; of several none counts as more than 1, so that what one has
    /// too much does not make up for another. Without metrics it is the share of initiatives done.
    pub(crate) progress: Option<f64>,
    /// What the progress is taken from.
    pub(crate) basis: Option<Basis>,
    /// Whether it is open after its day.
    pub(crate) is_overdue: bool,
    /// The last day on which anything was read.
    pub(crate) last_reading_on: Option<NaiveDate>,
    /// Whether it is open and was last read longer ago than the rule `objective.reading_age` says.
    pub(crate) is_stale: bool,
    /// Each metric, in the order of the record.
    #[serde(rename = "metric_standings")]
    pub(crate) metrics: Vec<MetricStanding>,
}

/// What an objective's progress is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Basis {
    /// Its metrics.
    Metrics,
    /// Its initiatives.
    Initiatives,
}

/// How a metric stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct MetricStanding {
    /// Its key.
    pub(crate) key: String,
    /// The last reading.
    pub(crate) latest: Option<Reading>,
    /// The share of the way from baseline to target; below 0 it went backwards. None where one of
    /// them is missing or both are the same.
    pub(crate) share: Option<f64>,
    /// Whether the last reading is at the target or beyond; None where that cannot be told.
    pub(crate) is_met: Option<bool>,
}

impl Standing {
    /// Works it out. `stale_after` is the rule `objective.reading_age`, in days.
    pub(crate) fn of(
        objective: &Objective,
        known: &[KnownMetric],
        today: NaiveDate,
        stale_after: u32,
    ) -> Self {
        let metrics: Vec<MetricStanding> = objective
            .metrics
            .iter()
            .map(|metric| {
                let rule = KnownMetric::called(known, &metric.key);
                MetricStanding::of(metric, rule.map(|rule| rule.better), today)
            })
            .collect();
        let shares: Vec<f64> = metrics.iter().filter_map(|metric| metric.share).collect();
        let latest = metrics.iter().filter_map(|metric| metric.latest.as_ref());
        let last_reading_on = latest.map(|reading| reading.on).max();
        let progress = match (mean(&shares), initiatives_done(objective)) {
            (Some(mean), _) => Some((mean, Basis::Metrics)),
            (None, Some(done)) => Some((done, Basis::Initiatives)),
            (None, None) => None,
        };
        Self {
            progress: progress.map(|(share, _)| share),
            basis: progress.map(|(_, basis)| basis),
            is_overdue: objective.is_overdue(today),
            last_reading_on,
            is_stale: !objective.is_closed()
                && last_reading_on.is_some_and(|on| (today - on).num_days() > stale_after.into()),
            metrics,
        }
    }
}

impl MetricStanding {
    /// Works it out; `better` is the way in which a metric that the rules know should go.
    pub(crate) fn of(metric: &Metric, better: Option<Better>, today: NaiveDate) -> Self {
        let latest = metric.readings_until(today).last().copied().cloned();
        let value = latest.as_ref().map(|reading| reading.value);
        let share = match (metric.baseline, metric.target) {
            // Until something is read it is where it was.
            (Some(baseline), Some(target)) => share(baseline, target, value.unwrap_or(baseline)),
            _ => None,
        };
        let is_met = metric
            .target
            .zip(value)
            .and_then(|(target, value)| is_met(metric.baseline, target, value, better));
        Self {
            key: metric.key.clone(),
            latest,
            share,
            is_met,
        }
    }
}

/// The share of the way from `baseline` to `target` that `value` lies at, in either direction.
fn share(baseline: f64, target: f64, value: f64) -> Option<f64> {
    let share = (value - baseline) / (target - baseline);
    share.is_finite().then_some(share)
}

/// Whether the value is at the target or beyond, seen from the baseline, else by what is better.
fn is_met(baseline: Option<f64>, target: f64, value: f64, better: Option<Better>) -> Option<bool> {
    let better = match baseline {
        Some(baseline) if target < baseline => Some(Better::Lower),
        Some(baseline) if target > baseline => Some(Better::Higher),
        _ => better,
    };
    match better {
        Some(Better::Lower) => Some(value <= target),
        Some(Better::Higher) => Some(value >= target),
        None => (value == target).then_some(true),
    }
}

fn mean(shares: &[f64]) -> Option<f64> {
    match shares {
        [] => None,
        [one] => Some(*one),
        several => {
            let sum: f64 = several.iter().map(|share| share.min(1.0)).sum();
            Some(sum / several.len() as f64)
        }
    }
}

fn initiatives_done(objective: &Objective) -> Option<f64> {
    let all = &objective.initiatives;
    let done = all.iter().filter(|it| it.done_on.is_some()).count();
    (!all.is_empty()).then(|| done as f64 / all.len() as f64)
}

/// A share in whole percent. Rounding never says that the target is reached when it is not, nor that
/// nothing moved when it went backwards.
pub(crate) fn percent(share: f64) -> i64 {
    match (share * 100.0).round() as i64 {
        100.. if share < 1.0 => 99,
        0 if share < 0.0 => -1,
        percent => percent,
    }
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
