//! When the clocks of a zone change that a calendar defines itself (VTIMEZONE, RFC 5545, 3.6.5).

use calcard::icalendar::{ICalendarFrequency, ICalendarRecurrenceRule, ICalendarValue};
use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime};

use super::property::Property;
use super::stamp::Stamp;
use crate::domain::Refusal;
use crate::import::ics::lines::{Block, Source};
use crate::import::ics::repeat;

/// The years that changes are looked up for; rules commonly begin in 1601.
const YEARS: (i32, i32) = (1970, 2100);

/// How many changes one rule may have in these years; a change a month is 1,560.
const MOST: usize = 2_000;

/// The changes of a zone.
#[derive(Debug)]
pub(super) struct Offsets {
    /// What holds before the first change.
    before: FixedOffset,
    /// Each change, as UTC, with what holds from then on; in order.
    changes: Vec<(NaiveDateTime, FixedOffset)>,
}

impl Offsets {
    /// Reads the parts, STANDARD and DAYLIGHT, of the zone that begins in this line.
    ///
    /// # Errors
    /// `Invalid` with the line, when there is none, or an offset, a time or a recurrence cannot be read.
    pub(super) fn read<'b>(
        source: &Source,
        begins: usize,
        parts: impl Iterator<Item = &'b Block>,
    ) -> Result<Self, Refusal> {
        let mut changes: Vec<(NaiveDateTime, FixedOffset, FixedOffset)> = Vec::new();
        for part in parts {
            let part = Part::read(source, part)?;
            let onsets = part.onsets(source)?;
            let change = |onset: NaiveDateTime| {
                let utc = onset.checked_sub_offset(part.from)?;
                Some((utc, part.from, part.to))
            };
            changes.extend(onsets.into_iter().filter_map(change));
        }
        changes.sort_by_key(|(utc, ..)| *utc);
        let Some((_, before, _)) = changes.first() else {
            let message = "this time zone does not say how far it is from UTC";
            return Err(source.wrong(begins, message).hint(EXPORT));
        };
        Ok(Self {
            before: *before,
            changes: changes.iter().map(|(utc, _, to)| (*utc, *to)).collect(),
        })
    }

    /// How far the zone is from UTC at this time, given as UTC.
    pub(super) fn at(&self, utc: NaiveDateTime) -> FixedOffset {
        let past = self.changes.partition_point(|(change, _)| *change <= utc);
        match past.checked_sub(1) {
            Some(last) => self.changes[last].1,
            None => self.before,
        }
    }
}

/// What holds from each of some changes on.
struct Part {
    from: FixedOffset,
    to: FixedOffset,
    /// The first change, in the clock before it.
    first: NaiveDateTime,
    /// Further ones.
    also: Vec<NaiveDateTime>,
    rules: Vec<(usize, ICalendarRecurrenceRule)>,
}

impl Part {
    fn read(source: &Source, block: &Block) -> Result<Self, Refusal> {
        let (mut from, mut to, mut first) = (None, None, None);
        let (mut also, mut rules) = (Vec::new(), Vec::new());
        for property in Property::all(block) {
            let wrong = |what: &str| source.wrong(property.line.number, what).hint(EXPORT);
            let offset =
                || offset(property.value).ok_or_else(|| wrong("this is no distance from UTC"));
            match property.name.as_str() {
                "TZOFFSETFROM" => from = Some(offset()?),
                "TZOFFSETTO" => to = Some(offset()?),
                "DTSTART" | "RDATE" => {
                    let values = property.values();
                    let stamps = values.iter().filter_map(Stamp::read);
                    let times: Vec<NaiveDateTime> = stamps.map(|stamp| stamp.local()).collect();
                    if times.is_empty() || times.len() != values.len() {
                        return Err(wrong(&format!("this {} is no time", property.name)));
                    }
                    match property.name.as_str() {
                        "DTSTART" => first = times.first().copied(),
                        _ => also.extend(times),
                    }
                }
                "RRULE" => match property.values().into_iter().next() {
                    Some(ICalendarValue::RecurrenceRule(rule)) => {
                        rules.push((property.line.number, *rule));
                    }
                    _ => return Err(wrong("this RRULE cannot be read")),
                },
                _ => {}
            }
        }
        let lacks = |name| {
            let message = format!("this part of a time zone has no {name}");
            source.wrong(block.begins, message).hint(EXPORT)
        };
        Ok(Self {
            from: from.ok_or_else(|| lacks("TZOFFSETFROM"))?,
            to: to.ok_or_else(|| lacks("TZOFFSETTO"))?,
            first: first.ok_or_else(|| lacks("DTSTART"))?,
            also,
            rules,
        })
    }

    /// Each change, in the clock before it.
    fn onsets(&self, source: &Source) -> Result<Vec<NaiveDateTime>, Refusal> {
        let mut onsets = vec![self.first];
        onsets.extend(&self.also);
        for (line, rule) in &self.rules {
            let last = rule.until.as_ref().and_then(Stamp::of);
            let last = last.map(|last| match last {
                Stamp::Utc(utc) => utc.checked_add_offset(self.from).unwrap_or(utc),
                Stamp::Local(local) => local,
                Stamp::Day(day) => day.and_hms_opt(23, 59, 59).unwrap_or_default(),
            });
            let end = NaiveDate::from_ymd_opt(YEARS.1, 1, 1).unwrap_or_default();
            let last = last.map_or(end.into(), |last| last.min(end.into()));
            let times = repeat::times(self.begins(rule), rule, last, MOST);
            onsets.extend(times.map_err(|why| source.wrong(*line, why).hint(EXPORT))?);
        }
        Ok(onsets)
    }

    /// Where to follow a rule from: a yearly one need not be followed through centuries.
    fn begins(&self, rule: &ICalendarRecurrenceRule) -> NaiveDateTime {
        let is_plain = rule.freq == ICalendarFrequency::Yearly
            && rule.count.is_none()
            && rule.interval.is_none_or(|every| every == 1);
        match self.first.year() < YEARS.0 && is_plain {
            true => self.first.with_year(YEARS.0).unwrap_or(self.first),
            false => self.first,
        }
    }
}

const EXPORT: &str = "export the invitation again, or write its times in UTC";

/// `+0130`, or with seconds, as it was before zones.
fn offset(text: &str) -> Option<FixedOffset> {
    let text = text.trim();
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => (1, text),
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let pair = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(Some(0), |two| two.parse().ok())
    };
    let seconds: i32 = pair(0)? * 3600 + pair(2)? * 60 + pair(4)?;
    FixedOffset::east_opt(sign * seconds)
}
