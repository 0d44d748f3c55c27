//! Readings: what a metric was on a day.

use anyhow::Result;
use chrono::NaiveDate;

use super::place;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::listed;
use crate::domain::objective::{
    KnownMetric, Metric, MetricStanding, Reading, Value, amount, fitting, percent, pick, unit_name,
};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// A reading as it was typed.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The objective, by whatever names it.
    pub(crate) objective: String,
    /// The metric; None where there is only one.
    pub(crate) metric: Option<String>,
    /// The value.
    pub(crate) value: Value,
    /// The day it was read.
    pub(crate) on: NaiveDate,
    /// Whether it is where the way begins.
    pub(crate) is_baseline: bool,
    /// Where the way should end.
    pub(crate) target: Option<Value>,
}

/// What speaks against the reading: questions for whoever enters it.
///
/// # Errors
/// Refused when it fits no metric or cannot be true.
pub(crate) fn measured(desk: &Desk, reading: &Measured) -> Result<Vec<String>> {
    let record = desk.store.load(&reading.customer)?.customer;
    let (objective, metric) = reading.place(&record, desk.rules.metrics())?;
    let numbers = reading.numbers(&record.objectives[objective].metrics[metric], desk)?;
    let objective = &record.objectives[objective];
    let metric = &objective.metrics[metric];
    let unit = metric.unit.as_deref();
    let shown = |value: f64| amount(value, unit);
    let mut doubts = Vec::new();
    if reading.on > desk.today {
        doubts.push(format!("{} is in the future", reading.on));
    }
    if let Some(closed) = objective.closed_on {
        doubts.push(format!("`{}` was closed on {closed}", objective.id));
    }
    let same_day = metric.readings.iter().find(|it| it.on == reading.on);
    if let Some(same) = same_day.filter(|same| same.value != numbers.value) {
        let was = shown(same.value);
        doubts.push(format!(
            "{} has the reading {was} already, which would go",
            reading.on
        ));
    }
    let was = metric.baseline.filter(|_| reading.is_baseline);
    if let Some(was) = was.filter(|was| *was != numbers.value) {
        doubts.push(format!("the baseline is {} already", shown(was)));
    }
    let is_known = KnownMetric::called(desk.rules.metrics(), &metric.key).is_some();
    let is_share = unit.is_some_and(|unit| amount(0.0, Some(unit)) == "0 %");
    if !is_known && is_share && !(0.0..=100.0).contains(&numbers.value) {
        doubts.push(format!("{} is no part of a hundred", shown(numbers.value)));
    }
    Ok(doubts)
}

/// Writes the reading where its day belongs.
///
/// # Errors
/// As [`measured`]; those of `Store::edit`.
pub(crate) fn measure(desk: &Desk, reading: &Measured) -> Result<Written> {
    let known = desk.rules.metrics();
    desk.store.edit(&reading.customer, desk.write, |record| {
        let (objective, metric) = reading.place(record, known)?;
        let objective = &mut record.objectives[objective];
        let metric = &mut objective.metrics[metric];
        let numbers = reading.numbers(metric, desk)?;
        if metric.is_bare() {
            metric.unit = numbers.unit;
        }
        metric.read(Reading {
            on: reading.on,
            value: numbers.value,
        });
        if reading.is_baseline {
            metric.baseline = Some(numbers.value);
        }
        metric.target = numbers.target.or(metric.target);
        let better = KnownMetric::called(known, &metric.key).map(|rule| rule.better);
        let standing = MetricStanding::of(metric, better, desk.today);
        let mut summary = format!(
            "`{}`: {} {} on {}",
            record.name,
            metric.title(),
            amount(numbers.value, metric.unit.as_deref()),
            reading.on
        );
        let is_latest = standing
            .latest
            .as_ref()
            .is_some_and(|it| it.on == reading.on);
        if let Some(share) = standing.share.filter(|_| is_latest) {
            summary.push_str(&format!(", {} % of the way", percent(share)));
        }
        Ok(summary)
    })
}

/// What was typed, in the metric's unit.
struct Numbers {
    value: f64,
    target: Option<f64>,
    unit: Option<String>,
}

impl Measured {
    /// Where the objective and its metric stand.
    fn place(&self, record: &Customer, known: &[KnownMetric]) -> Result<(usize, usize), Refusal> {
        let at = place(record, &self.customer, &self.objective)?;
        let objective = &record.objectives[at];
        let metrics = &objective.metrics;
        let Some(word) = &self.metric else {
            let refusal = |message: String| Refusal::new(Kind::Usage, message);
            return match metrics.len() {
                1 => Ok((at, 0)),
                0 => Err(
                    refusal(format!("`{}` has no metric", objective.id)).hint(format!(
                        "to add one: csa objective edit {} {} --metric KEY:BASELINE:TARGET",
                        self.customer, objective.id
                    )),
                ),
                count => {
                    let keys = metrics.iter().map(|metric| metric.key.as_str());
                    let keys = listed(keys);
                    Err(refusal(format!(
                        "`{}` has {count} metrics, so name one before the value",
                        objective.id
                    ))
                    .hint(format!("it is one of {keys}")))
                }
            };
        };
        let rule = KnownMetric::called(known, word);
        let meant = |metric: &Metric| rule.is_some_and(|rule| metric.key == rule.key);
        if let Some(found) = metrics.iter().position(meant) {
            return Ok((at, found));
        }
        let titles: Vec<String> = metrics.iter().map(Metric::title).collect();
        let keys = metrics.iter().map(|metric| metric.key.as_str());
        let items: Vec<(&str, &str)> = keys.zip(titles.iter().map(String::as_str)).collect();
        let found = pick("metric", word, &items).map_err(|refusal| match (refusal.kind, rule) {
            (Kind::NotFound, Some(rule)) => refusal.hint(format!(
                "to add it: csa objective edit {} {} --metric {}:BASELINE:TARGET",
                self.customer, objective.id, rule.key
            )),
            _ => refusal,
        })?;
        Ok((at, found))
    }

    fn numbers(&self, metric: &Metric, desk: &Desk) -> Result<Numbers, Refusal> {
        let rule = KnownMetric::called(desk.rules.metrics(), &metric.key);
        let typed = self.value.unit.as_deref();
        let unit = metric
            .unit
            .clone()
            .or_else(|| rule.map(|rule| rule.measured_in.clone()))
            .or_else(|| typed.filter(|_| metric.is_bare()).map(unit_name));
        let fit = |value: &Value| fitting(value, &metric.key, unit.as_deref(), rule);
        let value = fit(&self.value)?;
        let target = self.target.as_ref().map(fit).transpose()?;
        Ok(Numbers {
            value,
            target,
            unit,
        })
    }
}
