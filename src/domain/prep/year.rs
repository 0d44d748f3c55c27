//! A subscription year as a line: the days that are over, today, the days ahead, and what lies in it.

use chrono::NaiveDate;

use crate::domain::when::Period;

/// What lies in a year and is drawn below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its short name, such as an accelerator's id.
    pub(crate) name: String,
    /// Its days; those outside the year are left out.
    pub(crate) days: Period,
    /// Whether it is only planned.
    pub(crate) is_planned: bool,
}

/// How many weeks a period has. Days that make no whole week belong to the last one, so that a year has 52.
pub(crate) fn weeks(period: &Period) -> u32 {
    u32::try_from(days(period) / 7).unwrap_or(u32::MAX).max(1)
}

/// The week of the period that a day lies in, from 1; None outside of it.
pub(crate) fn week_on(period: &Period, day: NaiveDate) -> Option<u32> {
    let gone = period
        .contains(day)
        .then(|| (day - period.from).num_days())?;
    let week = u32::try_from(gone / 7).ok()?.saturating_add(1);
    Some(week.min(weeks(period)))
}

/// The period as a line of so many columns: `━` is over, `●` is today, `─` is ahead. One that is over, or has not
/// begun, has no today.
pub(crate) fn bar(period: &Period, today: NaiveDate, width: usize) -> String {
    let now = column(period, today, width);
    let is_over = today > period.to;
    let cell = |at: usize| match now {
        Some(now) if at == now => '●',
        Some(now) if at < now => '━',
        None if is_over => '━',
        _ => '─',
    };
    (0..width).map(cell).collect()
}

/// What lies in the period, to stand below its [`bar`]: `═` where it runs or ran, `╌` where it is planned, each with
/// its name if there is room. Where two overlap, the first one is seen.
pub(crate) fn stretches(period: &Period, all: &[Stretch], width: usize) -> String {
    let mut line = vec![' '; width];
    for stretch in all {
        let (from, to) = (
            stretch.days.from.max(period.from),
            stretch.days.to.min(period.to),
        );
        let (Some(first), Some(last)) = (column(period, from, width), column(period, to, width))
        else {
            continue;
        };
        let sign = if stretch.is_planned { '╌' } else { '═' };
        let free: Vec<usize> = (first..=last).filter(|at| line[*at] == ' ').collect();
        for at in &free {
            line[*at] = sign;
        }
        // A name needs one column of its line behind it, else two that follow each other would read as one.
        if free.len() > stretch.name.chars().count() {
            for (at, letter) in free.iter().zip(stretch.name.chars()) {
                line[*at] = letter;
            }
        }
    }
    line.iter().collect::<String>().trim_end().to_owned()
}

/// The column of a day; None outside of the period, and where there are no columns.
fn column(period: &Period, day: NaiveDate, width: usize) -> Option<usize> {
    let last = width.checked_sub(1)?;
    if !period.contains(day) {
        return None;
    }
    let gone = u128::try_from((day - period.from).num_days()).ok()?;
    let all = u128::try_from(days(period)).ok()?;
    let at = gone * u128::try_from(width).ok()? / all;
    Some(usize::try_from(at).unwrap_or(last).min(last))
}

/// How many days a period has; at least one.
fn days(period: &Period) -> i64 {
    (period.to - period.from)
        .num_days()
        .saturating_add(1)
        .max(1)
}
