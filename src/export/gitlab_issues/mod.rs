//! A backlog as issues in GitLab: a file for its importer, a script for `glab`, a list in Markdown.
//!
//! All of it is read by the customer, so it is written from [`Issues`] and nothing else: fact by fact from
//! the record, as in `customer_safe`. A field added to the record does not come here unless somebody
//! writes it here.

mod csv;
mod glab;
mod markdown;
#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDate;
use serde::Serialize;

use super::wording::{line, plain};
use crate::domain::accelerator::{Accelerator, BacklogItem, Run};
use crate::domain::backlog::due_on;
use crate::domain::customer::Customer;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::{Kind, Refusal};
use words::body;

/// What GitLab takes as a title, in characters.
const LONGEST_TITLE: usize = 255;

/// What is to become of the items, as whoever exports them wants it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choice {
    /// The labels of every issue.
    pub(crate) labels: Vec<String>,
    /// The user names of those who have it to do.
    pub(crate) assignees: Vec<String>,
    /// Which milestone it belongs to.
    pub(crate) milestone: Milestone,
    /// Items that are done as well.
    pub(crate) all: bool,
    /// Each title begins with customer and accelerator.
    pub(crate) prefix: bool,
}

/// Which milestone an issue belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Milestone {
    /// That of the fiscal quarter in which it is due.
    #[default]
    Quarter,
    /// This one.
    Named(String),
    /// None.
    None,
}

/// Every fact of a backlog that a customer may read.
#[derive(Debug, Serialize)]
pub(crate) struct Issues {
    /// `Acme Corp - Pipeline templates`, as the field names what belongs to an accelerator.
    pub(crate) name: String,
    /// The address of the shared project.
    pub(crate) project: Option<String>,
    /// Of every issue.
    pub(crate) labels: Vec<String>,
    /// Of every issue, without the `@`.
    pub(crate) assignees: Vec<String>,
    /// In the order of the weeks, and within one as they stand in the record.
    pub(crate) issues: Vec<Issue>,
}

/// One issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Issue {
    /// The item's id, for whoever reads a script.
    pub(crate) id: String,
    /// On one line.
    pub(crate) title: String,
    /// In Markdown; no line of it is a quick action.
    pub(crate) description: Option<String>,
    /// The week of the accelerator, from 1.
    pub(crate) week: Option<u32>,
    /// The last day of that week.
    pub(crate) due_on: Option<NaiveDate>,
    /// The milestone's title.
    pub(crate) milestone: Option<String>,
    /// Whether it is done.
    pub(crate) is_done: bool,
}

impl Issues {
    /// Takes from the record what may leave the house. `run` is None while the accelerator has no start;
    /// nothing is due then. Items without a title are left out.
    ///
    /// # Errors
    /// Refused when a label or user name is none, or a title is longer than GitLab takes.
    pub(crate) fn new(
        customer: &Customer,
        accelerator: &Accelerator,
        run: Option<Run>,
        fiscal: FiscalCalendar,
        choice: &Choice,
    ) -> Result<Self, Refusal> {
        let name = format!("{} - {}", line(&plain(&customer.name)), {
            line(&plain(accelerator.called()))
        });
        let project = customer.links.get("collaboration_project");
        let wanted = |item: &&BacklogItem| choice.all || item.done_on.is_none();
        let mut items: Vec<&BacklogItem> = accelerator.backlog.iter().filter(wanted).collect();
        items.sort_by_key(|item| item.week.unwrap_or(u32::MAX));
        let mut issues = Vec::new();
        for item in items {
            let title = line(&plain(item.title.as_deref().unwrap_or_default()));
            if title.is_empty() {
                continue;
            }
            let title = match choice.prefix {
                true => format!("{name}: {title}"),
                false => title,
            };
            fits(&item.id, &title)?;
            let due_on = run.zip(item.week).map(|(run, week)| due_on(run, week));
            issues.push(Issue {
                id: line(&plain(&item.id)),
                title,
                description: item.description.as_deref().and_then(body),
                week: item.week,
                due_on,
                milestone: match &choice.milestone {
                    Milestone::Quarter => due_on.map(|day| fiscal.quarter_of(day).to_string()),
                    Milestone::Named(title) => Some(line(&plain(title))),
                    Milestone::None => None,
                },
                is_done: item.done_on.is_some(),
            });
        }
        Ok(Self {
            name,
            project: project
                .map(|url| line(&plain(url)))
                .filter(|url| !url.is_empty()),
            labels: words::labels(&choice.labels)?,
            assignees: words::assignees(&choice.assignees)?,
            issues,
        })
    }

    /// The milestones that the issues belong to, each once, in the order of the issues.
    pub(crate) fn milestones(&self) -> Vec<&str> {
        let mut titles: Vec<&str> = Vec::new();
        for title in self.issues.iter().filter_map(|it| it.milestone.as_deref()) {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    }
}

fn fits(id: &str, title: &str) -> Result<(), Refusal> {
    let length = title.chars().count();
    if length <= LONGEST_TITLE {
        return Ok(());
    }
    let message =
        format!("the title of `{id}` has {length} characters and GitLab takes {LONGEST_TITLE}");
    Err(Refusal::new(Kind::Refused, message)
        .hint("shorten it, and put the rest into its description"))
}
