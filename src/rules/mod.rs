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
use std::sync::OnceLock;

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

/// The rules in force. What nobody asks for is not read: a built-in file alone holds all of its tables, and it takes
/// longer to read them all than to answer most questions.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    /// Everything, once a book has rules of its own.
    whole: Option<RuleFile>,
    /// The built-in files, in their order.
    files: [OnceLock<RuleFile>; BUILT_IN.len()],
    layers: OnceLock<Layers>,
    steps: OnceLock<Vec<Step>>,
    metrics: OnceLock<Vec<KnownMetric>>,
    modules: OnceLock<Vec<ContentModule>>,
    entry_kinds: OnceLock<Vec<EntryKind>>,
    review_steps: OnceLock<Vec<ReviewStep>>,
    levels: OnceLock<Levels>,
}

impl Rules {
    /// The built-in rules with these overrides laid over them: each a file's path and its text.
    ///
    /// # Errors
    /// An override that is not TOML, names what does not exist, or leaves the rules without sense.
    pub(crate) fn load(overrides: &[(PathBuf, String)]) -> Result<Self> {
        let mut rules = Self::default();
        if !overrides.is_empty() {
            let mut layers = Layers::built_in()?;
            for (path, text) in overrides {
                toml::from_str::<RuleFile>(text).map_err(|error| invalid(path, text, &error))?;
                layers.lay(path, text, true)?;
            }
            rules.whole = Some(layers.read()?);
            rules.layers = layers.into();
            rules.check()?;
        }
        Ok(rules)
    }

    /// Whether the rules make sense. The built-in ones do, as a test shows.
    fn check(&self) -> Result<()> {
        check::check(self)?;
        today::check(self)?;
        escalations::check(self)?;
        health::check(self)?;
        cadence::check(self)?;
        prep::check(self)?;
        leaders::check(self)?;
        modules::read(self)?;
        activities::read(self)?;
        reviews::read(self)?;
        assessments::read(self)?;
        Ok(())
    }

    /// What is in force of the tables that this built-in file holds; its name is told without the ending.
    fn file(&self, name: &str) -> &RuleFile {
        let is_it = |(file, _): &(&str, &str)| file.strip_suffix(".toml") == Some(name);
        let read = |at: usize| {
            self.files[at].get_or_init(|| toml::from_str(BUILT_IN[at].1).unwrap_or_default())
        };
        let whole = self.whole.as_ref();
        whole.unwrap_or_else(|| read(BUILT_IN.iter().position(is_it).unwrap_or_default()))
    }

    /// Whether a book's own file sets a field of the rule with this key.
    fn is_overridden(&self, key: &str) -> bool {
        self.whole.is_some() && !self.layers().origins(key).is_empty()
    }

    /// The files as they were written, laid over one another.
    fn layers(&self) -> &Layers {
        self.layers
            .get_or_init(|| Layers::built_in().unwrap_or_default())
    }

    /// What a tier is and grants. Every tier of the record has its rule; [`Rules::load`] sees to it.
    pub(crate) fn tier(&self, tier: Tier) -> &TierRule {
        &self.file("tiers").tiers[tier.key()]
    }

    /// Whether a CSA owns the customers of this tier.
    pub(crate) fn is_ours(&self, tier: Tier) -> bool {
        self.tier(tier).is_ours()
    }

    /// The numbers that accelerators are planned by.
    pub(crate) fn accelerators(&self) -> &AcceleratorRules {
        &self.file("accelerators").accelerator
    }

    /// What entitlements are counted by.
    pub(crate) fn terms(&self) -> Terms {
        let numbers = &self.file("accelerators").accelerator;
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
            tier_change: self.file("accelerators").entitlement.tier_change.takes,
            cancelled_counts_from_week: numbers.cancelled_counts_from_week.value,
        }
    }

    /// What is counted back from a renewal.
    pub(crate) fn renewal_clock(&self) -> RenewalClock {
        let rules = &self.file("renewals").renewal;
        RenewalClock {
            internal_sync: rules.internal_sync.value,
            first_contact: rules.first_contact.value,
        }
    }

    /// The metrics that are known by name, the DORA keys among them.
    pub(crate) fn metrics(&self) -> &[KnownMetric] {
        self.metrics.get_or_init(|| {
            let metrics = self.file("objectives").metric.iter();
            let named = metrics.map(|(key, metric)| KnownMetric {
                key: key.clone(),
                ..metric.clone()
            });
            named.collect()
        })
    }

    /// After how many days a reading is old.
    pub(crate) fn reading_age(&self) -> u32 {
        self.file("objectives").objective.reading_age.value
    }

    /// The role by its key (`csa`, `ase` …).
    pub(crate) fn role(&self, key: &str) -> Option<&RoleRule> {
        self.file("roles").roles.get(key)
    }

    /// The onboarding's steps and marks in their order, without the dropped ones.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.every_step().iter().filter(|step| !step.dropped)
    }

    /// The steps and marks with those that the book dropped, whose records are still there to be understood.
    pub(crate) fn every_step(&self) -> &[Step] {
        self.steps.get_or_init(|| {
            let steps = self.file("onboarding").onboarding.steps.iter();
            let named = steps.map(|(key, step)| Step {
                key: key.clone(),
                ..step.clone()
            });
            let mut steps: Vec<Step> = named.collect();
            steps.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.key.cmp(&b.key)));
            steps
        })
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
        self.file("checks").check[group][name].level
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
        let hands_on = &self.file("roles").boundary.hands_on;
        Boundary {
            words: &hands_on.words,
            engage: self.role_called(&hands_on.engage),
        }
    }

    /// The labels that an item of a backlog carries in GitLab.
    pub(crate) fn backlog_labels(&self) -> &[String] {
        &self.file("backlog").backlog.labels.names
    }

    /// The largest CSV file that GitLab takes, in bytes.
    pub(crate) fn import_limit(&self) -> usize {
        self.file("backlog").backlog.import_limit.value as usize * 1_000_000
    }

    /// The business days: weekend from the rules, holidays from the user's configuration.
    ///
    /// # Errors
    /// When no day of the week is left to work on.
    pub(crate) fn work_calendar(
        &self,
        holidays: impl IntoIterator<Item = chrono::NaiveDate>,
    ) -> Result<WorkCalendar> {
        WorkCalendar::new(
            self.file("calendar").calendar.weekend.days.iter().copied(),
            holidays,
        )
        .map_err(Into::into)
    }

    /// Every rule with its value, reason, source and the file in force, in the order of the files.
    pub(crate) fn entries(&self) -> Vec<RuleEntry> {
        catalogue::entries(self.layers())
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
