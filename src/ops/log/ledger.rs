//! The ledger: which entries stand in Gainsight, and entries that go.

use anyhow::Result;
use chrono::NaiveDate;

use super::filter::Filter;
use super::find;
use super::read::{Entries, lacks, list};
use crate::domain::activity::{Activity, Field};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// Which entries of a customer are meant.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Meant<'a> {
    /// Those that these words name.
    Named(&'a [String]),
    /// All that are not recorded yet.
    Pending,
}

/// What is not recorded yet, of one customer or of everybody who is not archived, oldest first; and why a record
/// cannot be read. `before` leaves out what took place on that day or later.
///
/// # Errors
/// As [`list`].
pub(crate) fn pending(
    desk: &Desk,
    customer: Option<&CustomerId>,
    before: Option<NaiveDate>,
) -> Result<(Entries, Vec<anyhow::Error>)> {
    let filter = Filter {
        to: before.and_then(|day| day.pred_opt()),
        is_recorded: Some(false),
        ..Filter::default()
    };
    let (mut entries, unreadable) = list(desk, customer, &filter)?;
    entries.entries.reverse();
    Ok((entries, unreadable))
}

/// What speaks against saying that these were recorded on this day: questions for whoever says so.
///
/// # Errors
/// As [`find`]; when the record cannot be read.
pub(crate) fn recorded_doubts(
    desk: &Desk,
    id: &CustomerId,
    meant: Meant,
    on: NaiveDate,
) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    for place in places(&customer, id, meant)? {
        let entry = &customer.activities[place];
        let called = called(entry);
        if on < entry.at.date_naive() {
            doubts.push(format!("{called} had not taken place on {on}"));
        }
        if let Some(before) = entry.recorded_on.filter(|before| *before != on) {
            doubts.push(format!("{called} is recorded since {before} already"));
        }
        if lacks(desk.rules, entry).contains(&Field::Notes) {
            doubts.push(format!(
                "{called} has no notes, so Salesforce never gets it"
            ));
        }
    }
    Ok(doubts)
}

/// Notes that these stand in Gainsight since this day; all of them or none.
///
/// # Errors
/// As [`find`]; those of `Store::edit`.
pub(crate) fn recorded(
    desk: &Desk,
    id: &CustomerId,
    meant: Meant,
    on: NaiveDate,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let places = places(customer, id, meant)?;
        let what = what(customer, &places);
        for place in places {
            customer.activities[place].recorded_on = Some(on);
        }
        Ok(format!("`{}`: {what} recorded on {on}", customer.name))
    })
}

/// Notes that these do not stand in Gainsight after all; all of them or none.
///
/// # Errors
/// As [`find`]; refused when one is not recorded; those of `Store::edit`.
pub(crate) fn unrecorded(desk: &Desk, id: &CustomerId, words: &[String]) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let places = places(customer, id, Meant::Named(words))?;
        let what = what(customer, &places);
        for place in places {
            let entry = &mut customer.activities[place];
            if entry.recorded_on.take().is_none() {
                let message = format!("{} is not recorded", called(entry));
                return Err(Refusal::new(Kind::Refused, message).into());
            }
        }
        Ok(format!("`{}`: {what} pending again", customer.name))
    })
}

/// What would be deleted, in a sentence, and what speaks against it: questions for whoever does.
///
/// # Errors
/// As [`find`]; when the record cannot be read.
pub(crate) fn delete_doubts(
    desk: &Desk,
    id: &CustomerId,
    words: &[String],
) -> Result<(String, Vec<String>)> {
    let customer = desk.store.load(id)?.customer;
    let places = places(&customer, id, Meant::Named(words))?;
    let entries = places.iter().map(|place| &customer.activities[*place]);
    let doubts = entries.filter_map(|entry| {
        let (called, on) = (called(entry), entry.recorded_on?);
        Some(format!(
            "{called} stands in Gainsight since {on}, and stays there until it is deleted there too"
        ))
    });
    let doubts = doubts.collect();
    Ok((what(&customer, &places), doubts))
}

/// Takes these out of the log; all of them or none.
///
/// # Errors
/// As [`find`]; those of `Store::edit`.
pub(crate) fn delete(desk: &Desk, id: &CustomerId, words: &[String]) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let mut places = places(customer, id, Meant::Named(words))?;
        let what = what(customer, &places);
        places.sort_unstable();
        for place in places.into_iter().rev() {
            customer.activities.remove(place);
        }
        Ok(format!("`{}`: {what} deleted", customer.name))
    })
}

/// The places of those that are meant, each once.
fn places(customer: &Customer, id: &CustomerId, meant: Meant) -> Result<Vec<usize>, Refusal> {
    let mut places = Vec::new();
    match meant {
        Meant::Named(words) => {
            for word in words {
                let place = find(customer, id, word)?;
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        Meant::Pending => {
            let all = customer.activities.iter().enumerate();
            let pending = all.filter(|(_, entry)| entry.recorded_on.is_none());
            places.extend(pending.map(|(place, _)| place));
        }
    }
    Ok(places)
}

/// These entries in a sentence: the only one by its subject and day, several by their number.
fn what(customer: &Customer, places: &[usize]) -> String {
    match places {
        [one] => called(&customer.activities[*one]),
        several => entries_counted(several.len()),
    }
}

/// `` `Kick-off call` of 2026-11-13 ``; one without a subject by its type.
pub(crate) fn called(entry: &Activity) -> String {
    let subject = entry.subject.as_deref().unwrap_or(&entry.kind);
    format!("`{subject}` of {}", entry.at.date_naive())
}

/// `1 entry`, `2 entries`.
pub(crate) fn entries_counted(number: usize) -> String {
    match number {
        1 => "1 entry".to_owned(),
        _ => format!("{number} entries"),
    }
}
