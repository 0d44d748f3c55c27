//! The red counts of the leaders: in which of them a customer stands, and what it was counted by.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::accelerator::{Accelerator, AcceleratorStatus, MilestoneState, Stage, milestones};
use super::activity::{EntryKind, kind_of};
use super::checklist::{Line, State};
use super::customer::Customer;
use super::entitlement::{Entitlement, Terms};
use super::objective::{Objective, ObjectiveStatus, VerifiableOutcome};
use super::onboarding::DISCOVERY_WORKSHOP;
use super::text::counted;

/// A red count. What each counts is fixed; from where on it is red is a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Red {
    /// Days that an accelerator is overdue.
    Accelerator,
    /// Days that a workshop is overdue.
    Workshop,
    /// Months that a business review is overdue.
    Review,
    /// Months without a verified outcome.
    Outcome,
    /// Objectives that a success plan has at least.
    Plan,
}

impl Red {
    /// Every one, in the order of the dashboard.
    pub(crate) const ALL: [Self; 5] = [
        Self::Accelerator,
        Self::Workshop,
        Self::Review,
        Self::Outcome,
        Self::Plan,
    ];

    /// The key of its rule.
    pub(crate) fn rule(self) -> String {
        let name = match self {
            Self::Accelerator => "accelerator",
            Self::Workshop => "workshop",
            Self::Review => "review",
            Self::Outcome => "outcome",
            Self::Plan => "plan",
        };
        format!("leaders.{name}")
    }

    /// What the leaders call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Accelerator => "Accelerator",
            Self::Workshop => "Workshop",
            Self::Review => "Executive business review",
            Self::Outcome => "Verified outcomes",
            Self::Plan => "Success plan",
        }
    }

    /// When it is red, with this number in force.
    pub(crate) fn criterion(self, limit: u32) -> String {
        let number = usize::try_from(limit).unwrap_or(usize::MAX);
        match self {
            Self::Accelerator | Self::Workshop => {
                format!(
                    "more than {} overdue, or not scheduled",
                    counted(number, "day")
                )
            }
            Self::Review => format!("more than {} overdue", counted(number, "month")),
            Self::Outcome => format!("none in more than {}", counted(number, "month")),
            Self::Plan => format!("fewer than {}, or a draft", counted(number, "objective")),
        }
    }
}

/// From where on each is red.
#[derive(Debug, Clone, Default)]
pub(crate) struct RedLines(BTreeMap<Red, u32>);

impl RedLines {
    /// These numbers; one that is missing is 0.
    pub(crate) fn new(numbers: impl IntoIterator<Item = (Red, u32)>) -> Self {
        Self(numbers.into_iter().collect())
    }

    /// The number in force.
    pub(crate) fn get(&self, red: Red) -> u32 {
        self.0.get(&red).copied().unwrap_or_default()
    }
}

/// What a customer stands in, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Which count.
    pub(crate) red: Red,
    /// What it was counted by: one line, no full stop.
    pub(crate) why: String,
}

/// One customer on one day, with the rules that count.
pub(crate) struct Look<'a> {
    /// The record, of a customer whose tier a CSA owns.
    pub(crate) customer: &'a Customer,
    /// The onboarding's steps.
    pub(crate) lines: &'a [Line],
    /// The subscription year that runs, else another one, which is not looked at.
    pub(crate) year: Option<&'a Entitlement>,
    /// What entitlements are counted by.
    pub(crate) terms: &'a Terms,
    /// The kinds of entry.
    pub(crate) kinds: &'a [EntryKind],
    /// Months from one business review to the next; the rule `today.review_every`.
    pub(crate) review_every: u32,
    /// From where on each count is red.
    pub(crate) limits: &'a RedLines,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
}

