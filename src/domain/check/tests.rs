//! A sound record has no fault; each fault is found at its place, and nothing beside it.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::domain::accelerator::Layout;
use crate::domain::entitlement::{Grant, TierChange};

fn step(key: &str, from: Option<&str>) -> Step {
    Step {
        key: key.to_owned(),
        from: from.map(|from| from.to_owned().into()),
        ..Step::default()
    }
}

/// Two accelerators for Signature, one for Advanced, nothing for the others.
fn terms() -> Terms {
    let grant = |accelerators| Grant {
        accelerators,
        ..Grant::default()
    };
    Terms {
        layout: Layout {
            weeks: 12,
            planning_week: 2,
            delivery_week: 3,
        },
        grants: [(Tier::Signature, grant(2)), (Tier::Advanced, grant(1))].into(),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    }
}

/// The faults of a record on the 21st of November 2026, a line each: key, place, what and hint. What the log says
/// of the rest of the record is left out.
fn faults(record: Value) -> Vec<String> {
    faults_by(record, &[], u32::MAX)
}

/// As [`faults`], by these kinds of entry, and this many days after which an accelerator is quiet.
pub(super) fn faults_by(record: Value, kinds: &[EntryKind], quiet_after: u32) -> Vec<String> {
    let customer: Customer = serde_json::from_value(record).unwrap();
    let mut steps = [
        step("resources_identified", Some("order_form")),
        step("kickoff", Some("order_form")),
        step("deck_shared", Some("kickoff")),
        step("playback", None),
        step("account_context", Some("order_form")),
    ];
    steps[4].before = Some("kickoff".to_owned());
    steps[1].also = vec!["kickoff_call".to_owned()];
    steps[3].dropped = true;
    let words = ["implement".to_owned(), "set up".to_owned()];
    let terms = terms();
    let yardstick = Yardstick {
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        work: &WorkCalendar::default(),
        steps: &steps,
        metrics: &[KnownMetric {
            key: "change_failure_rate".to_owned(),
            measured_in: "percent".to_owned(),
            least: Some(0.0),
            most: Some(100.0),
            ..KnownMetric::default()
        }],
        foreign: vec![(Tier::Essentials, "they belong to a CSM".to_owned())],
        terms: &terms,
        at_once: 1,
        modules: [
            ("upgrade-package", 0),
            ("jira-and-gitlab", 0),
            ("rollout", 2),
        ]
        .into(),
        kinds,
        notes_long: 30,
        notes_limit: 40,
        quiet_after,
        levels: &Levels {
            names: ["basic", "adoption"].map(str::to_owned).into(),
            aside: vec!["by choice".to_owned()],
        },
        areas: &["ci-cd".to_owned(), "security".to_owned()],
        boundary: Boundary {
            words: &words,
            engage: "PSE".to_owned(),
        },
    };
    let line = |fault: Fault| {
        let hint = fault.hint.map(|hint| format!("; {hint}"));
        let (key, what) = (fault.check.key(), fault.what);
        format!("{key} {}: {what}{}", fault.at, hint.unwrap_or_default())
    };
    let id = CustomerId::of_stem("acme").unwrap();
    examine(&id, &customer, &yardstick)
        .into_iter()
        .map(line)
        .collect()
}

