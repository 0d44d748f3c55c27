//! Training that comes with the tier, and training that was recommended.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::entitlement::Entitlement;
use super::text::required;

/// Training planned, used and recommended.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Education {
    /// Days of instructor-led training, planned and held.
    #[serde(default)]
    pub(crate) instructor_led_days: Vec<InstructorLedDay>,
    /// Certification vouchers, as they were issued.
    #[serde(default)]
    pub(crate) vouchers: Vec<Vouchers>,
    /// Training that the CSA recommended, and what came of it.
    #[serde(default)]
    pub(crate) recommendations: Vec<Recommendation>,
}

/// A day of instructor-led training.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct InstructorLedDay {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The course taught.
    pub(crate) course: Option<String>,
    /// The day agreed on.
    pub(crate) planned_on: Option<NaiveDate>,
    /// The day it took place.
    pub(crate) held_on: Option<NaiveDate>,
    /// The day it was called off.
    pub(crate) cancelled_on: Option<NaiveDate>,
    /// Why it was called off.
    pub(crate) why: Option<String>,
}

impl InstructorLedDay {
    /// Whether it is still to come: neither held nor called off.
    pub(crate) fn is_open(&self) -> bool {
        self.held_on.is_none() && self.cancelled_on.is_none()
    }
}

/// One issue of certification vouchers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Vouchers {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// The day they were issued.
    pub(crate) issued_on: Option<NaiveDate>,
    /// How many were issued.
    pub(crate) issued: u32,
    /// How many were used.
    #[serde(default)]
    pub(crate) used: u32,
    /// The last day they can be used.
    pub(crate) expires_on: Option<NaiveDate>,
}

impl Vouchers {
    /// How many are not used.
    pub(crate) fn left(&self) -> u32 {
        self.issued.saturating_sub(self.used)
    }

    /// The last day they can be used: that on record, else the last of the subscription year in which they were issued.
    pub(crate) fn last_day(&self, years: &[Entitlement]) -> Option<NaiveDate> {
        self.expires_on.or_else(|| {
            let on = self.issued_on?;
            let year = years.iter().find(|sum| sum.year.period.contains(on))?;
            Some(year.year.period.to)
        })
    }
}

/// Training that the CSA recommended: a course, a certification, a module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Recommendation {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What to take.
    pub(crate) training: Option<String>,
    /// For whom: a name, a team.
    pub(crate) audience: Option<String>,
    /// What it should help with. Internal.
    pub(crate) why: Option<String>,
    /// The day it was recommended.
    pub(crate) recommended_on: Option<NaiveDate>,
    /// The day it was taken.
    pub(crate) taken_on: Option<NaiveDate>,
    /// The day they said no.
    pub(crate) declined_on: Option<NaiveDate>,
}

impl Recommendation {
    /// Whether nothing came of it yet.
    pub(crate) fn is_open(&self) -> bool {
        self.taken_on.is_none() && self.declined_on.is_none()
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.training.as_deref().unwrap_or(&self.id)
    }
}
