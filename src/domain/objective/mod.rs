//! The mutual success plan: objectives and the metrics that tell whether they are met.
//!
//! This file holds the record's own words; the files beside it work out what they come to.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::text::required;

pub(crate) mod id;
mod metric;
mod pick;
mod progress;
mod spark;
mod unit;
mod words;

pub(crate) use metric::{Better, KnownMetric, MetricSpec, amount, fitting, readable, slip_of};
pub(crate) use pick::pick;
pub(crate) use progress::{Basis, MetricStanding, Standing, percent};
pub(crate) use spark::sparkline;
pub(crate) use unit::{Value, unit_name};
pub(crate) use words::{
    InitiativeStatus, ObjectiveStatus, Priority, UseCase, VerifiableOutcome, Word,
};

/// The four DORA keys, as GitLab's value stream analytics names them.
pub(crate) const DORA_KEYS: [&str; 4] = [
    "deployment_frequency",
    "lead_time_for_changes",
    "time_to_restore_service",
    "change_failure_rate",
];

/// One objective of the success plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Objective {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// A short name for it, as the epic's title.
    pub(crate) title: Option<String>,
    /// The business outcome, in the customer's words.
    pub(crate) outcome: Option<String>,
    /// How both sides will know that it is met.
    pub(crate) success_criteria: Option<String>,
    /// The day it is wanted by.
    pub(crate) due_on: Option<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Option<String>,
    /// Who drives it at GitLab.
    pub(crate) gitlab_owner: Option<String>,
    /// Where it stands. Absent is not started.
    pub(crate) status: Option<ObjectiveStatus>,
    /// How far the verifiable outcome is agreed and proven.
    pub(crate) verifiable_outcome: Option<VerifiableOutcome>,
    /// The use case that reports count it under.
    pub(crate) use_case: Option<UseCase>,
    /// How much it matters.
    pub(crate) priority: Option<Priority>,
    /// The day it was closed.
    pub(crate) closed_on: Option<NaiveDate>,
    /// What came of it, in a sentence or two.
    pub(crate) result: Option<String>,
    /// The epic that carries it.
    pub(crate) link: Option<String>,
    /// Its GSID in Gainsight, where an objective is a call to action; by it entries are put under the objective.
    pub(crate) gainsight_id: Option<String>,
    /// The steps towards it.
    #[serde(default)]
    pub(crate) initiatives: Vec<Initiative>,
    /// What is measured.
    #[serde(default)]
    pub(crate) metrics: Vec<Metric>,
}

impl Objective {
    /// An objective of which nothing is known but its id.
    pub(crate) fn new(id: String) -> Self {
        Self {
            id,
            title: None,
            outcome: None,
            success_criteria: None,
            due_on: None,
            customer_owner: None,
            gitlab_owner: None,
            status: None,
            verifiable_outcome: None,
            use_case: None,
            priority: None,
            closed_on: None,
            result: None,
            link: None,
            gainsight_id: None,
            initiatives: Vec::new(),
            metrics: Vec::new(),
        }
    }

    /// What it is called: its title, else its outcome, else its id.
    pub(crate) fn name(&self) -> &str {
        let said = self.title.as_deref().or(self.outcome.as_deref());
        said.filter(|text| !text.trim().is_empty())
            .unwrap_or(&self.id)
    }

    /// Where it stands.
    pub(crate) fn status(&self) -> ObjectiveStatus {
        self.status.unwrap_or(ObjectiveStatus::NotStarted)
    }

    /// Whether it is met and closed.
    pub(crate) fn is_closed(&self) -> bool {
        self.status == Some(ObjectiveStatus::ClosedSuccess)
    }

    /// Whether it is still open after its day.
    pub(crate) fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.is_closed() && self.due_on.is_some_and(|due| due < today)
    }
}

