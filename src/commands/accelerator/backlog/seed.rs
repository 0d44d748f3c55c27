//! `csa accelerator backlog … seed`: items proposed from the modules.

use anyhow::Result;
use clap::Args;

use super::{Whose, told};
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::backlog::{self, Proposal};
use crate::output::{Column, Report, Table, View};

/// Propose items from the accelerator's content modules, and add them
///
/// The steps and outputs of its modules, in their order, spread over the weeks of delivery, or over those that are
/// left of them. What the backlog has already is not proposed again.
#[derive(Debug, Args)]
pub(super) struct Seed {}

/// Runs `csa accelerator backlog … seed`.
pub(super) fn run(_: &Seed, whose: &Whose, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let (id, word) = (&whose.id, whose.word());
    let proposal = backlog::propose(&desk, id, word)?;
    for note in &proposal.notes {
        ctx.out.say(note);
    }
    if proposal.items.is_empty() {
        ctx.out
            .say("nothing to propose: the backlog has every step of its modules");
        return Ok(());
    }
    if !ctx.dry_run && !ctx.yes {
        show(&proposal, ctx)?;
        confirmed(&proposal, ctx)?;
    }
    let added = backlog::add(&desk, id, word, &proposal.new_items(), false)?;
    // Where nobody chooses by it, what cannot be shown keeps nothing from being written.
    if ctx.yes && !ctx.dry_run {
        show(&proposal, ctx)?;
    }
    told(&added, ctx)
}

fn show(proposal: &Proposal, ctx: &Context) -> Result<()> {
    ctx.out.show(proposal)?;
    if proposal.there > 0 {
        let there = proposal.there;
        ctx.out
            .say(&format!("{there} more are in the backlog already"));
    }
    Ok(())
}

fn confirmed(proposal: &Proposal, ctx: &Context) -> Result<()> {
    let question = format!(
        "Add these {} to {}?",
        proposal.items.len(),
        proposal.accelerator
    );
    let message = "nothing was written";
    match ctx.prompt.confirm(&question, true)? {
        Some(true) => Ok(()),
        Some(false) => Err(Refusal::new(Kind::Refused, message).into()),
        None => Err(Refusal::new(Kind::Refused, message)
            .hint("add `--yes` to add these items")
            .into()),
    }
}

impl Report for Proposal {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("week", "Week").right(),
            Column::new("due_on", "Due"),
            Column::new("title", "What"),
            Column::new("module", "From"),
        ]);
        for item in &self.items {
            table.row([
                item.week.into(),
                item.due_on.into(),
                (&item.title).into(),
                (&item.module).into(),
            ]);
        }
        View::Table(table)
    }
}
