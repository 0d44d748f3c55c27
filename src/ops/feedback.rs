//! What the customer asked of the product: listed, added, looked up and closed.

use std::cmp::Reverse;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Changes, Desk, Gathered, Set};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::ProductFeedback;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::today::Limit;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// One request, with how old its last word is.
#[derive(Debug, Serialize)]
pub(crate) struct Asked {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) feedback: ProductFeedback,
    /// How many days ago it was asked for, or how many it took.
    pub(crate) age_days: Option<i64>,
    /// Whether it is open and nobody looked where it stands for longer than the rule `today.feedback` allows.
    pub(crate) is_old: bool,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

impl Asked {
    fn new(desk: &Desk, id: &CustomerId, customer: &Customer, it: &ProductFeedback) -> Self {
        let until = it.closed_on.unwrap_or(desk.today);
        let limit = i64::from(desk.rules.limits().get(Limit::Feedback));
        let is_past = |on: NaiveDate| (desk.today - on).num_days() > limit;
        Self {
            customer: id.clone(),
            customer_name: customer.name.clone(),
            feedback: it.clone(),
            age_days: it.asked_on.map(|asked| (until - asked).num_days()),
            is_old: it.is_open() && it.looked_up_on().is_some_and(is_past),
            today: desk.today,
        }
    }

    /// Open before closed, of the open ones that nobody looked up for longest first, of the closed ones the newest.
    fn place(&self) -> impl Ord + use<> {
        let it = &self.feedback;
        match it.closed_on {
            None => (false, it.looked_up_on(), Reverse(None)),
            Some(closed) => (true, None, Reverse(Some(closed))),
        }
    }
}

/// The requests of one customer, or of everybody in the book who is not archived; open ones first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Asked>> {
    let mut gathered = desk.gather(only, |id, customer| of(desk, id, customer))?;
    gathered.rows.sort_by_key(Asked::place);
    Ok(gathered)
}

/// The requests of a record that is at hand, open ones first.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Asked> {
    let all = customer.product_feedback.iter();
    let mut all: Vec<Asked> = all.map(|it| Asked::new(desk, id, customer, it)).collect();
    all.sort_by_key(Asked::place);
    all
}

/// The request that a word means.
///
/// # Errors
/// `NotFound` with the nearest, or `Ambiguous` with those that it could be.
pub(crate) fn find<'a>(
    customer: &'a Customer,
    id: &CustomerId,
    word: &str,
) -> Result<&'a ProductFeedback, Refusal> {
    place(customer, id, word).map(|at| &customer.product_feedback[at])
}

fn place(customer: &Customer, id: &CustomerId, word: &str) -> Result<usize, Refusal> {
    let all = customer.product_feedback.iter();
    let items: Vec<(&str, &str)> = all.map(|it| (it.id.as_str(), it.name())).collect();
    pick("request", word, &items).map_err(|refusal| match items.is_empty() {
        true => Refusal {
            hints: vec![format!(
                "to add one: csa feedback add {id} \"WHAT THEY ASK FOR\""
            )],
            ..refusal
        },
        false => refusal,
    })
}

/// The contact whom a word means, by name; whoever is none of them is taken at their word, with a doubt.
///
/// # Errors
/// `Ambiguous` with those that it could be.
pub(crate) fn asker(customer: &Customer, word: &str) -> Result<(String, Option<String>), Refusal> {
    let contacts = customer.contacts.iter();
    let items: Vec<(&str, &str)> = contacts
        .map(|it| (it.email.as_deref().unwrap_or(&it.name), it.name.as_str()))
        .collect();
    match pick("contact", word, &items) {
        Ok(at) => Ok((items[at].1.to_owned(), None)),
        Err(refusal) if refusal.kind == Kind::NotFound => {
            let name = word.trim().to_owned();
            let doubt = format!("`{name}` is none of the contacts of {}", customer.name);
            Ok((name, Some(doubt)))
        }
        Err(refusal) => Err(refusal),
    }
}

