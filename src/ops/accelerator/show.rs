//! One accelerator in full: its weeks, what is done, what is logged, and what is missing.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{called, find};
use crate::domain::accelerator::{
    Accelerator, AcceleratorStatus, Gap, Milestone, Run, Stage, gaps, milestones,
};
use crate::domain::calendar::{day, relative};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;

/// One accelerator in full. As data it is the accelerator of the record, with what follows from it.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The record of it.
    #[serde(flatten)]
    pub(crate) accelerator: Accelerator,
    /// What people call it.
    #[serde(skip)]
    pub(crate) called: String,
    /// The quarter in which it starts.
    pub(crate) quarter: Option<FiscalQuarter>,
    /// How many weeks it runs.
    pub(crate) length: u32,
    /// The last day of its last week.
    pub(crate) ends_on: Option<NaiveDate>,
    /// The quarter in which it ends.
    pub(crate) ends_in: Option<FiscalQuarter>,
    /// The week that today lies in, from 1.
    pub(crate) week: Option<u32>,
    /// The stage that today belongs to; None before it begins and once it is closed.
    pub(crate) stage: Option<Stage>,
    /// Its weeks.
    #[serde(skip)]
    pub(crate) run: Option<Run>,
    /// Its parts with their days.
    pub(crate) milestones: Vec<Milestone>,
    /// Whether it uses up an entitlement.
    pub(crate) uses_entitlement: bool,
    /// The objectives that it serves, as far as they are in the record.
    pub(crate) serves: Vec<Served>,
    /// Its entries in the log, newest first.
    pub(crate) logged: Vec<Logged>,
    /// What is missing in the record.
    pub(crate) missing: Vec<Missing>,
    /// The day it was looked at.
    pub(crate) today: NaiveDate,
}

/// An objective that an accelerator serves.
#[derive(Debug, Serialize)]
pub(crate) struct Served {
    /// Its id.
    pub(crate) id: String,
    /// Its name, or the outcome wanted.
    pub(crate) title: Option<String>,
    /// What is measured.
    pub(crate) metrics: Vec<Measured>,
}

/// A metric from where it started to where it should go.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Measured {
    /// The objective's id.
    pub(crate) objective: String,
    /// Its key.
    pub(crate) metric: String,
    /// What the numbers count.
    pub(crate) unit: Option<String>,
    /// The value at the start.
    pub(crate) baseline: Option<f64>,
    /// The newest value.
    pub(crate) latest: Option<f64>,
    /// The day of the newest value.
    pub(crate) latest_on: Option<NaiveDate>,
    /// The value agreed on.
    pub(crate) target: Option<f64>,
}

/// An entry of the log.
#[derive(Debug, Serialize)]
pub(crate) struct Logged {
    /// Its id.
    pub(crate) id: String,
    /// Its day.
    pub(crate) on: NaiveDate,
    /// Gainsight's Activity Type.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    /// Its subject.
    pub(crate) subject: Option<String>,
}

/// Something that is missing, with the command that mends it.
#[derive(Debug, Serialize)]
pub(crate) struct Missing {
    /// What.
    pub(crate) what: String,
    /// What to type.
    pub(crate) command: String,
}

/// One accelerator in full; without a word, the one under way, else the next one.
///
/// # Errors
/// When there is no such customer or accelerator, or the file cannot be read.
pub(crate) fn page(
    desk: &Desk,
    id: &CustomerId,
    word: Option<&str>,
    fiscal: FiscalCalendar,
) -> Result<Page> {
    let customer = desk.store.load(id)?.customer;
    let accelerator = match word {
        Some(word) => find(&customer, id, word)?,
        None => foremost(&customer, id)?,
    };
    let terms = desk.rules.terms();
    let run = accelerator.run(terms.layout);
    let is_open = accelerator.is_open();
    let quiet_after = desk.rules.accelerators().quiet_after.value;
    let week = run
        .and_then(|run| run.week_on(desk.today))
        .filter(|_| is_open);
    let stage = run.filter(|run| is_open && desk.today >= run.starts_on);
    let missing = gaps(&customer, accelerator, run, quiet_after, desk.today);
    Ok(Page {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        called: called(accelerator),
        quarter: run.map(|run| fiscal.quarter_of(run.starts_on)),
        length: accelerator.weeks.unwrap_or(terms.layout.weeks),
        ends_on: run.map(|run| run.ends_on()),
        ends_in: run.map(|run| fiscal.quarter_of(run.ends_on())),
        week,
        stage: stage.map(|run| week.map_or(Stage::Measure, |week| run.stage_of(week))),
        run,
        milestones: run
            .map(|run| milestones(accelerator, run, desk.today))
            .unwrap_or_default(),
        uses_entitlement: terms.counts(accelerator),
        serves: served(&customer, accelerator),
        logged: logged(&customer, accelerator),
        missing: missing
            .iter()
            .map(|gap| told(gap, id, accelerator, desk.today))
            .collect(),
        today: desk.today,
        accelerator: accelerator.clone(),
    })
}

