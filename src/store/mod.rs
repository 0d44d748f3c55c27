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

mod change;
mod copy;
pub(crate) mod disk;
mod find;
mod inspect;
pub(crate) mod journal;
mod lock;
mod record;
#[cfg(test)]
mod record_tests;
mod schema;
#[cfg(test)]
mod store_tests;
mod unknown;
mod yaml;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
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

    /// Every customer's id, sorted. No book yet means none.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn ids(&self) -> Result<Vec<CustomerId>> {
        let mut ids: Vec<CustomerId> = self
            .files("customers", "yaml")?
            .iter()
            .filter_map(|path| CustomerId::of_stem(path.file_stem()?.to_str()?))
            .collect();
        ids.sort();
        Ok(ids)
    }

    /// Files in the customers' folder that are not read, because of their names.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn strangers(&self) -> Result<Vec<PathBuf>> {
        let mut strangers = self.files("customers", "yml")?;
        strangers.extend(self.files("customers", "yaml")?.into_iter().filter(|path| {
            path.file_stem()
                .and_then(|stem| stem.to_str())
                .and_then(CustomerId::of_stem)
                .is_none()
        }));
        Ok(strangers)
    }

    /// How many records other users of the machine can read; None while the book's folder keeps
    /// them out, and where the platform has no such permissions.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn open_to_others(&self) -> Result<Option<usize>> {
        let is_open = |path: &Path| disk::is_open_to_others(path);
        if !is_open(&self.book) || !is_open(&self.customers()) {
            return Ok(None);
        }
        let ids = self.ids()?;
        Ok(Some(
            ids.iter().filter(|id| is_open(&self.path(id))).count(),
        ))
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

    /// The texts of the book's own rule files, in the order of their names.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(crate) fn rule_files(&self) -> Result<Vec<(PathBuf, String)>> {
        let paths = self.files("rules", "toml")?;
        paths.into_iter().map(text_file).collect()
    }

    /// The book's own template of this name, if it has one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn template(&self, name: &str) -> Result<Option<(PathBuf, String)>> {
        let path = self.book.join("templates").join(format!("{name}.md"));
        match path.exists() {
            true => text_file(path).map(Some),
            false => Ok(None),
        }
    }

    /// The folder of the records, which need not exist yet.
    pub(crate) fn customers(&self) -> PathBuf {
        self.book.join("customers")
    }

    fn relative(&self, id: &CustomerId) -> PathBuf {
        Path::new("customers").join(format!("{id}.yaml"))
    }

    /// The files with this ending in a folder of the book, sorted; hidden ones are not ours.
    fn files(&self, folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
        let folder = self.book.join(folder);
        let listing = match std::fs::read_dir(&folder) {
            Ok(listing) => listing,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => {
                return Err(error).context(format!("could not list `{}`", folder.display()));
            }
        };
        let mut paths = Vec::new();
        for entry in listing {
            let path = entry
                .with_context(|| format!("could not list `{}`", folder.display()))?
                .path();
            let is_hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !is_hidden && path.extension().is_some_and(|found| found == ending) {
                paths.push(path);
            }
        }
        paths.sort();
        Ok(paths)
    }
}

fn absent(id: &CustomerId) -> Refusal {
    Refusal::new(Kind::NotFound, format!("no customer `{id}`"))
        .hint("`csa customer list --all` shows every customer")
}

fn text_file(path: PathBuf) -> Result<(PathBuf, String)> {
    let bytes = disk::read(&path)?.with_context(|| format!("`{}` is gone", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Refusal::new(
            Kind::Invalid,
            format!("`{}` is not UTF-8 text", path.display()),
        )
    })?;
    Ok((path, text))
}
