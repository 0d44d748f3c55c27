//! Business reviews: the steps that lead up to one, whether it was held, and that the next one is planned.

use chrono::{Months, NaiveDate};

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::health::{BusinessReview, ReviewStep};
use crate::domain::when::Period;

/// Of each review to come the steps that are not over; where none is to come, that one should be planned.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let all = scene.customer.business_reviews.iter();
    let open: Vec<&BusinessReview> = all.filter(|it| is_to_come(scene, it)).collect();
    match open.is_empty() {
        true => next(scene).into_iter().collect(),
        false => open.iter().flat_map(|it| around(scene, it)).collect(),
    }
}

/// Whether it is neither called off nor held by today.
fn is_to_come(scene: &Scene, review: &BusinessReview) -> bool {
    let is_over = |on: Option<NaiveDate>| on.is_some_and(|on| on <= scene.today);
    !is_over(review.held_on) && !is_over(review.cancelled_on)
}

fn around(scene: &Scene, review: &BusinessReview) -> Vec<Item> {
    let Some(on) = review.planned_on else {
        return Vec::new();
    };
    if on <= scene.today {
        return vec![held(scene, review, on)];
    }
    let mut before = None;
    let mut items = Vec::new();
    for step in scene.review_steps.iter().filter(|step| !step.after) {
        let days = step.days(on, scene.work);
        // A step with a last day only begins once the one before it is over.
        let since = match (step.begins, before) {
            (None, Some(before)) => later(before, 1).min(days.to),
            _ => days.from,
        };
        before = Some(days.to);
        if days.to >= scene.today {
            let days = Period {
                from: since,
                to: days.to,
            };
            items.push(led_up(scene, (review, on), step, days));
        }
    }
    items
}

fn led_up(
    scene: &Scene,
    (review, on): (&BusinessReview, NaiveDate),
    step: &ReviewStep,
    days: Period,
) -> Item {
    let key = format!("review-{}-{}", review.id, step.key.replace('_', "-"));
    let what = format!("business review {} on {on}: {}", review.id, step.title);
    let next = later(days.to, 1);
    let command = format!("csa snooze {}:{key} --until {next} --why done", scene.id);
    scene
        .item(Stake::Promise, key, what)
        .since(days.from)
        .due(days.to)
        .by(step.rule(), command)
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

/// The next one belongs so long after the last, or after the first day of all that was bought; it is planned when
/// what leads up to it begins.
fn next(scene: &Scene) -> Option<Item> {
    let served_since = scene.served_since()?;
    let held = scene.customer.business_reviews.iter();
    let held = held.filter_map(|it| it.held_on).max();
    let months = Months::new(scene.limit(Limit::ReviewEvery));
    let by = held.unwrap_or(served_since).checked_add_months(months)?;
    let steps = scene.review_steps.iter().filter(|step| !step.after);
    let begins = steps.map(|step| step.days(by, scene.work).from).min();
    let what = match held {
        Some(held) => format!("plan a business review: the last was on {held}"),
        None => "plan a business review: there was none".to_owned(),
    };
    let open = scene.item(Stake::Upkeep, "review-plan", what);
    Some(open.since(begins.unwrap_or(by)).due(by).by(
        Limit::ReviewEvery.rule(),
        format!("csa review plan {} DATE", scene.id),
    ))
}
