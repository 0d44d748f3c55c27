use std::path::Path;

use super::abridged::Abridged;
use super::record::Record;
use crate::domain::customer::Customer;

const HEAD: &str = "schema: 1\nname: Acme\nsubscriptions: []\n";

fn entry(number: usize) -> String {
    format!(
        "  - id: e{number}\n    type: Email\n    at: 2026-11-0{number}T10:00:00Z\n    notes: |\n      - no {number}\n\n  # and\n"
    )
}

fn record(log: &str) -> Record {
    let text = format!("{HEAD}activities:\n{log}notes: kept\n");
    Record::read(Path::new("acme.yaml"), text.into_bytes()).unwrap()
}

fn long() -> Record {
    record(&(1..=9).map(entry).collect::<String>())
}

/// The text after this change, by way of an excerpt if that may be.
fn changed(record: &Record, change: impl FnOnce(&mut Customer)) -> Option<String> {
    let mut after = record.customer.clone();
    change(&mut after);
    let text = Abridged::of(record, &after)?.text()?;
    assert_eq!(text, record.whole_text_with(&after).unwrap());
    Some(text)
}

fn noted(customer: &mut Customer, at: usize, notes: &str) {
    customer.activities[at].notes = Some(notes.to_owned());
}

#[test]
fn an_excerpt_comes_to_what_the_whole_comes_to() {
    let record = long();
    for at in 0..9 {
        assert!(changed(&record, |customer| noted(customer, at, "x")).is_some());
        let gone = changed(&record, |customer| drop(customer.activities.remove(at)));
        assert_eq!(gone.unwrap().matches("- id:").count(), 8);
        let doubled = |customer: &mut Customer| {
            let mut entry = customer.activities[at].clone();
            entry.id = "new".into();
            customer.activities.insert(at, entry);
        };
        assert_eq!(
            changed(&record, doubled).unwrap().matches("- id:").count(),
            10
        );
    }
    assert!(changed(&record, |customer| customer.notes = Some("y".to_owned())).is_some());
}

#[test]
fn what_looks_like_our_own_comment_is_written_in_the_whole() {
    let record = long();
    let text = "#csa-left-out-0;\nor so\n";
    assert_eq!(changed(&record, |customer| noted(customer, 8, text)), None);
    let mut after = record.customer.clone();
    noted(&mut after, 8, text);
    assert!(record.text_with(&after).unwrap().contains("      or so\n"));
}

#[test]
fn lines_that_only_look_like_entries_are_not_cut_at() {
    let quoted = entry(1).replace("|\n      - no 1", "\"one\n  - id: two\"");
    let logs = [
        "- &a id: e1\n  at: 2026-11-01T10:00:00Z\n".to_owned() + "- *a\n",
        "  [{id: e1, type: Email, at: 2026-11-01T10:00:00Z}]\n".to_owned(),
        quoted + &(2..=9).map(entry).collect::<String>(),
    ];
    for log in logs {
        let text = format!("{HEAD}activities:\n{log}notes: kept\n");
        let Ok(record) = Record::read(Path::new("acme.yaml"), text.into_bytes()) else {
            continue;
        };
        assert_eq!(
            changed(&record, |customer| customer.notes = None),
            None,
            "{log}"
        );
    }
}
