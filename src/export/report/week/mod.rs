//! A week of some customers, for the talk that a CSA has with the manager: what a report on it is told.
//!
//! Internal: it begins with what stands badly, and ends with what needs somebody above.

mod teller;

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::parts::{Days, Measure};
use super::pictures::Pictures;
use super::standing::{Mood, Trouble};
use super::stretch::{Gathered, Late, Outcome};
use crate::domain::customer_id::CustomerId;
use crate::export::wording::line;

use teller::Teller;

/// What stands badly, what was done, what comes, and what needs the manager.
#[derive(Debug, Serialize)]
pub(crate) struct Week {
    today: NaiveDate,
    /// Monday to Sunday.
    pub(super) period: Days,
    /// The last of them that has come.
    until: NaiveDate,
    /// Whether they are over.
    is_over: bool,
    /// The week behind it.
    next: Days,
    /// The one customer whose it is, by name; None for several.
    pub(super) only: Option<String>,
    /// How many customers are looked at.
    customers: usize,
    /// Open at the end of the days, the gravest first.
    escalations: Vec<Of<Trouble>>,
    /// Yellow and red at the end of the days, the red ones first.
    moods: Vec<Of<Mood>>,
    /// What is past its day today and is not snoozed, worst first.
    late: Vec<Of<Late>>,
    /// Of those customers with whom anything happened, by name.
    done: Vec<Done>,
    /// The others, by name.
    quiet: Vec<String>,
    /// What begins or ends in the next week, by day.
    coming: Vec<Coming>,
    /// What a CSA cannot settle alone.
    asks: Vec<Of<Ask>>,
}

/// Something of a customer's.
#[derive(Debug, Serialize)]
struct Of<T> {
    id: CustomerId,
    customer: String,
    #[serde(flatten)]
    what: T,
}

/// What happened with one customer.
#[derive(Debug, Serialize)]
struct Done {
    id: CustomerId,
    customer: String,
    /// Entries of the log by kind.
    kinds: Vec<OfKind>,
    outcomes: Vec<Outcome>,
    /// What became of accelerators, steps of the onboarding and reviews, by day.
    steps: Vec<Step>,
    /// What was measured.
    metrics: Vec<Moved>,
}

impl Done {
    fn is_empty(&self) -> bool {
        self.kinds.is_empty()
            && self.outcomes.is_empty()
            && self.steps.is_empty()
            && self.metrics.is_empty()
    }
}

#[derive(Debug, Serialize)]
struct OfKind {
    title: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    on: NaiveDate,
    subject: Option<String>,
    /// The customer's people who took part.
    people: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Step {
    on: NaiveDate,
    what: String,
}

#[derive(Debug, Serialize)]
struct Moved {
    objective: String,
    #[serde(flatten)]
    measure: Measure,
}

#[derive(Debug, Serialize)]
struct Coming {
    id: CustomerId,
    customer: String,
    on: NaiveDate,
    ends_on: NaiveDate,
    what: String,
}

#[derive(Debug, Serialize)]
struct Ask {
    ask: String,
    rule: String,
}

impl Week {
    /// What these customers' records tell of these days, and of what comes in the next ones.
    pub(super) fn new(
        gathered: &[Gathered],
        around: &Around,
        period: Days,
        next: Days,
        only: Option<String>,
    ) -> (Self, Pictures) {
        let teller = Teller {
            around,
            period: &period,
            next: &next,
        };
        let (done, quiet): (Vec<Done>, Vec<Done>) = gathered
            .iter()
            .map(|it| teller.done(it))
            .partition(|it| !it.is_empty());
        let mut pictures = Pictures::default();
        pictures.last_weeks(gathered, period.until(around.today));
        let facts = Self {
            today: around.today,
            until: period.until(around.today),
            is_over: period.to < around.today,
            only: only.as_deref().map(line),
            customers: gathered.len(),
            escalations: teller.escalations(gathered),
            moods: teller.moods(gathered),
            late: teller.late(gathered),
            done,
            quiet: quiet.into_iter().map(|it| it.customer).collect(),
            coming: teller.coming(gathered),
            asks: gathered.iter().flat_map(|it| teller.asks(it)).collect(),
            period,
            next,
        };
        (facts, pictures)
    }
}
