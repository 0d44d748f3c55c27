//! The files in `examples/`, used as a user would: copied into a book and read by the program.

#![allow(clippy::unwrap_used, reason = "a test that cannot read fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

const CUSTOMERS: [&str; 3] = ["acme-corp", "globex", "initech"];

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// A home folder with a book made of copies.
struct Book(TempDir);

impl Book {
    fn of_records() -> Self {
        let book = Self(tempfile::tempdir().unwrap());
        book.csa(&["init"]);
        for id in CUSTOMERS {
            book.copy(&format!("{id}.yaml"), &format!("customers/{id}.yaml"));
        }
        book
    }

    fn with_rules() -> Self {
        let book = Self::of_records();
        book.copy("rules/team.toml", "rules/team.toml");
        book
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("book")
    }

    fn copy(&self, from: &str, to: &str) {
        let to = self.path().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(examples().join(from), to).unwrap();
    }

    fn run(&self, args: &[&str]) -> Output {
        assert_cmd::Command::new(env!("CARGO_BIN_EXE_csa"))
            .args(args)
            .env_clear()
            .env("HOME", self.0.path())
            .env("CSA_BOOK", self.path())
            .env("CSA_TODAY", "2026-11-21")
            .env("TZ", "Europe/Berlin")
            .timeout(std::time::Duration::from_secs(30))
            .output()
            .unwrap()
    }

    /// What the program prints; it must succeed and have nothing to warn of.
    fn csa(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && !said.contains("warning"),
            "csa {args:?}: {said}"
        );
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let mut args = args.to_vec();
        args.push("--json");
        serde_json::from_str::<Value>(&self.csa(&args)).unwrap()["data"].take()
    }

    /// The steps and marks of a customer's onboarding.
    fn steps(&self, id: &str) -> Vec<String> {
        let checklist = self.json(&["onboard", id]);
        let lines = checklist["lines"].as_array().unwrap().iter();
        lines
            .map(|line| line["step"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn every_record_is_read_and_nothing_is_found_in_it() {
    for book in [Book::of_records(), Book::with_rules()] {
        let ids = book.csa(&["customer", "list", "--ids"]);
        assert_eq!(ids.lines().collect::<Vec<_>>(), CUSTOMERS);
        assert_eq!(book.csa(&["check", "--strict"]), "");
    }
}

#[test]
fn every_record_is_at_the_point_that_the_readme_tells() {
    let book = Book::of_records();
    let point = |id: &str| {
        let checklist = book.json(&["onboard", id]);
        let tier = checklist["tier"].as_str().unwrap().to_owned();
        let next = checklist["next"]["step"].as_str().map(str::to_owned);
        (tier, checklist["settled"] == checklist["steps"], next)
    };
    let next = |step: &str| Some(step.to_owned());
    assert_eq!(
        point("acme-corp"),
        ("Signature".to_owned(), false, next("discovery_workshop"))
    );
    assert_eq!(point("globex"), ("Advanced".to_owned(), true, None));
    let legacy = "Success Plan Services (legacy)".to_owned();
    assert_eq!(point("initech"), (legacy, true, None));
}

/// The schema's properties, by their path, which an example must show.
fn properties(schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    for alternative in schema["anyOf"].as_array().into_iter().flatten() {
        properties(alternative, path, found);
    }
    if schema["items"].is_object() {
        properties(&schema["items"], path, found);
    }
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        properties(inner, &path, found);
        found.insert(path);
    }
}

#[test]
fn every_part_of_the_record_is_shown_somewhere() {
    let book = Book::of_records();
    let schema = fs::read_to_string(book.path().join(".csa/customer.schema.json")).unwrap();
    let mut wanted = BTreeSet::new();
    properties(&serde_json::from_str(&schema).unwrap(), "", &mut wanted);
    assert!(
        wanted.contains(".accelerators.backlog.done_on"),
        "{wanted:?}"
    );

    let text: String = CUSTOMERS
        .iter()
        .map(|id| fs::read_to_string(examples().join(format!("{id}.yaml"))).unwrap())
        .collect();
    // A comment shows a key as well as a value does.
    let is_shown = |key: &str| {
        text.match_indices(&format!("{key}:"))
            .any(|(at, _)| text[..at].ends_with([' ', '\n', '{', ',']))
    };
    let missing: Vec<&String> = wanted
        .iter()
        .filter(|path| !is_shown(path.rsplit('.').next().unwrap()))
        .collect();
    assert!(missing.is_empty(), "no example shows {missing:?}");
}

#[test]
fn the_teams_rules_are_in_force() {
    let (plain, team) = (Book::of_records(), Book::with_rules());
    let has = |book: &Book, id: &str, step: &str| book.steps(id).iter().any(|found| found == step);
    assert!(!has(&plain, "acme-corp", "workshop_questions"));
    assert!(has(&team, "acme-corp", "workshop_questions"));
    assert!(has(&plain, "acme-corp", "playback"));
    assert!(!has(&team, "acme-corp", "playback"));
}

#[test]
fn the_configuration_has_every_key() {
    let book = Book::of_records();
    let config = examples().join("config.toml");
    let shown = book.json(&["config", "--config", config.to_str().unwrap()]);
    for setting in shown["settings"].as_array().unwrap() {
        let origin = match setting["key"].as_str().unwrap() {
            "book" => "environment CSA_BOOK",
            "today" => "environment CSA_TODAY",
            _ => "configuration",
        };
        assert_eq!(setting["origin"], origin, "{setting}");
    }
    assert!(fs::read_to_string(config).unwrap().contains("\nbook = "));
}

#[test]
fn the_readme_names_every_file() {
    let readme = fs::read_to_string(examples().join("README.md")).unwrap();
    for folder in ["", "rules", "shell"] {
        for entry in fs::read_dir(examples().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .strip_prefix(examples())
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            assert!(
                path.is_dir() || name == "README.md" || readme.contains(&format!("]({name})")),
                "{name} is not in examples/README.md"
            );
        }
    }
}

/// `CSA_BLESS=1 cargo test --test examples` draws it again; look at the picture.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the variable asks for the picture to be drawn again"
)]
fn the_picture_is_the_board_of_these_records() {
    let drawn = Book::of_records().csa(&["accelerator", "plan", "--svg", "-"]);
    let path = examples().join("board.svg");
    if std::env::var_os("CSA_BLESS").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == drawn,
        "examples/board.svg is not what csa draws now; draw it again: CSA_BLESS=1 cargo test --test examples"
    );
}

