//! Calendar invitations, as people receive them by mail or export them from their calendar (RFC 5545, RFC 5546).
//!
//! A file is read into meetings, one for each UID. Nothing recurring is followed until a meeting is asked for the
//! times of a day, so that a whole calendar costs no more than its bytes.

mod conference;
mod details;
mod event;
mod guest;
mod meeting;
mod offsets;
mod plain;
mod property;
mod stamp;
mod start;
mod zone;

use std::collections::HashMap;
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::lines::{Block, Source};
use crate::domain::Refusal;
use crate::domain::when::Period;
use event::Event;
pub(crate) use guest::Guest;
pub(crate) use meeting::Meeting;
use property::Property;
pub(crate) use zone::Clock;
use zone::Zones;

/// A meeting out of a calendar invitation, at one of its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    /// What all times and versions of the meeting have in common.
    pub(crate) uid: Option<String>,
    /// What it is called, on one line.
    pub(crate) subject: Option<String>,
    /// When it is.
    pub(crate) when: When,
    /// Whether it is one of several times of a recurring meeting; they share the `uid`.
    pub(crate) recurs: bool,
    /// Who invites. Commonly not among the attendees in Outlook's files, and among them in Google's.
    pub(crate) organiser: Option<Guest>,
    /// Who is invited, in order and without doubles, rooms among them.
    pub(crate) attendees: Vec<Guest>,
    /// Whether it was called off, alone or with all of its series.
    pub(crate) is_cancelled: bool,
    /// Where it is, on one line.
    pub(crate) location: Option<String>,
    /// What it is about, as plain text, without the details for joining a conference.
    pub(crate) description: Option<String>,
    /// Where to join the conference.
    pub(crate) link: Option<String>,
}

/// When a meeting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// At a time of day.
    Timed {
        /// With the offset that its clock had.
        start: DateTime<FixedOffset>,
        /// By which clock it was written.
        clock: Clock,
        /// How long it takes; None where it is not said. A minute that has begun counts.
        minutes: Option<u32>,
    },
    /// On whole days.
    AllDay(Period),
}

/// Everything in a calendar file that one may have met for.
#[derive(Debug)]
pub(crate) struct Invitations<'a> {
    /// The meetings, in the order of the file; never empty.
    pub(crate) meetings: Vec<Meeting<'a>>,
    /// The zone that the whole calendar is kept in (X-WR-TIMEZONE), of use where a time is in UTC.
    pub(crate) zone: Option<Tz>,
}

/// The times of a recurring meeting around a day, without those called off.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Around {
    /// Those that began on that day or before, newest first.
    pub(crate) past: Vec<Invitation>,
    /// The first of a later day.
    pub(crate) next: Option<Invitation>,
}

/// Reads every meeting of a file; `user` is the zone that times without one are read in, and days are counted in.
///
/// # Errors
/// `Invalid` with the line: when it is no calendar or not all of one, there is no meeting in it, or a meeting's time,
/// length, recurrence or time zone cannot be read.
pub(crate) fn read<'a>(
    path: &'a Path,
    bytes: &'a [u8],
    user: Tz,
) -> Result<Invitations<'a>, Refusal> {
    let source = Source::new(path, bytes);
    let blocks = source.blocks()?;
    let mut zones = Zones::new(source, &blocks, user);
    let calendars = blocks.iter().filter(|block| block.name == "VCALENDAR");
    let zone = calendars
        .filter_map(|calendar| said(calendar, "X-WR-TIMEZONE"))
        .find_map(|name| zone::known(&name));
    let called_off: Vec<bool> = blocks.iter().map(is_called_off).collect();
    let mut events = Vec::new();
    for block in blocks.iter().filter(|block| block.name == "VEVENT") {
        let is_called_off = block.within.is_some_and(|calendar| called_off[calendar]);
        events.push(Event::read(source, block, &mut zones, is_called_off)?);
    }
    let groups = by_uid(events).into_iter();
    let meetings: Vec<Meeting> = groups
        .filter_map(|events| Meeting::new(source, user, events))
        .collect();
    if meetings.is_empty() {
        return Err(nothing(&source, &blocks));
    }
    Ok(Invitations { meetings, zone })
}

/// Whether the calendar tells that what stands in it was called off.
fn is_called_off(block: &Block) -> bool {
    let is_calendar = block.name == "VCALENDAR";
    is_calendar && said(block, "METHOD").is_some_and(|method| method.eq_ignore_ascii_case("CANCEL"))
}

/// The events of each meeting, in the order of the file; those without a UID stand alone.
fn by_uid(events: Vec<Event>) -> Vec<Vec<Event>> {
    let mut groups: Vec<Vec<Event>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for event in events {
        let place = match &event.uid {
            Some(uid) => *places.entry(uid.clone()).or_insert(groups.len()),
            None => groups.len(),
        };
        match groups.get_mut(place) {
            Some(group) => group.push(event),
            None => groups.push(vec![event]),
        }
    }
    groups
}

fn nothing(source: &Source, blocks: &[Block]) -> Refusal {
    let line = blocks.first().map_or(1, |block| block.begins);
    let task = blocks.iter().find(|block| block.name == "VTODO");
    match task {
        Some(task) => source
            .wrong(task.begins, "this calendar has tasks, and no meeting")
            .hint("export the meeting itself; it begins with BEGIN:VEVENT"),
        None => source
            .wrong(line, "no meeting stands in this calendar")
            .hint("export the meeting itself; it begins with BEGIN:VEVENT"),
    }
}

/// What the first line of this name in a block says.
fn said(block: &Block, name: &str) -> Option<String> {
    let properties = Property::all(block);
    let found = properties.iter().find(|property| property.name == name);
    found.and_then(Property::one_line)
}

impl When {
    /// The day on which it begins, as it is in this zone.
    pub(crate) fn day(&self, zone: Tz) -> NaiveDate {
        match self {
            Self::Timed { start, .. } => start.with_timezone(&zone).date_naive(),
            Self::AllDay(period) => period.from,
        }
    }

    /// The beginning by the clock of this zone; None for whole days.
    pub(crate) fn start_in(&self, zone: Tz) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Timed { start, .. } => Some(start.with_timezone(&zone).fixed_offset()),
            Self::AllDay(_) => None,
        }
    }

    /// What meetings are sorted by: those of whole days first on each.
    fn order(&self, zone: Tz) -> (NaiveDate, Option<NaiveDateTime>) {
        let time = match self {
            Self::Timed { start, .. } => Some(start.naive_utc()),
            Self::AllDay(_) => None,
        };
        (self.day(zone), time)
    }
}

impl Invitation {
    /// Everybody once: who invites, then who is invited, without rooms and other resources.
    pub(crate) fn people(&self) -> Vec<&Guest> {
        let inviting = self.organiser.as_ref().map(Guest::key);
        let others = self.attendees.iter();
        let others = others.filter(|guest| inviting.as_ref() != Some(&guest.key()));
        let all = self.organiser.iter().chain(others);
        all.filter(|guest| !guest.is_room_or_resource).collect()
    }
}

#[cfg(test)]
mod tests;
