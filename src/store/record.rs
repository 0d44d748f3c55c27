//! A customer's file, from text to record: forgiving about what it does not know, strict about what
//! it does.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_yaml::Value;

use super::fault::invalid;
use super::yaml::Tree;
use crate::domain::customer::{Customer, SCHEMA};
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
}

/// The text as plain values, unknown keys included.
pub(super) fn raw(text: &str) -> Result<Value> {
    let mut value: Value = serde_yaml::from_str(&ended(text))?;
    value.apply_merge()?;
    Ok(value)
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

/// What the text says.
///
/// # Errors
/// With line and column: no YAML, a newer schema, or no customer's record.
pub(super) fn parsed(path: &Path, text: &str) -> Result<Customer> {
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
