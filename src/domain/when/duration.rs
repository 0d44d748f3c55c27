//! How long something took, as people type it: `45`, `1h`, `1h30`, `90 min`.

use super::{fold, usage};
use crate::domain::Refusal;

/// A day; whatever is longer is a slip of the pen.
const MOST: u32 = 24 * 60;

/// Whole minutes, 1 to 1440.
///
/// # Errors
/// `Kind::Usage` when it is no length of time, or none that a call has; hints at what to type.
pub(crate) fn minutes(text: &str) -> Result<u32, Refusal> {
    let text = fold(text);
    match read(&text) {
        Some(minutes @ 1..=MOST) => Ok(minutes),
        Some(0) => Err(usage(format!("`{text}` is no time at all")).hint(FORMS)),
        Some(_) => Err(usage(format!("`{text}` is longer than a day")).hint(FORMS)),
        None if text.is_empty() => Err(usage("no duration was given").hint(FORMS)),
        None => Err(usage(format!("`{text}` is not a duration that can be read")).hint(FORMS)),
    }
}

const FORMS: &str = "a duration: `45` (minutes), `45m`, `1h`, `1h30`, `1:30`, `1.5h`";

/// The minutes, whatever their number; None when the text is no duration. The text is folded.
fn read(text: &str) -> Option<u32> {
    if let Some((hours, minutes)) = text.split_once(':') {
        return together(number(hours)?, below_an_hour(minutes)?);
    }
    let (first, behind) = amount(text)?;
    let (unit, rest) = unit(behind)?;
    match (unit, rest) {
        (Unit::Hour, "") => in_hours(first),
        (Unit::Hour, rest) => {
            let (minutes, behind) = amount(rest)?;
            let is_minutes = behind.is_empty() || matches!(self::unit(behind)?, (Unit::Minute, ""));
            together(
                number(first)?,
                below_an_hour(minutes).filter(|_| is_minutes)?,
            )
        }
        (Unit::Minute, "") => number(first),
        (Unit::Minute, _) => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Minute,
    Hour,
}

/// The figures at the front, a fraction included, and what stands behind them.
fn amount(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.');
    let (figures, behind) = text.split_at(end.unwrap_or(text.len()));
    (!figures.is_empty()).then_some((figures, behind.trim_start()))
}

/// The unit at the front, minutes where there is none, and what stands behind it.
fn unit(text: &str) -> Option<(Unit, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic());
    let (word, behind) = text.split_at(end.unwrap_or(text.len()));
    let unit = match word {
        "" | "m" | "min" | "mins" | "minute" | "minutes" => Unit::Minute,
        "h" | "hr" | "hrs" | "hour" | "hours" => Unit::Hour,
        _ => return None,
    };
    Some((unit, behind.trim_start_matches(['.', ' '])))
}

/// `1` or `1.5` hours, where that comes to whole minutes.
fn in_hours(figures: &str) -> Option<u32> {
    let Some((whole, part)) = figures.split_once('.') else {
        return together(number(figures)?, 0);
    };
    let digits = u32::try_from(part.len())
        .ok()
        .filter(|digits| *digits <= 3)?;
    let (part, all) = (number(part)? * 60, 10_u32.pow(digits));
    together(number(whole)?, (part % all == 0).then_some(part / all)?)
}

fn below_an_hour(figures: &str) -> Option<u32> {
    number(figures).filter(|minutes| *minutes < 60 && figures.len() <= 2)
}

fn together(hours: u32, minutes: u32) -> Option<u32> {
    Some(hours * 60 + minutes)
}

/// A whole number of at most five digits, which cannot overflow here.
fn number(figures: &str) -> Option<u32> {
    let is_number = (1..=5).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| figures.parse().ok()).flatten()
}
