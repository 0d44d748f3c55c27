//! What holds for every phrase, every today and every text that is no phrase at all.

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_long_row_of_dots_does_not_nest() {
    let dots = "..".repeat(100_000);
    for text in [dots.clone(), format!("today{dots}today")] {
        let read = parse(
            &text,
            date("2026-11-20"),
            Lean::Past,
            &FiscalCalendar::default(),
        );
        assert!(read.is_err());
    }
}

#[test]
fn whatever_today_is_no_phrase_panics() {
    let phrases = [
        "today",
        "tomorrow",
        "yesterday",
        "fri",
        "next sun",
        "last mon",
        "1d",
        "40000w ago",
        "1m",
        "-1y",
        "eow",
        "eom",
        "eoq",
        "eoy",
        "sow",
        "soy",
        "q1",
        "11-20",
        "last month",
        "next year",
        "soon",
    ];
    let fiscal = FiscalCalendar::default();
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        for phrase in phrases {
            for lean in [Lean::Past, Lean::Future] {
                assert!(
                    parse(phrase, today, lean, &fiscal).is_err(),
                    "{phrase} on {today}"
                );
                assert!(
                    Period::parse(phrase, today, lean, &fiscal).is_err(),
                    "{phrase} on {today}"
                );
            }
        }
    }
}

/// Every day of the years that are read.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..36_525u64).prop_map(|days| date("2000-01-01") + chrono::Days::new(days))
}

fn either_lean() -> impl Strategy<Value = Lean> {
    prop_oneof![Just(Lean::Past), Just(Lean::Future)]
}

/// Words of our own vocabulary in any order, which reaches deeper than arbitrary text.
fn nearly_a_phrase() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "in",
        "ago",
        "next",
        "last",
        "this",
        "tue",
        "friday",
        "week",
        "month",
        "quarter",
        "year",
        "q4",
        "fy27",
        "-",
        "+",
        "..",
        ".",
        "/",
        "2",
        "31",
        "2026",
        "2026-11-20",
        "02",
        "d",
        "w",
        "m",
        "y",
        "bd",
        "eoq",
        "today",
        " ",
        "é",
    ]);
    let joints = prop::sample::select(vec!["", " ", "-"]);
    prop::collection::vec((words, joints), 0..7).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(word, joint)| [word, joint])
            .collect()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), today in any_day(), lean in either_lean()) {
        let fiscal = FiscalCalendar::default();
        let _ = parse(&text, today, lean, &fiscal);
        let _ = Period::parse(&text, today, lean, &fiscal);
    }

    #[test]
    fn what_is_read_lies_in_our_years_and_what_is_refused_says_what_to_type(
        text in nearly_a_phrase(), today in any_day(), lean in either_lean(),
    ) {
        let fiscal = FiscalCalendar::default();
        let day = parse(&text, today, lean, &fiscal);
        let period = Period::parse(&text, today, lean, &fiscal);
        prop_assert!(day.is_err() || period.is_err(), "`{}` is both a day and a period", text);
        if let Ok(period) = period {
            prop_assert!(period.from <= period.to && period.contains(period.from) && period.contains(period.to));
            prop_assert!(YEARS.contains(&period.from.year()) && YEARS.contains(&period.to.year()));
        }
        match day {
            Ok(day) => prop_assert!(YEARS.contains(&day.year())),
            Err(refusal) => prop_assert!(refusal.kind == Kind::Usage && !refusal.hints.is_empty()),
        }
    }

    #[test]
    fn a_printed_date_reads_as_itself(day in any_day(), today in any_day(), lean in either_lean()) {
        prop_assert_eq!(parse(&day.to_string(), today, lean, &FiscalCalendar::default()), Ok(day));
    }

    #[test]
    fn a_date_to_type_that_a_refusal_names_can_be_typed(text in nearly_a_phrase(), today in any_day()) {
        let fiscal = FiscalCalendar::default();
        let Err(refusal) = parse(&text, today, Lean::Future, &fiscal) else { return Ok(()) };
        for hint in &refusal.hints {
            for quoted in hint.split('`').skip(1).step_by(2).filter(|quoted| quoted.parse::<NaiveDate>().is_ok()) {
                prop_assert!(parse(quoted, today, Lean::Future, &fiscal).is_ok(), "{:?}", refusal);
            }
        }
    }

    #[test]
    fn a_bare_weekday_is_within_a_week_and_never_today(today in any_day(), number in 0u8..7) {
        let weekday = chrono::Weekday::try_from(number).unwrap();
        let fiscal = FiscalCalendar::default();
        if let Ok(day) = parse(&weekday.to_string(), today, Lean::Future, &fiscal) {
            prop_assert!((1..=7).contains(&(day - today).num_days()) && day.weekday() == weekday);
        }
        if let Ok(day) = parse(&weekday.to_string(), today, Lean::Past, &fiscal) {
            prop_assert!((1..=7).contains(&(today - day).num_days()) && day.weekday() == weekday);
        }
    }

    #[test]
    fn there_and_back_is_home(today in any_day(), n in 0u32..400) {
        for unit in ["d", "w", "m", "y"] {
            let fiscal = FiscalCalendar::default();
            let Ok(there) = parse(&format!("in {n}{unit}"), today, Lean::Past, &fiscal) else { continue };
            let home = parse(&format!("{n}{unit} ago"), there, Lean::Future, &fiscal);
            prop_assert_eq!(home, Ok(today));
        }
    }
}

#[test]
fn a_quarter_that_could_not_be_typed_is_not_read_out_of_a_phrase() {
    let fiscal = FiscalCalendar::new(1).unwrap();
    let today = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let refusal = super::quarter("q4", today, Lean::Past, &fiscal).unwrap_err();
    assert_eq!(refusal.kind, Kind::Usage);
    assert!(refusal.message.contains("outside the years"), "{refusal}");
    assert!(super::quarter("q4", today, Lean::Future, &fiscal).is_ok());
}
