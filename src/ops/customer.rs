//! Customers: the book at a glance, one record in full, a field set, leaving the book.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize as _, Serialize};
use serde_json::Value as Json;

use super::Desk;
use super::field::{self, Field};
use super::onboard::{self, Next, Onboarding};
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::person::Person;
use crate::domain::sentences::for_people;
use crate::domain::subscription::{Subscription, Tier};
use crate::domain::{Kind, Refusal};
use crate::store::{Shelf, Written};

/// The customers by name.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Book(pub(crate) Vec<Row>);

/// One customer at a glance.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    /// The id.
    pub(crate) id: CustomerId,
    /// The name.
    pub(crate) name: String,
    /// The day the customer left the book.
    pub(crate) archived_on: Option<NaiveDate>,
    /// The tier of the subscription year that runs, or comes next, or was last.
    pub(crate) tier: Option<Tier>,
    /// What people call that tier.
    pub(crate) tier_title: Option<String>,
    /// The Customer Success Architect.
    pub(crate) csa: Option<Person>,
    /// The first day of that year.
    pub(crate) starts_on: Option<NaiveDate>,
    /// The last day of that year.
    pub(crate) ends_on: Option<NaiveDate>,
    /// Whether another year is on record after it.
    pub(crate) is_renewed: bool,
    /// Steps of the onboarding that are settled.
    pub(crate) settled: usize,
    /// Steps of the onboarding.
    pub(crate) steps: usize,
    /// What is due next in the onboarding; None when nothing is, or the customer is archived.
    pub(crate) next: Option<Next>,
    /// The day that counts as today.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

impl Row {
    fn of(desk: &Desk, id: CustomerId, customer: Customer) -> Self {
        let onboarding = onboard::held(desk, &id, &customer);
        let year = customer.subscription_on(desk.today);
        let ends_on = year.and_then(|year| year.ends_on);
        Self {
            tier: year.map(|year| year.tier),
            tier_title: year.map(|year| desk.rules.tier(year.tier).title.clone()),
            starts_on: year.and_then(|year| year.starts_on),
            ends_on,
            is_renewed: customer
                .subscriptions
                .iter()
                .any(|other| ends_on.is_some() && other.starts_on > ends_on),
            settled: onboarding.settled,
            steps: onboarding.steps,
            next: onboarding.next.filter(|_| customer.archived_on.is_none()),
            today: desk.today,
            id,
            name: customer.name,
            archived_on: customer.archived_on,
            csa: customer.team.csa,
        }
    }

    /// Whether the CSA's name or address holds these words.
    pub(crate) fn is_of(&self, csa: &str) -> bool {
        let wanted = folded(csa);
        self.csa.as_ref().is_some_and(|person| {
            let email = person.email.as_deref().unwrap_or_default();
            folded(&person.name).contains(&wanted) || folded(email).contains(&wanted)
        })
    }
}

/// Every customer that can be read, and of each other one why it cannot.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn book(desk: &Desk) -> Result<(Book, Vec<anyhow::Error>)> {
    let Shelf {
        records,
        unreadable,
    } = desk.store.load_all()?;
    let mut rows: Vec<Row> = records
        .into_iter()
        .map(|(id, record)| Row::of(desk, id, record.customer))
        .collect();
    rows.sort_by_cached_key(|row| (folded(&row.name), row.id.clone()));
    Ok((Book(rows), unreadable))
}

/// One record in full. As data it is the record with its id and its path.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    /// The id.
    pub(crate) id: CustomerId,
    /// Where the file lies.
    pub(crate) path: PathBuf,
    /// What it says.
    #[serde(flatten)]
    pub(crate) customer: Customer,
    /// How far the onboarding is.
    #[serde(skip)]
    pub(crate) onboarding: Onboarding,
    /// The name of each subscription year's tier.
    #[serde(skip)]
    pub(crate) tiers: Vec<String>,
}

/// One record in full.
///
/// # Errors
/// When there is no such customer, or the file cannot be read.
pub(crate) fn page(desk: &Desk, id: &CustomerId) -> Result<Page> {
    let record = desk.store.load(id)?;
    let customer = record.customer;
    let title = |year: &Subscription| desk.rules.tier(year.tier).title.clone();
    Ok(Page {
        id: id.clone(),
        path: record.path,
        onboarding: onboard::held(desk, id, &customer),
        tiers: customer.subscriptions.iter().map(title).collect(),
        customer,
    })
}

