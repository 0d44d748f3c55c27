//! `csa customer archive`: a customer leaves the book, or comes back.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::customer;

/// Hide a customer who left the book
///
/// The record stays as it is, to the day and the reason. Lists show archived customers with `--all`.
#[derive(Debug, Args)]
pub(crate) struct Archive {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// Why the customer left the book
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day the customer left the book [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    on: Option<String>,
    /// Take the customer back into the book
    #[arg(long, conflicts_with_all = ["why", "on"])]
    restore: bool,
}

/// Runs `csa customer archive`.
pub(super) fn run(args: &Archive, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    if args.restore {
        return ctx.told(&customer::restore(&desk, &id)?);
    }
    // Before anything is asked, for the answer would be for nothing.
    customer::archivable(&desk.store.load(&id)?.customer, &id)?;
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let doubts: Vec<String> = (on > ctx.today)
        .then(|| format!("{on} is in the future"))
        .into_iter()
        .collect();
    ctx.doubt("Archive the customer", &doubts)?;
    let question = "Why did the customer leave the book? Empty if nobody needs to know";
    let why = match &args.why {
        Some(why) => Some(why.trim().to_owned()),
        None => ctx.prompt.optional(question, |_| Ok(()))?,
    };
    let why = why.filter(|why| !why.is_empty());
    ctx.told(&customer::archive(&desk, &id, on, why)?)
}
