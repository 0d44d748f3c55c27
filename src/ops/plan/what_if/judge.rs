//! What a changed run breaks.

use chrono::NaiveDate;

use super::{Break, Shift};
use crate::domain::calendar::day;
use crate::domain::plan::{State, monday};
use crate::ops::Desk;
use crate::ops::plan::Plan;

/// Holds one changed run against the book.
pub(super) struct Judge<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) before: &'a Plan,
    pub(super) after: &'a Plan,
    pub(super) shift: &'a Shift,
}

impl Judge<'_> {
    pub(super) fn breaks(&self) -> Vec<Break> {
        let mut all = Vec::new();
        let mut say = |what: String, rule: Option<&'static str>| {
            all.push(Break {
                customer: self.shift.customer.clone(),
                id: Some(self.shift.id.clone()),
                what,
                rule,
            });
        };
        let (Some(starts), Some(ends)) = (self.shift.moves_to, self.shift.ends_on) else {
            return all;
        };
        if starts < self.desk.today {
            say(
                format!("it would start in the past, on {}", day(starts)),
                None,
            );
        }
        let member = self
            .after
            .customers
            .iter()
            .find(|member| member.id == self.shift.customer);
        let mut years = member
            .map(|member| member.years.iter())
            .into_iter()
            .flatten();
        match years.find(|year| (year.starts_on..=year.ends_on).contains(&starts)) {
            None => say(
                format!("no subscription year holds its start, {}", day(starts)),
                None,
            ),
            Some(year) => {
                if ends > year.ends_on {
                    let late = (ends - year.ends_on).num_days();
                    let what = format!(
                        "it ends on {}, {late} days after the year does, on {}",
                        day(ends),
                        day(year.ends_on)
                    );
                    say(what, Some("accelerator.length"));
                }
                if year.left < 0 {
                    let what = format!("{} of {} allowed would be taken", year.used, year.allowed);
                    say(what, Some("tiers"));
                }
            }
        }
        let recorded = || {
            let runs = self.after.runs_of(&self.shift.customer);
            runs.filter(|run| run.state != State::Proposed && run.id != self.shift.id)
        };
        for other in recorded().filter(|run| run.starts_on <= ends && run.ends_on >= starts) {
            let what = format!(
                "{} is under way from {} to {}",
                other.id, other.starts_on, other.ends_on
            );
            say(what, Some("accelerator.at_once"));
        }
        let quarter = self.after.scope.fiscal.quarter_of(starts);
        let pacing = self.desk.rules.accelerators().pacing.value;
        let others = recorded().filter(|run| run.quarter == quarter).count();
        if others + 1 > usize::try_from(pacing).unwrap_or(usize::MAX) {
            let what = format!("{} would start in {quarter}", others + 1);
            say(what, Some("accelerator.pacing"));
        }
        let workshops = self.desk.rules.terms().layout.planning_week;
        if self.after.scope.closed.hits(starts, workshops) > 0 {
            say(
                "a workshop falls into a week in which most days are off".to_owned(),
                None,
            );
        }
        if let Some(week) = self.overload(starts, ends) {
            say(week, Some("accelerator.parallel"));
        }
        all
    }

    /// The first week of the run that is above the limit, and was not before.
    fn overload(&self, starts: NaiveDate, ends: NaiveDate) -> Option<String> {
        let member = self
            .after
            .customers
            .iter()
            .find(|member| member.id == self.shift.customer)?;
        let of = |plan: &Plan| {
            let load = plan.loads.iter().find(|load| load.csa == member.csa);
            load.map(|load| load.load.clone())
        };
        let (before, after) = (of(self.before), of(self.after)?);
        let weeks = after
            .weeks()
            .filter(|(week, _)| *week >= monday(starts) && *week <= ends);
        for (week, runs) in weeks {
            let was = before.as_ref().map_or(0, |load| load.on(week));
            if runs > after.limit && runs > was {
                let csa = member.csa.as_deref().unwrap_or("the CSA");
                return Some(format!(
                    "{csa} would carry {runs} of {} in the week of {}",
                    after.limit,
                    day(week)
                ));
            }
        }
        None
    }
}
