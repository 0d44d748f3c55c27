//! Metrics as they are typed, and the values that they may have.

use super::*;

fn known() -> Vec<KnownMetric> {
    let metric = |key: &str, unit: &str, most| KnownMetric {
        key: key.to_owned(),
        also: vec![key.split('_').next().unwrap_or_default().to_owned()],
        measured_in: unit.to_owned(),
        least: Some(0.0),
        most,
        ..KnownMetric::default()
    };
    vec![
        metric("lead_time_for_changes", "hours", None),
        metric("change_failure_rate", "percent", Some(100.0)),
    ]
}

fn put(metrics: &mut Vec<Metric>, text: &str) -> Result<(), String> {
    let told = |refusal: Refusal| refusal.to_string();
    MetricSpec::parse(text)
        .and_then(|spec| spec.put(metrics, &known()))
        .map_err(told)
}

/// What a metric becomes, as `key unit baseline target`.
#[track_caller]
fn case(text: &str, expected: &str) {
    let mut metrics = Vec::new();
    put(&mut metrics, text).unwrap();
    let [metric] = metrics.as_slice() else {
        panic!("{metrics:?}");
    };
    let Metric {
        key,
        unit,
        baseline,
        target,
        ..
    } = metric;
    let unit = unit.as_deref().unwrap_or("-");
    assert_eq!(
        format!("{key} {unit} {baseline:?} {target:?}"),
        expected,
        "{text}"
    );
}

#[test]
fn metrics_are_read_as_they_are_typed() {
    case(
        "lead_time_for_changes",
        "lead_time_for_changes hours None None",
    );
    case(
        "lead:210:24",
        "lead_time_for_changes hours Some(210.0) Some(24.0)",
    );
    case(
        "Lead-Time-For-Changes::2d",
        "lead_time_for_changes hours None Some(48.0)",
    );
    case(
        "lead:7:1:days",
        "lead_time_for_changes days Some(7.0) Some(1.0)",
    );
    case(
        "lead:48h:1:d",
        "lead_time_for_changes days Some(2.0) Some(1.0)",
    );
    case(
        "change:12%:5",
        "change_failure_rate percent Some(12.0) Some(5.0)",
    );
    case("coverage:40%:80%", "coverage percent Some(40.0) Some(80.0)");
    case(
        "teams on templates:2:6",
        "teams on templates - Some(2.0) Some(6.0)",
    );
    case(
        "velocity:20:30:points",
        "velocity points Some(20.0) Some(30.0)",
    );
}

#[test]
fn what_cannot_be_a_metric_is_refused_with_the_rule() {
    for (text, expected) in [
        ("", "`` is not a metric"),
        (":1:2", "`:1:2` is not a metric"),
        ("a:1:2:hours:x", "`a:1:2:hours:x` is not a metric"),
        ("lead:fast", "`fast` is not a value"),
        (
            "lead:5%",
            "`lead_time_for_changes` is measured in `hours`, which `%` does not turn into",
        ),
        (
            "lead:-1",
            "`lead_time_for_changes` cannot be -1 hours, below 0 (rule metric.lead_time_for_changes)",
        ),
        (
            "lead:-1:2:days",
            "`lead_time_for_changes` cannot be -1 days, below 0 (rule metric.lead_time_for_changes)",
        ),
        (
            "change:12:101",
            "`change_failure_rate` cannot be 101 %, above 100 (rule metric.change_failure_rate)",
        ),
    ] {
        assert_eq!(
            put(&mut Vec::new(), text),
            Err(expected.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn a_metric_that_is_there_is_changed_in_what_was_typed() {
    let mut metrics = Vec::new();
    put(&mut metrics, "lead:210:24").unwrap();
    put(&mut metrics, "lead::1d").unwrap();
    assert_eq!(
        (metrics[0].baseline, metrics[0].target),
        (Some(210.0), Some(24.0))
    );
    put(&mut metrics, "change:12").unwrap();
    assert_eq!(metrics.len(), 2);
}

#[test]
fn numbers_that_stay_keep_their_unit() {
    let mut metrics = Vec::new();
    put(&mut metrics, "lead:210:24").unwrap();
    let refused = put(&mut metrics, "lead:::days").unwrap_err();
    assert_eq!(
        refused,
        "`lead_time_for_changes` has numbers in `hours`, which would become `days`"
    );
    put(&mut metrics, "lead:8:1:days").unwrap();
    assert_eq!(metrics[0].unit.as_deref(), Some("days"));
}

#[test]
fn slips_of_dora_keys_are_noticed_and_other_names_are_not() {
    assert_eq!(
        slip_of("lead_time_for_change"),
        Some("lead_time_for_changes")
    );
    assert_eq!(slip_of("deploment-frequency"), Some("deployment_frequency"));
    for own in [
        "deployment_success_rate",
        "coverage",
        "lead_time_for_changes",
    ] {
        assert_eq!(slip_of(own), None, "{own}");
    }
}

#[test]
fn a_known_metric_takes_units_of_its_kind_alone() {
    case(
        "lead:5:3:d",
        "lead_time_for_changes days Some(5.0) Some(3.0)",
    );
    let refusal =
        MetricSpec::parse("lead:5:3:bananas").and_then(|it| it.put(&mut Vec::new(), &known()));
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal.kind, Kind::Usage);
    assert_eq!(
        refusal.message,
        "`lead_time_for_changes` is measured in `hours`, which `bananas` does not turn into"
    );
    assert_eq!(
        refusal.hints,
        ["it takes `seconds`, `minutes`, `hours`, `days` or `weeks`"]
    );
    assert!(put(&mut Vec::new(), "lead:5:3:percent").is_err());
    let points = KnownMetric {
        measured_in: "points".to_owned(),
        ..KnownMetric::default()
    };
    assert_eq!(points.takes("Points"), Ok(()));
    assert_eq!(
        points.takes("hours").unwrap_err().hints,
        ["it takes `points`"]
    );
}

#[test]
fn what_a_conversion_leaves_is_read_in_four_digits() {
    for (value, expected) in [
        (1.666667, "1.667"),
        (0.4285714, "0.4286"),
        (0.001234567, "0.001235"),
        (-16.66667, "-16.67"),
        (12345.67, "12346"),
        (99.99999, "100"),
        (99.999, "99.999"),
        (1234.5, "1234.5"),
        (1234567.0, "1234567"),
        (0.0, "0"),
    ] {
        assert_eq!(readable(value), expected);
    }
}
