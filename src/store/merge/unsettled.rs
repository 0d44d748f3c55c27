//! What both sides changed, kept as a comment above the value in force until a person settles it.
//!
//! ```yaml
//! # csa: both sides changed environment.seats; the other side has
//! #   seats: 1400
//! seats: 1300
//! ```
//!
//! The record stays readable, nothing is lost, and whoever settles it takes the comment away.

use serde_yaml::Mapping;

use super::super::yaml::{self, Step, Tree, Value, same};
use super::remarks::above;
use super::{Conflict, values_of};

const START: &str = "# csa: both sides changed ";
const END: &str = "; the other side has";
/// What the lines below begin with, which hold the other side's value as YAML.
const VALUE: &str = "#   ";

/// A value that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unsettled {
    /// The line of the comment, counted from 1.
    pub(crate) line: usize,
    /// The column of its `#` in characters, counted from 1.
    pub(crate) column: usize,
    /// The value, as `csa customer set` names it.
    pub(crate) place: String,
    /// What the other side has, as YAML.
    pub(crate) theirs: String,
}

impl Unsettled {
    /// What the other side has, on one line.
    pub(crate) fn shown(&self) -> String {
        match self.theirs.split_once('\n') {
            Some((first, _)) => format!("{first} …"),
            None => self.theirs.clone(),
        }
    }
}

/// The text with the other side's value above each that both changed; `None` where that would say something else.
pub(super) fn marked(text: String, merged: &Value, conflicts: &[Conflict]) -> Option<String> {
    let mut text = text;
    for conflict in conflicts {
        let new = above(&text, &conflict.path, &comment(conflict))?;
        text = values_of(&new)
            .is_some_and(|values| same(&values, merged))
            .then_some(new)?;
    }
    Some(text)
}

fn comment(conflict: &Conflict) -> String {
    let key = match conflict.path.last() {
        Some(Step::Key(key)) => key.clone(),
        _ => conflict.place.clone(),
    };
    let pair = Mapping::from_iter([(Value::String(key), conflict.theirs.clone())]);
    let value = yaml::emit(&Value::Mapping(pair));
    let lines = value.lines().map(|line| format!("{VALUE}{line}\n"));
    format!(
        "{START}{}{END}\n{}",
        conflict.place,
        lines.collect::<String>()
    )
}

/// Every value of this text that waits for a person.
pub(crate) fn unsettled(text: &str) -> Vec<Unsettled> {
    if memchr::memmem::find(text.as_bytes(), START.as_bytes()).is_none() {
        return Vec::new();
    }
    let body = text.strip_prefix(yaml::BOM).unwrap_or(text);
    let Ok(tree) = Tree::parse(body) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for comment in tree.comments() {
        let Some(place) = comment.text.strip_prefix(START) else {
            continue;
        };
        let line_start = body[..comment.at].rfind('\n').map_or(0, |at| at + 1);
        let below = body[comment.at..].lines().skip(1);
        let value = below.map_while(|line| line.trim_start().strip_prefix(VALUE));
        found.push(Unsettled {
            line: body[..comment.at].matches('\n').count() + 1,
            column: body[line_start..comment.at].chars().count() + 1,
            place: place.strip_suffix(END).unwrap_or(place).to_owned(),
            theirs: value.collect::<Vec<_>>().join("\n"),
        });
    }
    found
}

/// The text without the comments of this kind that theirs took away since `base`: there a person has settled them.
pub(super) fn settled(text: String, base: &str, theirs: &str) -> String {
    let (before, after) = (blocks(base), blocks(theirs));
    let mut text = text;
    for block in before.iter().filter(|block| !after.contains(block)) {
        if let Some(start) = place_of(&text, block) {
            let lines = block.len();
            let end = text[start..]
                .split_inclusive('\n')
                .take(lines)
                .map(str::len)
                .sum::<usize>();
            text.replace_range(start..start + end, "");
        }
    }
    text
}

/// The comments of this kind, each as its lines without what stands before their `#`.
fn blocks(text: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let starts = (0..lines.len()).filter(|at| lines[*at].starts_with(START));
    let block = |at: usize| {
        let below = lines[at + 1..].iter();
        let below = below.take_while(|line| line.starts_with(VALUE));
        let block = std::iter::once(&lines[at]).chain(below);
        block.map(|line| (*line).to_owned()).collect()
    };
    starts.map(block).collect()
}

/// Where the lines of this comment begin in the text.
fn place_of(text: &str, block: &[String]) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let lines = text[start..].lines().map(str::trim).take(block.len());
        if lines.eq(block.iter().map(String::as_str)) {
            return Some(start);
        }
        start += line.len();
    }
    None
}
