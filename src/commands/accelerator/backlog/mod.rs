//! `csa accelerator backlog`: the work of an accelerator, by weeks.

mod add;
mod export;
mod import;
mod list;
mod mark;
mod seed;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::ops::backlog::Added;

/// Look after the work of an accelerator: what is to be done, in which week
///
/// The verbs come after customer and accelerator: csa accelerator backlog acme a1 add "Inventory of pipelines" --week 4.
/// Without a verb the backlog is shown. Without ACCELERATOR the one that is under way is meant.
#[derive(Debug, Args)]
pub(crate) struct Backlog {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by id or a part of its title
    #[arg(add = Live::Accelerator.values())]
    accelerator: Option<String>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Add(add::Add),
    Done(mark::Done),
    Reopen(mark::Reopen),
    Import(import::Import),
    Seed(seed::Seed),
    Export(export::Export),
}

impl Backlog {
    /// Whether it is for GitLab.
    pub(super) fn is_export(&self) -> bool {
        matches!(self.verb, Some(Verb::Export(_)))
    }
}

/// Whose backlog it is.
struct Whose {
    id: CustomerId,
    accelerator: Option<String>,
}

impl Whose {
    fn word(&self) -> Option<&str> {
        self.accelerator.as_deref()
    }
}

/// Runs `csa accelerator backlog`.
pub(super) fn run(args: Backlog, ctx: &Context) -> Result<()> {
    let whose = Whose {
        id: ctx.find(&args.customer)?,
        accelerator: args.accelerator,
    };
    match args.verb {
        None => list::run(&list::List::default(), &whose, ctx),
        Some(Verb::List(verb)) => list::run(&verb, &whose, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, &whose, ctx),
        Some(Verb::Done(verb)) => mark::done(&verb, &whose, ctx),
        Some(Verb::Reopen(verb)) => mark::reopen(&verb, &whose, ctx),
        Some(Verb::Import(verb)) => import::run(&verb, &whose, ctx),
        Some(Verb::Seed(verb)) => seed::run(&verb, &whose, ctx),
        Some(Verb::Export(verb)) => export::run(&verb, &whose, ctx),
    }
}

/// Says what was added, what was left out, and what is not ours to do.
fn told(added: &Added, ctx: &Context) -> Result<()> {
    for title in &added.skipped {
        ctx.out
            .say(&format!("left out, it is there already: {title}"));
    }
    for flag in &added.flagged {
        ctx.out.warn(flag);
    }
    ctx.told(&added.written)
}
