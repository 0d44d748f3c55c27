//! `csa log`: what happened, entry by entry, and what of it stands in Gainsight.

mod add;
mod choice;
mod delete;
mod edit;
mod export;
mod fields;
mod list;
mod pending;
mod recorded;
mod show;
mod summary;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::complete::Live;
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
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    #[command(flatten)]
    add: add::Add,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(Box<list::List>),
    Show(show::Show),
    Edit(Box<edit::Edit>),
    Delete(delete::Delete),
    Pending(pending::Pending),
    Recorded(recorded::Recorded),
    Summary(Box<summary::Summary>),
    Export(Box<export::Export>),
}

/// Runs `csa log`.
pub(crate) fn run(args: Log, ctx: &Context) -> Result<()> {
    match (args.verb, &args.customer) {
        (None, None) => list::newest(ctx),
        (None, Some(customer)) => add::run(customer, args.add, ctx),
        (Some(Verb::List(verb)), _) => list::run(&verb, ctx),
        (Some(Verb::Show(verb)), _) => show::run(&verb, ctx),
        (Some(Verb::Edit(verb)), _) => edit::run(&verb, ctx),
        (Some(Verb::Delete(verb)), _) => delete::run(&verb, ctx),
        (Some(Verb::Pending(verb)), _) => pending::run(&verb, ctx),
        (Some(Verb::Recorded(verb)), _) => recorded::run(&verb, ctx),
        (Some(Verb::Summary(verb)), _) => summary::run(&verb, ctx),
        (Some(Verb::Export(verb)), _) => export::run(&verb, ctx),
    }
}
