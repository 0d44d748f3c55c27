//! The accelerators of the whole book, or of one customer.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::called;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, AcceleratorType, Stage};
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::person::Person;
use crate::ops::Desk;
use crate::store::Shelf;

/// Accelerators by customer and start.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Listed(pub(crate) Vec<ListedRow>);

/// One accelerator at a glance.
#[derive(Debug, Serialize)]
pub(crate) struct ListedRow {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The customer's CSA.
    pub(crate) csa: Option<Person>,
    /// Whether the customer left the book.
    pub(crate) is_archived: bool,
    /// Its id.
    pub(crate) id: String,
    /// What people call it.
    pub(crate) title: String,
    /// Which of Gainsight's types it counts under.
    #[serde(rename = "type")]
    pub(crate) kind: Option<AcceleratorType>,
    /// Where it stands.
    pub(crate) status: AcceleratorStatus,
    /// The quarter in which it starts.
    pub(crate) quarter: Option<FiscalQuarter>,
    /// Its first day.
    pub(crate) starts_on: Option<NaiveDate>,
    /// The last day of its last week.
    pub(crate) ends_on: Option<NaiveDate>,
    /// The day it was completed or cancelled.
    pub(crate) closed_on: Option<NaiveDate>,
    /// The week that today lies in, from 1, while it is active.
    pub(crate) week: Option<u32>,
    /// How many weeks it runs.
    pub(crate) weeks: u32,
    /// The stage that today belongs to, while it is active and has begun.
    pub(crate) stage: Option<Stage>,
    /// The day that counts as today.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// Every accelerator of the book, or of one customer, and of each record that cannot be read why not.
///
/// # Errors
/// When the book cannot be listed, or the one customer's record cannot be read.
pub(crate) fn list(
    desk: &Desk,
    only: Option<&CustomerId>,
    fiscal: FiscalCalendar,
) -> Result<(Listed, usize, Vec<anyhow::Error>)> {
    let shelf = match only {
        Some(id) => Shelf {
            records: vec![(id.clone(), desk.store.load(id)?)],
            unreadable: Vec::new(),
        },
        None => desk.store.load_all()?,
    };
    let read = shelf.records.len();
    let mut rows: Vec<ListedRow> = shelf
        .records
        .iter()
        .flat_map(|(id, record)| {
            let customer = &record.customer;
            let all = customer.accelerators.iter();
            all.map(|accelerator| of(desk, id, customer, accelerator, fiscal))
        })
        .collect();
    rows.sort_by_cached_key(|row| {
        let name = (folded(&row.customer_name), row.customer.clone());
        (name, row.starts_on.is_none(), row.starts_on)
    });
    Ok((Listed(rows), read, shelf.unreadable))
}

fn of(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    accelerator: &Accelerator,
    fiscal: FiscalCalendar,
) -> ListedRow {
    let layout = desk.rules.terms().layout;
    let run = accelerator.run(layout);
    let active = run.filter(|run| {
        accelerator.status == AcceleratorStatus::Active && run.starts_on <= desk.today
    });
    let week = active.and_then(|run| run.week_on(desk.today));
    ListedRow {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        csa: customer.team.csa.clone(),
        is_archived: customer.archived_on.is_some(),
        id: accelerator.id.clone(),
        title: called(accelerator),
        kind: accelerator.kind,
        status: accelerator.status,
        quarter: run.map(|run| fiscal.quarter_of(run.starts_on)),
        starts_on: accelerator.starts_on,
        ends_on: run.map(|run| run.ends_on()),
        closed_on: accelerator.closed_on,
        week,
        weeks: accelerator.weeks.unwrap_or(layout.weeks),
        stage: active.map(|run| week.map_or(Stage::Measure, |week| run.stage_of(week))),
        today: desk.today,
    }
}
