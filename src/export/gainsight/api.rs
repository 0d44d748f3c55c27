//! Entries as the body of a call that creates them on Gainsight's Timeline.

use anyhow::Result;
use indexmap::IndexMap;
use serde::Serialize;

use super::Entry;
use super::field::CustomFields;
use super::record::Record;

#[derive(Serialize)]
struct Body {
    records: Vec<Record>,
    lookups: IndexMap<&'static str, Lookup>,
}

/// How Gainsight finds the GSID of what a record names.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Lookup {
    fields: IndexMap<&'static str, &'static str>,
    lookup_field: &'static str,
    object_name: &'static str,
    multi_match_option: &'static str,
    on_no_match: &'static str,
}

/// The body for all of these entries, of one customer or several, as indented JSON with a line end. The same
/// entries give the same bytes. Only lookups that a record uses are in it.
///
/// # Errors
/// None that is known: JSON takes every text.
pub(crate) fn api(entries: &[Entry], fields: &CustomFields) -> Result<String> {
    let records = entries.iter().map(|entry| Record::new(entry, fields));
    let records: Vec<Record> = records.collect();
    let lookups = lookups(&records);
    let mut text = serde_json::to_string_pretty(&Body { records, lookups })?;
    text.push('\n');
    Ok(text)
}

/// Two companies of one name are an error, because the first of them may be the wrong one. A person who is not
/// found is dropped, because an error would lose the whole entry.
fn lookups(records: &[Record]) -> IndexMap<&'static str, Lookup> {
    let used = |is_used: fn(&Record) -> bool| records.iter().any(is_used);
    let all = [
        (
            used(|it| it.author.is_some()),
            "AuthorId",
            lookup("Author", "Email", "GsUser", "FIRSTMATCH", "ERROR"),
        ),
        (
            used(|it| it.company_name.is_some()),
            "GsCompanyId",
            lookup("companyName", "Name", "Company", "MARKASERROR", "ERROR"),
        ),
        (
            used(|it| !it.internal.is_empty()),
            "InternalAttendees",
            lookup(
                "internalAttendees",
                "Email",
                "GsUser",
                "FIRSTMATCH",
                "NULLABLE",
            ),
        ),
        (
            used(|it| !it.external.is_empty()),
            "ExternalAttendees",
            lookup(
                "externalAttendees",
                "Email",
                "Company_Person",
                "FIRSTMATCH",
                "NULLABLE",
            ),
        ),
    ];
    let used = all.into_iter().filter(|(is_used, ..)| *is_used);
    used.map(|(_, target, lookup)| (target, lookup)).collect()
}

fn lookup(
    source: &'static str,
    by: &'static str,
    object_name: &'static str,
    multi_match_option: &'static str,
    on_no_match: &'static str,
) -> Lookup {
    Lookup {
        fields: IndexMap::from([(source, by)]),
        lookup_field: "Gsid",
        object_name,
        multi_match_option,
        on_no_match,
    }
}
