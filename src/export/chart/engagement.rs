//! How much happened in each week, as a heat map: cells that grow and darken with the count.

use chrono::{Datelike, Days, NaiveDate};

use super::Picture;
use super::legend::Mark;
use super::parts::in_parts;
use super::sheet::{EDGE, Sheet, Width};
use super::style::{AXIS, LINE, NAME, RULE, SUM};
use super::words::{date, short_date, table};
use crate::domain::text::counted;

/// Counts by week, a row a customer or a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Engagement {
    /// What is counted.
    pub(crate) title: String,
    /// The Mondays of the weeks, in order.
    pub(crate) weeks: Vec<NaiveDate>,
    /// The rows, from above.
    pub(crate) rows: Vec<EngagementRow>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EngagementRow {
    /// Who or what it is.
    pub(crate) name: String,
    /// The count of each week; one that is missing is 0.
    pub(crate) counts: Vec<u32>,
}

/// Where the rows begin, below the months.
const HEAD: f64 = 38.0;
/// The column of names where the picture is wide, and that of the sums.
const NAMES: f64 = 176.0;
const SUMS: f64 = 44.0;
/// The line that a name has for itself where the picture is narrow.
const NAME_LINE: f64 = 22.0;
/// A row's cells are at most so large, and a row at least so high.
const CELL: f64 = 34.0;
const LEAST: f64 = 22.0;
/// What the name of a month takes.
const MONTH: f64 = 30.0;
/// The shades.
const LEVELS: u64 = 3;

/// Where things stand.
struct Grid {
    left: f64,
    /// What a week takes.
    cell: f64,
    /// What a row takes, its name included.
    row: f64,
    /// Where the cells begin in a row.
    below: f64,
    /// The largest count.
    most: u32,
}

impl Picture for Engagement {
    fn title(&self) -> &str {
        &self.title
    }

    fn sentence(&self) -> String {
        let (Some(first), Some(last)) = (self.weeks.first(), self.weeks.last()) else {
            return "No weeks to show.".to_owned();
        };
        let period = match first == last {
            true => format!("in the week of {}", date(*first)),
            false => {
                let end = last.checked_add_days(Days::new(6)).unwrap_or(*last);
                let weeks = counted(self.weeks.len(), "week");
                format!("in the {weeks} from {} to {}", date(*first), date(end))
            }
        };
        let sums: Vec<u64> = (0..self.weeks.len())
            .map(|week| self.rows.iter().map(|row| u64::from(row.count(week))).sum())
            .collect();
        let total: u64 = sums.iter().sum();
        if total == 0 || first == last {
            let total = if total == 0 {
                "None".to_owned()
            } else {
                total.to_string()
            };
            return format!("{total} {period}.");
        }
        let busiest = sums.iter().enumerate().rev().max_by_key(|(_, sum)| **sum);
        let busiest = busiest.map_or(String::new(), |(week, sum)| {
            format!(
                "; the busiest week began on {} with {sum}",
                date(self.weeks[week])
            )
        });
        let quiet = match sums.iter().filter(|sum| **sum == 0).count() {
            0 => "no week was without any".to_owned(),
            1 => "1 week was without any".to_owned(),
            quiet => format!("{quiet} weeks were without any"),
        };
        format!("{total} {period}{busiest}; {quiet}.")
    }

    fn table(&self) -> String {
        let numbers = |name: &str, row: &mut dyn Iterator<Item = u32>| {
            let counts: Vec<u32> = row.collect();
            let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
            let counts = counts.iter().map(u32::to_string);
            let cells = std::iter::once(name.to_owned()).chain(counts);
            cells
                .chain(std::iter::once(total.to_string()))
                .collect::<Vec<String>>()
        };
        let weeks: Vec<String> = self.weeks.iter().map(NaiveDate::to_string).collect();
        // Whichever makes the narrower table.
        let weeks_go_down = self.rows.len() <= self.weeks.len();
        let names: Vec<&str> = match weeks_go_down {
            true => self.rows.iter().map(|row| row.name.as_str()).collect(),
            false => weeks.iter().map(String::as_str).collect(),
        };
        let first = if weeks_go_down { "Week of" } else { "Name" };
        let mut columns = vec![(first, false)];
        columns.extend(names.into_iter().map(|name| (name, true)));
        columns.push(("Sum", true));
        let lines: Vec<Vec<String>> = match weeks_go_down {
            true => weeks
                .iter()
                .enumerate()
                .map(|(at, week)| numbers(week, &mut self.rows.iter().map(|row| row.count(at))))
                .collect(),
            false => self
                .rows
                .iter()
                .map(|row| numbers(&row.name, &mut (0..weeks.len()).map(|at| row.count(at))))
                .collect(),
        };
        table(&columns, lines)
    }

    fn draw(&self, id: &str, width: Width) -> String {
        let grid = self.grid(width);
        let said = (self.title.as_str(), self.sentence());
        in_parts(
            (id, width),
            (said.0, &said.1),
            &self.rows,
            |_| grid.row,
            |sheet, rows| {
                self.months(sheet, &grid);
                let mut top = HEAD;
                for row in rows {
                    self.row(sheet, &grid, row, top);
                    top += grid.row;
                    sheet.line((EDGE, top), (sheet.width - EDGE, top), LINE, 1.0);
                }
                let after = if rows.is_empty() { top } else { top + 8.0 };
                sheet.legend(after, &grid.legend()) + 2.0
            },
        )
    }
}

