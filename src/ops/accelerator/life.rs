//! What becomes of an accelerator: it starts, or is called off. How it is closed is told in `close`.

use anyhow::Result;
use chrono::NaiveDate;

use super::{find, find_mut};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// Refuses what may not become of it, with the way on.
pub(crate) fn transition(
    accelerator: &Accelerator,
    id: &CustomerId,
    to: AcceleratorStatus,
) -> Result<(), Refusal> {
    let from = accelerator.status;
    if from.may_become(to) {
        return Ok(());
    }
    let number = &accelerator.id;
    let since = match (from, accelerator.closed_on, accelerator.starts_on) {
        (AcceleratorStatus::Completed | AcceleratorStatus::Cancelled, Some(on), _) => {
            format!(" since {on}")
        }
        (AcceleratorStatus::Active, _, Some(on)) => format!(" since {on}"),
        _ => String::new(),
    };
    let message = match from == to {
        true => format!("{number} is {from} already{since}"),
        false => format!("{number} is {from}{since} and cannot become {to}"),
    };
    let refusal = Refusal::new(Kind::Refused, message);
    Err(match (from, to) {
        (AcceleratorStatus::Planned, _) => {
            refusal.hint(format!("to begin it: csa accelerator start {id} {number}"))
        }
        (AcceleratorStatus::Active, _) => refusal.hint(format!(
            "to correct its first day: csa accelerator move {id} {number} --to DATE"
        )),
        _ => refusal
            .hint("what was closed stays closed; if it was a slip, `csa undo` takes the newest change back")
            .hint(format!("to run it again: csa accelerator add {id}")),
    })
}

/// What speaks against its beginning on that day.
///
/// # Errors
/// Refused when it is not planned, or no year is left for that day.
pub(crate) fn start_doubts(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    (accelerator, on): (&Accelerator, NaiveDate),
    fiscal: FiscalCalendar,
) -> Result<super::Concerns> {
    transition(accelerator, id, AcceleratorStatus::Active)?;
    let moved = Accelerator {
        starts_on: Some(on),
        ..accelerator.clone()
    };
    let Some(run) = moved.run(desk.rules.terms().layout) else {
        return Ok(super::Concerns::default());
    };
    let mut concerns = match accelerator.starts_on == Some(on) {
        true => super::Concerns::default(),
        false => super::concerns(desk, id, customer, (Some(&accelerator.id), run), fiscal)?,
    };
    // To begin today or before is what starting means.
    concerns
        .doubts
        .retain(|doubt| *doubt != format!("{on} is in the past"));
    if on > desk.today {
        concerns.doubts.push(format!("{on} is in the future"));
    }
    Ok(concerns)
}

/// Makes it active from that day on.
///
/// # Errors
/// As [`transition`]; those of `Store::edit`.
pub(crate) fn start(desk: &Desk, id: &CustomerId, number: &str, on: NaiveDate) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let accelerator = find_mut(customer, id, number)?;
        transition(accelerator, id, AcceleratorStatus::Active)?;
        let planned = accelerator.starts_on.filter(|planned| *planned != on);
        accelerator.status = AcceleratorStatus::Active;
        accelerator.starts_on = Some(on);
        let number = &accelerator.id;
        Ok(match planned {
            Some(planned) => format!("`{name}`: {number} started on {on}, planned for {planned}"),
            None => format!("`{name}`: {number} started on {on}"),
        })
    })
}

/// Whether it will count once it is called off on that day.
///
/// # Errors
/// Refused when it was closed before, or had not begun by that day and yet was under way.
pub(crate) fn cancelled_counts(
    desk: &Desk,
    id: &CustomerId,
    accelerator: &Accelerator,
    (on, agreed): (NaiveDate, Option<bool>),
) -> Result<bool> {
    transition(accelerator, id, AcceleratorStatus::Cancelled)?;
    if accelerator.status == AcceleratorStatus::Active {
        not_before_start(accelerator, on)?;
    }
    Ok(desk.rules.terms().counts(&Accelerator {
        status: AcceleratorStatus::Cancelled,
        closed_on: Some(on),
        counts: agreed.or(accelerator.counts),
        ..accelerator.clone()
    }))
}

/// Refuses an end before the beginning.
pub(super) fn not_before_start(accelerator: &Accelerator, on: NaiveDate) -> Result<(), Refusal> {
    match accelerator.starts_on {
        Some(start) if on < start => {
            let message = format!("{} started on {start}, after {on}", accelerator.id);
            Err(Refusal::new(Kind::Refused, message).rule("check.accelerator.closed_early"))
        }
        _ => Ok(()),
    }
}

/// Calls it off on that day; `agreed` says whether it counts, where that differs from the rule.
///
/// # Errors
/// As [`cancelled_counts`]; those of `Store::edit`.
pub(crate) fn cancel(
    desk: &Desk,
    id: &CustomerId,
    number: &str,
    (on, agreed): (NaiveDate, Option<bool>),
    why: &str,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let counts = cancelled_counts(desk, id, find(customer, id, number)?, (on, agreed))?;
        let name = customer.name.clone();
        let accelerator = find_mut(customer, id, number)?;
        accelerator.status = AcceleratorStatus::Cancelled;
        accelerator.closed_on = Some(on);
        accelerator.why = Some(why.to_owned());
        accelerator.counts = agreed.or(accelerator.counts);
        let counted = match counts {
            true => "it counts as used",
            false => "it does not count",
        };
        Ok(format!(
            "`{name}`: {} cancelled on {on}, {counted}",
            accelerator.id
        ))
    })
}
