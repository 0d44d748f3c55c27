//! Questions at a terminal. The only file with dialoguer, and never a question where nobody can answer.

use std::io::{self, ErrorKind, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result};
use dialoguer::console::Term;
use dialoguer::{Confirm, Input, Select};
use signal_hook::consts::SIGINT;
use signal_hook::flag::register_conditional_default;

use crate::domain::{Kind, Refusal};
use crate::output::{visible, visible_line};

/// Asks on standard error, or answers `None` at once where asking is not possible or not wanted.
///
/// Ctrl-C at any question is refused as "stopped: nothing was written", with the terminal left as it was. Ctrl-D
/// does nothing: dialoguer does not pass it on. A terminal that goes away ends the question with an error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Prompt {
    enabled: bool,
}

impl Prompt {
    /// Asks only if the user did not say `--no-input` and sits at both standard input and standard error.
    pub(crate) fn new(no_input: bool) -> Self {
        let enabled = !no_input && io::stdin().is_terminal() && io::stderr().is_terminal();
        Self { enabled }
    }

    /// Whether questions are asked at all.
    pub(crate) fn enabled(self) -> bool {
        self.enabled
    }

    /// A line of text, trimmed. An empty answer takes the default; without one the question comes again, as it does
    /// with the reason when `validate` returns one.
    ///
    /// # Errors
    /// Refused when the user stops.
    pub(crate) fn text(
        self,
        question: &str,
        default: Option<&str>,
        validate: impl Fn(&str) -> Result<(), String>,
    ) -> Result<Option<String>> {
        self.line(
            question,
            default.filter(|text| !text.is_empty()),
            false,
            validate,
        )
    }

    /// A line of text, trimmed, that may be left empty, which is `None` as well.
    ///
    /// # Errors
    /// Refused when the user stops.
    pub(crate) fn optional(
        self,
        question: &str,
        validate: impl Fn(&str) -> Result<(), String>,
    ) -> Result<Option<String>> {
        let answer = self.line(question, None, true, validate)?;
        Ok(answer.filter(|answer| !answer.is_empty()))
    }

    /// One of the items, by its place in the list. The arrow keys start at `default`. No items, no question.
    ///
    /// # Errors
    /// Refused when the user stops, here with Esc or `q` too.
    pub(crate) fn select(
        self,
        question: &str,
        items: &[impl AsRef<str>],
        default: usize,
    ) -> Result<Option<usize>> {
        if !self.enabled || items.is_empty() {
            return Ok(None);
        }
        let select = Select::new()
            .with_prompt(visible_line(question))
            .items(items.iter().map(|item| visible_line(item.as_ref())))
            .default(default.min(items.len() - 1))
            .report(true);
        match asked(|| select.interact_opt())? {
            Some(chosen) => Ok(Some(chosen)),
            None => Err(stopped().into()),
        }
    }

    /// Yes or no, by one key; Enter takes the default.
    ///
    /// # Errors
    /// Refused when the user stops, here with Esc or `q` too.
    pub(crate) fn confirm(self, question: &str, default: bool) -> Result<Option<bool>> {
        if !self.enabled {
            return Ok(None);
        }
        let confirm = Confirm::new()
            .with_prompt(visible_line(question))
            .default(default);
        match asked(|| confirm.interact_opt())? {
            Some(answer) => Ok(Some(answer)),
            None => Err(stopped().into()),
        }
    }

    fn line(
        self,
        question: &str,
        default: Option<&str>,
        may_be_empty: bool,
        validate: impl Fn(&str) -> Result<(), String>,
    ) -> Result<Option<String>> {
        if !self.enabled {
            return Ok(None);
        }
        // The default is shown with its control characters as escapes, but answered as it is.
        let shown = default.map(visible_line);
        let meant = |answer: &str| match default {
            Some(default) if shown.as_deref() == Some(answer) => default.to_owned(),
            _ => answer.trim().to_owned(),
        };
        let mut input = Input::<String>::new()
            .with_prompt(visible_line(question))
            .allow_empty(may_be_empty)
            .validate_with(|answer: &String| {
                let answer = meant(answer);
                if answer.is_empty() && !may_be_empty {
                    return Err("an answer is needed".to_owned());
                }
                validate(&answer).map_err(|reason| visible(&reason).into_owned())
            });
        if let Some(shown) = &shown {
            input = input.default(shown.clone());
        }
        let answer = asked(|| input.interact_text())?;
        Ok(Some(meant(&answer)))
    }
}

fn stopped() -> Refusal {
    Refusal::new(Kind::Refused, "stopped: nothing was written")
}

/// Draws a question and waits for its answer.
///
/// dialoguer's terminal raises SIGINT on Ctrl-C, which would end the process with the cursor still hidden. While a
/// question stands the signal does nothing, and the read that it cut short comes back as `Interrupted` instead.
fn asked<T>(draw: impl FnOnce() -> dialoguer::Result<T>) -> Result<T> {
    static IDLE: OnceLock<Arc<AtomicBool>> = OnceLock::new();
    let idle = match IDLE.get() {
        Some(idle) => idle,
        None => {
            let idle = Arc::new(AtomicBool::new(true));
            register_conditional_default(SIGINT, Arc::clone(&idle))
                .context("could not prepare for Ctrl-C")?;
            IDLE.get_or_init(|| idle)
        }
    };
    idle.store(false, Ordering::SeqCst);
    let answer = draw();
    idle.store(true, Ordering::SeqCst);

    answer.map_err(|dialoguer::Error::IO(error)| {
        // Best effort: a terminal that cannot be written has no cursor to restore.
        let terminal = Term::stderr();
        let _ = terminal.show_cursor();
        let _ = terminal.write_line("");
        match error.kind() {
            ErrorKind::Interrupted | ErrorKind::UnexpectedEof => stopped().into(),
            _ => anyhow::Error::new(error).context("could not read the answer"),
        }
    })
}
