//! The success plan: numbers that cannot be, and a state that contradicts its days.

use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::customer::Customer;
use crate::domain::objective::{
    KnownMetric, Metric, Objective, ObjectiveStatus, VerifiableOutcome, Word as _,
};

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, objective) in customer.objectives.iter().enumerate() {
        let at = RecordPath::of("objectives").item(index);
        state(objective, &at, faults);
        let metrics = at.key("metrics");
        for (number, metric) in objective.metrics.iter().enumerate() {
            let place = metrics.item(number);
            let earlier = &objective.metrics[..number];
            if earlier.iter().any(|other| other.key == metric.key) {
                let what = format!("the metric `{}` stands twice in `{metrics}`", metric.key);
                faults.push(Fault::new(Check::SameMetric, place.key("key"), what));
            }
            readings(metric, &place, yardstick, faults);
            values(metric, &place, yardstick, faults);
        }
    }
}

/// Open or closed, with the day that belongs to it.
fn state(objective: &Objective, at: &RecordPath, faults: &mut Vec<Fault>) {
    let id = &objective.id;
    match (objective.is_closed(), objective.closed_on) {
        (true, None) => {
            let what = format!("`{id}` is closed and has no `closed_on`");
            faults.push(Fault::new(Check::ObjectiveClosed, at.key("status"), what));
        }
        (false, Some(on)) => {
            let status = objective.status().key();
            let what = format!("`{id}` was closed on {on}, but its status is `{status}`");
            let place = at.key("closed_on");
            let closed = ObjectiveStatus::ClosedSuccess.key();
            let fault = Fault::new(Check::ObjectiveClosed, place, what);
            faults.push(fault.hint(format!(
                "set the status to `{closed}`, or take the day away"
            )));
        }
        (false, None) if objective.due_on.is_none() => {
            let what = format!("`{id}` is open and has no `due_on`");
            faults.push(Fault::new(Check::ObjectiveDue, at.key("id"), what));
        }
        _ => {}
    }
    let is_proven = matches!(
        objective.verifiable_outcome,
        Some(VerifiableOutcome::Delivered | VerifiableOutcome::Verified)
    );
    if objective.is_closed() && !is_proven {
        let what = format!("`{id}` is closed, but its outcome is neither delivered nor verified");
        let fault = Fault::new(Check::ObjectiveVerified, at.key("status"), what);
        faults.push(fault.hint("write it as `verifiable_outcome`"));
    }
}

fn readings(metric: &Metric, at: &RecordPath, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let readings = at.key("readings");
    for (number, pair) in metric.readings.windows(2).enumerate() {
        if pair[1].on < pair[0].on {
            let what = format!("{} stands below {}", pair[1].on, pair[0].on);
            let place = readings.item(number + 1).key("on");
            let fault = Fault::new(Check::ReadingOrder, place, what);
            faults.push(fault.hint("put the oldest first"));
        }
    }
    for (number, reading) in metric.readings.iter().enumerate() {
        if reading.on > yardstick.today {
            let what = format!("a reading of {} is in the future", reading.on);
            let place = readings.item(number).key("on");
            faults.push(Fault::new(Check::ReadingInFuture, place, what));
        }
    }
}

/// Numbers that nobody can have measured or agreed on.
fn values(metric: &Metric, at: &RecordPath, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let rule = KnownMetric::called(yardstick.metrics, &metric.key);
    let unit = metric.unit.as_deref();
    if let Some(Err(refusal)) = rule.zip(unit).map(|(rule, unit)| rule.takes(unit)) {
        let fault = Fault::new(Check::MetricUnit, at.key("unit"), refusal.message);
        faults.push(fault.hint(refusal.hints.join("; ")));
    }
    let readings = at.key("readings");
    let read = metric.readings.iter().enumerate();
    let read =
        read.map(|(number, reading)| (Some(reading.value), readings.item(number).key("value")));
    let agreed = [
        (metric.baseline, at.key("baseline")),
        (metric.target, at.key("target")),
    ];
    for (value, place) in agreed.into_iter().chain(read) {
        let Some(value) = value else { continue };
        let objection = match value.is_finite() {
            false => Some(format!("`{}` cannot be {value}", metric.key)),
            true => rule.and_then(|rule| {
                let objection = rule.objection(value, metric.unit.as_deref())?;
                Some(format!("{objection} (rule {})", rule.rule()))
            }),
        };
        if let Some(what) = objection {
            faults.push(Fault::new(Check::MetricValue, place, what));
        }
    }
}
