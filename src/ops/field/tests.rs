use serde_json::{Value as Json, json};

use super::*;
use crate::domain::when::Lean;

fn record() -> Json {
    json!({
        "schema": 1,
        "name": "Acme Corp",
        "archived_on": null,
        "subscriptions": [{"tier": "signature", "starts_on": "2026-11-15", "ends_on": null}],
        "team": {"csa": {"name": "Robin Vale", "email": null}, "ase": null},
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example", "roles": ["champion"]},
            {"name": "Dana Ruiz", "email": "dana@acme.example.org", "roles": []},
            {"name": "Lee", "email": null, "roles": []},
        ],
        "links": {"c360": "https://c360.example", "c360.old": "https://old.example"},
        "environment": {"seats": 1200, "tools": {}},
        "objectives": [
            {"id": "1", "metrics": [{"key": "lead_time", "readings": [{"on": "2026-11-20", "value": 210.0}]}]},
            {"id": "0.9", "metrics": []},
        ],
        "activities": [{"id": "a-1", "type": "Update", "at": "2026-11-20T15:00:00-08:00"}],
    })
}

fn found(key: &str) -> Field {
    find(&record(), key).unwrap_or_else(|refusal| panic!("{key}: {refusal}"))
}

fn refused(key: &str) -> Refusal {
    find(&record(), key).expect_err(key)
}

/// What is set at a path, read back by a pointer.
fn set(key: &str, value: Json, pointer: &str) -> Json {
    let mut record = record();
    found(key).change(&mut record, Some(value)).unwrap();
    record.pointer(pointer).unwrap().clone()
}

#[test]
fn paths_lead_to_their_places() {
    for (key, whole, pointer) in [
        ("name", "name", "/name"),
        (
            "Environment.Seats",
            "environment.seats",
            "/environment/seats",
        ),
        ("archived-on", "archived_on", "/archived_on"),
        ("team.ase", "team.ase", "/team/ase"),
        ("team.ase.email", "team.ase.email", "/team/ase/email"),
        (
            "subscriptions.0.ends_on",
            "subscriptions.0.ends_on",
            "/subscriptions/0/ends_on",
        ),
        // A free map takes any key, dots and all.
        ("links.c360", "links.c360", "/links/c360"),
        ("links.c360.old", "links.c360.old", "/links/c360.old"),
        ("links.c360.new", "links.c360.new", "/links/c360.new"),
        (
            "environment.tools.ci",
            "environment.tools.ci",
            "/environment/tools/ci",
        ),
        // Addresses hold dots: the longest one that fits counts.
        (
            "contacts.dana@acme.example.notes",
            "contacts.dana@acme.example.notes",
            "/contacts/0/notes",
        ),
        (
            "contacts.DANA@acme.example.org.notes",
            "contacts.dana@acme.example.org.notes",
            "/contacts/1/notes",
        ),
        (
            "contacts.lee.email",
            "contacts.Lee.email",
            "/contacts/2/email",
        ),
        ("contacts.1.email", "contacts.1.email", "/contacts/1/email"),
        // An id goes before a number.
        (
            "objectives.1.outcome",
            "objectives.1.outcome",
            "/objectives/0/outcome",
        ),
        (
            "objectives.0.9.outcome",
            "objectives.0.9.outcome",
            "/objectives/1/outcome",
        ),
        (
            "objectives.0.outcome",
            "objectives.0.outcome",
            "/objectives/0/outcome",
        ),
        (
            "objectives.1.metrics.lead_time.readings.0.value",
            "objectives.1.metrics.lead_time.readings.0.value",
            "/objectives/0/metrics/0/readings/0/value",
        ),
    ] {
        assert_eq!(found(key).key, whole, "{key}");
        assert_eq!(set(key, json!("new"), pointer), "new", "{key}");
    }
}

#[test]
fn a_path_that_is_shown_leads_to_the_same_place() {
    for key in [
        "contacts.lee.email",
        "contacts.DANA@acme.example.org.notes",
        "archived-on",
    ] {
        let field = found(key);
        assert_eq!(found(&field.key), field);
    }
}

