//! `csa review held`: a review took place.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::day;
use crate::ops::review;

/// Note that a business review was held
///
/// Without an id it is the planned one nearest to the day. `csa log CUSTOMER ebr` notes it as well, with what was said.
#[derive(Debug, Args)]
pub(crate) struct Held {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The review, by its id
    #[arg(add = Live::Review.values())]
    id: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
    /// What it showed
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
}

/// Runs `csa review held`.
pub(super) fn run(args: &Held, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let held_on = on(args.on.as_deref(), ctx)?;
    let doubts: Vec<String> = future(held_on, ctx).into_iter().collect();
    ctx.doubt("Note it", &doubts)?;
    let summary = filled(args.summary.as_ref());
    let what = (held_on, args.id.as_deref());
    ctx.told(&review::held(&desk, &id, what, summary.as_ref())?)?;
    if ctx.dry_run {
        return Ok(());
    }
    let around = review::around(&desk, held_on);
    for step in around
        .iter()
        .filter(|step| step.is_after && step.due_on >= ctx.today)
    {
        let (title, by) = (&step.title, day(step.due_on));
        ctx.out
            .say(&format!("{title}: by {by} (rule {})", step.rule));
    }
    ctx.out
        .say(&format!("next: csa log {id} ebr --on {held_on}"));
    Ok(())
}
