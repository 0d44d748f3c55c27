//! `csa escalation open`: another escalation.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::health::Severity;
use crate::domain::{Kind, Refusal};
use crate::ops::escalation::{self, Said};

/// Open an escalation
///
/// How grave it is sets how often both sides speak. One support ticket that takes too long is no escalation: ask for
/// attention to that ticket instead.
#[derive(Debug, Args)]
pub(crate) struct Open {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What is wrong
    title: Vec<String>,
    /// How grave it is: critical, high, medium, low
    #[arg(long, value_name = "WORD", add = Live::Severity.values())]
    severity: Option<String>,
    /// Who drives it [default: the customer's CSA]
    #[arg(long, value_name = "NAME", add = Live::Colleague.values())]
    owner: Option<String>,
    /// What must be true to close it
    #[arg(long, value_name = "TEXT")]
    exit: Option<String>,
    /// The day it was raised [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa escalation open`.
pub(super) fn run(args: &Open, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let title = title(args, ctx)?;
    let severity = severity(args, ctx)?;
    let day = on(args.on.as_deref(), ctx)?;
    let exit = match filled(args.exit.as_ref()) {
        Some(exit) => Some(exit),
        None => {
            let question = "What must be true to close it? Empty if open";
            ctx.prompt.optional(question, |_| Ok(()))?
        }
    };
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Open the escalation", &doubts)?;
    let said = Said {
        title: Some(Some(title)),
        severity: Some(Some(severity)),
        owner: filled(args.owner.as_ref()).map(Some),
        exit_criteria: Some(exit.clone()),
        opened_on: Some(Some(day)),
    };
    let (number, written) = escalation::open(&desk, &id, &said)?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    let rhythm = desk.rules.rhythm(severity).says;
    let rule = severity.rule();
    ctx.out
        .say(&format!("{}: speak {rhythm} (rule {rule})", severity.key()));
    if exit.is_none() {
        ctx.out.say(&format!(
            "agree on what ends it: csa escalation edit {id} {number} --exit TEXT"
        ));
    }
    ctx.out.say(&format!("next: csa log {id} escalation"));
    Ok(())
}

fn title(args: &Open, ctx: &Context) -> Result<String> {
    let given = args.title.join(" ").trim().to_owned();
    if !given.is_empty() {
        return Ok(given);
    }
    let asked = ctx.prompt.text("What is wrong?", None, |_| Ok(()))?;
    asked.ok_or_else(|| {
        let example = format!(
            "csa escalation open {} \"Runners stall at night\" --severity high",
            args.customer
        );
        Refusal::new(Kind::Usage, "an escalation needs a title")
            .hint(format!("say what is wrong, for example: {example}"))
            .into()
    })
}

fn severity(args: &Open, ctx: &Context) -> Result<Severity> {
    if let Some(word) = &args.severity {
        return Ok(Severity::read(word).map_err(|it| it.about("--severity"))?);
    }
    let items = Severity::ALL.map(Severity::key);
    let chosen = ctx.prompt.select("How grave is it?", &items, 1)?;
    chosen.map(|at| Severity::ALL[at]).ok_or_else(|| {
        Refusal::new(Kind::Usage, "how grave is it?")
            .hint("add `--severity` with critical, high, medium or low; `csa rules escalation` says what each asks for")
            .into()
    })
}
