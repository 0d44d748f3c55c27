//! Reviews planned, held and called off.

use anyhow::Result;
use chrono::NaiveDate;

use super::{around, over, place, year};
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::BusinessReview;
use crate::domain::numbered::next_id;
use crate::ops::Desk;
use crate::store::Written;

/// What speaks against a review on that day, where `moved` is the one that it takes the place of.
///
/// # Errors
/// As [`place`].
pub(crate) fn plan_doubts(
    desk: &Desk,
    id: &CustomerId,
    (on, moved): (NaiveDate, Option<&str>),
) -> Result<Vec<String>> {
    let mut customer = desk.store.load(id)?.customer;
    if moved.is_some() {
        let at = place(&customer, id, moved)?;
        customer.business_reviews.remove(at);
    }
    let mut doubts = Vec::new();
    if on < desk.today {
        doubts.push(format!("{on} is in the past"));
    } else if !desk.work.is_business_day(on) {
        doubts.push(format!("nobody works on {}", day(on)));
    }
    match year(desk, &customer, on) {
        None => doubts.push(format!("{on} lies in no subscription year")),
        Some((sum, rule)) if sum.business_reviews.left() < 1 => {
            let reviews = sum.business_reviews;
            let taken = reviews.used.saturating_add(reviews.planned);
            doubts.push(format!(
                "{taken} business reviews are held or planned of {} in the year to {} (rule {rule})",
                reviews.granted, sum.year.period.to
            ));
        }
        Some(_) => {}
    }
    let around = around(desk, on);
    let over = around
        .iter()
        .filter(|step| !step.is_after && step.due_on < desk.today);
    let over: Vec<String> = over
        .map(|step| format!("{} (by {})", step.rule, step.due_on))
        .collect();
    if on >= desk.today && !over.is_empty() {
        doubts.push(format!("no time is left for {}", over.join(", ")));
    }
    Ok(doubts)
}

/// Plans a review, or moves the one with the id `moved` to that day.
///
/// # Errors
/// As [`place`]; those of `Store::edit`.
pub(crate) fn plan(
    desk: &Desk,
    id: &CustomerId,
    (on, moved): (NaiveDate, Option<&str>),
    summary: Option<&String>,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let at = moved
            .map(|moved| place(customer, id, Some(moved)))
            .transpose()?;
        let reviews = &mut customer.business_reviews;
        let (review, was) = match at {
            Some(at) => {
                let review = &mut reviews[at];
                let was = review.planned_on.replace(on);
                (review, was)
            }
            None => {
                let number = next_id('r', reviews.iter().map(|it| it.id.as_str()));
                {
                    let at = reviews.len();
                    reviews.push(BusinessReview::planned(number, on));
                    (&mut reviews[at], None)
                }
            }
        };
        if let Some(summary) = summary {
            review.summary = Some(summary.clone());
        }
        let (number, on) = (&review.id, day(on));
        Ok(match was {
            Some(was) => format!("`{name}`: business review {number} moved from {was} to {on}"),
            None => format!("`{name}`: business review {number} planned for {on}"),
        })
    })
}

/// Notes that a review took place.
///
/// # Errors
/// As [`place`]; refused when one is on record for that day; those of `Store::edit`.
pub(crate) fn held(
    desk: &Desk,
    id: &CustomerId,
    (on, number): (NaiveDate, Option<&str>),
    summary: Option<&String>,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let mut all = customer.business_reviews.iter();
        if let Some(same) = all.find(|it| it.held_on == Some(on)) {
            return Err(over(same, "held", on).into());
        }
        let at = number
            .map(|number| place(customer, id, Some(number)))
            .transpose()?;
        let name = customer.name.clone();
        let what = note_held(customer, at, on);
        let mut all = customer.business_reviews.iter_mut();
        if let Some((summary, review)) = summary.zip(all.find(|it| it.held_on == Some(on))) {
            review.summary = Some(summary.clone());
        }
        Ok(format!("`{name}`: {what}"))
    })
}

/// How many days from its plan a review may be held and still be that one; another is a review of its own.
const MOVED: i64 = 31;

/// Notes that the review at that place was held, else the one planned nearest to that day, else one that was
/// not planned; says which.
pub(crate) fn note_held(customer: &mut Customer, at: Option<usize>, on: NaiveDate) -> String {
    let reviews = &mut customer.business_reviews;
    let planned = reviews.iter().enumerate().filter(|(_, it)| it.is_open());
    let planned = planned.filter_map(|(at, it)| Some((at, it.planned_on?)));
    let away = |planned: NaiveDate| (planned - on).num_days().abs();
    let near = planned.filter(|(_, planned)| away(*planned) <= MOVED);
    let nearest = near.min_by_key(|(_, planned)| away(*planned));
    if let Some(at) = at.or(nearest.map(|(at, _)| at)) {
        let review = &mut reviews[at];
        review.held_on = Some(on);
        let planned = review
            .planned_on
            .map(|planned| format!(", planned for {planned},"));
        return format!(
            "business review {}{} held on {on}",
            review.id,
            planned.unwrap_or_default()
        );
    }
    let id = next_id('r', reviews.iter().map(|it| it.id.as_str()));
    let what = format!("business review {id} held on {on}");
    reviews.push(BusinessReview {
        planned_on: None,
        held_on: Some(on),
        ..BusinessReview::planned(id, on)
    });
    what
}

/// Calls a review off.
///
/// # Errors
/// As [`place`]; those of `Store::edit`.
pub(crate) fn cancel(
    desk: &Desk,
    id: &CustomerId,
    (on, number): (NaiveDate, Option<&str>),
    why: &str,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, number)?;
        let review = &mut customer.business_reviews[at];
        review.cancelled_on = Some(on);
        review.why = Some(why.to_owned());
        let number = &review.id;
        Ok(format!(
            "`{}`: business review {number} cancelled on {on}, it does not count",
            customer.name
        ))
    })
}
