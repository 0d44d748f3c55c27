//! The records that a report is about, each with what is due and what comes.

use anyhow::Result;

use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::person::Person;
use crate::export::report::{Ahead, Gathered};
use crate::ops::calendar::About;
use crate::ops::{Desk, calendar, today};
use crate::store::Shelf;

/// Whose report is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Whose {
    /// Everybody in the book who is not archived.
    Book,
    /// Of them, those whose CSA is this person.
    Csa(Person),
    /// These, archived or not.
    These(Vec<CustomerId>),
}

/// Records by the customers' names.
pub(super) struct Records {
    pub(super) records: Vec<(CustomerId, Customer)>,
    /// How many could be read.
    pub(super) read: usize,
    /// Why each other one could not.
    pub(super) unreadable: Vec<anyhow::Error>,
}

/// The records that are asked for.
///
/// # Errors
/// When the book cannot be listed, or one that is named cannot be read.
pub(super) fn of_book(desk: &Desk, whose: &Whose) -> Result<Records> {
    let shelf = match whose {
        Whose::Book | Whose::Csa(_) => desk.store.load_all()?,
        Whose::These(ids) => Shelf {
            records: ids
                .iter()
                .map(|id| Ok((id.clone(), desk.store.load(id)?)))
                .collect::<Result<_>>()?,
            unreadable: Vec::new(),
        },
    };
    let is_meant = |customer: &Customer| match whose {
        Whose::These(_) => true,
        Whose::Book => customer.archived_on.is_none(),
        Whose::Csa(me) => {
            let csa = customer.team.csa.as_ref();
            customer.archived_on.is_none() && csa.is_some_and(|csa| today::is_same(csa, me))
        }
    };
    let read = shelf.records.len();
    let records = shelf.records.into_iter();
    let records = records.map(|(id, record)| (id, record.customer));
    let mut records: Vec<_> = records.filter(|(_, it)| is_meant(it)).collect();
    records.sort_by_cached_key(|(id, it)| (folded(&it.name), id.clone()));
    Ok(Records {
        records,
        read,
        unreadable: shelf.unreadable,
    })
}

/// The customer with all that is due and all that comes.
pub(super) fn gathered(desk: &Desk, id: CustomerId, customer: Customer) -> Gathered {
    let mut items = today::every(desk, &id, &customer);
    items.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut ahead: Vec<Ahead> = calendar::events(desk, &id, &customer)
        .into_iter()
        .map(|event| Ahead {
            on: event.starts_on,
            ends_on: event.ends_on,
            what: event.title,
            is_step: event.about == About::Onboarding,
        })
        .collect();
    ahead.sort_by(|a, b| (a.on, a.ends_on, &a.what).cmp(&(b.on, b.ends_on, &b.what)));
    let lines = desk.checklist(&customer).lines();
    Gathered {
        id,
        customer,
        lines,
        items,
        ahead,
    }
}
