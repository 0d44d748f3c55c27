//! Rules as data: numbers, steps and words with why and source, built in and overridable key by key.
//!
//! What could change by memo is TOML in this folder; what would change the meaning of a record is
//! Rust in `domain`. A book's own `rules/*.toml` are laid over the built-in files in the order of
//! their names, key by key, and are read strictly: a name that means nothing is an error, with its
//! place and the nearest name that would have meant something.

mod activities;
mod assessments;
mod cadence;
mod catalogue;
mod check;
mod escalations;
mod find;
mod health;
mod leaders;
mod merge;
mod modules;
mod prep;
mod reviews;
mod shape;
mod today;

#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::domain::accelerator::Layout;
use crate::domain::activity::EntryKind;
use crate::domain::boundary::Boundary;
use crate::domain::calendar::WorkCalendar;
use crate::domain::check::{Check, Level};
use crate::domain::entitlement::{Grant, Terms};
use crate::domain::health::{Levels, ReviewStep};
use crate::domain::module::ContentModule;
use crate::domain::nearest::{listed, meant, nearest};
use crate::domain::objective::KnownMetric;
use crate::domain::onboarding::{Step, as_key};
use crate::domain::renewal::RenewalClock;
use crate::domain::sentences::for_people;
use crate::domain::subscription::Tier;
use crate::domain::{Excerpt, Kind, Refusal};

pub(crate) use catalogue::RuleEntry;
pub(crate) use find::Found;
use merge::Layers;
use shape::RuleFile;
pub(crate) use shape::{AcceleratorRules, RoleRule, Sourced, TierRule};

/// The files that are built in, in the order in which they are shown.
const BUILT_IN: [(&str, &str); 19] = [
    ("tiers.toml", include_str!("tiers.toml")),
    ("onboarding.toml", include_str!("onboarding.toml")),
    ("accelerators.toml", include_str!("accelerators.toml")),
    ("objectives.toml", include_str!("objectives.toml")),
    ("modules.toml", include_str!("modules.toml")),
    ("backlog.toml", include_str!("backlog.toml")),
    ("activities.toml", include_str!("activities.toml")),
    ("today.toml", include_str!("today.toml")),
    ("prep.toml", include_str!("prep.toml")),
    ("escalations.toml", include_str!("escalations.toml")),
    ("reviews.toml", include_str!("reviews.toml")),
    ("health.toml", include_str!("health.toml")),
    ("assessments.toml", include_str!("assessments.toml")),
    ("cadence.toml", include_str!("cadence.toml")),
    ("leaders.toml", include_str!("leaders.toml")),
    ("roles.toml", include_str!("roles.toml")),
    ("renewals.toml", include_str!("renewals.toml")),
    ("calendar.toml", include_str!("calendar.toml")),
    ("checks.toml", include_str!("checks.toml")),
];

