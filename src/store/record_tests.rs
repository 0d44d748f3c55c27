//! Reading records: what is understood, and how faults are told.

use std::path::Path;

use super::record::Record;
use crate::domain::{Kind, Refusal};

fn read(text: &str) -> anyhow::Result<Record> {
    Record::read(Path::new("acme.yaml"), text.as_bytes().to_vec())
}

const GOOD: &str = "schema: 1\nname: Acme Corp\nsubscriptions:\n  - {tier: signature}\n";

#[track_caller]
fn refused(text: &[u8]) -> Refusal {
    let error = Record::read(Path::new("acme.yaml"), text.to_vec()).unwrap_err();
    let refusal = error
        .downcast_ref::<Refusal>()
        .unwrap_or_else(|| panic!("{error:#}"));
    assert_eq!(refusal.kind, Kind::Invalid);
    refusal.clone()
}

/// The line and column, a part of the message, and a part of what stands under the marked word.
#[track_caller]
fn fault(text: &str, place: (usize, usize), message: &str, label: &str) {
    let refusal = refused(text.as_bytes());
    let excerpt = refusal.excerpt.as_ref().unwrap();
    assert_eq!((excerpt.line, excerpt.column), place, "{refusal}");
    assert!(refusal.message.contains(message), "{refusal}");
    assert!(excerpt.label.contains(label), "{:?}", excerpt.label);
    assert_eq!(
        excerpt.text,
        text.lines().nth(place.0 - 1).unwrap_or_default()
    );
}

#[test]
fn the_least_record_is_read() {
    let record = read(GOOD).unwrap();
    assert_eq!(record.customer.name, "Acme Corp");
    assert_eq!(record.text, GOOD);
}

#[test]
fn keys_without_a_value_are_as_good_as_absent() {
    let whole = format!(
        "{GOOD}team:\ncontacts:\nlinks:\nenvironment:\nonboarding:\n  steps:\neducation:\nactivities:\n"
    );
    assert_eq!(read(&whole).unwrap().customer, read(GOOD).unwrap().customer);
}

#[test]
fn line_ends_byte_order_mark_and_a_missing_last_newline_do_not_matter() {
    let plain = read(GOOD).unwrap().customer;
    assert_eq!(read(&GOOD.replace('\n', "\r\n")).unwrap().customer, plain);
    assert_eq!(read(&format!("\u{feff}{GOOD}")).unwrap().customer, plain);
    assert_eq!(read(GOOD.trim_end()).unwrap().customer, plain);
    assert_eq!(read(&format!("---\n{GOOD}")).unwrap().customer, plain);
}

#[test]
fn unknown_keys_are_no_fault() {
    let record = read(&format!("{GOOD}mascot: {{name: Otto}}\n")).unwrap();
    assert_eq!(record.customer, read(GOOD).unwrap().customer);
}

#[test]
fn anchors_and_merges_are_understood() {
    let text = format!(
        "{GOOD}team:\n  csa: &robin {{name: Robin Vale}}\n  sa: *robin\n  ae:\n    <<: *robin\n    email: r@gitlab.example\n"
    );
    let team = read(&text).unwrap().customer.team;
    assert_eq!(team.sa, team.csa);
    let ae = team.ae.unwrap();
    assert_eq!(
        (ae.name.as_str(), ae.email.as_deref()),
        ("Robin Vale", Some("r@gitlab.example"))
    );
}

#[test]
fn faults_are_told_with_their_place_and_the_nearest_name() {
    fault(
        "schema: 1\nname: Acme\nsubscriptions:\n  - tier: signatur\n",
        (4, 11),
        "unknown word `signatur`",
        "did you mean `signature`?",
    );
    fault(
        "schema: 1\nname: Acme\nsubscriptions:\n  - tier: advanced\n    starts_on: 2026-13-01\n",
        (5, 16),
        "no such day",
        "",
    );
    fault(
        "schema: 1\nname: Acme\nsubscriptions:\n  - tier: advanced\n    starts_on: soon\n",
        (5, 16),
        "this is not a day; write it like 2026-11-20",
        "",
    );
    fault(
        "schema: 1\nname:\nsubscriptions: []\n",
        (2, 1),
        "must not be empty",
        "",
    );
    fault(
        "schema: 1\nname: Acme\n\tsubscriptions: []\n",
        (3, 1),
        "found a tab character",
        "",
    );
    fault(
        &format!("{GOOD}name: Twice\n"),
        (5, 1),
        "the key stands twice: `name`",
        "",
    );
    fault(
        &format!("{GOOD}environment:\n  seats: many\n"),
        (6, 10),
        "environment.seats: invalid type: string \"many\"",
        "",
    );
    fault(
        "schema: 1\nsubscriptions: []\n",
        (1, 1),
        "`name` is missing",
        "",
    );
    fault(
        &format!("{GOOD}notes: \"no end\n"),
        (6, 1),
        "while scanning a quoted scalar at line 5 column 8",
        "",
    );
}

