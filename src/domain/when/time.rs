//! Times of day as people type them: `15:00`, `3:30 pm`, `1500`, `15:00 Europe/Berlin`.
//!
//! An hour from 1 to 7 without `am`, `pm` or a zero before it is refused: nobody who types `3` for a call means the
//! night, and nobody who types `3:00` may be taken for one who does. From 8 on the clock has 24 hours: `9` is in the
//! morning, `21` in the evening.

use chrono::{NaiveDate, NaiveTime};

use super::{fold, usage};
use crate::domain::Refusal;
use crate::domain::zone::{Moment, Zone, short};

/// The first hour that is taken for one of the morning when nothing more is said.
const FIRST_PLAIN_HOUR: u32 = 8;

/// A time of day, and the zone or offset that was typed behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeOfDay {
    /// What the clock shows, to the minute.
    pub(crate) time: NaiveTime,
    /// Where it shows that; None where nothing was said.
    pub(crate) zone: Option<Zone>,
}

impl TimeOfDay {
    /// Reads a time of day.
    ///
    /// # Errors
    /// `Kind::Usage` when it is none, could be one in the night or in the afternoon, or its zone is none; hints at
    /// what to type.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        let text = fold(text);
        let figures = Figures::read(&text).ok_or_else(|| unreadable(&text))?;
        let time = figures.time(&text)?;
        let zone = match figures.rest {
            "" => None,
            rest if is_cut_short(rest) => {
                return Err(usage(format!("`{text}` is not one time of day"))
                    .hint("an offset is written in full behind a time, as in `15:00+01:00`")
                    .hint("how long it took goes in a flag of its own"));
            }
            rest => Some(Zone::parse(rest)?),
        };
        Ok(Self { time, zone })
    }

    /// The instant on this day: in the zone that was typed, else in this one.
    ///
    /// # Errors
    /// As [`Zone::moment`].
    pub(crate) fn on(self, date: NaiveDate, zone: Zone) -> Result<Moment, Refusal> {
        self.zone.unwrap_or(zone).moment(date, self.time)
    }
}

/// Which half of the day was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// A time of day in its parts, before it makes sense.
struct Figures<'a> {
    hour: u32,
    minute: u32,
    /// Whether the hour has its zero: `03`.
    is_padded: bool,
    half: Option<Half>,
    /// What stands behind it.
    rest: &'a str,
}

impl<'a> Figures<'a> {
    /// Splits what stands before the zone into its figures. The text is folded.
    fn read(text: &'a str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("noon") {
            let is_word = !rest.starts_with(|c: char| c.is_alphanumeric());
            return is_word.then(|| Self {
                hour: 12,
                minute: 0,
                is_padded: false,
                half: None,
                rest: rest.trim_start(),
            });
        }
        let (digits, rest) = split_digits(text);
        let (hour, minute, rest) = match (digits.len(), rest.strip_prefix([':', '.', 'h'])) {
            (1 | 2, Some(behind)) if behind.starts_with(|c: char| c.is_ascii_digit()) => {
                let (minute, rest) = split_digits(behind);
                (digits, (minute.len() == 2).then_some(minute)?, rest)
            }
            (1 | 2, Some(behind)) if rest.starts_with('h') => (digits, "00", behind),
            (1 | 2, _) => (digits, "00", rest),
            (3 | 4, _) => {
                let (hour, minute) = digits.split_at(digits.len() - 2);
                (hour, minute, rest)
            }
            _ => return None,
        };
        let (half, rest) = split_half(rest);
        Some(Self {
            hour: hour.parse().ok()?,
            minute: minute.parse().ok()?,
            is_padded: hour.starts_with('0'),
            half,
            rest: rest.trim_start(),
        })
    }

    fn time(&self, text: &str) -> Result<NaiveTime, Refusal> {
        if self.rest.starts_with([':', '.', ',']) {
            return Err(
                usage(format!("`{text}` is finer than a minute")).hint("type it as in `15:00`")
            );
        }
        if self.hour == 24 && self.minute == 0 {
            return Err(usage(format!("`{text}` is the end of a day"))
                .hint("type `00:00` and the day that begins then"));
        }
        let none = || {
            usage(format!("there is no such time as `{text}`"))
                .hint("hours are `00` to `23`, minutes `00` to `59`")
        };
        let time = |hour| NaiveTime::from_hms_opt(hour, self.minute, 0).ok_or_else(none);
        match self.half {
            None if self.is_doubtful() => {
                let (night, day) = (time(self.hour)?, time(self.hour + 12)?);
                Err(
                    usage(format!("`{text}` could be in the night")).hint(format!(
                        "type `{}` or `{}`",
                        short(day),
                        short(night)
                    )),
                )
            }
            None => time(self.hour),
            Some(half) => match self.hour {
                1..=12 => time(self.hour % 12 + if half == Half::Morning { 0 } else { 12 }),
                13..=23 => Err(none().hint(format!(
                    "leave `am` or `pm` out: `{}`",
                    short(time(self.hour)?)
                ))),
                _ => Err(none()),
            },
        }
    }

    fn is_doubtful(&self) -> bool {
        !self.is_padded && (1..FIRST_PLAIN_HOUR).contains(&self.hour)
    }
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

/// Splits `am`, `pm`, `a.m.`, `p.m.` off the front.
fn split_half(text: &str) -> (Option<Half>, &str) {
    let words = [
        ("a.m.", Half::Morning),
        ("am", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("pm", Half::Afternoon),
    ];
    let bare = text.trim_start();
    words
        .into_iter()
        .find_map(|(word, half)| {
            let rest = bare.strip_prefix(word)?;
            // `15:00 America/Denver` begins like `am`.
            let is_word = !rest.starts_with(|c: char| c.is_alphanumeric());
            is_word.then_some((Some(half), rest))
        })
        .unwrap_or((None, text))
}

/// Whether an offset lacks its minutes: `9-10` is rather a stretch of time.
fn is_cut_short(rest: &str) -> bool {
    let figures = rest.strip_prefix(['+', '-', '−', '–']);
    figures.is_some_and(|figures| figures.trim_start().chars().count() < 4)
}

fn unreadable(text: &str) -> Refusal {
    let refusal = match text {
        "" => usage("no time of day was given"),
        "midnight" => {
            return usage("`midnight` is the end of one day and the beginning of the next")
                .hint("type `00:00` and the day that begins then");
        }
        _ => usage(format!("`{text}` is not a time of day that can be read")),
    };
    refusal
        .hint("a time: `15:00`, `3pm`, `3:30 pm`, `1500`, `noon`")
        .hint("elsewhere: `15:00 Europe/Berlin`, `15:00+01:00`, `15:00Z`")
}
