//! Values from the record of the customer that stands on the line; its log is in `log.rs`.

use serde_json::Value as Json;

use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::calendar::day;
use crate::domain::checklist::{Line, State};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::objective::Objective;
use crate::ops::{backlog, field, onboard};
use crate::store;

use super::book;
use super::live::Live;
use super::values::{Asked, Value};

/// What the record without its log says.
pub(super) fn without_log(live: Live, asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    if live == Live::Colleague || live == Live::Attendee || live == Live::Contact {
        return Some(people(live, asked));
    }
    let id = book::meant(&ctx.store, asked.line.typed(Live::Customer)?)?;
    let customer = ctx.store.load(&id).ok()?.customer;
    let verb = asked.line.verb.rsplit(' ').next().unwrap_or_default();
    Some(match live {
        Live::Step => steps(asked, &id, &customer, verb)?,
        Live::Accelerator => {
            let runs = customer.accelerators.iter().filter(|it| may_be(verb, it));
            runs.map(|it| Value::new(&it.id, run(it))).collect()
        }
        Live::BacklogItem => {
            let word = asked.line.typed(Live::Accelerator);
            let items = backlog::list(&ctx.desk().ok()?, &id, word).ok()?.items;
            let wanted =
                |done: bool| verb != "done" && verb != "reopen" || done == (verb == "reopen");
            let items = items.into_iter().filter(|it| wanted(it.done_on.is_some()));
            items
                .map(|it| Value::new(it.id, it.title.unwrap_or_default()))
                .collect()
        }
        Live::Objective => {
            let is_meant = |it: &&Objective| match verb {
                "reopen" => it.is_closed(),
                "close" | "measure" | "initiative" => !it.is_closed(),
                _ => true,
            };
            let objectives = customer.objectives.iter().filter(is_meant);
            objectives.map(|it| Value::new(&it.id, it.name())).collect()
        }
        Live::Initiative => {
            let objective = objective(asked, &customer)?;
            let initiatives = objective.initiatives.iter();
            initiatives
                .map(|it| Value::new(&it.id, it.name()))
                .collect()
        }
        Live::Metric => {
            let metrics = objective(asked, &customer)?.metrics.iter();
            metrics.map(|it| Value::new(&it.key, it.title())).collect()
        }
        Live::Reading => {
            let objectives = customer.objectives.iter().filter(|it| !it.is_closed());
            let metrics = objectives.flat_map(|it| &it.metrics);
            metrics
                .map(|it| Value::new(format!("{}=", it.key), it.title()))
                .collect()
        }
        Live::Field => fields(&customer, asked.word)?,
        _ => kept(live, &customer, verb),
    })
}

