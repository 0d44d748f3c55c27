//! A customer's file, from text to record: forgiving about what it does not know, strict about what
//! it does.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_yaml::Value;

use super::fault::invalid;
use super::markers;
use super::merge::{Unsettled, unsettled};
use super::plain;
use super::yaml::{Place, Step, Tree, may_share};
use crate::domain::customer::{Customer, SCHEMA};
use crate::domain::sentences::for_people;
use crate::domain::{Excerpt, Kind, Refusal};

/// More levels of flow style than any person writes. Beyond, the reader below takes quadratic
/// time, so the linear one looks first.
const FLOW_LEVELS: usize = 100;
/// The most bytes that a file may come to with every alias written out: beyond, a small file would fill the memory.
const UNFOLDED: usize = 64 * 1024 * 1024;

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
        let customer = match quickly(&text) {
            Some(customer) => customer,
            None => parsed(path, &text)?,
        };
        Ok(Self {
            path: path.to_owned(),
            text,
            customer,
        })
    }

    /// The values in it that both sides of a merge changed, and of which a person has to choose one.
    pub(crate) fn unsettled(&self) -> impl Iterator<Item = Unsettled> {
        unsettled(&self.text).into_iter()
    }
}

/// The text as plain values, unknown keys included.
///
/// # Errors
/// When it holds what the reading of a record passes over: a key that stands twice in a part that csa does not
/// know, or aliases of aliases.
pub(super) fn raw(path: &Path, text: &str) -> Result<Value> {
    let read = || {
        let mut value: Value = serde_yaml::from_str(&ended(text))?;
        value.apply_merge()?;
        Ok(value)
    };
    read().map_err(|error| invalid(path, text, &error).into())
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
    match markers::refusal(path, &text) {
        Some(refusal) => Err(refusal.into()),
        None => Ok(text),
    }
}

/// What the text says, if it is written plainly and says nothing wrong.
pub(super) fn quickly(text: &str) -> Option<Customer> {
    let read = plain::read::<Customer>(&ended(text))?;
    (1..=SCHEMA).contains(&read.schema).then_some(read)
}

/// What the text says, by the whole reader.
///
/// # Errors
/// With line and column: no YAML, another schema, or no customer's record.
pub(crate) fn parsed(path: &Path, text: &str) -> Result<Customer> {
    let tree = match flow_levels(text) > FLOW_LEVELS || text.contains("<<") || may_share(text) {
        true => Some(located(path, text)?),
        false => None,
    };
    let merge = tree.as_ref().and_then(Tree::merge_key);
    let plain = || serde_yaml::from_str::<Customer>(&ended(text));
    let read = match (&tree, merge) {
        (Some(tree), Some(merge)) => tree.merged().map_err(|error: serde_yaml::Error| {
            // What was merged has no place. Where the plain reading meets the same fault, it knows one.
            let same = |plain: &serde_yaml::Error| plain.to_string().contains(&error.to_string());
            match plain().err().filter(same) {
                Some(plain) => invalid(path, text, &plain),
                None => Refusal {
                    excerpt: Some(Box::new(excerpt(path, text, merge))),
                    ..invalid(path, text, &error)
                },
            }
        }),
        _ => plain().map_err(|error| invalid(path, text, &error)),
    };
    let schema = match &read {
        Ok(customer) => Some(customer.schema),
        // Of a newer schema the rest may be of another shape.
        Err(_) => schema(text),
    };
    match schema {
        Some(schema) if schema == 0 || schema > SCHEMA => {
            Err(other_schema(path, text, schema).into())
        }
        _ => Ok(read?),
    }
}

/// How many levels of flow style there can be: cheap, perhaps too many, never too few.
///
/// A bracket counts as closed only where nothing can make it a mere sign: in a line without a quote or a tag,
/// before what may be a comment, and behind as many that opened in the same line.
pub(super) fn flow_levels(text: &str) -> usize {
    let (mut levels, mut most) = (0, 0);
    for line in text
        .split(['\n', '\r'])
        .filter(|line| line.contains(['[', '{']))
    {
        let (sure, rest) = match line.contains(['"', '\'', '!']) {
            true => ("", line),
            false => line.split_at(line.find('#').unwrap_or(line.len())),
        };
        let opened = |part: &str| part.matches(['[', '{']).count();
        let (mut open, mut deepest) = (Some(0_usize), 0);
        for sign in sure.bytes() {
            open = match sign {
                b'[' | b'{' => open.map(|open| open + 1),
                b']' | b'}' => open.and_then(|open| open.checked_sub(1)),
                _ => continue,
            };
            deepest = deepest.max(open.unwrap_or(0));
        }
        let left = open.unwrap_or_else(|| opened(sure));
        most = most.max(levels + deepest.max(left) + opened(rest));
        levels += left + opened(rest);
    }
    most
}

/// The text's parts with their places, if it is safe to read.
fn located(path: &Path, text: &str) -> Result<Tree> {
    let tree = Tree::parse(text).map_err(|error| {
        Refusal::new(Kind::Invalid, for_people(&error.message)).at(Excerpt::at(
            path,
            text,
            (error.line, error.column, 1),
            String::new(),
        ))
    })?;
    match tree.unfolds_beyond(UNFOLDED) {
        Some(place) => Err(Refusal::new(
            Kind::Invalid,
            format!(
                "with this alias the file unfolds to more than {} MiB",
                UNFOLDED / 1024 / 1024
            ),
        )
        .at(excerpt(path, text, place))
        .hint("write out what it stands for, or leave it out")
        .into()),
        None => Ok(tree),
    }
}

fn excerpt(path: &Path, text: &str, place: Place) -> Excerpt {
    let place = (place.line, place.column, place.length);
    Excerpt::at(path, text, place, String::new())
}

/// The schema number of a text that is no record to this program.
fn schema(text: &str) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Head {
        schema: u32,
    }
    let head: Head = serde_yaml::from_str(&ended(text)).ok()?;
    Some(head.schema)
}

fn other_schema(path: &Path, text: &str, schema: u32) -> Refusal {
    let message =
        format!("this record has schema {schema}, and this csa knows schemas up to {SCHEMA}");
    let hint = match schema {
        0 => "schemas are counted from 1: write `schema: 1`",
        _ => "a newer csa wrote it; update csa, an older one could lose what it does not know",
    };
    let refusal = Refusal::new(Kind::Invalid, message).hint(hint);
    let key = [Step::Key("schema".to_owned())];
    match Tree::parse(text).ok().and_then(|tree| tree.key(&key)) {
        Some(place) => refusal.at(excerpt(path, text, place)),
        None => refusal,
    }
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
