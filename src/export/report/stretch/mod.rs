//! A stretch of days over several customers or one, for ourselves: what a report on a quarter is told.
//!
//! Internal: here stand sentiment, escalations, what is late and by which rule. Never given to a report for a customer.

mod teller;

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::parts::{Days, Measure};
use super::pictures::Pictures;
use super::standing::Mood;
use crate::domain::checklist::Line;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Severity;
use crate::domain::today::Item;
use crate::export::wording::line;

use teller::{Teller, totals};

pub(super) use teller::{late, outcomes};

/// One customer, with what the rest of the house knows besides the record.
#[derive(Debug)]
pub(crate) struct Gathered {
    /// The id.
    pub(crate) id: CustomerId,
    /// The record.
    pub(crate) customer: Customer,
    /// The steps and marks of its onboarding.
    pub(crate) lines: Vec<Line>,
    /// Every line of the morning, worst first.
    pub(crate) items: Vec<Item>,
    /// Every deadline and milestone, by day.
    pub(crate) ahead: Vec<Ahead>,
}

/// A deadline or a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Ahead {
    /// The first day.
    pub(crate) on: NaiveDate,
    /// The last day.
    pub(crate) ends_on: NaiveDate,
    /// What it is.
    pub(crate) what: String,
    /// Whether it is a step of the onboarding, which a line of the morning tells as well.
    #[serde(skip)]
    pub(crate) is_step: bool,
}

/// What happened in these days, what slips, and what comes.
#[derive(Debug, Serialize)]
pub(crate) struct Stretch {
    today: NaiveDate,
    /// The days that it is about.
    pub(super) period: Days,
    /// The last of them that has come.
    until: NaiveDate,
    /// Whether they are over.
    is_over: bool,
    /// The days after them.
    next: Days,
    /// The one customer whose they are, by name; None for several.
    pub(super) only: Option<String>,
    totals: Totals,
    /// By name.
    customers: Vec<Account>,
}

/// The sums over the customers.
#[derive(Debug, Default, Serialize)]
struct Totals {
    customers: usize,
    /// Accelerators allowed in the subscription years that ran at the end of the days.
    allowed: u32,
    /// Of those years: completed, or called off so late that they count.
    used: usize,
    under_way_or_planned: usize,
    left: i64,
    /// Of those left, how many no longer fit before the year ends.
    lost: usize,
    /// In these days.
    begun: usize,
    delivered: usize,
    under_way: usize,
    cancelled: usize,
    entries: usize,
    outcomes: usize,
    late: usize,
    /// Entries of each kind.
    kinds: Vec<Count>,
}

#[derive(Debug, Clone, Serialize)]
struct Count {
    title: String,
    count: usize,
}

/// One customer.
#[derive(Debug, Serialize)]
struct Account {
    id: CustomerId,
    name: String,
    csa: Option<String>,
    tier: Option<String>,
    year: Option<Year>,
    begun: Vec<Run>,
    delivered: Vec<Run>,
    under_way: Vec<Run>,
    cancelled: Vec<Run>,
    /// Open ones, and those closed in these days.
    objectives: Vec<Goal>,
    entries: usize,
    /// Entries that do not stand in Gainsight.
    pending: usize,
    kinds: Vec<Count>,
    /// The customer's people who took part.
    met: Vec<String>,
    /// Roles on record of which nobody took part.
    roles_not_met: Vec<String>,
    last_call_on: Option<NaiveDate>,
    outcomes: Vec<Outcome>,
    /// The newest sentiment by the end of the days, and the one before them.
    sentiment: Option<Mood>,
    sentiment_before: Option<Mood>,
    /// Open at the end of the days.
    escalations: Vec<Trouble>,
    /// What is past its day today, worst first.
    late: Vec<Late>,
    /// What comes in the days after.
    ahead: Vec<Ahead>,
    /// The name of the picture of its contacts.
    engagement: Option<String>,
}

/// The subscription year that ran at the end of the days.
#[derive(Debug, Serialize)]
struct Year {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    allowed: u32,
    completed: usize,
    under_way: usize,
    planned: usize,
    /// Called off so late that they count.
    cancelled: usize,
    left: i64,
    lost: usize,
}

#[derive(Debug, Serialize)]
struct Run {
    id: String,
    title: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    /// The week it was in at the end of the days.
    week: Option<u32>,
    weeks: u32,
    outcome: Option<String>,
    why: Option<String>,
}

#[derive(Debug, Serialize)]
struct Goal {
    id: String,
    name: String,
    status: &'static str,
    due_on: Option<NaiveDate>,
    is_overdue: bool,
    closed_on: Option<NaiveDate>,
    /// Whether anything was read in these days.
    is_measured: bool,
    metrics: Vec<Measure>,
}

/// What came of the work.
#[derive(Debug, Serialize)]
pub(super) struct Outcome {
    on: NaiveDate,
    title: String,
    is_closed: bool,
    result: Option<String>,
}

#[derive(Debug, Serialize)]
struct Trouble {
    title: Option<String>,
    severity: Option<Severity>,
    opened_on: Option<NaiveDate>,
    exit_criteria: Option<String>,
}

/// What is past its day.
#[derive(Debug, Serialize)]
pub(super) struct Late {
    what: String,
    due_on: NaiveDate,
    days: i64,
    rule: String,
    command: String,
}

impl Stretch {
    /// What these customers' records tell of these days, and of what comes in the next ones.
    pub(super) fn new(
        gathered: &[Gathered],
        around: &Around,
        period: Days,
        next: Days,
        only: Option<String>,
    ) -> (Self, Pictures) {
        let mut pictures = Pictures::default();
        let teller = Teller {
            around,
            period: &period,
            next: &next,
        };
        let customers: Vec<Account> = gathered
            .iter()
            .map(|it| teller.account(it, only.is_some(), &mut pictures))
            .collect();
        teller.book(gathered, only.is_some(), &mut pictures);
        let facts = Self {
            today: around.today,
            until: period.until(around.today),
            is_over: period.to < around.today,
            only: only.as_deref().map(line),
            totals: totals(&customers),
            customers,
            period,
            next,
        };
        (facts, pictures)
    }
}
