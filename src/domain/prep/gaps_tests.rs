//! Each gap and its question, one change of the record at a time.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::domain::accelerator::Layout;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::{Grant, Terms, TierChange, entitlements};
use crate::domain::subscription::Tier;
use crate::domain::today::{Item, Weight};

const TODAY: &str = "2026-11-21";

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A record without a gap: everything is there, read, met and used.
fn whole() -> Value {
    json!({
        "schema": 1,
        "name": "Acme",
        "subscriptions": [{"tier": "advanced", "starts_on": "2026-06-01", "ends_on": "2027-05-31"}],
        "environment": {"hosting": "self-managed", "version": "18.4"},
        "objectives": [{
            "id": "o1",
            "outcome": "Ship in a day",
            "success_criteria": "below 24 hours",
            "customer_owner": "Dana Ruiz",
            "due_on": "2027-03-31",
            "metrics": [{"key": "lead_time_for_changes", "readings": [{"on": "2026-10-24", "value": 96}]}],
        }],
        "accelerators": [{"id": "a1", "status": "active", "starts_on": "2026-10-05", "backlog": [
            {"id": "b1", "title": "Inventory", "week": 3, "done_on": "2026-10-30"},
            {"id": "b2", "title": "Templates", "week": 7},
        ]}],
        "education": {
            "instructor_led_days": [{"id": "t1", "planned_on": "2027-01-12"}],
            "vouchers": [{"id": "v1", "issued_on": "2026-06-10", "issued": 10, "used": 10}],
        },
        "escalations": [{"id": "e1", "title": "Slow queue", "opened_on": "2026-08-01", "closed_on": "2026-08-09"}],
        "product_feedback": [{"id": "f1", "request": "Expiry", "status": "planned"}],
    })
}

