//! How things look in a picture: the page's colours, and words.

use crate::export::board_svg::words::{fitted, long};

/// The page's colours: words, lesser words, hairlines, lines that mean something, what is over, the one accent,
/// and the ground.
pub(super) const INK: &str = "var(--ink)";
pub(super) const SOFT: &str = "var(--soft)";
pub(super) const LINE: &str = "var(--line)";
pub(super) const RULE: &str = "var(--rule)";
pub(super) const DONE: &str = "var(--done)";
pub(super) const ACCENT: &str = "var(--accent)";
pub(super) const PAPER: &str = "var(--paper)";

/// How words look, and which way they run from their place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) ink: &'static str,
    pub(super) is_bold: bool,
    pub(super) anchor: &'static str,
    /// Without a halo of the ground's colour, because they stand on a mark.
    pub(super) is_bare: bool,
}

/// The name of a row, a label in the picture, a sum beside a name, a number on an axis.
pub(super) const NAME: Style = Style::of(13.0, INK, true);
pub(super) const LABEL: Style = Style::of(12.0, INK, false);
pub(super) const SUM: Style = Style::of(12.0, SOFT, false);
pub(super) const AXIS: Style = Style::of(11.0, SOFT, false);

impl Style {
    const fn of(size: f64, ink: &'static str, is_bold: bool) -> Self {
        Self {
            size,
            ink,
            is_bold,
            anchor: "start",
            is_bare: false,
        }
    }

    /// The words end at their place.
    pub(super) const fn end(self) -> Self {
        let anchor = "end";
        Self { anchor, ..self }
    }

    /// The words have their middle at their place.
    pub(super) const fn middle(self) -> Self {
        let anchor = "middle";
        Self { anchor, ..self }
    }

    pub(super) const fn bold(self) -> Self {
        let is_bold = true;
        Self { is_bold, ..self }
    }

    /// On a mark filled with a colour.
    pub(super) const fn on_mark(self) -> Self {
        Self {
            ink: PAPER,
            is_bare: true,
            ..self
        }
    }

    /// How long the words are at most; fonts differ, and the widest of the usual ones counts.
    pub(super) fn long(self, words: &str) -> f64 {
        long(words, self.measured())
    }

    /// The words as far as they fit into so much room.
    pub(super) fn fitted(self, words: &str, room: f64) -> String {
        fitted(words, self.measured(), room)
    }

    fn measured(self) -> f64 {
        self.size * if self.is_bold { 1.27 } else { 1.13 }
    }
}
