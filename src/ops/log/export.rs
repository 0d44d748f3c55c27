//! Entries on their way into Gainsight: everything that their forms say, looked up in the record.

use std::collections::HashMap;

use anyhow::Result;
use chrono_tz::Tz;

use super::filter::Filter;
use super::find;
use super::ledger::called;
use super::read::{Records, lacks};
use crate::domain::activity::{Activity, Participant, Roster, Side};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::export::gainsight::{self, Attendee, Context};
use crate::ops::Desk;
use crate::rules::Rules;

/// How many characters a GSID has.
const GSID: usize = 36;

/// Who exports, and for whose eyes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Exporter<'a> {
    /// The address of whoever logs the entries; else it is that of the customer's CSA.
    pub(crate) email: Option<&'a str>,
    /// The zone in which Gainsight's form takes the time.
    pub(crate) form_zone: Option<Tz>,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// Those of one customer that these words name.
    Named(&'a CustomerId, &'a [String]),
    /// Those of one customer, or of everybody who is not archived, that the filter takes.
    Like(Option<&'a CustomerId>, &'a Filter),
}

/// Entries as they go out, oldest first.
#[derive(Debug)]
pub(crate) struct Outgoing {
    /// The entries.
    pub(crate) entries: Vec<gainsight::Entry>,
    /// What the user should know before they go.
    pub(crate) warnings: Vec<String>,
    /// Why a record cannot be read.
    pub(crate) unreadable: Vec<anyhow::Error>,
    /// How many records were read.
    pub(crate) read: usize,
}

/// The entries with all that any form says.
///
/// # Errors
/// As `list` and [`find`]; refused, each by its name, when notes are too long for Gainsight.
pub(crate) fn export(desk: &Desk, wanted: Wanted, exporter: Exporter) -> Result<Outgoing> {
    let id = match wanted {
        Wanted::Named(id, _) => Some(id),
        Wanted::Like(id, _) => id,
    };
    let records = Records::of(desk, id)?;
    let mut chosen = chosen(desk.rules, &records, wanted)?;
    chosen.sort_by_key(|(_, entry)| (entry.at, entry.id.as_str()));
    short_enough(desk.rules, &chosen)?;
    once_each(&chosen)?;
    let mut warnings = Vec::new();
    for (customer, entry) in &chosen {
        warnings.extend(doubt(desk.rules, customer, entry));
    }
    let entries = chosen.iter();
    let entries: Vec<_> = entries
        .map(|(customer, entry)| outgoing(customer, entry, exporter))
        .collect();
    if entries.iter().any(|entry| entry.author.is_none()) {
        warnings.push("Gainsight demands an author, and who you are is not known: csa config set email YOU@COMPANY".to_owned());
    }
    Ok(Outgoing {
        entries,
        warnings,
        unreadable: records.unreadable,
        read: records.read,
    })
}

/// The entries that are wanted, each with its customer and once.
fn chosen<'a>(
    rules: &Rules,
    records: &'a Records,
    wanted: Wanted,
) -> Result<Vec<(&'a Customer, &'a Activity)>> {
    match wanted {
        Wanted::Named(id, words) => {
            let mut places = Vec::new();
            let mut chosen = Vec::new();
            for (_, customer) in &records.records {
                for word in words {
                    let place = find(customer, id, word)?;
                    if !places.contains(&place) {
                        places.push(place);
                        chosen.push((customer, &customer.activities[place]));
                    }
                }
            }
            Ok(chosen)
        }
        Wanted::Like(_, filter) => {
            let filter = records.known(rules, filter)?;
            let mut chosen = Vec::new();
            for (_, customer) in &records.records {
                let roster = Roster::of(customer);
                let like = customer.activities.iter();
                let like = like.filter(|entry| filter.takes(rules, customer, &roster, entry));
                chosen.extend(like.map(|entry| (customer, entry)));
            }
            Ok(chosen)
        }
    }
}

/// Refuses an id that two entries have: Gainsight would take them for one.
fn once_each(chosen: &[(&Customer, &Activity)]) -> Result<(), Refusal> {
    let mut known: HashMap<&str, &Customer> = HashMap::new();
    for (customer, entry) in chosen {
        if let Some(other) = known.insert(&entry.id, customer) {
            let message = format!(
                "`{}` is the id of an entry of `{}` and of one of `{}`, and Gainsight takes each once",
                entry.id, other.name, customer.name
            );
            return Err(Refusal::new(Kind::Refused, message)
                .rule("check.record.duplicate_id")
                .hint("`csa check` shows both; take one out, or write it anew with csa log"));
        }
    }
    Ok(())
}

