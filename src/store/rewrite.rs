//! A changed record back into the text that it was read from.
//!
//! The record itself is never written: what changed is worked out, the text is edited in those places
//! only, read again and compared with what was meant.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_yaml::{Mapping, Value};

use super::abridged::Abridged;
use super::fault::invalid;
use super::record::{Record, parsed, quickly, raw};
use super::yaml::{self, CannotEdit, Document, Edit, Step, Tree};
use crate::domain::customer::Customer;
use crate::domain::{Excerpt, Kind, Refusal};

impl Record {
    /// The text of a new record, as a person would write it.
    ///
    /// # Errors
    /// When the new text does not say what was meant; nothing is written then.
    pub(crate) fn text_of_new(path: &Path, customer: &Customer) -> Result<String> {
        let value = value_of(customer)?;
        let text = yaml::emit(&value);
        verified(path, &text, &value)?;
        Ok(text)
    }

    /// This text with just those places changed in which `after` differs from what was read.
    ///
    /// # Errors
    /// When a place cannot be changed without touching others: says where, and what to do by hand.
    pub(crate) fn text_with(&self, after: &Customer) -> Result<String> {
        let abridged = Abridged::of(self, after).and_then(|abridged| abridged.text());
        // Whatever an excerpt proves, nothing is written that was not read from end to end; and what goes wrong in an
        // excerpt is tried, and told with its place, in the whole. The lines that changed were read by both parsers in
        // the excerpt; around them the quick reader, if it takes the text at all, is as good as they.
        let read = |text: &str| quickly(text).or_else(|| parsed(&self.path, text).ok());
        let says = |text: &String| read(text).is_some_and(|read| read == *after);
        abridged
            .filter(says)
            .map_or_else(|| self.whole_text_with(after), Ok)
    }

    /// As [`Record::text_with`], every line of the text being read.
    pub(super) fn whole_text_with(&self, after: &Customer) -> Result<String> {
        let known = value_of(&self.customer)?;
        let whole = serde_yaml::to_value(after)?;
        let tidy = pruned(whole.clone(), None);
        if tidy == known {
            return Ok(self.text.clone());
        }
        let bare = pruned(whole, Some(&known));
        let document = self.document()?;
        let mut text = self.changed(&document, &known, &bare)?;
        // What was emptied goes altogether, unless a comment in it would go along.
        if tidy != bare
            && let Ok(without) = self.changed(&document, &known, &tidy)
            && without.matches('#').count() == text.matches('#').count()
        {
            text = without;
        }
        verified(&self.path, &text, &tidy).map_err(|error| {
            let reason = self.left_behind(&known, &bare);
            let reason = reason.or_else(|| self.inherited(&known, &bare));
            reason.map_or(error, Into::into)
        })?;
        Ok(text)
    }

    /// What cannot be taken away, because of a key in it that csa does not know and keeps: a person
    /// needs a name, even one who has nothing else but a birthday.
    fn left_behind(&self, known: &Value, after: &Value) -> Option<Refusal> {
        let raw = raw(&self.path, &self.text).ok()?;
        let tree = Tree::parse(&self.text).ok()?;
        yaml::diff(known, after).into_iter().find_map(|edit| {
            let Edit::Remove { mut path } = edit else {
                return None;
            };
            let seen = at(known, &path)?.as_mapping()?;
            let keys = at(&raw, &path)?.as_mapping()?.keys();
            let kept = keys.filter(|key| !seen.contains_key(key)).find_map(Value::as_str)?;
            path.push(Step::Key(kept.to_owned()));
            let place = tree.key(&path)?;
            let message = format!("csa does not know `{kept}` and would leave it behind alone");
            Some(
                Refusal::new(Kind::Refused, message)
                    .at(Excerpt::at(
                        &self.path,
                        &self.text,
                        (place.line, place.column, place.length),
                        String::new(),
                    ))
                    .hint(format!(
                        "nothing was written; move `{kept}` elsewhere or delete it first: `csa customer edit`"
                    )),
            )
        })
    }

