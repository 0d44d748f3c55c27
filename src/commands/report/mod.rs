//! `csa report`: documents with pictures, for colleagues or for a customer.

mod book;
mod delivery;
mod ebr;
mod handoff;
mod quarter;
mod week;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::commands::said::{all_read, warn_of};
use crate::context::Context;
use crate::domain::person::Person;
use crate::domain::{Kind, Refusal};
use crate::ops::report::Gathering;

use delivery::Delivery;

/// Write a report: a week, a quarter, a business review, a handoff, the book
///
/// As Markdown, where each picture is a sentence and a table; with --format html as one page with the pictures drawn,
/// which needs nothing beside it and prints well; with --format json what the report is told, for programs. What is not
/// known becomes a blank in brackets, and a question on standard error.
///
/// A report is a template. To write one your own way, put it into the book as templates/report-NAME.md; `csa template
/// show report-ebr` shows what to begin with.
#[derive(Debug, Args)]
pub(crate) struct Reports {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Week(week::Week),
    Quarter(quarter::Quarter),
    Ebr(ebr::Ebr),
    Handoff(handoff::Handoff),
    Book(book::Book),
}

/// Runs `csa report`.
pub(crate) fn run(args: &Reports, ctx: &Context) -> Result<()> {
    match &args.verb {
        Verb::Ebr(verb) => ebr::run(verb, ctx),
        Verb::Quarter(verb) => quarter::run(verb, ctx),
        Verb::Handoff(verb) => handoff::run(verb, ctx),
        Verb::Week(verb) => week::run(verb, ctx),
        Verb::Book(verb) => book::run(verb, ctx),
    }
}

/// Delivers a report over several records, and fails afterwards when some could not be read.
fn deliver(gathering: Gathering, delivery: &Delivery, ctx: &Context) -> Result<()> {
    warn_of(&gathering.unreadable, ctx);
    let unreadable = gathering.unreadable.len();
    let all = gathering.read + unreadable;
    delivery.deliver(&gathering.report.without(unreadable, all), ctx)?;
    all_read(unreadable, all)
}

/// The user, whose customers are asked for.
fn me(ctx: &Context) -> Result<Person, Refusal> {
    ctx.me().ok_or_else(|| {
        Refusal::new(Kind::Usage, "`--mine`: who you are is not known")
            .hint("to say so: csa config set email rvale@gitlab.example")
    })
}
