//! Every phrase for a day that is read and every one that is refused, around the ends of months and years.

use super::*;

/// Fri 2026-11-20 lies in FY27-Q4, which ends with January.
const FRIDAY: &str = "2026-11-20";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(phrase: &str, today: &str, lean: Lean) -> Result<NaiveDate, Refusal> {
    parse(phrase, date(today), lean, &FiscalCalendar::default())
}

fn ahead(phrase: &str, today: &str) -> NaiveDate {
    read(phrase, today, Lean::Future).unwrap()
}

fn behind(phrase: &str, today: &str) -> NaiveDate {
    read(phrase, today, Lean::Past).unwrap()
}

fn no(phrase: &str, today: &str) -> Refusal {
    let refusal = read(phrase, today, Lean::Future).unwrap_err();
    assert_eq!(refusal.kind, Kind::Usage, "{phrase}");
    assert!(!refusal.hints.is_empty(), "{phrase}");
    refusal
}

#[test]
fn phrases_with_a_direction_of_their_own_mean_one_day_whichever_way_one_leans() {
    for (phrase, expected) in [
        ("2026-11-20", "2026-11-20"),
        ("2028-02-29", "2028-02-29"),
        ("2000-01-01", "2000-01-01"),
        ("2099-12-31", "2099-12-31"),
        ("today", "2026-11-20"),
        ("  Today ", "2026-11-20"),
        ("TOMORROW", "2026-11-21"),
        ("yesterday", "2026-11-19"),
        ("this mon", "2026-11-16"),
        ("this tue", "2026-11-17"),
        ("this friday", "2026-11-20"),
        ("this sunday", "2026-11-22"),
        ("next mon", "2026-11-23"),
        ("next tue", "2026-11-24"),
        ("Next   Friday", "2026-11-27"),
        ("next sun", "2026-11-29"),
        ("last mon", "2026-11-09"),
        ("last tue", "2026-11-10"),
        ("last friday", "2026-11-13"),
        ("last sun", "2026-11-15"),
        ("+2w", "2026-12-04"),
        ("in 2w", "2026-12-04"),
        ("in 2 weeks", "2026-12-04"),
        ("+2 weeks", "2026-12-04"),
        ("in 1 day", "2026-11-21"),
        ("+0d", "2026-11-20"),
        ("in 1m", "2026-12-20"),
        ("in 3 months", "2027-02-20"),
        ("+1y", "2027-11-20"),
        ("in 2 years", "2028-11-20"),
        ("+007d", "2026-11-27"),
        ("2w ago", "2026-11-06"),
        ("2 weeks ago", "2026-11-06"),
        ("3 days ago", "2026-11-17"),
        ("-3d", "2026-11-17"),
        ("-3 days", "2026-11-17"),
        ("1 month ago", "2026-10-20"),
        ("11 months ago", "2025-12-20"),
        ("-1y", "2025-11-20"),
        ("26 years ago", "2000-11-20"),
        ("sow", "2026-11-16"),
        ("eow", "2026-11-20"),
        ("som", "2026-11-01"),
        ("eom", "2026-11-30"),
        ("soq", "2026-11-01"),
        ("eoq", "2027-01-31"),
        ("soy", "2026-02-01"),
        ("EOY", "2027-01-31"),
    ] {
        assert_eq!(ahead(phrase, FRIDAY), date(expected), "{phrase}, ahead");
        assert_eq!(behind(phrase, FRIDAY), date(expected), "{phrase}, behind");
    }
}

#[test]
fn phrases_without_a_direction_lean() {
    for (phrase, future, past) in [
        ("mon", "2026-11-23", "2026-11-16"),
        ("Tue", "2026-11-24", "2026-11-17"),
        ("wednesday", "2026-11-25", "2026-11-18"),
        ("thu", "2026-11-26", "2026-11-19"),
        ("fri", "2026-11-27", "2026-11-13"),
        ("Friday", "2026-11-27", "2026-11-13"),
        ("sat", "2026-11-21", "2026-11-14"),
        ("sunday", "2026-11-22", "2026-11-15"),
        ("3d", "2026-11-23", "2026-11-17"),
        ("1 day", "2026-11-21", "2026-11-19"),
        ("2w", "2026-12-04", "2026-11-06"),
        ("2 weeks", "2026-12-04", "2026-11-06"),
        ("1m", "2026-12-20", "2026-10-20"),
        ("2 months", "2027-01-20", "2026-09-20"),
        ("1y", "2027-11-20", "2025-11-20"),
    ] {
        assert_eq!(ahead(phrase, FRIDAY), date(future), "{phrase}, ahead");
        assert_eq!(behind(phrase, FRIDAY), date(past), "{phrase}, behind");
    }
}

