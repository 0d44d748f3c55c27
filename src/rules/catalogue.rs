//! The rules as a list to read: key, value, why, source, the file in force, and how to change it.

use std::path::Path;

use serde::Serialize;
use toml::{Table, Value};

use super::BUILT_IN;
use super::merge::Layers;

/// What a rule says about itself; everything else in its table is its value.
const REASONS: [&str; 2] = ["why", "source"];

/// One rule, as `csa rules` shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct RuleEntry {
    /// Dotted, as refusals and findings name it.
    pub(crate) key: String,
    /// What the rules beside it are about.
    pub(crate) section: String,
    /// What it says, in one line.
    pub(crate) value: String,
    /// Why it says so.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
    /// The files that set it: `built in`, or the book's own.
    pub(crate) file: String,
    /// Whether the book's own files set it.
    pub(crate) is_overridden: bool,
    /// The fields that the value says in words, as they stand in the files.
    pub(crate) fields: Table,
    /// The name of the built-in file, which suits a file of the book's own as well.
    #[serde(skip)]
    pub(crate) file_name: &'static str,
    /// What a file of the book's own would hold to set it.
    #[serde(skip)]
    pub(crate) toml: String,
}

/// Every table that carries a reason is a rule. They come in the order of the built-in files.
pub(super) fn entries(layers: &Layers) -> Vec<RuleEntry> {
    let mut entries = Vec::new();
    for (file_name, text) in BUILT_IN {
        let section = Section {
            layers,
            file_name,
            title: title(text),
            built_in: text.parse().unwrap_or_default(),
        };
        for key in section.built_in.keys() {
            if let Some(Value::Table(table)) = layers.table.get(key) {
                section.collect(table, key, &mut entries);
            }
        }
    }
    entries
}

/// The first line of a rule file says in a comment what it is about.
fn title(text: &str) -> &str {
    let first = text.lines().next().unwrap_or_default();
    first.trim_start_matches(['#', ' ']).trim_end_matches('.')
}

struct Section<'a> {
    layers: &'a Layers,
    file_name: &'static str,
    title: &'a str,
    /// The file as it came.
    built_in: Table,
}

impl Section<'_> {
    fn collect(&self, table: &Table, key: &str, entries: &mut Vec<RuleEntry>) {
        if let [Some(why), Some(source)] = REASONS.map(|name| self.reason(name, key, table)) {
            let origins = self.layers.origins(key);
            entries.push(RuleEntry {
                key: key.to_owned(),
                section: self.title.to_owned(),
                value: value(table),
                why,
                source,
                file: file(&origins),
                is_overridden: !origins.is_empty(),
                fields: fields(table)
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect(),
                file_name: self.file_name,
                toml: as_toml(key, table),
            });
        }
        let mut inner: Vec<(&String, &Table)> = table
            .iter()
            .filter_map(|(name, value)| Some((name, value.as_table()?)))
            .collect();
        inner.sort_by_key(|(_, table)| table.get("order").and_then(Value::as_integer));
        for (name, table) in inner {
            self.collect(table, &format!("{key}.{name}"), entries);
        }
    }

    /// A reason of a rule, as it stands in the files. One that was given for other values than those in
    /// force does not support them: then it is said who gave none, and what the old one was given for.
    fn reason(&self, name: &str, key: &str, table: &Table) -> Option<String> {
        let said = plain(table.get(name)?);
        let overridden: Vec<(&str, &Path)> = self.layers.overridden(key).collect();
        let giver = overridden.iter().find(|(field, _)| *field == name);
        let giver = giver.map(|(_, path)| *path);
        let unsaid: Vec<(&str, &Path)> = overridden
            .into_iter()
            .filter(|(field, path)| !REASONS.contains(field) && Some(*path) != giver)
            .collect();
        if unsaid.is_empty() {
            return Some(said);
        }
        let mut silent: Vec<&Path> = unsaid.iter().map(|(_, path)| *path).collect();
        silent.sort();
        silent.dedup();
        let before = match giver {
            Some(path) => format!("given by {}", path.display()),
            None => {
                let old = unsaid.iter().filter_map(|(field, _)| self.was(key, field));
                let old = old.collect::<Vec<_>>().join(", ");
                match old.is_empty() {
                    true => "built in".to_owned(),
                    false => format!("built in for {old}"),
                }
            }
        };
        Some(format!("not given by {}; {before}: {said}", file(&silent)))
    }

    /// A field as the built-in file has it: `limit = 14`.
    fn was(&self, key: &str, field: &str) -> Option<String> {
        let mut parts = key.split('.');
        let top = self.built_in.get(parts.next()?)?;
        let table = parts.try_fold(top, |table: &Value, part| table.get(part))?;
        Some(format!("{field} = {}", plain(table.get(field)?)))
    }
}

