//! Charts as reports have them, and as they come out of records that nobody expected.

use chrono::{Days, NaiveDate};

use super::*;
use crate::domain::plan::State;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every chart by name, the everyday ones first.
pub(super) fn gallery() -> Vec<(&'static str, Chart)> {
    let mut charts = everyday();
    charts.extend(odd());
    charts
}

/// Charts of an ordinary customer and of an ordinary book.
pub(in crate::export) fn everyday() -> Vec<(&'static str, Chart)> {
    vec![
        (
            "year",
            Chart::Timeline(timeline(vec![acme(), globex(), initech()])),
        ),
        (
            "lead-time",
            Chart::Metric(metric(
                "Lead time for changes",
                "hours",
                210.0,
                24.0,
                &[210.0, 188.0, 150.0, 96.0, 71.0, 61.0],
            )),
        ),
        (
            "coverage",
            Chart::Metric(metric(
                "Projects with a security scan",
                "percent",
                12.0,
                80.0,
                &[12.0, 15.0, 34.0, 58.0, 83.0],
            )),
        ),
        ("entitlement", Chart::Entitlement(entitlement())),
        (
            "engagement",
            Chart::Engagement(engagement(
                13,
                &["Acme Corp", "Globex", "Initech", "Umbrella Health"],
            )),
        ),
        (
            "kinds",
            Chart::Engagement(engagement(52, &["Call", "Workshop", "Email"])),
        ),
    ]
}

fn quarters() -> Vec<Quarter> {
    let quarter = |name: &str, from: &str, to: &str| Quarter {
        name: name.to_owned(),
        from: on(from),
        to: on(to),
    };
    vec![
        quarter("FY27-Q1", "2026-02-01", "2026-04-30"),
        quarter("FY27-Q2", "2026-05-01", "2026-07-31"),
        quarter("FY27-Q3", "2026-08-01", "2026-10-31"),
        quarter("FY27-Q4", "2026-11-01", "2027-01-31"),
    ]
}

pub(super) fn timeline(rows: Vec<Row>) -> Timeline {
    Timeline {
        title: "Accelerators in FY27".to_owned(),
        from: on("2026-02-01"),
        to: on("2027-01-31"),
        today: on("2026-11-21"),
        quarters: quarters(),
        rows,
    }
}

pub(super) fn bar(from: &str, to: &str, label: &str, state: State) -> Bar {
    Bar {
        from: on(from),
        to: on(to),
        label: label.to_owned(),
        state,
    }
}

fn row(name: &str, sums: &str, renewal: &str, bars: Vec<Bar>) -> Row {
    Row {
        name: name.to_owned(),
        sums: sums.to_owned(),
        bars,
        renewals: vec![on(renewal)],
    }
}

fn acme() -> Row {
    row(
        "Acme Corp",
        "2 of 4 used, 2 left",
        "2026-11-15",
        vec![
            bar(
                "2026-03-02",
                "2026-05-24",
                "Agile planning",
                State::Completed,
            ),
            bar(
                "2026-06-08",
                "2026-08-30",
                "Pipeline templates",
                State::Completed,
            ),
            bar(
                "2026-09-14",
                "2026-12-06",
                "Security in the pipeline",
                State::Active,
            ),
            bar(
                "2026-12-07",
                "2027-02-28",
                "Compliance frameworks",
                State::Planned,
            ),
        ],
    )
}

fn globex() -> Row {
    row(
        "Globex",
        "1 of 2 used, 1 left",
        "2026-07-01",
        vec![
            bar("2025-12-01", "2026-02-22", "Runners", State::Completed),
            bar(
                "2026-10-05",
                "2026-12-27",
                "Deployments to Kubernetes",
                State::Active,
            ),
            bar("2026-11-02", "2027-01-24", "Merge trains", State::Proposed),
        ],
    )
}

fn initech() -> Row {
    row("Initech", "0 of 4 used, 4 left", "2027-05-01", Vec::new())
}

pub(super) fn metric(
    title: &str,
    unit: &str,
    baseline: f64,
    target: f64,
    values: &[f64],
) -> Metric {
    let day = |at: usize| on("2026-02-12") + Days::new(at as u64 * 44);
    Metric {
        title: title.to_owned(),
        unit: Some(unit.to_owned()),
        baseline: Some(baseline),
        target: Some(target),
        due_on: Some(on("2027-01-31")),
        readings: values
            .iter()
            .enumerate()
            .map(|(at, value)| (day(at), *value))
            .collect(),
    }
}

pub(super) fn sum(
    name: &str,
    granted: u32,
    used: u32,
    scheduled: u32,
    left: u32,
) -> EntitlementRow {
    EntitlementRow {
        name: name.to_owned(),
        granted,
        used,
        scheduled,
        left,
    }
}

fn entitlement() -> Entitlement {
    Entitlement {
        title: "Entitlement of the year to 14 November 2027".to_owned(),
        rows: vec![
            sum("Accelerators", 4, 2, 1, 1),
            sum("Certification vouchers", 10, 7, 0, 3),
            sum("Instructor-led days", 1, 0, 1, 0),
        ],
    }
}

