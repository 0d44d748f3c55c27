//! Programmes over several accelerators: which phase one of them is.

use anyhow::Result;

use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::module::ContentModule;
use crate::domain::{Kind, Refusal};

/// The phase of a new accelerator and its name: the one wanted, else the first that no other one of
/// this customer took. None where no module is a programme.
///
/// # Errors
/// Refused when there is no such phase, or none is left.
pub(crate) fn phase(
    customer: &Customer,
    modules: &[ContentModule],
    wanted: Option<u32>,
) -> Result<Option<(u32, String)>> {
    let Some(programme) = modules.iter().find(|module| !module.phases.is_empty()) else {
        return match wanted {
            None => Ok(None),
            Some(_) => Err(Refusal::new(
                Kind::Usage,
                "none of the modules is a programme with phases",
            )
            .hint("leave `--phase` out")
            .rule("check.accelerator.phase")
            .into()),
        };
    };
    let takes = |accelerator: &&Accelerator| {
        accelerator.status != AcceleratorStatus::Cancelled
            && accelerator.modules.contains(&programme.key)
    };
    let others: Vec<&Accelerator> = customer.accelerators.iter().filter(takes).collect();
    let phases = (1..).zip(&programme.phases);
    let names = || {
        let named = phases
            .clone()
            .map(|(number, name)| format!("{number} {name}"));
        named.collect::<Vec<_>>().join(", ")
    };
    let title = &programme.title;
    let chosen = match wanted {
        Some(wanted) => phases.clone().find(|(number, _)| *number == wanted),
        None => phases
            .clone()
            .find(|(number, _)| !others.iter().any(|other| other.phase == Some(*number))),
    };
    match (chosen, wanted) {
        (Some((number, name)), _) => Ok(Some((number, name.clone()))),
        (None, Some(wanted)) => Err(Refusal::new(
            Kind::Usage,
            format!("`{title}` has no phase {wanted}"),
        )
        .hint(format!("its phases are {}", names()))
        .into()),
        (None, None) => Err(Refusal::new(
            Kind::Refused,
            format!("every phase of `{title}` is taken"),
        )
        .hint(format!(
            "to repeat one, say which: --phase N of {}",
            names()
        ))
        .into()),
    }
}
