//! Training: what the year grants of it, vouchers issued and used, days planned and held, and what was recommended.

mod recommend;
mod train;
mod vouchers;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::entitlement::{self, Benefit, Standing};
use super::{Desk, Gathered, today};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::education::{InstructorLedDay, Recommendation, Vouchers};
use crate::domain::entitlement::{Entitlement, entitlements};
use crate::domain::today::{Item, Limit};

pub(crate) use recommend::{Answer, answer, recommend};
pub(crate) use train::{cancel, held, plan, plan_doubts};
pub(crate) use vouchers::{Issue, issue, issue_doubts, use_up};

/// The training of one customer.
#[derive(Debug, Serialize)]
pub(crate) struct Training {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// What the year grants that runs, else the next one; none once all of it is over.
    pub(crate) year: Option<Granted>,
    /// The issues of vouchers, in the order of the record.
    pub(crate) vouchers: Vec<Issued>,
    /// Days of instructor-led training, in the order of the record.
    pub(crate) instructor_led_days: Vec<InstructorLedDay>,
    /// What was recommended, in the order of the record.
    pub(crate) recommendations: Vec<Recommendation>,
    /// What `csa today` says of vouchers.
    pub(crate) due: Vec<Item>,
    /// The next day after which vouchers are lost.
    pub(crate) lost_after: Option<NaiveDate>,
    /// How many recommendations are open.
    pub(crate) open_recommendations: usize,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// What a subscription year grants of training, and what of it is used.
#[derive(Debug, Serialize)]
pub(crate) struct Granted {
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day, on which vouchers can be issued for the last time.
    pub(crate) ends_on: NaiveDate,
    /// The rule that grants the vouchers; none where the subscription itself says how many.
    pub(crate) rule: Option<String>,
    /// Certification vouchers; issued ones count as used.
    pub(crate) vouchers: Benefit,
    /// Vouchers that were redeemed, of those issued.
    pub(crate) vouchers_redeemed: u32,
    /// Days of instructor-led training.
    pub(crate) instructor_led_days: Benefit,
}

/// One issue of vouchers.
#[derive(Debug, Serialize)]
pub(crate) struct Issued {
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) issue: Vouchers,
    /// How many are not used.
    pub(crate) left: u32,
    /// The last day they can be used: on record, else that of the subscription year.
    pub(crate) last_day: Option<NaiveDate>,
}

/// The training of one customer, or of everybody in the book who is not archived; who loses vouchers first comes first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Training>> {
    let mut gathered = desk.gather(only, |id, customer| vec![of(desk, id, customer)])?;
    gathered
        .rows
        .sort_by_key(|it| (it.lost_after.is_none(), it.lost_after));
    Ok(gathered)
}

/// The training of a record that is at hand.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Training {
    let terms = desk.rules.terms();
    let sums = entitlements(customer, &terms, desk.today);
    let account = entitlement::of(desk, id, customer);
    let year = account.years.into_iter().zip(&sums);
    let mut year = year.filter(|(year, _)| year.standing != Standing::Past);
    let education = &customer.education;
    let vouchers = education.vouchers.iter().map(|issue| Issued {
        issue: issue.clone(),
        left: issue.left(),
        last_day: issue.last_day(&sums),
    });
    let open = education.recommendations.iter();
    let open = open.filter(|it| it.is_open());
    let mut due = today::every(desk, id, customer);
    due.retain(|item| item.rule == Limit::VouchersAhead.rule() && item.is_shown_by(desk.today));
    Training {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        year: year.next().map(|(year, sum)| Granted {
            starts_on: year.starts_on,
            ends_on: year.ends_on,
            rule: granted_by(desk, sum),
            vouchers: year.vouchers,
            vouchers_redeemed: year.vouchers_redeemed,
            instructor_led_days: year.instructor_led_days,
        }),
        vouchers: vouchers.collect(),
        instructor_led_days: education.instructor_led_days.clone(),
        recommendations: education.recommendations.clone(),
        lost_after: due.iter().filter_map(|item| item.due_on).min(),
        due,
        open_recommendations: open.count(),
        today: desk.today,
    }
}

/// The rule that grants the vouchers of that year; none where the subscription itself says how many.
fn granted_by(desk: &Desk, sum: &Entitlement) -> Option<String> {
    let tier = desk.rules.terms().granting_tier(&sum.year);
    let is_own = sum.year.vouchers.is_some();
    (!is_own).then(|| format!("tiers.{}.vouchers", tier.key()))
}

/// The subscription year of that day with its sum.
fn year(desk: &Desk, customer: &Customer, on: NaiveDate) -> Option<Entitlement> {
    let mut sums = entitlements(customer, &desk.rules.terms(), desk.today).into_iter();
    sums.find(|sum| sum.year.period.contains(on))
}
