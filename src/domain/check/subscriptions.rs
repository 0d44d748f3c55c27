//! Subscription years: whether their dates fit together, and whether a CSA owns the present one. Two that
//! overlap on different tiers are a change of tier, which is no fault.

use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::customer::Customer;
use crate::domain::subscription::Subscription;

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let all = RecordPath::of("subscriptions");
    let years = &customer.subscriptions;
    if years.is_empty() {
        let fault = Fault::new(Check::NoSubscription, all, "there is no subscription");
        faults.push(fault.hint("without one no clock runs and nothing is granted"));
        return;
    }
    for (at, year) in years.iter().enumerate() {
        if let (Some(starts), Some(ends)) = (year.starts_on, year.ends_on)
            && ends < starts
        {
            let what = format!("the subscription ends on {ends}, before it starts on {starts}");
            let place = all.item(at).key("ends_on");
            faults.push(Fault::new(Check::SubscriptionDates, place, what));
        }
        for earlier in &years[..at] {
            let is_change = year.changes_tier_of(earlier) || earlier.changes_tier_of(year);
            if overlap(earlier, year) && !is_change {
                let what = format!("the subscription overlaps the one that {}", span(earlier));
                let place = all.item(at).key("starts_on");
                faults.push(Fault::new(Check::SubscriptionOverlap, place, what));
            }
        }
    }
    for (at, pair) in years.windows(2).enumerate() {
        if let (Some(before), Some(after)) = (pair[0].starts_on, pair[1].starts_on)
            && after < before
        {
            let what =
                format!("the subscription starts on {after}, but stands below one of {before}");
            let place = all.item(at + 1).key("starts_on");
            let fault = Fault::new(Check::SubscriptionOrder, place, what);
            faults.push(fault.hint("put the oldest first"));
        }
    }
    foreign(customer, yardstick, faults);
}

/// The present tier belongs to another role.
fn foreign(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    if customer.archived_on.is_some() {
        return;
    }
    let Some(current) = customer.subscription_on(yardstick.today) else {
        return;
    };
    let index = customer
        .subscriptions
        .iter()
        .position(|year| std::ptr::eq(year, current));
    let owner = yardstick
        .foreign
        .iter()
        .find(|(tier, _)| *tier == current.tier);
    if let (Some(index), Some((tier, owner))) = (index, owner) {
        let what = format!("{owner}, not to a CSA (rule tiers.{tier})");
        let place = RecordPath::of("subscriptions").item(index).key("tier");
        let fault = Fault::new(Check::SubscriptionTier, place, what);
        faults.push(fault.hint("archive the customer, or append the new subscription"));
    }
}

/// Whether there is a day that both cover: the first day of either.
fn overlap(one: &Subscription, other: &Subscription) -> bool {
    let begins_in = |year: &Subscription, other: &Subscription| {
        year.starts_on.is_some_and(|start| other.covers(start))
    };
    begins_in(one, other) || begins_in(other, one)
}

fn span(year: &Subscription) -> String {
    match (year.starts_on, year.ends_on) {
        (Some(starts), Some(ends)) => format!("runs from {starts} to {ends}"),
        (Some(starts), None) => format!("runs from {starts} without an end"),
        (None, _) => "has no start".to_owned(),
    }
}
