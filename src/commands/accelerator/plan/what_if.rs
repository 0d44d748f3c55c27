//! What would come of a change: what moves, what it breaks, which sums differ.

use std::collections::BTreeSet;

use anyhow::Result;

use super::board::heads;
use super::chart::Chart;
use super::{Shown, one};
use crate::context::Context;
use crate::domain::calendar::day;
use crate::domain::customer_id::CustomerId;
use crate::ops::plan::WhatIf;
use crate::output::{Cell, Column, Format, Report, Table, Tone, View};

/// Shows it; nothing was written.
pub(super) fn show(effect: WhatIf, ctx: &Context) -> Result<()> {
    match ctx.out.format() {
        Format::Table => {
            let view = view(&effect, ctx.out.width());
            ctx.out.show(&Shown {
                view,
                plan: &effect,
            })?;
        }
        _ => ctx.out.show(&effect)?,
    }
    ctx.out.say("nothing was written");
    Ok(())
}

fn view(effect: &WhatIf, width: usize) -> View {
    let plan = &effect.plan;
    let chart = Chart::new(plan, width.saturating_sub(25));
    let names = width.saturating_sub(chart.width + 1).clamp(24, 40);
    let mut board = heads(plan, &chart, names);
    let customers: BTreeSet<&CustomerId> =
        effect.changes.iter().map(|shift| &shift.customer).collect();
    board.extend(customers.into_iter().map(|id| one::drawn(plan, id, width)));
    let breaks = match effect.breaks.is_empty() {
        true => View::Text("it breaks nothing".to_owned()),
        false => View::Table(breaks(effect)),
    };
    View::Sections(vec![
        (None, View::Table(changes(effect))),
        (Some("Afterwards".to_owned()), View::Text(board.join("\n"))),
        (Some("Breaks".to_owned()), breaks),
        (Some("Sums".to_owned()), View::Table(sums(effect))),
    ])
}

fn changes(effect: &WhatIf) -> Table {
    let mut table = Table::new([
        Column::new("customer", "Customer"),
        Column::new("accelerator", "Run"),
        Column::new("starts_on", "Starts"),
        Column::new("moves_to", "Would start"),
        Column::new("ends_on", "And end"),
    ]);
    for shift in &effect.changes {
        table.row([
            shift.customer.as_str().into(),
            (&shift.id).into(),
            match shift.starts_on {
                Some(on) => Cell::from(day(on)).data(on.to_string()),
                None => Cell::from("new").data(""),
            },
            match shift.moves_to {
                Some(on) => Cell::from(day(on)).data(on.to_string()),
                None => Cell::from("called off").data(""),
            },
            match shift.ends_on {
                Some(on) => Cell::from(day(on)).data(on.to_string()),
                None => Cell::default(),
            },
        ]);
    }
    table
}

fn breaks(effect: &WhatIf) -> Table {
    let mut table = Table::new([
        Column::new("customer", "Customer"),
        Column::new("accelerator", "Run"),
        Column::new("what", "What"),
    ]);
    for broken in &effect.breaks {
        let what = match broken.rule {
            Some(rule) => format!("{} (rule {rule})", broken.what),
            None => broken.what.clone(),
        };
        table.row([
            broken.customer.as_str().into(),
            broken.id.clone().into(),
            Cell::from(what).tone(Tone::Late),
        ]);
    }
    table
}

fn sums(effect: &WhatIf) -> Table {
    let mut table = Table::new([
        Column::new("of", "Of"),
        Column::new("what", "What"),
        Column::new("before", "Before").right(),
        Column::new("after", "After").right(),
    ]);
    for sum in &effect.sums {
        table.row([
            (&sum.of).into(),
            (&sum.what).into(),
            sum.before.into(),
            sum.after.into(),
        ]);
    }
    table
}

impl Report for WhatIf {
    fn view(&self) -> View {
        View::Table(changes(self))
    }
}