impl Engagement {
    fn grid(&self, width: Width) -> Grid {
        let counts = self
            .rows
            .iter()
            .flat_map(|row| row.counts.iter().take(self.weeks.len()));
        let most = counts.copied().max().unwrap_or(0);
        let (left, below) = match width {
            Width::Wide => (NAMES, 0.0),
            Width::Narrow => (EDGE, NAME_LINE),
        };
        let room = width.units() - EDGE - SUMS - left;
        let cell = (room / self.weeks.len().max(1) as f64).min(CELL);
        let row = below + cell.max(LEAST) + 6.0;
        Grid {
            left,
            cell,
            row,
            below,
            most,
        }
    }

    fn months(&self, sheet: &mut Sheet, grid: &Grid) {
        let right = sheet.width - EDGE;
        sheet.words((right, HEAD - 10.0), AXIS.end(), SUMS, "sum");
        sheet.line((EDGE, HEAD), (right, HEAD), RULE, 1.0);
        // So many months to a name, that the names stand apart.
        let each = (MONTH / (grid.cell * 4.3)).ceil().max(1.0) as usize;
        let (mut month, mut year, mut count) = (None, None, 0);
        for (week, day) in self.weeks.iter().enumerate() {
            if month.replace((day.year(), day.month())) == Some((day.year(), day.month())) {
                continue;
            }
            let x = grid.left + grid.cell * week as f64;
            sheet.line((x, HEAD - 5.0), (x, HEAD), RULE, 1.0);
            count += 1;
            if (count - 1) % each > 0 {
                continue;
            }
            sheet.words_if_whole((x, HEAD - 10.0), AXIS, &day.format("%b").to_string());
            if year.replace(day.year()) != Some(day.year()) {
                let name = day.format("%Y").to_string();
                sheet.words_if_whole((x, HEAD - 24.0), AXIS.bold(), &name);
            }
        }
    }

    fn row(&self, sheet: &mut Sheet, grid: &Grid, row: &EngagementRow, top: f64) {
        let high = grid.row - grid.below;
        let middle = top + grid.below + high / 2.0;
        match grid.below > 0.0 {
            true => sheet.words((EDGE, top + 17.0), NAME, f64::INFINITY, &row.name),
            false => sheet.words((EDGE, middle + 4.5), NAME, NAMES - 12.0, &row.name),
        };
        for (week, day) in self.weeks.iter().enumerate() {
            let count = row.count(week);
            let x = grid.left + grid.cell * (week as f64 + 0.5);
            let says = format!("{}, week of {}: {count}", row.name, short_date(*day));
            if count == 0 {
                sheet.dot((x, middle), 1.0, RULE, &says);
                continue;
            }
            let size = grid.size(count);
            sheet.cell(grid.level(count), (x, middle), size, &says);
            let number = count.to_string();
            let style = AXIS.on_mark().middle();
            if style.long(&number) <= size.0 - 2.0 {
                sheet.words((x, middle + 4.0), style, size.0, &number);
            }
        }
        let total = row.total(self.weeks.len()).to_string();
        let right = (sheet.width - EDGE, middle + 4.0);
        sheet.words(right, SUM.end(), SUMS, &total);
    }
}

impl EngagementRow {
    fn count(&self, week: usize) -> u32 {
        self.counts.get(week).copied().unwrap_or(0)
    }

    fn total(&self, weeks: usize) -> u64 {
        self.counts
            .iter()
            .take(weeks)
            .map(|count| u64::from(*count))
            .sum()
    }
}

impl Grid {
    /// The shade of a count that is not 0, from 1 to 3.
    fn level(&self, count: u32) -> u32 {
        let most = u64::from(self.most.max(1));
        (u64::from(count) * LEVELS).div_ceil(most).clamp(1, LEVELS) as u32
    }

    /// The width and the height of its cell: a square, or upright where weeks are narrow.
    fn size(&self, count: u32) -> (f64, f64) {
        let largest = self.cell.max(LEAST) - 2.0;
        let share = f64::from(count) / f64::from(self.most.max(1));
        let side = largest * (0.5 + 0.5 * share);
        (side.min((self.cell - 1.5).max(1.5)), side)
    }

    /// The counts that each shade stands for.
    fn legend(&self) -> Vec<(Mark, String)> {
        if self.most == 0 {
            return Vec::new();
        }
        let most = u64::from(self.most);
        let range = |level: u64| (most * (level - 1) / LEVELS + 1, most * level / LEVELS);
        let shades = (1..=LEVELS).filter(|level| range(*level).0 <= range(*level).1);
        let shades = shades.map(|level| {
            let words = match range(level) {
                (low, high) if low == high => low.to_string(),
                (low, high) => format!("{low} to {high}"),
            };
            let side = [6, 9, 12][level as usize - 1];
            (Mark::Cell(level as u32, side), words)
        });
        let lead = (Mark::None, "in a week:".to_owned());
        std::iter::once(lead).chain(shades).collect()
    }
}
