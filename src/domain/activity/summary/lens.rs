//! A record looked through for what happened in a stretch of days.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::people::{reached, side_of};
use super::{Moved, NextStep, OfKind, Outcome, Step, Summary, Told, What};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Layout};
use crate::domain::activity::{
    Activity, EntryKind, Roster, Side, kind_of, last_call, next_steps, steps_below,
};
use crate::domain::customer::Customer;
use crate::domain::when::Period;

/// What a summary is made by: the days, and what the rules say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lens<'a> {
    /// The days, up to today: what is written down for a day ahead has not happened.
    pub(crate) period: Period,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The kinds of entry.
    pub(crate) kinds: &'a [EntryKind],
    /// The words under which notes tell the next steps.
    pub(crate) headings: &'a [String],
    /// Whether only the lists under these words count, and no other open task.
    pub(crate) is_shared: bool,
    /// How accelerators are laid out.
    pub(crate) layout: Layout,
}

impl Lens<'_> {
    /// Whether this day is one of them and has come.
    pub(crate) fn sees(&self, day: NaiveDate) -> bool {
        self.period.contains(day) && day <= self.today
    }

    /// The last of the days that has come.
    fn last_day(&self) -> NaiveDate {
        self.period.to.min(self.today)
    }

    /// What happened with this customer.
    pub(crate) fn summary(&self, customer: &Customer) -> Summary {
        let mut entries: Vec<&Activity> = customer
            .activities
            .iter()
            .filter(|entry| self.sees(day(entry)))
            .collect();
        entries.sort_by_key(|entry| entry.at);
        let roster = Roster::of(customer);
        let external = reached(customer, &roster, &entries, Side::External);
        let roles_met = once(external.iter().flat_map(|it| it.roles.clone()));
        let known = customer.contacts.iter().flat_map(|it| it.roles.clone());
        let not_met = known.filter(|role| !roles_met.contains(role));
        let last_call_on = last_call(&customer.activities, self.today);
        Summary {
            entries: entries.len(),
            pending: entries.iter().filter(|it| it.recorded_on.is_none()).count(),
            kinds: self.by_kind(&roster, &entries),
            roles_not_met: once(not_met),
            roles_met,
            external,
            internal: reached(customer, &roster, &entries, Side::Internal),
            accelerators: customer
                .accelerators
                .iter()
                .filter_map(|it| self.moved(it, &entries))
                .collect(),
            outcomes: self.outcomes(customer, &entries),
            next_steps: self.next_steps(&entries),
            last_call_on,
            last_call_days: last_call_on.map(|on| (self.today - on).num_days()),
        }
    }

    fn by_kind(&self, roster: &Roster, entries: &[&Activity]) -> Vec<OfKind> {
        let of = |kind: Option<&EntryKind>, title: &str, is_one: &dyn Fn(&Activity) -> bool| {
            let told = entries.iter().filter(|entry| is_one(entry));
            OfKind {
                kind: kind.map(|kind| kind.key.clone()),
                title: title.to_owned(),
                entries: told.map(|entry| told_of(roster, entry)).collect(),
            }
        };
        let kinds = self.kinds.iter().map(|kind| {
            of(Some(kind), &kind.title, &|entry| {
                kind_of(self.kinds, entry).is_some_and(|own| own.key == kind.key)
            })
        });
        let strange: BTreeSet<&str> = entries
            .iter()
            .filter(|entry| kind_of(self.kinds, entry).is_none())
            .map(|entry| entry.kind.as_str())
            .collect();
        let strange = strange.into_iter().map(|title| {
            of(None, title, &|entry| {
                kind_of(self.kinds, entry).is_none() && entry.kind == title
            })
        });
        let all = kinds.chain(strange);
        all.filter(|kind| !kind.entries.is_empty()).collect()
    }

    fn moved(&self, accelerator: &Accelerator, entries: &[&Activity]) -> Option<Moved> {
        let has_begun = accelerator.status != AcceleratorStatus::Planned;
        let closed = match accelerator.status {
            AcceleratorStatus::Completed => What::Completed,
            _ => What::Cancelled,
        };
        let own = |entry: &&&Activity| entry.accelerator.as_ref() == Some(&accelerator.id);
        let entries = entries.iter().filter(own).count();
        let days = [
            (accelerator.starts_on.filter(|_| has_begun), What::Started),
            (accelerator.discovery_workshop_on, What::Discovery),
            (accelerator.planning_workshop_on, What::Planning),
            (
                accelerator.closed_on.filter(|_| !accelerator.is_open()),
                closed,
            ),
        ];
        let steps = days.into_iter().filter_map(|(on, what)| {
            let on = on.filter(|on| self.sees(*on))?;
            Some(Step { on, what })
        });
        let mut steps: Vec<Step> = steps.collect();
        steps.sort_by_key(|step| step.on);
        let done = accelerator.backlog.iter().filter_map(|item| item.done_on);
        let done = done.filter(|on| self.sees(*on)).count();
        if entries == 0 && done == 0 && steps.is_empty() {
            return None;
        }
        let run = accelerator.run(self.layout).filter(|_| has_begun);
        let last = self.last_day();
        let last = accelerator
            .closed_on
            .map_or(last, |closed| closed.min(last));
        Some(Moved {
            id: accelerator.id.clone(),
            title: accelerator.title.clone(),
            status: accelerator.status,
            week: run.and_then(|run| run.week_on(last)),
            weeks: accelerator.weeks.unwrap_or(self.layout.weeks),
            entries,
            done,
            steps,
        })
    }

    fn outcomes(&self, customer: &Customer, entries: &[&Activity]) -> Vec<Outcome> {
        let name = |id: &str| {
            let mut objectives = customer.objectives.iter();
            objectives.find(|it| it.id == id).map(|it| it.name())
        };
        let logged = entries
            .iter()
            .filter(|entry| kind_of(self.kinds, entry).is_some_and(EntryKind::tells_outcome));
        let logged = logged.map(|entry| {
            let objective = entry.objective.as_deref();
            let title = entry.subject.as_deref().or(objective.and_then(name));
            Outcome {
                on: day(entry),
                title: title.unwrap_or(&entry.kind).to_owned(),
                objective: entry.objective.clone(),
                is_closed: false,
                result: None,
            }
        });
        let closed = customer.objectives.iter().filter_map(|objective| {
            let on = objective.closed_on.filter(|on| self.sees(*on))?;
            objective.is_closed().then(|| Outcome {
                on,
                title: objective.name().to_owned(),
                objective: Some(objective.id.clone()),
                is_closed: true,
                result: objective.result.clone(),
            })
        });
        let mut all: Vec<Outcome> = logged.chain(closed).collect();
        all.sort_by_key(|outcome| outcome.on);
        all
    }

    fn next_steps(&self, entries: &[&Activity]) -> Vec<NextStep> {
        let newest_first = entries.iter().rev();
        let steps = newest_first.flat_map(|entry| {
            let notes = entry.notes.as_deref().unwrap_or_default();
            let steps = match self.is_shared {
                true => steps_below(notes, self.headings),
                false => next_steps(notes, self.headings),
            };
            steps.into_iter().map(move |step| NextStep {
                on: day(entry),
                entry: entry.id.clone(),
                step,
            })
        });
        steps.collect()
    }
}

/// The day it took place, where it took place.
fn day(entry: &Activity) -> NaiveDate {
    entry.at.date_naive()
}

fn told_of(roster: &Roster, entry: &Activity) -> Told {
    let called = |side| {
        let people = side_of(entry, side).iter();
        let called = people.map(|it| roster.participant(it, side).called().to_owned());
        called.collect()
    };
    Told {
        id: entry.id.clone(),
        on: day(entry),
        subject: entry.subject.clone(),
        duration_mins: entry.duration_mins,
        external: called(Side::External),
        internal: called(Side::Internal),
        accelerator: entry.accelerator.clone(),
        workshop_topic: entry.workshop_topic.clone(),
        recorded_on: entry.recorded_on,
    }
}

/// Each once, in the order in which they come first.
fn once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}
