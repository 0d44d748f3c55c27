//! An entry changed after it was written. Its id never is.

use anyhow::Result;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::json;

use super::find;
use super::ledger::called;
use super::people::People;
use crate::domain::activity::{Activity, Field, Roster, Side, kind_of};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Sentiment;
use crate::domain::person::Person;
use crate::domain::text::one_line;
use crate::domain::{Kind, Refusal};
use crate::ops::{Desk, Set, accelerator, objective};
use crate::store::Written;

/// What becomes of an entry.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Edits {
    /// Another kind, by its word; its types come with it.
    pub(crate) kind: Option<String>,
    /// Whether everybody was in one room.
    pub(crate) in_person: Option<bool>,
    /// The subject.
    pub(crate) subject: Set<String>,
    /// When it took place.
    pub(crate) at: Option<DateTime<FixedOffset>>,
    /// How long it took, in minutes.
    pub(crate) duration_mins: Set<u32>,
    /// Who took part too, each as typed.
    pub(crate) with: Vec<String>,
    /// Who did not take part, each by a part of the name or address.
    pub(crate) without: Vec<String>,
    /// The Meeting Type.
    pub(crate) meeting_type: Set<String>,
    /// Whether an executive sponsor was there.
    pub(crate) executive_sponsor_attended: Set<bool>,
    /// The sentiment.
    pub(crate) sentiment: Set<Sentiment>,
    /// The Milestone Type.
    pub(crate) milestone_type: Set<String>,
    /// The accelerator, by its id.
    pub(crate) accelerator: Set<String>,
    /// What of the accelerator it was about.
    pub(crate) content_module: Set<String>,
    /// What the workshop was about.
    pub(crate) workshop_topic: Set<String>,
    /// The objective, as people name one.
    pub(crate) objective: Set<String>,
    /// The call to action.
    pub(crate) cta: Set<String>,
    /// The notes.
    pub(crate) notes: Set<String>,
    /// Whether it must be recorded once more.
    pub(crate) is_pending: bool,
}

/// What came of changing an entry.
#[derive(Debug)]
pub(crate) struct Changed {
    /// What was written.
    pub(crate) written: Written,
    /// Since when Gainsight has the entry as it was; none where nothing changed or it does not stand there.
    pub(crate) outdated_since: Option<NaiveDate>,
}

/// Whoever types, and how colleagues are told from the customer's people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writer<'a> {
    /// Domains of colleagues' addresses, besides those of the account team.
    pub(crate) domains: &'a [String],
    /// Who writes.
    pub(crate) me: Option<&'a Person>,
}

/// Changes an entry.
///
/// # Errors
/// As [`find`]; `Usage` when nothing is said; when something named is not there; those of `Store::edit`.
pub(crate) fn edit(
    desk: &Desk,
    id: &CustomerId,
    word: &str,
    edits: &Edits,
    writer: Writer,
) -> Result<Changed> {
    let mut outdated_since = None;
    let written = desk.store.edit(id, desk.write, |customer| {
        let place = find(customer, id, word)?;
        let before = customer.activities[place].clone();
        let after = edits.onto(before.clone(), desk, (id, customer), writer)?;
        let changed = differences(&before, &after)?;
        if !changed.is_empty() {
            outdated_since = before.recorded_on;
        }
        customer.activities[place] = after;
        Ok(format!(
            "`{}`: {}: {}",
            customer.name,
            called(&before),
            changed.join(", ")
        ))
    })?;
    Ok(Changed {
        written,
        outdated_since,
    })
}

impl Edits {
    /// The entry with these edits.
    fn onto(
        &self,
        mut entry: Activity,
        desk: &Desk,
        (id, customer): (&CustomerId, &Customer),
        writer: Writer,
    ) -> Result<Activity> {
        if let Some(Some(subject)) = &self.subject {
            one_line(subject)
                .map_err(|fault| Refusal::new(Kind::Usage, format!("the subject {fault}")))?;
        }
        self.retype(&mut entry, desk)?;
        put(&mut entry.subject, &self.subject);
        put(&mut entry.duration_mins, &self.duration_mins);
        put(&mut entry.meeting_type, &self.meeting_type);
        put(
            &mut entry.executive_sponsor_attended,
            &self.executive_sponsor_attended,
        );
        put(&mut entry.sentiment, &self.sentiment);
        put(&mut entry.milestone_type, &self.milestone_type);
        put(&mut entry.content_module, &self.content_module);
        put(&mut entry.workshop_topic, &self.workshop_topic);
        put(&mut entry.cta, &self.cta);
        put(&mut entry.notes, &self.notes);
        entry.at = self.at.unwrap_or(entry.at);
        if let Some(word) = &self.accelerator {
            let found = word
                .as_ref()
                .map(|word| accelerator::find(customer, id, word));
            entry.accelerator = found.transpose()?.map(|it| it.id.clone());
        }
        if let Some(word) = &self.objective {
            let place = word
                .as_ref()
                .map(|word| objective::place(customer, id, word));
            let place = place.transpose()?;
            entry.objective = place.map(|place| customer.objectives[place].id.clone());
        }
        self.without(&mut entry, customer)?;
        self.with(&mut entry, customer, writer)?;
        if self.is_pending {
            entry.recorded_on = None;
        }
        Ok(entry)
    }

