//! Clocks and working days: tables of real cases, and laws over every day of eight years.

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Eight years with both leap days.
fn eight_years() -> impl Iterator<Item = NaiveDate> {
    date("2023-12-17").iter_days().take(8 * 366)
}

/// A company that closes from Christmas to New Year and on two lone days.
fn with_holidays() -> WorkCalendar {
    let closed = (2023..=2033).flat_map(|year| {
        let christmas = NaiveDate::from_ymd_opt(year, 12, 24).unwrap();
        let may_day = NaiveDate::from_ymd_opt(year, 5, 1).unwrap();
        let thanksgiving = NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4);
        christmas
            .iter_days()
            .take(9)
            .chain([may_day, thanksgiving.unwrap()])
    });
    WorkCalendar::new([Weekday::Sat, Weekday::Sun], closed).unwrap()
}

fn calendars() -> [WorkCalendar; 4] {
    let one_day_week = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    [
        WorkCalendar::default(),
        with_holidays(),
        WorkCalendar::new([Weekday::Fri, Weekday::Sat], []).unwrap(),
        WorkCalendar::new(one_day_week, []).unwrap(),
    ]
}

fn clocks() -> Vec<Clock> {
    let limits = [
        (Unit::Hours, [0, 1, 24, 25, 48, 168]),
        (Unit::BusinessDays, [0, 1, 2, 3, 5, 10]),
        (Unit::CalendarDays, [0, 1, 2, 3, 7, 90]),
    ];
    let mut clocks = Vec::new();
    for (unit, limits) in limits {
        for weekend in [Weekend::Next, Weekend::Previous, Weekend::Keep] {
            clocks.extend(limits.map(|limit| Clock {
                limit,
                unit,
                weekend,
            }));
        }
    }
    clocks
}

#[test]
fn the_cases_of_the_onboarding_clocks() {
    use Unit::{BusinessDays, CalendarDays, Hours};
    use Weekend::{Keep, Next, Previous};
    for (limit, unit, weekend, anchor, due) in [
        // The welcome mail: 24 hours after the resources are identified.
        (24, Hours, Next, "2026-11-19", "Fri 2026-11-20"),
        (24, Hours, Next, "2026-11-20", "Mon 2026-11-23"),
        (24, Hours, Next, "2026-11-21", "Mon 2026-11-23"),
        (24, Hours, Next, "2026-11-22", "Mon 2026-11-23"),
        (1, Hours, Next, "2026-11-18", "Thu 2026-11-19"),
        (25, Hours, Next, "2026-11-18", "Fri 2026-11-20"),
        (48, Hours, Next, "2026-11-19", "Mon 2026-11-23"),
        (24, Hours, Keep, "2026-11-20", "Sat 2026-11-21"),
        (0, Hours, Next, "2026-11-20", "Fri 2026-11-20"),
        // The account team's handover: within the first week.
        (7, CalendarDays, Previous, "2026-11-13", "Fri 2026-11-20"),
        (7, CalendarDays, Previous, "2026-11-14", "Fri 2026-11-20"),
        (7, CalendarDays, Previous, "2026-11-15", "Fri 2026-11-20"),
        (7, CalendarDays, Previous, "2026-11-16", "Mon 2026-11-23"),
        // The weekend after a Friday is not worth moving back to the Friday itself.
        (1, CalendarDays, Previous, "2026-11-20", "Mon 2026-11-23"),
        (2, CalendarDays, Previous, "2026-11-20", "Mon 2026-11-23"),
        (2, CalendarDays, Previous, "2026-11-19", "Fri 2026-11-20"),
        (0, CalendarDays, Previous, "2026-11-21", "Mon 2026-11-23"),
        // The kick-off as the dashboard counts it: 14 calendar days.
        (14, CalendarDays, Keep, "2026-11-14", "Sat 2026-11-28"),
        (14, CalendarDays, Keep, "2026-12-20", "Sun 2027-01-03"),
        // The follow-up after a call, and the introduction of the support engineer.
        (1, BusinessDays, Next, "2026-11-20", "Mon 2026-11-23"),
        (1, BusinessDays, Next, "2026-11-21", "Mon 2026-11-23"),
        (5, BusinessDays, Next, "2026-11-20", "Fri 2026-11-27"),
        (5, BusinessDays, Keep, "2026-11-22", "Fri 2026-11-27"),
        (0, BusinessDays, Keep, "2026-11-21", "Mon 2026-11-23"),
    ] {
        let clock = Clock {
            limit,
            unit,
            weekend,
        };
        let due_on = clock.due_on(date(anchor), &WorkCalendar::default());
        assert_eq!(day(due_on), due, "{clock:?} from {anchor}");
    }
}

