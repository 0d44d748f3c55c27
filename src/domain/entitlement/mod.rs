//! What a customer is entitled to in a subscription year, what of it is used, and what still fits.
//!
//! Counted from the records of accelerators, never from the log: everything that Gainsight files under
//! `CSA Engagement` would count there. An accelerator counts in the year in which it starts.

#[cfg(test)]
mod case_tests;
mod fit;
#[cfg(test)]
mod tests;
mod year;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::accelerator::{Accelerator, AcceleratorStatus, Layout};
use super::customer::Customer;
use super::subscription::Tier;
use super::when::Period;

pub(crate) use fit::last_starts;
pub(crate) use year::{SubscriptionYear, longest_until, subscription_years};

/// What a tier grants in a subscription year; the rules `tiers.*`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Grant {
    /// Accelerators, at most.
    pub(crate) accelerators: u32,
    /// Certification vouchers.
    pub(crate) vouchers: u32,
    /// Days of instructor-led training.
    pub(crate) instructor_led_days: u32,
    /// Executive business reviews, at most.
    pub(crate) business_reviews: u32,
}

/// Which tier's grant holds for a year in which the tier changed; the rule `entitlement.tier_change`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TierChange {
    /// That of the tier that grants most.
    #[default]
    Highest,
    /// That of the tier that came last.
    Latest,
}

/// The rules that entitlements are counted by.
#[derive(Debug, Clone)]
pub(crate) struct Terms {
    /// How a run is laid out.
    pub(crate) layout: Layout,
    /// What each tier grants.
    pub(crate) grants: BTreeMap<Tier, Grant>,
    /// Which tier's grant holds in a year in which the tier changed.
    pub(crate) tier_change: TierChange,
    /// One that is cancelled in this week of its run or later counts as used.
    pub(crate) cancelled_counts_from_week: u32,
}

/// What is granted and used of one thing in one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How many are granted.
    pub(crate) granted: u32,
    /// How many were used or held.
    pub(crate) used: u32,
    /// How many are agreed for a later day.
    pub(crate) planned: u32,
}

impl Tally {
    /// What is neither used nor planned; negative when more than was granted.
    pub(crate) fn left(&self) -> i64 {
        i64::from(self.granted) - i64::from(self.used) - i64::from(self.planned)
    }
}

/// The sum of one subscription year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entitlement {
    /// The year.
    pub(crate) year: SubscriptionYear,
    /// Accelerators that the tier grants.
    pub(crate) granted: u32,
    /// Accelerators bought on top.
    pub(crate) extra: u32,
    /// Those that were completed, by id; as are the next ones.
    pub(crate) completed: Vec<String>,
    /// Under way.
    pub(crate) active: Vec<String>,
    /// Agreed, not begun.
    pub(crate) planned: Vec<String>,
    /// Cancelled so late that they count.
    pub(crate) cancelled: Vec<String>,
    /// Cancelled, and not counted.
    pub(crate) released: Vec<String>,
    /// The last days on which runs can start, one behind the other, to end within the year: as many
    /// as are left, or as still fit from today on. Earliest first.
    pub(crate) last_starts: Vec<NaiveDate>,
    /// Certification vouchers: issued ones count as used. `planned` stays 0.
    pub(crate) vouchers: Tally,
    /// Vouchers that were redeemed, of those issued.
    pub(crate) vouchers_redeemed: u32,
    /// Days of instructor-led training.
    pub(crate) instructor_led_days: Tally,
    /// Executive business reviews.
    pub(crate) business_reviews: Tally,
}

impl Entitlement {
    /// Accelerators allowed: granted and bought on top.
    pub(crate) fn allowed(&self) -> u32 {
        self.granted.saturating_add(self.extra)
    }

    /// Accelerators that count, whether past or ahead.
    pub(crate) fn taken(&self) -> usize {
        self.completed.len() + self.active.len() + self.planned.len() + self.cancelled.len()
    }

    /// Accelerators left; negative when more are taken than allowed.
    pub(crate) fn left(&self) -> i64 {
        i64::from(self.allowed()) - i64::try_from(self.taken()).unwrap_or(i64::MAX)
    }

    /// How many of those left can no longer end within the year.
    pub(crate) fn lost(&self) -> usize {
        let left = usize::try_from(self.left()).unwrap_or(0);
        left.saturating_sub(self.last_starts.len())
    }
}

/// The sums of every subscription year, oldest first.
pub(crate) fn entitlements(
    customer: &Customer,
    terms: &Terms,
    today: NaiveDate,
) -> Vec<Entitlement> {
    let years = subscription_years(&customer.subscriptions);
    let current = current(&years, today);
    let busy: Vec<Period> = customer
        .accelerators
        .iter()
        .filter(|accelerator| accelerator.is_open())
        .filter_map(|accelerator| accelerator.busy(terms.layout, today))
        .collect();
    let of_year = |at: usize, year: &SubscriptionYear| {
        let belongs = |accelerator: &&Accelerator| match accelerator.starts_on {
            Some(start) => year.period.contains(start),
            None => current == Some(at),
        };
        let accelerators = customer.accelerators.iter().filter(belongs);
        let mut sum = sum(customer, year, accelerators, terms);
        let left = usize::try_from(sum.left()).unwrap_or(0);
        let earliest = year.period.from.max(today);
        let days = u64::from(terms.layout.weeks) * 7;
        sum.last_starts = last_starts((earliest, year.period.to), &busy, days, left);
        sum
    };
    years
        .iter()
        .enumerate()
        .map(|(at, year)| of_year(at, year))
        .collect()
}