#[test]
fn the_ends_of_weeks_months_and_years() {
    for (today, phrase, expected) in [
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2027-01-01", "yesterday", "2026-12-31"),
        ("2026-12-31", "next mon", "2027-01-04"),
        ("2027-01-01", "this mon", "2026-12-28"),
        ("2027-01-01", "last sun", "2026-12-27"),
        ("2026-11-22", "next mon", "2026-11-23"),
        ("2026-11-22", "last sun", "2026-11-15"),
        ("2026-11-23", "last sun", "2026-11-22"),
        ("2026-11-23", "sow", "2026-11-23"),
        ("2026-11-23", "eow", "2026-11-27"),
        ("2026-11-21", "eow", "2026-11-27"),
        ("2026-11-22", "eow", "2026-11-27"),
        ("2026-11-22", "sow", "2026-11-16"),
        ("2028-02-28", "tomorrow", "2028-02-29"),
        ("2028-02-29", "in 1m", "2028-03-29"),
        ("2028-02-29", "in 4y", "2032-02-29"),
        ("2028-02-10", "eom", "2028-02-29"),
        ("2027-02-10", "eom", "2027-02-28"),
        ("2027-01-31", "eom", "2027-01-31"),
        ("2027-01-31", "eoq", "2027-01-31"),
        ("2027-01-31", "soy", "2026-02-01"),
        ("2027-02-01", "soy", "2027-02-01"),
        ("2027-02-01", "eoq", "2027-04-30"),
        ("2027-02-01", "eoy", "2028-01-31"),
        ("2027-12-31", "in 2m", "refused"),
        ("2026-12-31", "in 3m", "2027-03-31"),
        ("2027-03-31", "in 12 months", "2028-03-31"),
        ("2027-01-30", "1m ago", "2026-12-30"),
    ] {
        let found = read(phrase, today, Lean::Future);
        let found = found.map_or("refused".into(), |date| date.to_string());
        assert_eq!(found, expected, "{phrase} on {today}");
    }
    assert_eq!(behind("eow", "2026-11-22"), date("2026-11-20"));
}

#[test]
fn a_day_that_the_month_lacks_is_refused_with_the_nearest() {
    for (today, phrase, nearest) in [
        ("2027-01-31", "1m", "2027-02-28"),
        ("2028-01-31", "in 1 month", "2028-02-29"),
        ("2026-10-31", "+1m", "2026-11-30"),
        ("2026-12-31", "1m ago", "2026-11-30"),
        ("2027-03-30", "-1m", "2027-02-28"),
        ("2028-02-29", "1y", "2029-02-28"),
        ("2028-02-29", "1 year ago", "2027-02-28"),
        ("2026-11-20", "2026-02-30", "2026-02-28"),
        ("2026-11-20", "2026-02-29", "2026-02-28"),
        ("2026-11-20", "2026-11-31", "2026-11-30"),
        ("2026-11-20", "2026-11-99", "2026-11-30"),
        ("2026-11-20", "2026-11-00", "2026-11-01"),
    ] {
        let expected = format!("the nearest day that does is `{nearest}`");
        assert_eq!(no(phrase, today).hints, [expected], "{phrase} on {today}");
    }
    let refusal = no("1m", "2027-01-31");
    assert_eq!(
        refusal.message,
        "`1m` from today would be `2027-02-31`, which does not exist"
    );
    assert_eq!(no("2026-13-01", FRIDAY).hints, ["months are `01` to `12`"]);
}

