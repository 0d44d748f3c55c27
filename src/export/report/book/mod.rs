//! The whole book, or one CSA's part of it, for a manager of Success Services: what a report on it is told.
//!
//! Internal: what is delivered of what was sold, who stands in the leaders' red counts, and who carries how much.

mod sums;
mod teller;

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::parts::Days;
use super::pictures::{Drawn, Pictures};
use super::standing::Trouble;
use super::stretch::Gathered;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Sentiment;
use crate::export::wording::line;

use sums::{Load, Sum, loads};
use teller::Teller;

/// How customers stand, what is delivered of what was sold, and who carries how much.
#[derive(Debug, Serialize)]
pub(crate) struct Book {
    today: NaiveDate,
    /// The CSA whose customers alone it is about.
    pub(super) csa: Option<String>,
    totals: Totals,
    /// By name.
    customers: Vec<Account>,
    /// Every red count of the leaders, also those in which nobody stands.
    reds: Vec<RedCount>,
    /// Marks of the onboarding that somebody has not met yet.
    onboarding: Vec<Mark>,
    /// Every colour that somebody has; those without any come last.
    sentiment: Vec<Colour>,
    /// Those that are open, the gravest first.
    escalations: Vec<Grave>,
    /// Renewals until this day, which ends the second fiscal quarter behind the one that runs.
    renewals_until: NaiveDate,
    /// By day.
    renewals: Vec<Renewal>,
    /// By name of the CSA; those whom nobody looks after come last.
    loads: Vec<Load>,
}

#[derive(Debug, Serialize)]
struct Totals {
    customers: usize,
    /// Customers in at least one red count.
    red: usize,
    late: usize,
    escalations: usize,
    /// Accelerators of the years that `csa entitlement` shows: those that run, else the next, else the last.
    #[serde(flatten)]
    sum: Sum,
}

/// One customer.
#[derive(Debug, Serialize)]
struct Account {
    id: CustomerId,
    name: String,
    csa: Option<String>,
    tier: Option<String>,
    /// The subscription year that runs, else the next one, else the last one.
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    /// The accelerators of that year; None without one.
    sum: Option<Sum>,
    sentiment: Option<Sentiment>,
    escalations: usize,
    /// Lines of the morning that are past their day and not snoozed.
    late: usize,
    /// The red counts that it stands in.
    reds: Vec<&'static str>,
}

/// Those who stand in a red count.
#[derive(Debug, Serialize)]
struct RedCount {
    title: &'static str,
    rule: String,
    /// When it is red.
    criterion: String,
    customers: Vec<InRed>,
}

#[derive(Debug, Serialize)]
struct InRed {
    id: CustomerId,
    name: String,
    /// What it was counted by.
    why: String,
}

/// A measure of the onboarding.
#[derive(Debug, Serialize)]
struct Mark {
    title: String,
    rule: String,
    /// Days that it may take.
    days: Option<u32>,
    /// Past their day, the oldest first.
    over: Vec<Due>,
    /// Still in time.
    running: Vec<Due>,
}

#[derive(Debug, Serialize)]
struct Due {
    id: CustomerId,
    name: String,
    due_on: NaiveDate,
    /// Days past it; 0 or less when in time.
    days: i64,
}

/// Those of one sentiment.
#[derive(Debug, Serialize)]
struct Colour {
    /// None: nobody said.
    value: Option<Sentiment>,
    names: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Grave {
    id: CustomerId,
    customer: String,
    #[serde(flatten)]
    trouble: Trouble,
    /// Days since it was raised.
    days: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Renewal {
    id: CustomerId,
    customer: String,
    /// The first day that is not bought yet.
    on: NaiveDate,
    /// Whether that day has come.
    is_past: bool,
    /// What people call that fiscal quarter.
    quarter: String,
    sentiment: Option<Sentiment>,
    left: i64,
}

impl Book {
    /// How these customers stand today.
    pub(super) fn new(
        gathered: &[Gathered],
        around: &Around,
        csa: Option<String>,
    ) -> (Self, Pictures) {
        let teller = Teller::new(around);
        let customers: Vec<Account> = gathered.iter().map(|it| teller.account(it)).collect();
        let escalations = teller.escalations(gathered);
        let sums = customers.iter().filter_map(|it| it.sum);
        let totals = Totals {
            customers: customers.len(),
            red: customers.iter().filter(|it| !it.reds.is_empty()).count(),
            late: customers.iter().map(|it| it.late).sum(),
            escalations: escalations.len(),
            sum: sums.sum(),
        };
        let facts = Self {
            today: around.today,
            csa: csa.as_deref().map(line),
            totals,
            reds: teller.red_counts(gathered),
            onboarding: teller.onboarding(gathered),
            sentiment: colours(&customers),
            escalations,
            renewals_until: teller.renewals_until(),
            renewals: teller.renewals(gathered),
            loads: loads(&customers),
            customers,
        };
        let pictures = facts.pictures(gathered, around);
        (facts, pictures)
    }

    fn pictures(&self, gathered: &[Gathered], around: &Around) -> Pictures {
        let mut pictures = Pictures::default();
        let entitled = self.customers.iter();
        let entitled = entitled.filter_map(|it| Some((it.name.clone(), it.sum?.granted())));
        pictures.entitled(
            "entitlement".to_owned(),
            "Accelerators of the subscription years".to_owned(),
            entitled.collect(),
        );
        let year = around.fiscal.quarter_of(around.today).year();
        let days = Days {
            name: None,
            from: around.fiscal.year_first_day(year),
            to: around.fiscal.year_last_day(year),
        };
        let drawn = gathered.iter().flat_map(|it| {
            let row = line(&it.customer.name);
            let runs = it.customer.accelerators.iter();
            runs.filter_map(move |run| Drawn::of(run, row.clone(), around))
        });
        let title = "Accelerators of the fiscal year".to_owned();
        pictures.timeline(title, around, (days.from, days.to), drawn.collect());
        pictures.last_weeks(gathered, around.today);
        pictures
    }
}

fn colours(customers: &[Account]) -> Vec<Colour> {
    let known = Sentiment::ALL.into_iter().rev().map(Some);
    known
        .chain([None])
        .map(|value| {
            let of = customers.iter().filter(|it| it.sentiment == value);
            let names = of.map(|it| it.name.clone()).collect();
            Colour { value, names }
        })
        .filter(|it| !it.names.is_empty())
        .collect()
}
