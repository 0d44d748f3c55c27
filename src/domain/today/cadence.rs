//! The rhythm of calls and meetings, and how old the last one is.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::activity::last_call;
use crate::domain::calendar::relative;

/// When the next call is due. Without any, the onboarding's own clocks speak first.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    item(scene).into_iter().collect()
}

fn item(scene: &Scene) -> Option<Item> {
    let served_since = scene.served_since()?;
    let limit = match scene.is_onboarding() {
        true => Limit::CallOnboarding,
        false => Limit::Call,
    };
    let last = last_call(&scene.customer.activities, scene.today);
    let (from, what) = match last {
        Some(on) => {
            let ago = relative(on, scene.today);
            (
                on,
                format!("a call or meeting: the last was on {on}, {ago}"),
            )
        }
        None if limit == Limit::CallOnboarding => return None,
        None => (
            served_since,
            "a call or meeting: none is in the log".to_owned(),
        ),
    };
    let age = (scene.today - from).num_days();
    let rule = match age {
        _ if age > i64::from(scene.call_age) => "activity.call_age".to_owned(),
        _ if age > i64::from(scene.limit(Limit::CallMost)) => Limit::CallMost.rule(),
        _ => limit.rule(),
    };
    let open = scene.item(Stake::Promise, "call", what);
    let command = format!("csa log {} call", scene.id);
    Some(open.due(scene.after(from, limit)).by(rule, command))
}
