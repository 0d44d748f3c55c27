//! Which accelerator is meant.

use anyhow::Result;

use super::Desk;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Run};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// An accelerator with its numbers.
pub(super) struct Found<'c> {
    /// The record.
    pub(super) accelerator: &'c Accelerator,
    /// Its days; None while it has no start.
    pub(super) run: Option<Run>,
    /// How many weeks it runs.
    pub(super) weeks: u32,
}

/// The accelerator that a word means: its id, or a part of its title that no other has. Without a word,
/// the one that is active, else the one that is planned, else the only one.
///
/// # Errors
/// `NotFound`, `Ambiguous` with the ids.
pub(super) fn find<'c>(
    desk: &Desk,
    id: &CustomerId,
    customer: &'c Customer,
    word: Option<&str>,
) -> Result<Found<'c>> {
    let accelerator = match word {
        Some(word) => meant(id, customer, word)?,
        None => only(id, customer)?,
    };
    let layout = desk.rules.terms().layout;
    Ok(Found {
        accelerator,
        run: accelerator.run(layout),
        weeks: accelerator.weeks.unwrap_or(layout.weeks),
    })
}

fn meant<'c>(id: &CustomerId, customer: &'c Customer, word: &str) -> Result<&'c Accelerator> {
    let all = &customer.accelerators;
    if let Some(named) = all.iter().find(|it| it.id.eq_ignore_ascii_case(word)) {
        return Ok(named);
    }
    let wanted = word.trim().to_lowercase();
    let is_like = |it: &&Accelerator| {
        let title = it.title.as_deref().unwrap_or_default().to_lowercase();
        !wanted.is_empty() && title.contains(&wanted)
    };
    let like: Vec<&Accelerator> = all.iter().filter(is_like).collect();
    match like.as_slice() {
        [one] => Ok(one),
        [] => {
            let message = format!("`{}` has no accelerator `{word}`", customer.name);
            let mut refusal = Refusal::new(Kind::NotFound, message);
            let names = all.iter().flat_map(|it| [it.id.as_str(), it.called()]);
            if let Some(near) = nearest(word, names) {
                refusal = refusal.hint(format!("did you mean `{near}`?"));
            }
            Err(refusal.hint(known(id, customer)).into())
        }
        several => Err(which(several, format!("`{word}` could be"))),
    }
}

fn only<'c>(id: &CustomerId, customer: &'c Customer) -> Result<&'c Accelerator> {
    let all = || customer.accelerators.iter();
    let of = |status| all().filter(|it| it.status == status).collect();
    for some in [
        of(AcceleratorStatus::Active),
        of(AcceleratorStatus::Planned),
        all().collect::<Vec<_>>(),
    ] {
        match some.as_slice() {
            [] => {}
            [one] => return Ok(one),
            several => return Err(which(several, "which accelerator?".to_owned())),
        }
    }
    let message = format!("`{}` has no accelerator", customer.name);
    Err(Refusal::new(Kind::NotFound, message)
        .hint(known(id, customer))
        .into())
}

fn which(several: &[&Accelerator], question: String) -> anyhow::Error {
    let ids = listed(several.iter().map(|it| it.id.as_str()));
    let message = match question.ends_with('?') {
        true => format!("{question} It could be {ids}"),
        false => format!("{question} {ids}"),
    };
    Refusal::new(Kind::Ambiguous, message)
        .hint("give the id")
        .into()
}

fn known(id: &CustomerId, customer: &Customer) -> String {
    let ids = customer.accelerators.iter().map(|it| it.id.as_str());
    match customer.accelerators.is_empty() {
        true => format!("the first: csa accelerator add {id}"),
        false => format!("its accelerators are {}", listed(ids)),
    }
}

/// The accelerator with this id, to change it.
///
/// # Errors
/// `NotFound`.
pub(super) fn named<'c>(customer: &'c mut Customer, key: &str) -> Result<&'c mut Accelerator> {
    let mut all = customer.accelerators.iter_mut();
    let found = all.find(|it| it.id == key);
    found.ok_or_else(|| {
        let message = format!("there is no accelerator `{key}`");
        Refusal::new(Kind::NotFound, message).into()
    })
}
