//! `csa release list`: what they were not told yet.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{Listed, unread, whose};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::relative;
use crate::ops::release::{self, Noted};
use crate::output::{Cell, Column, Table, Tone};

/// List what a customer was not told yet, or the customers of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// What they were told, too
    #[arg(long)]
    all: bool,
}

/// Runs `csa release list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let gathered = release::list(&desk, id.as_ref())?;
    let verdict = unread(&gathered, ctx);
    let known = gathered.rows.len();
    let mut rows = gathered.rows;
    rows.retain(|row| args.all || row.note.is_open());
    let (is_empty, told) = (rows.is_empty(), known - rows.len());
    let is_book = id.is_none();
    ctx.out.show(&Listed {
        rows,
        is_book,
        table: |rows, is_book| table(rows, is_book),
    })?;
    if known == 0 {
        let whose = id.as_ref().map_or("CUSTOMER", |id| id.as_str());
        ctx.out.say(&format!(
            "no release note; to add one: csa release add {whose} VERSION \"WHAT IS NEW\""
        ));
    } else if told > 0 {
        let none = if is_empty { "nothing to tell; " } else { "" };
        let them = if told == 1 { "it" } else { "them" };
        ctx.out
            .say(&format!("{none}{told} told; add `--all` to see {them}"));
    }
    verdict
}

/// Notes as a table, for the list and for a customer's page.
pub(crate) fn table<'a>(rows: impl IntoIterator<Item = &'a Noted>, is_book: bool) -> Table {
    let mut table = Table::new([
        whose(is_book),
        Column::new("id", "Id"),
        Column::new("version", "Version"),
        Column::new("feature", "What is new"),
        Column::new("noted_on", "Noted"),
        Column::new("told_on", "Told"),
        Column::new("why", "Why").data_only(),
    ]);
    for row in rows {
        let it = &row.note;
        table.row([
            row.customer.as_str().into(),
            (&it.id).into(),
            it.version.as_ref().into(),
            feature(row),
            noted(row),
            match it.told_on {
                Some(on) => Cell::from(on).tone(Tone::Good),
                None => Cell::from("not yet").data("").tone(Tone::Soon),
            },
            it.why.as_ref().into(),
        ]);
    }
    table
}

/// What is new, below it why that matters to them.
fn feature(row: &Noted) -> Cell {
    let it = &row.note;
    let text = match &it.why {
        Some(why) => format!("{}\n{}", it.name(), why.trim()),
        None => it.name().to_owned(),
    };
    Cell::from(text).data(it.feature.clone().unwrap_or_default())
}

/// When it was noted, and how long ago while they were not told.
fn noted(row: &Noted) -> Cell {
    let Some(on) = row.note.noted_on else {
        return Cell::default();
    };
    match row.note.is_open() {
        true => {
            let text = format!("{on}\n{}", relative(on, row.today));
            Cell::from(text).data(on.to_string())
        }
        false => on.into(),
    }
}
