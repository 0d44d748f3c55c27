//! The names of a metric's lines and its latest value, beside the plot and none on another.

use super::{AXIS_ROOM, Metric, PLOT, Plot};
use crate::export::chart::sheet::{EDGE, Sheet};
use crate::export::chart::style::{LABEL, RULE, SUM, Style};
use crate::export::chart::words::short_date;

/// Lines of words are so far apart.
const WORDS: f64 = 15.0;
/// Words beside the plot: where they belong, and their lines.
struct Beside {
    y: f64,
    lines: Vec<(String, Style)>,
}

impl Metric {
    /// What stands beside the plot, each with its value; the latest reading too, if it is given.
    pub(super) fn beside(&self, latest: Option<(f64, String)>) -> Vec<(f64, Vec<(String, Style)>)> {
        let due = self
            .due_on
            .map(|day| (format!("by {}", short_date(day)), SUM));
        let target = Self::level(self.target).map(|value| {
            let words = (format!("target {}", self.amount(value)), LABEL);
            (value, std::iter::once(words).chain(due).collect())
        });
        let baseline = Self::level(self.baseline).map(|value| {
            (
                value,
                vec![(format!("baseline {}", self.amount(value)), LABEL)],
            )
        });
        let latest = latest.map(|(value, words)| (value, vec![(words, LABEL.bold())]));
        target.into_iter().chain(baseline).chain(latest).collect()
    }

    /// The names of the lines, and the latest value beside its dot or, where that is at the border, among them.
    pub(super) fn names(
        &self,
        sheet: &mut Sheet,
        plot: &Plot,
        latest: Option<((f64, f64), String)>,
    ) {
        let room = sheet.width - EDGE - plot.right - 10.0;
        let mut among = None;
        if let Some((point, words)) = latest {
            let length = LABEL.bold().long(&words);
            if point.0 + 10.0 + length > plot.right {
                let value = self.drawn().last().map_or(0.0, |(_, value)| *value);
                among = Some((value, words));
            } else {
                let y = self.beside_dot(plot, point.1);
                sheet.words(
                    (point.0 + 10.0, y),
                    LABEL.bold(),
                    plot.right - point.0,
                    &words,
                );
            }
        }
        let names = self.beside(among).into_iter();
        let names = names.map(|(value, lines)| Beside {
            y: plot.y(value),
            lines,
        });
        for (name, top) in spread(names.collect()) {
            let reached = top + WORDS / 2.0;
            if (reached - name.y).abs() > 2.0 {
                sheet.line(
                    (plot.right, name.y),
                    (plot.right + 8.0, reached),
                    RULE,
                    0.75,
                );
            }
            for (at, (words, style)) in name.lines.iter().enumerate() {
                let y = top + WORDS * at as f64 + 11.5;
                sheet.words((plot.right + 10.0, y), *style, room, words);
            }
        }
    }

    /// The base line of words right of a dot: beside it, or above a line that they would lie on.
    fn beside_dot(&self, plot: &Plot, dot: f64) -> f64 {
        let near = self.near(plot, dot, 10.0);
        near.map_or(dot + 4.0, |y| (y - 8.0).max(PLOT.0))
    }
}

/// Names from above, none on another: each with its top, as near to its line as the others let it be.
fn spread(mut names: Vec<Beside>) -> Vec<(Beside, f64)> {
    names.sort_by(|a, b| a.y.total_cmp(&b.y));
    let high = |name: &Beside| WORDS * name.lines.len() as f64;
    let mut tops: Vec<f64> = Vec::new();
    let mut free = 0.0;
    for name in &names {
        let top = (name.y - WORDS / 2.0).max(free);
        tops.push(top);
        free = top + high(name);
    }
    let mut bottom = PLOT.1 + AXIS_ROOM - 4.0;
    for (name, top) in names.iter().zip(&mut tops).rev() {
        *top = top.min(bottom - high(name));
        bottom = *top;
    }
    names.into_iter().zip(tops).collect()
}
