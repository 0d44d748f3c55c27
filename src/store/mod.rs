//! The book on disk: a folder with one YAML file a customer, the team's own rules and templates,
//! and the journal from which changes are taken back.
//!
//! ```text
//! <book>/customers/<id>.yaml   the records; the id is the file's stem
//! <book>/rules/*.toml          overrides of rules
//! <book>/templates/*.md        overrides of drafts
//! <book>/.csa/                 journal, lock, copies being edited, the record's schema for editors
//! ```
//!
//! Everything that changes the book goes through [`Store::edit`] or [`Store::create`]: under the
//! lock, as edits of the text, through the journal.

#[cfg(test)]
mod by_hand;
mod change;
mod copy;
pub(crate) mod disk;
mod fault;
mod find;
mod folder;
mod inspect;
pub(crate) mod journal;
mod lock;
mod record;
#[cfg(test)]
mod record_property_tests;
#[cfg(test)]
mod record_tests;
mod rewrite;
mod schema;
#[cfg(test)]
mod store_tests;
mod unknown;
mod yaml;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, FixedOffset};

use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

pub(crate) use change::Change;
pub(crate) use copy::WorkingCopy;
pub(crate) use find::Matches;
pub(crate) use inspect::Inspector;
pub(crate) use lock::Lock;
pub(crate) use record::Record;
pub(crate) use schema::{MODELINE, schema};
pub(crate) use unknown::shape;

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(10);

/// The book.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    book: PathBuf,
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
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// One sentence that says what was done.
    pub(crate) summary: String,
    /// The files before and after; empty when there was nothing to change.
    pub(crate) changes: Vec<Change>,
}

/// Every customer of the book, as far as they can be read.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    /// Those that can, by id.
    pub(crate) records: Vec<(CustomerId, Record)>,
    /// Of each other one, why not.
    pub(crate) unreadable: Vec<anyhow::Error>,
}

impl Store {
    /// The book at this folder, which need not exist yet.
    pub(crate) fn new(book: PathBuf) -> Self {
        Self { book }
    }

    /// The folder.
    pub(crate) fn book(&self) -> &Path {
        &self.book
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
        match disk::read(&path)? {
            Some(bytes) => Record::read(&path, bytes),
            None => Err(absent(id).into()),
        }
    }

    /// Reads every customer that can be read, and says of each other one why not.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn load_all(&self) -> Result<Shelf> {
        let mut shelf = Shelf::default();
        for id in self.ids()? {
            match self.load(&id) {
                Ok(record) => shelf.records.push((id, record)),
                Err(error) => shelf.unreadable.push(error),
            }
        }
        Ok(shelf)
    }

    /// Adds a customer.
    ///
    /// # Errors
    /// When the id is taken, by whatever case of letters, or the file cannot be written.
    pub(crate) fn create(
        &self,
        id: &CustomerId,
        customer: &Customer,
        write: &Write,
        summary: String,
    ) -> Result<Written> {
        if let Some(taken) = self.ids()?.iter().find(|other| other.same_file(id)) {
            return Err(Refusal::new(
                Kind::Refused,
                format!("the id `{id}` is taken by `{}`", self.path(taken).display()),
            )
            .hint("if this is another customer, choose an id: `--id SOME-ID`")
            .into());
        }
        let change = Change {
            path: self.relative(id),
            before: None,
            after: Some(self.for_editors(Record::text_of_new(&self.path(id), customer)?)),
        };
        if !write.dry_run {
            self.make()?;
            let lock = Lock::take(&self.book, PATIENCE)?;
            self.commit(&lock, write, &summary, std::slice::from_ref(&change))?;
        }
        Ok(Written {
            summary,
            changes: vec![change],
        })
    }

    /// Changes one customer: reads the record under the lock, lets `act` change it, and writes the
    /// difference into the text. `act` returns the sentence that says what was done.
    ///
    /// # Errors
    /// Those of reading and of `act`; when the change cannot be made without touching more than it
    /// must; when another program holds the lock or changed the file meanwhile.
    pub(crate) fn edit(
        &self,
        id: &CustomerId,
        write: &Write,
        act: impl FnOnce(&mut Customer) -> Result<String>,
    ) -> Result<Written> {
        let lock = match write.dry_run {
            true => None,
            false => Some(Lock::take(&self.book, PATIENCE)?),
        };
        let record = self.load(id)?;
        let mut customer = record.customer.clone();
        let summary = act(&mut customer)?;
        let text = record.text_with(&customer)?;
        self.put(id, lock, write, record.text, text, summary)
    }

    /// Puts a text that a person wrote in the place of `before`, which need not have been a record.
    ///
    /// # Errors
    /// When the new text is no record, or the file no longer holds `before`.
    pub(crate) fn put_text(
        &self,
        id: &CustomerId,
        before: String,
        text: String,
        write: &Write,
    ) -> Result<Written> {
        let record = Record::read(&self.path(id), text.into_bytes())?;
        let lock = match write.dry_run {
            true => None,
            false => Some(Lock::take(&self.book, PATIENCE)?),
        };
        let summary = format!("edited `{}`", record.customer.name);
        self.put(id, lock, write, before, record.text, summary)
    }

    fn put(
        &self,
        id: &CustomerId,
        lock: Option<Lock>,
        write: &Write,
        before: String,
        text: String,
        summary: String,
    ) -> Result<Written> {
        if text == before {
            return Ok(Written {
                summary,
                changes: Vec::new(),
            });
        }
        let change = Change {
            path: self.relative(id),
            before: Some(before),
            after: Some(text),
        };
        if let Some(lock) = lock {
            self.commit(&lock, write, &summary, std::slice::from_ref(&change))?;
        }
        Ok(Written {
            summary,
            changes: vec![change],
        })
    }

    fn commit(&self, lock: &Lock, write: &Write, summary: &str, changes: &[Change]) -> Result<()> {
        disk::sweep(&self.customers(), lock);
        journal::commit(&self.book, lock, write.at, &write.command, summary, changes)?;
        Ok(())
    }

    /// Takes back the newest change that stands.
    ///
    /// # Errors
    /// When there is none, or the file changed since.
    pub(crate) fn undo(&self, write: &Write) -> Result<journal::Undone> {
        journal::undo(
            &self.book,
            &Lock::take(&self.book, PATIENCE)?,
            write.dry_run,
        )
    }

    /// Makes the change that was last taken back once more.
    ///
    /// # Errors
    /// When there is none, or the file changed since.
    pub(crate) fn redo(&self, write: &Write) -> Result<journal::Undone> {
        journal::redo(
            &self.book,
            &Lock::take(&self.book, PATIENCE)?,
            write.dry_run,
        )
    }

    /// The folder of the records, which need not exist yet.
    pub(crate) fn customers(&self) -> PathBuf {
        self.book.join("customers")
    }

    fn relative(&self, id: &CustomerId) -> PathBuf {
        Path::new("customers").join(format!("{id}.yaml"))
    }
}

fn absent(id: &CustomerId) -> Refusal {
    Refusal::new(Kind::NotFound, format!("no customer `{id}`"))
        .hint("`csa customer list --all` shows every customer")
}
