//! The onboarding: steps and marks whose clock runs.

use super::Scene;
use super::item::{Item, Stake};
use crate::domain::checklist::{Line, State};
use crate::domain::onboarding::RESOURCES_IDENTIFIED;

/// Every open step. One that waits for another is left to the other; who is missing, to the team.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let is_for_team =
        |line: &&Line| line.step == RESOURCES_IDENTIFIED && !scene.missing_roles.is_empty();
    scene
        .lines
        .iter()
        .filter(|line| line.state == State::Open && !is_for_team(line))
        .map(|line| item(scene, line))
        .collect()
}

/// A day that was agreed, and that keeps the deadline, is the day on which there is something to do.
fn item(scene: &Scene, line: &Line) -> Item {
    let agreed = line.planned_on.filter(|on| *on >= scene.today);
    let what = match (line.planned_on, agreed, line.due_on) {
        (Some(on), None, _) => format!("{}; it was agreed for {on}", line.title),
        (_, Some(on), Some(due)) if on > due => format!("{}; it is agreed for {on}", line.title),
        (_, Some(on), Some(due)) if on < due => {
            format!("{} as agreed; the limit is {due}", line.title)
        }
        (_, Some(_), _) => format!("{} as agreed", line.title),
        (None, None, _) => line.title.clone(),
    };
    let open = scene.item(Stake::Promise, line.word(), what);
    let open = match (line.due_on, agreed) {
        (Some(due), Some(on)) => open.due(due.min(on)),
        (None, Some(day)) | (Some(day), None) => open.due(day),
        (None, None) => match scene.served_since() {
            Some(since) => open.since(since),
            None => open,
        },
    };
    let command = format!("csa onboard done {} {}", scene.id, line.word());
    open.by(&line.rule, command)
}
