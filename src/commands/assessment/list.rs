//! `csa assessment list`: assessments, each with what has changed.

use anyhow::Result;
use clap::Args;

use super::show::changed;
use crate::commands::said::{Listed, unread, whose};
use crate::complete::Live;
use crate::context::Context;
use crate::ops::assessment::{self, Assessed};
use crate::output::{Cell, Column, Table};

/// List the newest assessment of each kind of a customer, or of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Older ones too
    #[arg(long)]
    all: bool,
}

/// Runs `csa assessment list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let gathered = assessment::list(&desk, id.as_ref())?;
    let verdict = unread(&gathered, ctx);
    let known = gathered.rows.len();
    let mut rows = gathered.rows;
    rows.retain(|row| args.all || row.is_latest);
    let older = known - rows.len();
    let is_book = id.is_none();
    ctx.out.show(&Listed {
        rows,
        is_book,
        table: |rows, is_book| table(rows, is_book),
    })?;
    if known == 0 {
        let whose = id.as_ref().map_or("CUSTOMER", |id| id.as_str());
        ctx.out.say(&format!(
            "no assessment; to add one: csa assessment add {whose} health|maturity --area AREA=LEVEL"
        ));
    } else if older > 0 {
        let them = if older == 1 { "it" } else { "them" };
        ctx.out
            .say(&format!("{older} older; add `--all` to see {them}"));
    }
    verdict
}

/// Assessments as a table, for the list and for a customer's page.
pub(crate) fn table<'a>(rows: impl IntoIterator<Item = &'a Assessed>, is_book: bool) -> Table {
    let mut table = Table::new([
        whose(is_book),
        Column::new("id", "Id"),
        Column::new("kind", "Kind"),
        Column::new("on", "Day"),
        Column::new("areas", "Areas"),
        Column::new("summary", "What it found"),
        Column::new("before_on", "Before").data_only(),
    ]);
    for row in rows {
        let now = row.areas.iter().filter_map(|area| {
            let (name, level) = (&area.area, area.level.as_ref()?);
            let told = area.change.and_then(changed);
            let told = told.map_or_else(String::new, |(word, _)| format!(" ({word})"));
            Some(format!("{name}: {level}{told}"))
        });
        table.row([
            row.customer.as_str().into(),
            (&row.id).into(),
            (&row.kind).into(),
            row.on.into(),
            Cell::from(now.collect::<Vec<_>>().join("\n")).data(plain(row)),
            row.summary.as_ref().into(),
            row.before_on.into(),
        ]);
    }
    table
}

/// The areas with their levels, as `csa assessment add` takes them.
fn plain(row: &Assessed) -> String {
    let areas = row.areas.iter();
    let areas = areas.filter_map(|it| Some(format!("{}={}", it.area, it.level.as_ref()?)));
    areas.collect::<Vec<_>>().join("; ")
}
