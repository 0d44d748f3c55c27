//! Each source by a table of records and days. The numbers are those of the built-in rules, written out here.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Item, Limit, Limits, Scene, Weight, items};
use crate::domain::accelerator::Layout;
use crate::domain::calendar::WorkCalendar;
use crate::domain::checklist::{Line, State};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::{Grant, Terms, TierChange};
use crate::domain::health::{Reach, ReviewStep, Rhythm, Rhythms};
use crate::domain::onboarding::StepKind;
use crate::domain::renewal::RenewalClock;
use crate::domain::subscription::Tier;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn limits() -> Limits {
    Limits::new([
        (Limit::Ahead, 3),
        (Limit::Call, 14),
        (Limit::CallOnboarding, 7),
        (Limit::CallMost, 31),
        (Limit::HealthUpdate, 31),
        (Limit::RedUpdate, 7),
        (Limit::ReviewEvery, 12),
        (Limit::ReviewHeld, 1),
        (Limit::RenewalQuestion, 30),
        (Limit::VouchersAhead, 90),
        (Limit::AcceleratorClose, 7),
        (Limit::LastStartAhead, 28),
        (Limit::ObjectiveAhead, 14),
        (Limit::Pending, 3),
        (Limit::Feedback, 90),
        (Limit::ReleaseNote, 30),
    ])
}

fn rhythms() -> Rhythms {
    Rhythms([1, 2, 10, 20].map(|every| Rhythm {
        every,
        says: String::new(),
    }))
}

fn review_steps() -> Vec<ReviewStep> {
    let step = |key: &str, begins, limit, unit, after| ReviewStep {
        key: key.to_owned(),
        title: key.to_owned(),
        begins,
        limit,
        unit,
        after,
    };
    vec![
        step("alignment", Some(4), 3, Reach::Months, false),
        step("scheduling", Some(3), 2, Reach::Months, false),
        step("content", None, 1, Reach::Months, false),
        step("internal_review", Some(4), 3, Reach::Weeks, false),
        step("customer_review", Some(3), 2, Reach::Weeks, false),
        step("final_preparation", None, 2, Reach::Weeks, false),
        step("follow_up", None, 1, Reach::BusinessDays, true),
    ]
}

/// A customer of the whole of 2026 who was called on 2 November, with what else is said.
fn record(more: &Value) -> Customer {
    let mut record = json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [{"tier": "advanced", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}],
        "sentiment": [{"on": "2026-11-02", "value": "green"}],
        "activities": [call("2026-11-02")],
    });
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    serde_json::from_value(record).unwrap()
}

fn entry(kind: &str, on: &str) -> Value {
    let at = format!("{on}T15:00:00+01:00");
    json!({"id": format!("{kind} {on}"), "type": kind, "at": at, "recorded_on": on})
}

fn call(on: &str) -> Value {
    entry("Customer Call", on)
}

fn step(key: &str, due: Option<&str>, planned: Option<&str>, state: State) -> Line {
    Line {
        step: key.to_owned(),
        title: "Kick-off".to_owned(),
        kind: StepKind::Step,
        due_on: due.map(d),
        due_is_estimate: false,
        planned_on: planned.map(d),
        state,
        rule: format!("onboarding.steps.{key}"),
    }
}

fn look(customer: &Customer, lines: &[Line], missing: &[String], today: &str) -> Vec<Item> {
    let grant = Grant {
        accelerators: 2,
        vouchers: 0,
        instructor_led_days: 1,
        business_reviews: 4,
    };
    let terms = Terms {
        layout: Layout {
            weeks: 12,
            planning_week: 2,
            delivery_week: 3,
        },
        grants: [(Tier::Advanced, grant)].into(),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    };
    let mut found = items(&Scene {
        unsettled: &[],
        id: &CustomerId::from_name("acme").unwrap(),
        customer,
        lines,
        missing_roles: missing,
        today: d(today),
        work: &WorkCalendar::default(),
        limits: &limits(),
        terms: &terms,
        quiet_after: 14,
        call_age: 35,
        sentiment_age: 90,
        rhythms: &rhythms(),
        review_steps: &review_steps(),
        renewal_clock: RenewalClock {
            internal_sync: 4,
            first_contact: 10,
        },
    });
    let ids: HashSet<&str> = found.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids.len(), found.len(), "an id stands twice in {found:?}");
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found
}

