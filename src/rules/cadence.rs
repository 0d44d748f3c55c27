//! The rules of the cadence: who of the customer's people is met how often.

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{said, sourced};
use super::shape::Sourced;

/// What `[cadence]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CadenceRules {
    /// Days.
    not_met: Sourced,
    personas: Personas,
}

/// The roles whose engagement is measured.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Personas {
    roles: Vec<String>,
    why: String,
    source: String,
}

/// Every rule of the cadence has its reason.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let CadenceRules { not_met, personas } = &rules.file("cadence").cadence;
    sourced(rules, "cadence.not_met", not_met)?;
    let texts = [("why", &personas.why), ("source", &personas.source)];
    said(rules, "cadence.personas", texts)
}

impl Rules {
    /// After how many days without a meeting somebody is called not met.
    pub(crate) fn not_met(&self) -> u32 {
        self.file("cadence").cadence.not_met.value
    }

    /// The contacts' roles whose engagement is measured.
    pub(crate) fn personas(&self) -> &[String] {
        &self.file("cadence").cadence.personas.roles
    }
}
