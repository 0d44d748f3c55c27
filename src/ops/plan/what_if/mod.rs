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
    /// The accelerator.
    pub(crate) id: String,
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
    pub(crate) what: &'static str,
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
    let breaks = shifts.iter().flat_map(|shift| {
        Judge {
            desk,
            before: &before,
            after: &after,
            shift,
        }
        .breaks()
    });
    Ok((
        WhatIf {
            breaks: breaks.collect(),
            sums: effects(&before, &after),
            changes: shifts,
            plan: after,
        },
        unreadable,
    ))
}

/// The sums that differ.
fn effects(before: &Plan, after: &Plan) -> Vec<Effect> {
    let mut all = Vec::new();
    let mut compare = |of: &str, what: &'static str, before: i64, after: i64| {
        if before != after {
            all.push(Effect {
                of: of.to_owned(),
                what,
                before,
                after,
            });
        }
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    for member in &after.customers {
        let no_room = |plan: &Plan| {
            let of_member = plan
                .unplaced
                .iter()
                .filter(|other| other.customer == member.id);
            number(of_member.map(|other| other.count).sum())
        };
        let was = before.customers.iter().find(|other| other.id == member.id);
        for (at, year) in member.years.iter().enumerate() {
            let was = was.and_then(|was| was.years.get(at));
            compare(
                &member.name,
                "left",
                was.map_or(0, |was| was.left),
                year.left,
            );
        }
        compare(
            &member.name,
            "left without room",
            no_room(before),
            no_room(after),
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
