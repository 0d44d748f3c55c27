//! A new accelerator in the record.

use anyhow::Result;
use chrono::NaiveDate;

use super::row;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, AcceleratorType};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::module::ContentModule;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What is known of an accelerator that is to be planned.
#[derive(Debug, Clone)]
pub(crate) struct NewAccelerator {
    /// What it is about; None makes it from the modules.
    pub(crate) title: Option<String>,
    /// The content modules it draws on.
    pub(crate) modules: Vec<ContentModule>,
    /// Which of Gainsight's types it counts under.
    pub(crate) kind: AcceleratorType,
    /// The first day of week 1.
    pub(crate) starts_on: NaiveDate,
    /// How many weeks, where that differs from the rule.
    pub(crate) weeks: Option<u32>,
    /// The objectives that it serves, by id.
    pub(crate) objectives: Vec<String>,
    /// Why it serves none.
    pub(crate) why: Option<String>,
    /// The phase of its programme, with the phase's name.
    pub(crate) phase: Option<(u32, String)>,
}

impl NewAccelerator {
    /// The title given, else the modules' names, with the phase of a programme.
    fn title(&self) -> String {
        match &self.title {
            Some(title) => title.clone(),
            None => titled(&self.modules, self.kind, self.phase.as_ref()),
        }
    }
}

/// The title that its modules give an accelerator, with the phase of a programme.
pub(super) fn titled(
    modules: &[ContentModule],
    kind: AcceleratorType,
    phase: Option<&(u32, String)>,
) -> String {
    let modules: Vec<&String> = modules.iter().map(|module| &module.title).collect();
    let title = match modules.is_empty() {
        true => format!("{} accelerator", kind.title()),
        false => row(&modules),
    };
    match phase {
        Some((number, name)) => format!("{title}, phase {number}: {name}"),
        None => title,
    }
}

/// The objectives of the success plan that these words name, each once, by id.
///
/// # Errors
/// `NotFound` with the nearest one and those there are.
pub(crate) fn objectives(
    customer: &Customer,
    id: &CustomerId,
    words: &[String],
) -> Result<Vec<String>> {
    let ids = || customer.objectives.iter().map(|it| it.id.as_str());
    let mut found: Vec<String> = Vec::new();
    for word in words {
        let Some(known) = ids().find(|id| id.eq_ignore_ascii_case(word.trim())) else {
            let message = format!("`{}` has no objective `{word}`", customer.name);
            let mut refusal = Refusal::new(Kind::NotFound, message);
            if let Some(near) = nearest(word, ids()) {
                refusal = refusal.hint(format!("did you mean `{near}`?"));
            }
            return Err(with_objectives(refusal, customer, id).into());
        };
        if !found.iter().any(|id| id == known) {
            found.push(known.to_owned());
        }
    }
    Ok(found)
}

/// The refusal of an accelerator that serves no objective and does not say why.
pub(crate) fn unserved(customer: &Customer, id: &CustomerId) -> Refusal {
    let message = "an accelerator serves an objective of the success plan, or says why not";
    let refusal = Refusal::new(Kind::Usage, message).rule("check.accelerator.no_objective");
    with_objectives(refusal, customer, id).hint("if it serves none, say why: --no-objective WHY")
}

fn with_objectives(refusal: Refusal, customer: &Customer, id: &CustomerId) -> Refusal {
    if customer.objectives.is_empty() {
        return refusal.hint(format!(
            "the success plan is empty; its first objective: csa objective add {id}"
        ));
    }
    let ids = customer.objectives.iter().map(|it| it.id.as_str());
    refusal.hint(format!("its objectives: --objective {}", listed(ids)))
}

/// Writes it into the record under the next id, which it returns.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn add(desk: &Desk, id: &CustomerId, new: &NewAccelerator) -> Result<(String, Written)> {
    let mut number = String::new();
    let written = desk.store.edit(id, desk.write, |customer| {
        number = next_id(customer);
        let accelerator = Accelerator {
            id: number.clone(),
            title: Some(new.title()),
            kind: Some(new.kind),
            modules: new.modules.iter().map(|it| it.key.clone()).collect(),
            objectives: new.objectives.clone(),
            phase: new.phase.as_ref().map(|(phase, _)| *phase),
            status: AcceleratorStatus::Planned,
            starts_on: Some(new.starts_on),
            weeks: new.weeks,
            discovery_workshop_on: None,
            planning_workshop_on: None,
            closed_on: None,
            outcome: None,
            why: new.why.clone(),
            counts: None,
            backlog: Vec::new(),
        };
        let ends = accelerator
            .run(desk.rules.terms().layout)
            .map_or(new.starts_on, |run| run.ends_on());
        let summary = format!(
            "`{}`: {number} planned, {}, {} to {ends}",
            customer.name,
            new.title(),
            new.starts_on
        );
        customer.accelerators.push(accelerator);
        Ok(summary)
    })?;
    Ok((number, written))
}

/// `a` and the number after the greatest: one that was removed from the middle leaves its id unused.
fn next_id(customer: &Customer) -> String {
    let numbers = customer
        .accelerators
        .iter()
        .filter_map(|accelerator| accelerator.id.strip_prefix('a')?.parse::<u32>().ok());
    format!("a{}", numbers.max().unwrap_or(0).saturating_add(1))
}
