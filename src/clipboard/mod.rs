//! Puts a text on the clipboard: by a program, or through the terminal, which may be another machine's.

mod osc52;
mod program;

use std::fmt;
use std::path::PathBuf;

use anyhow::Result;

use crate::domain::{Kind, Refusal, command_line};
use program::Ran;

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mime {
    /// Plain text.
    Text,
    /// HTML, to be pasted with its formatting where the clipboard can hold that.
    Html,
}

/// How texts get onto the clipboard from here.
#[derive(Debug, Clone)]
pub(crate) struct Clipboard {
    /// The command line that the user configured; it takes the text on standard input.
    pub(crate) command: Option<String>,
    /// What there is to reach a clipboard with.
    pub(crate) surroundings: Surroundings,
    /// The controlling terminal.
    pub(crate) terminal: PathBuf,
}

/// What the environment tells of the way to a clipboard.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surroundings {
    /// The user sits at another machine.
    pub(crate) is_remote: bool,
    /// This is macOS.
    pub(crate) is_mac: bool,
    /// There is a Wayland display.
    pub(crate) has_wayland: bool,
    /// There is an X display.
    pub(crate) has_x11: bool,
    /// This is Linux on Windows.
    pub(crate) is_wsl: bool,
    /// A tmux runs around this.
    pub(crate) in_tmux: bool,
    /// A GNU screen runs around this.
    pub(crate) in_screen: bool,
    /// The terminal's kind, as `TERM` has it; may be empty.
    pub(crate) term: String,
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copied {
    /// By which way it went.
    pub(crate) by: Way,
    /// Whether it is pasted as HTML; else what was HTML is pasted as its source.
    pub(crate) is_html: bool,
    /// What may have gone wrong unseen, as a sentence for a warning.
    pub(crate) doubt: Option<String>,
}

/// A way to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// This program took it.
    Program(String),
    /// The terminal was asked to; none answers whether it did.
    Terminal,
}

impl fmt::Display for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.by {
            Way::Program(program) => write!(f, "copied, by `{program}`"),
            Way::Terminal => f.write_str("copied, through the terminal"),
        }
    }
}

/// Puts the text on the clipboard: by the configured program; else, on a remote machine, through the terminal; else
/// by the first program of the system that is there; else through the terminal.
///
/// # Errors
/// Refused when the configured program cannot be started, fails, or does not read; or when there is no way at all.
/// The hints say what to set.
pub(crate) fn copy(text: &str, mime: Mime, how: &Clipboard) -> Result<Copied> {
    if let Some(line) = &how.command {
        return configured(text, line);
    }
    let mut tried = false;
    if how.surroundings.is_remote {
        if let Some(copied) = through_terminal(text, how) {
            return Ok(copied);
        }
        tried = true;
    }
    let mut failed = None;
    for (line, is_html) in how.surroundings.programs(mime) {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        match program::run(&words, text) {
            Ran::Well => {
                let program = words.into_iter().next().unwrap_or_default();
                return Ok(Copied {
                    by: Way::Program(program),
                    is_html,
                    doubt: None,
                });
            }
            Ran::NotThere(_) => {}
            Ran::Badly(why) => failed = Some(format!("`{line}` {why}")),
        }
    }
    if !tried && let Some(copied) = through_terminal(text, how) {
        return Ok(copied);
    }
    let why = failed.unwrap_or_else(|| "there is no way to the clipboard from here".to_owned());
    Err(Refusal::new(Kind::Refused, why).hint(SET).into())
}

const SET: &str =
    "to set the program that does it: csa config set clipboard \"xclip -selection clipboard\"";

fn configured(text: &str, line: &str) -> Result<Copied> {
    let words = command_line::split(line).unwrap_or_default();
    let why = match program::run(&words, text) {
        Ran::Well => {
            return Ok(Copied {
                by: Way::Program(line.to_owned()),
                is_html: false,
                doubt: None,
            });
        }
        Ran::NotThere(error) => format!("could not be started: {error}"),
        Ran::Badly(why) => why,
    };
    Err(Refusal::new(
        Kind::Refused,
        format!("the clipboard program `{line}` {why}"),
    )
    .hint(SET)
    .hint("to leave it to csa: csa config set clipboard --unset")
    .into())
}

/// Since its version 3.2; older ones fail, and are asked as a terminal is.
const TMUX: [&str; 4] = ["tmux", "load-buffer", "-w", "-"];

fn through_terminal(text: &str, how: &Clipboard) -> Option<Copied> {
    // A terminal of this kind shows the request as text.
    if matches!(how.surroundings.term.as_str(), "dumb" | "linux") {
        return None;
    }
    // tmux takes no such request from within unless it is set up to, but makes one of its own when it is asked.
    let by_tmux = how.surroundings.in_tmux
        && matches!(program::run(&TMUX.map(str::to_owned), text), Ran::Well);
    if !by_tmux {
        osc52::send(text, &how.surroundings, &how.terminal).ok()?;
    }
    let doubt = osc52::is_large(text).then(|| {
        format!(
            "the text has {} bytes; many terminals take no more than {}",
            text.len(),
            osc52::MOST
        )
    });
    Some(Copied {
        by: Way::Terminal,
        is_html: false,
        doubt,
    })
}

impl Surroundings {
    /// The command lines that could do it here, best first, and whether they keep HTML as HTML.
    fn programs(&self, mime: Mime) -> Vec<(&'static str, bool)> {
        let html = mime == Mime::Html;
        let mut lines = Vec::new();
        if self.is_mac {
            lines.push(("pbcopy", false));
        }
        if self.has_wayland {
            lines.push(match html {
                true => ("wl-copy --type text/html", true),
                false => ("wl-copy", false),
            });
        }
        if self.has_x11 {
            lines.push(match html {
                true => ("xclip -selection clipboard -t text/html", true),
                false => ("xclip -selection clipboard", false),
            });
            lines.push(("xsel --clipboard --input", false));
        }
        if self.is_wsl {
            lines.push(("clip.exe", false));
        }
        lines
    }
}

#[cfg(test)]
mod tests;
