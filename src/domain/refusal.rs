//! Why `csa` said no: what happened, where, by which rule, and what to type next.

use std::fmt;
use std::path::PathBuf;

/// What sort of no it is. The number is the exit code: stable, documented, and relied on by scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// Failed, or refused by a rule.
    Refused = 1,
    /// The command line was wrong or incomplete.
    Usage = 2,
    /// A check found something.
    Found = 3,
    /// Nothing by that name.
    NotFound = 4,
    /// More than one by that name.
    Ambiguous = 5,
    /// A record, a rule file or the configuration cannot be read.
    Invalid = 6,
    /// Locked by another `csa`, or changed underneath by another program.
    Busy = 7,
}

/// The place in a file that an error speaks of, with the line itself so that it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The file, as the user would open it.
    pub(crate) path: PathBuf,
    /// Line, counted from 1.
    pub(crate) line: usize,
    /// Column in characters, counted from 1.
    pub(crate) column: usize,
    /// How many characters to underline, at least 1.
    pub(crate) length: usize,
    /// The text of that line, without its line end.
    pub(crate) text: String,
    /// What to say under the marked characters, such as "did you mean `weeks`?"; may be empty.
    pub(crate) label: String,
}

/// A typed no. It travels inside `anyhow::Error` and is shown once, at the end, by `output`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Picks the exit code.
    pub(crate) kind: Kind,
    /// One sentence, lower case, no full stop, names in backticks.
    pub(crate) message: String,
    /// Where, when it is about a place in a file.
    pub(crate) excerpt: Option<Excerpt>,
    /// What to type next; each is one line.
    pub(crate) hints: Vec<String>,
    /// The key of the rule that spoke, as `csa rules KEY` takes it.
    pub(crate) rule: Option<String>,
}

impl Refusal {
    /// A refusal of this kind that says `message`.
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            excerpt: None,
            hints: Vec::new(),
            rule: None,
        }
    }

    /// Adds a line that says what to type next.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Names the rule that spoke.
    pub(crate) fn rule(mut self, key: impl Into<String>) -> Self {
        self.rule = Some(key.into());
        self
    }

    /// Shows the place in the file.
    pub(crate) fn at(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(excerpt);
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.excerpt {
            write!(
                f,
                "{}:{}:{}: ",
                place.path.display(),
                place.line,
                place.column
            )?;
        }
        f.write_str(&self.message)?;
        if let Some(rule) = &self.rule {
            write!(f, " (rule {rule})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
