//! The user's own configuration: who they are, where the book lies, their calendar.
//!
//! One TOML file, read strictly. A value is taken from the flag, else the environment, else this
//! file, else the default; `csa config` shows which.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fiscal::FiscalCalendar;
use crate::domain::nearest::meant;
use crate::domain::{Excerpt, Kind, Refusal};

/// What `config.toml` may hold. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Your name, the default CSA of a new customer.
    pub(crate) name: Option<String>,
    /// Your address.
    pub(crate) email: Option<String>,
    /// Where the book lies; `~` is your home folder.
    pub(crate) book: Option<PathBuf>,
    /// The program that opens texts, with its arguments.
    pub(crate) editor: Option<String>,
    /// The month that the fiscal year begins with, 1 to 12.
    pub(crate) fiscal_year_starts: Option<u32>,
    /// Days off besides the weekend.
    pub(crate) holidays: Vec<NaiveDate>,
}

/// The keys of the file, as `csa config set` takes them, each with what it is.
pub(crate) const KEYS: [(&str, &str); 6] = [
    ("name", "your name, the default CSA of a new customer"),
    ("email", "your address"),
    ("book", "where the book lies"),
    ("editor", "the program that opens texts"),
    (
        "fiscal_year_starts",
        "the month that the fiscal year begins with, 1 to 12",
    ),
    (
        "holidays",
        "days off besides the weekend, as a list of dates",
    ),
];

/// A value with where it came from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Setting {
    /// Its name.
    pub(crate) key: &'static str,
    /// What it is, as text; empty when it is not set.
    pub(crate) value: String,
    /// `flag`, `environment CSA_BOOK`, the file's path, or `default`.
    pub(crate) origin: String,
}

impl Config {
    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// With the place in the file when it is not TOML, names an unknown key, or holds a value that
    /// makes no sense.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self> {
        let config: Self = toml::from_str(text).map_err(|error| {
            let label = meant(error.message()).unwrap_or_default();
            let span = error.span().unwrap_or(0..0);
            Refusal::new(Kind::Invalid, error.message().trim().to_owned())
                .at(Excerpt::of(path, text, span, label))
                .hint("`csa config` lists every key")
        })?;
        if let Some(month) = config.fiscal_year_starts
            && !(1..=12).contains(&month)
        {
            let at = text.find("fiscal_year_starts").unwrap_or(0);
            return Err(Refusal::new(
                Kind::Invalid,
                format!("`fiscal_year_starts` is {month}; it is a month, 1 to 12"),
            )
            .at(Excerpt::of(path, text, at..at + 18, String::new()))
            .into());
        }
        Ok(config)
    }

    /// The fiscal calendar: from February unless configured.
    pub(crate) fn fiscal(&self) -> FiscalCalendar {
        self.fiscal_year_starts
            .and_then(|month| FiscalCalendar::new(month).ok())
            .unwrap_or_default()
    }
}
