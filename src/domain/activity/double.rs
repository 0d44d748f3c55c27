//! One meeting written down twice: how that is recognised.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::Activity;
use crate::domain::person::Person;

/// The entry among these that most likely tells of the same meeting as this one: of the same type on the same day,
/// from the same invitation or with the same people. Where neither names anybody, the subject decides. The entry
/// itself, by its id, is no double of its own.
///
/// What tells two meetings apart speaks against it: another Meeting Type, accelerator or invitation, or hours that do
/// not overlap where both say how long they took.
pub(crate) fn likely_double<'a>(entries: &'a [Activity], entry: &Activity) -> Option<&'a Activity> {
    entries.iter().find(|other| is_double(other, entry))
}

fn is_double(one: &Activity, other: &Activity) -> bool {
    let same_type = one.kind.eq_ignore_ascii_case(&other.kind)
        && !differ(one.meeting_type.as_deref(), other.meeting_type.as_deref());
    let same_day = one.at == other.at || one.at.date_naive() == other.at.date_naive();
    if one.id == other.id || !same_type || !same_day {
        return false;
    }
    if let (Some(one), Some(other)) = (&one.invitation, &other.invitation) {
        return one == other;
    }
    !differ(one.accelerator.as_deref(), other.accelerator.as_deref())
        && !apart(one, other)
        && same_people(one, other)
}

/// Both say something, and not the same.
fn differ(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => !one.trim().eq_ignore_ascii_case(other.trim()),
        _ => false,
    }
}

/// Both say how long they took, and one was over when the other began.
fn apart(one: &Activity, other: &Activity) -> bool {
    let (Some(mins), Some(other_mins)) = (one.duration_mins, other.duration_mins) else {
        return false;
    };
    let over = |entry: &Activity, mins: u32| entry.at + TimeDelta::minutes(mins.into());
    over(one, mins) <= other.at || over(other, other_mins) <= one.at
}

/// The same people of the customer, else of ours. Colleagues come and go between invitation and meeting, so they
/// count only where nobody else is named.
fn same_people(one: &Activity, other: &Activity) -> bool {
    let lists = [
        (&one.external_attendees, &other.external_attendees),
        (&one.internal_attendees, &other.internal_attendees),
    ];
    let mut named = lists
        .into_iter()
        .filter(|(one, other)| !one.is_empty() || !other.is_empty());
    match named.next() {
        Some((one, other)) => folded(one) == folded(other),
        None => match (&one.subject, &other.subject) {
            (Some(one), Some(other)) => fold(one) == fold(other),
            _ => false,
        },
    }
}

/// Each by the address, else by the name.
fn folded(people: &[String]) -> BTreeSet<String> {
    let known = people.iter().map(|written| match Person::parse(written) {
        Ok(person) => fold(person.email.as_ref().unwrap_or(&person.name)),
        Err(_) => fold(written),
    });
    known.collect()
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn entry(id: &str, changes: &Value) -> Activity {
        let mut entry = json!({
            "id": id,
            "type": "Customer Call",
            "subject": "Cadence",
            "at": "2026-11-20T15:00:00-08:00",
            "external_attendees": ["dana@acme.example", "lee@acme.example"],
        });
        let changes = changes.as_object().unwrap();
        entry.as_object_mut().unwrap().extend(changes.clone());
        serde_json::from_value(entry).unwrap()
    }

    /// What of two entries differs, and whether they tell of one meeting all the same.
    #[test]
    fn a_meeting_written_down_twice_is_recognised() {
        let none = json!([]);
        for (one, other, expected) in [
            (json!({}), json!({}), true),
            (json!({}), json!({"at": "2026-11-20T09:00:00-08:00"}), true),
            (json!({}), json!({"at": "2026-11-21T15:00:00-08:00"}), false),
            // The same moment, told in another zone.
            (json!({}), json!({"at": "2026-11-21T00:00:00+01:00"}), true),
            (json!({}), json!({"type": "customer call"}), true),
            (json!({}), json!({"type": "Workshop"}), false),
            (json!({}), json!({"meeting_type": "Kickoff"}), true),
            (
                json!({"meeting_type": "Cadence"}),
                json!({"meeting_type": "Kickoff"}),
                false,
            ),
            (
                json!({}),
                json!({"external_attendees": ["LEE@acme.example", "dana@acme.example"]}),
                true,
            ),
            (
                json!({}),
                json!({"external_attendees": ["dana@acme.example"]}),
                false,
            ),
            (json!({}), json!({"external_attendees": none}), false),
            (
                json!({}),
                json!({"internal_attendees": ["rvale@gitlab.example"]}),
                true,
            ),
            (
                json!({"external_attendees": none, "internal_attendees": ["rvale@gitlab.example"]}),
                json!({"external_attendees": none, "internal_attendees": ["jpark@gitlab.example"]}),
                false,
            ),
            (
                json!({"external_attendees": none}),
                json!({"external_attendees": none, "subject": "cadence "}),
                true,
            ),
            (
                json!({"external_attendees": none}),
                json!({"external_attendees": none, "subject": "Another"}),
                false,
            ),
            (
                json!({"external_attendees": none, "subject": null}),
                json!({"external_attendees": none, "subject": null}),
                false,
            ),
            (
                json!({"accelerator": "a1"}),
                json!({"accelerator": "a2"}),
                false,
            ),
            (json!({"accelerator": "a1"}), json!({}), true),
            (
                json!({"invitation": "u1"}),
                json!({"invitation": "u1", "external_attendees": none}),
                true,
            ),
            (
                json!({"invitation": "u1"}),
                json!({"invitation": "u2"}),
                false,
            ),
            (json!({"invitation": "u1"}), json!({}), true),
            // A series has one invitation for all its days.
            (
                json!({"invitation": "u1"}),
                json!({"invitation": "u1", "at": "2026-11-13T15:00:00-08:00"}),
                false,
            ),
            (
                json!({"duration_mins": 60}),
                json!({"duration_mins": 30, "at": "2026-11-20T16:00:00-08:00"}),
                false,
            ),
            (
                json!({"duration_mins": 61}),
                json!({"duration_mins": 30, "at": "2026-11-20T16:00:00-08:00"}),
                true,
            ),
            (
                json!({"duration_mins": 60}),
                json!({"at": "2026-11-20T16:00:00-08:00"}),
                true,
            ),
        ] {
            let (first, second) = (entry("t1", &one), entry("t2", &other));
            assert_eq!(is_double(&first, &second), expected, "{one} {other}");
            assert_eq!(is_double(&second, &first), expected, "{other} {one}");
        }
    }

    #[test]
    fn an_entry_is_no_double_of_itself() {
        let entries = [entry("t1", &json!({})), entry("t2", &json!({}))];
        assert_eq!(likely_double(&entries[..1], &entries[0]), None);
        assert_eq!(likely_double(&entries, &entries[0]), Some(&entries[1]));
        assert_eq!(likely_double(&entries, &entries[1]), Some(&entries[0]));
    }
}
