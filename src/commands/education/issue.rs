//! `csa education issue`: vouchers are handed out.

use anyhow::Result;
use clap::Args;

use crate::commands::said::on;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::education::{self, Issue as Given};

/// Issue certification vouchers
///
/// More than the year grants are asked about first. Without a last day of their own they go with the subscription
/// year.
#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// How many
    #[arg(value_name = "NUMBER")]
    count: u32,
    /// The last day they can be used
    #[arg(long, value_name = "DATE", add = Live::Ahead.values())]
    expires: Option<String>,
    /// The day they are issued [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa education issue`.
pub(super) fn run(args: &Issue, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let expires = args.expires.as_deref();
    let expires = expires.map(|text| ctx.day("--expires", text, Lean::Future));
    let given = Given {
        count: args.count,
        on: on(args.on.as_deref(), ctx)?,
        expires_on: expires.transpose()?,
    };
    ctx.doubt("Issue them", &education::issue_doubts(&desk, &id, &given)?)?;
    let (number, written) = education::issue(&desk, &id, &given)?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    let training = education::of(&desk, &id, &desk.store.load(&id)?.customer);
    let mut issues = training.vouchers.iter();
    let issued = issues.find(|it| it.issue.id == number);
    if let Some(last) = issued.and_then(|it| it.last_day) {
        ctx.out.say(&format!("they can be used until {last}"));
    }
    if let Some(year) = &training.year
        && year.vouchers.left > 0
    {
        let by = year.rule.as_ref();
        let by = by.map_or_else(String::new, |rule| format!(" (rule {rule})"));
        ctx.out.say(&format!(
            "{} of {} left to issue until {}{by}",
            year.vouchers.left, year.vouchers.granted, year.ends_on
        ));
    }
    Ok(())
}
