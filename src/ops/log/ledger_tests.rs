use chrono::DateTime;
use serde_json::{Value as Json, json};

use super::change::Writer;
use super::*;
use crate::domain::Refusal;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::export::gainsight::Context;
use crate::ops::Desk;
use crate::rules::Rules;
use crate::store::{Store, Write};

struct Book {
    _folder: tempfile::TempDir,
    rules: Rules,
    write: Write,
    store: Store,
    id: CustomerId,
}

impl Book {
    fn new() -> Self {
        Self::with(&acme())
    }

    fn with(record: &Json) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        store.make().unwrap();
        let id = CustomerId::from_name("Acme Corp").unwrap();
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
            today: "2026-11-21".parse().unwrap(),
            write: &self.write,
        }
    }

    fn customer(&self) -> Customer {
        self.store.load(&self.id).unwrap().customer
    }

    /// The ids of those that the filter takes.
    fn taken(&self, filter: &Filter) -> Vec<String> {
        let (entries, _) = list(&self.desk(), Some(&self.id), filter).unwrap();
        let entries = entries.entries.into_iter();
        entries.map(|entry| entry.activity.id).collect()
    }

    /// The days on which the entries were recorded, in the order of the record.
    fn recorded_on(&self) -> Vec<Option<String>> {
        let entries = self.customer().activities.into_iter();
        entries
            .map(|entry| entry.recorded_on.map(|on| on.to_string()))
            .collect()
    }
}

