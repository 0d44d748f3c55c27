//! Why a run is proposed for its week and no other: read off from what would happen in the weeks around it.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

use super::level::Group;
use super::load::Load;
use super::options::{is_free, oddness};
use super::pace::Pace;
use super::{Asker, Bound, Proposed, Question};
use crate::domain::calendar::day;
use crate::domain::fiscal::FiscalQuarter;
use crate::domain::when::Period;

/// Why this week. Everything said here can be checked against the proposal, and is in the tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Why {
    /// It is the first week there is.
    First {
        /// What sets it.
        bound: Bound,
        /// That day.
        on: NaiveDate,
    },
    /// Another run of the customer ends right before; without an id it is a proposed one.
    After {
        /// The accelerator on record.
        id: Option<String>,
        /// Its last day.
        ends_on: NaiveDate,
    },
    /// Weeks before it are off.
    AfterFreeze {
        /// What the days off are called.
        name: Option<String>,
        /// The first Monday that was passed over.
        passed: NaiveDate,
    },
    /// The quarter before has its start already.
    Pacing {
        /// The quarter it starts in.
        quarter: FiscalQuarter,
        /// The one before.
        before: FiscalQuarter,
    },
    /// Among the weeks in which it could start, it is the first with the least load.
    Level {
        /// The first of these weeks.
        from: NaiveDate,
        /// The last of them.
        to: NaiveDate,
        /// The most that is then under way for the CSA in a week, itself counted.
        most: u32,
    },
    /// The CSA is free towards the end, and this is the last Monday that still ends in time.
    Last {
        /// The day of the renewal, or the next run's first day.
        before: NaiveDate,
        /// Whether that is the renewal.
        is_renewal: bool,
        /// The most that is then under way for the CSA in a week, itself counted.
        most: u32,
    },
    /// The proposed run before it and the renewal leave it one Monday.
    Only {
        /// The last day of the one before.
        after: NaiveDate,
        /// The day of the renewal.
        renewal: NaiveDate,
    },
    /// No Monday leaves room for every run that is left.
    NoMonday,
    /// One of the weeks that fit; with more ways than are looked at, nothing more can be said.
    Fits,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::First { bound, on } => match bound {
                Bound::Today => f.write_str("the first Monday from today on"),
                Bound::YearStart => {
                    write!(f, "first Monday of the subscription year from {}", day(*on))
                }
                Bound::Discovery => write!(f, "week of the discovery workshop, {}", day(*on)),
            },
            Self::After {
                id: Some(id),
                ends_on,
            } => write!(
                f,
                "first Monday after {id}, which ends on {}",
                day(*ends_on)
            ),
            Self::After { id: None, ends_on } => {
                write!(f, "follows the one before, which ends on {}", day(*ends_on))
            }
            Self::AfterFreeze {
                name: Some(name),
                passed,
            } => {
                write!(f, "first Monday from {passed} on clear of {name}")
            }
            Self::AfterFreeze { name: None, passed } => write!(
                f,
                "first Monday from {passed} on whose workshops are clear of days off"
            ),
            Self::Pacing { quarter, before } => {
                write!(
                    f,
                    "first Monday of {quarter}; {before} has its share of starts"
                )
            }
            Self::Level { from, to, most } => write!(
                f,
                "of {from} to {to}, the first with the least load: at most {most} under way"
            ),
            Self::Last {
                before,
                is_renewal: true,
                most,
            } => write!(
                f,
                "last Monday that ends before the renewal on {}; earlier is fuller, here at most {most} under way",
                day(*before)
            ),
            Self::Last {
                before,
                is_renewal: false,
                most,
            } => write!(
                f,
                "last Monday that ends before the next one begins on {}; earlier is fuller, here at most {most} under way",
                day(*before)
            ),
            Self::Only { after, renewal } => write!(
                f,
                "the only Monday between the one before, up to {after}, and the renewal on {renewal}"
            ),
            Self::NoMonday => f.write_str("no Monday leaves room for every one that is left"),
            Self::Fits => f.write_str("one of the weeks that fit"),
        }
    }
}