/// What the line with this key comes to on a day: from when it is shown, when it is due, its weight and its rule.
#[track_caller]
fn case(more: &Value, today: &str, key: &str, expected: Option<(&str, &str, Weight, &str)>) {
    let found = look(&record(more), &[], &[], today);
    let found = found.into_iter().find(|item| item.key == key);
    let found = found.map(|item| {
        let due = item.due_on.map(|on| on.to_string());
        let from = item.since.map(|on| on.to_string()).or(due.clone());
        (
            from.unwrap_or_default(),
            due.unwrap_or_default(),
            item.weight,
            item.rule,
        )
    });
    let expected = expected.map(|(from, due, weight, rule)| {
        (from.to_owned(), due.to_owned(), weight, rule.to_owned())
    });
    assert_eq!(found, expected, "{key} on {today}");
}

#[test]
fn a_call_is_due_every_two_weeks_and_named_worse_the_older_the_last_one_is() {
    let none = &json!({});
    let due = "2026-11-16";
    for (today, weight, rule) in [
        ("2026-11-15", Weight::Soon, "today.call"),
        ("2026-11-16", Weight::Today, "today.call"),
        ("2026-11-17", Weight::Late, "today.call"),
        ("2026-12-03", Weight::Late, "today.call"),
        ("2026-12-04", Weight::Late, "today.call_most"),
        ("2026-12-07", Weight::Late, "today.call_most"),
        ("2026-12-08", Weight::Late, "activity.call_age"),
    ] {
        case(none, today, "call", Some((due, due, weight, rule)));
    }
    // Only calls and meetings count, and what is ahead has not been.
    let others = json!({"activities": [call("2026-11-02"), entry("Workshop", "2026-11-10"), call("2026-11-30")]});
    case(
        &others,
        "2026-11-15",
        "call",
        Some((due, due, Weight::Soon, "today.call")),
    );
    // Without any the first day counts.
    let silent = json!({"activities": []});
    let first = "2026-01-15";
    case(
        &silent,
        "2026-01-10",
        "call",
        Some((first, first, Weight::Soon, "today.call")),
    );
    // Nobody calls a customer whose subscription is over.
    case(none, "2027-01-01", "call", None);
}

#[test]
fn while_the_onboarding_goes_on_a_call_is_due_every_week() {
    let open = [step("kickoff", Some("2026-11-20"), None, State::Open)];
    let due = |customer: &Customer| {
        let found = look(customer, &open, &[], "2026-11-08");
        let call = found.into_iter().find(|item| item.key == "call");
        call.map(|item| (item.due_on.unwrap().to_string(), item.rule))
    };
    let expected = ("2026-11-09".to_owned(), "today.call_onboarding".to_owned());
    assert_eq!(due(&record(&json!({}))), Some(expected));
    // Before the first one the steps themselves speak.
    assert_eq!(due(&record(&json!({"activities": []}))), None);
}

#[test]
fn open_steps_are_due_on_the_day_agreed_if_that_keeps_the_limit() {
    let lines = [
        step("a", Some("2026-11-20"), None, State::Open),
        step("b", Some("2026-11-20"), Some("2026-11-18"), State::Open),
        step("c", Some("2026-11-20"), Some("2026-11-24"), State::Open),
        step("d", Some("2026-11-20"), Some("2026-11-12"), State::Open),
        step("resources_identified", None, None, State::Open),
        step(
            "f",
            Some("2026-11-20"),
            None,
            State::Settled { by: "a".to_owned() },
        ),
    ];
    let found = look(&record(&json!({})), &lines, &[], "2026-11-15");
    let steps = found
        .iter()
        .filter(|item| item.rule.starts_with("onboarding"));
    let steps: Vec<_> = steps
        .map(|item| (item.key.as_str(), item.due_on, item.what.as_str()))
        .collect();
    assert_eq!(
        steps,
        [
            ("resources-identified", None, "Kick-off"),
            (
                "b",
                Some(d("2026-11-18")),
                "Kick-off as agreed; the limit is 2026-11-20"
            ),
            ("a", Some(d("2026-11-20")), "Kick-off"),
            (
                "c",
                Some(d("2026-11-20")),
                "Kick-off; it is agreed for 2026-11-24"
            ),
            (
                "d",
                Some(d("2026-11-20")),
                "Kick-off; it was agreed for 2026-11-12"
            ),
        ]
    );
    // Who is missing is said once.
    let found = look(
        &record(&json!({})),
        &lines,
        &["csa".to_owned()],
        "2026-11-15",
    );
    let keys: Vec<_> = found.iter().map(|item| item.key.as_str()).collect();
    assert!(
        keys.contains(&"team-csa") && !keys.contains(&"resources-identified"),
        "{keys:?}"
    );
}

