//! Scales with round numbers on them: values, and days by month.

use chrono::{Datelike, NaiveDate};

/// Values beyond cannot be told apart in a picture, and the arithmetic would run over.
const LARGEST: f64 = 1e15;
/// Values below count as zero.
const SMALLEST: f64 = 1e-12;
/// Differences below this share of the values are none.
const FINEST: f64 = 1e-6;
/// The longest number on an axis, in characters.
const LONGEST: usize = 8;
/// Months between two marks of an axis.
const STEPS: [i32; 12] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 12_000];

/// Whether a value can be drawn at all.
pub(super) fn can_be_drawn(value: f64) -> bool {
    value.is_finite() && value.abs() <= LARGEST
}

/// Values from one round number to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    first: i64,
    last: i64,
    step: f64,
}

impl Scale {
    /// Holds all of these, and zero where it is not far.
    pub(super) fn over(values: &[f64]) -> Self {
        let values = || values.iter().copied().filter(|it| can_be_drawn(*it));
        let mut low = values().fold(f64::INFINITY, f64::min);
        let mut high = values().fold(f64::NEG_INFINITY, f64::max);
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        if low > 0.0 && low <= high / 2.0 {
            low = 0.0;
        } else if high < 0.0 && high >= low / 2.0 {
            high = 0.0;
        }
        let largest = low.abs().max(high.abs());
        if largest < SMALLEST {
            (low, high) = (-1.0, 1.0);
        } else if high - low <= largest * FINEST {
            (low, high) = (low - largest * 0.1, high + largest * 0.1);
        }
        let step = round_step((high - low) / 4.0);
        Self {
            first: (low / step).floor() as i64,
            last: (high / step).ceil() as i64,
            step,
        }
    }

    /// Where a value lies, from 0 at the bottom to 1 at the top.
    pub(super) fn share(&self, value: f64) -> f64 {
        let (first, last) = (self.first as f64, self.last as f64);
        ((value / self.step - first) / (last - first)).clamp(0.0, 1.0)
    }

    /// The round numbers, with how they are written.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let decimals = (-self.step.log10().floor()).clamp(0.0, 20.0) as usize;
        let tick = |number: i64| {
            let value = number as f64 * self.step;
            let text = format!("{value:.decimals$}");
            let text = match text.len() <= LONGEST && self.step > 1e-7 {
                true => text,
                false => format!("{value:.1e}").replace(".0e", "e"),
            };
            (value, text)
        };
        (self.first..=self.last).map(tick).collect()
    }
}

/// 1, 2 or 5 times a power of ten, not below this.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factors = [1.0, 2.0, 5.0, 10.0];
    let fits = factors
        .iter()
        .map(|it| it * power)
        .find(|it| *it >= least * (1.0 - FINEST));
    fits.unwrap_or(10.0 * power)
}

/// Days from one to another, in a picture from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Days {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    left: f64,
    right: f64,
}

impl Days {
    /// The days, in either order, between these two places.
    pub(super) fn new((from, to): (NaiveDate, NaiveDate), (left, right): (f64, f64)) -> Self {
        Self {
            from: from.min(to),
            to: from.max(to),
            left,
            right,
        }
    }

    pub(super) fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Where a day begins; at the border when it lies outside.
    pub(super) fn x(&self, day: NaiveDate) -> f64 {
        let total = ((self.to - self.from).num_days() + 1) as f64;
        let at = (day.clamp(self.from, self.to) - self.from).num_days() as f64;
        self.left + (self.right - self.left) * at / total
    }

    /// Where a day ends.
    pub(super) fn end(&self, day: NaiveDate) -> f64 {
        match day.succ_opt() {
            Some(next) if next <= self.to => self.x(next),
            _ => self.right,
        }
    }

    /// First days of months at least so many units apart, with whether the month is the first of its year here.
    pub(super) fn months(&self, apart: f64) -> Vec<(NaiveDate, bool)> {
        let month = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let (first, last) = (month(self.from), month(self.to));
        let room = ((self.right - self.left) / apart).max(1.0);
        let fits = |step: &i32| f64::from(last - first + 1) / f64::from(*step) <= room;
        let step = STEPS.into_iter().find(fits).unwrap_or(120_000);
        let mut year = None;
        let first = first + (-first).rem_euclid(step);
        (first..=last)
            .step_by(step as usize)
            .filter_map(|month| {
                let (year, month) = (month.div_euclid(12), month.rem_euclid(12) as u32 + 1);
                NaiveDate::from_ymd_opt(year, month, 1)
            })
            .filter(|day| self.holds(*day))
            .map(|day| (day, year.replace(day.year()) != Some(day.year())))
            .collect()
    }
}

#[cfg(test)]
#[path = "scale_tests.rs"]
mod tests;
