//! `csa log recorded`: entries stand in Gainsight, or do not after all.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::log::{self, Meant};

/// Say that entries stand in Gainsight
///
/// All of them or none. What speaks against it is asked about first: a day before the entry's own, an entry without
/// notes, which Salesforce never gets.
#[derive(Debug, Args)]
pub(super) struct Recorded {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The entries: their ids, the ends of them, or last
    #[arg(required_unless_present = "all", add = Live::Entry.values())]
    ids: Vec<String>,
    /// Everything of this customer that is pending
    #[arg(long, conflicts_with_all = ["ids", "undo"])]
    all: bool,
    /// The day they were recorded [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    on: Option<String>,
    /// They do not stand there after all
    #[arg(long, conflicts_with = "on")]
    undo: bool,
}

/// Runs `csa log recorded`.
pub(super) fn run(args: &Recorded, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    if args.undo {
        return ctx.told(&log::unrecorded(&desk, &id, &args.ids)?);
    }
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let meant = match args.all {
        true => Meant::Pending,
        false => Meant::Named(&args.ids),
    };
    let doubts = log::recorded_doubts(&desk, &id, meant, on)?;
    ctx.doubt("Record", &doubts)?;
    let written = log::recorded(&desk, &id, meant, on)?;
    if args.all && written.changes.is_empty() {
        ctx.out.say("nothing is pending");
        return Ok(());
    }
    ctx.told(&written)
}
