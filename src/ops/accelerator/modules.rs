//! The content modules that an accelerator draws on.

use anyhow::Result;

use crate::domain::accelerator::AcceleratorType;
use crate::domain::module::ContentModule;
use crate::ops::Desk;

/// The content modules that these words mean, each once.
///
/// # Errors
/// When a word means none, or several.
pub(crate) fn modules(desk: &Desk, words: &[String]) -> Result<Vec<ContentModule>> {
    let mut modules: Vec<ContentModule> = Vec::new();
    for word in words {
        let module = desk.rules.module(word)?;
        if !modules.iter().any(|known| known.key == module.key) {
            modules.push(module.clone());
        }
    }
    Ok(modules)
}

/// The types that all of these modules count under.
pub(crate) fn kinds(modules: &[ContentModule]) -> Vec<AcceleratorType> {
    if modules.is_empty() {
        return Vec::new();
    }
    AcceleratorType::ALL
        .into_iter()
        .filter(|kind| modules.iter().all(|module| module.types.contains(kind)))
        .collect()
}
