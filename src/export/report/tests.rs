use super::parts::{Fate, Measure};
use super::*;
use crate::domain::accelerator::Accelerator;
use crate::domain::objective::Metric;
use crate::export::builtin::{BUILT_IN, Makes};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn quarter() -> Days {
    Days {
        name: None,
        from: day("2026-11-01"),
        to: day("2027-01-31"),
    }
}

/// Begun, delivered, cancelled and under way, as letters.
fn fate(status: &str, starts_on: &str, closed_on: Option<&str>) -> String {
    let accelerator: Accelerator = serde_json::from_value(serde_json::json!({
        "id": "a1", "status": status, "starts_on": starts_on, "closed_on": closed_on
    }))
    .unwrap();
    let fate = Fate::of(&accelerator, &quarter(), day("2026-11-21"));
    let told = [
        (fate.is_begun, 'b'),
        (fate.is_delivered, 'd'),
        (fate.is_cancelled, 'c'),
        (fate.is_under_way, 'u'),
    ];
    told.iter()
        .filter(|(is, _)| *is)
        .map(|(_, letter)| letter)
        .collect()
}

#[test]
fn accelerators_in_a_quarter_that_runs() {
    for (status, starts_on, closed_on, told) in [
        ("planned", "2026-11-02", None, ""),
        ("active", "2026-11-02", None, "bu"),
        ("active", "2026-10-05", None, "u"),
        // Written down as active too early.
        ("active", "2026-12-07", None, ""),
        ("completed", "2026-08-03", Some("2026-10-30"), ""),
        ("completed", "2026-08-03", Some("2026-11-01"), "d"),
        ("completed", "2026-11-01", Some("2026-11-20"), "bd"),
        ("cancelled", "2026-10-05", Some("2026-11-04"), "c"),
        // Closed tomorrow: today it runs.
        ("completed", "2026-10-05", Some("2026-11-22"), "u"),
    ] {
        assert_eq!(
            fate(status, starts_on, closed_on),
            told,
            "{status} {starts_on}"
        );
    }
}

#[test]
fn metrics_move_from_the_last_reading_before_the_days() {
    let rules = Rules::load(&[]).unwrap();
    let around = Around {
        rules: &rules,
        fiscal: FiscalCalendar::default(),
        today: day("2026-11-21"),
    };
    let measure = |metric: serde_json::Value| {
        let metric: Metric = serde_json::from_value(metric).unwrap();
        Measure::new(&metric, &around, &quarter())
    };
    let policy = measure(serde_json::json!({
        "key": "projects_under_policy", "unit": "percent", "baseline": 8, "target": 100,
        "readings": [
            {"on": "2026-05-12", "value": 8}, {"on": "2026-08-20", "value": 41},
            {"on": "2026-11-10", "value": 63}, {"on": "2026-12-01", "value": 99}
        ]
    }));
    assert_eq!((policy.before, policy.latest), (Some(41.0), Some(63.0)));
    assert_eq!((policy.moved, policy.is_better), (Some(22.0), Some(true)));
    // (63 - 8) of (100 - 8).
    assert_eq!(policy.percent, Some(60));
    let lead = measure(serde_json::json!({
        "key": "lead_time_for_changes", "baseline": 24, "target": 12,
        "readings": [{"on": "2026-11-18", "value": 30}]
    }));
    assert_eq!((lead.before, lead.moved), (Some(24.0), Some(6.0)));
    assert_eq!(lead.is_better, Some(false));
    let old = measure(serde_json::json!({
        "key": "failures", "readings": [{"on": "2026-10-20", "value": 17}]
    }));
    assert_eq!((old.latest, old.moved), (Some(17.0), None));
    assert_eq!(old.is_better, None);
}

#[test]
fn a_report_of_nothing_shows_no_empty_part() {
    for builtin in &BUILT_IN {
        let Makes::Report(kind) = builtin.makes else {
            continue;
        };
        for report in sample::reports(kind).unwrap() {
            let text = report
                .document(&builtin.template(), Medium::Markdown)
                .unwrap();
            let lines: Vec<&str> = text.text.lines().filter(|line| !line.is_empty()).collect();
            let level = |line: &str| line.chars().take_while(|c| *c == '#').count();
            for pair in lines.windows(2) {
                let (above, below) = (level(pair[0]), level(pair[1]));
                let is_empty = above > 0 && below > 0 && below <= above;
                assert!(!is_empty, "{}: nothing below {}", builtin.name, pair[0]);
            }
            assert_eq!(level(lines[lines.len() - 1]), 0, "{}", builtin.name);
        }
    }
}
