//! `csa accelerator held`: a workshop took place.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::commands::said::on;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::AcceleratorStatus;
use crate::ops::accelerator;

/// Note the day on which a workshop was held
///
/// The first accelerator's discovery workshop is the onboarding's as well: noted here, it is done there.
#[derive(Debug, Args)]
pub(crate) struct Held {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// Which one
    #[arg(value_enum)]
    workshop: Workshop,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Workshop {
    /// Which outcomes are wanted; week 1
    Discovery,
    /// The steps towards them, as a backlog; week 2
    Planning,
}

impl From<Workshop> for accelerator::Workshop {
    fn from(workshop: Workshop) -> Self {
        match workshop {
            Workshop::Discovery => Self::Discovery,
            Workshop::Planning => Self::Planning,
        }
    }
}

/// Runs `csa accelerator held`.
pub(super) fn run(args: &Held, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    let day = on(args.on.as_deref(), ctx)?;
    let workshop = args.workshop.into();
    let doubts = accelerator::held_doubts(&desk, accelerator, workshop, day);
    ctx.doubt("Note it", &doubts)?;
    ctx.told(&accelerator::held(&desk, &id, &args.id, workshop, day)?)?;
    if !ctx.dry_run {
        let number = &accelerator.id;
        let next = match (accelerator.status, args.workshop) {
            (AcceleratorStatus::Planned, _) => {
                format!("csa accelerator start {id} {number} --on {day}")
            }
            (_, Workshop::Discovery) => format!("csa accelerator held {id} {number} planning"),
            (_, Workshop::Planning) => format!("csa accelerator backlog {id} {number}"),
        };
        ctx.out.say(&format!("next: {next}"));
    }
    Ok(())
}
