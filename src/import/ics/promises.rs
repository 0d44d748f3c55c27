//! What holds of any bytes in the place of a calendar: read or refused with the line, and nothing without a measure.
//!
//! For the fuzz target and its short run among the tests.

use std::path::Path;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::invitation::{self, Invitation, When};
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};

/// The zone of whoever reads.
const USER: Tz = Tz::Europe__Berlin;
/// How many past times of a meeting are asked for.
const MOST: usize = 3;

/// Reads these bytes as days off and as an invitation.
///
/// # Panics
/// When something does not hold; says what.
pub(crate) fn calendar(data: &[u8]) {
    let file = Path::new("calendar.ics");
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let window = Period {
        from: day(2026, 11, 1),
        to: day(2027, 12, 31),
    };
    match super::read(file, data, window) {
        Err(refusal) => refused(&refusal, data),
        Ok(off) => {
            assert!(off.holidays.iter().all(|day| window.contains(*day)));
            for freeze in &off.freezes {
                let Period { from, to } = freeze.period;
                assert!(from < to && from <= window.to && to >= window.from);
            }
        }
    }
    let read = match invitation::read(file, data, USER) {
        Err(refusal) => return refused(&refusal, data),
        Ok(read) => read,
    };
    assert!(!read.meetings.is_empty());
    for meeting in &read.meetings {
        meeting.first().iter().for_each(sound);
        for day in [day(2026, 11, 17), NaiveDate::MIN, NaiveDate::MAX] {
            match meeting.around(day, MOST) {
                Err(refusal) => refused(&refusal, data),
                Ok(around) => {
                    assert!(around.past.len() <= MOST);
                    around.past.iter().chain(&around.next).for_each(sound);
                }
            }
            match meeting.on(day) {
                Err(refusal) => refused(&refusal, data),
                Ok(meetings) => meetings.iter().for_each(sound),
            }
        }
    }
}

fn sound(meeting: &Invitation) {
    for line in [&meeting.subject, &meeting.location].into_iter().flatten() {
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    if let When::AllDay(period) = &meeting.when {
        assert!(period.from <= period.to, "{period:?}");
    }
    let _ = (meeting.when.day(USER), meeting.when.start_in(USER));
    let _ = meeting.people();
}

/// A refusal names a line that there is.
fn refused(refusal: &Refusal, data: &[u8]) {
    assert_eq!(refusal.kind, Kind::Invalid, "{refusal}");
    let place = refusal.excerpt.as_ref();
    let place = place.unwrap_or_else(|| panic!("no place: {refusal}"));
    let lines = data.split(|byte| *byte == b'\n').count();
    assert!((1..=lines).contains(&place.line), "{refusal}");
}
