//! `csa education taken` and `csa education declined`: what came of a recommendation.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::ops::education::{self, Answer};

/// What came of a recommendation
#[derive(Debug, Args)]
pub(crate) struct Settled {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The recommendation, by its id or a part of the training
    #[arg(add = Live::Recommendation.values())]
    recommendation: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa education taken` and `csa education declined`.
pub(super) fn run(answer: Answer, args: &Settled, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Note it", &doubts)?;
    let word = &args.recommendation;
    ctx.told(&education::answer(&desk, &id, word, (answer, day))?)
}
