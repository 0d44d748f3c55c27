//! Places in the calendar, case by case, on the 21st of November 2026.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::domain::customer::Customer;
use crate::domain::entitlement::{Grant, Terms, TierChange};
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::subscription::Tier;

const LAYOUT: Layout = Layout {
    weeks: 12,
    planning_week: 2,
    delivery_week: 3,
};

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms() -> Terms {
    let grant = |accelerators| Grant {
        accelerators,
        ..Grant::default()
    };
    Terms {
        layout: LAYOUT,
        grants: [(Tier::Signature, grant(4)), (Tier::Advanced, grant(2))].into(),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    }
}

/// A customer on Advanced for the year to the end of May 2027, with these accelerators.
fn customer(accelerators: Value) -> Customer {
    serde_json::from_value(json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [{"tier": "advanced", "starts_on": "2026-06-01", "ends_on": "2027-05-31"}],
        "accelerators": accelerators,
    }))
    .unwrap()
}

/// What speaks against a run from that day, in words.
fn against(customer: &Customer, moves: Option<&str>, start: &str, at_once: u32) -> Vec<String> {
    let terms = terms();
    let limits = Limits {
        terms: &terms,
        pacing: 1,
        at_once,
        fiscal: FiscalCalendar::default(),
        today: d("2026-11-21"),
    };
    let run = Run::new(d(start), LAYOUT);
    let told = |objection| match objection {
        Objection::Outside(years) => format!("outside {} years", years.len()),
        Objection::Beyond(sum) => format!("{} of {} taken", sum.taken(), sum.allowed()),
        Objection::Renewal {
            ends_on,
            year_ends_on,
            last_start,
        } => format!("{ends_on} after {year_ends_on}, {last_start:?}"),
        Objection::NextYear { year_ends_on } => format!("beyond {year_ends_on}"),
        Objection::Crowded { id, busy } => format!("{id} until {}", busy.to),
        Objection::Hasty { id, quarter } => format!("{id} in {quarter}"),
        Objection::Past => "past".to_owned(),
    };
    objections(customer, Slot { moves, run }, &limits)
        .into_iter()
        .map(told)
        .collect()
}

#[test]
fn every_objection_is_raised_where_it_belongs_and_nowhere_else() {
    let none = json!([]);
    let completed = json!([{"id": "a1", "status": "completed", "starts_on": "2026-06-01", "closed_on": "2026-08-21"}]);
    let planned = json!([{"id": "a1", "status": "planned", "starts_on": "2027-01-04"}]);
    let full = json!([
        {"id": "a1", "status": "completed", "starts_on": "2026-06-01", "closed_on": "2026-08-21"},
        {"id": "a2", "status": "planned", "starts_on": "2026-11-30"},
    ]);
    let dropped = json!([{"id": "a1", "status": "cancelled", "starts_on": "2027-01-04", "closed_on": "2026-12-01"}]);
    // Called off in week 5 it is used up, and yet in nobody's way.
    let used = json!([{"id": "a1", "status": "cancelled", "starts_on": "2026-11-02", "closed_on": "2026-12-01"}]);
    let cases: [(&Value, &str, &[&str]); 12] = [
        (&none, "2026-12-07", &[]),
        (&none, "2026-11-20", &["past"]),
        (&none, "2027-06-01", &["outside 1 years"]),
        // 84 days to the 31st of May begin on the 9th of March.
        (&none, "2027-03-09", &[]),
        (
            &none,
            "2027-03-10",
            &["2027-06-01 after 2027-05-31, Some(2027-03-09)"],
        ),
        (&completed, "2026-12-07", &[]),
        // a1 runs from the 4th of January to the 28th of March.
        (&planned, "2026-10-12", &["past"]),
        (&planned, "2026-10-13", &["a1 until 2027-03-28", "past"]),
        (
            &planned,
            "2026-11-23",
            &["a1 until 2027-03-28", "a1 in FY27-Q4"],
        ),
        (&full, "2027-03-01", &["2 of 2 taken"]),
        (&dropped, "2027-01-11", &[]),
        (&used, "2027-01-11", &[]),
    ];
    for (accelerators, start, expected) in cases {
        let customer = customer(accelerators.clone());
        assert_eq!(against(&customer, None, start, 1), expected, "{start}");
    }
}

