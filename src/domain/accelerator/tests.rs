use chrono::NaiveDate;

use super::{Layout, Run, Stage};

const LAYOUT: Layout = Layout {
    weeks: 12,
    planning_week: 2,
    delivery_week: 3,
};

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn twelve_weeks_are_eighty_four_days() {
    let run = Run::new(d("2026-12-01"), LAYOUT);
    assert_eq!(run.ends_on(), d("2027-02-22"));
    assert_eq!((run.ends_on() - run.starts_on).num_days() + 1, 84);
    assert_eq!(run.week_starts_on(1), d("2026-12-01"));
    assert_eq!(run.week_starts_on(2), d("2026-12-08"));
    assert_eq!(run.delivery_on(), d("2026-12-15"));
}

#[test]
fn every_day_lies_in_its_week() {
    let run = Run::new(d("2026-12-01"), LAYOUT);
    let day = |n: i64| run.starts_on + chrono::TimeDelta::days(n);
    assert_eq!(run.week_on(day(-1)), None);
    for n in 0..84 {
        let week = run.week_on(day(n)).unwrap();
        assert_eq!(i64::from(week), n / 7 + 1);
        assert!((run.week_starts_on(week)..=run.ends_on()).contains(&day(n)));
    }
    assert_eq!(run.week_on(day(84)), None);
}

#[test]
fn the_stages_follow_the_weeks() {
    let run = Run::new(d("2026-12-01"), LAYOUT);
    let stages: Vec<Stage> = (1..=13).map(|week| run.stage_of(week)).collect();
    assert_eq!(stages[0], Stage::Discovery);
    assert_eq!(stages[1], Stage::Design);
    assert!(stages[2..12].iter().all(|stage| *stage == Stage::Deliver));
    assert_eq!(stages[12], Stage::Measure);
}
