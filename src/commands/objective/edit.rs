//! `csa objective edit`: what is said of an objective.

use anyhow::Result;
use clap::Args;

use super::flags::Flags;
use crate::complete::Live;
use crate::context::Context;
use crate::ops::objective;

/// Change what is said of an objective
///
/// An empty text takes a value away: `--due ''`. A metric that is there is changed, another one is added.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
    /// What is wanted, in the customer's words
    #[arg(long, value_name = "TEXT")]
    outcome: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Runs `csa objective edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let said = args.flags.said(args.outcome.as_ref(), ctx)?;
    let doubts = objective::doubts(&said, desk.rules.metrics(), ctx.today);
    ctx.doubt("Change the objective", &doubts)?;
    ctx.told(&objective::edit(&desk, &customer, &args.objective, &said)?)
}
