//! The renewal's clock: the soft question, the Renewals Manager's letter, the end.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::renewal::bought_until;

/// How a Meeting Type tells that the renewal was spoken about.
const MEETING: &str = "renewal";

/// Of the last subscription on record, until another one follows it.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let Some(ends) = bought_until(&scene.customer.subscriptions) else {
        return Vec::new();
    };
    let contact = scene.renewal_clock.first_contact_on(later(ends, 1));
    match scene.today < contact {
        true => question(scene, ends).into_iter().collect(),
        false => vec![renewal(scene, ends, contact)],
    }
}

fn question(scene: &Scene, ends: NaiveDate) -> Option<Item> {
    let opens = scene.renewal_clock.internal_sync_on(later(ends, 1));
    let is_asked = scene.entries().any(|(day, entry)| {
        let meeting = entry.meeting_type.as_deref().unwrap_or_default();
        day >= opens && meeting.to_lowercase().contains(MEETING)
    });
    if is_asked {
        return None;
    }
    let what = format!("the subscription ends on {ends}: ask what they think of renewing");
    let command = format!("csa log {} call --meeting-type Renewal", scene.id);
    let open = scene.item(Stake::Promise, "renewal-question", what);
    Some(
        open.since(opens)
            .due(scene.after(opens, Limit::RenewalQuestion))
            .by(Limit::RenewalQuestion.rule(), command),
    )
}

fn renewal(scene: &Scene, ends: NaiveDate, contact: NaiveDate) -> Item {
    let manager = scene.customer.team.rm.as_ref();
    let manager = manager.map_or("the Renewals Manager", |rm| rm.name.as_str());
    let what = match ends < scene.today {
        true => format!("the subscription ended on {ends}: renewed, or gone?"),
        false => {
            format!("the subscription ends on {ends}; {manager} speaks with them about renewing")
        }
    };
    let command = format!("csa customer renew {}", scene.id);
    scene
        .item(Stake::Loss, "renewal", what)
        .since(contact)
        .due(ends)
        .by("renewal.first_contact", command)
}
