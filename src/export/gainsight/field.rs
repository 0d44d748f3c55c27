//! The fields that each Gainsight tenant names itself.

use indexmap::IndexMap;
use serde::Serialize;

use super::{Entry, one_line_of};
use crate::domain::activity::is_custom_field;
use crate::domain::health::Sentiment;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// A field of the form that Gainsight knows under a name of the tenant's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    MeetingType,
    ExecutiveSponsorAttended,
    Sentiment,
    MilestoneType,
    AcceleratorType,
    ContentModule,
    WorkshopTopic,
    Accelerator,
    DurationMins,
}

/// What such a field holds, of the type that Gainsight wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Value {
    Text(String),
    Flag(bool),
    Number(u32),
}

impl Field {
    /// In the order of the form; the last two are no fields of it.
    pub(crate) const ALL: [Self; 9] = [
        Self::MeetingType,
        Self::ExecutiveSponsorAttended,
        Self::Sentiment,
        Self::MilestoneType,
        Self::AcceleratorType,
        Self::ContentModule,
        Self::WorkshopTopic,
        Self::Accelerator,
        Self::DurationMins,
    ];

    /// The key in record and configuration.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::MeetingType => "meeting_type",
            Self::ExecutiveSponsorAttended => "executive_sponsor_attended",
            Self::Sentiment => "sentiment",
            Self::MilestoneType => "milestone_type",
            Self::AcceleratorType => "accelerator_type",
            Self::ContentModule => "content_module",
            Self::WorkshopTopic => "workshop_topic",
            Self::Accelerator => "accelerator",
            Self::DurationMins => "duration_mins",
        }
    }

    /// What the form calls it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::MeetingType => "Meeting Type",
            Self::ExecutiveSponsorAttended => "Executive Sponsor Attended",
            Self::Sentiment => "CSM Sentiment",
            Self::MilestoneType => "Milestone Type",
            Self::AcceleratorType => "Accelerator Type",
            Self::ContentModule => "Accelerator Content Module",
            Self::WorkshopTopic => "Workshop Topic",
            Self::Accelerator => "Accelerator",
            Self::DurationMins => "Duration (in Mins)",
        }
    }

    /// Whether the form asks for it. GitLab's does not ask how long something took.
    pub(super) fn is_in_form(self) -> bool {
        !matches!(self, Self::Accelerator | Self::DurationMins)
    }

    /// What the entry says there.
    pub(super) fn of(self, entry: &Entry) -> Option<Value> {
        let text = match self {
            Self::MeetingType => &entry.meeting_type,
            Self::MilestoneType => &entry.milestone_type,
            Self::AcceleratorType => &entry.accelerator_type,
            Self::ContentModule => &entry.content_module,
            Self::WorkshopTopic => &entry.workshop_topic,
            Self::Accelerator => &entry.accelerator,
            Self::ExecutiveSponsorAttended => {
                return entry.executive_sponsor_attended.map(Value::Flag);
            }
            Self::Sentiment => return entry.sentiment.map(said),
            Self::DurationMins => return entry.duration_mins.map(Value::Number),
        };
        one_line_of(text.as_ref()).map(Value::Text)
    }
}

/// As the form's list has it.
fn said(sentiment: Sentiment) -> Value {
    let word = match sentiment {
        Sentiment::Green => "Green",
        Sentiment::Yellow => "Yellow",
        Sentiment::Red => "Red",
    };
    Value::Text(word.to_owned())
}

impl Value {
    /// As people read it.
    pub(super) fn for_people(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Flag(flag) => if *flag { "Yes" } else { "No" }.to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// As programs read it in a sheet.
    pub(super) fn for_programs(&self) -> String {
        match self {
            Self::Flag(flag) => flag.to_string(),
            _ => self.for_people(),
        }
    }
}

/// Under which names the tenant knows the fields, in the order of [`Field::ALL`]. The default knows none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CustomFields(IndexMap<Field, String>);

impl CustomFields {
    /// From keys such as `meeting_type` and names such as `Ant__Meeting_Type__c`.
    ///
    /// # Errors
    /// A key that is no field's, a name that Gainsight gives to no field of a tenant, or a name given twice.
    pub(crate) fn new<'a>(
        names: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Refusal> {
        let mut given = IndexMap::new();
        for (key, name) in names {
            let field = Field::ALL.into_iter().find(|field| field.key() == key);
            let field = field.ok_or_else(|| unknown(key))?;
            if !is_custom_field(name) {
                let message = format!("`{name}` is not the name of a custom field in Gainsight");
                return Err(Refusal::new(Kind::Usage, message)
                    .hint("an administrator can name it: `Ant__Meeting_Type__c`"));
            }
            if given.values().any(|other| other == name) {
                let message = format!("`{name}` is given to two fields");
                return Err(Refusal::new(Kind::Usage, message));
            }
            given.insert(field, name.to_owned());
        }
        let ordered = Field::ALL.into_iter();
        Ok(Self(
            ordered
                .filter_map(|field| Some((field, given.swap_remove(&field)?)))
                .collect(),
        ))
    }

    /// The tenant's name of the field.
    pub(super) fn name(&self, field: Field) -> Option<&str> {
        self.0.get(&field).map(String::as_str)
    }

    /// All names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

fn unknown(key: &str) -> Refusal {
    let keys = || Field::ALL.into_iter().map(Field::key);
    let refusal = Refusal::new(Kind::Usage, format!("there is no field `{key}`"));
    match nearest(key, keys()) {
        Some(near) => refusal.hint(format!("did you mean `{near}`?")),
        None => refusal.hint(format!("name one of {}", listed(keys()))),
    }
}
