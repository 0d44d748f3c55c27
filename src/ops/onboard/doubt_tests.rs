//! What is asked before a step is settled, and that an answer holds only for what was asked.

use std::path::Path;

use chrono::{DateTime, NaiveDate};

use super::{Fate, doubts, reopen, settle};
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::rules::Rules;
use crate::store::{Store, Write, disk};

const RECORD: &str = "\
schema: 1
name: Acme Corp
subscriptions:
  - tier: advanced
    order_form_on: 2026-11-02
team:
  csa: {name: Robin Vale}
onboarding:
  resources_identified_on: 2026-11-02
  steps:
    kickoff: {done_on: 2026-11-12}
    playback: {skipped_on: 2026-11-10, why: the sponsor asked for it}
";

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn acme() -> CustomerId {
    CustomerId::of_stem("acme-corp").unwrap()
}

/// Works on a book with one record, on the 21st of November 2026.
fn with_book(act: impl FnOnce(&Desk, &Path)) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned());
    store.make().unwrap();
    let path = store.path(&acme());
    write(&path, RECORD);
    let rules = Rules::load(&[]).unwrap();
    let desk = Desk {
        store: &store,
        work: rules.work_calendar([]).unwrap(),
        rules: &rules,
        today: d("2026-11-21"),
        write: &Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: false,
        },
    };
    act(&desk, &path);
}

fn write(path: &Path, text: &str) {
    let before = disk::read(path).unwrap();
    disk::replace(path, before.as_deref(), Some(text.as_bytes())).unwrap();
}

fn done(on: &str) -> Fate<'static> {
    Fate::Done {
        on: d(on),
        agreed: None,
    }
}

#[test]
fn what_is_odd_is_asked_about() {
    with_book(|desk, _| {
        let agreeing = |on: &str, day: &str| Fate::Done {
            on: d(on),
            agreed: Some((desk.rules.step("kickoff").unwrap(), d(day))),
        };
        let planned = |on: &str| Fate::Planned { on: d(on) };
        let skipped = Fate::Skipped { why: "no time" };
        for (step, fate, expected) in [
            ("internal-kickoff", done("2026-11-05"), &[][..]),
            (
                "internal-kickoff",
                done("2026-11-22"),
                &["2026-11-22 is in the future"],
            ),
            (
                "internal-kickoff",
                done("2026-11-01"),
                &["2026-11-01 is before the order form of 2026-11-02"],
            ),
            (
                "kickoff",
                done("2026-11-13"),
                &["it was already done on 2026-11-12"],
            ),
            (
                "playback",
                done("2026-11-11"),
                &[
                    "it was skipped on 2026-11-10: the sponsor asked for it",
                    "`account-context` comes first and is not done",
                ],
            ),
            // On the day of the kick-off it may have been before it.
            ("account-context", done("2026-11-12"), &[]),
            (
                "account-context",
                done("2026-11-13"),
                &["`kickoff`, which comes after it, was done on 2026-11-12"],
            ),
            (
                "kickoff-scheduled",
                agreeing("2026-11-05", "2020-01-01"),
                &[
                    "kickoff: 2020-01-01 is in the past",
                    "kickoff: 2020-01-01 is before the order form of 2026-11-02",
                    "kickoff: it was already done on 2026-11-12",
                ],
            ),
            ("discovery-workshop", planned("2026-11-23"), &[]),
            (
                "discovery-workshop",
                planned("2026-11-28"),
                &["Sat 2026-11-28 is no business day"],
            ),
            (
                "discovery-workshop",
                planned("2026-11-20"),
                &["2026-11-20 is in the past"],
            ),
            (
                "kickoff",
                planned("2026-12-01"),
                &["it was already done on 2026-11-12"],
            ),
            (
                "playback",
                planned("2026-12-01"),
                &["it was skipped on 2026-11-10: the sponsor asked for it"],
            ),
            (
                "playback",
                skipped,
                &["it was skipped on 2026-11-10: the sponsor asked for it"],
            ),
            ("discovery-workshop", skipped, &[]),
        ] {
            let asked = doubts(desk, &acme(), desk.rules.step(step).unwrap(), fate).unwrap();
            assert_eq!(asked, expected, "{step} {fate:?}");
        }
    });
}

#[test]
fn an_answer_holds_only_for_what_was_asked() {
    with_book(|desk, path| {
        let step = desk.rules.step("internal-kickoff").unwrap();
        let fate = done("2026-11-05");
        let asked = doubts(desk, &acme(), step, fate).unwrap();
        assert!(asked.is_empty());
        // A colleague marks the step while the question stands.
        let theirs = format!("{RECORD}    internal_kickoff: {{done_on: 2026-11-06}}\n");
        write(path, &theirs);
        let error = settle(desk, &acme(), step, fate, &asked).unwrap_err();
        let refusal = error.downcast_ref::<Refusal>().unwrap();
        assert_eq!(refusal.kind, Kind::Busy);
        assert_eq!(
            refusal.message,
            "the record changed meanwhile: it was already done on 2026-11-06"
        );
        assert_eq!(desk.store.load(&acme()).unwrap().text, theirs);

        let asked = doubts(desk, &acme(), step, fate).unwrap();
        settle(desk, &acme(), step, fate, &asked).unwrap();
        // What was asked about and is no longer so needs no other answer.
        reopen(desk, &acme(), step).unwrap();
        settle(desk, &acme(), step, fate, &asked).unwrap();
    });
}