#[test]
fn figures_in_another_order_are_refused_with_every_day_they_could_mean() {
    for (phrase, hint) in [
        ("11-20", "type `2026-11-20`"),
        ("20.11.", "type `2026-11-20`"),
        ("11/12", "type `2026-11-12` or `2026-12-11`"),
        ("20.11.2026", "type `2026-11-20`"),
        ("11/20/2026", "type `2026-11-20`"),
        ("01.12.2026", "type `2026-01-12` or `2026-12-01`"),
        ("11-11-2026", "type `2026-11-11`"),
        ("20.11.26", "type `2020-11-26` or `2026-11-20`"),
        ("2026/11/20", "type `2026-11-20`"),
        ("2026-1-5", "type `2026-01-05`"),
        ("2026 11 20", "type `2026-11-20`"),
        ("20261120", "type `2026-11-20`"),
        ("31.02.2026", "type it as in `2026-11-20`"),
    ] {
        assert_eq!(no(phrase, FRIDAY).hints, [hint], "{phrase}");
    }
    assert!(no("11/12", FRIDAY).message.contains("ambiguous"));
}

#[test]
fn years_far_away_are_refused() {
    let phrases = [
        "1999-12-31",
        "1999-02-30",
        "2100-01-01",
        "0026-11-20",
        "9999-12-31",
        "80y",
        "in 900 months",
        "30000d",
        "27 years ago",
        "40001d",
        "400000000w",
        "2000000000 months",
        "99999999999999999999d",
        "40000 weeks",
        "40000y",
        "-40000y",
        "40000m ago",
    ];
    for phrase in phrases {
        assert!(
            no(phrase, FRIDAY)
                .message
                .contains("outside the years 2000 to 2099"),
            "{phrase}"
        );
    }
    assert!(no("tomorrow", "2099-12-31").message.contains("outside"));
    assert!(no("eoq", "2099-12-31").message.contains("outside"));
}

#[test]
fn more_than_one_day_is_refused_with_both_ends() {
    for (phrase, first, last) in [
        ("q4", "2026-11-01", "2027-01-31"),
        ("q1", "2027-02-01", "2027-04-30"),
        ("FY27-Q4", "2026-11-01", "2027-01-31"),
        ("Q1 FY28", "2027-02-01", "2027-04-30"),
        ("fy27", "2026-02-01", "2027-01-31"),
        ("next quarter", "2027-02-01", "2027-04-30"),
        ("this week", "2026-11-16", "2026-11-22"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("sow..today", "2026-11-16", "2026-11-20"),
    ] {
        let hints = [
            format!("for its first day type `{first}`"),
            format!("for its last day type `{last}`"),
        ];
        assert_eq!(no(phrase, FRIDAY).hints, hints, "{phrase}");
    }
}

#[test]
fn business_days_are_refused_and_not_misread() {
    for phrase in [
        "5bd",
        "5 bd",
        "5 business days",
        "in 1 business day",
        "2 working days ago",
    ] {
        assert!(
            no(phrase, FRIDAY).message.contains("business days"),
            "{phrase}"
        );
    }
}

#[test]
fn an_unknown_phrase_lists_the_forms() {
    let phrases = [
        "",
        "  ",
        "soon",
        "2",
        "w",
        "2x",
        "2h",
        "24 hours",
        "in w",
        "in",
        "ago",
        "+",
        "-",
        "--3d",
        "+-3d",
        "+ 2w",
        "2ww",
        "2 w w",
        "in 2w ago",
        "-2w ago",
        "+2w ago",
        "in -2w",
        "in +2w",
        "in tomorrow",
        "tue ago",
        "tu",
        "tues day",
        "next",
        "next tomorrow",
        "next next tue",
        "past tue",
        "2026",
        "2026-11-20T10:00",
        "2026-11-20 10:00",
        "20 nov",
        "q5",
        "q",
        "eoqq",
        "1.5w",
        "½w",
        "٣d",
        "２w",
        "2026-1１-20",
        "today!",
        "12345-11-20",
        "1-2-3-4",
        "-2026-11-20",
        "+2026-11-20",
    ];
    for phrase in phrases {
        assert_eq!(no(phrase, FRIDAY).hints.len(), 4, "{phrase}");
    }
    assert_eq!(no("", FRIDAY).message, "no date was given");
    assert_eq!(
        no("soon", FRIDAY).message,
        "`soon` is not a date that can be read"
    );
}
