//! What was bought: accelerators that must start soon, no longer fit, or are too many.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::entitlement::{Entitlement, entitlements};
use crate::domain::text::counted;

/// Of each subscription year that is not over.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let sums = entitlements(scene.customer, scene.terms, scene.today);
    let mut items = Vec::new();
    for (at, sum) in sums.iter().enumerate() {
        if sum.year.period.to < scene.today {
            continue;
        }
        items.extend(over(scene, sum));
        items.extend(next_start(scene, sum));
        // It is a subject for the renewal's talks; once the next year is bought nothing can be done about it.
        if sum.year.period.contains(scene.today) && at + 1 == sums.len() {
            items.extend(lost(scene, sum));
        }
    }
    items
}

/// `start-2027`: the year that ends then.
fn key(what: &str, sum: &Entitlement) -> String {
    format!("{what}-{}", sum.year.period.to.format("%Y"))
}

fn over(scene: &Scene, sum: &Entitlement) -> Option<Item> {
    if sum.left() >= 0 {
        return None;
    }
    let (id, taken, allowed) = (scene.id, sum.taken(), sum.allowed());
    let ends = sum.year.period.to;
    let what =
        format!("{taken} accelerators are used or planned of {allowed} in the year to {ends}");
    let tier = scene.terms.granting_tier(&sum.year);
    let command = match sum.planned.last().or(sum.active.last()) {
        Some(open) => format!("csa accelerator cancel {id} {open} --why TEXT"),
        None => format!("csa accelerator extra {id} {} --why TEXT", -sum.left()),
    };
    let open = scene.item(Stake::Loss, key("over", sum), what);
    Some(open.by(format!("tiers.{tier}.accelerators"), command))
}

fn next_start(scene: &Scene, sum: &Entitlement) -> Option<Item> {
    let last = *sum.last_starts.first()?;
    let (id, ends) = (scene.id, sum.year.period.to);
    let left = counted(usize::try_from(sum.left()).unwrap_or(0), "accelerator");
    let what = format!("{left} left in the year to {ends}; the next fits if it starts by {last}");
    let command = format!("csa accelerator add {id} --starts {last}");
    let open = scene.item(Stake::Loss, key("start", sum), what);
    Some(
        open.since(scene.before(last, Limit::LastStartAhead))
            .due(last)
            .by(Limit::LastStartAhead.rule(), command),
    )
}

fn lost(scene: &Scene, sum: &Entitlement) -> Option<Item> {
    let lost = sum.lost();
    let ends = sum.year.period.to;
    let what = match lost {
        0 => return None,
        1 => format!("1 accelerator that is left no longer fits before {ends}"),
        _ => format!("{lost} accelerators that are left no longer fit before {ends}"),
    };
    let open = scene.item(Stake::Loss, key("lost", sum), what);
    let command = format!("csa customer renew {}", scene.id);
    Some(
        open.since(scene.renewal_clock.internal_sync_on(later(ends, 1)))
            .due(ends)
            .by("accelerator.length", command),
    )
}
