//! `csa escalation edit`: what is said of an escalation.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, text};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::health::Severity;
use crate::domain::when::Lean;
use crate::ops::escalation::{self, Said};

/// Change what is said of an escalation
///
/// An empty text takes a value away: `--owner ''`.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The escalation
    #[arg(add = Live::Escalation.values())]
    escalation: String,
    /// What is wrong
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// How grave it is: critical, high, medium, low
    #[arg(long, value_name = "WORD", add = Live::Severity.values())]
    severity: Option<String>,
    /// Who drives it
    #[arg(long, value_name = "NAME", add = Live::Colleague.values())]
    owner: Option<String>,
    /// What must be true to close it
    #[arg(long, value_name = "TEXT")]
    exit: Option<String>,
    /// The day it was raised
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa escalation edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let severity = args.severity.as_deref().map(Severity::read);
    let severity = severity.transpose().map_err(|it| it.about("--severity"))?;
    let day = args
        .on
        .as_deref()
        .map(|text| ctx.day("--on", text, Lean::Past));
    let day = day.transpose()?;
    let doubts: Vec<String> = day.and_then(|day| future(day, ctx)).into_iter().collect();
    ctx.doubt("Change the escalation", &doubts)?;
    let said = Said {
        title: text(args.title.as_ref()),
        severity: severity.map(Some),
        owner: text(args.owner.as_ref()),
        exit_criteria: text(args.exit.as_ref()),
        opened_on: day.map(Some),
    };
    ctx.told(&escalation::edit(&desk, &id, &args.escalation, &said)?)
}
