//! `csa escalation list`: escalations with their rhythm.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{Listed, unread, whose};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::lateness;
use crate::domain::health::Severity;
use crate::domain::text::counted;
use crate::ops::escalation::{self, Standing};
use crate::output::{Cell, Column, Table, Tone};

/// List the open escalations of a customer, or of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Closed ones too
    #[arg(long)]
    all: bool,
}

/// Runs `csa escalation list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let gathered = escalation::list(&desk, id.as_ref())?;
    let verdict = unread(&gathered, ctx);
    let known = gathered.rows.len();
    let mut rows = gathered.rows;
    rows.retain(|row| args.all || row.escalation.is_open());
    let closed = known - rows.len();
    let is_empty = rows.is_empty();
    let is_book = id.is_none();
    ctx.out.show(&Listed {
        rows,
        is_book,
        table: |rows, is_book| table(rows, is_book),
    })?;
    if is_empty && closed == 0 {
        ctx.out.say("no escalation");
    } else if closed > 0 {
        let open = if is_empty { "none is open; " } else { "" };
        ctx.out.say(&format!(
            "{open}{closed} closed; add `--all` to see {}",
            if closed == 1 { "it" } else { "them" }
        ));
    }
    verdict
}

/// Escalations as a table, for the list and for a customer's page.
pub(super) fn table<'a>(rows: impl IntoIterator<Item = &'a Standing>, is_book: bool) -> Table {
    let mut table = Table::new([
        whose(is_book),
        Column::new("id", "Id"),
        Column::new("title", "Escalation"),
        Column::new("severity", "Severity"),
        Column::new("opened_on", "Open since"),
        Column::new("next_word_by", "Next word"),
        Column::new("owner", "Owner").data_only(),
        Column::new("exit_criteria", "Exit criteria").data_only(),
        Column::new("last_word_on", "Last word").data_only(),
        Column::new("closed_on", "Closed").data_only(),
        Column::new("agreed_with", "Agreed with").data_only(),
    ]);
    for row in rows {
        let it = &row.escalation;
        table.row([
            row.customer.as_str().into(),
            (&it.id).into(),
            title(row),
            severity(row),
            since(row),
            next(row),
            it.owner.as_ref().into(),
            it.exit_criteria.as_ref().into(),
            row.last_word_on.into(),
            it.closed_on.into(),
            it.agreed_with.as_ref().into(),
        ]);
    }
    table
}

/// What it is called, below it who drives it and what ends it.
fn title(row: &Standing) -> Cell {
    let it = &row.escalation;
    let mut text = it.name().to_owned();
    if let Some(owner) = &it.owner {
        text.push_str(&format!("\ndriven by {owner}"));
    }
    match &it.exit_criteria {
        Some(exit) => text.push_str(&format!("\nuntil: {}", exit.trim())),
        None if it.is_open() => text.push_str("\nuntil: not agreed yet"),
        None => {}
    }
    Cell::from(text).data(it.title.clone().unwrap_or_default())
}

fn severity(row: &Standing) -> Cell {
    let it = &row.escalation;
    let Some(severity) = it.severity else {
        return Cell::default();
    };
    let tone = match severity {
        _ if !it.is_open() => Tone::Faint,
        Severity::Critical | Severity::High => Tone::Late,
        Severity::Medium => Tone::Soon,
        Severity::Low => Tone::Plain,
    };
    let rhythm = row.rhythm.as_deref().filter(|_| it.is_open());
    let text = match rhythm {
        Some(rhythm) => format!("{}\n{rhythm}", severity.key()),
        None => severity.key().to_owned(),
    };
    Cell::from(text).data(severity.key()).tone(tone)
}

fn since(row: &Standing) -> Cell {
    let it = &row.escalation;
    let Some(opened) = it.opened_on else {
        return Cell::default();
    };
    let age = counted(
        usize::try_from(row.age_days.unwrap_or(0)).unwrap_or(0),
        "day",
    );
    let text = match it.closed_on {
        Some(closed) => format!("{opened}\nto {closed}\n{age}"),
        None => format!("{opened}\n{age}"),
    };
    Cell::from(text).data(opened.to_string())
}

fn next(row: &Standing) -> Cell {
    let Some(due) = row.next_word_by else {
        return match row.escalation.closed_on {
            Some(_) => Cell::from("closed").data("").tone(Tone::Faint),
            None => Cell::default(),
        };
    };
    let tone = if due < row.today {
        Tone::Late
    } else {
        Tone::Plain
    };
    Cell::from(format!("{due}\n{}", lateness(due, row.today)))
        .data(due.to_string())
        .tone(tone)
}
