//! The shape of the rule files: what each table may hold, read strictly.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::check::Level;
use crate::domain::entitlement::TierChange;
use crate::domain::leaders::Red;
use crate::domain::objective::KnownMetric;
use crate::domain::onboarding::Step;
use crate::domain::today::Limit;

use super::activities::ActivityRules;
use super::assessments::AssessmentRules;
use super::cadence::CadenceRules;
use super::escalations::EscalationRules;
use super::health::SentimentRules;
use super::modules::ModuleRule;
use super::prep::PrepRules;
use super::reviews::ReviewRules;

/// The key of the role that csa is made for.
const OURS: &str = "csa";

/// The shape of every rule file; each may hold any part of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RuleFile {
    pub(super) tiers: BTreeMap<String, TierRule>,
    pub(super) onboarding: OnboardingRules,
    pub(super) roles: BTreeMap<String, RoleRule>,
    pub(super) boundary: BoundaryRules,
    pub(super) calendar: CalendarRules,
    pub(super) renewal: RenewalRules,
    pub(super) accelerator: AcceleratorRules,
    pub(super) modules: BTreeMap<String, ModuleRule>,
    pub(super) activity: ActivityRules,
    pub(super) backlog: BacklogRules,
    pub(super) entitlement: EntitlementRules,
    /// By key.
    pub(super) metric: BTreeMap<String, KnownMetric>,
    pub(super) objective: ObjectiveRules,
    /// By what is counted.
    pub(super) today: BTreeMap<Limit, Sourced>,
    pub(super) prep: PrepRules,
    pub(super) escalation: EscalationRules,
    pub(super) review: ReviewRules,
    pub(super) sentiment: SentimentRules,
    pub(super) assessment: AssessmentRules,
    pub(super) cadence: CadenceRules,
    /// By what is counted.
    pub(super) leaders: BTreeMap<Red, Sourced>,
    /// By what is looked at, then by what is found there.
    pub(super) check: BTreeMap<String, BTreeMap<String, CheckRule>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct OnboardingRules {
    pub(super) steps: BTreeMap<String, Step>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BoundaryRules {
    pub(super) hands_on: HandsOn,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CalendarRules {
    pub(super) weekend: WeekendDays,
}

/// What is counted back from a renewal.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RenewalRules {
    /// Months before it at which the account team speaks about it.
    pub(super) internal_sync: Sourced,
    /// Weeks before it at which the Renewals Manager speaks with the customer.
    pub(super) first_contact: Sourced,
}

/// The numbers that accelerators are planned and counted by.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AcceleratorRules {
    /// Weeks of a run.
    pub(crate) length: Sourced,
    /// The week of the planning workshop, from 1.
    pub(crate) planning_week: Sourced,
    /// The first week of delivery, from 1.
    pub(crate) delivery_week: Sourced,
    /// The week from which one that is cancelled counts as used, from 1.
    pub(crate) cancelled_counts_from_week: Sourced,
    /// How many may start in one fiscal quarter before that is called hasty.
    pub(crate) pacing: Sourced,
    /// How many one customer can have under way at a time.
    pub(crate) at_once: Sourced,
    /// How many one CSA can have under way in a week.
    pub(crate) parallel: Sourced,
    /// After how many days without an entry in the log one that is under way is called quiet.
    pub(crate) quiet_after: Sourced,
}

/// The numbers that objectives are judged by.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ObjectiveRules {
    /// Days after which a reading is old.
    pub(super) reading_age: Sourced,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BacklogRules {
    pub(super) labels: Labels,
    /// Megabytes of CSV.
    pub(super) import_limit: Sourced,
}

/// Labels in GitLab.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Labels {
    pub(super) names: Vec<String>,
    pub(super) why: String,
    pub(super) source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct EntitlementRules {
    pub(super) tier_change: TierChangeRule,
}

/// Whose grant holds in a year in which the tier changed.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TierChangeRule {
    pub(super) takes: TierChange,
    pub(super) why: String,
    pub(super) source: String,
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
    /// No longer sold: a renewal goes onto another tier.
    pub(crate) legacy: bool,
    /// Why it is looked after like that.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

impl TierRule {
    /// Whether a CSA owns its customers, so that there is something to onboard.
    pub(crate) fn is_ours(&self) -> bool {
        self.owner == OURS
    }
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
pub(super) struct HandsOn {
    /// The role to engage instead.
    pub(super) engage: String,
    /// Words at the beginning of a task that mean doing the customer's work.
    pub(super) words: Vec<String>,
    /// Why there is such a boundary.
    pub(super) why: String,
    /// Where that is written.
    pub(super) source: String,
}

/// The days of the week on which nobody works.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WeekendDays {
    pub(super) days: Vec<chrono::Weekday>,
    pub(super) why: String,
    pub(super) source: String,
}

/// Something that `csa check` looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CheckRule {
    /// When it is told.
    pub(super) level: Level,
    pub(super) why: String,
    pub(super) source: String,
}
