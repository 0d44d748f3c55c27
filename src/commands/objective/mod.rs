//! `csa objective`: the success plan, what it is measured by, and its epics.

mod add;
mod close;
mod edit;
mod export;
mod flags;
mod initiative;
mod list;
mod measure;
mod show;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;
use crate::domain::objective::Word;
use crate::domain::{Kind, Refusal};
use crate::output::Format;

/// Agree on objectives, measure them and close them: the success plan
///
/// With a customer alone it lists the plan: what is wanted, by when, and how far it is. An objective is named by its
/// id, the beginning of one, or a part of what it is called.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Objective {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Show(show::Show),
    Add(Box<add::Add>),
    Edit(Box<edit::Edit>),
    Measure(measure::Measure),
    Initiative(initiative::Initiative),
    Close(close::Close),
    Reopen(close::Reopen),
    Export(export::Export),
}

impl Objective {
    /// The format that the verb has besides those that every report has.
    pub(crate) fn own_format(&self) -> Option<Format> {
        matches!(self.verb, Some(Verb::Export(_))).then_some(Format::Gitlab)
    }
}

/// Runs `csa objective`.
pub(crate) fn run(args: Objective, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Show(verb)) => show::run(&verb, ctx),
        Some(Verb::Add(verb)) => add::run(&verb, ctx),
        Some(Verb::Edit(verb)) => edit::run(&verb, ctx),
        Some(Verb::Measure(verb)) => measure::run(&verb, ctx),
        Some(Verb::Initiative(verb)) => initiative::run(&verb, ctx),
        Some(Verb::Close(verb)) => close::close(&verb, ctx),
        Some(Verb::Reopen(verb)) => close::reopen(&verb, ctx),
        Some(Verb::Export(verb)) => export::run(&verb, ctx),
    }
}

/// A word of the success plan that a flag was given.
///
/// # Errors
/// `Usage`, naming the flag, with the words that there are.
fn word<W: Word>(flag: &str, text: &str) -> Result<W> {
    W::read(text).map_err(|refusal| named(flag, refusal))
}

/// The refusal of a flag's value, naming the flag.
fn named(flag: &str, refusal: Refusal) -> anyhow::Error {
    match refusal.kind {
        Kind::Usage => Refusal {
            message: format!("{flag}: {}", refusal.message),
            ..refusal
        }
        .into(),
        _ => refusal.into(),
    }
}
