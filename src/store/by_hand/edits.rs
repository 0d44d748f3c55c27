//! What the program does to records, one small change each.

use super::customer::{
    LINKS, NOTES, ROLES, STEPS, TOOLS, activity, backlog_item, contact, day, line, note, objective,
    person, reading, subscription,
};
use crate::domain::accelerator::AcceleratorStatus;
use crate::domain::customer::Customer;
use crate::domain::onboarding::Step;
use crate::store::yaml::Dice;

/// How many kinds of change [`change`] knows.
pub(crate) const KINDS: usize = 29;
/// The kind that takes a list item away, after which the others would count differently.
pub(crate) const REMOVES_CONTACT: usize = 0;

fn step(dice: &mut Dice) -> Step {
    let names = *dice.pick(STEPS);
    Step {
        key: names[0].to_owned(),
        also: names[1..].iter().map(|name| (*name).to_owned()).collect(),
        ..Step::default()
    }
}

/// Makes a change of this kind, and names it; None when the customer offers no hold for it.
pub(crate) fn change(
    kind: usize,
    dice: &mut Dice,
    customer: &mut Customer,
) -> Option<&'static str> {
    let new_number = 100 + dice.below(1_000);
    Some(match kind {
        REMOVES_CONTACT => {
            let at = index(dice, customer.contacts.len())?;
            customer.contacts.remove(at);
            "contact removed"
        }
        1..=4 => return change_step(kind, dice, customer),
        5 => {
            customer.onboarding.resources_identified_on = Some(day(dice));
            "resources identified"
        }
        6 => {
            customer.onboarding.resources_identified_on.take()?;
            "resources not identified"
        }
        7 | 8 => {
            let role = dice.word(ROLES);
            let place = customer.team.role_mut(role)?;
            let name = match place {
                Some(_) => "role replaced",
                None => "role filled",
            };
            *place = Some(person(dice));
            name
        }
        9 => {
            let role = dice.word(ROLES);
            customer.team.role_mut(role)?.take()?;
            "role cleared"
        }
        10 | 11 => {
            let (keys, map) = match dice.percent(50) {
                true => (LINKS, &mut customer.links),
                false => (TOOLS, &mut customer.environment.tools),
            };
            let key = (*dice.pick(keys)).to_owned();
            if kind == 10 {
                match map.insert(key, line(dice)) {
                    None => "link or tool added",
                    Some(_) => "link or tool changed",
                }
            } else {
                map.shift_remove(&key)?;
                "link or tool removed"
            }
        }
        12 => {
            customer.environment.seats = Some(dice.below(9_000) as u32);
            "seats set"
        }
        13 => {
            customer.environment.seats.take()?;
            "seats unset"
        }
        14 => {
            let contact = contact(dice, new_number);
            customer.contacts.push(contact);
            "contact appended"
        }
        15 => {
            let at = index(dice, customer.contacts.len())?;
            customer.contacts[at].in_salesforce = Some(dice.percent(50));
            "in_salesforce set"
        }
        16 => {
            let at = index(dice, customer.contacts.len())?;
            customer.contacts[at].roles.push("exec_sponsor".to_owned());
            "contact's roles extended"
        }
        17 => {
            let subscription = subscription(dice);
            customer.subscriptions.push(subscription);
            "subscription appended"
        }
        18 => {
            let at = index(dice, customer.subscriptions.len())?;
            customer.subscriptions[at].ends_on = Some(day(dice));
            "subscription's end set"
        }
        19 => {
            customer.archived_on = Some(day(dice));
            customer.archived_why = Some(line(dice));
            "archived"
        }
        20 => {
            customer.archived_on.take()?;
            customer.archived_why = None;
            "restored"
        }
        21 => {
            customer.notes = Some((*dice.pick(NOTES)).to_owned());
            "notes of several lines"
        }
        22 => {
            customer.notes = Some(line(dice));
            "notes of one line"
        }
        23 => {
            customer.notes.take()?;
            "notes removed"
        }
        24 => {
            let objective = objective(dice, new_number);
            customer.objectives.push(objective);
            "objective appended"
        }
        25 => {
            let at = index(dice, customer.objectives.len())?;
            let metrics = &mut customer.objectives[at].metrics;
            let at = index(dice, metrics.len())?;
            metrics[at].readings.push(reading(dice));
            "reading appended"
        }
        26 => {
            let at = index(dice, customer.accelerators.len())?;
            let accelerator = &mut customer.accelerators[at];
            if dice.percent(50) {
                accelerator.status = AcceleratorStatus::Completed;
                accelerator.closed_on = Some(day(dice));
                "accelerator closed"
            } else {
                accelerator.backlog.push(backlog_item(dice, new_number));
                "backlog item appended"
            }
        }
        27 => {
            let mut activity = activity(dice, new_number);
            activity.notes = Some(note(dice));
            customer.activities.push(activity);
            "activity appended"
        }
        _ => {
            let at = index(dice, customer.activities.len())?;
            customer.activities[at].recorded_on = Some(day(dice));
            "activity recorded"
        }
    })
}

/// The changes of `ops::onboard`.
fn change_step(kind: usize, dice: &mut Dice, customer: &mut Customer) -> Option<&'static str> {
    let onboarding = &mut customer.onboarding;
    let step = step(dice);
    let (on, why) = (day(dice), line(dice));
    let record = onboarding.record(&step);
    Some(match kind {
        1 => {
            onboarding.change(&step, |record| {
                record.done_on = Some(on);
                record.skipped_on = None;
                record.why = None;
            });
            "step done"
        }
        2 => {
            onboarding.change(&step, |record| record.planned_on = Some(on));
            "step planned"
        }
        3 => {
            if record.done_on.is_some() {
                return None;
            }
            onboarding.change(&step, |record| {
                record.skipped_on = Some(on);
                record.why = Some(why);
            });
            "step skipped"
        }
        _ => {
            if record.done_on.is_none() && record.skipped_on.is_none() {
                return None;
            }
            onboarding.change(&step, |record| {
                record.done_on = None;
                record.skipped_on = None;
                record.why = None;
            });
            "step reopened"
        }
    })
}

fn index(dice: &mut Dice, length: usize) -> Option<usize> {
    (length > 0).then(|| dice.below(length))
}
