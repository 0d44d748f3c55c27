//! The sheet that the board is drawn on: where things stand, and how they look.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use super::words::{escaped, fitted};
use super::{Bar, Board, Row, lanes};
use crate::domain::plan::State;

/// The picture's width, and its height unless the rows need more.
pub(super) const SIZE: (f64, f64) = (1280.0, 720.0);
/// The outer border.
pub(super) const MARGIN: f64 = 40.0;
/// Where the first row begins, and what is left for the legend below the last.
pub(super) const HEAD: f64 = 152.0;
pub(super) const FOOT: f64 = 64.0;
/// The names' column.
const NAMES: f64 = 224.0;
/// A row's height, at least and at most.
pub(super) const ROW: (f64, f64) = (26.0, 84.0);

/// Letters, lines and grounds.
const INK: &str = "#1f2933";
const FAINT: &str = "#616e7c";
pub(super) const LINE: &str = "#cbd2d9";
const BANDS: [&str; 2] = ["#f5f7fa", "#ffffff"];
const TODAY: &str = "#d55e00";

/// The document while it grows.
pub(super) struct Sheet {
    pub(super) text: String,
    pub(super) days: (NaiveDate, NaiveDate),
    pub(super) row: f64,
    /// Where the last row ends.
    pub(super) bottom: f64,
}

