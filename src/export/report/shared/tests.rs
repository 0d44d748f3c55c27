use serde_json::json;

use super::*;
use crate::domain::activity::Activity;
use crate::domain::fiscal::FiscalCalendar;
use crate::export::builtin::{Audience, BUILT_IN, Builtin, Makes};
use crate::export::draft::Template;
use crate::export::report::{Medium, Report, sample};
use crate::export::secrets::{planted, tells_nothing};
use crate::rules::Rules;

/// Every field of a record that a customer may read, by path with `*` for places in a list. A field that is not here
/// is internal; to let one out, write it here and into [`Shared`].
const MAY_BE_READ: [&str; 39] = [
    "schema",
    "name",
    "subscriptions.*.tier",
    "subscriptions.*.starts_on",
    "subscriptions.*.ends_on",
    "subscriptions.*.vouchers",
    "subscriptions.*.extra_accelerators.*.count",
    "team.csa.name",
    "team.ase.name",
    "contacts.*.name",
    "links.collaboration_project",
    "environment.hosting",
    "environment.licence",
    "objectives.*.title",
    "objectives.*.outcome",
    "objectives.*.success_criteria",
    "objectives.*.due_on",
    "objectives.*.status",
    "objectives.*.closed_on",
    "objectives.*.result",
    "objectives.*.metrics.*.key",
    "objectives.*.metrics.*.unit",
    "objectives.*.metrics.*.baseline",
    "objectives.*.metrics.*.target",
    "objectives.*.metrics.*.readings.*.on",
    "objectives.*.metrics.*.readings.*.value",
    "accelerators.*.title",
    "accelerators.*.type",
    "accelerators.*.modules.*",
    "accelerators.*.outcome",
    "education.instructor_led_days.*.course",
    "education.instructor_led_days.*.planned_on",
    "education.vouchers.*.issued",
    "education.vouchers.*.used",
    "assessments.*.kind",
    "assessments.*.on",
    "assessments.*.areas.ci-cd",
    "business_reviews.*.planned_on",
    "activities.*.type",
];

/// What only moves a day or a sum that they may read.
const MOVES: [&str; 13] = [
    "subscriptions.*.order_form_on",
    "subscriptions.*.extra_accelerators.*.bought_on",
    "accelerators.*.status",
    "accelerators.*.starts_on",
    "accelerators.*.closed_on",
    "accelerators.*.weeks",
    "accelerators.*.counts",
    "education.instructor_led_days.*.held_on",
    "education.vouchers.*.issued_on",
    "business_reviews.*.held_on",
    "business_reviews.*.cancelled_on",
    "activities.*.meeting_type",
    "activities.*.at",
];

/// The full record with secrets in every field that is not named above, and besides in whole parts of the record that
/// are internal, whatever their fields are called.
fn full_of_secrets() -> Customer {
    let but: Vec<&str> = MAY_BE_READ.into_iter().chain(MOVES).collect();
    let mut customer = planted(&sample::full().unwrap().0, &but);
    let mut notes = "secret\n\n## Next steps\n- [ ] secret\n- secret\n\nNext: secret\n".to_owned();
    notes += "\n## Agreed next steps\n- Robin sends the deck\n- [x] secret\n\nsecret\n- secret\n";
    notes += "\n**For us**\n- secret\n\n## Internal\n- secret";
    customer.activities[0].notes = Some(notes);
    let kinds = [
        "Update",
        "Health Update",
        "At-Risk/Escalation",
        "Secret Type",
    ];
    let internal = kinds.map(|kind| Activity {
        kind: kind.to_owned(),
        workshop_topic: Some("secret".to_owned()),
        notes: Some("## Agreed next steps\n- secret".to_owned()),
        ..customer.activities[0].clone()
    });
    customer.activities.extend(internal);
    let mut health = customer.assessments[0].clone();
    health.kind = "health".to_owned();
    health
        .areas
        .insert("secret".to_owned(), "secret".to_owned());
    customer.assessments.push(health);
    customer
}

