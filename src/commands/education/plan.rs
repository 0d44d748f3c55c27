//! `csa education plan`: a day of instructor-led training.

use anyhow::Result;
use clap::Args;

use crate::commands::said::filled;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::education;

/// Plan a day of instructor-led training, or move one
///
/// More than the year grants is asked about first.
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The day of the training
    #[arg(value_name = "DATE", add = Live::Ahead.values())]
    on: String,
    /// The course
    #[arg(long, value_name = "TEXT")]
    course: Option<String>,
    /// Move this training to the day, by its id, and plan no other
    #[arg(long, value_name = "ID", add = Live::Training.values())]
    moves: Option<String>,
}

/// Runs `csa education plan`.
pub(super) fn run(args: &Plan, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let on = ctx.day("DATE", &args.on, Lean::Future)?;
    let what = (on, args.moves.as_deref());
    ctx.doubt("Plan it", &education::plan_doubts(&desk, &id, what)?)?;
    let course = filled(args.course.as_ref());
    ctx.told(&education::plan(&desk, &id, what, course.as_ref())?)
}
