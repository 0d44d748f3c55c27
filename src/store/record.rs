//! A customer's file: text to record, and a changed record back into the same text.
//!
//! Reading is forgiving about what it does not know and strict about what it does. Writing never
//! writes the record: it works out what changed, edits the text in those places only, reads the
//! new text again and compares it with what was meant.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_yaml::{Mapping, Value};

use super::yaml::{self, Edit, Step, Tree};
use crate::domain::customer::{Customer, SCHEMA};
use crate::domain::nearest::meant;
use crate::domain::text::EMPTY;
use crate::domain::{Excerpt, Kind, Refusal};

/// More levels of flow style than any person writes. Beyond, the reader below takes quadratic
/// time, so the linear one looks first.
const FLOW_LEVELS: usize = 100;

/// A customer's file as it was read.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// Where it lies.
    pub(crate) path: PathBuf,
    /// Its text, to the byte.
    pub(crate) text: String,
    /// What it says.
    pub(crate) customer: Customer,
}

impl Record {
    /// Reads a customer's file from its bytes.
    ///
    /// # Errors
    /// With line and column: what is no text, no YAML, of a newer schema, in conflict after a
    /// merge, or no customer's record.
    pub(crate) fn read(path: &Path, bytes: Vec<u8>) -> Result<Self> {
        let text = decoded(path, bytes)?;
        let customer = parsed(path, &text)?;
        Ok(Self {
            path: path.to_owned(),
            text,
            customer,
        })
    }

    /// The text of a new record, as a person would write it.
    ///
    /// # Errors
    /// When the new text does not say what was meant; nothing is written then.
    pub(crate) fn text_of_new(path: &Path, customer: &Customer) -> Result<String> {
        let text = yaml::emit(&value_of(customer)?);
        verified(path, &text, customer)?;
        Ok(text)
    }

    /// This text with just those places changed in which `after` differs from what was read.
    ///
    /// # Errors
    /// When a place cannot be changed without touching others: says where, and what to do by hand.
    pub(crate) fn text_with(&self, after: &Customer) -> Result<String> {
        let edits = self.edits(after)?;
        let text = yaml::apply(&self.text, &edits).map_err(|cannot| {
            Refusal::new(
                Kind::Refused,
                format!(
                    "cannot change this place without touching others: {}",
                    cannot.why
                ),
            )
            .at(Excerpt::at(
                &self.path,
                &self.text,
                (cannot.line, cannot.column, 1),
                String::new(),
            ))
            .hint("nothing was written; make the change by hand in that line")
        })?;
        verified(&self.path, &text, after)?;
        Ok(text)
    }

    /// The edits that lead to `after`, fitted to what the text holds besides what the record knows:
    /// a key that is there without a value is given one, not doubled; a mapping that is taken away
    /// keeps the keys that csa does not know.
    fn edits(&self, after: &Customer) -> Result<Vec<Edit>> {
        let mut raw = raw(&self.text)?;
        let mut known = value_of(&self.customer)?;
        let mut fitted = Vec::new();
        for edit in yaml::diff(&known, &value_of(after)?) {
            let mut parts = Vec::new();
            fit(edit.clone(), &raw, &known, &mut parts);
            yaml::change(&mut known, &edit).map_err(anyhow::Error::msg)?;
            for part in &parts {
                yaml::change(&mut raw, part).map_err(anyhow::Error::msg)?;
            }
            fitted.append(&mut parts);
        }
        Ok(fitted)
    }
}

/// Breaks an edit up so that it changes nothing in the text that the record does not know.
fn fit(edit: Edit, raw: &Value, known: &Value, parts: &mut Vec<Edit>) {
    match edit {
        Edit::Add {
            path,
            key,
            value,
            after,
        } => {
            let place: yaml::Path = path
                .iter()
                .cloned()
                .chain([Step::Key(key.clone())])
                .collect();
            match (at(raw, &place), value) {
                (None, value) => parts.push(Edit::Add {
                    path,
                    key,
                    value,
                    after,
                }),
                (Some(Value::Mapping(there)), Value::Mapping(wanted)) if !there.is_empty() => {
                    for (key, value) in wanted {
                        if let Value::String(key) = key {
                            let add = Edit::Add {
                                path: place.clone(),
                                key,
                                value,
                                after: None,
                            };
                            fit(add, raw, known, parts);
                        }
                    }
                }
                (Some(_), value) => parts.push(Edit::Set { path: place, value }),
            }
        }
        Edit::Remove { path } => match (at(raw, &path), at(known, &path), path.last()) {
            (Some(there), Some(Value::Mapping(seen)), Some(Step::Key(_)))
                if holds_unknown(there, seen) =>
            {
                for key in seen.keys().filter_map(Value::as_str) {
                    let inner = path.iter().cloned().chain([Step::Key(key.to_owned())]);
                    let remove = Edit::Remove {
                        path: inner.collect(),
                    };
                    fit(remove, raw, known, parts);
                }
            }
            _ => parts.push(Edit::Remove { path }),
        },
        edit => parts.push(edit),
    }
}

