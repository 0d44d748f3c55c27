//! What somebody needs who looks after customers of ours, for some days or for good. Internal.

mod teller;

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::pictures::{Drawn, Pictures};
use super::stretch::{Ahead, Gathered};
use crate::domain::customer_id::CustomerId;
use crate::export::customer_safe;
use crate::export::internal::ForUs;
use crate::export::wording::line;

use teller::Teller;

/// What is asked of a handoff.
#[derive(Debug, Clone)]
pub(crate) struct Handing {
    /// Whether the customers stay with whoever takes over.
    pub(crate) is_for_good: bool,
    /// Who takes over.
    pub(crate) to: Option<String>,
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day that is looked at.
    pub(crate) until: NaiveDate,
}

/// Customers to hand over.
#[derive(Debug, Serialize)]
pub(crate) struct Handoff {
    today: NaiveDate,
    /// Whether they stay with whoever takes over.
    pub(super) is_for_good: bool,
    /// Who takes over.
    to: Option<String>,
    /// Who hands over: the CSA, if all customers have the same.
    owner: Option<String>,
    from: NaiveDate,
    until: NaiveDate,
    /// By name.
    customers: Vec<Brief>,
}

/// One customer. Besides these, all that our own drafts are told: `customer`, `tier`, `internal.…`.
#[derive(Debug, Serialize)]
struct Brief {
    id: CustomerId,
    #[serde(flatten)]
    known: ForUs,
    year: Option<Year>,
    /// Under way, and agreed.
    accelerators: Vec<Running>,
    /// Open ones, the most important first.
    goals: Vec<Goal>,
    /// What is past its day before the first day, or has none; worst first.
    before: Vec<Action>,
    /// What is due within the days.
    during: Vec<Action>,
    /// Deadlines and milestones within the days.
    dates: Vec<Ahead>,
    /// What the newest entries of the log tell as next.
    follow_ups: Vec<FollowUp>,
    /// The newest entries of the log, newest first.
    entries: Vec<Entry>,
    /// What can wait, and until when.
    waiting: Vec<Waiting>,
    /// Epics and issues that carry the plan.
    plan_links: Vec<PlanLink>,
}

#[derive(Debug, Serialize)]
struct Year {
    ends_on: NaiveDate,
    allowed: u32,
    taken: usize,
    left: i64,
}

#[derive(Debug, Serialize)]
struct Running {
    id: String,
    title: String,
    is_planned: bool,
    week: Option<u32>,
    weeks: u32,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    /// Open items of the backlog, in their order.
    open_items: Vec<String>,
    done: usize,
}

#[derive(Debug, Serialize)]
struct Goal {
    name: String,
    status: &'static str,
    due_on: Option<NaiveDate>,
    is_overdue: bool,
    customer_owner: Option<String>,
    /// Each metric in a few words: `lead time for changes at 210 hours, target 24 hours`.
    metrics: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Action {
    what: String,
    due_on: Option<NaiveDate>,
    is_late: bool,
    command: String,
}

#[derive(Debug, Serialize)]
struct FollowUp {
    on: NaiveDate,
    step: String,
}

#[derive(Debug, Serialize)]
struct Entry {
    on: NaiveDate,
    kind: String,
    subject: Option<String>,
    /// The customer's people who took part.
    people: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Waiting {
    what: String,
    until: NaiveDate,
    why: Option<String>,
}

#[derive(Debug, Serialize)]
struct PlanLink {
    name: String,
    link: String,
}

impl Handoff {
    /// What is known of these customers, as far as somebody who takes over needs it.
    pub(super) fn new(
        gathered: &[(Gathered, customer_safe::Around)],
        around: &Around,
        handing: &Handing,
    ) -> (Self, Pictures) {
        let teller = Teller { around, handing };
        let mut pictures = Pictures::default();
        let runs = gathered.iter().flat_map(|(it, _)| {
            let open = it.customer.accelerators.iter().filter(|run| run.is_open());
            let row = line(&it.customer.name);
            open.filter_map(move |run| Drawn::of(run, row.clone(), around))
        });
        let quarter = around.fiscal.quarter_of(handing.from);
        let days = (
            around.fiscal.first_day(quarter),
            around.fiscal.last_day(quarter.next()),
        );
        let title = "Accelerators, this quarter and the next".to_owned();
        pictures.timeline(title, around, days, runs.collect());
        let facts = Self {
            today: around.today,
            is_for_good: handing.is_for_good,
            to: handing.to.as_deref().map(line),
            owner: owner(gathered),
            from: handing.from,
            until: handing.until,
            customers: gathered
                .iter()
                .map(|(it, known)| teller.brief(it, known))
                .collect(),
        };
        (facts, pictures)
    }
}

/// The CSA of all of them.
fn owner(gathered: &[(Gathered, customer_safe::Around)]) -> Option<String> {
    let mut names = gathered.iter().map(|(it, _)| {
        let csa = it.customer.team.csa.as_ref();
        csa.map(|csa| line(&csa.name))
    });
    let first = names.next()??;
    names
        .all(|name| name.as_ref() == Some(&first))
        .then_some(first)
}
