//! `csa accelerator backlog … list`: the items, by week.

use anyhow::Result;
use clap::Args;

use super::Whose;
use crate::context::Context;
use crate::domain::accelerator::AcceleratorStatus;
use crate::domain::calendar::lateness;
use crate::ops::backlog::{self, Backlog, Line};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// Show the items by week: what is due, what is done
#[derive(Debug, Default, Args)]
pub(super) struct List {
    /// Only those that are not done
    #[arg(long)]
    open: bool,
    /// Only the ids, one a line
    #[arg(long)]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa accelerator backlog … list`.
pub(super) fn run(args: &List, whose: &Whose, ctx: &Context) -> Result<()> {
    let mut backlog = backlog::list(&ctx.desk()?, &whose.id, whose.word())?;
    if args.open {
        backlog.items.retain(|item| item.done_on.is_none());
    }
    if args.ids {
        return ctx.out.ids(backlog.items.iter().map(|it| &it.id), args.nul);
    }
    ctx.out.show(&backlog)?;
    if backlog.total == 0 {
        let (customer, accelerator) = (&backlog.customer, &backlog.accelerator);
        ctx.out.say(&format!(
            "the backlog is empty; to fill it: csa accelerator backlog {customer} {accelerator} seed"
        ));
    }
    Ok(())
}

impl Report for Backlog {
    fn view(&self) -> View {
        let called = match &self.title {
            Some(title) => format!("{} {title}", self.accelerator),
            None => self.accelerator.clone(),
        };
        let head = format!("{} · {called}\n{}", self.name, when(self));
        let mut table = Table::new([
            Column::new("id", "Id"),
            Column::new("week", "Week").right(),
            Column::new("due_on", "Due"),
            Column::new("title", "What"),
            Column::new("state", "State"),
            Column::new("done_on", "Done on").data_only(),
            Column::new("engage", "Engage").data_only(),
            Column::new("description", "Description").data_only(),
        ]);
        for item in &self.items {
            let title = item.title.as_deref().unwrap_or_default();
            let (state, tone) = state(self, item);
            let what = match &item.engage {
                Some(role) => Cell::from(format!("{title}\n(not ours: engage the {role})")),
                None => Cell::from(title),
            };
            table.row([
                (&item.id).into(),
                item.week.into(),
                item.due_on.into(),
                what.data(title),
                Cell::from(state).tone(tone).data(match item.done_on {
                    Some(_) => "done",
                    None => "open",
                }),
                item.done_on.into(),
                item.engage.as_ref().into(),
                item.description.as_ref().into(),
            ]);
        }
        View::Sections(vec![(None, View::Text(head)), (None, View::Table(table))])
    }
}

/// Where the accelerator stands, and how much of the backlog is done.
fn when(backlog: &Backlog) -> String {
    let done = match backlog.total {
        0 => "nothing to do yet".to_owned(),
        total => format!("{} of {total} done", backlog.done),
    };
    let place = match (backlog.status, backlog.week, backlog.stage, backlog.ends_on) {
        (AcceleratorStatus::Completed, ..) => "completed".to_owned(),
        (AcceleratorStatus::Cancelled, ..) => "cancelled".to_owned(),
        (_, Some(week), Some(stage), Some(ends)) => {
            format!("week {week} of {}, {stage}, until {ends}", backlog.weeks)
        }
        (_, _, _, Some(ends)) if ends < backlog.today => format!("its weeks ended on {ends}"),
        _ => match backlog.starts_on {
            Some(starts) => format!("starts on {starts}, {} weeks", backlog.weeks),
            None => format!("no start yet, {} weeks", backlog.weeks),
        },
    };
    format!("{place} · {done}")
}

fn state(backlog: &Backlog, item: &Line) -> (String, Tone) {
    let is_open = matches!(
        backlog.status,
        AcceleratorStatus::Planned | AcceleratorStatus::Active
    );
    match (item.done_on, item.due_on) {
        (Some(on), _) => (format!("done on {on}"), Tone::Faint),
        (None, Some(due)) if is_open => {
            let tone = if due < backlog.today {
                Tone::Late
            } else {
                Tone::Plain
            };
            (lateness(due, backlog.today), tone)
        }
        _ => ("open".to_owned(), Tone::Plain),
    }
}