/// What is kept beside the plan: escalations, reviews, education and the like, those that the verb can still change.
fn kept(live: Live, customer: &Customer, verb: &str) -> Vec<Value> {
    let any = verb == "edit" || verb == "show";
    match live {
        Live::Escalation => {
            let those = customer.escalations.iter().filter(|it| any || it.is_open());
            those.map(|it| Value::new(&it.id, it.name())).collect()
        }
        Live::Feedback => {
            let those = customer.product_feedback.iter();
            let those = those.filter(|it| any || it.is_open());
            those.map(|it| Value::new(&it.id, it.name())).collect()
        }
        Live::Review => {
            let those = customer.business_reviews.iter().filter(|it| it.is_open());
            those
                .map(|it| Value::new(&it.id, it.day().map(day).unwrap_or_default()))
                .collect()
        }
        Live::Training => {
            let those = customer.education.instructor_led_days.iter();
            let those = those.filter(|it| it.is_open());
            let planned = |on: Option<_>| on.map(day).unwrap_or_default();
            those
                .map(|it| Value::new(&it.id, planned(it.planned_on)))
                .collect()
        }
        Live::Vouchers => {
            let those = customer
                .education
                .vouchers
                .iter()
                .filter(|it| it.left() > 0);
            those
                .map(|it| Value::new(&it.id, format!("{} left", it.left())))
                .collect()
        }
        Live::Recommendation => {
            let those = customer.education.recommendations.iter();
            let those = those.filter(|it| it.is_open());
            those.map(|it| Value::new(&it.id, it.name())).collect()
        }
        Live::Release => {
            let those = customer.release_notes.iter().filter(|it| it.is_open());
            those.map(|it| Value::new(&it.id, it.name())).collect()
        }
        Live::Assessment => {
            let those = customer.assessments.iter().rev();
            those
                .map(|it| Value::new(&it.id, format!("{} of {}", it.kind, day(it.on))))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn steps(asked: &Asked, id: &CustomerId, customer: &Customer, verb: &str) -> Option<Vec<Value>> {
    let desk = asked.ctx?.desk().ok()?;
    let lines = onboard::held(&desk, id, customer).lines.into_iter();
    let lines = lines.filter(|line| match verb {
        "reopen" => matches!(line.state, State::Done { .. } | State::Skipped { .. }),
        _ => !line.is_settled(),
    });
    let value = |line: Line| match line.due_on {
        Some(due) if !line.is_settled() => {
            Value::new(line.word(), format!("{}, due {}", line.title, day(due)))
        }
        _ => Value::new(line.word(), line.title),
    };
    Some(lines.map(value).collect())
}

/// Whether the verb can be meant for an accelerator in this state.
pub(super) fn may_be(verb: &str, accelerator: &Accelerator) -> bool {
    use AcceleratorStatus::{Active, Planned};
    let allowed: &[AcceleratorStatus] = match verb {
        "start" => &[Planned],
        "move" | "cancel" | "close" | "held" => &[Active, Planned],
        _ => &AcceleratorStatus::ALL,
    };
    allowed.contains(&accelerator.status)
}

/// An accelerator in a few words.
pub(super) fn run(accelerator: &Accelerator) -> String {
    let name = accelerator.title.as_deref().unwrap_or_default();
    let status = accelerator.status.key();
    match accelerator.starts_on {
        Some(on) => format!("{status}, {on}: {name}"),
        None => format!("{status}: {name}"),
    }
}

fn objective<'c>(asked: &Asked, customer: &'c Customer) -> Option<&'c Objective> {
    let word = asked.line.typed(Live::Objective)?;
    let mut objectives = customer.objectives.iter();
    objectives.find(|it| it.id.eq_ignore_ascii_case(word))
}

/// People by name. Behind a comma the next one of a list begins; no name stands there twice.
fn people(live: Live, asked: &Asked) -> Vec<Value> {
    let Some(ctx) = asked.ctx else {
        return Vec::new();
    };
    let customer = asked.line.typed(Live::Customer);
    let customer = customer.and_then(|word| book::meant(&ctx.store, word));
    let customer = customer.and_then(|id| Some(ctx.store.load(&id).ok()?.customer));
    let mut found: Vec<Value> = Vec::new();
    if let Some(customer) = &customer
        && live != Live::Colleague
    {
        let contacts = customer.contacts.iter();
        let about = |roles: &[String], email: &Option<String>| match roles {
            [] => email.clone().unwrap_or_default(),
            roles => roles.join(", "),
        };
        found.extend(contacts.map(|it| Value::new(&it.name, about(&it.roles, &it.email))));
    }
    if live != Live::Contact {
        let team = customer.iter().flat_map(|customer| customer.team.iter());
        let team = team.filter_map(|(role, person)| Some((role, person?)));
        found.extend(team.map(|(role, it)| Value::new(&it.name, role.to_uppercase())));
        let me = ctx
            .me()
            .filter(|me| found.iter().all(|it| it.word != me.name));
        found.extend(me.map(|me| Value::new(me.name, "you")));
    }
    let list = asked.word.rfind(',').filter(|_| live == Live::Attendee);
    let (before, _) = asked.word.split_at(list.map_or(0, |at| at + 1));
    let taken: Vec<&str> = before.split(',').map(str::trim).collect();
    found.retain(|it| !taken.contains(&it.word.as_str()));
    found.into_iter().map(|it| it.behind(before)).collect()
}

/// The fields one step down from what is typed: a dot behind a name leads further.
fn fields(customer: &Customer, word: &str) -> Option<Vec<Value>> {
    let record = serde_json::to_value(customer).ok()?;
    let keys: Vec<String> = match word.rsplit_once('.') {
        Some((place, _)) => field::find(&record, place).ok()?.within().to_vec(),
        None => {
            let known = store::schema()
                .get("properties")
                .and_then(Json::as_object)?;
            known.keys().cloned().collect()
        }
    };
    // What cannot be set, and what holds nothing that could be, is left out.
    let value = |key: String| {
        let field = field::find(&record, &key).ok()?;
        match (field.takes(), field.within()) {
            (Ok(_), _) => Some(Value::new(key, "")),
            (Err(_), []) => None,
            (Err(_), _) => Some(Value::new(format!("{key}."), "")),
        }
    };
    Some(keys.into_iter().filter_map(value).collect())
}