fn laid(base: &mut Value, more: &Value) {
    match (base, more) {
        (Value::Object(base), Value::Object(more)) => {
            for (key, value) in more {
                laid(base.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (base, more) => *base = more.clone(),
    }
}

fn wordings() -> Wordings {
    Wordings::new(Topic::ALL.map(|topic| {
        let ask = topic.place().map(|place| format!("{{{place}}}?"));
        let wording = Wording {
            ask: ask.unwrap_or_else(|| "?".to_owned()),
            after: if topic.waits() { 28 } else { 0 },
        };
        (topic, wording)
    }))
}

fn seat(title: &str, names: &[&str], last: Option<&str>) -> Seat {
    Seat {
        role: title.replace(' ', "_"),
        title: title.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        last_met_on: last.map(d),
        is_met: last.is_some_and(|on| (d(TODAY) - d(on)).num_days() <= 90),
    }
}

/// The questions of a record that differs so from a whole one: `topic: question (because)`.
fn asked(more: &Value, seats: &[Seat], items: &[&str], wordings: &Wordings) -> Vec<String> {
    let mut record = whole();
    laid(&mut record, more);
    let customer: Customer = serde_json::from_value(record).unwrap();
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    let grant = Grant {
        accelerators: 2,
        vouchers: 10,
        instructor_led_days: 1,
        business_reviews: 4,
    };
    let terms = Terms {
        layout,
        grants: [(Tier::Advanced, grant)].into(),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    };
    let sums = entitlements(&customer, &terms, d(TODAY));
    let items: Vec<Item> = items.iter().map(|key| item(key)).collect();
    let sight = Sight {
        customer: &customer,
        today: d(TODAY),
        layout,
        seats,
        sum: sums.first(),
        items: &items,
        wordings,
    };
    let questions = sight.questions().into_iter();
    let told = questions.map(|it| {
        assert_eq!(it.rule, format!("prep.ask.{}", it.topic.key()));
        format!("{}: {} ({})", it.topic.key(), it.ask, it.because)
    });
    told.collect()
}

fn item(key: &str) -> Item {
    Item {
        id: format!("acme:{key}"),
        customer: CustomerId::from_name("acme").unwrap(),
        customer_name: "Acme".to_owned(),
        key: key.to_owned(),
        weight: Weight::Late,
        what: format!("{key} is due"),
        due_on: None,
        since: None,
        rule: String::new(),
        command: String::new(),
        snoozed_until: None,
        snoozed_why: None,
    }
}

#[track_caller]
fn case(more: &Value, expected: &[&str]) {
    assert_eq!(asked(more, &[], &[], &wordings()), expected, "{more}");
}

#[test]
fn a_whole_record_asks_nothing() {
    case(&json!({}), &[]);
}

#[test]
fn each_gap_has_its_question() {
    let objective = |field: &str, value: Value| {
        let mut all = whole()["objectives"].clone();
        all[0][field] = value;
        json!({ "objectives": all })
    };
    let read = |readings: Value| {
        let metric = json!([{"key": "lead_time_for_changes", "readings": readings}]);
        objective("metrics", metric)
    };
    for (more, expected) in [
        (
            json!({"escalations": [{"id": "e1", "title": "Slow queue"}]}),
            "escalation_exit: Slow queue? (no exit criteria)",
        ),
        (
            json!({"escalations": [{"id": "e1", "opened_on": "2026-11-09", "exit_criteria": "quick"}]}),
            "escalation: e1? (opened 12 days ago)",
        ),
        (
            json!({"accelerators": [{"id": "a1", "status": "active", "starts_on": "2026-10-05", "backlog": [
                {"id": "b1", "title": "Later", "week": 5}, {"id": "b2", "title": "First", "week": 3},
            ]}]}),
            "backlog_late: First? (b2 of a1 was for week 3)",
        ),
        (
            read(json!([])),
            "metric_unread: lead time for changes? (no reading)",
        ),
        // What is written down for a day ahead has not been read.
        (
            read(json!([{"on": "2026-12-01", "value": 1}])),
            "metric_unread: lead time for changes? (no reading)",
        ),
        (
            read(json!([{"on": "2026-10-23", "value": 96}])),
            "metric_age: lead time for changes? (last read on 2026-10-23, 29 days ago)",
        ),
        (
            json!({"objectives": []}),
            "objective_none: ? (no open objective)",
        ),
        (
            objective("success_criteria", json!(" ")),
            "objective_criteria: Ship in a day? (o1: no success criteria)",
        ),
        (
            objective("customer_owner", json!(null)),
            "objective_owner: Ship in a day? (o1: nobody at the customer owns it)",
        ),
        (
            objective("due_on", json!(null)),
            "objective_due: Ship in a day? (o1: no day)",
        ),
        (
            objective("metrics", json!([])),
            "objective_metric: Ship in a day? (o1: nothing is measured)",
        ),
        (
            json!({"accelerators": []}),
            "accelerator_next: ? (2 left, none planned)",
        ),
        (
            json!({"education": {"instructor_led_days": []}}),
            "training_day: ? (1 of the year left)",
        ),
        (
            json!({"education": {"vouchers": [{"id": "v1", "issued_on": "2026-06-10", "issued": 7, "used": 2}]}}),
            "vouchers: 8? (5 issued and not used, 3 not issued)",
        ),
        (
            json!({"product_feedback": [{"id": "f1", "request": "Expiry", "asked_on": "2026-10-24"}]}),
            "feedback: Expiry? (f1: where it stands is not on record)",
        ),
        (
            json!({"environment": {"hosting": null}}),
            "hosting: ? (the hosting is not on record)",
        ),
        (
            json!({"environment": {"version": null}}),
            "version: ? (the version is not on record)",
        ),
    ] {
        case(&more, &[expected]);
    }
}

#[test]
fn what_is_young_settled_or_gone_is_not_asked_about() {
    for more in [
        json!({"product_feedback": [{"id": "f1", "asked_on": "2026-10-25"}]}),
        json!({"environment": {"hosting": "GitLab.com", "version": null}}),
        // The fifth week goes on until Sunday the 8th; the seventh until the 22nd.
        json!({"accelerators": [{"id": "a1", "status": "planned", "starts_on": "2026-10-05", "backlog": [{"id": "b1", "week": 1}]}]}),
        // The year is young, so that there is time for what comes with it.
        json!({"subscriptions": [{"tier": "advanced", "starts_on": "2026-10-25"}], "education": {"instructor_led_days": [], "vouchers": []}}),
        // Expired.
        json!({"education": {"vouchers": [{"id": "v1", "issued_on": "2026-06-10", "issued": 10, "used": 1, "expires_on": "2026-11-20"}]}}),
    ] {
        case(&more, &[]);
    }
}

#[test]
fn an_objective_is_asked_about_once_however_thin_it_is() {
    let thin = json!({"objectives": [
        {"id": "o1", "outcome": "Leave the old tool behind before its support ends, and nobody misses it"},
        {"id": "o2", "status": "closed-success"},
        {"id": "o3", "success_criteria": "x", "metrics": [{"key": "a_b"}, {"key": "c", "readings": [{"on": "2026-01-01", "value": 1}]}]},
    ]});
    let expected = [
        "metric_unread: a b? (no reading)",
        "objective_criteria: Leave the old tool behind before its …? (o1: no success criteria)",
        "objective_owner: o3? (o3: nobody at the customer owns it)",
    ];
    case(&thin, &expected);
}

#[test]
fn who_ought_to_be_met_is_asked_for_in_one_question() {
    let seats = [
        seat("executive sponsor", &[], None),
        seat("dev lead", &["Dana"], Some("2026-08-22")),
        seat("security lead", &["Lee", "Kim"], None),
        seat("buyer", &[], None),
        seat("admin", &["Lee"], None),
        seat("user", &["Piet"], Some("2026-08-23")),
    ];
    let expected = [
        "role_missing: executive sponsor and buyer? (no contact has the role executive_sponsor or buyer)",
        "role_not_met: Dana and Lee? (Dana was met 91 days ago, Lee was never met)",
    ];
    assert_eq!(asked(&json!({}), &seats, &[], &wordings()), expected);
}

#[test]
fn what_the_morning_has_noticed_is_asked_about() {
    let items = ["sentiment", "call", "review-plan", "renewal-question"];
    let expected = [
        "renewal: ? (renewal-question is due)",
        "review: ? (review-plan is due)",
        "sentiment: ? (sentiment is due)",
    ];
    assert_eq!(asked(&json!({}), &[], &items, &wordings()), expected);
}

#[test]
fn a_question_that_is_dropped_is_not_asked() {
    let none = Wordings::new([]);
    let bare = json!({"objectives": [], "accelerators": [], "environment": {"hosting": null}});
    let asked = asked(&bare, &[seat("dev lead", &[], None)], &["sentiment"], &none);
    assert_eq!(asked, [""; 0]);
}
