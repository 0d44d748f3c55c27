//! What becomes of a step: done, planned, skipped, taken back.

use anyhow::Result;
use chrono::NaiveDate;

use super::missing_roles;
use crate::domain::accelerator::Accelerator;
use crate::domain::checklist::Checklist;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::{Onboarding, Step, StepRecord, Want};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::accelerator::{self, DISCOVERY_STEP};
use crate::store::Written;

/// What is to become of a step.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fate<'a> {
    /// It is done.
    Done {
        /// The day.
        on: NaiveDate,
        /// The other step for which it agreed a day, with that day.
        agreed: Option<(&'a Step, NaiveDate)>,
    },
    /// A day is agreed for it.
    Planned {
        /// The day.
        on: NaiveDate,
    },
    /// It will not be done.
    Skipped {
        /// Why.
        why: &'a str,
    },
}

/// What speaks against it: questions for whoever says so.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn doubts(desk: &Desk, id: &CustomerId, step: &Step, fate: Fate) -> Result<Vec<String>> {
    Ok(doubts_in(desk, &desk.store.load(id)?.customer, step, fate))
}

fn doubts_in(desk: &Desk, customer: &Customer, step: &Step, fate: Fate) -> Vec<String> {
    let checklist = desk.checklist(customer);
    let doubts = match fate {
        Fate::Done { on, .. } => checklist.done_doubts(step, on),
        Fate::Planned { on } => checklist.plan_doubts(step, on),
        Fate::Skipped { .. } => checklist.skip_doubts(step),
    };
    let mut doubts: Vec<String> = doubts.iter().map(ToString::to_string).collect();
    if let Fate::Done { agreed, .. } = fate {
        for want in &step.wants {
            doubts.extend(lacks(desk, customer, &checklist, *want));
        }
        if let Some((other, day)) = agreed {
            let plan = checklist.plan_doubts(other, day);
            let plan = plan
                .iter()
                .map(|doubt| format!("{}: {doubt}", other.word()));
            doubts.extend(plan);
        }
    }
    doubts
}

/// What a step that is done should have left in the record, and did not.
fn lacks(desk: &Desk, customer: &Customer, checklist: &Checklist, want: Want) -> Option<String> {
    match want {
        Want::Team => {
            let missing = missing_roles(desk.rules, checklist.subscription(), &customer.team);
            let roles = missing.iter().map(|role| role.to_uppercase());
            let roles = roles.collect::<Vec<_>>().join(" and ");
            (!missing.is_empty()).then(|| format!("{roles} is not named yet"))
        }
        Want::DoraBaseline => (!checklist.has_dora_baseline())
            .then(|| "no objective has a baseline for a DORA metric".to_owned()),
    }
}

/// Writes what becomes of a step. `answered` are the doubts that whoever says so knows of.
///
/// # Errors
/// Refused when a step that is done is to be skipped; busy when another program wrote meanwhile and
/// something speaks against it that was not answered; those of `Store::edit`.
pub(crate) fn settle(
    desk: &Desk,
    id: &CustomerId,
    step: &Step,
    fate: Fate,
    answered: &[String],
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let now = doubts_in(desk, customer, step, fate);
        let fresh: Vec<&str> = now
            .iter()
            .filter(|doubt| !answered.contains(doubt))
            .map(String::as_str)
            .collect();
        if !fresh.is_empty() {
            return Err(Refusal::new(
                Kind::Busy,
                format!("the record changed meanwhile: {}", fresh.join("; ")),
            )
            .hint(format!("the checklist as it is now: csa onboard {id}"))
            .into());
        }
        let what = write(desk, id, customer, step, fate)?;
        Ok(format!("`{}`: {} {what}", customer.name, step.word()))
    })
}

/// Changes the record, and says what became of the step.
fn write(
    desk: &Desk,
    id: &CustomerId,
    customer: &mut Customer,
    step: &Step,
    fate: Fate,
) -> Result<String> {
    let onboarding = &mut customer.onboarding;
    match fate {
        Fate::Done { on, agreed } => {
            onboarding.change(step, |record| {
                record.done_on = Some(on);
                record.skipped_on = None;
                record.why = None;
            });
            let mut what = format!("done on {on}");
            if let Some((other, day)) = agreed {
                plan(onboarding, other, day);
                what.push_str(&format!(", {} planned for {day}", other.word()));
            }
            if step.key == DISCOVERY_STEP
                && let Some(first) = discovering(customer)
                && first.discovery_workshop_on.is_none()
            {
                first.discovery_workshop_on = Some(on);
                what.push_str(&format!("; with it the discovery workshop of {}", first.id));
            }
            Ok(what)
        }
        Fate::Planned { on } => {
            plan(onboarding, step, on);
            Ok(format!("planned for {on}"))
        }
        Fate::Skipped { why } => {
            if let Some(done) = onboarding.record(step).done_on {
                let word = step.word();
                return Err(
                    Refusal::new(Kind::Refused, format!("`{word}` was done on {done}"))
                        .hint(format!("`csa onboard reopen {id} {word}` takes that back"))
                        .into(),
                );
            }
            onboarding.change(step, |record| {
                record.skipped_on = Some(desk.today);
                record.why = Some(why.to_owned());
            });
            Ok("skipped".to_owned())
        }
    }
}

/// The accelerator whose discovery workshop is the onboarding's.
fn discovering(customer: &mut Customer) -> Option<&mut Accelerator> {
    let first = accelerator::first(customer)?.id.clone();
    let mut all = customer.accelerators.iter_mut();
    all.find(|accelerator| accelerator.id == first)
}

/// Agrees a day for a step. What was done or skipped is to happen after all.
fn plan(onboarding: &mut Onboarding, step: &Step, on: NaiveDate) {
    onboarding.change(step, |record| {
        *record = StepRecord {
            planned_on: Some(on),
            ..StepRecord::default()
        };
    });
}

/// Takes back that a step was done or skipped; of one that is neither, the day agreed for it.
///
/// # Errors
/// Refused when there is nothing to take back; those of `Store::edit`.
pub(crate) fn reopen(desk: &Desk, id: &CustomerId, step: &Step) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let record = customer.onboarding.record(step);
        let is_settled = record.done_on.is_some() || record.skipped_on.is_some();
        let what = match record.planned_on {
            _ if is_settled => "is open again".to_owned(),
            Some(planned) => format!("is no longer planned for {planned}"),
            None => {
                let message = format!("`{}` is neither done, skipped nor planned", step.word());
                return Err(Refusal::new(Kind::Refused, message).into());
            }
        };
        if step.key == DISCOVERY_STEP
            && let Some(first) = discovering(customer)
            && first.discovery_workshop_on == record.done_on
        {
            first.discovery_workshop_on = None;
        }
        customer.onboarding.change(step, |record| {
            *record = StepRecord {
                planned_on: record.planned_on.filter(|_| is_settled),
                ..StepRecord::default()
            };
        });
        Ok(format!("`{}`: {} {what}", customer.name, step.word()))
    })
}
