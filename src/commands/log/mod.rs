//! `csa log`: what happened, entry by entry, and what of it stands in Gainsight.

mod add;
mod choice;
mod list;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

/// Write down calls, workshops and mails, and record them in Gainsight: the log
///
/// Nothing but the customer and the kind is needed, as in csa log acme call; on a terminal what is missing is asked
/// for. Alone it lists the newest entries of everybody.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Log {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The customer
    customer: Option<String>,
    #[command(flatten)]
    add: add::Add,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(Box<list::List>),
}

/// Runs `csa log`.
pub(crate) fn run(args: Log, ctx: &Context) -> Result<()> {
    match (args.verb, &args.customer) {
        (None, None) => list::newest(None, ctx),
        (None, Some(customer)) => add::run(customer, args.add, ctx),
        (Some(Verb::List(verb)), _) => list::run(&verb, ctx),
    }
}
