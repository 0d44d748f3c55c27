//! Onboarding steps: whether the rules know them, and whether their days can be true.

use super::{Check, Fault, RecordPath, Yardstick, is_blank};
use crate::domain::checklist::Checklist;
use crate::domain::customer::Customer;
use crate::domain::doubt::Doubt;
use crate::domain::onboarding::Step;

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let steps = RecordPath::of("onboarding").key("steps");
    let records = &customer.onboarding.steps;
    for (name, record) in records {
        let place = steps.key(name);
        let Some(step) = named(yardstick, name) else {
            let what = format!("no onboarding step is called `{name}`");
            let names = yardstick.steps.iter().flat_map(Step::names);
            faults.push(Fault::new(Check::UnknownStep, place, what).meant(name, names));
            continue;
        };
        let in_use = step.names().find(|name| records.contains_key(*name));
        if let Some(other) = in_use
            && other != name
        {
            let what = format!("`{name}` and `{other}` are the same step");
            let fault = Fault::new(Check::StepTwice, place, what);
            faults.push(fault.hint(format!("only `{other}` is read")));
            continue;
        }
        if record.done_on.is_some() && record.skipped_on.is_some() {
            let at = place.key("skipped_on");
            let what = format!("`{name}` is both done and skipped");
            faults.push(Fault::new(Check::StepDoneAndSkipped, at, what));
        }
        if record.skipped_on.is_some() && is_blank(record.why.as_deref()) {
            let at = place.key("skipped_on");
            let what = format!("`{name}` is skipped without a reason");
            let fault = Fault::new(Check::StepSkippedWithoutWhy, at, what);
            faults.push(fault.hint("write one as `why`"));
        }
    }
    days(customer, yardstick, faults);
}

/// What speaks against the day on which each step is said to be done.
fn days(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let steps = || yardstick.steps.iter().filter(|step| !step.dropped);
    let bought = customer.onboarded_with(|tier| yardstick.is_ours(tier));
    let checklist = Checklist::new(customer, bought, steps(), yardstick.work, yardstick.today);
    for step in steps() {
        let Some(done) = customer.onboarding.record(step).done_on else {
            continue;
        };
        for doubt in checklist.done_doubts(step, done) {
            let check = match doubt {
                Doubt::InFuture { .. } => Check::StepInFuture,
                Doubt::BeforeOrderForm { .. } => Check::StepBeforeOrderForm,
                Doubt::FirstOpen { .. } => Check::StepFirstOpen,
                Doubt::FirstLater { .. } => Check::StepFirstLater,
                Doubt::TargetEarlier { .. } => Check::StepTargetEarlier,
                // What was asked about when it was marked, and meant; or a check of its own.
                Doubt::DoneAlready { .. }
                | Doubt::PlannedLater { .. }
                | Doubt::SkippedAlready { .. }
                | Doubt::InPast { .. }
                | Doubt::DayOff { .. }
                | Doubt::Archived { .. } => continue,
            };
            let what = format!("`{}` is done on {done}, but {doubt}", step.word());
            faults.push(Fault::new(check, done_on(customer, step), what));
        }
    }
}

fn named<'a>(yardstick: &'a Yardstick, name: &str) -> Option<&'a Step> {
    let mut steps = yardstick.steps.iter();
    steps.find(|step| step.names().any(|known| known == name))
}

/// Where the record keeps the day on which a step was done.
pub(super) fn done_on(customer: &Customer, step: &Step) -> RecordPath {
    let onboarding = RecordPath::of("onboarding");
    let records = &customer.onboarding.steps;
    let name = step.names().find(|name| records.contains_key(*name));
    match name {
        Some(name) if records[name].done_on.is_some() => {
            onboarding.key("steps").key(name).key("done_on")
        }
        _ => onboarding.key("resources_identified_on"),
    }
}
