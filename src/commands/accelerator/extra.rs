//! `csa accelerator extra`: what was bought on top of the tier.

use anyhow::Result;
use clap::Args;

use crate::commands::entitlement;
use crate::commands::said::on;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::accelerator;

/// Record accelerators bought on top of what the tier grants
///
/// They count on the subscription year that runs on the day.
#[derive(Debug, Args)]
pub(crate) struct Extra {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// How many
    #[arg(value_parser = clap::value_parser!(u32).range(1..=99))]
    count: u32,
    /// On what grounds: the order form, or whoever agreed
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day they were bought [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa accelerator extra`.
pub(super) fn run(args: &Extra, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let question = "On what grounds? The order form, or whoever agreed";
    let why = match &args.why {
        Some(why) => Some(why.clone()),
        None => ctx.prompt.text(question, None, |_| Ok(()))?,
    };
    let why = why.filter(|why| !why.trim().is_empty()).ok_or_else(|| {
        Refusal::new(Kind::Usage, "accelerators on top need a reason").hint("add `--why TEXT`")
    })?;
    let doubts: Vec<String> = (day > ctx.today)
        .then(|| format!("{day} is in the future"))
        .into_iter()
        .collect();
    ctx.doubt("Record them", &doubts)?;
    ctx.told(&accelerator::extra(
        &desk,
        &id,
        args.count,
        day,
        why.trim(),
    )?)?;
    match ctx.dry_run {
        true => Ok(()),
        false => entitlement::say_left(&desk, &id, day, ctx),
    }
}
