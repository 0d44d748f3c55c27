//! A place in the calendar for a run: what speaks against it, and the first Monday that is free.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Accelerator, AcceleratorStatus, Layout, Run};
use crate::domain::customer::Customer;
use crate::domain::entitlement::{
    Entitlement, Terms, entitlements, last_starts, subscription_years,
};
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::when::Period;

/// What places are judged by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits<'a> {
    /// How runs are laid out and entitlements counted.
    pub(crate) terms: &'a Terms,
    /// How many may start in one quarter; the rule `accelerator.pacing`.
    pub(crate) pacing: u32,
    /// How many one customer can have under way at a time; the rule `accelerator.at_once`.
    pub(crate) at_once: u32,
    /// By which quarters are told apart.
    pub(crate) fiscal: FiscalCalendar,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
}

/// Where a run is to stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// The accelerator that moves there; None for a new one.
    pub(crate) moves: Option<&'a str>,
    /// Its days.
    pub(crate) run: Run,
}

/// What speaks against a slot.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Objection {
    /// It would start in no subscription year. The years there are.
    Outside(Vec<Period>),
    /// Nothing is left of the year in which it would count: that year's sum without it.
    Beyond(Box<Entitlement>),
    /// It would end after the year, and no other year is bought for then.
    Renewal {
        /// Its last day.
        ends_on: NaiveDate,
        /// The last day of the year.
        year_ends_on: NaiveDate,
        /// The last start with which it would end in time; None when no day is left for that.
        last_start: Option<NaiveDate>,
    },
    /// It would reach into the next year, which is bought.
    NextYear {
        /// The last day of the year in which it counts.
        year_ends_on: NaiveDate,
    },
    /// As many as there may be are under way then: the first of them, and its days.
    Crowded {
        /// Its id.
        id: String,
        /// The days that it keeps busy.
        busy: Period,
    },
    /// As many as there should be start in that quarter.
    Hasty {
        /// One of them.
        id: String,
        /// The quarter.
        quarter: FiscalQuarter,
    },
    /// It would start before today.
    Past,
}

/// Everything that speaks against that slot for this customer.
pub(crate) fn objections(customer: &Customer, slot: Slot, limits: &Limits) -> Vec<Objection> {
    let mut others = customer.clone();
    others
        .accelerators
        .retain(|accelerator| Some(accelerator.id.as_str()) != slot.moves);
    let start = slot.run.starts_on;
    let sums = entitlements(&others, limits.terms, limits.today);
    let mut found = Vec::new();
    match sums.iter().find(|sum| sum.year.period.contains(start)) {
        None => {
            let years = sums.iter().map(|sum| sum.year.period).collect();
            found.push(Objection::Outside(years));
        }
        Some(sum) => {
            if sum.left() <= 0 && !is_agreed_free(customer, slot) {
                found.push(Objection::Beyond(Box::new(sum.clone())));
            }
            found.extend(beyond_the_year(&others, slot, sum, &sums, limits));
        }
    }
    let busy = occupied(&others, limits);
    if let Some((id, busy)) = crowd(&busy, slot.run.period(), limits.at_once) {
        found.push(Objection::Crowded {
            id: id.to_owned(),
            busy,
        });
    }
    found.extend(hasty(&others, start, limits));
    if start < limits.today {
        found.push(Objection::Past);
    }
    found
}

/// Whether what moves was agreed not to count.
fn is_agreed_free(customer: &Customer, slot: Slot) -> bool {
    let moves = |accelerator: &&Accelerator| Some(accelerator.id.as_str()) == slot.moves;
    let moved = customer.accelerators.iter().find(moves);
    moved.is_some_and(|accelerator| accelerator.counts == Some(false))
}

fn beyond_the_year(
    others: &Customer,
    slot: Slot,
    sum: &Entitlement,
    sums: &[Entitlement],
    limits: &Limits,
) -> Option<Objection> {
    let year = sum.year.period;
    let ends_on = slot.run.ends_on();
    if ends_on <= year.to {
        return None;
    }
    if sums.iter().any(|sum| sum.year.period.contains(ends_on)) {
        return Some(Objection::NextYear {
            year_ends_on: year.to,
        });
    }
    let busy: Vec<Period> = occupied(others, limits)
        .into_iter()
        .map(|(_, busy)| busy)
        .collect();
    let days = u64::from(slot.run.layout.weeks) * 7;
    let earliest = year.from.max(limits.today);
    let starts = last_starts((earliest, year.to), &busy, days, 1);
    Some(Objection::Renewal {
        ends_on,
        year_ends_on: year.to,
        last_start: starts.first().copied(),
    })
}

