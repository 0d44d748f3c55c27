//! `csa feedback list`: requests, and where they stand.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{Listed, unread, whose};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::relative;
use crate::ops::feedback::{self, Asked};
use crate::output::{Cell, Column, Table, Tone};

/// List the open requests of a customer, or of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Closed ones too
    #[arg(long)]
    all: bool,
    /// Only those that nobody looked up for long; `csa rules today.feedback` says how long
    #[arg(long, conflicts_with = "all")]
    old: bool,
}

/// Runs `csa feedback list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let gathered = feedback::list(&desk, id.as_ref())?;
    let verdict = unread(&gathered, ctx);
    let mut rows = gathered.rows;
    let closed = rows.iter().filter(|row| !row.feedback.is_open()).count();
    let open = rows.len() - closed;
    rows.retain(|row| args.all || (row.feedback.is_open() && (row.is_old || !args.old)));
    let shown = rows.len();
    let is_book = id.is_none();
    ctx.out.show(&Listed {
        rows,
        is_book,
        table: |rows, is_book| table(rows, is_book),
    })?;
    if open + closed == 0 {
        ctx.out.say("no request");
    } else if args.old && shown == 0 {
        ctx.out.say(&format!("{open} open, none of them old"));
    } else if closed > 0 && !args.all && !args.old {
        let none = if open == 0 { "none is open; " } else { "" };
        let them = if closed == 1 { "it" } else { "them" };
        ctx.out
            .say(&format!("{none}{closed} closed; add `--all` to see {them}"));
    }
    verdict
}

/// Requests as a table, for the list and for a customer's page.
pub(crate) fn table<'a>(rows: impl IntoIterator<Item = &'a Asked>, is_book: bool) -> Table {
    let mut table = Table::new([
        whose(is_book),
        Column::new("id", "Id"),
        Column::new("request", "Request"),
        Column::new("asked_on", "Asked"),
        Column::new("status", "Stands at"),
        Column::new("asked_by", "Asked by").data_only(),
        Column::new("link", "Link").data_only(),
        Column::new("status_on", "Looked up").data_only(),
        Column::new("closed_on", "Closed").data_only(),
    ]);
    for row in rows {
        let it = &row.feedback;
        table.row([
            row.customer.as_str().into(),
            (&it.id).into(),
            request(row),
            asked(row),
            status(row),
            it.asked_by.as_ref().into(),
            it.link.as_ref().into(),
            it.status_on.into(),
            it.closed_on.into(),
        ]);
    }
    table
}

/// What they ask for, below it where it is kept.
fn request(row: &Asked) -> Cell {
    let it = &row.feedback;
    let mut text = it.name().to_owned();
    if let Some(link) = &it.link {
        text.push_str(&format!("\n{link}"));
    }
    Cell::from(text).data(it.request.clone().unwrap_or_default())
}

/// When and by whom.
fn asked(row: &Asked) -> Cell {
    let it = &row.feedback;
    let on = it.asked_on.map(|on| on.to_string());
    let by = it.asked_by.as_ref().map(|name| format!("by {name}"));
    let text: Vec<String> = on.iter().cloned().chain(by).collect();
    Cell::from(text.join("\n")).data(on.unwrap_or_default())
}

/// Where it stands, and how old that is.
fn status(row: &Asked) -> Cell {
    let it = &row.feedback;
    let status = it.status.clone().unwrap_or_default();
    let looked = match (it.closed_on, it.looked_up_on()) {
        (Some(closed), _) => Some(format!("closed {closed}")),
        (None, Some(on)) if it.status_on.is_some() => {
            Some(format!("looked up {}", relative(on, row.today)))
        }
        (None, Some(on)) => Some(format!("asked {}", relative(on, row.today))),
        (None, None) => None,
    };
    let lines = [Some(status.clone()).filter(|it| !it.is_empty()), looked];
    let text: Vec<String> = lines.into_iter().flatten().collect();
    let tone = match () {
        () if !it.is_open() => Tone::Faint,
        () if row.is_old => Tone::Late,
        () => Tone::Plain,
    };
    Cell::from(text.join("\n")).data(status).tone(tone)
}
