//! A book with one customer: items are added, worked off and proposed, and nothing twice.

use chrono::DateTime;
use serde_json::{Value, json};

use super::*;
use crate::domain::{Kind, Refusal};
use crate::rules::Rules;
use crate::store::{Store, Write};

struct Book {
    _folder: tempfile::TempDir,
    rules: Rules,
    write: Write,
    store: Store,
    id: CustomerId,
    today: &'static str,
}

impl Book {
    #[expect(clippy::disallowed_methods, reason = "scratch files of the test")]
    fn with(accelerators: Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        let id = CustomerId::from_name("Acme Corp").unwrap();
        let record = json!({
            "schema": 1,
            "name": "Acme Corp",
            "subscriptions": [{"tier": "signature"}],
            "accelerators": accelerators,
        });
        // As a person would write it: JSON is YAML, but is not added to in block style.
        std::fs::create_dir(folder.path().join("customers")).unwrap();
        std::fs::write(store.path(&id), serde_yaml::to_string(&record).unwrap()).unwrap();
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
            today: "2026-11-21",
        }
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            store: &self.store,
            rules: &self.rules,
            work: self.rules.work_calendar([]).unwrap(),
            today: self.today.parse().unwrap(),
            write: &self.write,
        }
    }

    fn list(&self, word: Option<&str>) -> Result<Backlog> {
        list(&self.desk(), &self.id, word)
    }

    fn titles(&self) -> Vec<String> {
        let items = self.list(None).unwrap().items.into_iter();
        items.map(|it| it.title.unwrap_or_default()).collect()
    }

    fn seed(&self) -> Added {
        let proposal = propose(&self.desk(), &self.id, None).unwrap();
        add(&self.desk(), &self.id, None, &proposal.new_items(), false).unwrap()
    }

    fn weeks(&self) -> Vec<Option<u32>> {
        let items = self.list(None).unwrap().items;
        items.iter().map(|it| it.week).collect()
    }
}

fn one(modules: &[&str], starts_on: &str) -> Value {
    json!([{"id": "a1", "title": "Templates", "modules": modules, "status": "active", "starts_on": starts_on}])
}

fn item(title: &str, week: Option<u32>) -> NewItem {
    NewItem {
        title: title.to_owned(),
        description: None,
        week,
    }
}

#[track_caller]
fn kind<T>(result: Result<T>) -> Kind {
    let Err(error) = result else {
        panic!("it was taken");
    };
    error.downcast_ref::<Refusal>().unwrap().kind
}

#[test]
fn items_are_added_flagged_and_never_twice() {
    let book = Book::with(one(&[], "2026-11-23"));
    let items = [
        item("Inventory", Some(4)),
        item("Install runners", None),
        item("inventory", Some(5)),
    ];
    let added = add(&book.desk(), &book.id, Some("a1"), &items, false).unwrap();
    assert_eq!(
        added.written.summary,
        "`Acme Corp`: 2 items added to a1, b1 to b2"
    );
    assert_eq!(added.skipped, ["inventory"]);
    assert_eq!(added.flagged.len(), 1);
    assert!(
        added.flagged[0].starts_with("b2: \"install\""),
        "{:?}",
        added.flagged
    );
    let backlog = book.list(None).unwrap();
    assert_eq!(backlog.items[0].due_on, "2026-12-20".parse().ok());
    let engage = backlog.items[1].engage.as_deref();
    assert_eq!(engage, Some("Professional Services Engineer (PSE)"));
}

#[test]
fn a_week_that_is_not_there_adds_nothing() {
    let book = Book::with(one(&[], "2026-11-23"));
    let items = [item("One", Some(12)), item("Two", Some(13))];
    assert_eq!(
        kind(add(&book.desk(), &book.id, None, &items, false)),
        Kind::Refused
    );
    assert!(book.titles().is_empty());
}

#[test]
fn items_are_done_and_open_again_and_the_flag_goes_with_the_work() {
    let book = Book::with(one(&[], "2026-10-05"));
    let items = [item("Install runners", Some(4)), item("Two", None)];
    add(&book.desk(), &book.id, None, &items, false).unwrap();
    let both = ["b1".to_owned(), "two".to_owned()];
    let on = book.desk().today;
    let doubts = doubts_of_done(&book.desk(), &book.id, None, (&both, on)).unwrap();
    assert!(doubts.is_empty(), "{doubts:?}");
    let written = mark(&book.desk(), &book.id, None, (&both, Some(on))).unwrap();
    assert_eq!(
        written.summary,
        "`Acme Corp`: b1, b2 of a1 done on 2026-11-21, 0 left"
    );
    let backlog = book.list(None).unwrap();
    assert_eq!((backlog.done, backlog.items[0].engage.as_ref()), (2, None));
    mark(&book.desk(), &book.id, None, (&both[..1], None)).unwrap();
    assert_eq!(book.list(None).unwrap().done, 1);
    assert_eq!(
        kind(mark(&book.desk(), &book.id, None, (&both[..1], None))),
        Kind::Refused
    );
    let early = "2026-10-01".parse().unwrap();
    let doubts = doubts_of_done(&book.desk(), &book.id, None, (&both[1..], early)).unwrap();
    assert_eq!(
        doubts,
        [
            "`a1` starts on 2026-10-05",
            "`b2` was already done on 2026-11-21"
        ]
    );
}

