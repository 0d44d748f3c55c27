//! `csa log`: what happened, entry by entry, and what of it stands in Gainsight.

mod choice;
mod list;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

/// Write down calls, workshops and mails, and record them in Gainsight: the log
///
/// Alone it lists the newest entries of everybody.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Log {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The customer
    customer: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(Box<list::List>),
}

/// Runs `csa log`.
pub(crate) fn run(args: Log, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::newest(args.customer.as_deref(), ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
    }
}
