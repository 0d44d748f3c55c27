//! What happened in a stretch of days: of one customer, of everybody, or as a customer may read it.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::activity::summary::{Lens, Summary};
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::when::Period;
use crate::export::customer_summary::CustomerSummary;
use crate::ops::Desk;

/// What happened with several customers.
#[derive(Debug, Serialize)]
pub(crate) struct Summaries {
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day.
    pub(crate) to: NaiveDate,
    /// Those with whom something happened, by name; the one that was asked for in any case.
    pub(crate) customers: Vec<Summed>,
    /// Those with whom nothing did, by name, without archived ones.
    pub(crate) nothing_logged: Vec<Quiet>,
    /// The day that counts as today.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
    /// From how many days on the last call or meeting is old.
    #[serde(skip)]
    pub(crate) call_age: u32,
    /// How many records were read.
    #[serde(skip)]
    pub(crate) read: usize,
}

/// What happened with one of them.
#[derive(Debug, Serialize)]
pub(crate) struct Summed {
    /// The id.
    pub(crate) customer: CustomerId,
    /// The name.
    pub(crate) customer_name: String,
    /// What happened.
    #[serde(flatten)]
    pub(crate) summary: Summary,
}

/// Somebody of whom nothing is logged in these days.
#[derive(Debug, Serialize)]
pub(crate) struct Quiet {
    /// The id.
    pub(crate) customer: CustomerId,
    /// The name.
    pub(crate) customer_name: String,
    /// The last call or meeting.
    pub(crate) last_call_on: Option<NaiveDate>,
}

impl Summaries {
    /// How many entries there are in all.
    pub(crate) fn entries(&self) -> usize {
        self.customers.iter().map(|it| it.summary.entries).sum()
    }

    /// How many of them do not stand in Gainsight.
    pub(crate) fn pending(&self) -> usize {
        self.customers.iter().map(|it| it.summary.pending).sum()
    }
}

/// What happened in these days with this customer, or with everybody whose CSA's name or address has these words;
/// and of each record that cannot be read why.
///
/// # Errors
/// When the record cannot be read, or the book cannot be listed.
pub(crate) fn summary(
    desk: &Desk,
    only: Option<&CustomerId>,
    csa: Option<&str>,
    period: Period,
) -> Result<(Summaries, Vec<anyhow::Error>)> {
    let (records, unreadable) = match only {
        Some(id) => (vec![(id.clone(), desk.store.load(id)?)], Vec::new()),
        None => {
            let shelf = desk.store.load_all()?;
            (shelf.records, shelf.unreadable)
        }
    };
    let headings = desk.rules.next_steps();
    let lens = lens(desk, period, &headings, false);
    let mut all = Summaries {
        from: period.from,
        to: period.to,
        customers: Vec::new(),
        nothing_logged: Vec::new(),
        today: desk.today,
        call_age: desk.rules.call_age(),
        read: records.len(),
    };
    for (customer, record) in records {
        let record = record.customer;
        if csa.is_some_and(|csa| !is_of(&record, csa)) {
            continue;
        }
        let summary = lens.summary(&record);
        let customer_name = record.name;
        if !summary.is_empty() || only.is_some() {
            all.customers.push(Summed {
                customer,
                customer_name,
                summary,
            });
        } else if record.archived_on.is_none() {
            all.nothing_logged.push(Quiet {
                customer,
                customer_name,
                last_call_on: summary.last_call_on,
            });
        }
    }
    all.customers
        .sort_by_cached_key(|it| (folded(&it.customer_name), it.customer.clone()));
    all.nothing_logged
        .sort_by_cached_key(|it| (folded(&it.customer_name), it.customer.clone()));
    Ok((all, unreadable))
}

/// What happened in these days, as the customer may read it.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn for_customer(
    desk: &Desk,
    id: &CustomerId,
    period: Period,
) -> Result<CustomerSummary> {
    let record = desk.store.load(id)?.customer;
    let lens = lens(desk, period, desk.rules.shared_next_steps(), true);
    Ok(CustomerSummary::new(&record, &lens))
}

fn lens<'a>(desk: &'a Desk, period: Period, headings: &'a [String], is_shared: bool) -> Lens<'a> {
    Lens {
        period,
        today: desk.today,
        kinds: desk.rules.entry_kinds(),
        headings,
        is_shared,
        layout: desk.rules.terms().layout,
    }
}

/// Whether the CSA's name or address has these words.
fn is_of(customer: &Customer, csa: &str) -> bool {
    let wanted = folded(csa);
    customer.team.csa.as_ref().is_some_and(|person| {
        let email = person.email.as_deref().unwrap_or_default();
        folded(&person.name).contains(&wanted) || folded(email).contains(&wanted)
    })
}