/// The one that is under way, else the one that comes next.
fn foremost<'a>(customer: &'a Customer, id: &CustomerId) -> Result<&'a Accelerator> {
    let open = customer.accelerators.iter().filter(|it| it.is_open());
    let first = open.min_by_key(|it| {
        let is_planned = it.status == AcceleratorStatus::Planned;
        (is_planned, it.starts_on.is_none(), it.starts_on)
    });
    first.ok_or_else(|| {
        let message = format!("`{}` has no accelerator under way or ahead", customer.name);
        Refusal::new(Kind::NotFound, message)
            .hint(format!("the others: csa accelerator list {id}"))
            .hint(format!("to plan one: csa accelerator add {id}"))
            .into()
    })
}

pub(super) fn served(customer: &Customer, accelerator: &Accelerator) -> Vec<Served> {
    let objectives = customer
        .objectives
        .iter()
        .filter(|objective| accelerator.objectives.contains(&objective.id));
    objectives
        .map(|objective| Served {
            id: objective.id.clone(),
            title: objective.title.clone().or(objective.outcome.clone()),
            metrics: objective
                .metrics
                .iter()
                .map(|metric| {
                    let latest = metric.readings.iter().max_by_key(|reading| reading.on);
                    Measured {
                        objective: objective.id.clone(),
                        metric: metric.key.clone(),
                        unit: metric.unit.clone(),
                        baseline: metric.baseline,
                        latest: latest.map(|reading| reading.value),
                        latest_on: latest.map(|reading| reading.on),
                        target: metric.target,
                    }
                })
                .collect(),
        })
        .collect()
}

fn logged(customer: &Customer, accelerator: &Accelerator) -> Vec<Logged> {
    let entries = customer.activities.iter();
    let mut entries: Vec<_> = entries
        .filter(|entry| entry.accelerator.as_deref() == Some(&accelerator.id))
        .collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries
        .into_iter()
        .map(|entry| Logged {
            id: entry.id.clone(),
            on: entry.at.date_naive(),
            kind: match &entry.meeting_type {
                Some(meeting) => format!("{}: {meeting}", entry.kind),
                None => entry.kind.clone(),
            },
            subject: entry.subject.clone(),
        })
        .collect()
}

/// A gap in words, with the command that mends it.
fn told(gap: &Gap, id: &CustomerId, accelerator: &Accelerator, today: NaiveDate) -> Missing {
    let number = &accelerator.id;
    let verb = |verb: &str| format!("csa accelerator {verb} {id} {number}");
    let (what, command) = match gap {
        Gap::NoStart => (
            "no first day".to_owned(),
            format!("csa accelerator move {id} {number} --to DATE"),
        ),
        Gap::NotStarted { since } => (
            format!("not started, though it was to begin on {}", day(*since)),
            verb("start"),
        ),
        Gap::Discovery { week_ended_on } => (
            format!("no discovery workshop; its week ended on {week_ended_on}"),
            format!("{} discovery --on DATE", verb("held")),
        ),
        Gap::Planning { week_ended_on } => (
            format!("no planning workshop; its week ended on {week_ended_on}"),
            format!("{} planning --on DATE", verb("held")),
        ),
        Gap::EmptyBacklog => (
            "the backlog is empty, and delivery has begun".to_owned(),
            format!("csa accelerator backlog {id} {number} seed"),
        ),
        Gap::Behind { items } => (
            match items {
                1 => "1 item of the backlog is open from a week that is over".to_owned(),
                _ => format!("{items} items of the backlog are open from weeks that are over"),
            },
            format!("csa accelerator backlog {id} {number}"),
        ),
        Gap::Quiet { since, is_logged } => (
            match is_logged {
                true => format!(
                    "nothing in the log since {}, {} (rule accelerator.quiet_after)",
                    day(*since),
                    relative(*since, today)
                ),
                false => "nothing in the log (rule accelerator.quiet_after)".to_owned(),
            },
            format!("csa log {id} accelerator --accelerator {number}"),
        ),
        Gap::NoModules => (
            "what it is about is not said".to_owned(),
            format!("{} --module MODULE", verb("edit")),
        ),
        Gap::NoObjective => (
            "it serves no objective and does not say why".to_owned(),
            format!("{} --objective OBJECTIVE", verb("edit")),
        ),
        Gap::NoBaseline { objective } => (
            format!("no metric of `{objective}` has a baseline"),
            format!("csa objective measure {id} {objective} METRIC VALUE --baseline"),
        ),
        Gap::NotClosed { ended_on } => (
            format!(
                "its weeks ended on {}, and it is not closed",
                day(*ended_on)
            ),
            verb("close"),
        ),
        Gap::NoOutcome => (
            "what came of it is not said".to_owned(),
            format!("csa customer set {id} accelerators.{number}.outcome TEXT"),
        ),
    };
    Missing { what, command }
}
