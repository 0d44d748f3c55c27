//! The morning over the whole book: what is due, worst first, and what is hidden for a while.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::NaiveDate;

use super::{Desk, onboard};
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::entitlement::Terms;
use crate::domain::health::Rhythms;
use crate::domain::person::Person;
use crate::domain::today::{Item, Limit, Limits, Scene, items};
use crate::rules::Found;
use crate::store::{Record, Shelf};

/// What is asked of the morning.
#[derive(Debug, Default)]
pub(crate) struct Question {
    /// This customer alone.
    pub(crate) customer: Option<CustomerId>,
    /// Only customers whose CSA this is.
    pub(crate) csa: Option<Person>,
    /// What is due by this day; otherwise so far ahead as the rule `today.ahead` says.
    pub(crate) until: Option<NaiveDate>,
    /// Only lines of these rules.
    pub(crate) rules: Option<BTreeSet<String>>,
    /// What is hidden, too.
    pub(crate) all: bool,
}

/// What is due.
#[derive(Debug)]
pub(crate) struct Agenda {
    /// The lines, worst first.
    pub(crate) items: Vec<Item>,
    /// How many lines are hidden and left out.
    pub(crate) hidden: usize,
    /// What is due by this day was looked for.
    pub(crate) until: NaiveDate,
    /// How many records could be read.
    pub(crate) read: usize,
    /// Why each other one could not.
    pub(crate) unreadable: Vec<anyhow::Error>,
}

/// What is due. Customers who left the book are left out.
///
/// # Errors
/// When the book cannot be listed, or the one customer's record cannot be read.
pub(crate) fn today(desk: &Desk, question: &Question) -> Result<Agenda> {
    let looker = Looker::new(desk);
    let open = |id: &CustomerId, record: Record| {
        let customer = &record.customer;
        let csa = customer.team.csa.as_ref();
        let is_theirs = |me: &Person| csa.is_some_and(|csa| is_same(csa, me));
        match customer.archived_on.is_some() || !question.csa.as_ref().is_none_or(is_theirs) {
            true => Vec::new(),
            false => looker.of_record(id, &record),
        }
    };
    let shelf = match &question.customer {
        Some(id) => Shelf {
            records: vec![(id.clone(), open(id, desk.store.load(id)?))],
            unreadable: Vec::new(),
        },
        None => desk.store.look_through(open)?,
    };
    let until = question.until.unwrap_or_else(|| looker.until());
    let mut agenda = Agenda {
        items: Vec::new(),
        hidden: 0,
        until,
        read: shelf.records.len(),
        unreadable: shelf.unreadable,
    };
    let is_asked = |item: &Item| {
        let rules = question.rules.as_ref();
        item.is_shown_by(until) && rules.is_none_or(|rules| rules.contains(&item.rule))
    };
    let items = shelf.records.into_iter().flat_map(|(_, items)| items);
    for item in items.filter(is_asked) {
        match item.snoozed_until.is_some() && !question.all {
            true => agenda.hidden += 1,
            false => agenda.items.push(item),
        }
    }
    agenda.items.sort_by(|a, b| a.order().cmp(&b.order()));
    Ok(agenda)
}

/// The keys of the rules that a word means, those below them too.
///
/// # Errors
/// `NotFound` with the nearest.
pub(crate) fn rules_meant(desk: &Desk, word: &str) -> Result<BTreeSet<String>> {
    let entries = match desk.rules.find(word)? {
        Found::Rule(rule, below) => std::iter::once(*rule).chain(below).collect(),
        Found::Several(rules) => rules,
    };
    Ok(entries.into_iter().map(|entry| entry.key).collect())
}

/// Everything that is open with one customer, however far ahead, hidden or not.
pub(super) fn every(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Item> {
    Looker::new(desk).items(id, customer, &[])
}

/// The same with what only the record's text tells.
pub(super) fn every_of_record(desk: &Desk, id: &CustomerId, record: &Record) -> Vec<Item> {
    Looker::new(desk).of_record(id, record)
}

/// What the morning shows of one customer, worst first: what `csa today --customer` would.
pub(super) fn shown(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Item> {
    let looker = Looker::new(desk);
    let until = looker.until();
    let is_shown = |item: &Item| item.snoozed_until.is_none() && item.is_shown_by(until);
    let mut items = match customer.archived_on {
        Some(_) => Vec::new(),
        None => looker.items(id, customer, &[]),
    };
    items.retain(is_shown);
    items.sort_by(|a, b| a.order().cmp(&b.order()));
    items
}

/// Whether both are one person: by address where both have one, else by name.
pub(super) fn is_same(one: &Person, other: &Person) -> bool {
    match (&one.email, &other.email) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => folded(&one.name) == folded(&other.name),
    }
}

/// The rules that count, taken once for the whole book.
struct Looker<'a> {
    desk: &'a Desk<'a>,
    limits: Limits,
    terms: Terms,
    rhythms: Rhythms,
}

impl<'a> Looker<'a> {
    fn new(desk: &'a Desk<'a>) -> Self {
        Self {
            desk,
            limits: desk.rules.limits(),
            terms: desk.rules.terms(),
            rhythms: desk.rules.rhythms(),
        }
    }

    /// The last day on which what is due is shown unless another one is asked for.
    fn until(&self) -> NaiveDate {
        let days = chrono::Days::new(self.limits.get(Limit::Ahead).into());
        let until = self.desk.today.checked_add_days(days);
        until.unwrap_or(NaiveDate::MAX)
    }

    fn of_record(&self, id: &CustomerId, record: &Record) -> Vec<Item> {
        let unsettled: Vec<String> = record.unsettled().map(|value| value.place).collect();
        self.items(id, &record.customer, &unsettled)
    }

    fn items(&self, id: &CustomerId, customer: &Customer, unsettled: &[String]) -> Vec<Item> {
        let Desk {
            rules, work, today, ..
        } = self.desk;
        let year = customer.subscription_on(*today);
        let mut items = items(&Scene {
            id,
            customer,
            unsettled,
            lines: &self.desk.checklist(customer).lines(),
            missing_roles: &onboard::missing_roles(rules, year, &customer.team),
            today: *today,
            work,
            limits: &self.limits,
            terms: &self.terms,
            quiet_after: rules.accelerators().quiet_after.value,
            call_age: rules.call_age(),
            sentiment_age: rules.sentiment_age(),
            rhythms: &self.rhythms,
            review_steps: rules.review_steps(),
            renewal_clock: rules.renewal_clock(),
        });
        for item in &mut items {
            let mut snoozed = customer.snoozed.iter().rev();
            let hides = snoozed.find(|it| it.is_of(&item.key) && it.holds(*today));
            item.snoozed_until = hides.map(|it| it.until);
            item.snoozed_why = hides.map(|it| it.why.clone());
        }
        items
    }
}

#[cfg(test)]
#[path = "today_tests.rs"]
mod tests;