/// Refuses notes that Gainsight would not take.
fn short_enough(rules: &Rules, chosen: &[(&Customer, &Activity)]) -> Result<(), Refusal> {
    let limit = rules.notes_limit();
    let too_long: Vec<String> = chosen
        .iter()
        .filter(|(_, entry)| length(entry) > limit)
        .map(|(customer, entry)| {
            let (called, name) = (called(entry), &customer.name);
            format!("{called} of `{name}` ({} characters)", length(entry))
        })
        .collect();
    if too_long.is_empty() {
        return Ok(());
    }
    let message = format!(
        "notes of more than {limit} characters are not exported: {}",
        too_long.join(", ")
    );
    Err(Refusal::new(Kind::Refused, message)
        .rule("activity.notes_limit")
        .hint("keep a summary in the notes, with a link to the whole text"))
}

/// What of an entry does not arrive as it should.
fn doubt(rules: &Rules, customer: &Customer, entry: &Activity) -> Option<String> {
    let (called, name) = (called(entry), &customer.name);
    let lacks = lacks(rules, entry);
    let words: Vec<&str> = lacks.iter().map(|field| field.words()).collect();
    if !words.is_empty() {
        return Some(format!("{called} of `{name}` lacks {}", words.join(", ")));
    }
    let subject = entry.subject.as_ref().map_or(0, |it| it.chars().count());
    if subject > rules.subject_limit() {
        return Some(format!(
            "the subject of {called} of `{name}` has {subject} characters, and Gainsight takes {}",
            rules.subject_limit()
        ));
    }
    (length(entry) > rules.notes_long()).then(|| {
        format!(
            "the notes of {called} of `{name}` have {} characters, which is no summary",
            length(entry)
        )
    })
}

/// The length of the notes, in characters.
fn length(entry: &Activity) -> usize {
    entry
        .notes
        .as_ref()
        .map_or(0, |notes| notes.chars().count())
}

/// An entry of this customer with all that any of its forms says.
pub(crate) fn outgoing(
    customer: &Customer,
    entry: &Activity,
    exporter: Exporter,
) -> gainsight::Entry {
    let roster = Roster::of(customer);
    let people = |written: &[String], side| {
        let people = written.iter();
        people
            .map(|it| attendee(customer, roster.participant(it, side)))
            .collect()
    };
    let mut accelerators = customer.accelerators.iter();
    let accelerator = accelerators.find(|it| Some(&it.id) == entry.accelerator.as_ref());
    let titled = accelerator.and_then(|it| Some(format!("{} {}", it.id, it.title.as_ref()?)));
    let csa = customer.team.csa.as_ref().and_then(|it| it.email.clone());
    gainsight::Entry {
        id: entry.id.clone(),
        company: customer
            .gainsight
            .company
            .as_ref()
            .unwrap_or(&customer.name)
            .clone(),
        company_gsid: customer.gainsight.company_gsid.clone(),
        context: context(customer, entry),
        activity_type: entry.kind.clone(),
        meeting_type: entry.meeting_type.clone(),
        subject: entry.subject.clone().unwrap_or_default(),
        at: entry.at,
        form_zone: exporter.form_zone,
        duration_mins: entry.duration_mins,
        author: exporter.email.map(str::to_owned).or(csa),
        internal: people(&entry.internal_attendees, Side::Internal),
        external: people(&entry.external_attendees, Side::External),
        executive_sponsor_attended: entry.executive_sponsor_attended,
        accelerator: titled.or_else(|| entry.accelerator.clone()),
        accelerator_type: accelerator.and_then(|it| Some(it.kind?.title().to_owned())),
        content_module: entry.content_module.clone(),
        workshop_topic: entry.workshop_topic.clone(),
        sentiment: entry.sentiment,
        milestone_type: entry.milestone_type.clone(),
        notes: entry.notes.clone().unwrap_or_default(),
    }
}

/// Somebody who took part, and whether Salesforce has them as far as the contacts say.
fn attendee(customer: &Customer, it: Participant) -> Attendee {
    let mut contacts = customer.contacts.iter();
    let contact = contacts.find(|contact| match (&contact.email, &it.email) {
        (Some(own), Some(email)) => own.eq_ignore_ascii_case(email),
        _ => false,
    });
    Attendee {
        known: contact.and_then(|contact| contact.in_salesforce),
        name: it.name,
        email: it.email,
    }
}

/// What it is attached to: its CTA, else its objective, else the company.
fn context(customer: &Customer, entry: &Activity) -> Context {
    if let Some(cta) = &entry.cta {
        let is_gsid = cta.len() == GSID && cta.chars().all(|c| c.is_ascii_alphanumeric());
        return match is_gsid {
            true => Context::Cta {
                gsid: Some(cta.clone()),
                name: None,
            },
            false => Context::Cta {
                gsid: None,
                name: Some(cta.clone()),
            },
        };
    }
    let Some(id) = &entry.objective else {
        return Context::General;
    };
    let objective = customer.objectives.iter().find(|it| it.id == *id);
    Context::Objective {
        gsid: objective.and_then(|it| it.gainsight_id.clone()),
        name: objective.map_or(id.as_str(), |it| it.name()).to_owned(),
    }
}
