//! What is wrong in a record that can be read: dates that contradict each other, names of nothing,
//! work that is not ours.

mod accelerators;
mod backlog;
mod ids;
mod key;
mod log;
mod objectives;
mod onboarding;
mod people;
mod place;
mod subscriptions;
mod ties;
mod work;

#[cfg(test)]
mod log_tests;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::activity::EntryKind;
use super::boundary::Boundary;
use super::calendar::WorkCalendar;
use super::customer::Customer;
use super::customer_id::CustomerId;
use super::entitlement::Terms;
use super::health::Levels;
use super::nearest::nearest;
use super::objective::KnownMetric;
use super::onboarding::Step;
use super::subscription::Tier;

pub(crate) use key::{Check, Level};
pub(crate) use place::{Part, RecordPath};

/// What a record is held against: the day, and what the rules say.
pub(crate) struct Yardstick<'a> {
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The business days.
    pub(crate) work: &'a WorkCalendar,
    /// The onboarding's steps in their order, dropped ones too.
    pub(crate) steps: &'a [Step],
    /// The tiers that no CSA owns, each with what its customers belong to.
    pub(crate) foreign: Vec<(Tier, String)>,
    /// What entitlements are counted by.
    pub(crate) terms: &'a Terms,
    /// How many accelerators one customer can have under way at a time.
    pub(crate) at_once: u32,
    /// The metrics that the rules know.
    pub(crate) metrics: &'a [KnownMetric],
    /// The keys of the content modules, dropped ones too, each with the number of its phases.
    pub(crate) modules: BTreeMap<&'a str, usize>,
    /// The kinds of entry in the log.
    pub(crate) kinds: &'a [EntryKind],
    /// From how many characters on notes are called long.
    pub(crate) notes_long: usize,
    /// From how many characters on notes are not exported.
    pub(crate) notes_limit: usize,
    /// After how many days without an entry an accelerator is called quiet.
    pub(crate) quiet_after: u32,
    /// The levels that assessments give.
    pub(crate) levels: &'a Levels,
    /// The areas that assessments look at.
    pub(crate) areas: &'a [String],
    /// Where doing the customer's work begins, and whom to engage for it.
    pub(crate) boundary: Boundary<'a>,
}

impl Yardstick<'_> {
    /// Whether a CSA owns the customers of this tier.
    pub(super) fn is_ours(&self, tier: Tier) -> bool {
        self.foreign.iter().all(|(foreign, _)| *foreign != tier)
    }
}

/// Something wrong in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What was looked for.
    pub(crate) check: Check,
    /// Where.
    pub(crate) at: RecordPath,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub(crate) what: String,
    /// What may have been meant, or what to do.
    pub(crate) hint: Option<String>,
}

impl Fault {
    /// A fault at this place.
    pub(crate) fn new(check: Check, at: RecordPath, what: impl Into<String>) -> Self {
        Self {
            check,
            at,
            what: what.into(),
            hint: None,
        }
    }

    /// Adds what may have been meant, or what to do.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Names the candidate that is nearest to the wrong word, if one is near.
    pub(crate) fn meant<'a>(
        self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        match nearest(word, candidates) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None => self,
        }
    }
}

/// Everything that is wrong in this record, in no particular order.
pub(crate) fn examine(id: &CustomerId, customer: &Customer, yardstick: &Yardstick) -> Vec<Fault> {
    let mut faults = Vec::new();
    if customer.archived_on.is_some() && is_blank(customer.archived_why.as_deref()) {
        let at = RecordPath::of("archived_on");
        let fault = Fault::new(Check::Archived, at, "archived without a reason");
        faults.push(fault.hint("write one as `archived_why`"));
    }
    subscriptions::examine(customer, yardstick, &mut faults);
    onboarding::examine(customer, yardstick, &mut faults);
    people::examine(customer, &mut faults);
    ids::examine(customer, &mut faults);
    objectives::examine(customer, yardstick, &mut faults);
    accelerators::examine(customer, yardstick, &mut faults);
    backlog::examine(customer, yardstick, &mut faults);
    work::examine(customer, yardstick, &mut faults);
    log::examine(id, customer, yardstick, &mut faults);
    ties::examine(id, customer, yardstick, &mut faults);
    faults
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
