//! The log read: each entry with whose it is, who took part, and what it lacks.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::filter::Filter;
use super::{find, short_ids};
use crate::domain::activity::{Activity, Field, Participant, Roster, Side, kind_of};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::ops::Desk;
use crate::rules::Rules;

/// What no entry arrives without, whatever its kind: Gainsight's interface demands both, and an entry without notes
/// does not reach Salesforce.
pub(super) const NEEDED: [Field; 2] = [Field::Subject, Field::Notes];

/// One entry, with what the record and the rules say about it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The end of its id, long enough to tell it from the customer's other entries.
    pub(crate) short_id: String,
    /// The word of its kind; none where no kind has its types.
    pub(crate) kind: Option<String>,
    /// What people call its kind, else its Activity Type.
    pub(crate) kind_title: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) activity: Activity,
    /// Who took part, colleagues first, by name as far as the record knows them.
    pub(crate) attendees: Vec<Participant>,
    /// What its accelerator is called.
    pub(crate) accelerator_title: Option<String>,
    /// What its objective is called.
    pub(crate) objective_title: Option<String>,
    /// The required fields that it does not have, by their keys.
    pub(crate) lacks: Vec<Field>,
    /// The advised fields that it does not have, by their keys.
    pub(crate) lacks_advised: Vec<Field>,
    /// How many days ago it took place; below zero if that is yet to come.
    pub(crate) age_days: i64,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// Entries of the log.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Entries {
    /// Each with its customer.
    pub(crate) entries: Vec<Entry>,
    /// Whether they are those of the whole book, so that whose they are must be said.
    #[serde(skip)]
    pub(crate) is_book: bool,
    /// How many there are, like that or not.
    #[serde(skip)]
    pub(crate) known: usize,
    /// How many records were read.
    #[serde(skip)]
    pub(crate) read: usize,
}

impl Entry {
    /// The subject, or that there is none.
    pub(crate) fn subject(&self) -> &str {
        self.activity.subject.as_deref().unwrap_or("(no subject)")
    }

    /// Those of one side who took part.
    pub(crate) fn side(&self, side: Side) -> impl Iterator<Item = &Participant> {
        self.attendees.iter().filter(move |it| it.side == side)
    }

    /// The day it took place, where it took place.
    pub(crate) fn on(&self) -> NaiveDate {
        self.activity.at.date_naive()
    }
}

/// What stands around the entries of one customer.
struct Log<'a> {
    desk: &'a Desk<'a>,
    id: &'a CustomerId,
    customer: &'a Customer,
    roster: Roster,
    short_ids: Vec<String>,
}

impl<'a> Log<'a> {
    fn new(desk: &'a Desk, id: &'a CustomerId, customer: &'a Customer) -> Self {
        Self {
            desk,
            id,
            customer,
            roster: Roster::of(customer),
            short_ids: short_ids(&customer.activities),
        }
    }

    fn entry(&self, place: usize) -> Entry {
        let activity = &self.customer.activities[place];
        let kind = kind_of(self.desk.rules.entry_kinds(), activity);
        let people = |written: &[String], side| {
            let people = written.iter();
            people
                .map(|written| self.roster.participant(written, side))
                .collect::<Vec<_>>()
        };
        let mut attendees = people(&activity.internal_attendees, Side::Internal);
        attendees.extend(people(&activity.external_attendees, Side::External));
        let mut accelerators = self.customer.accelerators.iter();
        let accelerator = accelerators.find(|it| Some(&it.id) == activity.accelerator.as_ref());
        let mut objectives = self.customer.objectives.iter();
        let objective = objectives.find(|it| Some(&it.id) == activity.objective.as_ref());
        let today = self.desk.today;
        Entry {
            customer: self.id.clone(),
            customer_name: self.customer.name.clone(),
            short_id: self.short_ids[place].clone(),
            kind: kind.map(|kind| kind.key.clone()),
            kind_title: kind.map_or(&activity.kind, |kind| &kind.title).clone(),
            attendees,
            accelerator_title: accelerator.and_then(|it| it.title.clone()),
            objective_title: objective.map(|it| it.name().to_owned()),
            lacks: lacks(self.desk.rules, activity),
            lacks_advised: kind
                .map(|kind| kind.lacks(&kind.advised, activity))
                .unwrap_or_default(),
            age_days: (today - activity.at.date_naive()).num_days(),
            today,
            activity: activity.clone(),
        }
    }

