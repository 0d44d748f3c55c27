//! The sentiment: stale, or red.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::calendar::relative;
use crate::domain::health::{Escalation, Sentiment, course};

/// The Activity Types that count as an update on a customer who is red.
const UPDATES: [&str; 2] = ["Health Update", Escalation::ACTIVITY_TYPE];

/// A red one asks for updates; any other must not grow old.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let Some(served_since) = scene.served_since() else {
        return Vec::new();
    };
    let item = match latest(scene) {
        Some((on, Sentiment::Red)) => red(scene, on),
        Some((on, value)) => {
            let ago = relative(on, scene.today);
            let what = format!("the sentiment is {} since {on}, {ago}", value.key());
            stale(scene, on, what)
        }
        None => stale(scene, served_since, "no sentiment is on record".to_owned()),
    };
    vec![item]
}

/// The last sentiment up to today, of the record's own list and of the log.
fn latest(scene: &Scene) -> Option<(NaiveDate, Sentiment)> {
    let course = course(scene.customer).into_iter().rev();
    let mut so_far = course.filter(|mood| mood.on <= scene.today);
    so_far.next().map(|mood| (mood.on, mood.value))
}

fn red(scene: &Scene, on: NaiveDate) -> Item {
    let updates = scene.entries();
    let updates = updates.filter(|(_, entry)| UPDATES.contains(&entry.kind.as_str()));
    let last = updates.map(|(day, _)| day).max().unwrap_or(on).max(on);
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

fn stale(scene: &Scene, from: NaiveDate, what: String) -> Item {
    let command = format!("csa log {} health --sentiment WORD", scene.id);
    scene
        .item(Stake::Upkeep, "sentiment", what)
        .due(later(from, scene.sentiment_age))
        .by("sentiment.age", command)
}
