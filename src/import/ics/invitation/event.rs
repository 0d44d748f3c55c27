//! One event of a calendar as an invitation has it: when it is, who comes, and whether it counts.

use calcard::icalendar::{ICalendarPeriod, ICalendarRecurrenceRule, ICalendarValue};
use chrono::{NaiveDate, NaiveDateTime};

use super::details::Details;
use super::property::Property;
use super::stamp::Stamp;
use super::start::{Point, Span, Start, in_clock, long, minutes};
use super::zone::{Zone, Zones};
use crate::domain::Refusal;
use crate::import::ics::lines::{Block, Source};

/// How a time is written, for people who mend a file by hand.
pub(super) const LIKE: &str = "a time is written like DTSTART;TZID=Europe/Berlin:20261120T150000";

/// One event.
#[derive(Debug)]
pub(super) struct Event {
    /// What it has in common with those that stand in its place at single times.
    pub(super) uid: Option<String>,
    /// Which of several versions it is: the number of the change, then the time at which it was written.
    pub(super) version: (u64, Option<NaiveDateTime>),
    /// The time of the recurring event in whose place this one stands.
    pub(super) replaces: Option<Replaced>,
    pub(super) start: Start,
    /// How it recurs, with the line that says so.
    pub(super) rules: Vec<(usize, ICalendarRecurrenceRule)>,
    /// Single times at which it begins besides, with their own length in minutes.
    pub(super) also: Vec<(Point, Option<u32>)>,
    /// Times at which it does not.
    pub(super) except: Vec<Point>,
    pub(super) details: Details,
}

/// A time of a recurring event that another stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Replaced {
    pub(super) point: Point,
    /// The day as it was written.
    pub(super) day: NaiveDate,
    /// Whether it stands for all later ones too.
    pub(super) and_later: bool,
}

impl Event {
    /// Reads an event that stands in this calendar, one of the blocks.
    ///
    /// # Errors
    /// `Invalid` with the line when it has no beginning, or one of its times, its length or its recurrence cannot
    /// be read.
    pub(super) fn read(
        source: Source,
        block: &Block,
        zones: &mut Zones,
        is_called_off: bool,
    ) -> Result<Self, Refusal> {
        let properties = Property::all(block);
        let mut reader = Reader {
            source,
            block,
            properties: &properties,
            zones,
        };
        let replaces = reader.replaces()?;
        let number = |name| {
            let text = reader.first(name).map(|property| property.value.trim());
            text.and_then(|text| text.parse().ok()).unwrap_or(0)
        };
        let version = (number("SEQUENCE"), reader.written());
        let start = reader.start()?;
        Ok(Self {
            uid: reader.first("UID").and_then(Property::one_line),
            version,
            replaces,
            rules: reader.rules()?,
            also: reader.also(&start)?,
            except: reader.except(&start)?,
            start,
            details: Details::read(&properties, is_called_off),
        })
    }
}

/// The lines of an event, and what is needed to understand them.
pub(super) struct Reader<'r, 'z> {
    pub(super) source: Source<'r>,
    pub(super) block: &'r Block,
    properties: &'r [Property<'r>],
    zones: &'r mut Zones<'z>,
}

