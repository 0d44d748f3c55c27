//! Renewals: another subscription year, after the ones on record.

use anyhow::Result;
use chrono::{Days, NaiveDate};

use super::{Desk, onboard};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::subscription::Subscription;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// The day after the last day on record, from which a renewal follows on.
pub(crate) fn day_after(customer: &Customer) -> Option<NaiveDate> {
    let last = customer.subscriptions.last()?.ends_on?;
    last.checked_add_days(Days::new(1))
}

/// What speaks against this year as a renewal: questions for whoever says so.
///
/// # Errors
/// Refused when it ends before it starts, or lies in or before a year on record.
pub(crate) fn doubts(desk: &Desk, customer: &Customer, year: &Subscription) -> Result<Vec<String>> {
    let today = desk.today;
    onboard::in_order(year)?;
    fits(customer, year)?;
    let mut doubts = Vec::new();
    let tier = desk.rules.tier(year.tier);
    if tier.legacy {
        doubts.push(format!(
            "{} is not sold any more: its customers renew onto another tier, by `--tier` (rule tiers.{})",
            tier.title, year.tier
        ));
    }
    if let Some(last) = customer.subscriptions.last() {
        match (day_after(customer), year.starts_on) {
            (Some(follows), Some(starts)) if starts > follows => doubts.push(format!(
                "the last year ends on {} and this one starts on {starts}, {} days without a subscription",
                follows.pred_opt().unwrap_or(follows),
                (starts - follows).num_days()
            )),
            (None, _) => doubts.push("when the last year ends is not known".to_owned()),
            _ => {}
        }
        if let Some(begins) = last.starts_on.filter(|begins| *begins > today) {
            doubts.push(format!(
                "the year from {begins} is on record already and has not begun"
            ));
        }
    }
    if let Some(on) = year.order_form_on.filter(|on| *on > today) {
        doubts.push(format!("the order form's day, {on}, is in the future"));
    }
    Ok(doubts)
}

fn fits(customer: &Customer, year: &Subscription) -> Result<()> {
    let Some(starts) = year.starts_on else {
        return Ok(());
    };
    for (index, other) in customer.subscriptions.iter().enumerate() {
        let begins_later = other.starts_on.is_some_and(|begins| begins >= starts);
        let runs_still = other.ends_on.is_some_and(|ends| ends >= starts);
        if !begins_later && !runs_still {
            continue;
        }
        let words = match (other.starts_on, other.ends_on) {
            (Some(from), Some(to)) => format!("the year from {from} to {to}"),
            (Some(from), None) => format!("the year from {from}"),
            (None, Some(to)) => format!("the year to {to}"),
            (None, None) => continue,
        };
        let mut refusal = Refusal::new(
            Kind::Refused,
            format!("a year from {starts} would begin in or before {words}"),
        );
        if let Some(follows) = day_after(customer) {
            refusal = refusal.hint(format!("without `--starts` it follows on, from {follows}"));
        }
        return Err(refusal
            .hint(format!(
                "to mend a year on record: csa customer set CUSTOMER subscriptions.{index}.ends_on DATE"
            ))
            .into());
    }
    Ok(())
}

/// Adds a subscription year.
///
/// # Errors
/// As [`doubts`]; those of `Store::edit`.
pub(crate) fn renew(desk: &Desk, id: &CustomerId, year: &Subscription) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        onboard::in_order(year)?;
        fits(customer, year)?;
        customer.subscriptions.push(year.clone());
        let day = |on: Option<NaiveDate>| on.map_or_else(|| "?".to_owned(), |on| on.to_string());
        Ok(format!(
            "`{}`: {} from {} to {}",
            customer.name,
            desk.rules.tier(year.tier).title,
            day(year.starts_on),
            day(year.ends_on)
        ))
    })
}
