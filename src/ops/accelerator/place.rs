//! What speaks against a place in the calendar, in words; and the first one that is free.

use anyhow::Result;
use chrono::NaiveDate;

use super::row;
use crate::domain::accelerator::{
    AcceleratorStatus, Layout, Limits, Objection, Run, Slot, free_monday, monday, objections,
};
use crate::domain::calendar::day;
use crate::domain::checklist::State;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::{Entitlement, Terms, subscription_years};
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::ops::{Desk, onboard};

/// What speaks against a place without forbidding it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Concerns {
    /// To be asked about.
    pub(crate) doubts: Vec<String>,
    /// To be said.
    pub(crate) warnings: Vec<String>,
}

/// By what places are judged at this desk.
pub(super) fn limits<'a>(desk: &Desk, terms: &'a Terms, fiscal: FiscalCalendar) -> Limits<'a> {
    let numbers = desk.rules.accelerators();
    Limits {
        terms,
        pacing: numbers.pacing.value,
        at_once: numbers.at_once.value,
        fiscal,
        today: desk.today,
    }
}

/// What speaks against a run there; `moves` is the accelerator that would move, None for a new one.
///
/// # Errors
/// Refused when it would start in no subscription year, or nothing is left of that year.
pub(crate) fn concerns(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    (moves, run): (Option<&str>, Run),
    fiscal: FiscalCalendar,
) -> Result<Concerns> {
    let terms = desk.rules.terms();
    let limits = limits(desk, &terms, fiscal);
    let name = &customer.name;
    let mut concerns = Concerns::default();
    for objection in objections(customer, Slot { moves, run }, &limits) {
        match objection {
            Objection::Outside(years) => {
                let start = run.starts_on.to_string();
                return Err(outside(id, customer, &start, &years).into());
            }
            Objection::Beyond(sum) => return Err(beyond(desk, id, customer, &terms, &sum)),
            Objection::Renewal {
                ends_on,
                year_ends_on,
                last_start,
            } => {
                let fits = match last_start {
                    Some(start) => format!("the last start that fits is {}", day(start)),
                    None => "no start fits any more".to_owned(),
                };
                concerns.doubts.push(format!(
                    "it would end on {ends_on}, after the subscription's last day, {year_ends_on}; {fits} (rule accelerator.length)"
                ));
            }
            Objection::NextYear { year_ends_on } => concerns.warnings.push(format!(
                "it reaches into the next subscription year and counts in the one to {year_ends_on}, in which it starts"
            )),
            Objection::Crowded { id, busy } => concerns.doubts.push(format!(
                "{id} keeps `{name}` busy from {} to {} (rule accelerator.at_once)",
                busy.from, busy.to
            )),
            Objection::Hasty { id, quarter } => concerns.warnings.push(format!(
                "{id} starts in {quarter} already; the advice is {} a quarter (rule accelerator.pacing)",
                limits.pacing
            )),
            Objection::Past => concerns
                .doubts
                .push(format!("{} is in the past", run.starts_on)),
        }
    }
    Ok(concerns)
}

fn outside(id: &CustomerId, customer: &Customer, days: &str, years: &[Period]) -> Refusal {
    let name = &customer.name;
    if years.is_empty() {
        let message = format!("when the subscription of `{name}` begins is not known");
        return Refusal::new(Kind::Refused, message)
            .hint(format!(
                "to note it: csa customer set {id} subscriptions.0.starts_on DATE"
            ))
            .rule("check.accelerator.outside");
    }
    let years: Vec<String> = years
        .iter()
        .map(|year| format!("{} to {}", year.from, year.to))
        .collect();
    let message = format!(
        "{days} lies in no subscription year of `{name}`: {}",
        row(&years)
    );
    Refusal::new(Kind::Refused, message)
        .hint(format!("to record a renewal: csa customer renew {id}"))
        .rule("check.accelerator.outside")
}

