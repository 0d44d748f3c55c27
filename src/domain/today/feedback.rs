//! Requests to the product: where they stand, looked up now and then.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::calendar::relative;

/// One line a customer: of the open request that nobody looked up for longest.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    item(scene).into_iter().collect()
}

fn item(scene: &Scene) -> Option<Item> {
    scene.served_since()?;
    let open = scene.customer.product_feedback.iter();
    let dated = open
        .filter(|it| it.is_open())
        .filter_map(|it| Some((it.looked_up_on()?, it)));
    let (on, oldest) = dated.min_by_key(|(on, _)| *on)?;
    let (name, ago) = (oldest.name(), relative(on, scene.today));
    let what = match oldest.status_on {
        Some(_) => format!("{name}: where it stands was last looked up on {on}, {ago}"),
        None => format!("{name}: asked for on {on}, {ago}; where does it stand?"),
    };
    let command = format!("csa feedback edit {} {} --status TEXT", scene.id, oldest.id);
    let open = scene.item(Stake::Upkeep, "feedback", what);
    let due = scene.after(on, Limit::Feedback);
    Some(open.due(due).by(Limit::Feedback.rule(), command))
}
