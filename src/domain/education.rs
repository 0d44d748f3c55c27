//! Training that comes with the tier: instructor-led days and certification vouchers.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::required;

/// Training planned and used.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Education {
    /// Days of instructor-led training, planned and held.
    #[serde(default)]
    pub(crate) instructor_led_days: Vec<InstructorLedDay>,
    /// Certification vouchers, as they were issued.
    #[serde(default)]
    pub(crate) vouchers: Vec<Vouchers>,
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