/// One step towards an objective; GitLab keeps it as an issue of the objective's epic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Initiative {
    /// Permanent, unique within the objective.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What is to be done.
    pub(crate) title: Option<String>,
    /// Where it stands. Absent is not started.
    pub(crate) status: Option<InitiativeStatus>,
    /// The day it is wanted by.
    pub(crate) due_on: Option<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Option<String>,
    /// Who drives it at GitLab.
    pub(crate) gitlab_owner: Option<String>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
    /// The issue that carries it.
    pub(crate) link: Option<String>,
}

impl Initiative {
    /// One of this title, of which nothing else is known, with the first id that is free.
    pub(crate) fn titled(title: &str, others: &[Self]) -> Self {
        let is_free = |id: &String| others.iter().all(|other| other.id != *id);
        let first = others.len() + 1;
        let id = (first..).map(|number| format!("i{number}")).find(is_free);
        Self {
            id: id.unwrap_or_default(),
            title: Some(title.trim().to_owned()),
            status: None,
            due_on: None,
            customer_owner: None,
            gitlab_owner: None,
            done_on: None,
            link: None,
        }
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }

    /// Where it stands.
    pub(crate) fn status(&self) -> InitiativeStatus {
        self.status.unwrap_or(InitiativeStatus::NotStarted)
    }
}

/// Something measured, with where it started and where it should go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Metric {
    /// A DORA key or a name of your own.
    #[serde(deserialize_with = "required")]
    pub(crate) key: String,
    /// What the numbers count: `hours`, `percent`, `a day` …
    pub(crate) unit: Option<String>,
    /// The value at the start.
    #[serde(default, deserialize_with = "finite_if_any")]
    pub(crate) baseline: Option<f64>,
    /// The value agreed on.
    #[serde(default, deserialize_with = "finite_if_any")]
    pub(crate) target: Option<f64>,
    /// Dated values, oldest first.
    #[serde(default)]
    pub(crate) readings: Vec<Reading>,
}

impl Metric {
    /// What people call it: `lead time for changes`.
    pub(crate) fn title(&self) -> String {
        self.key.replace('_', " ")
    }

    /// Whether it has no number yet, so that its unit is free to choose.
    pub(crate) fn is_bare(&self) -> bool {
        self.baseline.is_none() && self.target.is_none() && self.readings.is_empty()
    }

    /// The readings up to this day, oldest first whatever their order in the record; of two on one
    /// day the lower in the record counts as the later.
    pub(crate) fn readings_until(&self, today: NaiveDate) -> Vec<&Reading> {
        let past = self.readings.iter().filter(|reading| reading.on <= today);
        let mut readings: Vec<&Reading> = past.collect();
        readings.sort_by_key(|reading| reading.on);
        readings
    }

    /// Puts a reading where its day belongs, in the place of another one of that day.
    pub(crate) fn read(&mut self, reading: Reading) {
        if let Some(same) = self.readings.iter_mut().find(|it| it.on == reading.on) {
            *same = reading;
            return;
        }
        let later = self.readings.iter().position(|it| it.on > reading.on);
        let at = later.unwrap_or(self.readings.len());
        self.readings.insert(at, reading);
    }
}

/// One dated value of a metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Reading {
    /// The day it was read.
    pub(crate) on: NaiveDate,
    /// What it was.
    #[serde(deserialize_with = "finite")]
    pub(crate) value: f64,
}

/// A measured value. YAML writes infinity as `.inf` and no number at all as `.nan`; nothing is measured so, and
/// JSON has no word for either.
struct Finite;

impl Visitor<'_> for Finite {
    type Value = f64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<f64, E> {
        match number.is_finite() {
            true => Ok(number),
            false => Err(E::custom("this is not a number that can be measured")),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<f64, E> {
        Ok(number as f64)
    }
}

// Refused while it is read, not afterwards: so the reader knows the place.
fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    deserializer.deserialize_f64(Finite)
}

fn finite_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    #[derive(Deserialize)]
    struct Number(#[serde(deserialize_with = "finite")] f64);

    let number = Option::<Number>::deserialize(deserializer)?;
    Ok(number.map(|Number(number)| number))
}
