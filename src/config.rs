//! The user's own configuration: who they are, where the book lies, their calendar.
//!
//! One TOML file, read strictly. A value is taken from the flag, else the environment, else this
//! file, else the default; `csa config` shows which.

pub(crate) mod edit;

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use crate::domain::fiscal::FiscalCalendar;
use crate::domain::nearest::{meant, nearest};
use crate::domain::person::is_address;
use crate::domain::plan::Freeze;
use crate::domain::sentences::for_people;
use crate::domain::{Excerpt, Kind, Refusal};
use crate::store::disk;

/// What `config.toml` may hold. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Your name, the default CSA of a new customer.
    pub(crate) name: Option<String>,
    /// Your address.
    pub(crate) email: Option<String>,
    /// Where the book lies; `~` is your home folder, other relative paths begin at this file.
    pub(crate) book: Option<PathBuf>,
    /// The program that opens texts, with its arguments.
    pub(crate) editor: Option<String>,
    /// The month that the fiscal year begins with, 1 to 12.
    pub(crate) fiscal_year_starts: Option<u32>,
    /// Days off besides the weekend.
    #[serde(deserialize_with = "days")]
    pub(crate) holidays: Vec<NaiveDate>,
    /// Stretches of days in which no accelerator is begun.
    #[serde(deserialize_with = "freezes")]
    pub(crate) freezes: Vec<Freeze>,
    /// A calendar file with days off for plans; its path begins as that of the book does.
    pub(crate) calendar: Option<PathBuf>,
}

/// A key of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it is, as the comment above it says.
    pub(crate) about: &'static str,
    /// A value as TOML, to show how it is written.
    pub(crate) example: &'static str,
    /// What sort of value it takes.
    pub(crate) takes: Takes,
}

impl Key {
    /// The example as it is typed on the command line.
    pub(crate) fn typed(&self) -> String {
        self.example.replace(['[', ']', ','], "")
    }
}

/// What sort of value a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A text.
    Text,
    /// A file or a folder.
    Path,
    /// A whole number.
    Number,
    /// A list of days.
    Days,
    /// A list of stretches of days, each with or without a name.
    Freezes,
}

/// Every key of the file, in the order in which it is written and shown.
pub(crate) const KEYS: [Key; 8] = [
    Key {
        name: "name",
        about: "Your name. You are the CSA of a new customer unless another one is named.",
        example: r#""Robin Vale""#,
        takes: Takes::Text,
    },
    Key {
        name: "email",
        about: "Your address, as Gainsight and Salesforce know it.",
        example: r#""rvale@gitlab.example""#,
        takes: Takes::Text,
    },
    Key {
        name: "book",
        about: "The folder of the book; `~` is your home, other paths begin at this file.",
        example: r#""~/book""#,
        takes: Takes::Path,
    },
    Key {
        name: "editor",
        about: "The program that opens texts, where VISUAL and EDITOR are not set.",
        example: r#""code --wait""#,
        takes: Takes::Text,
    },
    Key {
        name: "fiscal_year_starts",
        about: "The month that the fiscal year begins with, 1 to 12; February by default.",
        example: "2",
        takes: Takes::Number,
    },
    Key {
        name: "holidays",
        about: "Days off besides the weekend. No deadline in business days counts them.",
        example: r#"["2026-12-25", "2027-01-01"]"#,
        takes: Takes::Days,
    },
    Key {
        name: "freezes",
        about: "Stretches of days in which plans hold no workshop, each with a name if you like.",
        example: r#"["2026-12-21..2027-01-03 year's end"]"#,
        takes: Takes::Freezes,
    },
    Key {
        name: "calendar",
        about: "A calendar file, .ics. Plans hold no workshop on its all-day events.",
        example: r#""~/days-off.ics""#,
        takes: Takes::Path,
    },
];