#[test]
fn a_sentiment_grows_old_and_a_red_one_asks_for_updates() {
    let stale = Some(("2027-01-31", "2027-01-31", Weight::Upkeep, "sentiment.age"));
    case(&json!({}), "2026-11-15", "sentiment", stale);
    let red = |entries: Value| json!({"sentiment": [{"on": "2026-11-04", "value": "red"}], "activities": entries});
    let rule = "today.red_update";
    let since = "2026-11-04";
    for (entries, today, due, weight) in [
        (json!([]), "2026-11-10", "2026-11-11", Weight::Soon),
        (json!([]), "2026-11-11", "2026-11-11", Weight::Trouble),
        (
            json!([entry("Health Update", "2026-11-09")]),
            "2026-11-11",
            "2026-11-16",
            Weight::Soon,
        ),
        (
            json!([entry("At-Risk/Escalation", "2026-11-09")]),
            "2026-11-20",
            "2026-11-16",
            Weight::Trouble,
        ),
        (
            json!([entry("Email", "2026-11-09")]),
            "2026-11-11",
            "2026-11-11",
            Weight::Trouble,
        ),
    ] {
        case(
            &red(entries),
            today,
            "red",
            Some((since, due, weight, rule)),
        );
    }
    // A call after it that went well ends it.
    let mut well = call("2026-11-09");
    well["sentiment"] = json!("yellow");
    case(&red(json!([well])), "2026-11-11", "red", None);
}

#[test]
fn a_health_update_is_due_every_month_unless_the_sentiment_is_old_already() {
    let rule = "today.health_update";
    let due = |on| Some((on, on, Weight::Upkeep, rule));
    case(&json!({}), "2026-11-15", "health", due("2026-12-03"));
    let told = json!({"activities": [entry("Health Update", "2026-11-10")]});
    case(&told, "2026-11-15", "health", due("2026-12-11"));
    // From 1 February on both are late, and one command settles them.
    case(&json!({}), "2026-12-31", "health", due("2026-12-03"));
    case(
        &json!({"subscriptions": [
            {"tier": "advanced", "starts_on": "2026-01-01", "ends_on": "2027-12-31"},
        ]}),
        "2027-02-01",
        "health",
        None,
    );
}

#[test]
fn the_backlog_is_said_by_its_oldest_week() {
    let of = |backlog: Value| {
        json!({"accelerators": [{
            "id": "a1", "status": "active", "starts_on": "2026-08-03", "backlog": backlog,
        }]})
    };
    let rule = "today.accelerator_backlog";
    let line = |due, weight| Some((due, due, weight, rule));
    // Week 3 ends on 23 August, week 5 on 6 September.
    let none = of(json!([]));
    case(
        &none,
        "2026-08-20",
        "a1-backlog",
        line("2026-08-23", Weight::Soon),
    );
    let two = of(json!([
        {"id": "b1", "title": "Inventory", "week": 3, "done_on": "2026-08-18"},
        {"id": "b2", "title": "Templates", "week": 5},
        {"id": "b3", "title": "First team", "week": 5},
        {"id": "b4", "title": "Second team", "week": 9},
        {"id": "b5", "title": "Some day"},
    ]));
    case(
        &two,
        "2026-09-06",
        "a1-backlog",
        line("2026-09-06", Weight::Today),
    );
    case(
        &two,
        "2026-09-07",
        "a1-backlog",
        line("2026-09-06", Weight::Late),
    );
    let found = look(&record(&two), &[], &[], "2026-09-07");
    let said = found.iter().find(|item| item.key == "a1-backlog").unwrap();
    assert_eq!(said.what, "a1, week 5: Templates and 1 more");
    // Once its weeks are over, what counts is that it is closed.
    case(&two, "2026-10-26", "a1-backlog", None);
    let done = of(json!([{"id": "b1", "week": 3, "done_on": "2026-08-18"}, {"id": "b2"}]));
    case(&done, "2026-09-07", "a1-backlog", None);
}

