//! What two people changed at once, of which one value is in force until somebody chooses.

use super::Scene;
use super::item::{Item, Stake};
use crate::domain::check::Check;

/// One line for all values that wait.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let what = match scene.unsettled {
        [] => return Vec::new(),
        [place] => format!("both sides of a merge changed {place}, and one was taken"),
        [place, rest @ ..] => format!(
            "both sides of a merge changed {} values, {place} among them, and one of each was taken",
            rest.len() + 1
        ),
    };
    let command = format!("csa customer edit {}", scene.id);
    let open = scene.item(Stake::Promise, "unsettled", what);
    vec![open.by(Check::Unsettled.key(), command)]
}
