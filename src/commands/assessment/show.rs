//! `csa assessment show`: one assessment beside the one before.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, relative};
use crate::domain::health::Change;
use crate::ops::assessment::{self, Assessed};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// Show an assessment beside the one before of its kind
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The assessment by its id, or health or maturity for the newest of those [default: the newest]
    #[arg(value_name = "ASSESSMENT", add = Live::Assessment.values())]
    which: Option<String>,
}

/// Runs `csa assessment show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let assessed = assessment::one(&ctx.desk()?, &id, args.which.as_deref())?;
    ctx.out.show(&Shown(assessed))
}

/// One assessment.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Shown(pub(super) Assessed);

impl Report for Shown {
    fn view(&self) -> View {
        let it = &self.0;
        let today = it.on + chrono::TimeDelta::days(it.age_days);
        let (name, kind, on) = (&it.customer_name, &it.kind, day(it.on));
        let head = format!(
            "{name} · {kind} {} · {on}, {}",
            it.id,
            relative(it.on, today)
        );
        let head = match it.before_on {
            Some(before) => format!("{head} · beside that of {before}"),
            None => format!("{head} · the first of its kind"),
        };
        let mut sections = vec![(None, View::Text(head)), (None, View::Table(self.table()))];
        if let Some(summary) = &it.summary {
            sections.push((None, View::Text(summary.trim().to_owned())));
        }
        View::Sections(sections)
    }
}

impl Shown {
    fn table(&self) -> Table {
        let is_first = self.0.before_on.is_none();
        let column = |key, title| match is_first {
            true => Column::new(key, title).data_only(),
            false => Column::new(key, title),
        };
        let mut table = Table::new([
            Column::new("area", "Area"),
            Column::new("level", "Level"),
            column("before", "Before"),
            column("change", "Change"),
        ]);
        for area in &self.0.areas {
            let level = match &area.level {
                Some(level) => Cell::from(level),
                None => Cell::from("not looked at").data("").tone(Tone::Faint),
            };
            let change = match area.change {
                Some(change) => {
                    let (word, tone) = changed(change).unwrap_or(("same", Tone::Faint));
                    Cell::from(word).tone(tone)
                }
                None => Cell::default(),
            };
            table.row([
                (&area.area).into(),
                level,
                area.before.as_ref().into(),
                change,
            ]);
        }
        table
    }
}

/// The word for a change, and its colour; none where nothing changed.
pub(super) fn changed(change: Change) -> Option<(&'static str, Tone)> {
    Some(match change {
        Change::Better => ("better", Tone::Good),
        Change::Worse => ("worse", Tone::Late),
        Change::Other => ("other", Tone::Plain),
        Change::New => ("new", Tone::Plain),
        Change::Gone => ("gone", Tone::Faint),
        Change::Same => return None,
    })
}
