//! What the topics say is what the program does.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::markup::{self, Block};
use super::{TOPICS, Topic};
use crate::domain::Kind;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::when::{self, Lean, Period, TimeOfDay};
use crate::output::Format;
use crate::rules::Rules;

fn blocks(topic: &str) -> Vec<Block> {
    Topic::called(topic).unwrap().blocks()
}

/// The lines below the head of the table in a part of a topic, each in its columns.
fn table(topic: &str, heading: &str) -> Vec<Vec<String>> {
    let blocks = blocks(topic);
    let part = blocks
        .iter()
        .skip_while(|block| **block != Block::Heading(heading.to_owned()));
    let lines = part.filter_map(|block| match block {
        Block::Literal(lines) => Some(lines),
        _ => None,
    });
    let lines = lines
        .take(1)
        .flatten()
        .skip(1)
        .filter(|line| !line.is_empty());
    let columns = |line: &String| {
        let cells = line
            .split("  ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect::<Vec<_>>()
    };
    let rows: Vec<_> = lines.map(columns).collect();
    assert!(rows.len() > 3, "{topic}: {heading}: {rows:?}");
    rows
}

/// The terms in a part of a topic, or in the whole of it.
fn terms(topic: &str, heading: Option<&str>) -> Vec<String> {
    let blocks = blocks(topic);
    let start = heading.map_or(0, |heading| {
        let heading = Block::Heading(heading.to_owned());
        1 + blocks.iter().position(|block| *block == heading).unwrap()
    });
    let part = blocks[start..].iter();
    let part = part.take_while(|block| heading.is_none() || !matches!(block, Block::Heading(_)));
    let terms = part.filter_map(|block| match block {
        Block::Item(term, _) => Some(term.replace('`', "")),
        _ => None,
    });
    terms.collect()
}

/// All that stands in backticks.
fn spans(topic: &Topic) -> impl Iterator<Item = &'static str> {
    topic.source().split('`').skip(1).step_by(2)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

#[test]
fn every_phrase_is_the_day_that_is_said() {
    let fiscal = FiscalCalendar::default();
    for row in table("dates", "Days") {
        let [phrase, ahead, behind] = &row[..] else {
            panic!("{row:?}");
        };
        for (lean, day) in [(Lean::Future, ahead), (Lean::Past, behind)] {
            let read = when::parse(phrase, today(), lean, &fiscal).unwrap();
            assert_eq!(read.to_string(), *day, "{phrase}, {lean:?}");
        }
    }
    let end_of_january = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
    assert!(when::parse("1m", end_of_january, Lean::Future, &fiscal).is_err());
}

#[test]
fn every_phrase_is_the_period_that_is_said() {
    let fiscal = FiscalCalendar::default();
    for row in table("dates", "Periods") {
        let [phrase, days] = &row[..] else {
            panic!("{row:?}");
        };
        let Period { from, to } = Period::parse(phrase, today(), Lean::Past, &fiscal).unwrap();
        assert_eq!(format!("{from}..{to}"), *days, "{phrase}");
    }
}

#[test]
fn every_phrase_is_the_time_or_the_length_that_is_said() {
    for row in table("dates", "Times of day") {
        let time = TimeOfDay::parse(&row[0]).unwrap().time;
        assert_eq!(time.format("%H:%M").to_string(), row[1], "{row:?}");
    }
    assert!(TimeOfDay::parse("3").is_err());
    for zoned in ["15:00 Europe/Berlin", "15:00+01:00"] {
        assert!(TimeOfDay::parse(zoned).unwrap().zone.is_some());
    }
    for row in table("dates", "Lengths") {
        let minutes = when::minutes(&row[0]).unwrap();
        assert_eq!(minutes.to_string(), row[1], "{row:?}");
    }
}

/// The next kind of refusal, so that a new one cannot be forgotten here.
fn next(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Refused => Some(Kind::Usage),
        Kind::Usage => Some(Kind::Found),
        Kind::Found => Some(Kind::NotFound),
        Kind::NotFound => Some(Kind::Ambiguous),
        Kind::Ambiguous => Some(Kind::Invalid),
        Kind::Invalid => Some(Kind::Busy),
        Kind::Busy => None,
    }
}