#[test]
fn holidays_count_as_the_weekend_does() {
    let calendar = with_holidays();
    for (limit, unit, weekend, anchor, due) in [
        (
            24,
            Unit::Hours,
            Weekend::Next,
            "2026-11-25",
            "Fri 2026-11-27",
        ),
        (
            24,
            Unit::Hours,
            Weekend::Next,
            "2026-12-23",
            "Mon 2027-01-04",
        ),
        (
            7,
            Unit::CalendarDays,
            Weekend::Previous,
            "2026-12-18",
            "Wed 2026-12-23",
        ),
        (
            2,
            Unit::CalendarDays,
            Weekend::Previous,
            "2026-12-23",
            "Mon 2027-01-04",
        ),
        (
            1,
            Unit::BusinessDays,
            Weekend::Keep,
            "2026-12-23",
            "Mon 2027-01-04",
        ),
        (
            7,
            Unit::CalendarDays,
            Weekend::Keep,
            "2026-12-18",
            "Fri 2026-12-25",
        ),
    ] {
        let clock = Clock {
            limit,
            unit,
            weekend,
        };
        assert_eq!(
            day(clock.due_on(date(anchor), &calendar)),
            due,
            "{clock:?} from {anchor}"
        );
    }
}

#[test]
fn every_clock_keeps_its_laws_on_every_day() {
    for calendar in calendars() {
        for clock in clocks() {
            let mut before = NaiveDate::MIN;
            for anchor in eight_years() {
                let due = clock.due_on(anchor, &calendar);
                let case = || format!("{clock:?} from {anchor} gave {due}");
                let stays = clock.weekend == Weekend::Keep && clock.unit != Unit::BusinessDays;
                assert!(stays || calendar.is_business_day(due), "{}", case());
                assert!(
                    due >= anchor && (clock.limit == 0 || due > anchor),
                    "{}",
                    case()
                );
                assert!(due >= before, "{}", case());
                before = due;
            }
        }
    }
}

#[test]
fn each_weekend_rule_moves_no_further_than_it_says() {
    for calendar in calendars() {
        for clock in clocks()
            .into_iter()
            .filter(|clock| clock.unit == Unit::CalendarDays)
        {
            for anchor in eight_years() {
                let limit = anchor + Days::new(clock.limit.into());
                let due = clock.due_on(anchor, &calendar);
                let works_between = |from: NaiveDate, to: NaiveDate| {
                    from.iter_days()
                        .take_while(|day| *day < to)
                        .any(|day| calendar.is_business_day(day))
                };
                let fine = match clock.weekend {
                    Weekend::Keep => due == limit,
                    Weekend::Next => due >= limit && !works_between(limit, due),
                    Weekend::Previous if due > limit => !works_between(anchor + Days::new(1), due),
                    Weekend::Previous => !works_between(due + Days::new(1), limit + Days::new(1)),
                };
                assert!(fine, "{clock:?} from {anchor} gave {due}");
            }
        }
    }
}

