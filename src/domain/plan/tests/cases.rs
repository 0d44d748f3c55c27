//! Tables of cases, each worked out by hand.

use super::super::{Closed, Freeze, Question, Remedy, answer};
use super::{asker, fixed, on, period, question};
use crate::domain::calendar::WorkCalendar;

/// The starts with their whys.
fn lines(question: &Question) -> Vec<String> {
    let starts = answer(question).starts.into_iter();
    starts
        .map(|start| format!("{} {}: {}", start.asker, start.starts_on, start.why))
        .collect()
}

#[test]
fn a_new_year_is_filled_one_a_quarter_from_the_discovery_workshop_on() {
    let mut acme = asker("Robin", ("2026-11-15", "2027-11-14"), 4);
    acme.years[0].discovery_on = Some(on("2026-12-01"));
    assert_eq!(
        lines(&question(vec![acme])),
        [
            "0 2026-11-30: week of the discovery workshop, Tue 2026-12-01",
            "0 2027-02-22: follows the one before, which ends on Sun 2027-02-21",
            "0 2027-05-17: follows the one before, which ends on Sun 2027-05-16",
            "0 2027-08-09: follows the one before, which ends on Sun 2027-08-08",
        ]
    );
}

#[test]
fn one_on_record_keeps_its_place_and_its_quarter() {
    let mut acme = asker("Robin", ("2026-11-15", "2027-11-14"), 1);
    acme.fixed = vec![fixed("a1", "2027-02-01", "2027-04-25")];
    // Before a1 there are ten weeks, too few; its own quarter, FY28-Q1, ends with April.
    assert_eq!(
        lines(&question(vec![acme])),
        ["0 2027-05-03: first Monday of FY28-Q2; FY28-Q1 has its share of starts"]
    );
}

#[test]
fn workshops_keep_out_of_freezes_and_weeks_of_holidays() {
    let freeze = Freeze {
        period: period("2026-11-20", "2026-12-06"),
        name: Some("the change freeze".to_owned()),
    };
    let mut frozen = question(vec![asker("Robin", ("2026-11-15", "2027-11-14"), 1)]);
    frozen.closed.freezes = vec![freeze];
    assert_eq!(
        lines(&frozen),
        ["0 2026-12-07: first Monday from 2026-11-23 on clear of the change freeze"]
    );
    let days = ["2026-11-25", "2026-11-26", "2026-11-27"].map(on);
    let mut holidays = question(vec![asker("Robin", ("2026-11-15", "2027-11-14"), 1)]);
    holidays.closed = Closed {
        work: WorkCalendar::new([chrono::Weekday::Sat, chrono::Weekday::Sun], days).unwrap(),
        freezes: Vec::new(),
    };
    assert_eq!(
        lines(&holidays),
        ["0 2026-11-30: first Monday from 2026-11-23 on whose workshops are clear of days off"]
    );
}

#[test]
fn two_customers_of_one_csa_come_one_behind_the_other() {
    let mut book = question(vec![
        asker("Robin", ("2026-11-15", "2027-11-14"), 1),
        asker("Robin", ("2026-11-15", "2027-11-14"), 1),
        asker("Jo", ("2026-11-15", "2027-11-14"), 1),
    ]);
    assert_eq!(
        lines(&book),
        [
            "0 2026-11-23: the first Monday from today on",
            "1 2027-02-15: of 2026-11-23 to 2027-08-23, the first with the least load: at most 1 under way",
            "2 2026-11-23: the first Monday from today on",
        ]
    );
    book.askers[1].years[0].period = period("2026-11-15", "2027-02-21");
    assert_eq!(
        lines(&book)[1],
        "1 2026-11-23: the first Monday from today on",
        "who has less room goes first"
    );
}

#[test]
fn what_has_no_room_is_told_with_what_would_make_it() {
    // 61 days are left, and 84 are needed.
    let alone = |from| question(vec![asker("Robin", (from, "2027-01-20"), 1)]);
    let told = &answer(&alone("2026-01-21")).unplaced[0];
    assert_eq!(
        (told.count, told.weeks, told.from),
        (1, 8, on("2026-11-21"))
    );
    // A year of twelve months cannot end later: another one would begin.
    assert_eq!(told.remedies, []);
    let to = on("2027-02-14");
    let short = &answer(&alone("2026-02-15")).unplaced[0];
    assert_eq!(short.remedies, [Remedy::Extend { to }]);
    assert_eq!(answer(&alone("2026-02-14")).unplaced[0].remedies, []);

    // Fourteen weeks before a2, five behind it: with a2 in front or at the end there are nineteen for one more.
    let mut squeezed = asker("Robin", ("2026-11-01", "2027-05-31"), 1);
    squeezed.fixed = vec![fixed("a2", "2027-01-18", "2027-04-11")];
    let told = answer(&question(vec![squeezed])).unplaced;
    assert_eq!(
        told[0].remedies,
        [
            Remedy::Move {
                id: "a2".to_owned(),
                to: on("2026-12-15")
            },
            Remedy::Extend {
                to: on("2027-07-04")
            },
            Remedy::Beside {
                by: on("2027-03-09")
            },
        ]
    );

    let mut late = asker("Robin", ("2026-11-15", "2027-02-27"), 1);
    late.years[0].discovery_on = Some(on("2026-12-10"));
    assert_eq!(
        answer(&question(vec![late])).unplaced[0].remedies,
        [
            Remedy::Discovery {
                by: on("2026-11-30")
            },
            Remedy::Extend {
                to: on("2027-02-28")
            },
        ]
    );
}

#[test]
fn a_start_off_monday_is_the_last_resort() {
    // Thursday to Wednesday, twelve weeks to the day: no Monday leaves room.
    let book = question(vec![asker("Robin", ("2026-11-26", "2027-02-17"), 1)]);
    assert_eq!(
        lines(&book),
        ["0 2026-11-26: no Monday leaves room for every one that is left"]
    );
}

#[test]
fn the_last_monday_is_taken_where_earlier_is_fuller() {
    let mut busy = asker("Robin", ("2025-11-15", "2027-11-14"), 0);
    busy.fixed = vec![fixed("a1", "2026-11-23", "2027-03-07")];
    let mut book = question(vec![asker("Robin", ("2026-11-15", "2027-02-28"), 1), busy]);
    // All Mondays up to 12-07 meet a1 in each of their weeks; the first is as good as any.
    assert!(lines(&book)[0].ends_with("the first Monday from today on"));
    book.askers[1].fixed = vec![fixed("a1", "2026-11-16", "2026-11-29")];
    assert_eq!(
        lines(&book),
        [
            "0 2026-11-30: of 2026-11-23 to 2026-12-07, the first with the least load: at most 1 under way"
        ]
    );
    book.askers[1].fixed = vec![fixed("a1", "2026-11-16", "2026-12-06")];
    assert_eq!(
        lines(&book),
        [
            "0 2026-12-07: last Monday that ends before the renewal on Mon 2027-03-01; earlier is fuller, here at most 1 under way"
        ]
    );
}

#[test]
fn freezes_are_read_as_they_are_shown() {
    for text in [
        "2026-12-21..2027-01-03",
        "2026-12-21..2026-12-21 year's end",
    ] {
        assert_eq!(text.parse::<Freeze>().unwrap().to_string(), text);
    }
    for text in [
        "yule",
        "2026-12-21",
        "2026-12-21..",
        "2027-01-03..2026-12-21",
        "2026-02-31..2026-03-01",
    ] {
        assert!(text.parse::<Freeze>().is_err(), "{text}");
    }
}
