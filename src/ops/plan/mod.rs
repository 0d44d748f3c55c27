//! Plans across quarters: the book as a board, the proposal for what is left, and what must be decided.

mod accept;
mod decide;
mod picture;
mod question;
mod read;
mod what_if;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::plan::{Closed, Load, Remedy, State, Why};
use crate::domain::when::Period;
use crate::store::Shelf;

pub(crate) use accept::accept;
pub(crate) use decide::{Decision, Urgency};
pub(crate) use picture::picture;
pub(crate) use read::quarter;
pub(crate) use what_if::{Change, WhatIf, what_if};

/// What of the book is looked at.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    /// The fiscal calendar.
    pub(crate) fiscal: FiscalCalendar,
    /// When nobody comes to a workshop.
    pub(crate) closed: Closed,
    /// The first quarter shown.
    pub(crate) from: FiscalQuarter,
    /// How many quarters are shown; proposals are made for the years that begin in them or before.
    pub(crate) quarters: u32,
}

impl Scope {
    /// The quarters, in order.
    pub(crate) fn quarters(&self) -> Vec<FiscalQuarter> {
        let number = |ahead: u32| i32::try_from(ahead).unwrap_or(i32::MAX);
        (0..self.quarters)
            .map(|ahead| self.from.plus(number(ahead)))
            .collect()
    }

    /// All of their days.
    pub(crate) fn period(&self) -> Period {
        let last = i32::try_from(self.quarters.saturating_sub(1)).unwrap_or(i32::MAX);
        Period {
            from: self.fiscal.first_day(self.from),
            to: self.fiscal.last_day(self.from.plus(last)),
        }
    }
}

/// The plan of a book, or of one customer in it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Plan {
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The quarters shown.
    pub(crate) quarters: Vec<FiscalQuarter>,
    /// The customers, by id.
    pub(crate) customers: Vec<Member>,
    /// Runs on record and proposed ones, by customer and day.
    pub(crate) runs: Vec<Bar>,
    /// What is left and has no room.
    pub(crate) unplaced: Vec<NoRoom>,
    /// What must be decided this quarter, worst first.
    pub(crate) decisions: Vec<Decision>,
    /// The load of each CSA, proposal included.
    pub(crate) loads: Vec<CsaLoad>,
    /// Whether it is proven that no other proposal spreads the load better.
    pub(crate) is_proven: bool,
    /// What the plan was made with.
    #[serde(skip)]
    pub(crate) scope: Scope,
}

/// One customer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Member {
    /// The id.
    pub(crate) id: CustomerId,
    /// The name.
    pub(crate) name: String,
    /// The CSA's name.
    pub(crate) csa: Option<String>,
    /// The sums of each subscription year, oldest first.
    pub(crate) years: Vec<YearSum>,
    /// Accelerators that are planned and have no day.
    pub(crate) undated: Vec<String>,
}

impl Member {
    /// The year that runs today, else the next one, else the last one.
    pub(crate) fn current(&self, today: NaiveDate) -> Option<&YearSum> {
        let running = self.years.iter().find(|year| year.ends_on >= today);
        running.or(self.years.last())
    }
}

/// The sum of one subscription year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct YearSum {
    /// What people call the tier.
    pub(crate) tier: String,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day.
    pub(crate) ends_on: NaiveDate,
    /// True when the record does not tell the end, and a year is taken for it.
    pub(crate) end_is_assumed: bool,
    /// Accelerators allowed, bought ones included.
    pub(crate) allowed: u32,
    /// Those that count: completed, under way, planned, or called off late.
    pub(crate) used: usize,
    /// What is left; negative when more is used than allowed.
    pub(crate) left: i64,
    /// How many of those left can no longer end within the year.
    pub(crate) lost: usize,
    /// The last days on which what is left can start, back to back.
    pub(crate) last_starts: Vec<NaiveDate>,
}

/// One run, as a bar from its first to its last day.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Bar {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The accelerator's id; of a proposed one, the id that it would get.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) title: Option<String>,
    /// Where it stands.
    pub(crate) state: State,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day: of what is under way, never before today.
    pub(crate) ends_on: NaiveDate,
    /// The last day of its weeks, whatever became of it.
    pub(crate) weeks_end_on: NaiveDate,
    /// The quarter in which it starts, to which it belongs.
    pub(crate) quarter: FiscalQuarter,
    /// The quarter in which it ends.
    pub(crate) ends_in: FiscalQuarter,
    /// Why it is proposed for this week.
    pub(crate) why: Option<String>,
    /// The same for programs.
    pub(crate) reason: Option<Why>,
}

/// Runs of one year that have no room.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoRoom {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// How many.
    pub(crate) count: usize,
    /// The year's last day.
    pub(crate) ends_on: NaiveDate,
    /// Which of the subscriptions on record it belongs to.
    pub(crate) subscription: usize,
    /// The first day on which one could start.
    pub(crate) from: NaiveDate,
    /// Whole weeks from there to the end.
    pub(crate) weeks: u32,
    /// What would make them fit, each by itself.
    pub(crate) remedies: Vec<Remedy>,
}

/// The load of one CSA.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CsaLoad {
    /// The name; none for customers who have no CSA named.
    pub(crate) csa: Option<String>,
    /// Runs under way, week by week.
    #[serde(flatten)]
    pub(crate) load: Load,
    /// The most in a week.
    pub(crate) most: u32,
    /// Runs above the limit, summed over the weeks.
    pub(crate) above: u32,
}

/// The plan of the whole book, and of each record that cannot be read why not.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn plan(desk: &Desk, scope: &Scope) -> Result<(Plan, Vec<anyhow::Error>)> {
    let Shelf {
        records,
        unreadable,
    } = desk.store.load_all()?;
    let customers: Vec<(CustomerId, Customer)> = records
        .into_iter()
        .map(|(id, record)| (id, record.customer))
        .collect();
    Ok((of(desk, scope, &customers), unreadable))
}

/// The plan of these customers.
fn of(desk: &Desk, scope: &Scope, customers: &[(CustomerId, Customer)]) -> Plan {
    let book = question::Book::new(desk, scope, customers);
    let answer = book.answer();
    let mut plan = Plan {
        today: desk.today,
        quarters: scope.quarters(),
        customers: book.members(desk),
        runs: book.runs(desk, scope, &answer),
        unplaced: book.unplaced(&answer),
        decisions: Vec::new(),
        loads: book.loads(&answer),
        is_proven: answer.is_proven,
        scope: scope.clone(),
    };
    plan.decisions = decide::decisions(&plan);
    plan
}

impl Plan {
    /// Only what concerns this customer; the loads are those of the whole book, of the customer's CSA.
    pub(crate) fn only(mut self, id: &CustomerId) -> Self {
        self.customers.retain(|member| member.id == *id);
        self.runs.retain(|run| run.customer == *id);
        self.unplaced.retain(|unplaced| unplaced.customer == *id);
        self.decisions.retain(|decision| decision.customer == *id);
        let csa = self.customers.first().map(|member| member.csa.clone());
        self.loads.retain(|load| Some(&load.csa) == csa.as_ref());
        self
    }

    /// The proposed runs.
    pub(crate) fn proposed(&self) -> impl Iterator<Item = &Bar> {
        self.runs.iter().filter(|run| run.state == State::Proposed)
    }

    /// The runs of that customer.
    pub(crate) fn runs_of<'a>(&'a self, id: &'a CustomerId) -> impl Iterator<Item = &'a Bar> {
        self.runs.iter().filter(move |run| run.customer == *id)
    }
}
