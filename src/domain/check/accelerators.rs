//! Accelerators: whether their days, their number and what is said of them can be true.

use chrono::NaiveDate;

use super::{Check, Fault, RecordPath, Yardstick, is_blank};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, crowded};
use crate::domain::customer::Customer;
use crate::domain::entitlement::{entitlements, outside, subscription_years};
use crate::domain::subscription::Subscription;

/// The most weeks that an accelerator takes: a year.
const MOST_WEEKS: u32 = 52;

pub(super) fn examine(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let at = RecordPath::of("accelerators").item(index);
        life(accelerator, &at, faults);
        days(accelerator, yardstick.today, &at, faults);
        plan(accelerator, yardstick, &at, faults);
    }
    places(customer, yardstick, faults);
    granted(customer, yardstick, faults);
}

/// Status and days that contradict each other.
fn life(accelerator: &Accelerator, at: &RecordPath, faults: &mut Vec<Fault>) {
    let id = &accelerator.id;
    let status = accelerator.status;
    let mut fault = |check, key: &str, what: String| {
        faults.push(Fault::new(check, at.key(key), what));
    };
    if status == AcceleratorStatus::Active && accelerator.starts_on.is_none() {
        let what = format!("`{id}` is active and has no `starts_on`");
        fault(Check::AcceleratorStart, "status", what);
    }
    match (accelerator.closed_on, accelerator.is_open()) {
        (Some(closed), true) => {
            let what = format!("`{id}` is {status} and was closed on {closed}");
            fault(Check::AcceleratorOpenClosed, "closed_on", what);
        }
        (None, false) => {
            let what = format!("`{id}` is {status} and has no `closed_on`");
            fault(Check::AcceleratorNotClosed, "status", what);
        }
        // What was called off before it began never started.
        (Some(closed), false) if status == AcceleratorStatus::Completed => {
            if let Some(starts) = accelerator.starts_on.filter(|starts| *starts > closed) {
                let what = format!("`{id}` was closed on {closed}, before it started on {starts}");
                fault(Check::AcceleratorClosedEarly, "closed_on", what);
            }
        }
        _ => {}
    }
    if status == AcceleratorStatus::Cancelled && is_blank(accelerator.why.as_deref()) {
        let what = format!("`{id}` is cancelled without a reason");
        let fault = Fault::new(
            Check::AcceleratorCancelledWithoutWhy,
            at.key("status"),
            what,
        );
        faults.push(fault.hint("write one as `why`"));
    }
}

/// Days of what has happened that lie ahead, or in the wrong order.
fn days(accelerator: &Accelerator, today: NaiveDate, at: &RecordPath, faults: &mut Vec<Fault>) {
    let id = &accelerator.id;
    let mut fault = |check, key: &str, what: String| {
        faults.push(Fault::new(check, at.key(key), what));
    };
    let ahead = |day: Option<NaiveDate>| day.filter(|day| *day > today);
    let starts = ahead(accelerator.starts_on);
    if let Some(starts) = starts.filter(|_| accelerator.status == AcceleratorStatus::Active) {
        let what = format!("`{id}` is active and starts on {starts}, in the future");
        fault(Check::AcceleratorStartAhead, "starts_on", what);
    }
    let (discovery, planning) = (
        accelerator.discovery_workshop_on,
        accelerator.planning_workshop_on,
    );
    for (held, workshop) in [(discovery, "discovery"), (planning, "planning")] {
        if let Some(day) = ahead(held) {
            let what =
                format!("the {workshop} workshop of `{id}` was held on {day}, in the future");
            let key = format!("{workshop}_workshop_on");
            fault(Check::WorkshopInFuture, &key, what);
        }
    }
    if let (Some(discovery), Some(planning)) = (discovery, planning)
        && planning < discovery
    {
        let what = format!(
            "the planning workshop of `{id}` was held on {planning}, before the discovery workshop on {discovery}"
        );
        fault(Check::WorkshopOrder, "planning_workshop_on", what);
    }
    let closed = ahead(accelerator.closed_on);
    if let Some(closed) = closed.filter(|_| !accelerator.is_open()) {
        let status = accelerator.status;
        let what = format!("`{id}` is {status} on {closed}, in the future");
        fault(Check::AcceleratorClosedInFuture, "closed_on", what);
    }
}