/// Every report for a customer that is built in, on this record.
fn reports(customer: &Customer) -> Vec<(&'static Builtin, Report)> {
    let rules = Rules::load(&[]).unwrap();
    let fiscal = FiscalCalendar::default();
    let around = Around {
        rules: &rules,
        fiscal,
        today: "2027-03-20".parse().unwrap(),
    };
    let quarter = fiscal.quarter_of(around.today);
    let days = |quarter| Days {
        name: Some("FY28-Q1".to_owned()),
        from: fiscal.first_day(quarter),
        to: fiscal.last_day(quarter),
    };
    let next = days(quarter.next());
    let report = |name| match name {
        "report-ebr" => Report::ebr(customer, &around),
        "report-quarter-customer" => Report::quarter_for(customer, &around, days(quarter), &next),
        other => panic!("{other} is not in this test"),
    };
    let builtin = BUILT_IN
        .iter()
        .filter(|it| matches!(it.makes, Makes::Report(_)) && it.audience == Audience::Customer);
    builtin.map(|it| (it, report(it.name))).collect()
}

/// The report as Markdown, as a page and as data.
fn texts(builtin: &Builtin, report: &Report) -> [String; 3] {
    let template = builtin.template();
    let document = |medium| report.document(&template, medium).unwrap().text;
    [
        document(Medium::Markdown),
        document(Medium::Html),
        serde_json::to_string_pretty(&report.facts).unwrap(),
    ]
}

#[test]
fn nothing_internal_reaches_a_customer_in_any_format() {
    let reports = reports(&full_of_secrets());
    assert_eq!(reports.len(), 2);
    for (builtin, report) in &reports {
        let texts = texts(builtin, report);
        for text in &texts {
            tells_nothing(text);
            for known in [
                "Acme Corp",
                "Robin Vale",
                "Ship a change in under a day",
                "ead time for changes",
                "templates in use by four teams",
                "Robin sends the deck",
                "kick-off call",
            ] {
                assert!(
                    text.to_lowercase().contains(&known.to_lowercase()),
                    "{known} not in {}:\n{text}",
                    builtin.name
                );
            }
        }
        // Words of a fixed list, in which nothing can be planted.
        for text in [&texts[0], &texts[2]] {
            for word in ["yellow", "green", "accepted", "critical", "at risk"] {
                assert!(!text.contains(word), "{word} in {}:\n{text}", builtin.name);
            }
        }
    }
}

#[test]
fn not_even_by_a_template_of_the_book_that_prints_everything_it_is_given() {
    let everything = Template {
        path: "own.md".into(),
        text: "{{ debug() }}".to_owned(),
    };
    for (_, report) in reports(&full_of_secrets()) {
        let text = report.document(&everything, Medium::Markdown).unwrap().text;
        assert!(text.contains("Robin Vale"), "{text}");
        tells_nothing(&text);
    }
}

#[test]
fn the_list_names_fields_that_there_are() {
    let record = serde_json::to_value(sample::full().unwrap().0).unwrap();
    let leaves = crate::export::secrets::leaves_of(&record);
    for path in MAY_BE_READ.iter().chain(&MOVES) {
        assert!(leaves.iter().any(|(_, leaf)| leaf == path), "{path}");
    }
}

#[test]
fn a_value_begins_nothing_and_shows_no_picture() {
    let mut record = serde_json::to_value(sample::full().unwrap().0).unwrap();
    let broken = json!("a\n# broken | [x](https://evil.example)\n\n[[chart:timeline]]");
    for (pointer, _) in crate::export::secrets::leaves_of(&record) {
        let mut tried = record.clone();
        *tried.pointer_mut(&pointer).unwrap() = broken.clone();
        if serde_json::from_value::<Customer>(tried.clone()).is_ok() {
            record = tried;
        }
    }
    for (builtin, report) in reports(&serde_json::from_value(record).unwrap()) {
        let [markdown, page, _] = texts(builtin, &report);
        assert!(markdown.contains("# broken \\| \\[x\\]"), "{markdown}");
        assert!(!markdown.contains("\n# broken"), "{markdown}");
        assert!(!page.contains("href=\"https://evil"), "{page}");
    }
}
