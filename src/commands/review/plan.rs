//! `csa review plan`: a day for the next review, and everything before it.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::list::steps;
use crate::commands::said::filled;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::review::{self, Around};
use crate::output::{Report, View};

/// Plan a business review, and see what must be done by when
///
/// The days are counted back from the review; `csa rules review` says how far. What is too late already, or more than
/// the tier grants, is asked about first.
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The day of the review
    #[arg(value_name = "DATE", add = Live::Ahead.values())]
    on: String,
    /// Move this review to the day, by its id, and plan no other
    #[arg(long, value_name = "ID", add = Live::Review.values())]
    moves: Option<String>,
    /// What it should show
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
}

/// Runs `csa review plan`.
pub(super) fn run(args: &Plan, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let on = ctx.day("DATE", &args.on, Lean::Future)?;
    let what = (on, args.moves.as_deref());
    ctx.doubt("Plan it", &review::plan_doubts(&desk, &id, what)?)?;
    let summary = filled(args.summary.as_ref());
    ctx.told(&review::plan(&desk, &id, what, summary.as_ref())?)?;
    if ctx.dry_run {
        return Ok(());
    }
    let (around, today) = (review::around(&desk, on), ctx.today);
    ctx.out.show(&Steps { around, today })?;
    if let Some(left) = review::left(&desk, &id, on)? {
        ctx.out.say(&left);
    }
    Ok(())
}

/// What is done around the review that was planned.
#[derive(Serialize)]
#[serde(transparent)]
struct Steps {
    around: Vec<Around>,
    #[serde(skip)]
    today: chrono::NaiveDate,
}

impl Report for Steps {
    fn view(&self) -> View {
        View::Table(steps(&self.around, self.today))
    }
}
