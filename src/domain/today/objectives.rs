//! The success plan: objectives and steps towards them that are due.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::objective::Objective;

/// Open objectives with a day, and their open initiatives with one.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let open = scene
        .customer
        .objectives
        .iter()
        .filter(|it| !it.is_closed());
    open.flat_map(|objective| {
        let initiatives = initiatives(scene, objective);
        this(scene, objective).into_iter().chain(initiatives)
    })
    .collect()
}

fn this(scene: &Scene, objective: &Objective) -> Option<Item> {
    let id = &objective.id;
    let command = format!("csa objective close {} {id}", scene.id);
    let what = format!("objective: {}", objective.name());
    item(
        scene,
        format!("objective-{id}"),
        what,
        objective.due_on,
        command,
    )
}

fn initiatives<'a>(scene: &'a Scene, objective: &'a Objective) -> impl Iterator<Item = Item> + 'a {
    let open = objective.initiatives.iter();
    let open = open.filter(|initiative| initiative.done_on.is_none());
    open.filter_map(move |initiative| {
        let (objective, id) = (&objective.id, &initiative.id);
        let command = format!(
            "csa objective initiative {} {objective} {id} --done",
            scene.id
        );
        let key = format!("objective-{objective}-{id}");
        let what = format!("step towards {objective}: {}", initiative.name());
        item(scene, key, what, initiative.due_on, command)
    })
}

fn item(
    scene: &Scene,
    key: String,
    what: String,
    due: Option<NaiveDate>,
    command: String,
) -> Option<Item> {
    let due = due?;
    let open = scene.item(Stake::Promise, key, what);
    let since = scene.before(due, Limit::ObjectiveAhead);
    let rule = Limit::ObjectiveAhead.rule();
    Some(open.since(since).due(due).by(rule, command))
}