/// A record in which everything that is looked at is there and right.
pub(super) fn sound() -> Value {
    json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [
            {"tier": "essentials", "starts_on": "2025-11-15", "ends_on": "2026-11-14"},
            {"tier": "signature", "order_form_on": "2026-11-02", "starts_on": "2026-11-15", "ends_on": "2027-11-14"},
        ],
        "team": {"csa": {"name": "Robin Vale", "email": "rvale@gitlab.example"}},
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example"},
            {"name": "Lee Wu"},
            {"name": "Max Ito"},
        ],
        "onboarding": {
            "resources_identified_on": "2026-11-03",
            "steps": {
                "kickoff_call": {"done_on": "2026-11-10"},
                "deck_shared": {"done_on": "2026-11-10"},
                "playback": {"done_on": "2026-11-09"},
            },
        },
        "objectives": [{
            "id": "lead-time",
            "due_on": "2027-06-30",
            "initiatives": [{"id": "i1"}, {"id": "i2"}],
            "metrics": [{"key": "lead_time", "readings": [
                {"on": "2026-11-10", "value": 1.0},
                {"on": "2026-11-20", "value": 2.0},
            ]}],
        }],
        "accelerators": [{
            "id": "a1",
            "status": "active",
            "starts_on": "2026-11-15",
            "modules": ["upgrade-package"],
            "objectives": ["lead-time"],
            "backlog": [
                {"id": "b1", "title": "Implementation plan reviewed", "week": 12},
                {"id": "b2", "title": "Implement it", "done_on": "2026-11-20"},
            ],
        }],
        "education": {"vouchers": [{"id": "v1", "issued": 3, "used": 3}]},
        "activities": [{
            "id": "t1",
            "type": "Customer Call",
            "at": "2026-11-21T23:30:00-08:00",
            "external_attendees": ["dana@acme.example"],
            "accelerator": "a1",
            "objective": "lead-time",
            "notes": "Agreed.",
            "recorded_on": "2026-11-21",
        }],
    })
}

/// Puts a value into the sound record and compares its faults.
#[track_caller]
fn case(pointer: &str, value: Value, expected: &[&str]) {
    let mut record = sound();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match record.pointer_mut(parent).unwrap() {
        Value::Array(items) => match key.parse::<usize>() {
            Ok(index) if index < items.len() => items[index] = value,
            _ => items.push(value),
        },
        parent => parent[key] = value,
    }
    assert_eq!(faults(record), expected);
}

#[test]
fn a_sound_record_has_no_fault() {
    assert_eq!(faults(sound()), [""; 0]);
    let bare = json!({"schema": 1, "name": "Bare", "subscriptions": [{"tier": "advanced"}]});
    assert_eq!(faults(bare), [""; 0]);
}

#[test]
fn subscriptions_fit_together() {
    case(
        "/subscriptions",
        json!([]),
        &[
            "check.subscription.none subscriptions: there is no subscription; without one no clock runs and nothing is granted",
        ],
    );
    case(
        "/subscriptions/1/ends_on",
        json!("2026-11-14"),
        &[
            "check.subscription.dates subscriptions[1].ends_on: the subscription ends on 2026-11-14, before it starts on 2026-11-15",
        ],
    );
    case(
        "/subscriptions/1/starts_on",
        json!("2026-11-14"),
        &[
            "check.subscription.overlap subscriptions[1].starts_on: the subscription overlaps the one that runs from 2025-11-15 to 2026-11-14",
        ],
    );
    // Another tier takes over; the same one runs on.
    case("/subscriptions/0/ends_on", json!(null), &[]);
    case(
        "/subscriptions/0",
        json!({"tier": "signature", "starts_on": "2025-11-15"}),
        &[
            "check.subscription.overlap subscriptions[1].starts_on: the subscription overlaps the one that runs from 2025-11-15 without an end",
        ],
    );
    case("/subscriptions/1/ends_on", json!(null), &[]);
    case(
        "/subscriptions/2",
        json!({"tier": "advanced", "starts_on": "2024-11-15", "ends_on": "2025-11-14"}),
        &[
            "check.subscription.order subscriptions[2].starts_on: the subscription starts on 2024-11-15, but stands below one of 2026-11-15; put the oldest first",
        ],
    );
    case(
        "/subscriptions/1/tier",
        json!("essentials"),
        &[
            "check.subscription.tier subscriptions[1].tier: they belong to a CSM, not to a CSA (rule tiers.essentials); archive the customer, or append the new subscription",
        ],
    );
}

