//! Backlogs, training and assessments: what cannot be, and what is not ours to do.

use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::accelerator::Accelerator;
use crate::domain::customer::Customer;
use crate::domain::health::{Assessment, is_same_word};

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let at = RecordPath::of("accelerators").item(index);
        hands_on(accelerator, &at, yardstick, faults);
    }
    assessments(customer, yardstick, faults);
    let vouchers = RecordPath::of("education").key("vouchers");
    for (index, issue) in customer.education.vouchers.iter().enumerate() {
        if issue.used > issue.issued {
            let what = format!(
                "{} vouchers are used of {} issued",
                issue.used, issue.issued
            );
            let at = vouchers.item(index).key("used");
            faults.push(Fault::new(Check::Vouchers, at, what));
        }
        if let (Some(issued), Some(expires)) = (issue.issued_on, issue.expires_on)
            && expires < issued
        {
            let what = format!("vouchers issued on {issued} expired on {expires}, before that");
            let at = vouchers.item(index).key("expires_on");
            faults.push(Fault::new(Check::VoucherExpiry, at, what));
        }
    }
}

/// Kinds, areas and levels that the rules do not have, and so cannot compare.
fn assessments(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, assessment) in customer.assessments.iter().enumerate() {
        let at = RecordPath::of("assessments").item(index);
        let kind = &assessment.kind;
        if !Assessment::KINDS
            .iter()
            .any(|known| is_same_word(known, kind))
        {
            let what = format!("there is no assessment of `{kind}`");
            let fault = Fault::new(Check::AssessmentKind, at.key("kind"), what);
            faults.push(fault.meant(kind, Assessment::KINDS));
        }
        for (area, level) in &assessment.areas {
            let at = at.key("areas").key(area);
            if !yardstick.levels.has(level) {
                let what = format!("`{level}` is no level (rule assessment.levels)");
                let fault = Fault::new(Check::AssessmentLevel, at.clone(), what);
                faults.push(fault.meant(level, yardstick.levels.all()));
            }
            if !yardstick
                .areas
                .iter()
                .any(|known| is_same_word(known, area))
            {
                let what = format!("`{area}` is no area (rule assessment.areas)");
                let fault = Fault::new(Check::AssessmentArea, at, what);
                faults.push(fault.meant(area, yardstick.areas.iter().map(String::as_str)));
            }
        }
    }
}

/// Tasks ahead that read like doing the customer's work.
fn hands_on(
    accelerator: &Accelerator,
    at: &RecordPath,
    yardstick: &Yardstick,
    faults: &mut Vec<Fault>,
) {
    if !accelerator.is_open() {
        return;
    }
    for (index, item) in accelerator.backlog.iter().enumerate() {
        let title = item.title.as_deref().unwrap_or_default();
        let word = yardstick.boundary.crossed_by(title);
        if let Some(word) = word.filter(|_| item.done_on.is_none()) {
            let what = format!(
                "\"{word}\" at the beginning reads like doing the customer's work (rule boundary.hands_on)"
            );
            let place = at.key("backlog").item(index).key("title");
            let fault = Fault::new(Check::HandsOn, place, what);
            faults.push(fault.hint(format!(
                "engage the {}, or say how you advise",
                yardstick.boundary.engage
            )));
        }
    }
}
