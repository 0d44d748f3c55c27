//! `csa accelerator move`: another first day.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use crate::commands::accelerator::days_off;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Layout, Run};
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::accelerator::{self, Moved};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// Move an accelerator to another first day
///
/// Workshops, delivery and close-out move with it. What speaks against the new place is asked about as in `add`.
#[derive(Debug, Args)]
pub(crate) struct Move {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// The new first day, or how far from the present one: +2w, -3d
    #[arg(
        long,
        value_name = "DATE",
        conflicts_with = "quarter",
        allow_hyphen_values = true,
        add = Live::Ahead.values()
    )]
    to: Option<String>,
    /// The fiscal quarter to begin in: its first free Monday
    #[arg(long, value_name = "QUARTER", add = Live::Quarter.values())]
    quarter: Option<String>,
}

/// Runs `csa accelerator move`.
pub(super) fn run(args: &Move, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    let to = match (&args.to, &args.quarter) {
        (Some(text), _) => day_to(text, accelerator, ctx)?,
        (None, Some(text)) => monday(text, (&id, &customer, accelerator), ctx)?,
        (None, None) => {
            let message = "where it moves to must be said";
            return Err(Refusal::new(Kind::Usage, message)
                .hint("a day, `--to DATE`; how far, `--to +2w`; or a quarter, `--quarter FY27-Q4`")
                .into());
        }
    };
    let moved = Moved::of(&desk, &customer, accelerator, to)?;
    let layout = desk.rules.terms().layout;
    let weeks = accelerator.weeks.unwrap_or(layout.weeks);
    let run = Run::new(to, Layout { weeks, ..layout });
    let place = (Some(accelerator.id.as_str()), run);
    let mut concerns = accelerator::concerns(&desk, &id, &customer, place, ctx.fiscal())?;
    concerns.doubts.extend(days_off::doubt(run, ctx)?);
    if let (AcceleratorStatus::Active, Some(since)) = (accelerator.status, accelerator.starts_on) {
        let under_way = format!("{} is under way since {since}", accelerator.id);
        concerns.doubts.insert(0, under_way);
    }
    for warning in &concerns.warnings {
        ctx.out.warn(warning);
    }
    ctx.doubt("Move it", &concerns.doubts)?;
    let written = accelerator::shift(&desk, &id, &args.id, to)?;
    ctx.told(&written)?;
    if ctx.dry_run || written.changes.is_empty() {
        return Ok(());
    }
    ctx.out.show(&moved)
}

/// The day meant: `+2w` and `-3d` count from the present first day.
fn day_to(text: &str, accelerator: &Accelerator, ctx: &Context) -> Result<NaiveDate> {
    let text = text.trim();
    let (lean, far) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(far), _) => (Lean::Future, format!("in {far}")),
        (_, Some(far)) => (Lean::Past, format!("{far} ago")),
        _ => return ctx.day("--to", text, Lean::Future),
    };
    let Some(from) = accelerator.starts_on else {
        let message = format!("{} has no first day to count from", accelerator.id);
        return Err(Refusal::new(Kind::Usage, message)
            .hint("name the day: --to DATE")
            .into());
    };
    let to = when::parse(&far, from, lean, &ctx.fiscal()).map_err(|refusal| {
        Refusal::new(Kind::Usage, format!("--to: {}", refusal.message))
            .hint("write a day, or how far: +2w, -3d")
    })?;
    ctx.out
        .say(&format!("--to {text} → {}, counted from {from}", day(to)));
    Ok(to)
}

fn monday(
    text: &str,
    (id, customer, accelerator): (&CustomerId, &Customer, &Accelerator),
    ctx: &Context,
) -> Result<NaiveDate> {
    let quarter = when::quarter(text, ctx.today, Lean::Future, &ctx.fiscal())?;
    let moves = (Some(accelerator.id.as_str()), accelerator.weeks);
    let desk = ctx.desk()?;
    let monday = accelerator::first_monday(&desk, id, customer, quarter, moves, ctx.fiscal())?;
    ctx.out.say(&format!(
        "--quarter {} → {quarter}, its first free Monday: {}",
        text.trim(),
        day(monday)
    ));
    Ok(monday)
}

impl Report for Moved {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("what", "What"),
            Column::new("was_on", "Was"),
            Column::new("is_on", "Is"),
            Column::new("spare_days", "Renewal"),
        ]);
        for row in &self.0 {
            let spare = match row.spare_days {
                None => Cell::default(),
                Some(days @ 0..) => {
                    Cell::from(format!("{days} days before")).data(days.to_string())
                }
                Some(days) => Cell::from(format!("{} days after", -days))
                    .data(days.to_string())
                    .tone(Tone::Late),
            };
            table.row([
                row.what.into(),
                row.was_on
                    .map(|on| Cell::from(day(on)).data(on.to_string()))
                    .unwrap_or_default(),
                Cell::from(day(row.is_on)).data(row.is_on.to_string()),
                spare,
            ]);
        }
        View::Table(table)
    }
}