#[test]
fn an_archived_customer_may_be_on_any_tier_and_has_a_reason() {
    let mut record = sound();
    record["subscriptions"][1]["tier"] = json!("essentials");
    record["archived_on"] = json!("2026-11-20");
    assert_eq!(
        faults(record.clone()),
        [
            "check.record.archived_without_why archived_on: archived without a reason; write one as `archived_why`"
        ]
    );
    record["archived_why"] = json!("moved to a CSM");
    assert_eq!(faults(record), [""; 0]);
}

#[test]
fn steps_are_known_and_their_days_can_be_true() {
    let steps = "/onboarding/steps";
    case(
        &format!("{steps}/kick_off"),
        json!({}),
        &[
            "check.onboarding.unknown_step onboarding.steps.kick_off: no onboarding step is called `kick_off`; did you mean `kickoff`?",
        ],
    );
    case(
        &format!("{steps}/kickoff"),
        json!({"done_on": "2026-11-10"}),
        &[
            "check.onboarding.twice onboarding.steps.kickoff_call: `kickoff_call` and `kickoff` are the same step; only `kickoff` is read",
        ],
    );
    case(
        &format!("{steps}/deck_shared/done_on"),
        json!("2026-11-22"),
        &[
            "check.onboarding.in_future onboarding.steps.deck_shared.done_on: `deck-shared` is done on 2026-11-22, but 2026-11-22 is in the future",
        ],
    );
    case(
        &format!("{steps}/deck_shared/done_on"),
        json!("2026-11-09"),
        &[
            "check.onboarding.first_later onboarding.steps.deck_shared.done_on: `deck-shared` is done on 2026-11-09, but `kickoff`, which comes first, was done on 2026-11-10",
        ],
    );
    case(
        &format!("{steps}/account_context"),
        json!({"done_on": "2026-11-11"}),
        &[
            "check.onboarding.target_earlier onboarding.steps.account_context.done_on: `account-context` is done on 2026-11-11, but `kickoff`, which comes after it, was done on 2026-11-10",
        ],
    );
    case(
        &format!("{steps}/account_context"),
        json!({"done_on": "2026-11-10"}),
        &[],
    );
    case(
        &format!("{steps}/kickoff_call"),
        json!({}),
        &[
            "check.onboarding.first_open onboarding.steps.deck_shared.done_on: `deck-shared` is done on 2026-11-10, but `kickoff` comes first and is not done",
        ],
    );
    case(
        &format!("{steps}/kickoff_call/skipped_on"),
        json!("2026-11-11"),
        &[
            "check.onboarding.done_and_skipped onboarding.steps.kickoff_call.skipped_on: `kickoff_call` is both done and skipped",
            "check.onboarding.skipped_without_why onboarding.steps.kickoff_call.skipped_on: `kickoff_call` is skipped without a reason; write one as `why`",
        ],
    );
    let mut record = sound();
    record["subscriptions"] = json!([{"tier": "signature", "order_form_on": "2026-11-04"}]);
    assert_eq!(
        faults(record),
        [
            "check.onboarding.before_order_form onboarding.resources_identified_on: `resources-identified` is done on 2026-11-03, but 2026-11-03 is before the order form of 2026-11-04"
        ]
    );
}

#[test]
fn addresses_are_addresses_and_stand_once() {
    case(
        "/team/csa/email",
        json!("rvale"),
        &["check.person.address team.csa.email: `rvale` is not a mail address"],
    );
    case(
        "/contacts/1/email",
        json!("Lee Wu <lee@acme.example>"),
        &[
            "check.person.address contacts[1].email: `Lee Wu <lee@acme.example>` is not a mail address",
        ],
    );
    case(
        "/contacts/1/email",
        json!("Dana@Acme.example"),
        &[
            "check.person.same_address contacts[1].email: Dana Ruiz and Lee Wu have the same address",
        ],
    );
    case(
        "/activities/0/external_attendees/1",
        json!("Lee <lee"),
        &[
            "check.person.address activities[0].external_attendees[1]: `Lee <lee` lacks the closing `>`",
        ],
    );
    // A name is all that was known.
    case("/activities/0/external_attendees/1", json!("Lee"), &[]);
}

