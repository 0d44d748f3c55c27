//! The backlog of an accelerator: shown, added to, worked off, proposed from its modules, exported.

mod export;
mod find;
mod import;
mod mark;
mod seed;
#[cfg(test)]
mod tests;

use std::path::Path;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::accelerator::{AcceleratorStatus, BacklogItem, Stage};
use crate::domain::backlog::{NewItem, due_on};
use crate::domain::customer_id::CustomerId;
use crate::store::Written;

pub(crate) use export::export;
pub(crate) use import::Imported;
pub(crate) use mark::{doubts_of_done, mark};
pub(crate) use seed::{Proposal, propose};

use find::{find, named};

/// A backlog, as it stands on a day.
#[derive(Debug, Serialize)]
pub(crate) struct Backlog {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) name: String,
    /// The accelerator's id.
    pub(crate) accelerator: String,
    /// The accelerator's title.
    pub(crate) title: Option<String>,
    /// Where the accelerator stands.
    pub(crate) status: AcceleratorStatus,
    /// First day of week 1.
    pub(crate) starts_on: Option<NaiveDate>,
    /// Last day of the last week.
    pub(crate) ends_on: Option<NaiveDate>,
    /// How many weeks it runs.
    pub(crate) weeks: u32,
    /// The week that today lies in, from 1.
    pub(crate) week: Option<u32>,
    /// What that week is for.
    pub(crate) stage: Option<Stage>,
    /// How many items there are.
    pub(crate) total: usize,
    /// How many of them are done.
    pub(crate) done: usize,
    /// The items: by week, those without one last.
    pub(crate) items: Vec<Line>,
    /// The day that counts as today.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// An item of a backlog.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    /// Permanent.
    pub(crate) id: String,
    /// What is to be done.
    pub(crate) title: Option<String>,
    /// More about it.
    pub(crate) description: Option<String>,
    /// The week it belongs to.
    pub(crate) week: Option<u32>,
    /// The last day of that week.
    pub(crate) due_on: Option<NaiveDate>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
    /// The role to engage, when its title reads like doing the customer's work and it is not done.
    pub(crate) engage: Option<String>,
}

/// What came of adding items.
#[derive(Debug)]
pub(crate) struct Added {
    /// The change.
    pub(crate) written: Written,
    /// The titles that were there before, and so were left out.
    pub(crate) skipped: Vec<String>,
    /// What is said of each title that means doing the customer's work.
    pub(crate) flagged: Vec<String>,
}

/// The backlog of the accelerator that a word means; without a word, of the one that is under way.
///
/// # Errors
/// When the word means none, or no word and several could be meant; those of `Store::load`.
pub(crate) fn list(desk: &Desk, id: &CustomerId, word: Option<&str>) -> Result<Backlog> {
    let customer = desk.store.load(id)?.customer;
    let found = find(desk, id, &customer, word)?;
    let accelerator = found.accelerator;
    let boundary = desk.rules.boundary();
    let line = |item: &BacklogItem| {
        let crosses = item.done_on.is_none() && boundary.crossed_by(item.called()).is_some();
        Line {
            id: item.id.clone(),
            title: item.title.clone(),
            description: item.description.clone(),
            week: item.week,
            due_on: found
                .run
                .zip(item.week)
                .map(|(run, week)| due_on(run, week)),
            done_on: item.done_on,
            engage: crosses.then(|| boundary.engage.clone()),
        }
    };
    let mut items: Vec<Line> = accelerator.backlog.iter().map(line).collect();
    items.sort_by_key(|item| item.week.unwrap_or(u32::MAX));
    let week = found.run.and_then(|run| run.week_on(desk.today));
    Ok(Backlog {
        customer: id.clone(),
        name: customer.name.clone(),
        accelerator: accelerator.id.clone(),
        title: accelerator.title.clone(),
        status: accelerator.status,
        starts_on: accelerator.starts_on,
        ends_on: found.run.map(|run| run.ends_on()),
        weeks: found.weeks,
        week,
        stage: found.run.zip(week).map(|(run, week)| run.stage_of(week)),
        total: items.len(),
        done: items.iter().filter(|item| item.done_on.is_some()).count(),
        items,
        today: desk.today,
    })
}

/// What speaks against adding these items: questions for whoever says so.
///
/// # Errors
/// As [`list`].
pub(crate) fn doubts(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    items: &[NewItem],
) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let accelerator = find(desk, id, &customer, word)?.accelerator;
    let mut doubts = Vec::new();
    let closed = match accelerator.status {
        AcceleratorStatus::Completed => Some("completed"),
        AcceleratorStatus::Cancelled => Some("cancelled"),
        AcceleratorStatus::Planned | AcceleratorStatus::Active => None,
    };
    if let Some(closed) = closed {
        doubts.push(format!("`{}` is {closed}", accelerator.id));
    }
    for item in items {
        if let Some(same) = accelerator.item_titled(&item.title) {
            doubts.push(format!("`{}` has that title already", same.id));
        }
    }
    Ok(doubts)
}

/// Adds items, in one change. One whose title is there already is left out, unless `twice`.
///
/// # Errors
/// Refused when a week is not there; those of `Store::edit`.
pub(crate) fn add(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    items: &[NewItem],
    twice: bool,
) -> Result<Added> {
    let (mut skipped, mut flagged) = (Vec::new(), Vec::new());
    let written = desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let found = find(desk, id, customer, word)?;
        let (weeks, run) = (found.weeks, found.run);
        let key = found.accelerator.id.clone();
        let accelerator = named(customer, &key)?;
        let mut added: Vec<(String, &NewItem)> = Vec::new();
        for item in items {
            if let Some(week) = item.week {
                accelerator.has_week(week, weeks)?;
            }
            if !twice && accelerator.item_titled(&item.title).is_some() {
                skipped.push(item.title.clone());
                continue;
            }
            added.push((accelerator.append(item.clone()), item));
        }
        let boundary = desk.rules.boundary();
        for (item_id, item) in &added {
            if let Some(word) = boundary.crossed_by(&item.title) {
                flagged.push(format!(
                    "{item_id}: \"{word}\" reads like doing the customer's work; engage the {} (rule boundary.hands_on)",
                    boundary.engage
                ));
            }
        }
        Ok(match added.as_slice() {
            [(item_id, item)] => {
                let when = match (item.week, run) {
                    (Some(week), Some(run)) => format!(" (week {week}, due {})", due_on(run, week)),
                    (Some(week), None) => format!(" (week {week})"),
                    (None, _) => String::new(),
                };
                format!("`{name}`: {item_id} added to {key}: {}{when}", item.title)
            }
            [] => format!("`{name}`: nothing added to {key}"),
            [(first, _), .., (last, _)] => {
                format!("`{name}`: {} items added to {key}, {first} to {last}", added.len())
            }
        })
    })?;
    Ok(Added {
        written,
        skipped,
        flagged,
    })
}

/// Reads items from a text that others wrote, without adding them.
///
/// # Errors
/// As [`list`]; `Invalid` with the line when the text is broken.
pub(crate) fn read(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    (path, text): (&Path, &str),
) -> Result<Imported> {
    let customer = desk.store.load(id)?.customer;
    let found = find(desk, id, &customer, word)?;
    let source = import::Source {
        path,
        text,
        accelerator: found.accelerator,
        weeks: found.weeks,
        run: found.run,
    };
    Ok(source.read()?)
}
