//! `csa objective close|reopen`: an objective is met, or is not after all.

use anyhow::Result;
use clap::Args;

use super::{show, word};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::objective::ObjectiveStatus;
use crate::domain::when::Lean;
use crate::ops::objective::{self, Closing};
use crate::output::View;

/// Close an objective as a success
///
/// Shows where each metric began, where it is and where it should be. What speaks against closing, such as a target
/// that is not met or an outcome that is neither delivered nor verified, is asked about first.
#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
    /// What came of it, in a sentence or two
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
    /// How far its outcome is proven now: delivered or verified
    #[arg(long, value_name = "WORD", add = Live::Outcome.values())]
    verifiable_outcome: Option<String>,
    /// The day it was closed [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Open a closed objective again
#[derive(Debug, Args)]
pub(crate) struct Reopen {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
    /// Where it stands now: not-started, on-track, watchpoint, concern
    #[arg(long, value_name = "WORD", default_value = "on-track", add = Live::ObjectiveStatus.values())]
    status: String,
}

/// Runs `csa objective close`.
pub(super) fn close(args: &Close, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let outcome = args.verifiable_outcome.as_deref();
    let mut closing = Closing {
        customer,
        objective: args.objective.clone(),
        on,
        result: args.result.as_ref().map(|text| text.trim().to_owned()),
        verifiable_outcome: outcome
            .map(|text| word("--verifiable-outcome", text))
            .transpose()?,
    };
    let doubts = objective::closing(&desk, &closing)?;
    ctx.doubt("Close the objective", &doubts)?;
    if closing.result.is_none() {
        let question = "What came of it? Empty if it is told elsewhere";
        closing.result = ctx.prompt.optional(question, |_| Ok(()))?;
    }
    closing.result = closing.result.filter(|text| !text.is_empty());
    ctx.told(&objective::close(&desk, &closing)?)?;
    if ctx.dry_run {
        return Ok(());
    }
    let goal = objective::one(&desk, &closing.customer, &args.objective)?;
    let (id, customer) = (goal.objective.id.clone(), closing.customer);
    ctx.out.show(&show::Part::new(goal, |goal| {
        View::Table(show::metrics(goal))
    }))?;
    ctx.out.say(&format!(
        "next: put the labels of `csa objective export {customer} {id}` on the epic, then close it"
    ));
    Ok(())
}

/// Runs `csa objective reopen`.
pub(super) fn reopen(args: &Reopen, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let status: ObjectiveStatus = word("--status", &args.status)?;
    ctx.told(&objective::reopen(
        &desk,
        &customer,
        &args.objective,
        status,
    )?)
}
