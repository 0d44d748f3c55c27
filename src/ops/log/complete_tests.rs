use super::complete::workshop;
use crate::domain::accelerator::Layout;
use crate::domain::customer::Customer;
use crate::ops::accelerator::Workshop::{self, Discovery, Planning};
use crate::ops::review::note_held;
use chrono::NaiveDate;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn acme() -> Customer {
    serde_json::from_value(serde_json::json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [],
        "business_reviews": [
            {"id": "r1", "planned_on": "2026-05-20", "held_on": "2026-05-21"},
            {"id": "autumn", "planned_on": "2026-11-18"},
            {"id": "winter", "planned_on": "2026-12-16"},
        ],
    }))
    .unwrap()
}

/// The day of an entry, and which review was held on it.
#[test]
fn a_review_is_the_one_that_was_planned_for_about_that_day() {
    for (on, id) in [
        ("2026-11-18", "autumn"),
        ("2026-11-30", "autumn"),
        ("2026-12-03", "winter"),
        ("2027-01-16", "winter"),
        ("2027-01-17", "r2"),
        ("2026-05-22", "r2"),
    ] {
        let mut customer = acme();
        let said = note_held(&mut customer, None, d(on));
        assert!(
            said.contains(&format!("{id},")) || said.contains(&format!("{id} held")),
            "{on}: {said}"
        );
        let held: Vec<&str> = customer
            .business_reviews
            .iter()
            .filter(|it| it.held_on == Some(d(on)))
            .map(|it| it.id.as_str())
            .collect();
        assert_eq!(held, [id], "{on}");
    }
}

/// The day of a workshop, what is on record, and the workshop that it was.
#[test]
fn a_workshop_in_one_of_the_first_weeks_is_the_one_of_its_week() {
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    let open = serde_json::json!({"id": "a1", "status": "active", "starts_on": "2026-11-16"});
    let mut half = open.clone();
    half["discovery_workshop_on"] = "2026-11-17".into();
    let mut bare = open.clone();
    bare["starts_on"] = serde_json::Value::Null;
    let cases: [(&serde_json::Value, &str, Option<Workshop>); 9] = [
        (&open, "2026-11-15", None),
        (&open, "2026-11-16", Some(Discovery)),
        (&open, "2026-11-22", Some(Discovery)),
        (&open, "2026-11-23", Some(Planning)),
        (&open, "2026-11-29", Some(Planning)),
        (&open, "2026-11-30", None),
        (&half, "2026-11-20", None),
        (&half, "2026-11-23", Some(Planning)),
        (&bare, "2026-11-16", None),
    ];
    for (record, day, expected) in cases {
        let accelerator = serde_json::from_value(record.clone()).unwrap();
        assert_eq!(workshop(layout, &accelerator, d(day)), expected, "{day}");
    }
}
