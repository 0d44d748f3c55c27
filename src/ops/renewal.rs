//! Renewals: another subscription year, after the ones on record, or another tier within one of them.

use anyhow::Result;
use chrono::{Days, NaiveDate};

use super::{Desk, onboard};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::subscription_years;
use crate::domain::subscription::{Subscription, Tier};
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
/// Refused when it ends before it starts, or lies in or before a year on record without changing its tier.
pub(crate) fn doubts(desk: &Desk, customer: &Customer, year: &Subscription) -> Result<Vec<String>> {
    onboard::in_order(year)?;
    fits(customer, year)?;
    let today = desk.today;
    let mut doubts = Vec::new();
    let tier = desk.rules.tier(year.tier);
    if tier.legacy {
        doubts.push(format!(
            "{} is not sold any more: its customers renew onto another tier, by `--tier` (rule tiers.{})",
            tier.title, year.tier
        ));
    }
    if let Some(change) = change(desk, customer, year) {
        doubts.push(change);
    } else if let Some(last) = customer.subscriptions.last() {
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

/// The last day of a year from that day on: a year later, or, where it changes the tier of one that
/// runs, that one's last day.
pub(crate) fn last_day(customer: &Customer, tier: Tier, starts: NaiveDate) -> Option<NaiveDate> {
    match runs_on(customer, tier, starts) {
        Some(running) => running.ends_on,
        None => onboard::year_from(starts),
    }
}

/// The subscription on another tier that runs on that day and began before it.
fn runs_on(customer: &Customer, tier: Tier, starts: NaiveDate) -> Option<&Subscription> {
    let change = year(tier, starts);
    let mut years = customer.subscriptions.iter().rev();
    years.find(|running| running.ends_on.is_some() && change.changes_tier_of(running))
}

/// A subscription of which only tier and first day are known.
fn year(tier: Tier, starts: NaiveDate) -> Subscription {
    Subscription {
        tier,
        order_form_on: None,
        starts_on: Some(starts),
        ends_on: None,
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    }
}

/// What a change of tier within a year comes to, in words; None where this is none.
fn change(desk: &Desk, customer: &Customer, year: &Subscription) -> Option<String> {
    let running = runs_on(customer, year.tier, year.starts_on?)?;
    let (begins, ends) = (running.starts_on?, running.ends_on?);
    let mut after = customer.subscriptions.clone();
    after.push(year.clone());
    let years = subscription_years(&after);
    let from = year.starts_on?;
    let of = years.iter().find(|it| it.period.contains(from))?;
    let tier = &desk.rules.tier(year.tier).title;
    Some(match of.period.from < from {
        true => {
            let granting = desk.rules.terms().granting_tier(of);
            let grants = &desk.rules.tier(granting).title;
            format!(
                "it changes the tier to {tier} within the year from {} to {}; what was used stays used, and {grants} says how much is granted (rule entitlement.tier_change)",
                of.period.from, of.period.to
            )
        }
        false => format!(
            "it begins a year of its own on {tier}, and the one from {begins} to {ends} ends the day before, with what is left of it"
        ),
    })
}

fn fits(customer: &Customer, year: &Subscription) -> Result<()> {
    let Some(starts) = year.starts_on else {
        return Ok(());
    };
    let is_change = runs_on(customer, year.tier, starts).is_some();
    for (index, other) in customer.subscriptions.iter().enumerate() {
        let begins_later = other.starts_on.is_some_and(|begins| begins >= starts);
        let runs_still = other.ends_on.is_some_and(|ends| ends >= starts);
        let is_in_the_way = match is_change {
            // What begins behind the change stays as it is; what runs gets another tier.
            true => begins_later && other.starts_on <= year.ends_on,
            false => begins_later || runs_still,
        };
        if !is_in_the_way {
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
        if runs_still && !begins_later {
            refusal =
                refusal.hint("if the tier changes within the year, name the new one: --tier TIER");
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
        // The oldest stands first, and a year may be on record that begins behind a change of tier.
        let later = |other: &Subscription| other.starts_on > year.starts_on;
        let at = customer.subscriptions.iter().position(later);
        let at = at.unwrap_or(customer.subscriptions.len());
        customer.subscriptions.insert(at, year.clone());
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