/// The key of that name, hyphens read as underscores.
///
/// # Errors
/// When there is no such key; the nearest is named.
pub(crate) fn key(word: &str) -> Result<Key> {
    let name = word.trim().to_lowercase().replace('-', "_");
    KEYS.into_iter()
        .find(|key| key.name == name)
        .ok_or_else(|| unknown(word, KEYS.map(|key| key.name)).into())
}

/// The refusal of a setting that is none of these names.
pub(crate) fn unknown<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Refusal {
    let refusal = Refusal::new(Kind::NotFound, format!("there is no setting `{word}`"));
    match nearest(word, names) {
        Some(near) => refusal.hint(format!("did you mean `{near}`?")),
        None => refusal.hint("`csa config` lists every setting"),
    }
}

impl Config {
    /// The text of the file, or `None` when there is no such file.
    ///
    /// # Errors
    /// When it cannot be read or is no text.
    pub(crate) fn text(path: &Path) -> Result<Option<String>> {
        let Some(bytes) = disk::read(path)? else {
            return Ok(None);
        };
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => {
                let message = format!("`{}` is not UTF-8 text", path.display());
                Err(Refusal::new(Kind::Invalid, message).into())
            }
        }
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// With the place in the file when it is not TOML, names an unknown key, or holds a value that
    /// makes no sense.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self> {
        let config: Self = toml::from_str(text).map_err(|error| {
            let label = meant(error.message()).unwrap_or_default();
            let span = error.span().unwrap_or(0..0);
            Refusal::new(Kind::Invalid, for_people(error.message().trim()))
                .at(Excerpt::of(path, text, span, label))
        })?;
        match config.nonsense() {
            None => Ok(config),
            Some((key, message)) => {
                let span = place(text, key).map_or(0..0, |(_, value)| value);
                Err(Refusal::new(Kind::Invalid, message)
                    .at(Excerpt::of(path, text, span, String::new()))
                    .into())
            }
        }
    }

    /// The first key whose value makes no sense, with the reason.
    fn nonsense(&self) -> Option<(&'static str, String)> {
        let texts = [("name", &self.name), ("editor", &self.editor)];
        for (key, value) in texts {
            if value.as_ref().is_some_and(|value| value.trim().is_empty()) {
                return Some((key, format!("`{key}` is empty; leave it out instead")));
            }
        }
        if let Some(email) = self.email.as_ref().filter(|email| !is_address(email)) {
            return Some(("email", format!("`{email}` is not a mail address")));
        }
        for (key, path) in [("book", &self.book), ("calendar", &self.calendar)] {
            let Some(path) = path else { continue };
            match path.components().next() {
                None => return Some((key, format!("`{key}` is empty; leave it out instead"))),
                Some(Component::Normal(first))
                    if first != "~" && first.to_string_lossy().starts_with('~') =>
                {
                    let message = format!(
                        "`{}` is not understood; only `~` alone stands for a home folder, yours",
                        first.display()
                    );
                    return Some((key, message));
                }
                Some(_) => {}
            }
        }
        match self.fiscal_year_starts {
            None | Some(1..=12) => None,
            Some(month) => Some((
                "fiscal_year_starts",
                format!("`fiscal_year_starts` is {month}; it is a month, 1 to 12"),
            )),
        }
    }

    /// The value of a key as a text, if the file sets it.
    pub(crate) fn value(&self, key: &str) -> Option<String> {
        match key {
            "name" => self.name.clone(),
            "email" => self.email.clone(),
            "book" => self.book.as_ref().map(|book| book.display().to_string()),
            "editor" => self.editor.clone(),
            "fiscal_year_starts" => self.fiscal_year_starts.map(|month| month.to_string()),
            "holidays" if !self.holidays.is_empty() => {
                let days: Vec<String> = self.holidays.iter().map(NaiveDate::to_string).collect();
                Some(days.join(", "))
            }
            "freezes" if !self.freezes.is_empty() => {
                let freezes: Vec<String> = self.freezes.iter().map(Freeze::to_string).collect();
                Some(freezes.join(", "))
            }
            "calendar" => self
                .calendar
                .as_ref()
                .map(|path| path.display().to_string()),
            _ => None,
        }
    }

    /// The fiscal calendar: from February unless configured.
    pub(crate) fn fiscal(&self) -> FiscalCalendar {
        self.fiscal_year_starts
            .and_then(|month| FiscalCalendar::new(month).ok())
            .unwrap_or_default()
    }
}

