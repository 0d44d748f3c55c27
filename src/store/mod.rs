//! The book on disk: a folder with one YAML file a customer, the team's own rules and templates,
//! and the journal from which changes are taken back.
//!
//! ```text
//! <book>/customers/<id>.yaml   the records; the id is the file's stem
//! <book>/rules/*.toml          overrides of rules
//! <book>/templates/*.md        overrides of drafts and reports
//! <book>/.csa/                 journal, lock, copies being edited, entries begun, the record's schema for editors
//! ```
//!
//! Everything that changes a record goes through `write.rs`: under the lock, as edits of the text,
//! through the journal. `merge/` joins what two people made of one record, `git/` is the way to the other one.

mod abreast;
mod abridged;
#[cfg(test)]
mod abridged_tests;
#[cfg(any(test, feature = "internals"))]
pub(crate) mod by_hand;
mod change;
mod copy;
mod deed;
pub(crate) mod disk;
mod fault;
mod find;
mod folder;
pub(crate) mod git;
mod glimpse;
mod inspect;
pub(crate) mod journal;
mod links;
mod lock;
mod markers;
pub(crate) mod merge;
mod plain;
#[cfg(any(test, feature = "internals"))]
pub(crate) mod promises;
pub(crate) mod public;
mod record;
#[cfg(test)]
mod record_property_tests;
#[cfg(test)]
mod record_tests;
mod rewrite;
mod schema;
#[cfg(test)]
mod store_tests;
mod unfinished;
mod unknown;
mod write;
mod yaml;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, FixedOffset};

use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

pub(crate) use change::Change;
pub(crate) use copy::WorkingCopy;
pub(crate) use deed::{Deed, Touched};
pub(crate) use find::Matches;
use git::Git;
pub(crate) use glimpse::Glimpse;
pub(crate) use inspect::Inspector;
pub(crate) use record::Record;
#[cfg(feature = "internals")]
pub(crate) use record::parsed;
pub(crate) use schema::{MODELINE, schema};
pub(crate) use unfinished::{Kept, Unfinished};
pub(crate) use unknown::shape;
pub(crate) use write::Act;
#[cfg(test)]
pub(crate) use yaml::Dice;

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(10);

/// The book.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    book: PathBuf,
    /// The record that was read or written last: a verb reads its customer several times.
    last: Arc<Mutex<Option<Record>>>,
    deeds: deed::Deeds,
    /// Commits every change at once, where the user wants that.
    commits: Option<Git>,
}

/// Who writes, when, and whether at all.
#[derive(Debug, Clone)]
pub(crate) struct Write {
    /// For the journal.
    pub(crate) at: DateTime<FixedOffset>,
    /// The command line, for the journal.
    pub(crate) command: String,
    /// True computes everything and writes nothing.
    pub(crate) dry_run: bool,
}

/// What was written, or would be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Written {
    /// One sentence that says what was done.
    pub(crate) summary: String,
    /// The files before and after; empty when there was nothing to change.
    pub(crate) changes: Vec<Change>,
    /// What else the user should hear, such as that an earlier change was cut short and has been taken back.
    pub(crate) warnings: Vec<String>,
}

/// Every customer of the book, as far as they can be read.
#[derive(Debug)]
pub(crate) struct Shelf<T = Record> {
    /// Those that can, by id, with their records or what was seen in them.
    pub(crate) records: Vec<(CustomerId, T)>,
    /// Of each other one, why not.
    pub(crate) unreadable: Vec<anyhow::Error>,
}

impl Store {
    /// The book at this folder, which need not exist yet.
    pub(crate) fn new(book: PathBuf) -> Self {
        Self {
            book,
            last: Arc::default(),
            deeds: deed::Deeds::default(),
            commits: None,
        }
    }

    /// The same book, with every change committed at once.
    pub(crate) fn committing(self, git: Git) -> Self {
        Self {
            commits: Some(git),
            ..self
        }
    }

    /// The folder.
    pub(crate) fn book(&self) -> &Path {
        &self.book
    }

    /// What was written to the book through this store, in its order.
    pub(crate) fn deeds(&self) -> Vec<Deed> {
        self.deeds.all()
    }

    /// Whether there is a book yet.
    pub(crate) fn exists(&self) -> bool {
        self.customers().is_dir()
    }

    /// Makes the folders of an empty book, private to the user. Does no harm to one that is there.
    ///
    /// # Errors
    /// When a folder cannot be made.
    pub(crate) fn make(&self) -> Result<()> {
        for folder in [self.book.clone(), self.customers()] {
            disk::make_private_dir(&folder)?;
        }
        Ok(())
    }

    /// The file of this customer.
    pub(crate) fn path(&self, id: &CustomerId) -> PathBuf {
        self.customers().join(format!("{id}.yaml"))
    }

    /// Reads one customer.
    ///
    /// # Errors
    /// When there is no such customer, or the file is no record; with line and column.
    pub(crate) fn load(&self, id: &CustomerId) -> Result<Record> {
        let path = self.path(id);
        let bytes = links::read_in(&self.book, &path)?.ok_or_else(|| absent(id))?;
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |last: &&Record| last.path == path && last.text.as_bytes() == bytes;
        if let Some(last) = last.as_ref().filter(same) {
            return Ok(last.clone());
        }
        drop(last);
        let record = Record::read(&path, bytes)?;
        self.remember(record.clone());
        Ok(record)
    }

    fn read(&self, id: &CustomerId) -> Result<Record> {
        let path = self.path(id);
        let bytes = links::read_in(&self.book, &path)?.ok_or_else(|| absent(id))?;
        Record::read(&path, bytes)
    }

    /// Keeps what a text says, for the case that it is asked for again. The file itself is read each time.
    fn remember(&self, record: Record) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some(record);
    }

    /// Reads every customer that can be read, and says of each other one why not.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn load_all(&self) -> Result<Shelf> {
        self.look_through(|_, record| record)
    }

    /// What `look` sees in every customer that can be read, and why each other one cannot. No more records are held
    /// at once than there are cores.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn look_through<T: Send>(
        &self,
        look: impl Fn(&CustomerId, Record) -> T + Sync,
    ) -> Result<Shelf<T>> {
        let ids = self.ids()?;
        let seen = abreast::each(&ids, |id| self.read(id).map(|record| look(id, record)));
        let mut shelf = Shelf {
            records: Vec::with_capacity(ids.len()),
            unreadable: Vec::new(),
        };
        for (id, seen) in ids.into_iter().zip(seen) {
            match seen {
                Ok(seen) => shelf.records.push((id, seen)),
                Err(error) => shelf.unreadable.push(error),
            }
        }
        Ok(shelf)
    }

    /// The folder of the records, which need not exist yet.
    pub(crate) fn customers(&self) -> PathBuf {
        self.book.join("customers")
    }

    /// The file of this customer as the journal and diffs name it: from the book's folder on.
    pub(crate) fn relative(&self, id: &CustomerId) -> PathBuf {
        Path::new("customers").join(format!("{id}.yaml"))
    }
}

fn absent(id: &CustomerId) -> Refusal {
    Refusal::new(Kind::NotFound, format!("no customer `{id}`"))
        .hint("`csa customer list --all` shows every customer")
}
