//! Days off out of a calendar file, `.ics`, as calendars export and publish it (RFC 5545).
//!
//! All-day events count, whether they show as free or busy: calendars of public holidays are commonly published
//! as free. Timed events and cancelled ones are passed over.

mod event;
pub(crate) mod invitation;
mod lines;
#[cfg(any(test, feature = "internals"))]
pub(crate) mod promises;
mod repeat;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use chrono::{Days, NaiveDate};

use crate::domain::Refusal;
use crate::domain::plan::Freeze;
use crate::domain::when::Period;
use event::{AllDay, Event};
use lines::Source;

/// The longest calendar that is read, in bytes.
pub(crate) const LIMIT: u64 = 5 * 1024 * 1024;

/// Days on which recurring events may begin, all of a file together; a daily one of a century has 36,525.
const MOST: usize = 200_000;

/// The days off in a calendar.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DaysOff {
    /// Events of one day.
    pub(crate) holidays: BTreeSet<NaiveDate>,
    /// Events of several days, by their first.
    pub(crate) freezes: Vec<Freeze>,
    /// How many events have a time of day, and so are passed over.
    pub(crate) timed: usize,
    /// How many all-day events are cancelled, and so are passed over.
    pub(crate) cancelled: usize,
}

/// Reads the days off that touch the window, recurring events for each of their days in it.
///
/// # Errors
/// `Invalid` with the line: when it is no calendar or not all of one, an event has no first day, or a day, a
/// length or a recurrence in it cannot be read.
pub(crate) fn read(path: &Path, bytes: &[u8], window: Period) -> Result<DaysOff, Refusal> {
    let source = Source::new(path, bytes);
    let events: Vec<Event> = source
        .events()?
        .iter()
        .map(|block| Event::read(&source, block))
        .collect::<Result<_, _>>()?;
    let replaced = replaced(&events);
    let mut off = DaysOff::default();
    let mut left = MOST;
    for event in &events {
        let Some(days) = &event.days else {
            off.timed += 1;
            continue;
        };
        if event.is_cancelled {
            off.cancelled += 1;
            continue;
        }
        let uid = event.uid.as_deref().unwrap_or_default();
        let replaced = replaced.get(uid).filter(|_| event.replaces.is_none());
        for first in starts(&source, days, window, &mut left)? {
            if !replaced.is_some_and(|days| days.contains(&first)) {
                off.take(event, first, days.length, window);
            }
        }
    }
    off.freezes.sort_by_key(|freeze| freeze.period.from);
    Ok(off)
}

/// The days of recurring events on which another event stands in their place, by the UID of both.
fn replaced(events: &[Event]) -> HashMap<&str, BTreeSet<NaiveDate>> {
    let mut replaced: HashMap<&str, BTreeSet<NaiveDate>> = HashMap::new();
    for event in events {
        if let (Some(uid), Some(day)) = (&event.uid, event.replaces) {
            replaced.entry(uid).or_default().insert(day);
        }
    }
    replaced
}

/// The first day of the event each time that it takes place.
fn starts(
    source: &Source,
    event: &AllDay,
    window: Period,
    left: &mut usize,
) -> Result<BTreeSet<NaiveDate>, Refusal> {
    // The first day counts even where the recurrence would not have it.
    let mut starts = BTreeSet::from([event.first]);
    starts.extend(&event.also);
    for (line, rule) in &event.rules {
        let days = repeat::days(event.first, rule, window.to, *left)
            .map_err(|why| source.wrong(*line, why))?;
        *left -= days.len();
        starts.extend(days);
    }
    for day in &event.except {
        starts.remove(day);
    }
    Ok(starts)
}

impl DaysOff {
    fn take(&mut self, event: &Event, first: NaiveDate, length: u64, window: Period) {
        let after_first = Days::new(length.saturating_sub(1));
        let last = first
            .checked_add_days(after_first)
            .unwrap_or(NaiveDate::MAX);
        if last < window.from || first > window.to {
            return;
        }
        if first == last {
            self.holidays.insert(first);
        } else {
            self.freezes.push(Freeze {
                period: Period {
                    from: first,
                    to: last,
                },
                name: event.name.clone(),
            });
        }
    }
}

#[cfg(test)]
mod tests;