#[test]
fn the_exit_codes_are_those_of_the_kinds_of_refusal_and_of_the_readme() {
    let kinds = std::iter::successors(Some(Kind::Refused), |kind| next(*kind));
    let codes = std::iter::once(0).chain(kinds.map(|kind| kind as u8));
    let codes: Vec<String> = codes.map(|code| code.to_string()).collect();
    assert_eq!(terms("exit-codes", None), codes);

    let readme = include_str!("../../README.md");
    let (_, table) = readme.split_once("### Exit codes").unwrap();
    let rows = table.lines().skip_while(|line| !line.starts_with("|---"));
    let rows = rows.skip(1).take_while(|line| line.starts_with('|'));
    let rows: Vec<String> = rows
        .map(|row| row.trim_matches(['|', ' ']).replace(" | ", ": "))
        .collect();
    let items = blocks("exit-codes")
        .into_iter()
        .filter_map(|block| match block {
            Block::Item(term, meaning) => Some(format!("{}: {meaning}", term.replace('`', ""))),
            _ => None,
        });
    assert_eq!(items.collect::<Vec<_>>(), rows);
}

/// The names in capitals that stand in quotes in a source.
fn variables(source: &str) -> impl Iterator<Item = &str> {
    let quoted = source.split('"');
    quoted.filter(|word| {
        word.len() > 1
            && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
            && word.starts_with(|c: char| c.is_ascii_uppercase())
    })
}

#[test]
fn the_variables_are_those_that_are_read() {
    let settings = include_str!("../context/settings.rs");
    let handed_on = ["CSA_EXE"];
    let mut read: BTreeSet<&str> = variables(settings)
        .filter(|name| !handed_on.contains(name))
        .collect();
    // The packages for the platform's folders and for colour read these.
    read.extend(["HOME", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"]);
    let command = crate::command();
    let flags = command
        .get_arguments()
        .filter_map(|arg| arg.get_env()?.to_str());
    read.extend(flags);
    let topic = Topic::called("environment").unwrap();
    let told: BTreeSet<&str> = spans(topic)
        .filter(|span| variables(&format!("\"{span}\"")).count() == 1)
        .collect();
    assert_eq!(told, read);
}

#[test]
fn the_variables_for_programs_are_those_that_are_set() {
    let told: BTreeSet<String> = terms("extending", None).into_iter().collect();
    let sources = [
        include_str!("../extend/hook.rs"),
        include_str!("../commands/plugin.rs"),
        "\"CSA_EXE\" \"CSA_BOOK\" \"CSA_CONFIG\" \"CSA_TODAY\" \"CSA_HOOK\"",
    ];
    let set = sources
        .into_iter()
        .flat_map(variables)
        .filter(|name| name.starts_with("CSA_"));
    assert_eq!(told, set.map(str::to_owned).collect());
}

#[test]
fn the_keys_are_those_of_a_record() {
    let schema = crate::store::schema();
    let schema = serde_json::to_value(schema).unwrap();
    let keys = schema["properties"].as_object().unwrap().keys().cloned();
    let told: BTreeSet<String> = terms("records", Some("Keys")).into_iter().collect();
    assert_eq!(told, keys.collect());
}

#[test]
fn the_rules_in_the_examples_are_rules() {
    for block in blocks("rule-files") {
        if let Block::Literal(lines) = block {
            Rules::load(&[("rules/own.toml".into(), lines.join("\n"))]).unwrap();
        }
    }
}

#[test]
fn the_formats_are_those_that_there_are() {
    use clap::ValueEnum as _;
    let mut told: BTreeSet<String> = terms("formats", None).into_iter().collect();
    assert_eq!(told.len(), 5);
    told.extend(["ics", "html", "gitlab", "glab"].map(str::to_owned));
    let topic = Topic::called("formats").unwrap();
    assert!(
        told.iter()
            .all(|name| spans(topic).any(|span| span == name))
    );
    let formats = Format::value_variants().iter().map(|format| format.name());
    assert_eq!(told, formats.collect());
}

#[test]
fn every_command_in_a_topic_is_one() {
    let command = crate::command();
    for topic in &TOPICS {
        for span in spans(topic).filter(|span| span.starts_with("csa ")) {
            let words: Vec<&str> = span.split(' ').skip(1).collect();
            let is_own = words[0].chars().all(char::is_uppercase);
            let verb = markup::verb(words.iter().copied(), &command);
            assert!(is_own || !verb.is_empty(), "{}: {span}", topic.name);
            if let ["help", word] = words[..] {
                assert!(Topic::called(word).is_some(), "{}: {span}", topic.name);
            }
        }
    }
}
