//! `csa review cancel`: a review is called off.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::review;

/// Call a business review off, so that it does not count
#[derive(Debug, Args)]
pub(crate) struct Cancel {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The review, by its id [default: the only one planned]
    #[arg(add = Live::Review.values())]
    id: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa review cancel`.
pub(super) fn run(args: &Cancel, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    review::place(&customer, &id, args.id.as_deref())?;
    let called_off_on = on(args.on.as_deref(), ctx)?;
    let why = match filled(args.why.as_ref()) {
        Some(why) => Some(why),
        None => ctx.prompt.text("Why is it called off?", None, |_| Ok(()))?,
    };
    let why = why.ok_or_else(|| {
        Refusal::new(Kind::Usage, "calling a review off needs a reason").hint("add `--why TEXT`")
    })?;
    let doubts: Vec<String> = future(called_off_on, ctx).into_iter().collect();
    ctx.doubt("Call it off", &doubts)?;
    let what = (called_off_on, args.id.as_deref());
    ctx.told(&review::cancel(&desk, &id, what, &why)?)?;
    if !ctx.dry_run {
        ctx.out
            .say(&format!("another day: csa review plan {id} DATE"));
    }
    Ok(())
}