impl Sheet {
    pub(super) fn open(&mut self, board: &Board, height: f64) {
        let (width, title) = (SIZE.0, escaped(&board.title));
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height:.0}\" width=\"{width}\" height=\"{height:.0}\" role=\"img\" font-family=\"system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif\">\n<title>{title}</title>\n<rect width=\"{width}\" height=\"{height:.0}\" fill=\"#ffffff\"/>\n"
        ));
        let room = SIZE.0 - 2.0 * MARGIN;
        self.words(
            (MARGIN, 66.0),
            30.0,
            INK,
            "font-weight=\"600\"",
            &fitted(&board.title, 31.0, room),
        );
        self.words(
            (MARGIN, 94.0),
            15.0,
            FAINT,
            "",
            &fitted(&board.subtitle, 15.0, room),
        );
    }

    pub(super) fn quarters(&mut self, board: &Board) {
        let top = HEAD - 42.0;
        for (at, quarter) in board.quarters.iter().enumerate() {
            let (from, to) = (self.x(quarter.from), self.end(quarter.to));
            let (height, width) = (self.bottom - top, to - from);
            self.put(format_args!(
                "<rect x=\"{from:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{}\"/>\n",
                BANDS[at % 2]
            ));
            if width > 56.0 {
                self.words(
                    (from + 8.0, HEAD - 24.0),
                    14.0,
                    INK,
                    "font-weight=\"600\"",
                    &quarter.name,
                );
            }
        }
        let months: Vec<NaiveDate> = self
            .days
            .0
            .iter_days()
            .take_while(|day| *day <= self.days.1)
            .filter(|day| day.day() == 1)
            .collect();
        let room = (SIZE.0 - MARGIN - NAMES - MARGIN) / months.len().max(1) as f64;
        for month in months {
            let x = self.x(month);
            self.line((x, HEAD - 8.0), (x, self.bottom), LINE, 0.5);
            if room > 34.0 {
                let name = month.format("%b").to_string();
                self.words((x + 8.0, HEAD - 8.0), 11.0, FAINT, "", &name);
            }
        }
        for quarter in board.quarters.iter().skip(1) {
            let x = self.x(quarter.from);
            self.line((x, HEAD - 42.0), (x, self.bottom), "#9aa5b1", 1.25);
        }
        self.line((MARGIN, HEAD), (SIZE.0 - MARGIN, HEAD), "#9aa5b1", 1.25);
    }

    pub(super) fn row(&mut self, row: &Row, top: f64) {
        let room = NAMES - 14.0;
        let has_two_lines = self.row >= 34.0;
        let middle = top + self.row / 2.0;
        if has_two_lines {
            self.words(
                (MARGIN, middle - 2.0),
                15.0,
                INK,
                "font-weight=\"600\"",
                &fitted(&row.name, 17.0, room),
            );
            self.words(
                (MARGIN, middle + 14.0),
                11.5,
                FAINT,
                "",
                &fitted(&row.sums, 11.5, room),
            );
        } else {
            let sums: String = row
                .sums
                .split(',')
                .next()
                .unwrap_or_default()
                .replace(" used", "");
            let sums = sums.replace(" of ", "/");
            self.words(
                (MARGIN, middle + 4.5),
                13.0,
                INK,
                "font-weight=\"600\"",
                &fitted(&row.name, 15.0, room - 40.0),
            );
            self.words(
                (MARGIN + room, middle + 4.5),
                11.5,
                FAINT,
                "text-anchor=\"end\"",
                &sums,
            );
        }
        let (placed, _) = lanes(row, self.days);
        for (bar, lane) in row.bars.iter().zip(placed) {
            if let Some(lane) = lane {
                self.bar(bar, top + self.row * lane as f64);
            }
        }
        for renewal in &row.renewals {
            if (self.days.0..=self.days.1).contains(renewal) {
                self.renewal(self.x(*renewal), top);
            }
        }
    }

    fn bar(&mut self, bar: &Bar, top: f64) {
        let (from, to) = (self.x(bar.from), self.end(bar.to));
        let thick = (self.row * 0.62).min(36.0);
        let y = top + (self.row - thick) / 2.0;
        let look = Look::of(bar.state);
        // A hair of ground keeps two that follow each other apart.
        let width = (to - from - 2.0).max(2.0);
        self.put(format_args!(
            "<rect x=\"{:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{thick:.1}\" rx=\"4\" {}/>\n",
            from + 1.0,
            look.shape
        ));
        let size = (thick * 0.55).clamp(10.0, 13.0);
        let label = fitted(&bar.label, size, width - 14.0);
        if label.chars().count() > 1 {
            self.words(
                (from + 8.0, y + thick / 2.0 + size * 0.36),
                size,
                look.ink,
                "",
                &label,
            );
        }
    }

    fn renewal(&mut self, x: f64, top: f64) {
        let (y, half) = (top + self.row / 2.0, (self.row * 0.16).clamp(4.0, 6.5));
        self.line((x, top + 2.0), (x, top + self.row - 2.0), INK, 1.5);
        self.diamond(x, y, half);
    }

    fn diamond(&mut self, x: f64, y: f64, half: f64) {
        self.put(format_args!(
            "<path d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z\" fill=\"{INK}\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>\n",
            y - half,
            x + half,
            y + half,
            x - half
        ));
    }

    pub(super) fn today(&mut self, today: NaiveDate) {
        if !(self.days.0..=self.days.1).contains(&today) {
            return;
        }
        let x = self.x(today);
        self.line((x, HEAD), (x, self.bottom + 6.0), TODAY, 2.0);
        let anchor = match x {
            x if x < MARGIN + NAMES + 60.0 => "start",
            x if x > SIZE.0 - MARGIN - 60.0 => "end",
            _ => "middle",
        };
        let more = format!("font-weight=\"600\" text-anchor=\"{anchor}\"");
        let words = format!("today, {}", today.format("%-d %b"));
        self.words((x, self.bottom + 20.0), 12.0, TODAY, &more, &words);
    }

    pub(super) fn legend(&mut self, height: f64) {
        let y = height - MARGIN - 8.0;
        let mut x = MARGIN;
        for state in [
            State::Completed,
            State::Active,
            State::Planned,
            State::Proposed,
        ] {
            let look = Look::of(state);
            self.put(format_args!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"30\" height=\"14\" rx=\"3\" {}/>\n",
                y - 11.0,
                look.shape
            ));
            self.words((x + 38.0, y), 13.0, INK, "", state.word());
            x += 140.0;
        }
        self.diamond(x + 8.0, y - 4.0, 6.5);
        self.words((x + 24.0, y), 13.0, INK, "", "renewal");
        self.words(
            (SIZE.0 - MARGIN, y),
            12.0,
            FAINT,
            "text-anchor=\"end\"",
            "internal: not for customers",
        );
    }

    /// Where a day begins.
    fn x(&self, day: NaiveDate) -> f64 {
        let (first, last) = self.days;
        let total = ((last - first).num_days() + 1) as f64;
        let at = (day.clamp(first, last) - first).num_days() as f64;
        MARGIN + NAMES + (SIZE.0 - 2.0 * MARGIN - NAMES) * at / total
    }

    /// Where a day ends.
    fn end(&self, day: NaiveDate) -> f64 {
        match day.succ_opt() {
            Some(next) if next <= self.days.1 => self.x(next),
            _ => SIZE.0 - MARGIN,
        }
    }

    fn words(&mut self, (x, y): (f64, f64), size: f64, ink: &str, more: &str, words: &str) {
        let words = escaped(words);
        let more = match more.trim() {
            "" => String::new(),
            more => format!(" {more}"),
        };
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\" fill=\"{ink}\"{more}>{words}</text>\n"
        ));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: &str, width: f64) {
        self.put(format_args!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{ink}\" stroke-width=\"{width}\"/>\n",
            from.0, from.1, to.0, to.1
        ));
    }

    /// Writing to a text cannot fail.
    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        let _ = self.text.write_fmt(what);
    }
}

/// How a state looks.
struct Look {
    shape: &'static str,
    ink: &'static str,
}

impl Look {
    fn of(state: State) -> Self {
        match state {
            State::Completed => Self {
                shape: "fill=\"#cbd2d9\"",
                ink: "#3e4c59",
            },
            State::Active => Self {
                shape: "fill=\"#0072b2\"",
                ink: "#ffffff",
            },
            State::Planned => Self {
                shape: "fill=\"#9bd0f5\"",
                ink: "#102a43",
            },
            State::Proposed => Self {
                shape: "fill=\"#ffffff\" stroke=\"#0072b2\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"",
                ink: "#0b4f7d",
            },
        }
    }
}
