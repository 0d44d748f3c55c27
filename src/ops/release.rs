//! What is new in the product and worth telling a customer: noted, told, listed.

use std::cmp::Reverse;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Desk, Gathered};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::release::ReleaseNote;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// One note, and whose it is.
#[derive(Debug, Serialize)]
pub(crate) struct Noted {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) note: ReleaseNote,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

impl Noted {
    /// Untold before told, of the untold ones the oldest first, of the told ones the newest.
    fn place(&self) -> impl Ord + use<> {
        match self.note.told_on {
            None => (false, self.note.noted_on, Reverse(None)),
            Some(told) => (true, None, Reverse(Some(told))),
        }
    }
}

/// The notes of one customer, or of everybody in the book who is not archived; untold ones first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Noted>> {
    let mut gathered = desk.gather(only, |id, customer| of(desk, id, customer))?;
    gathered.rows.sort_by_key(Noted::place);
    Ok(gathered)
}

/// The notes of a record that is at hand, untold ones first.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Noted> {
    let all = customer.release_notes.iter().map(|note| Noted {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        note: note.clone(),
        today: desk.today,
    });
    let mut all: Vec<Noted> = all.collect();
    all.sort_by_key(Noted::place);
    all
}

/// What speaks against the note: questions for whoever adds it.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn doubts(desk: &Desk, id: &CustomerId, feature: &str) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let is_same = |it: &&ReleaseNote| {
        let own = it.feature.as_deref();
        own.is_some_and(|own| own.trim().to_lowercase() == feature.trim().to_lowercase())
    };
    let same = customer.release_notes.iter().find(is_same);
    let doubt = |it: &ReleaseNote| match it.told_on {
        Some(told) => format!("they were told of it on {told} ({})", it.id),
        None => format!("it is noted already as {}", it.id),
    };
    Ok(same.map(doubt).into_iter().collect())
}

/// Notes something new; the id in it is given here.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn add(desk: &Desk, id: &CustomerId, note: &ReleaseNote) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let ids = customer.release_notes.iter().map(|it| it.id.as_str());
        let given = next_id('n', ids);
        customer.release_notes.push(ReleaseNote {
            id: given.clone(),
            ..note.clone()
        });
        Ok(format!("`{}`: release note {given} added", customer.name))
    })
}

/// Notes that they were told.
///
/// # Errors
/// `NotFound` or `Ambiguous` where the word means none or several; refused when they were told before, or the note is
/// younger than that day; those of `Store::edit`.
pub(crate) fn told(desk: &Desk, id: &CustomerId, word: &str, on: NaiveDate) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let all = customer.release_notes.iter();
        let items: Vec<(&str, &str)> = all.map(|it| (it.id.as_str(), it.name())).collect();
        let add = format!("to add one: csa release add {id} VERSION \"WHAT IS NEW\"");
        let at = pick("release note", word, &items).map_err(|refusal| match items.is_empty() {
            true => Refusal {
                hints: vec![add],
                ..refusal
            },
            false => refusal,
        })?;
        let note = &mut customer.release_notes[at];
        if let Some(told) = note.told_on {
            let message = format!("they were told of {} on {told}", note.id);
            return Err(Refusal::new(Kind::Refused, message)
                .hint("if it was a slip, `csa undo` takes the newest change back")
                .into());
        }
        note.told_on = Some(on);
        let number = &note.id;
        Ok(format!(
            "`{}`: told of release note {number} on {on}",
            customer.name
        ))
    })
}
