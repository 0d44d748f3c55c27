//! For tests: secrets planted in a record, field by field, and what of it comes out.

use serde_json::{Value, json};

use crate::domain::customer::Customer;

/// A text that would break out of its line, too.
pub(crate) const SECRET: &str = "secret\n# heading | `x` {{ csa }}";

/// The leaves of a record: where each lies, and its path with `*` for places in a list.
pub(crate) fn leaves_of(record: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    leaves(record, "", "", &mut found);
    found
}

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

/// The record with a secret of the fitting kind in every field but these.
pub(crate) fn planted(record: &Customer, but: &[&str]) -> Customer {
    let mut record = serde_json::to_value(record).unwrap();
    let secrets = [
        json!(SECRET),
        json!(424_242),
        json!("2099-09-09"),
        json!("2099-09-09T09:09:09Z"),
    ];
    let mut count = 0;
    for (pointer, path) in leaves_of(&record) {
        if but.contains(&path.as_str()) {
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

/// No secret stands in the text.
#[track_caller]
pub(crate) fn tells_nothing(text: &str) {
    let lower = text.to_lowercase();
    for secret in ["secret", "424242", "424_242", "2099"] {
        assert!(!lower.contains(secret), "{secret} in:\n{text}");
    }
}
