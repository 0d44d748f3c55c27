//! The weeks of an accelerator as a line of blocks.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::accelerator::Run;

/// More weeks than this get one column each instead of three, so that 52 fit a terminal.
const WIDE: u32 = 24;

/// How a run is drawn.
pub(super) struct Timeline {
    /// Its weeks.
    pub(super) run: Run,
    /// The day that counts as today.
    pub(super) today: NaiveDate,
    /// The day it was completed or called off; weeks behind it never came.
    pub(super) closed_on: Option<NaiveDate>,
}

impl Timeline {
    /// Months, weeks, blocks, the workshops' weeks, and today below it. `█` is over, `▓` now, `░` ahead, `·` dropped.
    pub(super) fn drawn(&self) -> String {
        let weeks = 1..=self.run.layout.weeks;
        let columns = self.columns();
        let mut lines = vec![self.months()];
        if columns > 1 {
            let numbers = weeks.clone().map(|week| format!("{week:>2} "));
            lines.push(numbers.collect());
        }
        let block = |week: u32| match columns {
            1 => self.block(week).to_string(),
            _ => format!("{0}{0} ", self.block(week)),
        };
        lines.push(weeks.map(block).collect());
        let mut marks = Vec::new();
        put(&mut marks, self.at(1), "D");
        put(&mut marks, self.at(self.run.layout.planning_week), "P");
        put(&mut marks, self.at(self.run.layout.weeks), "C");
        lines.push(marks.into_iter().collect());
        if let Some(week) = self
            .run
            .week_on(self.today)
            .filter(|_| self.closed_on.is_none())
        {
            let mut today = Vec::new();
            put(&mut today, self.at(week), "▲ today");
            lines.push(today.into_iter().collect());
        }
        let lines: Vec<String> = lines
            .iter()
            .map(|line: &String| format!("  {}", line.trim_end()))
            .collect();
        let key = "  D discovery workshop, P planning workshop, C close-out";
        format!("{}\n{key}", lines.join("\n"))
    }

    fn columns(&self) -> usize {
        if self.run.layout.weeks > WIDE { 1 } else { 3 }
    }

    /// The column of a mark below that week.
    fn at(&self, week: u32) -> usize {
        let before = usize::try_from(week.saturating_sub(1)).unwrap_or(0);
        before * self.columns() + usize::from(self.columns() > 1)
    }

    fn months(&self) -> String {
        let mut line = Vec::new();
        let mut last = None;
        for week in 1..=self.run.layout.weeks {
            let starts = self.run.week_starts_on(week);
            if last != Some(starts.month()) {
                let column = self
                    .at(week)
                    .saturating_sub(usize::from(self.columns() > 1));
                put(&mut line, column, &starts.format("%b").to_string());
                last = Some(starts.month());
            }
        }
        line.into_iter().collect()
    }

    fn block(&self, week: u32) -> char {
        let first = self.run.week_starts_on(week);
        let next = self.run.week_starts_on(week + 1);
        match self.closed_on {
            Some(closed) if closed < first => '·',
            Some(_) => '█',
            None if next <= self.today => '█',
            None if first <= self.today => '▓',
            None => '░',
        }
    }
}

/// Writes the text from that column on, over blanks.
fn put(line: &mut Vec<char>, column: usize, text: &str) {
    for (at, letter) in (column..).zip(text.chars()) {
        if line.len() <= at {
            line.resize(at + 1, ' ');
        }
        line[at] = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accelerator::Layout;

    fn drawn(weeks: u32, today: &str, closed: Option<&str>) -> String {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let layout = Layout {
            weeks,
            planning_week: 2,
            delivery_week: 3,
        };
        let timeline = Timeline {
            run: Run::new(day("2026-12-07"), layout),
            today: day(today),
            closed_on: closed.map(day),
        };
        timeline.drawn()
    }

    #[test]
    fn twelve_weeks_with_today_below_the_fifth() {
        let expected = "  Dec         Jan         Feb
   1  2  3  4  5  6  7  8  9 10 11 12
  ██ ██ ██ ██ ▓▓ ░░ ░░ ░░ ░░ ░░ ░░ ░░
   D  P                             C
               ▲ today
  D discovery workshop, P planning workshop, C close-out";
        assert_eq!(drawn(12, "2027-01-10", None), expected);
    }

    #[test]
    fn what_was_closed_has_no_today_and_no_weeks_behind_its_end() {
        let line = drawn(12, "2027-01-10", Some("2026-12-21"));
        assert!(line.contains("  ██ ██ ██ ·· ··"), "{line}");
        assert!(!line.contains("today"), "{line}");
    }

    #[test]
    fn a_year_fits_a_terminal() {
        let line = drawn(52, "2026-11-21", None);
        assert!(
            line.lines().all(|line| line.chars().count() <= 80),
            "{line}"
        );
        assert!(line.contains(&"░".repeat(52)), "{line}");
    }
}
