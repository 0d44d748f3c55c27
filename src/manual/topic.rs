//! The topics: what is true of every verb and belongs to none.

use super::markup::{self, Block};

/// A topic of the manual.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Topic {
    /// As it is typed. It is the name of no verb, which would hide it.
    pub(crate) name: &'static str,
    /// A heading with what it is about, then the text, as Markdown.
    source: &'static str,
}

/// Every topic, in the order in which they are listed.
pub(crate) const TOPICS: [Topic; 8] = [
    Topic {
        name: "dates",
        source: include_str!("topics/dates.md"),
    },
    Topic {
        name: "formats",
        source: include_str!("topics/formats.md"),
    },
    Topic {
        name: "exit-codes",
        source: include_str!("topics/exit-codes.md"),
    },
    Topic {
        name: "environment",
        source: include_str!("topics/environment.md"),
    },
    Topic {
        name: "files",
        source: include_str!("topics/files.md"),
    },
    Topic {
        name: "records",
        source: include_str!("topics/records.md"),
    },
    Topic {
        name: "rule-files",
        source: include_str!("topics/rule-files.md"),
    },
    Topic {
        name: "extending",
        source: include_str!("topics/extending.md"),
    },
];

impl Topic {
    /// The topic of this name, in any case, underscores for hyphens.
    pub(crate) fn called(word: &str) -> Option<&'static Self> {
        let word = word.trim().to_lowercase().replace('_', "-");
        TOPICS.iter().find(|topic| topic.name == word)
    }

    /// What it is about, in a line.
    pub(crate) fn purpose(&self) -> &'static str {
        let first = self.source.lines().next().unwrap_or_default();
        first.trim_start_matches("# ")
    }

    /// Heading and text, as Markdown.
    pub(crate) fn source(&self) -> &'static str {
        self.source
    }

    /// The text without its heading, as Markdown.
    pub(super) fn text(&self) -> &'static str {
        self.source.split_once('\n').map_or("", |(_, text)| text)
    }

    /// The text in its parts.
    pub(super) fn blocks(&self) -> Vec<Block> {
        markup::blocks(self.text())
    }

    /// The topic as plain text within so many columns.
    pub(crate) fn plain(&self, width: usize) -> String {
        format!(
            "{}: {}\n\n{}",
            self.name,
            self.purpose(),
            markup::plain(&self.blocks(), width)
        )
    }
}

/// The list of topics, as it stands below the help of csa.
pub(crate) fn listed() -> String {
    let lines = TOPICS
        .iter()
        .map(|topic| format!("  {:<13}{}", topic.name, topic.purpose()));
    lines.collect::<Vec<_>>().join("\n")
}
