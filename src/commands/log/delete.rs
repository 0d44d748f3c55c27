//! `csa log delete`: entries that should not be there.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::ops::log;

/// Delete entries from the log
///
/// Asks first, unless --yes is said. An entry that stands in Gainsight stays there; what an entry completed stays
/// completed. `csa undo` brings them back.
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The entries: their ids, the ends of them, or last
    #[arg(required = true, add = Live::Entry.values())]
    ids: Vec<String>,
}

/// Runs `csa log delete`.
pub(super) fn run(args: &Delete, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let (what, mut doubts) = log::delete_doubts(&desk, &id, &args.ids)?;
    if !ctx.yes {
        doubts.insert(0, format!("{what} would go, with all that is noted"));
    }
    // A dry run deletes nothing that anybody had to be asked about.
    if !ctx.dry_run {
        ctx.doubt("Delete", &doubts)?;
    }
    ctx.told(&log::delete(&desk, &id, &args.ids)?)?;
    if !ctx.dry_run {
        ctx.out.say("to bring it back: csa undo");
    }
    Ok(())
}
