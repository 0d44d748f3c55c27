//! The only place that prints. Standard output is data in one of five formats, standard error is words.

mod diff;
mod fail;
mod human;
mod markdown;
mod paint;
mod sheet;
mod table;
mod text;
mod view;

#[cfg(test)]
pub(crate) mod capture;
#[cfg(test)]
mod sections_tests;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use clap::builder::StyledStr;
use serde::Serialize;

use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};

pub(crate) use paint::{Colour, Tone};
pub(crate) use text::{visible, visible_line};
pub(crate) use view::{Cell, Column, Field, Report, Table, View};

use paint::Paint;

/// The version of the JSON envelope; it grows when a field changes its meaning or goes.
const SCHEMA: u32 = 1;

/// Columns of a line where no terminal tells.
const WIDTH: u16 = 80;

/// How a report is written. It never changes because standard output is a pipe; only colour and width do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Table,
    /// For programs: {"schema":1,"data":…,"warnings":[…]}
    Json,
    /// For spreadsheets
    Csv,
    /// For cut and awk
    Tsv,
    /// For issues and pages
    Markdown,
    /// A shell script for GitLab's command line
    Glab,
    /// The text of an epic in GitLab
    Gitlab,
    /// A calendar, for programs that keep one
    Ics,
    /// A page for browsers, with its pictures
    Html,
}

impl Format {
    /// The formats that every report has.
    const EVERYWHERE: [Self; 5] = [
        Self::Table,
        Self::Json,
        Self::Csv,
        Self::Tsv,
        Self::Markdown,
    ];

    /// As it is typed.
    pub(crate) fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |it| it.get_name().to_owned())
    }

    /// Refuses a format that a verb does not have; `own` is the one that it has besides the usual ones.
    ///
    /// # Errors
    /// `Usage`, with those that it has.
    pub(crate) fn is_had(self, own: Option<Self>) -> Result<(), Refusal> {
        let mut had = Self::EVERYWHERE.into_iter().chain(own);
        if had.clone().any(|format| format == self) {
            return Ok(());
        }
        let names: Vec<String> = had.by_ref().map(Self::name).collect();
        let message = format!("this verb has no format `{}`", self.name());
        let names = listed(names.iter().map(String::as_str));
        Err(Refusal::new(Kind::Usage, message).hint(format!("it has {names}")))
    }
}

/// Both streams, and the manner of writing on them.
pub(crate) struct Output {
    format: Format,
    quiet: bool,
    silent: bool,
    data: Stream,
    words: Stream,
    warnings: RefCell<Vec<String>>,
}

/// One stream and what it can show.
struct Stream {
    sink: RefCell<Box<dyn Write>>,
    terminal: bool,
    paint: Paint,
    width: u16,
}

impl Stream {
    fn put(&self, text: &str) -> io::Result<()> {
        let mut sink = self.sink.borrow_mut();
        sink.write_all(text.as_bytes())?;
        sink.flush()
    }
}

impl Output {
    /// Writes to the process's own streams. `width` overrides the terminal's columns, or 80 where there is none.
    pub(crate) fn new(format: Format, colour: Colour, quiet: bool, width: Option<u16>) -> Self {
        let (stdout, stderr) = (io::stdout(), io::stderr());
        let wide = |stderr| width.or_else(|| table::terminal_width(stderr));
        Self {
            format,
            quiet,
            silent: false,
            data: Stream {
                terminal: stdout.is_terminal(),
                paint: Paint {
                    on: colour.on(&stdout),
                },
                width: wide(false).unwrap_or(WIDTH),
                sink: RefCell::new(Box::new(stdout)),
            },
            words: Stream {
                terminal: stderr.is_terminal(),
                paint: Paint {
                    on: colour.on(&stderr),
                },
                width: wide(true).unwrap_or(WIDTH),
                sink: RefCell::new(Box::new(stderr)),
            },
            warnings: RefCell::default(),
        }
    }

    /// The same without any word on standard error, not even of a failure: the exit code tells.
    pub(crate) fn silent(self) -> Self {
        Self {
            silent: true,
            ..self
        }
    }

    /// Shows a report in the chosen format.
    ///
    /// # Errors
    /// The report has no CSV form, or standard output cannot be written.
    pub(crate) fn show(&self, report: &impl Report) -> Result<()> {
        self.show_as(self.format, report)
    }

