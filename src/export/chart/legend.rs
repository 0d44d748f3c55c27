//! What the marks of a picture mean, below it.

use super::sheet::{EDGE, Look, Sheet};
use super::style::{INK, LABEL, SUM};

/// A mark to be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bar(Look),
    Diamond,
    /// An upright line.
    Stroke,
    /// A cell of the heat map: its level and its side.
    Cell(u32, u8),
    /// Nothing but words.
    None,
}

/// Each line of a legend.
const HIGH: f64 = 20.0;
/// What a mark takes, and what lies between two entries.
const MARK: f64 = 26.0;
const GAP: f64 = 18.0;

impl Sheet<'_> {
    /// Draws the legend from `top`, in as many lines as it takes, and returns where it ends.
    pub(super) fn legend(&mut self, top: f64, entries: &[(Mark, String)]) -> f64 {
        let (mut x, mut y) = (EDGE, top);
        for (mark, words) in entries {
            let taken = match mark {
                Mark::Bar(_) => MARK,
                Mark::None => 0.0,
                _ => MARK - 8.0,
            };
            let length = taken + LABEL.long(words);
            if x > EDGE && x + length > self.width - EDGE {
                (x, y) = (EDGE, y + HIGH);
            }
            let middle = y + HIGH / 2.0;
            match mark {
                Mark::Bar(look) => self.bar(*look, (x, middle - 5.0), (20.0, 10.0), ""),
                Mark::Diamond => self.diamond((x + 6.0, middle), ""),
                Mark::Stroke => {
                    self.line((x + 6.0, middle - 7.0), (x + 6.0, middle + 7.0), INK, 1.5)
                }
                Mark::Cell(level, side) => {
                    let side = f64::from(*side);
                    self.cell(*level, (x + 6.0, middle), (side, side), "");
                }
                Mark::None => {}
            }
            self.words((x + taken, middle + 4.0), SUM, f64::INFINITY, words);
            x += length + GAP;
        }
        if entries.is_empty() { y } else { y + HIGH }
    }
}
