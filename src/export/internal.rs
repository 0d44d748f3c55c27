//! What our own documents are told besides what a customer may read. Never given to a draft for a customer.

use chrono::NaiveDate;
use serde::Serialize;

use super::customer_safe::{Around, CustomerSafe, Role};
use super::wording::{line, line_of, words};
use crate::domain::customer::Customer;
use crate::domain::health::{Sentiment, Severity};
use crate::domain::objective::{Metric, Objective, readable};
use crate::domain::onboarding::StepKind;

/// The roles that sold to the customer: the handover is from them, whatever the tier.
const SOLD: [&str; 2] = ["ae", "sa"];

/// Everything that a document of our own is given: `internal.…` beside the facts that a customer may read.
#[derive(Debug, Serialize)]
pub(super) struct ForUs {
    #[serde(flatten)]
    safe: CustomerSafe,
    internal: Internal,
}

/// The internal facts. Texts are on one line each, except the notes.
#[derive(Debug, Serialize)]
struct Internal {
    /// False: GitLab looked after this customer before.
    new_customer: Option<bool>,
    order_form_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    team: Vec<Member>,
    contacts: Vec<Contact>,
    links: Vec<Named>,
    environment: Environment,
    objectives: Vec<Goal>,
    /// Those that are open.
    escalations: Vec<Escalation>,
    product_feedback: Vec<Feedback>,
    /// The newest.
    sentiment: Option<Mood>,
    /// The steps of the onboarding that are not settled.
    steps: Vec<Promise>,
    /// As it was written, over several lines: print it with the filter `quote`.
    notes: Option<String>,
}

/// A role of the account team; without a name while nobody fills it.
#[derive(Debug, Serialize)]
struct Member {
    key: &'static str,
    role: String,
    does: String,
    name: Option<String>,
    email: Option<String>,
}

#[derive(Debug, Serialize)]
struct Contact {
    name: String,
    email: Option<String>,
    /// As one text: `champion, dev lead`.
    roles: Option<String>,
    in_salesforce: Option<bool>,
    notes: Option<String>,
}

