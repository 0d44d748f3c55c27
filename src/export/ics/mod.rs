//! A calendar of whole days as iCalendar (RFC 5545), for programs that keep one.
//!
//! An event keeps its UID whatever its days become, so that a calendar that takes the file in again moves what it
//! has instead of doubling it. Nothing here depends on when it is written but each event's [`Revision`].

mod line;
mod revision;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};

use crate::domain::when::Period;

use line::{escaped, folded};
use revision::{Before, Revision};

pub(crate) use line::uid;

/// The line by which a calendar is known as ours.
const PRODID: &str = "PRODID:-//csa//calendar//EN";

/// A calendar.
pub(crate) struct Calendar {
    /// What calendar programs call it.
    pub(crate) name: String,
    /// In the order in which they are written.
    pub(crate) events: Vec<Event>,
    /// When each of them reminds, if at all.
    pub(crate) reminder: Option<Reminder>,
}

/// One event, of one whole day or several.
pub(crate) struct Event {
    /// Made by [`uid`]; no other event has it, and it never changes.
    pub(crate) uid: String,
    /// Its days.
    pub(crate) days: Period,
    /// What it is called.
    pub(crate) summary: String,
    /// What it is filed under.
    pub(crate) category: &'static str,
}

/// So many days before the event, at nine in the morning: whole days begin at midnight, when nobody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reminder {
    /// 0 is the first day itself.
    pub(crate) days_before: u32,
}

impl Calendar {
    /// The calendar as text. `before` is what the file holds until now: what stands in it unchanged keeps its
    /// revision, so that the same events make the same bytes on any later day.
    pub(crate) fn text(&self, today: NaiveDate, before: Option<&str>) -> String {
        let before = Before::read(before.unwrap_or_default());
        let name = format!("X-WR-CALNAME:{}", escaped(&self.name));
        let mut text = String::new();
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", PRODID, &name] {
            text += &folded(line);
        }
        for event in &self.events {
            let body = self.body(event);
            let revision = before.revision(&body, Revision::of(today));
            text += "BEGIN:VEVENT\r\n";
            text += &revision.lines();
            text += &body;
            text += "END:VEVENT\r\n";
        }
        text + "END:VCALENDAR\r\n"
    }

    /// An event's lines, without those that tell its revision.
    fn body(&self, event: &Event) -> String {
        let Period { from, to } = event.days;
        let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
        let summary = escaped(&event.summary);
        let mut lines = vec![
            format!("UID:{}", event.uid),
            format!("DTSTART;VALUE=DATE:{}", from.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")),
            format!("SUMMARY:{summary}"),
            format!("CATEGORIES:{}", escaped(event.category)),
            "TRANSP:TRANSPARENT".to_owned(),
        ];
        if let Some(reminder) = self.reminder {
            lines.extend([
                "BEGIN:VALARM".to_owned(),
                "ACTION:DISPLAY".to_owned(),
                format!("DESCRIPTION:{summary}"),
                format!("TRIGGER:{}", reminder.trigger()),
                "END:VALARM".to_owned(),
            ]);
        }
        lines.iter().map(|line| folded(line)).collect()
    }
}

impl Reminder {
    /// The time from the midnight with which the event begins.
    fn trigger(self) -> String {
        match self.days_before {
            0 => "PT9H".to_owned(),
            1 => "-PT15H".to_owned(),
            days => format!("-P{}DT15H", days - 1),
        }
    }
}

/// Whether this is a calendar that csa wrote, and may write again.
pub(crate) fn is_ours(text: &str) -> bool {
    let mut lines = text.lines();
    lines.next() == Some("BEGIN:VCALENDAR") && lines.take(4).any(|line| line == PRODID)
}