#[test]
fn ids_stand_once_and_are_there() {
    for list in [
        "escalations",
        "product_feedback",
        "release_notes",
        "business_reviews",
    ] {
        case(
            &format!("/{list}"),
            json!([{"id": "x"}, {"id": "y"}, {"id": "x"}]),
            &[&format!(
                "check.record.duplicate_id {list}[2].id: the id `x` stands twice in `{list}`"
            )],
        );
    }
    case(
        "/objectives/1",
        json!({"id": "lead-time", "due_on": "2027-06-30"}),
        &[
            "check.record.duplicate_id objectives[1].id: the id `lead-time` stands twice in `objectives`",
        ],
    );
    case(
        "/accelerators/1",
        json!({"id": "a1", "status": "planned", "why": "pilot"}),
        &[
            "check.record.duplicate_id accelerators[1].id: the id `a1` stands twice in `accelerators`",
        ],
    );
    case(
        "/accelerators/0/backlog/1/id",
        json!("b1"),
        &[
            "check.record.duplicate_id accelerators[0].backlog[1].id: the id `b1` stands twice in `accelerators[0].backlog`",
        ],
    );
    case(
        "/education/vouchers/1",
        json!({"id": "v1", "issued": 1}),
        &[
            "check.record.duplicate_id education.vouchers[1].id: the id `v1` stands twice in `education.vouchers`",
        ],
    );
    case(
        "/activities/1",
        sound()["activities"][0].clone(),
        &["check.record.duplicate_id activities[1].id: the id `t1` stands twice in `activities`"],
    );
    case(
        "/accelerators/0/objectives/0",
        json!("lead-tim"),
        &[
            "check.record.unknown_id accelerators[0].objectives[0]: there is no objective with the id `lead-tim`; did you mean `lead-time`?",
        ],
    );
    case(
        "/activities/0/accelerator",
        json!("zz"),
        &[
            "check.record.unknown_id activities[0].accelerator: there is no accelerator with the id `zz`",
        ],
    );
    case(
        "/activities/0/objective",
        json!("zz"),
        &[
            "check.record.unknown_id activities[0].objective: there is no objective with the id `zz`",
        ],
    );
}

#[test]
fn accelerators_begin_and_are_advice() {
    case(
        "/accelerators/0/starts_on",
        Value::Null,
        &[
            "check.accelerator.no_start accelerators[0].status: `a1` is active and has no `starts_on`",
        ],
    );
    let told = |word: &str| {
        format!(
            "check.accelerator.hands_on accelerators[0].backlog[0].title: \"{word}\" at the beginning reads like \
             doing the customer's work (rule boundary.hands_on); engage the PSE, or say how you advise"
        )
    };
    for (title, word) in [
        ("Implement the templates", "implement"),
        ("  SET  UP runners", "set up"),
        ("implement: templates", "implement"),
    ] {
        case(
            "/accelerators/0/backlog/0/title",
            json!(title),
            &[&told(word)],
        );
    }
    for title in [
        "Setup of runners reviewed",
        "Advise: implement templates",
        "",
    ] {
        case("/accelerators/0/backlog/0/title", json!(title), &[]);
    }
    let mut record = sound();
    record["accelerators"][0]["status"] = json!("completed");
    record["accelerators"][0]["closed_on"] = json!("2026-11-20");
    record["accelerators"][0]["backlog"][0]["title"] = json!("Implement the templates");
    assert_eq!(faults(record), [""; 0]);
}

