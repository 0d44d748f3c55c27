//! Who took part, each once.

use super::Reached;
use crate::domain::activity::{Activity, Participant, Roster, Side};
use crate::domain::customer::Customer;

/// Everybody of this side who took part, each once, whether an entry has the name or the address.
pub(super) fn reached(
    customer: &Customer,
    roster: &Roster,
    entries: &[&Activity],
    side: Side,
) -> Vec<Reached> {
    let mut all: Vec<Reached> = Vec::new();
    for entry in entries {
        let mut here: Vec<Participant> = Vec::new();
        for written in side_of(entry, side) {
            let who = roster.participant(written, side);
            if !here.iter().any(|other| is_same(other, &who)) {
                here.push(who);
            }
        }
        for who in here {
            match all.iter_mut().find(|other| is_same(&other.who, &who)) {
                Some(known) => known.entries += 1,
                None => all.push(Reached {
                    roles: roles(customer, &who, side),
                    is_known: is_known(customer, &who, side),
                    entries: 1,
                    who,
                }),
            }
        }
    }
    all
}

fn is_same(one: &Participant, other: &Participant) -> bool {
    match (&one.email, &other.email) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        (None, None) => one.name == other.name,
        _ => false,
    }
}

/// What somebody is to us: a contact's roles, a colleague's place in the team.
fn roles(customer: &Customer, who: &Participant, side: Side) -> Vec<String> {
    match side {
        Side::External => {
            let own = customer
                .contacts
                .iter()
                .filter(|it| is(who, &it.name, it.email.as_ref()));
            own.flat_map(|contact| contact.roles.clone()).collect()
        }
        Side::Internal => {
            let team = customer.team.iter();
            let own = team.filter(|(_, person)| {
                person.is_some_and(|it| is(who, &it.name, it.email.as_ref()))
            });
            own.map(|(role, _)| role.to_owned()).collect()
        }
    }
}

/// Whether the record has them on the side on which they took part.
fn is_known(customer: &Customer, who: &Participant, side: Side) -> bool {
    match side {
        Side::External => {
            let mut contacts = customer.contacts.iter();
            contacts.any(|it| is(who, &it.name, it.email.as_ref()))
        }
        Side::Internal => {
            let mut team = customer.team.iter().filter_map(|(_, person)| person);
            team.any(|it| is(who, &it.name, it.email.as_ref()))
        }
    }
}

fn is(who: &Participant, name: &str, email: Option<&String>) -> bool {
    who.name.as_deref() == Some(name) && who.email.as_ref() == email
}

/// Those of one side, as the entry has them.
pub(super) fn side_of(entry: &Activity, side: Side) -> &[String] {
    match side {
        Side::Internal => &entry.internal_attendees,
        Side::External => &entry.external_attendees,
    }
}
