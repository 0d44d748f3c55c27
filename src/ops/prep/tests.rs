//! A briefing over two years of a full record, and of one in which there is nothing.

use chrono::{DateTime, NaiveDate};
use serde_json::json;

use super::*;
use crate::domain::customer::Customer;
use crate::ops::Desk;
use crate::rules::Rules;
use crate::store::{Store, Write};

fn briefed(customer: &Customer, today: NaiveDate) -> Briefing {
    let rules = Rules::load(&[]).unwrap();
    let desk = Desk {
        store: &Store::new("book".into()),
        work: rules.work_calendar([]).unwrap(),
        rules: &rules,
        today,
        write: &Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: true,
        },
    };
    let briefing = of(&desk, &CustomerId::from_name("acme").unwrap(), customer);
    let known: Vec<String> = rules.entries().into_iter().map(|it| it.key).collect();
    for question in &briefing.questions {
        assert!(known.contains(&question.rule), "{question:?}");
    }
    briefing
}

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Whatever the day, each question is one line that ends as one, and nothing of it is left to fill in.
#[test]
fn every_question_of_two_years_can_be_said() {
    let mut customer: Customer =
        serde_json::from_str(include_str!("../../export/sample.json")).unwrap();
    customer.archived_on = None;
    let mut topics = std::collections::BTreeSet::new();
    for today in d("2026-06-01").iter_weeks().take(104) {
        for question in briefed(&customer, today).questions {
            let ask = &question.ask;
            assert!(ask.ends_with('?'), "{ask}");
            assert!(!ask.contains(['\n', '{', '}']), "{ask}");
            assert!(ask.chars().count() <= 120, "{ask}");
            topics.insert(question.topic);
        }
    }
    assert!(topics.len() > 5, "{topics:?}");
}

#[test]
fn an_empty_record_is_a_page_too() {
    let record = json!({"schema": 1, "name": "Acme", "subscriptions": []});
    let mut customer: Customer = serde_json::from_value(record).unwrap();
    let empty = briefed(&customer, d("2026-11-21"));
    assert!(empty.year.is_none() && empty.renewal.is_none() && empty.next_meeting.is_none());
    assert!(!empty.questions.is_empty());
    // Nobody prepares a call with somebody who is gone.
    customer.archived_on = Some(d("2026-11-20"));
    let gone = briefed(&customer, d("2026-11-21"));
    assert!(gone.questions.is_empty() && gone.due.is_empty());
}

#[test]
fn the_next_meeting_is_the_first_that_is_planned() {
    let record = json!({
        "schema": 1,
        "name": "Acme",
        "subscriptions": [{"tier": "advanced", "order_form_on": "2026-11-09", "starts_on": "2026-12-01"}],
        "onboarding": {"steps": {"kickoff": {"planned_on": "2026-11-25"}, "playback": {"planned_on": "2026-11-23", "done_on": "2026-11-20"}}},
        "education": {"instructor_led_days": [{"id": "t1", "course": "CI", "planned_on": "2026-11-24"}, {"id": "t2", "planned_on": "2026-11-23", "held_on": "2026-11-20"}]},
        "business_reviews": [{"id": "r1", "planned_on": "2026-11-22", "cancelled_on": "2026-11-20"}, {"id": "r2", "planned_on": "2026-11-27"}],
        "activities": [
            {"id": "x", "type": "Customer Call", "subject": "Today's", "at": "2026-11-21T18:00:00+01:00"},
            {"id": "y", "type": "Customer Call", "subject": "Cadence call", "at": "2026-11-26T18:00:00+01:00"},
        ],
    });
    let customer: Customer = serde_json::from_value(record).unwrap();
    for (today, on, what) in [
        ("2026-11-21", "2026-11-24", "training day: CI"),
        ("2026-11-24", "2026-11-24", "training day: CI"),
        ("2026-11-25", "2026-11-25", "kickoff"),
        ("2026-11-26", "2026-11-27", "business review r2"),
    ] {
        let next = briefed(&customer, d(today)).next_meeting.unwrap();
        assert_eq!((next.on, next.what.as_str()), (d(on), what), "{today}");
    }
    // An entry for a day ahead stands in the log, and is no entry of it yet.
    let briefing = briefed(&customer, d("2026-11-21"));
    assert_eq!(briefing.entries.len(), 1);
    assert_eq!(briefed(&customer, d("2026-11-28")).next_meeting, None);
}