/// The field of this customer's record that a dotted path names.
///
/// # Errors
/// Those of reading the record and of [`field::find`].
pub(crate) fn field(desk: &Desk, id: &CustomerId, key: &str) -> Result<Field> {
    let customer = desk.store.load(id)?.customer;
    Ok(field::find(&plain(&customer)?, key)?)
}

/// Gives a field this value, or takes it away.
///
/// # Errors
/// When the field must not be changed by hand, or the record would make no sense; those of
/// `Store::edit`.
pub(crate) fn set(desk: &Desk, id: &CustomerId, key: &str, value: Option<Json>) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let mut record = plain(customer)?;
        if !is_whole(&record, customer) {
            let message =
                "this record holds what cannot be set by its key without losing something";
            return Err(Refusal::new(Kind::Refused, message)
                .hint(format!(
                    "nothing was written; change it by hand: csa customer edit {id}"
                ))
                .into());
        }
        let field = field::find(&record, key)?;
        let done = field.change(&mut record, value)?;
        let mut changed: Customer = serde_json::from_value(record).map_err(|error| {
            Refusal::new(
                Kind::Usage,
                format!(
                    "`{}`: with that the record cannot be read: {}",
                    field.key,
                    for_people(&error.to_string())
                ),
            )
        })?;
        keep_order(&mut changed.links, &customer.links);
        keep_order(&mut changed.environment.tools, &customer.environment.tools);
        if field.key.starts_with("subscriptions.") {
            changed
                .subscriptions
                .iter()
                .try_for_each(onboard::in_order)?;
        }
        *customer = changed;
        Ok(format!("`{}`: {done}", customer.name))
    })
}

/// The record as plain values, in which a path can be followed.
fn plain(customer: &Customer) -> Result<Json> {
    serde_json::to_value(customer).context("could not take the record apart")
}

/// Whether the record is all there in its plain values: what they could not hold would be gone with the change.
fn is_whole(record: &Json, customer: &Customer) -> bool {
    Customer::deserialize(record).is_ok_and(|read| read == *customer)
}

/// Plain values sort their keys: what was there keeps its order, what is new goes last.
fn keep_order(map: &mut IndexMap<String, String>, before: &IndexMap<String, String>) {
    map.sort_by_key(|key, _| before.get_index_of(key).unwrap_or(usize::MAX));
}

/// Refuses to archive who is archived.
pub(crate) fn archivable(customer: &Customer, id: &CustomerId) -> Result<()> {
    let Some(on) = customer.archived_on else {
        return Ok(());
    };
    let why = match &customer.archived_why {
        Some(why) => format!(": {why}"),
        None => String::new(),
    };
    Err(Refusal::new(
        Kind::Refused,
        format!("`{}` is archived since {on}{why}", customer.name),
    )
    .hint(format!(
        "to take it back: csa customer archive {id} --restore"
    ))
    .hint(format!(
        "to change the reason: csa customer set {id} archived_why TEXT"
    ))
    .into())
}

/// Hides a customer who left the book on that day.
///
/// # Errors
/// Refused when archived already; those of `Store::edit`.
pub(crate) fn archive(
    desk: &Desk,
    id: &CustomerId,
    on: NaiveDate,
    why: Option<String>,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        archivable(customer, id)?;
        customer.archived_on = Some(on);
        customer.archived_why = why;
        Ok(format!("`{}`: archived on {on}", customer.name))
    })
}

/// Takes an archived customer back into the book.
///
/// # Errors
/// Refused when not archived; those of `Store::edit`.
pub(crate) fn restore(desk: &Desk, id: &CustomerId) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        if customer.archived_on.is_none() {
            let message = format!("`{}` is not archived", customer.name);
            return Err(Refusal::new(Kind::Refused, message).into());
        }
        customer.archived_on = None;
        customer.archived_why = None;
        Ok(format!("`{}`: back in the book", customer.name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn what_plain_values_cannot_hold_is_noticed() {
        let record = r#"{"schema": 1, "name": "Acme", "subscriptions": [{"tier": "advanced"}],
            "objectives": [{"id": "o1", "metrics": [{"key": "k", "baseline": 1.1}]}]}"#;
        let mut customer: Customer = serde_json::from_str(record).unwrap();
        for (baseline, whole) in [(1.1, true), (f64::INFINITY, false), (f64::NAN, false)] {
            customer.objectives[0].metrics[0].baseline = Some(baseline);
            let record = plain(&customer).unwrap();
            assert_eq!(is_whole(&record, &customer), whole, "{baseline}");
        }
    }
}
