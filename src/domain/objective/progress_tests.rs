//! Progress: a table of cases, and the laws that hold for any numbers.

use proptest::prelude::*;

use super::*;
use crate::domain::objective::Initiative;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn metric(baseline: Option<f64>, target: Option<f64>, values: &[f64]) -> Metric {
    let readings = (1..).zip(values);
    Metric {
        key: "m".to_owned(),
        unit: None,
        baseline,
        target,
        readings: readings
            .map(|(at, value)| Reading {
                on: day(at),
                value: *value,
            })
            .collect(),
    }
}

fn standing(metrics: Vec<Metric>) -> Standing {
    let mut objective = Objective::new("o".to_owned());
    objective.metrics = metrics;
    Standing::of(&objective, &[], day(21), 60)
}

#[test]
fn each_metric_is_as_far_as_its_last_reading() {
    for (baseline, target, values, share, is_met) in [
        (
            Some(210.0),
            Some(24.0),
            vec![210.0, 117.0],
            Some(0.5),
            Some(false),
        ),
        (Some(210.0), Some(24.0), vec![24.0], Some(1.0), Some(true)),
        (Some(210.0), Some(110.0), vec![90.0], Some(1.2), Some(true)),
        (
            Some(200.0),
            Some(100.0),
            vec![250.0],
            Some(-0.5),
            Some(false),
        ),
        (Some(40.0), Some(80.0), vec![50.0], Some(0.25), Some(false)),
        (Some(0.0), Some(4.0), vec![], Some(0.0), None),
        (Some(5.0), Some(5.0), vec![5.0], None, Some(true)),
        (Some(5.0), Some(5.0), vec![6.0], None, None),
        (None, Some(5.0), vec![6.0], None, None),
        (Some(5.0), None, vec![6.0], None, None),
        (Some(f64::NAN), Some(5.0), vec![6.0], None, None),
    ] {
        let found = MetricStanding::of(&metric(baseline, target, &values), None, day(21));
        let case = format!("{baseline:?} → {target:?}: {values:?}");
        assert_eq!((found.share, found.is_met), (share, is_met), "{case}");
    }
}

#[test]
fn where_no_baseline_tells_the_way_the_rule_does() {
    let metric = metric(None, Some(24.0), &[20.0]);
    let met = |better| MetricStanding::of(&metric, Some(better), day(21)).is_met;
    assert_eq!(met(Better::Lower), Some(true));
    assert_eq!(met(Better::Higher), Some(false));
}

#[test]
fn an_objective_is_the_mean_of_its_metrics_and_none_makes_up_for_another() {
    let to = |value: f64| metric(Some(0.0), Some(10.0), &[value]);
    let unknown = || metric(None, None, &[3.0]);
    for (metrics, expected) in [
        (vec![to(5.0)], Some(0.5)),
        (vec![to(12.0)], Some(1.2)),
        (vec![to(5.0), to(10.0)], Some(0.75)),
        (vec![to(20.0), to(0.0)], Some(0.5)),
        (vec![to(-10.0), to(20.0)], Some(0.0)),
        (vec![to(5.0), unknown()], Some(0.5)),
        (vec![unknown()], None),
        (vec![], None),
    ] {
        assert_eq!(standing(metrics.clone()).progress, expected, "{metrics:?}");
    }
}

#[test]
fn without_metrics_the_initiatives_tell() {
    let mut objective = Objective::new("o".to_owned());
    objective.initiatives = [Some(day(1)), None, None, Some(day(2))]
        .into_iter()
        .map(|done_on| Initiative {
            id: "i".to_owned(),
            title: None,
            status: None,
            due_on: None,
            customer_owner: None,
            gitlab_owner: None,
            done_on,
            link: None,
        })
        .collect();
    let found = Standing::of(&objective, &[], day(21), 60);
    assert_eq!(found.progress, Some(0.5));
    assert_eq!(found.basis, Some(Basis::Initiatives));
}

