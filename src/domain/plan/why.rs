//! Why a run is proposed for its week and no other, as it is said.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::Bound;
use crate::domain::calendar::day;
use crate::domain::fiscal::FiscalQuarter;

/// Why this week. Everything said here can be checked against the proposal, and is in the tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Why {
    /// It is the first week there is.
    First {
        /// What sets it.
        bound: Bound,
        /// That day.
        on: NaiveDate,
    },
    /// Another run of the customer ends right before; without an id it is a proposed one.
    After {
        /// The accelerator on record.
        id: Option<String>,
        /// Its last day.
        ends_on: NaiveDate,
    },
    /// Weeks before it are off.
    AfterFreeze {
        /// What the days off are called.
        name: Option<String>,
        /// The first Monday that was passed over.
        passed: NaiveDate,
    },
    /// The quarter before has its start already.
    Pacing {
        /// The quarter it starts in.
        quarter: FiscalQuarter,
        /// The one before.
        before: FiscalQuarter,
    },
    /// Among the weeks in which it could start, it is the first with the least load.
    Level {
        /// The first of these weeks.
        from: NaiveDate,
        /// The last of them.
        to: NaiveDate,
        /// The most that is then under way for the CSA in a week, itself counted.
        most: u32,
    },
    /// The CSA is free towards the end, and this is the last Monday that still ends in time.
    Last {
        /// The day of the renewal, or the next run's first day.
        before: NaiveDate,
        /// Whether that is the renewal.
        is_renewal: bool,
        /// The most that is then under way for the CSA in a week, itself counted.
        most: u32,
    },
    /// The proposed run before it and the renewal leave it one Monday.
    Only {
        /// The last day of the one before.
        after: NaiveDate,
        /// The day of the renewal.
        renewal: NaiveDate,
    },
    /// No Monday leaves room for every run that is left.
    NoMonday,
    /// One of the weeks that fit; with more ways than are looked at, nothing more can be said.
    Fits,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::First { bound, on } => match bound {
                Bound::Today => f.write_str("the first Monday from today on"),
                Bound::YearStart => {
                    write!(f, "first Monday of the subscription year from {}", day(*on))
                }
                Bound::Discovery => write!(f, "week of the discovery workshop, {}", day(*on)),
            },
            Self::After {
                id: Some(id),
                ends_on,
            } => write!(
                f,
                "first Monday after {id}, which ends on {}",
                day(*ends_on)
            ),
            Self::After { id: None, ends_on } => {
                write!(f, "follows the one before, which ends on {}", day(*ends_on))
            }
            Self::AfterFreeze {
                name: Some(name),
                passed,
            } => {
                write!(f, "first Monday from {passed} on clear of {name}")
            }
            Self::AfterFreeze { name: None, passed } => write!(
                f,
                "first Monday from {passed} on whose workshops are clear of days off"
            ),
            Self::Pacing { quarter, before } => {
                write!(
                    f,
                    "first Monday of {quarter}; {before} has its share of starts"
                )
            }
            Self::Level { from, to, most } => write!(
                f,
                "of {from} to {to}, the first with the least load: at most {most} under way"
            ),
            Self::Last {
                before,
                is_renewal: true,
                most,
            } => write!(
                f,
                "last Monday that ends before the renewal on {}; earlier is fuller, here at most {most} under way",
                day(*before)
            ),
            Self::Last {
                before,
                is_renewal: false,
                most,
            } => write!(
                f,
                "last Monday that ends before the next one begins on {}; earlier is fuller, here at most {most} under way",
                day(*before)
            ),
            Self::Only { after, renewal } => write!(
                f,
                "the only Monday between the one before, up to {after}, and the renewal on {renewal}"
            ),
            Self::NoMonday => f.write_str("no Monday leaves room for every one that is left"),
            Self::Fits => f.write_str("one of the weeks that fit"),
        }
    }
}
