//! `csa customer`: the book's customers, and what their records say.

mod archive;
mod edit;
mod list;
mod path;
mod renew;
mod schema;
mod set;
mod show;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::context::Context;

pub(crate) use show::sheet;

/// List the customers, and look after their records
///
/// Alone it lists them: what each bought, until when, how far the onboarding is and what is due next.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Customer {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    Set(set::Set),
    Renew(renew::Renew),
    Archive(archive::Archive),
    Path(path::Path),
    Schema(schema::Schema),
}

/// Runs `csa customer`.
pub(crate) fn run(args: Customer, ctx: &Context) -> Result<()> {
    match args.verb {
        None => list::run(&args.list, ctx),
        Some(Verb::List(verb)) => list::run(&verb, ctx),
        Some(Verb::Show(verb)) => show::run(&verb, ctx),
        Some(Verb::Edit(verb)) => edit::run(&verb, ctx),
        Some(Verb::Set(verb)) => set::run(&verb, ctx),
        Some(Verb::Renew(verb)) => renew::run(&verb, ctx),
        Some(Verb::Archive(verb)) => archive::run(&verb, ctx),
        Some(Verb::Path(verb)) => path::run(&verb, ctx),
        Some(Verb::Schema(verb)) => schema::run(&verb, ctx),
    }
}
