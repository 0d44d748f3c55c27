//! `csa accelerator`: enablement programmes of twelve weeks, from plan to close-out, and what they are
//! put together from.

mod add;
mod backlog;
mod cancel;
mod close;
mod days_off;
mod edit;
mod extra;
mod held;
mod list;
mod modules;
mod move_;
mod plan;
mod show;
mod start;
mod timeline;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;
use crate::output::Format;

/// Plan accelerators and lead them through their weeks
///
/// Alone it lists those that are under way or ahead. An accelerator is named by its customer and its id: acme a2.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Accelerator {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Plan(plan::Plan),
    List(list::List),
    Show(show::Show),
    Add(add::Add),
    Edit(edit::Edit),
    Start(start::Start),
    Held(held::Held),
    Close(close::Close),
    Cancel(cancel::Cancel),
    Move(move_::Move),
    Extra(extra::Extra),
    Backlog(Box<backlog::Backlog>),
    Modules(modules::Modules),
}

impl Accelerator {
    /// The format that the verb has besides those that every report has.
    pub(crate) fn own_format(&self) -> Option<Format> {
        match &self.verb {
            Some(Verb::Backlog(verb)) if verb.is_export() => Some(Format::Glab),
            _ => None,
        }
    }
}

/// Runs `csa accelerator`.
pub(crate) fn run(args: Accelerator, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::Plan(verb)) => plan::run(&verb, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Show(verb)) => show::run(&verb, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, ctx),
        Some(Verb::Edit(verb)) => edit::run(&verb, ctx),
        Some(Verb::Start(verb)) => start::run(&verb, ctx),
        Some(Verb::Held(verb)) => held::run(&verb, ctx),
        Some(Verb::Close(verb)) => close::run(&verb, ctx),
        Some(Verb::Cancel(verb)) => cancel::run(&verb, ctx),
        Some(Verb::Move(verb)) => move_::run(&verb, ctx),
        Some(Verb::Extra(verb)) => extra::run(&verb, ctx),
        Some(Verb::Backlog(verb)) => backlog::run(*verb, ctx),
        Some(Verb::Modules(verb)) => modules::run(&verb, ctx),
    }
}
