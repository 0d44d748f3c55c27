//! A month with one customer, summed up.

use serde_json::{Value, json};

use super::*;
use crate::domain::accelerator::Layout;
use crate::domain::activity::EntryKind;
use crate::domain::when::Period;

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn kind(key: &str, activity_type: &str, meeting_type: Option<&str>) -> EntryKind {
    EntryKind {
        key: key.to_owned(),
        title: key.to_owned(),
        activity_type: activity_type.to_owned(),
        in_person_type: None,
        meeting_type: meeting_type.map(str::to_owned),
        subject: key.to_owned(),
        notes: String::new(),
        required: Vec::new(),
        advised: Vec::new(),
        internal: false,
        completes: Vec::new(),
    }
}

/// November 2026 with this customer, as seen on the 21st.
fn november(customer: &Value) -> Summary {
    let kinds = [
        kind("workshop", "Workshop", None),
        kind("call", "Customer Call", None),
        kind("outcome", "Verified Outcomes", None),
    ];
    let lens = Lens {
        period: Period {
            from: on("2026-11-01"),
            to: on("2026-11-30"),
        },
        today: on("2026-11-21"),
        kinds: &kinds,
        headings: &["next steps".to_owned()],
        is_shared: false,
        layout: Layout {
            weeks: 12,
            planning_week: 2,
            delivery_week: 3,
        },
    };
    lens.summary(&serde_json::from_value(customer.clone()).unwrap())
}

fn entry(id: &str, activity_type: &str, at: &str, rest: Value) -> Value {
    let mut entry = json!({"id": id, "type": activity_type, "at": at});
    let rest = rest.as_object().unwrap().clone();
    entry.as_object_mut().unwrap().extend(rest);
    entry
}

fn acme(entries: Value) -> Value {
    json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [],
        "team": {"csa": {"name": "Robin Vale", "email": "rvale@gitlab.example"}},
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example", "roles": ["champion", "dev_lead"]},
            {"name": "Lee Wu", "roles": ["gitlab_admin"]},
            {"name": "Ines Ito", "email": "ines@acme.example", "roles": ["exec_sponsor", "champion"]},
        ],
        "activities": entries,
    })
}

#[test]
fn entries_are_counted_by_kind_in_the_order_of_the_rules() {
    let none = || json!({});
    let summary = november(&acme(json!([
        entry("t5", "Gong", "2026-11-19T10:00:00Z", none()),
        entry(
            "t1",
            "Customer Call",
            "2026-11-18T10:00:00Z",
            json!({"recorded_on": "2026-11-18"})
        ),
        entry("t2", "Workshop", "2026-11-20T10:00:00Z", none()),
        // The first of the month where it took place, still October in Greenwich.
        entry("t3", "Customer Call", "2026-11-01T00:30:00+02:00", none()),
        entry("t4", "Customer Call", "2026-10-31T23:30:00-08:00", none()),
        entry("t6", "Customer Call", "2026-11-22T10:00:00Z", none()),
    ])));
    let kinds: Vec<_> = summary
        .kinds
        .iter()
        .map(|kind| {
            let ids: Vec<_> = kind.entries.iter().map(|it| it.id.as_str()).collect();
            (kind.kind.as_deref(), kind.title.as_str(), ids.join(" "))
        })
        .collect();
    assert_eq!(
        kinds,
        [
            (Some("workshop"), "workshop", "t2".to_owned()),
            (Some("call"), "call", "t3 t1".to_owned()),
            (None, "Gong", "t5".to_owned()),
        ]
    );
    assert_eq!((summary.entries, summary.pending), (4, 3));
    assert!(!summary.is_empty());
    let days = (summary.last_call_on, summary.last_call_days);
    assert_eq!(days, (Some(on("2026-11-18")), Some(3)));
}

#[test]
fn people_are_counted_once_by_name_or_address() {
    let with = |external: Value, internal: Value| json!({"external_attendees": external, "internal_attendees": internal});
    let summary = november(&acme(json!([
        entry(
            "t1",
            "Customer Call",
            "2026-11-18T10:00:00Z",
            with(
                json!(["dana@acme.example", "Dana Ruiz"]),
                json!(["rvale@gitlab.example"])
            ),
        ),
        entry(
            "t2",
            "Customer Call",
            "2026-11-19T10:00:00Z",
            with(
                json!(["DANA@acme.example", "Lee Wu", "pat@other.example"]),
                json!(["Jo Park"])
            ),
        ),
        entry(
            "t0",
            "Customer Call",
            "2026-10-19T10:00:00Z",
            with(json!(["ines@acme.example"]), json!([]))
        ),
    ])));
    let told = |people: &[Reached]| -> Vec<String> {
        let told = people.iter().map(|it| {
            let roles = it.roles.join(" ");
            format!(
                "{} {}× {} [{roles}]",
                it.who.called(),
                it.entries,
                it.is_known
            )
        });
        told.collect()
    };
    assert_eq!(
        told(&summary.external),
        [
            "Dana Ruiz 2× true [champion dev_lead]",
            "Lee Wu 1× true [gitlab_admin]",
            "pat@other.example 1× false []",
        ]
    );
    assert_eq!(
        told(&summary.internal),
        ["Robin Vale 1× true [csa]", "Jo Park 1× false []"]
    );
    assert_eq!(summary.roles_met, ["champion", "dev_lead", "gitlab_admin"]);
    assert_eq!(summary.roles_not_met, ["exec_sponsor"]);
}