#[test]
fn modules_are_in_the_catalogue_and_items_in_their_weeks() {
    case(
        "/accelerators/0/modules/0",
        json!("upgrade-pakage"),
        &[
            "check.accelerator.unknown_module accelerators[0].modules[0]: the catalogue has no content module \
             `upgrade-pakage`; did you mean `upgrade-package`?",
        ],
    );
    for (week, what) in [
        (0, "weeks are counted from 1"),
        (13, "there is no week 13: `a1` runs 12 weeks"),
    ] {
        let told =
            format!("check.accelerator.backlog_week accelerators[0].backlog[0].week: {what}");
        case("/accelerators/0/backlog/0/week", json!(week), &[&told]);
    }
    let mut longer = sound();
    longer["accelerators"][0]["weeks"] = json!(14);
    longer["accelerators"][0]["backlog"][0]["week"] = json!(13);
    assert_eq!(faults(longer), [""; 0]);
}

#[test]
fn readings_vouchers_and_the_log_can_be_true() {
    case(
        "/objectives/0/metrics/0/readings/1/on",
        json!("2026-11-09"),
        &[
            "check.objective.reading_order objectives[0].metrics[0].readings[1].on: 2026-11-09 stands below 2026-11-10; put the oldest first",
        ],
    );
    case(
        "/education/vouchers/0/used",
        json!(4),
        &["check.education.vouchers education.vouchers[0].used: 4 vouchers are used of 3 issued"],
    );
    case(
        "/activities/0/at",
        json!("2026-11-22T00:30:00+01:00"),
        &["check.activity.in_future activities[0].at: an activity on 2026-11-22 is in the future"],
    );
    case(
        "/activities/0/notes",
        json!(" \n"),
        &[
            "check.activity.no_notes activities[0].id: `t1` has no notes; Salesforce does not take over activities without a text",
        ],
    );
}

#[test]
fn objectives_are_open_or_closed_with_their_days() {
    case(
        "/objectives/0/due_on",
        json!(null),
        &["check.objective.no_due objectives[0].id: `lead-time` is open and has no `due_on`"],
    );
    case(
        "/objectives/0/closed_on",
        json!("2026-11-20"),
        &[
            "check.objective.closed objectives[0].closed_on: `lead-time` was closed on 2026-11-20, but its status is `not-started`; set the status to `closed-success`, or take the day away",
        ],
    );
    case(
        "/objectives/0/status",
        json!("closed-success"),
        &[
            "check.objective.closed objectives[0].status: `lead-time` is closed and has no `closed_on`",
            "check.objective.not_verified objectives[0].status: `lead-time` is closed, but its outcome is neither delivered nor verified; write it as `verifiable_outcome`",
        ],
    );
    case(
        "/objectives/0",
        json!({"id": "lead-time", "status": "closed-success", "closed_on": "2026-11-20", "verifiable_outcome": "delivered"}),
        &[],
    );
    case(
        "/objectives/0/initiatives/1/id",
        json!("i1"),
        &[
            "check.record.duplicate_id objectives[0].initiatives[1].id: the id `i1` stands twice in `objectives[0].initiatives`",
        ],
    );
}

#[test]
fn metrics_stand_once_and_their_numbers_can_be_true() {
    let rate = |value: f64| {
        json!({"key": "change_failure_rate", "unit": "%", "baseline": 12.0, "target": 5.0,
            "readings": [{"on": "2026-11-20", "value": value}]})
    };
    case("/objectives/0/metrics/1", rate(100.0), &[]);
    case(
        "/objectives/0/metrics/1",
        rate(100.5),
        &[
            "check.objective.value objectives[0].metrics[1].readings[0].value: `change_failure_rate` cannot be 100.5 %, above 100 (rule metric.change_failure_rate)",
        ],
    );
    case(
        "/objectives/0/metrics/1",
        json!({"key": "change_failure_rate", "target": -1.0}),
        &[
            "check.objective.value objectives[0].metrics[1].target: `change_failure_rate` cannot be -1, below 0 (rule metric.change_failure_rate)",
        ],
    );
    case(
        "/objectives/0/metrics/1",
        json!({"key": "lead_time"}),
        &[
            "check.objective.same_metric objectives[0].metrics[1].key: the metric `lead_time` stands twice in `objectives[0].metrics`",
        ],
    );
    case(
        "/objectives/0/metrics/0/readings/1/on",
        json!("2026-11-22"),
        &[
            "check.objective.reading_in_future objectives[0].metrics[0].readings[1].on: a reading of 2026-11-22 is in the future",
        ],
    );
}

