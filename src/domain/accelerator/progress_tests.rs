//! What is done and what is missing, day by day of a run that begins on Monday the 19th of October 2026.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::domain::customer::Customer;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A record with that one accelerator, changed.
fn with(change: Value) -> Customer {
    let mut accelerator = json!({
        "id": "a1",
        "status": "active",
        "starts_on": "2026-10-19",
        "objectives": ["lead-time"],
        "modules": ["product-coach"],
        "backlog": [],
    });
    for (key, value) in change.as_object().unwrap() {
        accelerator[key] = value.clone();
    }
    serde_json::from_value(json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [],
        "objectives": [{"id": "lead-time", "metrics": [{"key": "lead_time_for_changes", "baseline": 210.0}]}],
        "accelerators": [accelerator],
        "activities": [{"id": "t1", "type": "Workshop", "at": "2026-10-20T09:00:00Z", "accelerator": "a1"}],
    }))
    .unwrap()
}

fn missing(customer: &Customer, today: &str) -> Vec<Gap> {
    let accelerator = &customer.accelerators[0];
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    gaps(customer, accelerator, accelerator.run(layout), 14, d(today))
}

#[test]
fn each_gap_opens_on_its_day() {
    let bare = with(json!({}));
    let discovery = Gap::Discovery {
        week_ended_on: d("2026-10-25"),
    };
    let planning = Gap::Planning {
        week_ended_on: d("2026-11-01"),
    };
    let quiet = Gap::Quiet {
        since: d("2026-10-20"),
        is_logged: true,
    };
    let over = Gap::NotClosed {
        ended_on: d("2027-01-10"),
    };
    let cases: [(&str, &[Gap]); 7] = [
        ("2026-10-25", &[]),
        ("2026-10-26", std::slice::from_ref(&discovery)),
        ("2026-11-01", std::slice::from_ref(&discovery)),
        (
            "2026-11-02",
            &[discovery.clone(), planning.clone(), Gap::EmptyBacklog],
        ),
        (
            "2026-11-03",
            &[discovery.clone(), planning.clone(), Gap::EmptyBacklog],
        ),
        (
            "2026-11-04",
            &[
                discovery.clone(),
                planning.clone(),
                Gap::EmptyBacklog,
                quiet.clone(),
            ],
        ),
        (
            "2027-01-11",
            &[discovery.clone(), planning, Gap::EmptyBacklog, quiet, over],
        ),
    ];
    for (today, expected) in cases {
        assert_eq!(missing(&bare, today), expected, "{today}");
    }
}

#[test]
fn what_is_on_record_is_not_missing() {
    let full = with(json!({
        "discovery_workshop_on": "2026-10-20",
        "planning_workshop_on": "2026-10-28",
        "backlog": [
            {"id": "b1", "week": 3, "done_on": "2026-11-02"},
            {"id": "b2", "week": 4},
            {"id": "b3"},
        ],
    }));
    assert_eq!(missing(&full, "2026-11-03"), []);
    // Week 4 is over on the 16th of November.
    assert!(!missing(&full, "2026-11-15").contains(&Gap::Behind { items: 1 }));
    assert!(missing(&full, "2026-11-16").contains(&Gap::Behind { items: 1 }));
}

#[test]
fn each_status_has_gaps_of_its_own() {
    let cases: [(Value, &[Gap]); 7] = [
        (json!({"status": "planned", "starts_on": "2026-11-23"}), &[]),
        (
            json!({"status": "planned", "starts_on": "2026-11-20"}),
            &[Gap::NotStarted {
                since: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
            }],
        ),
        (
            json!({"status": "planned", "starts_on": null}),
            &[Gap::NoStart],
        ),
        (
            json!({"status": "planned", "starts_on": "2026-11-23", "objectives": []}),
            &[Gap::NoObjective],
        ),
        (
            json!({"status": "planned", "starts_on": "2026-11-23", "modules": []}),
            &[Gap::NoModules],
        ),
        (
            json!({"status": "completed", "closed_on": "2026-11-20"}),
            &[Gap::NoOutcome],
        ),
        (
            json!({"status": "cancelled", "closed_on": "2026-11-20", "objectives": []}),
            &[],
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(
            missing(&with(change.clone()), "2026-11-21"),
            expected,
            "{change}"
        );
    }
}

#[test]
fn an_objective_wants_a_baseline() {
    let mut bare = with(json!({"starts_on": "2026-11-16"}));
    bare.objectives[0].metrics[0].baseline = None;
    let expected = Gap::NoBaseline {
        objective: "lead-time".to_owned(),
    };
    assert_eq!(missing(&bare, "2026-11-18"), [expected]);
}

#[test]
fn milestones_are_done_ahead_now_or_missing() {
    let half = with(json!({"discovery_workshop_on": "2026-10-20"}));
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    let accelerator = &half.accelerators[0];
    let run = accelerator.run(layout).unwrap();
    let states = |today: &str| -> Vec<MilestoneState> {
        let parts = milestones(accelerator, run, d(today)).into_iter();
        parts.map(|part| part.state).collect()
    };
    use MilestoneState::{Ahead, Done, Missing, Now, Over};
    let done = Done {
        on: d("2026-10-20"),
    };
    assert_eq!(states("2026-10-20"), [done, Ahead, Ahead, Ahead]);
    assert_eq!(states("2026-11-01"), [done, Now, Ahead, Ahead]);
    assert_eq!(states("2026-11-02"), [done, Missing, Now, Ahead]);
    assert_eq!(states("2027-01-10"), [done, Missing, Now, Now]);
    assert_eq!(states("2027-01-11"), [done, Missing, Over, Missing]);
}

#[test]
fn what_is_closed_early_has_nothing_ahead() {
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    use MilestoneState::{Done, Dropped, Missing, Over};
    for (closed, expected) in [
        ("2026-10-25", [Missing, Dropped, Dropped]),
        ("2026-10-26", [Missing, Missing, Dropped]),
        ("2026-11-02", [Missing, Missing, Over]),
    ] {
        let early = with(json!({"status": "completed", "closed_on": closed}));
        let accelerator = &early.accelerators[0];
        let run = accelerator.run(layout).unwrap();
        for today in [closed, "2026-12-01", "2027-02-01"] {
            let parts = milestones(accelerator, run, d(today)).into_iter();
            let states: Vec<_> = parts.map(|part| part.state).collect();
            let [discovery, planning, delivery] = expected;
            let close = Done { on: d(closed) };
            let expected = [discovery, planning, delivery, close];
            assert_eq!(states, expected, "{closed} on {today}");
        }
    }
}
