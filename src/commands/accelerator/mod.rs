//! `csa accelerator`: enablement programmes of twelve weeks, and what they are put together from.

mod backlog;
mod modules;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;
use crate::output::Format;

/// Run accelerators: the catalogue they draw on, and the work of each
#[derive(Debug, Args)]
pub(crate) struct Accelerator {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Modules(modules::Modules),
    Backlog(Box<backlog::Backlog>),
}

impl Accelerator {
    /// The format that the verb has besides those that every report has.
    pub(crate) fn own_format(&self) -> Option<Format> {
        match &self.verb {
            Verb::Backlog(verb) if verb.is_export() => Some(Format::Glab),
            _ => None,
        }
    }
}

/// Runs `csa accelerator`.
pub(crate) fn run(args: Accelerator, ctx: &Context) -> Result<()> {
    match args.verb {
        Verb::Modules(verb) => modules::run(&verb, ctx),
        Verb::Backlog(verb) => backlog::run(*verb, ctx),
    }
}
