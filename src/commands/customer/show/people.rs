//! The people on the page: the customer's and ours.

use super::Shown;
use super::parts::shortened;
use crate::domain::calendar::relative;
use crate::domain::person::Contact;
use crate::domain::prep::Met;
use crate::output::{Cell, Tone, View};

/// Contacts that the page shows.
const CONTACTS: usize = 8;

/// Each contact with what they are to us, when they were met, where to reach them and what is good to know.
pub(super) fn contacts(shown: &Shown) -> View {
    let id = &shown.page.id;
    let contacts = shown.page.customer.contacts.iter();
    let met = shown.briefing.contacts.iter();
    let pairs = contacts.zip(met).map(|(contact, met)| {
        let name = Cell::from(&contact.name).tone(Tone::Strong);
        (name, self::contact(shown, contact, met))
    });
    shortened(
        pairs.collect(),
        CONTACTS,
        &format!("csa customer edit {id}"),
    )
}

fn contact(shown: &Shown, contact: &Contact, met: &Met) -> Cell {
    let today = shown.briefing.today;
    let roles = contact.roles.iter().map(|role| role.replace('_', " "));
    let mut first: Vec<String> = roles.collect();
    first.extend(
        met.last_met_on
            .map(|on| format!("met {}", relative(on, today))),
    );
    let mut second: Vec<&str> = contact.email.as_deref().into_iter().collect();
    if contact.in_salesforce == Some(false) {
        second.push("not in Salesforce");
    }
    let lines = [first.join(", "), second.join(", ")].into_iter();
    let notes = contact.notes.iter().map(|notes| notes.trim().to_owned());
    let lines: Vec<String> = lines.chain(notes).filter(|line| !line.is_empty()).collect();
    lines.join("\n").into()
}

/// The roles that are filled, and those that the tier calls for and nobody fills.
pub(super) fn team(shown: &Shown) -> View {
    let team = shown.page.customer.team.iter();
    let is_missing = |role: &str| shown.briefing.missing_roles.iter().any(|it| it == role);
    let pairs = team.filter_map(|(role, person)| {
        let who = match person {
            Some(person) => Cell::from(person.to_string()),
            None if is_missing(role) => Cell::from("not named yet").tone(Tone::Soon),
            None => return None,
        };
        Some((Cell::from(role.to_uppercase()).tone(Tone::Strong), who))
    });
    View::Pairs(pairs.collect())
}
