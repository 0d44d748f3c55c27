//! What stands in a column of CSV stands under the same name in JSON.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::home::{Home, text};

/// A home with the examples as its book.
fn home() -> Home {
    let home = Home::new();
    let customers = home.customers();
    fs::create_dir_all(&customers).unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for name in ["acme-corp", "globex", "initech"] {
        let name = format!("{name}.yaml");
        fs::copy(examples.join(&name), customers.join(&name)).unwrap();
    }
    home
}

/// The data in both formats, which every reading verb has.
fn both(home: &Home, args: &[&str]) -> (Value, Vec<Vec<String>>) {
    let shown = |format: &str| {
        let args = [args, &["--format", format]].concat();
        let output = home.run(&args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        text(&output.stdout)
    };
    let mut json: Value = serde_json::from_str(&shown("json")).unwrap();
    let csv = shown("csv");
    let mut csv = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes());
    let rows = csv
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (json["data"].take(), rows.collect())
}

fn pointer(path: &str) -> String {
    format!("/{}", path.replace('.', "/"))
}

#[test]
fn a_column_is_the_path_of_its_value() {
    let home = home();
    for (args, rows) in [
        (&["customer", "list", "--all"][..], ""),
        (&["onboard", "acme"], "/lines"),
        (&["onboard", "draft", "--list"], ""),
        (&["rules"], ""),
        (&["config"], "/settings"),
    ] {
        let (json, csv) = both(&home, args);
        let rows = json.pointer(rows).and_then(Value::as_array).unwrap();
        assert_eq!(rows.len() + 1, csv.len(), "{args:?}");
        for column in &csv[0] {
            let is_there = rows
                .iter()
                .any(|row| row.pointer(&pointer(column)).is_some());
            assert!(is_there, "{args:?} has no `{column}` in JSON");
        }
    }
}

#[test]
fn a_key_is_the_path_of_its_value() {
    let home = home();
    for args in [
        &["customer", "show", "acme"][..],
        &["onboard", "draft", "acme", "kickoff"],
        &["onboard", "draft", "--template", "kickoff"],
        &["config", "book"],
    ] {
        let (json, csv) = both(&home, args);
        assert_eq!(csv[0], ["key", "value"], "{args:?}");
        for row in &csv[1..] {
            let found = json.pointer(&pointer(&row[0]));
            assert!(found.is_some(), "{args:?} has no `{}` in JSON", row[0]);
        }
    }
    let (json, csv) = both(&home, &["customer", "path", "acme"]);
    assert_eq!(csv, [["path"], [json["path"].as_str().unwrap()]]);
}
