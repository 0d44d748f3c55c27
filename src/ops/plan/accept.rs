//! A proposal taken: every run of it planned, or none.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::NaiveDate;

use super::Plan;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::{Act, Written};

/// Writes the proposed runs of this plan into the records, as one entry of the journal.
///
/// # Errors
/// When a record changed since the plan was made; those of `Store::edit_all`. Nothing is written then.
pub(crate) fn accept(desk: &Desk, plan: &Plan) -> Result<Written> {
    let mut acts: Vec<(CustomerId, Act)> = Vec::new();
    for run in plan.proposed() {
        acts.push((
            run.customer.clone(),
            Box::new(move |customer| {
                unchanged(customer, &run.id)?;
                customer
                    .accelerators
                    .push(planned(run.id.clone(), run.starts_on));
                Ok(())
            }),
        ));
    }
    let customers: BTreeSet<&CustomerId> = acts.iter().map(|(id, _)| id).collect();
    let summary = format!(
        "{} planned for {}",
        counted(acts.len(), "accelerator"),
        match plan
            .customers
            .iter()
            .find(|member| customers.contains(&member.id))
        {
            Some(member) if customers.len() == 1 => format!("`{}`", member.name),
            _ => counted(customers.len(), "customer"),
        }
    );
    desk.store.edit_all(acts, summary, desk.write)
}

/// An accelerator of which nothing is known but when it starts.
pub(super) fn planned(id: String, starts_on: NaiveDate) -> Accelerator {
    Accelerator {
        id,
        title: None,
        kind: None,
        modules: Vec::new(),
        objectives: Vec::new(),
        phase: None,
        status: AcceleratorStatus::Planned,
        starts_on: Some(starts_on),
        weeks: None,
        discovery_workshop_on: None,
        planning_workshop_on: None,
        closed_on: None,
        outcome: None,
        why: None,
        counts: None,
        backlog: Vec::new(),
    }
}

/// Refuses when the customer got other runs since the plan was made.
fn unchanged(customer: &Customer, id: &str) -> Result<()> {
    if customer.accelerators.iter().any(|other| other.id == id) {
        let message = format!("`{}` was changed while this was planned", customer.name);
        return Err(Refusal::new(Kind::Busy, message)
            .hint("run it again")
            .into());
    }
    Ok(())
}