/// Changes to an accelerator that ran from the 9th of November on, without any of its days in November,
/// and how it moved.
#[test]
fn accelerators_move_by_entries_workshops_and_work_done() {
    let base =
        json!({"id": "a1", "title": "Pipelines", "status": "active", "starts_on": "2026-09-07"});
    for (changes, expected) in [
        (json!({}), None),
        (
            json!({"starts_on": "2026-11-09"}),
            Some("week 2 of 12, started 2026-11-09"),
        ),
        (
            json!({"status": "planned", "starts_on": "2026-11-09"}),
            None,
        ),
        (
            json!({"starts_on": "2026-11-09", "weeks": 6, "discovery_workshop_on": "2026-11-10", "planning_workshop_on": "2026-11-16"}),
            Some(
                "week 2 of 6, started 2026-11-09, discovery workshop 2026-11-10, planning workshop 2026-11-16",
            ),
        ),
        (json!({"planning_workshop_on": "2026-11-24"}), None),
        (
            json!({"status": "completed", "closed_on": "2026-11-13"}),
            Some("week 10 of 12, completed 2026-11-13"),
        ),
        (
            json!({"status": "cancelled", "closed_on": "2026-11-13"}),
            Some("week 10 of 12, cancelled 2026-11-13"),
        ),
        (json!({"closed_on": "2026-11-13"}), None),
        (
            json!({"starts_on": "2026-08-03", "backlog": [
                {"id": "b1", "done_on": "2026-11-02"},
                {"id": "b2", "done_on": "2026-10-30"},
                {"id": "b3"},
            ]}),
            Some("1 done"),
        ),
    ] {
        let mut accelerator = base.clone();
        let changes = changes.as_object().unwrap().clone();
        accelerator.as_object_mut().unwrap().extend(changes);
        let mut record = acme(json!([]));
        record["accelerators"] = json!([accelerator]);
        let summary = november(&record);
        let moved = summary.accelerators.first().map(|moved| {
            let week = moved
                .week
                .map(|week| format!("week {week} of {}", moved.weeks));
            let steps = moved.steps.iter();
            let steps = steps.map(|step| format!("{} {}", step.what.words(), step.on));
            let done = (moved.done > 0).then(|| format!("{} done", moved.done));
            let all: Vec<String> = week.into_iter().chain(steps).chain(done).collect();
            all.join(", ")
        });
        assert_eq!(moved.as_deref(), expected, "{accelerator}");
        assert_eq!(summary.is_empty(), expected.is_none());
    }
}

#[test]
fn an_entry_moves_its_accelerator() {
    let of = |accelerator: &str| json!({"accelerator": accelerator});
    let mut record = acme(json!([
        entry("t1", "Customer Call", "2026-11-18T10:00:00Z", of("a1")),
        entry("t2", "Customer Call", "2026-10-18T10:00:00Z", of("a2")),
    ]));
    record["accelerators"] = json!([
        {"id": "a1", "status": "planned", "starts_on": "2026-12-07"},
        {"id": "a2", "status": "active", "starts_on": "2026-09-07"},
    ]);
    let summary = november(&record);
    let moved: Vec<_> = summary
        .accelerators
        .iter()
        .map(|it| (it.id.as_str(), it.entries, it.week))
        .collect();
    assert_eq!(moved, [("a1", 1, None)]);
}

#[test]
fn outcomes_are_logged_or_objectives_closed() {
    let mut record = acme(json!([
        entry(
            "t1",
            "Verified Outcomes",
            "2026-11-18T10:00:00Z",
            json!({"objective": "speed"})
        ),
        entry(
            "t2",
            "Verified Outcomes",
            "2026-11-10T10:00:00Z",
            json!({"subject": "Halved"})
        ),
    ]));
    record["objectives"] = json!([
        {"id": "speed", "title": "Lead time"},
        {"id": "audit", "outcome": "Pass", "status": "closed-success", "closed_on": "2026-11-12", "result": "Passed."},
        {"id": "old", "status": "closed-success", "closed_on": "2026-10-12"},
        {"id": "open", "status": "on-track", "closed_on": "2026-11-12"},
    ]);
    let summary = november(&record);
    let told: Vec<_> = summary
        .outcomes
        .iter()
        .map(|it| {
            (
                it.on.to_string(),
                it.title.as_str(),
                it.is_closed,
                it.result.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-10".to_owned(), "Halved", false, None),
            ("2026-11-12".to_owned(), "Pass", true, Some("Passed.")),
            ("2026-11-18".to_owned(), "Lead time", false, None),
        ]
    );
}

#[test]
fn next_steps_come_from_the_notes_the_newest_first() {
    let notes = |notes: &str| json!({"notes": notes});
    let summary = november(&acme(json!([
        entry(
            "t1",
            "Customer Call",
            "2026-11-10T10:00:00Z",
            notes("- [ ] a\n\n## Next steps\n- b")
        ),
        entry(
            "t2",
            "Customer Call",
            "2026-11-18T10:00:00Z",
            notes("## Next steps\n- c")
        ),
        entry(
            "t3",
            "Customer Call",
            "2026-10-18T10:00:00Z",
            notes("- [ ] old")
        ),
    ])));
    let told: Vec<_> = summary
        .next_steps
        .iter()
        .map(|it| (it.entry.as_str(), it.step.as_str()))
        .collect();
    assert_eq!(told, [("t2", "c"), ("t1", "a"), ("t1", "b")]);
}

#[test]
fn nothing_is_nothing() {
    let summary = november(&acme(json!([])));
    assert!(summary.is_empty());
    assert_eq!(summary.last_call_on, None);
    assert_eq!(summary.roles_not_met.len(), 4);
}
