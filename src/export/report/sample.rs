//! Reports on the sample records, on which a book's own templates are tried: a life with everything in it, and one
//! of which almost nothing is known.

use anyhow::{Context as _, Result};
use chrono::NaiveDate;

use super::{Ahead, Around, Days, Gathered, Handing, Kind, Report};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, monday};
use crate::domain::checklist::{Line, State};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::health::Assessment;
use crate::domain::objective::{Objective, ObjectiveStatus, Reading};
use crate::domain::onboarding::StepKind;
use crate::domain::today::{Item, Weight};
use crate::export::customer_safe;
use crate::export::sample;
use crate::rules::Rules;

/// The reports of this kind.
///
/// # Errors
/// When a sample no longer fits; a test sees to it that it does.
pub(super) fn reports(kind: Kind) -> Result<Vec<Report>> {
    let rules = Rules::load(&[])?;
    let fiscal = FiscalCalendar::default();
    let today = day(2027, 3, 20)?;
    let around = Around {
        rules: &rules,
        fiscal,
        today,
    };
    let quarter = fiscal.quarter_of(today);
    let days = |quarter: FiscalQuarter| Days {
        name: Some(quarter.to_string()),
        from: fiscal.first_day(quarter),
        to: fiscal.last_day(quarter),
    };
    let (now, next) = (days(quarter), days(quarter.next()));
    let mut reports = Vec::new();
    for (customer, known) in [full()?, sample::sparse()] {
        let gathered = gathered(customer, today)?;
        let name = Some(gathered.customer.name.clone());
        let handing = |is_for_good, to: Option<&str>| Handing {
            is_for_good,
            to: to.map(str::to_owned),
            from: today,
            until: next.to,
        };
        match kind {
            Kind::Ebr => reports.push(Report::ebr(&gathered.customer, &around)),
            Kind::QuarterForCustomer => {
                let customer = &gathered.customer;
                reports.push(Report::quarter_for(customer, &around, now.clone(), &next));
            }
            Kind::Quarter => {
                let gathered = [gathered];
                for only in [name, None] {
                    let (now, next) = (now.clone(), next.clone());
                    reports.push(Report::quarter(&gathered, &around, now, next, only));
                }
            }
            Kind::Week => {
                let gathered = [gathered];
                let monday = monday(today);
                for only in [name, None] {
                    reports.push(Report::week(&gathered, &around, monday, only));
                }
            }
            Kind::Book => {
                let gathered = [gathered];
                for csa in [Some("Kit Moss".to_owned()), None] {
                    reports.push(Report::book(&gathered, &around, csa));
                }
            }
            Kind::Handoff => {
                let gathered = [(gathered, known)];
                for handing in [handing(false, None), handing(true, Some("Kit Moss"))] {
                    reports.push(Report::handoff(&gathered, &around, &handing));
                }
            }
        }
    }
    Ok(reports)
}

/// The sample that every field of a record is known of, with accelerators in every state and an assessment to compare
/// with.
pub(super) fn full() -> Result<(Customer, customer_safe::Around)> {
    let (mut customer, known) = sample::full()?;
    let first = customer.accelerators.first().context("an accelerator")?;
    let like = |id: &str, status, starts_on, closed_on| Accelerator {
        id: id.to_owned(),
        status,
        starts_on: Some(starts_on),
        closed_on,
        ..first.clone()
    };
    let more = [
        like("a2", AcceleratorStatus::Active, day(2027, 2, 15)?, None),
        like(
            "a3",
            AcceleratorStatus::Completed,
            day(2026, 12, 7)?,
            Some(day(2027, 2, 20)?),
        ),
        like(
            "a4",
            AcceleratorStatus::Cancelled,
            day(2027, 2, 8)?,
            Some(day(2027, 2, 10)?),
        ),
    ];
    if let Some(first) = customer.accelerators.first_mut() {
        first.starts_on = Some(day(2027, 5, 10)?);
        first.closed_on = None;
    }
    customer.accelerators.extend(more);
    if let Some(last) = customer.assessments.first() {
        let before = Assessment {
            id: "m0".to_owned(),
            on: day(2026, 6, 1)?,
            ..last.clone()
        };
        customer.assessments.push(before);
    }
    if let Some(open) = customer.objectives.first_mut() {
        open.status = Some(ObjectiveStatus::OnTrack);
        open.closed_on = None;
        for metric in &mut open.metrics {
            metric.readings.push(Reading {
                on: day(2027, 3, 1)?,
                value: 150.0,
            });
        }
        let met = Objective {
            id: "met".to_owned(),
            status: Some(ObjectiveStatus::ClosedSuccess),
            closed_on: Some(day(2027, 3, 10)?),
            ..open.clone()
        };
        customer.objectives.push(met);
    }
    for entry in &mut customer.activities {
        let at = entry.at + chrono::TimeDelta::days(90);
        entry.at = at;
        let notes = entry.notes.take().unwrap_or_default();
        entry.notes = Some(format!(
            "{notes}\n\n## Agreed next steps\n- Robin sends the deck"
        ));
    }
    for review in &mut customer.business_reviews {
        review.held_on = None;
        review.cancelled_on = None;
    }
    Ok((customer, known))
}

fn gathered(customer: Customer, today: NaiveDate) -> Result<Gathered> {
    let id = CustomerId::from_name("Acme Corp")?;
    let item = |key: &str, due_on, snoozed_until| Item {
        id: format!("{id}:{key}"),
        customer: id.clone(),
        customer_name: customer.name.clone(),
        key: key.to_owned(),
        weight: Weight::Late,
        what: "no call or meeting for 31 days".to_owned(),
        due_on,
        since: None,
        rule: "today.call".to_owned(),
        command: format!("csa log {id} call"),
        snoozed_until,
        snoozed_why: Some("they are away".to_owned()),
    };
    let items = vec![
        item("call", today.pred_opt(), None),
        item("plan", None, None),
        item("review", today.succ_opt(), None),
        item("renewal", today.succ_opt(), today.succ_opt()),
    ];
    let ahead = vec![Ahead {
        on: day(2027, 5, 20)?,
        ends_on: day(2027, 5, 20)?,
        what: "executive business review".to_owned(),
        is_step: false,
    }];
    let lines = ["time_to_engage", "first_value", "onboard"];
    let lines = lines.map(|step| Line {
        step: step.to_owned(),
        title: step.to_owned(),
        kind: StepKind::Mark,
        due_on: today.pred_opt(),
        due_is_estimate: false,
        planned_on: None,
        state: match step {
            "onboard" => State::Done {
                on: today,
                days_late: 1,
            },
            _ => State::Open,
        },
        rule: format!("onboarding.steps.{step}"),
    });
    Ok(Gathered {
        id,
        customer,
        lines: lines.into(),
        items,
        ahead,
    })
}

fn day(year: i32, month: u32, day: u32) -> Result<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).context("a day of the calendar")
}
