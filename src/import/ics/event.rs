//! One event of a calendar: when it is, how it recurs, and whether it counts.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarPeriod, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::NaiveDate;

use super::lines::{Block, Source};
use super::repeat;
use crate::domain::Refusal;

/// How a day is written, for people who mend a file by hand.
const LIKE: &str = "a day is written like DTSTART;VALUE=DATE:20261225";

/// One event.
#[derive(Debug)]
pub(super) struct Event {
    /// What it has in common with those that stand in its place on single days.
    pub(super) uid: Option<String>,
    /// The day of the recurring event in whose place this one stands.
    pub(super) replaces: Option<NaiveDate>,
    /// Whether it was called off.
    pub(super) is_cancelled: bool,
    /// What it is called.
    pub(super) name: Option<String>,
    /// Its days; None where it has a time of day.
    pub(super) days: Option<AllDay>,
}

/// The days of an event without a time of day.
#[derive(Debug)]
pub(super) struct AllDay {
    /// The first.
    pub(super) first: NaiveDate,
    /// How many it takes each time, at least 1.
    pub(super) length: u64,
    /// How it recurs, with the line that says so.
    pub(super) rules: Vec<(usize, ICalendarRecurrenceRule)>,
    /// Single days on which it begins besides.
    pub(super) also: Vec<NaiveDate>,
    /// Days on which it does not.
    pub(super) except: Vec<NaiveDate>,
}

impl Event {
    /// Reads an event.
    ///
    /// # Errors
    /// `Invalid` with the line when it has no first day, or one of its days, its length or its recurrence cannot
    /// be read. The days of an event with a time of day are not looked at further than that.
    pub(super) fn read(source: &Source, block: &Block) -> Result<Self, Refusal> {
        let component = match Parser::new(&block.text()).entry() {
            Entry::ICalendar(ICalendar { components }) => components.into_iter().next(),
            _ => None,
        };
        let reader = Reader {
            source,
            block,
            component: component.unwrap_or_default(),
        };
        let text = |property| {
            let (_, entry) = reader.all(property).next()?;
            entry.values.first()?.as_text().map(one_line)
        };
        let is_cancelled = reader
            .all(ICalendarProperty::Status)
            .flat_map(|(_, entry)| &entry.values)
            .any(|value| *value == ICalendarValue::Status(ICalendarStatus::Cancelled));
        Ok(Self {
            uid: text(ICalendarProperty::Uid),
            replaces: reader.days(ICalendarProperty::RecurrenceId)?.pop(),
            is_cancelled,
            name: text(ICalendarProperty::Summary).filter(|name| !name.is_empty()),
            days: reader.all_day()?,
        })
    }
}

/// An event as the parser has it beside its lines.
struct Reader<'a> {
    source: &'a Source<'a>,
    block: &'a Block,
    component: ICalendarComponent,
}

impl Reader<'_> {
    fn all_day(&self) -> Result<Option<AllDay>, Refusal> {
        let Some((line, start)) = self.all(ICalendarProperty::Dtstart).next() else {
            let message = "this event has no DTSTART, and so no day";
            return Err(self
                .source
                .wrong(self.block.begins, message)
                .hint(format!("give it one, or take it out; {LIKE}")));
        };
        let first = self.day(ICalendarProperty::Dtstart, line, start.values.first())?;
        if start.values.first().is_some_and(is_timed) {
            return Ok(None);
        }
        Ok(Some(AllDay {
            first,
            length: self.length(first)?,
            rules: self.rules()?,
            also: self.days(ICalendarProperty::Rdate)?,
            except: self.days(ICalendarProperty::Exdate)?,
        }))
    }

    /// How many days it takes: up to the one before DTEND, or as DURATION says, else one. Some programs write the
    /// end of a single day as that day itself.
    fn length(&self, first: NaiveDate) -> Result<u64, Refusal> {
        if let Some((line, entry)) = self.all(ICalendarProperty::Dtend).next() {
            let end = self.day(ICalendarProperty::Dtend, line, entry.values.first())?;
            let days = (end - first).num_days();
            return match u64::try_from(days) {
                Ok(days) => Ok(days.max(1)),
                Err(_) => Err(self
                    .source
                    .wrong(line, "the event ends before it begins")
                    .hint("DTEND is the day after the last one")),
            };
        }
        let Some((line, entry)) = self.all(ICalendarProperty::Duration).next() else {
            return Ok(1);
        };
        match entry.values.first() {
            Some(ICalendarValue::Duration(length)) if !length.neg || length.is_empty() => {
                let days = u64::try_from(length.as_seconds()).unwrap_or(0);
                Ok(days.div_ceil(24 * 60 * 60).max(1))
            }
            _ => Err(self
                .source
                .wrong(line, "this DURATION is no length of time")
                .hint("three days are written like DURATION:P3D")),
        }
    }

    fn rules(&self) -> Result<Vec<(usize, ICalendarRecurrenceRule)>, Refusal> {
        let rule = |(line, entry): (usize, &ICalendarEntry)| match entry.values.first() {
            Some(ICalendarValue::RecurrenceRule(rule)) => Ok((line, (**rule).clone())),
            _ => Err(self
                .source
                .wrong(line, "this RRULE cannot be read")
                .hint("a yearly event has RRULE:FREQ=YEARLY")),
        };
        self.all(ICalendarProperty::Rrule).map(rule).collect()
    }

    /// Every day that the lines of a property name.
    fn days(&self, property: ICalendarProperty) -> Result<Vec<NaiveDate>, Refusal> {
        let mut days = Vec::new();
        for (line, entry) in self.all(property.clone()) {
            for value in &entry.values {
                days.push(self.day(property.clone(), line, Some(value))?);
            }
        }
        Ok(days)
    }

    fn day(
        &self,
        property: ICalendarProperty,
        line: usize,
        value: Option<&ICalendarValue>,
    ) -> Result<NaiveDate, Refusal> {
        value.and_then(day).ok_or_else(|| {
            let message = format!("this {} is no day", property.as_str());
            self.source.wrong(line, message).hint(LIKE)
        })
    }

    /// The lines of a property, each with its number.
    fn all(&self, property: ICalendarProperty) -> impl Iterator<Item = (usize, &ICalendarEntry)> {
        let numbers: Vec<usize> = self
            .block
            .of(property.as_str())
            .map(|line| line.number)
            .collect();
        let entries = self.component.entries.iter();
        let entries = entries.filter(move |entry| entry.name == property);
        entries.zip(numbers).map(|(entry, number)| (number, entry))
    }
}

/// The day, whatever its time.
fn day(value: &ICalendarValue) -> Option<NaiveDate> {
    let at = match value {
        ICalendarValue::PartialDateTime(at) => at,
        ICalendarValue::Period(
            ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
        ) => start,
        _ => return None,
    };
    repeat::day(at)
}

fn is_timed(value: &ICalendarValue) -> bool {
    matches!(value, ICalendarValue::PartialDateTime(at) if at.has_time())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
