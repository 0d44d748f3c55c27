//! One line of the morning, and which of two is worse.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::customer_id::CustomerId;

/// How bad it is to leave a line, the worst first. Lines of one weight come by their day, the oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Weight {
    /// A customer in trouble waits for word: an escalation or a red sentiment.
    Trouble,
    /// Something that was paid for goes, or was given without being paid for.
    Loss,
    /// A day that the customer or a dashboard counts on has passed.
    Late,
    /// That day is today, or there is none and it is to be done as soon as possible.
    Today,
    /// That day comes.
    Soon,
    /// The record or Gainsight is behind; the customer does not notice.
    Upkeep,
}

/// What is at stake when a line is left. With the day it makes the weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stake {
    /// A customer in trouble.
    Trouble,
    /// Something that was paid for.
    Loss,
    /// A day that somebody counts on.
    Promise,
    /// The state of the record or of Gainsight.
    Upkeep,
}

/// One line of the morning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Item {
    /// Stays the same as long as it is about the same thing: the customer's id, a colon, and the key.
    pub(crate) id: String,
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// What tells it from the customer's other lines.
    pub(crate) key: String,
    /// How bad it is to leave it.
    pub(crate) weight: Weight,
    /// What is due, or what is wrong: one line, no full stop.
    pub(crate) what: String,
    /// The last day on which it is in time. None: as soon as possible.
    pub(crate) due_on: Option<NaiveDate>,
    /// The day since which there is something to do about it, where that is not the day on which it is due.
    pub(crate) since: Option<NaiveDate>,
    /// The key of the rule that sets it.
    pub(crate) rule: String,
    /// What to type to settle it.
    pub(crate) command: String,
    /// The day until which it is hidden.
    pub(crate) snoozed_until: Option<NaiveDate>,
    /// Why it is hidden.
    pub(crate) snoozed_why: Option<String>,
}

impl Item {
    /// Whether it is worth a look by this day: it is due by then, or there is something to do about it.
    pub(crate) fn is_shown_by(&self, day: NaiveDate) -> bool {
        let from = match (self.since, self.due_on) {
            (Some(since), Some(due)) => Some(since.min(due)),
            (since, due) => since.or(due),
        };
        from.is_none_or(|from| from <= day)
    }

    /// Days past the day it is due; 0 or less when in time, None without one.
    pub(crate) fn days_late(&self, today: NaiveDate) -> Option<i64> {
        self.due_on.map(|due| (today - due).num_days())
    }

    /// By which the worst comes first. No two lines have the same.
    pub(crate) fn order(&self) -> (Weight, bool, Option<NaiveDate>, &CustomerId, &str) {
        let day = self.due_on.or(self.since);
        (self.weight, day.is_none(), day, &self.customer, &self.key)
    }
}

impl Stake {
    /// The weight of what is due on this day; `near` is the last day that counts as near.
    pub(super) fn weight(
        self,
        due: Option<NaiveDate>,
        today: NaiveDate,
        near: NaiveDate,
    ) -> Weight {
        match (self, due) {
            (Self::Upkeep, _) => Weight::Upkeep,
            (Self::Loss, due) if due.is_none_or(|due| due <= near) => Weight::Loss,
            (Self::Trouble, due) if due.is_none_or(|due| due <= today) => Weight::Trouble,
            (_, None) => Weight::Today,
            (_, Some(due)) if due < today => Weight::Late,
            (_, Some(due)) if due == today => Weight::Today,
            _ => Weight::Soon,
        }
    }
}