#[test]
fn escalations_are_spoken_about_as_often_as_they_are_grave() {
    // 2026-11-06 is a Friday.
    let of = |severity: Value, closed: Value, entries: Value| {
        json!({
            "activities": entries,
            "escalations": [{"id": "e1", "severity": severity, "opened_on": "2026-11-06", "closed_on": closed}],
        })
    };
    let none = || json!([]);
    for (severity, due, rule) in [
        (json!("critical"), "2026-11-09", "escalation.critical"),
        (json!("high"), "2026-11-10", "escalation.high"),
        (json!("medium"), "2026-11-20", "escalation.medium"),
        (json!(null), "2026-11-20", "escalation.medium"),
        (json!("low"), "2026-12-04", "escalation.low"),
    ] {
        let more = of(severity, json!(null), none());
        case(
            &more,
            due,
            "escalation-e1",
            Some((due, due, Weight::Trouble, rule)),
        );
        case(
            &more,
            "2026-11-08",
            "escalation-e1",
            Some((due, due, Weight::Soon, rule)),
        );
        case(&more, "2026-11-05", "escalation-e1", None);
    }
    let spoken = of(
        json!("high"),
        json!(null),
        json!([call("2026-11-09"), entry("Email", "2026-11-10")]),
    );
    let due = "2026-11-11";
    case(
        &spoken,
        due,
        "escalation-e1",
        Some((due, due, Weight::Trouble, "escalation.high")),
    );
    let closed = of(json!("high"), json!("2026-11-09"), none());
    case(&closed, "2026-11-09", "escalation-e1", None);
}

#[test]
fn a_business_review_is_led_up_to_stage_by_stage() {
    // 2027-03-02 is a Tuesday.
    let more = json!({
        "subscriptions": [{"tier": "advanced", "starts_on": "2026-06-01", "ends_on": "2028-05-31"}],
        "business_reviews": [{"id": "r1", "planned_on": "2027-03-02"}],
    });
    for (today, step, since, due) in [
        ("2026-11-02", "alignment", "2026-11-02", "2026-12-02"),
        ("2026-12-02", "alignment", "2026-11-02", "2026-12-02"),
        ("2026-12-03", "scheduling", "2026-12-02", "2027-01-01"),
        ("2027-01-04", "content", "2027-01-02", "2027-02-02"),
        ("2027-02-09", "internal-review", "2027-02-02", "2027-02-09"),
        ("2027-02-10", "customer-review", "2027-02-09", "2027-02-16"),
        (
            "2027-02-16",
            "final-preparation",
            "2027-02-16",
            "2027-02-16",
        ),
    ] {
        let weight = match today == due {
            true => Weight::Today,
            false => Weight::Soon,
        };
        let rule = format!("review.steps.{}", step.replace('-', "_"));
        let key = format!("review-r1-{step}");
        case(&more, today, &key, Some((since, due, weight, &rule)));
    }
    // A step whose last day is over is not held against anybody; the next one is.
    case(&more, "2026-12-03", "review-r1-alignment", None);
    let held = |weight| Some(("2027-03-02", "2027-03-03", weight, "today.review_held"));
    case(&more, "2027-03-01", "review-r1-held", None);
    case(&more, "2027-03-02", "review-r1-held", held(Weight::Soon));
    case(&more, "2027-03-09", "review-r1-held", held(Weight::Late));
    let mut off = more.clone();
    off["business_reviews"][0]["cancelled_on"] = json!("2027-02-01");
    case(&off, "2027-02-09", "review-r1-internal-review", None);
}

