//! Reading records: what is understood, and how faults are told.

use std::path::Path;

use super::record::{Record, flow_levels};
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
        &format!("{GOOD}notes: zoë\u{7}\n"),
        (5, 11),
        "control characters are not allowed",
        "",
    );
    fault(
        &format!("\u{feff}{GOOD}notes: \u{9b}31m\n"),
        (5, 8),
        "control characters are not allowed",
        "",
    );
    fault(
        &format!("{GOOD}---\n{GOOD}"),
        (5, 1),
        "a second document begins",
        "",
    );
    fault("", (1, 1), "`schema` is missing", "");
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
fn another_schema_is_refused_however_it_is_written() {
    for head in [
        "schema : 2",
        "\"schema\": 2",
        "'schema': 2",
        "schema: 0x2",
        "schema: 0",
    ] {
        let refusal = refused(GOOD.replace("schema: 1", head).as_bytes());
        assert!(refusal.message.contains("has schema "), "{head}: {refusal}");
        let excerpt = refusal.excerpt.unwrap();
        assert_eq!((excerpt.line, excerpt.column), (1, 1), "{head}");
    }
    let unlike = refused(b"\"schema\": 2\nname: [all, new]\n");
    assert!(unlike.message.contains("schema 2"), "{unlike}");
    read(&GOOD.replace("schema: 1", "\"schema\" : 0x1")).unwrap();
}

#[test]
fn what_is_no_number_to_measure_is_refused() {
    let metric =
        |part: &str| format!("{GOOD}objectives:\n  - id: o1\n    metrics:\n      - key: k\n{part}");
    for number in [".inf", "-.inf", ".nan"] {
        for part in [
            "        baseline: ",
            "        target: ",
            "        readings:\n          - on: 2026-11-20\n            value: ",
        ] {
            let text = metric(&format!("{part}{number}\n"));
            let place = (
                text.lines().count(),
                part.len() - part.rfind('\n').map_or(0, |at| at + 1) + 1,
            );
            fault(&text, place, "not a number that can be measured", "");
        }
    }
    read(&metric("        baseline: 1e3\n        target: ~\n")).unwrap();
    read(&metric("        baseline:\n")).unwrap();
}

#[test]
fn a_merge_key_in_a_text_is_a_text() {
    let tail = "environment: {version: 17.10}\nnotes: \"we use <<: *base in CI\"\n";
    let record = read(&format!("{GOOD}{tail}")).unwrap();
    assert_eq!(
        record.customer.environment.version.as_deref(),
        Some("17.10")
    );
    let fault = refused(format!("{GOOD}{tail}team: {{csa: 5}}\n").as_bytes());
    assert_eq!(fault.excerpt.unwrap().line, 7);
}

#[test]
fn what_is_merged_reads_as_it_is_written() {
    let text = "schema: 1\nname: 2026\nsubscriptions: [{tier: advanced, starts_on: 2026-11-15, vouchers: 0x0a}]\nbase: &base\n  version: 17.10\n  seats: 1_200\n  licence: ~\n  provider: no\nenvironment:\n  <<: *base\n  seats: 1200\n  tools: {2026: 1.0, ci: true, cd: ---x, scm: on 2 lines}\nlinks:\ncontacts:\nobjectives: [{id: 007, metrics: [{key: k, baseline: 1.50}]}]\n";
    let merged = read(text).unwrap().customer;
    let environment = &merged.environment;
    assert_eq!(environment.version.as_deref(), Some("17.10"));
    assert_eq!(
        (environment.seats, &environment.licence),
        (Some(1200), &None)
    );
    assert_eq!(environment.provider.as_deref(), Some("no"));
    assert_eq!(environment.tools["2026"], "1.0");
    // The same text with the merge written out, through the plain reading.
    let plain = text.replace(
        "  <<: *base\n",
        "  version: 17.10\n  licence: ~\n  provider: no\n",
    );
    assert_eq!(read(&plain).unwrap().customer, merged);
}

