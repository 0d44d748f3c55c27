//! `csa education use`: vouchers are used.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::ops::education;

/// Note that certification vouchers were used
///
/// Without an issue it is of the one that expires first, then of the next.
#[derive(Debug, Args)]
pub(crate) struct Use {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// How many
    #[arg(value_name = "NUMBER")]
    count: u32,
    /// The issue, by its id
    #[arg(add = Live::Vouchers.values())]
    issue: Option<String>,
}

/// Runs `csa education use`.
pub(super) fn run(args: &Use, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let what = (args.count, args.issue.as_deref());
    ctx.told(&education::use_up(&ctx.desk()?, &id, what)?)
}
