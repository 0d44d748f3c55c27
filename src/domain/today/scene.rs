//! What a source looks at: one customer, one day, the rules that count.

use chrono::{Days, NaiveDate};

use super::item::{Item, Stake};
use super::limit::{Limit, Limits};
use crate::domain::activity::Activity;
use crate::domain::calendar::WorkCalendar;
use crate::domain::checklist::{Line, is_onboarding};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::Terms;
use crate::domain::health::{ReviewStep, Rhythms};
use crate::domain::renewal::RenewalClock;

/// One customer on one day, with the rules that count.
pub(crate) struct Scene<'a> {
    /// The customer's id.
    pub(crate) id: &'a CustomerId,
    /// The record.
    pub(crate) customer: &'a Customer,
    /// The values of the record that both sides of a merge changed, as `csa customer set` names them.
    pub(crate) unsettled: &'a [String],
    /// The onboarding's steps and marks.
    pub(crate) lines: &'a [Line],
    /// Roles that the tier calls for and nobody fills.
    pub(crate) missing_roles: &'a [String],
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The business days.
    pub(crate) work: &'a WorkCalendar,
    /// The numbers of the morning.
    pub(crate) limits: &'a Limits,
    /// What entitlements are counted by.
    pub(crate) terms: &'a Terms,
    /// Days without an entry after which an accelerator is silent; the rule `accelerator.quiet_after`.
    pub(crate) quiet_after: u32,
    /// Days after which the last call is old; the rule `activity.call_age`.
    pub(crate) call_age: u32,
    /// Days after which a sentiment is old; the rule `sentiment.age`.
    pub(crate) sentiment_age: u32,
    /// How often escalations are spoken about; the rules `escalation.*`.
    pub(crate) rhythms: &'a Rhythms,
    /// The steps around a business review, in order; the rules `review.steps.*`.
    pub(crate) review_steps: &'a [ReviewStep],
    /// The days that are counted back from a renewal.
    pub(crate) renewal_clock: RenewalClock,
}

impl Scene<'_> {
    /// How many, by a rule of the morning.
    pub(super) fn limit(&self, limit: Limit) -> u32 {
        self.limits.get(limit)
    }

    /// So many days after that day, by a rule of the morning.
    pub(super) fn after(&self, day: NaiveDate, limit: Limit) -> NaiveDate {
        later(day, self.limit(limit))
    }

    /// So many days before that day, by a rule of the morning.
    pub(super) fn before(&self, day: NaiveDate, limit: Limit) -> NaiveDate {
        earlier(day, self.limit(limit))
    }

    /// So many business days after that day.
    pub(super) fn business_days_after(&self, day: NaiveDate, limit: Limit) -> NaiveDate {
        let days = i32::try_from(self.limit(limit)).unwrap_or(i32::MAX);
        self.work.add_business_days(day, days)
    }

    /// A line without a day.
    pub(super) fn item(&self, stake: Stake, key: impl Into<String>, what: String) -> Open<'_> {
        Open {
            scene: self,
            stake,
            key: key.into(),
            what,
            due_on: None,
            since: None,
        }
    }

    /// Entries of the log up to today.
    pub(super) fn entries(&self) -> impl Iterator<Item = (NaiveDate, &Activity)> {
        let all = self.customer.activities.iter();
        all.map(|entry| (entry.at.date_naive(), entry))
            .filter(|(day, _)| *day <= self.today)
    }

    /// Whether a step of the onboarding is still open.
    pub(super) fn is_onboarding(&self) -> bool {
        is_onboarding(self.lines)
    }

    /// As [`Customer::served_since`], today.
    pub(super) fn served_since(&self) -> Option<NaiveDate> {
        self.customer.served_since(self.today)
    }
}

/// A line that is being said.
pub(super) struct Open<'a> {
    scene: &'a Scene<'a>,
    stake: Stake,
    key: String,
    what: String,
    due_on: Option<NaiveDate>,
    since: Option<NaiveDate>,
}

impl Open<'_> {
    /// The last day on which it is in time.
    pub(super) fn due(mut self, on: NaiveDate) -> Self {
        self.due_on = Some(on);
        self
    }

    /// The day since which there is something to do about it.
    pub(super) fn since(mut self, on: NaiveDate) -> Self {
        self.since = Some(on);
        self
    }

    /// The rule that sets it, and what to type.
    pub(super) fn by(self, rule: impl Into<String>, command: String) -> Item {
        let Scene {
            id,
            customer,
            today,
            ..
        } = self.scene;
        let near = self.scene.after(*today, Limit::Ahead);
        Item {
            id: format!("{id}:{}", self.key),
            customer: (*id).clone(),
            customer_name: customer.name.clone(),
            key: self.key,
            weight: self.stake.weight(self.due_on, *today, near),
            what: self.what,
            due_on: self.due_on,
            since: self.since,
            rule: rule.into(),
            command,
            snoozed_until: None,
            snoozed_why: None,
        }
    }
}

/// So many days later, or the last day there is.
pub(super) fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MAX)
}

/// So many days earlier, or the first day there is.
pub(super) fn earlier(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MIN)
}
