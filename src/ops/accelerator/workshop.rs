//! The two workshops of an accelerator: the days on which they were held. The first accelerator's
//! discovery workshop is the last step of the onboarding; one event serves both.

use anyhow::Result;
use chrono::NaiveDate;

use super::find_mut;
use crate::domain::Refusal;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::ops::Desk;
use crate::store::Written;

/// The onboarding's step that the first accelerator's discovery workshop is.
pub(crate) const STEP: &str = "discovery_workshop";

/// A workshop of an accelerator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workshop {
    /// Which outcomes are wanted; week 1.
    Discovery,
    /// The steps towards them, as a backlog; week 2.
    Planning,
}

impl Workshop {
    /// The word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Discovery => "discovery",
            Self::Planning => "planning",
        }
    }

    /// The day on record.
    pub(crate) fn on(self, accelerator: &Accelerator) -> Option<NaiveDate> {
        match self {
            Self::Discovery => accelerator.discovery_workshop_on,
            Self::Planning => accelerator.planning_workshop_on,
        }
    }
}

/// What speaks against a workshop's having been held on that day.
pub(crate) fn held_doubts(
    desk: &Desk,
    accelerator: &Accelerator,
    workshop: Workshop,
    on: NaiveDate,
) -> Vec<String> {
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    if let Some(starts) = accelerator.starts_on.filter(|starts| *starts > on) {
        let number = &accelerator.id;
        doubts.push(format!("{number} starts on {starts}, after {on}"));
    }
    if let Some(known) = workshop.on(accelerator).filter(|known| *known != on) {
        doubts.push(format!("it was already held on {known}"));
    }
    if !accelerator.is_open() {
        doubts.push(format!("{} is {}", accelerator.id, accelerator.status));
    }
    if workshop == Workshop::Planning {
        match accelerator.discovery_workshop_on {
            None => {
                doubts.push("the discovery workshop comes first and is not on record".to_owned())
            }
            Some(first) if on < first => {
                doubts.push(format!(
                    "the discovery workshop was held after it, on {first}"
                ));
            }
            Some(_) => {}
        }
    }
    doubts
}

/// Notes the day on which a workshop was held, for the first accelerator in the onboarding too.
///
/// # Errors
/// When there is no such accelerator; those of `Store::edit`.
pub(crate) fn held(
    desk: &Desk,
    id: &CustomerId,
    number: &str,
    workshop: Workshop,
    on: NaiveDate,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let what = note_held(desk, id, customer, (number, workshop), on)?;
        Ok(format!("`{}`: {what}", customer.name))
    })
}

/// The same in a record that is being changed, with the sentence that says so.
///
/// # Errors
/// When there is no such accelerator.
pub(crate) fn note_held(
    desk: &Desk,
    id: &CustomerId,
    customer: &mut Customer,
    (number, workshop): (&str, Workshop),
    on: NaiveDate,
) -> Result<String, Refusal> {
    let accelerator = find_mut(customer, id, number)?;
    match workshop {
        Workshop::Discovery => accelerator.discovery_workshop_on = Some(on),
        Workshop::Planning => accelerator.planning_workshop_on = Some(on),
    }
    let number = accelerator.id.clone();
    let mut what = format!("{number} {} workshop held on {on}", workshop.word());
    let is_first = first(customer).is_some_and(|first| first.id == number);
    let step = desk.rules.steps().find(|step| step.key == STEP);
    if let Some(step) = step.filter(|_| is_first && workshop == Workshop::Discovery) {
        let record = customer.onboarding.record(step);
        if record.done_on.is_none() && record.skipped_on.is_none() {
            let onboarding = &mut customer.onboarding;
            onboarding.change(step, |record| record.done_on = Some(on));
            what += &format!("; with it the onboarding's {} is done", step.word());
        }
    }
    Ok(what)
}

/// A customer's accelerator 1: the first that was not called off, if it is still open.
pub(crate) fn first(customer: &Customer) -> Option<&Accelerator> {
    let all = customer.accelerators.iter();
    let mut stands = all.filter(|it| it.status != AcceleratorStatus::Cancelled);
    let mut first = stands.next()?;
    for other in stands {
        if other.starts_on.is_some()
            && (first.starts_on.is_none() || other.starts_on < first.starts_on)
        {
            first = other;
        }
    }
    first.is_open().then_some(first)
}
