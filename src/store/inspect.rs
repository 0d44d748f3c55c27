//! What reading a record passes over, and where in its text each fault stands.

use serde_json::Value as Json;

use super::record::{Record, ended, raw};
use super::schema::schema;
use super::unknown::unknown_keys;
use super::yaml::{Place, Step, Tree, Value};
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
    schema: Json,
}

impl Inspector {
    /// Ready to look.
    pub(crate) fn new() -> Self {
        Self { schema: schema() }
    }

    /// These faults of the record, the keys that csa does not know and those that stand twice where
    /// reading does not mind, each with its place.
    pub(crate) fn inspect(&self, record: &Record, mut faults: Vec<Fault>) -> Vec<Placed> {
        for (path, known) in unknown_keys(&values(&record.text), &self.schema) {
            if let Some(Step::Key(key)) = path.last() {
                let what = format!("csa does not know the key `{key}`");
                let fault = Fault::new(Check::UnknownKey, record_path(&path), what);
                faults.push(fault.meant(key, known.iter().map(String::as_str)));
            }
        }
        let tree = Tree::parse(&record.text).ok();
        let mut placed: Vec<Placed> = faults
            .into_iter()
            .map(|fault| {
                let place = tree.as_ref().and_then(|tree| place(tree, &fault.at));
                at(fault, place)
            })
            .collect();
        for (path, place) in tree.iter().flat_map(Tree::duplicate_keys) {
            if let Some(Step::Key(key)) = path.last() {
                let what = format!("the key `{key}` stands twice in one mapping");
                let fault = Fault::new(Check::DuplicateKey, record_path(&path), what);
                placed.push(at(fault, Some(place)));
            }
        }
        placed
    }
}

/// The text as values. With a key twice it is none to YAML; JSON takes the later one and goes on.
fn values(text: &str) -> Value {
    raw(text)
        .or_else(|_| {
            Ok(serde_yaml::to_value(serde_yaml::from_str::<Json>(
                &ended(text),
            )?)?)
        })
        .unwrap_or_else(|_: anyhow::Error| Value::Null)
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
