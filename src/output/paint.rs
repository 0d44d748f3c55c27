//! Colour: when it is allowed, and which tone wears which.

use std::borrow::Cow;

use anstream::AutoStream;
use anstream::stream::RawStream;
use clap::ValueEnum;
use clap::builder::styling::{AnsiColor, Style};

/// When to colour, as `--color` takes it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere
    #[default]
    Auto,
    /// In pipes and files too
    Always,
    /// Nowhere
    Never,
}

impl Colour {
    /// Whether this stream gets colour.
    pub(super) fn on<S: RawStream>(self, stream: &S) -> bool {
        match self {
            Self::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// What a text says beyond its words. Colour never carries meaning alone: the words must say it too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Done, on time.
    Good,
    /// Due before long.
    Soon,
    /// Overdue, wrong.
    Late,
    /// Background.
    Faint,
    /// Headings and names.
    Strong,
}

/// Colours text, or leaves it alone where colour is off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    /// Whether colour is on.
    pub(super) on: bool,
}

impl Paint {
    /// The text in the colours of the tone.
    pub(super) fn tone(self, text: &str, tone: Tone) -> Cow<'_, str> {
        let style = match tone {
            Tone::Plain => Style::new(),
            Tone::Good => AnsiColor::Green.on_default(),
            Tone::Soon => AnsiColor::Yellow.on_default(),
            Tone::Late => AnsiColor::Red.on_default(),
            Tone::Faint => Style::new().dimmed(),
            Tone::Strong => Style::new().bold(),
        };
        if !self.on || text.is_empty() || style == Style::new() {
            return Cow::Borrowed(text);
        }
        Cow::Owned(format!("{style}{text}{style:#}"))
    }
}