#[test]
fn a_business_review_is_planned_before_a_year_goes_by_without_one() {
    let of = |reviews: Value| {
        json!({
            "subscriptions": [{"tier": "advanced", "starts_on": "2026-06-01", "ends_on": "2028-05-31"}],
            "business_reviews": reviews,
        })
    };
    let rule = "today.review_every";
    // 2027-06-01 is a Tuesday; four months before it is Monday, 1 February.
    let first = |weight| Some(("2027-02-01", "2027-06-01", weight, rule));
    let none = json!([]);
    case(
        &of(none.clone()),
        "2027-02-01",
        "review-plan",
        first(Weight::Upkeep),
    );
    let held = json!([{"id": "r1", "planned_on": "2026-09-01", "held_on": "2026-09-09"}]);
    let next = Some(("2027-05-07", "2027-09-09", Weight::Upkeep, rule));
    case(&of(held), "2027-06-01", "review-plan", next);
    let planned = json!([{"id": "r1", "planned_on": "2027-06-15"}]);
    case(&of(planned), "2027-06-01", "review-plan", None);
    let off = json!([{"id": "r1", "planned_on": "2027-06-15", "cancelled_on": "2027-03-01"}]);
    case(&of(off), "2027-06-01", "review-plan", first(Weight::Upkeep));
}

#[test]
fn the_renewal_is_asked_about_then_due_until_it_is_on_record() {
    let none = &json!({});
    let rule = "today.renewal_question";
    // The renewal is on 2027-01-01.
    let (opens, asked) = ("2026-09-01", "2026-10-01");
    case(
        none,
        "2026-09-01",
        "renewal-question",
        Some((opens, asked, Weight::Soon, rule)),
    );
    case(
        none,
        "2026-10-02",
        "renewal-question",
        Some((opens, asked, Weight::Late, rule)),
    );
    let mut spoken = call("2026-09-02");
    spoken["meeting_type"] = json!("Renewal Review");
    let spoken = json!({"activities": [spoken]});
    case(&spoken, "2026-10-01", "renewal-question", None);
    // Seventy days before it.
    let (contact, end, rule) = ("2026-10-23", "2026-12-31", "renewal.first_contact");
    case(none, "2026-10-22", "renewal", None);
    case(none, "2026-10-23", "renewal-question", None);
    for (today, weight) in [
        ("2026-10-23", Weight::Soon),
        ("2026-12-28", Weight::Loss),
        ("2027-01-08", Weight::Loss),
    ] {
        case(none, today, "renewal", Some((contact, end, weight, rule)));
    }
    let renewed = json!({"subscriptions": [
        {"tier": "advanced", "starts_on": "2026-01-01", "ends_on": "2026-12-31"},
        {"tier": "signature", "starts_on": "2027-01-01", "ends_on": "2027-12-31"},
    ]});
    case(&renewed, "2026-12-28", "renewal", None);
    let endless = json!({"subscriptions": [{"tier": "advanced", "starts_on": "2026-01-01"}]});
    case(&endless, "2026-12-28", "renewal", None);
}

#[test]
fn accelerators_begin_are_heard_of_and_closed() {
    let of = |more: Value| {
        let mut accelerator = json!({"id": "a1", "status": "active", "starts_on": "2026-08-03"});
        for (key, value) in more.as_object().unwrap() {
            accelerator[key] = value.clone();
        }
        json!({"accelerators": [accelerator]})
    };
    let planned = of(json!({"status": "planned"}));
    let rule = "today.accelerator_start";
    let due = "2026-08-03";
    case(
        &planned,
        "2026-08-01",
        "a1-start",
        Some((due, due, Weight::Soon, rule)),
    );
    case(
        &planned,
        "2026-08-04",
        "a1-start",
        Some((due, due, Weight::Late, rule)),
    );
    let undated = of(json!({"status": "planned", "starts_on": null}));
    case(
        &undated,
        "2026-08-04",
        "a1-start",
        Some(("", "", Weight::Upkeep, rule)),
    );

    // Week 1 ends on Sunday the 9th, week 2 on the 16th, week 12 on 25 October.
    let active = of(json!({}));
    let rule = "today.accelerator_workshop";
    let discovery = Some(("2026-08-03", "2026-08-09", Weight::Soon, rule));
    case(&active, "2026-08-05", "a1-discovery", discovery);
    let planning = Some(("2026-08-10", "2026-08-16", Weight::Late, rule));
    case(&active, "2026-08-17", "a1-planning", planning);
    let met = of(json!({"discovery_workshop_on": "2026-08-04"}));
    case(&met, "2026-08-17", "a1-discovery", None);

    let rule = "accelerator.quiet_after";
    let due = "2026-08-17";
    case(
        &active,
        "2026-08-18",
        "a1-silent",
        Some((due, due, Weight::Late, rule)),
    );
    let mut session = entry("CSA Engagement", "2026-08-12");
    session["accelerator"] = json!("a1");
    let mut heard = of(json!({}));
    heard["activities"] = json!([session]);
    let due = "2026-08-26";
    case(
        &heard,
        "2026-08-18",
        "a1-silent",
        Some((due, due, Weight::Soon, rule)),
    );

    let rule = "today.accelerator_close";
    let close = |weight| Some(("2026-10-26", "2026-11-01", weight, rule));
    case(&active, "2026-10-26", "a1-close", close(Weight::Soon));
    case(&active, "2026-11-02", "a1-close", close(Weight::Late));
    case(&active, "2026-11-02", "a1-silent", None);
    let done = of(json!({"status": "completed"}));
    case(&done, "2026-11-02", "a1-close", None);
}