/// Whether there is a key in the text, however deep, that the record does not know.
fn holds_unknown(there: &Value, seen: &Mapping) -> bool {
    there.as_mapping().is_some_and(|there| {
        there.iter().any(|(key, value)| match seen.get(key) {
            None => true,
            Some(Value::Mapping(seen)) => holds_unknown(value, seen),
            Some(_) => false,
        })
    })
}

/// The text as plain values, unknown keys included.
pub(super) fn raw(text: &str) -> Result<Value> {
    let mut value: Value = serde_yaml::from_str(&ended(text))?;
    value.apply_merge()?;
    Ok(value)
}

fn at<'v>(value: &'v Value, path: &[Step]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key.as_str()),
        Step::Index(index) => value.get(index),
    })
}

/// The bytes as text, whether or not it is a record.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        Refusal::new(Kind::Invalid, "this is not UTF-8 text".to_owned())
            .at(Excerpt::of(path, &text, good..good + 1, String::new()))
            .hint("save the file as UTF-8 in your editor")
            .into()
    })
}

fn decoded(path: &Path, bytes: Vec<u8>) -> Result<String> {
    let text = text_of(path, bytes)?;
    if let Some(at) = text.find('\0') {
        return Err(
            Refusal::new(Kind::Invalid, "there is a NUL byte in this line")
                .at(Excerpt::of(path, &text, at..at + 1, String::new()))
                .into(),
        );
    }
    if let Some(at) = conflict(&text) {
        return Err(
            Refusal::new(Kind::Invalid, "a merge left both sides in this file")
                .at(Excerpt::of(path, &text, at..at + 7, String::new()))
                .hint("keep what is right of both sides and delete the lines with <<<<<<<, ======= and >>>>>>>")
                .into(),
        );
    }
    Ok(text)
}

/// Where git's conflict markers begin, if both kinds are there.
fn conflict(text: &str) -> Option<usize> {
    let start = |marker: &str| {
        if text.starts_with(marker) {
            return Some(0);
        }
        text.find(&format!("\n{marker}")).map(|at| at + 1)
    };
    start(">>>>>>> ").and(start("<<<<<<< "))
}

fn parsed(path: &Path, text: &str) -> Result<Customer> {
    if text.matches('{').count() > FLOW_LEVELS || text.matches('[').count() > FLOW_LEVELS {
        Tree::parse(text).map_err(|error| {
            Refusal::new(Kind::Invalid, error.message.clone()).at(Excerpt::at(
                path,
                text,
                (error.line, error.column, 1),
                String::new(),
            ))
        })?;
    }
    if let Some((schema, at)) = schema(text)
        && schema > SCHEMA
    {
        return Err(Refusal::new(
            Kind::Invalid,
            format!("this record has schema {schema}, and this csa knows schemas up to {SCHEMA}"),
        )
        .at(Excerpt::of(path, text, at, String::new()))
        .hint("a newer csa wrote it; update csa, an older one could lose what it does not know")
        .into());
    }
    let customer = if text.contains("<<:") {
        raw(text).and_then(|value| Ok(serde_yaml::from_value(value)?))
    } else {
        serde_yaml::from_str::<Customer>(&ended(text)).map_err(Into::into)
    };
    customer.map_err(|error| {
        // Merged keys have no place of their own: the plain reading tells where the fault lies.
        let located = match error.downcast::<serde_yaml::Error>() {
            Ok(error) => error,
            Err(error) => return error,
        };
        invalid(path, text, &located).into()
    })
}

