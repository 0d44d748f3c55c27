//! The drafts of the onboarding: which there are, for whom, and what each is written from.

use std::path::Path;

use anyhow::Result;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

pub(crate) use super::fill::{Filled, Template};

use super::customer_safe::{Around, CustomerSafe};
use super::fill::fill;
use super::internal::ForUs;
use super::sample;
use crate::domain::customer::Customer;
use crate::domain::nearest::{listed, nearest};
use crate::domain::onboarding;
use crate::domain::{Kind, Refusal};

/// Who reads a draft, and so what it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Audience {
    /// It goes to the customer: [`CustomerSafe`] alone.
    Customer,
    /// It stays with the account team: everything.
    Internal,
}

/// A mail or document that csa can write from a record.
#[derive(Debug)]
pub(crate) struct Draft {
    /// As it is typed, and the stem of a book's own template.
    pub(crate) name: &'static str,
    /// Who reads it.
    pub(crate) audience: Audience,
    /// What it is for, in a line.
    pub(crate) purpose: &'static str,
    /// What has to happen to it before its step counts as done: "sent", "held".
    pub(crate) settled_once: &'static str,
    /// The template that is built in.
    text: &'static str,
}

/// Every draft, in the order of the onboarding.
pub(crate) static DRAFTS: [Draft; onboarding::DRAFTS.len()] = [
    Draft {
        name: "welcome-email",
        audience: Audience::Customer,
        purpose: "introduces CSA and ASE, asks for kick-off times",
        settled_once: "it is sent",
        text: include_str!("../templates/welcome-email.md"),
    },
    Draft {
        name: "internal-kickoff",
        audience: Audience::Internal,
        purpose: "agenda for the handover by the account team",
        settled_once: "the handover is held",
        text: include_str!("../templates/internal-kickoff.md"),
    },
    Draft {
        name: "account-context",
        audience: Audience::Internal,
        purpose: "what is known of the account before the kick-off",
        settled_once: "it is written",
        text: include_str!("../templates/account-context.md"),
    },
    Draft {
        name: "async-start",
        audience: Audience::Customer,
        purpose: "begins in writing while no call is found",
        settled_once: "it is sent",
        text: include_str!("../templates/async-start.md"),
    },
    Draft {
        name: "kickoff",
        audience: Audience::Customer,
        purpose: "agenda and slides of the kick-off call",
        settled_once: "the call is held",
        text: include_str!("../templates/kickoff.md"),
    },
    Draft {
        name: "kickoff-followup",
        audience: Audience::Customer,
        purpose: "thanks, the deck as PDF, and next steps",
        settled_once: "it is sent",
        text: include_str!("../templates/kickoff-followup.md"),
    },
    Draft {
        name: "discovery",
        audience: Audience::Customer,
        purpose: "agenda and questions of the discovery workshop",
        settled_once: "the workshop is held",
        text: include_str!("../templates/discovery.md"),
    },
];

impl Draft {
    /// The draft of this name, in any case, underscores for hyphens.
    pub(crate) fn called(word: &str) -> Option<&'static Self> {
        let word = word.trim().to_lowercase().replace(['_', ' '], "-");
        DRAFTS.iter().find(|draft| draft.name == word)
    }

    /// The template that is built in.
    pub(crate) fn built_in(&self) -> Template {
        Template {
            path: format!("{}.md (built in)", self.name).into(),
            text: self.text.to_owned(),
        }
    }

    /// Writes the draft from the record, by this template, whosesoever it is. The audience alone decides
    /// what the template is given.
    ///
    /// # Errors
    /// [`Kind::Invalid`] with the place in the template.
    pub(crate) fn write(
        &self,
        template: &Template,
        customer: &Customer,
        around: &Around,
    ) -> Result<Filled, Refusal> {
        let (facts, whose) = match self.audience {
            Audience::Customer => (
                Value::from(Serde(CustomerSafe::new(customer, around))),
                "what goes to a customer",
            ),
            Audience::Internal => (
                Value::from(Serde(ForUs::new(customer, around))),
                "what stays with us",
            ),
        };
        fill(template, facts, whose)
    }
}

/// The names of all drafts, in their order.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    DRAFTS.iter().map(|draft| draft.name)
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

/// Tries a book's own template on a record with everything in it and on one with almost nothing.
///
/// # Errors
/// [`Kind::NotFound`] when no draft has this name, so that nobody would ever read the file;
/// [`Kind::Invalid`] with the place when it cannot be filled.
pub(crate) fn check(name: &str, path: &Path, text: &str) -> Result<()> {
    let draft = Draft::called(name).ok_or_else(|| unknown(name))?;
    let template = Template {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    for (customer, around) in [sample::full()?, sample::sparse()] {
        draft.write(&template, &customer, &around)?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
