//! Which clock a time was written by.

use std::collections::HashMap;
use std::rc::Rc;
use std::str::FromStr;

use calcard::common::timezone::Tz as Named;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::offsets::Offsets;
use super::said;
use crate::domain::Refusal;
use crate::import::ics::lines::{Block, Source};

/// How many zones a file may define that only it knows.
const MOST_OWN: usize = 50;

/// By which clock the times of an invitation are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Clock {
    /// That of a known zone.
    Zone(Tz),
    /// That of a zone which the calendar defines itself and nobody else knows.
    Own,
    /// UTC: nothing is known of the zone in which people meet.
    Utc,
    /// None: the time is the same wherever one is. It was read in the user's zone.
    Floating,
    /// That of a zone which is named and nowhere defined. It was read by the offset in its name if it has one, else in
    /// the user's zone; either may be wrong.
    Unknown(String),
}

/// A clock that times can be read by.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    Named(Tz),
    Own(Rc<Offsets>),
    /// With the zone to read it in.
    Floating(Tz),
    Unknown(String, Tz),
}

impl Zone {
    /// The time that a clock of the zone shows as this. One that it shows twice is the first of them; one that it
    /// never shows is reckoned by the offset before the gap (RFC 5545, 3.3.5).
    pub(super) fn resolve(&self, local: NaiveDateTime) -> DateTime<FixedOffset> {
        let day = TimeDelta::days(1);
        let before = self.offset(local.checked_sub_signed(day).unwrap_or(local));
        let after = self.offset(local.checked_add_signed(day).unwrap_or(local));
        let utc = |offset| local.checked_sub_offset(offset).unwrap_or(local);
        let is_shown = |offset: &FixedOffset| self.offset(utc(*offset)) == *offset;
        let offset = [before, after].into_iter().find(is_shown);
        self.at(utc(offset.unwrap_or(before)))
    }

    /// The time in this zone.
    pub(super) fn at(&self, utc: NaiveDateTime) -> DateTime<FixedOffset> {
        self.offset(utc).from_utc_datetime(&utc)
    }

    pub(super) fn clock(&self) -> Clock {
        match self {
            Self::Named(zone) if is_utc(*zone) => Clock::Utc,
            Self::Named(zone) => Clock::Zone(*zone),
            Self::Own(_) => Clock::Own,
            Self::Floating(_) => Clock::Floating,
            Self::Unknown(name, _) => Clock::Unknown(name.clone()),
        }
    }

    fn offset(&self, utc: NaiveDateTime) -> FixedOffset {
        match self {
            Self::Named(zone) | Self::Floating(zone) | Self::Unknown(_, zone) => {
                zone.offset_from_utc_datetime(&utc).fix()
            }
            Self::Own(offsets) => offsets.at(utc),
        }
    }
}

/// The zones that a file names.
pub(super) struct Zones<'a> {
    source: Source<'a>,
    blocks: &'a [Block],
    user: Tz,
    /// The zones that the file defines, by the calendar they stand in and their name.
    defined: HashMap<(Option<usize>, String), usize>,
    known: HashMap<(Option<usize>, String), Zone>,
    own: usize,
}

impl<'a> Zones<'a> {
    /// Those of a file; `user` is the zone in which times without one are read.
    pub(super) fn new(source: Source<'a>, blocks: &'a [Block], user: Tz) -> Self {
        let mut defined = HashMap::new();
        for (index, block) in blocks.iter().enumerate() {
            if block.name == "VTIMEZONE"
                && let Some(name) = said(block, "TZID")
            {
                defined.entry((block.within, name)).or_insert(index);
            }
        }
        Self {
            source,
            blocks,
            user,
            defined,
            known: HashMap::new(),
            own: 0,
        }
    }

    /// That of a time which names none.
    pub(super) fn floating(&self) -> Zone {
        Zone::Floating(self.user)
    }

    /// The zone of this name in this calendar.
    ///
    /// # Errors
    /// `Invalid` with the line, when the calendar's own definition is needed and cannot be read.
    pub(super) fn named(&mut self, calendar: Option<usize>, name: &str) -> Result<Zone, Refusal> {
        let key = (calendar, name.to_owned());
        if let Some(zone) = self.known.get(&key) {
            return Ok(zone.clone());
        }
        let zone = self.found(&key)?;
        self.known.insert(key, zone.clone());
        Ok(zone)
    }

    /// Names are trusted more than definitions, which some programs cut down to the rules of one year.
    fn found(&mut self, key: &(Option<usize>, String)) -> Result<Zone, Refusal> {
        let name = &key.1;
        let definition = self.defined.get(key).copied();
        let known = known(name);
        // An offset in the name is all that is known of a zone called `(UTC+01:00) Somewhere`; its rules know more.
        let vague = known.filter(|zone| zone.name().starts_with("Etc/GMT") && zone.name() != name);
        if let Some(zone) = known.filter(|_| vague.is_none()) {
            return Ok(Zone::Named(zone));
        }
        let Some(index) = definition else {
            return Ok(Zone::Unknown(name.clone(), vague.unwrap_or(self.user)));
        };
        let block = &self.blocks[index];
        if let Some(zone) = said(block, "X-LIC-LOCATION").as_deref().and_then(olson) {
            return Ok(Zone::Named(zone));
        }
        self.own += 1;
        if self.own > MOST_OWN {
            let message = format!("up to here the file defines more than {MOST_OWN} time zones");
            return Err(self.source.wrong(block.begins, message));
        }
        let parts = self.blocks.iter().filter(|part| {
            part.within == Some(index) && matches!(part.name.as_str(), "STANDARD" | "DAYLIGHT")
        });
        let offsets = Offsets::read(&self.source, block.begins, parts)?;
        Ok(Zone::Own(Rc::new(offsets)))
    }
}

/// The zone of this name, as the tz database or Windows calls it.
pub(super) fn known(name: &str) -> Option<Tz> {
    // As Exchange calls it in invitations to single meetings.
    if name.eq_ignore_ascii_case("tzone://Microsoft/Utc") {
        return Some(Tz::UTC);
    }
    olson(name).or_else(|| match Named::from_str(name) {
        Ok(Named::Tz(zone)) => Some(zone),
        _ => None,
    })
}

/// The zone of this name in the tz database. Programs put their own before it:
/// `/freeassociation.sourceforge.net/Europe/Berlin`.
fn olson(name: &str) -> Option<Tz> {
    let name = name.trim();
    let ends = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    std::iter::once(name)
        .chain(ends.filter(|_| name.starts_with('/')))
        .find_map(|end| Tz::from_str(end).ok())
}

fn is_utc(zone: Tz) -> bool {
    matches!(
        zone,
        Tz::UTC
            | Tz::UCT
            | Tz::Zulu
            | Tz::Universal
            | Tz::Etc__UTC
            | Tz::Etc__UCT
            | Tz::Etc__Zulu
            | Tz::Etc__GMT
            | Tz::GMT
    )
}
