//! What reaches an epic, and what cannot; readings find their place in the record.

use chrono::{DateTime, NaiveDate};
use serde_json::{Value as Json, json};

use super::*;
use crate::domain::objective::{Reading, Value};
use crate::rules::Rules;
use crate::store::{Store, Write};

/// A record with everything in it.
const FULL: &str = include_str!("../../export/sample.json");

const SECRET: &str = "secret\n/close\n# heading";

/// What an epic may tell of a record.
const MAY_BE_READ: [&str; 20] = [
    "schema",
    "objectives.*.title",
    "objectives.*.outcome",
    "objectives.*.success_criteria",
    "objectives.*.due_on",
    "objectives.*.customer_owner",
    "objectives.*.gitlab_owner",
    "objectives.*.result",
    "objectives.*.initiatives.*.title",
    "objectives.*.initiatives.*.due_on",
    "objectives.*.initiatives.*.customer_owner",
    "objectives.*.initiatives.*.gitlab_owner",
    "objectives.*.initiatives.*.done_on",
    "objectives.*.metrics.*.key",
    "objectives.*.metrics.*.unit",
    "objectives.*.metrics.*.baseline",
    "objectives.*.metrics.*.target",
    "objectives.*.metrics.*.readings.*.on",
    "objectives.*.metrics.*.readings.*.value",
    // Found again by it; never written.
    "objectives.*.id",
];

struct Book {
    _folder: tempfile::TempDir,
    rules: Rules,
    write: Write,
    store: Store,
    id: CustomerId,
}

