//! Rules as data: numbers, steps and words with why and source, built in and overridable key by key.
//!
//! What could change by memo is TOML in this folder; what would change the meaning of a record is
//! Rust in `domain`. A book's own `rules/*.toml` are laid over the built-in files in the order of
//! their names, key by key, and are read strictly: a name that means nothing is an error, with its
//! place and the nearest name that would have meant something.

mod catalogue;
mod check;
mod merge;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Deserialize;

use crate::domain::calendar::WorkCalendar;
use crate::domain::nearest::{listed, meant};
use crate::domain::onboarding::Step;
use crate::domain::subscription::Tier;
use crate::domain::{Excerpt, Kind, Refusal};

pub(crate) use catalogue::RuleEntry;
use merge::Layers;

/// The files that are built in, in the order in which they are shown.
const BUILT_IN: [(&str, &str); 4] = [
    ("tiers.toml", include_str!("tiers.toml")),
    ("onboarding.toml", include_str!("onboarding.toml")),
    ("roles.toml", include_str!("roles.toml")),
    ("calendar.toml", include_str!("calendar.toml")),
];

/// The rules in force.
#[derive(Debug)]
pub(crate) struct Rules {
    file: RuleFile,
    steps: Vec<Step>,
    layers: Layers,
}

/// The shape of every rule file; each may hold any part of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RuleFile {
    tiers: BTreeMap<String, TierRule>,
    onboarding: OnboardingRules,
    roles: BTreeMap<String, RoleRule>,
    boundary: BoundaryRules,
    calendar: CalendarRules,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct OnboardingRules {
    steps: BTreeMap<String, Step>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct BoundaryRules {
    hands_on: HandsOn,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct CalendarRules {
    weekend: WeekendDays,
}

/// What a success tier is and grants in a subscription year.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TierRule {
    /// What people call it.
    pub(crate) title: String,
    /// The role that owns its customers.
    pub(crate) owner: String,
    /// The roles that must be named before the onboarding can begin.
    pub(crate) roles: Vec<String>,
    /// Accelerators in a subscription year, at most.
    pub(crate) accelerators: Option<Sourced>,
    /// Certification vouchers in a subscription year.
    pub(crate) vouchers: Option<Sourced>,
    /// Days of instructor-led training in a subscription year.
    pub(crate) instructor_led_days: Option<Sourced>,
    /// Percent off further training.
    pub(crate) training_discount: Option<Sourced>,
    /// Executive business reviews in a subscription year, at most.
    pub(crate) business_reviews: Option<Sourced>,
    /// Why it is looked after like that.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

/// One number with its reason and its source.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Sourced {
    /// The number.
    pub(crate) value: u32,
    /// What it counts.
    pub(crate) unit: String,
    /// Why this number and no other.
    pub(crate) why: String,
    /// Where it is written.
    pub(crate) source: String,
}

/// A role around the customer.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RoleRule {
    /// The role's full name.
    pub(crate) title: String,
    /// Whether the role may work in the customer's environment.
    pub(crate) hands_on: bool,
    /// What the role does.
    pub(crate) does: String,
    /// Why it is like that.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

/// The words that give away work which is not ours to do.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HandsOn {
    /// The role to engage instead.
    pub(crate) engage: String,
    /// Words at the beginning of a task that mean doing the customer's work.
    pub(crate) words: Vec<String>,
    /// Why there is such a boundary.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WeekendDays {
    days: Vec<chrono::Weekday>,
    why: String,
    source: String,
}

impl Rules {
    /// The built-in rules with these overrides laid over them: each a file's path and its text.
    ///
    /// # Errors
    /// An override that is not TOML, names what does not exist, or leaves the rules without sense.
    pub(crate) fn load(overrides: &[(PathBuf, String)]) -> Result<Self> {
        let mut layers = Layers::default();
        for (name, text) in BUILT_IN {
            layers.lay(Path::new(name), text, false)?;
        }
        for (path, text) in overrides {
            toml::from_str::<RuleFile>(text).map_err(|error| invalid(path, text, &error))?;
            layers.lay(path, text, true)?;
        }
        let mut file: RuleFile = layers.read()?;
        let mut steps: Vec<Step> = std::mem::take(&mut file.onboarding.steps)
            .into_iter()
            .map(|(key, step)| Step { key, ..step })
            .collect();
        steps.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.key.cmp(&b.key)));
        let rules = Self {
            file,
            steps,
            layers,
        };
        check::check(&rules)?;
        Ok(rules)
    }

    /// What a tier is and grants. Every tier of the record has its rule; [`Rules::load`] sees to it.
    pub(crate) fn tier(&self, tier: Tier) -> &TierRule {
        &self.file.tiers[tier.key()]
    }

    /// The role by its key (`csa`, `ase` …).
    pub(crate) fn role(&self, key: &str) -> Option<&RoleRule> {
        self.file.roles.get(key)
    }

    /// The onboarding's steps and marks in their order, without the dropped ones.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.dropped)
    }

    /// The step by its key or other name.
    ///
    /// # Errors
    /// When no step is called that; the nearest is named.
    pub(crate) fn step(&self, word: &str) -> Result<&Step> {
        if let Some(step) = self.steps().find(|step| step.is_called(word)) {
            return Ok(step);
        }
        let words: Vec<String> = self.steps().map(Step::word).collect();
        let names = self.steps().flat_map(Step::names);
        let mut refusal = Refusal::new(
            Kind::NotFound,
            format!("no onboarding step is called `{word}`"),
        );
        let near = crate::domain::nearest::nearest(&crate::domain::onboarding::as_key(word), names);
        if let Some(step) = near.and_then(|name| self.steps().find(|step| step.is_called(name))) {
            refusal = refusal.hint(format!("did you mean `{}`?", step.word()));
        }
        Err(refusal
            .hint(format!(
                "the steps are {}",
                listed(words.iter().map(String::as_str))
            ))
            .into())
    }

    /// The hands-on-keyboard boundary.
    pub(crate) fn hands_on(&self) -> &HandsOn {
        &self.file.boundary.hands_on
    }

    /// The business days: weekend from the rules, holidays from the user's configuration.
    ///
    /// # Errors
    /// When no day of the week is left to work on.
    pub(crate) fn work_calendar(
        &self,
        holidays: impl IntoIterator<Item = chrono::NaiveDate>,
    ) -> Result<WorkCalendar> {
        WorkCalendar::new(self.file.calendar.weekend.days.iter().copied(), holidays)
            .map_err(Into::into)
    }

    /// Every rule with its value, reason, source and the file in force, in the order of the files.
    pub(crate) fn entries(&self) -> Vec<RuleEntry> {
        catalogue::entries(&self.layers)
    }
}

/// What is wrong in a rule file, with its place.
fn invalid(path: &Path, text: &str, error: &toml::de::Error) -> Refusal {
    let span = error.span().unwrap_or(0..0);
    let label = meant(error.message()).unwrap_or_default();
    Refusal::new(Kind::Invalid, error.message().trim().to_owned())
        .at(Excerpt::of(path, text, span, label))
        .hint("`csa rules` lists every key; `csa rules KEY` shows one in full")
}
