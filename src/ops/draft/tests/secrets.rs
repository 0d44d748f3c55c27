//! Internal never reaches a customer: secrets are planted in every field, and none may come through.

use serde_json::json;

use super::*;
use crate::export::secrets::{self, leaves_of, tells_nothing};

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

/// The full record with a secret of the fitting kind in every field that a customer may not read.
fn planted() -> Customer {
    let but: Vec<&str> = MAY_BE_READ.into_iter().chain(KICKOFF_DATES).collect();
    secrets::planted(&full(), &but)
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
