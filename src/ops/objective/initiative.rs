//! Initiatives: the steps towards an objective, added, changed and done.

use anyhow::Result;
use chrono::NaiveDate;

use super::place;
use crate::domain::customer_id::CustomerId;
use crate::domain::objective::{Initiative, InitiativeStatus, pick};
use crate::domain::{Kind, Refusal};
use crate::ops::{Changes, Desk, Set};
use crate::store::Written;

/// What is said of an initiative.
#[derive(Debug, Clone, Default)]
pub(crate) struct Step {
    /// Where it stands.
    pub(crate) status: Set<InitiativeStatus>,
    /// The day it is wanted by.
    pub(crate) due_on: Set<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Set<String>,
    /// Who drives it at GitLab.
    pub(crate) gitlab_owner: Set<String>,
    /// The issue that carries it.
    pub(crate) link: Set<String>,
    /// The day it was done; `Some(None)` opens it again.
    pub(crate) done_on: Set<NaiveDate>,
}

/// Adds an initiative to an objective.
///
/// # Errors
/// When there is no such objective; those of `Store::edit`.
pub(crate) fn add_initiative(
    desk: &Desk,
    customer: &CustomerId,
    word: &str,
    title: &str,
    step: &Step,
) -> Result<Written> {
    desk.store.edit(customer, desk.write, |record| {
        let at = place(record, customer, word)?;
        let objective = &mut record.objectives[at];
        let mut initiative = Initiative::titled(title, &objective.initiatives);
        step.onto(&mut initiative);
        let summary = format!(
            "`{}`: initiative `{}` added to `{}`",
            record.name, initiative.id, objective.id
        );
        objective.initiatives.push(initiative);
        Ok(summary)
    })
}

/// Changes what is said of an initiative.
///
/// # Errors
/// When there is no such objective or initiative; `Usage` when nothing is said.
pub(crate) fn change_initiative(
    desk: &Desk,
    customer: &CustomerId,
    word: &str,
    name: &str,
    step: &Step,
) -> Result<Written> {
    desk.store.edit(customer, desk.write, |record| {
        let at = place(record, customer, word)?;
        let objective = &mut record.objectives[at];
        let items: Vec<(&str, &str)> = objective
            .initiatives
            .iter()
            .map(|initiative| (initiative.id.as_str(), initiative.name()))
            .collect();
        let found = pick("initiative", name, &items).map_err(|refusal| match refusal.kind {
            Kind::NotFound => refusal.hint("add `--new` to add one with this title"),
            _ => refusal,
        })?;
        let initiative = &mut objective.initiatives[found];
        let changed = step.onto(initiative);
        if changed.is_empty() {
            return Err(
                Refusal::new(Kind::Usage, "nothing is said of the initiative")
                    .hint("say what changes, for example `--done` or `--status watchpoint`")
                    .into(),
            );
        }
        Ok(format!(
            "`{}`: initiative `{}` of `{}`: {}",
            record.name,
            initiative.id,
            objective.id,
            changed.join(", ")
        ))
    })
}

impl Step {
    fn onto(&self, initiative: &mut Initiative) -> Vec<String> {
        let mut changes = Changes::default();
        let it = initiative;
        changes.put("status", &mut it.status, &self.status);
        changes.put("due date", &mut it.due_on, &self.due_on);
        changes.put(
            "customer owner",
            &mut it.customer_owner,
            &self.customer_owner,
        );
        changes.put("GitLab owner", &mut it.gitlab_owner, &self.gitlab_owner);
        changes.put("link", &mut it.link, &self.link);
        let mut changed = changes.0;
        if let Some(done) = self.done_on {
            it.done_on = done;
            changed.push(match done {
                Some(on) => format!("done on {on}"),
                None => "open again".to_owned(),
            });
        }
        changed
    }
}
