//! Lossless YAML: change one thing in a file that a person wrote, and leave every other byte alone.
//!
//! `tree` says where things stand, the rooms of `splice` turn one [`Edit`] into one replaced byte range,
//! and `verify` reads the result with an independent parser. What cannot be verified is not written.

mod comments;
mod diff;
mod emit;
mod lines;
mod scalar;
mod shared;
mod splice;
mod tree;
mod verify;

#[cfg(test)]
mod case_tests;
#[cfg(any(test, feature = "internals"))]
mod dice;
#[cfg(test)]
mod diff_tests;
#[cfg(test)]
mod emit_tests;
#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tree_tests;
#[cfg(test)]
mod writer;

pub(crate) use comments::{Anchor, Comment};
#[cfg(any(test, feature = "internals"))]
pub(crate) use dice::Dice;
#[cfg(test)]
pub(crate) use dice::cases;
pub(crate) use diff::{diff, in_common};
pub(crate) use emit::{emit, flow};
pub(crate) use scalar::key_text;
pub(crate) use serde_yaml::Value;
pub(crate) use shared::may_share;
pub(crate) use tree::{Place, Tree};
pub(crate) use verify::{change, same};

use std::fmt;

/// One step into a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Into a mapping. Keys that are not text (`2026:`) go by their text.
    Key(String),
    /// Into a list, counted from 0.
    Index(usize),
}

/// The way from the top of the document to a node; empty is the document itself.
pub(crate) type Path = Vec<Step>;

/// One change to a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Edit {
    /// Replaces the value that stands at `path`, be it a scalar, nothing, or a whole container.
    Set { path: Path, value: Value },
    /// Adds `key` to the mapping (or `{}`, or nothing) at `path`, behind its sibling `after` when the
    /// mapping has that, else at its end.
    Add {
        path: Path,
        key: String,
        value: Value,
        after: Option<String>,
    },
    /// Inserts into the list (or `[]`, or nothing) at `path`, before item `index`; the length appends.
    Insert {
        path: Path,
        index: usize,
        value: Value,
    },
    /// Removes a key with its value, or a list item. Comments on lines of their own above it stay.
    Remove { path: Path },
}

impl Edit {
    /// Where in the document this edit works.
    pub(crate) fn path(&self) -> &[Step] {
        match self {
            Edit::Set { path, .. }
            | Edit::Add { path, .. }
            | Edit::Insert { path, .. }
            | Edit::Remove { path } => path,
        }
    }
}

/// Why an edit was not made: the text is as it was, and a person can make the change by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CannotEdit {
    /// Line, counted from 1.
    pub(crate) line: usize,
    /// Column in characters, counted from 1.
    pub(crate) column: usize,
    /// What is in the way and what to do by hand; lower case, no full stop.
    pub(crate) why: String,
}

impl fmt::Display for CannotEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}: {}", self.line, self.column, self.why)
    }
}

impl std::error::Error for CannotEdit {}

/// A byte order mark, which some editors put in front; it stays where it is.
pub(crate) const BOM: char = '\u{feff}';

/// Makes the edits in a text, as [`Document::apply`] does.
///
/// # Errors
/// Those of [`Document::read`] and [`Document::apply`].
pub(crate) fn apply(text: &str, edits: &[Edit]) -> Result<String, CannotEdit> {
    if edits.is_empty() {
        return Ok(text.to_owned());
    }
    Document::read(text)?.apply(edits)
}

/// A text read by both parsers: where everything stands, and what it says.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    mark: &'t str,
    tree: Tree,
    value: Value,
}

impl<'t> Document<'t> {
    /// Reads a text.
    ///
    /// # Errors
    /// [`CannotEdit`] when it does not parse.
    pub(crate) fn read(text: &'t str) -> Result<Self, CannotEdit> {
        let body = text.strip_prefix(BOM).unwrap_or(text);
        // The locating parser goes first: it is linear and bounded in depth where the other one is not.
        let tree = Tree::parse(body)?;
        let value = verify::read(body).map_err(|error| {
            // The other parser does not tell where a key stands a second time.
            let twice = tree.duplicate_keys().into_iter().next();
            twice.map_or_else(|| error.into(), |(path, place)| duplicate(&path, place))
        })?;
        Ok(Self {
            mark: &text[..text.len() - body.len()],
            tree,
            value,
        })
    }

    /// What it says, merge keys not carried out.
    pub(crate) fn value(&self) -> &Value {
        &self.value
    }

    /// Makes the edits one after another and returns the new text.
    ///
    /// Each edit replaces one range of bytes, so everything else stays byte for byte; no edits, no change.
    /// The result, read by an independent parser, equals the old value with the edits made to it.
    ///
    /// # Errors
    /// [`CannotEdit`] when a path leads nowhere, or when an edit would change more than it should, as with
    /// an anchor that is used elsewhere.
    pub(crate) fn apply(&self, edits: &[Edit]) -> Result<String, CannotEdit> {
        match self.run(edits) {
            // Of several edits only the last result was read: find the one that went wrong, to name its line.
            Err(Failure::Unverified(_)) if edits.len() > 1 => {
                let mut text = format!("{}{}", self.mark, self.tree.text());
                for edit in edits {
                    let document = Document::read(&text)?;
                    let run = document.run(std::slice::from_ref(edit));
                    text = run.map_err(Failure::into_inner)?;
                }
                Ok(text)
            }
            result => result.map_err(Failure::into_inner),
        }
    }

    fn run(&self, edits: &[Edit]) -> Result<String, Failure> {
        let mut wanted = self.value.clone();
        let mut new = self.tree.text().to_owned();
        let mut place = None;
        let mut changed;
        let mut tree = &self.tree;
        for (done, edit) in edits.iter().enumerate() {
            if done > 0 {
                changed = Tree::parse(&new).map_err(|e| Failure::Unverified(e.into()))?;
                tree = &changed;
            }
            let splice = splice::splice(tree, edit).map_err(Failure::Refused)?;
            verify::change(&mut wanted, edit)
                .map_err(|why| Failure::Refused(lines::cannot(&new, splice.range.start, why)))?;
            // New lines at the end are pointed at by the last line that is there.
            let at = splice.range.start.min(new.trim_end().len());
            place = Some(lines::place(&new, at, 1));
            new.replace_range(splice.range, &splice.text);
        }

        let unverified = |what: &str| {
            let (line, column) = place.map_or((1, 1), |p| (p.line, p.column));
            Failure::Unverified(CannotEdit {
                line,
                column,
                why: format!("{what}; make this change by hand in an editor"),
            })
        };
        // Both parsers must read it: this one will be asked where things stand at the next edit.
        Tree::parse(&new)
            .map_err(|_| unverified("the layout around here leaves no safe way to write it"))?;
        match verify::read(&new) {
            Ok(found) if verify::same(&found, &wanted) => Ok(format!("{}{new}", self.mark)),
            Ok(_) => Err(unverified(
                "the layout around here would change the meaning of something else",
            )),
            Err(_) => Err(unverified(
                "the layout around here leaves no safe way to write it",
            )),
        }
    }
}

/// Tells a refusal before writing from one after reading the result.
enum Failure {
    Refused(CannotEdit),
    Unverified(CannotEdit),
}

impl Failure {
    fn into_inner(self) -> CannotEdit {
        match self {
            Failure::Refused(why) | Failure::Unverified(why) => why,
        }
    }
}

fn duplicate(path: &[Step], place: Place) -> CannotEdit {
    CannotEdit {
        line: place.line,
        column: place.column,
        why: format!(
            "`{}` stands here a second time; remove one of the two first",
            splice::shown(path)
        ),
    }
}
