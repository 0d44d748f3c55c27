//! A change made to a record in hand.

use anyhow::Result;
use chrono::NaiveDate;

use super::Shift;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalQuarter;
use crate::domain::nearest::listed;
use crate::domain::plan::monday;
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::plan::accept::planned;
use crate::ops::plan::question::highest;
use crate::ops::plan::read::{To, Typed};
use crate::ops::plan::{Plan, Scope};

/// Puts a run that is only proposed into the record in hand, so that it can be changed like any other.
pub(super) fn pin(
    before: &Plan,
    id: &CustomerId,
    customer: &mut Customer,
    change: &Typed,
) -> Result<()> {
    let Some(word) = &change.run else {
        return Ok(());
    };
    let is_meant = |other: &str| other.eq_ignore_ascii_case(word);
    if customer
        .accelerators
        .iter()
        .any(|other| is_meant(&other.id))
    {
        return Ok(());
    }
    let mut proposed = before.proposed().filter(|run| run.customer == *id);
    let Some(run) = proposed.find(|run| is_meant(&run.id)) else {
        return Ok(());
    };
    if matches!(change.to, To::Off) {
        let message = format!("`{}` of `{}` is only proposed", run.id, customer.name);
        return Err(Refusal::new(Kind::Refused, message)
            .hint("there is nothing to call off")
            .into());
    }
    customer
        .accelerators
        .push(planned(run.id.clone(), run.starts_on));
    Ok(())
}

/// Makes the change to the record in hand.
pub(super) fn apply(
    desk: &Desk,
    scope: &Scope,
    id: &CustomerId,
    customer: &mut Customer,
    change: &Typed,
) -> Result<Shift> {
    let layout = desk.rules.terms().layout;
    let Some(word) = &change.run else {
        let number = format!("a{}", highest(customer) + 1);
        let starts_on = match change.to {
            To::In(quarter) => first_free(desk, scope, customer, None, quarter),
            To::On(day) => day,
            To::By(_) | To::Off => desk.today,
        };
        let new = planned(number.clone(), starts_on);
        let ends_on = new.run(layout).map(|run| run.ends_on());
        customer.accelerators.push(new);
        return Ok(Shift {
            customer: id.clone(),
            id: number,
            starts_on: None,
            moves_to: Some(starts_on),
            ends_on,
        });
    };
    let at = found(customer, id, word)?;
    let own = customer.accelerators[at].clone();
    let moves_to = match change.to {
        To::On(day) => Some(day),
        To::In(quarter) => Some(first_free(desk, scope, customer, Some(&own.id), quarter)),
        To::By(days) => {
            let shifted = own.starts_on.and_then(|start| To::shifted(start, days));
            if shifted.is_none() {
                let message = format!(
                    "`{}` of `{}` has no day to move from",
                    own.id, customer.name
                );
                return Err(Refusal::new(Kind::Refused, message)
                    .hint(format!("say a day: `{id}:{}:2027-01-11`", own.id))
                    .into());
            }
            shifted
        }
        To::Off => None,
    };
    let accelerator = &mut customer.accelerators[at];
    match moves_to {
        Some(day) => accelerator.starts_on = Some(day),
        None => {
            accelerator.status = AcceleratorStatus::Cancelled;
            accelerator.closed_on = Some(desk.today);
        }
    }
    Ok(Shift {
        customer: id.clone(),
        ends_on: moves_to
            .and_then(|_| accelerator.run(layout))
            .map(|run| run.ends_on()),
        id: own.id,
        starts_on: own.starts_on,
        moves_to,
    })
}

/// Where the accelerator of that id stands in the record, if it is not over.
fn found(customer: &Customer, id: &CustomerId, word: &str) -> Result<usize> {
    let mut all = customer.accelerators.iter();
    let Some(at) = all.position(|other| other.id.eq_ignore_ascii_case(word)) else {
        let message = format!("`{}` has no accelerator `{word}`", customer.name);
        let ids: Vec<&str> = customer
            .accelerators
            .iter()
            .map(|other| other.id.as_str())
            .collect();
        let refusal = Refusal::new(Kind::NotFound, message);
        return Err(match ids.is_empty() {
            true => refusal.hint(format!("to try a new one: `{id}:new:q1`")),
            false => refusal.hint(format!("there is {}", listed(ids))),
        }
        .into());
    };
    let own: &Accelerator = &customer.accelerators[at];
    if own.is_open() {
        return Ok(at);
    }
    let over = match own.status {
        AcceleratorStatus::Completed => "completed",
        _ => "cancelled",
    };
    let message = format!("`{}` of `{}` is {over}", own.id, customer.name);
    Err(Refusal::new(Kind::Refused, message)
        .hint("only what is planned or active can be changed")
        .into())
}

/// The quarter's first Monday from today on that leaves the customer free for a run; else its first Monday.
fn first_free(
    desk: &Desk,
    scope: &Scope,
    customer: &Customer,
    besides: Option<&str>,
    quarter: FiscalQuarter,
) -> NaiveDate {
    let layout = desk.rules.terms().layout;
    let (first, last) = (
        scope.fiscal.first_day(quarter),
        scope.fiscal.last_day(quarter),
    );
    let mondays: Vec<NaiveDate> = monday(first)
        .iter_weeks()
        .skip_while(|day| *day < first)
        .take_while(|day| *day <= last)
        .collect();
    let others: Vec<Period> = customer
        .accelerators
        .iter()
        .filter(|other| other.is_open() && Some(other.id.as_str()) != besides)
        .filter_map(|other| other.busy(layout, desk.today))
        .collect();
    let is_free = |start: &NaiveDate| {
        let run = planned(String::new(), *start).run(layout);
        let meets = |other: &Period| {
            run.is_some_and(|run| other.from <= run.ends_on() && other.to >= run.starts_on)
        };
        *start >= desk.today && !others.iter().any(meets)
    };
    let free = mondays.iter().copied().find(is_free);
    free.or(mondays.first().copied()).unwrap_or(first)
}
