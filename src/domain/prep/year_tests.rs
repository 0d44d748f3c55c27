//! The line of a year, in cases and at every width.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::when::Period;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period {
        from: d(from),
        to: d(to),
    }
}

fn year() -> Period {
    period("2026-11-15", "2027-11-14")
}

#[test]
fn a_year_has_52_weeks_and_the_last_one_takes_the_day_that_is_over() {
    assert_eq!(weeks(&year()), 52);
    for (day, week) in [
        ("2026-11-14", None),
        ("2026-11-15", Some(1)),
        ("2026-11-21", Some(1)),
        ("2026-11-22", Some(2)),
        ("2027-11-06", Some(51)),
        ("2027-11-07", Some(52)),
        ("2027-11-14", Some(52)),
        ("2027-11-15", None),
    ] {
        assert_eq!(week_on(&year(), d(day)), week, "{day}");
    }
    // A leap year and one of a few days.
    assert_eq!(weeks(&period("2027-03-01", "2028-02-29")), 52);
    let short = period("2026-11-15", "2026-11-16");
    assert_eq!(
        (weeks(&short), week_on(&short, d("2026-11-16"))),
        (1, Some(1))
    );
}

#[test]
fn the_line_is_over_before_today_and_ahead_behind_it() {
    let bar = |today: &str, width| bar(&year(), d(today), width);
    assert_eq!(bar("2026-11-15", 12), "●───────────");
    assert_eq!(bar("2027-05-16", 12), "━━━━━●──────");
    assert_eq!(bar("2027-11-14", 12), "━━━━━━━━━━━●");
    assert_eq!(bar("2026-11-14", 12), "────────────");
    assert_eq!(bar("2027-11-15", 12), "━━━━━━━━━━━━");
    assert_eq!(bar("2027-05-16", 1), "●");
    assert_eq!(bar("2027-05-16", 0), "");
}

fn stretch(name: &str, from: &str, to: &str, is_planned: bool) -> Stretch {
    Stretch {
        name: name.to_owned(),
        days: period(from, to),
        is_planned,
    }
}

#[test]
fn what_lies_in_the_year_stands_below_its_days() {
    // Four weeks and two hours a column, so that weeks 1 to 12 of the year are columns 0 to 2.
    let drawn = |all: &[Stretch]| stretches(&year(), all, 13);
    let first = || stretch("a1", "2026-11-15", "2027-02-06", false);
    let later = || stretch("a2", "2027-05-03", "2027-07-24", true);
    assert_eq!(drawn(&[]), "");
    assert_eq!(drawn(&[first()]), "a1═");
    assert_eq!(drawn(&[first(), later()]), "a1═   a2╌");
    // What sticks out is cut, what lies outside is left out, a name without room too.
    let cut = stretch("a3", "2027-10-01", "2027-12-31", true);
    assert_eq!(drawn(&[cut]), "           ╌╌");
    let outside = stretch("a4", "2028-01-01", "2028-03-01", true);
    assert_eq!(drawn(&[outside]), "");
    // Of two at a time the first one is seen.
    let beside = stretch("a5", "2026-12-15", "2027-03-06", false);
    assert_eq!(drawn(&[first(), beside]), "a1══");
}

proptest! {
    #[test]
    fn a_line_has_its_width_and_at_most_one_today(
        start in 0i64..20_000, length in 0i64..1_200, offset in -900i64..2_000, width in 0usize..200,
    ) {
        let from = d("1990-01-01") + chrono::TimeDelta::days(start);
        let period = Period { from, to: from + chrono::TimeDelta::days(length) };
        let today = from + chrono::TimeDelta::days(offset);
        let line: Vec<char> = bar(&period, today, width).chars().collect();
        prop_assert_eq!(line.len(), width);
        let marks = line.iter().filter(|cell| **cell == '●').count();
        prop_assert_eq!(marks, usize::from(period.contains(today) && width > 0));
        // What is over never stands behind what is ahead.
        let ahead = line.iter().position(|cell| *cell == '─').unwrap_or(width);
        prop_assert!(line[ahead..].iter().all(|cell| *cell == '─'));
        let run = Stretch { name: "a1".to_owned(), days: Period { from: today, to: today + chrono::TimeDelta::days(84) }, is_planned: true };
        prop_assert!(stretches(&period, &[run], width).chars().count() <= width);
        let week = week_on(&period, today);
        prop_assert_eq!(week.is_some(), period.contains(today));
        prop_assert!(week.is_none_or(|week| (1..=weeks(&period)).contains(&week)));
    }
}
