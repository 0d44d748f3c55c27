//! Onboarding: what a record keeps of it, and what a step is.
//!
//! Which steps there are, in which order and with which clocks, is a rule (`rules/onboarding.toml`);
//! what the words in that file mean is fixed here.

use std::fmt;

use chrono::NaiveDate;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{Clock, Unit, Weekend};
use super::subscription::Tier;

/// The step that the record keeps under a key of its own, because other clocks start with it.
pub(crate) const RESOURCES_IDENTIFIED: &str = "resources_identified";

/// The step that is the first accelerator's discovery workshop as well.
pub(crate) const DISCOVERY_WORKSHOP: &str = "discovery_workshop";

/// The drafts that a step may name, in the order of the onboarding. What each says is `export`'s.
pub(crate) const DRAFTS: [&str; 7] = [
    "welcome-email",
    "internal-kickoff",
    "account-context",
    "async-start",
    "kickoff",
    "kickoff-followup",
    "discovery",
];

/// What the record keeps of the onboarding.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Onboarding {
    /// The day everybody whom the tier calls for was named.
    pub(crate) resources_identified_on: Option<NaiveDate>,
    /// What became of each step, by the step's key or its other name.
    #[serde(default)]
    pub(crate) steps: IndexMap<String, StepRecord>,
}

/// What became of one step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct StepRecord {
    /// The day it is agreed for.
    pub(crate) planned_on: Option<NaiveDate>,
    /// The day it was done.
    pub(crate) done_on: Option<NaiveDate>,
    /// The day it was decided to skip it.
    pub(crate) skipped_on: Option<NaiveDate>,
    /// Why it was skipped.
    pub(crate) why: Option<String>,
}

impl StepRecord {
    /// Whether nothing is known of the step.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Onboarding {
    /// What the record keeps of this step, under whichever of its names.
    pub(crate) fn record(&self, step: &Step) -> StepRecord {
        let mut record = self
            .name_in_use(step)
            .and_then(|name| self.steps.get(name))
            .cloned()
            .unwrap_or_default();
        if step.key == RESOURCES_IDENTIFIED {
            record.done_on = record.done_on.or(self.resources_identified_on);
        }
        record
    }

    /// Changes what the record keeps of this step, under the name that it already goes by.
    pub(crate) fn change(&mut self, step: &Step, change: impl FnOnce(&mut StepRecord)) {
        let mut record = self.record(step);
        change(&mut record);
        if step.key == RESOURCES_IDENTIFIED {
            self.resources_identified_on = record.done_on.take();
        }
        let name = self.name_in_use(step).unwrap_or(&step.key).to_owned();
        if record.is_empty() {
            self.steps.shift_remove(&name);
        } else {
            self.steps.insert(name, record);
        }
    }

    fn name_in_use<'a>(&'a self, step: &'a Step) -> Option<&'a str> {
        step.names().find(|name| self.steps.contains_key(*name))
    }
}

/// Whether a line of the checklist is work to do or a measure to watch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StepKind {
    /// Somebody does it.
    #[default]
    Step,
    /// Gainsight's dashboards measure it.
    Mark,
}

/// What a clock may start with, or a step be settled by, besides the steps themselves: a day that
/// the record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    /// The order form was received.
    OrderForm,
    /// The subscription began.
    SubscriptionStart,
    /// The log has a call or a meeting.
    FirstCallOrMeeting,
    /// An accelerator began.
    AcceleratorStart,
    /// Every step is settled; marks do not count.
    AllSteps,
}

impl Fact {
    /// Every one.
    pub(crate) const ALL: [Self; 5] = [
        Self::OrderForm,
        Self::SubscriptionStart,
        Self::FirstCallOrMeeting,
        Self::AcceleratorStart,
        Self::AllSteps,
    ];

    /// The word for it in the rules.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::OrderForm => "order_form",
            Self::SubscriptionStart => "subscription_start",
            Self::FirstCallOrMeeting => "first_call_or_meeting",
            Self::AcceleratorStart => "accelerator_start",
            Self::AllSteps => "all_steps",
        }
    }

    /// Whether a clock may start with it. The others only settle steps.
    pub(crate) fn starts_clocks(self) -> bool {
        matches!(self, Self::OrderForm | Self::SubscriptionStart)
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OrderForm => "the day of the order form",
            Self::SubscriptionStart => "the start of the subscription",
            Self::FirstCallOrMeeting => "the first call or meeting",
            Self::AcceleratorStart => "the start of an accelerator",
            Self::AllSteps => "every step",
        })
    }
}