    /// What cannot be taken away, because a merge key beside it would bring in another value.
    fn inherited(&self, known: &Value, after: &Value) -> Option<Refusal> {
        let tree = Tree::parse(&self.text).ok()?;
        yaml::diff(known, after).into_iter().find_map(|edit| {
            let Edit::Remove { mut path } = edit else {
                return None;
            };
            let Some(Step::Key(key)) = path.pop() else {
                return None;
            };
            path.push(Step::Key("<<".to_owned()));
            let place = tree.key(&path)?;
            let message = format!("without `{key}` here, that of what is merged in would count");
            Some(
                Refusal::new(Kind::Refused, message)
                    .at(Excerpt::at(
                        &self.path,
                        &self.text,
                        (place.line, place.column, place.length),
                        String::new(),
                    ))
                    .hint("nothing was written; write out what `<<` brings in first: `csa customer edit`"),
            )
        })
    }

    /// The text as both parsers read it.
    fn document(&self) -> Result<Document<'_>> {
        Document::read(&self.text).or_else(|cannot| {
            // What the reader of values finds has a better place and hint.
            raw(&self.path, &self.text)?;
            Err(self.refused(&cannot).into())
        })
    }

    fn changed(&self, document: &Document, known: &Value, after: &Value) -> Result<String> {
        let edits = self.edits(document, known, after)?;
        let text = document.apply(&edits);
        Ok(text.map_err(|cannot| self.refused(&cannot))?)
    }

    fn refused(&self, cannot: &CannotEdit) -> Refusal {
        let message = format!(
            "cannot change this place without touching others: {}",
            cannot.why
        );
        let place = (cannot.line, cannot.column, 1);
        Refusal::new(Kind::Refused, message)
            .at(Excerpt::at(&self.path, &self.text, place, String::new()))
            .hint("nothing was written; make the change by hand in that line")
    }

    /// The edits that lead to `after`, fitted to what the text holds besides what the record knows:
    /// a key that is there without a value is given one, not doubled; a mapping that is taken away
    /// keeps the keys that csa does not know.
    fn edits(&self, document: &Document, known: &Value, after: &Value) -> Result<Vec<Edit>> {
        let mut raw = document.value().clone();
        let merged = raw.apply_merge();
        merged.map_err(|error| invalid(&self.path, &self.text, &error))?;
        let mut known = known.clone();
        let mut fitted = Vec::new();
        for edit in yaml::diff(&known, after) {
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

fn at<'v>(value: &'v Value, path: &[Step]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key.as_str()),
        Step::Index(index) => value.get(index),
    })
}

/// The record as values, without what is unknown: absent keys stay absent in the text.
fn value_of(customer: &Customer) -> Result<Value> {
    let value = serde_yaml::to_value(customer).context("could not write the record")?;
    Ok(pruned(value, None))
}

/// Without nulls, and without empty containers but for those that are filled in `before`.
fn pruned(value: Value, before: Option<&Value>) -> Value {
    match value {
        Value::Mapping(mapping) => Value::Mapping(
            mapping
                .into_iter()
                .filter_map(|(key, value)| {
                    let before = before.and_then(|before| before.get(&key));
                    let is_emptied = before.is_some() && !value.is_null();
                    let value = pruned(value, before);
                    (is_emptied || !is_nothing(&value)).then_some((key, value))
                })
                .collect(),
        ),
        Value::Sequence(items) => {
            Value::Sequence(items.into_iter().map(|item| pruned(item, None)).collect())
        }
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
fn verified(path: &Path, text: &str, meant: &Value) -> Result<()> {
    let read = parsed(path, text)
        .context("the changed record cannot be read back; nothing was written")?;
    // Compared as they would be written: a step of which nothing is known is as good as absent.
    if value_of(&read)? != *meant {
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
