//! Since when an event is as it is: what tells calendar programs which of two versions is the newer one.
//!
//! Records do not say when something in them was changed. So an event is new on the day on which it is written,
//! unless the file that is written over has just the same event; then it stays as old as it is there. That makes
//! the same bytes from the same records: on one day always, and with a file on any day. A program that compares
//! takes what changed, since both the time stamp and the sequence only grow.

use std::collections::HashMap;

use chrono::NaiveDate;

/// How one line begins that tells a revision.
const STAMP: &str = "DTSTAMP:";

/// How the other one does.
const SEQUENCE: &str = "SEQUENCE:";

/// The day whose sequence is 0.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Since when an event is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Revision {
    stamp: NaiveDate,
    sequence: i64,
}

impl Revision {
    /// That of an event which is written on this day for the first time. Its sequence is the number of days since
    /// 2020, so that of two files the later one is the newer, whether or not one was written over the other.
    pub(super) fn of(day: NaiveDate) -> Self {
        Self {
            stamp: day,
            sequence: (day - FIRST).num_days().max(0),
        }
    }

    /// The lines that tell it.
    pub(super) fn lines(self) -> String {
        let Self { stamp, sequence } = self;
        let stamp = stamp.format("%Y%m%dT000000Z");
        format!("{STAMP}{stamp}\r\n{SEQUENCE}{sequence}\r\n")
    }

    /// That of an event which was changed since this one.
    fn after(self, earlier: Self) -> Self {
        Self {
            stamp: self.stamp.max(earlier.stamp),
            sequence: self.sequence.max(earlier.sequence.saturating_add(1)),
        }
    }
}

/// The events of the file that is written over, as far as csa wrote them: each UID with the revision and the rest.
pub(super) struct Before<'a>(HashMap<&'a str, (Revision, &'a str)>);

impl<'a> Before<'a> {
    /// The events in this text.
    pub(super) fn read(text: &'a str) -> Self {
        let events = text.split("BEGIN:VEVENT\r\n").skip(1);
        Self(events.filter_map(event).collect())
    }

    /// The revision of an event with these lines: that of the old one when it is the same, a later one
    /// when it is not, and the fresh one when there was none.
    pub(super) fn revision(&self, body: &str, fresh: Revision) -> Revision {
        match uid(body).and_then(|uid| self.0.get(uid)) {
            Some((revision, old)) if *old == body => *revision,
            Some((revision, _)) => fresh.after(*revision),
            None => fresh,
        }
    }
}

/// An event as [`Revision::lines`] and the body after it make it.
fn event(text: &str) -> Option<(&str, (Revision, &str))> {
    let (stamp, rest) = text.strip_prefix(STAMP)?.split_once("\r\n")?;
    let (sequence, rest) = rest.strip_prefix(SEQUENCE)?.split_once("\r\n")?;
    let (body, _) = rest.split_once("END:VEVENT\r\n")?;
    let revision = Revision {
        stamp: NaiveDate::parse_from_str(stamp.get(..8)?, "%Y%m%d").ok()?,
        sequence: sequence.parse().ok().filter(|number| *number >= 0)?,
    };
    Some((uid(body)?, (revision, body)))
}

/// The UID in an event's lines, with its folds: all up to the line that comes next.
fn uid(body: &str) -> Option<&str> {
    Some(body.split_once("\r\nDTSTART")?.0)
}
