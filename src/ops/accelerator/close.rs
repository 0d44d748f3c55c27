//! Closing out: what came of it, the newest readings against the baseline, and what is left after it.

use anyhow::Result;
use chrono::NaiveDate;

use super::life::{not_before_start, transition};
use super::show::served;
use super::{Measured, Workshop, find, find_mut};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::{listed, nearest};
use crate::domain::objective::Reading;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// How an accelerator is closed.
#[derive(Debug, Clone)]
pub(crate) struct Closing {
    /// The day.
    pub(crate) on: NaiveDate,
    /// What came of it.
    pub(crate) outcome: Option<String>,
    /// The newest values: objective, metric, value.
    pub(crate) readings: Vec<(String, String, f64)>,
}

/// Every metric of the objectives that it serves.
pub(crate) fn measured(customer: &Customer, accelerator: &Accelerator) -> Vec<Measured> {
    let served = served(customer, accelerator).into_iter();
    served.flat_map(|objective| objective.metrics).collect()
}

/// The metric and the value that `METRIC=VALUE` or `OBJECTIVE.METRIC=VALUE` means.
///
/// # Errors
/// When it is not of that form, names no metric, or one of several objectives.
pub(crate) fn reading(metrics: &[Measured], text: &str) -> Result<(String, String, f64), Refusal> {
    let usage = |message: String| Refusal::new(Kind::Usage, message);
    let Some((name, value)) = text.split_once('=') else {
        return Err(usage(format!("--reading: `{text}` names no value"))
            .hint("write it as METRIC=VALUE, such as lead_time_for_changes=24"));
    };
    let (name, value) = (name.trim(), value.trim());
    let number: f64 = value
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
        .ok_or_else(|| usage(format!("--reading: `{value}` is not a number")))?;
    let full = |metric: &Measured| format!("{}.{}", metric.objective, metric.metric);
    let named: Vec<&Measured> = metrics
        .iter()
        .filter(|metric| metric.metric == name || full(metric) == name)
        .collect();
    match named.as_slice() {
        [metric] => Ok((metric.objective.clone(), metric.metric.clone(), number)),
        [] => {
            let message = format!("--reading: its objectives have no metric `{name}`");
            let mut refusal = Refusal::new(Kind::NotFound, message);
            let names: Vec<String> = metrics.iter().map(full).collect();
            let names = names.iter().map(String::as_str);
            if let Some(near) = nearest(name, names.clone()) {
                refusal = refusal.hint(format!("did you mean `{near}`?"));
            }
            Err(match metrics.is_empty() {
                true => refusal.hint("nothing is measured for them yet"),
                false => refusal.hint(format!("they measure {}", listed(names))),
            })
        }
        several => {
            let message = format!("--reading: several objectives measure `{name}`");
            let names: Vec<String> = several.iter().map(|metric| full(metric)).collect();
            Err(Refusal::new(Kind::Ambiguous, message).hint(format!(
                "write {}",
                listed(names.iter().map(String::as_str))
            )))
        }
    }
}

/// Closes it: completed on that day, with what came of it and the readings.
///
/// # Errors
/// Refused when it is not active or started later; those of `Store::edit`.
pub(crate) fn close(
    desk: &Desk,
    id: &CustomerId,
    number: &str,
    closing: &Closing,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        closable(find(customer, id, number)?, id, closing.on)?;
        let name = customer.name.clone();
        for (objective, key, value) in &closing.readings {
            read(customer, (objective, key), closing.on, *value);
        }
        let accelerator = find_mut(customer, id, number)?;
        accelerator.status = AcceleratorStatus::Completed;
        accelerator.closed_on = Some(closing.on);
        if closing.outcome.is_some() {
            accelerator.outcome.clone_from(&closing.outcome);
        }
        let number = &accelerator.id;
        let readings = match closing.readings.len() {
            0 => String::new(),
            1 => ", 1 reading noted".to_owned(),
            some => format!(", {some} readings noted"),
        };
        Ok(format!(
            "`{name}`: {number} completed on {}{readings}",
            closing.on
        ))
    })
}

/// Refuses to close what is not under way, or before it began.
pub(crate) fn closable(
    accelerator: &Accelerator,
    id: &CustomerId,
    on: NaiveDate,
) -> Result<(), Refusal> {
    transition(accelerator, id, AcceleratorStatus::Completed)?;
    not_before_start(accelerator, on)
}

/// What speaks against its being over on that day: weeks that lie ahead, workshops that nobody noted,
/// tasks that nobody did.
pub(crate) fn close_doubts(desk: &Desk, accelerator: &Accelerator, on: NaiveDate) -> Vec<String> {
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    if let Some(run) = accelerator.run(desk.rules.terms().layout)
        && let Some(week) = run.week_on(on).filter(|week| *week < run.layout.weeks)
    {
        let (weeks, end) = (run.layout.weeks, run.ends_on());
        doubts.push(format!("week {week} of {weeks}: it would run to {end}"));
    }
    let workshops = [Workshop::Discovery, Workshop::Planning].into_iter();
    let absent = workshops.filter(|workshop| workshop.on(accelerator).is_none());
    doubts.extend(absent.map(|workshop| format!("no {} workshop is on record", workshop.word())));
    let open = accelerator.backlog.iter().filter(|it| it.done_on.is_none());
    match open.count() {
        0 => {}
        1 => doubts.push("1 item of its backlog is open".to_owned()),
        open => doubts.push(format!("{open} items of its backlog are open")),
    }
    doubts
}

/// Notes a value among the others, oldest first; a second one of a day takes the place of the first.
fn read(customer: &mut Customer, (objective, key): (&str, &str), on: NaiveDate, value: f64) {
    let objectives = customer.objectives.iter_mut();
    let metrics = objectives
        .filter(|it| it.id == objective)
        .flat_map(|it| it.metrics.iter_mut());
    for metric in metrics.filter(|metric| metric.key == key) {
        if let Some(known) = metric.readings.iter_mut().find(|known| known.on == on) {
            known.value = value;
            continue;
        }
        let behind = metric.readings.iter().position(|known| known.on > on);
        let at = behind.unwrap_or(metric.readings.len());
        metric.readings.insert(at, Reading { on, value });
    }
}
