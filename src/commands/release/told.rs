//! `csa release told`: the customer knows.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::ops::release;

/// Note that the customer was told
#[derive(Debug, Args)]
pub(crate) struct Told {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The note
    #[arg(add = Live::Release.values())]
    note: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa release told`.
pub(super) fn run(args: &Told, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Note it", &doubts)?;
    ctx.told(&release::told(&desk, &id, &args.note, day)?)
}
