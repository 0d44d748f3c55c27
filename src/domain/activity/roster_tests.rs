use super::*;
use crate::domain::customer::Customer;

fn roster() -> Roster {
    let record = serde_json::json!({
        "schema": 1, "name": "Acme Corp", "subscriptions": [],
        "team": {
            "csa": {"name": "Robin Vale", "email": "rvale@gitlab.example"},
            "ase": {"name": "Jo Park", "email": "jpark@gitlab.example"},
        },
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example"},
            {"name": "Inès Roux", "email": "ines@acme.example"},
            {"name": "Dan Park"},
            {"name": "Kim Lee", "email": "kim1@acme.example"},
            {"name": "Kim Lee", "email": "kim2@acme.example"},
            {"name": "mail@acme.example", "email": "mail@acme.example"},
        ],
    });
    let customer: Customer = serde_json::from_value(record).unwrap();
    Roster::of(&customer)
}

#[test]
fn who_took_part_has_the_name_that_the_record_knows() {
    let roster = roster();
    for (written, called, full) in [
        (
            "DANA@acme.example",
            "Dana Ruiz",
            "Dana Ruiz <dana@acme.example>",
        ),
        ("dan park", "Dan Park", "Dan Park"),
        ("x@acme.example", "x@acme.example", "x@acme.example"),
        ("X Y <x@acme.example>", "X Y", "X Y <x@acme.example>"),
        (
            "mail@acme.example",
            "mail@acme.example",
            "mail@acme.example",
        ),
        ("Kim Lee", "Kim Lee", "Kim Lee"),
        ("<broken", "<broken", "<broken"),
    ] {
        let participant = roster.participant(written, Side::External);
        assert_eq!(participant.called(), called, "{written}");
        assert_eq!(participant.to_string(), full, "{written}");
    }
}

#[test]
fn attendees_are_looked_for_without_case_and_accents() {
    let roster = roster();
    let ines = roster.participant("ines@acme.example", Side::External);
    for words in ["INÈS", "roux", "acme.example", "ines@"] {
        assert!(ines.is_like(words), "{words}");
    }
    for words in ["dana", "@@"] {
        assert!(!ines.is_like(words), "{words}");
    }
}
