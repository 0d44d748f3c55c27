//! `csa objective initiative`: the steps towards an objective.

use anyhow::Result;
use clap::Args;

use super::flags::{choice, due};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::objective::{self, Step};

/// Change or finish a step towards an objective, or add one
///
/// An empty text takes a value away.
#[derive(Debug, Args)]
pub(crate) struct Initiative {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
    /// The initiative by its id or a part of its title; with --new its title
    #[arg(add = Live::Initiative.values())]
    initiative: String,
    /// Add it
    #[arg(long)]
    new: bool,
    /// Where it stands: not-started, on-track, watchpoint, concern
    #[arg(long, value_name = "WORD", add = Live::InitiativeStatus.values())]
    status: Option<String>,
    /// The day it is wanted by
    #[arg(long, value_name = "DATE", add = Live::Ahead.values())]
    due: Option<String>,
    /// Who drives it at the customer
    #[arg(long, value_name = "NAME", add = Live::Contact.values())]
    customer_owner: Option<String>,
    /// Who drives it at GitLab
    #[arg(long, value_name = "NAME", add = Live::Colleague.values())]
    gitlab_owner: Option<String>,
    /// The address of its issue
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// It is done [default: today]
    #[arg(long, value_name = "DATE", num_args = 0..=1, default_missing_value = "today", add = Live::Behind.values())]
    done: Option<String>,
    /// It is not done after all
    #[arg(long, conflicts_with_all = ["done", "new"])]
    reopen: bool,
}

/// Runs `csa objective initiative`.
pub(super) fn run(args: &Initiative, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let step = step(args, ctx)?;
    let mut doubts = Vec::new();
    if let Some(Some(on)) = step.done_on
        && on > ctx.today
    {
        doubts.push(format!("{on} is in the future"));
    }
    if let Some(Some(on)) = step.due_on
        && on < ctx.today
    {
        doubts.push(format!("the due date, {on}, is in the past"));
    }
    let (objective, name) = (&args.objective, &args.initiative);
    let verb = if args.new { "Add" } else { "Change" };
    ctx.doubt(&format!("{verb} the initiative"), &doubts)?;
    ctx.told(&match args.new {
        true => objective::add_initiative(&desk, &customer, objective, name, &step)?,
        false => objective::change_initiative(&desk, &customer, objective, name, &step)?,
    })
}

fn step(args: &Initiative, ctx: &Context) -> Result<Step> {
    let text = |given: &Option<String>| {
        let given = given.as_ref();
        given.map(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
    };
    let done_on = match &args.done {
        // The day that everybody knows need not be echoed.
        Some(text) if text == "today" => Some(Some(ctx.today)),
        Some(text) => Some(Some(ctx.day("--done", text, Lean::Past)?)),
        None => args.reopen.then_some(None),
    };
    Ok(Step {
        status: choice("--status", args.status.as_deref())?,
        due_on: due(args.due.as_deref(), ctx)?,
        customer_owner: text(&args.customer_owner),
        gitlab_owner: text(&args.gitlab_owner),
        link: text(&args.link),
        done_on,
    })
}
