//! Phrases for quarters and longer stretches of days, read and refused.

use super::*;

/// Fri 2026-11-20 lies in FY27-Q4, which ends with January.
const FRIDAY: &str = "2026-11-20";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(phrase: &str, lean: Lean) -> Result<Period, Refusal> {
    Period::parse(phrase, date(FRIDAY), lean, &FiscalCalendar::default())
}

#[test]
fn quarters_lean_too() {
    let fiscal = FiscalCalendar::default();
    let read = |phrase: &str, today, lean| {
        let reader = Reader {
            today: date(today),
            lean,
            fiscal: &fiscal,
        };
        reader.quarter(&fold(phrase))
    };
    for (phrase, future, past) in [
        ("q4", "FY27-Q4", "FY27-Q4"),
        ("Q1", "FY28-Q1", "FY27-Q1"),
        ("q3", "FY28-Q3", "FY27-Q3"),
        ("this quarter", "FY27-Q4", "FY27-Q4"),
        ("next  Quarter", "FY28-Q1", "FY28-Q1"),
        ("last quarter", "FY27-Q3", "FY27-Q3"),
        ("q2fy25", "FY25-Q2", "FY25-Q2"),
    ] {
        assert_eq!(
            read(phrase, FRIDAY, Lean::Future).unwrap().to_string(),
            future,
            "{phrase}"
        );
        assert_eq!(
            read(phrase, FRIDAY, Lean::Past).unwrap().to_string(),
            past,
            "{phrase}"
        );
    }
    let in_q1 = read("q4", "2026-03-01", Lean::Past).unwrap();
    assert_eq!(in_q1.to_string(), "FY26-Q4");
    for phrase in ["", "q5", "fy27", "quarter", "next week", "2026-11"] {
        assert_eq!(read(phrase, FRIDAY, Lean::Past), None, "{phrase}");
    }
}

#[test]
fn periods() {
    for (phrase, from, to) in [
        ("this week", "2026-11-16", "2026-11-22"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("next week", "2026-11-23", "2026-11-29"),
        ("this month", "2026-11-01", "2026-11-30"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("next month", "2026-12-01", "2026-12-31"),
        ("This Quarter", "2026-11-01", "2027-01-31"),
        ("last quarter", "2026-08-01", "2026-10-31"),
        ("next quarter", "2027-02-01", "2027-04-30"),
        ("this year", "2026-02-01", "2027-01-31"),
        ("last year", "2025-02-01", "2026-01-31"),
        ("next year", "2027-02-01", "2028-01-31"),
        ("FY27-Q4", "2026-11-01", "2027-01-31"),
        ("q4fy27", "2026-11-01", "2027-01-31"),
        ("q1", "2026-02-01", "2026-04-30"),
        ("FY27", "2026-02-01", "2027-01-31"),
        ("fy2028", "2027-02-01", "2028-01-31"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-11-01..2026-11-20", "2026-11-01", "2026-11-20"),
        ("2026-11-20..2026-11-20", "2026-11-20", "2026-11-20"),
        ("2w .. today", "2026-11-06", "2026-11-20"),
        ("soq..eoq", "2026-11-01", "2027-01-31"),
    ] {
        let expected = Period {
            from: date(from),
            to: date(to),
        };
        assert_eq!(period(phrase, Lean::Past), Ok(expected), "{phrase}");
    }
}

#[test]
fn what_is_no_period_is_refused() {
    for (phrase, part) in [
        ("", "is not a period"),
        ("soon", "is not a period"),
        ("2026", "is not a period"),
        ("2026-q4", "is not a period"),
        ("next fortnight", "is not a period"),
        ("2w", "is a single day"),
        ("2026-11-20", "is a single day"),
        ("2026-02-30", "does not exist"),
        ("2026-13", "is not a period"),
        ("2026-1", "is not a period"),
        ("11/20/2026", "is ambiguous"),
        ("1999-12", "outside the years"),
        ("FY00", "outside the years"),
        ("FY2100", "outside the years"),
        ("2026-11-20..2026-11-01", "ends before it begins"),
        ("2026-11-01..", "needs a day on both sides"),
        ("..2026-11-01", "needs a day on both sides"),
        ("..", "needs a day on both sides"),
        ("today..tomorrow..eow", "needs a day on both sides"),
        ("2026-11-01..2026-02-30", "does not exist"),
        ("q1..q2", "is more than one day"),
        ("today...eow", "is not a date"),
    ] {
        let refusal = period(phrase, Lean::Past).unwrap_err();
        assert_eq!(refusal.kind, Kind::Usage, "{phrase}");
        assert!(
            refusal.message.contains(part),
            "{phrase}: {}",
            refusal.message
        );
        assert!(!refusal.hints.is_empty(), "{phrase}");
    }
    let hints = period("2w", Lean::Past).unwrap_err().hints;
    assert!(hints[0].ends_with("`2026-11-06..2026-11-06`"), "{hints:?}");
    assert!(hints[1].ends_with("`2026-11-06..2026-11-20`"), "{hints:?}");
}
