//! Executive business reviews: listed with what leads up to them, planned, held and called off.

mod change;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Desk, Gathered};
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::{Entitlement, entitlements};
use crate::domain::health::BusinessReview;
use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};

pub(crate) use change::{cancel, held, note_held, plan, plan_doubts};

/// One business review, with the days of what leads up to it.
#[derive(Debug, Serialize)]
pub(crate) struct Planned {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) review: BusinessReview,
    /// Where it stands.
    pub(crate) state: State,
    /// What is done around it and when; empty unless it is still to come.
    pub(crate) steps: Vec<Around>,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

/// Where a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    /// To come, or not noted as held.
    Planned,
    /// Over.
    Held,
    /// Called off.
    Cancelled,
}

/// A step around a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Around {
    /// Its key.
    pub(crate) step: String,
    /// What is done.
    pub(crate) title: String,
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The day it is due.
    pub(crate) due_on: NaiveDate,
    /// Whether it follows the review.
    pub(crate) is_after: bool,
    /// The rule that says so.
    pub(crate) rule: String,
}

impl Planned {
    fn new(desk: &Desk, id: &CustomerId, customer: &Customer, review: &BusinessReview) -> Self {
        let state = match review {
            BusinessReview {
                cancelled_on: Some(_),
                ..
            } => State::Cancelled,
            BusinessReview {
                held_on: Some(_), ..
            } => State::Held,
            _ => State::Planned,
        };
        let planned = review.planned_on.filter(|_| state == State::Planned);
        Self {
            customer: id.clone(),
            customer_name: customer.name.clone(),
            review: review.clone(),
            state,
            steps: planned.map(|on| around(desk, on)).unwrap_or_default(),
            today: desk.today,
        }
    }

    /// What is due next around it.
    pub(crate) fn next(&self) -> Option<&Around> {
        self.steps.iter().find(|step| step.due_on >= self.today)
    }

    /// Those to come first, the next one first; then those that are over, the newest first.
    fn place(&self) -> (bool, i64) {
        let is_over = self.state != State::Planned;
        let days = self
            .review
            .day()
            .map_or(i64::MAX, |on| (on - self.today).num_days());
        (is_over, if is_over { -days } else { days })
    }
}

/// What is done around a review on that day, in the order of the rules.
pub(crate) fn around(desk: &Desk, on: NaiveDate) -> Vec<Around> {
    let steps = desk.rules.review_steps().iter();
    let around = steps.map(|step| {
        let days = step.days(on, &desk.work);
        Around {
            step: step.key.clone(),
            title: step.title.clone(),
            from: days.from,
            due_on: days.to,
            is_after: step.after,
            rule: step.rule(),
        }
    });
    around.collect()
}

/// The reviews of one customer, or of everybody in the book who is not archived; the next one first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Planned>> {
    let mut gathered = desk.gather(only, |id, customer| of(desk, id, customer))?;
    gathered.rows.sort_by_key(Planned::place);
    Ok(gathered)
}

/// The reviews of a record that is at hand, the next one first.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Planned> {
    let all = customer.business_reviews.iter();
    let mut all: Vec<Planned> = all.map(|it| Planned::new(desk, id, customer, it)).collect();
    all.sort_by_key(Planned::place);
    all
}

/// The subscription year of that day with its sum, and the rule that grants its reviews.
fn year(desk: &Desk, customer: &Customer, on: NaiveDate) -> Option<(Entitlement, String)> {
    let terms = desk.rules.terms();
    let mut sums = entitlements(customer, &terms, desk.today).into_iter();
    let sum = sums.find(|sum| sum.year.period.contains(on))?;
    let tier = terms.granting_tier(&sum.year);
    let rule = format!("tiers.{}.business_reviews", tier.key());
    Some((sum, rule))
}

/// What is left of the year of that day, as a sentence; none where the day lies in no year.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn left(desk: &Desk, id: &CustomerId, on: NaiveDate) -> Result<Option<String>> {
    let customer = desk.store.load(id)?.customer;
    Ok(year(desk, &customer, on).map(|(sum, rule)| {
        let reviews = sum.business_reviews;
        format!(
            "{} of {} business reviews left in the year to {} (rule {rule})",
            reviews.left(),
            reviews.granted,
            sum.year.period.to
        )
    }))
}

/// The place of the review that an id means; without one the only review that is still to come.
///
/// # Errors
/// `NotFound` where there is none; `Ambiguous` where there are several and no id was given; refused when it is over.
pub(crate) fn place(
    customer: &Customer,
    id: &CustomerId,
    number: Option<&str>,
) -> Result<usize, Refusal> {
    let reviews = &customer.business_reviews;
    if let Some(number) = number {
        let same = |it: &BusinessReview| it.id.eq_ignore_ascii_case(number.trim());
        let Some(at) = reviews.iter().position(same) else {
            let refusal = Refusal::new(Kind::NotFound, format!("no business review `{number}`"));
            let ids = reviews.iter().map(|it| it.id.as_str());
            return Err(match reviews.is_empty() {
                true => refusal.hint(format!("to plan one: csa review plan {id} DATE")),
                false => refusal.hint(format!("the business reviews are {}", listed(ids))),
            });
        };
        return match (reviews[at].held_on, reviews[at].cancelled_on) {
            (Some(held), _) => Err(over(&reviews[at], "held", held)),
            (_, Some(on)) => Err(over(&reviews[at], "cancelled", on)),
            (None, None) => Ok(at),
        };
    }
    let mut open = reviews.iter().enumerate().filter(|(_, it)| it.is_open());
    match (open.next(), open.next()) {
        (Some((at, _)), None) => Ok(at),
        (None, _) => Err(
            Refusal::new(Kind::NotFound, "no business review is planned")
                .hint(format!("to plan one: csa review plan {id} DATE")),
        ),
        (Some(_), Some(_)) => {
            let open = reviews.iter().filter(|it| it.is_open());
            let mut refusal = Refusal::new(Kind::Ambiguous, "several business reviews are planned");
            for it in open {
                let on = it.planned_on.map_or_else(|| "no day yet".to_owned(), day);
                refusal = refusal.hint(format!("`{}` is planned for {on}", it.id));
            }
            Err(refusal)
        }
    }
}

fn over(review: &BusinessReview, what: &str, on: NaiveDate) -> Refusal {
    Refusal::new(Kind::Refused, format!("{} was {what} on {on}", review.id))
        .hint("if it was a slip, `csa undo` takes the newest change back")
}
