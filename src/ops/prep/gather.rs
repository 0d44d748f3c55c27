//! The parts of a briefing, gathered from the record and the other rooms.

use anyhow::Result;
use chrono::NaiveDate;

use super::{Aim, Briefing, ENTRIES, Entry, Gauge, Lying, Renewal, Running, Then, Year};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Layout, Stage};
use crate::domain::activity::{Activity, kind_of, next_steps};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::entitlements;
use crate::domain::objective::sparkline;
use crate::domain::prep::{Question, Seat, Sight, met, next_meeting, seats, week_on, weeks};
use crate::domain::renewal::bought_until;
use crate::domain::today::Item;
use crate::domain::when::Period;
use crate::ops::entitlement::{self, YearSum};
use crate::ops::objective::{self, Goal};
use crate::ops::{Desk, escalation, onboard, sentiment, today};

/// What to know before a call with this customer.
///
/// # Errors
/// When there is no such customer, or the file cannot be read.
pub(crate) fn briefing(desk: &Desk, id: &CustomerId) -> Result<Briefing> {
    Ok(of(desk, id, &desk.store.load(id)?.customer))
}

/// The same of a record that is at hand.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Briefing {
    let bought = customer.subscription_on(desk.today);
    let contacts = met(customer, desk.today, desk.rules.not_met());
    let seats = seats(&desk.rules.roles_to_meet(), &contacts);
    let due = today::shown(desk, id, customer);
    let course = sentiment::of(desk, id, customer);
    let mut escalations = escalation::of(desk, id, customer);
    escalations.retain(|it| it.escalation.is_open());
    let lines = desk.checklist(customer).lines();
    let layout = desk.rules.terms().layout;
    let is_here = customer.archived_on.is_none();
    let questions = match is_here {
        true => questions(desk, customer, &seats, &due),
        false => Vec::new(),
    };
    Briefing {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        today: desk.today,
        archived_on: customer.archived_on,
        archived_why: customer.archived_why.clone(),
        tier: bought.map(|bought| desk.rules.tier(bought.tier).title.clone()),
        team: customer.team.clone(),
        // Who is missing in the year that runs, which need not be the one that was onboarded with.
        missing_roles: match is_here {
            true => onboard::missing_roles(desk.rules, bought, &customer.team),
            false => Vec::new(),
        },
        environment: customer.environment.clone(),
        contacts,
        seats,
        notes: customer.notes.clone(),
        sentiment: course.latest,
        sentiment_is_stale: course.is_stale,
        escalations,
        next_meeting: next_meeting(customer, &lines, desk.today).filter(|_| is_here),
        year: year(desk, id, customer, layout),
        renewal: renewal(desk, customer),
        entries: entries(desk, customer),
        objectives: aims(desk, id, customer),
        accelerators: running(customer, layout, desk.today),
        due,
        questions,
        questions_shown: desk.rules.questions_shown(),
    }
}

fn questions(desk: &Desk, customer: &Customer, seats: &[Seat], due: &[Item]) -> Vec<Question> {
    let terms = desk.rules.terms();
    let sums = entitlements(customer, &terms, desk.today);
    let mut years = sums.iter();
    let sight = Sight {
        customer,
        today: desk.today,
        layout: terms.layout,
        seats,
        sum: years.find(|sum| sum.year.period.contains(desk.today)),
        items: due,
        wordings: &desk.rules.wordings(),
    };
    sight.questions()
}

fn year(desk: &Desk, id: &CustomerId, customer: &Customer, layout: Layout) -> Option<Year> {
    let account = entitlement::of(desk, id, customer);
    let sum: &YearSum = account.present()?;
    let mut years = account.years.iter();
    let period = Period {
        from: sum.starts_on,
        to: sum.ends_on,
    };
    let all = customer.accelerators.iter();
    let lying = all.filter(|it| it.status != AcceleratorStatus::Cancelled);
    let mut runs: Vec<Lying> = lying
        .filter_map(|it| {
            let days = it.busy(layout, desk.today)?;
            let is_in = days.from <= period.to && days.to >= period.from;
            is_in.then(|| Lying {
                id: it.id.clone(),
                status: it.status,
                from: days.from,
                to: days.to,
            })
        })
        .collect();
    runs.sort_by_key(|run| run.from);
    Some(Year {
        tier: sum.tier.clone(),
        starts_on: sum.starts_on,
        ends_on: sum.ends_on,
        standing: sum.standing,
        week: week_on(&period, desk.today),
        weeks: weeks(&period),
        allowed: sum.allowed,
        used: sum.taken - sum.planned.len(),
        scheduled: sum.planned.len(),
        left: sum.left,
        lost: sum.lost,
        next_start_by: sum.last_starts.first().copied(),
        then: years
            .find(|it| it.starts_on > sum.starts_on)
            .map(|it| Then {
                tier: it.tier.clone(),
                starts_on: it.starts_on,
            }),
        runs,
    })
}

