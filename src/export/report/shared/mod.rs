//! What a customer may read of a stretch of days: the allow-list of every report that leaves the house.
//!
//! A type of its own, built fact by fact from the record, as [`crate::export::customer_safe`] is for drafts. A field
//! that is added to the record does not come here unless somebody writes it here, and into the list of the test
//! beside it. Subjects, notes, people's addresses, health, sentiment, escalations, feedback and whatever was said
//! about a meeting stay with us; of the notes, only a list under a heading that the rule `activity.next_steps` calls
//! shared comes through, as in [`crate::export::customer_summary`].

mod teller;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::parts::{Days, Granted, Measure};
use super::pictures::Pictures;
use crate::domain::customer::Customer;
use crate::export::customer_safe::{gitlab, said_aloud};
use crate::export::customer_summary::Agreed;
use crate::export::wording::{line, line_of};

use teller::{Teller, maturity};

pub(super) use teller::{last_review, next_review};

/// The kind of assessment that is made together with the customer; of their health they are never told.
const SHARED_ASSESSMENT: &str = "maturity";

/// More agreed steps than these are too old to be told again.
const STEPS: usize = 12;

/// Every fact of a stretch of days that the customer may read. Texts are on one line each.
#[derive(Debug, Serialize)]
pub(crate) struct Shared {
    /// The customer's name.
    pub(super) customer: String,
    today: NaiveDate,
    /// The days that it is about.
    pub(super) period: Days,
    /// The tier's title.
    tier: Option<String>,
    /// The names of those of ours whom the customer meets.
    csa: Option<String>,
    ase: Option<String>,
    /// The names of the customer's people.
    contacts: Vec<String>,
    /// The address of the shared project.
    collaboration_project: Option<String>,
    /// `GitLab Ultimate, self-managed`.
    gitlab: Option<String>,
    /// The business review that is next, or was planned last and not held.
    review_on: Option<NaiveDate>,
    /// The last one that was held.
    last_review_on: Option<NaiveDate>,
    /// What was wanted: objectives that are open, and those met in these days.
    goals: Vec<Goal>,
    /// How mature each area is.
    maturity: Option<Maturity>,
    /// The catalogue's titles of the modules that were used so far.
    modules: Vec<String>,
    /// Accelerators whose first day was one of these days.
    begun: Vec<Programme>,
    /// Those completed in these days.
    delivered: Vec<Programme>,
    /// Those that run.
    under_way: Vec<Programme>,
    /// The subscription year and what it grants.
    year: Option<Year>,
    /// What took place, by kind.
    meetings: Vec<Meetings>,
    /// What was agreed as next, newest first.
    actions: Vec<Agreed>,
    /// What comes, by day.
    ahead: Vec<Ahead>,
}

/// Something that was wanted, and how far it is.
#[derive(Debug, Serialize)]
struct Goal {
    /// The business outcome, in the customer's words; else its title.
    outcome: Option<String>,
    /// How both sides know that it is met.
    success_criteria: Option<String>,
    due_on: Option<NaiveDate>,
    /// `met`, `on track`, `needs attention` or `not begun`; None where the plan does not say.
    status: Option<&'static str>,
    closed_on: Option<NaiveDate>,
    /// What came of it.
    result: Option<String>,
    metrics: Vec<Measure>,
}

/// How mature each area was found, and what it was before.
#[derive(Debug, Serialize)]
struct Maturity {
    on: NaiveDate,
    /// The day of the assessment before.
    before_on: Option<NaiveDate>,
    areas: Vec<Area>,
}

#[derive(Debug, Serialize)]
struct Area {
    name: String,
    level: String,
    before: Option<String>,
}

/// An accelerator.
#[derive(Debug, Serialize)]
struct Programme {
    title: String,
    /// The titles of its modules.
    modules: Vec<String>,
    starts_on: Option<NaiveDate>,
    /// The last day of its weeks, or the day of its close-out.
    ends_on: Option<NaiveDate>,
    /// The week it is in, from 1.
    week: Option<u32>,
    weeks: u32,
    /// What came of it.
    outcome: Option<String>,
}

/// A subscription year.
#[derive(Debug, Serialize)]
struct Year {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    granted: Vec<Granted>,
}

/// Meetings, mails and the like of one kind.
#[derive(Debug, Serialize)]
struct Meetings {
    title: String,
    count: usize,
}

/// Something that comes.
#[derive(Debug, Serialize)]
struct Ahead {
    on: NaiveDate,
    what: String,
}

impl Shared {
    /// Takes from the record what may leave the house, about these days and what comes by that day.
    pub(super) fn new(
        customer: &Customer,
        around: &Around,
        period: Days,
        ahead_until: NaiveDate,
    ) -> (Self, Pictures) {
        let mut pictures = Pictures::default();
        let teller = Teller {
            customer,
            around,
            period: &period,
        };
        let (rules, today) = (around.rules, around.today);
        let bought = customer.subscription_on(today);
        let goals = teller.goals(&mut pictures);
        let year = teller.year(&mut pictures);
        let summary = teller.summary(&mut pictures);
        let name = |role: &str| customer.team.role(role).map(|person| line(&person.name));
        let facts = Self {
            customer: line(&customer.name),
            today,
            tier: bought.map(|bought| said_aloud(&rules.tier(bought.tier).title)),
            csa: name("csa"),
            ase: name("ase"),
            contacts: customer.contacts.iter().map(|it| line(&it.name)).collect(),
            collaboration_project: line_of(customer.links.get("collaboration_project")),
            gitlab: gitlab(&customer.environment),
            review_on: next_review(customer, today).and_then(|review| review.planned_on),
            last_review_on: last_review(customer, today),
            goals,
            maturity: maturity(customer, today),
            modules: teller.modules(),
            begun: teller.programmes(|fate| fate.is_begun),
            delivered: teller.programmes(|fate| fate.is_delivered),
            under_way: teller.programmes(|fate| fate.is_under_way),
            year,
            meetings: summary
                .meetings
                .iter()
                .map(|kind| Meetings {
                    title: kind.title.clone(),
                    count: kind.held.len(),
                })
                .collect(),
            actions: summary.next_steps.into_iter().take(STEPS).collect(),
            ahead: teller.ahead(ahead_until),
            period,
        };
        (facts, pictures)
    }
}
