//! A view as CSV, safe to open in a spreadsheet, or as TSV, plain for `cut` and `awk`.

use anyhow::Result;
use csv::{QuoteStyle, WriterBuilder};

use super::view::{Column, Field, Table, View};
use crate::domain::{Kind, Refusal};

/// The view as CSV: tables of the same columns as one, else fields as `key,value`; texts are left out.
///
/// A cell that a spreadsheet would take for a formula gets a leading `'`.
///
/// # Errors
/// A view whose tables differ in their columns has no such form.
pub(super) fn csv(view: &View) -> Result<String> {
    write(view, &WriterBuilder::new(), |cell| {
        if is_formula(cell) {
            format!("'{cell}")
        } else {
            cell.to_owned()
        }
    })
}

/// The view as TSV, with the parts that [`csv`] takes; tabs and line ends inside a cell become blanks.
///
/// # Errors
/// A view whose tables differ in their columns has no such form.
pub(super) fn tsv(view: &View) -> Result<String> {
    let mut plain = WriterBuilder::new();
    plain.delimiter(b'\t').quote_style(QuoteStyle::Never);
    write(view, &plain, |cell| cell.replace(['\t', '\n', '\r'], " "))
}

fn write(view: &View, form: &WriterBuilder, clean: impl Fn(&str) -> String) -> Result<String> {
    let mut parts = Parts::default();
    parts.collect(view);

    let mut sheet = form.from_writer(Vec::new());
    if let Some(first) = parts.tables.first() {
        if parts
            .tables
            .iter()
            .any(|table| !keys(table).eq(keys(first)))
        {
            return Err(Refusal::new(
                Kind::Usage,
                "this report has tables of different columns, which do not fit into one sheet",
            )
            .hint("use `--format json`")
            .into());
        }
        sheet.write_record(keys(first))?;
        for row in parts.tables.iter().flat_map(|table| &table.rows) {
            sheet.write_record(row.iter().map(|cell| clean(cell.for_programs())))?;
        }
    } else if !parts.fields.is_empty() {
        sheet.write_record(["key", "value"])?;
        for (key, _, cell) in parts.fields {
            sheet.write_record([*key, &clean(cell.for_programs())])?;
        }
    }
    Ok(String::from_utf8(sheet.into_inner()?)?)
}

#[derive(Default)]
struct Parts<'a> {
    tables: Vec<&'a Table>,
    fields: Vec<&'a Field>,
}

impl<'a> Parts<'a> {
    fn collect(&mut self, view: &'a View) {
        match view {
            View::Text(_) | View::Drawing(_) | View::Pairs(_) | View::Prose(_) => {}
            View::Table(table) => self.tables.push(table),
            View::Fields(fields) => self.fields.extend(fields),
            View::Sections(sections) => sections.iter().for_each(|(_, view)| self.collect(view)),
        }
    }
}

fn keys(table: &Table) -> impl Iterator<Item = &'static str> {
    table.columns.iter().map(|Column { key, .. }| *key)
}

/// Whether a spreadsheet would run this cell. The full-width signs count as well: some readers fold them.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        && !is_number(cell)
}

/// Digits with at most one point, and at most one sign in front.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
