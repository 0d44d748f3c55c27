//! The five shells: the script of each, how it asks, and how it is answered.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::ValueEnum;

use crate::output::visible_line;

use super::Reply;
use super::bash::{self, Typing};
use super::live::Files;
use super::values::Value;

/// A shell that csa has a script for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// GNU bash
    Bash,
    /// Elvish
    Elvish,
    /// fish
    Fish,
    /// PowerShell
    Powershell,
    /// zsh
    Zsh,
}

/// The words around the cursor.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Question {
    /// Those up to the cursor, the program's name first, the one in the making last.
    pub(super) words: Vec<OsString>,
    /// Those behind it.
    pub(super) behind: Vec<OsString>,
    /// How bash stands in the word.
    typing: Option<Typing>,
}

impl Question {
    /// The word in the making, as far as the cursor.
    pub(super) fn word(&self) -> Cow<'_, str> {
        self.words
            .last()
            .map_or(Cow::Borrowed(""), |word| word.to_string_lossy())
    }
}

/// The longest that is said of a value, in characters: what stands beside it should not hide it.
const LONGEST: usize = 60;

impl Shell {
    /// The shell by the name that its script gives.
    pub(super) fn called(name: &str) -> Option<Self> {
        Self::from_str(name, false).ok()
    }

    /// What makes the shell ask csa.
    pub(crate) fn script(self) -> &'static str {
        match self {
            Self::Bash => include_str!("../../completions/csa.bash"),
            Self::Elvish => include_str!("../../completions/csa.elv"),
            Self::Fish => include_str!("../../completions/csa.fish"),
            Self::Powershell => include_str!("../../completions/_csa.ps1"),
            Self::Zsh => include_str!("../../completions/_csa"),
        }
    }

    /// What the script asks: bash by the line before and behind the cursor, for it cuts words at colons; the others by
    /// the number of the word in the making, and every word.
    pub(super) fn question(self, arguments: &[OsString]) -> Option<Question> {
        if self == Self::Bash {
            let (before, behind) = (arguments.first()?, arguments.get(1)?);
            let typing = Typing::read(
                &before.to_string_lossy(),
                arguments.get(2),
                arguments.get(3),
            );
            return Some(Question {
                words: typing.words(),
                behind: bash::split(&behind.to_string_lossy()),
                typing: Some(typing),
            });
        }
        let (index, words) = arguments.split_first()?;
        let index: usize = index.to_str()?.parse().ok()?;
        let mut words = words.to_vec();
        // Some shells cannot hand over an empty word.
        if words.len() == index {
            words.push(OsString::new());
        }
        let behind = words.split_off(words.len().min(index.checked_add(1)?));
        (words.len() == index + 1 && index > 0).then_some(Question {
            words,
            behind,
            typing: None,
        })
    }

    /// The answer, a line for each value: for bash as it is to stand on the line, for the others the value, a tab and
    /// what it is. A line that begins with a tab asks for files, with the part of the word that stands before them.
    pub(super) fn answer(self, question: &Question, reply: &Reply) -> String {
        let mut lines = Vec::new();
        if let Some((files, before)) = &reply.files {
            let files = match files {
                Files::Any => "files",
                Files::Folders => "folders",
            };
            lines.push(format!("\t{files}\t{before}"));
        }
        let is_safe =
            |value: &&Value| !value.word.is_empty() && visible_line(&value.word) == value.word;
        let values = reply.values.iter().filter(is_safe);
        match &question.typing {
            Some(typing) => lines.extend(typing.answer(values.map(|it| (&*it.word, about(it))))),
            None => lines.extend(values.map(|value| format!("{}\t{}", value.word, about(value)))),
        }
        lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

/// What is said of a value, on a line and not too long.
fn about(value: &Value) -> String {
    let about = visible_line(value.about.trim());
    match about.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", about[..cut].trim_end()),
        None => about,
    }
}
