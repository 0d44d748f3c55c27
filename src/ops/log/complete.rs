//! What an entry completes besides being one: a step of the onboarding, a workshop of its accelerator, the
//! business review that was planned.

use anyhow::Result;
use chrono::NaiveDate;

use crate::domain::accelerator::{Accelerator, Layout};
use crate::domain::activity::{Activity, Completes, EntryKind};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::Step;
use crate::ops::Desk;
use crate::ops::accelerator::{self as accelerators, Workshop};
use crate::ops::review;

/// Something that an entry completes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Completion<'a> {
    /// The step.
    Step(&'a Step),
    /// The workshop of the accelerator with that id.
    Workshop(String, Workshop),
    /// The business review that was planned, or a new one.
    BusinessReview,
}

/// What an entry of this kind completes that is still open.
pub(crate) fn completions<'a>(
    desk: &'a Desk,
    customer: &Customer,
    kind: &EntryKind,
    entry: &Activity,
) -> Vec<Completion<'a>> {
    let day = entry.at.date_naive();
    let of = |what: &Completes| match what {
        Completes::Step(name) => {
            let mut steps = desk.rules.steps();
            let step = steps.find(|step| step.is_called(name))?;
            let record = customer.onboarding.record(step);
            let is_open = record.done_on.is_none() && record.skipped_on.is_none();
            is_open.then_some(Completion::Step(step))
        }
        Completes::AcceleratorWorkshop => {
            let number = entry.accelerator.as_ref()?;
            let mut all = customer.accelerators.iter();
            let accelerator = all.find(|it| it.id == *number)?;
            let workshop = workshop(desk.rules.terms().layout, accelerator, day)?;
            Some(Completion::Workshop(number.clone(), workshop))
        }
        Completes::BusinessReview => {
            let mut reviews = customer.business_reviews.iter();
            let is_noted = reviews.any(|review| review.held_on == Some(day));
            (!is_noted).then_some(Completion::BusinessReview)
        }
    };
    kind.completes.iter().filter_map(of).collect()
}

/// The workshop that belongs into the week of that day, if it has not been held.
pub(super) fn workshop(
    layout: Layout,
    accelerator: &Accelerator,
    day: NaiveDate,
) -> Option<Workshop> {
    let run = accelerator.run(layout)?;
    let week = run.week_on(day)?;
    let workshop = match week {
        _ if week < run.layout.planning_week => Workshop::Discovery,
        _ if week < run.layout.delivery_week => Workshop::Planning,
        _ => return None,
    };
    workshop.on(accelerator).is_none().then_some(workshop)
}

impl Completion<'_> {
    /// What speaks against its being complete on that day.
    pub(crate) fn doubts(&self, desk: &Desk, customer: &Customer, on: NaiveDate) -> Vec<String> {
        match self {
            Self::Step(step) => {
                let doubts = desk.checklist(customer).done_doubts(step, on);
                doubts
                    .iter()
                    .map(|doubt| format!("{}: {doubt}", step.word()))
                    .collect()
            }
            Self::Workshop(number, workshop) => {
                let mut all = customer.accelerators.iter();
                match all.find(|it| it.id == *number) {
                    Some(accelerator) => {
                        accelerators::held_doubts(desk, accelerator, *workshop, on)
                    }
                    None => Vec::new(),
                }
            }
            Self::BusinessReview => Vec::new(),
        }
    }

    /// Changes the record, and says what was completed.
    ///
    /// # Errors
    /// When the accelerator is not there any more.
    pub(super) fn write(
        &self,
        desk: &Desk,
        id: &CustomerId,
        customer: &mut Customer,
        on: NaiveDate,
    ) -> Result<String> {
        match self {
            Self::Step(step) => {
                let onboarding = &mut customer.onboarding;
                onboarding.change(step, |record| record.done_on = Some(on));
                Ok(format!("{} done on {on}", step.word()))
            }
            Self::Workshop(number, workshop) => Ok(accelerators::note_held(
                desk,
                id,
                customer,
                (number, *workshop),
                on,
            )?),
            Self::BusinessReview => Ok(review::note_held(customer, None, on)),
        }
    }
}
