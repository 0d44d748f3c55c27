//! The deadlines and milestones that one record holds.

use chrono::{Datelike, NaiveDate};

use super::{About, Event};
use crate::domain::accelerator::{Accelerator, MilestoneState, Stage, milestones};
use crate::domain::checklist::{Line, State};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::subscription_years;
use crate::domain::onboarding::StepKind;
use crate::domain::text::counted;
use crate::domain::when::Period;
use crate::export::ics::uid;
use crate::ops::Desk;
use crate::ops::accelerator::called;
use crate::ops::entitlement::{self, Standing};
use crate::ops::review::around;

/// The events of this customer, in no order.
pub(super) fn events(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Event> {
    let mut sheet = Sheet {
        desk,
        id,
        customer,
        events: Vec::new(),
    };
    sheet.onboarding();
    sheet.accelerators();
    sheet.years();
    sheet.renewal();
    sheet.education();
    sheet.business_reviews();
    sheet.objectives();
    sheet.events
}

/// The events of one customer, as they are gathered.
struct Sheet<'a> {
    desk: &'a Desk<'a>,
    id: &'a CustomerId,
    customer: &'a Customer,
    events: Vec<Event>,
}

impl Sheet<'_> {
    /// Puts an event down. The names say which one it is, and no day is among them. Days that no calendar can
    /// write are left out.
    fn put(
        &mut self,
        about: About,
        names: &[&str],
        days: Period,
        title: String,
        rule: Option<&str>,
    ) {
        let is_written = |day: NaiveDate| (1..9999).contains(&day.year());
        if !is_written(days.from) || !is_written(days.to) {
            return;
        }
        let names: Vec<&str> = [self.id.as_str()]
            .into_iter()
            .chain(names.iter().copied())
            .collect();
        let mut uid = uid(&names);
        // Two things of one id are a slip that `csa check` tells of; in a calendar one would hide the other.
        while self.events.iter().any(|event| event.uid == uid) {
            uid.insert(0, '+');
        }
        self.events.push(Event {
            customer: self.id.clone(),
            customer_name: self.customer.name.clone(),
            about,
            starts_on: days.from,
            ends_on: days.to,
            title,
            rule: rule.map(str::to_owned),
            uid,
        });
    }

    /// The steps that are still to be done: on the day that was agreed, else on the day when they are due.
    fn onboarding(&mut self) {
        let checklist = self.desk.checklist(self.customer);
        let bought = checklist.subscription();
        if bought.is_some_and(|bought| !self.desk.rules.is_ours(bought.tier)) {
            return;
        }
        for line in checklist.lines() {
            if !matches!(line.state, State::Open | State::Waiting { .. }) {
                continue;
            }
            if let Some(day) = line.planned_on.or(line.due_on) {
                let title = format!("{} ({})", line.title, what_day(&line));
                let names = ["onboarding", &line.step];
                self.put(About::Onboarding, &names, one(day), title, Some(&line.rule));
            }
        }
    }

    /// The stages of those that are planned or under way, as far as the record does not tell that they are done.
    fn accelerators(&mut self) {
        let layout = self.desk.rules.terms().layout;
        let open = self.customer.accelerators.iter().filter(|it| it.is_open());
        for accelerator in open {
            let Some(run) = accelerator.run(layout) else {
                continue;
            };
            let stages = milestones(accelerator, run, self.desk.today);
            for stage in stages
                .into_iter()
                .filter(|stage| stage.from <= run.ends_on())
            {
                if matches!(stage.state, MilestoneState::Done { .. }) {
                    continue;
                }
                let (word, rule) = match stage.stage {
                    Stage::Discovery => ("discovery week", "accelerator.length"),
                    Stage::Design => ("planning week", "accelerator.planning_week"),
                    Stage::Deliver => ("delivery", "accelerator.delivery_week"),
                    Stage::Measure => ("close-out", "accelerator.length"),
                };
                let days = Period {
                    from: stage.from,
                    to: stage.to,
                };
                let title = format!("{word} of {}", named(accelerator));
                let stage = stage.stage.to_string();
                let names = ["accelerator", &accelerator.id, &stage];
                self.put(About::Accelerator, &names, days, title, Some(rule));
            }
        }
    }

    /// Of each subscription year that is not over, the last starts and the vouchers that end with it.
    fn years(&mut self) {
        let account = entitlement::of(self.desk, self.id, self.customer);
        for (number, year) in (1..).zip(&account.years) {
            if year.standing == Standing::Past {
                continue;
            }
            let number: String = u32::to_string(&number);
            // Counted from the last one: when one is begun, those that are left keep their days and their UIDs.
            for (left, start) in (1..).zip(year.last_starts.iter().rev()) {
                let title = match left {
                    1 => "last start of an accelerator within the year".to_owned(),
                    _ => format!("last start for {left} accelerators in a row within the year"),
                };
                let left = usize::to_string(&left);
                let names = ["last-start", &number, &left];
                self.put(
                    About::Accelerator,
                    &names,
                    one(*start),
                    title,
                    Some(&year.rule),
                );
            }
            if let Ok(left @ 1..) = usize::try_from(year.vouchers.left) {
                let title = format!("last day to issue {} of the year", vouchers(left));
                let names = ["vouchers-of-year", &number];
                self.put(About::Education, &names, one(year.ends_on), title, None);
            }
        }
    }

    /// The first day behind the last year on record, and what is counted back from it.
    fn renewal(&mut self) {
        let years = subscription_years(&self.customer.subscriptions);
        let Some(last) = years.last() else {
            return;
        };
        let Some(on) = last.period.to.succ_opt() else {
            return;
        };
        if !self.desk.rules.is_ours(last.tier()) {
            return;
        }
        let number = years.len().to_string();
        let assumed = match last.end_is_assumed {
            true => ", if the year has twelve months",
            false => "",
        };
        let names = ["renewal", &number];
        let title = format!("renewal{assumed}");
        self.put(About::Renewal, &names, one(on), title, None);
        let clock = self.desk.rules.renewal_clock();
        let months = usize::try_from(clock.internal_sync).unwrap_or(usize::MAX);
        let before = counted(months, "month");
        self.put(
            About::Renewal,
            &["renewal", &number, "internal-sync"],
            one(clock.internal_sync_on(on)),
            format!("renewal in {before}: sync with the account team{assumed}"),
            Some("renewal.internal_sync"),
        );
        let weeks = usize::try_from(clock.first_contact).unwrap_or(usize::MAX);
        let before = counted(weeks, "week");
        self.put(
            About::Renewal,
            &["renewal", &number, "first-contact"],
            one(clock.first_contact_on(on)),
            format!("renewal in {before}: the Renewals Manager calls{assumed}"),
            Some("renewal.first_contact"),
        );
    }

    /// Vouchers that were issued and not all used, and days of training that are agreed.
    fn education(&mut self) {
        let education = &self.customer.education;
        for issue in &education.vouchers {
            let unused = issue.issued.saturating_sub(issue.used);
            let unused = usize::try_from(unused).unwrap_or(usize::MAX);
            if let Some(day) = issue.expires_on.filter(|_| unused > 0) {
                let title = format!("last day to use {}", vouchers(unused));
                let names = ["vouchers", &issue.id];
                self.put(About::Education, &names, one(day), title, None);
            }
        }
        for training in &education.instructor_led_days {
            if let Some(day) = training.planned_on.filter(|_| training.is_open()) {
                let title = match &training.course {
                    Some(course) => format!("instructor-led training: {course}"),
                    None => "instructor-led training".to_owned(),
                };
                let names = ["training", &training.id];
                self.put(About::Education, &names, one(day), title, None);
            }
        }
    }

    /// Those that are still to come, with what leads up to them and follows.
    fn business_reviews(&mut self) {
        let open = self.customer.business_reviews.iter();
        for review in open.filter(|it| it.is_open()) {
            let Some(on) = review.planned_on else {
                continue;
            };
            let title = "executive business review".to_owned();
            let names = ["business-review", &review.id];
            self.put(About::BusinessReview, &names, one(on), title, None);
            for step in around(self.desk, on) {
                let title = format!("business review of {on}, last day: {}", step.title);
                let names = ["business-review", &review.id, &step.step];
                let (day, rule) = (one(step.due_on), Some(step.rule.as_str()));
                self.put(About::BusinessReview, &names, day, title, rule);
            }
        }
    }

    /// The days by which open objectives are wanted. One without a title goes by its id: the outcome may be long,
    /// and is the customer's own word.
    fn objectives(&mut self) {
        for objective in &self.customer.objectives {
            if let Some(day) = objective.due_on.filter(|_| !objective.is_closed()) {
                let name = objective.title.as_deref().unwrap_or(&objective.id);
                let title = format!("objective due: {name}");
                let names = ["objective", &objective.id];
                self.put(About::Objective, &names, one(day), title, None);
            }
        }
    }
}

fn one(day: NaiveDate) -> Period {
    Period { from: day, to: day }
}

/// What the day of an open step is.
fn what_day(line: &Line) -> &'static str {
    match (line.planned_on, line.kind, line.due_is_estimate) {
        (Some(_), ..) => "agreed",
        (None, StepKind::Mark, _) => "measured",
        (None, StepKind::Step, true) => "due at the latest",
        (None, StepKind::Step, false) => "due",
    }
}

/// Its id and what people call it.
fn named(accelerator: &Accelerator) -> String {
    let (id, called) = (&accelerator.id, called(accelerator));
    match called == *id {
        true => called,
        false => format!("{id}, {called}"),
    }
}

fn vouchers(number: usize) -> String {
    counted(number, "certification voucher")
}
