//! Executive business reviews, and what must be done how long before one.

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::calendar::WorkCalendar;
use crate::domain::text::required;
use crate::domain::when::Period;

/// An executive business review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct BusinessReview {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The day agreed on.
    pub(crate) planned_on: Option<NaiveDate>,
    /// The day it took place.
    pub(crate) held_on: Option<NaiveDate>,
    /// The day it was called off.
    pub(crate) cancelled_on: Option<NaiveDate>,
    /// Why it was called off.
    pub(crate) why: Option<String>,
    /// What it should show, or showed.
    pub(crate) summary: Option<String>,
}

impl BusinessReview {
    /// A review that is not held yet.
    pub(crate) fn planned(id: String, on: NaiveDate) -> Self {
        Self {
            id,
            planned_on: Some(on),
            held_on: None,
            cancelled_on: None,
            why: None,
            summary: None,
        }
    }

    /// Whether it is still to come: neither held nor called off.
    pub(crate) fn is_open(&self) -> bool {
        self.held_on.is_none() && self.cancelled_on.is_none()
    }

    /// The day by which it is sorted: held, else called off, else planned.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.held_on.or(self.planned_on).or(self.cancelled_on)
    }
}

/// What is counted between a step and the review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Reach {
    /// Months as the calendar has them; the 31st becomes the last day of a shorter month.
    Months,
    /// Weeks.
    #[default]
    Weeks,
    /// Days on which people work.
    BusinessDays,
}

/// A step around a business review; the rules `review.steps.*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReviewStep {
    /// Its key.
    pub(crate) key: String,
    /// What is done.
    pub(crate) title: String,
    /// How long before the review it may begin, in `unit`; none where it has a last day only.
    pub(crate) begins: Option<u32>,
    /// How long before the review it must be done, in `unit`; with `after` how long after it.
    pub(crate) limit: u32,
    /// What is counted.
    pub(crate) unit: Reach,
    /// Whether it follows the review.
    pub(crate) after: bool,
}

impl ReviewStep {
    /// The key of its rule.
    pub(crate) fn rule(&self) -> String {
        format!("review.steps.{}", self.key)
    }

    /// The days on which it is done, the last of them the day it is due. One that falls on a day on
    /// which nobody works moves to the business day before, so that the time ahead of the review is kept.
    /// What follows the review begins on its day.
    pub(crate) fn days(&self, review: NaiveDate, work: &WorkCalendar) -> Period {
        if self.after {
            let to = self.reach(review, self.limit, work);
            return Period { from: review, to };
        }
        let before = |reach| work.previous_or_same(self.reach(review, reach, work));
        let to = before(self.limit);
        let from = self.begins.map_or(to, before);
        Period { from, to }
    }

    /// The day so far from the review.
    fn reach(&self, review: NaiveDate, reach: u32, work: &WorkCalendar) -> NaiveDate {
        let days = i32::try_from(reach).unwrap_or(i32::MAX);
        let sign = if self.after { 1 } else { -1 };
        let moved = match (self.unit, self.after) {
            (Reach::BusinessDays, _) => return work.add_business_days(review, sign * days),
            (Reach::Months, true) => review.checked_add_months(Months::new(reach)),
            (Reach::Months, false) => review.checked_sub_months(Months::new(reach)),
            (Reach::Weeks, true) => {
                review.checked_add_days(chrono::Days::new(u64::from(reach) * 7))
            }
            (Reach::Weeks, false) => {
                review.checked_sub_days(chrono::Days::new(u64::from(reach) * 7))
            }
        };
        moved.unwrap_or(review)
    }
}
