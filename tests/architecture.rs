//! The arrows of the house, read from its source: which room must not mention what.
//!
//! `src/lib.rs` draws the map. Comments and tests may speak of anything; code may not. Where a line
//! breaks an arrow, move the code to the room that it belongs to, rather than the arrow.

#![allow(clippy::unwrap_used, reason = "a test that cannot read fails")]

use std::path::{Path, PathBuf};

/// A room of the house: a folder or a file below `src/`.
struct Room {
    name: &'static str,
    /// The rooms besides itself that its code may lead to.
    knows: &'static [&'static str],
    /// What its code must not mention besides.
    never: &'static [&'static str],
}

/// The arrows, from the middle outwards.
#[rustfmt::skip]
const ROOMS: [Room; 18] = [
    Room { name: "domain", knows: &[], never: &["std::fs", "std::env", "std::io", "std::process", "clap", "println!", "Local", "Utc"] },
    Room { name: "rules", knows: &["domain"], never: &["std::fs", "std::env", "clap"] },
    Room { name: "export", knows: &["domain", "rules"], never: &["std::fs", "std::env", "clap"] },
    Room { name: "import", knows: &["domain"], never: &["std::fs", "std::env", "clap"] },
    Room { name: "store", knows: &["domain"], never: &["clap"] },
    Room { name: "ops", knows: &["domain", "export", "rules", "store"], never: &["std::fs", "std::env", "clap"] },
    Room { name: "output", knows: &["domain"], never: &["std::fs"] },
    Room { name: "manual", knows: &["command", "domain"], never: &["std::fs", "std::env", "std::io", "std::process"] },
    Room { name: "viewer.rs", knows: &["domain"], never: &["clap", "std::env"] },
    Room { name: "editor.rs", knows: &["domain"], never: &["clap"] },
    Room { name: "clipboard", knows: &["domain", "patience"], never: &["clap", "std::env"] },
    Room { name: "patience.rs", knows: &[], never: &["clap", "std::env", "std::fs"] },
    Room { name: "extend", knows: &["context", "output", "patience", "store"], never: &["clap", "std::env"] },
    Room { name: "prompt.rs", knows: &["domain", "output"], never: &["clap"] },
    Room { name: "config", knows: &["domain", "store"], never: &["clap"] },
    Room { name: "context", knows: &["cli", "clipboard", "config", "domain", "ops", "output", "prompt", "rules", "store"], never: &[] },
    Room {
        name: "complete",
        knows: &["cli", "command", "config", "context", "domain", "extend", "manual", "ops", "output", "store"],
        never: &["std::env", "std::fs", "std::process::Command"],
    },
    Room {
        name: "commands",
        // `command` is the definition of the command line, which the completions are made from.
        knows: &["clipboard", "command", "complete", "config", "context", "domain", "editor", "export", "extend", "import", "manual", "ops", "output", "prompt", "rules", "store", "viewer"],
        never: &["std::env", "std::fs"],
    },
];

/// Packages that only these rooms may know.
const PACKAGES: [(&str, &[&str]); 13] = [
    ("calcard", &["import"]),
    ("clap_complete", &["complete"]),
    ("serde_yaml", &["store"]),
    ("granit_parser", &["store"]),
    ("comfy_table", &["output"]),
    ("csv::", &["output", "ops/backlog", "export/gainsight"]),
    ("pulldown_cmark", &["export/notes", "export/page"]),
    ("dialoguer", &["prompt.rs"]),
    ("directories::", &["context/settings.rs"]),
    ("iana_time_zone", &["context/settings.rs"]),
    ("toml::", &["rules", "config"]),
    ("toml_edit", &["rules"]),
    ("minijinja", &["export"]),
];

/// The longest that the code of one file may be, in lines.
const LONGEST: usize = 350;

/// A line of code: its file below `src/`, its number, its text without comment.
struct Line {
    file: String,
    number: usize,
    text: String,
}

#[test]
fn every_arrow_is_kept() {
    let lines = code();
    let mut broken = Vec::new();
    for room in ROOMS {
        let own = room.name.trim_end_matches(".rs");
        let mut found = false;
        for line in lines.iter().filter(|line| is_in(line, room.name)) {
            found = true;
            let led = line.leads_to();
            let strange = led.filter(|to| *to != own && !room.knows.contains(to));
            broken.extend(strange.map(|to| line.tell(room.name, &format!("crate::{to}"))));
            let banned = room.never.iter().filter(|word| line.mentions(word));
            broken.extend(banned.map(|word| line.tell(room.name, word)));
        }
        assert!(found, "no room is called {}", room.name);
    }
    assert!(broken.is_empty(), "arrows broken:\n{}", broken.join("\n"));
}

