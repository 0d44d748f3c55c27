//! New in the product, noted for a customer and never told.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::calendar::relative;

/// One line a customer: of the note that waits longest.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    item(scene).into_iter().collect()
}

fn item(scene: &Scene) -> Option<Item> {
    scene.served_since()?;
    let open = scene.customer.release_notes.iter();
    let dated = open
        .filter(|it| it.is_open())
        .filter_map(|it| Some((it.noted_on?, it)));
    let (on, oldest) = dated.min_by_key(|(on, _)| *on)?;
    let (name, ago) = (oldest.name(), relative(on, scene.today));
    let what = format!("tell them of {name}: noted on {on}, {ago}");
    let command = format!("csa release told {} {}", scene.id, oldest.id);
    let open = scene.item(Stake::Upkeep, "release-notes", what);
    let due = scene.after(on, Limit::ReleaseNote);
    Some(open.due(due).by(Limit::ReleaseNote.rule(), command))
}
