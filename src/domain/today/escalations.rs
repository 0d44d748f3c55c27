//! Open escalations: how long nobody has spoken.

use super::Scene;
use super::item::{Item, Stake};
use crate::domain::calendar::relative;
use crate::domain::health::{Escalation, Severity};

/// A line an escalation that is open.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let open = scene.customer.escalations.iter();
    let open = open.filter(|it| it.closed_on.is_none_or(|closed| closed > scene.today));
    let begun = open.filter(|it| it.opened_on.is_none_or(|opened| opened <= scene.today));
    begun.map(|escalation| item(scene, escalation)).collect()
}

/// One without a severity is taken for medium.
fn item(scene: &Scene, escalation: &Escalation) -> Item {
    let title = escalation.name();
    let last = escalation.last_word_on(&scene.customer.activities, scene.today);
    let what = match last {
        Some(last) => format!(
            "{title}: the last word was on {last}, {}",
            relative(last, scene.today)
        ),
        None => format!("{title}: no word is in the log"),
    };
    let severity = escalation.severity.unwrap_or(Severity::Medium);
    let rhythm = scene.rhythms.of(severity);
    let key = format!("escalation-{}", escalation.id);
    let open = scene.item(Stake::Trouble, key, what);
    let open = match last {
        Some(last) => open.due(rhythm.due_on(last, scene.work)),
        None => open,
    };
    let command = format!("csa log {} escalation", scene.id);
    open.by(severity.rule(), command)
}
