//! `csa objective show`: one objective in full.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, lateness, relative};
use crate::domain::objective::{Basis, Metric, MetricStanding, Word, amount, percent, sparkline};
use crate::ops::objective::{self, Goal};
use crate::output::{Cell, Column, Field, Report, Table, Tone, View};

/// Show an objective in full
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
}

/// Runs `csa objective show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    ctx.out
        .show(&objective::one(&ctx.desk()?, &id, &args.objective)?)
}

/// A goal of which only a part is looked at.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Part {
    goal: Goal,
    #[serde(skip)]
    part: fn(&Goal) -> View,
}

impl Part {
    pub(super) fn new(goal: Goal, part: fn(&Goal) -> View) -> Self {
        Self { goal, part }
    }
}

impl Report for Part {
    fn view(&self) -> View {
        (self.part)(&self.goal)
    }
}

impl Report for Goal {
    fn view(&self) -> View {
        let objective = &self.objective;
        let mut head = vec![objective.name().to_owned()];
        if objective.name() != objective.id {
            head.push(objective.id.clone());
        }
        head.push(self.customer_name.clone());
        let section = |title: &str, table| (Some(title.to_owned()), View::Table(table));
        View::Sections(vec![
            (None, View::Text(head.join(" · "))),
            (None, View::Fields(particulars(self))),
            section("Metrics", metrics(self)),
            section("Initiatives", initiatives(self)),
        ])
    }
}

fn particulars(goal: &Goal) -> Vec<Field> {
    let it = &goal.objective;
    let label = |word: Option<&'static str>| Cell::from(word);
    let accelerators = goal.accelerators.iter().map(|accelerator| {
        let title = accelerator.title.as_deref().unwrap_or_default();
        format!("{} {title}", accelerator.id).trim().to_owned()
    });
    let accelerators = accelerators.collect::<Vec<_>>().join(", ");
    let outcome = it.outcome.as_ref().filter(|text| *text != it.name());
    let fields: Vec<Field> = vec![
        ("outcome", "Outcome", outcome.into()),
        (
            "success_criteria",
            "Success criteria",
            it.success_criteria.as_ref().into(),
        ),
        (
            "status",
            "Status",
            Cell::from(it.status().label()).data(it.status().key()),
        ),
        ("progress", "Progress", progress(goal)),
        ("due_on", "Due", due(goal)),
        (
            "verifiable_outcome",
            "Verifiable outcome",
            label(it.verifiable_outcome.map(Word::label)),
        ),
        ("use_case", "Use case", label(it.use_case.map(Word::label))),
        ("priority", "Priority", label(it.priority.map(Word::label))),
        (
            "customer_owner",
            "Customer owner",
            it.customer_owner.as_ref().into(),
        ),
        (
            "gitlab_owner",
            "GitLab owner",
            it.gitlab_owner.as_ref().into(),
        ),
        ("accelerators", "Accelerators", accelerators.into()),
        ("closed_on", "Closed", it.closed_on.into()),
        ("result", "Result", it.result.as_ref().into()),
        ("link", "Epic", it.link.as_ref().into()),
    ];
    fields
        .into_iter()
        .filter(|(_, _, cell)| !cell.text.is_empty())
        .collect()
}

/// How far it is, from what that is taken, and what is wrong with it.
fn progress(goal: &Goal) -> Cell {
    let standing = &goal.standing;
    let mut text = match (standing.progress, standing.basis) {
        (Some(share), Some(Basis::Initiatives)) => {
            format!("{} % of the initiatives", percent(share))
        }
        (Some(share), _) => format!("{} %", percent(share)),
        (None, _) => return Cell::default(),
    };
    let mut cell = Cell::default();
    if let Some(on) = standing.last_reading_on.filter(|_| standing.is_stale) {
        text.push_str(&format!(", last read {}", relative(on, goal.today)));
        cell = cell.tone(Tone::Soon);
    }
    let data = standing
        .progress
        .map(percent)
        .map(|share| share.to_string());
    Cell { text, data, ..cell }
}

/// When it is due, and how late it is.
pub(super) fn due(goal: &Goal) -> Cell {
    let Some(due) = goal.objective.due_on else {
        return Cell::default();
    };
    let data = due.to_string();
    if goal.objective.is_closed() {
        return due.into();
    }
    let tone = match goal.standing.is_overdue {
        true => Tone::Late,
        false => Tone::Plain,
    };
    Cell::from(format!("{}, {}", day(due), lateness(due, goal.today)))
        .data(data)
        .tone(tone)
}

/// Each metric with where it began, where it is and where it should be.
pub(super) fn metrics(goal: &Goal) -> Table {
    let mut table = Table::new([
        Column::new("metric", "Metric"),
        Column::new("baseline", "Baseline").right(),
        Column::new("latest", "Latest").right(),
        Column::new("target", "Target").right(),
        Column::new("unit", "Unit").data_only(),
        Column::new("progress", "Progress"),
        Column::new("read_on", "Read"),
    ]);
    let measured = goal.objective.metrics.iter().zip(&goal.standing.metrics);
    for (metric, standing) in measured {
        let latest = standing.latest.as_ref();
        let read_on = latest.map(|reading| reading.on);
        let is_old = goal.standing.is_stale && read_on == goal.standing.last_reading_on;
        table.row([
            Cell::from(metric.title()).data(&metric.key),
            number(metric, metric.baseline),
            number(metric, latest.map(|reading| reading.value)),
            number(metric, metric.target),
            metric.unit.as_ref().into(),
            way(goal, metric, standing),
            Cell::from(read_on).tone(if is_old { Tone::Soon } else { Tone::Plain }),
        ]);
    }
    table
}

fn number(metric: &Metric, value: Option<f64>) -> Cell {
    value.map_or_else(Cell::default, |value| {
        Cell::from(amount(value, metric.unit.as_deref())).data(value.to_string())
    })
}

/// The readings drawn, and the share of the way in percent.
pub(super) fn way(goal: &Goal, metric: &Metric, standing: &MetricStanding) -> Cell {
    let share = standing.share.map(percent);
    let drawn = sparkline(metric, goal.today);
    let text = match (share, standing.latest.is_some()) {
        (Some(share), true) => format!("{drawn} {share} %"),
        (None, true) => drawn,
        (_, false) => "no reading".to_owned(),
    };
    let tone = match (standing.is_met, share) {
        (Some(true), _) => Tone::Good,
        (_, Some(..0)) => Tone::Late,
        _ => Tone::Plain,
    };
    let data = share.map(|share| share.to_string()).unwrap_or_default();
    Cell::from(text).data(data).tone(tone)
}

fn initiatives(goal: &Goal) -> Table {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("title", "Title"),
        Column::new("status", "Status"),
        Column::new("due_on", "Due"),
        Column::new("customer_owner", "Customer"),
        Column::new("gitlab_owner", "GitLab"),
        Column::new("done_on", "Done").data_only(),
    ]);
    for initiative in &goal.objective.initiatives {
        let status = match initiative.done_on {
            Some(on) => Cell::from(format!("done {on}")).tone(Tone::Good),
            None => Cell::from(initiative.status().label()),
        };
        let is_late =
            initiative.done_on.is_none() && initiative.due_on.is_some_and(|due| due < goal.today);
        table.row([
            (&initiative.id).into(),
            initiative.title.as_ref().into(),
            status.data(initiative.status().key()),
            Cell::from(initiative.due_on).tone(if is_late { Tone::Late } else { Tone::Plain }),
            initiative.customer_owner.as_ref().into(),
            initiative.gitlab_owner.as_ref().into(),
            initiative.done_on.into(),
        ]);
    }
    table
}
