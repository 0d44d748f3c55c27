//! The entry as a page of its own: subject, facts, notes.

use super::{Entry, one_line};
use crate::export::notes::{self, escaped};

/// Gainsight's safe subset of HTML, on one line without an end.
pub(crate) fn html(entry: &Entry) -> String {
    let lines: Vec<String> = lines(entry)
        .map(|(label, value)| format!("<strong>{label}:</strong> {}", escaped(&value)))
        .collect();
    let mut html = String::new();
    let subject = one_line(&entry.subject);
    if !subject.is_empty() {
        html += &format!("<p><strong>{}</strong></p>", escaped(&subject));
    }
    html += &format!("<p>{}</p>", lines.join("<br>"));
    let notes = notes::html(&entry.notes);
    if !notes.is_empty() {
        html += "<hr>";
        html += &notes;
    }
    html
}

/// Markdown, the notes as they were written.
pub(crate) fn markdown(entry: &Entry) -> String {
    let mut text = String::new();
    let subject = one_line(&entry.subject);
    if !subject.is_empty() {
        text += &format!("# {}\n\n", literal(&subject));
    }
    for (label, value) in lines(entry) {
        text += &format!("- **{label}:** {}\n", literal(&value));
    }
    let notes = notes::markdown(&entry.notes);
    if !notes.trim().is_empty() {
        text += &format!("\n## Notes\n\n{}\n", notes.trim_end());
    }
    text
}

/// Plain text.
pub(crate) fn text(entry: &Entry) -> String {
    let mut text = String::new();
    let subject = one_line(&entry.subject);
    if !subject.is_empty() {
        text += &format!("{subject}\n\n");
    }
    for (label, value) in lines(entry) {
        text += &format!("{label}: {value}\n");
    }
    let notes = notes::text(&entry.notes);
    if !notes.is_empty() {
        text += &format!("\n{notes}\n");
    }
    text
}

fn lines(entry: &Entry) -> impl Iterator<Item = (&'static str, String)> {
    let facts = entry.for_page().into_iter();
    facts.map(|fact| (fact.label, fact.values.join(", ")))
}

/// Data inside a line of Markdown: nothing in it stresses, links, mentions or begins anything.
fn literal(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<&~^|#!$".contains(c) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
