//! Days of instructor-led training: planned, held and called off.

use anyhow::Result;
use chrono::NaiveDate;

use super::year;
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::education::InstructorLedDay;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What speaks against a day of training on that day, where `moved` is the one that it takes the place of.
///
/// # Errors
/// As [`place`]; when the record cannot be read.
pub(crate) fn plan_doubts(
    desk: &Desk,
    id: &CustomerId,
    (on, moved): (NaiveDate, Option<&str>),
) -> Result<Vec<String>> {
    let mut customer = desk.store.load(id)?.customer;
    if moved.is_some() {
        let at = place(&customer, id, moved)?;
        customer.education.instructor_led_days.remove(at);
    }
    let mut doubts = Vec::new();
    if on < desk.today {
        doubts.push(format!("{on} is in the past"));
    } else if !desk.work.is_business_day(on) {
        doubts.push(format!("nobody works on {}", day(on)));
    }
    match year(desk, &customer, on) {
        None => doubts.push(format!("{on} lies in no subscription year")),
        Some(sum) if sum.instructor_led_days.left() < 1 => {
            let days = sum.instructor_led_days;
            let taken = days.used.saturating_add(days.planned);
            let tier = desk.rules.terms().granting_tier(&sum.year);
            doubts.push(format!(
                "{taken} of {} training days are held or planned in the year to {} (rule tiers.{}.instructor_led_days)",
                days.granted,
                sum.year.period.to,
                tier.key()
            ));
        }
        Some(_) => {}
    }
    Ok(doubts)
}

/// Plans a day of training, or moves one to that day.
///
/// # Errors
/// As [`place`]; those of `Store::edit`.
pub(crate) fn plan(
    desk: &Desk,
    id: &CustomerId,
    (on, moved): (NaiveDate, Option<&str>),
    course: Option<&String>,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let known = course.cloned();
        if moved.is_some() {
            let at = place(customer, id, moved)?;
            let training = &mut customer.education.instructor_led_days[at];
            training.planned_on = Some(on);
            training.course = known.or(training.course.take());
            let number = &training.id;
            return Ok(format!(
                "`{}`: training {number} moved to {on}",
                customer.name
            ));
        }
        let all = &mut customer.education.instructor_led_days;
        let given = next_id('t', all.iter().map(|it| it.id.as_str()));
        all.push(InstructorLedDay {
            id: given.clone(),
            course: known,
            planned_on: Some(on),
            held_on: None,
            cancelled_on: None,
            why: None,
        });
        Ok(format!(
            "`{}`: training {given} planned for {on}",
            customer.name
        ))
    })
}

/// Notes that a day of training was held.
///
/// # Errors
/// As [`place`]; those of `Store::edit`.
pub(crate) fn held(
    desk: &Desk,
    id: &CustomerId,
    (on, which): (NaiveDate, Option<&str>),
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, which)?;
        let training = &mut customer.education.instructor_led_days[at];
        training.held_on = Some(on);
        let number = &training.id;
        Ok(format!(
            "`{}`: training {number} held on {on}",
            customer.name
        ))
    })
}

/// Calls a day of training off, so that it does not count.
///
/// # Errors
/// As [`place`]; those of `Store::edit`.
pub(crate) fn cancel(
    desk: &Desk,
    id: &CustomerId,
    (on, which): (NaiveDate, Option<&str>),
    why: &str,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, which)?;
        let training = &mut customer.education.instructor_led_days[at];
        training.cancelled_on = Some(on);
        training.why = Some(why.to_owned());
        let number = &training.id;
        Ok(format!(
            "`{}`: training {number} called off on {on}",
            customer.name
        ))
    })
}

/// The place of the training that a word means; without one the only one that is still to come.
///
/// # Errors
/// `NotFound` where there is none; `Ambiguous` where there are several; refused when it is over.
fn place(customer: &Customer, id: &CustomerId, which: Option<&str>) -> Result<usize, Refusal> {
    let all = &customer.education.instructor_led_days;
    let to_plan = || format!("to plan one: csa education plan {id} DATE");
    if let Some(word) = which {
        let items: Vec<(&str, &str)> = all
            .iter()
            .map(|it| (it.id.as_str(), it.course.as_deref().unwrap_or(&it.id)))
            .collect();
        let at = pick("training", word, &items).map_err(|refusal| match items.is_empty() {
            true => Refusal {
                hints: vec![to_plan()],
                ..refusal
            },
            false => refusal,
        })?;
        return match (all[at].held_on, all[at].cancelled_on) {
            (Some(held), _) => Err(over(&all[at], "held", held)),
            (_, Some(on)) => Err(over(&all[at], "called off", on)),
            (None, None) => Ok(at),
        };
    }
    let mut open = all.iter().enumerate().filter(|(_, it)| it.is_open());
    match (open.next(), open.next()) {
        (Some((at, _)), None) => Ok(at),
        (None, _) => Err(Refusal::new(Kind::NotFound, "no training is planned").hint(to_plan())),
        (Some(_), Some(_)) => {
            let refusal = Refusal::new(Kind::Ambiguous, "several trainings are planned");
            let open = all.iter().filter(|it| it.is_open());
            Err(open.fold(refusal, |refusal, it| {
                let on = it.planned_on.map_or_else(|| "no day yet".to_owned(), day);
                refusal.hint(format!("`{}` is planned for {on}", it.id))
            }))
        }
    }
}

fn over(training: &InstructorLedDay, what: &str, on: NaiveDate) -> Refusal {
    Refusal::new(Kind::Refused, format!("{} was {what} on {on}", training.id))
        .hint("if it was a slip, `csa undo` takes the newest change back")
}
