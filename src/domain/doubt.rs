//! What speaks against doing, planning or skipping an onboarding step on a day.

use std::fmt;

use chrono::NaiveDate;

use super::calendar::day;

/// One reason for doubt; shown, it is a clause without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// The day lies ahead.
    InFuture {
        /// The day.
        on: NaiveDate,
    },
    /// The day is over.
    InPast {
        /// The day.
        on: NaiveDate,
    },
    /// Nobody works on that day.
    DayOff {
        /// The day.
        on: NaiveDate,
    },
    /// The customer left the book.
    Archived {
        /// The day.
        on: NaiveDate,
    },
    /// Nothing could have been done by then.
    BeforeOrderForm {
        /// The day.
        on: NaiveDate,
        /// The day of the order form.
        order_form: NaiveDate,
    },
    /// The record has another day.
    DoneAlready {
        /// That day.
        done: NaiveDate,
    },
    /// It was decided not to do it.
    SkippedAlready {
        /// The day of that decision.
        on: NaiveDate,
        /// The reason, which would be lost.
        why: Option<String>,
    },
    /// It is agreed for a later day.
    PlannedLater {
        /// That day.
        planned: NaiveDate,
    },
    /// The step that comes first is open.
    FirstOpen {
        /// That step, as it is typed.
        first: String,
    },
    /// The step that comes first was done after the day.
    FirstLater {
        /// That step, as it is typed.
        first: String,
        /// The day it was done.
        done: NaiveDate,
    },
    /// The step that it belongs before was done on an earlier day.
    TargetEarlier {
        /// That step, as it is typed.
        target: String,
        /// The day it was done.
        done: NaiveDate,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InFuture { on } => write!(f, "{on} is in the future"),
            Self::InPast { on } => write!(f, "{on} is in the past"),
            Self::DayOff { on } => write!(f, "{} is no business day", day(*on)),
            Self::Archived { on } => write!(f, "the customer was archived on {on}"),
            Self::BeforeOrderForm { on, order_form } => {
                write!(f, "{on} is before the order form of {order_form}")
            }
            Self::DoneAlready { done } => write!(f, "it was already done on {done}"),
            Self::SkippedAlready { on, why: Some(why) } => {
                write!(f, "it was skipped on {on}: {why}")
            }
            Self::SkippedAlready { on, why: None } => write!(f, "it was skipped on {on}"),
            Self::PlannedLater { planned } => write!(f, "it is planned for {planned}"),
            Self::FirstOpen { first } => write!(f, "`{first}` comes first and is not done"),
            Self::FirstLater { first, done } => {
                write!(f, "`{first}`, which comes first, was done on {done}")
            }
            Self::TargetEarlier { target, done } => {
                write!(f, "`{target}`, which comes after it, was done on {done}")
            }
        }
    }
}