fn hasty(others: &Customer, start: NaiveDate, limits: &Limits) -> Option<Objection> {
    let quarter = limits.fiscal.quarter_of(start);
    let starts_then = |accelerator: &&Accelerator| {
        accelerator.status != AcceleratorStatus::Cancelled
            && limits.terms.counts(accelerator)
            && accelerator
                .starts_on
                .is_some_and(|start| limits.fiscal.quarter_of(start) == quarter)
    };
    let before: Vec<_> = others.accelerators.iter().filter(starts_then).collect();
    let is_full = before.len() >= usize::try_from(limits.pacing).unwrap_or(usize::MAX);
    let last = before.last().filter(|_| is_full)?;
    Some(Objection::Hasty {
        id: last.id.clone(),
        quarter,
    })
}

/// The days that each accelerator keeps the customer busy; one that was called off no longer does.
fn occupied<'a>(customer: &'a Customer, limits: &Limits) -> Vec<(&'a str, Period)> {
    let layout = limits.terms.layout;
    customer
        .accelerators
        .iter()
        .filter(|accelerator| accelerator.status != AcceleratorStatus::Cancelled)
        .filter_map(|accelerator| {
            let busy = accelerator.busy(layout, limits.today)?;
            Some((accelerator.id.as_str(), busy))
        })
        .collect()
}

/// Accelerators beside which as many others run as there may be: each with the first of those others
/// that stands before it in the list.
pub(crate) fn crowded<'a>(
    customer: &'a Customer,
    terms: &Terms,
    at_once: u32,
    today: NaiveDate,
) -> Vec<(&'a str, (&'a str, Period))> {
    let limits = Limits {
        terms,
        pacing: u32::MAX,
        at_once,
        fiscal: FiscalCalendar::default(),
        today,
    };
    let busy = occupied(customer, &limits);
    let runs = busy.iter().enumerate();
    runs.filter_map(|(at, (id, period))| Some((*id, crowd(&busy[..at], *period, at_once)?)))
        .collect()
}

/// The first of those that share a day on which `at_once` of them run, if there is such a day.
fn crowd<'a>(
    busy: &[(&'a str, Period)],
    period: Period,
    at_once: u32,
) -> Option<(&'a str, Period)> {
    let shares = |(_, other): &&(&str, Period)| other.from <= period.to && other.to >= period.from;
    let near: Vec<_> = busy.iter().filter(shares).collect();
    // The number changes only on the first day of one of them.
    near.iter().find_map(|(_, other)| {
        let day = other.from.max(period.from);
        let then = || near.iter().filter(|(_, busy)| busy.contains(day));
        let is_full = then().count() >= usize::try_from(at_once).unwrap_or(usize::MAX);
        then().next().filter(|_| is_full).map(|first| **first)
    })
}

/// The first Monday from that day on, within the quarter, in a subscription year, on which a run of this
/// layout is in nobody's way.
pub(crate) fn free_monday(
    customer: &Customer,
    quarter: FiscalQuarter,
    earliest: NaiveDate,
    layout: Layout,
    moves: Option<&str>,
    limits: &Limits,
) -> Option<NaiveDate> {
    let mut others = customer.clone();
    others
        .accelerators
        .retain(|accelerator| Some(accelerator.id.as_str()) != moves);
    let busy = occupied(&others, limits);
    let years = subscription_years(&customer.subscriptions);
    let first = limits.fiscal.first_day(quarter).max(earliest);
    let last = limits.fiscal.last_day(quarter);
    let mut mondays = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| day.weekday() == Weekday::Mon);
    mondays.find(|monday| {
        let period = Run::new(*monday, layout).period();
        years.iter().any(|year| year.period.contains(*monday))
            && crowd(&busy, period, limits.at_once).is_none()
    })
}

/// The Monday of the week of that day.
pub(crate) fn monday(day: NaiveDate) -> NaiveDate {
    let days = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
