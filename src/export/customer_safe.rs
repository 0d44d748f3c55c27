//! What may reach a customer: a type of its own, built fact by fact from the record.
//!
//! Whatever goes to a customer is written from [`CustomerSafe`] and nothing else, also when a book brings
//! its own template. A field added to the record does not come here unless somebody writes it here.

use chrono::NaiveDate;
use serde::Serialize;

use super::wording::{capitalised, greeted, line, line_of, listed};
use crate::domain::checklist::{Line, State};
use crate::domain::customer::{Customer, Environment};
use crate::domain::person::Person;

/// More people than this are greeted together.
const GREETED: usize = 3;

/// What a draft is told besides the record: the rules and the clocks, as far as they speak of this customer.
#[derive(Debug, Clone)]
pub(crate) struct Around {
    /// What was bought; None where the record does not say.
    pub(crate) tier: Option<TierTerms>,
    /// The roles around a customer, in the order in which they are introduced.
    pub(crate) roles: Vec<Role>,
    /// The onboarding checklist.
    pub(crate) steps: Vec<Line>,
    /// The day the draft is written.
    pub(crate) today: NaiveDate,
}

/// What a tier is and grants in a subscription year.
#[derive(Debug, Clone)]
pub(crate) struct TierTerms {
    /// What people call it.
    pub(crate) title: String,
    /// The keys of the roles that it calls for.
    pub(crate) roles: Vec<String>,
    /// Accelerators, at most.
    pub(crate) accelerators: Option<u32>,
    /// Days of instructor-led training.
    pub(crate) instructor_led_days: Option<u32>,
    /// Certification vouchers.
    pub(crate) vouchers: Option<u32>,
}

/// A role around a customer.
#[derive(Debug, Clone)]
pub(crate) struct Role {
    /// `csa`, `ase` …
    pub(crate) key: &'static str,
    /// Its full name.
    pub(crate) title: String,
    /// What it does.
    pub(crate) does: String,
}

impl Around {
    /// Whether somebody fills this role or the tier calls for somebody who does.
    pub(super) fn has(&self, customer: &Customer, role: &str) -> bool {
        let called_for = |terms: &TierTerms| terms.roles.iter().any(|called| called == role);
        customer.team.role(role).is_some() || self.tier.as_ref().is_some_and(called_for)
    }
}

/// Every fact of a record that a customer may read. Texts are on one line each.
#[derive(Debug, Serialize)]
pub(crate) struct CustomerSafe {
    customer: String,
    /// The tier's title.
    tier: Option<String>,
    csa: Colleague,
    /// None when the tier has no Assigned Support Engineer and nobody is named.
    ase: Option<Colleague>,
    /// Names for "Hello …,".
    greeting: Option<String>,
    /// The names of the customer's people.
    contacts: Vec<String>,
    kickoff: Meeting,
    discovery_workshop: Meeting,
    /// Accelerators a subscription year, at most.
    accelerators: Option<u32>,
    /// Days of instructor-led training a subscription year.
    instructor_led_days: Option<u32>,
    /// Certification vouchers in this subscription year.
    vouchers: Option<u32>,
    /// The address of the shared project.
    collaboration_project: Option<String>,
    objectives: Vec<Goal>,
    hosting: Option<String>,
    licence: Option<String>,
    /// Both in a sentence: `GitLab Ultimate, self-managed`.
    gitlab: Option<String>,
    today: NaiveDate,
}

/// Somebody of ours whom the customer meets.
#[derive(Debug, Serialize)]
struct Colleague {
    name: Option<String>,
    email: Option<String>,
}

/// A meeting of the onboarding. Dates, so that they compare with `today`.
#[derive(Debug, Serialize)]
struct Meeting {
    /// The last day on which it is in time.
    due_on: Option<NaiveDate>,
    planned_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
}

/// An objective of the success plan, which is mutual: the customer knows it.
#[derive(Debug, Serialize)]
struct Goal {
    outcome: Option<String>,
    success_criteria: Option<String>,
}

impl CustomerSafe {
    /// Takes from the record what may leave the house.
    pub(crate) fn new(customer: &Customer, around: &Around) -> Self {
        let contacts: Vec<String> = customer
            .contacts
            .iter()
            .map(|contact| line(&contact.name))
            .collect();
        let terms = around.tier.as_ref();
        Self {
            customer: line(&customer.name),
            tier: terms.map(|terms| said_aloud(&terms.title)),
            csa: Colleague::new(customer.team.csa.as_ref()),
            ase: around
                .has(customer, "ase")
                .then(|| Colleague::new(customer.team.ase.as_ref())),
            greeting: greeting(&contacts),
            contacts,
            kickoff: Meeting::new(&around.steps, "kickoff"),
            discovery_workshop: Meeting::new(&around.steps, "discovery_workshop"),
            accelerators: terms.and_then(|terms| terms.accelerators),
            instructor_led_days: terms.and_then(|terms| terms.instructor_led_days),
            vouchers: terms.and_then(|terms| terms.vouchers),
            collaboration_project: line_of(customer.links.get("collaboration_project")),
            objectives: customer
                .objectives
                .iter()
                .map(|objective| Goal {
                    outcome: line_of(objective.outcome.as_ref()),
                    success_criteria: line_of(objective.success_criteria.as_ref()),
                })
                .collect(),
            hosting: line_of(customer.environment.hosting.as_ref()),
            licence: line_of(customer.environment.licence.as_ref()),
            gitlab: gitlab(&customer.environment),
            today: around.today,
        }
    }
}

impl Colleague {
    fn new(person: Option<&Person>) -> Self {
        Self {
            name: person.map(|person| line(&person.name)),
            email: line_of(person.and_then(|person| person.email.as_ref())),
        }
    }
}

impl Meeting {
    fn new(steps: &[Line], key: &str) -> Self {
        let step = steps.iter().find(|line| line.step == key);
        Self {
            due_on: step.and_then(|line| line.due_on),
            planned_on: step.and_then(|line| line.planned_on),
            done_on: step.and_then(|line| match line.state {
                State::Done { on, .. } => Some(on),
                _ => None,
            }),
        }
    }
}

/// A tier's title without what stands in brackets behind it, such as "(legacy)", which is for us.
pub(super) fn said_aloud(title: &str) -> String {
    line(title.split('(').next().unwrap_or(title))
}

fn greeting(contacts: &[String]) -> Option<String> {
    if contacts.len() > GREETED {
        return Some("everyone".to_owned());
    }
    let names: Vec<String> = contacts
        .iter()
        .map(|name| greeted(name).to_owned())
        .collect();
    listed(&names)
}

/// Both in a sentence: `GitLab Ultimate, self-managed`.
pub(super) fn gitlab(environment: &Environment) -> Option<String> {
    let licence = line_of(environment.licence.as_ref());
    let hosting = line_of(environment.hosting.as_ref());
    if licence.is_none() && hosting.is_none() {
        return None;
    }
    let product = match licence {
        Some(licence) => format!("GitLab {}", capitalised(&licence)),
        None => "GitLab".to_owned(),
    };
    Some(match hosting.as_deref().map(str::to_lowercase).as_deref() {
        None => product,
        Some("gitlab.com") => format!("{product} on GitLab.com"),
        Some("dedicated") => format!("{product} on GitLab Dedicated"),
        Some(hosting) => format!("{product}, {hosting}"),
    })
}
