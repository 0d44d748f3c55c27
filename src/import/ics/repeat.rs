//! The days and times at which a recurring event begins.

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// How many values the parts of a rule may name; one of every day of a year names 366.
const MOST_PARTS: usize = 800;

/// How many times of day a rule may name.
const MOST_TIMES: usize = 24 * 60;

/// The days from the first one to the last on which the rule has the event begin.
///
/// # Errors
/// Why it cannot be told: the rule makes no sense, or has more days than `most`.
pub(super) fn days(
    first: NaiveDate,
    rule: &ICalendarRecurrenceRule,
    last: NaiveDate,
    most: usize,
) -> Result<Vec<NaiveDate>, String> {
    if rule.freq == ICalendarFrequency::Hourly || is_frantic(rule) {
        return Err("this event takes whole days, and recurs more than once a day".to_owned());
    }
    let until = rule.until.as_ref().and_then(day);
    let until = until.map_or(last, |until| until.min(last));
    let rule = ICalendarRecurrenceRule {
        // Days have no hours.
        byhour: Vec::new(),
        byminute: Vec::new(),
        bysecond: Vec::new(),
        ..rule.clone()
    };
    let times = times(first.into(), &rule, until.into(), most)?;
    Ok(times.iter().map(NaiveDateTime::date).collect())
}

/// The times from the first one to the last at which the rule has the event begin, in the clock of its zone. The
/// last stands in for the rule's own UNTIL, which the caller knows how to read.
///
/// # Errors
/// Why it cannot be told: the rule makes no sense, has the event begin more than once an hour, or more often than
/// `most`.
pub(super) fn times(
    first: NaiveDateTime,
    rule: &ICalendarRecurrenceRule,
    last: NaiveDateTime,
    most: usize,
) -> Result<Vec<NaiveDateTime>, String> {
    if is_frantic(rule) {
        return Err("this event recurs more than once an hour".to_owned());
    }
    if !is_modest(rule) {
        return Err("this recurrence names too many days and times".to_owned());
    }
    if last < first {
        return Ok(Vec::new());
    }
    let rule = ICalendarRecurrenceRule {
        // A rule without an end would be followed to the end of time.
        until: Some(moment(last)),
        ..rule.clone()
    };
    let entry = |name, value| ICalendarEntry {
        name,
        params: Vec::new(),
        values: vec![value],
    };
    let event = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            entry(
                ICalendarProperty::Dtstart,
                ICalendarValue::PartialDateTime(Box::new(moment(first))),
            ),
            entry(
                ICalendarProperty::Rrule,
                ICalendarValue::RecurrenceRule(Box::new(rule)),
            ),
        ],
        component_ids: Vec::new(),
    };
    let calendar = ICalendar {
        components: vec![event],
    };
    let expanded = calendar.expand_dates(Tz::Floating, most + 1);
    if !expanded.errors.is_empty() {
        return Err("this recurrence makes no sense".to_owned());
    }
    if expanded.events.len() > most {
        return Err(
            "up to here events recur too often for this calendar to be followed".to_owned(),
        );
    }
    let starts = expanded.events.iter();
    Ok(starts.map(|event| event.start.naive_local()).collect())
}

fn is_frantic(rule: &ICalendarRecurrenceRule) -> bool {
    matches!(
        rule.freq,
        ICalendarFrequency::Minutely | ICalendarFrequency::Secondly
    )
}

/// Whether following the rule stays within memory.
fn is_modest(rule: &ICalendarRecurrenceRule) -> bool {
    let parts = rule.byday.len()
        + rule.bymonthday.len()
        + rule.byyearday.len()
        + rule.byweekno.len()
        + rule.bymonth.len()
        + rule.bysetpos.len();
    let [hours, minutes, seconds] =
        [&rule.byhour, &rule.byminute, &rule.bysecond].map(|part| part.len().max(1));
    let times = hours.saturating_mul(minutes).saturating_mul(seconds);
    parts <= MOST_PARTS && times <= MOST_TIMES
}

/// The day, whatever its time.
pub(super) fn day(at: &PartialDateTime) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())
}

fn moment(at: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        ..PartialDateTime::default()
    }
}