#[test]
fn what_was_bought_is_used_before_it_is_lost() {
    // 84 days up to 31 December begin on 9 October, and 84 more before that on 17 July.
    let none = &json!({});
    let rule = "today.last_start_ahead";
    let first = |weight| Some(("2026-06-19", "2026-07-17", weight, rule));
    case(none, "2026-06-19", "start-2026", first(Weight::Soon));
    case(none, "2026-07-14", "start-2026", first(Weight::Loss));
    let second = Some(("2026-09-11", "2026-10-09", Weight::Soon, rule));
    case(none, "2026-07-18", "start-2026", second);
    let lost = |weight| Some(("2026-09-01", "2026-12-31", weight, "accelerator.length"));
    case(none, "2026-07-18", "lost-2026", lost(Weight::Soon));
    case(none, "2026-12-30", "lost-2026", lost(Weight::Loss));
    let one = |id: &str| json!({"id": id, "status": "completed", "starts_on": "2026-02-02"});
    let over = json!({"accelerators": [one("a1"), one("a2"), one("a3")]});
    case(
        &over,
        "2026-07-18",
        "over-2026",
        Some(("", "", Weight::Loss, "tiers.advanced.accelerators")),
    );
    let used = json!({"accelerators": [one("a1"), one("a2")]});
    case(&used, "2026-07-18", "start-2026", None);
}

#[test]
fn vouchers_expire_on_their_day_or_with_the_year() {
    let of = |used: u32, expires: Value| {
        json!({"education": {"vouchers": [
            {"id": "v1", "issued_on": "2026-03-01", "issued": 10, "used": used, "expires_on": expires},
        ]}})
    };
    let rule = "today.vouchers_ahead";
    let on_day = Some(("2026-12-01", "2027-03-01", Weight::Soon, rule));
    case(
        &of(4, json!("2027-03-01")),
        "2026-12-01",
        "vouchers-v1",
        on_day,
    );
    let with_year = |weight| Some(("2026-10-02", "2026-12-31", weight, rule));
    case(
        &of(4, json!(null)),
        "2026-11-15",
        "vouchers-v1",
        with_year(Weight::Soon),
    );
    case(
        &of(4, json!(null)),
        "2026-12-28",
        "vouchers-v1",
        with_year(Weight::Loss),
    );
    case(&of(4, json!(null)), "2027-01-01", "vouchers-v1", None);
    case(&of(10, json!(null)), "2026-11-15", "vouchers-v1", None);
    let unissued = json!({"subscriptions": [
        {"tier": "advanced", "starts_on": "2026-01-01", "ends_on": "2026-12-31", "vouchers": 40},
    ]});
    case(
        &unissued,
        "2026-11-15",
        "vouchers-2026",
        with_year(Weight::Soon),
    );
}

