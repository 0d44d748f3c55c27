//! What would come of a change, before anything is written.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::accept::planned;
use super::question::highest;
use super::read::{To, Typed, typed};
use super::{Plan, Scope, of};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::listed;
use crate::domain::plan::{Closed, State, monday};
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Shelf;

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

/// Puts a run that is only proposed into the record in hand, so that it can be changed like any other.
fn pin(before: &Plan, id: &CustomerId, customer: &mut Customer, change: &Typed) -> Result<()> {
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
fn apply(
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
    quarter: crate::domain::fiscal::FiscalQuarter,
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

/// Holds one changed run against the book.
struct Judge<'a> {
    desk: &'a Desk<'a>,
    before: &'a Plan,
    after: &'a Plan,
    shift: &'a Shift,
}

impl Judge<'_> {
    fn breaks(&self) -> Vec<Break> {
        let mut all = Vec::new();
        let mut say = |what: String, rule: Option<&'static str>| {
            all.push(Break {
                customer: self.shift.customer.clone(),
                id: self.shift.id.clone(),
                what,
                rule,
            });
        };
        let (Some(starts), Some(ends)) = (self.shift.moves_to, self.shift.ends_on) else {
            return all;
        };
        if starts < self.desk.today {
            say(
                format!("it would start in the past, on {}", day(starts)),
                None,
            );
        }
        let member = self
            .after
            .customers
            .iter()
            .find(|member| member.id == self.shift.customer);
        let mut years = member
            .map(|member| member.years.iter())
            .into_iter()
            .flatten();
        match years.find(|year| (year.starts_on..=year.ends_on).contains(&starts)) {
            None => say(
                format!("no subscription year holds its start, {}", day(starts)),
                None,
            ),
            Some(year) => {
                if ends > year.ends_on {
                    let late = (ends - year.ends_on).num_days();
                    let what = format!(
                        "it ends on {}, {late} days after the year does, on {}",
                        day(ends),
                        day(year.ends_on)
                    );
                    say(what, Some("accelerator.length"));
                }
                if year.left < 0 {
                    let what = format!("{} of {} allowed would be taken", year.used, year.allowed);
                    say(what, Some("tiers"));
                }
            }
        }
        let recorded = || {
            let runs = self.after.runs_of(&self.shift.customer);
            runs.filter(|run| run.state != State::Proposed && run.id != self.shift.id)
        };
        for other in recorded().filter(|run| run.starts_on <= ends && run.ends_on >= starts) {
            let what = format!(
                "{} is under way from {} to {}",
                other.id, other.starts_on, other.ends_on
            );
            say(what, Some("accelerator.at_once"));
        }
        let quarter = self.after.scope.fiscal.quarter_of(starts);
        let pacing = self.desk.rules.accelerators().pacing.value;
        let others = recorded().filter(|run| run.quarter == quarter).count();
        if others + 1 > usize::try_from(pacing).unwrap_or(usize::MAX) {
            let what = format!("{} would start in {quarter}", others + 1);
            say(what, Some("accelerator.pacing"));
        }
        let closed = Closed {
            work: self.desk.work.clone(),
            freezes: self.after.scope.freezes.clone(),
        };
        let workshops = self.desk.rules.terms().layout.planning_week;
        if closed.hits(starts, workshops) > 0 {
            say(
                "a workshop falls into a week in which most days are off".to_owned(),
                None,
            );
        }
        if let Some(week) = self.overload(starts, ends) {
            say(week, Some("accelerator.parallel"));
        }
        all
    }

    /// The first week of the run that is above the limit, and was not before.
    fn overload(&self, starts: NaiveDate, ends: NaiveDate) -> Option<String> {
        let member = self
            .after
            .customers
            .iter()
            .find(|member| member.id == self.shift.customer)?;
        let of = |plan: &Plan| {
            let load = plan.loads.iter().find(|load| load.csa == member.csa);
            load.map(|load| load.load.clone())
        };
        let (before, after) = (of(self.before), of(self.after)?);
        let weeks = after
            .weeks()
            .filter(|(week, _)| *week >= monday(starts) && *week <= ends);
        for (week, runs) in weeks {
            let was = before.as_ref().map_or(0, |load| load.on(week));
            if runs > after.limit && runs > was {
                let csa = member.csa.as_deref().unwrap_or("the CSA");
                return Some(format!(
                    "{csa} would carry {runs} of {} in the week of {}",
                    after.limit,
                    day(week)
                ));
            }
        }
        None
    }
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
