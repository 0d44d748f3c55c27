//! The next time that both sides meet, as far as the record knows.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::checklist::Line;
use crate::domain::customer::Customer;

/// A meeting that is planned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Meeting {
    /// The day.
    pub(crate) on: NaiveDate,
    /// What it is.
    pub(crate) what: String,
}

/// The next one from today on: a step of the onboarding with a day agreed, a business review, a training day, or an
/// entry of the log for a day ahead.
pub(crate) fn next_meeting(
    customer: &Customer,
    lines: &[Line],
    today: NaiveDate,
) -> Option<Meeting> {
    let steps = lines.iter().filter(|line| !line.is_settled());
    // A step's title tells what is to be true in the end, its key what it is.
    let steps = steps.map(|line| (line.planned_on, line.step.replace('_', " ")));
    let reviews = customer.business_reviews.iter().filter(|it| it.is_open());
    let reviews = reviews.map(|it| (it.planned_on, format!("business review {}", it.id)));
    let taught = customer.education.instructor_led_days.iter();
    let taught = taught.filter(|day| day.held_on.is_none()).map(|day| {
        let course = day.course.as_deref().unwrap_or(&day.id);
        (day.planned_on, format!("training day: {course}"))
    });
    let logged = customer.activities.iter().filter_map(|entry| {
        let on = entry.at.date_naive();
        let what = entry.subject.as_ref().unwrap_or(&entry.kind);
        // Of a day's own entries nobody can tell whether they are over: they are the log.
        (on > today).then(|| (Some(on), what.clone()))
    });
    steps
        .chain(reviews)
        .chain(taught)
        .chain(logged)
        .filter_map(|(on, what)| Some(Meeting { on: on?, what }))
        .filter(|meeting| meeting.on >= today)
        .min()
}
