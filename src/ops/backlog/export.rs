//! A backlog on its way into GitLab.

use anyhow::Result;

use super::Desk;
use super::find::find;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalCalendar;
use crate::export::gitlab_issues::{Choice, Issues};

/// The issues, and what whoever exports them should know. The latter stays with us.
#[derive(Debug)]
pub(crate) struct Export {
    /// What goes to the customer.
    pub(crate) issues: Issues,
    /// Things to look at first: clauses.
    pub(crate) warnings: Vec<String>,
}

/// Makes issues of the backlog.
///
/// # Errors
/// When the word means no accelerator; those of [`Issues::new`].
pub(crate) fn export(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    fiscal: FiscalCalendar,
    mut choice: Choice,
) -> Result<Export> {
    let customer = desk.store.load(id)?.customer;
    let found = find(desk, id, &customer, word)?;
    if choice.labels.is_empty() {
        choice.labels = desk.rules.backlog_labels().to_vec();
    }
    let accelerator = found.accelerator;
    let issues = Issues::new(&customer, accelerator, found.run, fiscal, &choice)?;
    let mut warnings = Vec::new();
    let boundary = desk.rules.boundary();
    for item in &accelerator.backlog {
        if item.done_on.is_some() && !choice.all {
            continue;
        }
        if item.called() == item.id {
            warnings.push(format!("{} has no title and is left out", item.id));
        } else if let Some(word) = boundary.crossed_by(item.called()) {
            warnings.push(format!(
                "{}: \"{word}\" reads like doing the customer's work; engage the {} (rule boundary.hands_on)",
                item.id, boundary.engage
            ));
        }
    }
    if found.run.is_none() && !issues.issues.is_empty() {
        let id = &accelerator.id;
        warnings.push(format!("`{id}` has no start, so no issue has a due date"));
    }
    Ok(Export { issues, warnings })
}
