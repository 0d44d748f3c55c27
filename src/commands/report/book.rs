//! `csa report book`: the whole book, for a manager of Success Services.

use anyhow::Result;
use clap::Args;

use super::{Delivery, deliver, me};
use crate::context::Context;
use crate::ops::report::{self, Whose};

/// Write how the whole book stands, for whoever manages it
///
/// Who stands in the leaders' red counts and what that was counted by (`csa rules leaders`); what is delivered of the
/// accelerators that were sold, by customer and by CSA, with the sums of `csa entitlement`; who carries how much; the
/// accelerators of the fiscal year; sentiment, escalations, onboarding, and renewals up to the end of the second
/// quarter behind the one that runs. Internal.
#[derive(Debug, Args)]
pub(super) struct Book {
    /// Only customers whose CSA is you, by the configuration's email or name
    #[arg(long)]
    mine: bool,
    #[command(flatten)]
    delivery: Delivery,
}

/// Runs `csa report book`.
pub(super) fn run(args: &Book, ctx: &Context) -> Result<()> {
    let whose = match args.mine {
        true => Whose::Csa(me(ctx)?),
        false => Whose::Book,
    };
    let gathering = report::book(&ctx.desk()?, ctx.fiscal(), &whose)?;
    deliver(gathering, &args.delivery, ctx)
}