/// Replaces the accelerators of the sound record, whose year ends on 2027-11-14, and compares its faults.
#[track_caller]
fn accelerators(accelerators: Value, expected: &[&str]) {
    let mut record = sound();
    record["accelerators"] = accelerators;
    record["activities"] = json!([]);
    assert_eq!(faults(record), expected);
}

#[test]
fn accelerators_live_one_life() {
    let one = |change: Value| {
        let mut accelerator =
            json!({"id": "a1", "status": "planned", "starts_on": "2026-12-07", "why": "pilot"});
        for (key, value) in change.as_object().unwrap() {
            accelerator[key] = value.clone();
        }
        json!([accelerator])
    };
    let cases: [(Value, &[&str]); 15] = [
        (json!({}), &[]),
        (
            json!({"closed_on": "2026-11-20"}),
            &[
                "open_and_closed accelerators[0].closed_on: `a1` is planned and was closed on 2026-11-20",
            ],
        ),
        (
            json!({"status": "active", "starts_on": "2026-11-16", "closed_on": "2026-11-20"}),
            &[
                "open_and_closed accelerators[0].closed_on: `a1` is active and was closed on 2026-11-20",
            ],
        ),
        (
            json!({"status": "completed", "starts_on": "2026-11-16"}),
            &["no_close accelerators[0].status: `a1` is completed and has no `closed_on`"],
        ),
        (
            json!({"status": "completed", "starts_on": "2026-11-17", "closed_on": "2026-11-16"}),
            &[
                "closed_early accelerators[0].closed_on: `a1` was closed on 2026-11-16, before it started on 2026-11-17",
            ],
        ),
        (
            json!({"status": "completed", "starts_on": "2026-11-16", "closed_on": "2026-11-16"}),
            &[],
        ),
        (
            json!({"status": "cancelled", "closed_on": "2026-11-20"}),
            &[],
        ),
        (
            json!({"status": "cancelled", "closed_on": "2026-11-20", "why": " ", "objectives": ["lead-time"]}),
            &[
                "cancelled_without_why accelerators[0].status: `a1` is cancelled without a reason; write one as `why`",
            ],
        ),
        (
            json!({"why": null}),
            &[
                "no_objective accelerators[0].id: `a1` serves no objective and does not say why; name one in `objectives`, or write the reason as `why`",
            ],
        ),
        (
            json!({"weeks": 0}),
            &["weeks accelerators[0].weeks: `a1` takes 0 weeks; it can be 1 to 52"],
        ),
        (
            json!({"weeks": 53}),
            &[
                "weeks accelerators[0].weeks: `a1` takes 53 weeks; it can be 1 to 52",
                "past_year accelerators[0].starts_on: `a1` would end on 2027-12-12, after the subscription's last day, 2027-11-14; move it, shorten it, or record the renewal",
            ],
        ),
        (
            json!({"phase": 2}),
            &[
                "phase accelerators[0].phase: `a1` is phase 2 of no programme; name it in `modules`, or take the phase away",
            ],
        ),
        (json!({"phase": 2, "modules": ["rollout"]}), &[]),
        (
            json!({"phase": 3, "modules": ["upgrade-package", "rollout"]}),
            &["phase accelerators[0].phase: `a1` is phase 3 of a programme of 2 phases"],
        ),
        (
            json!({"phase": 0, "modules": ["rollout"]}),
            &["phase accelerators[0].phase: `a1` is phase 0; phases are counted from 1"],
        ),
    ];
    for (change, expected) in cases {
        let expected: Vec<String> = expected
            .iter()
            .map(|fault| format!("check.accelerator.{fault}"))
            .collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        accelerators(one(change), &expected);
    }
}

