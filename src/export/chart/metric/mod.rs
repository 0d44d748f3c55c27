//! One metric from its baseline towards its target.

mod names;

use chrono::{Datelike, NaiveDate};

use crate::domain::objective::amount;
use crate::export::chart::Picture;
use crate::export::chart::scale::{Days, Scale, can_be_drawn};
use crate::export::chart::sheet::{EDGE, Sheet, Width};
use crate::export::chart::style::{ACCENT, AXIS, INK, LABEL, LINE, PAPER, RULE, SUM};
use crate::export::chart::words::{date, short_date, table};

/// Readings of a metric. Which way it should go is what target and baseline tell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Metric {
    /// What is measured.
    pub(crate) title: String,
    /// The unit of all values.
    pub(crate) unit: Option<String>,
    /// Where it began.
    pub(crate) baseline: Option<f64>,
    /// Where it should go.
    pub(crate) target: Option<f64>,
    /// When it should be there.
    pub(crate) due_on: Option<NaiveDate>,
    /// What was measured, in any order.
    pub(crate) readings: Vec<(NaiveDate, f64)>,
}

/// The plot's top and bottom, and what the axis takes below it.
const PLOT: (f64, f64) = (14.0, 194.0);
const AXIS_ROOM: f64 = 36.0;
/// The share of the width that the names of the lines may take on the right.
const NAMES: f64 = 0.36;
/// So many readings have a dot each.
const DOTS: usize = 40;
/// The least number of days that the picture goes over.
const SHORTEST: u64 = 75;

/// Where things stand.
struct Plot {
    /// None where there is nothing to be drawn.
    scale: Option<Scale>,
    days: Option<Days>,
    left: f64,
    right: f64,
}

impl Picture for Metric {
    fn title(&self) -> &str {
        &self.title
    }

    fn sentence(&self) -> String {
        let latest = self.drawn().last().copied();
        let now = match (latest, self.baseline) {
            (Some((day, value)), Some(baseline)) => format!(
                "{} on {}, from a baseline of {}",
                self.amount(value),
                date(day),
                self.amount(baseline)
            ),
            (Some((day, value)), None) => format!("{} on {}", self.amount(value), date(day)),
            (None, Some(baseline)) => {
                format!("No reading yet; the baseline is {}", self.amount(baseline))
            }
            (None, None) => "No reading yet".to_owned(),
        };
        let by = self.due_on.map(|day| format!(" by {}", date(day)));
        let by = by.unwrap_or_default();
        let target = match (self.target, latest) {
            (None, _) => "; no target is set".to_owned(),
            (Some(target), Some((_, value))) if self.meets(value, target) => {
                format!("; the target of {}{by} is met", self.amount(target))
            }
            (Some(target), _) => format!("; the target is {}{by}", self.amount(target)),
        };
        format!("{now}{target}.")
    }

    fn table(&self) -> String {
        let columns = [("What", false), ("Date", false), ("Value", true)];
        let line = |what: &str, day: Option<NaiveDate>, value: f64| {
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            vec![what.to_owned(), day, self.amount(value)]
        };
        let baseline = self.baseline.map(|value| line("Baseline", None, value));
        let readings = self.sorted();
        let readings = readings
            .iter()
            .map(|(day, value)| line("Reading", Some(*day), *value));
        let target = self.target.map(|value| line("Target", self.due_on, value));
        table(&columns, baseline.into_iter().chain(readings).chain(target))
    }

    fn draw(&self, id: &str, width: Width) -> String {
        let mut sheet = Sheet::new(id, width);
        let plot = self.plot(&sheet);
        plot.axes(&mut sheet);
        self.levels(&mut sheet, &plot);
        let latest = self.readings(&mut sheet, &plot);
        self.names(&mut sheet, &plot, latest);
        sheet.finish(PLOT.1 + AXIS_ROOM, &self.title, &self.sentence())
    }
}

impl Metric {
    fn amount(&self, value: f64) -> String {
        amount(value, self.unit.as_deref())
    }

    /// The readings by day.
    fn sorted(&self) -> Vec<(NaiveDate, f64)> {
        let mut readings = self.readings.clone();
        readings.sort_by_key(|(day, _)| *day);
        readings
    }

    /// The readings that can be drawn, by day.
    fn drawn(&self) -> Vec<(NaiveDate, f64)> {
        let mut readings = self.sorted();
        readings.retain(|(_, value)| can_be_drawn(*value));
        readings
    }

    /// Whether the value is at the target, or beyond it on the way from the baseline.
    fn meets(&self, value: f64, target: f64) -> bool {
        match self.baseline {
            Some(baseline) if baseline > target => value <= target,
            Some(baseline) if baseline < target => value >= target,
            _ => value == target,
        }
    }

    /// Target and baseline, where they can be drawn.
    fn level(value: Option<f64>) -> Option<f64> {
        value.filter(|value| can_be_drawn(*value))
    }

