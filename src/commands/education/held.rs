//! `csa education held`: a training took place.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::ops::education;

/// Note that a day of instructor-led training was held
#[derive(Debug, Args)]
pub(crate) struct Held {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The training [default: the only one planned]
    #[arg(add = Live::Training.values())]
    training: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa education held`.
pub(super) fn run(args: &Held, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Note it", &doubts)?;
    let what = (day, args.training.as_deref());
    ctx.told(&education::held(&desk, &id, what)?)
}