/// What a rule waits for: a fact, or a step by its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) enum Event {
    /// A day that the record tells.
    Fact(Fact),
    /// A step, by its key.
    Step(String),
}

impl Event {
    /// The word for it in the rules.
    pub(crate) fn key(&self) -> &str {
        match self {
            Self::Fact(fact) => fact.key(),
            Self::Step(key) => key,
        }
    }
}

impl From<String> for Event {
    fn from(key: String) -> Self {
        match Fact::ALL.into_iter().find(|fact| fact.key() == key) {
            Some(fact) => Self::Fact(fact),
            None => Self::Step(key),
        }
    }
}

impl From<Event> for String {
    fn from(event: Event) -> Self {
        event.key().to_owned()
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => fact.fmt(f),
            Self::Step(key) => f.write_str(&as_word(key)),
        }
    }
}

/// For which customers a step is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Applies {
    /// For all.
    #[default]
    Always,
    /// Only for customers whom GitLab looked after before.
    ExistingCustomer,
    /// Only for customers who are new to GitLab.
    NewCustomer,
}

/// One step of the onboarding, or one measure of it, as the rules define it.
///
/// Read from TOML strictly; every field may be left out in an override, which then keeps the
/// built-in value.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Step {
    /// `welcome_email`; the last part of the rule's key.
    #[serde(skip)]
    pub(crate) key: String,
    /// What the checklist calls it.
    pub(crate) title: String,
    /// Other names that people use for it.
    pub(crate) also: Vec<String>,
    /// Where it stands in the list; the lowest comes first.
    pub(crate) order: u32,
    /// Work or measure.
    pub(crate) kind: StepKind,
    /// True drops the step.
    pub(crate) dropped: bool,
    /// The tiers that have it; none named means all.
    pub(crate) tiers: Vec<Tier>,
    /// The customers who have it.
    pub(crate) applies: Applies,
    /// What starts its clock: a step, `order_form` or `subscription_start`.
    pub(crate) from: Option<Event>,
    /// How long the clock runs, in `unit`s. None: no deadline of its own.
    pub(crate) limit: Option<u32>,
    /// What `limit` counts.
    pub(crate) unit: Option<Unit>,
    /// What becomes of a deadline on a weekend or holiday.
    pub(crate) weekend: Option<Weekend>,
    /// Instead of a clock: it belongs before this step, by the business day before it at the latest.
    pub(crate) before: Option<String>,
    /// Doing this step means agreeing a day for that one.
    pub(crate) schedules: Option<String>,
    /// Steps or facts that settle this one without anybody marking it; the earliest counts.
    pub(crate) met_by: Vec<Event>,
    /// It is only called for when this step comes later than `unless_within` …
    pub(crate) unless: Option<String>,
    /// … calendar days after the order form.
    pub(crate) unless_within: Option<u32>,
    /// What should stand in the record when it is done: `dora-baseline`, `team`.
    pub(crate) wants: Vec<Want>,
    /// The draft that goes with it, as `csa onboard draft` takes it.
    pub(crate) draft: Option<String>,
    /// Why it is there and why the clock is what it is.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

/// Something that the record should hold once a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Want {
    /// Everybody whom the tier calls for is named.
    Team,
    /// At least one of the four DORA metrics has a baseline.
    DoraBaseline,
}

impl Step {
    /// The step's clock, when it has one.
    pub(crate) fn clock(&self) -> Option<Clock> {
        Some(Clock {
            limit: self.limit?,
            unit: self.unit?,
            weekend: self.weekend.unwrap_or(Weekend::Keep),
        })
    }

    /// The key first, then the other names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.key.as_str()).chain(self.also.iter().map(String::as_str))
    }

    /// Whether this word names the step: key or other name, in any case, hyphens for underscores.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let word = as_key(word);
        self.names().any(|name| name == word)
    }

    /// The key as it is typed on the command line, with hyphens.
    pub(crate) fn word(&self) -> String {
        as_word(&self.key)
    }

    /// The key of the rule, as `csa rules` takes it.
    pub(crate) fn rule(&self) -> String {
        format!("onboarding.steps.{}", self.key)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)
    }
}

/// A step's key as it is typed on the command line, with hyphens.
pub(crate) fn as_word(key: &str) -> String {
    key.replace('_', "-")
}

/// A word as it would stand as a key: lower case, underscores for blanks and hyphens.
pub(crate) fn as_key(word: &str) -> String {
    word.trim().to_lowercase().replace(['-', ' '], "_")
}
