//! What csa is made of and how it is handed on: licences, versions of Rust, and where a package puts things.
//!
//! `.deny.toml` is the policy, and `cargo deny check` its judge; this test holds the licences without that tool, for the
//! packages that this machine's program is made from.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs and read files; one that cannot fails"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn toml(file: &str) -> toml::Table {
    std::fs::read_to_string(root().join(file))
        .unwrap()
        .parse()
        .unwrap()
}

/// What a program prints.
fn printed(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Every package that csa or its tests are made from on this machine, csa among them.
fn packages() -> Vec<Value> {
    let rustc = printed("rustc", &["-vV"]);
    let host = rustc
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let args = [
        "metadata",
        "--offline",
        "--locked",
        "--format-version",
        "1",
        "--filter-platform",
        host,
    ];
    let metadata: Value = serde_json::from_str(&printed(env!("CARGO"), &args)).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    assert!(packages.len() > 50, "{}", packages.len());
    packages
}

/// The licences that are named in an expression, if those allowed satisfy it; the tokens are its words and brackets.
fn satisfied<'a>(tokens: &mut &[&'a str], allowed: &BTreeSet<String>) -> Option<Vec<&'a str>> {
    let mut any = None;
    loop {
        let mut all = Some(Vec::new());
        loop {
            let (first, rest) = tokens.split_first()?;
            *tokens = rest;
            let one = if *first == "(" {
                let inner = satisfied(tokens, allowed);
                *tokens = tokens.get(1..)?;
                inner
            } else {
                if tokens.first() == Some(&"WITH") {
                    *tokens = tokens.get(2..)?;
                    None
                } else {
                    allowed.contains(*first).then(|| vec![*first])
                }
            };
            all = all.zip(one).map(|(all, one)| [all, one].concat());
            if tokens.first() != Some(&"AND") {
                break;
            }
            *tokens = &tokens[1..];
        }
        any = any.or(all);
        if tokens.first() != Some(&"OR") {
            return any;
        }
        *tokens = &tokens[1..];
    }
}

/// The licences by which a package may be used, of those allowed.
fn licences(expression: &str, allowed: &BTreeSet<String>) -> Option<Vec<String>> {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let used = satisfied(&mut &tokens[..], allowed)?;
    Some(used.into_iter().map(str::to_owned).collect())
}

fn allowed() -> BTreeSet<String> {
    let deny = toml(".deny.toml");
    let allow = deny["licenses"]["allow"].as_array().unwrap();
    allow
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"]
        .map(str::to_owned)
        .into();
    for (expression, is_fine) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("Unlicense/MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
        ("MIT OR GPL-3.0-only AND ISC", true),
        ("Apache-2.0 WITH LLVM-exception", false),
        ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true),
        ("", false),
    ] {
        assert_eq!(
            licences(expression, &allowed).is_some(),
            is_fine,
            "{expression}"
        );
    }
}

#[test]
fn every_package_has_a_licence_that_is_allowed_and_every_allowance_is_needed() {
    let allowed = allowed();
    let mut used = BTreeSet::new();
    for package in packages() {
        let expression = package["license"].as_str().unwrap_or_default();
        let by = licences(expression, &allowed);
        let by = by
            .unwrap_or_else(|| panic!("{}: `{expression}` is not in .deny.toml", package["name"]));
        used.extend(by);
    }
    assert_eq!(
        used, allowed,
        "an allowance in .deny.toml that nothing needs"
    );
}

#[test]
fn no_package_asks_for_a_newer_rust_than_we_promise() {
    let number = |version: &str| {
        let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap());
        (
            parts.next().unwrap(),
            parts.next().unwrap_or(0),
            parts.next().unwrap_or(0),
        )
    };
    let ours = toml("Cargo.toml")["package"]["rust-version"]
        .as_str()
        .unwrap()
        .to_owned();
    for package in packages() {
        if let Some(theirs) = package["rust_version"].as_str() {
            assert!(
                number(theirs) <= number(&ours),
                "{} needs Rust {theirs}",
                package["name"]
            );
        }
    }
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    assert!(
        readme.contains(&format!("({ours} or newer)")),
        "the README promises another version than {ours}"
    );
}

#[test]
fn every_package_comes_from_where_cargo_looks_by_itself() {
    let sources: BTreeSet<String> = packages()
        .iter()
        .filter_map(|package| Some(package["source"].as_str()?.to_owned()))
        .collect();
    assert_eq!(sources.len(), 1, "{sources:?}");
    assert!(
        sources.iter().all(|source| source.starts_with("registry+")),
        "{sources:?}"
    );
}

/// Whether a name is of this form, in which a star stands for anything.
fn is_of(name: &str, form: &str) -> bool {
    match form.split_once('*') {
        None => name == form,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            (0..=name.len()).any(|at| name.is_char_boundary(at) && is_of(&name[at..], rest))
        }),
    }
}

#[test]
fn the_package_for_debian_takes_files_that_are_there() {
    let manifest = toml("Cargo.toml");
    let assets = manifest["package"]["metadata"]["deb"]["assets"]
        .as_array()
        .unwrap();
    let mut taken = BTreeSet::new();
    for asset in assets {
        let from = asset[0].as_str().unwrap();
        if from.starts_with("target/") {
            continue;
        }
        let path = Path::new(from);
        let (folder, name) = (
            path.parent().unwrap(),
            path.file_name().unwrap().to_str().unwrap(),
        );
        let entries = std::fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap());
        let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
        let names = files.map(|entry| entry.file_name().into_string().unwrap());
        let found: Vec<PathBuf> = names
            .filter(|file| is_of(file, name))
            .map(|file| folder.join(file))
            .collect();
        assert!(!found.is_empty(), "{from} is not there");
        taken.extend(found);
    }
    for shell in ["csa.bash", "_csa", "csa.fish", "csa.elv", "_csa.ps1"] {
        let script = Path::new("completions").join(shell);
        assert!(
            taken.contains(&script),
            "{} is not in the package",
            script.display()
        );
    }
    for script in std::fs::read_dir(root().join("examples/shell")).unwrap() {
        let script = Path::new("examples/shell").join(script.unwrap().file_name());
        assert!(
            taken.contains(&script),
            "{} is not in the package",
            script.display()
        );
    }
}
