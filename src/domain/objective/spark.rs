//! A metric's readings as a line of blocks.

use chrono::NaiveDate;

use super::Metric;

const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The newest readings that are drawn.
const WIDEST: usize = 12;

/// The readings up to this day in the order of their days, a block each, the newest at the right.
///
/// The lowest of baseline, target and readings is the lowest block and the highest the highest, so
/// that the last block tells how near the target is. Empty without readings.
pub(crate) fn sparkline(metric: &Metric, today: NaiveDate) -> String {
    let readings = metric.readings_until(today);
    let values: Vec<f64> = readings
        .iter()
        .map(|reading| reading.value)
        .filter(|value| value.is_finite())
        .collect();
    let drawn = &values[values.len().saturating_sub(WIDEST)..];
    let ends = [metric.baseline, metric.target].into_iter().flatten();
    let all = || drawn.iter().copied().chain(ends.clone());
    let least = all().fold(f64::INFINITY, f64::min);
    let span = all().fold(f64::NEG_INFINITY, f64::max) - least;
    let block = |value: &f64| {
        if span <= 0.0 {
            return BLOCKS[BLOCKS.len() / 2 - 1];
        }
        let top = (BLOCKS.len() - 1) as f64;
        let height = ((value - least) / span * top).round();
        BLOCKS[(height.clamp(0.0, top)) as usize]
    };
    drawn.iter().map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::objective::Reading;

    fn drawn(baseline: Option<f64>, target: Option<f64>, values: &[f64]) -> String {
        let on = |at: usize| NaiveDate::from_ymd_opt(2026, 1, at as u32 + 1).unwrap();
        let readings = values.iter().enumerate().map(|(at, value)| Reading {
            on: on(at),
            value: *value,
        });
        // The newest stands first in the record, where it does not belong.
        let metric = Metric {
            key: "m".to_owned(),
            unit: None,
            baseline,
            target,
            readings: readings.rev().collect(),
        };
        sparkline(&metric, on(20))
    }

    #[test]
    fn readings_are_drawn_between_the_lowest_and_the_highest() {
        assert_eq!(drawn(None, None, &[]), "");
        assert_eq!(drawn(None, None, &[5.0]), "▄");
        assert_eq!(drawn(None, None, &[5.0, 5.0]), "▄▄");
        assert_eq!(drawn(None, None, &[0.0, 3.5, 7.0]), "▁▅█");
        assert_eq!(drawn(Some(8.0), Some(1.0), &[8.0, 4.0, 2.0]), "█▄▂");
        assert_eq!(drawn(Some(0.0), Some(70.0), &[10.0, 20.0]), "▂▃");
        assert_eq!(drawn(None, None, &[f64::NAN, 0.0, 1.0]), "▁█");
    }

    #[test]
    fn of_many_the_newest_are_drawn() {
        let values: Vec<f64> = (0..15).map(f64::from).collect();
        assert_eq!(drawn(None, None, &values).chars().count(), WIDEST);
        assert!(drawn(None, None, &values).starts_with('▁'));
    }
}
