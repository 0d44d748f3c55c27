//! The laws of the fiscal calendar, over every day of eight years.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn quarter(text: &str) -> FiscalQuarter {
    text.parse().unwrap()
}

/// Eight years with both leap days, starting off the quarter's edge.
fn eight_years() -> impl Iterator<Item = NaiveDate> {
    day("2023-12-17").iter_days().take(8 * 366)
}

#[test]
fn the_handbook_year() {
    let fiscal = FiscalCalendar::default();
    for (name, first, last) in [
        ("FY27-Q1", "2026-02-01", "2026-04-30"),
        ("FY27-Q2", "2026-05-01", "2026-07-31"),
        ("FY27-Q3", "2026-08-01", "2026-10-31"),
        ("FY27-Q4", "2026-11-01", "2027-01-31"),
        ("FY28-Q1", "2027-02-01", "2027-04-30"),
    ] {
        assert_eq!(fiscal.first_day(quarter(name)), day(first), "{name}");
        assert_eq!(fiscal.last_day(quarter(name)), day(last), "{name}");
    }
    assert_eq!(fiscal.year_first_day(2027), day("2026-02-01"));
    assert_eq!(fiscal.year_last_day(2027), day("2027-01-31"));
}

#[test]
fn a_year_that_starts_in_january_is_the_calendar_year() {
    let fiscal = FiscalCalendar::new(1).unwrap();
    assert_eq!(fiscal.quarter_of(day("2027-01-01")), quarter("FY27-Q1"));
    assert_eq!(fiscal.year_last_day(2027), day("2027-12-31"));
}

#[test]
fn every_day_is_in_one_quarter_and_every_quarter_meets_the_next() {
    for start_month in 1..=12 {
        let fiscal = FiscalCalendar::new(start_month).unwrap();
        for date in eight_years() {
            let quarter = fiscal.quarter_of(date);
            let (first, last) = (fiscal.first_day(quarter), fiscal.last_day(quarter));
            assert!(first <= date && date <= last, "{date} {quarter}");
            assert_eq!(fiscal.first_day(quarter.next()), last.succ_opt().unwrap());
            assert_eq!(
                fiscal.last_day(quarter.previous()),
                first.pred_opt().unwrap()
            );
            assert_eq!(quarter.to_string().parse::<FiscalQuarter>(), Ok(quarter));
            let tomorrow = fiscal.quarter_of(date.succ_opt().unwrap());
            let expected = if date == last {
                quarter.next()
            } else {
                quarter
            };
            assert_eq!(tomorrow, expected, "{date}");
            let year = quarter.year();
            assert_eq!(fiscal.year_last_day(year).year(), year, "named by its end");
            assert!(fiscal.year_first_day(year) <= date && date <= fiscal.year_last_day(year));
        }
    }
}

#[test]
fn quarters_are_as_long_as_the_handbook_says() {
    let fiscal = FiscalCalendar::default();
    for year in 2020..=2040 {
        let leap = NaiveDate::from_ymd_opt(year - 1, 2, 29).is_some();
        for (number, length) in [(1, 89 + i64::from(leap)), (2, 92), (3, 92), (4, 92)] {
            let quarter = FiscalQuarter {
                year,
                quarter: number,
            };
            let days = fiscal.last_day(quarter) - fiscal.first_day(quarter);
            assert_eq!(days.num_days() + 1, length, "{quarter}");
        }
    }
}

#[test]
fn every_written_form_is_read() {
    let forms = [
        "FY27-Q4",
        "FY27Q4",
        "FY27 Q4",
        "Q4 FY27",
        "Q4FY27",
        "Q4-FY27",
        "FY2027-Q4",
        "FY2027Q4",
        "q4 fy2027",
        "fy27-q4",
        "  Fy27-q4 ",
    ];
    for form in forms {
        assert_eq!(quarter(form).to_string(), "FY27-Q4", "{form}");
    }
    assert_eq!(quarter("FY00-Q1").year(), 2000);
}

#[test]
fn what_is_no_quarter_is_refused() {
    let wrong = [
        "",
        "FY27",
        "Q4",
        "FY27-Q0",
        "FY27-Q5",
        "FY27-Q44",
        "FY7-Q4",
        "FY027-Q4",
        "FY1999-Q4",
        "FY2101-Q1",
        "27-Q4",
        "2027-Q4",
        "FY27--Q4",
        "FY27-4",
        "Q4 27",
        "FY27-Q4x",
        "FY-27Q4",
        "ＦＹ27-Q4",
    ];
    for text in wrong {
        let refusal = text.parse::<FiscalQuarter>().unwrap_err();
        assert_eq!(refusal.kind, Kind::Usage, "{text}");
        assert_eq!(refusal.hints, ["write it as `FY27-Q4`"], "{text}");
    }
}

#[test]
fn counting_quarters_crosses_years_both_ways() {
    let start = quarter("FY27-Q4");
    for n in -40..=40 {
        assert_eq!(start.plus(n).plus(-n), start, "{n}");
        assert_eq!(start.plus(n).cmp(&start), n.cmp(&0), "{n}");
    }
    assert_eq!(start.next(), quarter("FY28-Q1"));
    assert_eq!(start.previous(), quarter("FY27-Q3"));
    assert_eq!(start.plus(-4), quarter("FY26-Q4"));
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    let fiscal = FiscalCalendar::default();
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        let quarter = fiscal.quarter_of(date);
        for n in [i32::MIN, -1, 0, 1, i32::MAX] {
            let far = quarter.plus(n).plus(n);
            assert!(fiscal.first_day(far) <= fiscal.last_day(far), "{n}");
        }
    }
}

#[test]
fn a_quarter_past_the_century_reads_back() {
    let quarter = FiscalCalendar::default().quarter_of(day("2099-12-31"));
    assert_eq!(quarter.to_string(), "FY2100-Q4");
    assert_eq!(quarter.to_string().parse(), Ok(quarter));
}

#[test]
fn it_is_stored_as_it_prints() {
    let stored = serde_json::to_string(&quarter("Q4FY27")).unwrap();
    assert_eq!(stored, "\"FY27-Q4\"");
    assert_eq!(serde_json::from_str(&stored).ok(), Some(quarter("FY27-Q4")));
    assert!(serde_json::from_str::<FiscalQuarter>("\"Q5\"").is_err());
}

#[test]
fn a_month_that_does_not_exist_starts_no_year() {
    for month in [0, 13, u32::MAX] {
        let refusal = FiscalCalendar::new(month).unwrap_err();
        assert_eq!(refusal.kind, Kind::Invalid);
    }
}
