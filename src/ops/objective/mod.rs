//! The success plan: objectives listed, added, changed, measured and closed.

mod change;
mod close;
mod epic;
mod initiative;
mod measure;
#[cfg(test)]
mod tests;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::accelerator::AcceleratorStatus;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::objective::{Objective, Standing, pick};
use crate::domain::{Kind, Refusal};

pub(crate) use change::{Said, add, doubts, edit};
pub(crate) use close::{Closing, close, closing, reopen};
pub(crate) use epic::{Epics, export};
pub(crate) use initiative::{Step, add_initiative, change_initiative};
pub(crate) use measure::{Measured, measure, measured};

/// One objective with how it stands.
#[derive(Debug, Serialize)]
pub(crate) struct Goal {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) objective: Objective,
    /// What that comes to.
    #[serde(flatten)]
    pub(crate) standing: Standing,
    /// The accelerators that serve it and were not called off.
    pub(crate) accelerators: Vec<Serving>,
    /// The day it was looked at.
    pub(crate) today: NaiveDate,
}

/// An accelerator that serves an objective.
#[derive(Debug, Serialize)]
pub(crate) struct Serving {
    /// Its id.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) title: Option<String>,
}

/// Objectives in the order of customers and records.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Goals {
    /// Each with its customer.
    pub(crate) goals: Vec<Goal>,
    /// Whether they are those of the whole book, so that whose they are must be said.
    #[serde(skip)]
    pub(crate) is_book: bool,
    /// How many records they were read from.
    #[serde(skip)]
    pub(crate) read: usize,
}

impl Goal {
    fn new(desk: &Desk, id: &CustomerId, customer: &Customer, objective: &Objective) -> Self {
        let (metrics, age) = (desk.rules.metrics(), desk.rules.reading_age());
        Self {
            customer: id.clone(),
            customer_name: customer.name.clone(),
            objective: objective.clone(),
            standing: Standing::of(objective, metrics, desk.today, age),
            accelerators: serving(customer, objective),
            today: desk.today,
        }
    }
}

/// The accelerators that serve an objective and were not called off.
fn serving(customer: &Customer, objective: &Objective) -> Vec<Serving> {
    let serve = customer.accelerators.iter().filter(|accelerator| {
        accelerator.status != AcceleratorStatus::Cancelled
            && accelerator.objectives.contains(&objective.id)
    });
    serve
        .map(|accelerator| Serving {
            id: accelerator.id.clone(),
            title: accelerator.title.clone(),
        })
        .collect()
}

/// The objectives of one customer.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn of_customer(desk: &Desk, id: &CustomerId) -> Result<Goals> {
    let customer = desk.store.load(id)?.customer;
    Ok(Goals {
        goals: goals(desk, id, &customer),
        is_book: false,
        read: 1,
    })
}

/// The objectives of every customer in the book who is not archived, and why a record cannot be read.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn of_book(desk: &Desk) -> Result<(Goals, Vec<anyhow::Error>)> {
    let shelf = desk.store.load_all()?;
    let present = shelf
        .records
        .iter()
        .map(|(id, record)| (id, &record.customer));
    let goals = present
        .filter(|(_, customer)| customer.archived_on.is_none())
        .flat_map(|(id, customer)| goals(desk, id, customer));
    let goals = Goals {
        goals: goals.collect(),
        is_book: true,
        read: shelf.records.len(),
    };
    Ok((goals, shelf.unreadable))
}

/// The objectives of a record that is at hand.
pub(crate) fn goals(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Goal> {
    let all = customer.objectives.iter();
    all.map(|objective| Goal::new(desk, id, customer, objective))
        .collect()
}

/// One objective, by whatever names it.
///
/// # Errors
/// As [`place`]; when the record cannot be read.
pub(crate) fn one(desk: &Desk, id: &CustomerId, word: &str) -> Result<Goal> {
    let customer = desk.store.load(id)?.customer;
    let at = place(&customer, id, word)?;
    Ok(Goal::new(desk, id, &customer, &customer.objectives[at]))
}

/// Where the objective that a word means stands in the record.
///
/// # Errors
/// `NotFound` with the nearest, or `Ambiguous` with those that it could be.
pub(crate) fn place(customer: &Customer, id: &CustomerId, word: &str) -> Result<usize, Refusal> {
    let items: Vec<(&str, &str)> = customer
        .objectives
        .iter()
        .map(|objective| (objective.id.as_str(), objective.name()))
        .collect();
    pick("objective", word, &items).map_err(|refusal| match refusal.kind {
        Kind::NotFound if items.is_empty() => Refusal {
            hints: vec![format!(
                "to add one: csa objective add {id} \"WHAT IS WANTED\""
            )],
            ..refusal
        },
        _ => refusal,
    })
}
