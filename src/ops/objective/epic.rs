//! Objectives as the texts of their epics.

use anyhow::Result;
use serde::Serialize;

use super::{place, serving};
use crate::domain::customer_id::CustomerId;
use crate::domain::objective::Standing;
use crate::export::gitlab_epic::{Epic, questions};
use crate::ops::Desk;

/// The texts, in the order of the record.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Epics(pub(crate) Vec<Written>);

/// One text, with what it lacks.
#[derive(Debug, Serialize)]
pub(crate) struct Written {
    /// The objective's id.
    pub(crate) objective: String,
    /// What goes into the epic.
    pub(crate) epic: Epic,
    /// The same as the epic's description, quick actions included.
    pub(crate) description: String,
    /// What is missing, one question each.
    pub(crate) questions: Vec<&'static str>,
}

/// The text of one objective's epic, or of every open one's.
///
/// # Errors
/// When there is no such objective, or the record cannot be read.
pub(crate) fn export(desk: &Desk, id: &CustomerId, word: Option<&str>) -> Result<Epics> {
    let customer = desk.store.load(id)?.customer;
    let chosen = word.map(|word| place(&customer, id, word)).transpose()?;
    let all = customer.objectives.iter().enumerate();
    let wanted = all.filter(|(at, objective)| match chosen {
        Some(chosen) => *at == chosen,
        None => !objective.is_closed(),
    });
    let written = wanted.map(|(_, objective)| {
        let (metrics, age) = (desk.rules.metrics(), desk.rules.reading_age());
        let standing = Standing::of(objective, metrics, desk.today, age);
        let is_accelerated = !serving(&customer, objective).is_empty();
        let epic = Epic::new(objective, &standing, is_accelerated, desk.today);
        Written {
            objective: objective.id.clone(),
            description: epic.text(),
            epic,
            questions: questions(objective),
        }
    });
    Ok(Epics(written.collect()))
}
