//! The entry as a record of Gainsight's Timeline, under the names that its interface gives.
//!
//! `companyName` and the attendees begin in lower case because they are sources of lookups; what a lookup
//! fills in, and what needs none, begins in upper case.

use indexmap::IndexMap;
use serde::Serialize;

use super::attendee::Attendee;
use super::field::{CustomFields, Field, Value};
use super::{Entry, one_line, one_line_of};
use crate::export::notes::{self, escaped};

/// One record. What is absent is not sent.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Record {
    pub(super) external_id: String,
    /// `CTA` for objectives too: to Gainsight an objective is a call to action.
    pub(super) context_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) context_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gs_company_id: Option<String>,
    pub(super) type_name: String,
    pub(super) subject: String,
    /// HTML on one line; what the record has no field for stands at its end.
    pub(super) notes: String,
    /// With milliseconds, and a colon in the offset.
    pub(super) activity_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) author: Option<String>,
    /// Only where the GSID is not known.
    #[serde(rename = "companyName", skip_serializing_if = "Option::is_none")]
    pub(super) company_name: Option<String>,
    #[serde(rename = "internalAttendees", skip_serializing_if = "Vec::is_empty")]
    pub(super) internal: Vec<String>,
    #[serde(rename = "externalAttendees", skip_serializing_if = "Vec::is_empty")]
    pub(super) external: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duration_in_mins: Option<u32>,
    /// By the tenant's names.
    #[serde(flatten)]
    pub(super) custom: IndexMap<String, Value>,
}

impl Record {
    pub(super) fn new(entry: &Entry, fields: &CustomFields) -> Self {
        let context_id = entry.context.gsid();
        let gs_company_id = one_line_of(entry.company_gsid.as_ref());
        let custom = Field::ALL.into_iter().filter_map(|field| {
            let name = fields.name(field)?.to_owned();
            Some((name, field.of(entry)?))
        });
        let is_configured = fields.name(Field::DurationMins).is_some();
        Self {
            external_id: one_line(&entry.id),
            context_name: if context_id.is_some() {
                "CTA"
            } else {
                "Company"
            },
            context_id,
            type_name: one_line(&entry.activity_type),
            subject: one_line(&entry.subject),
            notes: noted(entry, fields),
            activity_date: entry.at.format("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string(),
            author: one_line_of(entry.author.as_ref()),
            company_name: match gs_company_id {
                Some(_) => None,
                None => Some(one_line(&entry.company)),
            },
            gs_company_id,
            internal: addresses(&entry.internal),
            external: addresses(&entry.external),
            duration_in_mins: entry.duration_mins.filter(|_| !is_configured),
            custom: custom.collect(),
        }
    }
}

/// Each address once, those that Salesforce does not know today too: it may know them when this is loaded.
fn addresses(people: &[Attendee]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for address in people.iter().filter_map(Attendee::address) {
        if !found.iter().any(|it| it == address) {
            found.push(address.to_owned());
        }
    }
    found
}

/// The notes with what is known and has no field, so that nothing is lost.
fn noted(entry: &Entry, fields: &CustomFields) -> String {
    let mut lines = Vec::new();
    for field in Field::ALL {
        let has_place = field == Field::DurationMins || fields.name(field).is_some();
        if !has_place && let Some(value) = field.of(entry) {
            lines.push(format!("{}: {}", field.label(), value.for_people()));
        }
    }
    if entry.context.gsid().is_none()
        && let Some((label, name)) = entry.context.name()
    {
        lines.push(format!("{label}: {name}"));
    }
    let unsure = entry.not_sure_to_be_found();
    if !unsure.is_empty() {
        lines.push(format!("Also present: {}", unsure.join(", ")));
    }
    let mut html = notes::html(&entry.notes);
    if !lines.is_empty() {
        let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
        html += &format!("<p>{}</p>", lines.join("<br>"));
    }
    html
}