#[test]
fn readings_ahead_do_not_count_and_their_order_in_the_record_does_not_matter() {
    let mut unsorted = metric(Some(0.0), Some(10.0), &[1.0, 2.0, 3.0]);
    unsorted.readings.reverse();
    assert_eq!(standing(vec![unsorted.clone()]).progress, Some(0.3));
    let found = MetricStanding::of(&unsorted, None, day(2));
    assert_eq!(found.share, Some(0.2));
}

#[test]
fn an_old_reading_is_stale_while_the_objective_is_open() {
    let mut objective = Objective::new("o".to_owned());
    objective.metrics = vec![metric(None, None, &[1.0])];
    let stale =
        |objective: &Objective, days: u32| Standing::of(objective, &[], day(21), days).is_stale;
    assert!(!stale(&objective, 20), "read 20 days ago");
    assert!(stale(&objective, 19));
    objective.status = Some(crate::domain::objective::ObjectiveStatus::ClosedSuccess);
    assert!(!stale(&objective, 19));
}

#[test]
fn percent_are_rounded_but_never_to_a_lie() {
    for (share, expected) in [
        (0.0, 0),
        (0.482, 48),
        (0.999, 99),
        (1.0, 100),
        (1.2, 120),
        (-0.001, -1),
        (-0.5, -50),
    ] {
        assert_eq!(percent(share), expected, "{share}");
    }
}

proptest! {
    #[test]
    fn at_the_baseline_nothing_is_made_and_at_the_target_all_of_it(
        baseline in -1e6..1e6f64, target in -1e6..1e6f64,
    ) {
        prop_assume!(baseline != target);
        prop_assert_eq!(share(baseline, target, baseline), Some(0.0));
        prop_assert_eq!(share(baseline, target, target), Some(1.0));
    }

    #[test]
    fn between_the_two_it_is_between_nothing_and_all_and_nearer_is_more(
        baseline in -1e6..1e6f64, target in -1e6..1e6f64, one in 0.0..1.0f64, other in 0.0..1.0f64,
    ) {
        prop_assume!((baseline - target).abs() > 1e-3);
        let at = |way: f64| share(baseline, target, baseline + way * (target - baseline)).unwrap();
        let slack = 1e-6;
        prop_assert!((-slack..=1.0 + slack).contains(&at(one)));
        if one + slack < other {
            prop_assert!(at(one) < at(other) + slack);
        }
    }

    /// Whether it is met and whether all of the way is made are the same question.
    #[test]
    fn it_is_met_exactly_when_all_of_the_way_is_made(
        baseline in -1000i32..1000, target in -1000i32..1000, value in -1000i32..1000,
    ) {
        prop_assume!(baseline != target);
        let (baseline, target, value) = (baseline.into(), target.into(), value.into());
        let all = share(baseline, target, value).unwrap() >= 1.0;
        prop_assert_eq!(is_met(Some(baseline), target, value, None), Some(all));
        prop_assert_eq!(percent(share(baseline, target, value).unwrap()) >= 100, all);
    }

    /// Another unit or a turned sign changes numbers, not the way.
    #[test]
    fn neither_the_unit_nor_the_sign_changes_the_share(
        baseline in -1000i32..1000, target in -1000i32..1000, value in -1000i32..1000,
        factor in prop_oneof![Just(3600.0), Just(-1.0), Just(0.25), Just(24.0)],
    ) {
        prop_assume!(baseline != target);
        let (baseline, target, value) = (f64::from(baseline), f64::from(target), f64::from(value));
        let was = share(baseline, target, value).unwrap();
        let is = share(baseline * factor, target * factor, value * factor).unwrap();
        prop_assert!((was - is).abs() <= 1e-9 * was.abs().max(1.0), "{was} {is}");
    }

    /// The mean lies among what it is the mean of, and their order does not matter.
    #[test]
    fn the_mean_lies_among_its_metrics(mut shares in prop::collection::vec(-3.0..3.0f64, 1..6)) {
        let found = mean(&shares).unwrap();
        let least = shares.iter().copied().fold(f64::INFINITY, f64::min);
        let most = shares.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        prop_assert!(least.min(1.0) - 1e-9 <= found && found <= most + 1e-9);
        shares.reverse();
        prop_assert!((mean(&shares).unwrap() - found).abs() < 1e-9);
    }
}
