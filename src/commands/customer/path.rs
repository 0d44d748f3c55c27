//! `csa customer path`: where the records lie.

use anyhow::Result;
use clap::Args;

use crate::context::Context;

/// Print where a customer's file lies, or the folder of them all
#[derive(Debug, Args)]
pub(crate) struct Path {
    /// The customer
    customer: Option<String>,
}

/// Runs `csa customer path`.
pub(super) fn run(args: &Path, ctx: &Context) -> Result<()> {
    let path = match &args.customer {
        Some(word) => ctx.store.path(&ctx.find(word)?),
        None => ctx.store.customers(),
    };
    ctx.out.raw(&format!("{}\n", path.display()))
}