#[test]
fn unknown_names_are_refused_with_the_nearest() {
    for (key, message, near) in [
        ("", "a record has no ``", None),
        (
            "evironment.seats",
            "a record has no `evironment`",
            Some("environment"),
        ),
        (
            "environment.seat",
            "`environment` has no `seat`",
            Some("seats"),
        ),
        ("objectives.lead", "`objectives` has no `lead`", None),
        (
            "contacts.dana@acme.exampel.notes",
            "`contacts` has no `dana@acme`",
            Some("dana@acme.example"),
        ),
        ("subscriptions.1.tier", "`subscriptions` has no `1`", None),
        (
            "environment.seats.0",
            "`environment.seats` holds one value; nothing is inside it",
            None,
        ),
    ] {
        let refusal = refused(key);
        assert_eq!(refusal.kind, Kind::NotFound, "{key}");
        assert_eq!(refusal.message, message, "{key}");
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        assert_eq!(
            refusal.hints.iter().find(|hint| hint.starts_with("did")),
            hint.as_ref(),
            "{key}"
        );
    }
}

#[test]
fn items_of_one_name_are_told_apart_by_number() {
    let refusal = refused("contacts.Dana Ruiz.notes");
    assert_eq!(refusal.kind, Kind::Ambiguous);
    assert_eq!(refusal.message, "`contacts` has 2 items called `Dana Ruiz`");
    assert_eq!(
        refusal.hints,
        ["name it by its number: `contacts.0` or `contacts.1`"]
    );
}

#[test]
fn what_csa_keeps_is_refused_with_the_reason() {
    for (key, message) in [
        (
            "schema",
            "`schema` is the format of the file, which csa alone changes",
        ),
        (
            "activities.a-1.id",
            "`activities.a-1.id` never changes: Gainsight knows the entry by it",
        ),
        (
            "objectives.1.id",
            "`objectives.1.id` never changes: other places may refer to it",
        ),
        (
            "onboarding.steps.kickoff.done_on",
            "`onboarding.steps.kickoff.done_on` is kept by the verbs of the onboarding",
        ),
    ] {
        let refusal = refused(key);
        assert_eq!(refusal.kind, Kind::Refused, "{key}");
        assert_eq!(refusal.message, message);
    }
}

#[test]
fn the_schema_tells_what_a_field_takes() {
    for (key, takes) in [
        ("name", Takes::Name),
        ("notes", Takes::Text),
        ("links.any", Takes::Text),
        ("contacts.0.email", Takes::Address),
        ("team.csa.email", Takes::Address),
        ("contacts.0.roles", Takes::Texts),
        ("contacts.0.in_salesforce", Takes::Flag),
        ("environment.seats", Takes::Whole),
        ("objectives.1.metrics.lead_time.baseline", Takes::Number),
        ("objectives.1.due_on", Takes::Day(Lean::Future)),
        ("subscriptions.0.ends_on", Takes::Day(Lean::Future)),
        ("subscriptions.0.order_form_on", Takes::Day(Lean::Past)),
        ("activities.a-1.recorded_on", Takes::Day(Lean::Past)),
        ("activities.a-1.at", Takes::Moment),
        (
            "activities.a-1.sentiment",
            Takes::Word(vec!["green".into(), "yellow".into(), "red".into()]),
        ),
        ("team.pse", Takes::Person),
    ] {
        assert_eq!(found(key).takes(), Ok(&takes), "{key}");
    }
    for (key, hint) in [
        ("objectives", "name one: `objectives.1` or `objectives.0.9`"),
        ("contacts.2.roles.x", ""),
        (
            "environment.tools",
            "to add to it: csa customer edit CUSTOMER",
        ),
        ("subscriptions", "name one: `subscriptions.0`"),
    ] {
        match find(&record(), key) {
            Ok(field) => assert_eq!(field.takes().unwrap_err().hints, [hint], "{key}"),
            Err(refusal) => assert_eq!(refusal.message, "`contacts.2.roles` has no `x`"),
        }
    }
}

#[test]
fn texts_become_values_of_the_fields_kind() {
    for (takes, text, value) in [
        (Takes::Text, " self-managed ", json!("self-managed")),
        (
            Takes::Texts,
            "champion, dev_lead,",
            json!(["champion", "dev_lead"]),
        ),
        (
            Takes::Address,
            "lee@acme.example",
            json!("lee@acme.example"),
        ),
        (
            Takes::Moment,
            "2026-11-20T15:00:00-08:00",
            json!("2026-11-20T15:00:00-08:00"),
        ),
        (Takes::Flag, "Yes", json!(true)),
        (Takes::Flag, "false", json!(false)),
        (Takes::Whole, "1500", json!(1500)),
        (Takes::Number, "-0.5", json!(-0.5)),
        (
            Takes::Word(vec!["self-managed".into()]),
            "Self Managed",
            json!("self-managed"),
        ),
        (
            Takes::Person,
            "Jo Park <jpark@gitlab.example>",
            json!({"name": "Jo Park", "email": "jpark@gitlab.example"}),
        ),
    ] {
        assert_eq!(takes.read("key", text), Ok(value), "{text}");
    }
}

