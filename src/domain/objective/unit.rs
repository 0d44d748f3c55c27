//! Values as people type them, `30h`, `2d`, `12%`, `3 a week`, and how they turn into a metric's own unit.

use crate::domain::{Kind, Refusal};

/// Values from here on are no measurements; a float no longer holds every whole number there.
const ABSURD: f64 = 1e15;

/// What units of one kind count, so that they turn into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    /// Length of time, in seconds.
    Time,
    /// How often, in times a day.
    Rate,
    /// Parts of a hundred.
    Share,
}

/// A unit that is known by its name.
#[derive(Debug, PartialEq)]
pub(crate) struct Unit {
    /// As records have it.
    pub(crate) name: &'static str,
    counts: Counts,
    /// How many seconds, times a day or percent one of it is.
    factor: f64,
    also: &'static [&'static str],
}

const fn unit(
    name: &'static str,
    counts: Counts,
    factor: f64,
    also: &'static [&'static str],
) -> Unit {
    Unit {
        name,
        counts,
        factor,
        also,
    }
}

/// Every unit that is known. A month is the twelfth part of a year of 365.25 days.
static UNITS: [Unit; 9] = [
    unit(
        "seconds",
        Counts::Time,
        1.0,
        &["s", "sec", "secs", "second"],
    ),
    unit(
        "minutes",
        Counts::Time,
        60.0,
        &["m", "min", "mins", "minute"],
    ),
    unit("hours", Counts::Time, 3_600.0, &["h", "hr", "hrs", "hour"]),
    unit("days", Counts::Time, 86_400.0, &["d", "day"]),
    unit("weeks", Counts::Time, 604_800.0, &["w", "wk", "week"]),
    unit(
        "a day",
        Counts::Rate,
        1.0,
        &["/day", "/d", "per day", "daily"],
    ),
    unit(
        "a week",
        Counts::Rate,
        1.0 / 7.0,
        &["/week", "/w", "per week", "weekly"],
    ),
    unit(
        "a month",
        Counts::Rate,
        12.0 / 365.25,
        &["/month", "per month", "monthly"],
    ),
    unit("percent", Counts::Share, 1.0, &["%", "pct", "per cent"]),
];

impl Unit {
    /// The unit that is called so.
    pub(crate) fn called(word: &str) -> Option<&'static Self> {
        let word = word.trim().to_lowercase();
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        UNITS
            .iter()
            .find(|unit| unit.name == word || unit.also.contains(&word.as_str()))
    }
}

/// The name that records have for a unit; a word of the user's own stays as it is.
pub(crate) fn unit_name(word: &str) -> String {
    Unit::called(word).map_or_else(|| word.trim().to_owned(), |unit| unit.name.to_owned())
}

/// The units that turn into this one, itself among them; none for a word of the user's own.
pub(crate) fn kin(word: &str) -> Vec<&'static str> {
    let counts = Unit::called(word).map(|unit| unit.counts);
    let alike = UNITS.iter().filter(|unit| Some(unit.counts) == counts);
    alike.map(|unit| unit.name).collect()
}

/// Whether both words mean the same unit.
pub(crate) fn same_unit(one: &str, other: &str) -> bool {
    unit_name(one).to_lowercase() == unit_name(other).to_lowercase()
}

/// A number with the unit that was typed behind it, if one was.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    number: f64,
    /// As it was typed.
    pub(crate) unit: Option<String>,
}