/// Where a key and its value stand in the text, in bytes.
fn place(text: &str, key: &str) -> Option<(Range<usize>, Range<usize>)> {
    let table = toml::de::DeTable::parse(text).ok()?;
    table
        .get_ref()
        .iter()
        .find(|(name, _)| name.get_ref() == key)
        .map(|(name, value)| (name.span(), value.span()))
}

/// A list of days, quoted or bare: TOML has dates of its own.
fn days<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<NaiveDate>, D::Error> {
    let day = |value: toml::Value| {
        let text = match &value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Datetime(day) => day.to_string(),
            other => other.to_string(),
        };
        text.parse().map_err(|_| {
            serde::de::Error::custom(format!("`{text}` is not a day; write it like 2026-12-25"))
        })
    };
    Vec::<toml::Value>::deserialize(from)?
        .into_iter()
        .map(day)
        .collect()
}

/// A list of freezes, as text.
fn freezes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Freeze>, D::Error> {
    let read = |text: &String| text.parse().map_err(serde::de::Error::custom);
    Vec::<String>::deserialize(from)?.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config> {
        Config::parse(Path::new("config.toml"), text)
    }

    #[test]
    fn days_are_read_quoted_and_bare() {
        let config = parse("holidays = ['2026-12-25', 2027-01-01]\n").unwrap();
        assert_eq!(
            config.value("holidays").as_deref(),
            Some("2026-12-25, 2027-01-01")
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_its_place() {
        for (text, line, column, said) in [
            ("nam = 'x'", 1, 1, "unknown key `nam`"),
            ("name = 'x'\nname = 'y'", 2, 1, "duplicate key"),
            ("\nname = ' '", 2, 8, "`name` is empty"),
            ("email = 'robin'", 1, 9, "`robin` is not a mail address"),
            ("book = ''", 1, 8, "`book` is empty"),
            ("book = '~robin/book'", 1, 8, "`~robin` is not understood"),
            ("calendar = ''", 1, 12, "`calendar` is empty"),
            (
                "calendar = '~robin/off.ics'",
                1,
                12,
                "`~robin` is not understood",
            ),
            ("fiscal_year_starts = 13", 1, 22, "it is a month, 1 to 12"),
            ("holidays = ['yule']", 1, 12, "`yule` is not a day"),
            ("freezes = ['yule']", 1, 11, "`yule` is no stretch of days"),
            ("name = ", 1, 8, "value"),
        ] {
            let error = parse(text).unwrap_err();
            let refusal: &Refusal = error.downcast_ref().unwrap();
            let place = refusal.excerpt.as_ref().unwrap();
            assert!(refusal.message.contains(said), "{text}: {refusal}");
            assert_eq!((place.line, place.column), (line, column), "{text}");
            assert_eq!(refusal.kind, Kind::Invalid);
        }
    }

    #[test]
    fn every_key_has_an_example_that_reads_back_as_its_value() {
        for key in KEYS {
            let config = parse(&format!("{} = {}\n", key.name, key.example)).unwrap();
            let value = config.value(key.name).unwrap();
            let bare = key.example.replace(['"', '[', ']'], "");
            assert_eq!(value, bare, "{}", key.name);
        }
    }

    #[test]
    fn a_wrong_key_names_the_nearest() {
        assert_eq!(key("fiscal-year-starts").unwrap().takes, Takes::Number);
        let error = key("emial").unwrap_err();
        let refusal: &Refusal = error.downcast_ref().unwrap();
        assert_eq!(refusal.kind, Kind::NotFound);
        assert_eq!(refusal.hints[0], "did you mean `email`?");
    }
}