pub(super) fn engagement(weeks: u64, names: &[&str]) -> Engagement {
    let first = on("2026-02-02");
    let count = |row: usize, week: u64| {
        let noise = (week * 7 + row as u64 * 5) * 2_654_435_761 % 101;
        [0, 0, 1, 1, 2, 3, 0, 1, 5, 0][noise as usize % 10]
    };
    Engagement {
        title: "Entries in the log".to_owned(),
        weeks: (0..weeks).map(|week| first + Days::new(7 * week)).collect(),
        rows: names
            .iter()
            .enumerate()
            .map(|(at, name)| EngagementRow {
                name: (*name).to_owned(),
                counts: (0..weeks).map(|week| count(at, week)).collect(),
            })
            .collect(),
    }
}

const LONG: &str = "The <Very> Long & Winding \"Company\" of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

/// Charts that nobody expected.
pub(in crate::export) fn odd() -> Vec<(&'static str, Chart)> {
    let bare = |values: &[f64]| Metric {
        baseline: None,
        target: None,
        due_on: None,
        unit: None,
        ..metric("A metric", "", 0.0, 0.0, values)
    };
    let many: Vec<Row> = (0..60)
        .map(|at| Row {
            name: format!("Customer {at} {}", &LONG[..30 + at % 9]),
            ..acme()
        })
        .collect();
    let crowded = Row {
        name: LONG.to_owned(),
        sums: "12 of 4 used, 8 over, and no room for the rest of them this year".to_owned(),
        bars: (1..=12)
            .map(|at| {
                bar(
                    "2026-08-03",
                    "2026-10-25",
                    &format!("a{at} {LONG}"),
                    State::Planned,
                )
            })
            .chain([bar(
                "2027-01-30",
                "2027-01-31",
                "the last day of all",
                State::Active,
            )])
            .chain([bar(
                "2026-12-01",
                "2026-10-01",
                "the wrong way round",
                State::Completed,
            )])
            .collect(),
        renewals: vec![on("2026-02-01"), on("2027-01-31"), on("2031-01-01")],
    };
    let sums: Vec<EntitlementRow> = (0..60)
        .map(|at| sum(&format!("Customer {at}"), 4, at % 5, at % 2, 1))
        .collect();
    let wild = Engagement {
        rows: vec![
            EngagementRow {
                name: LONG.to_owned(),
                counts: vec![0, 1, 10, 100, 1000, 1],
            },
            EngagementRow {
                name: "nothing".to_owned(),
                counts: Vec::new(),
            },
        ],
        ..engagement(6, &[])
    };
    let names: Vec<String> = (0..60).map(|at| format!("Customer {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    vec![
        ("year-empty", Chart::Timeline(timeline(Vec::new()))),
        ("year-crowded", Chart::Timeline(timeline(vec![crowded]))),
        (
            "year-quarter",
            Chart::Timeline(Timeline {
                from: on("2026-11-01"),
                ..timeline(vec![
                    acme(),
                    Row {
                        name: String::new(),
                        sums: String::new(),
                        ..globex()
                    },
                ])
            }),
        ),
        ("metric-none", Chart::Metric(bare(&[]))),
        (
            "metric-only-target",
            Chart::Metric(Metric {
                target: Some(24.0),
                ..bare(&[])
            }),
        ),
        ("metric-one", Chart::Metric(bare(&[3.5]))),
        (
            "metric-at-target",
            Chart::Metric(metric("Met on the day", "hours", 210.0, 24.0, &[24.0])),
        ),
        (
            "metric-close",
            Chart::Metric(metric(
                "Availability",
                "percent",
                99.91,
                99.95,
                &[99.9, 99.93, 99.94],
            )),
        ),
        (
            "metric-negative",
            Chart::Metric(metric(
                "Net sentiment",
                "points",
                -40.0,
                15.0,
                &[-40.0, -33.0, -5.0, 2.0, -8.0],
            )),
        ),
        (
            "metric-huge",
            Chart::Metric(metric(
                LONG,
                "requests per fortnight and region",
                1.2e9,
                4e9,
                &[1.2e9, f64::NAN, 2.9e9, f64::INFINITY],
            )),
        ),
        (
            "metric-many",
            Chart::Metric(Metric {
                readings: (0..300)
                    .map(|day| {
                        (
                            on("2025-01-01") + Days::new(day),
                            (day as f64 / 9.0).sin() * 4.0 + 12.0,
                        )
                    })
                    .collect(),
                ..metric("Deployments", "per day", 8.0, 20.0, &[])
            }),
        ),
        (
            "sums-none",
            Chart::Entitlement(Entitlement {
                title: "Nothing".to_owned(),
                rows: Vec::new(),
            }),
        ),
        (
            "sums-odd",
            Chart::Entitlement(Entitlement {
                title: "Sums that do not add up".to_owned(),
                rows: vec![
                    sum(LONG, 4, 6, 1, 0),
                    sum("None granted", 0, 0, 0, 0),
                    sum("Used, none granted", 0, 1, 0, 0),
                ],
            }),
        ),
        (
            "sums-many",
            Chart::Entitlement(Entitlement {
                title: "Accelerators by customer".to_owned(),
                rows: sums,
            }),
        ),
        ("weeks-none", Chart::Engagement(engagement(0, &["Acme"]))),
        ("weeks-one", Chart::Engagement(engagement(1, &["Acme"]))),
        ("weeks-wild", Chart::Engagement(wild)),
        ("year-many", Chart::Timeline(timeline(many))),
        ("weeks-many", Chart::Engagement(engagement(52, &names))),
    ]
}
