//! The sentiment and the health updates: stale, or red.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::calendar::relative;
use crate::domain::health::{Escalation, Sentiment, course};

/// The Activity Types that count as an update on a customer who is red.
const UPDATES: [&str; 2] = ["Health Update", Escalation::ACTIVITY_TYPE];

/// A red one asks for updates every week; any other must not grow old, and asks for an update every month.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let Some(served_since) = scene.served_since() else {
        return Vec::new();
    };
    let (given, what) = match latest(scene) {
        Some((on, Sentiment::Red)) => return vec![red(scene, on)],
        Some((on, value)) => {
            let ago = relative(on, scene.today);
            let what = format!("the sentiment is {} since {on}, {ago}", value.key());
            (on, what)
        }
        None => (served_since, "no sentiment is on record".to_owned()),
    };
    // A new sentiment settles both, so that only the graver one is said.
    match later(given, scene.sentiment_age) < scene.today {
        true => vec![stale(scene, given, what)],
        false => vec![update(scene, given), stale(scene, given, what)],
    }
}

/// The last sentiment up to today, of the record's own list and of the log.
fn latest(scene: &Scene) -> Option<(NaiveDate, Sentiment)> {
    let course = course(scene.customer).into_iter().rev();
    let mut so_far = course.filter(|mood| mood.on <= scene.today);
    so_far.next().map(|mood| (mood.on, mood.value))
}

/// The last update up to today, and at the earliest that day.
fn updated_on(scene: &Scene, at_least: NaiveDate) -> NaiveDate {
    let updates = scene.entries();
    let updates = updates.filter(|(_, entry)| UPDATES.contains(&entry.kind.as_str()));
    updates
        .map(|(day, _)| day)
        .max()
        .map_or(at_least, |last| last.max(at_least))
}

fn red(scene: &Scene, on: NaiveDate) -> Item {
    let last = updated_on(scene, on);
    let what = format!(
        "the sentiment is red; the last update was on {last}, {}",
        relative(last, scene.today)
    );
    let command = format!("csa log {} health", scene.id);
    scene
        .item(Stake::Trouble, "red", what)
        .since(on)
        .due(scene.after(last, Limit::RedUpdate))
        .by(Limit::RedUpdate.rule(), command)
}

fn update(scene: &Scene, given: NaiveDate) -> Item {
    let last = updated_on(scene, given);
    let what = format!(
        "a health update: the last word on it is of {last}, {}",
        relative(last, scene.today)
    );
    let command = format!("csa log {} health", scene.id);
    scene
        .item(Stake::Upkeep, "health", what)
        .due(scene.after(last, Limit::HealthUpdate))
        .by(Limit::HealthUpdate.rule(), command)
}

fn stale(scene: &Scene, from: NaiveDate, what: String) -> Item {
    let command = format!("csa log {} health --sentiment WORD", scene.id);
    scene
        .item(Stake::Upkeep, "sentiment", what)
        .due(later(from, scene.sentiment_age))
        .by("sentiment.age", command)
}
