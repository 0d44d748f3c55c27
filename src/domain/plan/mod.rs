//! Starts for every accelerator that customers are still entitled to, over a whole book.
//!
//! A proposal is the best there is by these measures, each weighing more than all that follow:
//!
//! 1. most runs placed, each within its subscription year, never more at once than the rule allows;
//! 2. fewest starts on another day than a Monday, for a run that no Monday leaves room for;
//! 3. fewest workshop weeks in which most days are off;
//! 4. fewest quarters in which a customer starts more than the pacing rule advises;
//! 5. least load above the limit, summed over the weeks of each CSA;
//! 6. least sum of the squares of that load: the work is spread;
//! 7. earliest starts, then the order of the ids.
//!
//! The first four hold for each customer alone and are settled by looking at every way to place the
//! runs (`options`, `pace`). Load couples the customers of one CSA: `level` settles it, exactly in a small
//! group, and in a large one as well as a fixed number of tries allows. Nothing depends on chance or
//! on time, so the same book has the same proposal. `explain` finds why a run starts when it does, `room`
//! why one has no room.

mod closed;
mod exact;
mod explain;
mod level;
mod load;
mod options;
mod pace;
mod room;
mod state;
#[cfg(test)]
mod tests;
mod why;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::fiscal::FiscalCalendar;
use super::when::Period;

pub(crate) use closed::{Closed, Freeze};
pub(crate) use load::Load;
use load::Weeks;
pub(crate) use room::{Remedy, Unplaced};
pub(crate) use state::State;
pub(crate) use why::Why;

/// What is to be planned.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// The day that counts as today; nothing starts before it.
    pub(crate) today: NaiveDate,
    /// Weeks of a run; the rule `accelerator.length`.
    pub(crate) weeks: u32,
    /// So many weeks of a run, from the first, hold workshops and need people; the rule
    /// `accelerator.planning_week`.
    pub(crate) workshop_weeks: u32,
    /// Starts of one customer in a quarter before that is called hasty; the rule `accelerator.pacing`.
    pub(crate) pacing: u32,
    /// Runs of one customer at a time; the rule `accelerator.at_once`.
    pub(crate) at_once: u32,
    /// Runs of one CSA in a week; the rule `accelerator.parallel`.
    pub(crate) parallel: u32,
    /// The fiscal calendar.
    pub(crate) fiscal: FiscalCalendar,
    /// When nobody works.
    pub(crate) closed: Closed,
    /// The customers, in the order of their ids.
    pub(crate) askers: Vec<Asker>,
}

/// One customer's part of it.
#[derive(Debug, Clone)]
pub(crate) struct Asker {
    /// Who carries the load.
    pub(crate) csa: String,
    /// Runs on record, which stay where they are.
    pub(crate) fixed: Vec<Fixed>,
    /// Subscription years with runs to be placed, oldest first; they share no day.
    pub(crate) years: Vec<Year>,
}

/// A run on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fixed {
    /// The accelerator's id.
    pub(crate) id: String,
    /// The days on which it keeps people busy.
    pub(crate) busy: Period,
    /// Whether it could still be moved: agreed, not begun.
    pub(crate) is_movable: bool,
}

/// What one subscription year leaves to be placed.
#[derive(Debug, Clone)]
pub(crate) struct Year {
    /// The year.
    pub(crate) period: Period,
    /// How many runs are left.
    pub(crate) left: usize,
    /// The customer's discovery workshop, while it lies ahead: nothing starts before its week.
    pub(crate) discovery_on: Option<NaiveDate>,
}

/// A start that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposed {
    /// Which of the askers it is for.
    pub(crate) asker: usize,
    /// Which of the asker's years it belongs to.
    pub(crate) year: usize,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// Why this week.
    pub(crate) why: Why,
}

/// The proposal.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    /// The starts, by asker and day.
    pub(crate) starts: Vec<Proposed>,
    /// What has no room.
    pub(crate) unplaced: Vec<Unplaced>,
    /// The load of each CSA, by name, with the proposal.
    pub(crate) loads: BTreeMap<String, Load>,
    /// Whether the load of every CSA is proven to be the least; in large groups it is as good as
    /// a fixed number of tries could make it.
    pub(crate) is_proven: bool,
}

/// What bounds a year's earliest start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    /// Nothing starts in the past.
    Today,
    /// The subscription year begins.
    YearStart,
    /// The discovery workshop is week 1 of the first run.
    Discovery,
}

impl Question {
    /// The last day of a run that starts on this day.
    pub(crate) fn end(&self, start: NaiveDate) -> NaiveDate {
        later(start, self.days() - 1)
    }

    /// The days of a run that starts on this day.
    pub(crate) fn run(&self, start: NaiveDate) -> Period {
        Period {
            from: start,
            to: self.end(start),
        }
    }

    /// Days of a run, at least one.
    fn days(&self) -> u64 {
        (u64::from(self.weeks) * 7).max(1)
    }

    /// The days in which runs of that year can lie, and what sets the first of them. None when the
    /// year is over by then.
    fn window(&self, year: &Year) -> Option<(Period, Bound)> {
        let discovery = year.discovery_on.map(monday);
        let bounds = [
            (Some(self.today), Bound::Today),
            (Some(year.period.from), Bound::YearStart),
            (discovery, Bound::Discovery),
        ];
        let bounds = bounds
            .into_iter()
            .filter_map(|(day, bound)| Some((day?, bound)));
        let (from, bound) = bounds.max_by_key(|(day, bound)| (*day, *bound == Bound::Discovery))?;
        let to = year.period.to.min(later(from, FURTHEST));
        (from <= to).then_some((Period { from, to }, bound))
    }
}

/// How many days ahead is planned at most, whatever year a subscription is said to end in: some twenty years.
const FURTHEST: u64 = 20 * 366;

/// The Monday of the week that this day lies in.
pub(crate) fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
        .unwrap_or(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

/// The best starts, with why, and what has no room.
pub(crate) fn answer(question: &Question) -> Answer {
    let choices: Vec<Vec<options::Choices>> = question
        .askers
        .iter()
        .map(|asker| options::of(question, asker))
        .collect();
    let weeks = Weeks::new(question);
    let csas: BTreeSet<&str> = question
        .askers
        .iter()
        .map(|asker| asker.csa.as_str())
        .collect();
    let seats: usize = choices.iter().map(Vec::len).sum();
    let mut answer = Answer {
        starts: Vec::new(),
        unplaced: room::unplaced(question, &choices),
        loads: BTreeMap::new(),
        is_proven: true,
    };
    for csa in csas {
        let mut group = level::Group::new(question, csa, &choices, weeks);
        answer.is_proven &= group.settle(seats);
        answer.starts.extend(explain::explained(question, &group));
        answer.loads.insert(csa.to_owned(), group.load().clone());
    }
    answer
        .starts
        .sort_by_key(|start| (start.asker, start.starts_on));
    answer
}
