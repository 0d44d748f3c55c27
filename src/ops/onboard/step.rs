//! What becomes of a step: done, planned, left out, taken back.

use anyhow::Result;
use chrono::NaiveDate;

use super::missing_roles;
use crate::domain::checklist::Checklist;
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::{Step, Want};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What speaks against taking a step as done on that day: questions for whoever says so.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn doubts(
    desk: &Desk,
    id: &CustomerId,
    step: &Step,
    on: NaiveDate,
) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let checklist = Checklist::new(&customer, desk.rules.steps(), &desk.work, desk.today);
    let mut doubts: Vec<String> = checklist
        .doubts(step, on)
        .iter()
        .map(ToString::to_string)
        .collect();
    for want in &step.wants {
        match want {
            Want::Team => {
                let missing = missing_roles(desk.rules, &customer);
                if !missing.is_empty() {
                    let roles = missing.iter().map(|role| role.to_uppercase());
                    doubts.push(format!(
                        "{} is not named yet",
                        roles.collect::<Vec<_>>().join(" and ")
                    ));
                }
            }
            Want::DoraBaseline if !checklist.has_dora_baseline() => {
                doubts.push("no objective has a baseline for a DORA metric".to_owned())
            }
            Want::DoraBaseline => {}
        }
    }
    Ok(doubts)
}

/// Marks a step as done on that day; `planned` is the day it agreed for another step.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn done(
    desk: &Desk,
    id: &CustomerId,
    step: &Step,
    on: NaiveDate,
    planned: Option<(&Step, NaiveDate)>,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        customer.onboarding.change(step, |record| {
            record.done_on = Some(on);
            record.skipped_on = None;
            record.why = None;
        });
        let mut summary = format!("`{}`: {} done on {on}", customer.name, step.word());
        if let Some((other, day)) = planned {
            customer
                .onboarding
                .change(other, |record| record.planned_on = Some(day));
            summary.push_str(&format!(", {} planned for {day}", other.word()));
        }
        Ok(summary)
    })
}

/// Agrees a day for a step.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn plan(desk: &Desk, id: &CustomerId, step: &Step, on: NaiveDate) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        customer
            .onboarding
            .change(step, |record| record.planned_on = Some(on));
        Ok(format!(
            "`{}`: {} planned for {on}",
            customer.name,
            step.word()
        ))
    })
}

/// Leaves a step out, with the reason.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn skip(desk: &Desk, id: &CustomerId, step: &Step, why: &str) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        if let Some(done) = customer.onboarding.record(step).done_on {
            return Err(Refusal::new(
                Kind::Refused,
                format!("`{}` was done on {done}", step.word()),
            )
            .hint(format!(
                "`csa onboard reopen {id} {}` takes that back",
                step.word()
            ))
            .into());
        }
        customer.onboarding.change(step, |record| {
            record.skipped_on = Some(desk.today);
            record.why = Some(why.to_owned());
        });
        Ok(format!("`{}`: {} left out", customer.name, step.word()))
    })
}

/// Takes back that a step was done or left out.
///
/// # Errors
/// Refused when it was neither; those of `Store::edit`.
pub(crate) fn reopen(desk: &Desk, id: &CustomerId, step: &Step) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let record = customer.onboarding.record(step);
        if record.done_on.is_none() && record.skipped_on.is_none() {
            return Err(Refusal::new(
                Kind::Refused,
                format!("`{}` is neither done nor left out", step.word()),
            )
            .into());
        }
        customer.onboarding.change(step, |record| {
            record.done_on = None;
            record.skipped_on = None;
            record.why = None;
        });
        Ok(format!(
            "`{}`: {} is open again",
            customer.name,
            step.word()
        ))
    })
}
