//! Records told as our own report has them.

use chrono::NaiveDate;

use super::{Account, Count, Gathered, Goal, Late, Outcome, Run, Totals, Trouble, Year};
use crate::domain::accelerator::Accelerator;
use crate::domain::activity::summary::{Lens, Summary};
use crate::domain::customer::Customer;
use crate::domain::objective::{Objective, Word as _};
use crate::domain::today::Item;
use crate::export::report::Around;
use crate::export::report::parts::{Days, Fate, Measure, called, last_day, year_of};
use crate::export::report::pictures::{Drawn, Pictures};
use crate::export::report::standing::mood;
use crate::export::wording::{line, line_of, words};

/// The records, and the days that are told of.
pub(super) struct Teller<'a> {
    pub(super) around: &'a Around<'a>,
    pub(super) period: &'a Days,
    pub(super) next: &'a Days,
}

impl Teller<'_> {
    fn until(&self) -> NaiveDate {
        self.period.until(self.around.today)
    }

    pub(super) fn account(&self, it: &Gathered, is_only: bool, pictures: &mut Pictures) -> Account {
        let (customer, today) = (&it.customer, self.around.today);
        let summary = self.summary(customer);
        let bought = customer.subscription_on(self.until());
        let name = line(&customer.name);
        let engagement = is_only
            .then(|| self.contacts(&name, &summary, pictures))
            .flatten();
        let objectives = self.objectives(customer, is_only, pictures);
        Account {
            id: it.id.clone(),
            csa: customer.team.csa.as_ref().map(|csa| line(&csa.name)),
            tier: bought.map(|bought| line(&self.around.rules.tier(bought.tier).title)),
            year: self.year(customer),
            begun: self.runs(customer, |fate| fate.is_begun),
            delivered: self.runs(customer, |fate| fate.is_delivered),
            under_way: self.runs(customer, |fate| fate.is_under_way),
            cancelled: self.runs(customer, |fate| fate.is_cancelled),
            objectives,
            entries: summary.entries,
            pending: summary.pending,
            kinds: kinds(&summary),
            met: summary
                .external
                .iter()
                .map(|it| line(it.who.called()))
                .collect(),
            roles_not_met: summary.roles_not_met.iter().map(|it| words(it)).collect(),
            last_call_on: summary.last_call_on,
            outcomes: outcomes(&summary),
            sentiment: mood(customer, self.until()),
            sentiment_before: self
                .period
                .from
                .pred_opt()
                .and_then(|day| mood(customer, day)),
            escalations: self.escalations(customer),
            late: it
                .items
                .iter()
                .filter_map(|item| late(item, today))
                .collect(),
            ahead: it
                .ahead
                .iter()
                .filter(|it| self.next.from <= it.on && it.on <= self.next.to)
                .cloned()
                .collect(),
            engagement,
            name,
        }
    }

    fn summary(&self, customer: &Customer) -> Summary {
        let rules = self.around.rules;
        let headings = rules.next_steps();
        let lens = Lens {
            period: self.period.period(),
            today: self.around.today,
            kinds: rules.entry_kinds(),
            headings: &headings,
            is_shared: false,
            layout: rules.terms().layout,
        };
        lens.summary(customer)
    }

    /// The contacts with one customer by kind.
    fn contacts(&self, name: &str, summary: &Summary, pictures: &mut Pictures) -> Option<String> {
        let by_kind: Vec<(String, Vec<NaiveDate>)> = summary
            .kinds
            .iter()
            .map(|kind| {
                let days = kind.entries.iter().map(|entry| entry.on).collect();
                (kind.title.clone(), days)
            })
            .collect();
        let title = format!("Contact with {name} by week");
        let picture = "engagement".to_owned();
        let today = self.around.today;
        pictures.engagement(picture.clone(), title, self.period, today, &by_kind);
        pictures.0.contains_key(&picture).then_some(picture)
    }

    /// The pictures of the book, or of its only customer: accelerators, and contacts by customer.
    pub(super) fn book(&self, gathered: &[Gathered], is_only: bool, pictures: &mut Pictures) {
        let drawn = gathered.iter().flat_map(|it| {
            let runs = it.customer.accelerators.iter();
            runs.filter_map(move |run| {
                let row = match is_only {
                    true => called(run, self.around),
                    false => line(&it.customer.name),
                };
                Drawn::of(run, row, self.around)
            })
        });
        let days = (self.period.from, self.next.to);
        let title = "Accelerators, these months and the next".to_owned();
        pictures.timeline(title, self.around, days, drawn.collect());
        if is_only {
            return;
        }
        pictures.by_customer(gathered, self.period, self.around.today);
    }

    fn year(&self, customer: &Customer) -> Option<Year> {
        let sum = year_of(customer, self.around, self.until())?;
        Some(Year {
            starts_on: sum.year.period.from,
            ends_on: sum.year.period.to,
            allowed: sum.allowed(),
            completed: sum.completed.len(),
            under_way: sum.active.len(),
            planned: sum.planned.len(),
            cancelled: sum.cancelled.len(),
            left: sum.left(),
            lost: match sum.year.period.to < self.around.today {
                true => 0,
                false => sum.lost(),
            },
        })
    }

    fn runs(&self, customer: &Customer, is_told: impl Fn(Fate) -> bool) -> Vec<Run> {
        let fate = |it: &&Accelerator| is_told(Fate::of(it, self.period, self.around.today));
        let told = customer.accelerators.iter().filter(fate);
        told.map(|it| {
            let run = it.run(self.around.rules.terms().layout);
            Run {
                id: it.id.clone(),
                title: called(it, self.around),
                starts_on: it.starts_on,
                ends_on: last_day(it, self.around),
                week: run.and_then(|run| run.week_on(self.until())),
                weeks: run.map_or(0, |run| run.layout.weeks),
                outcome: line_of(it.outcome.as_ref()),
                why: line_of(it.why.as_ref()),
            }
        })
        .collect()
    }

    fn objectives(&self, customer: &Customer, is_only: bool, pictures: &mut Pictures) -> Vec<Goal> {
        let today = self.around.today;
        let is_told =
            |goal: &&Objective| !goal.is_closed() || self.period.saw(goal.closed_on, today);
        let told = customer.objectives.iter().filter(is_told);
        told.map(|goal| {
            let metrics: Vec<Measure> = goal
                .metrics
                .iter()
                .map(|metric| {
                    let mut measure = Measure::new(metric, self.around, self.period);
                    if is_only {
                        pictures.metric(metric, &mut measure, goal.due_on, self.until());
                    }
                    measure
                })
                .collect();
            Goal {
                id: goal.id.clone(),
                name: line(goal.name()),
                status: goal.status().label(),
                due_on: goal.due_on,
                is_overdue: goal.is_overdue(today),
                closed_on: goal.closed_on.filter(|_| goal.is_closed()),
                is_measured: metrics.iter().any(|it| it.moved.is_some()),
                metrics,
            }
        })
        .collect()
    }

    fn escalations(&self, customer: &Customer) -> Vec<Trouble> {
        let until = self.until();
        let open = customer.escalations.iter().filter(|it| {
            it.opened_on.is_none_or(|on| on <= until) && it.closed_on.is_none_or(|on| on > until)
        });
        open.map(|it| Trouble {
            title: line_of(it.title.as_ref()),
            severity: it.severity,
            opened_on: it.opened_on,
            exit_criteria: line_of(it.exit_criteria.as_ref()),
        })
        .collect()
    }
}

