//! The rhythm of calls and meetings, and how old the last one is.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::cadence::{NextCall, rhythm};
use crate::domain::calendar::relative;

/// When the next call is due, by the rules or as the customer agreed.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    item(scene).into_iter().collect()
}

fn item(scene: &Scene) -> Option<Item> {
    let Scene {
        customer, today, ..
    } = scene;
    let next = NextCall::of(customer, scene.is_onboarding(), scene.limits, *today)?;
    let agreed = match next.is_agreed {
        true => format!(", agreed for {}", rhythm(next.every)),
        false => String::new(),
    };
    let what = match next.last_on {
        Some(on) => format!(
            "a call or meeting{agreed}: the last was on {on}, {}",
            relative(on, *today)
        ),
        None => format!("a call or meeting{agreed}: none is in the log"),
    };
    let age = (*today - next.from).num_days();
    let rule = match age {
        _ if age > i64::from(scene.call_age) => "activity.call_age".to_owned(),
        _ if age > i64::from(scene.limit(Limit::CallMost)) => Limit::CallMost.rule(),
        _ => next.limit.rule(),
    };
    let open = scene.item(Stake::Promise, "call", what);
    let command = format!("csa log {} call", scene.id);
    Some(open.due(next.due_on()).by(rule, command))
}
