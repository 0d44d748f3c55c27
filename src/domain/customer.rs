//! The customer record: one YAML file, every part of it typed.
//!
//! Absent means unknown. Only `schema`, `name` and `subscriptions` are required. Keys that are not
//! named here are kept in the file and reported by `csa check`, never read.

use chrono::NaiveDate;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::accelerator::Accelerator;
use super::activity::Activity;
use super::cadence::Cadence;
use super::education::Education;
use super::health::{Assessment, BusinessReview, Escalation, ProductFeedback, SentimentEntry};
use super::objective::Objective;
use super::onboarding::Onboarding;
use super::person::{Contact, Person};
use super::release::ReleaseNote;
use super::snooze::Snooze;
use super::subscription::{Subscription, Tier};
use super::text::required;

/// The newest record format this program reads and writes.
pub(crate) const SCHEMA: u32 = 1;

/// One customer, as the file `customers/<id>.yaml` holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Customer {
    /// Format of this file. A file with a higher number needs a newer csa.
    pub(crate) schema: u32,
    /// The customer's name, as people say it.
    #[serde(deserialize_with = "required")]
    #[schemars(length(min = 1))]
    pub(crate) name: String,
    /// The day the customer left the book. Archived customers are hidden from lists.
    pub(crate) archived_on: Option<NaiveDate>,
    /// Why the customer left the book.
    pub(crate) archived_why: Option<String>,
    /// One entry for each subscription year, oldest first; a renewal appends.
    pub(crate) subscriptions: Vec<Subscription>,
    /// The account team: who is who at GitLab for this customer.
    #[serde(default)]
    pub(crate) team: Team,
    /// The customer's people.
    #[serde(default)]
    pub(crate) contacts: Vec<Contact>,
    /// Addresses worth keeping, by name: `collaboration_project`, `c360`, `meeting_notes` …
    #[serde(default)]
    pub(crate) links: IndexMap<String, String>,
    /// How Gainsight knows this customer.
    #[serde(default)]
    pub(crate) gainsight: Gainsight,
    /// How the customer runs GitLab.
    #[serde(default)]
    pub(crate) environment: Environment,
    /// From order form to first accelerator.
    #[serde(default)]
    pub(crate) onboarding: Onboarding,
    /// The mutual success plan.
    #[serde(default)]
    pub(crate) objectives: Vec<Objective>,
    /// Enablement programmes, planned and past.
    #[serde(default)]
    pub(crate) accelerators: Vec<Accelerator>,
    /// Training that came with the tier, and training that was recommended.
    #[serde(default)]
    pub(crate) education: Education,
    /// How often there is a call or a meeting, where that was agreed otherwise than the rules have it.
    pub(crate) cadence: Option<Cadence>,
    /// Escalations, open and closed.
    #[serde(default)]
    pub(crate) escalations: Vec<Escalation>,
    /// What the customer asked of the product.
    #[serde(default)]
    pub(crate) product_feedback: Vec<ProductFeedback>,
    /// New in the product, and worth telling them about.
    #[serde(default)]
    pub(crate) release_notes: Vec<ReleaseNote>,
    /// Dated assessments of health or maturity.
    #[serde(default)]
    pub(crate) assessments: Vec<Assessment>,
    /// The CSA's sentiment over time, newest last.
    #[serde(default)]
    pub(crate) sentiment: Vec<SentimentEntry>,
    /// Executive business reviews, planned and held.
    #[serde(default)]
    pub(crate) business_reviews: Vec<BusinessReview>,
    /// Lines of `csa today` that are hidden for a while.
    #[serde(default)]
    pub(crate) snoozed: Vec<Snooze>,
    /// Anything worth knowing that fits nowhere else. Internal.
    pub(crate) notes: Option<String>,
    /// The log: each entry is one activity on the Gainsight Timeline.
    #[serde(default)]
    pub(crate) activities: Vec<Activity>,
}

impl Customer {
    /// A record with nothing in it but a name and its subscription.
    pub(crate) fn new(name: String, subscription: Subscription) -> Self {
        Self {
            schema: SCHEMA,
            name,
            archived_on: None,
            archived_why: None,
            subscriptions: vec![subscription],
            team: Team::default(),
            contacts: Vec::new(),
            links: IndexMap::new(),
            gainsight: Gainsight::default(),
            environment: Environment::default(),
            onboarding: Onboarding::default(),
            objectives: Vec::new(),
            accelerators: Vec::new(),
            education: Education::default(),
            cadence: None,
            escalations: Vec::new(),
            product_feedback: Vec::new(),
            release_notes: Vec::new(),
            assessments: Vec::new(),
            sentiment: Vec::new(),
            business_reviews: Vec::new(),
            snoozed: Vec::new(),
            notes: None,
            activities: Vec::new(),
        }
    }