impl<'r> Reader<'r, '_> {
    fn rules(&self) -> Result<Vec<(usize, ICalendarRecurrenceRule)>, Refusal> {
        let rule = |property: &Property| match property.values().into_iter().next() {
            Some(ICalendarValue::RecurrenceRule(rule)) => Ok((property.line.number, *rule)),
            _ => Err(self
                .wrong(property, "this RRULE cannot be read")
                .hint("a weekly meeting has RRULE:FREQ=WEEKLY")),
        };
        self.all("RRULE").map(rule).collect()
    }

    fn also(&mut self, start: &Start) -> Result<Vec<(Point, Option<u32>)>, Refusal> {
        let mut also = Vec::new();
        for property in self.all("RDATE") {
            for value in property.values() {
                let stamp = Stamp::read(&value).ok_or_else(|| self.no_time(property))?;
                let zone = self.zone_beside(property, stamp, start)?;
                let point = start.point_of(stamp, &zone);
                also.push((point, own_length(&value, point, &zone)));
            }
        }
        Ok(also)
    }

    fn except(&mut self, start: &Start) -> Result<Vec<Point>, Refusal> {
        let mut except = Vec::new();
        for property in self.all("EXDATE") {
            let values = property.values();
            if values.is_empty() {
                return Err(self.no_time(property));
            }
            for value in values {
                let stamp = Stamp::read(&value).ok_or_else(|| self.no_time(property))?;
                let zone = self.zone_beside(property, stamp, start)?;
                except.push(start.point_of(stamp, &zone));
            }
        }
        Ok(except)
    }

    fn replaces(&mut self) -> Result<Option<Replaced>, Refusal> {
        let Some(property) = self.first("RECURRENCE-ID") else {
            return Ok(None);
        };
        let stamp = self.stamp(property)?;
        let zone = self.zone(property, stamp)?;
        let range = property.param("RANGE").unwrap_or_default();
        let local = in_clock(stamp, &zone);
        Ok(Some(Replaced {
            point: match stamp {
                Stamp::Day(day) => Point::Day(day),
                _ => Point::At(zone.resolve(local).naive_utc()),
            },
            day: local.date(),
            and_later: range.eq_ignore_ascii_case("THISANDFUTURE"),
        }))
    }

    /// When this version was written; without it the event still has a time.
    fn written(&self) -> Option<NaiveDateTime> {
        let property = self
            .first("DTSTAMP")
            .or_else(|| self.first("LAST-MODIFIED"))?;
        Some(Stamp::read(property.values().first()?)?.local())
    }

    pub(super) fn stamp(&self, property: &Property) -> Result<Stamp, Refusal> {
        let stamp = property.values().first().and_then(Stamp::read);
        stamp.ok_or_else(|| self.no_time(property))
    }

    /// The zone that a property names. A time in UTC that names another one besides is that time there.
    pub(super) fn zone(&mut self, property: &Property, stamp: Stamp) -> Result<Zone, Refusal> {
        match (property.param("TZID"), stamp) {
            (Some(name), _) => self.zones.named(self.block.within, name),
            (None, Stamp::Utc(_)) => Ok(Zone::Named(chrono_tz::UTC)),
            (None, _) => Ok(self.zones.floating()),
        }
    }

    /// The same of a time that belongs to the event, where no zone means the event's own.
    fn zone_beside(
        &mut self,
        property: &Property,
        stamp: Stamp,
        start: &Start,
    ) -> Result<Zone, Refusal> {
        match (&start.span, property.param("TZID"), stamp) {
            (Span::Timed { zone, .. }, None, Stamp::Local(_)) => Ok(zone.clone()),
            _ => self.zone(property, stamp),
        }
    }

    pub(super) fn first(&self, name: &str) -> Option<&'r Property<'r>> {
        self.all(name).next()
    }

    fn all<'n>(&self, name: &'n str) -> impl Iterator<Item = &'r Property<'r>> + use<'r, 'n> {
        let properties = self.properties;
        properties
            .iter()
            .filter(move |property| property.name == name)
    }

    pub(super) fn wrong(&self, property: &Property, message: &str) -> Refusal {
        self.source.wrong(property.line.number, message)
    }

    fn no_time(&self, property: &Property) -> Refusal {
        let message = format!("this {} is neither a day nor a time", property.name);
        self.wrong(property, &message).hint(LIKE)
    }
}

/// The length that a period gives a single time of a recurring event.
fn own_length(value: &ICalendarValue, start: Point, zone: &Zone) -> Option<u32> {
    match (value, start) {
        (ICalendarValue::Period(ICalendarPeriod::Duration { duration, .. }), _) => {
            Some(long(duration))
        }
        (ICalendarValue::Period(ICalendarPeriod::Range { end, .. }), Point::At(start)) => {
            let end = zone.resolve(in_clock(Stamp::of(end)?, zone));
            let length = end.naive_utc() - start;
            u64::try_from(length.num_seconds()).ok().map(minutes)
        }
        _ => None,
    }
}