    /// Those that the filter takes, in the order of the record.
    fn entries(&self, filter: &Filter) -> Vec<Entry> {
        let all = self.customer.activities.iter().enumerate();
        let taken = all
            .filter(|(_, entry)| filter.takes(self.desk.rules, self.customer, &self.roster, entry));
        taken.map(|(place, _)| self.entry(place)).collect()
    }
}

/// The required fields that an entry does not have: those of its kind, and what no entry does without.
pub(super) fn lacks(rules: &Rules, entry: &Activity) -> Vec<Field> {
    let kind = kind_of(rules.entry_kinds(), entry);
    let mut required = NEEDED.to_vec();
    required.extend(kind.into_iter().flat_map(|kind| &kind.required));
    required.sort_unstable();
    required.dedup();
    required.retain(|field| !field.is_given(entry));
    required
}

/// The records whose log is read.
pub(super) struct Records {
    /// One customer's, or those of everybody who is not archived.
    pub(super) records: Vec<(CustomerId, Customer)>,
    /// Why a record cannot be read.
    pub(super) unreadable: Vec<anyhow::Error>,
    /// How many were read.
    pub(super) read: usize,
    is_book: bool,
}

impl Records {
    /// That of this customer, archived or not, else those of everybody who is not.
    ///
    /// # Errors
    /// When the record cannot be read or the book cannot be listed.
    pub(super) fn of(desk: &Desk, customer: Option<&CustomerId>) -> Result<Self> {
        if let Some(id) = customer {
            return Ok(Self {
                records: vec![(id.clone(), desk.store.load(id)?.customer)],
                unreadable: Vec::new(),
                read: 1,
                is_book: false,
            });
        }
        let shelf = desk.store.load_all()?;
        let read = shelf.records.len();
        let all = shelf.records.into_iter();
        let all = all.map(|(id, record)| (id, record.customer));
        Ok(Self {
            records: all
                .filter(|(_, customer)| customer.archived_on.is_none())
                .collect(),
            unreadable: shelf.unreadable,
            read,
            is_book: true,
        })
    }

    fn entries(&self) -> impl Iterator<Item = &Activity> {
        let records = self.records.iter();
        records.flat_map(|(_, customer)| &customer.activities)
    }

    /// The filter, once everything that it names is known to be there.
    ///
    /// # Errors
    /// When it names a kind that there is not, or an accelerator or objective that the one customer does not have.
    pub(super) fn known(&self, rules: &Rules, filter: &Filter) -> Result<Filter> {
        let filter = filter.clone().with_kind_of(rules, self.entries())?;
        if let (false, [(_, customer)]) = (self.is_book, self.records.as_slice()) {
            filter.is_known_to(customer)?;
        }
        Ok(filter)
    }
}

/// The entries of one customer, or of everybody who is not archived, newest first; and why a record cannot be read.
///
/// # Errors
/// When the record cannot be read or the book cannot be listed; when the filter names a kind, accelerator or
/// objective that there is not.
pub(crate) fn list(
    desk: &Desk,
    customer: Option<&CustomerId>,
    filter: &Filter,
) -> Result<(Entries, Vec<anyhow::Error>)> {
    let records = Records::of(desk, customer)?;
    let filter = records.known(desk.rules, filter)?;
    let logs = records.records.iter();
    let logs = logs.map(|(id, customer)| Log::new(desk, id, customer));
    let mut entries: Vec<Entry> = logs.flat_map(|log| log.entries(&filter)).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.activity.at));
    let entries = Entries {
        entries,
        is_book: records.is_book,
        known: records.entries().count(),
        read: records.read,
    };
    Ok((entries, records.unreadable))
}

/// One entry, by whatever names it.
///
/// # Errors
/// As [`find`]; when the record cannot be read.
pub(crate) fn one(desk: &Desk, id: &CustomerId, word: &str) -> Result<Entry> {
    let customer = desk.store.load(id)?.customer;
    let place = find(&customer, id, word)?;
    Ok(Log::new(desk, id, &customer).entry(place))
}
