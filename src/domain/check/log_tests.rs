//! The log of a sound record, changed: each fault is found at its place, and nothing beside it.

use serde_json::{Value, json};

use super::tests::{faults_by, sound};
use super::*;
use crate::domain::activity::{Completes, Field};

fn kinds() -> Vec<EntryKind> {
    let kind = |key: &str, activity_type: &str| EntryKind {
        key: key.to_owned(),
        title: key.to_owned(),
        activity_type: activity_type.to_owned(),
        in_person_type: None,
        meeting_type: None,
        subject: key.to_owned(),
        notes: String::new(),
        required: Vec::new(),
        advised: Vec::new(),
        internal: false,
        completes: Vec::new(),
    };
    vec![
        EntryKind {
            meeting_type: Some("Kickoff".to_owned()),
            completes: vec![Completes::Step("kickoff".to_owned())],
            ..kind("kickoff", "Customer Call")
        },
        kind("call", "Customer Call"),
        EntryKind {
            advised: vec![Field::Accelerator],
            ..kind("session", "CSA Engagement")
        },
        EntryKind {
            completes: vec![Completes::AcceleratorWorkshop],
            ..kind("workshop", "Workshop")
        },
    ]
}

const UUID: &str = "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10";

/// The faults of a sound record whose log has its kick-off and these entries, and whose accelerator began then.
fn of_log(entries: &[Value], starts_on: &str) -> Vec<String> {
    let mut record = sound();
    let mut log = vec![entry(
        "k1",
        "Customer Call",
        "2026-11-10T10:00:00Z",
        json!({"meeting_type": "Kickoff"}),
    )];
    log.extend_from_slice(entries);
    record["activities"] = json!(log);
    record["accelerators"][0]["starts_on"] = json!(starts_on);
    faults_by(record, &kinds(), 14)
}

/// An entry that is complete and recorded, but for these changes.
fn entry(id: &str, activity_type: &str, at: &str, changes: Value) -> Value {
    let mut entry = json!({
        "id": id,
        "type": activity_type,
        "at": at,
        "external_attendees": [format!("{id}@acme.example")],
        "notes": "Agreed.",
        "recorded_on": "2026-11-21",
    });
    let changes = changes.as_object().unwrap().clone();
    entry.as_object_mut().unwrap().extend(changes);
    entry
}

