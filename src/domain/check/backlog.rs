//! Accelerators against the catalogue and their own weeks: what is named is there.

use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::customer::Customer;

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let at = RecordPath::of("accelerators").item(index);
        for (number, key) in accelerator.modules.iter().enumerate() {
            if !yardstick.modules.contains_key(key.as_str()) {
                let what = format!("the catalogue has no content module `{key}`");
                let place = at.key("modules").item(number);
                let fault = Fault::new(Check::UnknownModule, place, what);
                faults.push(fault.meant(key, yardstick.modules.keys().copied()));
            }
        }
        let weeks = accelerator.weeks.unwrap_or(yardstick.terms.layout.weeks);
        for (number, item) in accelerator.backlog.iter().enumerate() {
            let week = item.week.map(|week| accelerator.has_week(week, weeks));
            if let Some(Err(refusal)) = week {
                let place = at.key("backlog").item(number).key("week");
                faults.push(Fault::new(Check::BacklogWeek, place, refusal.message));
            }
            if let Some(done) = item.done_on.filter(|done| *done > yardstick.today) {
                let place = at.key("backlog").item(number).key("done_on");
                let what = format!("`{}` is done on {done}, in the future", item.id);
                faults.push(Fault::new(Check::BacklogInFuture, place, what));
            }
        }
    }
}
