//! The user's own configuration: who they are, where the book lies, their calendar.
//!
//! One TOML file, read strictly. A value is taken from the flag, else the environment, else this
//! file, else the default; `csa config` shows which.

pub(crate) mod edit;
mod key;
mod sense;

use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;
use chrono_tz::Tz;
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer};

use crate::domain::fiscal::FiscalCalendar;
use crate::domain::nearest::meant;
use crate::domain::plan::Freeze;
use crate::domain::sentences::for_people;
use crate::domain::zone::Zone;
use crate::domain::{Excerpt, Kind, Refusal};
use crate::store::disk;

pub(crate) use key::{KEYS, Key, Takes, key, unknown};

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
    /// Your time zone, as it is written.
    time_zone: Option<String>,
    /// The time zone of your profile in Salesforce, as it is written.
    gainsight_time_zone: Option<String>,
    /// `meeting_type=Ant__Meeting_Type__c`: a field's name here, and in the API of your Gainsight.
    gainsight_fields: Vec<String>,
    /// Mail domains of colleagues, as they are written.
    company_domains: Vec<String>,
    /// The program that puts its standard input on the clipboard, with its arguments.
    pub(crate) clipboard: Option<String>,
    /// The program that runs after the book was changed, with its arguments.
    pub(crate) post_write: Option<String>,
    /// Whether every change is committed to git at once.
    pub(crate) autocommit: Option<bool>,
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
            Some((key, refusal)) => {
                let span = place(text, key).map_or(0..0, |(_, value)| value);
                let refusal = Refusal {
                    kind: Kind::Invalid,
                    ..refusal
                };
                Err(refusal
                    .at(Excerpt::of(path, text, span, String::new()))
                    .into())
            }
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
            "time_zone" => self.time_zone().map(|zone| zone.to_string()),
            "gainsight_time_zone" => self.gainsight_time_zone().map(|tz| tz.name().to_owned()),
            "gainsight_fields" if !self.gainsight_fields.is_empty() => {
                let fields = self.gainsight_fields();
                let fields: Vec<String> = fields
                    .iter()
                    .map(|(field, name)| format!("{field}={name}"))
                    .collect();
                Some(fields.join(", "))
            }
            "company_domains" if !self.company_domains.is_empty() => {
                Some(self.company_domains().join(", "))
            }
            "clipboard" => self.clipboard.clone(),
            "post_write" => self.post_write.clone(),
            "autocommit" => self.autocommit.map(|yes| yes.to_string()),
            _ => None,
        }
    }

    /// Your time zone, if the file sets it.
    pub(crate) fn time_zone(&self) -> Option<Zone> {
        Zone::parse(self.time_zone.as_ref()?).ok()
    }

    /// The time zone of your profile in Salesforce, if the file sets it.
    pub(crate) fn gainsight_time_zone(&self) -> Option<Tz> {
        Zone::parse(self.gainsight_time_zone.as_ref()?).ok()?.tz()
    }

    /// What your Gainsight calls its own fields: the names of its API by our names of the fields, in the
    /// order of the file. `sense.rs` has our names.
    pub(crate) fn gainsight_fields(&self) -> IndexMap<String, String> {
        let fields = self.gainsight_fields.iter();
        fields.filter_map(|text| sense::field(text).ok()).collect()
    }

    /// The mail domains of your colleagues, in lower case: those of the file, else the one of your address.
    pub(crate) fn company_domains(&self) -> Vec<String> {
        let domain = |email: &String| Some(email.split_once('@')?.1.to_lowercase());
        match self.company_domains.as_slice() {
            [] => self.email.as_ref().and_then(domain).into_iter().collect(),
            domains => domains
                .iter()
                .map(|domain| domain.trim().to_lowercase())
                .collect(),
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
#[path = "config_tests.rs"]
mod tests;
