//! A board of accelerators as an SVG picture for a slide: 16 to 9, and longer where there are many customers.
//!
//! Self-contained: no script, no font but the system's, no link. Colours are told apart by those who see
//! them otherwise, and no state is told by colour alone. It shows what the book knows and is internal.

mod sheet;
pub(super) mod words;

use chrono::NaiveDate;

use crate::domain::plan::State;

use sheet::{FOOT, HEAD, LINE, MARGIN, ROW, SIZE, Sheet};

/// What is drawn.
pub(crate) struct Board {
    /// In large letters.
    pub(crate) title: String,
    /// Below it.
    pub(crate) subtitle: String,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The quarters, in order; they touch.
    pub(crate) quarters: Vec<Quarter>,
    /// A row a customer.
    pub(crate) rows: Vec<Row>,
}

/// One quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quarter {
    /// Its name.
    pub(crate) name: String,
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
}

/// One customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name.
    pub(crate) name: String,
    /// What is used and left.
    pub(crate) sums: String,
    /// The runs, by first day.
    pub(crate) bars: Vec<Bar>,
    /// The days on which a new year begins.
    pub(crate) renewals: Vec<NaiveDate>,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bar {
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
    /// What stands in it, as far as there is room.
    pub(crate) label: String,
    /// Where it stands.
    pub(crate) state: State,
}

/// The picture as an SVG document.
pub(crate) fn draw(board: &Board) -> String {
    let days = match (board.quarters.first(), board.quarters.last()) {
        (Some(first), Some(last)) => (first.from, last.to),
        _ => (board.today, board.today),
    };
    let lanes: Vec<usize> = board.rows.iter().map(|row| lanes(row, days).1).collect();
    let units = lanes.iter().sum::<usize>().max(1) as f64;
    let room = SIZE.1 - HEAD - FOOT - MARGIN;
    let row = (room / units).clamp(ROW.0, ROW.1);
    let mut sheet = Sheet {
        text: String::new(),
        days,
        row,
        bottom: HEAD + row * units,
    };
    let height = SIZE.1.max(sheet.bottom + FOOT + MARGIN);
    sheet.open(board, height);
    sheet.quarters(board);
    sheet.today(board.today);
    let mut top = HEAD;
    for (row, lanes) in board.rows.iter().zip(lanes) {
        sheet.row(row, top);
        top += sheet.row * lanes as f64;
        sheet.line((MARGIN, top), (SIZE.0 - MARGIN, top), LINE, 0.75);
    }
    sheet.legend(height);
    sheet.text += "</svg>\n";
    sheet.text
}

/// The lane of each bar that is in the picture, and how many lanes there are: bars of one lane never overlap.
fn lanes(row: &Row, days: (NaiveDate, NaiveDate)) -> (Vec<Option<usize>>, usize) {
    let mut until: Vec<NaiveDate> = Vec::new();
    let mut place = |bar: &Bar| {
        if bar.to < days.0 || bar.from > days.1 {
            return None;
        }
        let free = until.iter().position(|day| *day < bar.from);
        let lane = free.unwrap_or(until.len());
        match free {
            Some(lane) => until[lane] = bar.to,
            None => until.push(bar.to),
        }
        Some(lane)
    };
    let placed: Vec<Option<usize>> = row.bars.iter().map(&mut place).collect();
    (placed, until.len().max(1))
}

#[cfg(test)]
mod tests;