#[test]
fn business_days_are_counted_one_by_one() {
    for calendar in calendars() {
        for start in eight_years().step_by(11) {
            for n in 1..=12 {
                let later = calendar.add_business_days(start, n);
                let worked = start.iter_days().skip(1).take_while(|day| *day <= later);
                let worked = worked.filter(|day| calendar.is_business_day(*day)).count();
                assert_eq!(worked, n as usize, "{n} from {start}");
                assert!(calendar.is_business_day(later));
                let home = calendar.add_business_days(later, -n);
                assert_eq!(
                    home,
                    calendar.previous_or_same(start),
                    "{n} back from {later}"
                );
            }
            assert_eq!(
                calendar.add_business_days(start, 0),
                calendar.next_or_same(start)
            );
        }
    }
}

#[test]
fn the_nearest_business_days_enclose_a_date() {
    for calendar in calendars() {
        for today in eight_years() {
            let (back, ahead) = (
                calendar.previous_or_same(today),
                calendar.next_or_same(today),
            );
            assert!(calendar.is_business_day(back) && calendar.is_business_day(ahead));
            assert!(back <= today && today <= ahead);
            assert_eq!(back == ahead, calendar.is_business_day(today), "{today}");
        }
    }
}

#[test]
fn a_week_without_work_is_refused() {
    let whole_week = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
    let refusal = WorkCalendar::new(whole_week, []).unwrap_err();
    assert_eq!(refusal.kind, Kind::Invalid);
    assert!(WorkCalendar::new([], []).is_ok());
}

#[test]
fn a_fool_does_not_keep_us_waiting() {
    let decades_off = date("2026-01-01").iter_days().take(20_000);
    let calendar = WorkCalendar::new([Weekday::Sat, Weekday::Sun], decades_off).unwrap();
    let back_at_work = date("2026-01-01") + Days::new(20_000);
    assert!(calendar.next_or_same(date("2026-11-20")) >= back_at_work);
    assert_eq!(
        calendar.previous_or_same(date("2026-11-20")),
        date("2025-12-31")
    );
    for clock in clocks() {
        let endless = Clock {
            limit: u32::MAX,
            ..clock
        };
        for anchor in [date("2026-11-20"), NaiveDate::MAX, NaiveDate::MIN] {
            assert!(endless.due_on(anchor, &calendar) >= anchor, "{endless:?}");
        }
    }
    for n in [i32::MIN, i32::MAX] {
        assert_ne!(
            calendar.add_business_days(date("2026-11-20"), n),
            date("2026-11-20")
        );
    }
    assert_eq!(
        calendar.add_business_days(NaiveDate::MIN, -1),
        NaiveDate::MIN
    );
    assert_eq!(
        calendar.add_business_days(NaiveDate::MAX, 1),
        NaiveDate::MAX
    );
}

#[test]
fn clocks_are_spelt_in_rules_as_people_would() {
    let spelt = |text: &str| serde_json::from_str::<(Unit, Weekend)>(text).ok();
    assert_eq!(
        spelt(r#"["hours","next"]"#),
        Some((Unit::Hours, Weekend::Next))
    );
    assert_eq!(
        spelt(r#"["business-days","keep"]"#),
        Some((Unit::BusinessDays, Weekend::Keep))
    );
    assert_eq!(
        spelt(r#"["calendar-days","previous"]"#),
        Some((Unit::CalendarDays, Weekend::Previous))
    );
    assert_eq!(spelt(r#"["Hours","next"]"#), None);
}

#[test]
fn dates_in_words() {
    let today = date("2026-11-20");
    for (other, place, standing) in [
        ("2026-11-20", "today", "due today"),
        ("2026-11-21", "tomorrow", "due tomorrow"),
        ("2026-11-22", "in 2 days", "due in 2 days"),
        ("2027-01-31", "in 72 days", "due in 72 days"),
        ("2026-11-19", "yesterday", "1 day late"),
        ("2026-11-18", "2 days ago", "2 days late"),
        ("2025-11-20", "365 days ago", "365 days late"),
    ] {
        assert_eq!(relative(date(other), today), place);
        assert_eq!(lateness(date(other), today), standing);
    }
    assert_eq!(day(today), "Fri 2026-11-20");
}