    fn plot(&self, sheet: &Sheet) -> Plot {
        let readings = self.drawn();
        let levels = [self.baseline, self.target]
            .into_iter()
            .filter_map(Self::level);
        let values: Vec<f64> = readings
            .iter()
            .map(|(_, value)| *value)
            .chain(levels)
            .collect();
        let scale = (!values.is_empty()).then(|| Scale::over(&values));
        let ticks = scale.iter().flat_map(Scale::ticks).collect::<Vec<_>>();
        let ticks = ticks.iter().map(|(_, text)| AXIS.long(text));
        let left = EDGE + ticks.fold(0.0, f64::max) + 8.0;
        let names = self.beside(None);
        let longest = names.iter().flat_map(|it| &it.1);
        let longest = longest
            .map(|(words, style)| style.long(words))
            .fold(0.0, f64::max);
        let latest = readings
            .last()
            .map_or(0.0, |(_, value)| LABEL.bold().long(&self.amount(*value)));
        let names = longest.max(latest).min(sheet.width * NAMES);
        let right = sheet.width - EDGE - names - 14.0;
        let days = readings.iter().map(|(day, _)| *day).chain(self.due_on);
        let (first, last) = (days.clone().min(), days.max());
        let days = first.zip(last).map(|(first, last)| {
            let from = first.with_day(1).unwrap_or(first);
            let least = from.checked_add_days(chrono::Days::new(SHORTEST));
            Days::new((from, least.unwrap_or(last).max(last)), (left, right))
        });
        Plot {
            scale,
            days,
            left,
            right,
        }
    }

    /// The lines of target and baseline.
    fn levels(&self, sheet: &mut Sheet, plot: &Plot) {
        for (value, dashes) in [(self.baseline, "1.5 4"), (self.target, "7 4")] {
            if let Some(value) = Self::level(value) {
                let y = plot.y(value);
                sheet.dashed((plot.left, y), (plot.right, y), INK, 1.25, dashes);
            }
        }
        let target = Self::level(self.target).zip(self.due_on);
        if let (Some((target, due)), Some(days)) = (target, plot.days) {
            let says = format!("target {} by {}", self.amount(target), short_date(due));
            sheet.diamond((days.x(due), plot.y(target)), &says);
        }
    }

    /// The line of the readings. Returns where the last one stands, with its words.
    fn readings(&self, sheet: &mut Sheet, plot: &Plot) -> Option<((f64, f64), String)> {
        let readings = self.drawn();
        let Some((days, (_, latest))) = plot.days.zip(readings.last().copied()) else {
            // Somewhere in the middle where neither line goes through it.
            let heights = [0.5, 0.35, 0.65].map(|share| PLOT.0 + (PLOT.1 - PLOT.0) * share);
            let is_free = |y: &f64| self.near(plot, *y, 12.0).is_none();
            let y = heights.into_iter().find(is_free).unwrap_or(heights[0]);
            let (x, room) = ((plot.left + plot.right) / 2.0, plot.right - plot.left);
            sheet.words((x, y + 4.0), SUM.middle(), room, "no reading yet");
            return None;
        };
        let place = |(day, value): &(NaiveDate, f64)| (days.x(*day), plot.y(*value));
        let points: Vec<(f64, f64)> = readings.iter().map(place).collect();
        if points.len() > 1 {
            sheet.path(&points);
        }
        let last = points.len() - 1;
        for (at, (point, (day, value))) in points.iter().zip(&readings).enumerate() {
            let says = format!("{}: {}", short_date(*day), self.amount(*value));
            if at == last {
                sheet.dot(*point, 6.5, PAPER, "");
                sheet.dot(*point, 5.0, ACCENT, &says);
            } else if points.len() <= DOTS {
                sheet.dot(*point, 3.0, ACCENT, &says);
            }
        }
        Some((points[last], self.amount(latest)))
    }

    /// The line of target or baseline that is no further away than this.
    fn near(&self, plot: &Plot, place: f64, distance: f64) -> Option<f64> {
        let levels = [self.baseline, self.target].into_iter();
        let mut levels = levels.filter_map(Self::level).map(|value| plot.y(value));
        levels.find(|y| (place - y).abs() < distance)
    }
}

impl Plot {
    fn y(&self, value: f64) -> f64 {
        let share = self.scale.map_or(0.0, |scale| scale.share(value));
        PLOT.1 - (PLOT.1 - PLOT.0) * share
    }

    fn axes(&self, sheet: &mut Sheet) {
        let ticks = self.scale.iter().flat_map(Scale::ticks);
        for (value, text) in ticks {
            let y = self.y(value);
            sheet.line((self.left, y), (self.right, y), LINE, 1.0);
            sheet.words((self.left - 6.0, y + 4.0), AXIS.end(), f64::INFINITY, &text);
        }
        sheet.line((self.left, PLOT.1), (self.right, PLOT.1), RULE, 1.0);
        let Some(days) = self.days else {
            return;
        };
        for (month, is_first_of_year) in days.months(40.0) {
            let x = days.x(month);
            sheet.line((x, PLOT.1), (x, PLOT.1 + 5.0), RULE, 1.0);
            let words = month.format("%b").to_string();
            sheet.words_if_whole((x, PLOT.1 + 17.0), AXIS, &words);
            if is_first_of_year {
                let words = month.format("%Y").to_string();
                sheet.words_if_whole((x, PLOT.1 + 31.0), AXIS.bold(), &words);
            }
        }
    }
}