/// What came of the work, oldest first.
pub(in crate::export::report) fn outcomes(summary: &Summary) -> Vec<Outcome> {
    let outcomes = summary.outcomes.iter();
    outcomes
        .map(|outcome| Outcome {
            on: outcome.on,
            title: line(&outcome.title),
            is_closed: outcome.is_closed,
            result: line_of(outcome.result.as_ref()),
        })
        .collect()
}

fn kinds(summary: &Summary) -> Vec<Count> {
    let kinds = summary.kinds.iter();
    kinds
        .map(|kind| Count {
            title: kind.title.clone(),
            count: kind.entries.len(),
        })
        .collect()
}

/// The line as a report has it, once it is past its day.
pub(in crate::export::report) fn late(item: &Item, today: NaiveDate) -> Option<Late> {
    let days = item.days_late(today).filter(|days| *days > 0)?;
    Some(Late {
        what: line(&item.what),
        due_on: item.due_on?,
        days,
        rule: item.rule.clone(),
        command: item.command.clone(),
    })
}

pub(super) fn totals(customers: &[Account]) -> Totals {
    let mut totals = Totals {
        customers: customers.len(),
        ..Totals::default()
    };
    for it in customers {
        if let Some(year) = &it.year {
            totals.allowed += year.allowed;
            totals.used += year.completed + year.cancelled;
            totals.under_way_or_planned += year.under_way + year.planned;
            totals.left += year.left;
            totals.lost += year.lost;
        }
        totals.begun += it.begun.len();
        totals.delivered += it.delivered.len();
        totals.under_way += it.under_way.len();
        totals.cancelled += it.cancelled.len();
        totals.entries += it.entries;
        totals.outcomes += it.outcomes.len();
        totals.late += it.late.len();
        for kind in &it.kinds {
            match totals.kinds.iter_mut().find(|own| own.title == kind.title) {
                Some(own) => own.count += kind.count,
                None => totals.kinds.push(kind.clone()),
            }
        }
    }
    totals
}