#[test]
fn what_has_happened_has_a_day_that_has_come() {
    let day = |key: &str, on: &str, expected: &[&str]| {
        let mut accelerator = json!({
            "id": "a1",
            "status": "active",
            "starts_on": "2026-11-16",
            "discovery_workshop_on": "2026-11-20",
            "planning_workshop_on": "2026-11-20",
            "why": "pilot",
            "backlog": [{"id": "b1", "done_on": "2026-11-21"}],
        });
        match key {
            "done_on" => accelerator["backlog"][0][key] = json!(on),
            _ => accelerator[key] = json!(on),
        }
        if key == "closed_on" {
            accelerator["status"] = json!("completed");
        }
        let key = |fault: &&str| format!("check.accelerator.{fault}");
        let expected: Vec<String> = expected.iter().map(key).collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        accelerators(json!([accelerator]), &expected);
    };
    day("starts_on", "2026-11-21", &[]);
    day(
        "starts_on",
        "2026-11-22",
        &[
            "start_in_future accelerators[0].starts_on: `a1` is active and starts on 2026-11-22, in the future",
        ],
    );
    day(
        "discovery_workshop_on",
        "2026-11-22",
        &[
            "workshop_in_future accelerators[0].discovery_workshop_on: the discovery workshop of `a1` was held on 2026-11-22, in the future",
            "workshop_order accelerators[0].planning_workshop_on: the planning workshop of `a1` was held on 2026-11-20, before the discovery workshop on 2026-11-22",
        ],
    );
    day("planning_workshop_on", "2026-11-21", &[]);
    day(
        "planning_workshop_on",
        "2026-11-22",
        &[
            "workshop_in_future accelerators[0].planning_workshop_on: the planning workshop of `a1` was held on 2026-11-22, in the future",
        ],
    );
    day(
        "planning_workshop_on",
        "2026-11-19",
        &[
            "workshop_order accelerators[0].planning_workshop_on: the planning workshop of `a1` was held on 2026-11-19, before the discovery workshop on 2026-11-20",
        ],
    );
    day("closed_on", "2026-11-21", &[]);
    day(
        "closed_on",
        "2026-11-22",
        &[
            "close_in_future accelerators[0].closed_on: `a1` is completed on 2026-11-22, in the future",
        ],
    );
    day(
        "done_on",
        "2026-11-22",
        &[
            "done_in_future accelerators[0].backlog[0].done_on: `b1` is done on 2026-11-22, in the future",
        ],
    );
}

#[test]
fn open_runs_end_within_what_is_bought() {
    let run = |status: &str, starts: &str, closed: Option<&str>| json!([{"id": "a1", "status": status, "starts_on": starts, "closed_on": closed, "why": "pilot"}]);
    // 84 days to the 14th of November begin on the 23rd of August.
    accelerators(run("planned", "2027-08-23", None), &[]);
    accelerators(
        run("planned", "2027-08-24", None),
        &[
            "check.accelerator.past_year accelerators[0].starts_on: `a1` would end on 2027-11-15, after the subscription's last day, 2027-11-14; move it, shorten it, or record the renewal",
        ],
    );
    accelerators(run("cancelled", "2027-08-24", Some("2026-11-20")), &[]);
    // Into the next year, which is bought.
    accelerators(run("active", "2026-10-19", None), &[]);
}

