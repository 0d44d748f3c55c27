//! Items proposed from the modules of an accelerator, spread over the weeks of delivery.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use super::find::find;
use crate::domain::backlog::{NewItem, due_on, spread};
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

/// Items to add, and what was left out.
#[derive(Debug, Serialize)]
pub(crate) struct Proposal {
    /// The accelerator's id.
    pub(crate) accelerator: String,
    /// In the order of the weeks.
    pub(crate) items: Vec<Proposed>,
    /// How many more there would be, had the backlog not got them already.
    pub(crate) there: usize,
    /// What could be better if the record said more: clauses.
    #[serde(skip)]
    pub(crate) notes: Vec<String>,
}

/// One item to add.
#[derive(Debug, Serialize)]
pub(crate) struct Proposed {
    /// What is to be done.
    pub(crate) title: String,
    /// The module it comes from.
    pub(crate) module: String,
    /// The week it is put into.
    pub(crate) week: u32,
    /// The last day of that week.
    pub(crate) due_on: Option<NaiveDate>,
}

impl Proposal {
    /// The items as they are added.
    pub(crate) fn new_items(&self) -> Vec<NewItem> {
        let item = |it: &Proposed| NewItem {
            title: it.title.clone(),
            description: None,
            week: Some(it.week),
        };
        self.items.iter().map(item).collect()
    }
}

/// The steps of the accelerator's modules, each in its week of delivery; while it is under way, in the weeks
/// that are left. What the backlog has already keeps its place and is not proposed.
///
/// # Errors
/// When the word means no accelerator, it has no module, or a module is not in the catalogue.
pub(crate) fn propose(desk: &Desk, id: &CustomerId, word: Option<&str>) -> Result<Proposal> {
    let customer = desk.store.load(id)?.customer;
    let found = find(desk, id, &customer, word)?;
    let accelerator = found.accelerator;
    if accelerator.modules.is_empty() {
        let message = format!("`{}` has no content module to propose from", accelerator.id);
        return Err(Refusal::new(Kind::Refused, message)
            .hint("name some in its `modules`; `csa accelerator modules` lists them")
            .into());
    }
    let mut notes = Vec::new();
    let mut steps: Vec<(String, String)> = Vec::new();
    for key in &accelerator.modules {
        let module = desk.rules.module(key)?;
        if !module.phases.is_empty() && accelerator.phase.is_none() {
            notes.push(format!(
                "`{}` is a programme of {} phases; with its `phase` in the record there would be more to propose",
                module.key,
                module.phases.len()
            ));
        }
        for step in module.steps(accelerator.phase) {
            let has = |title: &String| title.to_lowercase() == step.to_lowercase();
            if !steps.iter().any(|(title, _)| has(title)) {
                steps.push((step, module.key.clone()));
            }
        }
    }
    let delivery = desk.rules.terms().layout.delivery_week.min(found.weeks);
    let now = found.run.and_then(|run| run.week_on(desk.today));
    let first = now.map_or(delivery, |week| week.max(delivery));
    let weeks = spread(steps.len(), first..=found.weeks);
    let all = steps.len();
    let items: Vec<Proposed> = steps
        .into_iter()
        .zip(weeks)
        .filter(|((title, _), _)| accelerator.item_titled(title).is_none())
        .map(|((title, module), week)| Proposed {
            title,
            module,
            week,
            due_on: found.run.map(|run| due_on(run, week)),
        })
        .collect();
    Ok(Proposal {
        accelerator: accelerator.id.clone(),
        there: all - items.len(),
        items,
        notes,
    })
}
