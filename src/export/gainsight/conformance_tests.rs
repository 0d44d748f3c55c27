//! Generated entries go out in every form, are read back by readers that did not write them, and say the same.
//!
//! The readers: JSON by `tinyjson`, HTML by a tokenizer after the standard, CSV by a reader after RFC 4180
//! written here, form and text by lines, the page's Markdown by a parser that knows nothing of our escapes.
//! Notes say the same when every sign that is neither blank, punctuation nor a digit (numbers of lists count
//! anew) stands in each form, in its order. `PROPTEST_CASES` sets how many entries are tried.

mod entries;
mod expected;
mod html;
mod readers;

use std::collections::HashMap;

use proptest::prelude::*;
use tinyjson::JsonValue;

use super::*;
use crate::export::notes;
use entries::{entry, fields, markdown as written};
use expected::{Expected, content, line};
use html::visible;

/// Where the notes begin in what a reader of HTML sees of a page.
const RULE: &str = "\n---\n";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_form_says_the_same(entry in entry(), fields in fields()) {
        let expected = Expected::of(&entry);
        as_form(&entry, &expected);
        as_html(&entry, &expected);
        as_markdown(&entry, &expected);
        as_text(&entry, &expected);
        as_api_and_csv(&[entry], &fields);
    }

    #[test]
    fn a_batch_keeps_every_entry(entries in prop::collection::vec(entry(), 0..5), fields in fields()) {
        as_api_and_csv(&entries, &fields);
    }

    #[test]
    fn nothing_that_is_in_notes_gets_lost(notes in written()) {
        let said = content(&notes);
        let html = notes::html(&notes);
        prop_assert_eq!(content(&visible(&html)), said.clone(), "{}", html);
        let text = notes::text(&notes);
        prop_assert_eq!(content(&text), said, "{}", text);
        prop_assert_eq!(notes::markdown(&notes), notes.replace("\r\n", "\n").replace('\r', "\n"));
    }

    #[test]
    fn any_text_at_all_is_safe_html(notes in any::<String>()) {
        visible(&notes::html(&notes));
    }
}

fn as_form(entry: &Entry, expected: &Expected) {
    let text = form(entry);
    let (path, rest) = text.split_once("\n\n").unwrap();
    assert!(
        path.starts_with(&format!("Open: C360 of {} > ", line(&entry.company))),
        "{path}"
    );
    assert_eq!(path.lines().count(), 1);
    let rest = rest.strip_suffix("\nThen: Log Activity\n").unwrap();
    let (head, block) = rest.split_once("\nNotes:\n\n").unwrap_or((rest, ""));
    let read = readers::form(head);
    let one = |label: &str| read.get(label).map(|values| values.join("\u{0}"));
    assert_eq!(one("Company").unwrap_or_default(), line(&entry.company));
    assert_eq!(one("Subject").unwrap_or_default(), expected.subject);
    assert_eq!(
        one("Activity Type").unwrap_or_default(),
        line(&entry.activity_type)
    );
    let seconds = entry.at.timestamp() * 1000;
    assert_eq!(readers::instant(&one("Date and Time").unwrap()), seconds);
    if let Some(there) = one("  in Gainsight's zone") {
        assert_eq!(readers::instant(&there), seconds);
    }
    for (label, people) in [
        ("Internal Attendees", &entry.internal),
        ("External Attendees", &entry.external),
    ] {
        let picked: Vec<String> = people
            .iter()
            .filter(|it| expected::can_be_picked(it))
            .filter_map(expected::label)
            .collect();
        assert_eq!(read.get(label).cloned().unwrap_or_default(), picked);
    }
    for (label, value) in &expected.fields {
        let is_in_form = *label != "Accelerator" && *label != "Duration (in Mins)";
        assert_eq!(one(label), is_in_form.then(|| value.clone()), "{label}");
    }
    let end = expected.end_of_form(entry);
    let notes = block
        .strip_suffix('\n')
        .unwrap_or(block)
        .strip_suffix(&end)
        .unwrap();
    assert_eq!(content(notes), expected.notes);
}

fn as_html(entry: &Entry, expected: &Expected) {
    let seen = visible(&html(entry));
    let (head, notes) = seen.split_once(RULE).unwrap_or((&seen, ""));
    page(head, expected);
    assert_eq!(content(notes), expected.notes);
}

fn as_markdown(entry: &Entry, expected: &Expected) {
    let text = markdown(entry);
    let (head, notes) = text.split_once("\n## Notes\n\n").unwrap_or((&text, ""));
    page(&readers::markdown(head), expected);
    let written = entry.notes.replace("\r\n", "\n").replace('\r', "\n");
    assert_eq!(notes.trim_end(), written.trim_end());
}

fn as_text(entry: &Entry, expected: &Expected) {
    let text = text(entry);
    let (subject, rest) = match expected.subject.is_empty() {
        true => ("", text.as_str()),
        false => text.split_once("\n\n").unwrap(),
    };
    let (head, notes) = rest.split_once("\n\n").unwrap_or((rest, ""));
    page(&format!("{subject}\n{head}"), expected);
    assert_eq!(content(notes), expected.notes);
}

/// Subject and facts, one a line.
fn page(head: &str, expected: &Expected) {
    let read: Vec<String> = head.lines().map(line).filter(|it| !it.is_empty()).collect();
    assert_eq!(read, expected.page);
}

fn as_api_and_csv(entries: &[Entry], fields: &CustomFields) {
    let text = api(entries, fields).unwrap();
    assert_eq!(text, api(entries, fields).unwrap());
    let body: JsonValue = text.parse().unwrap();
    let body: &HashMap<String, JsonValue> = body.get().unwrap();
    let records: &Vec<JsonValue> = body["records"].get().unwrap();
    let sheet = csv(entries, fields, false).unwrap();
    let rows = readers::csv(&sheet.text);
    assert_eq!(
        (records.len(), rows.len()),
        (entries.len(), entries.len() + 1)
    );
    for ((entry, record), row) in entries.iter().zip(records).zip(&rows[1..]) {
        let record: &HashMap<String, JsonValue> = record.get().unwrap();
        expected::record(entry, fields, record);
        assert_eq!(rows[0].len(), row.len());
        for (column, cell) in rows[0].iter().zip(row) {
            let said = match column.as_str() {
                "ExternalSource" => "csa".to_owned(),
                _ => record.get(column).map(readers::cell).unwrap_or_default(),
            };
            assert_eq!(*cell, said, "{column}");
        }
    }
    made_safe(entries, fields, &sheet, &rows);
}

/// The safe sheet differs in nothing but the apostrophes, of which there are as many as was said.
fn made_safe(
    entries: &[Entry],
    fields: &CustomFields,
    sheet: &super::csv::Sheet,
    rows: &[Vec<String>],
) {
    let safe = csv(entries, fields, true).unwrap();
    assert_eq!(safe.formulas, sheet.formulas);
    let safe = readers::csv(&safe.text);
    let mut changed = 0;
    for (safe, cell) in safe.iter().flatten().zip(rows.iter().flatten()) {
        assert!(
            !safe.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{safe:?}"
        );
        if safe != cell {
            assert_eq!(safe.strip_prefix('\''), Some(cell.as_str()));
            changed += 1;
        }
    }
    assert_eq!(changed, sheet.formulas.len());
}
