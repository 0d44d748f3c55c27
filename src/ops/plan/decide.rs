//! What must be decided this quarter, worst first, each with the command for it.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Bar, Member, Plan, YearSum};
use crate::domain::calendar::{day, relative};
use crate::domain::customer_id::CustomerId;
use crate::domain::plan::{Remedy, State};
use crate::domain::text::counted;

/// Something to be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Decision {
    /// How bad it is to leave it, worst first.
    pub(crate) urgency: Urgency,
    /// The customer.
    pub(crate) customer: CustomerId,
    /// By when.
    pub(crate) due_on: Option<NaiveDate>,
    /// What it is about.
    pub(crate) what: String,
    /// What to type.
    pub(crate) command: String,
}

/// How bad it is to leave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Urgency {
    /// Something paid for is lost, or given that was not paid for.
    Loss,
    /// A day has passed.
    Overdue,
    /// After this quarter it is too late.
    LastChance,
    /// It is this quarter's turn.
    Due,
}

/// All of them.
pub(super) fn decisions(plan: &Plan) -> Vec<Decision> {
    let mut all = Vec::new();
    for member in &plan.customers {
        let of_member = Of { plan, member };
        of_member.losses(&mut all);
        of_member.runs(&mut all);
        of_member.starts(&mut all);
    }
    all.sort_by(|a, b| {
        let order =
            |decision: &Decision| (decision.urgency, decision.due_on.is_none(), decision.due_on);
        order(a)
            .cmp(&order(b))
            .then_with(|| a.customer.cmp(&b.customer))
    });
    all
}

struct Of<'a> {
    plan: &'a Plan,
    member: &'a Member,
}

impl Of<'_> {
    fn decision(
        &self,
        urgency: Urgency,
        due_on: Option<NaiveDate>,
        what: String,
        command: String,
    ) -> Decision {
        Decision {
            urgency,
            customer: self.member.id.clone(),
            due_on,
            what,
            command,
        }
    }

    /// The last day of the quarter that runs.
    fn quarter_ends(&self) -> NaiveDate {
        let fiscal = &self.plan.scope.fiscal;
        fiscal.last_day(fiscal.quarter_of(self.plan.today))
    }

    fn runs_in(&self, year: &YearSum) -> impl Iterator<Item = &Bar> {
        let days = year.starts_on..=year.ends_on;
        self.plan
            .runs_of(&self.member.id)
            .filter(move |run| days.contains(&run.starts_on))
    }

    /// What is left and has no room, and what is more than allowed.
    fn losses(&self, all: &mut Vec<Decision>) {
        let id = &self.member.id;
        let of_member = self
            .plan
            .unplaced
            .iter()
            .filter(|unplaced| unplaced.customer == *id);
        for unplaced in of_member {
            let what = format!(
                "{} left and no room: {} from {} to the end of the year on {}",
                unplaced.count,
                counted(unplaced.weeks as usize, "week"),
                unplaced.from,
                day(unplaced.ends_on)
            );
            let remedies: Vec<String> = unplaced.remedies.iter().map(ToString::to_string).collect();
            let what = match remedies.is_empty() {
                true => what,
                false => format!("{what}. It would do to {}", remedies.join("; or ")),
            };
            let command = unplaced.remedies.first().map(|remedy| match remedy {
                Remedy::Move { id: run, to } => {
                    format!("csa accelerator move {id} {run} --to {to}")
                }
                Remedy::Discovery { by } => {
                    format!("csa onboard plan {id} discovery-workshop {by}")
                }
                Remedy::Extend { to } => format!(
                    "csa customer set {id} subscriptions.{}.ends_on {to}",
                    unplaced.subscription
                ),
                Remedy::Beside { by } => format!("csa accelerator add {id} --starts {by}"),
            });
            let command = command.unwrap_or_else(|| format!("csa entitlement {id}"));
            all.push(self.decision(Urgency::Loss, Some(unplaced.ends_on), what, command));
        }
        for year in self
            .member
            .years
            .iter()
            .filter(|year| year.ends_on >= self.plan.today)
        {
            if year.left < 0 {
                let what = format!("{} of {} allowed are taken", year.used, year.allowed);
                let last = self
                    .runs_in(year)
                    .filter(|run| run.state == State::Planned)
                    .last();
                let command = match last {
                    Some(run) => format!("csa accelerator cancel {id} {} --why …", run.id),
                    None => format!("csa entitlement {id}"),
                };
                all.push(self.decision(Urgency::Loss, None, what, command));
            }
        }
    }

    /// What stands otherwise on record than the day has it, and what begins this quarter.
    fn runs(&self, all: &mut Vec<Decision>) {
        let id = &self.member.id;
        let today = self.plan.today;
        for run in self.plan.runs_of(id) {
            let (starts, ends) = (run.starts_on, run.weeks_end_on);
            let decision = match run.state {
                State::Active if ends < today => self.decision(
                    Urgency::Overdue,
                    Some(ends),
                    format!("{} was to end on {}", run.id, day(ends)),
                    format!("csa accelerator close {id} {}", run.id),
                ),
                State::Planned if starts < today => self.decision(
                    Urgency::Overdue,
                    Some(starts),
                    format!("{} was to start on {}", run.id, day(starts)),
                    format!("csa accelerator start {id} {}", run.id),
                ),
                State::Planned if starts <= self.quarter_ends() => self.decision(
                    Urgency::Due,
                    Some(starts),
                    format!(
                        "{} starts on {}, {}",
                        run.id,
                        day(starts),
                        relative(starts, today)
                    ),
                    format!("csa accelerator start {id} {}", run.id),
                ),
                _ => continue,
            };
            all.push(decision);
        }
        for undated in &self.member.undated {
            all.push(self.decision(
                Urgency::Due,
                None,
                format!("{undated} is planned without a day"),
                format!("csa accelerator move {id} {undated} --to …"),
            ));
        }
    }

    /// The next start of what is left: when this quarter is the last chance, or its turn has come.
    fn starts(&self, all: &mut Vec<Decision>) {
        let id = &self.member.id;
        let ends = self.quarter_ends();
        for year in &self.member.years {
            let mut runs = self.runs_in(year);
            let Some(next) = runs.find(|run| run.state == State::Proposed) else {
                continue;
            };
            let command = format!("csa accelerator add {id} --starts {}", next.starts_on);
            let last = year.last_starts.first().filter(|last| **last <= ends);
            if let Some(last) = last {
                let what = format!(
                    "{} left: the next must start by {}, {}",
                    year.left,
                    day(*last),
                    relative(*last, self.plan.today)
                );
                all.push(self.decision(Urgency::LastChance, Some(*last), what, command));
            } else if next.starts_on <= ends {
                let what = format!("{} left: proposed from {}", year.left, day(next.starts_on));
                all.push(self.decision(Urgency::Due, Some(next.starts_on), what, command));
            }
        }
    }
}
