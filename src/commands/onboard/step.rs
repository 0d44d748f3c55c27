//! `csa onboard done|plan|skip|reopen`: what becomes of a step.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use super::show;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::Step;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::onboard::{self, Fate};
use crate::store::Written;

/// Mark a step as done
///
/// Something odd, such as a day before the order form or a step whose forerunner is open, is asked about first.
#[derive(Debug, Args)]
pub(crate) struct Done {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The step, by its name or its other name
    #[arg(add = Live::Step.values())]
    step: String,
    /// The day it was done [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    on: Option<String>,
    /// With kickoff-scheduled: the day agreed for the kick-off
    #[arg(long = "for", value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    planned: Option<String>,
}

/// Agree a day for a step
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The step, by its name or its other name
    #[arg(add = Live::Step.values())]
    step: String,
    /// The day agreed
    #[arg(add = Live::Ahead.values())]
    date: String,
}

/// Skip a step, with the reason
#[derive(Debug, Args)]
pub(crate) struct Skip {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The step, by its name or its other name
    #[arg(add = Live::Step.values())]
    step: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
}

/// Take back that a step was done or skipped, or the day agreed for it
#[derive(Debug, Args)]
pub(crate) struct Reopen {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The step, by its name or its other name
    #[arg(add = Live::Step.values())]
    step: String,
}

/// Runs `csa onboard done`.
pub(super) fn done(args: &Done, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let step = desk.rules.step(&args.step)?;
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let agreed = agreed(args, step, ctx)?;
    let question = format!("Mark {} as done", step.word());
    settle(
        &desk,
        &id,
        step,
        (Fate::Done { on, agreed }, &question),
        ctx,
    )
}

/// Asks about what speaks against it, writes it, and says what comes next.
fn settle(
    desk: &Desk,
    id: &CustomerId,
    step: &Step,
    (fate, question): (Fate, &str),
    ctx: &Context,
) -> Result<()> {
    let doubts = onboard::doubts(desk, id, step, fate)?;
    ctx.doubt(question, &doubts)?;
    let written = onboard::settle(desk, id, step, fate, &doubts)?;
    told(&written, desk, id, ctx)
}

/// Says what was written and, after it, what comes next.
fn told(written: &Written, desk: &Desk, id: &CustomerId, ctx: &Context) -> Result<()> {
    ctx.told(written)?;
    if !ctx.dry_run {
        let checklist = onboard::checklist(desk, id)?;
        let next = show::next(&checklist).unwrap_or_else(|| match checklist.is_complete() {
            true => "onboarding complete".to_owned(),
            false => "nothing to do until what is planned has happened".to_owned(),
        });
        ctx.out.say(&next);
    }
    Ok(())
}

/// The day that a step like `kickoff-scheduled` agrees for another step.
fn agreed<'c>(args: &Done, step: &Step, ctx: &'c Context) -> Result<Option<(&'c Step, NaiveDate)>> {
    let other = match &step.schedules {
        Some(key) => Some(ctx.rules()?.step(key)?),
        None => None,
    };
    match (&args.planned, other) {
        (Some(text), Some(other)) => Ok(Some((other, ctx.day("--for", text, Lean::Future)?))),
        (Some(_), None) => Err(Refusal::new(
            Kind::Usage,
            format!(
                "`--for` says nothing with `{}`, which agrees no other day",
                step.word()
            ),
        )
        .hint(format!(
            "to agree a day: csa onboard plan {} STEP DATE",
            args.customer
        ))
        .into()),
        (None, _) => Ok(None),
    }
}

/// Runs `csa onboard plan`.
pub(super) fn plan(args: &Plan, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let step = desk.rules.step(&args.step)?;
    let on = ctx.day("DATE", &args.date, Lean::Future)?;
    let question = format!("Plan {} for {on}", step.word());
    settle(&desk, &id, step, (Fate::Planned { on }, &question), ctx)
}

/// Runs `csa onboard skip`.
pub(super) fn skip(args: &Skip, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let step = desk.rules.step(&args.step)?;
    let question = format!("Why is {} skipped?", step.word());
    let why = match &args.why {
        Some(why) => Some(why.clone()),
        None => ctx.prompt.text(&question, None, |_| Ok(()))?,
    };
    let why = why.filter(|why| !why.trim().is_empty()).ok_or_else(|| {
        Refusal::new(Kind::Usage, "skipping a step needs a reason").hint("add `--why TEXT`")
    })?;
    let why = why.trim();
    let question = format!("Skip {}", step.word());
    settle(&desk, &id, step, (Fate::Skipped { why }, &question), ctx)
}

/// Runs `csa onboard reopen`.
pub(super) fn reopen(args: &Reopen, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let step = desk.rules.step(&args.step)?;
    told(&onboard::reopen(&desk, &id, step)?, &desk, &id, ctx)
}