#[test]
fn each_entry_can_be_true_and_arrives() {
    let workshop = |changes| entry("t1", "Workshop", "2026-11-20T20:00:00-08:00", changes);
    let notes = |length: usize| json!({"notes": "é".repeat(length)});
    for (changes, expected) in [
        (json!({}), None),
        // There it is still Friday, and whoever records it sits where it is Saturday.
        (json!({"recorded_on": "2026-11-20"}), None),
        (
            json!({"at": "2026-11-21T11:59:00+14:00", "recorded_on": "2026-11-20"}),
            None,
        ),
        (
            json!({"recorded_on": "2026-11-19"}),
            Some(
                "recorded activities[1].recorded_on: `t1` is recorded on 2026-11-19, before it took place; csa log recorded acme t1 --on DATE",
            ),
        ),
        (
            json!({"recorded_on": "2026-11-22"}),
            Some(
                "recorded activities[1].recorded_on: `t1` is recorded on 2026-11-22, in the future; csa log recorded acme t1 --on DATE",
            ),
        ),
        (
            json!({"recorded_on": null}),
            Some(
                "id activities[1].id: `t1` is no UUID, and goes to Gainsight as ExternalId; give it one before it is recorded",
            ),
        ),
        (json!({"recorded_on": null, "id": UUID}), None),
        (
            json!({"recorded_on": null, "id": UUID.replace('-', "")}),
            Some(
                "id activities[1].id: `0193a5c27c1e7b529d0f3f6f4d2f7a10` is no UUID, and goes to Gainsight as ExternalId; give it one before it is recorded",
            ),
        ),
        (notes(30), None),
        (
            notes(31),
            Some(
                "notes_long activities[1].notes: the notes of `t1` have 31 characters, more than 30 (rule activity.notes_long); sum them up, with a link to the full text",
            ),
        ),
        (
            notes(41),
            Some(
                "notes_limit activities[1].notes: the notes of `t1` have 41 characters, more than 40 (rule activity.notes_limit); sum them up, with a link to the full text",
            ),
        ),
        (
            json!({"external_attendees": []}),
            Some(
                "workshop_alone activities[1].id: the workshop of 2026-11-20 has no external attendees; name whom it reached in `external_attendees`",
            ),
        ),
        (
            json!({"type": "Customer Call", "external_attendees": []}),
            None,
        ),
    ] {
        let found = of_log(&[workshop(changes)], "2026-11-15");
        let expected: Vec<_> = expected
            .map(|it| format!("check.activity.{it}"))
            .into_iter()
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_double_is_told_once_of_the_later_one() {
    let with = || json!({"external_attendees": ["dana@acme.example"]});
    let found = of_log(
        &[
            entry("t1", "Customer Call", "2026-11-20T10:00:00Z", with()),
            entry("t2", "Customer Call", "2026-11-20T11:00:00Z", with()),
            entry("t3", "Customer Call", "2026-11-19T11:00:00Z", with()),
        ],
        "2026-11-15",
    );
    assert_eq!(
        found,
        [
            "check.activity.duplicate activities[2].id: the call of 2026-11-20 is most likely the same as `t1`; csa log delete acme t2"
        ]
    );
}

#[test]
fn an_accelerator_in_delivery_is_heard_of() {
    let silent = |starts_on, at: &str| {
        let of = json!({"accelerator": "a1"});
        let found = of_log(&[entry("t1", "Customer Call", at, of)], starts_on);
        let only = "check.activity.silent accelerators[0].id: `a1` is in week ";
        found
            .into_iter()
            .find_map(|line| line.strip_prefix(only).map(str::to_owned))
    };
    let told = |week: &str, since: &str| {
        Some(format!(
            "{week} of 12, and nothing is logged for it {since} (rule accelerator.quiet_after); csa log acme accelerator --accelerator a1"
        ))
    };
    // Six weeks in.
    assert_eq!(silent("2026-10-12", "2026-11-07T10:00:00Z"), None);
    assert_eq!(
        silent("2026-10-12", "2026-11-06T10:00:00Z"),
        told("6", "since 2026-11-06")
    );
    assert_eq!(
        silent("2026-10-12", "2026-10-11T10:00:00Z"),
        told("6", "since it began")
    );
    // The first two weeks have their workshops; behind the last one it is to be closed.
    assert_eq!(silent("2026-11-08", "2026-10-01T10:00:00Z"), None);
    assert_eq!(
        silent("2026-11-06", "2026-10-01T10:00:00Z"),
        told("3", "since it began")
    );
    assert_eq!(silent("2026-08-01", "2026-10-01T10:00:00Z"), None);
}

#[test]
fn a_silent_accelerator_of_nobody_is_not_told() {
    let mut record = sound();
    record["activities"] = json!([]);
    record["archived_on"] = json!("2026-11-20");
    record["archived_why"] = json!("moved");
    record["accelerators"][0]["starts_on"] = json!("2026-10-12");
    let found = faults_by(record, &kinds(), 14);
    assert!(
        found.iter().all(|line| !line.contains("silent")),
        "{found:?}"
    );
}

#[test]
fn a_step_that_is_logged_is_done_and_the_other_way_round() {
    let step = |log: Value, kickoff: Value| {
        let mut record = sound();
        record["activities"] = log;
        record["onboarding"]["steps"] = json!({"kickoff": kickoff});
        faults_by(record, &kinds(), 14)
    };
    let kickoff = |at: &str| {
        entry(
            "k1",
            "Customer Call",
            at,
            json!({"meeting_type": "Kickoff"}),
        )
    };
    let call = |at: &str| entry("t1", "Customer Call", at, json!({}));
    let done = || json!({"done_on": "2026-11-10"});
    let open = json!({"planned_on": "2026-11-10"});
    let mut second = kickoff("2026-11-12T10:00:00Z");
    second["id"] = json!("k2");
    let both = json!([second, kickoff("2026-11-10T10:00:00Z")]);
    assert_eq!(
        step(both, open.clone()),
        [
            "check.activity.step_open activities[1].id: the kickoff of 2026-11-10 is logged, and the step `kickoff` is open; csa onboard done acme kickoff --on 2026-11-10",
        ]
    );
    for (log, kickoff) in [
        (json!([kickoff("2026-11-10T10:00:00Z")]), done()),
        (
            json!([kickoff("2026-11-10T10:00:00Z")]),
            json!({"skipped_on": "2026-11-09", "why": "met"}),
        ),
        (json!([call("2026-11-12T10:00:00Z")]), open),
        // Without a log, and with one that began later, nothing can be told.
        (json!([]), done()),
        (
            json!([call("2026-11-12T10:00:00Z")]),
            json!({"done_on": "2026-10-12", "why": "early"}),
        ),
    ] {
        let found = step(log.clone(), kickoff.clone());
        let of_log: Vec<_> = found
            .iter()
            .filter(|it| it.contains("check.activity"))
            .collect();
        assert!(of_log.is_empty(), "{log} {kickoff}: {of_log:?}");
    }
    assert_eq!(
        step(json!([call("2026-11-20T10:00:00Z")]), done()),
        [
            "check.activity.step_unlogged onboarding.steps.kickoff.done_on: `kickoff` is done on 2026-11-10, and no kickoff is logged; csa log acme kickoff --on 2026-11-10"
        ]
    );
}

#[test]
fn a_workshop_of_the_first_weeks_is_held() {
    let of = |at: &str| entry("t1", "Workshop", at, json!({"accelerator": "a1"}));
    let held = |workshop: &str, day: &str| {
        vec![format!(
            "check.activity.workshop_open activities[1].accelerator: the workshop of {day} is logged for `a1`, which has no day of its {workshop} workshop; csa accelerator held acme a1 {workshop} --on {day}"
        )]
    };
    let none: Vec<String> = Vec::new();
    for (starts_on, expected) in [
        ("2026-11-16", held("discovery", "2026-11-20")),
        ("2026-11-09", held("planning", "2026-11-20")),
        ("2026-11-02", none.clone()),
        ("2026-11-21", none.clone()),
    ] {
        let found = of_log(&[of("2026-11-20T10:00:00Z")], starts_on);
        let of_log = found.into_iter().filter(|it| it.contains("check.activity"));
        assert_eq!(of_log.collect::<Vec<_>>(), expected, "{starts_on}");
    }
    let mut record = sound();
    record["activities"] = json!([
        of("2026-11-20T10:00:00Z"),
        entry(
            "k1",
            "Customer Call",
            "2026-11-10T10:00:00Z",
            json!({"meeting_type": "Kickoff"}),
        )
    ]);
    record["accelerators"][0]["discovery_workshop_on"] = json!("2026-11-19");
    assert_eq!(faults_by(record, &kinds(), 14), none);
}

#[test]
fn engagements_name_their_accelerator_and_are_no_more_than_these() {
    let session = |id: &str, at: &str, changes| entry(id, "CSA Engagement", at, changes);
    let named = || json!({"accelerator": "a1"});
    let first = || session("t1", "2026-11-18T10:00:00Z", named());
    assert_eq!(of_log(&[first()], "2026-11-15"), [""; 0]);
    assert_eq!(
        of_log(
            &[first(), session("t2", "2026-11-20T10:00:00Z", named())],
            "2026-11-15"
        ),
        [
            "check.activity.engagements activities[2].type: 2 `CSA Engagement` entries stand in the year from 2026-11-15 to 2027-11-14, where 1 accelerator counts; reports show the larger number; no fault as long as each names its accelerator: one has many sessions"
        ]
    );
    let lost = |at: &str, accelerator: &str, id: &str| {
        let day = &at[..10];
        let found = of_log(&[session(id, at, json!({}))], "2026-11-15");
        let expected = format!(
            "check.activity.no_accelerator activities[1].type: the session of {day} names no accelerator, and reports take each `CSA Engagement` for one; csa log edit acme {id} --accelerator {accelerator}, or another --kind"
        );
        assert!(found.contains(&expected), "{found:?}");
        found.len()
    };
    assert_eq!(lost("2026-11-18T10:00:00Z", "a1", "t3"), 1);
    // In the year before nothing ran, so one entry is more than there are accelerators.
    assert_eq!(lost("2026-11-12T10:00:00Z", "ACCELERATOR", "t4"), 2);
}
