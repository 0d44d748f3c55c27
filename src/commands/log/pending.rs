//! `csa log pending`: what does not stand in Gainsight yet.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::list::{kind, subject};
use super::show::lacking;
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::log::{self, Entries, Entry, entries_counted};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List what is not recorded in Gainsight yet, oldest first
///
/// With --json each entry is as in `csa log list --json`.
#[derive(Debug, Args)]
pub(super) struct Pending {
    /// The customer [default: everybody who is not archived]
    #[arg(value_name = "CUSTOMER", add = Live::Customer.values())]
    positional: Option<String>,
    /// The customer
    #[arg(long, value_name = "CUSTOMER", conflicts_with = "positional", add = Live::Customer.values())]
    customer: Option<String>,
    /// Only what took place before this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    before: Option<String>,
    /// Only the ids, one a line
    #[arg(long)]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa log pending`.
pub(super) fn run(args: &Pending, ctx: &Context) -> Result<()> {
    let before = args.before.as_deref();
    let before = before.map(|text| ctx.day("--before", text, Lean::Past));
    let before = before.transpose()?;
    let desk = ctx.desk()?;
    let customer = args.positional.as_ref().or(args.customer.as_ref());
    let id = customer.map(|word| ctx.find(word)).transpose()?;
    let (entries, unreadable) = log::pending(&desk, id.as_ref(), before)?;
    warn_of(&unreadable, ctx);
    let (shown, read) = (entries.entries.len(), entries.read);
    let oldest = entries.entries.first().map(|entry| entry.customer.clone());
    let short = entries.entries.first().map(|entry| entry.short_id.clone());
    match args.ids {
        true => {
            let ids = entries.entries.iter().map(|entry| &entry.activity.id);
            ctx.out.ids(ids, args.nul)?;
        }
        false => ctx.out.show(&Unrecorded(entries))?,
    }
    match (oldest, short) {
        (Some(customer), Some(short)) => ctx.out.say(&format!(
            "{} pending; the oldest: csa log show {customer} {short} --as form",
            entries_counted(shown)
        )),
        _ => ctx.out.say("nothing is pending"),
    }
    all_read(unreadable.len(), read + unreadable.len())
}

/// Entries that are not recorded.
#[derive(Serialize)]
#[serde(transparent)]
struct Unrecorded(Entries);

impl Report for Unrecorded {
    fn view(&self) -> View {
        let customer = Column::new("customer", "Customer");
        let mut table = Table::new([
            if self.0.is_book {
                customer
            } else {
                customer.data_only()
            },
            Column::new("at", "Date"),
            Column::new("age_days", "Days").right(),
            Column::new("kind", "Kind"),
            Column::new("subject", "Subject"),
            Column::new("lacks", "Lacks"),
            Column::new("id", "Id"),
        ]);
        for entry in &self.0.entries {
            table.row([
                entry.customer.as_str().into(),
                Cell::from(entry.on()).data(entry.activity.at.to_rfc3339()),
                entry.age_days.into(),
                kind(entry),
                subject(entry),
                lacks(entry),
                Cell::from(&entry.short_id).data(&entry.activity.id),
            ]);
        }
        View::Table(table)
    }
}

fn lacks(entry: &Entry) -> Cell {
    let keys: Vec<&str> = entry.lacks.iter().map(|field| field.key()).collect();
    let cell = Cell::from(lacking(entry)).data(keys.join(";"));
    match keys.is_empty() {
        true => cell,
        false => cell.tone(Tone::Late),
    }
}
