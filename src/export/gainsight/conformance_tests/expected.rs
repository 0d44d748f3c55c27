//! What every form must say of an entry.

use std::collections::HashMap;

use tinyjson::JsonValue;

use super::super::field::Field;
use super::super::{Attendee, Context, CustomFields, Entry};
use super::html::visible;
use super::readers::instant;
use crate::domain::health::Sentiment;

/// What must be found again.
pub(super) struct Expected {
    pub(super) subject: String,
    /// Label and value of the tenant's own fields.
    pub(super) fields: Vec<(&'static str, String)>,
    /// Subject and facts of a page, line by line.
    pub(super) page: Vec<String>,
    /// The signs of the notes.
    pub(super) notes: String,
}

impl Expected {
    pub(super) fn of(entry: &Entry) -> Self {
        let fields = fields(entry);
        let subject = line(&entry.subject);
        let at = entry.at.format("%Y-%m-%d %H:%M:%S %:z").to_string();
        let people = |people: &[Attendee]| {
            people
                .iter()
                .filter_map(label)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let facts = [
            ("Customer", line(&entry.company)),
            ("Activity Type", line(&entry.activity_type)),
            ("Date and Time", at.replace(":00 ", " ")),
            ("Author", line(entry.author.as_deref().unwrap_or_default())),
            ("Internal Attendees", people(&entry.internal)),
            ("External Attendees", people(&entry.external)),
        ];
        let context = named(&entry.context).map(|(what, name, _)| (what, name));
        let facts = facts.into_iter().chain(fields.clone()).chain(context);
        let facts = facts.filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(label, value)| format!("{label}: {value}"));
        let first = Some(subject.clone()).filter(|it| !it.is_empty());
        Self {
            page: first.into_iter().chain(facts).collect(),
            subject,
            fields,
            notes: content(&entry.notes),
        }
    }

