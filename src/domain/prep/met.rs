//! Who at the customer was met and when, and the seats in which somebody ought to be.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::activity::{Activity, Roster, Side};
use crate::domain::customer::Customer;
use crate::domain::customer_id::folded;
use crate::domain::onboarding::as_key;
use crate::domain::person::Contact;

/// A contact, and when they were last met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Met {
    /// The name.
    pub(crate) name: String,
    /// What they are to us.
    pub(crate) roles: Vec<String>,
    /// What is good to know of them. Internal.
    pub(crate) notes: Option<String>,
    /// The last day on which they took part in something.
    pub(crate) last_met_on: Option<NaiveDate>,
    /// Whether that is so short a time ago that it counts; the rule `cadence.not_met`.
    pub(crate) is_met: bool,
}

/// A role that somebody at the customer should have, and who should be met; the rules `prep.roles.*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Persona {
    /// Its key, as contacts have it among their roles.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) title: String,
    /// Other words for the key.
    pub(crate) also: Vec<String>,
}

/// Such a role with whoever has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Seat {
    /// Its key.
    pub(crate) role: String,
    /// What people call it.
    pub(crate) title: String,
    /// Whoever has it, by name.
    pub(crate) names: Vec<String>,
    /// The last day on which one of them was met.
    pub(crate) last_met_on: Option<NaiveDate>,
    /// Whether one of them was met so lately that it counts.
    pub(crate) is_met: bool,
}

impl Met {
    /// Whether they have this role, by any of its words.
    pub(crate) fn has(&self, persona: &Persona) -> bool {
        self.roles.iter().any(|role| persona.is_called(role))
    }
}

impl Persona {
    fn is_called(&self, role: &str) -> bool {
        let role = as_key(role);
        role == as_key(&self.key) || self.also.iter().any(|word| as_key(word) == role)
    }
}

/// Every contact, in the order of the record, with the last day up to today on which they were met. It counts for
/// `within` days.
pub(crate) fn met(customer: &Customer, today: NaiveDate, within: u32) -> Vec<Met> {
    let roster = Roster::of(customer);
    let meetings: Vec<(NaiveDate, &Activity)> = customer
        .activities
        .iter()
        .map(|entry| (entry.at.date_naive(), entry))
        .filter(|(on, entry)| *on <= today && entry.is_meeting())
        .collect();
    let last = |contact: &Contact| {
        let was_there = |entry: &Activity| {
            let people = entry.external_attendees.iter();
            let mut people = people.map(|written| roster.participant(written, Side::External));
            people.any(|who| match (&who.email, &contact.email) {
                (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
                _ => who.name.as_deref().map(folded) == Some(folded(&contact.name)),
            })
        };
        let theirs = meetings.iter().filter(|(_, entry)| was_there(entry));
        theirs.map(|(on, _)| *on).max()
    };
    let contacts = customer.contacts.iter();
    contacts
        .map(|contact| {
            let last_met_on = last(contact);
            let is_recent = |on: NaiveDate| (today - on).num_days() <= i64::from(within);
            Met {
                name: contact.name.clone(),
                roles: contact.roles.clone(),
                notes: contact.notes.clone(),
                last_met_on,
                is_met: last_met_on.is_some_and(is_recent),
            }
        })
        .collect()
}

/// The seats in the order of the rules, each with whoever has it.
pub(crate) fn seats(personas: &[Persona], people: &[Met]) -> Vec<Seat> {
    let seat = |persona: &Persona| {
        let theirs = || people.iter().filter(|person| person.has(persona));
        Seat {
            role: persona.key.clone(),
            title: persona.title.clone(),
            names: theirs().map(|person| person.name.clone()).collect(),
            last_met_on: theirs().filter_map(|person| person.last_met_on).max(),
            is_met: theirs().any(|person| person.is_met),
        }
    };
    personas.iter().map(seat).collect()
}
