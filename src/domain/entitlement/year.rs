//! Subscription years, made from what was bought.

use chrono::{Months, NaiveDate};

use crate::domain::subscription::{Subscription, Tier};
use crate::domain::when::Period;

/// One year of service: what is granted is granted for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SubscriptionYear {
    /// Its days.
    pub(crate) period: Period,
    /// The tiers bought for it, each with the day it holds from; never empty.
    pub(crate) tiers: Vec<(NaiveDate, Tier)>,
    /// True when the record does not tell the end, and a year from the start is taken for it.
    pub(crate) end_is_assumed: bool,
    /// Accelerators bought on top.
    pub(crate) extra: u32,
    /// Certification vouchers, where the order form differs from the tier's rule.
    pub(crate) vouchers: Option<u32>,
}

impl SubscriptionYear {
    /// The tier that holds at its end.
    pub(crate) fn tier(&self) -> Tier {
        self.tiers.last().map_or(Tier::Signature, |(_, tier)| *tier)
    }
}

/// The years that these subscriptions come to, oldest first. One without a start comes to none.
///
/// A subscription within the time of the one before it changes the tier of the years that are left,
/// and so does one that follows on and ends within the same twelve months: usage goes on. Any other
/// begins years of its own and cuts the one before short. What was bought for several years at once is
/// cut at its anniversaries.
pub(crate) fn subscription_years(subscriptions: &[Subscription]) -> Vec<SubscriptionYear> {
    let mut bought: Vec<(Period, &Subscription)> = subscriptions
        .iter()
        .filter_map(|subscription| Some((period(subscription)?, subscription)))
        .collect();
    bought.sort_by_key(|(period, _)| period.from);
    let mut years = Vec::new();
    for (period, subscription) in &bought {
        if !changes_tier(&mut years, *period, subscription) {
            begin(&mut years, *period, subscription);
        }
    }
    for (period, subscription) in bought {
        for extra in &subscription.extra_accelerators {
            let on = extra.bought_on.filter(|on| period.contains(*on));
            let on = on.unwrap_or(period.from);
            if let Some(year) = years.iter_mut().find(|year| year.period.contains(on)) {
                year.extra = year.extra.saturating_add(extra.count);
            }
        }
    }
    years
}

/// The days of a subscription; without an end, a year. None without a start, or when it ends before it.
fn period(subscription: &Subscription) -> Option<Period> {
    let from = subscription.starts_on?;
    let to = subscription.ends_on.unwrap_or_else(|| anniversary(from, 1));
    (from <= to).then_some(Period { from, to })
}

/// Takes the subscription as another tier for years on record, if it is that.
fn changes_tier(
    years: &mut [SubscriptionYear],
    period: Period,
    subscription: &Subscription,
) -> bool {
    let Some(last) = years.last() else {
        return false;
    };
    let is_within = period.to <= last.period.to;
    let follows_on = period.from <= next(last.period.to)
        && period.from >= last.period.from
        && period.to <= anniversary(last.period.from, 1);
    if !is_within && !follows_on {
        return false;
    }
    if let Some(year) = years.last_mut()
        && follows_on
    {
        year.period.to = year.period.to.max(period.to);
        year.end_is_assumed &= subscription.ends_on.is_none();
    }
    for year in years
        .iter_mut()
        .filter(|year| year.period.to >= period.from)
    {
        let from = period.from.max(year.period.from);
        year.tiers.retain(|(since, _)| *since < from);
        year.tiers.push((from, subscription.tier));
        year.vouchers = subscription.vouchers.or(year.vouchers);
    }
    true
}

/// Begins years of the subscription's own, one after another.
fn begin(years: &mut Vec<SubscriptionYear>, period: Period, subscription: &Subscription) {
    years.retain(|year| year.period.from < period.from);
    if let Some(before) = years.last_mut()
        && let Some(day) = period.from.pred_opt()
    {
        before.period.to = before.period.to.min(day);
    }
    let mut from = period.from;
    for number in 1.. {
        let to = anniversary(period.from, number).min(period.to);
        years.push(SubscriptionYear {
            period: Period { from, to },
            tiers: vec![(from, subscription.tier)],
            end_is_assumed: subscription.ends_on.is_none(),
            extra: 0,
            vouchers: subscription.vouchers,
        });
        if to >= period.to {
            return;
        }
        from = next(to);
    }
}

/// The last day that a subscription year from this day on can have: twelve months, and no more.
pub(crate) fn longest_until(start: NaiveDate) -> NaiveDate {
    anniversary(start, 1)
}

/// The last day of the `n`th year from this day on.
fn anniversary(start: NaiveDate, n: u32) -> NaiveDate {
    let months = Months::new(n.saturating_mul(12));
    let next = start.checked_add_months(months);
    next.and_then(|day| day.pred_opt())
        .unwrap_or(NaiveDate::MAX)
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}
