//! The keys of the configuration: how they are called, explained and written.

use anyhow::Result;

use crate::domain::nearest::nearest;
use crate::domain::{Kind, Refusal};

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
    /// A list of texts.
    Texts,
    /// A time zone.
    Zone,
    /// Yes or no.
    Choice,
}

/// Every key of the file, in the order in which it is written and shown.
pub(crate) const KEYS: [Key; 15] = [
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
    Key {
        name: "time_zone",
        about: "Your time zone; the system's by default.",
        example: r#""Europe/Berlin""#,
        takes: Takes::Zone,
    },
    Key {
        name: "gainsight_time_zone",
        about: "The time zone of your profile in Salesforce, which Gainsight shows times in.",
        example: r#""America/Los_Angeles""#,
        takes: Takes::Zone,
    },
    Key {
        name: "gainsight_fields",
        about: "What the API of your Gainsight calls fields of its own.",
        example: r#"["meeting_type=Ant__Meeting_Type__c"]"#,
        takes: Takes::Texts,
    },
    Key {
        name: "company_domains",
        about: "The mail domains of your colleagues; the one of `email` by default.",
        example: r#"["gitlab.example"]"#,
        takes: Takes::Texts,
    },
    Key {
        name: "clipboard",
        about: "The program that puts its standard input on the clipboard, in place of the system's.",
        example: r#""xclip -selection clipboard""#,
        takes: Takes::Text,
    },
    Key {
        name: "post_write",
        about: "A program to run whenever csa has changed the book; `csa help extending` has more.",
        example: r#""~/bin/commit-book.sh""#,
        takes: Takes::Text,
    },
    Key {
        name: "autocommit",
        about: "Whether every change is committed to git at once; `csa init --git` makes a repository.",
        example: "true",
        takes: Takes::Choice,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_key_names_the_nearest() {
        assert_eq!(key("fiscal-year-starts").unwrap().takes, Takes::Number);
        let error = key("emial").unwrap_err();
        let refusal: &Refusal = error.downcast_ref().unwrap();
        assert_eq!(refusal.kind, Kind::NotFound);
        assert_eq!(refusal.hints[0], "did you mean `email`?");
    }
}
