//! Readings, programmes and ids: tables of cases.

use serde_json::{Value, json};

use super::*;
use crate::domain::accelerator::AcceleratorType;
use crate::domain::module::ContentModule;
use crate::rules::Rules;

fn customer(accelerators: Value) -> Customer {
    serde_json::from_value(json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [],
        "objectives": [
            {"id": "lead-time", "metrics": [
                {"key": "lead_time_for_changes", "baseline": 210.0},
                {"key": "queue", "baseline": 40.0},
            ]},
            {"id": "runners", "metrics": [{"key": "queue", "baseline": 40.0}]},
        ],
        "accelerators": accelerators,
    }))
    .unwrap()
}

#[test]
fn a_reading_names_one_metric_and_a_number() {
    let acme =
        customer(json!([{"id": "a1", "status": "active", "objectives": ["lead-time", "runners"]}]));
    let metrics = measured(&acme, &acme.accelerators[0]);
    let read = |text: &str| {
        reading(&metrics, text)
            .map(|(objective, metric, value)| format!("{objective}.{metric} {value}"))
            .unwrap_or_else(|refusal| refusal.message)
    };
    for (text, expected) in [
        (
            "lead_time_for_changes=24",
            "lead-time.lead_time_for_changes 24",
        ),
        (
            " lead_time_for_changes = 24.5 ",
            "lead-time.lead_time_for_changes 24.5",
        ),
        ("runners.queue=-3", "runners.queue -3"),
        ("queue=3", "--reading: several objectives measure `queue`"),
        (
            "lead_time=3",
            "--reading: its objectives have no metric `lead_time`",
        ),
        ("queue", "--reading: `queue` names no value"),
        ("runners.queue=", "--reading: `` is not a number"),
        ("runners.queue=NaN", "--reading: `NaN` is not a number"),
        ("runners.queue=inf", "--reading: `inf` is not a number"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

fn module(key: &str, types: &[AcceleratorType], phases: &[&str]) -> ContentModule {
    let rules = Rules::load(&[]).unwrap();
    ContentModule {
        key: key.to_owned(),
        title: key.to_owned(),
        types: types.to_vec(),
        phases: phases.iter().map(ToString::to_string).collect(),
        ..rules.module("upgrade-package").unwrap().clone()
    }
}

#[test]
fn the_type_is_what_all_modules_count_under() {
    use AcceleratorType::{Cd, Ci, Security};
    let both = module("pipelines", &[Ci, Cd], &[]);
    let ci = module("templates", &[Ci], &[]);
    let security = module("scanning", &[Security], &[]);
    assert_eq!(kinds(&[both.clone(), ci]), [Ci]);
    assert_eq!(kinds(std::slice::from_ref(&both)), [Ci, Cd]);
    assert_eq!(kinds(&[both, security]), []);
    assert_eq!(kinds(&[]), []);
}

#[test]
fn a_programme_takes_its_phases_one_by_one() {
    let rollout = || module("rollout", &[], &["Design", "Audit", "Scaling"]);
    let taken = |phases: &[(u32, &str)]| {
        let all = phases.iter().zip(1..).map(|((phase, status), number)| {
            json!({"id": format!("a{number}"), "status": status, "modules": ["rollout"], "phase": phase})
        });
        customer(all.collect())
    };
    let next = |phases: &[(u32, &str)], wanted| match phase(&taken(phases), &[rollout()], wanted) {
        Ok(phase) => phase.map_or(0, |(number, _)| number),
        Err(_) => 99,
    };
    assert_eq!(next(&[], None), 1);
    assert_eq!(next(&[(1, "completed")], None), 2);
    assert_eq!(next(&[(1, "cancelled"), (2, "active")], None), 1);
    assert_eq!(
        next(&[(1, "completed"), (2, "active"), (3, "planned")], None),
        99
    );
    assert_eq!(next(&[(1, "completed")], Some(1)), 1);
    assert_eq!(next(&[], Some(4)), 99);
    assert_eq!(next(&[], Some(0)), 99);
    let plain = [module("templates", &[], &[])];
    assert_eq!(phase(&taken(&[]), &plain, None).unwrap(), None);
    assert!(phase(&taken(&[]), &plain, Some(1)).is_err());
}

#[test]
fn names_stand_in_a_row() {
    assert_eq!(row(&["a1"]), "a1");
    assert_eq!(row(&["a1", "a2", "a3"]), "a1, a2 and a3");
    assert_eq!(row::<&str>(&[]), "");
}

#[test]
fn accelerator_one_is_the_first_that_stands_if_it_is_open() {
    let cases = [
        (json!([]), None),
        (
            json!([{"id": "a1", "status": "cancelled"}, {"id": "a2", "status": "planned"}]),
            Some("a2"),
        ),
        (
            json!([
                {"id": "a1", "status": "planned", "starts_on": "2027-01-04"},
                {"id": "a2", "status": "active", "starts_on": "2026-11-23"},
            ]),
            Some("a2"),
        ),
        (
            json!([
                {"id": "a1", "status": "completed", "starts_on": "2026-03-02"},
                {"id": "a2", "status": "active", "starts_on": "2026-11-23"},
            ]),
            None,
        ),
    ];
    for (accelerators, expected) in cases {
        let acme = customer(accelerators.clone());
        assert_eq!(
            first(&acme).map(|it| it.id.as_str()),
            expected,
            "{accelerators}"
        );
    }
}