fn acme() -> Json {
    json!({
        "schema": 1, "name": "Acme Corp", "subscriptions": [],
        "team": {"csa": {"name": "Robin Vale", "email": "rvale@gitlab.example"}},
        "contacts": [
            {"name": "Inès Roux", "email": "ines@acme.example", "in_salesforce": false},
        ],
        "accelerators": [
            {"id": "a1", "title": "Pipeline templates", "type": "ci", "status": "active"},
        ],
        "objectives": [
            {"id": "lead-time", "outcome": "Ship in a day", "gainsight_id": "1S01G"},
        ],
        "activities": [
            {
                "id": "old-1", "type": "Customer Call", "meeting_type": "Kickoff",
                "subject": "Kick-off", "at": "2026-10-31T23:30:00-07:00", "objective": "lead-time",
                "external_attendees": ["ines@acme.example", "Piet Bos"],
                "notes": "Déploiement, & more", "recorded_on": "2026-11-02",
            },
            {
                "id": "mid-2", "type": "CSA Engagement", "subject": "Week 3",
                "at": "2026-11-10T09:00:00+01:00", "accelerator": "a1", "notes": "Shared",
                "internal_attendees": ["rvale@gitlab.example"],
            },
            {"id": "new-3", "type": "Gong", "at": "2026-11-20T09:00:00Z", "cta": "x".repeat(36)},
        ],
    })
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

const NOBODY: Writer = Writer {
    domains: &[],
    me: None,
};

#[test]
fn each_part_of_a_filter_leaves_what_it_names_newest_first() {
    let book = Book::new();
    let all = Filter::default;
    let some = |text: &str| Some(text.to_owned());
    let day = |text: &str| Some(text.parse().unwrap());
    let cases: [(Filter, &[&str]); 17] = [
        (all(), &["new-3", "mid-2", "old-1"]),
        (
            Filter {
                kind: some("kick"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                kind: some("gong"),
                ..all()
            },
            &["new-3"],
        ),
        // The day is that of the place, where it was still October.
        (
            Filter {
                to: day("2026-10-31"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                from: day("2026-11-10"),
                ..all()
            },
            &["new-3", "mid-2"],
        ),
        (
            Filter {
                text: some("DEPLOIEMENT"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                text: some("& kick"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                text: some("week shared"),
                ..all()
            },
            &["mid-2"],
        ),
        (
            Filter {
                text: some("week kick"),
                ..all()
            },
            &[],
        ),
        (
            Filter {
                with: some("ines"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                with: some("piet"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                with: some("vale"),
                ..all()
            },
            &["mid-2"],
        ),
        (
            Filter {
                accelerator: some("A1"),
                ..all()
            },
            &["mid-2"],
        ),
        (
            Filter {
                accelerator: some("templates"),
                ..all()
            },
            &["mid-2"],
        ),
        (
            Filter {
                objective: some("ship"),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                is_recorded: Some(true),
                ..all()
            },
            &["old-1"],
        ),
        (
            Filter {
                is_recorded: Some(false),
                ..all()
            },
            &["new-3", "mid-2"],
        ),
    ];
    for (filter, ids) in cases {
        assert_eq!(book.taken(&filter), ids, "{filter:?}");
    }
    for filter in [
        Filter {
            kind: some("nothing"),
            ..all()
        },
        Filter {
            accelerator: some("a7"),
            ..all()
        },
        Filter {
            objective: some("zz"),
            ..all()
        },
    ] {
        let error = list(&book.desk(), Some(&book.id), &filter).unwrap_err();
        let refusal: Refusal = error.downcast().unwrap();
        assert_eq!(refusal.kind as u8, 4, "{refusal}");
    }
}

#[test]
fn several_are_recorded_and_taken_back_all_or_none() {
    let book = Book::new();
    let (desk, on) = (book.desk(), "2026-11-20".parse().unwrap());
    let before = book.recorded_on();
    let wrong = words(&["mid-2", "nosuch"]);
    assert!(recorded(&desk, &book.id, Meant::Named(&wrong), on).is_err());
    assert_eq!(book.recorded_on(), before);

    let both = words(&["last", "new-3", "mid-2"]);
    let doubts = recorded_doubts(&desk, &book.id, Meant::Named(&both), on).unwrap();
    assert_eq!(
        doubts,
        ["`Gong` of 2026-11-20 has no notes, so Salesforce never gets it"]
    );
    recorded(&desk, &book.id, Meant::Named(&both), on).unwrap();
    let recorded_on = book.recorded_on();
    assert_eq!(
        recorded_on[1..],
        [Some("2026-11-20".to_owned()), Some("2026-11-20".to_owned())]
    );
    assert_eq!(recorded_on[0], before[0]);

    unrecorded(&desk, &book.id, &words(&["old-1", "mid-2"])).unwrap();
    assert!(unrecorded(&desk, &book.id, &words(&["new-3", "mid-2"])).is_err());
    assert_eq!(
        book.recorded_on(),
        [None, None, Some("2026-11-20".to_owned())]
    );
    let (left, _) = pending(&desk, Some(&book.id), None).unwrap();
    let ids: Vec<&str> = left
        .entries
        .iter()
        .map(|it| it.activity.id.as_str())
        .collect();
    assert_eq!(ids, ["old-1", "mid-2"]);
}

#[test]
fn those_that_are_deleted_go_and_no_other() {
    let book = Book::new();
    delete(&book.desk(), &book.id, &words(&["new-3", "old-1", "last"])).unwrap();
    let left = book.customer().activities;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].id, "mid-2");
}

#[test]
fn an_edit_says_what_it_changed_and_never_the_id() {
    let book = Book::new();
    let edits = Edits {
        kind: Some("workshop".to_owned()),
        subject: Some(Some("Kick-off".to_owned())),
        with: words(&["robin", "ROBIN VALE", "Zed <zed@acme.example>"]),
        without: words(&["piet"]),
        notes: Some(None),
        ..Edits::default()
    };
    let changed = edit(&book.desk(), &book.id, "old-1", &edits, NOBODY).unwrap();
    assert_eq!(changed.outdated_since, "2026-11-02".parse().ok());
    let summary = changed.written.summary;
    for word in [
        "internal attendees",
        "external attendees",
        "notes",
        "activity type",
        "meeting type",
    ] {
        assert!(summary.contains(word), "{summary}");
    }
    assert!(!summary.contains("subject"), "{summary}");
    let entry = book.customer().activities.remove(0);
    assert_eq!(
        (entry.id.as_str(), entry.kind.as_str()),
        ("old-1", "Workshop")
    );
    assert_eq!(entry.internal_attendees, ["rvale@gitlab.example"]);
    assert_eq!(
        entry.external_attendees,
        ["ines@acme.example", "Zed <zed@acme.example>"]
    );
    assert_eq!((entry.notes, entry.meeting_type), (None, None));

    let again = edit(
        &book.desk(),
        &book.id,
        "old-1",
        &Edits {
            notes: Some(None),
            ..Edits::default()
        },
        NOBODY,
    );
    let again = again.unwrap();
    assert!(again.written.changes.is_empty());
    assert_eq!(again.outdated_since, None);
}

#[test]
fn an_entry_goes_out_with_everything_looked_up_and_oldest_first() {
    let book = Book::new();
    let exporter = Exporter {
        email: None,
        form_zone: None,
    };
    let filter = Filter::default();
    let all = Wanted::Like(None, &filter);
    let outgoing = export(&book.desk(), all, exporter).unwrap();
    let ids: Vec<&str> = outgoing.entries.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["old-1", "mid-2", "new-3"]);
    assert_eq!(
        outgoing.warnings,
        ["`Gong` of 2026-11-20 of `Acme Corp` lacks subject, notes"]
    );
    let [old, mid, new] = outgoing.entries.as_slice() else {
        panic!("{outgoing:?}");
    };
    assert_eq!(old.author.as_deref(), Some("rvale@gitlab.example"));
    let objective = Context::Objective {
        gsid: Some("1S01G".to_owned()),
        name: "Ship in a day".to_owned(),
    };
    assert_eq!(old.context, objective);
    assert_eq!(old.external[0].name.as_deref(), Some("Inès Roux"));
    assert_eq!(old.external[0].known, Some(false));
    assert_eq!(
        (&old.external[1].name, &old.external[1].email),
        (&Some("Piet Bos".to_owned()), &None)
    );
    assert_eq!(mid.accelerator.as_deref(), Some("a1 Pipeline templates"));
    assert_eq!(mid.accelerator_type.as_deref(), Some("CI"));
    assert_eq!(mid.context, Context::General);
    let gsid = Some("x".repeat(36));
    assert_eq!(new.context, Context::Cta { gsid, name: None });
    let named = words(&["new-3", "old-1", "new-3"]);
    let named = export(&book.desk(), Wanted::Named(&book.id, &named), exporter).unwrap();
    assert_eq!(named.entries, [old.clone(), new.clone()]);
}

#[test]
fn notes_that_are_too_long_are_refused_by_name_and_long_ones_warned_about() {
    let exporter = Exporter {
        email: Some("rvale@gitlab.example"),
        form_zone: None,
    };
    // Characters count, not bytes.
    for (length, warned, refused) in [
        (30_000, false, false),
        (30_001, true, false),
        (131_000, true, false),
        (131_001, false, true),
    ] {
        let mut record = acme();
        record["activities"][1]["notes"] = json!("é".repeat(length));
        let book = Book::with(&record);
        let mid = words(&["mid-2"]);
        match export(&book.desk(), Wanted::Named(&book.id, &mid), exporter) {
            Ok(outgoing) => {
                assert!(!refused, "{length}");
                assert_eq!(!outgoing.warnings.is_empty(), warned, "{length}");
            }
            Err(error) => {
                let refusal: Refusal = error.downcast().unwrap();
                assert!(refused, "{length}: {refusal}");
                assert!(
                    refusal
                        .message
                        .contains("`Week 3` of 2026-11-10 of `Acme Corp`")
                );
                assert_eq!(refusal.rule.as_deref(), Some("activity.notes_limit"));
            }
        }
    }
}