    /// The chosen format, for the few verbs that say more in one than in another.
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// How many columns a line of data may have, for the few reports that draw.
    pub(crate) fn width(&self) -> usize {
        self.data.width.into()
    }

    /// Shows a report in this format, whichever was chosen.
    ///
    /// # Errors
    /// As [`Output::show`].
    pub(crate) fn show_as(&self, format: Format, report: &impl Report) -> Result<()> {
        let text = match format {
            Format::Table => human::render(&report.view(), self.data.width, self.data.paint),
            Format::Json => return self.data(&self.json(report)?),
            Format::Csv => return self.raw(&sheet::csv(&report.sheet())?),
            Format::Tsv => return self.raw(&sheet::tsv(&report.sheet())?),
            Format::Markdown => markdown::render(&report.view()),
            Format::Glab | Format::Gitlab | Format::Ics | Format::Html => {
                return format.is_had(None).map_err(Into::into);
            }
        };
        self.data(&text)
    }

    /// Writes a draft, a path or a file's text as it is; on a terminal its control characters are shown as escapes.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub(crate) fn raw(&self, text: &str) -> Result<()> {
        if self.data.terminal {
            self.data(&visible(text))
        } else {
            self.data(text)
        }
    }

    /// Writes a text of clap's in the colours that it gives to help.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub(crate) fn help(&self, text: &StyledStr) -> Result<()> {
        match self.data.paint.on {
            true => self.data(&text.ansi().to_string()),
            false => self.data(&text.to_string()),
        }
    }

    /// Whether data goes to a terminal, before which somebody sits.
    pub(crate) fn is_terminal(&self) -> bool {
        self.data.terminal
    }

    /// Writes ids, one a line, or each ended by a NUL for `xargs -0`.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub(crate) fn ids<T: AsRef<str>>(
        &self,
        ids: impl IntoIterator<Item = T>,
        nul: bool,
    ) -> Result<()> {
        let end = if nul { '\0' } else { '\n' };
        let mut text = String::new();
        for id in ids {
            match self.data.terminal {
                true => text += &visible(id.as_ref()),
                false => text += id.as_ref(),
            }
            text.push(end);
        }
        self.data(&text)
    }

    /// Shows what a write would change in one file, named relative to the book; `None` is a file that is not there.
    ///
    /// In a pipe the diff keeps every byte, so that `patch -p1` takes it; with colour or on a terminal it is for eyes.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub(crate) fn diff(&self, path: &str, before: Option<&str>, after: Option<&str>) -> Result<()> {
        let paint = self.data.paint;
        let faithful = !self.data.terminal && !paint.on;
        self.data(&diff::unified(path, before, after, faithful, paint))
    }

    /// Says a sentence on standard error, unless the user wants quiet.
    pub(crate) fn say(&self, words: &str) {
        if !self.quiet {
            self.words(&format!("{}\n", visible(words)));
        }
    }

    /// Warns on standard error, quiet or not; JSON shown later carries it too.
    pub(crate) fn warn(&self, words: &str) {
        let label = self.words.paint.tone("warning", Tone::Soon);
        self.words(&format!("{label}: {}\n", visible(words)));
        self.warnings.borrow_mut().push(words.to_owned());
    }

    /// Tells why it failed and returns the exit code: that of the refusal, else 1.
    pub(crate) fn fail(&self, error: &anyhow::Error) -> ExitCode {
        let (text, code) = fail::told(error, self.words.width, self.words.paint);
        self.words(&text);
        ExitCode::from(code)
    }

    /// The report in the envelope that programs read, with what was warned of so far.
    ///
    /// # Errors
    /// When it has no form in JSON.
    pub(crate) fn json(&self, report: &impl Report) -> Result<String> {
        #[derive(Serialize)]
        struct Envelope<'a, T> {
            schema: u32,
            data: &'a T,
            warnings: &'a [String],
        }
        let mut json = serde_json::to_string_pretty(&Envelope {
            schema: SCHEMA,
            data: report,
            warnings: &self.warnings.borrow(),
        })
        .context("could not write the report as JSON")?;
        json.push('\n');
        Ok(text::json_escaped(json))
    }

    fn data(&self, text: &str) -> Result<()> {
        match self.data.put(text) {
            // The reader has seen enough, as `head` does.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            done => done.context("could not write to standard output"),
        }
    }

    /// Words that cannot be written are lost: there is no other place to say so.
    fn words(&self, text: &str) {
        if self.silent {
            return;
        }
        let _ = self.words.put(text);
    }
}
