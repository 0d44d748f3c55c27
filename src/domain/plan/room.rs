//! Runs that are left and have no room, and what would make room.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::options::Choices;
use super::{Asker, Question, Year, later, monday};
use crate::domain::calendar::day;
use crate::domain::entitlement::last_starts;
use crate::domain::entitlement::longest_until;
use crate::domain::when::Period;

/// Runs of one year that cannot be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unplaced {
    /// Which of the askers.
    pub(crate) asker: usize,
    /// Which of the asker's years.
    pub(crate) year: usize,
    /// How many runs have no room.
    pub(crate) count: usize,
    /// How many weeks, begun ones left out, there are from the first day on which one could start.
    pub(crate) weeks: u32,
    /// That first day.
    pub(crate) from: NaiveDate,
    /// What would make them fit; each does by itself.
    pub(crate) remedies: Vec<Remedy>,
}

/// Something that makes room for all that is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Remedy {
    /// A run on record, not begun, moves elsewhere.
    Move {
        /// Its id.
        id: String,
        /// A day on which it can start instead.
        to: NaiveDate,
    },
    /// The discovery workshop is held earlier.
    Discovery {
        /// In the week of this day at the latest.
        by: NaiveDate,
    },
    /// The year, bought for less than twelve months, ends later.
    Extend {
        /// At the earliest on this day.
        to: NaiveDate,
    },
    /// One runs beside another.
    Beside {
        /// The last day on which one can start.
        by: NaiveDate,
    },
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Move { id, to } => write!(f, "start {id} on {}", day(*to)),
            Self::Discovery { by } => {
                write!(f, "hold the discovery workshop in the week of {}", day(*by))
            }
            Self::Extend { to } => write!(f, "agree that the year ends on {} or later", day(*to)),
            Self::Beside { by } => {
                write!(f, "run one beside another, from {} at the latest", day(*by))
            }
        }
    }
}

/// What has no room, with the remedies for it.
pub(super) fn unplaced(question: &Question, choices: &[Vec<Choices>]) -> Vec<Unplaced> {
    let mut all = Vec::new();
    for (asker, (member, choices)) in question.askers.iter().zip(choices).enumerate() {
        for (at, year) in member.years.iter().enumerate() {
            let of_year = choices.iter().find(|choices| choices.year == at);
            let placed = of_year.map_or(0, |choices| choices.ways[0].starts.len());
            if placed >= year.left {
                continue;
            }
            let from = question
                .window(year)
                .map_or(question.today, |(window, _)| window.from);
            let days = (year.period.to - from).num_days() + 1;
            all.push(Unplaced {
                asker,
                year: at,
                count: year.left - placed,
                weeks: u32::try_from(days / 7).unwrap_or(0),
                from,
                remedies: remedies(question, member, year),
            });
        }
    }
    all
}

fn remedies(question: &Question, asker: &Asker, year: &Year) -> Vec<Remedy> {
    let busy: Vec<Period> = asker.fixed.iter().map(|run| run.busy).collect();
    let from = question
        .window(year)
        .map_or(question.today, |(window, _)| window.from);
    let mut all = Vec::new();
    for (at, run) in asker.fixed.iter().enumerate() {
        let is_of_year = run.busy.from >= from && run.busy.to <= year.period.to;
        if !run.is_movable || !is_of_year {
            continue;
        }
        let mut others = busy.clone();
        others.remove(at);
        // With it among those to be placed, all find room in the order of `last_starts`; the first place is as good as any.
        let starts = fit(question, (from, year.period.to), &others, year.left + 1);
        if starts.len() > year.left {
            let nearest = starts
                .iter()
                .min_by_key(|day| (**day - run.busy.from).num_days().abs());
            all.extend(nearest.map(|to| Remedy::Move {
                id: run.id.clone(),
                to: *to,
            }));
        }
    }
    let earliest = year.period.from.max(question.today);
    if year.discovery_on.is_some() && earliest < from {
        let starts = fit(question, (earliest, year.period.to), &busy, year.left);
        if let Some(by) = starts.first().filter(|_| starts.len() == year.left) {
            all.push(Remedy::Discovery {
                by: monday(*by).max(earliest),
            });
        }
    }
    // Beyond twelve months another year would begin, with a grant of its own.
    let longest = longest_until(year.period.from);
    let first = monday(later(from, 6));
    let ends = (1..).map(|days| later(year.period.to, days));
    let suffices =
        |to: &NaiveDate| fit(question, (first, *to), &busy, year.left).len() == year.left;
    if let Some(to) = ends.take_while(|to| *to <= longest).find(suffices) {
        all.push(Remedy::Extend { to });
    }
    let alone = fit(question, (from, year.period.to), &[], 1);
    if let Some(by) = alone.first().filter(|_| !busy.is_empty() || year.left > 1) {
        all.push(Remedy::Beside { by: *by });
    }
    all
}

fn fit(
    question: &Question,
    window: (NaiveDate, NaiveDate),
    busy: &[Period],
    count: usize,
) -> Vec<NaiveDate> {
    last_starts(window, busy, question.days(), count)
}
