//! Open escalations: how long nobody has spoken.

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use crate::domain::calendar::relative;
use crate::domain::health::{Escalation, Severity};

/// The Activity Type of an escalation's entries.
pub(super) const TYPE: &str = "At-Risk/Escalation";

/// A line an escalation that is open.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let open = scene.customer.escalations.iter();
    let open = open.filter(|it| it.closed_on.is_none_or(|closed| closed > scene.today));
    let begun = open.filter(|it| it.opened_on.is_none_or(|opened| opened <= scene.today));
    begun.map(|escalation| item(scene, escalation)).collect()
}

fn item(scene: &Scene, escalation: &Escalation) -> Item {
    let title = escalation.title.as_deref().unwrap_or(&escalation.id);
    let words = scene
        .entries()
        .filter(|(_, entry)| entry.kind == TYPE || entry.is_call_or_meeting())
        .map(|(day, _)| day);
    let opened = escalation.opened_on;
    let last = words.chain(opened).filter(|day| Some(*day) >= opened).max();
    let limit = match escalation.severity {
        Some(Severity::Critical) => Limit::EscalationCritical,
        Some(Severity::High) => Limit::EscalationHigh,
        Some(Severity::Medium) | None => Limit::EscalationMedium,
        Some(Severity::Low) => Limit::EscalationLow,
    };
    let what = match last {
        Some(last) => format!(
            "{title}: the last word was on {last}, {}",
            relative(last, scene.today)
        ),
        None => format!("{title}: no word is in the log"),
    };
    let open = scene.item(
        Stake::Trouble,
        format!("escalation-{}", escalation.id),
        what,
    );
    let open = match (last, limit) {
        (None, _) => open,
        (Some(last), Limit::EscalationCritical | Limit::EscalationHigh) => {
            open.due(scene.business_days_after(last, limit))
        }
        (Some(last), _) => open.due(scene.after(last, limit)),
    };
    open.by(limit.rule(), format!("csa log {} escalation", scene.id))
}
