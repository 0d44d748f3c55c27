//! Mail addresses: whether they are some, and whether two contacts share one.

use super::{Check, Fault, RecordPath};
use crate::domain::customer::Customer;
use crate::domain::person::{Person, is_address};

pub(super) fn examine(customer: &Customer, faults: &mut Vec<Fault>) {
    for (role, person) in customer.team.iter() {
        let email = person.and_then(|person| person.email.as_deref());
        let at = RecordPath::of("team").key(role).key("email");
        address(email, at, faults);
    }
    let contacts = RecordPath::of("contacts");
    for (index, contact) in customer.contacts.iter().enumerate() {
        let at = contacts.item(index).key("email");
        address(contact.email.as_deref(), at.clone(), faults);
        let earlier = customer.contacts[..index].iter().find(|earlier| {
            let pair = (earlier.email.as_ref(), contact.email.as_ref());
            matches!(pair, (Some(one), Some(other)) if same(one, other))
        });
        if let Some(earlier) = earlier {
            let what = format!(
                "{} and {} have the same address",
                earlier.name, contact.name
            );
            faults.push(Fault::new(Check::SameAddress, at, what));
        }
    }
    let activities = RecordPath::of("activities");
    for (index, activity) in customer.activities.iter().enumerate() {
        for (key, attendees) in [
            ("internal_attendees", &activity.internal_attendees),
            ("external_attendees", &activity.external_attendees),
        ] {
            for (number, attendee) in attendees.iter().enumerate() {
                // A name without an address, and `Name <mail>`, are as good as the writer knew.
                if let Err(why) = Person::parse(attendee) {
                    let at = activities.item(index).key(key).item(number);
                    faults.push(Fault::new(Check::Address, at, why));
                }
            }
        }
    }
}

fn address(email: Option<&str>, at: RecordPath, faults: &mut Vec<Fault>) {
    if let Some(email) = email
        && !is_address(email)
    {
        let what = format!("`{email}` is not a mail address");
        faults.push(Fault::new(Check::Address, at, what));
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