#[derive(Debug, Serialize)]
struct Named {
    name: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct Environment {
    provider: Option<String>,
    seats: Option<u32>,
    version: Option<String>,
    /// By area.
    tools: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct Goal {
    outcome: Option<String>,
    success_criteria: Option<String>,
    due_on: Option<NaiveDate>,
    customer_owner: Option<String>,
    metrics: Vec<Measure>,
}

/// A metric; numbers as people write them, without the zeros behind the point.
#[derive(Debug, Serialize)]
struct Measure {
    key: String,
    unit: Option<String>,
    baseline: Option<String>,
    target: Option<String>,
    /// The last reading.
    latest: Option<String>,
}

#[derive(Debug, Serialize)]
struct Escalation {
    title: Option<String>,
    severity: Option<Severity>,
    owner: Option<String>,
    opened_on: Option<NaiveDate>,
    exit_criteria: Option<String>,
}

#[derive(Debug, Serialize)]
struct Feedback {
    request: Option<String>,
    status: Option<String>,
    link: Option<String>,
}

#[derive(Debug, Serialize)]
struct Mood {
    on: NaiveDate,
    value: Sentiment,
    why: Option<String>,
}

#[derive(Debug, Serialize)]
struct Promise {
    title: String,
    due_on: Option<NaiveDate>,
}

impl ForUs {
    /// Everything that the record knows and our own drafts speak of.
    pub(super) fn new(customer: &Customer, around: &Around) -> Self {
        Self {
            safe: CustomerSafe::new(customer, around),
            internal: Internal::new(customer, around),
        }
    }
}

impl Internal {
    fn new(customer: &Customer, around: &Around) -> Self {
        let bought = customer.subscription_on(around.today);
        Self {
            new_customer: bought.and_then(|bought| bought.new_customer),
            order_form_on: bought.and_then(|bought| bought.order_form_on),
            starts_on: bought.and_then(|bought| bought.starts_on),
            ends_on: bought.and_then(|bought| bought.ends_on),
            team: team(customer, around),
            contacts: contacts(customer),
            links: named(&customer.links),
            environment: Environment {
                provider: line_of(customer.environment.provider.as_ref()),
                seats: customer.environment.seats,
                version: line_of(customer.environment.version.as_ref()),
                tools: named(&customer.environment.tools),
            },
            objectives: customer.objectives.iter().map(Goal::new).collect(),
            escalations: escalations(customer),
            product_feedback: feedback(customer),
            sentiment: customer
                .sentiment
                .iter()
                .max_by_key(|entry| entry.on)
                .map(|entry| Mood {
                    on: entry.on,
                    value: entry.value,
                    why: line_of(entry.why.as_ref()),
                }),
            steps: around
                .steps
                .iter()
                .filter(|line| line.kind == StepKind::Step && !line.is_settled())
                .map(|line| Promise {
                    title: line.title.clone(),
                    due_on: line.due_on,
                })
                .collect(),
            notes: customer
                .notes
                .as_ref()
                .map(|notes| notes.trim().to_owned())
                .filter(|notes| !notes.is_empty()),
        }
    }
}

impl Goal {
    fn new(objective: &Objective) -> Self {
        Self {
            outcome: line_of(objective.outcome.as_ref()),
            success_criteria: line_of(objective.success_criteria.as_ref()),
            due_on: objective.due_on,
            customer_owner: line_of(objective.customer_owner.as_ref()),
            metrics: objective.metrics.iter().map(Measure::new).collect(),
        }
    }
}

impl Measure {
    fn new(metric: &Metric) -> Self {
        Self {
            key: words(&metric.key),
            unit: line_of(metric.unit.as_ref()),
            baseline: metric.baseline.map(readable),
            target: metric.target.map(readable),
            latest: metric
                .readings
                .iter()
                .max_by_key(|reading| reading.on)
                .map(|reading| readable(reading.value)),
        }
    }
}

/// Who is on the team, and which of the roles that the tier or the handover calls for is still open.
fn team(customer: &Customer, around: &Around) -> Vec<Member> {
    let member = |role: &Role| {
        let person = customer.team.role(role.key);
        Member {
            key: role.key,
            role: role.title.clone(),
            does: line(&role.does),
            name: person.map(|person| line(&person.name)),
            email: line_of(person.and_then(|person| person.email.as_ref())),
        }
    };
    around
        .roles
        .iter()
        .filter(|role| SOLD.contains(&role.key) || around.has(customer, role.key))
        .map(member)
        .collect()
}

fn contacts(customer: &Customer) -> Vec<Contact> {
    let contact = |contact: &crate::domain::person::Contact| {
        let roles: Vec<String> = contact.roles.iter().map(|role| words(role)).collect();
        Contact {
            name: line(&contact.name),
            email: line_of(contact.email.as_ref()),
            roles: line_of(Some(&roles.join(", "))),
            in_salesforce: contact.in_salesforce,
            notes: line_of(contact.notes.as_ref()),
        }
    };
    customer.contacts.iter().map(contact).collect()
}

fn escalations(customer: &Customer) -> Vec<Escalation> {
    let open = customer
        .escalations
        .iter()
        .filter(|escalation| escalation.closed_on.is_none());
    open.map(|escalation| Escalation {
        title: line_of(escalation.title.as_ref()),
        severity: escalation.severity,
        owner: line_of(escalation.owner.as_ref()),
        opened_on: escalation.opened_on,
        exit_criteria: line_of(escalation.exit_criteria.as_ref()),
    })
    .collect()
}

fn feedback(customer: &Customer) -> Vec<Feedback> {
    let feedback = customer.product_feedback.iter();
    feedback
        .map(|feedback| Feedback {
            request: line_of(feedback.request.as_ref()),
            status: line_of(feedback.status.as_ref()),
            link: line_of(feedback.link.as_ref()),
        })
        .collect()
}

fn named(map: &indexmap::IndexMap<String, String>) -> Vec<Named> {
    map.iter()
        .map(|(name, value)| Named {
            name: words(name),
            value: line(value),
        })
        .collect()
}
