//! Readers of forms, sheets, instants and Markdown, none of which wrote what they read.

use std::collections::HashMap;

use tinyjson::JsonValue;

/// The labels that the form may have.
const LABELS: [&str; 14] = [
    "Company",
    "Activity Type",
    "Subject",
    "Date and Time",
    "  in Gainsight's zone",
    "Internal Attendees",
    "External Attendees",
    "Meeting Type",
    "Executive Sponsor Attended",
    "CSM Sentiment",
    "Milestone Type",
    "Accelerator Type",
    "Accelerator Content Module",
    "Workshop Topic",
];

/// The form's fields: label, then its values line by line, all in one column.
pub(super) fn form(head: &str) -> HashMap<&'static str, Vec<String>> {
    let mut read: HashMap<&str, Vec<String>> = HashMap::new();
    let mut last = LABELS[0];
    // Labels stand in the form's order, so that a value cannot be taken for one.
    let mut next = 0;
    let column = LABELS
        .iter()
        .filter(|label| {
            head.lines()
                .any(|line| line.starts_with(&format!("{label}  ")))
        })
        .map(|label| label.len())
        .max()
        .unwrap_or(0)
        + 2;
    for line in head.lines() {
        let (label, value) = line.split_at(column);
        let label = label.trim_end();
        if !label.is_empty() {
            let at = LABELS.iter().position(|it| *it == label).unwrap();
            assert!(at >= next, "`{label}` comes too late");
            (last, next) = (LABELS[at], at + 1);
        }
        read.entry(last).or_default().push(value.to_owned());
    }
    read
}

/// Rows after RFC 4180, strictly: quotes where they must be, and nothing behind them.
pub(super) fn csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let cell = match rest.strip_prefix('"') {
            Some(mut quoted) => {
                let mut cell = String::new();
                loop {
                    let (part, after) = quoted.split_once('"').unwrap();
                    cell += part;
                    match after.strip_prefix('"') {
                        Some(more) => {
                            cell.push('"');
                            quoted = more;
                        }
                        None => {
                            rest = after;
                            break;
                        }
                    }
                }
                cell
            }
            None => {
                let end = rest.find([',', '\n']).unwrap();
                let (cell, after) = rest.split_at(end);
                assert!(!cell.contains(['"', '\r']), "{cell:?} is not in quotes");
                rest = after;
                cell.to_owned()
            }
        };
        row.push(cell);
        if rest.starts_with('\n') {
            rows.push(std::mem::take(&mut row));
        }
        assert!(rest.starts_with([',', '\n']), "{rest}");
        rest = &rest[1..];
    }
    assert!(row.is_empty(), "no line end at the end");
    rows
}

/// The instant in milliseconds since 1970, by arithmetic: `2026-11-20[ T]15:00[:07[.123]][ ]-08:00…`.
pub(super) fn instant(text: &str) -> i64 {
    let number = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let (hour, minute) = (number(11, 13), number(14, 16));
    let rest = &text[16..];
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => (rest[..2].parse::<i64>().unwrap(), &rest[2..]),
        None => (0, rest),
    };
    let (millis, rest) = match rest.strip_prefix('.') {
        Some(rest) => (rest[..3].parse::<i64>().unwrap(), &rest[3..]),
        None => (0, rest),
    };
    let offset = rest.trim_start();
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let offset = offset[1..3].parse::<i64>().unwrap() * 60 + offset[4..6].parse::<i64>().unwrap();
    // Days since 1970, the year beginning in March.
    let (y, m) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719_469;
    ((days * 24 + hour) * 60 + minute - sign * offset) * 60_000 + second * 1000 + millis
}

/// The visible text of a page's head in Markdown: heading and items, one a line.
pub(super) fn markdown(head: &str) -> String {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let mut seen = String::new();
    // Everything that some reader of Markdown might see in a text, except quotes made round, and attributes
    // of headings, which no backslash keeps this one from reading.
    let never = Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_HEADING_ATTRIBUTES;
    let options = Options::all().difference(never);
    for event in Parser::new_ext(head, options) {
        match event {
            Event::Text(text) => seen += &text,
            Event::Start(Tag::Heading { .. } | Tag::Item) => seen.push('\n'),
            Event::Start(Tag::Paragraph | Tag::List(None) | Tag::Strong) | Event::End(_) => {}
            other => panic!("{other:?} in {head}"),
        }
    }
    seen
}

/// A value as the sheet has it.
pub(super) fn cell(value: &JsonValue) -> String {
    match value {
        JsonValue::String(text) => text.clone(),
        JsonValue::Number(number) => format!("{number}"),
        JsonValue::Boolean(flag) => flag.to_string(),
        JsonValue::Array(list) => list.iter().map(cell).collect::<Vec<_>>().join(";"),
        other => panic!("{other:?}"),
    }
}
