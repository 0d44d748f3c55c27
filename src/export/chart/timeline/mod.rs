//! Accelerators over a year: a row a customer.

mod lines;

use chrono::NaiveDate;

use crate::domain::plan::State;
use crate::domain::text::counted;
use crate::export::chart::legend::Mark;
use crate::export::chart::parts::in_parts;
use crate::export::chart::scale::Days;
use crate::export::chart::sheet::{EDGE, Look, Sheet, Width};
use crate::export::chart::style::{AXIS, INK, LABEL, LINE, RULE};
use crate::export::chart::words::{date, short_date, table};
use crate::export::chart::{Bar, Picture, Quarter, Row};
use lines::{Placed, placed, shown};

/// Runs on the line of a year, a row a customer or an accelerator.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Timeline {
    /// What it shows.
    pub(crate) title: String,
    /// The first day in the picture.
    pub(crate) from: NaiveDate,
    /// The last day in the picture.
    pub(crate) to: NaiveDate,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The quarters, in order.
    pub(crate) quarters: Vec<Quarter>,
    /// The rows, from above.
    pub(crate) rows: Vec<Row>,
}

/// The order in which states are told.
const STATES: [State; 4] = [
    State::Completed,
    State::Active,
    State::Planned,
    State::Proposed,
];

/// Where the rows begin, below quarters and months.
const HEAD: f64 = 46.0;
/// A row's first line, one line of runs, and what is free below them.
const ROW: (f64, f64, f64) = (26.0, 32.0, 10.0);
/// The first line of a row that has no name.
const NAMELESS: f64 = 6.0;
/// How thick a bar is, and how far below the top of its line.
const BAR: (f64, f64) = (9.0, 18.0);
impl Picture for Timeline {
    fn title(&self) -> &str {
        &self.title
    }

    fn sentence(&self) -> String {
        let days = self.days(Width::Wide);
        let runs = || self.rows.iter().flat_map(|row| shown(row, &days));
        let period = format!("from {} to {}", date(days.from), date(days.to));
        let states = STATES.iter().filter_map(|state| {
            let count = runs().filter(|bar| bar.state == *state).count();
            (count > 0).then(|| format!("{count} {}", state.word()))
        });
        let states: Vec<String> = states.collect();
        match runs().count() {
            0 => format!("No accelerator runs {period}."),
            count => format!(
                "{} {period}: {}.",
                counted(count, "accelerator"),
                states.join(", ")
            ),
        }
    }

    fn table(&self) -> String {
        let days = self.days(Width::Wide);
        let columns = [
            ("Name", false),
            ("What", false),
            ("From", false),
            ("To", false),
            ("State", false),
        ];
        let mut lines = Vec::new();
        for row in &self.rows {
            let name = match row.sums.is_empty() {
                true => row.name.clone(),
                false => format!("{} ({})", row.name, row.sums),
            };
            let mut line = |what: &str, from: String, to: String, state: &str| {
                lines.push(vec![
                    name.clone(),
                    what.to_owned(),
                    from,
                    to,
                    state.to_owned(),
                ]);
            };
            for bar in shown(row, &days) {
                let (from, to) = (bar.from.min(bar.to), bar.from.max(bar.to));
                line(
                    &bar.label,
                    from.to_string(),
                    to.to_string(),
                    bar.state.word(),
                );
            }
            for day in row.renewals.iter().filter(|day| days.holds(**day)) {
                line("renewal", day.to_string(), String::new(), "");
            }
            if shown(row, &days).next().is_none() {
                line("none", String::new(), String::new(), "");
            }
        }
        table(&columns, lines)
    }

    fn draw(&self, id: &str, width: Width) -> String {
        let days = self.days(width);
        let high = |row: &Row| {
            let lines = placed(row, &days, width.units())
                .iter()
                .map(|run| run.line + 1)
                .max();
            head(row) + ROW.1 * lines.unwrap_or(0) as f64 + ROW.2
        };
        let said = (self.title.as_str(), self.sentence());
        in_parts(
            (id, width),
            (said.0, &said.1),
            &self.rows,
            high,
            |sheet, rows| {
                let bottom = HEAD + rows.iter().map(high).sum::<f64>();
                self.axis(sheet, &days, bottom);
                let mut top = HEAD;
                for row in rows {
                    let bottom = top + high(row);
                    let runs = placed(row, &days, width.units());
                    if days.holds(self.today) {
                        // Names and sums stay free of it.
                        let x = days.x(self.today);
                        sheet.line((x, top + head(row)), (x, bottom), INK, 1.5);
                    }
                    sheet.row(row, &runs, &days, (top, bottom));
                    top = bottom;
                    sheet.line((EDGE, top), (sheet.width - EDGE, top), LINE, 1.0);
                }
                let after = self.today(sheet, &days, bottom);
                sheet.legend(after, &legend(rows, &days)) + 2.0
            },
        )
    }
}

impl Timeline {
    fn days(&self, width: Width) -> Days {
        Days::new((self.from, self.to), (EDGE, width.units() - EDGE))
    }

