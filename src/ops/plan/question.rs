//! What the planner is asked about a book, and its answer in the words of the book.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Bar, CsaLoad, Member, NoRoom, Scope, YearSum};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Layout};
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::entitlement::{Entitlement, entitlements};
use crate::domain::plan::{self, Answer, Asker, Fixed, Question, State, Year};
use crate::domain::when::Period;
use crate::ops::Desk;

/// The step whose week is the first of a customer's first accelerator.
const DISCOVERY: &str = "discovery_workshop";

/// The customers of a plan beside the planner's view of them, in the same order.
pub(super) struct Book<'a> {
    customers: Vec<(&'a CustomerId, &'a Customer, Vec<Entitlement>)>,
    /// The name of each CSA by what tells them apart.
    csas: BTreeMap<String, String>,
    question: Question,
    layout: Layout,
}

impl<'a> Book<'a> {
    /// Customers who left, and who never had an accelerator and are entitled to none, are no part of it.
    pub(super) fn new(desk: &Desk, scope: &Scope, customers: &'a [(CustomerId, Customer)]) -> Self {
        let terms = desk.rules.terms();
        let sums = |customer: &Customer| entitlements(customer, &terms, desk.today);
        let customers: Vec<(&CustomerId, &Customer, Vec<Entitlement>)> = customers
            .iter()
            .filter(|(_, customer)| customer.archived_on.is_none())
            .map(|(id, customer)| (id, customer, sums(customer)))
            .filter(|(_, customer, years)| {
                let is_entitled = years.iter().any(|year| year.allowed() > 0);
                is_entitled || !customer.accelerators.is_empty()
            })
            .collect();
        let keys = Keys::new(customers.iter().map(|(_, customer, _)| *customer));
        let rules = desk.rules.accelerators();
        let askers = customers.iter().map(|(_, customer, years)| Asker {
            csa: keys.of(customer),
            fixed: fixed(customer, terms.layout, desk.today),
            years: open_years(desk, scope, customer, years),
        });
        let question = Question {
            today: desk.today,
            weeks: terms.layout.weeks,
            workshop_weeks: terms.layout.planning_week,
            pacing: rules.pacing.value,
            at_once: rules.at_once.value,
            parallel: rules.parallel.value,
            fiscal: scope.fiscal,
            closed: scope.closed.clone(),
            askers: askers.collect(),
        };
        let csas = customers.iter().filter_map(|(_, customer, _)| {
            let csa = customer.team.csa.as_ref()?;
            Some((keys.of(customer), csa.name.clone()))
        });
        Self {
            csas: csas.collect(),
            customers,
            question,
            layout: terms.layout,
        }
    }

    pub(super) fn answer(&self) -> Answer {
        plan::answer(&self.question)
    }

    pub(super) fn members(&self, desk: &Desk) -> Vec<Member> {
        let member = |(id, customer, years): &(&CustomerId, &Customer, Vec<Entitlement>)| Member {
            id: (*id).clone(),
            name: customer.name.clone(),
            csa: customer.team.csa.as_ref().map(|csa| csa.name.clone()),
            years: years.iter().map(|year| sum(desk, year)).collect(),
            undated: customer
                .accelerators
                .iter()
                .filter(|accelerator| accelerator.status == AcceleratorStatus::Planned)
                .filter(|accelerator| accelerator.starts_on.is_none())
                .map(|accelerator| accelerator.id.clone())
                .collect(),
        };
        self.customers.iter().map(member).collect()
    }

    /// Runs on record that were not called off, and the proposed ones.
    pub(super) fn runs(&self, desk: &Desk, scope: &Scope, answer: &Answer) -> Vec<Bar> {
        let mut all = Vec::new();
        for (at, (id, customer, _)) in self.customers.iter().enumerate() {
            let mut number = highest(customer);
            let bar = |run: String, state: State, days: Period| Bar {
                customer: (*id).clone(),
                id: run,
                title: None,
                state,
                starts_on: days.from,
                ends_on: days.to,
                weeks_end_on: days.to,
                quarter: scope.fiscal.quarter_of(days.from),
                ends_in: scope.fiscal.quarter_of(days.to),
                why: None,
                reason: None,
            };
            let recorded = customer.accelerators.iter().filter_map(|accelerator| {
                let state = match accelerator.status {
                    AcceleratorStatus::Planned => State::Planned,
                    AcceleratorStatus::Active => State::Active,
                    AcceleratorStatus::Completed => State::Completed,
                    AcceleratorStatus::Cancelled => return None,
                };
                let busy = accelerator.busy(self.layout, desk.today)?;
                Some(Bar {
                    title: accelerator.title.clone(),
                    weeks_end_on: accelerator.run(self.layout)?.ends_on(),
                    ..bar(accelerator.id.clone(), state, busy)
                })
            });
            let starts = answer.starts.iter().filter(|start| start.asker == at);
            let proposed = starts.map(|start| {
                number += 1;
                let days = self.question.run(start.starts_on);
                Bar {
                    why: Some(start.why.to_string()),
                    reason: Some(start.why.clone()),
                    ..bar(format!("a{number}"), State::Proposed, days)
                }
            });
            let mut runs: Vec<Bar> = recorded.chain(proposed).collect();
            runs.sort_by_key(|run| (run.starts_on, run.state));
            all.extend(runs);
        }
        all
    }

