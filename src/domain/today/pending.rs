//! Entries of the log that do not stand in Gainsight yet.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;

/// One line for all of them, by the oldest.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let pending = scene
        .entries()
        .filter(|(_, entry)| entry.recorded_on.is_none());
    let days: Vec<_> = pending.map(|(day, _)| day).collect();
    let Some(oldest) = days.iter().min().copied() else {
        return Vec::new();
    };
    let what = match days.len() {
        1 => format!("the entry of {oldest} is not in Gainsight"),
        many => format!("{many} entries are not in Gainsight, the oldest of {oldest}"),
    };
    let command = format!("csa log pending {}", scene.id);
    let open = scene.item(Stake::Upkeep, "pending", what);
    let due = scene.after(oldest, Limit::Pending);
    vec![open.due(due).by(Limit::Pending.rule(), command)]
}
