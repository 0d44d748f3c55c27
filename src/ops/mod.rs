//! One act a function: load, let the domain think, save, hand back a plain report.
//!
//! No clap, no questions, no printing here: whoever calls has gathered everything.

pub(crate) mod accelerator;
pub(crate) mod assessment;
pub(crate) mod backlog;
pub(crate) mod cadence;
pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod customer;
pub(crate) mod draft;
pub(crate) mod education;
pub(crate) mod entitlement;
pub(crate) mod escalation;
pub(crate) mod feedback;
pub(crate) mod field;
pub(crate) mod log;
pub(crate) mod objective;
pub(crate) mod onboard;
pub(crate) mod plan;
pub(crate) mod prep;
pub(crate) mod release;
pub(crate) mod renewal;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod sentiment;
pub(crate) mod snooze;
pub(crate) mod template;
pub(crate) mod today;

use anyhow::Result;
use chrono::NaiveDate;

use crate::domain::calendar::WorkCalendar;
use crate::domain::checklist::Checklist;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::rules::Rules;
use crate::store::{Store, Write};

/// What becomes of a field: None leaves it, `Some(None)` takes its value away.
pub(crate) type Set<T> = Option<Option<T>>;

/// Fields changed one after another, each with a phrase for the summary.
#[derive(Default)]
pub(crate) struct Changes(pub(crate) Vec<String>);

impl Changes {
    /// Sets the field or takes its value away, where anything was said of it.
    pub(crate) fn put<T: Clone>(&mut self, name: &str, field: &mut Option<T>, said: &Set<T>) {
        let Some(said) = said else { return };
        field.clone_from(said);
        let verb = if said.is_some() { "set" } else { "removed" };
        self.0.push(format!("{name} {verb}"));
    }
}

/// What stands in the records that were asked about.
#[derive(Debug)]
pub(crate) struct Gathered<T> {
    /// In the order of the customers.
    pub(crate) rows: Vec<T>,
    /// How many records were read.
    pub(crate) read: usize,
    /// Of each other one, why not.
    pub(crate) unreadable: Vec<anyhow::Error>,
}

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

    /// What stands in the record of that customer, or of everybody in the book who is not archived.
    ///
    /// # Errors
    /// When the one record cannot be read, or the book cannot be listed.
    pub(crate) fn gather<T>(
        &self,
        only: Option<&CustomerId>,
        rows: impl Fn(&CustomerId, &Customer) -> Vec<T>,
    ) -> Result<Gathered<T>> {
        if let Some(id) = only {
            return Ok(Gathered {
                rows: rows(id, &self.store.load(id)?.customer),
                read: 1,
                unreadable: Vec::new(),
            });
        }
        let shelf = self.store.load_all()?;
        let records = shelf.records.iter();
        let present = records.filter(|(_, record)| record.customer.archived_on.is_none());
        Ok(Gathered {
            rows: present
                .flat_map(|(id, record)| rows(id, &record.customer))
                .collect(),
            read: shelf.records.len(),
            unreadable: shelf.unreadable,
        })
    }
}