/// What is said of a request.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// What they asked for.
    pub(crate) request: Set<String>,
    /// The issue or epic that carries it.
    pub(crate) link: Set<String>,
    /// Where it stands. Saying so, be it the same as before, notes that somebody looked today.
    pub(crate) status: Set<String>,
    /// Who asked.
    pub(crate) asked_by: Set<String>,
    /// When they asked.
    pub(crate) asked_on: Set<NaiveDate>,
}

impl Said {
    /// Writes it onto the request and says what changed, a phrase each.
    fn onto(&self, it: &mut ProductFeedback, today: NaiveDate) -> Vec<String> {
        let mut changes = Changes::default();
        changes.put("request", &mut it.request, &self.request);
        changes.put("link", &mut it.link, &self.link);
        changes.put("status", &mut it.status, &self.status);
        changes.put("who asked", &mut it.asked_by, &self.asked_by);
        changes.put("day it was asked", &mut it.asked_on, &self.asked_on);
        if let Some(said) = &self.status {
            it.status_on = said.as_ref().map(|_| today);
        }
        changes.0
    }
}

/// Adds a request, and returns its id as well.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn add(desk: &Desk, id: &CustomerId, said: &Said) -> Result<(String, Written)> {
    let mut given = String::new();
    let written = desk.store.edit(id, desk.write, |customer| {
        let ids = customer.product_feedback.iter().map(|it| it.id.as_str());
        given = next_id('f', ids);
        let mut feedback = ProductFeedback {
            id: given.clone(),
            request: None,
            link: None,
            status: None,
            status_on: None,
            asked_by: None,
            asked_on: Some(desk.today),
            closed_on: None,
        };
        said.onto(&mut feedback, desk.today);
        let by = match &feedback.asked_by {
            Some(name) => format!(", asked by {name}"),
            None => String::new(),
        };
        customer.product_feedback.push(feedback);
        Ok(format!("`{}`: request {given} added{by}", customer.name))
    })?;
    Ok((given, written))
}

/// Changes what is said of a request.
///
/// # Errors
/// As [`find`]; `Usage` when nothing is said; those of `Store::edit`.
pub(crate) fn edit(desk: &Desk, id: &CustomerId, word: &str, said: &Said) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, word)?;
        let feedback = &mut customer.product_feedback[at];
        let changed = said.onto(feedback, desk.today);
        if changed.is_empty() {
            return Err(Refusal::new(Kind::Usage, "nothing is said of the request")
                .hint("say what changes, for example `--status planned` or `--link URL`")
                .into());
        }
        let (number, changed) = (&feedback.id, changed.join(", "));
        Ok(format!("`{}`: request {number}: {changed}", customer.name))
    })
}

/// Whether a request can be closed on that day.
///
/// # Errors
/// Refused when it is closed, or was asked for later.
pub(crate) fn can_close(it: &ProductFeedback, on: NaiveDate) -> Result<(), Refusal> {
    let refused = |message: String| Refusal::new(Kind::Refused, message);
    if let Some(closed) = it.closed_on {
        return Err(refused(format!("{} was closed on {closed}", it.id))
            .hint("if it was a slip, `csa undo` takes the newest change back"));
    }
    if let Some(asked) = it.asked_on.filter(|asked| *asked > on) {
        let message = format!("{} was asked for on {asked}, after {on}", it.id);
        return Err(refused(message));
    }
    Ok(())
}

/// Closes a request with what came of it.
///
/// # Errors
/// As [`find`] and [`can_close`]; those of `Store::edit`.
pub(crate) fn close(
    desk: &Desk,
    id: &CustomerId,
    word: &str,
    (on, came_of_it): (NaiveDate, &str),
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, word)?;
        let feedback = &mut customer.product_feedback[at];
        can_close(feedback, on)?;
        feedback.status = Some(came_of_it.to_owned());
        feedback.status_on = Some(on);
        feedback.closed_on = Some(on);
        let number = &feedback.id;
        Ok(format!(
            "`{}`: request {number} closed on {on}, {came_of_it}",
            customer.name
        ))
    })
}
