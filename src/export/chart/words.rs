//! What a picture says, in words: dates, and tables in Markdown.

use chrono::NaiveDate;

use crate::export::wording::{line, plain};

/// A column of a table: its head, and whether it holds numbers.
pub(super) type Column<'a> = (&'a str, bool);

/// The text as those very characters on one line of Markdown, in a table's cell too.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in line(&plain(text)).chars() {
        if "\\`*_[]<>|~&#".contains(c) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// A Markdown table. The cells are text, not Markdown.
pub(super) fn table(columns: &[Column], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let row = |cells: &mut dyn Iterator<Item = String>| {
        let cells: Vec<String> = cells.collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = row(&mut columns.iter().map(|(head, _)| escaped(head)));
    text += &row(&mut columns.iter().map(|(_, is_number)| match is_number {
        true => "--:".to_owned(),
        false => "---".to_owned(),
    }));
    for cells in rows {
        text += &row(&mut cells.iter().map(|cell| escaped(cell)));
    }
    text
}

/// A date in a sentence: `20 November 2026`.
pub(super) fn date(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// A date in a picture: `20 Nov 2026`.
pub(super) fn short_date(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
