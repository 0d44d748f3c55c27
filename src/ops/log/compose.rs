//! An entry put together from what was typed: its type, its people, what it belongs to, its subject.

use anyhow::Result;
use chrono::{DateTime, FixedOffset};
use uuid::{NoContext, Timestamp, Uuid};

use super::people::{Attendee, People};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::activity::{Activity, Completes, EntryKind, Field};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Sentiment;
use crate::domain::objective::Objective;
use crate::domain::text::one_line;
use crate::domain::{Kind, Refusal};
use crate::export::entry_words::{self, EntryFacts};
use crate::ops::{Desk, accelerator as accelerators, objective as objectives};

/// What was said of an entry.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// Everybody was in one room.
    pub(crate) in_person: bool,
    /// The subject; None leaves it to the kind.
    pub(crate) subject: Option<String>,
    /// How long it took, in minutes.
    pub(crate) duration_mins: Option<u32>,
    /// Who took part, each as it was typed.
    pub(crate) with: Vec<String>,
    /// Whoever writes the entry took no part.
    pub(crate) without_me: bool,
    /// Whether an executive sponsor was there.
    pub(crate) executive_sponsor_attended: Option<bool>,
    /// The accelerator by its id; None takes the one that is under way, where the kind wants one.
    pub(crate) accelerator: Option<String>,
    /// It belongs to no accelerator.
    pub(crate) no_accelerator: bool,
    /// What of the accelerator it was about.
    pub(crate) content_module: Option<String>,
    /// What the workshop was about.
    pub(crate) workshop_topic: Option<String>,
    /// The objective, as people name one.
    pub(crate) objective: Option<String>,
    /// The call to action.
    pub(crate) cta: Option<String>,
    /// The Meeting Type, where the kind leaves it open.
    pub(crate) meeting_type: Option<String>,
    /// The Milestone Type.
    pub(crate) milestone_type: Option<String>,
    /// The sentiment.
    pub(crate) sentiment: Option<Sentiment>,
    /// The invitation, by UID.
    pub(crate) invitation: Option<String>,
    /// The notes.
    pub(crate) notes: Option<String>,
}

/// An entry as it will stand in the record.
#[derive(Debug, Clone)]
pub(crate) struct Composed {
    /// The entry.
    pub(crate) entry: Activity,
    /// Who took part and stands nowhere in the record.
    pub(crate) strangers: Vec<Attendee>,
    /// What was taken as meant though nobody said it.
    pub(crate) taken: Vec<String>,
    /// The page on which its notes begin.
    pub(crate) page: String,
}

/// Puts an entry of this kind together.
///
/// # Errors
/// `NotFound`, `Ambiguous` or `Usage`, when something that was named is not there, is several, or makes no sense.
pub(crate) fn compose(
    desk: &Desk,
    id: &CustomerId,
    people: People,
    (kind, at): (&EntryKind, DateTime<FixedOffset>),
    said: &Said,
) -> Result<Composed> {
    let customer = people.customer;
    let mut taken = Vec::new();
    let accelerator = accelerator(customer, id, (kind, at), said, &mut taken)?;
    let objective = match &said.objective {
        Some(word) => {
            let place = objectives::place(customer, id, word);
            Some(&customer.objectives[place.map_err(|it| it.about("--objective"))?])
        }
        None => None,
    };
    let attendees = attendees(people, kind, said)?;
    let of = |internal: bool| {
        let side = attendees.iter().filter(|it| it.is_internal == internal);
        side.map(Attendee::in_full).collect()
    };
    let meeting_type = meeting_type(kind, said)?;
    let facts = facts(desk, customer, (accelerator, objective), at, said);
    let subject = match &said.subject {
        Some(subject) => {
            let subject = subject.trim();
            one_line(subject)
                .map_err(|fault| Refusal::new(Kind::Usage, format!("the subject {fault}")))?;
            subject.to_owned()
        }
        None => entry_words::subject(kind, &facts)?,
    };
    let page = entry_words::page(kind, &facts)?;
    let in_person = kind.in_person_type.as_ref().filter(|_| said.in_person);
    let notes = said.notes.as_ref();
    let entry = Activity {
        id: new_id(desk.write.at).to_string(),
        kind: in_person.unwrap_or(&kind.activity_type).clone(),
        meeting_type,
        subject: Some(subject),
        at,
        duration_mins: said.duration_mins,
        internal_attendees: of(true),
        external_attendees: of(false),
        executive_sponsor_attended: said.executive_sponsor_attended,
        accelerator: accelerator.map(|it| it.id.clone()),
        content_module: said.content_module.clone(),
        workshop_topic: said.workshop_topic.clone(),
        objective: objective.map(|it| it.id.clone()),
        cta: said.cta.clone(),
        sentiment: said.sentiment,
        milestone_type: said.milestone_type.clone(),
        invitation: said.invitation.clone(),
        notes: notes.and_then(|notes| entry_words::without_page(notes, &page)),
        recorded_on: None,
    };
    Ok(Composed {
        entry,
        strangers: attendees.into_iter().filter(|it| !it.is_known).collect(),
        taken,
        page,
    })
}