/// What was settled for this group, each start with its why.
pub(super) fn explained(question: &Question, group: &Group) -> Vec<Proposed> {
    let mut all = Vec::new();
    for (at, seat) in group.seats().iter().enumerate() {
        let asker = &question.askers[seat.asker];
        let year = &asker.years[seat.choices.year];
        let Some((window, bound)) = question.window(year) else {
            continue;
        };
        let siblings = group.seats().iter().enumerate();
        let siblings =
            siblings.filter(|(other, sibling)| *other != at && sibling.asker == seat.asker);
        let siblings: Vec<FiscalQuarter> = siblings
            .flat_map(|(_, sibling)| sibling.way().quarters.clone())
            .collect();
        let starts = &seat.way().starts;
        for (place, start) in starts.iter().enumerate() {
            let mut others = starts.clone();
            others.remove(place);
            let context = Run {
                question,
                asker,
                group,
                window,
                bound,
                bound_on: match bound {
                    Bound::Discovery => year.discovery_on.unwrap_or(window.from),
                    _ => window.from,
                },
                start: *start,
                others,
                siblings: &siblings,
                pace: &seat.choices.pace,
            };
            all.push(Proposed {
                asker: seat.asker,
                year: seat.choices.year,
                starts_on: *start,
                why: context.why(),
            });
        }
    }
    all
}

/// One start with all that could keep it from another week.
struct Run<'a> {
    question: &'a Question,
    asker: &'a Asker,
    group: &'a Group<'a>,
    window: Period,
    bound: Bound,
    bound_on: NaiveDate,
    start: NaiveDate,
    /// The other starts of the same year.
    others: Vec<NaiveDate>,
    /// The quarters in which the customer's other years have proposed starts.
    siblings: &'a [FiscalQuarter],
    pace: &'a Pace,
}

