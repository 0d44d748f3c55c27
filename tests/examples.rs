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
    for folder in ["", "rules"] {
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
