//! One record with something of everything: what is in the calendar, on which days, and under which UID.

use chrono::DateTime;
use serde_json::{Value, json};

use super::*;
use crate::rules::Rules;
use crate::store::{Store, Write};

fn record() -> Value {
    json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [{
            "tier": "advanced", "order_form_on": "2026-11-02",
            "starts_on": "2026-11-15", "ends_on": "2027-11-14",
        }],
        "onboarding": {
            "resources_identified_on": "2026-11-03",
            "steps": {
                "welcome_email": {"done_on": "2026-11-04"},
                "kickoff": {"done_on": "2026-11-13"},
                "discovery_workshop": {"planned_on": "2026-11-24"},
            },
        },
        "accelerators": [
            {"id": "a1", "title": "Templates", "status": "active", "starts_on": "2026-11-23",
             "discovery_workshop_on": "2026-11-24"},
            {"id": "a2", "status": "cancelled", "starts_on": "2027-03-01"},
        ],
        "objectives": [
            {"id": "o1", "outcome": "secret", "due_on": "2027-06-30"},
            {"id": "o2", "title": "Met", "due_on": "2027-06-30", "status": "closed-success"},
        ],
        "education": {
            "vouchers": [
                {"id": "v1", "issued_on": "2026-11-20", "issued": 10, "used": 3, "expires_on": "2027-05-01"},
                {"id": "v2", "issued_on": "2026-11-20", "issued": 5, "used": 5, "expires_on": "2027-05-01"},
            ],
            "instructor_led_days": [{"id": "t1", "course": "CI", "planned_on": "2027-02-02"}],
        },
        "business_reviews": [
            {"id": "r1", "planned_on": "2027-05-14", "summary": "secret"},
            {"id": "r1", "planned_on": "2027-08-14"},
            {"id": "r2", "planned_on": "2026-11-20", "held_on": "2026-11-20"},
        ],
        "notes": "secret",
    })
}

/// The events of a record: first day, last day, title and UID.
fn told(record: Value, today: &str, rules: &Rules) -> Vec<String> {
    let customer: Customer = serde_json::from_value(record).unwrap();
    let store = Store::new("nowhere".into());
    let write = Write {
        at: DateTime::UNIX_EPOCH.fixed_offset(),
        command: String::new(),
        dry_run: true,
    };
    let desk = Desk {
        store: &store,
        rules,
        work: rules.work_calendar([]).unwrap(),
        today: today.parse().unwrap(),
        write: &write,
    };
    let id = CustomerId::from_name(&customer.name).unwrap();
    let mut events = of_customer::events(&desk, &id, &customer);
    events.sort_by_key(|event| event.starts_on);
    let line = |event: Event| {
        let Event {
            starts_on,
            ends_on,
            title,
            uid,
            ..
        } = event;
        let uid = uid.replace("acme-corp.", "").replace("@csa", "");
        format!("{starts_on} {ends_on} {title} [{uid}]")
    };
    events.into_iter().map(line).collect()
}

fn built_in() -> Rules {
    Rules::load(&[]).unwrap()
}

#[test]
fn what_is_open_or_ahead_is_there_and_nothing_else() {
    let events = told(record(), "2026-11-21", &built_in());
    let steps = ["[onboarding.", "business-review.r1."];
    let alone: Vec<&str> = events
        .iter()
        .map(String::as_str)
        .filter(|line| !steps.iter().any(|step| line.contains(step)))
        .collect();
    assert_eq!(
        alone,
        [
            "2026-11-30 2026-12-06 planning week of a1, Templates [accelerator.a1.design]",
            "2026-12-07 2027-02-14 delivery of a1, Templates [accelerator.a1.deliver]",
            "2027-02-02 2027-02-02 instructor-led training: CI [training.t1]",
            "2027-02-14 2027-02-14 close-out of a1, Templates [accelerator.a1.measure]",
            "2027-05-01 2027-05-01 last day to use 7 certification vouchers [vouchers.v1]",
            "2027-05-14 2027-05-14 executive business review [business-review.r1]",
            "2027-06-30 2027-06-30 objective due: o1 [objective.o1]",
            "2027-07-15 2027-07-15 renewal in 4 months: sync with the account team [renewal.1.internal-sync]",
            "2027-08-14 2027-08-14 executive business review [+business-review.r1]",
            "2027-08-23 2027-08-23 last start of an accelerator within the year [last-start.1.1]",
            "2027-09-06 2027-09-06 renewal in 10 weeks: the Renewals Manager calls [renewal.1.first-contact]",
            "2027-11-14 2027-11-14 last day to issue 25 certification vouchers of the year [vouchers-of-year.1]",
            "2027-11-15 2027-11-15 renewal [renewal.1]",
        ]
    );
    let review: Vec<&str> = events
        .iter()
        .filter_map(|line| line.strip_suffix("]")?.rsplit_once(" [business-review.r1."))
        .map(|(line, _)| line)
        .collect();
    let step = |on: &str, title: &str| {
        format!("{on} {on} business review of 2027-05-14, last day: {title}")
    };
    assert_eq!(
        review,
        [
            step(
                "2027-02-12",
                "Align internally, first talk with the customer"
            ),
            step("2027-03-12", "Fix the day with the executives"),
            step("2027-04-14", "Begin the content"),
            step("2027-04-23", "Review it with the account team"),
            step("2027-04-30", "Review it with the champion"),
            step("2027-04-30", "Finish the preparation"),
            step("2027-05-17", "Send the follow-up, update the success plan"),
        ]
    );
    let onboarding: Vec<&String> = events
        .iter()
        .filter(|line| line.contains("[onboarding."))
        .collect();
    assert!(
        onboarding.iter().any(|line| line
            .starts_with("2026-11-24 2026-11-24 Discovery workshop held")
            && line.ends_with("(agreed) [onboarding.discovery_workshop]")),
        "{onboarding:#?}"
    );
    assert!(!onboarding.iter().any(|line| line.contains("welcome_email")));
    assert!(!events.iter().any(|line| line.contains("secret")));
}

