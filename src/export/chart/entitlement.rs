//! What is used, scheduled and left of what was granted: a bar a row, one scale for all.

use super::Picture;
use super::legend::Mark;
use super::parts::in_parts;
use super::sheet::{EDGE, Look, Sheet, Width};
use super::style::{INK, PAPER};
use super::words::table;
use crate::domain::text::counted;

/// A bar a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entitlement {
    /// What it shows.
    pub(crate) title: String,
    /// The rows, from above.
    pub(crate) rows: Vec<EntitlementRow>,
}

/// One sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntitlementRow {
    /// What was granted, or to whom.
    pub(crate) name: String,
    /// How many were granted.
    pub(crate) granted: u32,
    /// How many were used.
    pub(crate) used: u32,
    /// How many have a date that lies ahead.
    pub(crate) scheduled: u32,
    /// How many are left.
    pub(crate) left: u32,
}

/// A row's height, and where its bar stands in it and how thick that is.
const ROW: f64 = 52.0;
const BAR: (f64, f64) = (24.0, 14.0);
/// The least room for one of what is counted that still gets a bar of its own.
const ONE: f64 = 12.0;
/// Rows that a sentence tells one by one.
const FEW: usize = 6;

impl Picture for Entitlement {
    fn title(&self) -> &str {
        &self.title
    }

    fn sentence(&self) -> String {
        let share = |row: &&EntitlementRow| match row.granted {
            0 => 0.0,
            granted => f64::from(row.used) / f64::from(granted),
        };
        let brief =
            |row: &EntitlementRow| format!("{} ({} of {})", row.name, row.used, row.granted);
        let most = self
            .rows
            .iter()
            .rev()
            .max_by(|a, b| share(a).total_cmp(&share(b)));
        let least = self
            .rows
            .iter()
            .min_by(|a, b| share(a).total_cmp(&share(b)));
        match (most, least) {
            (Some(most), Some(least)) if self.rows.len() > FEW => format!(
                "{}: used most {}, least {}.",
                counted(self.rows.len(), "sum"),
                brief(most),
                brief(least)
            ),
            (Some(_), _) => {
                let rows = self
                    .rows
                    .iter()
                    .map(|row| format!("{}: {}", row.name, row.sum()));
                rows.collect::<Vec<_>>().join("; ") + "."
            }
            _ => "Nothing was granted.".to_owned(),
        }
    }

    fn table(&self) -> String {
        let columns = [
            ("Name", false),
            ("Granted", true),
            ("Used", true),
            ("Scheduled", true),
            ("Left", true),
        ];
        let rows = self.rows.iter().map(|row| {
            let numbers = [row.granted, row.used, row.scheduled, row.left];
            let numbers = numbers.iter().map(u32::to_string);
            std::iter::once(row.name.clone()).chain(numbers).collect()
        });
        table(&columns, rows)
    }

    fn draw(&self, id: &str, width: Width) -> String {
        let largest = self
            .rows
            .iter()
            .map(EntitlementRow::extent)
            .fold(1.0, f64::max);
        let unit = (width.units() - 2.0 * EDGE) / largest;
        let said = (self.title.as_str(), self.sentence());
        in_parts(
            (id, width),
            (said.0, &said.1),
            &self.rows,
            |_| ROW,
            |sheet, rows| {
                for (at, row) in rows.iter().enumerate() {
                    sheet.sum(row, ROW * at as f64, unit);
                }
                let bottom = ROW * rows.len() as f64;
                sheet.legend(bottom + 4.0, &legend(rows)) + 2.0
            },
        )
    }
}

impl EntitlementRow {
    fn sum(&self) -> String {
        let Self {
            granted,
            used,
            scheduled,
            left,
            ..
        } = self;
        match scheduled {
            0 => format!("{used} of {granted} used, {left} left"),
            _ => format!("{used} of {granted} used, {scheduled} scheduled, {left} left"),
        }
    }

    /// How many the bar goes over.
    fn extent(&self) -> f64 {
        let parts = f64::from(self.used) + f64::from(self.scheduled) + f64::from(self.left);
        parts.max(f64::from(self.granted))
    }

    fn is_over(&self) -> bool {
        self.extent() > f64::from(self.granted)
    }
}

impl Sheet<'_> {
    fn sum(&mut self, row: &EntitlementRow, top: f64, unit: f64) {
        self.head(top + 15.0, &row.name, &row.sum());
        let y = top + BAR.0;
        let mut x = EDGE;
        let parts = [
            (row.used, Look::Full, "used"),
            (row.scheduled, Look::Hatched, "scheduled"),
            (row.left, Look::Hollow, "left"),
        ];
        for (count, look, word) in parts.into_iter().filter(|(count, ..)| *count > 0) {
            let says = format!("{}: {count} {word}", row.name);
            let length = f64::from(count) * unit;
            // One by one where they can be counted.
            let (bars, each) = match unit >= ONE {
                true => (count, unit),
                false => (1, length),
            };
            for at in 0..bars {
                let x = x + each * f64::from(at);
                self.bar(look, (x, y), ((each - 2.0).max(1.0), BAR.1), &says);
            }
            x += length;
        }
        if row.extent() == 0.0 {
            self.line((EDGE, y), (EDGE, y + BAR.1), INK, 2.0);
        } else if row.is_over() {
            let x = (EDGE + f64::from(row.granted) * unit - 1.0).max(EDGE);
            self.line((x, y - 3.0), (x, y + BAR.1 + 3.0), PAPER, 5.0);
            self.line((x, y - 3.0), (x, y + BAR.1 + 3.0), INK, 2.0);
        }
    }
}

/// The marks that these rows have.
fn legend(rows: &[EntitlementRow]) -> Vec<(Mark, String)> {
    let any = |has: fn(&EntitlementRow) -> bool| rows.iter().any(has);
    [
        (any(|row| row.used > 0), Mark::Bar(Look::Full), "used"),
        (
            any(|row| row.scheduled > 0),
            Mark::Bar(Look::Hatched),
            "scheduled",
        ),
        (any(|row| row.left > 0), Mark::Bar(Look::Hollow), "left"),
        (
            any(EntitlementRow::is_over),
            Mark::Stroke,
            "as far as was granted",
        ),
    ]
    .into_iter()
    .filter(|(is_there, ..)| *is_there)
    .map(|(_, mark, word)| (mark, word.to_owned()))
    .collect()
}
