//! What reading a record passes over, and where in its text each fault stands.

use serde_json::Value as Json;

use super::merge::Unsettled;
use super::record::{Record, ended, raw};
use super::schema::schema;
use super::unknown::unknown_keys;
use super::yaml::{Place, Step, Tree, Value};
use crate::domain::Refusal;
use crate::domain::check::{Check, Fault, Part, RecordPath};

/// A fault with its place in the record's text, both counted from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// What is wrong.
    pub(crate) fault: Fault,
    /// The line.
    pub(crate) line: usize,
    /// The column.
    pub(crate) column: usize,
}

/// Looks through one record after another, with one schema for all.
pub(crate) struct Inspector {
    schema: &'static Json,
}

impl Inspector {
    /// Ready to look.
    pub(crate) fn new() -> Self {
        Self { schema: schema() }
    }

    /// These faults of the record, the keys that csa does not know and those that stand twice where
    /// reading does not mind, each with its place.
    pub(crate) fn inspect(&self, record: &Record, mut faults: Vec<Fault>) -> Vec<Placed> {
        let mut placed = Vec::new();
        match values(record) {
            Ok(values) => {
                for (path, known) in unknown_keys(&values, self.schema) {
                    if let Some(Step::Key(key)) = path.last() {
                        let what = format!("csa does not know the key `{key}`");
                        let fault = Fault::new(Check::UnknownKey, record_path(&path), what);
                        faults.push(fault.meant(key, known.iter().map(String::as_str)));
                    }
                }
            }
            Err(error) => placed.extend(unchangeable(&error)),
        }
        let tree = Tree::parse(&record.text).ok();
        placed.extend(faults.into_iter().map(|fault| {
            let place = tree.as_ref().and_then(|tree| place(tree, &fault.at));
            at(fault, place)
        }));
        for (path, place) in tree.iter().flat_map(Tree::duplicate_keys) {
            if let Some(Step::Key(key)) = path.last() {
                let what = format!("the key `{key}` stands twice in one mapping");
                let fault = Fault::new(Check::DuplicateKey, record_path(&path), what);
                placed.push(at(fault, Some(place)));
            }
        }
        placed.extend(record.unsettled().map(waiting));
        placed
    }
}

/// A value that both sides of a merge changed.
fn waiting(value: Unsettled) -> Placed {
    let what = format!(
        "both sides changed `{}`; below stands the one, and the other has `{}`",
        value.place,
        value.shown()
    );
    let fault = Fault::new(Check::Unsettled, RecordPath::default(), what);
    Placed {
        fault: fault.hint("keep one, and delete the comment"),
        line: value.line,
        column: value.column,
    }
}

/// The text as values. With a key twice it is none to YAML; JSON takes the later one and goes on.
fn values(record: &Record) -> anyhow::Result<Value> {
    raw(&record.path, &record.text).or_else(|error| {
        let lenient = serde_yaml::from_str::<Json>(&ended(&record.text));
        lenient.and_then(serde_yaml::to_value).map_err(|_| error)
    })
}

/// What keeps csa from changing a record, and from looking for keys in it, though it can be read.
fn unchangeable(error: &anyhow::Error) -> Option<Placed> {
    let refusal = error.downcast_ref::<Refusal>()?;
    let fault = Fault::new(
        Check::Unreadable,
        RecordPath::default(),
        refusal.message.clone(),
    );
    let place = refusal.excerpt.as_ref();
    Some(Placed {
        fault: match refusal.hints.first() {
            Some(hint) => fault.hint(hint),
            None => fault,
        },
        line: place.map_or(1, |place| place.line),
        column: place.map_or(1, |place| place.column),
    })
}

fn at(fault: Fault, place: Option<Place>) -> Placed {
    let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
    Placed {
        fault,
        line,
        column,
    }
}

/// Where the path leads: its key, else its value, else the nearest of what holds it.
fn place(tree: &Tree, path: &RecordPath) -> Option<Place> {
    let steps: Vec<Step> = path.parts().iter().map(step).collect();
    (1..=steps.len()).rev().find_map(|depth| {
        let steps = &steps[..depth];
        tree.key(steps).or_else(|| tree.value(steps))
    })
}

fn step(part: &Part) -> Step {
    match part {
        Part::Key(key) => Step::Key(key.clone()),
        Part::Item(index) => Step::Index(*index),
    }
}

fn record_path(steps: &[Step]) -> RecordPath {
    let start = RecordPath::default();
    steps.iter().fold(start, |path, step| match step {
        Step::Key(key) => path.key(key),
        Step::Index(index) => path.item(*index),
    })
}
