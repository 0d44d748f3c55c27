//! One act a function: load, let the domain think, save, hand back a plain report.
//!
//! No clap, no questions, no printing here: whoever calls has gathered everything.

pub(crate) mod accelerator;
pub(crate) mod backlog;
pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod customer;
pub(crate) mod draft;
pub(crate) mod entitlement;
pub(crate) mod field;
pub(crate) mod log;
pub(crate) mod objective;
pub(crate) mod onboard;
pub(crate) mod plan;
pub(crate) mod renewal;
pub(crate) mod snooze;
pub(crate) mod today;

use chrono::NaiveDate;

use crate::domain::calendar::WorkCalendar;
use crate::domain::checklist::Checklist;
use crate::domain::customer::Customer;
use crate::rules::Rules;
use crate::store::{Store, Write};

/// What becomes of a field: None leaves it, `Some(None)` takes its value away.
pub(crate) type Set<T> = Option<Option<T>>;

/// What an act works with.
pub(crate) struct Desk<'a> {
    /// The book.
    pub(crate) store: &'a Store,
    /// The rules in force.
    pub(crate) rules: &'a Rules,
    /// The business days.
    pub(crate) work: WorkCalendar,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// For the journal: who writes, when, and whether at all.
    pub(crate) write: &'a Write,
}

impl Desk<'_> {
    /// The onboarding of this customer, held against the rules and the day.
    pub(crate) fn checklist<'a>(&'a self, customer: &'a Customer) -> Checklist<'a> {
        let bought = customer.onboarded_with(|tier| self.rules.is_ours(tier));
        let steps = self.rules.steps();
        Checklist::new(customer, bought, steps, &self.work, self.today)
    }
}
