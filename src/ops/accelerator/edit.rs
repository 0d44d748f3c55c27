//! What an accelerator is about, said or said anew: one out of an accepted plan has nothing but its weeks.

use anyhow::Result;

use super::{add, find_mut, row};
use crate::domain::accelerator::AcceleratorType;
use crate::domain::customer_id::CustomerId;
use crate::domain::module::ContentModule;
use crate::ops::Desk;
use crate::store::Written;

/// What is said of an accelerator; None leaves it as it is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Changes {
    /// What it is about; one that has no title gets it from new modules.
    pub(crate) title: Option<String>,
    /// The content modules it draws on.
    pub(crate) modules: Option<Vec<ContentModule>>,
    /// Which of Gainsight's types it counts under.
    pub(crate) kind: Option<AcceleratorType>,
    /// The objectives that it serves, by id, or why it serves none.
    pub(crate) serves: Option<(Vec<String>, Option<String>)>,
    /// The phase of its programme, with the phase's name.
    pub(crate) phase: Option<(u32, String)>,
}

/// Writes it into the record.
///
/// # Errors
/// When there is no such accelerator; those of `Store::edit`.
pub(crate) fn edit(
    desk: &Desk,
    id: &CustomerId,
    number: &str,
    changes: &Changes,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let name = customer.name.clone();
        let accelerator = find_mut(customer, id, number)?;
        let mut said = Vec::new();
        if let Some(modules) = &changes.modules {
            accelerator.modules = modules.iter().map(|it| it.key.clone()).collect();
            said.push("modules");
        }
        if let Some((phase, _)) = &changes.phase {
            accelerator.phase = Some(*phase);
            said.push("phase");
        }
        if let Some(kind) = changes.kind {
            accelerator.kind = Some(kind);
            said.push("type");
        }
        let by_modules = || match (&accelerator.title, &changes.modules, accelerator.kind) {
            (None, Some(modules), Some(kind)) => {
                Some(add::titled(modules, kind, changes.phase.as_ref()))
            }
            _ => None,
        };
        if let Some(title) = changes.title.clone().or_else(by_modules) {
            accelerator.title = Some(title);
            said.push("title");
        }
        if let Some((objectives, why)) = &changes.serves {
            accelerator.objectives = objectives.clone();
            accelerator.why = why.clone();
            said.push("objectives");
        }
        Ok(format!(
            "`{name}`: {} of {} said",
            row(&said),
            accelerator.id
        ))
    })
}
