//! Lines of the morning hidden for a while, and shown again.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Desk, today};
use crate::domain::calendar::day;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::{listed, nearest};
use crate::domain::snooze::Snooze;
use crate::domain::{Kind, Refusal};
use crate::store::{Shelf, Written};

/// What stands between the customer and the key in the id of a line.
const BETWEEN: char = ':';

/// A line that is hidden, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Hidden {
    /// The line's id.
    pub(crate) id: String,
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The day on which it is shown again.
    pub(crate) until: NaiveDate,
    /// Why it can wait.
    pub(crate) why: String,
    /// What it says; None once it is settled.
    pub(crate) what: Option<String>,
    /// Whether it is hidden today.
    pub(crate) is_hidden: bool,
}

/// A line that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meant {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// What tells it from the customer's other lines.
    pub(crate) key: String,
}

/// The customer's word and the key that an id of a line is made of.
///
/// # Errors
/// `Usage` when it is none.
fn parts(word: &str) -> Result<(&str, &str), Refusal> {
    let parts = word.trim().split_once(BETWEEN);
    parts
        .map(|(customer, key)| (customer.trim(), key.trim()))
        .filter(|(customer, key)| !customer.is_empty() && !key.is_empty())
        .ok_or_else(|| {
            let message = format!("`{}` is no line of `csa today`", word.trim());
            Refusal::new(Kind::Usage, message)
                .hint("a line goes by its customer and what stands below it, such as `acme:call`")
                .hint("`csa today --ids` lists them")
        })
}

/// The line that a word means, by its whole id or the beginning of its key.
///
/// # Errors
/// `Usage` when it is no id, `NotFound` with the nearest when nothing like that is open, `Ambiguous` when the beginning
/// is that of several; those of finding the customer.
pub(crate) fn meant(desk: &Desk, word: &str) -> Result<Meant> {
    let (customer, key) = parts(word)?;
    let id = desk.store.find(customer)?;
    let open = today::every_of_record(desk, &id, &desk.store.load(&id)?);
    let keys: Vec<&str> = open.iter().map(|item| item.key.as_str()).collect();
    let key = pick(&id, &keys, key).map_err(|refusal| {
        refusal.hint(format!(
            "those that are open: csa today --customer {id} --all --within 1y --ids"
        ))
    })?;
    Ok(Meant { customer: id, key })
}

/// The line that is hidden and that a word means.
///
/// # Errors
/// As [`meant`], of those that were hidden.
pub(crate) fn hidden(desk: &Desk, word: &str) -> Result<Meant> {
    let (customer, key) = parts(word)?;
    let id = desk.store.find(customer)?;
    let record = desk.store.load(&id)?.customer;
    let keys: Vec<&str> = record.snoozed.iter().map(|it| it.item.as_str()).collect();
    let key = pick(&id, &keys, key)
        .map_err(|refusal| refusal.hint("those that are hidden: csa snooze --list"))?;
    Ok(Meant { customer: id, key })
}

/// The key of these that a word means.
///
/// # Errors
/// `NotFound` with the nearest, `Ambiguous` with the candidates.
fn pick(id: &CustomerId, keys: &[&str], word: &str) -> Result<String, Refusal> {
    let wanted = word.to_lowercase();
    let same = keys.iter().find(|key| key.to_lowercase() == wanted);
    if let Some(key) = same {
        return Ok((*key).to_owned());
    }
    let begins = |key: &&&str| key.to_lowercase().starts_with(&wanted);
    let found: Vec<&str> = keys.iter().filter(begins).copied().collect();
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => {
            let message = format!("there is no line `{id}{BETWEEN}{word}`");
            let mut refusal = Refusal::new(Kind::NotFound, message);
            if let Some(near) = nearest(word, keys.iter().copied()) {
                refusal = refusal.hint(format!("did you mean `{id}{BETWEEN}{near}`?"));
            }
            Err(refusal)
        }
        several => {
            let names = several.iter().map(|key| format!("{id}{BETWEEN}{key}"));
            let names: Vec<String> = names.collect();
            let names = listed(names.iter().map(String::as_str));
            let message = format!("`{word}` could be {names}");
            Err(Refusal::new(Kind::Ambiguous, message))
        }
    }
}

/// Refuses to hide a line until a day that is not ahead.
///
/// # Errors
/// `Refused`.
pub(crate) fn ahead(desk: &Desk, until: NaiveDate) -> Result<(), Refusal> {
    if until > desk.today {
        return Ok(());
    }
    let message = format!("{until} is not ahead, so that nothing would be hidden");
    Err(Refusal::new(Kind::Refused, message).hint("name the day on which it is shown again"))
}

/// Hides a line until a day; what was said of it before goes.
///
/// # Errors
/// As [`ahead`]; those of `Store::edit`.
pub(crate) fn snooze(desk: &Desk, line: &Meant, until: NaiveDate, why: &str) -> Result<Written> {
    ahead(desk, until)?;
    desk.store.edit(&line.customer, desk.write, |customer| {
        let snooze = Snooze {
            item: line.key.clone(),
            until,
            why: why.to_owned(),
        };
        let mut before = customer.snoozed.iter_mut();
        match before.find(|it| it.is_of(&line.key)) {
            Some(before) => *before = snooze,
            None => customer.snoozed.push(snooze),
        }
        let (name, key) = (&customer.name, &line.key);
        Ok(format!("`{name}`: {key} hidden until {}", day(until)))
    })
}

/// Shows a line again.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn wake(desk: &Desk, line: &Meant) -> Result<Written> {
    desk.store.edit(&line.customer, desk.write, |customer| {
        customer.snoozed.retain(|it| !it.is_of(&line.key));
        Ok(format!("`{}`: {} is shown again", customer.name, line.key))
    })
}

/// What is hidden and what was, by the day on which it is shown again; how many records could be read, and of each
/// other one why not. Customers who left the book are left out.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn list(desk: &Desk) -> Result<(Vec<Hidden>, usize, Vec<anyhow::Error>)> {
    let Shelf {
        records,
        unreadable,
    } = desk.store.load_all()?;
    let mut all = Vec::new();
    for (id, record) in &records {
        let customer = &record.customer;
        if customer.archived_on.is_some() || customer.snoozed.is_empty() {
            continue;
        }
        let open = today::every_of_record(desk, id, record);
        all.extend(customer.snoozed.iter().map(|snooze| {
            let item = open.iter().find(|item| snooze.is_of(&item.key));
            Hidden {
                id: format!("{id}{BETWEEN}{}", snooze.item),
                customer: id.clone(),
                until: snooze.until,
                why: snooze.why.clone(),
                what: item.map(|item| item.what.clone()),
                is_hidden: snooze.holds(desk.today) && item.is_some(),
            }
        }));
    }
    all.sort_by(|a, b| (a.until, &a.id).cmp(&(b.until, &b.id)));
    Ok((all, records.len(), unreadable))
}
