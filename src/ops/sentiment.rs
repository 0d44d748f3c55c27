//! The CSA's sentiment: its course, and another one given.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::{Mood, Sentiment, SentimentEntry, course};
use crate::store::Written;

/// The sentiment over time, and how fresh the last one is.
#[derive(Debug, Serialize)]
pub(crate) struct Course {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// The last one up to today.
    pub(crate) latest: Option<Mood>,
    /// How many days ago that was.
    pub(crate) age_days: Option<i64>,
    /// Whether that is longer ago than the rule `sentiment.age` allows.
    pub(crate) is_stale: bool,
    /// Every one, oldest first.
    pub(crate) moods: Vec<Mood>,
}

/// The course of a customer's sentiment.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Course {
    let moods = course(customer);
    let so_far = moods.iter().rev().find(|mood| mood.on <= desk.today);
    let latest = so_far.cloned();
    let age = latest
        .as_ref()
        .map(|mood| (desk.today - mood.on).num_days());
    Course {
        customer: id.clone(),
        customer_name: customer.name.clone(),
        latest,
        age_days: age,
        is_stale: age.is_some_and(|age| age > i64::from(desk.rules.sentiment_age())),
        moods,
    }
}

/// What speaks against giving it: questions for whoever does.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn doubts(desk: &Desk, id: &CustomerId, given: &SentimentEntry) -> Result<Vec<String>> {
    let on = given.on;
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    let customer = desk.store.load(id)?.customer;
    let mut same_day = customer.sentiment.iter().filter(|it| it.on == on);
    if let Some(was) = same_day.find(|it| it.value != given.value || it.why != given.why) {
        let was = was.value.key();
        doubts.push(format!("{on} has {was} on record already, which would go"));
    }
    Ok(doubts)
}

/// Gives the sentiment of a day, in the place of another one given for that day.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn set(desk: &Desk, id: &CustomerId, given: &SentimentEntry) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let all = &mut customer.sentiment;
        let before = all
            .iter()
            .rev()
            .find(|it| it.on <= given.on)
            .map(|it| it.value);
        match all.iter().position(|it| it.on >= given.on) {
            Some(at) if all[at].on == given.on => all[at] = given.clone(),
            Some(at) => all.insert(at, given.clone()),
            None => all.push(given.clone()),
        }
        let was = before.filter(|was| *was != given.value);
        let was = was.map(|was: Sentiment| format!(", was {}", was.key()));
        Ok(format!(
            "`{}`: sentiment {} on {}{}",
            customer.name,
            given.value.key(),
            given.on,
            was.unwrap_or_default()
        ))
    })
}

/// The day on which a sentiment of that day grows old.
pub(crate) fn fresh_until(desk: &Desk, on: NaiveDate) -> NaiveDate {
    on + chrono::TimeDelta::days(i64::from(desk.rules.sentiment_age()))
}
