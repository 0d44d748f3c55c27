//! `csa release`: what is new in the product and worth telling a customer.

mod add;
mod list;
mod told;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

pub(crate) use list::table;

/// Keep what is new in the product and worth telling a customer
///
/// Alone, or with a customer, it lists what they were not told yet, the oldest first. A note is named by its id or a
/// part of what is new.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Release {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Add(add::Add),
    Told(told::Told),
}

/// Runs `csa release`.
pub(crate) fn run(args: Release, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, ctx),
        Some(Verb::Told(verb)) => told::run(&verb, ctx),
    }
}