/// What is said of its weeks, its phase and its objectives.
fn plan(
    accelerator: &Accelerator,
    yardstick: &Yardstick,
    at: &RecordPath,
    faults: &mut Vec<Fault>,
) {
    let id = &accelerator.id;
    if let Some(weeks) = accelerator
        .weeks
        .filter(|it| !(1..=MOST_WEEKS).contains(it))
    {
        let what = format!("`{id}` takes {weeks} weeks; it can be 1 to {MOST_WEEKS}");
        faults.push(Fault::new(Check::AcceleratorWeeks, at.key("weeks"), what));
    }
    if let Some(phase) = accelerator.phase {
        let modules = accelerator.modules.iter();
        let phases = modules.filter_map(|key| yardstick.modules.get(key.as_str()));
        let fault = |what| Fault::new(Check::AcceleratorPhase, at.key("phase"), what);
        match phases.copied().max().unwrap_or(0) {
            _ if phase == 0 => {
                faults.push(fault(format!(
                    "`{id}` is phase 0; phases are counted from 1"
                )));
            }
            0 => faults.push(
                fault(format!("`{id}` is phase {phase} of no programme"))
                    .hint("name it in `modules`, or take the phase away"),
            ),
            phases if phase as usize > phases => faults.push(fault(format!(
                "`{id}` is phase {phase} of a programme of {phases} phases"
            ))),
            _ => {}
        }
    }
    if accelerator.objectives.is_empty() && is_blank(accelerator.why.as_deref()) {
        let what = format!("`{id}` serves no objective and does not say why");
        let fault = Fault::new(Check::AcceleratorNoObjective, at.key("id"), what);
        faults.push(fault.hint("name one in `objectives`, or write the reason as `why`"));
    }
}

/// Runs beside each other, and runs in no subscription year.
fn places(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let place = |id: &str| {
        let index = customer.accelerators.iter().rposition(|it| it.id == id);
        RecordPath::of("accelerators").item(index.unwrap_or(0))
    };
    let crowded = crowded(
        customer,
        yardstick.terms,
        yardstick.at_once,
        yardstick.today,
    );
    for (id, (other, busy)) in crowded {
        let what = format!(
            "`{id}` overlaps `{other}`, which runs from {} to {} (rule accelerator.at_once)",
            busy.from, busy.to
        );
        faults.push(Fault::new(
            Check::AcceleratorOverlap,
            place(id).key("starts_on"),
            what,
        ));
    }
    // Where the years themselves are not known, nothing can be told.
    let is_unknown = |bought: &Subscription| {
        let ends_early = bought.ends_on.is_some() && bought.ends_on < bought.starts_on;
        bought.starts_on.is_none() || ends_early
    };
    if customer.subscriptions.is_empty() || customer.subscriptions.iter().any(is_unknown) {
        return;
    }
    for id in outside(customer) {
        let what = format!("`{id}` starts in no subscription year");
        let fault = Fault::new(Check::AcceleratorOutside, place(id).key("starts_on"), what);
        faults.push(fault.hint("append the subscription, or mend the day"));
    }
    past_year(customer, yardstick, faults);
}

/// Open runs that end after the year in which they count, while no other year is bought for then.
fn past_year(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let years = subscription_years(&customer.subscriptions);
    let year_of = |day| years.iter().find(|year| year.period.contains(day));
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let run = accelerator.run(yardstick.terms.layout);
        let Some(run) = run.filter(|_| accelerator.is_open()) else {
            continue;
        };
        let ends_on = run.ends_on();
        if let Some(year) = year_of(run.starts_on)
            && year_of(ends_on).is_none()
        {
            let what = format!(
                "`{}` would end on {ends_on}, after the subscription's last day, {}",
                accelerator.id, year.period.to
            );
            let place = RecordPath::of("accelerators").item(index);
            let fault = Fault::new(Check::AcceleratorPastYear, place.key("starts_on"), what);
            faults.push(fault.hint("move it, shorten it, or record the renewal"));
        }
    }
}

/// More in a year than are granted: told of the last one that counts in it.
fn granted(customer: &Customer, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    for sum in entitlements(customer, yardstick.terms, yardstick.today) {
        // A tier without any belongs to another role, which is a fault of its own.
        if sum.left() >= 0 || sum.allowed() == 0 {
            continue;
        }
        let taken = [&sum.completed, &sum.cancelled, &sum.active, &sum.planned];
        let counts =
            |accelerator: &Accelerator| taken.iter().any(|ids| ids.contains(&accelerator.id));
        let last = customer.accelerators.iter().rposition(counts);
        let what = format!(
            "{} accelerators count in the year from {} to {}, and {} are granted (rule tiers.{}.accelerators)",
            sum.taken(),
            sum.year.period.from,
            sum.year.period.to,
            sum.allowed(),
            yardstick.terms.granting_tier(&sum.year)
        );
        let place = RecordPath::of("accelerators")
            .item(last.unwrap_or(0))
            .key("id");
        let fault = Fault::new(Check::AcceleratorBeyond, place, what);
        faults.push(fault.hint("cancel one, or record what was bought as `extra_accelerators`"));
    }
}
