//! What would come of a change, before anything is written.

mod apply;
mod judge;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::read::{Typed, typed};
use super::{Plan, Scope, of};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Shelf;

use apply::{apply, pin};
use judge::Judge;

/// A change as it is typed: `acme:a2:+3w`.
#[derive(Debug, Clone)]
pub(crate) struct Change(pub(crate) String);

/// What would come of some changes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WhatIf {
    /// The runs that are changed.
    pub(crate) changes: Vec<Shift>,
    /// What they break.
    pub(crate) breaks: Vec<Break>,
    /// The sums that differ.
    pub(crate) sums: Vec<Effect>,
    /// The plan as it would be.
    pub(crate) plan: Plan,
}

/// One run changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Shift {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The accelerator.
    pub(crate) id: String,
    /// Its first day before; None when it is new or had none.
    pub(crate) starts_on: Option<NaiveDate>,
    /// Its first day after; None when it is called off.
    pub(crate) moves_to: Option<NaiveDate>,
    /// Its last day after.
    pub(crate) ends_on: Option<NaiveDate>,
}

/// Something that a change breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Break {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The accelerator; None where it is a sum of the customer's.
    pub(crate) id: Option<String>,
    /// What is broken.
    pub(crate) what: String,
    /// The rule that says so; none where it is plain sense.
    pub(crate) rule: Option<&'static str>,
}

/// A sum before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Effect {
    /// Whose it is.
    pub(crate) of: String,
    /// What is counted.
    pub(crate) what: String,
    /// Before.
    pub(crate) before: i64,
    /// After.
    pub(crate) after: i64,
}

/// What would come of these changes, and of each record that cannot be read why not. Nothing is written.
///
/// # Errors
/// When a change cannot be read, or names a customer or accelerator that is not there or over.
pub(crate) fn what_if(
    desk: &Desk,
    scope: &Scope,
    changes: &[Change],
) -> Result<(WhatIf, Vec<anyhow::Error>)> {
    let changes: Vec<Typed> = changes
        .iter()
        .map(|change| typed(change, desk.today, &scope.fiscal))
        .collect::<Result<_, _>>()?;
    let Shelf {
        records,
        unreadable,
    } = desk.store.load_all()?;
    let mut customers: Vec<(CustomerId, Customer)> = records
        .into_iter()
        .map(|(id, record)| (id, record.customer))
        .collect();
    let before = of(desk, scope, &customers);
    let mut shifts: Vec<Shift> = Vec::new();
    for change in &changes {
        let id = desk.store.find(&change.customer)?;
        let Some((_, customer)) = customers.iter_mut().find(|(other, _)| *other == id) else {
            let message = format!("the record of `{id}` cannot be read");
            return Err(Refusal::new(Kind::Invalid, message).into());
        };
        pin(&before, &id, customer, change)?;
        let mut shift = apply(desk, scope, &id, customer, change)?;
        // A run that was only proposed moves from the day of its proposal.
        let mut proposed = before.proposed().filter(|run| run.customer == id);
        let from = proposed.find(|run| change.run.is_some() && run.id == shift.id);
        shift.starts_on = from.map(|run| run.starts_on).or(shift.starts_on);
        shifts.push(shift);
    }
    let after = of(desk, scope, &customers);
    let of_runs = shifts.iter().flat_map(|shift| {
        Judge {
            desk,
            before: &before,
            after: &after,
            shift,
        }
        .breaks()
    });
    let breaks = of_runs.chain(losses(&before, &after)).collect();
    Ok((
        WhatIf {
            breaks,
            sums: effects(&before, &after),
            changes: shifts,
            plan: after,
        },
        unreadable,
    ))
}

/// Customers of whom more would be left without room than now.
fn losses(before: &Plan, after: &Plan) -> Vec<Break> {
    let mut all = Vec::new();
    for member in &after.customers {
        let (was, is) = (no_room(before, &member.id), no_room(after, &member.id));
        if is > was {
            all.push(Break {
                customer: member.id.clone(),
                id: None,
                what: format!(
                    "{} of those left would have no room before the renewal",
                    is - was
                ),
                rule: Some("accelerator.length"),
            });
        }
    }
    all
}

/// How many of those that this customer has left have no room.
fn no_room(plan: &Plan, customer: &CustomerId) -> usize {
    let unplaced = plan.unplaced.iter();
    let of_member = unplaced.filter(|other| other.customer == *customer);
    of_member.map(|other| other.count).sum()
}

/// The sums that differ.
fn effects(before: &Plan, after: &Plan) -> Vec<Effect> {
    let mut all = Vec::new();
    let mut compare = |of: &str, what: &str, before: i64, after: i64| {
        if before != after {
            all.push(Effect {
                of: of.to_owned(),
                what: what.to_owned(),
                before,
                after,
            });
        }
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    for member in &after.customers {
        let was = before.customers.iter().find(|other| other.id == member.id);
        for (at, year) in member.years.iter().enumerate() {
            let was = was.and_then(|was| was.years.get(at));
            compare(
                &member.name,
                &format!("left in the year to {}", year.ends_on),
                was.map_or(0, |was| was.left),
                year.left,
            );
        }
        compare(
            &member.name,
            "left without room",
            number(no_room(before, &member.id)),
            number(no_room(after, &member.id)),
        );
    }
    for load in &after.loads {
        let was = before.loads.iter().find(|other| other.csa == load.csa);
        let name = load.csa.as_deref().unwrap_or("no CSA named");
        let most = was.map_or(0, |was| was.most);
        compare(name, "most in a week", most.into(), load.most.into());
        let above = was.map_or(0, |was| was.above);
        compare(
            name,
            "weeks above the limit",
            above.into(),
            load.above.into(),
        );
    }
    compare(
        "book",
        "proposed",
        number(before.proposed().count()),
        number(after.proposed().count()),
    );
    all
}