#[test]
fn texts_of_another_kind_are_refused_with_what_was_expected() {
    for (takes, text, message) in [
        (Takes::Text, "  ", "`key` cannot be empty"),
        (
            Takes::Name,
            "Acme\nCorp",
            "`key` holds a line break or another control character",
        ),
        (
            Takes::Person,
            "Jo\nPark",
            "`key`: the name holds a line break or another control character",
        ),
        (Takes::Address, "lee", "`key` is a mail address, not `lee`"),
        (
            Takes::Moment,
            "2026-11-20",
            "`key` is a day and a time such as `2026-11-20T15:00:00-08:00`, not `2026-11-20`",
        ),
        (
            Takes::Flag,
            "maybe",
            "`key` is `true` or `false`, not `maybe`",
        ),
        (
            Takes::Whole,
            "1,200",
            "`key` is a whole number, not `1,200`",
        ),
        (Takes::Whole, "-1", "`key` is a whole number, not `-1`"),
        (Takes::Number, "NaN", "`key` is a number, not `NaN`"),
        (
            Takes::Word(vec!["green".into(), "red".into()]),
            "gren",
            "`key` is `green` or `red`, not `gren`",
        ),
        (
            Takes::Person,
            "Jo Park <jpark>",
            "`key`: `jpark` is not a mail address",
        ),
    ] {
        let refusal = takes.read("key", text).unwrap_err();
        assert_eq!(
            (refusal.kind, refusal.message.as_str()),
            (Kind::Usage, message)
        );
    }
}

#[test]
fn a_change_is_told_with_what_was_there() {
    let told = |key: &str, value: Option<Json>| found(key).change(&mut record(), value).unwrap();
    assert_eq!(
        told("environment.seats", Some(json!(1500))),
        "environment.seats set to 1500 (was 1200)"
    );
    assert_eq!(
        told(
            "team.ase",
            Some(json!({"name": "Jo", "email": "jo@gitlab.example"}))
        ),
        "team.ase set to Jo <jo@gitlab.example>"
    );
    assert_eq!(
        told("links.c360", None),
        "links.c360 removed (was https://c360.example)"
    );
    assert_eq!(
        told(
            "objectives.1.metrics.lead_time.readings.0.value",
            Some(json!(24.5))
        ),
        "objectives.1.metrics.lead_time.readings.0.value set to 24.5 (was 210)"
    );
    let long = "word ".repeat(30);
    let cut = told("notes", Some(json!(long)));
    assert_eq!(cut.chars().count(), "notes set to ".len() + 61, "{cut}");
}

#[test]
fn what_is_removed_is_gone_and_what_must_stay_stays() {
    let mut record = record();
    for key in [
        "contacts.lee",
        "links.c360",
        "team.csa",
        "archived_on",
        "environment.seats",
    ] {
        find(&record, key)
            .unwrap()
            .change(&mut record, None)
            .unwrap();
    }
    assert_eq!(record["contacts"].as_array().unwrap().len(), 2);
    assert_eq!(record["links"], json!({"c360.old": "https://old.example"}));
    let before = record.clone();
    let absent = find(&record, "gainsight.company").unwrap();
    absent.change(&mut record, None).unwrap();
    assert_eq!(record, before);
    assert_eq!(record["team"], json!({"ase": null}));
    assert_eq!(record["environment"], json!({"tools": {}}));

    for (key, message) in [
        ("name", "`name` cannot be removed: a record needs it"),
        (
            "subscriptions.0",
            "`subscriptions.0` cannot be removed: a record needs it",
        ),
        (
            "subscriptions.0.tier",
            "`subscriptions.0.tier` cannot be removed: a record needs it",
        ),
        (
            "objectives.1",
            "`objectives.1` cannot be removed: other places may refer to its id",
        ),
        ("environment", "`environment` holds several values"),
        ("contacts", "`contacts` holds several values"),
    ] {
        let before = record.clone();
        let refusal = find(&record, key)
            .unwrap()
            .change(&mut record, None)
            .unwrap_err();
        assert_eq!(
            (refusal.kind, refusal.message.as_str()),
            (Kind::Refused, message)
        );
        assert_eq!(record, before);
    }
}
