//! `csa feedback`: what customers asked of the product.

mod add;
mod close;
mod edit;
mod list;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

pub(crate) use list::table;

/// Keep what customers ask of the product, and where it stands
///
/// Alone, or with a customer, it lists the open requests, first those that nobody looked up for longest. A request is
/// named by its id or a part of it.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Feedback {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Add(add::Add),
    Edit(edit::Edit),
    Close(close::Close),
}

/// Runs `csa feedback`.
pub(crate) fn run(args: Feedback, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, ctx),
        Some(Verb::Edit(verb)) => edit::run(&verb, ctx),
        Some(Verb::Close(verb)) => close::run(&verb, ctx),
    }
}
