//! Backlogs and training: what cannot be, and what is not ours to do.

use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::accelerator::Accelerator;
use crate::domain::customer::Customer;

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let at = RecordPath::of("accelerators").item(index);
        hands_on(accelerator, &at, yardstick, faults);
    }
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
