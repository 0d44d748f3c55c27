//! `csa review`: executive business reviews, and what leads up to them.

mod cancel;
mod held;
mod list;
mod plan;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

/// Plan executive business reviews back from their day, and note them as held
///
/// Alone, or with a customer, it lists those to come; with a customer also what is done around each, and when.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Review {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Plan(plan::Plan),
    Held(held::Held),
    Cancel(cancel::Cancel),
}

/// Runs `csa review`.
pub(crate) fn run(args: Review, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Plan(verb)) => plan::run(&verb, ctx),
        Some(Verb::Held(verb)) => held::run(&verb, ctx),
        Some(Verb::Cancel(verb)) => cancel::run(&verb, ctx),
    }
}
