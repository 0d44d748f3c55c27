//! The drafts of the onboarding: which there are, for whom, and what each is written from.

use anyhow::Result;
use minijinja::Value;
use minijinja::value::Serde;

pub(crate) use super::builtin::Audience;
pub(crate) use super::fill::{Filled, Template};

use super::builtin::{BUILT_IN, Builtin};
use super::customer_safe::{Around, CustomerSafe};
use super::fill::{Manner, fill};
use super::internal::ForUs;
use super::sample;
use crate::domain::customer::Customer;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// Every draft, in the order of the onboarding.
pub(crate) fn drafts() -> impl Iterator<Item = &'static Builtin> {
    BUILT_IN.iter().filter(|it| it.settled_once().is_some())
}

/// The draft of this name, in any case, underscores for hyphens.
pub(crate) fn called(word: &str) -> Option<&'static Builtin> {
    Builtin::called(word).filter(|it| it.settled_once().is_some())
}

/// The names of all drafts, in their order.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    drafts().map(|draft| draft.name)
}

/// Writes the draft from the record, by this template, whosesoever it is. The audience alone decides
/// what the template is given.
///
/// # Errors
/// [`Kind::Invalid`] with the place in the template.
pub(crate) fn write(
    draft: &Builtin,
    template: &Template,
    customer: &Customer,
    around: &Around,
) -> Result<Filled, Refusal> {
    let (facts, whose) = match draft.audience {
        Audience::Customer => (
            Value::from(Serde(CustomerSafe::new(customer, around))),
            "what goes to a customer",
        ),
        Audience::Internal => (
            Value::from(Serde(ForUs::new(customer, around))),
            "what stays with us",
        ),
    };
    fill(template, facts, whose, Manner::Plain)
}

/// The refusal of a word that names no draft.
pub(crate) fn unknown(word: &str) -> Refusal {
    let refusal = Refusal::new(Kind::NotFound, format!("there is no draft `{word}`"));
    let near = nearest(&word.replace('_', "-"), names());
    let refusal = match near {
        Some(near) => refusal.hint(format!("did you mean `{near}`?")),
        None => refusal,
    };
    refusal.hint(format!("the drafts are {}", listed(names())))
}

/// Tries a template on a record with everything in it and on one with almost nothing.
///
/// # Errors
/// [`Kind::Invalid`] with the place when it cannot be filled.
pub(super) fn check(draft: &Builtin, template: &Template) -> Result<()> {
    for (customer, around) in [sample::full()?, sample::sparse()] {
        write(draft, template, &customer, &around)?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