    pub(super) fn unplaced(&self, answer: &Answer) -> Vec<NoRoom> {
        let no_room = |unplaced: &plan::Unplaced| {
            let (id, customer, _) = &self.customers[unplaced.asker];
            let year = self.question.askers[unplaced.asker].years[unplaced.year].period;
            let mut bought = customer.subscriptions.iter();
            let last = customer.subscriptions.len().saturating_sub(1);
            NoRoom {
                customer: (*id).clone(),
                count: unplaced.count,
                ends_on: year.to,
                subscription: bought
                    .position(|bought| bought.ends_on == Some(year.to))
                    .unwrap_or(last),
                from: unplaced.from,
                weeks: unplaced.weeks,
                remedies: unplaced.remedies.clone(),
            }
        };
        answer.unplaced.iter().map(no_room).collect()
    }

    /// The load of each CSA, those without a name last.
    pub(super) fn loads(&self, answer: &Answer) -> Vec<CsaLoad> {
        let load = |(key, load): (&String, &plan::Load)| CsaLoad {
            csa: self.csas.get(key).cloned(),
            most: load.most(0, load.runs.len()),
            above: load.above(),
            load: load.clone(),
        };
        let mut loads: Vec<CsaLoad> = answer.loads.iter().map(load).collect();
        loads.sort_by_cached_key(|load| (load.csa.is_none(), load.csa.as_deref().map(folded)));
        loads
    }
}

/// What tells CSAs apart: the address, which the same name has in another record perhaps, else the name.
struct Keys(BTreeMap<String, String>);

impl Keys {
    fn new<'a>(customers: impl Iterator<Item = &'a Customer>) -> Self {
        let known = customers.filter_map(|customer| {
            let csa = customer.team.csa.as_ref()?;
            Some((folded(&csa.name), csa.email.as_ref()?.to_lowercase()))
        });
        Self(known.collect())
    }

    fn of(&self, customer: &Customer) -> String {
        let Some(csa) = &customer.team.csa else {
            return String::new();
        };
        let name = folded(&csa.name);
        let email = csa.email.as_ref().map(|email| email.to_lowercase());
        email.or_else(|| self.0.get(&name).cloned()).unwrap_or(name)
    }
}

/// The runs on record that keep the customer busy or count for the pacing of a quarter.
fn fixed(customer: &Customer, layout: Layout, today: NaiveDate) -> Vec<Fixed> {
    let run = |accelerator: &Accelerator| {
        Some(Fixed {
            id: accelerator.id.clone(),
            busy: accelerator.busy(layout, today)?,
            is_movable: accelerator.status == AcceleratorStatus::Planned,
        })
    };
    let accelerators = customer.accelerators.iter();
    accelerators
        .filter(|accelerator| accelerator.status != AcceleratorStatus::Cancelled)
        .filter_map(run)
        .collect()
}

/// The years with something left that are not over and begin within the quarters looked at.
fn open_years(desk: &Desk, scope: &Scope, customer: &Customer, years: &[Entitlement]) -> Vec<Year> {
    let shown = scope.period();
    let discovery_on = discovery(desk, customer);
    let year = |sum: &Entitlement| {
        let Period { from, to } = sum.year.period;
        let left = usize::try_from(sum.left()).unwrap_or(0);
        (left > 0 && to >= desk.today && from <= shown.to && desk.today <= shown.to).then_some(
            Year {
                period: sum.year.period,
                left,
                discovery_on,
            },
        )
    };
    years.iter().filter_map(year).collect()
}

/// The day of the discovery workshop, as planned or due, while it is open.
fn discovery(desk: &Desk, customer: &Customer) -> Option<NaiveDate> {
    let checklist = desk.checklist(customer);
    let line = checklist
        .lines()
        .into_iter()
        .find(|line| line.step == DISCOVERY)?;
    match line.is_settled() {
        true => None,
        false => line.planned_on.or(line.due_on),
    }
}

fn sum(desk: &Desk, of: &Entitlement) -> YearSum {
    YearSum {
        tier: desk.rules.tier(of.year.tier()).title.clone(),
        starts_on: of.year.period.from,
        ends_on: of.year.period.to,
        end_is_assumed: of.year.end_is_assumed,
        allowed: of.allowed(),
        used: of.taken(),
        left: of.left(),
        lost: of.lost(),
        last_starts: of.last_starts.clone(),
    }
}

/// The highest number that an id of this customer's accelerators has.
pub(super) fn highest(customer: &Customer) -> u32 {
    let number = |accelerator: &Accelerator| accelerator.id.strip_prefix('a')?.parse::<u32>().ok();
    customer
        .accelerators
        .iter()
        .filter_map(number)
        .max()
        .unwrap_or(0)
}
