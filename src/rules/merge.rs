//! Rule files laid over one another, key by key, remembering which file each value came from.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::BUILT_IN;

/// The files laid over one another.
#[derive(Debug, Default)]
pub(super) struct Layers {
    /// Everything, merged.
    pub(super) table: Table,
    /// Which override holds the value of a key, by the key's dotted path. Built-in values are not named.
    origins: BTreeMap<String, PathBuf>,
    /// The texts of the overrides, to point into.
    overrides: Vec<(PathBuf, String)>,
}

impl Layers {
    /// The built-in files.
    ///
    /// # Errors
    /// When one is no TOML; a test sees to it that they are.
    pub(super) fn built_in() -> Result<Self> {
        let mut layers = Self::default();
        for (name, text) in BUILT_IN {
            layers.lay(Path::new(name), text, false)?;
        }
        Ok(layers)
    }

    /// Lays one file over the others.
    pub(super) fn lay(&mut self, path: &Path, text: &str, is_override: bool) -> Result<()> {
        let table: Table = text
            .parse()
            .with_context(|| format!("could not read `{}`", path.display()))?;
        if is_override {
            self.overrides.push((path.to_owned(), text.to_owned()));
            note_origins(&table, "", path, &mut self.origins);
        }
        merge(&mut self.table, table);
        Ok(())
    }

    /// Everything, typed.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T> {
        Value::Table(self.table.clone())
            .try_into()
            .context("the rules do not fit together")
    }

    /// The overrides that set a field of the rule with this key, but not those of the rules below it.
    pub(super) fn origins(&self, key: &str) -> Vec<&Path> {
        let mut paths: Vec<&Path> = self.overridden(key).map(|(_, path)| path).collect();
        paths.sort();
        paths.dedup();
        paths
    }

    /// The fields of the rule with this key that overrides set, each with the file that has the last word.
    pub(super) fn overridden<'a>(&'a self, key: &str) -> impl Iterator<Item = (&'a str, &'a Path)> {
        self.origins.iter().filter_map(move |(at, path)| {
            let field = at.strip_prefix(key)?.strip_prefix('.')?;
            (!field.contains('.')).then_some((field, path.as_path()))
        })
    }

    /// Where an override sets this key, or comes nearest to it, with its path and text.
    pub(super) fn place(&self, key: &str) -> Option<(&Path, &str, Range<usize>)> {
        let places = self.overrides.iter().filter_map(|(path, text)| {
            let (depth, span) = deepest(text, key)?;
            Some((depth, (path.as_path(), text.as_str(), span)))
        });
        places.max_by_key(|(depth, _)| *depth).map(|(_, at)| at)
    }
}

/// How many parts of the dotted key this file has, and where the last of them stands.
fn deepest(text: &str, key: &str) -> Option<(usize, Range<usize>)> {
    let document = toml_edit::Document::parse(text).ok()?;
    let mut item = document.as_item();
    let mut found = None;
    for (depth, part) in key.split('.').enumerate() {
        let Some((at, next)) = item
            .as_table_like()
            .and_then(|table| table.get_key_value(part))
        else {
            break;
        };
        found = at.span().or_else(|| next.span()).map(|span| (depth, span));
        item = next;
    }
    found
}

/// Lays `over` on `under`. An empty text takes away what was there, since TOML has no word for nothing.
fn merge(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => merge(under, over),
            (_, Value::String(text)) if text.is_empty() => {
                under.remove(&key);
            }
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

fn note_origins(table: &Table, prefix: &str, path: &Path, origins: &mut BTreeMap<String, PathBuf>) {
    for (key, value) in table {
        let at = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            Value::Table(inner) => note_origins(inner, &at, path, origins),
            _ => {
                origins.insert(at, path.to_owned());
            }
        }
    }
}