#[test]
fn a_newer_schema_is_refused_before_anything_else_is_looked_at() {
    let refusal = refused(b"# head\nschema: 2  # next\nname: [all, new]\n");
    assert!(refusal.message.contains("schema 2"));
    assert!(refusal.hints[0].contains("newer csa"));
    assert_eq!(refusal.excerpt.unwrap().line, 2);
}

#[test]
fn what_is_no_text_is_refused() {
    assert!(
        refused(b"schema: 1\nname: \xff\xfe\n")
            .message
            .contains("UTF-8")
    );
    assert_eq!(
        refused(b"schema: 1\nname: \xff\xfe\n")
            .excerpt
            .unwrap()
            .line,
        2
    );
    assert!(refused(b"schema: 1\nname: a\0b\n").message.contains("NUL"));
    let conflict = b"schema: 1\n<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> theirs\n";
    let refusal = refused(conflict);
    assert!(refusal.message.contains("merge"), "{refusal}");
    assert_eq!(refusal.excerpt.unwrap().line, 2);
}

#[test]
fn what_is_emptied_goes_unless_a_comment_would_go_along() {
    let case = |part: &str, left: &str| {
        let record = read(&format!("{GOOD}{part}")).unwrap();
        let mut customer = record.customer.clone();
        customer.contacts.clear();
        customer.onboarding.steps.clear();
        assert_eq!(
            record.text_with(&customer).unwrap(),
            format!("{GOOD}{left}")
        );
    };
    case("contacts:\n  - name: Dana Ruiz\n", "");
    case(
        "contacts:  # ask Sam first\n  # from the kick-off\n  - name: Dana Ruiz\n",
        "contacts: []  # ask Sam first\n  # from the kick-off\n",
    );
    case(
        "onboarding: {steps: {kickoff: {done_on: 2026-11-20}}}\n",
        "",
    );
    case(
        "onboarding:\n  # see the issue\n  steps:\n    kickoff: {done_on: 2026-11-20}\n",
        "onboarding:\n  # see the issue\n  steps: {}\n",
    );
}

#[test]
fn a_person_of_whom_more_is_written_is_not_taken_away() {
    let text = format!(
        "{GOOD}team:\n  csa: {{name: Robin Vale}}\n  sa: {{name: Jo Park, birthday: 1 May}}\n"
    );
    let record = read(&text).unwrap();
    let mut customer = record.customer.clone();
    customer.team.sa = None;
    let error = record.text_with(&customer).unwrap_err();
    let refusal = error.downcast_ref::<Refusal>().unwrap();
    let excerpt = refusal.excerpt.as_ref().unwrap();
    assert_eq!(
        (excerpt.line, excerpt.column, excerpt.length),
        (7, 23, 8),
        "{refusal}"
    );
    assert!(refusal.message.contains("does not know `birthday`"));
    assert!(refusal.hints[0].contains("csa customer edit"));
}

/// Each of these took a parser minutes, gigabytes or its stack; bounded here by the test's own patience.
#[test]
fn hostile_records_are_refused_at_once() {
    let started = std::time::Instant::now();
    for text in [
        format!("{GOOD}x: {}", "{a: ".repeat(100_000)),
        format!("{GOOD}x: {}", "[".repeat(500_000)),
        format!("{GOOD}x: {}", "- ".repeat(50_000)),
        format!("{GOOD}{}", "? ".repeat(100_000)),
    ] {
        refused(text.as_bytes());
    }
    let bomb = read(&format!("{GOOD}a: &a [x]\n{}", bomb())).unwrap();
    assert!(bomb.text_with(&bomb.customer).is_err());
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// Nine levels of ten aliases each: a thousand million items if anybody unrolled them.
fn bomb() -> String {
    let names: Vec<char> = ('a'..='j').collect();
    let level = |pair: &[char]| {
        let ten = vec![format!("*{}", pair[0]); 10].join(", ");
        format!("{}: &{} [{ten}]\n", pair[1], pair[1])
    };
    names.windows(2).map(level).collect()
}
