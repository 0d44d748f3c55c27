//! Who counts as met.

use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::domain::customer::Customer;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn record() -> Customer {
    let entry = |kind: &str, on: &str, people: &[&str]| json!({"id": on, "type": kind, "at": format!("{on}T10:00:00+01:00"), "external_attendees": people});
    let record = json!({
        "schema": 1,
        "name": "Acme",
        "subscriptions": [],
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example", "roles": ["champion", "Dev Lead"]},
            {"name": "Ines Okafor", "roles": ["sponsor"], "notes": "Wants one page."},
            {"name": "Piet de Boer", "email": "piet@acme.example"},
            {"name": "Lee Chen", "email": "lee@acme.example", "roles": ["security_lead"]},
        ],
        "activities": [
            entry("Customer Call", "2026-08-20", &["dana@acme.example"]),
            entry("Workshop", "2026-08-23", &["DANA@acme.example", "Ines Okafor"]),
            entry("Email", "2026-11-16", &["piet@acme.example", "Dana Ruiz <dana@acme.example>"]),
            entry("Customer Call", "2026-11-30", &["lee@acme.example"]),
        ],
    });
    serde_json::from_value(record).unwrap()
}

#[test]
fn whoever_took_part_in_a_meeting_up_to_today_was_met() {
    let seen = |today: &str| {
        let people = met(&record(), d(today), 90);
        let seen = people.iter().map(|it| {
            let on = it.last_met_on.map(|on| on.to_string()).unwrap_or_default();
            format!("{} {on} {}", it.name, it.is_met)
        });
        seen.collect::<Vec<_>>()
    };
    // Ninety days after 2026-08-23 is 2026-11-21.
    let ninety = [
        "Dana Ruiz 2026-08-23 true",
        "Ines Okafor 2026-08-23 true",
        "Piet de Boer  false",
        "Lee Chen  false",
    ];
    assert_eq!(seen("2026-11-21"), ninety);
    let more = [
        "Dana Ruiz 2026-08-23 false",
        "Ines Okafor 2026-08-23 false",
        "Piet de Boer  false",
        "Lee Chen  false",
    ];
    assert_eq!(seen("2026-11-22"), more);
    assert_eq!(seen("2026-11-30")[3], "Lee Chen 2026-11-30 true");
}

#[test]
fn a_seat_is_known_by_any_of_its_words() {
    let persona = |key: &str, also: &[&str]| Persona {
        key: key.to_owned(),
        title: key.replace('_', " "),
        also: also.iter().map(|word| (*word).to_owned()).collect(),
    };
    let personas = [
        persona("exec_sponsor", &["sponsor"]),
        persona("dev_lead", &[]),
        persona("security_lead", &[]),
        persona("economic_buyer", &[]),
    ];
    let seats = seats(&personas, &met(&record(), d("2026-11-21"), 90));
    let seats: Vec<_> = seats
        .iter()
        .map(|seat| (seat.names.join(", "), seat.is_met))
        .collect();
    let expected = [
        ("Ines Okafor", true),
        ("Dana Ruiz", true),
        ("Lee Chen", false),
        ("", false),
    ];
    assert_eq!(seats, expected.map(|(names, met)| (names.to_owned(), met)));
}
