//! `csa objective add`: another objective of the success plan.

use anyhow::Result;
use clap::Args;

use super::flags::Flags;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::objective::MetricSpec;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::objective;

/// Add an objective to the success plan
///
/// The outcome is what the customer wants, in the customer's words. On a terminal csa asks for what is missing.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What is wanted
    outcome: Vec<String>,
    /// The id of the objective [default: made from its title or outcome]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Runs `csa objective add`.
pub(super) fn run(args: &Add, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let outcome = outcome(args, ctx)?;
    let mut said = args.flags.said(Some(&outcome), ctx)?;
    ask(args, &mut said, ctx)?;
    let doubts = objective::doubts(&said, desk.rules.metrics(), ctx.today);
    ctx.doubt("Add the objective", &doubts)?;
    let (id, written) = objective::add(&desk, &customer, args.id.as_deref(), &said)?;
    ctx.told(&written)?;
    if !ctx.dry_run {
        ctx.out.say(&match said.metrics.is_empty() {
            true => {
                format!("next: csa objective edit {customer} {id} --metric KEY:BASELINE:TARGET")
            }
            false => format!("next: csa objective measure {customer} {id} VALUE"),
        });
    }
    Ok(())
}

fn outcome(args: &Add, ctx: &Context) -> Result<String> {
    let given = args.outcome.join(" ").trim().to_owned();
    if !given.is_empty() {
        return Ok(given);
    }
    let question = "What does the customer want to reach?";
    match ctx.prompt.text(question, None, |_| Ok(()))? {
        Some(answer) => Ok(answer),
        None => Err(
            Refusal::new(Kind::Usage, "an objective needs an outcome").hint(format!(
                "add it, for example: csa objective add {} \"Ship a change in under a day\"",
                args.customer
            )),
        )?,
    }
}

/// Asks on a terminal for what makes an objective worth its name.
fn ask(args: &Add, said: &mut objective::Said, ctx: &Context) -> Result<()> {
    if args.flags.success_criteria.is_none() {
        let question = "How will both sides know that it is met? Empty if open";
        said.success_criteria = ctx.prompt.optional(question, |_| Ok(()))?.map(Some);
    }
    if args.flags.due.is_none() {
        let read = |text: &str| match text.is_empty() {
            true => Ok(()),
            false => when::parse(text, ctx.today, Lean::Future, &ctx.fiscal())
                .map(|_| ())
                .map_err(|refusal| refusal.to_string()),
        };
        let question = "Wanted by, empty if open";
        if let Some(text) = ctx.prompt.optional(question, read)? {
            said.due_on = Some(Some(ctx.day(question, &text, Lean::Future)?));
        }
    }
    if args.flags.customer_owner.is_none() {
        let question = "Who drives it at the customer? Empty if open";
        said.customer_owner = ctx.prompt.optional(question, |_| Ok(()))?.map(Some);
    }
    if args.flags.metrics.is_empty() {
        let read = |text: &str| match text.is_empty() {
            true => Ok(()),
            false => MetricSpec::parse(text)
                .map(|_| ())
                .map_err(|refusal| refusal.to_string()),
        };
        let question = "Measured by KEY:BASELINE:TARGET, empty if open";
        if let Some(text) = ctx.prompt.optional(question, read)? {
            said.metrics.push(MetricSpec::parse(&text)?);
        }
    }
    Ok(())
}
