//! How customers stand on a day: sentiment, escalations, and the leaders' red counts. Internal.

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use super::stretch::Gathered;
use crate::domain::customer::Customer;
use crate::domain::entitlement::{Entitlement, entitlements};
use crate::domain::health::{Sentiment, Severity, course};
use crate::domain::leaders::{Finding, Look};
use crate::domain::today::Limit;
use crate::export::wording::line_of;

/// A sentiment, whether it was given for its own sake or in the log.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Mood {
    pub(super) on: NaiveDate,
    pub(super) value: Sentiment,
    pub(super) why: Option<String>,
}

/// The newest sentiment by this day.
pub(super) fn mood(customer: &Customer, day: NaiveDate) -> Option<Mood> {
    let mut given = course(customer).into_iter().rev();
    let newest = given.find(|it| it.on <= day)?;
    Some(Mood {
        on: newest.on,
        value: newest.value,
        why: line_of(newest.why.as_ref().or(newest.subject.as_ref())),
    })
}

/// An escalation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Trouble {
    pub(super) title: Option<String>,
    pub(super) severity: Option<Severity>,
    pub(super) opened_on: Option<NaiveDate>,
    pub(super) owner: Option<String>,
    pub(super) exit_criteria: Option<String>,
}

/// The escalations that were open on this day.
pub(super) fn troubles(customer: &Customer, day: NaiveDate) -> Vec<Trouble> {
    let open = customer.escalations.iter().filter(|it| {
        it.opened_on.is_none_or(|on| on <= day) && it.closed_on.is_none_or(|on| on > day)
    });
    open.map(|it| Trouble {
        title: line_of(it.title.as_ref()),
        severity: it.severity,
        opened_on: it.opened_on,
        owner: line_of(it.owner.as_ref()),
        exit_criteria: line_of(it.exit_criteria.as_ref()),
    })
    .collect()
}

/// The leaders' red counts that the customer stands in today; none on a tier that no CSA owns.
pub(super) fn reds(it: &Gathered, around: &Around) -> Vec<Finding> {
    let Around { rules, today, .. } = *around;
    let customer = &it.customer;
    let bought = customer.subscription_on(today);
    if !bought.is_some_and(|bought| rules.is_ours(bought.tier)) {
        return Vec::new();
    }
    let terms = rules.terms();
    let years = entitlements(customer, &terms, today);
    let running = |it: &&Entitlement| it.year.period.contains(today);
    let look = Look {
        customer,
        lines: &it.lines,
        year: years.iter().find(running),
        terms: &terms,
        kinds: rules.entry_kinds(),
        review_every: rules.limits().get(Limit::ReviewEvery),
        limits: &rules.red_lines(),
        today,
    };
    look.reds()
}
