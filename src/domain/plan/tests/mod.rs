//! The planner against tables of cases, and against trying everything.

mod brute;
mod cases;
mod reasons;

use chrono::NaiveDate;

use super::{Asker, Closed, Fixed, Question, Year};
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::when::Period;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period {
        from: on(from),
        to: on(to),
    }
}

/// The rules as they ship, on Saturday 2026-11-21.
fn question(askers: Vec<Asker>) -> Question {
    Question {
        today: on("2026-11-21"),
        weeks: 12,
        workshop_weeks: 2,
        pacing: 1,
        at_once: 1,
        parallel: 5,
        fiscal: FiscalCalendar::default(),
        closed: Closed::default(),
        askers,
    }
}

fn asker(csa: &str, year: (&str, &str), left: usize) -> Asker {
    Asker {
        csa: csa.to_owned(),
        fixed: Vec::new(),
        years: vec![Year {
            period: period(year.0, year.1),
            left,
            discovery_on: None,
        }],
    }
}

fn fixed(id: &str, from: &str, to: &str) -> Fixed {
    Fixed {
        id: id.to_owned(),
        busy: period(from, to),
        is_movable: true,
    }
}
