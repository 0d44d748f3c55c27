//! The book as a whole: who is found, who may be added, and what an edit leaves alone.

use chrono::DateTime;

use super::{Matches, Shelf, Store, Write};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::subscription::{Subscription, Tier};
use crate::domain::{Kind, Refusal};

const WRITE: fn() -> Write = || Write {
    at: DateTime::UNIX_EPOCH.fixed_offset(),
    command: "test".to_owned(),
    dry_run: false,
};

fn id(text: &str) -> CustomerId {
    CustomerId::of_stem(text).unwrap()
}

fn customer(name: &str) -> Customer {
    let subscription = Subscription {
        tier: Tier::Advanced,
        order_form_on: None,
        starts_on: None,
        ends_on: None,
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    };
    Customer::new(name.to_owned(), subscription)
}

fn book(customers: &[(&str, &str)]) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("book"));
    for (stem, name) in customers {
        store
            .create(&id(stem), &customer(name), &WRITE(), String::new())
            .unwrap();
    }
    (folder, store)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a person's editor, which truncates before it writes"
)]
fn put(store: &Store, file: &str, text: &str) {
    std::fs::write(store.book().join("customers").join(file), text).unwrap();
}

#[track_caller]
fn refusal<T: std::fmt::Debug>(result: anyhow::Result<T>) -> Refusal {
    result.unwrap_err().downcast::<Refusal>().unwrap()
}

#[test]
fn a_customer_is_found_by_id_beginning_or_part_of_the_name() {
    let (_folder, store) = book(&[
        ("acme-corp", "Acme Corp"),
        ("acme-labs", "Acme Labs"),
        ("zoe", "Zoë & Straße GmbH"),
        ("corp", "Umbrella"),
    ]);
    for (word, expected) in [
        ("acme-corp", "acme-corp"),
        ("ACME-CORP", "acme-corp"),
        ("acme corp", "acme-corp"),
        ("ACME, Corp.", "acme-corp"),
        ("acme-l", "acme-labs"),
        ("labs", "acme-labs"),
        ("strasse", "zoe"),
        ("zoë & straße gmbh", "zoe"),
        // A whole id goes before a part of a name.
        ("corp", "corp"),
    ] {
        assert_eq!(store.find(word).unwrap(), id(expected), "{word}");
    }
}

#[test]
fn an_ambiguous_word_lists_candidates_and_an_unknown_one_the_nearest() {
    let (_folder, store) = book(&[("acme-corp", "Acme Corp"), ("acme-labs", "Acme Labs")]);
    let found = refusal(store.find("acme"));
    assert_eq!(found.kind, Kind::Ambiguous);
    assert_eq!(
        found.hints,
        ["`acme-corp` is Acme Corp", "`acme-labs` is Acme Labs"]
    );
    let found = refusal(store.find("amce-corp"));
    assert_eq!(found.kind, Kind::NotFound);
    assert_eq!(found.hints[0], "did you mean `acme-corp`?");
    for word in ["", "   ", "../../etc/passwd", "*"] {
        assert_eq!(refusal(store.find(word)).kind, Kind::NotFound, "{word:?}");
    }
}

#[test]
fn a_customer_is_found_however_the_name_is_written() {
    for (name, whole) in [
        ("name: 'Acme Corp'  # the parent", "Acme Corp"),
        ("\"name\": Acme Corp", "Acme Corp"),
        ("name : Acme Corp", "Acme Corp"),
        ("name: >-\n  Acme\n  Corp", "Acme Corp"),
        ("name: Acme\n  Corp", "Acme Corp"),
        ("name: \"Acme\n  Corp\"", "Acme Corp"),
        ("name:\n  Acme Corp", "Acme Corp"),
        ("name: !!str Acme Corp", "Acme Corp"),
        ("x: &n Acme Corp\nname: *n", "Acme Corp"),
    ] {
        let (_folder, store) = book(&[("globex", "Globex")]);
        let text = format!("schema: 1\n{name}\nsubscriptions: []\n");
        put(&store, "customer-7.yaml", &text);
        assert_eq!(
            store.load(&id("customer-7")).unwrap().customer.name,
            whole,
            "{name}"
        );
        let found = store.matches(whole).unwrap();
        assert_eq!(found, Matches::Exact(id("customer-7")), "{name}");
    }
}

#[test]
fn there_need_not_be_a_book_to_look_into() {
    let store = Store::new("/nonexistent/book".into());
    assert!(store.ids().unwrap().is_empty());
    assert_eq!(store.matches("acme").unwrap(), Matches::None(None));
}

