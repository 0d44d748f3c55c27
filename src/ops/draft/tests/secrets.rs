//! Internal never reaches a customer: secrets are planted in every field, and none may come through.

use serde_json::{Value, json};

use super::*;

const SECRET: &str = "secret\n# heading | `x` {{ csa }}";

/// What a customer may read, and what only moves a date that they may read.
const MAY_BE_READ: [&str; 15] = [
    "schema",
    "name",
    "subscriptions.*.tier",
    "subscriptions.*.order_form_on",
    "subscriptions.*.vouchers",
    "team.csa.name",
    "team.csa.email",
    "team.ase.name",
    "team.ase.email",
    "contacts.*.name",
    "links.collaboration_project",
    "environment.hosting",
    "environment.licence",
    "objectives.*.outcome",
    "objectives.*.success_criteria",
];

const KICKOFF_DATES: [&str; 2] = [
    "onboarding.steps.kickoff.planned_on",
    "onboarding.steps.kickoff.done_on",
];

/// The leaves of a record: where each lies, and its path with `*` for places in a list.
fn leaves(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    let mut inside = |value: &Value, step: &str, name: &str| {
        let path = match path {
            "" => name.to_owned(),
            _ => format!("{path}.{name}"),
        };
        leaves(value, &format!("{pointer}/{step}"), &path, found);
    };
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter().for_each(|(key, value)| inside(value, key, key));
        }
        Value::Array(list) if !list.is_empty() => {
            let items = list.iter().enumerate();
            items.for_each(|(at, value)| inside(value, &at.to_string(), "*"));
        }
        _ => found.push((pointer.to_owned(), path.to_owned())),
    }
}

fn leaves_of(record: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    leaves(record, "", "", &mut found);
    found
}

/// The full record with a secret of the fitting kind in every field that a customer may not read.
fn planted() -> Customer {
    let mut record = serde_json::to_value(full()).unwrap();
    let secrets = [
        json!(SECRET),
        json!(424_242),
        json!("2099-09-09"),
        json!("2099-09-09T09:09:09Z"),
    ];
    let mut count = 0;
    for (pointer, path) in leaves_of(&record) {
        if MAY_BE_READ.contains(&path.as_str()) || KICKOFF_DATES.contains(&path.as_str()) {
            continue;
        }
        for secret in &secrets {
            let mut tried = record.clone();
            *tried.pointer_mut(&pointer).unwrap() = secret.clone();
            if serde_json::from_value::<Customer>(tried.clone()).is_ok() {
                record = tried;
                count += 1;
                break;
            }
        }
    }
    assert!(count > 80, "only {count} secrets were planted");
    let mut customer: Customer = serde_json::from_value(record).unwrap();
    customer.links.insert(SECRET.to_owned(), SECRET.to_owned());
    let tools = &mut customer.environment.tools;
    tools.insert(SECRET.to_owned(), SECRET.to_owned());
    customer
}

#[track_caller]
fn tells_nothing(text: &str) {
    for secret in ["secret", "424242", "424_242", "2099"] {
        assert!(!text.contains(secret), "{secret} in:\n{text}");
    }
}

#[test]
fn the_full_record_fills_every_field_so_that_a_new_one_cannot_be_forgotten() {
    let record = serde_json::to_value(full()).unwrap();
    let known = |path: &str| {
        leaves_of(&record).iter().any(|(pointer, other)| {
            let leaf = record.pointer(pointer).unwrap();
            other == path && !leaf.is_null() && *leaf != json!([]) && *leaf != json!({})
        })
    };
    let leaves = leaves_of(&record);
    let empty: Vec<_> = leaves.iter().filter(|(_, path)| !known(path)).collect();
    assert!(empty.is_empty(), "src/export/sample.json lacks {empty:?}");
}

#[test]
fn no_internal_fact_reaches_a_customer() {
    let drafts = drafts(&planted());
    let mut customers = 0;
    for draft in &drafts {
        match draft.audience {
            Audience::Customer => {
                tells_nothing(&draft.whole());
                customers += 1;
            }
            Audience::Internal => assert!(draft.body.contains("secret"), "{}", draft.name),
        }
    }
    assert_eq!(customers, 5);
}

#[test]
fn not_even_a_template_of_the_book_that_prints_everything_it_is_given() {
    let book = Book::with(&planted());
    for draft in draft::drafts() {
        book.template(draft.name, "{{ debug() }}");
        let text = book.draft(draft.name).unwrap().whole();
        match draft.audience {
            Audience::Customer => {
                assert!(text.contains("Robin Vale"), "{text}");
                tells_nothing(&text);
            }
            Audience::Internal => assert!(text.contains("424242"), "{text}"),
        }
    }
}

#[test]
fn a_value_from_the_record_cannot_break_out_of_its_line() {
    let mut record = serde_json::to_value(full()).unwrap();
    for (pointer, _) in leaves_of(&record) {
        let mut tried = record.clone();
        *tried.pointer_mut(&pointer).unwrap() = json!("a\n# broken\r\nout");
        if serde_json::from_value::<Customer>(tried.clone()).is_ok() {
            record = tried;
        }
    }
    for draft in drafts(&serde_json::from_value(record).unwrap()) {
        assert!(draft.body.contains("# broken"), "{}", draft.name);
        assert!(!draft.body.contains("\n# broken"), "{}", draft.body);
    }
}
