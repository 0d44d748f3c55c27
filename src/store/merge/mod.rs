//! Two sides of one record into one: by key and by the permanent ids of items, in the text of ours.
//!
//! What only one side changed is taken from that side. An edit beats a deletion. Where both sides changed one value,
//! ours stays in force and theirs above it as a comment, which `csa check` finds: the record stays readable, and
//! nothing that anybody wrote is lost. Pure: three texts in, one text out.

mod align;
mod remarks;
mod renumber;
mod unsettled;
mod values;
mod written;

#[cfg(any(test, feature = "internals"))]
pub(crate) mod judge;
#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path as File;

use anyhow::{Context as _, Result};

use super::markers;
use super::record::{parsed, raw};
use super::yaml::{self, BOM, Path, Value, same};

pub(crate) use unsettled::{Unsettled, unsettled};

/// The merged text, and what whoever merges should hear.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Merged {
    /// The text.
    pub(crate) text: String,
    /// What both sides changed differently.
    pub(crate) conflicts: Vec<Conflict>,
    /// What was decided besides.
    pub(crate) notes: Vec<Note>,
}

/// A value that both sides changed differently. Ours is in force, theirs in a comment above it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Conflict {
    path: Path,
    /// The value, as `csa customer set` names it.
    pub(crate) place: String,
    ours: Value,
    theirs: Value,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ours, theirs) = (yaml::flow(&self.ours), yaml::flow(&self.theirs));
        let place = &self.place;
        write!(f, "both sides changed {place}: here {ours}, there {theirs}")
    }
}

/// What was decided, and nobody has to settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Note {
    /// One side took it away, the other one changed it: it stays.
    Outlived {
        /// What.
        place: String,
        /// Whether it was ours that took it away.
        ours_removed: bool,
    },
    /// Both sides gave one id to a new item each.
    Renumbered {
        /// The list, such as `backlog`.
        list: String,
        /// What our item was called.
        from: String,
        /// What it is called now.
        to: String,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outlived {
                place,
                ours_removed: true,
            } => write!(f, "{place} was deleted here and changed there: it stays"),
            Self::Outlived {
                place,
                ours_removed: false,
            } => write!(f, "{place} was changed here and deleted there: it stays"),
            Self::Renumbered { list, from, to } => write!(
                f,
                "both sides have a new `{from}` in {list}: the one from here is `{to}` now"
            ),
        }
    }
}

/// Merges what `ours` and `theirs` made of `base`. An empty `base` is no record yet.
///
/// # Errors
/// When one of them is no record, or the merged one cannot be written with all else in its place; the text is then
/// for a merge of lines.
pub(crate) fn merge(base: &str, ours: &str, theirs: &str) -> Result<Merged> {
    let file = File::new("");
    let mark = &ours[..ours.len() - bare(ours).len()];
    let (base, ours, theirs) = (bare(base), bare(ours), bare(theirs));
    let read = |text: &str| -> Result<Value> {
        if let Some(refusal) = markers::refusal(file, text) {
            return Err(refusal.into());
        }
        parsed(file, text)?;
        raw(file, text)
    };
    let old = match base.trim().is_empty() {
        true => Value::Null,
        false => read(base).context("the common origin is no record")?,
    };
    let mut own = read(ours).context("the side from here is no record")?;
    let other = read(theirs).context("the other side is no record")?;

    let (edits, renamed) = renumber::renumber(&old, &own, &other);
    let ours = yaml::apply(ours, &edits)?;
    for edit in &edits {
        yaml::change(&mut own, edit).map_err(anyhow::Error::msg)?;
    }
    let (merged, outcome) = values::merge(&old, &own, &other);
    let edits = yaml::diff(&own, &merged);
    let text = yaml::apply(&ours, &edits)?;
    let text = written::as_written(text, &edits, &merged, (theirs, &other));
    let lost = "a comment finds no place in the merged text";
    // One of ours is gone where it stood in what the other side deleted.
    let text = remarks::carried(text, &merged, base, (&ours, &own)).context(lost)?;
    let text = remarks::carried(text, &merged, base, (theirs, &other)).context(lost)?;
    let text = unsettled::settled(text, base, theirs);
    let text = unsettled::marked(text, &merged, &outcome.conflicts)
        .context("there is no place to keep both values")?;
    parsed(file, &text).context("together the two sides are no record")?;
    let says = values_of(&text).context("the merged text cannot be read back")?;
    anyhow::ensure!(
        same(&says, &merged),
        "the merged text would say something else"
    );

    let renumbered = renamed.into_iter().map(|item| Note::Renumbered {
        list: item.list().to_owned(),
        from: item.from,
        to: item.to,
    });
    Ok(Merged {
        text: format!("{mark}{text}"),
        conflicts: outcome.conflicts,
        notes: renumbered.chain(outcome.notes).collect(),
    })
}

fn bare(text: &str) -> &str {
    text.strip_prefix(BOM).unwrap_or(text)
}

/// What the text says, if it can be read.
fn values_of(text: &str) -> Option<Value> {
    raw(File::new(""), text).ok()
}
