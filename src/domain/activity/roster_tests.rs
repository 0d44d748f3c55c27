use super::*;
use crate::domain::Kind;
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
            {"name": "mail@acme.example", "email": "mail@acme.example"},
        ],
    });
    let customer: Customer = serde_json::from_value(record).unwrap();
    Roster::of(&customer)
}

#[test]
fn people_are_meant_by_name_part_role_and_address() {
    let roster = roster();
    for (words, written, side) in [
        ("Dana Ruiz", "dana@acme.example", Side::External),
        ("dana", "dana@acme.example", Side::External),
        ("ines", "ines@acme.example", Side::External),
        ("roux i", "ines@acme.example", Side::External),
        ("ASE", "jpark@gitlab.example", Side::Internal),
        ("rvale", "rvale@gitlab.example", Side::Internal),
        ("dan p", "Dan Park", Side::External),
        ("DANA@acme.example", "dana@acme.example", Side::External),
        ("D <dana@acme.example>", "dana@acme.example", Side::External),
        // Whom nobody knows is taken as typed.
        (
            "Piet <piet@acme.example>",
            "piet@acme.example",
            Side::External,
        ),
        ("new@gitlab.example", "new@gitlab.example", Side::Internal),
        ("new@gitlab.com", "new@gitlab.com", Side::Internal),
        ("Piet Bos", "Piet Bos", Side::External),
    ] {
        let met = roster.read(words).unwrap();
        assert_eq!((met.written(), met.side), (written, side), "{words}");
    }
}

#[test]
fn who_could_be_several_is_asked_about_and_who_is_nobody_refused() {
    let roster = roster();
    for (words, kind) in [
        ("park", Kind::Ambiguous),
        ("dan", Kind::Ambiguous),
        ("", Kind::Usage),
        ("Dana <dana", Kind::Usage),
    ] {
        assert_eq!(roster.read(words).unwrap_err().kind, kind, "{words}");
    }
}

#[test]
fn an_entry_s_attendee_has_the_name_that_the_record_knows() {
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
        ("<broken", "<broken", "<broken"),
    ] {
        let attendee = roster.attendee(written, Side::External);
        assert_eq!(attendee.called(), called, "{written}");
        assert_eq!(attendee.to_string(), full, "{written}");
    }
}

#[test]
fn attendees_are_looked_for_without_case_and_accents() {
    let roster = roster();
    let ines = roster.attendee("ines@acme.example", Side::External);
    for words in ["INÈS", "roux", "acme.example", "ines@"] {
        assert!(ines.is_like(words), "{words}");
    }
    for words in ["dana", "@@"] {
        assert!(!ines.is_like(words), "{words}");
    }
    assert!(roster.knows(&ines));
    assert!(!roster.knows(&roster.attendee("x", Side::External)));
}
