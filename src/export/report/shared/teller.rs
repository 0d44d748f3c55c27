//! The record told fact by fact, as far as the customer may read it.

use chrono::NaiveDate;

use super::{Ahead, Area, Goal, Maturity, Programme, SHARED_ASSESSMENT, Year};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::activity::summary::Lens;
use crate::domain::customer::Customer;
use crate::domain::health::BusinessReview;
use crate::domain::module::Category;
use crate::domain::objective::{Objective, ObjectiveStatus};
use crate::export::customer_summary::CustomerSummary;
use crate::export::report::Around;
use crate::export::report::parts::{
    Days, Fate, Measure, called, granted, last_day, modules, year_of,
};
use crate::export::report::pictures::{Drawn, Pictures};
use crate::export::wording::{line_of, words};

/// The record, and the days that are told of.
pub(super) struct Teller<'a> {
    pub(super) customer: &'a Customer,
    pub(super) around: &'a Around<'a>,
    pub(super) period: &'a Days,
}

impl Teller<'_> {
    pub(super) fn goals(&self, pictures: &mut Pictures) -> Vec<Goal> {
        let is_told = |goal: &&Objective| {
            !goal.is_closed() || self.period.saw(goal.closed_on, self.around.today)
        };
        let told = self.customer.objectives.iter().filter(is_told);
        told.map(|goal| self.goal(goal, pictures)).collect()
    }

    fn goal(&self, goal: &Objective, pictures: &mut Pictures) -> Goal {
        let until = self.period.until(self.around.today);
        let measure = |metric| {
            let mut measure = Measure::new(metric, self.around, self.period);
            pictures.metric(metric, &mut measure, goal.due_on, until);
            measure
        };
        Goal {
            outcome: line_of(goal.outcome.as_ref()).or_else(|| line_of(goal.title.as_ref())),
            success_criteria: line_of(goal.success_criteria.as_ref()),
            due_on: goal.due_on,
            status: goal.status.map(|status| match status {
                ObjectiveStatus::NotStarted => "not begun",
                ObjectiveStatus::OnTrack => "on track",
                ObjectiveStatus::Watchpoint | ObjectiveStatus::Concern => "needs attention",
                ObjectiveStatus::ClosedSuccess => "met",
            }),
            closed_on: goal.closed_on.filter(|_| goal.is_closed()),
            result: line_of(goal.result.as_ref()).filter(|_| goal.is_closed()),
            metrics: goal.metrics.iter().map(measure).collect(),
        }
    }

    pub(super) fn year(&self, pictures: &mut Pictures) -> Option<Year> {
        let sum = year_of(
            self.customer,
            self.around,
            self.period.until(self.around.today),
        )?;
        let days = sum.year.period;
        let granted = granted(&sum);
        let title = "What the subscription year includes, and what is used".to_owned();
        pictures.entitlement("entitlement".to_owned(), title, &granted);
        let drawn = self.customer.accelerators.iter().filter_map(|it| {
            let title = called(it, self.around);
            Some(Drawn {
                row: title.clone(),
                title,
                status: it.status,
                from: it.starts_on?,
                to: last_day(it, self.around)?,
            })
        });
        pictures.timeline(
            "Accelerators of the subscription year".to_owned(),
            self.around,
            (days.from, days.to),
            drawn.collect(),
        );
        Some(Year {
            starts_on: days.from,
            ends_on: days.to,
            granted,
        })
    }

    pub(super) fn summary(&self, pictures: &mut Pictures) -> CustomerSummary {
        let rules = self.around.rules;
        let summary = CustomerSummary::new(
            self.customer,
            &Lens {
                period: self.period.period(),
                today: self.around.today,
                kinds: rules.entry_kinds(),
                headings: rules.shared_next_steps(),
                is_shared: true,
                layout: rules.terms().layout,
            },
        );
        let kinds = summary.meetings.iter();
        let days = kinds.map(|kind| {
            let on = kind.held.iter().map(|held| held.on).collect();
            (kind.title.clone(), on)
        });
        pictures.engagement(
            "engagement".to_owned(),
            "Contact by week".to_owned(),
            self.period,
            self.around.today,
            &days.collect::<Vec<_>>(),
        );
        summary
    }

    pub(super) fn modules(&self) -> Vec<String> {
        let begun = self.customer.accelerators.iter().filter(|it| {
            matches!(
                it.status,
                AcceleratorStatus::Active | AcceleratorStatus::Completed
            )
        });
        let mut titles = Vec::new();
        for title in begun.flat_map(|it| modules(it, self.around)) {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    }

    pub(super) fn programmes(&self, is_told: impl Fn(Fate) -> bool) -> Vec<Programme> {
        let fate = |it: &Accelerator| Fate::of(it, self.period, self.around.today);
        let all = self.customer.accelerators.iter();
        let told = all.filter(|it| it.status != AcceleratorStatus::Cancelled && is_told(fate(it)));
        told.map(|it| {
            let run = it.run(self.around.rules.terms().layout);
            let until = self.period.until(self.around.today);
            Programme {
                title: called(it, self.around),
                modules: modules(it, self.around),
                starts_on: it.starts_on,
                ends_on: last_day(it, self.around),
                week: run.and_then(|run| run.week_on(until)),
                weeks: run.map_or(0, |run| run.layout.weeks),
                outcome: line_of(it.outcome.as_ref()),
            }
        })
        .collect()
    }

    pub(super) fn ahead(&self, until: NaiveDate) -> Vec<Ahead> {
        let customer = self.customer;
        let accelerators = customer.accelerators.iter().flat_map(|it| {
            let name = called(it, self.around);
            let begins = it
                .starts_on
                .filter(|_| it.status == AcceleratorStatus::Planned)
                .map(|on| (on, format!("Accelerator begins: {name}")));
            let ends = last_day(it, self.around)
                .filter(|_| it.status == AcceleratorStatus::Active)
                .map(|on| (on, format!("Accelerator closes: {name}")));
            begins.into_iter().chain(ends)
        });
        let goals = customer.objectives.iter().filter(|it| !it.is_closed());
        let goals = goals.filter_map(|it| {
            let name = line_of(it.outcome.as_ref()).or_else(|| line_of(it.title.as_ref()))?;
            Some((it.due_on?, format!("Wanted by this day: {name}")))
        });
        let training = customer.education.instructor_led_days.iter();
        let training = training.filter(|it| it.held_on.is_none()).filter_map(|it| {
            let course = line_of(it.course.as_ref());
            let course = course.map(|course| format!(": {course}"));
            let what = format!("Training with an instructor{}", course.unwrap_or_default());
            Some((it.planned_on?, what))
        });
        let next = next_review(customer, self.around.today).and_then(|it| it.planned_on);
        let reviews = customer.business_reviews.iter().filter(|it| it.is_open());
        let reviews = reviews.filter_map(|it| {
            let on = it
                .planned_on
                .filter(|on| Some(*on) != next || self.period.name.is_some());
            Some((on?, "Executive business review".to_owned()))
        });
        let all = accelerators.chain(goals).chain(training).chain(reviews);
        let today = self.around.today;
        let mut ahead: Vec<Ahead> = all
            .filter(|(on, _)| today < *on && *on <= until)
            .map(|(on, what)| Ahead { on, what })
            .collect();
        ahead.sort_by_key(|it| it.on);
        ahead
    }
}

