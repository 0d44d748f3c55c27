//! `csa education cancel`: a training is called off.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::education;

/// Call a day of instructor-led training off, so that it does not count
#[derive(Debug, Args)]
pub(crate) struct Cancel {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The training [default: the only one planned]
    #[arg(add = Live::Training.values())]
    training: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa education cancel`.
pub(super) fn run(args: &Cancel, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let why = match filled(args.why.as_ref()) {
        Some(why) => Some(why),
        None => ctx.prompt.text("Why is it called off?", None, |_| Ok(()))?,
    };
    let why = why.ok_or_else(|| {
        Refusal::new(Kind::Usage, "calling a training off needs a reason").hint("add `--why TEXT`")
    })?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Call it off", &doubts)?;
    let what = (day, args.training.as_deref());
    ctx.told(&education::cancel(&desk, &id, what, &why)?)
}