fn beyond(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    terms: &Terms,
    sum: &Entitlement,
) -> anyhow::Error {
    let tier = terms.granting_tier(&sum.year);
    // A tier that grants nothing belongs to another role, which the refusal names.
    if sum.allowed() == 0
        && let Err(refusal) = onboard::offered(desk.rules, tier.key())
    {
        return refusal;
    }
    let taken: Vec<&String> = [&sum.completed, &sum.cancelled, &sum.active, &sum.planned]
        .into_iter()
        .flatten()
        .collect();
    let allowed = match sum.allowed() {
        1 => "the one accelerator".to_owned(),
        allowed => format!("all {allowed} accelerators"),
    };
    let message = format!(
        "{allowed} of `{}` in the year to {} are used or planned: {}",
        customer.name,
        sum.year.period.to,
        row(&taken)
    );
    let mut refusal = Refusal::new(Kind::Refused, message);
    if let Some(open) = sum.planned.last().or(sum.active.last()) {
        refusal = refusal.hint(format!(
            "to call one off: csa accelerator cancel {id} {open} --why TEXT"
        ));
    }
    refusal
        .hint(format!(
            "to record what was bought: csa accelerator extra {id} 1 --why TEXT"
        ))
        .rule(format!("tiers.{tier}.accelerators"))
        .into()
}

/// The first Monday of the quarter on which a run of so many weeks is in nobody's way: not before
/// today, and, for the customer's first one, not before the week of the onboarding's discovery workshop,
/// which is its week 1.
///
/// # Errors
/// Refused when the quarter has none.
pub(crate) fn first_monday(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    quarter: FiscalQuarter,
    (moves, weeks): (Option<&str>, Option<u32>),
    fiscal: FiscalCalendar,
) -> Result<NaiveDate> {
    let terms = desk.rules.terms();
    let limits = limits(desk, &terms, fiscal);
    let is_first = !customer.accelerators.iter().any(|accelerator| {
        accelerator.status != AcceleratorStatus::Cancelled && Some(accelerator.id.as_str()) != moves
    });
    let workshop = match is_first {
        true => discovery(desk, id, customer),
        false => None,
    };
    let earliest = workshop.map_or(desk.today, |on| monday(on).max(desk.today));
    let layout = Layout {
        weeks: weeks.unwrap_or(terms.layout.weeks),
        ..terms.layout
    };
    let found = free_monday(customer, quarter, earliest, layout, moves, &limits);
    found.ok_or_else(|| {
        let last = fiscal.last_day(quarter);
        if last < desk.today {
            let message = format!("{quarter} is over since {last}");
            return Refusal::new(Kind::Refused, message)
                .hint(format!("this one is {}", fiscal.quarter_of(desk.today)))
                .into();
        }
        let first = fiscal.first_day(quarter);
        let years = subscription_years(&customer.subscriptions).into_iter();
        let years: Vec<Period> = years.map(|year| year.period).collect();
        let is_bought = |year: &Period| year.from <= last && year.to >= first.max(desk.today);
        if !years.iter().any(is_bought) {
            let days = match first < desk.today {
                true => format!("the rest of {quarter}"),
                false => quarter.to_string(),
            };
            return outside(id, customer, &days, &years).into();
        }
        let message = format!(
            "{quarter} has no Monday ahead that is free for `{}`",
            customer.name
        );
        Refusal::new(Kind::Refused, message)
            .hint(format!(
                "to see what stands there: csa accelerator list {id}"
            ))
            .hint("to choose a day yourself: --starts DATE")
            .into()
    })
}

/// The day that the onboarding's discovery workshop is agreed for or due, while it is open.
fn discovery(desk: &Desk, id: &CustomerId, customer: &Customer) -> Option<NaiveDate> {
    let onboarding = onboard::held(desk, id, customer);
    let mut lines = onboarding.lines.iter();
    let line = lines.find(|line| line.step == super::DISCOVERY_STEP)?;
    match line.state {
        State::Open | State::Waiting { .. } => line.planned_on.or(line.due_on),
        _ => None,
    }
}
