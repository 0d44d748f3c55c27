//! `csa undo` and `csa history`: changes taken back, and what was changed when.

use anyhow::Result;
use chrono::{DateTime, FixedOffset};
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::when::{Lean, Period};
use crate::output::{Cell, Column, Report, Table, Tone, View};
use crate::store::Matches;
use crate::store::journal::{self, Entry, State};

/// Take back the last change, again and again
///
/// Shows the change as a diff. Refused when the file was changed since by anything but csa. Works without git. Of a
/// change to several customers at once, all of it is taken back.
#[derive(Debug, Args)]
pub(crate) struct Undo {
    /// The customer whose last change it is [default: the last change of the book]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// List the changes that are kept, newest first, and which of them are taken back already
    #[arg(long, conflicts_with = "redo")]
    list: bool,
    /// Make the change that was last taken back once more
    #[arg(long)]
    redo: bool,
}

/// Show what csa changed in a customer's record, newest first
#[derive(Debug, Args)]
pub(crate) struct History {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// Only changes of this time: last week, this quarter, FY27-Q4, 2026-11, 2026-11-01..2026-11-20
    #[arg(long, value_name = "PERIOD", add = Live::Period.values())]
    during: Option<String>,
}

/// The journal as a report.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Changes(Vec<Row>);

#[derive(Debug, Serialize)]
struct Row {
    id: u64,
    at: DateTime<FixedOffset>,
    summary: String,
    command: String,
    is_undone: bool,
    files: Vec<String>,
}

impl Changes {
    fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let row = |entry: Entry| Row {
            id: entry.id,
            at: entry.at,
            summary: entry.summary,
            command: entry.command,
            is_undone: entry.state == State::Undone,
            files: entry
                .changes
                .iter()
                .map(|change| change.path.to_string_lossy().into_owned())
                .collect(),
        };
        Self(entries.into_iter().map(row).collect())
    }
}

impl Report for Changes {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("at", "When"),
            Column::new("summary", "What"),
            Column::new("state", "State"),
            Column::new("id", "Id").data_only(),
            Column::new("command", "Command").data_only(),
            Column::new("files", "Files").data_only(),
        ]);
        for row in &self.0 {
            let (state, tone) = match row.is_undone {
                true => ("taken back", Tone::Faint),
                false => ("", Tone::Plain),
            };
            table.row([
                Cell::from(row.at.format("%Y-%m-%d %H:%M").to_string()).data(row.at.to_rfc3339()),
                (&row.summary).into(),
                Cell::from(state).tone(tone),
                row.id.to_string().into(),
                (&row.command).into(),
                row.files.join(" ").into(),
            ]);
        }
        View::Table(table)
    }
}

/// Runs `csa undo`.
pub(crate) fn run(args: &Undo, ctx: &Context) -> Result<()> {
    let only = match &args.customer {
        Some(word) => Some(changed(word, ctx)?),
        None => None,
    };
    if args.list {
        let file = only.map(|id| ctx.store.relative(&id));
        return show(ctx, |entry| {
            file.as_deref().is_none_or(|file| entry.is_of(file))
        });
    }
    let undone = match args.redo {
        true => ctx.store.redo(only.as_ref(), ctx.write())?,
        false => ctx.store.undo(only.as_ref(), ctx.write())?,
    };
    for warning in &undone.warnings {
        ctx.out.warn(warning);
    }
    for change in &undone.changes {
        ctx.out.diff(
            &change.path.to_string_lossy(),
            change.before.as_deref(),
            change.after.as_deref(),
        )?;
    }
    let what = &undone.entry.summary;
    let redo = match &only {
        Some(id) => format!("csa undo {id} --redo"),
        None => "csa undo --redo".to_owned(),
    };
    ctx.out.say(&match (ctx.dry_run, args.redo) {
        (true, _) => "dry run: nothing was written".to_owned(),
        (false, true) => format!("made once more: {what}"),
        (false, false) => format!("taken back: {what}\nto make it once more: {redo}"),
    });
    Ok(())
}

/// Runs `csa history`.
pub(crate) fn history(args: &History, ctx: &Context) -> Result<()> {
    let file = ctx.store.relative(&changed(&args.customer, ctx)?);
    let during = match &args.during {
        Some(text) => Some(Period::parse(text, ctx.today, Lean::Past, &ctx.fiscal())?),
        None => None,
    };
    show(ctx, |entry| {
        during.is_none_or(|period| period.contains(entry.at.date_naive())) && entry.is_of(&file)
    })
}

/// The customer that a word means. One whose making was taken back has no file any more, and goes by its id.
fn changed(word: &str, ctx: &Context) -> Result<CustomerId> {
    if !matches!(ctx.store.matches(word)?, Matches::Exact(_))
        && let Some(id) = CustomerId::of_stem(word)
    {
        let file = ctx.store.relative(&id);
        let (entries, _) = journal::entries(ctx.store.book())?;
        if entries.iter().any(|entry| entry.is_of(&file)) {
            return Ok(id);
        }
    }
    ctx.find(word)
}

fn show(ctx: &Context, wanted: impl Fn(&Entry) -> bool) -> Result<()> {
    let (entries, warnings) = journal::entries(ctx.store.book())?;
    for warning in &warnings {
        ctx.out.warn(warning);
    }
    let changes = Changes::of(entries.into_iter().filter(wanted));
    if changes.0.is_empty() {
        ctx.out.say("the journal holds no change");
    }
    ctx.out.show(&changes)
}
