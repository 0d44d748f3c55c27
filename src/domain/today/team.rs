//! The account team: roles that the tier calls for and nobody fills.

use super::Scene;
use super::item::{Item, Stake};

/// A line a role, while something bought runs or comes.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let (Some(since), Some(year)) = (
        scene.served_since(),
        scene.customer.subscription_on(scene.today),
    ) else {
        return Vec::new();
    };
    let item = |role: &String| {
        let what = format!("nobody is named as {}", role.to_uppercase());
        let open = scene.item(Stake::Promise, format!("team-{role}"), what);
        let command = format!("csa customer set {} team.{role} 'NAME <MAIL>'", scene.id);
        open.since(since)
            .by(format!("tiers.{}", year.tier), command)
    };
    scene.missing_roles.iter().map(item).collect()
}