#[test]
fn objectives_and_their_steps_are_due_two_weeks_ahead() {
    let of = |status: &str| {
        json!({"objectives": [{"id": "o1", "status": status, "due_on": "2026-11-20", "initiatives": [
            {"id": "i1", "due_on": "2026-11-13"},
            {"id": "i2", "due_on": "2026-11-13", "done_on": "2026-11-10"},
            {"id": "i3"},
        ]}]})
    };
    let rule = "today.objective_ahead";
    let open = of("on-track");
    let due = Some(("2026-11-06", "2026-11-20", Weight::Late, rule));
    case(&open, "2026-11-21", "objective-o1", due);
    let step = Some(("2026-10-30", "2026-11-13", Weight::Today, rule));
    case(&open, "2026-11-13", "objective-o1-i1", step);
    for key in ["objective-o1-i2", "objective-o1-i3"] {
        case(&open, "2026-11-13", key, None);
    }
    case(&of("closed-success"), "2026-11-21", "objective-o1", None);
}

#[test]
fn entries_stand_in_gainsight_after_three_days() {
    let mut waiting = call("2026-11-02");
    waiting["recorded_on"] = json!(null);
    let more = json!({"activities": [call("2026-10-20"), waiting]});
    let due = "2026-11-05";
    let line = Some((due, due, Weight::Upkeep, "today.pending"));
    case(&more, "2026-11-03", "pending", line);
    case(&more, "2026-11-01", "pending", None);
    case(&json!({}), "2026-11-30", "pending", None);
}

#[test]
fn a_line_is_shown_from_the_day_on_which_there_is_something_to_do() {
    let found = look(&record(&json!({})), &[], &[], "2026-11-15");
    let shown = |key: &str, by: &str| {
        let item = found.iter().find(|item| item.key == key).unwrap();
        item.is_shown_by(d(by))
    };
    assert!(shown("renewal", "2026-10-23") && !shown("renewal", "2026-10-22"));
    assert!(shown("sentiment", "2027-01-31") && !shown("sentiment", "2027-01-30"));
}

#[test]
fn a_rhythm_that_was_agreed_takes_the_place_of_the_usual_one() {
    let weekly = json!({"cadence": {"every_days": 7, "why": "the migration"}});
    let found = look(&record(&weekly), &[], &[], "2026-11-15");
    let call = found.iter().find(|item| item.key == "call").unwrap();
    assert_eq!(
        (call.what.as_str(), call.due_on, call.rule.as_str()),
        (
            "a call or meeting, agreed for every week: the last was on 2026-11-02, 13 days ago",
            Some(d("2026-11-09")),
            "today.call"
        )
    );
    let rarely = json!({"cadence": {"every_days": 60}});
    let due = ("2027-01-01", "2027-01-01");
    for (today, rule) in [
        ("2026-12-03", "today.call"),
        ("2026-12-04", "today.call_most"),
    ] {
        case(
            &rarely,
            today,
            "call",
            Some((due.0, due.1, Weight::Soon, rule)),
        );
    }
}

#[test]
fn requests_are_looked_up_and_news_is_told_one_line_each() {
    let requests = json!({"product_feedback": [
        {"id": "f1", "asked_on": "2026-01-10", "closed_on": "2026-02-01"},
        {"id": "f2", "asked_on": "2026-03-01", "status_on": "2026-09-01"},
        {"id": "f3", "asked_on": "2026-08-20"},
        {"id": "f4"},
    ]});
    let due = "2026-11-18";
    let line = Some((due, due, Weight::Upkeep, "today.feedback"));
    case(&requests, "2026-11-21", "feedback", line);
    case(
        &json!({"product_feedback": [{"id": "f4"}]}),
        "2026-11-21",
        "feedback",
        None,
    );
    let news = json!({"release_notes": [
        {"id": "n1", "noted_on": "2026-08-01", "told_on": "2026-08-02"},
        {"id": "n2", "noted_on": "2026-11-01"},
        {"id": "n3", "noted_on": "2026-10-20"},
    ]});
    let due = "2026-11-19";
    let line = Some((due, due, Weight::Upkeep, "today.release_note"));
    case(&news, "2026-11-21", "release-notes", line);
    // Nothing is owed any more.
    case(&news, "2027-03-01", "release-notes", None);
    case(&requests, "2027-03-01", "feedback", None);
}
