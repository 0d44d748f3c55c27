//! Whether what is left still fits.

use chrono::{Days, NaiveDate};

use crate::domain::when::Period;

/// The last days on which `count` runs of so many days can start, one behind the other, none of them on
/// a busy day, the last one over by the end: fewer when the days from the earliest one on do not
/// suffice. Earliest first.
///
/// Filling from the end leaves the most room in front, so no other order fits more of them.
pub(crate) fn last_starts(
    (earliest, end): (NaiveDate, NaiveDate),
    busy: &[Period],
    days: u64,
    count: usize,
) -> Vec<NaiveDate> {
    let mut starts = Vec::new();
    let mut end = end;
    while starts.len() < count {
        let Some(start) = before(end, days.saturating_sub(1)).filter(|start| *start >= earliest)
        else {
            break;
        };
        let in_the_way = |period: &&Period| period.from <= end && period.to >= start;
        let blocked = busy
            .iter()
            .filter(in_the_way)
            .map(|period| period.from)
            .min();
        let free = match blocked {
            Some(from) => before(from, 1),
            None => {
                starts.push(start);
                before(start, 1)
            }
        };
        match free {
            Some(day) => end = day,
            None => break,
        }
    }
    starts.reverse();
    starts
}

fn before(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(days))
}
