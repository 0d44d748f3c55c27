//! What a CSA should know before a call: one customer on one page, and what to ask.

mod gather;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::entitlement::Standing as YearStanding;
use super::escalation::Standing;
use crate::domain::accelerator::{AcceleratorStatus, Stage};
use crate::domain::customer::{Environment, Team};
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Mood;
use crate::domain::prep::{Meeting, Met, Question, Seat};
use crate::domain::today::Item;

pub(crate) use gather::{briefing, of};

/// Entries of the log that are told.
pub(crate) const ENTRIES: usize = 3;

/// One customer before a call.
#[derive(Debug, Serialize)]
pub(crate) struct Briefing {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The day it was looked at.
    pub(crate) today: NaiveDate,
    /// The day the customer left the book.
    pub(crate) archived_on: Option<NaiveDate>,
    /// Why.
    pub(crate) archived_why: Option<String>,
    /// What people call the tier that holds today, or comes next, or was last.
    pub(crate) tier: Option<String>,
    /// The account team.
    pub(crate) team: Team,
    /// Roles that the tier calls for and nobody fills.
    pub(crate) missing_roles: Vec<String>,
    /// How the customer runs GitLab.
    pub(crate) environment: Environment,
    /// Everybody at the customer, with when they were met.
    pub(crate) contacts: Vec<Met>,
    /// The roles that ought to be met.
    pub(crate) seats: Vec<Seat>,
    /// What fits nowhere else. Internal.
    pub(crate) notes: Option<String>,
    /// The last sentiment up to today.
    pub(crate) sentiment: Option<Mood>,
    /// Whether that is too old to count.
    pub(crate) sentiment_is_stale: bool,
    /// Escalations that are open, the worst first.
    pub(crate) escalations: Vec<Standing>,
    /// The next time that both sides meet.
    pub(crate) next_meeting: Option<Meeting>,
    /// The subscription year that runs, else the next, else the last one.
    pub(crate) year: Option<Year>,
    /// What comes after all that was bought.
    pub(crate) renewal: Option<Renewal>,
    /// The last entries of the log, newest first.
    pub(crate) entries: Vec<Entry>,
    /// Objectives that are open, in the order of the record.
    pub(crate) objectives: Vec<Aim>,
    /// Accelerators under way, and those that are planned; by their first day.
    pub(crate) accelerators: Vec<Running>,
    /// What `csa today` shows, worst first.
    pub(crate) due: Vec<Item>,
    /// What to ask, the most pressing first.
    pub(crate) questions: Vec<Question>,
    /// How many of the questions a page shows.
    #[serde(skip)]
    pub(crate) questions_shown: usize,
}

/// Where a subscription year stands.
#[derive(Debug, Serialize)]
pub(crate) struct Year {
    /// What people call its tier.
    pub(crate) tier: String,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day.
    pub(crate) ends_on: NaiveDate,
    /// Where it lies.
    pub(crate) standing: YearStanding,
    /// The week that today lies in, from 1; None unless it runs.
    pub(crate) week: Option<u32>,
    /// How many weeks it has.
    pub(crate) weeks: u32,
    /// Accelerators granted and bought.
    pub(crate) allowed: u32,
    /// Accelerators used up: completed, under way, or called off too late.
    pub(crate) used: usize,
    /// Agreed, not begun.
    pub(crate) scheduled: usize,
    /// Neither; negative when too many are taken.
    pub(crate) left: i64,
    /// How many of those left no longer fit into the year; 0 in one that is over.
    pub(crate) lost: usize,
    /// The last day on which the next one fits into the year.
    pub(crate) next_start_by: Option<NaiveDate>,
    /// The year that follows, where it is bought.
    pub(crate) then: Option<Then>,
    /// Days of the accelerators in it, those that were called off left out.
    pub(crate) runs: Vec<Lying>,
}

/// A subscription year to come.
#[derive(Debug, Serialize)]
pub(crate) struct Then {
    /// What people call its tier.
    pub(crate) tier: String,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
}

/// An accelerator's days.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Lying {
    /// Its id.
    pub(crate) id: String,
    /// Where it stands.
    pub(crate) status: AcceleratorStatus,
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
}

/// The clock of the renewal.
#[derive(Debug, Serialize)]
pub(crate) struct Renewal {
    /// The first day behind all that was bought.
    pub(crate) on: NaiveDate,
    /// The day from which the account team speaks about it.
    pub(crate) internal_sync_on: NaiveDate,
    /// The day from which the Renewals Manager speaks with the customer.
    pub(crate) first_contact_on: NaiveDate,
}

/// An entry of the log.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    /// Its id.
    pub(crate) id: String,
    /// Its day.
    pub(crate) on: NaiveDate,
    /// What people call its kind.
    pub(crate) kind: String,
    /// Its subject.
    pub(crate) subject: Option<String>,
    /// The day it was recorded in Gainsight.
    pub(crate) recorded_on: Option<NaiveDate>,
    /// What its notes tell as open.
    pub(crate) follow_ups: Vec<String>,
}

/// An objective with what is measured.
#[derive(Debug, Serialize)]
pub(crate) struct Aim {
    /// Its id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
    /// The day it is wanted by.
    pub(crate) due_on: Option<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Option<String>,
    /// What is measured.
    pub(crate) metrics: Vec<Gauge>,
}

/// A metric from where it started to where it should go.
#[derive(Debug, Serialize)]
pub(crate) struct Gauge {
    /// Its key.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) title: String,
    /// What the numbers count.
    pub(crate) unit: Option<String>,
    /// The value at the start.
    pub(crate) baseline: Option<f64>,
    /// The last reading.
    pub(crate) latest: Option<f64>,
    /// The day of the last reading.
    pub(crate) latest_on: Option<NaiveDate>,
    /// The value agreed on.
    pub(crate) target: Option<f64>,
    /// The share of the way, 1 being all of it.
    pub(crate) share: Option<f64>,
    /// Its readings as a line of blocks.
    #[serde(skip)]
    pub(crate) drawn: String,
}

/// An accelerator under way or planned.
#[derive(Debug, Serialize)]
pub(crate) struct Running {
    /// Its id.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) title: Option<String>,
    /// Where it stands.
    pub(crate) status: AcceleratorStatus,
    /// Its first day.
    pub(crate) starts_on: Option<NaiveDate>,
    /// Its last day.
    pub(crate) ends_on: Option<NaiveDate>,
    /// The week that today lies in, from 1; None before it begins and after it ends.
    pub(crate) week: Option<u32>,
    /// How many weeks it takes.
    pub(crate) weeks: u32,
    /// The stage that it is in; None before it begins.
    pub(crate) stage: Option<Stage>,
    /// Items of its backlog.
    pub(crate) items: usize,
    /// Those that are not done.
    pub(crate) items_left: usize,
    /// Those of them whose week is over, by name.
    pub(crate) items_late: Vec<String>,
}
