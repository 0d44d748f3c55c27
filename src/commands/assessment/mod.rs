//! `csa assessment`: how healthy and how mature a customer is, area by area.

mod add;
mod list;
mod show;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

pub(crate) use list::table;

/// Assess health or maturity by area, and compare with the last time
///
/// Alone, or with a customer, it lists the newest assessment of each kind. Areas and levels are rules: `csa rules
/// assessment` shows them in their order.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Assessment {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Show(show::Show),
    Add(add::Add),
}

/// Runs `csa assessment`.
pub(crate) fn run(args: Assessment, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Show(verb)) => show::run(&verb, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, ctx),
    }
}