/// A number with its unit; else the title, the clock, and the other fields in a row. A step's other
/// names and its draft change nothing in what it says.
fn value(table: &Table) -> String {
    let text = |name: &str| table.get(name).map(plain);
    if let Some(number) = text("value") {
        let unit = text("unit").unwrap_or_default();
        return format!("{number} {unit}").trim().to_owned();
    }
    let mut parts: Vec<String> = ["title", "level"].into_iter().filter_map(text).collect();
    parts.extend(clock(table));
    for (name, value) in fields(table) {
        if !SAID.contains(&name.as_str()) {
            parts.push(format!("{}: {}", name.replace('_', " "), plain(value)));
        }
    }
    parts.join("; ")
}

/// Fields that [`value`] says in another way, or not at all because they are long; the rule in full has them.
const SAID: [&str; 17] = [
    "title",
    "level",
    "order",
    "also",
    "draft",
    "from",
    "before",
    "begins",
    "after",
    "limit",
    "unit",
    "description",
    "outcome",
    "outputs",
    "phases",
    "backlog",
    "phase_backlog",
];

/// When a step is due, in words.
fn clock(table: &Table) -> Option<String> {
    let text = |name: &str| table.get(name).map(plain);
    let limit = table.get("limit").and_then(Value::as_integer);
    let units = text("unit").unwrap_or_default().replace('-', " ");
    let unit = match limit {
        Some(1) => units.trim_end_matches('s'),
        _ => &units,
    };
    match (limit, text("before"), text("from")) {
        (Some(0), _, Some(from)) => Some(format!("on the day of {from}")),
        (Some(limit), _, Some(from)) => Some(format!("within {limit} {unit} of {from}")),
        (Some(limit), None, None) => Some(match (text("after"), text("begins")) {
            (Some(_), _) => format!("within {limit} {unit} after it"),
            (None, Some(begins)) => format!("{begins} to {limit} {unit} before it"),
            (None, None) => format!("{limit} {unit} before it"),
        }),
        (_, Some(before), Some(from)) => Some(format!("after {from}, before {before}")),
        (_, Some(before), None) => Some(format!("before {before}")),
        (_, None, Some(from)) => Some(format!("after {from}")),
        _ => None,
    }
}

/// The table as a file of the book's own would hold it, its reasons left to whoever changes it.
fn as_toml(key: &str, table: &Table) -> String {
    let mut text = format!("[{key}]\n");
    for (name, value) in fields(table) {
        let line = format!("{name} = {value}\n");
        match value {
            Value::Array(items) if line.len() > LINE => {
                let items: String = items.iter().map(|item| format!("  {item},\n")).collect();
                text.push_str(&format!("{name} = [\n{items}]\n"));
            }
            _ => text.push_str(&line),
        }
    }
    text.push_str("why = \"your reason\"\nsource = \"where that was decided\"\n");
    text
}

/// A list longer than this, in characters, is written with one item a line.
const LINE: usize = 80;

fn fields(table: &Table) -> impl Iterator<Item = (&String, &Value)> {
    table
        .iter()
        .filter(|(name, value)| !REASONS.contains(&name.as_str()) && !value.is_table())
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Boolean(true) => "yes".to_owned(),
        Value::Boolean(false) => "no".to_owned(),
        other => other.to_string(),
    }
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