/// The rules in force.
#[derive(Debug)]
pub(crate) struct Rules {
    file: RuleFile,
    steps: Vec<Step>,
    metrics: Vec<KnownMetric>,
    modules: Vec<ContentModule>,
    entry_kinds: Vec<EntryKind>,
    review_steps: Vec<ReviewStep>,
    levels: Levels,
    layers: Layers,
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
        let metrics = std::mem::take(&mut file.metric)
            .into_iter()
            .map(|(key, metric)| KnownMetric { key, ..metric })
            .collect();
        let mut rules = Self {
            file,
            steps,
            metrics,
            modules: Vec::new(),
            entry_kinds: Vec::new(),
            review_steps: Vec::new(),
            levels: Levels::default(),
            layers,
        };
        check::check(&rules)?;
        today::check(&rules)?;
        escalations::check(&rules)?;
        health::check(&rules)?;
        cadence::check(&rules)?;
        prep::check(&rules)?;
        leaders::check(&rules)?;
        rules.modules = modules::read(&rules)?;
        rules.entry_kinds = activities::read(&rules)?;
        rules.review_steps = reviews::read(&rules)?;
        rules.levels = assessments::read(&rules)?;
        Ok(rules)
    }

    /// What a tier is and grants. Every tier of the record has its rule; [`Rules::load`] sees to it.
    pub(crate) fn tier(&self, tier: Tier) -> &TierRule {
        &self.file.tiers[tier.key()]
    }

    /// Whether a CSA owns the customers of this tier.
    pub(crate) fn is_ours(&self, tier: Tier) -> bool {
        self.tier(tier).is_ours()
    }

    /// The numbers that accelerators are planned by.
    pub(crate) fn accelerators(&self) -> &AcceleratorRules {
        &self.file.accelerator
    }

    /// What entitlements are counted by.
    pub(crate) fn terms(&self) -> Terms {
        let numbers = &self.file.accelerator;
        let number = |number: &Option<Sourced>| number.as_ref().map_or(0, |number| number.value);
        let grant = |tier: Tier| {
            let rule = self.tier(tier);
            Grant {
                accelerators: number(&rule.accelerators),
                vouchers: number(&rule.vouchers),
                instructor_led_days: number(&rule.instructor_led_days),
                business_reviews: number(&rule.business_reviews),
            }
        };
        Terms {
            layout: Layout {
                weeks: numbers.length.value,
                planning_week: numbers.planning_week.value,
                delivery_week: numbers.delivery_week.value,
            },
            grants: Tier::ALL.map(|tier| (tier, grant(tier))).into(),
            tier_change: self.file.entitlement.tier_change.takes,
            cancelled_counts_from_week: numbers.cancelled_counts_from_week.value,
        }
    }

    /// What is counted back from a renewal.
    pub(crate) fn renewal_clock(&self) -> RenewalClock {
        let rules = &self.file.renewal;
        RenewalClock {
            internal_sync: rules.internal_sync.value,
            first_contact: rules.first_contact.value,
        }
    }

    /// The metrics that are known by name, the DORA keys among them.
    pub(crate) fn metrics(&self) -> &[KnownMetric] {
        &self.metrics
    }

    /// After how many days a reading is old.
    pub(crate) fn reading_age(&self) -> u32 {
        self.file.objective.reading_age.value
    }

    /// The role by its key (`csa`, `ase` …).
    pub(crate) fn role(&self, key: &str) -> Option<&RoleRule> {
        self.file.roles.get(key)
    }

    /// The onboarding's steps and marks in their order, without the dropped ones.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.dropped)
    }

    /// The steps and marks with those that the book dropped, whose records are still there to be understood.
    pub(crate) fn every_step(&self) -> &[Step] {
        &self.steps
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
        let near = nearest(&as_key(word), names);
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

    /// When to tell what this check finds. Every check has its rule; [`Rules::load`] sees to it.
    pub(crate) fn level(&self, check: Check) -> Level {
        let (group, name) = check.name();
        self.file.check[group][name].level
    }

    /// What people call the role with this key: its title, with the key behind it.
    pub(crate) fn role_called(&self, key: &str) -> String {
        match self.role(key) {
            Some(role) => format!("{} ({})", role.title, key.to_uppercase()),
            None => key.to_uppercase(),
        }
    }

    /// The hands-on-keyboard boundary.
    pub(crate) fn boundary(&self) -> Boundary<'_> {
        let hands_on = &self.file.boundary.hands_on;
        Boundary {
            words: &hands_on.words,
            engage: self.role_called(&hands_on.engage),
        }
    }

    /// The labels that an item of a backlog carries in GitLab.
    pub(crate) fn backlog_labels(&self) -> &[String] {
        &self.file.backlog.labels.names
    }

    /// The largest CSV file that GitLab takes, in bytes.
    pub(crate) fn import_limit(&self) -> usize {
        self.file.backlog.import_limit.value as usize * 1_000_000
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
    let refusal = Refusal::new(Kind::Invalid, for_people(error.message().trim()));
    with_hint(refusal).at(Excerpt::of(path, text, span, label))
}

/// What to type next when a rule file is wrong.
fn with_hint(refusal: Refusal) -> Refusal {
    refusal.hint("`csa rules --built-in` lists every key, and with a KEY shows one in full")
}