#[test]
fn the_accelerator_under_way_is_meant_unless_one_is_named() {
    let some = |statuses: &[&str]| {
        let item = |(at, status): (usize, &&str)| json!({"id": format!("a{}", at + 1), "title": format!("Run {at}"), "status": status});
        Book::with(statuses.iter().enumerate().map(item).collect())
    };
    let meant = |book: &Book, word| book.list(word).map(|it| it.accelerator);
    assert_eq!(
        meant(&some(&["completed", "active", "planned"]), None).unwrap(),
        "a2"
    );
    assert_eq!(meant(&some(&["completed", "planned"]), None).unwrap(), "a2");
    assert_eq!(meant(&some(&["completed"]), None).unwrap(), "a1");
    assert_eq!(
        kind(meant(&some(&["active", "active"]), None)),
        Kind::Ambiguous
    );
    assert_eq!(kind(meant(&some(&[]), None)), Kind::NotFound);
    let book = some(&["active", "planned"]);
    assert_eq!(meant(&book, Some("A2")).unwrap(), "a2");
    assert_eq!(meant(&book, Some("run 1")).unwrap(), "a2");
    assert_eq!(kind(meant(&book, Some("run"))), Kind::Ambiguous);
    assert_eq!(kind(meant(&book, Some("a9"))), Kind::NotFound);
}

#[test]
fn steps_are_proposed_over_the_weeks_of_delivery_and_never_twice() {
    let mut book = Book::with(one(
        &["intro-to-security", "hands-on-security-lab"],
        "2026-11-23",
    ));
    book.seed();
    // Four steps and five, over the ten weeks from 3 to 12.
    let weeks = [3, 4, 5, 6, 7, 8, 9, 10, 11].map(Some);
    assert_eq!(book.weeks(), weeks);
    let again = propose(&book.desk(), &book.id, None).unwrap();
    assert_eq!((again.items.len(), again.there), (0, 9));
    assert!(book.seed().written.changes.is_empty());
    // Undone and proposed in week 9, the steps have four weeks left.
    book.store.undo(None, &book.write).unwrap();
    assert!(book.titles().is_empty());
    book.today = "2027-01-20";
    book.seed();
    assert_eq!(book.weeks(), [9, 9, 9, 10, 10, 11, 11, 12, 12].map(Some));
}

#[test]
fn a_run_that_is_shorter_or_over_or_has_no_start_still_has_its_weeks() {
    let book = |weeks: Option<u32>, starts_on: Option<&str>| {
        let one = json!([{"id": "a1", "modules": ["intro-to-security"], "status": "planned", "weeks": weeks, "starts_on": starts_on}]);
        let book = Book::with(one);
        book.seed();
        book.weeks()
    };
    assert_eq!(book(Some(2), None), [2, 2, 2, 2].map(Some));
    assert_eq!(book(None, Some("2025-01-06")), [3, 5, 8, 10].map(Some));
    assert_eq!(book(None, None), [3, 5, 8, 10].map(Some));
}

#[test]
fn a_phase_of_a_programme_has_its_own_steps() {
    let programme = |phase: Option<u32>| {
        let one = json!([{"id": "a1", "modules": ["security-policy-rollout-strategy"], "status": "planned", "phase": phase}]);
        let book = Book::with(one);
        propose(&book.desk(), &book.id, None).unwrap()
    };
    assert_eq!(
        programme(Some(3)).items[0].title,
        "Rehearse an audit with two projects"
    );
    let none = programme(None);
    assert_eq!(none.notes.len(), 1);
    assert_eq!(none.items[0].title, "Hand over the policy architecture");
}

#[test]
fn modules_that_are_missing_or_unknown_are_told() {
    let none = Book::with(one(&[], "2026-11-23"));
    assert_eq!(kind(propose(&none.desk(), &none.id, None)), Kind::Refused);
    let unknown = Book::with(one(&["upgrade-pakage"], "2026-11-23"));
    assert_eq!(
        kind(propose(&unknown.desk(), &unknown.id, None)),
        Kind::NotFound
    );
}
