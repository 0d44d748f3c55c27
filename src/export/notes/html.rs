//! Parts as HTML on one line.

use super::parts::{Group, Part};

/// The HTML.
pub(super) fn written(parts: &[Part]) -> String {
    let mut html = String::new();
    for part in parts {
        match part {
            Part::Begin(group) => open(&mut html, group),
            Part::End(group) => close(&mut html, group),
            Part::Text(text) => html += &escaped(text),
            Part::Code(text) => html += &spaced(text),
            Part::Break => html += "<br>",
            Part::Rule => html += "<hr>",
        }
    }
    html
}

/// The text as HTML has it, between tags and in attributes.
pub(in crate::export) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\n' | '\t' => safe.push(' '),
            _ => safe.push(c),
        }
    }
    safe
}

/// Code keeps its indent, which HTML would drop: a blank that stands first or after another holds its place.
fn spaced(text: &str) -> String {
    let text = text.replace('\t', "    ");
    let mut html = String::with_capacity(text.len());
    let mut after_blank = true;
    for c in text.chars() {
        match c == ' ' && after_blank {
            true => html += "&nbsp;",
            false => html += &escaped(c.encode_utf8(&mut [0; 4])),
        }
        after_blank = c == ' ';
    }
    html
}

fn open(html: &mut String, group: &Group) {
    match group {
        Group::Link(address) => {
            *html += "<a href=\"";
            *html += &escaped(&encoded(address));
            *html += "\">";
        }
        _ => {
            if let Some(name) = name(group) {
                *html += &format!("<{name}>");
            }
        }
    }
}

fn close(html: &mut String, group: &Group) {
    if let Some(name) = name(group) {
        *html += &format!("</{name}>");
    }
}

fn name(group: &Group) -> Option<&'static str> {
    match group {
        Group::Paragraph => Some("p"),
        Group::Line => None,
        Group::Bullets => Some("ul"),
        Group::Numbers => Some("ol"),
        Group::Item(_) => Some("li"),
        Group::Strong => Some("strong"),
        Group::Emphasis => Some("em"),
        Group::Link(_) => Some("a"),
    }
}

/// The address without the few signs that no address may have as they are.
fn encoded(address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '`' | '\\' | '^' | '{' | '|' | '}' => {
                safe += &format!("%{:02X}", u32::from(c));
            }
            _ => safe.push(c),
        }
    }
    safe
}
