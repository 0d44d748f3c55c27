//! `csa accelerator backlog … done|reopen`: what becomes of an item.

use anyhow::Result;
use clap::Args;

use super::Whose;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::backlog;

/// Mark items as done
#[derive(Debug, Args)]
pub(super) struct Done {
    /// The items, by id or a part of the title
    #[arg(required = true, value_name = "ITEM", add = Live::BacklogItem.values())]
    items: Vec<String>,
    /// The day they were done [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Take back that items were done
#[derive(Debug, Args)]
pub(super) struct Reopen {
    /// The items, by id or a part of the title
    #[arg(required = true, value_name = "ITEM", add = Live::BacklogItem.values())]
    items: Vec<String>,
}

/// Runs `csa accelerator backlog … done`.
pub(super) fn done(args: &Done, whose: &Whose, ctx: &Context) -> Result<()> {
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let desk = ctx.desk()?;
    let (id, word) = (&whose.id, whose.word());
    let doubts = backlog::doubts_of_done(&desk, id, word, (&args.items, on))?;
    ctx.doubt("Mark it as done", &doubts)?;
    ctx.told(&backlog::mark(&desk, id, word, (&args.items, Some(on)))?)
}

/// Runs `csa accelerator backlog … reopen`.
pub(super) fn reopen(args: &Reopen, whose: &Whose, ctx: &Context) -> Result<()> {
    let marked = (args.items.as_slice(), None);
    ctx.told(&backlog::mark(
        &ctx.desk()?,
        &whose.id,
        whose.word(),
        marked,
    )?)
}
