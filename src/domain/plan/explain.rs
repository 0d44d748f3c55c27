//! Finds the why of each start: read off from what would come of the weeks around it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::level::Group;
use super::load::Load;
use super::options::{is_free, oddness};
use super::pace::Pace;
use super::why::Why;
use super::{Asker, Bound, Proposed, Question};
use crate::domain::fiscal::FiscalQuarter;
use crate::domain::when::Period;

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
