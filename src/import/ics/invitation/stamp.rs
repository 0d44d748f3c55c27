//! A day or a time as a calendar writes it.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarPeriod, ICalendarValue};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::import::ics::repeat;

/// A day, or a time in some clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// `20261120`.
    Day(NaiveDate),
    /// `20261120T150000`, in whatever zone is named beside it.
    Local(NaiveDateTime),
    /// `20261120T150000Z`.
    Utc(NaiveDateTime),
}

impl Stamp {
    /// The value, or the beginning of a period; None where it is no day of the calendar or no time of a day.
    pub(super) fn read(value: &ICalendarValue) -> Option<Self> {
        match value {
            ICalendarValue::PartialDateTime(at) => Self::of(at),
            ICalendarValue::Period(
                ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
            ) => Self::of(start),
            _ => None,
        }
    }

    pub(super) fn of(at: &PartialDateTime) -> Option<Self> {
        let day = repeat::day(at)?;
        let Some(hour) = at.hour else {
            return Some(Self::Day(day));
        };
        // A minute of 61 seconds ends with one that no clock here knows.
        let second = at.second.unwrap_or(0).min(59);
        let minute = at.minute.unwrap_or(0);
        let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into())?;
        let time = day.and_time(time);
        let Some(hours) = at.tz_hour else {
            return Some(Self::Local(time));
        };
        let minutes = i64::from(hours) * 60 + i64::from(at.tz_minute.unwrap_or(0));
        let ahead = chrono::TimeDelta::minutes(if at.tz_minus { -minutes } else { minutes });
        time.checked_sub_signed(ahead).map(Self::Utc)
    }

    /// The day and time as written; a day begins at midnight.
    pub(super) fn local(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.into(),
            Self::Local(time) | Self::Utc(time) => time,
        }
    }
}