/// The morning over the three records on five days of a year, worst first; each line by its id, the day it is due and
/// its rule. Beside each stands why it is right.
#[test]
fn five_mornings_of_a_year_are_as_worked_out_by_hand() {
    // Two weeks into Globex's first year. Nobody logged a call with Initech since their first day, 1 December 2025.
    morning(
        "2026-05-12",
        &[
            // The first call is due two weeks after that day, and nothing is in the log.
            "initech:call 2025-12-15 activity.call_age",
            // Three weeks after the kick-off on 30 April are as agreed: its next call is no line before 18 May.
            // Four to three months before the review of 8 September, which was called off only later.
            "globex:review-r0-alignment 2026-06-08 review.steps.alignment",
            // Ninety days after 1 December without a sentiment: 31 + 31 + 28 days to 1 March.
            "initech:sentiment 2026-03-01 sentiment.age",
        ],
    );
    morning(
        "2026-08-10",
        &[
            "initech:call 2025-12-15 activity.call_age",
            // The kick-off is 102 days old: beyond 35 days dashboards no longer show green.
            "globex:call 2026-05-21 activity.call_age",
            // Three weeks before the review that is still planned for 8 September.
            "globex:review-r0-internal-review 2026-08-18 review.steps.internal_review",
            // Another is planned for 20 October; its day is fixed two months before.
            "globex:review-r1-scheduling 2026-08-20 review.steps.scheduling",
            // None of four is used; 84 days that end on 30 November begin on 8 September, four weeks and a day ahead.
            "initech:start-2026 2026-09-08 today.last_start_ahead",
            "initech:sentiment 2026-03-01 sentiment.age",
        ],
    );
    morning(
        "2026-11-21",
        &[
            // Raised on Monday 9 November, high: two business days later was Wednesday.
            "initech:escalation-e1 2026-11-11 escalation.high",
            // Red since the 9th, and the last update is the entry of that day.
            "initech:red 2026-11-16 today.red_update",
            "initech:call 2025-12-15 activity.call_age",
            // The business review on 20 October and three weeks, as agreed; 32 days are more than a month.
            "globex:call 2026-11-10 today.call_most",
            // The kick-off on 13 November, and weekly while the onboarding goes on.
            "acme-corp:call 2026-11-20 today.call_onboarding",
            // Its week 1 is the next one.
            "acme-corp:a1-start 2026-11-23 today.accelerator_start",
            // Agreed for Tuesday; the limit would be two weeks after the kick-off.
            "acme-corp:discovery-workshop 2026-11-24 onboarding.steps.discovery_workshop",
            // Three weeks before the review on 15 December.
            "initech:review-r1-internal-review 2026-11-24 review.steps.internal_review",
            // Three to two weeks before it.
            "initech:review-r1-customer-review 2026-12-01 review.steps.customer_review",
            // 56 vouchers are not used, and 90 days before 12 January was in October.
            "initech:vouchers-v1 2027-01-12 today.vouchers_ahead",
            // Three days after the entries of 5 and 16 November.
            "globex:pending 2026-11-08 today.pending",
            "acme-corp:pending 2026-11-19 today.pending",
            // Green since 20 October, and 31 days.
            "globex:health 2026-11-20 today.health_update",
        ],
    );
    // As if nothing had been written since: what was soon is late.
    morning(
        "2026-12-16",
        &[
            "initech:escalation-e1 2026-11-11 escalation.high",
            "initech:red 2026-11-16 today.red_update",
            "initech:call 2025-12-15 activity.call_age",
            "globex:call 2026-11-10 activity.call_age",
            // 33 days after the kick-off: more than a month, and not yet 35 days.
            "acme-corp:call 2026-11-20 today.call_most",
            "acme-corp:a1-start 2026-11-23 today.accelerator_start",
            // The last entry on a2 is of 12 November; two weeks without a word ended on the 26th.
            "globex:a2-silent 2026-11-26 accelerator.quiet_after",
            // The day agreed is over, so the limit counts: the kick-off on Friday the 13th and two weeks.
            "acme-corp:discovery-workshop 2026-11-27 onboarding.steps.discovery_workshop",
            // Week 8 of a2 ended on the Sunday of 23 to 29 November.
            "globex:a2-backlog 2026-11-29 today.accelerator_backlog",
            "initech:a2-start 2026-12-07 today.accelerator_start",
            // Thirty days after the subscription's first day, 15 November.
            "acme-corp:first-cadence-call 2026-12-15 onboarding.steps.first_cadence_call",
            "acme-corp:first-value 2026-12-15 onboarding.steps.first_value",
            // The review was yesterday; its follow-up goes out within a business day.
            "initech:review-r1-held 2026-12-16 today.review_held",
            // 45 days after the order form of 2 November: 28 to the 30th, and 17.
            "acme-corp:onboard 2026-12-17 onboarding.steps.onboard",
            // The day of the review on 9 February was to be fixed by 9 December; what follows is its content, on the
            // Friday before the 9th of January.
            "globex:review-r2-content 2027-01-08 review.steps.content",
            "initech:vouchers-v1 2027-01-12 today.vouchers_ahead",
            "globex:pending 2026-11-08 today.pending",
            "acme-corp:pending 2026-11-19 today.pending",
            "globex:health 2026-11-20 today.health_update",
            // Green on 13 November, and 31 days.
            "acme-corp:health 2026-12-14 today.health_update",
        ],
    );
    morning(
        "2027-02-01",
        &[
            "initech:escalation-e1 2026-11-11 escalation.high",
            "initech:red 2026-11-16 today.red_update",
            "initech:call 2025-12-15 activity.call_age",
            "globex:call 2026-11-10 activity.call_age",
            "acme-corp:call 2026-11-20 activity.call_age",
            "acme-corp:a1-start 2026-11-23 today.accelerator_start",
            "acme-corp:discovery-workshop 2026-11-27 onboarding.steps.discovery_workshop",
            "initech:a2-start 2026-12-07 today.accelerator_start",
            "acme-corp:first-cadence-call 2026-12-15 onboarding.steps.first_cadence_call",
            "acme-corp:first-value 2026-12-15 onboarding.steps.first_value",
            "initech:review-r1-held 2026-12-16 today.review_held",
            "acme-corp:onboard 2026-12-17 onboarding.steps.onboard",
            // Twelve weeks from 5 October end on 27 December, and a week is for the measuring.
            "globex:a2-close 2027-01-03 today.accelerator_close",
            // Four months before the renewal on 1 May is 1 January; the question is asked within 30 days.
            "globex:renewal-question 2027-01-31 today.renewal_question",
            // Fifteen of forty vouchers were never issued, and the year ends in less than 90 days.
            "globex:vouchers-2027 2027-04-30 today.vouchers_ahead",
            "globex:pending 2026-11-08 today.pending",
            "acme-corp:pending 2026-11-19 today.pending",
            "acme-corp:health 2026-12-14 today.health_update",
            // Noted on 20 November; thirty days later the next release is out.
            "globex:release-notes 2026-12-20 today.release_note",
            // Green since 20 October; ninety days ended on 18 January.
            "globex:sentiment 2027-01-18 sentiment.age",
        ],
    );
}

#[track_caller]
fn morning(today: &str, expected: &[&str]) {
    let lines = Book::of_records().json(&["today", "--today", today]);
    let word = |line: &Value, key: &str| line[key].as_str().unwrap_or("-").to_owned();
    let found: Vec<String> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            ["id", "due_on", "rule"]
                .map(|key| word(line, key))
                .join(" ")
        })
        .collect();
    assert_eq!(found, expected, "the morning of {today}");
}
