//! `csa customer list`: the customers at a glance.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{lateness, relative};
use crate::domain::subscription::Tier;
use crate::ops::customer::{self, Book, Row};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List the customers of the book by name
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Archived customers too
    #[arg(long)]
    all: bool,
    /// Only those on this success tier
    #[arg(long, value_name = "TIER", add = Live::Tier.values())]
    tier: Option<String>,
    /// Only those of this CSA, by a part of the name or address
    #[arg(long, value_name = "NAME", add = Live::Csa.values())]
    csa: Option<String>,
    /// Only the ids, one a line
    #[arg(long)]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa customer list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let tier = args.tier.as_deref().map(Tier::named).transpose()?;
    let (mut book, unreadable) = customer::book(&ctx.desk()?)?;
    let known = book.0.len();
    warn_of(&unreadable, ctx);
    let csa = args.csa.as_deref();
    book.0.retain(|row| {
        tier.is_none_or(|tier| row.tier == Some(tier)) && csa.is_none_or(|csa| row.is_of(csa))
    });
    let archived = book
        .0
        .iter()
        .filter(|row| row.archived_on.is_some())
        .count();
    if !args.all {
        book.0.retain(|row| row.archived_on.is_none());
    }
    match args.ids {
        true => ctx
            .out
            .ids(book.0.iter().map(|row| row.id.as_str()), args.nul)?,
        false => ctx.out.show(&book)?,
    }
    let files = known + unreadable.len();
    if files == 0 {
        ctx.out.say(&format!(
            "no customer in `{}` yet; the first: csa onboard \"Acme Corp\" --tier signature --order-form {}",
            ctx.store.book().display(),
            ctx.today
        ));
    } else if book.0.is_empty() && known > 0 {
        ctx.out.say(match archived {
            0 => "no customer is like that",
            _ => "every customer like that is archived; add `--all` to see them",
        });
    }
    all_read(unreadable.len(), files)
}

impl Report for Book {
    fn view(&self) -> View {
        // In a book of one CSA the column would say the same in every line.
        let mut csas = self.0.iter().map(|row| &row.csa);
        let first = csas.next();
        let several = csas.any(|csa| Some(csa) != first);
        let csa = Column::new("csa.name", "CSA");
        let mut table = Table::new([
            Column::new("id", "Id"),
            Column::new("name", "Name"),
            Column::new("tier", "Tier"),
            if several { csa } else { csa.data_only() },
            Column::new("ends_on", "Ends"),
            Column::new("settled", "Onboarding"),
            Column::new("steps", "Steps").data_only(),
            Column::new("next.step", "Next step").data_only(),
            Column::new("next.due_on", "Due").data_only(),
            Column::new("starts_on", "Starts").data_only(),
            Column::new("is_renewed", "Renewed").data_only(),
            Column::new("archived_on", "Archived").data_only(),
        ]);
        for row in &self.0 {
            let next = row.next.as_ref().map(|next| &next.line);
            table.row([
                row.id.as_str().into(),
                (&row.name).into(),
                row.tier.map(Tier::key).into(),
                row.csa.as_ref().map(|csa| &csa.name).into(),
                ends(row),
                onboarding(row),
                row.steps.into(),
                next.map(|line| &line.step).into(),
                next.and_then(|line| line.due_on).into(),
                row.starts_on.into(),
                row.is_renewed.to_string().into(),
                row.archived_on.into(),
            ]);
        }
        View::Table(table)
    }
}

fn ends(row: &Row) -> Cell {
    let Some(ends) = row.ends_on else {
        return Cell::default();
    };
    let when = match row.is_renewed {
        true => "renewed".to_owned(),
        false => relative(ends, row.today),
    };
    let is_over = ends < row.today && !row.is_renewed && row.archived_on.is_none();
    Cell::from(format!("{ends}\n{when}"))
        .data(ends.to_string())
        .tone(if is_over { Tone::Late } else { Tone::Plain })
}

/// How far the onboarding is and what is due next; of an archived customer nothing is.
fn onboarding(row: &Row) -> Cell {
    let cell = |text: String, tone| Cell::from(text).tone(tone).data(row.settled.to_string());
    if let Some(on) = row.archived_on {
        return cell(format!("archived\n{on}"), Tone::Faint);
    }
    let settled = format!("{} of {}", row.settled, row.steps);
    let Some(next) = &row.next else {
        return match row.settled == row.steps {
            true => cell("complete".to_owned(), Tone::Good),
            false => cell(settled, Tone::Plain),
        };
    };
    let when = match next.line.due_on {
        Some(due) => lateness(due, row.today),
        None => "as soon as possible".to_owned(),
    };
    let tone = match next.line.days_late(row.today) {
        Some(late) if late > 0 => Tone::Late,
        _ => Tone::Plain,
    };
    cell(format!("{settled}, {}\n{when}", next.line.word()), tone)
}