#[test]
fn a_uid_stays_when_the_day_moves() {
    let uids = |events: Vec<String>| -> Vec<String> {
        let mut uids: Vec<String> = events
            .iter()
            .map(|line| line[line.rfind('[').unwrap()..].to_owned())
            .collect();
        uids.sort();
        uids
    };
    let before = told(record(), "2026-11-21", &built_in());
    let mut later = record();
    later["subscriptions"][0]["starts_on"] = json!("2026-11-20");
    later["subscriptions"][0]["ends_on"] = json!("2027-11-19");
    later["accelerators"][0]["starts_on"] = json!("2026-11-24");
    later["objectives"][0]["due_on"] = json!("2027-07-01");
    later["business_reviews"][0]["planned_on"] = json!("2027-05-21");
    let after = told(later, "2026-11-22", &built_in());
    assert_ne!(before, after);
    assert_eq!(uids(before), uids(after));
}

#[test]
fn what_is_left_of_the_last_starts_keeps_its_place() {
    let mut signature = record();
    signature["subscriptions"][0]["tier"] = json!("signature");
    let starts = |record: Value| -> Vec<String> {
        let events = told(record, "2026-11-21", &built_in());
        events
            .into_iter()
            .filter(|line| line.contains("[last-start"))
            .collect()
    };
    let three = starts(signature.clone());
    assert_eq!(
        three,
        [
            "2027-03-08 2027-03-08 last start for 3 accelerators in a row within the year [last-start.1.3]",
            "2027-05-31 2027-05-31 last start for 2 accelerators in a row within the year [last-start.1.2]",
            "2027-08-23 2027-08-23 last start of an accelerator within the year [last-start.1.1]",
        ]
    );
    signature["accelerators"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "a3", "status": "planned", "starts_on": "2027-02-15"}));
    assert_eq!(starts(signature), three[1..]);
}

#[test]
fn a_renewal_on_record_is_behind_the_last_year_and_an_unknown_end_is_said() {
    let mut renewed = record();
    let next = json!({"tier": "signature", "starts_on": "2027-11-15"});
    renewed["subscriptions"].as_array_mut().unwrap().push(next);
    let events = told(renewed, "2026-11-21", &built_in());
    let renewals: Vec<&String> = events
        .iter()
        .filter(|line| line.contains("[renewal."))
        .collect();
    assert_eq!(
        renewals.last().unwrap().as_str(),
        "2028-11-15 2028-11-15 renewal, if the year has twelve months [renewal.2]"
    );
    assert_eq!(renewals.len(), 3);
}

#[test]
fn how_long_before_a_renewal_is_for_the_rules_to_say() {
    let own = "[renewal.internal_sync]\nvalue = 6\n[renewal.first_contact]\nvalue = 1\n";
    let rules = Rules::load(&[("rules/own.toml".into(), own.to_owned())]).unwrap();
    let events = told(record(), "2026-11-21", &rules);
    for line in [
        "2027-05-15 2027-05-15 renewal in 6 months: sync with the account team [renewal.1.internal-sync]",
        "2027-11-08 2027-11-08 renewal in 1 week: the Renewals Manager calls [renewal.1.first-contact]",
    ] {
        assert!(events.iter().any(|event| event == line), "{events:#?}");
    }
}

#[test]
fn a_window_takes_what_touches_it() {
    let day = |text: &str| text.parse().unwrap();
    let window = Window {
        from: day("2027-01-10"),
        to: Some(day("2027-01-20")),
    };
    for (from, to, is_taken) in [
        ("2027-01-01", "2027-01-09", false),
        ("2027-01-01", "2027-01-10", true),
        ("2027-01-01", "2027-02-01", true),
        ("2027-01-20", "2027-01-25", true),
        ("2027-01-21", "2027-01-25", false),
    ] {
        let days = Period {
            from: day(from),
            to: day(to),
        };
        assert_eq!(window.touches(days), is_taken, "{from} to {to}");
    }
}

#[test]
fn a_csa_is_known_by_the_address_and_else_by_the_name() {
    let person = |name: &str, email: Option<&str>| Person {
        name: name.to_owned(),
        email: email.map(str::to_owned),
    };
    let mut customer: Customer = serde_json::from_value(record()).unwrap();
    let robin = person("Robin Vale", Some("rvale@gitlab.example"));
    assert!(!is_of(&customer, &robin));
    customer.team.csa = Some(person("R. Vale", Some("RVale@gitlab.example")));
    assert!(is_of(&customer, &robin));
    assert!(!is_of(
        &customer,
        &person("R. Vale", Some("other@gitlab.example"))
    ));
    customer.team.csa = Some(person("Robin VALE", None));
    assert!(is_of(&customer, &robin));
}
