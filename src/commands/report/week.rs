//! `csa report week`: a week, for the talk with the manager.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use super::{Delivery, deliver, me};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::monday;
use crate::domain::when::Lean;
use crate::ops::report::{self, Whose};

/// Write what a week brought, for the talk with your manager
///
/// What stands badly comes first: escalations, yellow and red sentiment, and what is late by `csa today`. Then what was
/// done, customer by customer, what begins or ends in the week behind it, and what needs the manager: escalations
/// without exit criteria, roles that nobody fills, and what is over the leaders' red lines (`csa rules leaders`).
///
/// What is late is late today, whichever week is asked for, and so are the red lines.
#[derive(Debug, Args)]
pub(super) struct Week {
    /// The customer [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Only customers whose CSA is you, by the configuration's email or name
    #[arg(long, conflicts_with = "customer")]
    mine: bool,
    /// A day of the week, Monday to Sunday [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    week: Option<String>,
    #[command(flatten)]
    delivery: Delivery,
}

/// Runs `csa report week`.
pub(super) fn run(args: &Week, ctx: &Context) -> Result<()> {
    let day: NaiveDate = match &args.week {
        Some(text) => ctx.day("--week", text, Lean::Past)?,
        None => ctx.today,
    };
    let whose = match (&args.customer, args.mine) {
        (Some(word), _) => Whose::These(vec![ctx.find(word)?]),
        (None, true) => Whose::Csa(me(ctx)?),
        (None, false) => Whose::Book,
    };
    let gathering = report::week(&ctx.desk()?, ctx.fiscal(), &whose, monday(day))?;
    deliver(gathering, &args.delivery, ctx)
}
