//! `csa accelerator cancel`: one is called off.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::commands::entitlement;
use crate::commands::said::on;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::accelerator;

/// Call an accelerator off
///
/// Before delivery begins it does not count as used, from then on it does; `csa rules
/// accelerator.cancelled_counts_from_week` says why.
#[derive(Debug, Args)]
pub(crate) struct Cancel {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
    /// Whether it counts as used, where that was agreed otherwise than the rule says
    #[arg(long, value_name = "yes|no", hide_possible_values = true)]
    counts: Option<Agreed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Agreed {
    Yes,
    No,
}

/// Runs `csa accelerator cancel`.
pub(super) fn run(args: &Cancel, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    let day = on(args.on.as_deref(), ctx)?;
    let agreed = args.counts.map(|agreed| agreed == Agreed::Yes);
    let counts = accelerator::cancelled_counts(&desk, &id, accelerator, (day, agreed))?;
    let why = match &args.why {
        Some(why) => Some(why.clone()),
        None => ctx.prompt.text("Why is it called off?", None, |_| Ok(()))?,
    };
    let why = why.filter(|why| !why.trim().is_empty()).ok_or_else(|| {
        Refusal::new(Kind::Usage, "calling an accelerator off needs a reason")
            .hint("add `--why TEXT`")
    })?;
    let doubts: Vec<String> = (day > ctx.today)
        .then(|| format!("{day} is in the future"))
        .into_iter()
        .collect();
    ctx.doubt("Call it off", &doubts)?;
    let written = accelerator::cancel(&desk, &id, &args.id, (day, agreed), why.trim())?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    let week = desk.rules.terms().cancelled_counts_from_week;
    ctx.out.say(&match (agreed, counts) {
        (Some(_), _) => "as agreed, whatever the rule says".to_owned(),
        (None, true) => format!(
            "from week {week} on it does (rule accelerator.cancelled_counts_from_week); agreed otherwise: --counts no"
        ),
        (None, false) => format!(
            "from week {week} on it would (rule accelerator.cancelled_counts_from_week)"
        ),
    });
    let starts = accelerator.starts_on.unwrap_or(ctx.today);
    entitlement::say_left(&desk, &id, starts, ctx)
}
