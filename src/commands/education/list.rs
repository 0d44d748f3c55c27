//! `csa education list`: the training of the whole book.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::commands::said::unread;
use crate::context::Context;
use crate::ops::education::{self, Training};
use crate::ops::entitlement::Benefit;
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List vouchers and training days of the whole book, whose vouchers go first
#[derive(Debug, Args)]
pub(crate) struct List {}

/// Runs `csa education list`.
pub(super) fn run(ctx: &Context) -> Result<()> {
    let gathered = education::list(&ctx.desk()?, None)?;
    let verdict = unread(&gathered, ctx);
    if gathered.rows.is_empty() && gathered.unreadable.is_empty() {
        ctx.out.say("no customer in the book yet");
    }
    ctx.out.show(&Book(gathered.rows))?;
    verdict
}

/// The customers, whose vouchers go first.
#[derive(Serialize)]
#[serde(transparent)]
struct Book(Vec<Training>);

impl Report for Book {
    fn view(&self) -> View {
        View::Table(table(&self.0))
    }
}

/// One line a customer; also what a spreadsheet gets of one.
pub(super) fn table<'a>(all: impl IntoIterator<Item = &'a Training>) -> Table {
    let mut table = Table::new([
        Column::new("customer", "Customer"),
        Column::new("year.ends_on", "Year to"),
        Column::new("year.vouchers.used", "Vouchers issued"),
        Column::new("year.vouchers.granted", "Granted").data_only(),
        Column::new("year.vouchers_redeemed", "Used").right(),
        Column::new("lost_after", "Lost after"),
        Column::new("year.instructor_led_days.used", "Days held"),
        Column::new("year.instructor_led_days.planned", "Planned").data_only(),
        Column::new("year.instructor_led_days.granted", "Granted").data_only(),
        Column::new("open_recommendations", "Advised").right(),
    ]);
    for it in all {
        let year = it.year.as_ref();
        let of = |benefit: Benefit| {
            let text = format!("{} of {}", benefit.used, benefit.granted);
            let text = match benefit.planned {
                0 => text,
                planned => format!("{text}\n{planned} planned"),
            };
            Cell::from(text).data(benefit.used.to_string())
        };
        table.row([
            it.customer.as_str().into(),
            year.map(|year| year.ends_on).into(),
            year.map(|year| of(year.vouchers)).unwrap_or_default(),
            year.map(|year| year.vouchers.granted).into(),
            year.map(|year| year.vouchers_redeemed).into(),
            Cell::from(it.lost_after).tone(Tone::Soon),
            year.map(|year| of(year.instructor_led_days))
                .unwrap_or_default(),
            year.map(|year| year.instructor_led_days.planned).into(),
            year.map(|year| year.instructor_led_days.granted).into(),
            it.open_recommendations.into(),
        ]);
    }
    table
}