#[test]
fn what_moves_is_in_nobodys_way_and_takes_nothing() {
    let full = customer(json!([
        {"id": "a1", "status": "completed", "starts_on": "2026-06-01", "closed_on": "2026-08-21"},
        {"id": "a2", "status": "planned", "starts_on": "2026-11-30"},
    ]));
    assert_eq!(against(&full, Some("a2"), "2026-12-07", 1), [""; 0]);
    assert_eq!(against(&full, None, "2026-12-07", 1)[0], "2 of 2 taken");
}

#[test]
fn a_year_that_is_bought_takes_up_what_reaches_into_it() {
    let mut renewed = customer(json!([]));
    let mut next = renewed.subscriptions[0].clone();
    (next.starts_on, next.ends_on) = (Some(d("2027-06-01")), Some(d("2028-05-31")));
    renewed.subscriptions.push(next);
    assert_eq!(
        against(&renewed, None, "2027-05-03", 1),
        ["beyond 2027-05-31"]
    );
}

#[test]
fn as_many_run_side_by_side_as_may() {
    let two = json!([
        {"id": "a1", "status": "planned", "starts_on": "2026-11-30"},
        {"id": "a2", "status": "planned", "starts_on": "2027-02-22"},
    ]);
    let mut two = customer(two);
    two.subscriptions[0].tier = Tier::Signature;
    // a1 ends on the day before a2 begins, so that never two of them run.
    assert_eq!(
        against(&two, None, "2026-12-28", 1)[0],
        "a1 until 2027-02-21"
    );
    assert_eq!(against(&two, None, "2027-02-01", 2), ["a2 in FY28-Q1"]);
    two.accelerators[1].starts_on = Some(d("2027-02-15"));
    assert_eq!(
        against(&two, None, "2027-02-01", 2)[0],
        "a1 until 2027-02-21"
    );
}

#[test]
fn the_first_monday_is_free_and_in_the_year() {
    let planned = customer(json!([{"id": "a1", "status": "planned", "starts_on": "2026-11-30"}]));
    let terms = terms();
    let limits = Limits {
        terms: &terms,
        pacing: 1,
        at_once: 1,
        fiscal: FiscalCalendar::default(),
        today: d("2026-11-21"),
    };
    let first = |customer: &Customer, quarter: &str, earliest: &str, moves| {
        let quarter = quarter.parse().unwrap();
        free_monday(customer, quarter, d(earliest), LAYOUT, moves, &limits)
    };
    let free = customer(json!([]));
    assert_eq!(
        first(&free, "FY27-Q4", "2026-11-21", None),
        Some(d("2026-11-23"))
    );
    assert_eq!(
        first(&free, "FY28-Q1", "2026-11-21", None),
        Some(d("2027-02-01"))
    );
    assert_eq!(first(&free, "FY28-Q3", "2026-11-21", None), None);
    // a1 runs to the 21st of February.
    assert_eq!(first(&planned, "FY27-Q4", "2026-11-21", None), None);
    assert_eq!(
        first(&planned, "FY28-Q1", "2026-11-21", None),
        Some(d("2027-02-22"))
    );
    assert_eq!(
        first(&planned, "FY27-Q4", "2026-12-03", Some("a1")),
        Some(d("2026-12-07"))
    );
    assert_eq!(monday(d("2026-12-06")), d("2026-11-30"));
}

#[test]
fn of_two_that_overlap_the_lower_one_is_told() {
    let both = customer(json!([
        {"id": "a1", "status": "active", "starts_on": "2026-09-07"},
        {"id": "a2", "status": "planned", "starts_on": "2026-11-23"},
        {"id": "a3", "status": "planned", "starts_on": "2027-02-15"},
    ]));
    let found = crowded(&both, &terms(), 1, d("2026-11-21"));
    let found: Vec<(&str, &str)> = found
        .into_iter()
        .map(|(id, (other, _))| (id, other))
        .collect();
    // a1 ends on the 29th of November; a2 on the 14th of February.
    assert_eq!(found, [("a2", "a1")]);
    assert!(crowded(&both, &terms(), 2, d("2026-11-21")).is_empty());
}