    /// Another kind brings its types with it.
    fn retype(&self, entry: &mut Activity, desk: &Desk) -> Result<()> {
        if self.kind.is_none() && self.in_person.is_none() {
            return Ok(());
        }
        let kind = match &self.kind {
            Some(word) => {
                let kind = desk.rules.entry_kind(word)?;
                entry.meeting_type.clone_from(&kind.meeting_type);
                kind
            }
            None => kind_of(desk.rules.entry_kinds(), entry).ok_or_else(|| {
                let message = format!("no kind has the Activity Type `{}`", entry.kind);
                Refusal::new(Kind::Usage, message).hint("name a kind: `--kind call`")
            })?,
        };
        entry.kind = match (self.in_person, &kind.in_person_type) {
            (Some(true), Some(in_person)) => in_person.clone(),
            (Some(true), None) => {
                let message = format!("no {} is recorded as one in person", kind.title);
                return Err(Refusal::new(Kind::Usage, message)
                    .rule(format!("activity.kinds.{}", kind.key))
                    .into());
            }
            _ => kind.activity_type.clone(),
        };
        Ok(())
    }

    fn without(&self, entry: &mut Activity, customer: &Customer) -> Result<(), Refusal> {
        let roster = Roster::of(customer);
        for word in &self.without {
            let internal = found(&roster, &entry.internal_attendees, Side::Internal, word);
            let external = found(&roster, &entry.external_attendees, Side::External, word);
            match (internal.as_slice(), external.as_slice()) {
                ([], []) => {
                    let message = format!("--without: `{word}` did not take part");
                    return Err(Refusal::new(Kind::NotFound, message));
                }
                ([one], []) => entry.internal_attendees.retain(|it| it != one),
                ([], [one]) => entry.external_attendees.retain(|it| it != one),
                _ => {
                    let count = internal.len() + external.len();
                    let message = format!("--without: `{word}` could be {count} who took part");
                    return Err(Refusal::new(Kind::Ambiguous, message).hint("give the address"));
                }
            }
        }
        Ok(())
    }

    fn with(
        &self,
        entry: &mut Activity,
        customer: &Customer,
        writer: Writer,
    ) -> Result<(), Refusal> {
        let people = People {
            customer,
            domains: writer.domains,
            me: writer.me,
        };
        for word in &self.with {
            let attendee = people.read(word)?;
            let side = match attendee.is_internal {
                true => &mut entry.internal_attendees,
                false => &mut entry.external_attendees,
            };
            if !side
                .iter()
                .any(|it| it.eq_ignore_ascii_case(&attendee.entry))
            {
                side.push(attendee.in_full());
            }
        }
        Ok(())
    }
}

/// Those of a list whom a word means: the one who is written so, else all who are called so.
fn found(roster: &Roster, written: &[String], side: Side, word: &str) -> Vec<String> {
    let is_same = |it: &&String| it.eq_ignore_ascii_case(word.trim());
    if let Some(same) = written.iter().find(is_same) {
        return vec![same.clone()];
    }
    let like = written.iter();
    like.filter(|it| roster.participant(it, side).is_like(word))
        .cloned()
        .collect()
}

fn put<T: Clone>(field: &mut Option<T>, said: &Set<T>) {
    if let Some(said) = said {
        field.clone_from(said);
    }
}

/// What changed, a phrase a field, as far as possible in the order of Gainsight's form.
fn differences(before: &Activity, after: &Activity) -> Result<Vec<String>> {
    let (old, new) = (serde_json::to_value(before)?, serde_json::to_value(after)?);
    let is_new = |key: &str| old.get(key) != new.get(key);
    let mut changed = Vec::new();
    if is_new("type") {
        changed.push(format!("activity type {}", after.kind));
    }
    if is_new("at") {
        let at = after.at.format("%Y-%m-%d %H:%M %:z");
        changed.push(format!("moved to {at}"));
    }
    let mut verbs = |key: &str, words: &str| {
        if is_new(key) {
            let is_gone = new[key].is_null() || new[key] == json!([]);
            let verb = if is_gone { "removed" } else { "set" };
            changed.push(format!("{words} {verb}"));
        }
    };
    for field in Field::ALL {
        let words = match field {
            Field::ExecutiveSponsorAttended => "executive sponsor",
            _ => field.words(),
        };
        verbs(field.key(), words);
    }
    verbs("cta", "CTA");
    if is_new("recorded_on") {
        changed.push("pending again".to_owned());
    }
    Ok(changed)
}