impl Run<'_> {
    fn why(&self) -> Why {
        if self.start.weekday() != Weekday::Mon {
            return Why::NoMonday;
        }
        let possible: Vec<NaiveDate> = self.mondays().filter(|day| self.could_be(*day)).collect();
        let (Some(first), Some(last)) = (possible.first(), possible.last()) else {
            return Why::Fits;
        };
        if self.start == *first {
            let why = self.nothing_earlier();
            return match (&why, self.nothing_later()) {
                (Why::After { id: None, ends_on }, Some((renewal, true))) if first == last => {
                    Why::Only {
                        after: *ends_on,
                        renewal,
                    }
                }
                _ => why,
            };
        }
        let cost = self.cost(self.start);
        let mut earlier = possible.iter().take_while(|day| **day < self.start);
        if !earlier.all(|day| self.cost(*day) > cost) {
            return Why::Fits;
        }
        let weeks = self.group.weeks();
        let length = self.group.length();
        let most = weeks
            .of(self.start)
            .map_or(0, |week| self.group.load().most(week, length));
        if self.start == *last
            && let Some((before, is_renewal)) = self.nothing_later()
        {
            return Why::Last {
                before,
                is_renewal,
                most,
            };
        }
        if possible.iter().any(|day| self.cost(*day) < cost) {
            return Why::Fits;
        }
        Why::Level {
            from: *first,
            to: *last,
            most,
        }
    }

    fn mondays(&self) -> impl Iterator<Item = NaiveDate> {
        let first = super::monday(self.window.from).iter_weeks();
        let window = self.window;
        first
            .skip_while(move |day| *day < window.from)
            .take_while(move |day| *day <= window.to)
    }

    /// Whether it could as well start on that Monday by all that weighs more than the load.
    fn could_be(&self, start: NaiveDate) -> bool {
        self.is_free(start)
            && self.hits(start) == self.hits(self.start)
            && oddness(self.question, start) == oddness(self.question, self.start)
            && self.overfull(start) == self.overfull(self.start)
    }

    fn is_free(&self, start: NaiveDate) -> bool {
        self.question.end(start) <= self.window.to
            && is_free(self.question, self.asker, &self.others, start)
    }

    fn hits(&self, start: NaiveDate) -> usize {
        self.question
            .closed
            .hits(start, self.question.workshop_weeks)
    }

    fn overfull(&self, start: NaiveDate) -> usize {
        let starts = self.others.iter().chain([&start]);
        let quarters: Vec<FiscalQuarter> = starts
            .map(|start| self.question.fiscal.quarter_of(*start))
            .collect();
        self.pace.overfull(quarters.iter().chain(self.siblings))
    }

    /// What the load would cost with the run on that day: above the limit, then the squares.
    fn cost(&self, start: NaiveDate) -> (i64, i64) {
        let weeks = self.group.weeks();
        let length = self.group.length();
        let mut load: Load = self.group.load().clone();
        load.take(
            &weeks.of(self.start).map_or(Vec::new(), |week| vec![week]),
            length,
        );
        let cost = load.put(
            &weeks.of(start).map_or(Vec::new(), |week| vec![week]),
            length,
        );
        (cost.above, cost.squares)
    }

    /// What keeps it from the Monday before.
    fn nothing_earlier(&self) -> Why {
        let passed = self.start.checked_sub_days(Days::new(7));
        let Some(passed) = passed.filter(|day| *day >= self.window.from) else {
            return Why::First {
                bound: self.bound,
                on: self.bound_on,
            };
        };
        if !self.is_free(passed) {
            return self.in_the_way(passed);
        }
        let is_off = |day: &NaiveDate| self.hits(*day) > self.hits(self.start);
        if is_off(&passed) {
            let off = passed.iter_days().take_while(|day| *day < self.start);
            let name = off
                .filter_map(|day| self.question.closed.freeze_on(day))
                .find_map(|freeze| freeze.name.clone());
            let before: Vec<NaiveDate> =
                self.mondays().take_while(|day| *day < self.start).collect();
            let passed_over = |day: &&NaiveDate| is_off(day) && self.is_free(**day);
            let first = before.iter().rev().take_while(passed_over).last();
            return Why::AfterFreeze {
                name,
                passed: first.copied().unwrap_or(passed),
            };
        }
        if self.overfull(passed) > self.overfull(self.start) {
            return Why::Pacing {
                quarter: self.question.fiscal.quarter_of(self.start),
                before: self.question.fiscal.quarter_of(passed),
            };
        }
        Why::Fits
    }

    /// The run that leaves no room on the Monday before: the one that ends last, as the first free week comes after it.
    fn in_the_way(&self, passed: NaiveDate) -> Why {
        let run = self.question.run(passed);
        let meets =
            |busy: &Period| busy.from <= run.to && busy.to >= run.from && busy.to < self.start;
        let fixed = self.asker.fixed.iter().map(|run| (run.busy, Some(&run.id)));
        let others = self
            .others
            .iter()
            .map(|start| (self.question.run(*start), None));
        let last = fixed
            .chain(others)
            .filter(|(busy, _)| meets(busy))
            .max_by_key(|(busy, id)| (busy.to, id.is_some()));
        match last {
            Some((busy, id)) => Why::After {
                id: id.cloned(),
                ends_on: busy.to,
            },
            None => Why::Fits,
        }
    }

    /// What keeps it from the Monday after: the renewal, or the next run; None when it is something else.
    fn nothing_later(&self) -> Option<(NaiveDate, bool)> {
        let next = self.start.checked_add_days(Days::new(7))?;
        let end = self.question.end(next);
        if end > self.window.to {
            return Some((self.window.to.succ_opt()?, true));
        }
        let fixed = self.asker.fixed.iter().map(|run| run.busy.from);
        let others = self.others.iter().copied();
        let begins = fixed
            .chain(others)
            .filter(|day| *day > self.start && *day <= end);
        begins
            .min()
            .filter(|_| !self.is_free(next))
            .map(|day| (day, false))
    }
}
