//! Every way to place the runs of one subscription year that no other way beats for this customer alone.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::pace::{self, Pace};
use super::{Asker, Question, Year, later, monday};
use crate::domain::fiscal::FiscalQuarter;

/// Ways that are kept of one year. With runs of twelve weeks there are at most 969, three in a whole year; a team
/// that plans much shorter ones gets as many, and levels its load over these.
const MOST: usize = 4_000;

/// Ways that are looked at for one year, for the same reason.
const LOOKS: usize = 100_000;

/// The ways to place the runs of one year.
#[derive(Debug, Clone)]
pub(super) struct Choices {
    /// Which of the asker's years.
    pub(super) year: usize,
    /// The ways, in the order of their days; at least one.
    pub(super) ways: Vec<Way>,
    /// The one to begin with, which leaves the other years of the customer one that goes with it.
    pub(super) first: usize,
    /// How starts of the other years weigh in.
    pub(super) pace: Pace,
}

/// One way to place them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// The first days, earliest first.
    pub(super) starts: Vec<NaiveDate>,
    /// The quarters of these.
    pub(super) quarters: Vec<FiscalQuarter>,
}

impl Way {
    fn new(question: &Question, starts: Vec<NaiveDate>) -> Self {
        let quarter = |start: &NaiveDate| question.fiscal.quarter_of(*start);
        Self {
            quarters: starts.iter().map(quarter).collect(),
            starts,
        }
    }
}

/// The ways for each year of this customer in which a run can be placed.
pub(super) fn of(question: &Question, asker: &Asker) -> Vec<Choices> {
    let pace = Pace::new(question, asker);
    let mut all: Vec<Choices> = (0..asker.years.len())
        .filter_map(|year| {
            let ways = ways(question, asker, &asker.years[year]);
            (!ways.is_empty()).then_some(Choices {
                year,
                ways,
                first: 0,
                pace: pace.clone(),
            })
        })
        .collect();
    pace::settle(&mut all);
    all
}

/// The ways that place most, on Mondays where that will do, with the fewest workshops in weeks off.
fn ways(question: &Question, asker: &Asker, year: &Year) -> Vec<Way> {
    let (mondays, others) = candidates(question, asker, year);
    let mut all = [mondays.clone(), others].concat();
    all.sort();
    let most = fitting(question, asker, &all, year.left);
    if most == 0 {
        return Vec::new();
    }
    let starts = match fitting(question, asker, &mondays, most) == most {
        true => mondays,
        false => all,
    };
    let starts = starts.into_iter().map(|start| Candidate {
        start,
        fault: (
            oddness(question, start),
            question.closed.hits(start, question.workshop_weeks),
        ),
    });
    let mut search = Search {
        question,
        asker,
        starts: starts.collect(),
        most,
        looks: 0,
        best: None,
        found: Vec::new(),
    };
    search.look(0, &mut Vec::new(), (0, 0));
    search
        .found
        .into_iter()
        .map(|starts| Way::new(question, starts))
        .collect()
}

/// How far a first day is from what people expect: a Monday is it, another working day is not, a day off still less.
pub(super) fn oddness(question: &Question, start: NaiveDate) -> usize {
    match start.weekday() {
        Weekday::Mon => 0,
        _ if question.closed.work.is_business_day(start) => 1,
        _ => 2,
    }
}

/// The days on which a run can start beside what is on record: Mondays, and days for a run that no Monday leaves
/// room for. The latter follow back to back from the first free day, which no other order beats.
fn candidates(question: &Question, asker: &Asker, year: &Year) -> (Vec<NaiveDate>, Vec<NaiveDate>) {
    let Some((window, _)) = question.window(year) else {
        return Default::default();
    };
    let fits = |start: &NaiveDate| {
        question.end(*start) <= window.to && is_free(question, asker, &[], *start)
    };
    let mondays = monday(window.from)
        .iter_weeks()
        .skip_while(|day| *day < window.from)
        .take_while(|day| *day <= window.to)
        .filter(fits)
        .collect();
    let after_runs = asker.fixed.iter().map(|run| later(run.busy.to, 1));
    let free = after_runs
        .chain([window.from])
        .filter(|day| window.contains(*day));
    let mut others = BTreeSet::new();
    for day in free {
        for first in [day, question.closed.work.next_or_same(day)] {
            let behind =
                std::iter::successors(Some(first), |day| Some(later(*day, question.days())));
            others.extend(
                behind
                    .take_while(|day| *day <= window.to)
                    .filter(|day| day.weekday() != Weekday::Mon)
                    .filter(fits),
            );
        }
    }
    (mondays, others.into_iter().collect())
}

/// Whether the customer has room for one more from this day on, beside those on record and these.
pub(super) fn is_free(
    question: &Question,
    asker: &Asker,
    taken: &[NaiveDate],
    start: NaiveDate,
) -> bool {
    let run = question.run(start);
    let others = || {
        let fixed = asker.fixed.iter().map(|run| run.busy);
        fixed.chain(taken.iter().map(|start| question.run(*start)))
    };
    let at_once = |day: NaiveDate| others().filter(|other| other.contains(day)).count();
    let limit = usize::try_from(question.at_once.max(1)).unwrap_or(usize::MAX);
    // As many as ever are under way are so on the first day of one of them.
    let firsts = others()
        .map(|other| other.from)
        .filter(|day| run.contains(*day));
    firsts.chain([run.from]).all(|day| at_once(day) < limit)
}

/// How many of these starts, earliest first and no more than wanted, fit beside each other. As all runs are of
/// one length, taking the first that fits never costs a later one.
fn fitting(question: &Question, asker: &Asker, starts: &[NaiveDate], wanted: usize) -> usize {
    let mut taken = Vec::new();
    for start in starts {
        while taken.len() < wanted && is_free(question, asker, &taken, *start) {
            taken.push(*start);
        }
    }
    taken.len()
}

struct Candidate {
    start: NaiveDate,
    /// How odd the day is, and how many workshops it puts in weeks off.
    fault: (usize, usize),
}

/// Goes through every way to take so many starts.
struct Search<'a> {
    question: &'a Question,
    asker: &'a Asker,
    starts: Vec<Candidate>,
    most: usize,
    looks: usize,
    best: Option<(usize, usize)>,
    found: Vec<Vec<NaiveDate>>,
}

impl Search<'_> {
    fn look(&mut self, from: usize, taken: &mut Vec<NaiveDate>, fault: (usize, usize)) {
        if self.best.is_some_and(|best| fault > best) {
            return;
        }
        if taken.len() == self.most {
            if self.best.is_none_or(|best| fault < best) {
                self.best = Some(fault);
                self.found.clear();
            }
            if self.found.len() < MOST {
                self.found.push(taken.clone());
            }
            return;
        }
        for at in from..self.starts.len() {
            self.looks += 1;
            if self.looks > LOOKS && self.best.is_some() {
                return;
            }
            let Candidate { start, fault: own } = self.starts[at];
            if !is_free(self.question, self.asker, taken, start) {
                continue;
            }
            taken.push(start);
            self.look(at, taken, (fault.0 + own.0, fault.1 + own.1));
            taken.pop();
        }
    }
}
