//! Cases for the arithmetic of escalations, business reviews and sentiment.

use chrono::NaiveDate;

use super::*;
use crate::domain::activity::Activity;
use crate::domain::calendar::WorkCalendar;
use crate::domain::customer::Customer;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(kind: &str, on: &str, sentiment: Option<&str>) -> Activity {
    serde_json::from_value(serde_json::json!({
        "id": format!("x-{on}"), "type": kind, "at": format!("{on}T10:00:00+01:00"), "sentiment": sentiment,
    }))
    .unwrap()
}

#[test]
fn words_are_read_by_their_beginning() {
    for severity in Severity::ALL {
        assert_eq!(Severity::read(severity.key()), Ok(severity));
    }
    assert_eq!(Severity::read(" CRIT "), Ok(Severity::Critical));
    assert!(Severity::read("").is_err());
    assert!(Severity::read("urgent").is_err());
}

#[test]
fn the_last_word_is_that_of_the_log_while_the_escalation_was_open() {
    let log = [
        entry("At-Risk/Escalation", "2026-11-01", None),
        entry("At-Risk/Escalation", "2026-11-12", None),
        entry("Customer Call", "2026-11-18", None),
        entry("At-Risk/Escalation", "2026-11-20", None),
    ];
    for (opened, closed, last) in [
        (Some("2026-11-09"), None, Some("2026-11-20")),
        (Some("2026-11-09"), Some("2026-11-16"), Some("2026-11-12")),
        (Some("2026-11-13"), Some("2026-11-16"), Some("2026-11-13")),
        (Some("2026-11-21"), None, Some("2026-11-21")),
        (None, Some("2026-10-01"), None),
    ] {
        let escalation: Escalation = serde_json::from_value(
            serde_json::json!({"id": "e1", "opened_on": opened, "closed_on": closed}),
        )
        .unwrap();
        let found = escalation.last_word_on(&log, day("2026-11-21"));
        assert_eq!(found, last.map(day), "{opened:?} {closed:?}");
    }
}

#[test]
fn the_next_word_is_due_after_so_many_business_days() {
    let work = WorkCalendar::default();
    // The 20th is a Friday.
    for (every, due) in [(1, "2026-11-23"), (2, "2026-11-24"), (10, "2026-12-04")] {
        let says = String::new();
        let rhythm = Rhythm { every, says };
        assert_eq!(rhythm.due_on(day("2026-11-20"), &work), day(due), "{every}");
    }
}

#[test]
fn the_steps_of_a_review_are_counted_from_its_day() {
    let work = WorkCalendar::default();
    let step = |begins, limit, unit, after| ReviewStep {
        key: "step".to_owned(),
        title: "Step".to_owned(),
        begins,
        limit,
        unit,
        after,
    };
    for (review, step, from, due) in [
        // Tuesday; 9 October 2026 is a Friday, 9 November a Monday.
        (
            "2027-02-09",
            step(Some(4), 3, Reach::Months, false),
            "2026-10-09",
            "2026-11-09",
        ),
        // Four weeks are the same day of the week.
        (
            "2027-02-09",
            step(Some(4), 3, Reach::Weeks, false),
            "2027-01-12",
            "2027-01-19",
        ),
        // 9 January is a Saturday: the Friday before.
        (
            "2027-02-09",
            step(None, 1, Reach::Months, false),
            "2027-01-08",
            "2027-01-08",
        ),
        // There is no 31 February, and the 28th is a Sunday.
        (
            "2027-05-31",
            step(None, 3, Reach::Months, false),
            "2027-02-26",
            "2027-02-26",
        ),
        // What follows a Friday is due on Monday.
        (
            "2027-02-12",
            step(None, 1, Reach::BusinessDays, true),
            "2027-02-12",
            "2027-02-15",
        ),
        (
            "2027-02-12",
            step(None, 5, Reach::BusinessDays, false),
            "2027-02-05",
            "2027-02-05",
        ),
    ] {
        let days = step.days(day(review), &work);
        assert_eq!(
            (days.from, days.to),
            (day(from), day(due)),
            "{review} {step:?}"
        );
    }
}

#[test]
fn what_was_given_for_its_own_sake_has_the_last_word_of_its_day() {
    let mut customer: Customer = serde_json::from_value(serde_json::json!({
        "schema": 1, "name": "Acme", "subscriptions": [],
        "sentiment": [{"on": "2026-11-12", "value": "red"}, {"on": "2026-08-01", "value": "green"}],
    }))
    .unwrap();
    customer.activities = vec![
        entry("Customer Call", "2026-11-12", Some("yellow")),
        entry("Customer Call", "2026-10-01", None),
        entry("Customer Call", "2026-09-01", Some("green")),
    ];
    let course = course(&customer);
    let values: Vec<(&str, bool)> = course
        .iter()
        .map(|mood| (mood.value.key(), mood.entry.is_some()))
        .collect();
    let expected = [
        ("green", false),
        ("green", true),
        ("yellow", true),
        ("red", false),
    ];
    assert_eq!(values, expected);
}
