//! Certification vouchers that expire: those that were issued, and those that never were.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::education::Vouchers;
use crate::domain::entitlement::{Entitlement, entitlements};

/// Each issue that is not used up, and what of the year that runs was not issued.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let sums = entitlements(scene.customer, scene.terms, scene.today);
    let issues = scene.customer.education.vouchers.iter();
    let mut items: Vec<Item> = issues
        .filter_map(|issue| unused(scene, &sums, issue))
        .collect();
    let running = sums
        .iter()
        .find(|sum| sum.year.period.contains(scene.today));
    items.extend(running.and_then(|sum| unissued(scene, sum)));
    items
}

fn unused(scene: &Scene, sums: &[Entitlement], issue: &Vouchers) -> Option<Item> {
    let left = issue.left();
    let expires = issue.last_day(sums)?;
    if left == 0 || expires < scene.today || issue.issued_on.is_some_and(|on| on > scene.today) {
        return None;
    }
    let (id, vouchers, issued) = (scene.id, &issue.id, issue.issued);
    let what =
        format!("{left} of {issued} vouchers ({vouchers}) are not used and expire on {expires}");
    let open = scene.item(Stake::Loss, format!("vouchers-{vouchers}"), what);
    let command = format!("csa education use {id} NUMBER {vouchers}");
    Some(
        open.since(scene.before(expires, Limit::VouchersAhead))
            .due(expires)
            .by(Limit::VouchersAhead.rule(), command),
    )
}

fn unissued(scene: &Scene, sum: &Entitlement) -> Option<Item> {
    let left = u32::try_from(sum.vouchers.left())
        .ok()
        .filter(|left| *left > 0)?;
    let (granted, ends) = (sum.vouchers.granted, sum.year.period.to);
    let what =
        format!("{left} of {granted} vouchers were never issued, and the year ends on {ends}");
    let key = format!("vouchers-{}", ends.format("%Y"));
    let open = scene.item(Stake::Loss, key, what);
    Some(
        open.since(scene.before(ends, Limit::VouchersAhead))
            .due(ends)
            .by(
                Limit::VouchersAhead.rule(),
                format!("csa education issue {} {left}", scene.id),
            ),
    )
}
