//! Another first day for an accelerator, and what moves with it.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::find_mut;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Layout, Run};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::subscription_years;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What moves with the first day: its name, and its day before and after.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Moved(pub(crate) Vec<MovedDay>);

/// One day that moves.
#[derive(Debug, Serialize)]
pub(crate) struct MovedDay {
    /// What happens on it.
    pub(crate) what: &'static str,
    /// When it was to be.
    pub(crate) was_on: Option<NaiveDate>,
    /// When it is to be now.
    pub(crate) is_on: NaiveDate,
    /// Days from it to the last day of the subscription year in which the accelerator starts; only
    /// for the end.
    pub(crate) spare_days: Option<i64>,
}

impl Moved {
    /// What moves when that accelerator starts on that day.
    ///
    /// # Errors
    /// Refused when it is closed.
    pub(crate) fn of(
        desk: &Desk,
        customer: &Customer,
        accelerator: &Accelerator,
        to: NaiveDate,
    ) -> Result<Self> {
        movable(accelerator)?;
        let layout = desk.rules.terms().layout;
        let was = accelerator.run(layout);
        let weeks = accelerator.weeks.unwrap_or(layout.weeks);
        let is = Run::new(to, Layout { weeks, ..layout });
        let years = subscription_years(&customer.subscriptions);
        let year = years.iter().find(|year| year.period.contains(to));
        let spare = year.map(|year| (year.period.to - is.ends_on()).num_days());
        let days = |run: Run| {
            [
                run.starts_on,
                run.week_starts_on(layout.planning_week),
                run.delivery_on(),
                run.ends_on(),
            ]
        };
        let names = [
            "discovery workshop, week of",
            "planning workshop, week of",
            "delivery from",
            "close-out by",
        ];
        let was = was.map(days);
        let rows = names.into_iter().zip(days(is)).enumerate();
        let rows = rows.map(|(at, (what, is_on))| MovedDay {
            what,
            was_on: was.map(|was| was[at]),
            is_on,
            spare_days: spare.filter(|_| at + 1 == names.len()),
        });
        Ok(Self(rows.collect()))
    }
}

fn movable(accelerator: &Accelerator) -> Result<(), Refusal> {
    if accelerator.is_open() {
        return Ok(());
    }
    let message = format!(
        "{} is {} and stays where it was",
        accelerator.id, accelerator.status
    );
    Err(Refusal::new(Kind::Refused, message))
}

/// Gives it another first day.
///
/// # Errors
/// Refused when it is closed; those of `Store::edit`.
pub(crate) fn shift(desk: &Desk, id: &CustomerId, number: &str, to: NaiveDate) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let accelerator = find_mut(customer, id, number)?;
        movable(accelerator)?;
        let verb = match accelerator.status {
            AcceleratorStatus::Active => "started on",
            _ => "starts on",
        };
        let was = accelerator.starts_on.filter(|was| *was != to);
        accelerator.starts_on = Some(to);
        let number = &accelerator.id;
        Ok(match was {
            Some(was) => format!("`{name}`: {number} {verb} {to}, not on {was}"),
            None => format!("`{name}`: {number} {verb} {to}"),
        })
    })
}
