//! One entry of the log as it goes out: for Gainsight's form, as a page, for its Timeline interface, as a sheet.
//!
//! [`Entry`] holds everything resolved, so that nothing here looks anything up. Every text in it is data: each
//! format cleans and escapes it, and no line end in a name begins a line of its own. What a format has no place
//! for goes to the end of its notes, so that all of them say the same.

mod api;
mod attendee;
#[cfg(test)]
mod conformance_tests;
mod csv;
mod facts;
mod field;
mod form;
mod page;
mod record;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;

use super::wording::line;
use crate::domain::health::Sentiment;

pub(crate) use api::api;
pub(crate) use attendee::Attendee;
pub(crate) use csv::csv;
pub(crate) use field::CustomFields;
pub(crate) use form::form;
pub(crate) use page::{html, markdown, text};

/// An entry with everything that any of its forms says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Gainsight's ExternalId: born with the entry, never changed.
    pub(crate) id: String,
    /// The company's name in Gainsight, else the record's name of the customer.
    pub(crate) company: String,
    /// The company's GSID, which no other company of the same name has.
    pub(crate) company_gsid: Option<String>,
    /// What the entry is attached to.
    pub(crate) context: Context,
    /// Gainsight's Activity Type, as it is called there.
    pub(crate) activity_type: String,
    /// Gainsight's Meeting Type, as it is called there.
    pub(crate) meeting_type: Option<String>,
    /// The subject line.
    pub(crate) subject: String,
    /// When it happened, with the offset of that place on that day.
    pub(crate) at: DateTime<FixedOffset>,
    /// The zone of the user's profile, in which Gainsight's form takes the time.
    pub(crate) form_zone: Option<Tz>,
    /// How long it took, in minutes.
    pub(crate) duration_mins: Option<u32>,
    /// The address of whoever logs it.
    pub(crate) author: Option<String>,
    /// Colleagues who took part.
    pub(crate) internal: Vec<Attendee>,
    /// The customer's people who took part.
    pub(crate) external: Vec<Attendee>,
    /// Whether the customer's executive sponsor was there; absent when nobody said.
    pub(crate) executive_sponsor_attended: Option<bool>,
    /// The accelerator it belongs to, as people read it: `a1 Pipeline templates`.
    pub(crate) accelerator: Option<String>,
    /// Gainsight's Accelerator Type, as it is called there: `CI`.
    pub(crate) accelerator_type: Option<String>,
    /// Gainsight's free text on the module that was worked on.
    pub(crate) content_module: Option<String>,
    /// What a workshop was about.
    pub(crate) workshop_topic: Option<String>,
    /// The CSA's sentiment after it.
    pub(crate) sentiment: Option<Sentiment>,
    /// Gainsight's Milestone Type, as it is called there.
    pub(crate) milestone_type: Option<String>,
    /// What was said, as Markdown.
    pub(crate) notes: String,
}

/// What an entry is attached to in Gainsight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Context {
    /// The company alone.
    General,
    /// A call to action.
    Cta {
        /// Its GSID; without one only a person can attach the entry.
        gsid: Option<String>,
        /// Its name.
        name: Option<String>,
    },
    /// An objective of the success plan, which is a call to action of its own kind.
    Objective {
        /// Its GSID; without one only a person can attach the entry.
        gsid: Option<String>,
        /// What it is called.
        name: String,
    },
}

impl Entry {
    /// What of its context a program cannot tell Gainsight, as a sentence for a warning: without a GSID the entry goes
    /// to the company, and without that of the company a CTA is not found.
    pub(crate) fn lost_context(&self) -> Option<String> {
        let (what, gsid) = match &self.context {
            Context::General => return None,
            Context::Cta { gsid, .. } => ("CTA", gsid),
            Context::Objective { gsid, .. } => ("objective", gsid),
        };
        let subject = &self.subject;
        match (gsid, &self.company_gsid) {
            (None, _) => Some(format!(
                "`{subject}` goes to the company and names its {what} in the notes: the {what} has no GSID"
            )),
            (Some(_), None) => Some(format!(
                "`{subject}` has the GSID of its {what}, and Gainsight wants that of the company too: csa customer set CUSTOMER gainsight.company_gsid GSID"
            )),
            (Some(_), Some(_)) => None,
        }
    }
}

/// The text on one line and without control characters, for wherever a value stands in a line of ours.
fn one_line(text: &str) -> String {
    line(&text.replace(char::is_control, " "))
}

/// As [`one_line`]; nothing but blanks is nothing.
fn one_line_of(text: Option<&String>) -> Option<String> {
    text.map(|text| one_line(text))
        .filter(|text| !text.is_empty())
}
