//! Drafts: a mail or document written from the record, by the built-in template or the book's own.

use anyhow::Result;
use serde::Serialize;

use super::{Desk, template};
use crate::domain::Refusal;
use crate::domain::customer::{Customer, Team};
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::Step;
use crate::export::builtin::{Audience, Builtin};
use crate::export::customer_safe::{Around, Role, TierTerms};
use crate::export::draft::{self, unknown};
use crate::rules::{Rules, Sourced};
use crate::store::Store;

/// A draft as it was written.
#[derive(Debug, Serialize)]
pub(crate) struct Drafted {
    /// The draft's name.
    pub(crate) name: &'static str,
    /// Who reads it.
    pub(crate) audience: Audience,
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The text, with a blank in brackets wherever something is missing.
    pub(crate) body: String,
    /// What is missing, one question each.
    pub(crate) questions: Vec<String>,
    /// The step that is open and that this draft settles, with what has to happen first.
    #[serde(skip)]
    pub(crate) settles: Option<Settles>,
}

/// The step that a draft settles.
#[derive(Debug)]
pub(crate) struct Settles {
    /// The step, as it is typed.
    pub(crate) step: String,
    /// What has to happen first: "it is sent".
    pub(crate) once: &'static str,
}

/// The drafts that there are.
#[derive(Debug, Serialize)]
pub(crate) struct Drafts(pub(crate) Vec<Listed>);

/// One draft in the list.
#[derive(Debug, Serialize)]
pub(crate) struct Listed {
    /// As it is typed.
    pub(crate) name: &'static str,
    /// Who reads it.
    pub(crate) audience: Audience,
    /// What it is for.
    pub(crate) purpose: &'static str,
    /// The step that it settles, as it is typed; None when the rules dropped it.
    pub(crate) step: Option<String>,
    /// The book's own template; None: the built-in one is in force.
    pub(crate) file: Option<String>,
}

impl Drafted {
    /// The text with its questions behind it.
    pub(crate) fn whole(&self) -> String {
        if self.questions.is_empty() {
            return self.body.clone();
        }
        let title = match self.audience {
            Audience::Customer => "Questions before this goes out",
            Audience::Internal => "Questions still open",
        };
        let questions: String = self
            .questions
            .iter()
            .map(|question| format!("- {question}\n"))
            .collect();
        format!("{}\n---\n\n**{title}**\n\n{questions}", self.body)
    }
}

/// The draft that a word names: by its own name, or by a step that has one.
///
/// # Errors
/// [`crate::domain::Kind::NotFound`] with the nearest name and all of them.
pub(crate) fn find(rules: &Rules, word: &str) -> Result<&'static Builtin> {
    if let Some(draft) = draft::called(word) {
        return Ok(draft);
    }
    let step = rules.steps().find(|step| step.is_called(word));
    let Some(step) = step else {
        return Err(unknown(word).into());
    };
    let draft = step.draft.as_deref().and_then(draft::called);
    draft.ok_or_else(|| {
        let message = format!("the step `{}` has no draft", step.word());
        let refusal = Refusal {
            message,
            ..unknown(word)
        };
        refusal.into()
    })
}

/// Every draft, with its step and the file in force.
///
/// # Errors
/// When a template of the book cannot be read.
pub(crate) fn list(store: &Store, rules: &Rules) -> Result<Drafts> {
    let listed = draft::drafts().map(|draft| {
        let own = template::own(store, draft.name)?;
        Ok(Listed {
            name: draft.name,
            audience: draft.audience,
            purpose: draft.purpose,
            step: step(rules, draft).map(Step::word),
            file: own.map(|own| own.path.display().to_string()),
        })
    });
    Ok(Drafts(listed.collect::<Result<_>>()?))
}

/// Writes a draft from the record.
///
/// # Errors
/// When the record or the book's own template cannot be read or filled.
pub(crate) fn write(desk: &Desk, id: &CustomerId, draft: &'static Builtin) -> Result<Drafted> {
    let customer = desk.store.load(id)?.customer;
    let template = template::in_force(desk.store, draft)?;
    let around = around(desk, &customer);
    let filled = draft::write(draft, &template, &customer, &around)?;
    let step = step(desk.rules, draft).filter(|step| {
        let mut open = around.steps.iter().filter(|line| !line.is_settled());
        open.any(|line| line.step == step.key)
    });
    Ok(Drafted {
        name: draft.name,
        audience: draft.audience,
        customer: id.clone(),
        body: filled.text,
        questions: filled.questions,
        settles: step.zip(draft.settled_once()).map(|(step, once)| Settles {
            step: step.word(),
            once,
        }),
    })
}

/// The step that has this draft.
fn step<'r>(rules: &'r Rules, draft: &Builtin) -> Option<&'r Step> {
    rules
        .steps()
        .find(|step| step.draft.as_deref() == Some(draft.name))
}

/// What rules and clocks say of this customer today.
pub(super) fn around(desk: &Desk, customer: &Customer) -> Around {
    let number = |rule: &Option<Sourced>| rule.as_ref().map(|rule| rule.value);
    let bought = customer.subscription_on(desk.today);
    let tier = bought.map(|bought| {
        let rule = desk.rules.tier(bought.tier);
        TierTerms {
            title: rule.title.clone(),
            roles: rule.roles.clone(),
            accelerators: number(&rule.accelerators),
            instructor_led_days: number(&rule.instructor_led_days),
            vouchers: bought.vouchers.or(number(&rule.vouchers)),
        }
    });
    let role = |key: &'static str| {
        let rule = desk.rules.role(key)?;
        Some(Role {
            key,
            title: rule.title.clone(),
            does: rule.does.clone(),
        })
    };
    Around {
        tier,
        roles: Team::ROLES.into_iter().filter_map(role).collect(),
        steps: desk.checklist(customer).lines(),
        today: desk.today,
    }
}

#[cfg(test)]
mod tests;
