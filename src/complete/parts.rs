//! Words of several parts with colons between them: `acme:call`, `acme:a2:+1w`.

use chrono::Months;

use crate::domain::snooze::Snooze;
use crate::domain::today::Item;
use crate::ops::today::{self, Question};

use super::record::{may_be, run};
use super::values::{Asked, Value};
use super::{book, days};

/// What a run of the plan may become; the quarters come with them.
const CHANGES: [(&str, &str); 3] = [
    ("+1w", "a week later"),
    ("+4w", "4 weeks later"),
    ("cancel", "does not take place"),
];

/// The lines of the morning: first the customers, each with the colon that leads to its lines.
pub(super) fn today_lines(asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let Some((word, _)) = asked.word.split_once(':') else {
        return leading_on(asked);
    };
    let id = book::meant(&ctx.store, word)?;
    if asked.line.has("wake") {
        let hidden = ctx.store.load(&id).ok()?.customer.snoozed;
        let value =
            |it: Snooze| Value::new(format!("{word}:{}", it.item), format!("until {}", it.until));
        return Some(hidden.into_iter().map(value).collect());
    }
    let question = Question {
        customer: Some(id),
        csa: None,
        until: ctx.today.checked_add_months(Months::new(12)),
        rules: None,
        all: false,
    };
    let lines = today::today(&ctx.desk().ok()?, &question).ok()?.items;
    let value = |it: Item| Value::new(format!("{word}:{}", it.key), it.what);
    Some(lines.into_iter().map(value).collect())
}

/// A change to the plan, part by part: the customer, one of its runs, what becomes of it.
pub(super) fn what_if(asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let Some((word, rest)) = asked.word.split_once(':') else {
        return leading_on(asked);
    };
    let id = book::meant(&ctx.store, word)?;
    if let Some((run, _)) = rest.split_once(':') {
        let changes = CHANGES.iter().filter(|_| run != "new");
        let changes = changes.map(|(it, about)| Value::new(*it, *about));
        let changes = changes.chain(days::quarters(asked)?);
        return Some(
            changes
                .map(|it| it.behind(&format!("{word}:{run}:")))
                .collect(),
        );
    }
    let runs = ctx.store.load(&id).ok()?.customer.accelerators;
    let runs = runs.iter().filter(|it| may_be("move", it));
    let runs = runs.map(|it| Value::new(format!("{word}:{}:", it.id), run(it)));
    Some(
        runs.chain([Value::new(format!("{word}:new:"), "one more")])
            .collect(),
    )
}

/// The customers, each with the colon behind it.
fn leading_on(asked: &Asked) -> Option<Vec<Value>> {
    let customers = book::customers(asked)?.into_iter();
    Some(
        customers
            .map(|it| Value::new(format!("{}:", it.word), it.about))
            .collect(),
    )
}
