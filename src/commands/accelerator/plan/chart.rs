//! The weeks of some quarters as columns of characters, and bars on them.

use chrono::{Datelike, NaiveDate};

use crate::domain::fiscal::FiscalQuarter;
use crate::domain::plan::{State, monday};
use crate::ops::plan::{Bar, Plan};

/// Where the quarters stand.
pub(super) struct Chart {
    /// Each quarter with its first column and its Mondays.
    quarters: Vec<(FiscalQuarter, usize, Vec<NaiveDate>)>,
    /// Weeks to a column, or columns to a week.
    scale: Scale,
    /// Columns in all.
    pub(super) width: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Weeks(usize),
    Columns(usize),
}

impl Scale {
    fn columns(self, weeks: usize) -> usize {
        match self {
            Self::Weeks(each) => weeks.div_ceil(each),
            Self::Columns(each) => weeks * each,
        }
    }

    fn column(self, week: usize) -> usize {
        match self {
            Self::Weeks(each) => week / each,
            Self::Columns(each) => week * each,
        }
    }
}

impl Chart {
    /// As wide as fits into so many columns.
    pub(super) fn new(plan: &Plan, room: usize) -> Self {
        let fiscal = &plan.scope.fiscal;
        let mondays = |quarter: &FiscalQuarter| -> Vec<NaiveDate> {
            let (first, last) = (fiscal.first_day(*quarter), fiscal.last_day(*quarter));
            let weeks = monday(first).iter_weeks();
            weeks
                .skip_while(|day| *day < first)
                .take_while(|day| *day <= last)
                .collect()
        };
        let weeks: Vec<Vec<NaiveDate>> = plan.quarters.iter().map(mondays).collect();
        let width = |scale: Scale| {
            let columns = weeks.iter().map(|weeks| scale.columns(weeks.len()));
            columns.sum::<usize>() + weeks.len() - 1
        };
        let wide = [3, 2, 1].map(Scale::Columns).into_iter();
        let mut scales = wide.chain((2..=13).map(Scale::Weeks));
        let scale = scales
            .find(|scale| width(*scale) <= room)
            .unwrap_or(Scale::Weeks(13));
        let mut at = 0;
        let quarters = plan
            .quarters
            .iter()
            .zip(weeks.clone())
            .map(|(quarter, weeks)| {
                let first = at;
                at += scale.columns(weeks.len()) + 1;
                (*quarter, first, weeks)
            });
        Self {
            quarters: quarters.collect(),
            scale,
            width: width(scale),
        }
    }

    /// The quarters' names and the months, as two lines.
    pub(super) fn heads(&self) -> [String; 2] {
        let mut names = Line::new(self);
        let mut months = Line::new(self);
        for (quarter, first, weeks) in &self.quarters {
            let columns = self.scale.columns(weeks.len());
            names.write(*first, &short(*quarter, columns));
            let mut month = 0;
            for (week, day) in weeks.iter().enumerate() {
                let room = self.scale.columns(4).saturating_sub(1).min(3);
                if day.month() != month && room > 0 {
                    month = day.month();
                    let name = day.format("%b").to_string();
                    months.write(
                        first + self.scale.column(week),
                        &name[..room.min(name.len())],
                    );
                }
            }
        }
        [names.text(), months.text()]
    }

    /// A rule with the borders of the quarters and today on it.
    pub(super) fn rule(&self, today: NaiveDate) -> String {
        let mut line = Line {
            cells: vec!['─'; self.width],
        };
        for (_, first, _) in self.quarters.iter().skip(1) {
            line.cells[first - 1] = '┼';
        }
        if let Some((at, _)) = self.columns(monday(today), today) {
            line.cells[at] = '▼';
        }
        line.text()
    }

    /// The columns from the week of the one day to that of the other, as far as they are on the chart: the first,
    /// and the one after the last.
    fn columns(&self, from: NaiveDate, to: NaiveDate) -> Option<(usize, usize)> {
        let (from, to) = (monday(from), monday(to));
        let mut found: Option<(usize, usize)> = None;
        for (_, first, weeks) in &self.quarters {
            for (week, day) in weeks.iter().enumerate() {
                if (from..=to).contains(day) {
                    let at = first + self.scale.column(week);
                    let end = match self.scale {
                        Scale::Weeks(_) => at + 1,
                        Scale::Columns(each) => at + each,
                    };
                    found = Some((found.map_or(at, |(start, _)| start), end));
                }
            }
        }
        found
    }