impl Look<'_> {
    /// The counts that the customer stands in, in their order. None before the first day of what was bought, and
    /// none once all of it is over.
    pub(crate) fn reds(&self) -> Vec<Finding> {
        let since = self.customer.served_since(self.today);
        let Some(since) = since.filter(|on| *on <= self.today) else {
            return Vec::new();
        };
        let found = Red::ALL.map(|red| {
            let why = match red {
                Red::Accelerator => self.accelerator(),
                Red::Workshop => self.workshop(),
                Red::Review => self.review(since),
                Red::Outcome => self.outcome(since),
                Red::Plan => self.plan(),
            };
            why.map(|why| Finding { red, why })
        });
        found.into_iter().flatten().collect()
    }

    /// How many days are past since that day, if they are more than allowed.
    fn overdue(&self, due: NaiveDate, red: Red) -> Option<i64> {
        let days = (self.today - due).num_days();
        (days > i64::from(self.limits.get(red))).then_some(days)
    }

    /// Whether so many months are over since that day.
    fn is_past(&self, day: NaiveDate, months: u32) -> bool {
        let last = day.checked_add_months(Months::new(months));
        last.is_some_and(|last| self.today > last)
    }

    fn accelerator(&self) -> Option<String> {
        let open = self.customer.accelerators.iter().filter(|it| it.is_open());
        let overdue = open.clone().filter_map(|it| {
            let run = it.run(self.terms.layout)?;
            let (due, was) = match it.status {
                AcceleratorStatus::Planned => (run.starts_on, "was to start"),
                _ => (run.ends_on(), "was to end"),
            };
            let days = self.overdue(due, Red::Accelerator)?;
            Some((days, format!("{} {was} on {due}, {days} days ago", it.id)))
        });
        overdue
            .max_by_key(|(days, _)| *days)
            .map(|(_, why)| why)
            .or_else(|| self.unscheduled(&open.collect::<Vec<_>>()))
    }

    /// What could be scheduled in the year that runs, and is not.
    fn unscheduled(&self, open: &[&Accelerator]) -> Option<String> {
        let runs = |it: &&Entitlement| it.year.period.contains(self.today);
        let year = self.year.filter(runs)?;
        if open.iter().any(|it| it.starts_on.is_some()) {
            return None;
        }
        if let Some(undated) = open.first() {
            return Some(format!("{} is planned without a day", undated.id));
        }
        let (left, allowed, end) = (year.left(), year.allowed(), year.year.period.to);
        (left > 0).then(|| format!("{left} of {allowed} left until {end}, and none is scheduled"))
    }

    fn workshop(&self) -> Option<String> {
        let running = self.customer.accelerators.iter();
        let running = running.filter(|it| it.status == AcceleratorStatus::Active);
        let overdue = running.flat_map(|it| {
            let run = it.run(self.terms.layout);
            let stages = run.map(|run| milestones(it, run, self.today));
            let missing = stages.into_iter().flatten().filter_map(|stage| {
                let word = match stage.stage {
                    Stage::Discovery => "discovery",
                    Stage::Design => "planning",
                    Stage::Deliver | Stage::Measure => return None,
                };
                if matches!(stage.state, MilestoneState::Done { .. }) {
                    return None;
                }
                let days = self.overdue(stage.to, Red::Workshop)?;
                let (id, due) = (&it.id, stage.to);
                Some((
                    days,
                    format!("{id}: {word} workshop due by {due}, {days} days ago"),
                ))
            });
            missing.collect::<Vec<_>>()
        });
        overdue
            .max_by_key(|(days, _)| *days)
            .map(|(_, why)| why)
            .or_else(|| self.first_workshop())
    }

    /// The discovery workshop of the onboarding, which is that of the first accelerator.
    fn first_workshop(&self) -> Option<String> {
        let line = self
            .lines
            .iter()
            .find(|line| line.step == DISCOVERY_WORKSHOP)?;
        let is_open = line.state == State::Open;
        if !is_open && !matches!(line.state, State::Waiting { .. }) {
            return None;
        }
        let Some(agreed) = line.planned_on else {
            let mut runs = self.customer.accelerators.iter();
            let has_day =
                runs.any(|it| it.status != AcceleratorStatus::Cancelled && it.starts_on.is_some());
            return (is_open && !has_day).then(|| "the discovery workshop has no day".to_owned());
        };
        let days = self.overdue(agreed, Red::Workshop)?;
        Some(format!(
            "the discovery workshop was agreed for {agreed}, {days} days ago"
        ))
    }

    fn review(&self, since: NaiveDate) -> Option<String> {
        let months = self.limits.get(Red::Review);
        let reviews = self.customer.business_reviews.iter();
        let open = reviews.clone().filter(|it| it.is_open());
        if let Some(planned) = open.filter_map(|it| it.planned_on).max() {
            return self
                .is_past(planned, months)
                .then(|| format!("it was planned for {planned} and is not held"));
        }
        let held = reviews.filter_map(|it| it.held_on);
        let held = held.filter(|on| *on <= self.today).max();
        let every = Months::new(self.review_every);
        let due = held.unwrap_or(since).checked_add_months(every)?;
        self.is_past(due, months).then(|| match held {
            Some(held) => format!("the last was on {held}; the next was due by {due}"),
            None => format!("there was none; the first was due by {due}"),
        })
    }

    fn outcome(&self, since: NaiveDate) -> Option<String> {
        let log = self.customer.activities.iter();
        let logged = log
            .filter(|it| kind_of(self.kinds, it).is_some_and(EntryKind::tells_outcome))
            .map(|it| it.at.date_naive());
        let closed = self.customer.objectives.iter().filter(|it| it.is_closed());
        let closed = closed.filter_map(|it| it.closed_on);
        let last = logged.chain(closed).filter(|on| *on <= self.today).max();
        self.is_past(last.unwrap_or(since), self.limits.get(Red::Outcome))
            .then(|| match last {
                Some(last) => format!("the last was on {last}"),
                None => format!("none since {since}"),
            })
    }

    fn plan(&self) -> Option<String> {
        let objectives = &self.customer.objectives;
        let least = usize::try_from(self.limits.get(Red::Plan)).unwrap_or(usize::MAX);
        if objectives.len() < least {
            return Some(match objectives.len() {
                0 => "no objectives".to_owned(),
                few => format!("{} only", counted(few, "objective")),
            });
        }
        let is_draft = !objectives.is_empty() && !objectives.iter().any(is_firm);
        is_draft.then(|| "a draft: no objective is begun, no outcome accepted".to_owned())
    }
}

/// Whether it is begun, or the customer agreed to its outcome.
fn is_firm(objective: &Objective) -> bool {
    use VerifiableOutcome::{Accepted, Delivered, Verified};
    objective.status() != ObjectiveStatus::NotStarted
        || matches!(
            objective.verifiable_outcome,
            Some(Accepted | Delivered | Verified)
        )
}
