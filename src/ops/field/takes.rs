//! What a field takes, as its schema has it, and how a typed text becomes its value.

use chrono::DateTime;
use serde_json::{Value as Json, json};

use crate::domain::nearest::{listed, nearest};
use crate::domain::person::{Person, is_address};
use crate::domain::text::one_line;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::store;

/// The ends of dates' names that lie ahead when a phrase has no direction of its own.
const AHEAD: [&str; 6] = [
    "due_on",
    "starts_on",
    "ends_on",
    "planned_on",
    "expires_on",
    "until",
];

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Takes {
    /// Any text.
    Text,
    /// A text of one line.
    Name,
    /// Several texts, with commas between.
    Texts,
    /// A mail address.
    Address,
    /// A day; a phrase without a direction points this way.
    Day(Lean),
    /// A day and a time with its offset.
    Moment,
    /// Yes or no.
    Flag,
    /// A whole number, 0 or more.
    Whole,
    /// Any number.
    Number,
    /// One of these words.
    Word(Vec<String>),
    /// A name, with or without an address.
    Person,
}

/// What a field at this path takes; None for what holds several values.
pub(super) fn of(schema: &Json, names: &[&str]) -> Option<Takes> {
    let last = names.last().copied().unwrap_or_default();
    if let ["team", _] = names {
        return Some(Takes::Person);
    }
    if store::shape(schema, "object").is_some() {
        return None;
    }
    if let Some(list) = store::shape(schema, "array") {
        let plain = list
            .get("items")
            .is_some_and(|items| store::shape(items, "string").is_some());
        return plain.then_some(Takes::Texts);
    }
    let words = words(schema);
    if !words.is_empty() {
        return Some(Takes::Word(words));
    }
    for (kind, takes) in [
        ("boolean", Takes::Flag),
        ("integer", Takes::Whole),
        ("number", Takes::Number),
    ] {
        if store::shape(schema, kind).is_some() {
            return Some(takes);
        }
    }
    let format = store::shape(schema, "string")?
        .get("format")
        .and_then(Json::as_str);
    Some(match format {
        Some("date") if AHEAD.contains(&last) => Takes::Day(Lean::Future),
        Some("date") => Takes::Day(Lean::Past),
        Some("date-time") => Takes::Moment,
        _ if last == "email" => Takes::Address,
        _ if last == "name" => Takes::Name,
        _ => Takes::Text,
    })
}

/// The words of a choice, wherever the schema keeps them.
fn words(schema: &Json) -> Vec<String> {
    let mut words = Vec::new();
    for key in ["enum", "oneOf", "anyOf"] {
        for part in schema
            .get(key)
            .and_then(Json::as_array)
            .into_iter()
            .flatten()
        {
            match part {
                Json::String(word) => words.push(word.clone()),
                part => words.extend(self::words(part)),
            }
        }
    }
    words.extend(
        schema
            .get("const")
            .and_then(Json::as_str)
            .map(str::to_owned),
    );
    words
}

impl Takes {
    /// The value that a text means for the field `key`. Days are read by whoever knows today: this
    /// takes them in full only.
    ///
    /// # Errors
    /// `Usage` with what was expected.
    pub(crate) fn read(&self, key: &str, text: &str) -> Result<Json, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(
                Refusal::new(Kind::Usage, format!("`{key}` cannot be empty")).hint(format!(
                    "to remove it: csa customer set CUSTOMER {key} --unset"
                )),
            );
        }
        let wrong = |expected: &str| {
            Refusal::new(Kind::Usage, format!("`{key}` is {expected}, not `{text}`"))
        };
        match self {
            Self::Text => Ok(json!(text)),
            Self::Name => match one_line(text) {
                Ok(()) => Ok(json!(text)),
                Err(fault) => Err(Refusal::new(Kind::Usage, format!("`{key}` {fault}"))
                    .hint("a name is one line of text")),
            },
            Self::Texts => {
                let items = text
                    .split(',')
                    .map(str::trim)
                    .filter(|item| !item.is_empty());
                Ok(items.collect())
            }
            Self::Address if is_address(text) => Ok(json!(text)),
            Self::Address => Err(wrong("a mail address")),
            Self::Day(_) => Ok(json!(text)),
            Self::Moment => match DateTime::parse_from_rfc3339(text) {
                Ok(_) => Ok(json!(text)),
                Err(_) => Err(wrong(
                    "a day and a time such as `2026-11-20T15:00:00-08:00`",
                )),
            },
            Self::Flag => match text.to_lowercase().as_str() {
                "true" | "yes" => Ok(json!(true)),
                "false" | "no" => Ok(json!(false)),
                _ => Err(wrong("`true` or `false`")),
            },
            Self::Whole => match text.parse::<u32>() {
                Ok(number) => Ok(json!(number)),
                Err(_) => Err(wrong("a whole number")),
            },
            Self::Number => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(json!(number)),
                _ => Err(wrong("a number")),
            },
            Self::Word(words) => {
                let wanted = text.to_lowercase().replace(['_', ' '], "-");
                if let Some(word) = words.iter().find(|word| **word == wanted) {
                    return Ok(json!(word));
                }
                let words = || words.iter().map(String::as_str);
                let refusal = wrong(&listed(words()));
                Err(match nearest(&wanted, words()) {
                    Some(near) => refusal.hint(format!("did you mean `{near}`?")),
                    None => refusal,
                })
            }
            Self::Person => {
                let person = Person::parse(text)
                    .map_err(|fault| Refusal::new(Kind::Usage, format!("`{key}`: {fault}")))?;
                Ok(json!(person))
            }
        }
    }
}
