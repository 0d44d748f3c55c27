//! `csa entitlement`: the sums of the subscription years.

mod book;
mod sum;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::day;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::entitlement::{self, Account, Concern, YearSum};
use crate::output::{Cell, Column, Report, Table, Tone, View};

use book::Book;
use sum::Sum;

/// Show what is granted, used, planned and left, and the last days on which it still fits
///
/// Of one customer the sum of the year that runs and of those bought ahead, with the rule behind it; of the book one
/// line each, worst first.
#[derive(Debug, Args)]
pub(crate) struct Entitlement {
    /// The customer [default: the whole book]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// The years that are over too; needs a customer
    #[arg(long, requires = "customer")]
    all: bool,
    /// Show only what is over or can no longer fit, and exit with 3 if anything is
    #[arg(long, conflicts_with = "all")]
    check: bool,
}

/// Runs `csa entitlement`.
pub(crate) fn run(args: &Entitlement, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let (accounts, read, unreadable) = match &args.customer {
        Some(word) => {
            let id = ctx.find(word)?;
            (vec![entitlement::account(&desk, &id)?], 1, Vec::new())
        }
        None => entitlement::accounts(&desk)?,
    };
    warn_of(&unreadable, ctx);
    let result = match (args.check, accounts.into_iter()) {
        (true, accounts) => check(accounts, ctx),
        (false, mut accounts) if args.customer.is_some() => match accounts.next() {
            Some(account) => one(account, args.all, ctx),
            None => Ok(()),
        },
        (false, accounts) => {
            let book = Book(accounts.collect());
            if book.0.is_empty() && unreadable.is_empty() {
                ctx.out.say("no customer in the book yet");
            }
            ctx.out.show(&book)
        }
    };
    // A record that cannot be read is the graver fault: what it holds was not counted.
    all_read(unreadable.len(), read + unreadable.len()).and(result)
}

fn one(account: Account, all: bool, ctx: &Context) -> Result<()> {
    let hints = unknown(&account);
    ctx.out.show(&Sum { account, all })?;
    for hint in hints {
        ctx.out.say(&hint);
    }
    Ok(())
}

fn check(accounts: impl Iterator<Item = Account>, ctx: &Context) -> Result<()> {
    let concerns = Concerns(accounts.flat_map(|it| it.concerns()).collect());
    ctx.out.show(&concerns)?;
    match concerns.0.len() {
        0 => {
            ctx.out
                .say("nothing is over, and all that is left still fits");
            Ok(())
        }
        1 => Err(Refusal::new(Kind::Found, "found 1 fault in what is granted").into()),
        found => {
            let message = format!("found {found} faults in what is granted");
            Err(Refusal::new(Kind::Found, message).into())
        }
    }
}

/// Says what is left of the year of that day, and by when the next one must start.
///
/// # Errors
/// When the record cannot be read.
pub(super) fn say_left(desk: &Desk, id: &CustomerId, on: NaiveDate, ctx: &Context) -> Result<()> {
    let account = entitlement::account(desk, id)?;
    let of_day = |year: &&YearSum| (year.starts_on..=year.ends_on).contains(&on);
    let Some(year) = account.years.iter().find(of_day) else {
        return Ok(());
    };
    ctx.out.say(&format!(
        "{} of {} left in the year to {}",
        year.left, year.allowed, year.ends_on
    ));
    if let Some(start) = year.last_starts.first() {
        ctx.out.say(&format!(
            "the next one starts by {}: csa accelerator add {id}",
            day(*start)
        ));
    }
    Ok(())
}

/// What the record does not tell, with the command that notes it.
fn unknown(account: &Account) -> Vec<String> {
    let id = &account.customer;
    let mut hints: Vec<String> = account
        .unknown_starts
        .iter()
        .map(|at| {
            format!(
                "when the subscription begins is not known: csa customer set {id} subscriptions.{at}.starts_on DATE"
            )
        })
        .collect();
    hints.extend(account.without_start.iter().map(|accelerator| {
        format!("{accelerator} has no first day: csa accelerator move {id} {accelerator} --to DATE")
    }));
    hints.extend(account.outside.iter().map(|accelerator| {
        format!(
            "{accelerator} starts in no subscription year: csa accelerator move {id} {accelerator} --to DATE"
        )
    }));
    hints
}

/// What is over or can no longer be had.
#[derive(Serialize)]
#[serde(transparent)]
struct Concerns(Vec<Concern>);

impl Report for Concerns {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("customer", "Customer"),
            Column::new("year_ends_on", "Year to"),
            Column::new("what", "What"),
            Column::new("command", "What to do"),
        ]);
        for concern in &self.0 {
            table.row([
                concern.customer.as_str().into(),
                concern.year_ends_on.into(),
                Cell::from(&concern.what).tone(Tone::Late),
                (&concern.command).into(),
            ]);
        }
        View::Table(table)
    }
}
