//! Every target over its corpus, and over mutations of it that fall the same everywhere.
//!
//! `CSA_FUZZ=100000 cargo test --lib fuzz` tries so many of each; `fuzz/README.md` has the long way.

use std::fs;
use std::path::{Path, PathBuf};

use super::{dates, ics, merge, record, rules};
use crate::store::Dice;

/// Texts that mean something to one of the readers.
const WORDS: &[&str] = &[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\0",
    "é",
    "\u{1b}[31m",
    "\u{202e}",
    "- ",
    ": ",
    ":",
    "? ",
    "#",
    " # x",
    "|",
    ">",
    "|-\n",
    "|+\n",
    ">2-\n",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "!x ",
    "!!binary ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    "\"",
    "\\",
    "\\x41",
    "~",
    "null",
    "no",
    "012",
    "1:30",
    "0x1F",
    "1e400",
    ".nan",
    "-1",
    "99999999999",
    "activities:\n",
    "\nactivities:",
    "name: x\n",
    "schema: 1\n",
    "  - id: a1\n",
    "notes: |\n  x\n",
    "<<<<<<< ours\n",
    "=======\n",
    ">>>>>>> theirs\n",
    "\n%%%\n",
    "#csa-left-out-0;\n",
    "2026-02-30",
    "9999-12-31",
    "0000-01-01",
    "+262142-12-31",
    "-0001-01-01",
    "next ",
    "last ",
    "this ",
    "in ",
    " ago",
    "2w",
    "fri",
    "eoq",
    "FY27-Q4",
    "q4",
    "..",
    "31",
    "15:00",
    "3pm",
    " Europe/Berlin",
    "+14:00",
    "-12:00",
    "1h30",
    "%",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VCALENDAR\r\n",
    "END:VCALENDAR\r\n",
    "RRULE:FREQ=SECONDLY\r\n",
    "RRULE:FREQ=YEARLY;BYYEARDAY=366\r\n",
    ";COUNT=99999999",
    ";INTERVAL=0",
    ";UNTIL=99991231T235959Z",
    "EXDATE:20261121\r\n",
    "DTSTART;VALUE=DATE:20261121\r\n",
    "DTSTART:99991231T235959Z\r\n",
    "DURATION:P99999999999D\r\n",
    ";TZID=Nowhere/None",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20261121\r\n",
    "value = 4294967295",
    "value = 0",
    "why = \"\"",
    "\"\"\"",
    "'''",
    "[tiers.",
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "{% for x in range(99999) %}",
    "{% endfor %}",
    "|ask(\"a\", \"b\")",
    "customer",
    "1979-05-27",
];

/// How many mutations of each target, unless `CSA_FUZZ` says otherwise.
#[expect(
    clippy::disallowed_methods,
    reason = "a long run is asked for where the tests are run, without building them again"
)]
fn tries(usually: u64) -> u64 {
    std::env::var("CSA_FUZZ").map_or(usually, |n| n.parse().unwrap())
}

/// The texts of the corpus by their names, in their order.
fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: PathBuf| (path.clone(), fs::read(path).unwrap());
    paths.into_iter().map(read).collect()
}

/// One text with a few bytes, words or lines of it changed, some of them for those of another one.
fn mutated(dice: &mut Dice, texts: &[(PathBuf, Vec<u8>)]) -> Vec<u8> {
    let mut data = dice.pick(texts).1.clone();
    for _ in 0..1 + dice.below(4) {
        let at = dice.below(data.len() + 1);
        let to = (at + dice.below(12)).min(data.len());
        match dice.below(8) {
            0 if at < data.len() => data[at] = dice.below(256) as u8,
            0 | 1 => drop(data.splice(at..at, dice.word(WORDS).bytes())),
            2 => drop(data.splice(at..to, dice.word(WORDS).bytes())),
            3 => drop(data.drain(at..to)),
            4 => data.truncate(at),
            5 => {
                let lines = line(&data, at);
                let copy = data[lines.clone()].to_vec();
                let behind = line(&data, dice.below(data.len() + 1)).end;
                data.splice(behind..behind, copy);
            }
            6 => drop(data.drain(line(&data, at))),
            _ => {
                let other = &dice.pick(texts).1;
                let lines = line(other, dice.below(other.len() + 1));
                let start = line(&data, at).start;
                data.splice(start..start, other[lines].iter().copied());
            }
        }
    }
    data
}

/// The line around this place, with its end.
fn line(data: &[u8], at: usize) -> std::ops::Range<usize> {
    let is_end = |byte: &u8| *byte == b'\n';
    let start = data[..at].iter().rposition(is_end).map_or(0, |end| end + 1);
    let end = data[at..].iter().position(is_end);
    start..end.map_or(data.len(), |end| at + end + 1)
}

/// Tells which text it was when a target panics.
struct Telling<'a>(&'a str, &'a [u8]);

impl Drop for Telling<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{}:\n{}", self.0, self.1.escape_ascii());
        }
    }
}

fn run(target: &str, holds: fn(&[u8]), usually: u64) {
    let texts = corpus(target);
    for (path, data) in &texts {
        let _telling = Telling(&path.display().to_string(), data);
        holds(data);
    }
    let mut dice = Dice::new(0xf022);
    for number in 0..tries(usually) {
        let data = mutated(&mut dice, &texts);
        let _telling = Telling(&format!("mutation {number}"), &data);
        holds(&data);
    }
}

#[test]
fn records_are_read_or_refused_and_changed_exactly_or_not_at_all() {
    run("record", record, 700);
}

#[test]
fn merges_lose_nothing_and_invent_nothing() {
    run("merge", merge, 80);
}

#[test]
fn phrases_are_read_as_they_are_echoed() {
    run("dates", dates, 700);
}

#[test]
fn calendars_are_read_or_refused_with_the_line() {
    run("ics", ics, 2_000);
}

#[test]
fn rules_settings_and_templates_are_refused_or_good_to_work_by() {
    run("rules", rules, 80);
}
