//! `csa accelerator plan`: the year across quarters, what must be decided, and a proposal for what is left.

mod board;
mod chart;
mod data;
mod one;
mod what_if;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::commands::accelerator::days_off;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::plan::Closed;
use crate::domain::{Kind, Refusal};
use crate::ops::plan::{self, Change, Scope};
use crate::output::{Format, Report, View};
use crate::store::disk;

/// Plan accelerators across quarters: the board, what to decide, and a proposal
///
/// Customers down, fiscal quarters across, each accelerator a bar from its first week to its last. Below stand the
/// decisions of this quarter, worst first, the load of each CSA, and a start for everything customers are still
/// entitled to, each with the reason for its week. Nothing is written before `--accept`. With a customer, the same
/// for one.
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// Only this customer; the load is that of the whole book all the same
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// The first quarter shown [default: the one that runs]
    #[arg(long, value_name = "QUARTER", add = Live::Quarter.values())]
    quarter: Option<String>,
    /// How many quarters; proposals are made for the subscription years that begin in them
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=12))]
    horizon: u32,
    /// Hold no workshop on the all-day events of this calendar; - reads standard input
    ///
    /// An .ics file, as calendars export it, besides the one that the configuration names; several in a row. An
    /// event of one day is a holiday, of more days a freeze, whether it shows as free or busy. Timed events and
    /// cancelled ones are passed over. Only plans know of these days: deadlines in business days do not.
    #[arg(long, value_name = "FILE", add = Live::File.values())]
    ics: Vec<PathBuf>,
    /// Plan every run that is proposed, all or none
    #[arg(long)]
    accept: bool,
    /// Show what would come of a change, and write nothing: acme:a2:+3w, acme:a2:2027-01-11, acme:new:FY28-Q1,
    /// acme:a2:cancel. It can be given several times
    #[arg(long, value_name = "CHANGE", conflicts_with_all = ["accept", "svg"], add = Live::WhatIf.values())]
    what_if: Vec<String>,
    /// Draw the board as a picture into this file; `-` is standard output
    #[arg(long, value_name = "FILE", conflicts_with = "accept", add = Live::File.values())]
    svg: Option<String>,
}

/// Runs `csa accelerator plan`.
pub(super) fn run(args: &Plan, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    if args.accept && desk.store.exists() {
        // A plan made from records of which half were changed would propose the other half.
        for warning in desk.store.recover(ctx.write())? {
            ctx.out.warn(&warning);
        }
    }
    let fiscal = ctx.fiscal();
    let from = match &args.quarter {
        Some(text) => plan::quarter("--quarter", text, ctx.today, &fiscal)?,
        None => fiscal.quarter_of(ctx.today),
    };
    let mut scope = Scope {
        fiscal,
        closed: Closed::default(),
        from,
        quarters: args.horizon,
    };
    let shown = scope.period();
    scope.closed = days_off::configured(shown, ctx)?;
    days_off::of_files(&mut scope.closed, &args.ics, shown, ctx)?;
    let only = args
        .customer
        .as_deref()
        .map(|word| ctx.find(word))
        .transpose()?;
    if !args.what_if.is_empty() {
        let changes: Vec<Change> = args.what_if.iter().cloned().map(Change).collect();
        let (mut effect, unreadable) = plan::what_if(&desk, &scope, &changes)?;
        if let Some(id) = &only {
            effect.plan = effect.plan.only(id);
        }
        warn(ctx, &unreadable);
        what_if::show(effect, ctx)?;
        return readable(unreadable.len(), 1);
    }
    let (mut plan, unreadable) = plan::plan(&desk, &scope)?;
    let files = plan.customers.len() + unreadable.len();
    if let Some(id) = &only {
        plan = plan.only(id);
        if plan.customers.is_empty() {
            return Err(nothing_of(ctx, id)?);
        }
    } else {
        warn(ctx, &unreadable);
    }
    if args.accept {
        if plan.proposed().next().is_none() {
            ctx.out
                .say("nothing is proposed, so there is nothing to accept");
        } else {
            ctx.told(&plan::accept(&desk, &plan)?)?;
            if !ctx.dry_run {
                ctx.out
                    .say("what each is about: csa accelerator edit CUSTOMER ID --module …");
            }
        }
    } else if let Some(file) = &args.svg {
        draw(&plan, file, ctx)?;
    } else {
        show(&plan, only.as_ref(), ctx)?;
        if files == 0 {
            ctx.out.say(
                "no customer with a CSA in the book yet; the first: csa onboard \"Acme Corp\" --tier signature",
            );
        }
    }
    match only {
        Some(_) => Ok(()),
        None => readable(unreadable.len(), files),
    }
}

/// For people the board, or the one customer; for programs a row a run.
fn show(plan: &plan::Plan, only: Option<&CustomerId>, ctx: &Context) -> Result<()> {
    if ctx.out.format() != Format::Table {
        return ctx.out.show(plan);
    }
    let width = ctx.out.width();
    let view = match only {
        Some(id) => one::view(plan, id, width),
        None => board::view(plan, width),
    };
    ctx.out.show(&Shown { view, plan })
}

/// A view that was made for the terminal's width.
struct Shown<'a, T> {
    view: View,
    plan: &'a T,
}

impl<T: Serialize> Serialize for Shown<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.plan.serialize(serializer)
    }
}

impl<T: Serialize> Report for Shown<'_, T> {
    fn view(&self) -> View {
        self.view.clone()
    }
}

fn draw(plan: &plan::Plan, file: &str, ctx: &Context) -> Result<()> {
    let picture = plan::picture(plan);
    if file == "-" {
        return ctx.out.raw(&picture);
    }
    if ctx.dry_run {
        ctx.out.say(&format!("dry run: `{file}` was not written"));
        return Ok(());
    }
    let path = Path::new(file);
    let before = disk::read(path)?;
    disk::replace(path, before.as_deref(), Some(picture.as_bytes()))?;
    ctx.out
        .say(&format!("drew `{file}`; it is internal, as the book is"));
    Ok(())
}

/// Why a customer who is in the book is not on the board.
fn nothing_of(ctx: &Context, id: &CustomerId) -> Result<anyhow::Error> {
    let customer = ctx.store.load(id)?.customer;
    let refusal = match customer.archived_on {
        Some(on) => Refusal::new(
            Kind::Refused,
            format!("`{}` is archived since {on}", customer.name),
        )
        .hint(format!(
            "to take it back: csa customer archive {id} --restore"
        )),
        None => Refusal::new(
            Kind::Refused,
            format!(
                "`{}` is entitled to no accelerator, and has none",
                customer.name
            ),
        )
        .rule("tiers")
        .hint(format!("what was bought: csa customer show {id}")),
    };
    Ok(refusal.into())
}

fn warn(ctx: &Context, unreadable: &[anyhow::Error]) {
    for error in unreadable {
        ctx.out.warn(&format!("{error:#}"));
    }
}

/// Fails when some records could not be read, after the others were shown.
fn readable(unreadable: usize, files: usize) -> Result<()> {
    if unreadable == 0 {
        return Ok(());
    }
    let message = match (unreadable, files) {
        (1, 1) => "the only record cannot be read".to_owned(),
        (1, _) => "one record cannot be read, and its load is not in the plan".to_owned(),
        _ => format!("{unreadable} records cannot be read, and their load is not in the plan"),
    };
    Err(Refusal::new(Kind::Invalid, message)
        .hint("`csa check` shows the line in each")
        .hint("to mend one: csa customer edit CUSTOMER")
        .into())
}
