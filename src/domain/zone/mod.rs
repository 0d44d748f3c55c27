//! Time zones: where a time of day becomes an instant.
//!
//! An offset is always that of the day in question, never today's. A time that the clocks jump over is refused; one
//! that comes twice is taken the first time, and [`Moment::doubt`] says so.

mod name;

use std::fmt;

use chrono::{
    DateTime, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta,
    TimeZone,
};
use chrono_tz::Tz;

use super::calendar::day;
use super::{Kind, Refusal};

/// The longest that clocks were ever put forward at once is a day; what is searched for their jump.
const LONGEST_JUMP: i64 = 2 * 24 * 60;

/// A time zone, or an offset from UTC that never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// A zone of the time zone database, with its history of offsets.
    Named(Tz),
    /// The same offset on every day.
    Fixed(FixedOffset),
}

/// An instant that was named by a date and a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// The instant, with the offset that held there and then.
    pub(crate) at: DateTime<FixedOffset>,
    /// The second time that the clocks showed this time on this day, and the zone in which they did.
    pub(crate) again: Option<(DateTime<FixedOffset>, Zone)>,
}

impl Moment {
    /// What is doubtful about it, as a clause: that this time comes twice, which one was taken, and what to type for
    /// the other one.
    pub(crate) fn doubt(&self) -> Option<String> {
        let (again, zone) = self.again?;
        let time = short(self.at.time());
        Some(format!(
            "{time} comes twice on {} in {zone}; the first is taken, {time}{}; for the second type `{time}{}`",
            day(self.at.date_naive()),
            self.at.offset(),
            again.offset(),
        ))
    }
}

impl Zone {
    /// Reads `Europe/Berlin`, `berlin`, `los angeles`, `UTC`, `+02:00`, `UTC+2`, in any case.
    ///
    /// # Errors
    /// `Kind::Usage` when there is no such zone, naming the nearest, when a city is in several, or when it is an
    /// abbreviation such as `PST`.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        name::parse(text)
    }

    /// The instant at which this zone's clocks show this time on this day.
    ///
    /// # Errors
    /// `Kind::Usage` when they never do, since they are put forward over it; says from where to where.
    pub(crate) fn moment(self, date: NaiveDate, time: NaiveTime) -> Result<Moment, Refusal> {
        let local = date.and_time(time);
        match self.resolve(local) {
            MappedLocalTime::Single(at) => Ok(Moment { at, again: None }),
            MappedLocalTime::Ambiguous(at, again) => Ok(Moment {
                at,
                again: Some((again, self)),
            }),
            MappedLocalTime::None => Err(self.skipped(local)),
        }
    }

    /// The same instant as this zone's clocks show it.
    pub(crate) fn local(self, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        match self {
            Self::Named(tz) => at.with_timezone(&tz).fixed_offset(),
            Self::Fixed(offset) => at.with_timezone(&offset),
        }
    }

    /// The zone's name in the database; None for a fixed offset.
    pub(crate) fn tz(self) -> Option<Tz> {
        match self {
            Self::Named(tz) => Some(tz),
            Self::Fixed(_) => None,
        }
    }

    fn resolve(self, local: NaiveDateTime) -> MappedLocalTime<DateTime<FixedOffset>> {
        match self {
            Self::Named(tz) => tz.from_local_datetime(&local).map(|at| at.fixed_offset()),
            Self::Fixed(offset) => offset.from_local_datetime(&local),
        }
    }

    /// Why this time does not exist, and what to type instead.
    fn skipped(self, local: NaiveDateTime) -> Refusal {
        let beside = |minutes: i64| {
            let near = local + TimeDelta::minutes(minutes);
            self.resolve(near).latest().map(|at| (near, at))
        };
        let before = (1..=LONGEST_JUMP).find_map(|ahead| beside(-ahead));
        let after = (1..=LONGEST_JUMP).find_map(beside);
        let wrong = |message: String| Refusal::new(Kind::Usage, message);
        let (date, time) = (day(local.date()), short(local.time()));
        let (Some((last, before)), Some((next, after))) = (before, after) else {
            return wrong(format!("{time} does not exist on {date} in {self}"));
        };
        let jump = after.offset().local_minus_utc() - before.offset().local_minus_utc();
        let from = last + TimeDelta::minutes(1);
        if from.date() != next.date() && from.time() == NaiveTime::MIN {
            return wrong(format!(
                "{date} does not exist in {self}, which skips that day"
            ))
            .hint(format!("the day before is {}", last.date()))
            .hint(format!("the day after is {}", next.date()));
        }
        let meant = local + TimeDelta::seconds(jump.into());
        wrong(format!(
            "{time} does not exist on {date} in {self}: the clocks go from {} to {}",
            short(from.time()),
            short(next.time())
        ))
        .hint(format!(
            "type `{}` if it is the time that the clocks show",
            short(meant.time())
        ))
        .hint("or put the offset behind it that is meant, as in `15:00+01:00`")
    }
}

impl From<Tz> for Zone {
    fn from(tz: Tz) -> Self {
        Self::Named(tz)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(tz) => f.write_str(tz.name()),
            Self::Fixed(offset) => write!(f, "{offset}"),
        }
    }
}

/// A time of day to the minute: `09:30`.
pub(crate) fn short(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod tests;
