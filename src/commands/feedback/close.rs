//! `csa feedback close`: a request is settled.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::feedback;

/// Close a request with what came of it
#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The request
    #[arg(value_name = "REQUEST", add = Live::Feedback.values())]
    which: String,
    /// What came of it, such as `in 18.6` or `declined`
    #[arg(value_name = "RESULT")]
    came_of_it: Vec<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa feedback close`.
pub(super) fn run(args: &Close, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let found = feedback::find(&customer, &id, &args.which)?;
    let day = on(args.on.as_deref(), ctx)?;
    feedback::can_close(found, day)?;
    let given = args.came_of_it.join(" ").trim().to_owned();
    let came_of_it = match given.is_empty() {
        false => Some(given),
        true => ctx.prompt.text("What came of it?", None, |_| Ok(()))?,
    };
    let came_of_it = came_of_it.ok_or_else(|| {
        Refusal::new(Kind::Usage, "closing a request needs what came of it").hint(format!(
            "for example: csa feedback close {id} {} in 18.6",
            found.id
        ))
    })?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Close the request", &doubts)?;
    let what = (day, came_of_it.as_str());
    ctx.told(&feedback::close(&desk, &id, &args.which, what)?)?;
    if !ctx.dry_run
        && let Some(name) = &found.asked_by
    {
        ctx.out
            .say(&format!("tell {name}, then: csa log {id} email"));
    }
    Ok(())
}