/// The review that comes next; when none does, the one that was planned last and not held.
pub(in crate::export::report) fn next_review(
    customer: &Customer,
    today: NaiveDate,
) -> Option<&BusinessReview> {
    let open = customer.business_reviews.iter().filter(|it| it.is_open());
    let next = open.clone().filter(|it| it.planned_on >= Some(today));
    next.min_by_key(|it| it.planned_on)
        .or_else(|| open.max_by_key(|it| it.planned_on))
}

/// The day of the last review that was held before today.
pub(in crate::export::report) fn last_review(
    customer: &Customer,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let held = customer.business_reviews.iter().filter_map(|it| it.held_on);
    held.filter(|on| *on < today).max()
}

/// The last assessment that was made with them, beside the one before it.
pub(super) fn maturity(customer: &Customer, today: NaiveDate) -> Option<Maturity> {
    let made = customer.assessments.iter().filter(|it| {
        it.on <= today && it.kind.eq_ignore_ascii_case(SHARED_ASSESSMENT) && !it.areas.is_empty()
    });
    let mut made: Vec<_> = made.collect();
    made.sort_by_key(|it| it.on);
    let last = made.pop()?;
    let before = made.pop();
    let area = |(name, level): (&String, &String)| Area {
        name: area_called(name),
        level: words(level),
        before: before.and_then(|it| it.areas.get(name)).map(|it| words(it)),
    };
    Some(Maturity {
        on: last.on,
        before_on: before.map(|it| it.on),
        areas: last.areas.iter().map(area).collect(),
    })
}

/// The catalogue's name for an area that it has, else the record's own.
fn area_called(key: &str) -> String {
    let known = Category::ALL.into_iter().find(|it| it.key() == key);
    known.map_or_else(|| words(key), |it| it.to_string())
}
