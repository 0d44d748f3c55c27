//! Accelerators: one added, shown, moved, and led through its life; those of the whole book.

mod add;
mod close;
mod edit;
mod extra;
mod life;
mod list;
mod modules;
mod phase;
mod place;
mod shift;
mod show;
#[cfg(test)]
mod tests;
mod workshop;

use crate::domain::accelerator::Accelerator;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

pub(crate) use add::{NewAccelerator, add, objectives, unserved};
pub(crate) use close::{Closing, closable, close, close_doubts, measured, reading};
pub(crate) use edit::{Changes, edit};
pub(crate) use extra::extra;
pub(crate) use life::{cancel, cancelled_counts, start, start_doubts};
pub(crate) use list::{Listed, ListedRow, list};
pub(crate) use modules::{kinds, modules};
pub(crate) use phase::phase;
pub(crate) use place::{Concerns, concerns, first_monday};
pub(crate) use shift::{Moved, shift};
pub(crate) use show::{Measured, Page, page};
pub(crate) use workshop::{STEP as DISCOVERY_STEP, Workshop, first, held, held_doubts, note_held};

/// The accelerator of this customer by its id, in any case.
///
/// # Errors
/// `NotFound` with the nearest id and those there are.
pub(crate) fn find<'a>(
    customer: &'a Customer,
    id: &CustomerId,
    word: &str,
) -> Result<&'a Accelerator, Refusal> {
    let all = &customer.accelerators;
    if let Some(found) = all.iter().find(|it| it.id.eq_ignore_ascii_case(word)) {
        return Ok(found);
    }
    let ids = || all.iter().map(|accelerator| accelerator.id.as_str());
    let message = format!("`{}` has no accelerator `{word}`", customer.name);
    let mut refusal = Refusal::new(Kind::NotFound, message);
    if let Some(near) = nearest(word, ids()) {
        refusal = refusal.hint(format!("did you mean `{near}`?"));
    }
    Err(match all.is_empty() {
        true => refusal.hint(format!("to plan the first: csa accelerator add {id}")),
        false => refusal.hint(format!(
            "there are {}",
            listed(ids()).replace(" or ", " and ")
        )),
    })
}

/// The same, to change it.
fn find_mut<'a>(
    customer: &'a mut Customer,
    id: &CustomerId,
    word: &str,
) -> Result<&'a mut Accelerator, Refusal> {
    let known = find(customer, id, word)?.id.clone();
    let mut all = customer.accelerators.iter_mut();
    all.find(|accelerator| accelerator.id == known)
        .ok_or_else(|| Refusal::new(Kind::NotFound, format!("no accelerator `{word}`")))
}

/// What people call it: its title, else its type, else its id.
pub(crate) fn called(accelerator: &Accelerator) -> String {
    match (&accelerator.title, accelerator.kind) {
        (Some(title), _) => title.clone(),
        (None, Some(kind)) => format!("{} accelerator", kind.title()),
        (None, None) => accelerator.id.clone(),
    }
}

/// Names in a row: "a1, a2 and a3".
pub(crate) fn row<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}