/// Which of the years an accelerator without a start counts in: the one that runs today, else the
/// next one, else the last one.
fn current(years: &[SubscriptionYear], today: NaiveDate) -> Option<usize> {
    years
        .iter()
        .position(|year| year.period.to >= today)
        .or_else(|| years.len().checked_sub(1))
}

/// Accelerators whose start lies in no subscription year, by id.
pub(crate) fn outside(customer: &Customer) -> Vec<&str> {
    let years = subscription_years(&customer.subscriptions);
    let is_outside = |accelerator: &&Accelerator| {
        accelerator
            .starts_on
            .is_some_and(|start| !years.iter().any(|year| year.period.contains(start)))
    };
    let accelerators = customer.accelerators.iter().filter(is_outside);
    accelerators
        .map(|accelerator| accelerator.id.as_str())
        .collect()
}

fn sum<'a>(
    customer: &Customer,
    year: &SubscriptionYear,
    accelerators: impl Iterator<Item = &'a Accelerator>,
    terms: &Terms,
) -> Entitlement {
    let grant = terms.grant(year);
    let mut sum = Entitlement {
        year: year.clone(),
        granted: grant.accelerators,
        extra: year.extra,
        completed: Vec::new(),
        active: Vec::new(),
        planned: Vec::new(),
        cancelled: Vec::new(),
        released: Vec::new(),
        last_starts: Vec::new(),
        vouchers: Tally {
            granted: year.vouchers.unwrap_or(grant.vouchers),
            ..Tally::default()
        },
        vouchers_redeemed: 0,
        instructor_led_days: Tally {
            granted: grant.instructor_led_days,
            ..Tally::default()
        },
        business_reviews: Tally {
            granted: grant.business_reviews,
            ..Tally::default()
        },
    };
    for accelerator in accelerators {
        let counts = terms.counts(accelerator);
        let list = match accelerator.status {
            _ if !counts => &mut sum.released,
            AcceleratorStatus::Completed => &mut sum.completed,
            AcceleratorStatus::Active => &mut sum.active,
            AcceleratorStatus::Planned => &mut sum.planned,
            AcceleratorStatus::Cancelled => &mut sum.cancelled,
        };
        list.push(accelerator.id.clone());
    }
    let within = |on: Option<NaiveDate>| on.is_some_and(|on| year.period.contains(on));
    for issue in &customer.education.vouchers {
        if within(issue.issued_on) {
            sum.vouchers.used = sum.vouchers.used.saturating_add(issue.issued);
            sum.vouchers_redeemed = sum.vouchers_redeemed.saturating_add(issue.used);
        }
    }
    let trained = customer.education.instructor_led_days.iter();
    let trained = trained.filter(|day| day.cancelled_on.is_none());
    tally(
        &mut sum.instructor_led_days,
        year,
        trained.map(|day| (day.held_on, day.planned_on)),
    );
    let reviewed = customer.business_reviews.iter();
    let reviewed = reviewed.filter(|review| review.cancelled_on.is_none());
    tally(
        &mut sum.business_reviews,
        year,
        reviewed.map(|review| (review.held_on, review.planned_on)),
    );
    sum
}

/// Counts what was held, and what is planned and not yet held, in the year of that day.
fn tally(
    tally: &mut Tally,
    year: &SubscriptionYear,
    days: impl Iterator<Item = (Option<NaiveDate>, Option<NaiveDate>)>,
) {
    for (held, planned) in days {
        match (held, planned) {
            (Some(held), _) if year.period.contains(held) => tally.used += 1,
            (None, Some(planned)) if year.period.contains(planned) => tally.planned += 1,
            _ => {}
        }
    }
}

impl Terms {
    /// What the tiers of that year grant.
    pub(crate) fn grant(&self, year: &SubscriptionYear) -> Grant {
        let mut grants = year
            .tiers
            .iter()
            .map(|(_, tier)| self.grants.get(tier).copied().unwrap_or_default());
        match self.tier_change {
            TierChange::Latest => grants.next_back().unwrap_or_default(),
            TierChange::Highest => grants.fold(Grant::default(), |most, grant| Grant {
                accelerators: most.accelerators.max(grant.accelerators),
                vouchers: most.vouchers.max(grant.vouchers),
                instructor_led_days: most.instructor_led_days.max(grant.instructor_led_days),
                business_reviews: most.business_reviews.max(grant.business_reviews),
            }),
        }
    }

    /// The tier whose rule says how many accelerators that year has.
    pub(crate) fn granting_tier(&self, year: &SubscriptionYear) -> Tier {
        let granted = |tier: &Tier| self.grants.get(tier).map_or(0, |grant| grant.accelerators);
        let tiers = year.tiers.iter().map(|(_, tier)| *tier);
        match self.tier_change {
            TierChange::Latest => year.tier(),
            // Of two that grant the same it is the later one.
            TierChange::Highest => tiers.max_by_key(granted).unwrap_or_else(|| year.tier()),
        }
    }

    /// Whether it uses up an entitlement: as agreed, else always, unless it was cancelled before the
    /// week from which that counts. One cancelled without a day or a start does not count.
    pub(crate) fn counts(&self, accelerator: &Accelerator) -> bool {
        if let Some(agreed) = accelerator.counts {
            return agreed;
        }
        if accelerator.status != AcceleratorStatus::Cancelled {
            return true;
        }
        match (accelerator.run(self.layout), accelerator.closed_on) {
            (Some(run), Some(closed)) => {
                closed >= run.week_starts_on(self.cancelled_counts_from_week)
            }
            _ => false,
        }
    }
}