/// A new id, which begins with the time of its birth and is like no other: a UUID of version 7.
fn new_id(at: DateTime<FixedOffset>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(
        NoContext,
        seconds,
        at.timestamp_subsec_nanos(),
    ))
}

/// The accelerator that it belongs to: the one that was named, else, where the kind wants one, the only one that
/// was under way then.
fn accelerator<'a>(
    customer: &'a Customer,
    id: &CustomerId,
    (kind, at): (&EntryKind, DateTime<FixedOffset>),
    said: &Said,
    taken: &mut Vec<String>,
) -> Result<Option<&'a Accelerator>> {
    if let Some(word) = &said.accelerator {
        let found = accelerators::find(customer, id, word);
        return Ok(Some(found.map_err(|it| it.about("--accelerator"))?));
    }
    let wants_one = kind.advised.contains(&Field::Accelerator)
        || kind.completes.contains(&Completes::AcceleratorWorkshop);
    if said.no_accelerator || !wants_one {
        return Ok(None);
    }
    let day = at.date_naive();
    let mut running = customer.accelerators.iter().filter(|it| {
        let begun = it.starts_on.is_some_and(|start| start <= day);
        it.status == AcceleratorStatus::Active && begun
    });
    match (running.next(), running.next()) {
        (Some(only), None) => {
            taken.push(format!(
                "--accelerator {}: {}, the only one under way",
                only.id,
                accelerators::called(only)
            ));
            Ok(Some(only))
        }
        _ => Ok(None),
    }
}

fn attendees(people: People, kind: &EntryKind, said: &Said) -> Result<Vec<Attendee>> {
    let mut attendees: Vec<Attendee> = Vec::new();
    // Whoever writes of a meeting with the customer was in it.
    let is_contact = kind.advised.contains(&Field::ExternalAttendees);
    let me = (is_contact && !said.without_me && people.me.is_some()).then(|| "me".to_owned());
    for word in me.iter().chain(&said.with) {
        let attendee = people.read(word)?;
        let is_there = |there: &Attendee| there.entry.eq_ignore_ascii_case(&attendee.entry);
        if !attendees.iter().any(is_there) {
            attendees.push(attendee);
        }
    }
    Ok(attendees)
}

fn meeting_type(kind: &EntryKind, said: &Said) -> Result<Option<String>> {
    match (&kind.meeting_type, &said.meeting_type) {
        (Some(fixed), Some(given)) if !fixed.eq_ignore_ascii_case(given) => {
            let message = format!(
                "--meeting-type: the Meeting Type of this kind is `{fixed}`, not `{given}`"
            );
            Err(Refusal::new(Kind::Usage, message)
                .rule(format!("activity.kinds.{}", kind.key))
                .hint("for another Meeting Type: csa log CUSTOMER call --meeting-type …")
                .into())
        }
        (Some(fixed), _) => Ok(Some(fixed.clone())),
        (None, given) => Ok(given.clone()),
    }
}

fn facts(
    desk: &Desk,
    customer: &Customer,
    (accelerator, objective): (Option<&Accelerator>, Option<&Objective>),
    at: DateTime<FixedOffset>,
    said: &Said,
) -> EntryFacts {
    let run = accelerator.and_then(|it| it.run(desk.rules.terms().layout));
    EntryFacts {
        customer: customer.name.clone(),
        accelerator: accelerator.map(accelerators::called),
        week: run.and_then(|run| run.week_on(at.date_naive())),
        weeks: run.map(|run| run.layout.weeks),
        topic: said.workshop_topic.clone(),
        objective: objective.map(|it| it.name().to_owned()),
    }
}