#[test]
fn accelerators_fit_into_the_years_and_beside_each_other() {
    let planned = |id: &str, starts: &str| json!({"id": id, "status": "planned", "starts_on": starts, "why": "pilot"});
    // a1 runs to 2027-02-28; the year begins on 2026-11-15.
    accelerators(
        json!([planned("a1", "2026-12-07"), planned("a2", "2027-02-28")]),
        &[
            "check.accelerator.overlap accelerators[1].starts_on: `a2` overlaps `a1`, which runs from 2026-12-07 to 2027-02-28 (rule accelerator.at_once)",
        ],
    );
    accelerators(
        json!([planned("a1", "2026-12-07"), planned("a2", "2027-03-01")]),
        &[],
    );
    accelerators(
        json!([planned("a1", "2027-11-15"), planned("a2", "2026-12-07")]),
        &[
            "check.accelerator.outside accelerators[0].starts_on: `a1` starts in no subscription year; append the subscription, or mend the day",
        ],
    );
    let three = json!([
        planned("a1", "2026-12-07"),
        planned("a2", "2027-03-01"),
        planned("a3", "2027-06-07"),
    ]);
    accelerators(
        three.clone(),
        &[
            "check.accelerator.beyond accelerators[2].id: 3 accelerators count in the year from 2026-11-15 to 2027-11-14, and 2 are granted (rule tiers.signature.accelerators); cancel one, or record what was bought as `extra_accelerators`",
        ],
    );
    let mut bought = sound();
    bought["accelerators"] = three;
    bought["activities"] = json!([]);
    bought["subscriptions"][1]["extra_accelerators"] = json!([{"count": 1, "why": "order form 7"}]);
    assert_eq!(faults(bought), [""; 0]);
}

#[test]
fn a_change_of_tier_within_a_year_is_no_overlap() {
    let year =
        |tier: &str, from: &str, to: &str| json!({"tier": tier, "starts_on": from, "ends_on": to});
    let overlaps = |subscriptions: Value| {
        let mut record = sound();
        record["subscriptions"] = subscriptions;
        let found = faults(record).into_iter();
        found
            .filter(|fault| fault.starts_with("check.subscription.overlap"))
            .count()
    };
    let first = || year("advanced", "2026-06-01", "2027-05-31");
    for (second, expected) in [
        (year("signature", "2026-09-01", "2027-05-31"), 0),
        (year("signature", "2026-09-01", "2027-08-31"), 0),
        (year("advanced", "2026-09-01", "2027-05-31"), 1),
        (year("signature", "2026-06-01", "2027-05-31"), 1),
    ] {
        assert_eq!(
            overlaps(json!([first(), second.clone()])),
            expected,
            "{second}"
        );
    }
}

#[test]
fn vouchers_expire_after_they_are_issued() {
    let issue = |expires: &str| json!({"id": "v1", "issued_on": "2026-05-20", "issued": 3, "expires_on": expires});
    case("/education/vouchers/0", issue("2026-05-20"), &[]);
    case(
        "/education/vouchers/0",
        issue("2026-05-19"),
        &[
            "check.education.expiry education.vouchers[0].expires_on: vouchers issued on 2026-05-20 expired on 2026-05-19, before that",
        ],
    );
    for list in ["instructor_led_days", "recommendations"] {
        case(
            &format!("/education/{list}"),
            json!([{"id": "x"}, {"id": "x"}]),
            &[&format!(
                "check.record.duplicate_id education.{list}[1].id: the id `x` stands twice in `education.{list}`"
            )],
        );
    }
}

#[test]
fn assessments_speak_in_the_words_of_the_rules() {
    let one = |kind: &str, area: &str, level: &str| json!([{"id": "m1", "kind": kind, "on": "2026-09-22", "areas": {area: level}}]);
    case("/assessments", one("Maturity", "CI/CD", "By choice"), &[]);
    case(
        "/assessments",
        one("maturty", "ci-cd", "basic"),
        &[
            "check.assessment.kind assessments[0].kind: there is no assessment of `maturty`; did you mean `maturity`?",
        ],
    );
    case(
        "/assessments",
        one("health", "ci-cd", "adopted"),
        &[
            "check.assessment.level assessments[0].areas.ci-cd: `adopted` is no level (rule assessment.levels); did you mean `adoption`?",
        ],
    );
    case(
        "/assessments",
        one("health", "catering", "basic"),
        &[
            "check.assessment.area assessments[0].areas.catering: `catering` is no area (rule assessment.areas)",
        ],
    );
}
