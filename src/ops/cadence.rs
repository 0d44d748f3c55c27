//! How often a customer is spoken with: the last call, the next one, and who was not met.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Desk, Gathered};
use crate::domain::activity::{Activity, Roster, Side, last_call};
use crate::domain::cadence::{Cadence, NextCall, rhythm};
use crate::domain::checklist::is_onboarding;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::prep::{Met, met};
use crate::domain::today::Limit;
use crate::store::Written;

/// The cadence of one customer.
#[derive(Debug, Serialize)]
pub(crate) struct Touch {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The day of the last call or meeting.
    pub(crate) last_on: Option<NaiveDate>,
    /// Its subject.
    pub(crate) last_subject: Option<String>,
    /// Colleagues who took part.
    pub(crate) last_by: Vec<String>,
    /// The customer's people who took part.
    pub(crate) last_with: Vec<String>,
    /// The last day on which the next one is in time; none where nothing is owed yet, or any more.
    pub(crate) due_on: Option<NaiveDate>,
    /// Days from one to the next, at most.
    pub(crate) every_days: Option<u32>,
    /// The same in words.
    pub(crate) rhythm: Option<String>,
    /// Whether that was agreed with the customer, and holds in place of the rule.
    pub(crate) is_agreed: bool,
    /// Why it was agreed.
    pub(crate) why: Option<String>,
    /// The rule of the usual rhythm.
    pub(crate) rule: Option<String>,
    /// The contacts, whoever was not met for longest first.
    pub(crate) contacts: Vec<Met>,
    /// How many of them were not met in time.
    pub(crate) contacts_not_met: usize,
    /// How the people are engaged on whom the score looks; none without a contact.
    pub(crate) engagement: Option<Engagement>,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// How the people are engaged on whom the score looks; the rule `cadence.personas`.
#[derive(Debug, Serialize)]
pub(crate) struct Engagement {
    /// `green` when each role was met, `red` when none was, else `yellow`.
    pub(crate) colour: &'static str,
    /// The roles of which nobody was met in time.
    pub(crate) not_met: Vec<String>,
    /// The roles that no contact has.
    pub(crate) unnamed: Vec<String>,
}

/// The cadence of one customer, or of everybody in the book who is not archived; whose call is due first comes first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Touch>> {
    let mut gathered = desk.gather(only, |id, customer| vec![of(desk, id, customer)])?;
    gathered
        .rows
        .sort_by_key(|it| (it.due_on.is_none(), it.due_on));
    Ok(gathered)
}

/// The cadence of a record that is at hand.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Touch {
    let is_onboarding = is_onboarding(&desk.checklist(customer).lines());
    let next = NextCall::of(customer, is_onboarding, &desk.rules.limits(), desk.today);
    let roster = Roster::of(customer);
    let on = last_call(&customer.activities, desk.today);
    let mut log = customer.activities.iter();
    let last = log.rfind(|it| it.is_call_or_meeting() && Some(it.at.date_naive()) == on);
    let people = |side: Side| -> Vec<String> {
        let all = last.map(|it| attendees(it, side)).unwrap_or_default();
        all.iter()
            .map(|written| {
                roster
                    .participant(written, side)
                    .called_shortly()
                    .to_owned()
            })
            .collect()
    };
    let contacts = contacts(desk, customer);
    let agreed = customer.cadence.as_ref();
    let every_days = next.map(|next| next.every);
    let every_days = every_days.or(agreed.map(|it| it.every_days.get()));
    Touch {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        last_on: on,
        last_subject: last.and_then(|it| it.subject.clone()),
        last_by: people(Side::Internal),
        last_with: people(Side::External),
        due_on: next.map(|next| next.due_on()),
        every_days,
        rhythm: every_days.map(rhythm),
        is_agreed: agreed.is_some(),
        why: agreed.and_then(|it| it.why.clone()),
        rule: next.map(|next| next.limit.rule()),
        engagement: engagement(desk, &contacts),
        contacts_not_met: contacts.iter().filter(|it| !it.is_met).count(),
        contacts,
        today: desk.today,
    }
}

fn attendees(entry: &Activity, side: Side) -> &[String] {
    match side {
        Side::Internal => &entry.internal_attendees,
        Side::External => &entry.external_attendees,
    }
}

/// The contacts, whoever was not met for longest first.
fn contacts(desk: &Desk, customer: &Customer) -> Vec<Met> {
    let mut contacts = met(customer, desk.today, desk.rules.not_met());
    contacts.sort_by_key(|it| it.last_met_on);
    contacts
}

fn engagement(desk: &Desk, contacts: &[Met]) -> Option<Engagement> {
    let roles = desk.rules.personas();
    if roles.is_empty() || contacts.is_empty() {
        return None;
    }
    let has = |contact: &&Met, role: &String| contact.roles.contains(role);
    let is_met = |role: &&String| {
        let mut of_role = contacts.iter().filter(|it| has(it, role));
        of_role.any(|it| it.is_met)
    };
    let is_named = |role: &&String| contacts.iter().any(|it| has(&it, role));
    let not_met: Vec<String> = roles.iter().filter(|it| !is_met(it)).cloned().collect();
    Some(Engagement {
        colour: match not_met.len() {
            0 => "green",
            missed if missed == roles.len() => "red",
            _ => "yellow",
        },
        not_met,
        unnamed: roles.iter().filter(|it| !is_named(it)).cloned().collect(),
    })
}

/// What speaks against that rhythm: questions for whoever agrees on it.
pub(crate) fn doubts(desk: &Desk, cadence: &Cadence) -> Vec<String> {
    let (days, most) = (
        cadence.every_days.get(),
        desk.rules.limits().get(Limit::CallMost),
    );
    let rule = Limit::CallMost.rule();
    let is_long = days > most;
    is_long
        .then(|| format!("{days} days are more than {most} (rule {rule})"))
        .into_iter()
        .collect()
}

/// Keeps the rhythm that was agreed, or goes back to the usual one.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn set(desk: &Desk, id: &CustomerId, cadence: Option<&Cadence>) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        customer.cadence = cadence.cloned();
        let what = match cadence {
            Some(it) => format!("a call {}, as agreed", rhythm(it.every_days.get())),
            None => "calls as often as the rules have it".to_owned(),
        };
        Ok(format!("`{}`: {what}", customer.name))
    })
}
