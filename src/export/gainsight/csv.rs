//! Entries as a sheet for a colleague's loader: the same names as in the Timeline's records, one row an entry.

use anyhow::Result;
use csv::Writer;

use super::Entry;
use super::field::CustomFields;
use super::record::Record;

/// The columns that every sheet has; the tenant's own follow.
const COLUMNS: [&str; 14] = [
    "ExternalId",
    "ContextName",
    "ContextId",
    "GsCompanyId",
    "companyName",
    "TypeName",
    "Subject",
    "Notes",
    "ActivityDate",
    "Author",
    "internalAttendees",
    "externalAttendees",
    "DurationInMins",
    "ExternalSource",
];

/// What Gainsight shows as the source of an entry.
const SOURCE: &str = "csa";

/// The sheet, and what to warn of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// CSV with a row of heads; an empty cell is absent, lists are joined by `;`.
    pub(crate) text: String,
    /// The cells that a spreadsheet would run, whether they were made safe or not.
    pub(crate) formulas: Vec<Formula>,
}

/// A cell that a spreadsheet would take for a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Formula {
    /// The entry's id.
    pub(crate) entry: String,
    /// The column's head.
    pub(crate) column: String,
}

/// The sheet of these entries. With `excel_safe`, a cell that a spreadsheet would run gets an apostrophe in
/// front, which changes what a loader reads; without, every cell is what it is.
///
/// # Errors
/// None that is known: a sheet in memory takes every text.
pub(crate) fn csv(entries: &[Entry], fields: &CustomFields, excel_safe: bool) -> Result<Sheet> {
    let mut sheet = Writer::from_writer(Vec::new());
    let columns: Vec<&str> = COLUMNS.into_iter().chain(fields.names()).collect();
    sheet.write_record(&columns)?;
    let mut formulas = Vec::new();
    for entry in entries {
        let mut row = cells(Record::new(entry, fields), fields);
        for (cell, column) in row.iter_mut().zip(&columns) {
            if is_formula(cell) {
                formulas.push(Formula {
                    entry: entry.id.clone(),
                    column: (*column).to_owned(),
                });
                if excel_safe {
                    cell.insert(0, '\'');
                }
            }
        }
        sheet.write_record(row)?;
    }
    let text = String::from_utf8(sheet.into_inner()?)?;
    Ok(Sheet { text, formulas })
}

fn cells(record: Record, fields: &CustomFields) -> Vec<String> {
    let mut cells = vec![
        record.external_id,
        record.context_name.to_owned(),
        record.context_id.unwrap_or_default(),
        record.gs_company_id.unwrap_or_default(),
        record.company_name.unwrap_or_default(),
        record.type_name,
        record.subject,
        record.notes,
        record.activity_date,
        record.author.unwrap_or_default(),
        record.internal.join(";"),
        record.external.join(";"),
        record
            .duration_in_mins
            .map(|mins| mins.to_string())
            .unwrap_or_default(),
        SOURCE.to_owned(),
    ];
    let custom = fields.names().map(|name| {
        let value = record.custom.get(name);
        value
            .map(super::field::Value::for_programs)
            .unwrap_or_default()
    });
    cells.extend(custom);
    cells
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