#[test]
fn what_a_merge_would_bring_back_is_not_taken_away() {
    let text = format!(
        "{GOOD}team:\n  csa: &robin {{name: Robin Vale, email: r@gitlab.example}}\n  sa: {{<<: *robin, name: Jo Park, email: j@gitlab.example}}\n"
    );
    let record = read(&text).unwrap();
    let mut customer = record.customer.clone();
    customer.team.sa.as_mut().unwrap().email = None;
    let error = record.text_with(&customer).unwrap_err();
    let refusal = error.downcast_ref::<Refusal>().unwrap();
    assert_eq!(refusal.kind, Kind::Refused);
    let excerpt = refusal.excerpt.as_ref().unwrap();
    assert_eq!((excerpt.line, excerpt.column), (7, 8), "{refusal}");
    assert!(refusal.message.starts_with("without `email` here"));
}

#[test]
fn a_fault_beside_a_merge_is_told_at_its_place() {
    let base = "base: &base {seats: many}\n";
    fault(
        &format!("{GOOD}{base}environment: {{<<: *base}}\n"),
        (6, 15),
        "invalid type: string \"many\"",
        "",
    );
    fault(
        &format!(
            "{GOOD}base: &base {{licence: premium}}\nenvironment:\n  <<: *base\n  seats: many\n"
        ),
        (8, 10),
        "environment.seats: invalid type: string \"many\"",
        "",
    );
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
    for end in ["", "contacts: *j\n"] {
        let refusal = refused(format!("{GOOD}a: &a [x]\n{}{end}", bomb('j')).as_bytes());
        assert!(refusal.message.contains("more than 64 MiB"), "{refusal}");
        assert_eq!(refusal.excerpt.unwrap().line, 11);
    }
    let long = "x".repeat(1024 * 1024);
    let copies = vec!["*a"; 1000].join(", ");
    let heavy = format!("{GOOD}links: {{a: &a {long}}}\ncontacts: [{copies}]\n");
    assert!(refused(heavy.as_bytes()).message.contains("64 MiB"));
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// Levels of ten aliases each, up to this anchor: with `j` a thousand million items if anybody unrolled them.
fn bomb(last: char) -> String {
    let names: Vec<char> = ('a'..=last).collect();
    let level = |pair: &[char]| {
        let ten = vec![format!("*{}", pair[0]); 10].join(", ");
        format!("{}: &{} [{ten}]\n", pair[1], pair[1])
    };
    names.windows(2).map(level).collect()
}

/// Not enough to fill the memory, and more than the reader unrolls: read, for csa looks at none of it, but not changed.
#[test]
fn aliases_of_aliases_are_named_where_a_change_needs_them() {
    let record = read(&format!("{GOOD}a: &a [x]\n{}", bomb('f'))).unwrap();
    let mut customer = record.customer.clone();
    customer.environment.seats = Some(5);
    let error = record.text_with(&customer).unwrap_err();
    let refusal = error.downcast_ref::<Refusal>().unwrap();
    assert_eq!(refusal.kind, Kind::Invalid);
    assert_eq!(refusal.excerpt.as_ref().unwrap().line, 6, "{refusal}");
    assert!(refusal.message.contains("unfold to too much"), "{refusal}");
    assert!(refusal.hints[0].contains("aliases"), "{refusal}");
}

#[test]
fn levels_of_brackets_are_never_counted_too_few() {
    let many = |line: &str| line.repeat(200);
    for (text, least, most) in [
        (many("- {name: Dana, roles: [a, b]}\n"), 2, 2),
        (many("  - [ ] see [this](there) #12\n"), 0, 1),
        (many("a: [\n"), 200, 200),
        (many("["), 200, 200),
        (many("[\"]\", "), 200, 200),
        (many("[']', "), 200, 200),
        (many("[ # ]\n"), 200, 200),
        (many("[ !t] "), 200, 200),
        (many("], [\n"), 1, 200),
        (many("x]: [\n"), 200, 200),
        (many("{a: [b]}, {c: [\n"), 400, 400),
    ] {
        let levels = flow_levels(&text);
        assert!(
            (least..=most).contains(&levels),
            "{levels}: {}",
            &text[..20]
        );
    }
}