    /// The quarters and months, and their lines down to the bottom.
    fn axis(&self, sheet: &mut Sheet, days: &Days, bottom: f64) {
        for quarter in &self.quarters {
            if quarter.to < days.from || quarter.from > days.to {
                continue;
            }
            let (from, to) = (days.x(quarter.from), days.end(quarter.to));
            // At the border a line would touch the names below.
            let is_inner = quarter.from > days.from;
            let inset = if is_inner { 6.0 } else { 0.0 };
            if is_inner {
                sheet.line((from, 2.0), (from, bottom), RULE, 0.75);
            }
            let room = to - from - 12.0;
            let short = quarter.name.rsplit('-').next().unwrap_or_default();
            let name = [quarter.name.as_str(), short]
                .into_iter()
                .find(|name| LABEL.bold().long(name) <= room);
            if let Some(name) = name {
                sheet.words((from + inset, 15.0), LABEL.bold(), room, name);
            }
        }
        for (month, _) in days.months(30.0) {
            let x = days.x(month);
            let is_inner = month > days.from;
            let inset = if is_inner { 3.0 } else { 0.0 };
            if is_inner {
                sheet.line((x, HEAD - 8.0), (x, bottom), LINE, 1.0);
            }
            let name = month.format("%b").to_string();
            sheet.words_if_whole((x + inset, HEAD - 14.0), AXIS, &name);
        }
        sheet.line(
            (EDGE, HEAD - 8.0),
            (sheet.width - EDGE, HEAD - 8.0),
            RULE,
            1.0,
        );
    }

    /// The end of today's line and its name, below the rows. Returns where that ends.
    fn today(&self, sheet: &mut Sheet, days: &Days, bottom: f64) -> f64 {
        if !days.holds(self.today) {
            return bottom + 10.0;
        }
        let x = days.x(self.today);
        sheet.line((x, bottom), (x, bottom + 5.0), INK, 1.5);
        let words = format!("today, {}", self.today.format("%-d %b"));
        let half = LABEL.long(&words) / 2.0 + EDGE;
        let style = match x {
            x if x < half => LABEL,
            x if x > sheet.width - half => LABEL.end(),
            _ => LABEL.middle(),
        };
        sheet.words((x, bottom + 18.0), style, f64::INFINITY, &words);
        bottom + 30.0
    }
}

impl Sheet<'_> {
    fn row(&mut self, row: &Row, placed: &[Placed], days: &Days, (top, bottom): (f64, f64)) {
        self.head(top + 19.0, &row.name, &row.sums);
        for run in placed {
            let Placed { bar, from, to, .. } = run;
            let top = top + head(row) + ROW.1 * run.line as f64;
            let (before, after) = (
                bar.from.min(bar.to) < days.from,
                bar.from.max(bar.to) > days.to,
            );
            let left = if before { from + 8.0 } else { *from };
            let right = if after { to - 8.0 } else { to - 1.0 };
            let says = says(bar);
            self.bar(
                look(bar.state),
                (left, top + BAR.1),
                (right - left, BAR.0),
                &says,
            );
            let middle = top + BAR.1 + BAR.0 / 2.0;
            if before {
                self.goes_on((from + 6.0, middle), false);
            }
            if after {
                self.goes_on((to - 6.0, middle), true);
            }
            let style = if run.ends_there { LABEL.end() } else { LABEL };
            self.words((run.label, top + BAR.1 - 5.0), style, run.room, &bar.label);
        }
        for day in row.renewals.iter().filter(|day| days.holds(**day)) {
            let says = format!("renewal, {}", short_date(*day));
            let x = days.x(*day).clamp(EDGE + 6.0, self.width - EDGE - 6.0);
            self.diamond((x, bottom - 8.0), &says);
        }
    }
}

/// What the line of the name takes.
fn head(row: &Row) -> f64 {
    match row.name.is_empty() && row.sums.is_empty() {
        true => NAMELESS,
        false => ROW.0,
    }
}

fn look(state: State) -> Look {
    match state {
        State::Completed => Look::Thin,
        State::Active => Look::Full,
        State::Planned => Look::Hatched,
        State::Proposed => Look::Dashed,
    }
}

/// What a pointer over a run is told.
fn says(bar: &Bar) -> String {
    let (from, to) = (bar.from.min(bar.to), bar.from.max(bar.to));
    let (from, to) = (short_date(from), short_date(to));
    format!("{}: {}, {from} to {to}", bar.label, bar.state.word())
}

/// The marks that these rows have.
fn legend(rows: &[Row], days: &Days) -> Vec<(Mark, String)> {
    let has = |state: State| {
        let mut runs = rows.iter().flat_map(|row| shown(row, days));
        runs.any(|bar| bar.state == state)
    };
    let states = STATES.into_iter().filter(|state| has(*state));
    let mut entries: Vec<(Mark, String)> = states
        .map(|state| (Mark::Bar(look(state)), state.word().to_owned()))
        .collect();
    if rows
        .iter()
        .any(|row| row.renewals.iter().any(|day| days.holds(*day)))
    {
        entries.push((Mark::Diamond, "renewal".to_owned()));
    }
    entries
}
