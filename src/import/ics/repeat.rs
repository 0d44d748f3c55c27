//! The days on which a recurring event begins.

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, NaiveDate};

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
    let often = [
        ICalendarFrequency::Hourly,
        ICalendarFrequency::Minutely,
        ICalendarFrequency::Secondly,
    ];
    if often.contains(&rule.freq) {
        return Err("this event takes whole days, and recurs more than once a day".to_owned());
    }
    let until = rule.until.as_ref().and_then(day);
    let until = until.map_or(last, |until| until.min(last));
    if until < first {
        return Ok(Vec::new());
    }
    let rule = ICalendarRecurrenceRule {
        // A rule without an end would be followed to the end of time.
        until: Some(moment(until)),
        // Days have no hours.
        byhour: Vec::new(),
        byminute: Vec::new(),
        bysecond: Vec::new(),
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
        return Err("up to here events recur too often for a calendar of days off".to_owned());
    }
    let starts = expanded.events.iter();
    Ok(starts.map(|event| event.start.date_naive()).collect())
}

/// The day, whatever its time.
pub(super) fn day(at: &PartialDateTime) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())
}

fn moment(day: NaiveDate) -> PartialDateTime {
    PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: u8::try_from(day.month()).ok(),
        day: u8::try_from(day.day()).ok(),
        ..PartialDateTime::default()
    }
}
