//! `csa education show`: the training of one customer.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::list::table;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, lateness};
use crate::domain::education::Recommendation;
use crate::ops::education::{self, Training};
use crate::output::{Cell, Column, Field, Report, Table, Tone, View};

/// Show what the year grants of training, and what is used of it
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    pub(super) customer: String,
}

/// Runs `csa education show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let training = education::of(&desk, &id, &desk.store.load(&id)?.customer);
    let due: Vec<String> = training
        .due
        .iter()
        .flat_map(|item| {
            let (what, rule) = (&item.what, &item.rule);
            [
                format!("{what} (rule {rule})"),
                format!("next: {}", item.command),
            ]
        })
        .collect();
    ctx.out.show(&Shown(training))?;
    for line in due {
        ctx.out.say(&line);
    }
    Ok(())
}

/// One customer's training.
#[derive(Serialize)]
#[serde(transparent)]
struct Shown(Training);

impl Report for Shown {
    fn view(&self) -> View {
        let it = &self.0;
        let head = match &it.year {
            Some(year) => format!("{} · year to {}", it.customer_name, day(year.ends_on)),
            None => format!("{} · no subscription year runs", it.customer_name),
        };
        let section = |title: &str, table| (Some(title.to_owned()), View::Table(table));
        View::Sections(vec![
            (None, View::Text(head)),
            (None, View::Fields(granted(it))),
            section("Vouchers", vouchers(it)),
            section("Instructor-led training", days(it)),
            section("Recommended", recommended(&it.recommendations)),
        ])
    }

    fn sheet(&self) -> View {
        View::Table(table([&self.0]))
    }
}

/// What the year grants, and what is used of it; for a customer's page with what is open.
pub(crate) fn fields(training: &Training) -> Vec<Field> {
    let mut fields = granted(training);
    let open = training.recommendations.iter().filter(|it| it.is_open());
    let open: Vec<String> = open
        .map(|it| match &it.audience {
            Some(audience) => format!("{} for {audience}", it.name()),
            None => it.name().to_owned(),
        })
        .collect();
    if !open.is_empty() {
        fields.push(("recommended", "Recommended", open.join("\n").into()));
    }
    fields
}

fn granted(training: &Training) -> Vec<Field> {
    let Some(year) = &training.year else {
        return Vec::new();
    };
    let vouchers = year.vouchers;
    let mut told = format!("{} of {} issued", vouchers.used, vouchers.granted);
    if vouchers.used > 0 {
        told.push_str(&format!(", {} of those used", year.vouchers_redeemed));
    }
    let expiring = training.vouchers.iter().filter(|it| it.left > 0);
    let expiring = expiring.filter_map(|it| it.last_day);
    if let Some(on) = expiring.filter(|on| *on >= training.today).min() {
        told.push_str(&format!(", expire {on}"));
    }
    if vouchers.left > 0 {
        told.push_str(&format!(
            "\n{} left to issue until {}",
            vouchers.left, year.ends_on
        ));
    }
    let days = year.instructor_led_days;
    let mut held = format!("{} of {} held", days.used, days.granted);
    if days.planned > 0 {
        held.push_str(&format!(", {} planned", days.planned));
    }
    vec![
        ("vouchers", "Vouchers", told.into()),
        ("instructor_led_days", "Training days", held.into()),
    ]
}

fn vouchers(training: &Training) -> Table {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("issued_on", "Issued on"),
        Column::new("issued", "Issued").right(),
        Column::new("used", "Used").right(),
        Column::new("left", "Left").right(),
        Column::new("last_day", "Last day"),
    ]);
    for it in &training.vouchers {
        let issue = &it.issue;
        let last = match it.last_day {
            Some(on) if it.left > 0 && on >= training.today => Cell::from(format!(
                "{on}, {}",
                lateness(on, training.today).replace("due ", "")
            ))
            .data(on.to_string()),
            Some(on) => Cell::from(on).tone(Tone::Faint),
            None => Cell::default(),
        };
        table.row([
            (&issue.id).into(),
            issue.issued_on.into(),
            issue.issued.into(),
            issue.used.into(),
            it.left.into(),
            last,
        ]);
    }
    table
}

fn days(training: &Training) -> Table {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("course", "Course"),
        Column::new("planned_on", "Planned"),
        Column::new("state", "State"),
        Column::new("why", "Why"),
    ]);
    for it in &training.instructor_led_days {
        let state = match (it.held_on, it.cancelled_on, it.planned_on) {
            (Some(on), ..) => Cell::from(format!("held {on}")).tone(Tone::Good),
            (_, Some(on), _) => Cell::from(format!("called off {on}")).tone(Tone::Faint),
            (_, _, Some(on)) if on < training.today => Cell::from("was it held?").tone(Tone::Late),
            _ => Cell::from("planned"),
        };
        table.row([
            (&it.id).into(),
            it.course.as_ref().into(),
            it.planned_on.into(),
            state,
            it.why.as_ref().into(),
        ]);
    }
    table
}

fn recommended(all: &[Recommendation]) -> Table {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("training", "Training"),
        Column::new("audience", "For"),
        Column::new("recommended_on", "Since"),
        Column::new("state", "State"),
    ]);
    for it in all {
        let state = match (it.taken_on, it.declined_on) {
            (Some(on), _) => Cell::from(format!("taken {on}")).tone(Tone::Good),
            (_, Some(on)) => Cell::from(format!("declined {on}")).tone(Tone::Faint),
            (None, None) => Cell::from("open"),
        };
        let training = match &it.why {
            Some(why) => format!("{}\n{}", it.name(), why.trim()),
            None => it.name().to_owned(),
        };
        table.row([
            (&it.id).into(),
            training.into(),
            it.audience.as_ref().into(),
            it.recommended_on.into(),
            state,
        ]);
    }
    table
}
