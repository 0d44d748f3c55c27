//! What this run of the program wrote to the book, for whoever is to hear of it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::Change;

/// One write: a sentence, and the files that it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Deed {
    /// What was done.
    pub(crate) summary: String,
    /// The records, each with what became of it.
    pub(crate) files: Vec<Touched>,
}

/// A record that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Touched {
    /// From the book's folder on.
    pub(crate) path: PathBuf,
    /// The customer's id.
    customer: String,
    /// What became of it.
    now: Fate,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Fate {
    Created,
    Changed,
    Removed,
}

/// All that was written, in its order.
#[derive(Debug, Clone, Default)]
pub(super) struct Deeds(Arc<Mutex<Vec<Deed>>>);

impl Touched {
    /// The customer whose record it is.
    pub(crate) fn customer(&self) -> String {
        self.customer.clone()
    }

    fn of(change: &Change) -> Self {
        let stem = change.path.file_stem().unwrap_or_default();
        Self {
            path: change.path.clone(),
            customer: stem.to_string_lossy().into_owned(),
            now: match (&change.before, &change.after) {
                (None, _) => Fate::Created,
                (_, None) => Fate::Removed,
                _ => Fate::Changed,
            },
        }
    }
}

impl Deeds {
    /// Notes a write that was made.
    pub(super) fn note(&self, summary: &str, changes: &[Change]) {
        let deed = Deed {
            summary: summary.to_owned(),
            files: changes.iter().map(Touched::of).collect(),
        };
        let mut deeds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        deeds.push(deed);
    }

    /// What was noted.
    pub(super) fn all(&self) -> Vec<Deed> {
        let deeds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        deeds.clone()
    }
}
