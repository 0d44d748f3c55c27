//! The runs of a row, on as many lines as it takes for none to hide another.

use crate::export::chart::scale::Days;
use crate::export::chart::sheet::EDGE;
use crate::export::chart::style::LABEL;
use crate::export::chart::{Bar, Row};

/// The share of the width that a label may take where its bar is shorter.
const LABELS: f64 = 0.45;
/// What lies free between two runs on a line.
const APART: f64 = 6.0;

/// A run with its place.
pub(super) struct Placed<'a> {
    pub(super) bar: &'a Bar,
    pub(super) from: f64,
    pub(super) to: f64,
    /// Where the label begins, or ends when the bar is too far to the right.
    pub(super) label: f64,
    pub(super) ends_there: bool,
    pub(super) room: f64,
    pub(super) line: usize,
}

/// The runs of a row that are in the picture, by first day.
pub(super) fn shown<'a>(row: &'a Row, days: &Days) -> impl Iterator<Item = &'a Bar> {
    let (from, to) = (days.from, days.to);
    let mut bars: Vec<&Bar> = row.bars.iter().collect();
    bars.sort_by_key(|bar| bar.from.min(bar.to));
    bars.into_iter()
        .filter(move |bar| bar.from.max(bar.to) >= from && bar.from.min(bar.to) <= to)
}

/// Each run on the first line on which neither its bar nor its label meets another.
pub(super) fn placed<'a>(row: &'a Row, days: &Days, width: f64) -> Vec<Placed<'a>> {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let place = |bar: &'a Bar| {
        let (from, to) = (days.x(bar.from.min(bar.to)), days.end(bar.from.max(bar.to)));
        let room = (to - from).max(width * LABELS);
        let length = LABEL.long(&bar.label).min(room);
        let ends_there = from + length > width - EDGE;
        let extent = match ends_there {
            true => (from.min(to - length), to),
            false => (from, to.max(from + length)),
        };
        let is_free = |line: &Vec<(f64, f64)>| {
            let meets =
                |other: &(f64, f64)| extent.0 < other.1 + APART && other.0 < extent.1 + APART;
            !line.iter().any(meets)
        };
        let line = taken.iter().position(is_free).unwrap_or(taken.len());
        if line == taken.len() {
            taken.push(Vec::new());
        }
        taken[line].push(extent);
        Placed {
            bar,
            from,
            to,
            label: if ends_there { to } else { from },
            ends_there,
            room,
            line,
        }
    };
    shown(row, days).map(place).collect()
}