fn renewal(desk: &Desk, customer: &Customer) -> Option<Renewal> {
    let on = bought_until(&customer.subscriptions)?.succ_opt()?;
    let clock = desk.rules.renewal_clock();
    Some(Renewal {
        on,
        internal_sync_on: clock.internal_sync_on(on),
        first_contact_on: clock.first_contact_on(on),
    })
}

fn entries(desk: &Desk, customer: &Customer) -> Vec<Entry> {
    let words = desk.rules.next_steps();
    let all = customer.activities.iter();
    let mut past: Vec<&Activity> = all
        .filter(|entry| entry.at.date_naive() <= desk.today)
        .collect();
    past.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    let entry = |entry: &Activity| Entry {
        id: entry.id.clone(),
        on: entry.at.date_naive(),
        kind: kind_of(desk.rules.entry_kinds(), entry)
            .map_or_else(|| entry.kind.clone(), |kind| kind.title.clone()),
        subject: entry.subject.clone(),
        recorded_on: entry.recorded_on,
        follow_ups: next_steps(entry.notes.as_deref().unwrap_or_default(), &words),
    };
    past.into_iter().take(ENTRIES).map(entry).collect()
}

fn aims(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Aim> {
    let goals = objective::goals(desk, id, customer).into_iter();
    let open = goals.filter(|goal| !goal.objective.is_closed());
    open.map(|goal| aim(&goal)).collect()
}

fn aim(goal: &Goal) -> Aim {
    let objective = &goal.objective;
    let measured = objective.metrics.iter().zip(&goal.standing.metrics);
    let gauges = measured.map(|(metric, standing)| Gauge {
        key: metric.key.clone(),
        title: metric.title(),
        unit: metric.unit.clone(),
        baseline: metric.baseline,
        latest: standing.latest.as_ref().map(|reading| reading.value),
        latest_on: standing.latest.as_ref().map(|reading| reading.on),
        target: metric.target,
        share: standing.share,
        drawn: sparkline(metric, goal.today),
    });
    Aim {
        id: objective.id.clone(),
        name: objective.name().to_owned(),
        due_on: objective.due_on,
        customer_owner: objective.customer_owner.clone(),
        metrics: gauges.collect(),
    }
}

fn running(customer: &Customer, layout: Layout, today: NaiveDate) -> Vec<Running> {
    let open = customer.accelerators.iter().filter(|it| it.is_open());
    let mut all: Vec<Running> = open.map(|it| of_accelerator(it, layout, today)).collect();
    all.sort_by_key(|it| {
        let is_planned = it.status == AcceleratorStatus::Planned;
        (is_planned, it.starts_on.is_none(), it.starts_on)
    });
    all
}

fn of_accelerator(it: &Accelerator, layout: Layout, today: NaiveDate) -> Running {
    let run = it.run(layout);
    let has_begun = it.status == AcceleratorStatus::Active;
    let week = run.and_then(|run| run.week_on(today)).filter(|_| has_begun);
    let begun = run.filter(|run| has_begun && today >= run.starts_on);
    let late = begun.map(|run| it.late_items(run, today));
    let late = late.unwrap_or_default();
    Running {
        id: it.id.clone(),
        title: it.title.clone(),
        status: it.status,
        starts_on: it.starts_on,
        ends_on: run.map(|run| run.ends_on()),
        week,
        weeks: it.weeks.unwrap_or(layout.weeks),
        stage: begun.map(|run| week.map_or(Stage::Measure, |week| run.stage_of(week))),
        items: it.backlog.len(),
        items_left: it.backlog.iter().filter(|it| it.done_on.is_none()).count(),
        items_late: late.iter().map(|item| item.name().to_owned()).collect(),
    }
}