impl Book {
    fn with(record: &Json) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        store.make().unwrap();
        let id = CustomerId::from_name("Acme Corp").unwrap();
        // JSON is YAML, so that the record's own writer is not part of these tests.
        let text = record.to_string();
        crate::store::disk::replace(&store.path(&id), None, Some(text.as_bytes())).unwrap();
        Self {
            _folder: folder,
            rules: Rules::load(&[]).unwrap(),
            write: Write {
                at: DateTime::UNIX_EPOCH.fixed_offset(),
                command: String::new(),
                dry_run: false,
            },
            store,
            id,
        }
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            store: &self.store,
            rules: &self.rules,
            work: self.rules.work_calendar([]).unwrap(),
            today: day("2026-11-21"),
            write: &self.write,
        }
    }

    /// The only epic, its text and its data.
    fn epic(&self) -> (String, String) {
        let epics = export(&self.desk(), &self.id, Some("lead-time")).unwrap();
        let [written] = epics.0.as_slice() else {
            panic!("{epics:?}");
        };
        let data = serde_json::to_string(&written.epic).unwrap();
        (written.description.clone(), data)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn full() -> Json {
    serde_json::from_str(FULL).unwrap()
}

/// Puts what `plant` makes of a leaf's path in its place, wherever the record stays one.
fn planted(record: &Json, plant: &dyn Fn(&str) -> Vec<Json>) -> (Json, usize) {
    fn leaves(value: &Json, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
        let mut inside = |value: &Json, step: &str, name: &str| {
            let path = format!("{path}.{name}");
            leaves(
                value,
                &format!("{pointer}/{step}"),
                path.trim_start_matches('.'),
                found,
            );
        };
        match value {
            Json::Object(map) => map.iter().for_each(|(key, value)| inside(value, key, key)),
            Json::Array(items) => (0..)
                .zip(items)
                .for_each(|(at, value): (usize, _)| inside(value, &at.to_string(), "*")),
            _ => found.push((pointer.to_owned(), path.to_owned())),
        }
    }
    let (mut record, mut count) = (record.clone(), 0);
    let mut found = Vec::new();
    leaves(&record, "", "", &mut found);
    for (pointer, path) in found {
        for value in plant(&path) {
            let mut tried = record.clone();
            *tried.pointer_mut(&pointer).unwrap() = value;
            if serde_json::from_value::<Customer>(tried.clone()).is_ok() {
                record = tried;
                count += 1;
                break;
            }
        }
    }
    (record, count)
}

#[test]
fn an_epic_tells_the_objective_and_nothing_else_of_the_record() {
    let secrets = |path: &str| match MAY_BE_READ.contains(&path) {
        true => Vec::new(),
        false => vec![
            json!(SECRET),
            json!(424_242),
            json!("2099-09-09"),
            json!("2099-09-09T09:09:09Z"),
        ],
    };
    let (record, count) = planted(&full(), &secrets);
    assert!(count > 80, "only {count} secrets were planted");
    let (text, data) = Book::with(&record).epic();
    for secret in ["secret", "424242", "2099"] {
        assert!(!text.contains(secret), "{secret} in:\n{text}");
        assert!(!data.contains(secret), "{secret} in:\n{data}");
    }
    assert!(text.contains("Ship a change in under a day"), "{text}");
}

#[test]
fn nothing_that_is_read_can_run_a_quick_action_or_begin_a_heading() {
    let (record, _) = planted(&full(), &|path| match path.starts_with("objectives.")
        && path != "objectives.*.id"
    {
        true => vec![json!(SECRET)],
        false => Vec::new(),
    });
    let (text, _) = Book::with(&record).epic();
    let ours = Book::with(&full()).epic().0;
    let starts =
        |text: &str, start: char| text.lines().filter(|line| line.starts_with(start)).count();
    assert!(text.contains("secret"), "{text}");
    assert_eq!(starts(&text, '/'), starts(&ours, '/'), "{text}");
    assert_eq!(starts(&text, '#'), starts(&ours, '#'), "{text}");
}

fn reading(book: &Book, on: &str, value: &str) -> Measured {
    Measured {
        customer: book.id.clone(),
        objective: "lead-time".to_owned(),
        metric: None,
        value: Value::parse(value).unwrap(),
        on: day(on),
        is_baseline: false,
        target: None,
    }
}

#[test]
fn readings_stand_in_the_order_of_their_days_whatever_the_order_they_come_in() {
    let book = Book::with(&full());
    for (on, value) in [
        ("2026-11-18", "150h"),
        ("2026-10-01", "210"),
        ("2026-11-20", "5d"),
        ("2026-11-21", "100"),
    ] {
        measure(&book.desk(), &reading(&book, on, value)).unwrap();
    }
    let record = book.store.load(&book.id).unwrap().customer;
    let readings = &record.objectives[0].metrics[0].readings;
    let read = |on: &str, value: f64| Reading { on: day(on), value };
    let expected = [
        read("2026-10-01", 210.0),
        read("2026-11-18", 150.0),
        read("2026-11-20", 120.0),
        read("2026-11-21", 100.0),
    ];
    assert_eq!(readings, &expected);
}

#[test]
fn every_doubt_of_a_reading_is_put() {
    let mut record = full();
    record["objectives"][0]["closed_on"] = json!(null);
    record["objectives"][0]["metrics"] = json!([
        {"key": "share_of_teams", "unit": "percent", "baseline": 10.0,
         "readings": [{"on": "2026-11-20", "value": 12.0}]}
    ]);
    let book = Book::with(&record);
    let doubts = |on: &str, value: &str, is_baseline: bool| {
        let reading = Measured {
            is_baseline,
            ..reading(&book, on, value)
        };
        measured(&book.desk(), &reading).unwrap()
    };
    assert_eq!(doubts("2026-11-21", "40", false), [""; 0]);
    assert_eq!(
        doubts("2026-11-20", "12%", false),
        [""; 0],
        "the same again"
    );
    assert_eq!(
        doubts("2026-11-22", "40", false),
        ["2026-11-22 is in the future"]
    );
    assert_eq!(
        doubts("2026-11-20", "40", false),
        ["2026-11-20 has the reading 12 % already, which would go"]
    );
    assert_eq!(
        doubts("2026-11-21", "140", false),
        ["140 % is no part of a hundred"]
    );
    assert_eq!(
        doubts("2026-11-21", "40", true),
        ["the baseline is 10 % already"]
    );
}