#[test]
fn every_package_stays_in_its_room() {
    let lines = code();
    let mut broken = Vec::new();
    for (package, rooms) in PACKAGES {
        let strangers = lines
            .iter()
            .filter(|line| !rooms.iter().any(|room| is_in(line, room)));
        broken.extend(
            strangers
                .filter(|line| line.mentions(package))
                .map(|line| line.tell("this room", package)),
        );
    }
    assert!(
        broken.is_empty(),
        "packages met outside their rooms:\n{}",
        broken.join("\n")
    );
}

#[test]
fn every_file_says_what_it_is_for_and_keeps_short() {
    let mut faults = Vec::new();
    for path in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.starts_with("//!") {
            faults.push(format!(
                "{}:1: does not begin with `//!`, saying what it is for",
                path.display()
            ));
        }
        let length = without_tests(&text).lines().count();
        if length > LONGEST {
            faults.push(format!(
                "{}: {length} lines of code, more than {LONGEST}: split it by noun",
                path.display()
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

impl Line {
    /// The rooms that are named as `crate::room`.
    fn leads_to(&self) -> impl Iterator<Item = &str> {
        let paths = self.text.split("crate::").skip(1);
        paths.map(|path| {
            match path
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
            {
                Some(room) if !room.is_empty() => room,
                // `crate::{a, b}` would hide from here what it leads to: one import a line.
                _ => path,
            }
        })
    }

    /// Whether the word stands there, whole.
    fn mentions(&self, word: &str) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        self.text.match_indices(word).any(|(at, _)| {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + word.len()..].chars().next();
            let is_whole = word.ends_with(':') || !after.is_some_and(is_part);
            is_whole && !before.is_some_and(is_part)
        })
    }

    fn tell(&self, room: &str, word: &str) -> String {
        format!(
            "src/{}:{}: {room} must not mention {word}",
            self.file, self.number
        )
    }
}

/// Whether the line is of this file, lies in this folder, or in the file of that name beside it.
fn is_in(line: &Line, room: &str) -> bool {
    line.file == format!("{room}.rs") || Path::new(&line.file).starts_with(room)
}

/// Every line of code, without comments and tests.
fn code() -> Vec<Line> {
    let mut lines = Vec::new();
    for path in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let file = path
            .strip_prefix(source())
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        for (index, line) in without_tests(&text).lines().enumerate() {
            let comment = line.trim_start().starts_with("//");
            lines.push(Line {
                file: file.clone(),
                number: index + 1,
                text: if comment {
                    String::new()
                } else {
                    line.to_owned()
                },
            });
        }
    }
    lines
}

/// The text before its tests, which stand last in a file.
fn without_tests(text: &str) -> &str {
    match text.find("\n#[cfg(test)]\nmod tests {") {
        Some(at) => &text[..at],
        None => text,
    }
}

/// The files of modules that only tests use, or their folders.
fn for_tests(files: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(path).unwrap();
        let is_root =
            ["lib", "main", "mod"].contains(&&*path.file_stem().unwrap().to_string_lossy());
        let folder = if is_root {
            path.parent().unwrap().to_owned()
        } else {
            path.with_extension("")
        };
        // What tests share with fuzz targets and benchmarks is no part of the program either.
        let text = text.replace("#[cfg(any(test, feature = \"internals\"))]", "#[cfg(test)]");
        for rest in text.split("#[cfg(test)]\n").skip(1) {
            let line = rest.lines().next().unwrap_or_default();
            if let Some((_, file)) = line.split_once("#[path = \"") {
                found.push(path.with_file_name(file.trim_end_matches(".rs\"]")));
            } else if let Some((_, name)) = line.split_once("mod ") {
                found.push(folder.join(name.trim_end_matches(';')));
            }
        }
    }
    found
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below `src/` that the program is made from, in order.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(files.len() > 50, "the source was not found");
    let for_tests = for_tests(&files);
    files.retain(|path| {
        let is_below =
            |part: &PathBuf| path.starts_with(part) || *path == part.with_extension("rs");
        !for_tests.iter().any(is_below)
    });
    files
}
