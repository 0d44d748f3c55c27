//! The rules as a list to read: key, value, why, source and the file in force.

use std::path::Path;

use serde::Serialize;
use toml::{Table, Value};

use super::merge::Layers;

/// One rule, as `csa rules` shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RuleEntry {
    /// Dotted, as refusals and findings name it.
    pub(crate) key: String,
    /// What it says, in one line.
    pub(crate) value: String,
    /// Why it says so.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
    /// The files that set it: `built in`, or the book's own.
    pub(crate) file: String,
}

/// Every table that carries a reason is a rule.
pub(super) fn entries(layers: &Layers) -> Vec<RuleEntry> {
    let mut entries = Vec::new();
    for section in ["tiers", "onboarding", "roles", "boundary", "calendar"] {
        if let Some(Value::Table(table)) = layers.table.get(section) {
            collect(layers, table, section, &mut entries);
        }
    }
    entries
}

fn collect(layers: &Layers, table: &Table, key: &str, entries: &mut Vec<RuleEntry>) {
    if let (Some(Value::String(why)), Some(Value::String(source))) =
        (table.get("why"), table.get("source"))
    {
        entries.push(RuleEntry {
            key: key.to_owned(),
            value: value(table),
            why: folded(why),
            source: folded(source),
            file: file(&layers.origins(key)),
        });
    }
    let mut inner: Vec<(&String, &Table)> = table
        .iter()
        .filter_map(|(name, value)| Some((name, value.as_table()?)))
        .collect();
    inner.sort_by_key(|(_, table)| table.get("order").and_then(Value::as_integer));
    for (name, table) in inner {
        collect(layers, table, &format!("{key}.{name}"), entries);
    }
}

/// `value` with its unit where there is one, else the fields in a row.
fn value(table: &Table) -> String {
    if let Some(value) = table.get("value") {
        let unit = table
            .get("unit")
            .and_then(Value::as_str)
            .unwrap_or_default();
        return format!("{} {unit}", plain(value)).trim().to_owned();
    }
    let order = |name: &str| {
        ["title", "from", "before", "limit", "unit", "weekend"]
            .iter()
            .position(|known| *known == name)
            .unwrap_or(usize::MAX)
    };
    let mut fields: Vec<(&String, &Value)> = table
        .iter()
        .filter(|(name, value)| {
            !matches!(name.as_str(), "why" | "source" | "order") && !value.is_table()
        })
        .collect();
    fields.sort_by_key(|(name, _)| order(name));
    fields
        .into_iter()
        .map(|(name, value)| match name.as_str() {
            "title" => plain(value),
            _ => format!("{name}: {}", plain(value)),
        })
        .collect::<Vec<_>>()
        .join("; ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => folded(text),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Boolean(true) => "yes".to_owned(),
        Value::Boolean(false) => "no".to_owned(),
        other => other.to_string(),
    }
}

/// Lines of a TOML text joined into one.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn file(origins: &[&Path]) -> String {
    if origins.is_empty() {
        return "built in".to_owned();
    }
    origins
        .iter()
        .map(|path| path.display().to_string())
        .collect::<Vec<_>>()
        .join(", ")
}