impl Value {
    /// Reads `210`, `-1.5`, `30h`, `12 %`, `3 a week`.
    ///
    /// # Errors
    /// `Usage` when it does not begin with a number, or with one that nobody can have measured.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let digits = text
            .find(|c: char| !c.is_ascii_digit() && !"+-.".contains(c))
            .unwrap_or(text.len());
        let (number, unit) = text.split_at(digits);
        let wrong = |what: String| {
            Refusal::new(Kind::Usage, what)
                .hint("a value is a number with or without a unit, such as `210`, `1.5h` or `12%`")
        };
        if unit.starts_with(',') {
            return Err(wrong(format!("`{text}` has a comma; the point is `.`")));
        }
        let number: f64 = number
            .parse()
            .map_err(|_| wrong(format!("`{text}` is not a value")))?;
        if number.abs() >= ABSURD {
            return Err(wrong(format!("nothing measures `{text}`")));
        }
        let unit = unit.trim();
        Ok(Self {
            // Minus nothing is nothing.
            number: number + 0.0,
            unit: (!unit.is_empty()).then(|| unit.to_owned()),
        })
    }

    /// The number in the unit of the metric; without a unit of its own it is in that unit already.
    ///
    /// # Errors
    /// `Usage` when the one does not turn into the other.
    pub(crate) fn within(&self, key: &str, unit: Option<&str>) -> Result<f64, Refusal> {
        let (Some(typed), Some(unit)) = (&self.unit, unit) else {
            return match &self.unit {
                None => Ok(self.number),
                Some(typed) => Err(Refusal::new(
                    Kind::Usage,
                    format!("`{key}` has no unit, so `{typed}` says nothing"),
                )),
            };
        };
        if same_unit(typed, unit) {
            return Ok(self.number);
        }
        let refusal = |what: String| Refusal::new(Kind::Usage, what);
        match (Unit::called(typed), Unit::called(unit)) {
            (Some(from), Some(to)) if from.counts == to.counts => {
                Ok(seven_digits(self.number * from.factor / to.factor))
            }
            (None, _) => Err(refusal(format!(
                "`{typed}` is not a unit; `{key}` is measured in `{unit}`"
            ))),
            _ => Err(refusal(format!(
                "`{key}` is measured in `{unit}`, which `{typed}` does not turn into"
            ))),
        }
    }
}

/// Seven digits, which is more than anybody measures, without the dust of a division.
fn seven_digits(number: f64) -> f64 {
    format!("{number:.6e}").parse().unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, unit: Option<&str>, expected: Result<f64, &str>) {
        let number = Value::parse(text).and_then(|value| value.within("m", unit));
        let number = number.map_err(|refusal| refusal.message);
        assert_eq!(number, expected.map_err(str::to_owned), "{text}");
    }

    #[test]
    fn values_are_read_in_the_unit_of_the_metric() {
        for (text, unit, expected) in [
            ("210", Some("hours"), 210.0),
            (" 210 ", None, 210.0),
            ("+1.5", None, 1.5),
            ("-1.5", None, -1.5),
            (".5", None, 0.5),
            ("-0", None, 0.0),
            ("30h", Some("hours"), 30.0),
            ("2d", Some("hours"), 48.0),
            ("1.5 days", Some("hours"), 36.0),
            ("756000s", Some("hours"), 210.0),
            ("90m", Some("h"), 1.5),
            ("100 min", Some("hours"), 1.666667),
            ("1w", Some("days"), 7.0),
            ("12%", Some("percent"), 12.0),
            ("12 per cent", Some("%"), 12.0),
            ("7 a week", Some("a day"), 1.0),
            ("3/day", Some("a week"), 21.0),
            ("5 points", Some("Points"), 5.0),
        ] {
            case(text, unit, Ok(expected));
        }
    }

    #[test]
    fn what_cannot_be_a_value_is_refused() {
        for (text, unit, expected) in [
            ("", None, "`` is not a value"),
            ("nan", None, "`nan` is not a value"),
            ("-inf", None, "`-inf` is not a value"),
            ("1.2.3", None, "`1.2.3` is not a value"),
            ("1,5", None, "`1,5` has a comma; the point is `.`"),
            (
                "9999999999999999",
                None,
                "nothing measures `9999999999999999`",
            ),
            (
                "1e3",
                Some("hours"),
                "`e3` is not a unit; `m` is measured in `hours`",
            ),
            ("3h", None, "`m` has no unit, so `h` says nothing"),
            (
                "3h",
                Some("percent"),
                "`m` is measured in `percent`, which `h` does not turn into",
            ),
            (
                "3h",
                Some("points"),
                "`m` is measured in `points`, which `h` does not turn into",
            ),
        ] {
            case(text, unit, Err(expected));
        }
    }

    #[test]
    fn a_unit_has_one_name_and_no_two_units_share_one() {
        let mut seen = std::collections::HashSet::new();
        for unit in &UNITS {
            for name in unit.also.iter().chain([&unit.name]) {
                assert!(seen.insert(*name), "{name}");
                assert_eq!(unit_name(name), unit.name);
            }
        }
    }
}
