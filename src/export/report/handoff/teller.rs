//! Records told as whoever takes them over needs them.

use chrono::{Days as Later, NaiveDate};

use super::{Action, Brief, Entry, FollowUp, Goal, Handing, PlanLink, Running, Waiting, Year};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::activity::{Activity, Roster, Side, kind_of, next_steps};
use crate::domain::customer::Customer;
use crate::domain::objective::{Metric, MetricStanding, Objective, Priority, Word as _, amount};
use crate::domain::today::Item;
use crate::export::customer_safe;
use crate::export::internal::ForUs;
use crate::export::report::Around;
use crate::export::report::parts::{called, last_day, year_of};
use crate::export::report::stretch::Gathered;
use crate::export::wording::{line, line_of};

/// So many entries of the log tell what it was about lately.
const ENTRIES: usize = 3;

/// In entries of so many days, what was to be next is worth asking about.
const RECENT: u64 = 60;

/// The records, and what is asked of them.
pub(super) struct Teller<'a> {
    pub(super) around: &'a Around<'a>,
    pub(super) handing: &'a Handing,
}

impl Teller<'_> {
    pub(super) fn brief(&self, it: &Gathered, known: &customer_safe::Around) -> Brief {
        let customer = &it.customer;
        let from = self.handing.from;
        let awake = it.items.iter().filter(|item| item.snoozed_until.is_none());
        let shown = awake.filter(|item| item.is_shown_by(self.handing.until));
        let (before, during): (Vec<&Item>, Vec<&Item>) =
            shown.partition(|item| item.due_on.is_none_or(|due| due < from));
        Brief {
            id: it.id.clone(),
            known: ForUs::new(customer, known),
            year: self.year(customer),
            accelerators: self.accelerators(customer),
            goals: self.goals(customer),
            before: before.into_iter().map(|item| self.action(item)).collect(),
            during: during
                .into_iter()
                .filter(|item| item.due_on.is_some_and(|due| due <= self.handing.until))
                .map(|item| self.action(item))
                .collect(),
            dates: it
                .ahead
                .iter()
                .filter(|it| !it.is_step && it.on <= self.handing.until && from <= it.ends_on)
                .cloned()
                .collect(),
            follow_ups: self.follow_ups(customer),
            entries: self.entries(customer),
            waiting: waiting(it, self.around.today),
            plan_links: plan_links(customer),
        }
    }

    fn year(&self, customer: &Customer) -> Option<Year> {
        let sum = year_of(customer, self.around, self.around.today)?;
        Some(Year {
            ends_on: sum.year.period.to,
            allowed: sum.allowed(),
            taken: sum.taken(),
            left: sum.left(),
        })
    }

    fn accelerators(&self, customer: &Customer) -> Vec<Running> {
        let open = customer.accelerators.iter().filter(|it| it.is_open());
        let mut open: Vec<&Accelerator> = open.collect();
        open.sort_by_key(|it| (it.status == AcceleratorStatus::Planned, it.starts_on));
        let running = open.into_iter().map(|it| {
            let run = it.run(self.around.rules.terms().layout);
            let items = it.backlog.iter();
            let (done, left): (Vec<_>, Vec<_>) = items.partition(|item| item.done_on.is_some());
            Running {
                id: it.id.clone(),
                title: called(it, self.around),
                is_planned: it.status == AcceleratorStatus::Planned,
                week: run.and_then(|run| run.week_on(self.around.today)),
                weeks: run.map_or(0, |run| run.layout.weeks),
                starts_on: it.starts_on,
                ends_on: last_day(it, self.around),
                open_items: left
                    .into_iter()
                    .map(|item| line(item.title.as_ref().unwrap_or(&item.id)))
                    .collect(),
                done: done.len(),
            }
        });
        running.collect()
    }

    fn goals(&self, customer: &Customer) -> Vec<Goal> {
        let open = customer.objectives.iter().filter(|it| !it.is_closed());
        let mut open: Vec<&Objective> = open.collect();
        let rank = |priority| match priority {
            Some(Priority::High) => 0,
            Some(Priority::Medium) | None => 1,
            Some(Priority::Low) => 2,
        };
        open.sort_by_key(|it| (rank(it.priority), it.due_on.is_none(), it.due_on));
        let goal = |it: &Objective| Goal {
            name: line(it.name()),
            status: it.status().label(),
            due_on: it.due_on,
            is_overdue: it.is_overdue(self.around.today),
            customer_owner: line_of(it.customer_owner.as_ref()),
            metrics: it.metrics.iter().filter_map(|it| self.metric(it)).collect(),
        };
        open.into_iter().map(goal).collect()
    }

    fn metric(&self, metric: &Metric) -> Option<String> {
        let unit = metric.unit.as_deref();
        let latest = MetricStanding::of(metric, None, self.around.today).latest;
        let value = latest.map(|it| it.value).or(metric.baseline)?;
        let target = metric.target.map(|it| amount(it, unit));
        let target = target.map_or_else(String::new, |it| format!(", target {it}"));
        Some(line(&format!(
            "{} at {}{target}",
            metric.title(),
            amount(value, unit)
        )))
    }

    fn action(&self, item: &Item) -> Action {
        Action {
            what: line(&item.what),
            due_on: item.due_on,
            is_late: item
                .days_late(self.around.today)
                .is_some_and(|days| days > 0),
            command: item.command.clone(),
        }
    }

    /// Entries up to today, newest first.
    fn newest<'c>(&self, customer: &'c Customer) -> Vec<&'c Activity> {
        let today = self.around.today;
        let past = customer.activities.iter();
        let mut past: Vec<&Activity> = past.filter(|it| it.at.date_naive() <= today).collect();
        past.sort_by_key(|it| std::cmp::Reverse(it.at));
        past
    }

    fn follow_ups(&self, customer: &Customer) -> Vec<FollowUp> {
        let headings = self.around.rules.next_steps();
        let since = self.around.today.checked_sub_days(Later::new(RECENT));
        let newest = self.newest(customer).into_iter();
        let recent = newest.filter(|it| since.is_some_and(|since| it.at.date_naive() >= since));
        let steps = recent.flat_map(|it| {
            let notes = it.notes.as_deref().unwrap_or_default();
            let on = it.at.date_naive();
            let steps = next_steps(notes, &headings).into_iter();
            steps.map(move |step| FollowUp {
                on,
                step: line(&step),
            })
        });
        steps.collect()
    }

    fn entries(&self, customer: &Customer) -> Vec<Entry> {
        let roster = Roster::of(customer);
        let kinds = self.around.rules.entry_kinds();
        let newest = self.newest(customer).into_iter().take(ENTRIES);
        let entry = |it: &Activity| Entry {
            on: it.at.date_naive(),
            kind: kind_of(kinds, it).map_or_else(|| line(&it.kind), |kind| kind.title.clone()),
            subject: line_of(it.subject.as_ref()),
            people: it
                .external_attendees
                .iter()
                .map(|who| line(roster.participant(who, Side::External).called()))
                .collect(),
        };
        newest.map(entry).collect()
    }
}

/// Lines of the morning that are hidden for a while.
fn waiting(it: &Gathered, today: NaiveDate) -> Vec<Waiting> {
    let hidden = it.items.iter().filter_map(|item| {
        let until = item.snoozed_until.filter(|until| *until >= today)?;
        Some(Waiting {
            what: line(&item.what),
            until,
            why: line_of(item.snoozed_why.as_ref()),
        })
    });
    hidden.collect()
}

fn plan_links(customer: &Customer) -> Vec<PlanLink> {
    let open = customer.objectives.iter().filter(|it| !it.is_closed());
    let links = open.filter_map(|it| {
        Some(PlanLink {
            name: line(it.name()),
            link: line_of(it.link.as_ref())?,
        })
    });
    links.collect()
}
