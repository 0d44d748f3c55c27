//! Business reviews: the way to one that is planned, backwards from its day.
//!
//! The record does not tell which stages of that way are done, so only the stage is shown that today belongs to. Who
//! is done with it hides it until the next one begins.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::health::BusinessReview;

/// One stage: what tells it from the others, what is to be done, by when, and the rule for that.
type Stage = (&'static str, &'static str, NaiveDate, Limit);

/// The stage of each review that is planned and not held.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let open = scene.customer.business_reviews.iter();
    let open = open.filter(|it| it.held_on.is_none_or(|held| held > scene.today));
    open.filter_map(|review| item(scene, review)).collect()
}

fn item(scene: &Scene, review: &BusinessReview) -> Option<Item> {
    let on = review.planned_on?;
    if on <= scene.today {
        return Some(held(scene, review, on));
    }
    let stages = stages(scene, on);
    let at = stages
        .iter()
        .position(|(_, _, due, _)| *due >= scene.today)?;
    let (word, what, due, limit) = stages[at];
    let since = match at.checked_sub(1) {
        Some(before) => later(stages[before].2, 1),
        None => scene.months_before(on, Limit::ReviewLead),
    };
    let key = format!("review-{}-{word}", review.id);
    let what = format!("business review {} on {on}: {what}", review.id);
    let next = later(due, 1);
    let command = format!("csa snooze {}:{key} --until {next} --why done", scene.id);
    let open = scene.item(Stake::Promise, key, what);
    Some(open.since(since).due(due).by(limit.rule(), command))
}

fn stages(scene: &Scene, on: NaiveDate) -> [Stage; 6] {
    let months = |limit| scene.months_before(on, limit);
    let days = |limit| scene.before(on, limit);
    let stage = |word, what, due, limit| (word, what, due, limit);
    [
        stage(
            "talk",
            "agree on its aim and ask what they want to see",
            months(Limit::ReviewTalk),
            Limit::ReviewTalk,
        ),
        stage(
            "date",
            "get its day into every calendar",
            months(Limit::ReviewDate),
            Limit::ReviewDate,
        ),
        stage(
            "content",
            "build the content",
            months(Limit::ReviewContent),
            Limit::ReviewContent,
        ),
        stage(
            "internal",
            "go through it with the account team",
            days(Limit::ReviewInternal),
            Limit::ReviewInternal,
        ),
        stage(
            "customer",
            "show it to the champion",
            days(Limit::ReviewCustomer),
            Limit::ReviewCustomer,
        ),
        stage(
            "prep",
            "rehearse it",
            scene.business_days_before(on, Limit::ReviewPrep),
            Limit::ReviewPrep,
        ),
    ]
}

fn held(scene: &Scene, review: &BusinessReview, on: NaiveDate) -> Item {
    let what = match on == scene.today {
        true => format!(
            "business review {} is today; follow it up and log it",
            review.id
        ),
        false => format!(
            "business review {} was planned for {on}: held, or moved?",
            review.id
        ),
    };
    let open = scene.item(Stake::Promise, format!("review-{}-held", review.id), what);
    open.since(on)
        .due(scene.business_days_after(on, Limit::ReviewHeld))
        .by(
            Limit::ReviewHeld.rule(),
            format!("csa log {} ebr", scene.id),
        )
}