    /// The first day on the chart, and the last.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.quarters.first()?.2.first()?;
        let last = self.quarters.last()?.2.last()?;
        Some((*first, *last))
    }

    /// These runs as bars, on as many lines as it takes for none to hide another.
    pub(super) fn bars<'a>(&self, runs: impl Iterator<Item = &'a Bar>) -> Vec<Line> {
        let mut lanes: Vec<(NaiveDate, Line)> = Vec::new();
        for run in runs {
            let Some((first, end)) = self.columns(run.starts_on, run.ends_on) else {
                continue;
            };
            let is_free = |(until, _): &(NaiveDate, Line)| *until < run.starts_on;
            let lane = match lanes.iter().position(is_free) {
                Some(lane) => lane,
                None => {
                    lanes.push((run.ends_on, Line::new(self)));
                    lanes.len() - 1
                }
            };
            let (until, line) = &mut lanes[lane];
            *until = run.ends_on;
            line.bar(run, first, end, self.days());
        }
        if lanes.is_empty() {
            return vec![Line::new(self)];
        }
        lanes.into_iter().map(|(_, line)| line).collect()
    }

    /// A line with a mark in the week of that day and words beside it, on whichever side there is room.
    pub(super) fn note(&self, mark: char, on: NaiveDate, words: &str) -> Line {
        let mut line = Line::new(self);
        let length = words.chars().count() + 2;
        match self.columns(on, on) {
            Some((at, _)) if at + length <= self.width => {
                line.write(at, &format!("{mark} {words}"))
            }
            Some((at, _)) if at + 1 >= length => {
                line.write(at + 1 - length, &format!("{words} {mark}"));
            }
            Some((at, _)) => line.write(at, &mark.to_string()),
            None if self.days().is_some_and(|(first, _)| on < first) => {
                line.write(0, &format!("◂ {words}"));
            }
            None => line.write(self.width.saturating_sub(length), &format!("{words} ▸")),
        }
        line
    }

    /// Words at the left border.
    pub(super) fn words(&self, words: &str) -> Line {
        let mut line = Line::new(self);
        line.write(0, words);
        line
    }

    /// A character for each week that has one.
    pub(super) fn weeks(&self, of: impl Iterator<Item = (NaiveDate, char)>) -> Line {
        let mut line = Line::new(self);
        for (week, sign) in of {
            if let Some((first, end)) = self.columns(week, week) {
                for cell in &mut line.cells[first..end] {
                    *cell = sign.max(if self.is_shared() { *cell } else { sign });
                }
            }
        }
        line
    }

    /// Whether several weeks share a column.
    fn is_shared(&self) -> bool {
        matches!(self.scale, Scale::Weeks(_))
    }
}

/// One line of the chart.
#[derive(Debug, Clone)]
pub(super) struct Line {
    cells: Vec<char>,
}

impl Line {
    fn new(chart: &Chart) -> Self {
        let mut cells = vec![' '; chart.width];
        for (_, first, _) in chart.quarters.iter().skip(1) {
            cells[first - 1] = '│';
        }
        Self { cells }
    }

    fn write(&mut self, at: usize, words: &str) {
        for (cell, letter) in self.cells.iter_mut().skip(at).zip(words.chars()) {
            *cell = letter;
        }
    }

    /// The bar with its id at its first week; it stays open on the side on which it leaves the chart.
    fn bar(&mut self, run: &Bar, first: usize, end: usize, days: Option<(NaiveDate, NaiveDate)>) {
        let begins = days.is_none_or(|(day, _)| monday(run.starts_on) >= day);
        let ends = days.is_none_or(|(_, day)| monday(run.ends_on) <= day);
        for cell in &mut self.cells[first..end] {
            *cell = sign(run.state);
        }
        if begins && end - first > run.id.chars().count() {
            self.write(first, &run.id);
        } else if !begins {
            self.cells[first] = '◂';
        }
        if !ends {
            self.cells[end - 1] = '▸';
        }
    }

    /// A mark in a cell that is still empty.
    pub(super) fn mark(&mut self, chart: &Chart, on: NaiveDate, mark: char) {
        if let Some((at, _)) = chart.columns(on, on)
            && self.cells[at] == ' '
        {
            self.cells[at] = mark;
        }
    }

    /// The line without blanks at its end.
    pub(super) fn text(&self) -> String {
        let text: String = self.cells.iter().collect();
        text.trim_end().to_owned()
    }
}

/// The quarter's name as far as there are columns for it.
fn short(quarter: FiscalQuarter, columns: usize) -> String {
    let name = quarter.to_string();
    match columns {
        7.. => name,
        5 | 6 => name.trim_start_matches("FY").to_owned(),
        _ => format!("Q{}", quarter.quarter()),
    }
}

/// What a bar is drawn with.
pub(super) fn sign(state: State) -> char {
    match state {
        State::Completed => '░',
        State::Active => '█',
        State::Planned => '▒',
        State::Proposed => '╌',
    }
}
