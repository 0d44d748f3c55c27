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

fn levels() -> Levels {
    Levels {
        names: ["not in use", "basic", "adoption", "optimisation"]
            .map(str::to_owned)
            .into(),
        aside: vec!["not in use, by choice".to_owned()],
    }
}

fn assessment(id: &str, kind: &str, on: &str, areas: &[(&str, &str)]) -> Assessment {
    let own = |text: &str| text.to_owned();
    Assessment {
        id: own(id),
        kind: own(kind),
        on: day(on),
        areas: areas
            .iter()
            .map(|(area, level)| (own(area), own(level)))
            .collect(),
        summary: None,
    }
}

#[test]
fn levels_are_read_by_a_part_that_only_one_has() {
    let levels = levels();
    for (word, level) in [
        ("optimisation", "optimisation"),
        (" OPT ", "optimisation"),
        ("not in use", "not in use"),
        ("by choice", "not in use, by choice"),
        ("not-in-use-by-choice", "not in use, by choice"),
    ] {
        assert_eq!(levels.read(word).unwrap(), level, "{word}");
    }
    for word in ["optimal", "", "expert"] {
        let refusal = levels.read(word).unwrap_err();
        assert_eq!(refusal.kind, crate::domain::Kind::Usage, "{word}");
    }
    // It begins two of them.
    assert!(levels.read("not").is_err());
}

#[test]
fn an_assessment_is_held_against_the_one_before_of_its_kind() {
    let all = [
        assessment("m2", "maturity", "2026-09-01", &[]),
        assessment("h1", "health", "2026-10-01", &[]),
        assessment("m1", "Maturity", "2026-03-01", &[]),
        assessment("m3", "maturity", "2026-09-01", &[]),
    ];
    let id = |at| before(&all, at).map(|it| it.id.as_str());
    assert_eq!(
        [id(0), id(1), id(2), id(3)],
        [Some("m1"), None, None, Some("m2")]
    );
    assert_eq!(before(&all, 4), None);
}

#[test]
fn areas_are_compared_by_the_order_of_the_levels() {
    let was = assessment(
        "m1",
        "maturity",
        "2026-03-01",
        &[
            ("CI-CD", "basic"),
            ("security", "optimisation"),
            ("agile", "Adoption"),
            ("ai", "not in use, by choice"),
            ("scm", "basic"),
        ],
    );
    let is = assessment(
        "m2",
        "maturity",
        "2026-09-01",
        &[
            ("ci-cd", "adoption"),
            ("security", "basic"),
            ("agile", "adoption"),
            ("ai", "basic"),
            ("compliance", "basic"),
        ],
    );
    let compared = compare(&is, Some(&was), &levels());
    let changes: Vec<(&str, Option<Change>)> = compared
        .iter()
        .map(|it| (it.area.as_str(), it.change))
        .collect();
    let expected = [
        ("ci-cd", Some(Change::Better)),
        ("security", Some(Change::Worse)),
        ("agile", Some(Change::Same)),
        ("ai", Some(Change::Other)),
        ("compliance", Some(Change::New)),
        ("scm", Some(Change::Gone)),
    ];
    assert_eq!(changes, expected);
    let first = compare(&is, None, &levels());
    assert!(
        first
            .iter()
            .all(|it| it.change.is_none() && it.before.is_none())
    );
}

#[test]
fn words_in_other_scripts_are_told_apart() {
    assert!(is_same_word("CI/CD", "ci-cd"));
    assert!(is_same_word(" 安全 ", "安全"));
    assert!(!is_same_word("安全", "基本"));
}
