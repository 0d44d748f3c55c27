//! Objectives closed as a success, and opened again.

use anyhow::Result;
use chrono::NaiveDate;

use super::place;
use crate::domain::customer_id::CustomerId;
use crate::domain::objective::{
    KnownMetric, Metric, MetricStanding, Objective, ObjectiveStatus, VerifiableOutcome, Word as _,
    amount, percent,
};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What is said of an objective that is met.
#[derive(Debug, Clone)]
pub(crate) struct Closing {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The objective, by whatever names it.
    pub(crate) objective: String,
    /// The day it was closed.
    pub(crate) on: NaiveDate,
    /// What came of it.
    pub(crate) result: Option<String>,
    /// How far the outcome is proven now.
    pub(crate) verifiable_outcome: Option<VerifiableOutcome>,
}

/// What speaks against closing it: questions for whoever does.
///
/// # Errors
/// Refused when it is closed already; `Usage` when the outcome is said to be less than delivered.
pub(crate) fn closing(desk: &Desk, closing: &Closing) -> Result<Vec<String>> {
    let record = desk.store.load(&closing.customer)?.customer;
    let objective = &record.objectives[place(&record, &closing.customer, &closing.objective)?];
    closing.is_possible(objective)?;
    let mut doubts = Vec::new();
    if closing.on > desk.today {
        doubts.push(format!("{} is in the future", closing.on));
    }
    if objective.metrics.is_empty() {
        doubts.push("no metric tells that it is met".to_owned());
    }
    for metric in &objective.metrics {
        doubts.extend(unmet(metric, desk));
    }
    let open = objective.initiatives.iter();
    match open.filter(|it| it.done_on.is_none()).count() {
        0 => {}
        1 => doubts.push("1 initiative is not done".to_owned()),
        count => doubts.push(format!("{count} initiatives are not done")),
    }
    let outcome = closing.verifiable_outcome.or(objective.verifiable_outcome);
    if !outcome.is_some_and(is_proven) {
        doubts.push(match outcome {
            Some(outcome) => format!(
                "its verifiable outcome is {}, not delivered or verified",
                outcome.key()
            ),
            None => "its verifiable outcome is neither delivered nor verified".to_owned(),
        });
    }
    Ok(doubts)
}

/// Why the metric does not tell that the objective is met.
fn unmet(metric: &Metric, desk: &Desk) -> Option<String> {
    let rule = KnownMetric::called(desk.rules.metrics(), &metric.key);
    let standing = MetricStanding::of(metric, rule.map(|rule| rule.better), desk.today);
    let unit = metric.unit.as_deref();
    let title = metric.title();
    let Some(latest) = &standing.latest else {
        return Some(format!("{title} has no reading"));
    };
    let now = amount(latest.value, unit);
    match (metric.target, standing.is_met) {
        (Some(_), Some(true)) => None,
        (Some(target), _) => {
            let target = amount(target, unit);
            Some(match standing.share {
                Some(share) => format!(
                    "{title} is {now} and should be {target}, {} % of the way",
                    percent(share)
                ),
                None => format!("{title} is {now} and should be {target}"),
            })
        }
        (None, _) => Some(format!("{title} has no target")),
    }
}

fn is_proven(outcome: VerifiableOutcome) -> bool {
    matches!(
        outcome,
        VerifiableOutcome::Delivered | VerifiableOutcome::Verified
    )
}

/// Closes the objective as a success.
///
/// # Errors
/// As [`closing`]; those of `Store::edit`.
pub(crate) fn close(desk: &Desk, closing: &Closing) -> Result<Written> {
    desk.store.edit(&closing.customer, desk.write, |record| {
        let at = place(record, &closing.customer, &closing.objective)?;
        let objective = &mut record.objectives[at];
        closing.is_possible(objective)?;
        objective.status = Some(ObjectiveStatus::ClosedSuccess);
        objective.closed_on = Some(closing.on);
        if let Some(result) = &closing.result {
            objective.result = Some(result.clone());
        }
        if let Some(outcome) = closing.verifiable_outcome {
            objective.verifiable_outcome = Some(outcome);
        }
        Ok(format!(
            "`{}`: objective `{}` closed on {}",
            record.name, objective.id, closing.on
        ))
    })
}

impl Closing {
    fn is_possible(&self, objective: &Objective) -> Result<(), Refusal> {
        let (customer, id) = (&self.customer, &objective.id);
        if objective.is_closed() {
            let when = objective.closed_on.map(|on| format!(" on {on}"));
            let message = format!("`{id}` was closed{}", when.unwrap_or_default());
            return Err(Refusal::new(Kind::Refused, message).hint(format!(
                "to open it again: csa objective reopen {customer} {id}"
            )));
        }
        match self
            .verifiable_outcome
            .filter(|outcome| !is_proven(*outcome))
        {
            Some(outcome) => Err(Refusal::new(
                Kind::Usage,
                format!("an outcome that is {} closes nothing", outcome.key()),
            )
            .hint("with `csa objective close` it is `delivered` or `verified`")
            .rule("check.objective.not_verified")),
            None => Ok(()),
        }
    }
}

/// Opens a closed objective again. What was written as its result stays.
///
/// # Errors
/// Refused when it is open, or `status` closes it; those of `Store::edit`.
pub(crate) fn reopen(
    desk: &Desk,
    customer: &CustomerId,
    word: &str,
    status: ObjectiveStatus,
) -> Result<Written> {
    desk.store.edit(customer, desk.write, |record| {
        let at = place(record, customer, word)?;
        let objective = &mut record.objectives[at];
        if status == ObjectiveStatus::ClosedSuccess {
            let message = "an objective is not opened again as closed";
            return Err(Refusal::new(Kind::Usage, message).into());
        }
        if !objective.is_closed() && objective.closed_on.is_none() {
            let message = format!("`{}` is open", objective.id);
            return Err(Refusal::new(Kind::Refused, message).into());
        }
        objective.status = Some(status);
        objective.closed_on = None;
        Ok(format!(
            "`{}`: objective `{}` is open again, {}",
            record.name,
            objective.id,
            status.label()
        ))
    })
}
