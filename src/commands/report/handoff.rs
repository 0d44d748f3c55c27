//! `csa report handoff`: holiday cover, and a change of owner.

use anyhow::Result;
use chrono::{Days, NaiveDate};
use clap::Args;

use super::{Delivery, deliver, me};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::export::report::Handing;
use crate::ops::report::{self, Whose};

/// Somebody who covers is told of so many days when no end is given.
const COVER: u64 = 14;

/// A new owner is told of so many days.
const OWNER: u64 = 30;

/// Write what somebody needs who looks after customers: holiday cover, or a new owner
///
/// Of each customer a snapshot, what matters now, whom to speak with, what is to be done and by when, what needs no
/// action, whom to turn to, and where things lie. Internal.
///
/// With --from or --until it is a holiday, and --to is who covers. With --to alone the customers get a new owner: there
/// are checklists for both, and the questions to go through together.
#[derive(Debug, Args)]
pub(super) struct Handoff {
    /// The customers [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customers: Vec<String>,
    /// Only customers whose CSA is you, by the configuration's email or name
    #[arg(long, conflicts_with = "customers")]
    mine: bool,
    /// Who takes over
    #[arg(long, value_name = "NAME", add = Live::Csa.values())]
    to: Option<String>,
    /// The first day away [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    from: Option<String>,
    /// The last day away [default: two weeks from the first]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    until: Option<String>,
    #[command(flatten)]
    delivery: Delivery,
}

/// Runs `csa report handoff`.
pub(super) fn run(args: &Handoff, ctx: &Context) -> Result<()> {
    let whose = whose(args, ctx)?;
    let handing = handing(args, ctx)?;
    let gathering = report::handoff(&ctx.desk()?, ctx.fiscal(), &whose, &handing)?;
    deliver(gathering, &args.delivery, ctx)
}

fn handing(args: &Handoff, ctx: &Context) -> Result<Handing> {
    let day = |flag: &str, text: &Option<String>| {
        let text = text.as_deref();
        text.map(|text| ctx.day(flag, text, Lean::Future))
            .transpose()
    };
    let (from, until) = (day("--from", &args.from)?, day("--until", &args.until)?);
    let to = args.to.as_deref().map(str::trim);
    if to == Some("") {
        return Err(Refusal::new(Kind::Usage, "`--to` names nobody").into());
    }
    let is_for_good = to.is_some() && from.is_none() && until.is_none();
    let from = from.unwrap_or(ctx.today);
    let until = until.unwrap_or_else(|| match is_for_good {
        true => later(from, OWNER),
        false => {
            let until = later(from, COVER - 1);
            ctx.out.say(&format!("cover from {from} until {until}"));
            until
        }
    });
    if until < from {
        let message = format!("--until {until} is before --from {from}");
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    Ok(Handing {
        is_for_good,
        to: to.map(str::to_owned),
        from,
        until,
    })
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

fn whose(args: &Handoff, ctx: &Context) -> Result<Whose> {
    if args.mine {
        return Ok(Whose::Csa(me(ctx)?));
    }
    if args.customers.is_empty() {
        return Ok(Whose::Book);
    }
    let mut ids = Vec::new();
    for word in &args.customers {
        let id = ctx.find(word)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(Whose::These(ids))
}
