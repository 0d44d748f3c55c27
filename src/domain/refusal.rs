//! Why `csa` said no: what happened, where, by which rule, and what to type next.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

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

impl Excerpt {
    /// The place that a range of bytes takes in a text; a range over several lines is cut at the
    /// end of its first.
    pub(crate) fn of(path: &Path, text: &str, span: Range<usize>, label: String) -> Self {
        let start = floor(text, span.start);
        let end = floor(text, span.end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        Self {
            path: path.to_owned(),
            line: text[..start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            length: text[start..end.min(line_end)].chars().count().max(1),
            text: text[line_start..line_end].trim_end_matches('\r').to_owned(),
            label,
        }
    }

    /// The place at this line and column (in characters), both counted from 1. To a reader that takes a lone carriage
    /// return for the end of a line there are more lines than here; what lies behind the last is at its end.
    pub(crate) fn at(
        path: &Path,
        text: &str,
        (line, column, length): (usize, usize, usize),
        label: String,
    ) -> Self {
        let lines: Vec<&str> = text.split('\n').collect();
        let (line, column, content) = match (lines.get(line.saturating_sub(1)), lines.last()) {
            (None, Some(last)) => (lines.len(), last.chars().count() + 1, *last),
            (content, _) => (line, column, content.copied().unwrap_or_default()),
        };
        Self {
            path: path.to_owned(),
            line,
            column,
            length: length.max(1),
            text: content.trim_end_matches('\r').to_owned(),
            label,
        }
    }
}

/// The nearest character boundary at or before this byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A typed no. It travels inside `anyhow::Error` and is shown once, at the end, by `output`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Picks the exit code.
    pub(crate) kind: Kind,
    /// One sentence, lower case, no full stop, names in backticks.
    pub(crate) message: String,
    /// Where, when it is about a place in a file.
    pub(crate) excerpt: Option<Box<Excerpt>>,
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

    /// Says which flag it is about, before anything else.
    pub(crate) fn about(self, flag: &str) -> Self {
        Self {
            message: format!("{flag}: {}", self.message),
            ..self
        }
    }

    /// Names the rule that spoke.
    pub(crate) fn rule(mut self, key: impl Into<String>) -> Self {
        self.rule = Some(key.into());
        self
    }

    /// Shows the place in the file.
    pub(crate) fn at(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(Box::new(excerpt));
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