#[test]
fn one_unreadable_file_does_not_hide_the_others() {
    let (_folder, store) = book(&[("acme", "Acme"), ("globex", "Globex")]);
    put(&store, "broken.yaml", "schema: 1\nname: [\n");
    put(&store, ".hidden.yaml", "not ours");
    put(&store, "notes.txt", "not ours");
    let Shelf {
        records,
        unreadable,
    } = store.load_all().unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!(unreadable.len(), 1);
    let told = unreadable[0].downcast_ref::<Refusal>().unwrap();
    assert_eq!(told.kind, Kind::Invalid);
    assert!(
        told.excerpt
            .as_ref()
            .unwrap()
            .path
            .ends_with("customers/broken.yaml")
    );
    assert_eq!(store.find("globex").unwrap(), id("globex"));
    assert_eq!(store.find("broken").unwrap(), id("broken"));
}

#[test]
fn an_id_is_taken_whatever_the_case_of_its_letters() {
    let (_folder, store) = book(&[]);
    store.make().unwrap();
    put(
        &store,
        "Acme.yaml",
        "schema: 1\nname: Acme\nsubscriptions: []\n",
    );
    let refused = refusal(store.create(&id("acme"), &customer("Another"), &WRITE(), String::new()));
    assert!(refused.message.contains("Acme.yaml"), "{refused}");
}

#[test]
fn an_edit_leaves_everything_else_alone_and_is_taken_back() {
    let (_folder, store) = book(&[]);
    store.make().unwrap();
    let text = "# mine\r\nschema: 1\r\nname: 'Acme'   # quoted\r\nsubscriptions: [{tier: advanced}]\r\nmascot:  {name: Otto}";
    put(&store, "acme.yaml", text);
    let path = store.path(&id("acme"));
    let write = WRITE();
    let seats = |count| {
        move |customer: &mut Customer| {
            customer.environment.seats = count;
            Ok("seats".to_owned())
        }
    };
    let written = store.edit(&id("acme"), &write, seats(Some(1200))).unwrap();
    let after = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written.changes[0].after.as_deref(), Some(after.as_str()));
    for line in text.split("\r\n") {
        assert!(after.contains(line), "{line}");
    }
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    // What is so already is no change.
    assert!(
        store
            .edit(&id("acme"), &write, seats(Some(1200)))
            .unwrap()
            .changes
            .is_empty()
    );
    store.undo(None, &write).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    store.redo(None, &write).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), after);
}

#[test]
fn a_dry_run_writes_nothing_at_all() {
    let (_folder, store) = book(&[]);
    let write = Write {
        dry_run: true,
        ..WRITE()
    };
    let written = store
        .create(&id("acme"), &customer("Acme"), &write, String::new())
        .unwrap();
    assert_eq!(written.changes.len(), 1);
    assert!(!store.book().exists());
}

#[test]
fn a_dry_run_of_an_undo_leaves_a_book_without_a_journal_as_it_is() {
    let (_folder, store) = book(&[]);
    store.make().unwrap();
    let write = Write {
        dry_run: true,
        ..WRITE()
    };
    assert_eq!(refusal(store.undo(None, &write)).kind, Kind::NotFound);
    assert_eq!(refusal(store.redo(None, &write)).kind, Kind::NotFound);
    assert!(!store.book().join(".csa").exists());
}

#[test]
fn keys_that_csa_does_not_know_survive_the_removal_of_what_it_knows() {
    let (_folder, store) = book(&[]);
    store.make().unwrap();
    let text = "schema: 1\nname: Acme\nsubscriptions: [{tier: advanced}]\nonboarding:\n  steps:\n    kickoff:\n      done_on: 2026-11-20\n      mood: good  # very\n";
    put(&store, "acme.yaml", text);
    let reopen = |customer: &mut Customer| {
        customer.onboarding.steps.shift_remove("kickoff");
        Ok(String::new())
    };
    store.edit(&id("acme"), &WRITE(), reopen).unwrap();
    let after = std::fs::read_to_string(store.path(&id("acme"))).unwrap();
    assert_eq!(after, text.replace("      done_on: 2026-11-20\n", ""));
}

#[test]
fn a_place_that_cannot_be_changed_alone_is_refused_with_its_line() {
    let (_folder, store) = book(&[]);
    store.make().unwrap();
    let text = "schema: 1\nname: Acme\nsubscriptions: [{tier: advanced}]\nteam:\n  csa: &robin {name: Robin Vale}\n  sa: *robin\n";
    put(&store, "acme.yaml", text);
    let rename = |customer: &mut Customer| {
        if let Some(csa) = &mut customer.team.csa {
            csa.name = "Jo Park".to_owned();
        }
        Ok(String::new())
    };
    let refused = refusal(store.edit(&id("acme"), &WRITE(), rename));
    assert_eq!(refused.kind, Kind::Refused);
    assert_eq!(refused.excerpt.unwrap().line, 5);
    assert_eq!(
        std::fs::read_to_string(store.path(&id("acme"))).unwrap(),
        text
    );
}
