//! The log, entry by entry: whether each can be true, arrives, and is the only one of its meeting.

use chrono::TimeDelta;

use super::{Check, Fault, RecordPath, Yardstick, is_blank};
use crate::domain::activity::{Activity, Completes, EntryKind, kind_of, likely_double};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;

/// How many characters a UUID has as Gainsight keeps it.
const UUID: usize = 36;

/// How far behind Greenwich the last place on earth is in whose calendar a day ends.
const LAST_ZONE: TimeDelta = TimeDelta::hours(12);

pub(super) fn examine(
    id: &CustomerId,
    customer: &Customer,
    yardstick: &Yardstick,
    faults: &mut Vec<Fault>,
) {
    for (index, entry) in customer.activities.iter().enumerate() {
        let at = RecordPath::of("activities").item(index);
        days(id, entry, &at, yardstick, faults);
        notes(entry, &at, yardstick, faults);
        arrives(entry, &at, yardstick, faults);
        if let Some(double) = likely_double(&customer.activities[..index], entry) {
            let what = format!(
                "{} is most likely the same as `{}`",
                called(yardstick.kinds, entry),
                double.id
            );
            let fault = Fault::new(Check::ActivityDouble, at.key("id"), what);
            faults.push(fault.hint(format!("csa log delete {id} {}", entry.id)));
        }
    }
}

/// What people call an entry: its kind with its day.
pub(super) fn called(kinds: &[EntryKind], entry: &Activity) -> String {
    let title = kind_of(kinds, entry).map_or(&entry.kind, |kind| &kind.title);
    format!("the {title} of {}", entry.at.date_naive())
}

/// Days that cannot be.
fn days(
    id: &CustomerId,
    entry: &Activity,
    at: &RecordPath,
    yardstick: &Yardstick,
    faults: &mut Vec<Fault>,
) {
    let day = entry.at.date_naive();
    if day > yardstick.today {
        let what = format!("an activity on {day} is in the future");
        faults.push(Fault::new(Check::ActivityInFuture, at.key("at"), what));
    }
    let Some(recorded) = entry.recorded_on else {
        return;
    };
    // Whoever recorded it may sit in another zone, where it was still the day before.
    let earliest = entry.at.naive_utc().checked_sub_signed(LAST_ZONE);
    let is_before = earliest.is_some_and(|earliest| recorded < earliest.date());
    let what = match (is_before, recorded > yardstick.today) {
        (true, _) => format!(
            "`{}` is recorded on {recorded}, before it took place",
            entry.id
        ),
        (false, true) => format!("`{}` is recorded on {recorded}, in the future", entry.id),
        (false, false) => return,
    };
    let fault = Fault::new(Check::ActivityRecorded, at.key("recorded_on"), what);
    faults.push(fault.hint(format!("csa log recorded {id} {} --on DATE", entry.id)));
}

/// Notes that are none, or too long.
fn notes(entry: &Activity, at: &RecordPath, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let id = &entry.id;
    let length = entry.notes.as_deref().unwrap_or_default().chars().count();
    if is_blank(entry.notes.as_deref()) {
        let what = format!("`{id}` has no notes");
        let fault = Fault::new(Check::ActivityWithoutNotes, at.key("id"), what);
        faults.push(fault.hint("Salesforce does not take over activities without a text"));
        return;
    }
    let (check, most, rule) = match length {
        _ if length > yardstick.notes_limit => (
            Check::ActivityNotesLimit,
            yardstick.notes_limit,
            "activity.notes_limit",
        ),
        _ if length > yardstick.notes_long => (
            Check::ActivityNotesLong,
            yardstick.notes_long,
            "activity.notes_long",
        ),
        _ => return,
    };
    let what =
        format!("the notes of `{id}` have {length} characters, more than {most} (rule {rule})");
    let fault = Fault::new(check, at.key("notes"), what);
    faults.push(fault.hint("sum them up, with a link to the full text"));
}

/// What keeps an entry from being found in Gainsight, or from saying whom it reached.
fn arrives(entry: &Activity, at: &RecordPath, yardstick: &Yardstick, faults: &mut Vec<Fault>) {
    let is_uuid = entry.id.len() == UUID && uuid::Uuid::try_parse(&entry.id).is_ok();
    if entry.recorded_on.is_none() && !is_uuid {
        let what = format!(
            "`{}` is no UUID, and goes to Gainsight as ExternalId",
            entry.id
        );
        let fault = Fault::new(Check::ActivityId, at.key("id"), what);
        faults.push(fault.hint("give it one before it is recorded"));
    }
    let kind = kind_of(yardstick.kinds, entry);
    let is_workshop =
        kind.is_some_and(|kind| kind.completes.contains(&Completes::AcceleratorWorkshop));
    if is_workshop && entry.external_attendees.is_empty() {
        let what = format!(
            "{} has no external attendees",
            called(yardstick.kinds, entry)
        );
        let fault = Fault::new(Check::WorkshopAlone, at.key("id"), what);
        faults.push(fault.hint("name whom it reached in `external_attendees`"));
    }
}
