//! When an event begins, and how that compares with the times of others.

use calcard::icalendar::{ICalendarDuration, ICalendarValue};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::When;
use super::event::{LIKE, Reader};
use super::property::Property;
use super::stamp::Stamp;
use super::zone::Zone;
use crate::domain::Refusal;
use crate::domain::when::Period;

/// The beginning of an event, each time that it recurs in the same clock.
#[derive(Debug, Clone)]
pub(super) struct Start {
    /// What the clock of its zone shows; midnight for one of whole days.
    pub(super) local: NaiveDateTime,
    pub(super) span: Span,
}

/// How long it takes, and by which clock.
#[derive(Debug, Clone)]
pub(super) enum Span {
    Timed {
        zone: Zone,
        /// None where it only begins.
        minutes: Option<u32>,
    },
    /// Whole days, at least 1.
    Days(u64),
}

/// A time that can be compared, whatever zone it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Point {
    Day(NaiveDate),
    /// As UTC.
    At(NaiveDateTime),
}

impl Start {
    /// The time at which it begins when its clock shows `local`.
    pub(super) fn point(&self, local: NaiveDateTime) -> Point {
        match &self.span {
            Span::Timed { zone, .. } => Point::At(zone.resolve(local).naive_utc()),
            Span::Days(_) => Point::Day(local.date()),
        }
    }

    /// A time written in `zone`; those of an event of whole days are days, whatever else was written.
    pub(super) fn point_of(&self, stamp: Stamp, zone: &Zone) -> Point {
        let local = in_clock(stamp, zone);
        match (&self.span, stamp) {
            (Span::Days(_), _) | (_, Stamp::Day(_)) => Point::Day(local.date()),
            _ => Point::At(zone.resolve(local).naive_utc()),
        }
    }

    /// What its clock shows at this time; a day alone is taken at the time of day at which it begins.
    pub(super) fn local(&self, point: Point) -> NaiveDateTime {
        match (point, &self.span) {
            (Point::At(utc), Span::Timed { zone, .. }) => zone.at(utc).naive_local(),
            (Point::At(utc), Span::Days(_)) => utc,
            (Point::Day(day), _) => day.and_time(self.local.time()),
        }
    }

    /// When it is if it begins as its clock shows `local`, with this length of its own if it has one.
    pub(super) fn when(&self, local: NaiveDateTime, own: Option<u32>) -> When {
        match &self.span {
            Span::Timed { zone, minutes } => When::Timed {
                start: zone.resolve(local),
                clock: zone.clock(),
                minutes: own.or(*minutes),
            },
            Span::Days(days) => {
                let first = local.date();
                let last = first.checked_add_days(Days::new(days.saturating_sub(1)));
                When::AllDay(Period {
                    from: first,
                    to: last.unwrap_or(NaiveDate::MAX),
                })
            }
        }
    }
}

impl Reader<'_, '_> {
    /// When it begins and how long it takes. A single time of a series may be called off without saying when it
    /// would have been; it is then the time that it stands for.
    pub(super) fn start(&mut self) -> Result<Start, Refusal> {
        let Some(begin) = self
            .first("DTSTART")
            .or_else(|| self.first("RECURRENCE-ID"))
        else {
            let message = "this event has no DTSTART, and so no time";
            let refusal = self.source.wrong(self.block.begins, message);
            return Err(refusal.hint(format!("give it one, or take it out; {LIKE}")));
        };
        let stamp = self.stamp(begin)?;
        let zone = self.zone(begin, stamp)?;
        let Stamp::Day(first) = stamp else {
            return self.timed(in_clock(stamp, &zone), zone);
        };
        let days = match (self.first("DTEND"), self.length()?) {
            (Some(end), _) => {
                let last = self.stamp(end)?.local().date();
                let days = u64::try_from((last - first).num_days());
                days.map_err(|_| self.ends_early(end, "DTEND is the day after the last one"))?
            }
            (None, Some(minutes)) => u64::from(minutes).div_ceil(24 * 60),
            (None, None) => 1,
        };
        Ok(Start {
            local: first.into(),
            // Some programs write the end of a single day as that day itself.
            span: Span::Days(days.max(1)),
        })
    }

    fn timed(&mut self, local: NaiveDateTime, zone: Zone) -> Result<Start, Refusal> {
        let start = zone.resolve(local);
        let minutes = match self.first("DTEND") {
            Some(end) => {
                let stamp = self.stamp(end)?;
                if let Stamp::Day(_) = stamp {
                    let message = "the event begins at a time of day, and this DTEND has none";
                    return Err(self.wrong(end, message).hint(LIKE));
                }
                let own = self.zone(end, stamp)?;
                let until = in_clock(stamp, &own);
                let length = own.resolve(until) - start;
                let Ok(seconds) = u64::try_from(length.num_seconds()) else {
                    return Err(self.ends_early(end, "look whether start and end were swapped"));
                };
                let days = (until - local).num_days();
                if self.takes_whole_days() && is_midnight(local) && is_midnight(until) && days > 0 {
                    let span = Span::Days(days.unsigned_abs());
                    return Ok(Start { local, span });
                }
                Some(minutes(seconds))
            }
            None => self.length()?,
        };
        let span = Span::Timed { zone, minutes };
        Ok(Start { local, span })
    }

    /// Whether Outlook says so of an event that it writes from midnight to midnight.
    fn takes_whole_days(&self) -> bool {
        let says = self.first("X-MICROSOFT-CDO-ALLDAYEVENT");
        says.is_some_and(|property| property.is("TRUE"))
    }

    /// DURATION in minutes.
    fn length(&self) -> Result<Option<u32>, Refusal> {
        let Some(property) = self.first("DURATION") else {
            return Ok(None);
        };
        match property.values().first() {
            Some(ICalendarValue::Duration(length)) if !length.neg || length.is_empty() => {
                Ok(Some(long(length)))
            }
            _ => Err(self
                .wrong(property, "this DURATION is no length of time")
                .hint("an hour and a half is written like DURATION:PT1H30M")),
        }
    }

    fn ends_early(&self, end: &Property, hint: &str) -> Refusal {
        self.wrong(end, "the event ends before it begins")
            .hint(hint)
    }
}

/// What the clock of the zone shows at this time.
pub(super) fn in_clock(stamp: Stamp, zone: &Zone) -> NaiveDateTime {
    match stamp {
        Stamp::Utc(utc) => zone.at(utc).naive_local(),
        Stamp::Day(_) | Stamp::Local(_) => stamp.local(),
    }
}

/// A DURATION in minutes.
pub(super) fn long(length: &ICalendarDuration) -> u32 {
    let whole = [
        (length.weeks, 7 * 24 * 60 * 60),
        (length.days, 24 * 60 * 60),
        (length.hours, 60 * 60),
        (length.minutes, 60),
        (length.seconds, 1),
    ];
    minutes(
        whole
            .iter()
            .map(|(count, seconds)| u64::from(*count) * seconds)
            .sum(),
    )
}

/// Seconds as minutes; one that has begun counts.
pub(super) fn minutes(seconds: u64) -> u32 {
    u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX)
}

fn is_midnight(at: NaiveDateTime) -> bool {
    at.time() == NaiveTime::MIN
}