/// The schema number and its place, found without reading the rest, which may be of another shape.
fn schema(text: &str) -> Option<(u32, std::ops::Range<usize>)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(rest) = line.trim_start_matches('\u{feff}').strip_prefix("schema:") {
            let number = rest.split('#').next()?.trim();
            return Some((number.parse().ok()?, start..start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}

/// What is wrong in a record, with its place and the nearest name that would have been right.
fn invalid(path: &Path, text: &str, error: &serde_yaml::Error) -> Refusal {
    // The place is shown beside the message; another one, such as where a quote began, stays in it.
    let message = match error.location() {
        Some(at) => {
            let place = format!(" at line {} column {}", at.line(), at.column());
            error.to_string().replacen(&place, "", 1)
        }
        None => error.to_string(),
    };
    let message = message.as_str();
    // At the top level the reader knows no place, or takes the first line for it.
    let is_at_top = message == EMPTY || message.starts_with("duplicate field");
    let told = error.location().filter(|_| !is_at_top);
    let place = match told {
        Some(at) => (at.line(), at.column(), 1),
        None => at_top(text, message).unwrap_or((1, 1, 1)),
    };
    let label = meant(message).unwrap_or_default();
    let mut excerpt = Excerpt::at(path, text, place, label);
    excerpt.length = word_length(&excerpt.text, excerpt.column);
    Refusal::new(Kind::Invalid, clearer(message)).at(excerpt)
}

/// Where the fault lies when the reader cannot tell, as it never can at the top level: at a key that
/// stands twice, or at the one text that must not be empty there.
fn at_top(text: &str, message: &str) -> Option<(usize, usize, usize)> {
    let tree = Tree::parse(text).ok()?;
    let place = match tree.duplicate_keys().into_iter().next() {
        Some((_, place)) => place,
        None if message == EMPTY => tree.key(&[Step::Key("name".to_owned())])?,
        None => return None,
    };
    Some((place.line, place.column, place.length))
}

/// How many characters the word at this column has, to underline all of it.
fn word_length(line: &str, column: usize) -> usize {
    line.chars()
        .skip(column - 1)
        .take_while(|c| !c.is_whitespace() && !matches!(c, ':' | ',' | '}' | ']'))
        .count()
        .max(1)
}

/// The date library's sentences, said for people.
fn clearer(message: &str) -> String {
    for (from, to) in [
        (
            "premature end of input",
            "this is not a day; write it like 2026-11-20",
        ),
        (
            "input contains invalid characters",
            "this is not a day; write it like 2026-11-20",
        ),
        ("input is out of range", "there is no such day"),
        (
            "trailing input",
            "this is more than a day; write it like 2026-11-20",
        ),
    ] {
        if let Some(start) = message.strip_suffix(from) {
            return format!("{start}{to}");
        }
    }
    message.to_owned()
}

/// The text as every reader takes it alike: without the mark that some editors put in front, and with
/// a final newline, without which a block scalar at the very end reads differently.
pub(super) fn ended(text: &str) -> std::borrow::Cow<'_, str> {
    let text = text.trim_start_matches('\u{feff}');
    if text.ends_with('\n') {
        text.into()
    } else {
        format!("{text}\n").into()
    }
}

/// The record as values, without what is unknown: absent keys stay absent in the text.
fn value_of(customer: &Customer) -> Result<Value> {
    let value = serde_yaml::to_value(customer).context("could not write the record")?;
    Ok(pruned(value))
}

fn pruned(value: Value) -> Value {
    match value {
        Value::Mapping(mapping) => Value::Mapping(
            mapping
                .into_iter()
                .map(|(key, value)| (key, pruned(value)))
                .filter(|(_, value)| !is_nothing(value))
                .collect(),
        ),
        Value::Sequence(items) => Value::Sequence(items.into_iter().map(pruned).collect()),
        value => value,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Mapping(mapping) => mapping.is_empty(),
        Value::Sequence(items) => items.is_empty(),
        _ => false,
    }
}

/// Reads the new text and compares it with what was meant to be in it.
fn verified(path: &Path, text: &str, meant: &Customer) -> Result<()> {
    let read = parsed(path, text)
        .context("the changed record cannot be read back; nothing was written")?;
    // Compared as they would be written: a step of which nothing is known is as good as absent.
    if value_of(&read)? != value_of(meant)? {
        return Err(Refusal::new(
            Kind::Refused,
            format!(
                "the changed `{}` would not say what was meant; nothing was written",
                path.display()
            ),
        )
        .hint("make the change by hand: `csa customer edit`")
        .into());
    }
    Ok(())
}
