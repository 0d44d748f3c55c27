//! Accelerators counted, and added up by CSA.

use std::iter;

use chrono::NaiveDate;
use serde::Serialize;

use super::Account;
use crate::domain::accelerator::{AcceleratorStatus, Layout};
use crate::domain::customer::Customer;
use crate::domain::entitlement::Entitlement;
use crate::export::report::parts::Granted;

/// Accelerators of a subscription year, or of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(super) struct Sum {
    /// Granted, and bought on top.
    pub(super) allowed: u32,
    pub(super) delivered: u32,
    pub(super) under_way: u32,
    pub(super) planned: u32,
    /// Called off so late that they count.
    pub(super) cancelled: u32,
    /// Negative when more are taken than allowed.
    pub(super) left: i64,
    /// Of those left, how many no longer fit before the year ends.
    pub(super) lost: u32,
    /// Weeks that those under way and planned still take, whichever year they belong to; the one that runs counts.
    pub(super) weeks_ahead: u32,
}

impl Sum {
    /// The accelerators of this year.
    pub(super) fn of(year: &Entitlement, today: NaiveDate) -> Self {
        let lost = match year.year.period.to < today {
            true => 0,
            false => year.lost(),
        };
        Self {
            allowed: year.allowed(),
            delivered: number(year.completed.len()),
            under_way: number(year.active.len()),
            planned: number(year.planned.len()),
            cancelled: number(year.cancelled.len()),
            left: year.left(),
            lost: number(lost),
            weeks_ahead: 0,
        }
    }

    /// As a picture has it: what is under way is used.
    pub(super) fn granted(&self) -> Granted {
        Granted::accelerators(
            self.allowed,
            self.delivered + self.under_way + self.cancelled,
            self.planned,
        )
    }
}

impl iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), |all, it| Self {
            allowed: all.allowed + it.allowed,
            delivered: all.delivered + it.delivered,
            under_way: all.under_way + it.under_way,
            planned: all.planned + it.planned,
            cancelled: all.cancelled + it.cancelled,
            left: all.left + it.left,
            lost: all.lost + it.lost,
            weeks_ahead: all.weeks_ahead + it.weeks_ahead,
        })
    }
}

/// Weeks that the customer's open accelerators still take.
pub(super) fn weeks_ahead(customer: &Customer, layout: Layout, today: NaiveDate) -> u32 {
    let open = customer.accelerators.iter().filter(|it| it.is_open());
    let weeks = open.map(|it| {
        let weeks = it.weeks.unwrap_or(layout.weeks);
        match (it.status, it.run(layout)) {
            (AcceleratorStatus::Active, Some(run)) if run.starts_on <= today => {
                run.week_on(today).map_or(0, |week| weeks + 1 - week)
            }
            _ => weeks,
        }
    });
    weeks.sum()
}

/// What one CSA carries.
#[derive(Debug, Serialize)]
pub(super) struct Load {
    /// None: nobody is named.
    csa: Option<String>,
    customers: usize,
    red: usize,
    #[serde(flatten)]
    sum: Sum,
}

/// A line a CSA, by name.
pub(super) fn loads(customers: &[Account]) -> Vec<Load> {
    let mut names: Vec<&Option<String>> = customers.iter().map(|it| &it.csa).collect();
    names.sort_by_key(|name| (name.is_none(), *name));
    names.dedup();
    let load = |csa: &Option<String>| {
        let own = || customers.iter().filter(|it| it.csa == *csa);
        Load {
            csa: csa.clone(),
            customers: own().count(),
            red: own().filter(|it| !it.reds.is_empty()).count(),
            sum: own().filter_map(|it| it.sum).sum(),
        }
    };
    names.into_iter().map(load).collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
