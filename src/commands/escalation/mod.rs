//! `csa escalation`: what went wrong between both sides, and how it is brought to an end.

mod close;
mod edit;
mod list;
mod open;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

/// Open escalations, keep their rhythm and close them
///
/// Alone, or with a customer, it lists those that are open: how grave, since when, and when the next word is due. An
/// escalation is named by its id or a part of its title.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Escalation {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Open(open::Open),
    Edit(edit::Edit),
    Close(close::Close),
}

/// Runs `csa escalation`.
pub(crate) fn run(args: Escalation, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Open(verb)) => open::run(&verb, ctx),
        Some(Verb::Edit(verb)) => edit::run(&verb, ctx),
        Some(Verb::Close(verb)) => close::run(&verb, ctx),
    }
}
