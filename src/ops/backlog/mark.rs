//! What becomes of an item: done, or open again.

use anyhow::Result;
use chrono::NaiveDate;

use super::Desk;
use super::find::{find, named};
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// What speaks against taking these items as done on that day.
///
/// # Errors
/// As [`list`]; when a word means no item, or several.
pub(crate) fn doubts_of_done(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    (items, on): (&[String], NaiveDate),
) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let found = find(desk, id, &customer, word)?;
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    if let Some(starts) = found.accelerator.starts_on.filter(|starts| on < *starts) {
        doubts.push(format!("`{}` starts on {starts}", found.accelerator.id));
    }
    for item in items {
        let item = &found.accelerator.backlog[found.accelerator.item(item)?];
        if let Some(done) = item.done_on.filter(|done| *done != on) {
            doubts.push(format!("`{}` was already done on {done}", item.id));
        }
    }
    Ok(doubts)
}

/// Marks items as done on that day, or, with None, as open again.
///
/// # Errors
/// As [`doubts_of_done`]; refused when one that is to be open again is open; those of `Store::edit`.
pub(crate) fn mark(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    (items, on): (&[String], Option<NaiveDate>),
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let key = find(desk, id, customer, word)?.accelerator.id.clone();
        let accelerator = named(customer, &key)?;
        let mut marked = Vec::new();
        for item in items {
            let at = accelerator.item(item)?;
            let item = &mut accelerator.backlog[at];
            if on.is_none() && item.done_on.is_none() {
                let message = format!("`{}` is open", item.id);
                return Err(Refusal::new(Kind::Refused, message).into());
            }
            item.done_on = on;
            marked.push(item.id.clone());
        }
        let marked = marked.join(", ");
        let left = accelerator.backlog.iter().filter(|it| it.done_on.is_none());
        let left = left.count();
        Ok(match on {
            Some(on) => format!("`{name}`: {marked} of {key} done on {on}, {left} left"),
            None => format!("`{name}`: {marked} of {key} open again"),
        })
    })
}
