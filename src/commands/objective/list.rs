//! `csa objective list`: the success plan at a glance.

use anyhow::Result;
use clap::Args;

use super::{show, word};
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::lateness;
use crate::domain::objective::{Basis, ObjectiveStatus, Word as _, percent, sparkline};
use crate::ops::objective::{self, Goal, Goals};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List the objectives of a customer, or of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Closed objectives too
    #[arg(long)]
    all: bool,
    /// Only those that stand so: not-started, on-track, watchpoint, concern, closed-success
    #[arg(long, value_name = "WORD", add = Live::ObjectiveStatus.values())]
    status: Option<String>,
    /// Only the ids, one a line
    #[arg(long, requires = "customer")]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa objective list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let status = args.status.as_deref();
    let status: Option<ObjectiveStatus> = status.map(|text| word("--status", text)).transpose()?;
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let (mut goals, unreadable) = match &id {
        Some(id) => (objective::of_customer(&desk, id)?, Vec::new()),
        None => objective::of_book(&desk)?,
    };
    warn_of(&unreadable, ctx);
    let known = goals.goals.len();
    goals.goals.retain(|goal| match status {
        Some(status) => goal.objective.status() == status,
        None => args.all || !goal.objective.is_closed(),
    });
    let shown = goals.goals.len();
    match args.ids {
        true => {
            let ids = goals.goals.iter().map(|goal| goal.objective.id.as_str());
            ctx.out.ids(ids, args.nul)?;
        }
        false => ctx.out.show(&goals)?,
    }
    let whose = id.map_or_else(|| "CUSTOMER".to_owned(), |id| id.to_string());
    if known == 0 {
        ctx.out.say(&format!(
            "no objective yet; the first: csa objective add {whose} \"WHAT IS WANTED\""
        ));
    } else if shown == 0 && status.is_some() {
        ctx.out.say("no objective stands so");
    } else if status.is_none() && shown < known {
        ctx.out.say(&match known - shown {
            1 => "1 closed; add `--all` to see it".to_owned(),
            closed => format!("{closed} closed; add `--all` to see them"),
        });
    }
    all_read(unreadable.len(), goals.read + unreadable.len())
}

impl Report for Goals {
    fn view(&self) -> View {
        let customer = Column::new("customer", "Customer");
        let mut table = Table::new([
            if self.is_book {
                customer
            } else {
                customer.data_only()
            },
            Column::new("id", "Id"),
            Column::new("title", "Objective"),
            Column::new("status", "Status"),
            Column::new("due_on", "Due"),
            Column::new("progress", "Progress"),
            Column::new("verifiable_outcome", "Verifiable outcome").data_only(),
            Column::new("use_case", "Use case").data_only(),
            Column::new("closed_on", "Closed").data_only(),
            Column::new("is_overdue", "Overdue").data_only(),
            Column::new("last_reading_on", "Last reading").data_only(),
        ]);
        for goal in &self.goals {
            let it = &goal.objective;
            table.row([
                goal.customer.as_str().into(),
                (&it.id).into(),
                it.name().into(),
                status(goal),
                due(goal),
                progress(goal),
                it.verifiable_outcome.map(|word| word.key()).into(),
                it.use_case.map(|word| word.key()).into(),
                it.closed_on.into(),
                goal.standing.is_overdue.to_string().into(),
                goal.standing.last_reading_on.into(),
            ]);
        }
        View::Table(table)
    }
}

fn status(goal: &Goal) -> Cell {
    let status = goal.objective.status();
    let tone = match status {
        ObjectiveStatus::NotStarted | ObjectiveStatus::OnTrack => Tone::Plain,
        ObjectiveStatus::Watchpoint => Tone::Soon,
        ObjectiveStatus::Concern => Tone::Late,
        ObjectiveStatus::ClosedSuccess => Tone::Good,
    };
    Cell::from(status.label()).data(status.key()).tone(tone)
}

/// The day, and below it how late it is, or when it was closed.
fn due(goal: &Goal) -> Cell {
    let it = &goal.objective;
    let cell = show::due(goal);
    match (it.due_on, it.closed_on) {
        (_, Some(closed)) if it.is_closed() => Cell {
            text: format!("closed\n{closed}"),
            data: Some(it.due_on.map(|due| due.to_string()).unwrap_or_default()),
            ..cell
        },
        (Some(due), _) if !it.is_closed() => Cell {
            text: format!("{due}\n{}", lateness(due, goal.today)),
            ..cell
        },
        _ => cell,
    }
}

/// The readings of the first metric that has any, and how far the whole is.
fn progress(goal: &Goal) -> Cell {
    let standing = &goal.standing;
    let share = standing.progress.map(percent);
    let drawn = goal.objective.metrics.iter();
    let mut drawn = drawn.map(|metric| sparkline(metric, goal.today));
    let drawn = drawn.find(|line| !line.is_empty()).unwrap_or_default();
    let way = match (share, standing.basis) {
        (Some(share), Some(Basis::Initiatives)) => format!("{share} % of steps"),
        (Some(share), _) => format!("{share} %"),
        (None, _) => String::new(),
    };
    let mut text = format!("{drawn} {way}").trim().to_owned();
    let mut tone = match share {
        Some(100..) => Tone::Good,
        Some(..0) => Tone::Late,
        _ => Tone::Plain,
    };
    if !goal.objective.is_closed() {
        match standing.last_reading_on {
            Some(on) if standing.is_stale => {
                let days = (goal.today - on).num_days();
                text.push_str(&format!("\nread {days} days ago"));
                tone = Tone::Soon;
            }
            None if !goal.objective.metrics.is_empty() => {
                text = format!("{way}\nno reading").trim().to_owned();
            }
            _ => {}
        }
    }
    let data = share.map(|share| share.to_string()).unwrap_or_default();
    Cell::from(text).data(data).tone(tone)
}