    /// The subscription that the onboarding belongs to: the first one on a tier that a CSA owns, which
    /// is for the rules to say. What was bought before stands in a record only as history; a renewal is
    /// no second onboarding.
    pub(crate) fn onboarded_with(&self, is_ours: impl Fn(Tier) -> bool) -> Option<&Subscription> {
        let mut bought = self.subscriptions.iter();
        bought
            .find(|bought| is_ours(bought.tier))
            .or_else(|| self.subscriptions.first())
    }

    /// The subscription that runs on this day, of two the one that began later; else the next one,
    /// else the last one.
    pub(crate) fn subscription_on(&self, day: NaiveDate) -> Option<&Subscription> {
        self.subscriptions
            .iter()
            .filter(|subscription| subscription.covers(day))
            .max_by_key(|subscription| subscription.starts_on)
            .or_else(|| {
                self.subscriptions
                    .iter()
                    .filter(|subscription| subscription.starts_on.is_some_and(|start| start > day))
                    .min_by_key(|subscription| subscription.starts_on)
            })
            .or_else(|| self.subscriptions.last())
    }

    /// The first day of all that was bought, and before that day the first order form's; None once all of it is over.
    pub(crate) fn served_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let year = self.subscription_on(today)?;
        if year.ends_on.is_some_and(|end| end < today) {
            return None;
        }
        let bought = self.subscriptions.iter();
        let starts = bought.clone().filter_map(|it| it.starts_on).min();
        let ordered = bought.filter_map(|it| it.order_form_on).min();
        starts.filter(|on| *on <= today).or(ordered).or(starts)
    }
}

/// The account team. A role that is not filled is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Team {
    /// Customer Success Architect.
    pub(crate) csa: Option<Person>,
    /// Assigned Support Engineer; Signature only.
    pub(crate) ase: Option<Person>,
    /// Customer Success Manager, where the account had one before.
    pub(crate) csm: Option<Person>,
    /// Account Executive.
    pub(crate) ae: Option<Person>,
    /// Solutions Architect.
    pub(crate) sa: Option<Person>,
    /// Renewals Manager.
    pub(crate) rm: Option<Person>,
    /// Professional Services Engineer, where a project runs.
    pub(crate) pse: Option<Person>,
}

impl Team {
    /// The rule keys of its roles, in the order in which they are introduced.
    pub(crate) const ROLES: [&'static str; 7] = ["csa", "ase", "csm", "ae", "sa", "rm", "pse"];

    /// Every role by its rule key, with who fills it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, Option<&Person>)> {
        let Self {
            csa,
            ase,
            csm,
            ae,
            sa,
            rm,
            pse,
        } = self;
        let places = [csa, ase, csm, ae, sa, rm, pse];
        Self::ROLES.into_iter().zip(places.map(Option::as_ref))
    }

    /// Who fills the role with this rule key (`csa`, `ase` …), if it is a role of the team and filled.
    pub(crate) fn role(&self, key: &str) -> Option<&Person> {
        self.iter().find(|(role, _)| *role == key)?.1
    }

    /// The place of that role, to fill it.
    pub(crate) fn role_mut(&mut self, key: &str) -> Option<&mut Option<Person>> {
        let Self {
            csa,
            ase,
            csm,
            ae,
            sa,
            rm,
            pse,
        } = self;
        let mut places = Self::ROLES
            .into_iter()
            .zip([csa, ase, csm, ae, sa, rm, pse]);
        Some(places.find(|(role, _)| *role == key)?.1)
    }
}

/// How Gainsight knows this customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Gainsight {
    /// The company's name in Gainsight, where it differs from ours.
    pub(crate) company: Option<String>,
    /// The company's Gsid.
    pub(crate) company_gsid: Option<String>,
}

/// How the customer runs GitLab.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Environment {
    /// `self-managed`, `gitlab.com`, `dedicated` or `hybrid`.
    pub(crate) hosting: Option<String>,
    /// Who carries the machines: AWS, GCP, Azure, on premises …
    pub(crate) provider: Option<String>,
    /// `premium` or `ultimate`.
    pub(crate) licence: Option<String>,
    /// How many seats are bought.
    pub(crate) seats: Option<u32>,
    /// The GitLab version in use.
    pub(crate) version: Option<String>,
    /// Other tools by area: `scm`, `ci`, `cd`, `package`, `security`, `monitoring`, `agile`.
    #[serde(default)]
    pub(crate) tools: IndexMap<String, String>,
}
