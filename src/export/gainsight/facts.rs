//! What an entry says besides its notes, label by label, as people read it.

use chrono::{DateTime, FixedOffset, Offset as _, Timelike as _};

use super::attendee::{Attendee, labels};
use super::field::Field;
use super::{Context, Entry, one_line, one_line_of};

/// A label and what stands behind it; one line a value.
pub(super) struct Fact {
    pub(super) label: &'static str,
    pub(super) values: Vec<String>,
}

impl Fact {
    fn new(label: &'static str, values: Vec<String>) -> Option<Self> {
        let is_said = values.iter().any(|value| !value.is_empty());
        is_said.then_some(Self { label, values })
    }
}

impl Entry {
    /// The fields of Gainsight's form, in its order, without those that nothing is known of.
    pub(super) fn for_form(&self) -> Vec<Fact> {
        let picked = |people: &[Attendee]| {
            let people = people.iter().filter(|it| it.can_be_picked());
            people.filter_map(Attendee::label).collect()
        };
        let head = [
            Fact::new("Company", vec![one_line(&self.company)]),
            Fact::new("Activity Type", vec![one_line(&self.activity_type)]),
            Fact::new("Subject", vec![one_line(&self.subject)]),
            Fact::new("Date and Time", vec![when(&self.at)]),
            Fact::new("  in Gainsight's zone", self.when_in_form()),
            Fact::new("Internal Attendees", picked(&self.internal)),
            Fact::new("External Attendees", picked(&self.external)),
        ];
        let fields = Field::ALL.into_iter().filter(|field| field.is_in_form());
        let fields = fields.filter_map(|field| self.fact(field));
        head.into_iter().flatten().chain(fields).collect()
    }

    /// Everything that there is to say, for a page.
    pub(super) fn for_page(&self) -> Vec<Fact> {
        let head = [
            Fact::new("Customer", vec![one_line(&self.company)]),
            Fact::new("Activity Type", vec![one_line(&self.activity_type)]),
            Fact::new("Date and Time", vec![when(&self.at)]),
            Fact::new(
                "Author",
                one_line_of(self.author.as_ref()).into_iter().collect(),
            ),
            Fact::new("Internal Attendees", labels(&self.internal)),
            Fact::new("External Attendees", labels(&self.external)),
        ];
        let fields = Field::ALL.into_iter().filter_map(|field| self.fact(field));
        let context = self
            .context
            .name()
            .and_then(|(label, name)| Fact::new(label, vec![name]));
        head.into_iter()
            .flatten()
            .chain(fields)
            .chain(context)
            .collect()
    }

    fn fact(&self, field: Field) -> Option<Fact> {
        Fact::new(field.label(), vec![field.of(self)?.for_people()])
    }

    /// The time as the form takes it, where the profile's zone has another offset that day.
    fn when_in_form(&self) -> Vec<String> {
        let Some(zone) = self.form_zone else {
            return Vec::new();
        };
        let there = self.at.with_timezone(&zone);
        let there = there.with_timezone(&there.offset().fix());
        match there.offset() == self.at.offset() {
            true => Vec::new(),
            false => vec![format!("{} ({zone})", when(&there))],
        }
    }
}

impl Context {
    /// What it is, and its name or else its GSID.
    pub(super) fn name(&self) -> Option<(&'static str, String)> {
        let (label, gsid, name) = match self {
            Self::General => return None,
            Self::Cta { gsid, name } => ("CTA", gsid, name.as_ref()),
            Self::Objective { gsid, name } => ("Objective", gsid, Some(name)),
        };
        let name = one_line_of(name).or_else(|| one_line_of(gsid.as_ref()))?;
        Some((label, name))
    }

    /// The GSID, without which no program can attach anything.
    pub(super) fn gsid(&self) -> Option<String> {
        match self {
            Self::General => None,
            Self::Cta { gsid, .. } | Self::Objective { gsid, .. } => one_line_of(gsid.as_ref()),
        }
    }
}

/// `2026-11-20 15:00 -08:00`; with seconds only where there are any.
fn when(at: &DateTime<FixedOffset>) -> String {
    let form = match at.second() {
        0 => "%Y-%m-%d %H:%M %:z",
        _ => "%Y-%m-%d %H:%M:%S %:z",
    };
    at.format(form).to_string()
}
