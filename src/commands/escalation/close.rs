//! `csa escalation close`: both sides agree that it is over.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::ops::escalation::{self, Closing};

/// Close an escalation that both sides call over
///
/// It needs exit criteria, and somebody at the customer who agrees that they are met; `csa rules escalation.closing`
/// says why.
#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The escalation
    #[arg(add = Live::Escalation.values())]
    escalation: String,
    /// Who at the customer agrees
    #[arg(long, value_name = "NAME", add = Live::Contact.values())]
    agreed_with: Option<String>,
    /// The day both sides agreed [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa escalation close`.
pub(super) fn run(args: &Close, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let found = escalation::find(&customer, &id, &args.escalation)?;
    let mut closing = Closing {
        on: on(args.on.as_deref(), ctx)?,
        agreed_with: filled(args.agreed_with.as_ref()),
    };
    if closing.agreed_with.is_none() && found.is_open() && found.exit_criteria.is_some() {
        let question = "Who at the customer agrees that it is over?";
        closing.agreed_with = ctx.prompt.text(question, None, |_| Ok(()))?;
    }
    closing.is_possible(&desk, &id, found)?;
    let doubts: Vec<String> = future(closing.on, ctx).into_iter().collect();
    ctx.doubt("Close the escalation", &doubts)?;
    ctx.told(&escalation::close(&desk, &id, &args.escalation, &closing)?)?;
    if !ctx.dry_run {
        ctx.out.say(&format!("next: csa log {id} escalation"));
    }
    Ok(())
}
