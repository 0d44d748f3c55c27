//! How people name a time zone.

use chrono::FixedOffset;
use chrono_tz::{TZ_VARIANTS, Tz};

use super::Zone;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// The clocks of the world lie within these hours of UTC.
const OFFSETS: std::ops::RangeInclusive<i32> = -12 * 60..=14 * 60;

pub(super) fn parse(text: &str) -> Result<Zone, Refusal> {
    let name = fold(text);
    if name.is_empty() {
        return Err(usage("no time zone was given".to_owned()).hint(FORMS));
    }
    if name == "z" {
        return Ok(Tz::UTC.into());
    }
    if let Some(tz) = TZ_VARIANTS.iter().find(|tz| fold(tz.name()) == name) {
        return Ok((*tz).into());
    }
    if let Some(offset) = offset(&name) {
        return offset;
    }
    let in_it: Vec<Tz> = TZ_VARIANTS
        .into_iter()
        .filter(|tz| city(tz) == name)
        .collect();
    match in_it.as_slice() {
        [tz] => Ok((*tz).into()),
        [] => Err(unknown(text.trim(), &name)),
        several => Err(
            usage(format!("`{}` is in several time zones", text.trim())).hint(format!(
                "type {}",
                listed(several.iter().map(|tz| tz.name()))
            )),
        ),
    }
}

const FORMS: &str = "a zone: `Europe/Berlin`, `Los Angeles`, `UTC`, `+02:00`";

/// Lower case, with underscores for blanks.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join("_").to_ascii_lowercase()
}

/// The last part of a zone's name.
fn city(tz: &Tz) -> String {
    let name = tz.name();
    fold(name.rsplit_once('/').map_or(name, |(_, city)| city))
}

/// `+02:00`, `+0200`, `+2`, each with or without `UTC` or `GMT` before it; None when it is no offset at all.
fn offset(name: &str) -> Option<Result<Zone, Refusal>> {
    let bare = name
        .strip_prefix("utc")
        .or(name.strip_prefix("gmt"))
        .unwrap_or(name)
        .trim_start_matches('_');
    let (sign, figures) = match bare.strip_prefix('+') {
        Some(figures) => (1, figures),
        None => (-1, bare.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = match (figures.split_once(':'), figures.len()) {
        (Some(parts), _) => parts,
        (None, 1 | 2) => (figures, "00"),
        (None, 3 | 4) if figures.is_ascii() => figures.split_at(figures.len() - 2),
        _ => return None,
    };
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<i32>().ok()).flatten()
    };
    let (hours, minutes) = (number(hours, 1..=2)?, number(minutes, 2..=2)?);
    let total = sign * (hours * 60 + minutes);
    let zone = FixedOffset::east_opt(total * 60)
        .filter(|_| minutes < 60 && OFFSETS.contains(&total))
        .map(Zone::Fixed);
    Some(zone.ok_or_else(|| {
        usage(format!("`{name}` is no offset that clocks have"))
            .hint("offsets go from `-12:00` to `+14:00`")
    }))
}

fn unknown(text: &str, name: &str) -> Refusal {
    let refusal = usage(format!("there is no time zone `{text}`"));
    // Nearest names would mislead here: `PST` is not `EST`, which is no zone with a summer either.
    let is_abbreviation = name.len() <= 4 && name.bytes().all(|b| b.is_ascii_alphabetic());
    if is_abbreviation {
        return refusal.hint(
            "abbreviations change with the season and mean several zones; name a city, as in `Europe/Berlin`",
        );
    }
    let near = match name.contains('/') {
        true => nearest(name, TZ_VARIANTS.into_iter().map(Tz::name)),
        false => {
            let cities: Vec<(String, &str)> =
                TZ_VARIANTS.iter().map(|tz| (city(tz), tz.name())).collect();
            nearest(name, cities.iter().map(|(city, _)| city.as_str())).and_then(|near| {
                let found = cities.iter().find(|(city, _)| city == near);
                found.map(|(_, name)| *name)
            })
        }
    };
    match near {
        Some(near) => refusal.hint(format!("did you mean `{near}`?")),
        None => refusal.hint(FORMS),
    }
}

fn usage(message: String) -> Refusal {
    Refusal::new(Kind::Usage, message)
}
