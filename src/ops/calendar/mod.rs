//! What is in the calendar: deadlines and milestones of customers that are open or still ahead.
//!
//! Titles only, never notes: a calendar is shown on screens and shared with colleagues.

mod of_customer;
#[cfg(test)]
mod tests;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::person::Person;
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::export::ics;
use crate::store::Shelf;

/// Whose events are asked for.
#[derive(Debug, Clone)]
pub(crate) enum Whose {
    /// Those of everybody in the book who is not archived.
    Book,
    /// Of them, those whose CSA is this person.
    Csa(Person),
    /// Those of one customer.
    Customer(CustomerId),
}

/// The days that are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    /// The first.
    pub(crate) from: NaiveDate,
    /// The last; None has no end.
    pub(crate) to: Option<NaiveDate>,
}

impl Window {
    /// Whether one of these days is among them.
    fn touches(self, days: Period) -> bool {
        days.to >= self.from && self.to.is_none_or(|to| days.from <= to)
    }
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum About {
    /// A step or a measure of the onboarding.
    Onboarding,
    /// A stage of an accelerator, or the last day to begin one.
    Accelerator,
    /// An executive business review.
    BusinessReview,
    /// An objective of the success plan.
    Objective,
    /// Vouchers and days of training.
    Education,
    /// A renewal, or what comes before it.
    Renewal,
}

impl About {
    /// The word for it in data.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::BusinessReview => "business-review",
            other => other.word(),
        }
    }

    /// The word for it in calendars.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Onboarding => "onboarding",
            Self::Accelerator => "accelerator",
            Self::BusinessReview => "business review",
            Self::Objective => "objective",
            Self::Education => "education",
            Self::Renewal => "renewal",
        }
    }
}

/// A deadline or a milestone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Event {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// What it is about.
    pub(crate) about: About,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day.
    pub(crate) ends_on: NaiveDate,
    /// What it is, without the customer.
    pub(crate) title: String,
    /// The rule that sets the day, where one does.
    pub(crate) rule: Option<String>,
    /// What calendars know it by; it does not change with the days.
    pub(crate) uid: String,
}

/// Events by their days, then by customer.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Agenda {
    /// Each with its customer.
    pub(crate) events: Vec<Event>,
    /// The one customer whose they are, by name; None for a book.
    #[serde(skip)]
    pub(crate) only: Option<String>,
    /// How many records could be read.
    #[serde(skip)]
    pub(crate) read: usize,
    /// The day that counts as today.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

impl Agenda {
    /// The events for programs that keep calendars.
    pub(crate) fn calendar(&self, reminder: Option<ics::Reminder>) -> ics::Calendar {
        let event = |event: &Event| ics::Event {
            uid: event.uid.clone(),
            days: Period {
                from: event.starts_on,
                to: event.ends_on,
            },
            summary: format!("{}: {}", event.customer_name, event.title),
            category: event.about.word(),
        };
        ics::Calendar {
            name: match &self.only {
                Some(name) => format!("csa: {name}"),
                None => "csa".to_owned(),
            },
            events: self.events.iter().map(event).collect(),
            reminder,
        }
    }
}

/// Every event of one customer, whenever it is, in no order.
pub(super) fn events(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Event> {
    of_customer::events(desk, id, customer)
}

/// The events of those customers that touch these days, and of each record that cannot be read why not.
///
/// # Errors
/// When the book cannot be listed; when the one customer's record cannot be read, or the customer is archived.
pub(crate) fn agenda(
    desk: &Desk,
    whose: &Whose,
    window: Window,
) -> Result<(Agenda, Vec<anyhow::Error>)> {
    let shelf = match whose {
        Whose::Customer(id) => Shelf {
            records: vec![(id.clone(), desk.store.load(id)?)],
            unreadable: Vec::new(),
        },
        Whose::Book | Whose::Csa(_) => desk.store.load_all()?,
    };
    let mut agenda = Agenda {
        events: Vec::new(),
        only: None,
        read: shelf.records.len(),
        today: desk.today,
    };
    for (id, record) in &shelf.records {
        let customer = &record.customer;
        let is_meant = match whose {
            Whose::Book => customer.archived_on.is_none(),
            Whose::Csa(csa) => customer.archived_on.is_none() && is_of(customer, csa),
            Whose::Customer(_) => {
                is_in_the_book(id, customer)?;
                agenda.only = Some(customer.name.clone());
                true
            }
        };
        if is_meant {
            let events = of_customer::events(desk, id, customer);
            agenda.events.extend(events.into_iter().filter(|event| {
                window.touches(Period {
                    from: event.starts_on,
                    to: event.ends_on,
                })
            }));
        }
    }
    agenda.events.sort_by_cached_key(|event| {
        let customer = (folded(&event.customer_name), event.customer.clone());
        let days = (event.starts_on, event.ends_on);
        (days, customer, event.uid.clone())
    });
    Ok((agenda, shelf.unreadable))
}

/// Whether this person is the customer's CSA: by the address, or by the name where one of them has no address.
fn is_of(customer: &Customer, person: &Person) -> bool {
    customer
        .team
        .csa
        .as_ref()
        .is_some_and(|csa| match (&csa.email, &person.email) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => folded(&csa.name) == folded(&person.name),
        })
}

/// Refuses a customer who left the book, for whom nothing is due.
fn is_in_the_book(id: &CustomerId, customer: &Customer) -> Result<(), Refusal> {
    let Some(on) = customer.archived_on else {
        return Ok(());
    };
    let message = format!("`{}` is archived since {on}", customer.name);
    Err(Refusal::new(Kind::Refused, message).hint(format!(
        "to take it back: csa customer archive {id} --restore"
    )))
}
