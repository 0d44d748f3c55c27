//! `csa accelerator start`: week 1 begins.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::accelerator;

/// Begin an accelerator
///
/// Without a day it began as planned, or today where that lies ahead; then its weeks move to the day, which is asked
/// about first.
#[derive(Debug, Args)]
pub(crate) struct Start {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// The first day of week 1 [default: as planned, if that day has come]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa accelerator start`.
pub(super) fn run(args: &Start, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    let planned = accelerator.starts_on;
    let on = match (&args.on, planned) {
        (Some(text), _) => ctx.day("--on", text, Lean::Past)?,
        (None, Some(planned)) if planned <= ctx.today => planned,
        (None, _) => ctx.today,
    };
    let place = (accelerator, on);
    let mut concerns = accelerator::start_doubts(&desk, &id, &customer, place, ctx.fiscal())?;
    if let (None, Some(planned)) = (&args.on, planned)
        && planned != on
    {
        let moves = format!("it is planned for {planned}; its weeks would move to {on}");
        concerns.doubts.insert(0, moves);
    }
    for warning in &concerns.warnings {
        ctx.out.warn(warning);
    }
    ctx.doubt("Start it", &concerns.doubts)?;
    ctx.told(&accelerator::start(&desk, &id, &args.id, on)?)?;
    if !ctx.dry_run && accelerator.discovery_workshop_on.is_none() {
        ctx.out.say(&format!(
            "next: csa accelerator held {id} {} discovery",
            accelerator.id
        ));
    }
    Ok(())
}