    /// What stands behind the notes in the form.
    pub(super) fn end_of_form(&self, entry: &Entry) -> String {
        let accelerator = self
            .fields
            .iter()
            .find(|(label, _)| *label == "Accelerator");
        let accelerator = accelerator.map(|(label, name)| format!("{label}: {name}"));
        let all = entry.internal.iter().chain(&entry.external);
        let others = all
            .filter(|it| !can_be_picked(it))
            .filter_map(label)
            .collect::<Vec<_>>();
        let others = (!others.is_empty()).then(|| format!("Also present: {}", others.join(", ")));
        accelerator
            .into_iter()
            .chain(others)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Fails when the record does not say what the entry says.
pub(super) fn record(entry: &Entry, names: &CustomFields, record: &HashMap<String, JsonValue>) {
    let text = |key: &str| {
        record
            .get(key)
            .map(|it| it.get::<String>().unwrap().clone())
    };
    let list = |key: &str| -> Vec<String> {
        let list = record
            .get(key)
            .map(|it| it.get::<Vec<JsonValue>>().unwrap().clone());
        list.unwrap_or_default()
            .iter()
            .map(|it| it.get::<String>().unwrap().clone())
            .collect()
    };
    assert_eq!(text("ExternalId").unwrap(), entry.id);
    assert_eq!(text("Subject").unwrap(), line(&entry.subject));
    assert_eq!(text("TypeName").unwrap(), line(&entry.activity_type));
    assert_eq!(
        instant(&text("ActivityDate").unwrap()),
        entry.at.timestamp_millis()
    );
    let gsid = named(&entry.context).and_then(|(_, _, gsid)| gsid);
    assert_eq!(
        text("ContextName").unwrap(),
        if gsid.is_some() { "CTA" } else { "Company" }
    );
    assert_eq!(text("ContextId"), gsid);
    assert_eq!(text("GsCompanyId"), entry.company_gsid);
    let by_name = entry.company_gsid.is_none();
    assert_eq!(text("companyName"), by_name.then(|| line(&entry.company)));
    let seen = visible(&text("Notes").unwrap());
    let mut end = Vec::new();
    for (label, value) in fields(entry) {
        let field = Field::ALL
            .into_iter()
            .find(|it| it.label() == label)
            .unwrap();
        let name = format!("Ant__{}__c", field.key());
        let standard = field == Field::DurationMins;
        match names.names().any(|it| it == name) {
            true => assert_eq!(said(&record[&name]), value),
            false if standard => assert_eq!(said(&record["DurationInMins"]), value),
            false => end.push(format!("{label}: {value}")),
        }
    }
    if let Some((what, name, None)) = named(&entry.context) {
        end.push(format!("{what}: {name}"));
    }
    let mut lost = Vec::new();
    for (people, key, is_internal) in [
        (&entry.internal, "internalAttendees", true),
        (&entry.external, "externalAttendees", false),
    ] {
        let sent = list(key);
        for person in people.iter().filter(|it| label(it).is_some()) {
            let is_sent = person
                .email
                .as_ref()
                .is_some_and(|it| sent.contains(&it.trim().to_owned()));
            let is_sure = person.known == Some(true) || (is_internal && person.known.is_none());
            if !(is_sent && is_sure) {
                lost.extend(label(person));
            }
        }
    }
    if !lost.is_empty() {
        end.push(format!("Also present: {}", lost.join(", ")));
    }
    let lines: Vec<String> = seen.lines().map(line).filter(|it| !it.is_empty()).collect();
    let notes = lines.len() - end.len();
    assert_eq!(lines[notes..], end);
    assert_eq!(content(&lines[..notes].join("\n")), content(&entry.notes));
}

fn said(value: &JsonValue) -> String {
    match value {
        JsonValue::Boolean(flag) => if *flag { "Yes" } else { "No" }.to_owned(),
        JsonValue::Number(number) => format!("{number}"),
        JsonValue::String(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

fn fields(entry: &Entry) -> Vec<(&'static str, String)> {
    let text = |text: &Option<String>| line(text.as_deref().unwrap_or_default());
    let mood = entry.sentiment.map(|it| match it {
        Sentiment::Green => "Green",
        Sentiment::Yellow => "Yellow",
        Sentiment::Red => "Red",
    });
    let sponsor = entry
        .executive_sponsor_attended
        .map(|it| if it { "Yes" } else { "No" });
    let all = [
        ("Meeting Type", text(&entry.meeting_type)),
        (
            "Executive Sponsor Attended",
            sponsor.unwrap_or_default().to_owned(),
        ),
        ("CSM Sentiment", mood.unwrap_or_default().to_owned()),
        ("Milestone Type", text(&entry.milestone_type)),
        ("Accelerator Type", text(&entry.accelerator_type)),
        ("Accelerator Content Module", text(&entry.content_module)),
        ("Workshop Topic", text(&entry.workshop_topic)),
        ("Accelerator", text(&entry.accelerator)),
        (
            "Duration (in Mins)",
            entry
                .duration_mins
                .map(|it| it.to_string())
                .unwrap_or_default(),
        ),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn named(context: &Context) -> Option<(&'static str, String, Option<String>)> {
    let (what, gsid, name) = match context {
        Context::General => return None,
        Context::Cta { gsid, name } => ("CTA", gsid, name.clone().unwrap_or_default()),
        Context::Objective { gsid, name } => ("Objective", gsid, name.clone()),
    };
    let name = match line(&name) {
        name if name.is_empty() => gsid.clone()?,
        name => name,
    };
    Some((what, name, gsid.clone()))
}

/// Somebody's name and address, as both are to be read.
pub(super) fn label(person: &Attendee) -> Option<String> {
    let name = line(person.name.as_deref().unwrap_or_default());
    let email = line(person.email.as_deref().unwrap_or_default());
    match (name.is_empty(), email.is_empty()) {
        (true, true) => None,
        (false, false) if name != email => Some(format!("{name} <{email}>")),
        (true, _) => Some(email),
        _ => Some(name),
    }
}

/// Whether the form may offer them.
pub(super) fn can_be_picked(person: &Attendee) -> bool {
    let address = person.email.as_deref().unwrap_or_default().trim();
    let is_address = address
        .rfind('@')
        .is_some_and(|at| at > 0 && at + 1 < address.len())
        && !address
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || ";,<>\"".contains(c));
    is_address && person.known != Some(false)
}

/// The text on one line, without what no reader sees.
pub(super) fn line(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The signs that make up what somebody wrote.
pub(super) fn content(text: &str) -> String {
    let is_said = |c: &char| {
        !(c.is_whitespace() || c.is_control() || c.is_ascii_punctuation() || c.is_ascii_digit())
    };
    text.chars().filter(is_said).collect()
}
