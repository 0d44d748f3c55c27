//! How records change: under the lock, after what a crash left half done was put right, as edits of the
//! text, through the journal.

use std::path::PathBuf;

use anyhow::Result;
use indexmap::IndexMap;

use super::lock::Lock;
use super::record::Record;
use super::{Change, PATIENCE, Store, Write, Written, journal};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

/// What is done to one customer among several.
pub(crate) type Act<'a> = Box<dyn FnOnce(&mut Customer) -> Result<()> + 'a>;

/// The right to write, and what was put right before it was given.
struct Begun {
    lock: Lock,
    warnings: Vec<String>,
}

impl Store {
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
        // Said before a book is made for it, and once more when nobody else can be about to take the id.
        self.untaken(id)?;
        if !write.dry_run {
            self.make()?;
        }
        let begun = self.begin(write)?;
        self.untaken(id)?;
        let change = Change {
            path: self.relative(id),
            before: None,
            after: Some(self.for_editors(Record::text_of_new(&self.path(id), customer)?)),
        };
        self.finish(begun, write, vec![change], summary)
    }

    fn untaken(&self, id: &CustomerId) -> Result<()> {
        let ids = self.ids()?;
        let Some(taken) = ids.iter().find(|other| other.same_file(id)) else {
            return Ok(());
        };
        let message = format!("the id `{id}` is taken by `{}`", self.path(taken).display());
        Err(Refusal::new(Kind::Refused, message)
            .hint("if this is another customer, choose an id: `--id SOME-ID`")
            .into())
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
        let begun = self.begin(write)?;
        let record = self.load(id)?;
        let mut customer = record.customer.clone();
        let summary = act(&mut customer)?;
        let change = self.change(id, record, &customer)?;
        let written = self.finish(begun, write, vec![change], summary)?;
        if let Some(Change {
            after: Some(text), ..
        }) = written.changes.first()
        {
            // The text was compared with this very customer before it was written.
            self.remember(Record {
                path: self.path(id),
                text: text.clone(),
                customer,
            });
        }
        Ok(written)
    }

    /// Changes several customers, all or none, as one entry of the journal: one `csa undo` takes all of
    /// it back. Acts on the same customer follow one another.
    ///
    /// # Errors
    /// As [`Store::edit`], of whichever customer it is; nothing is changed then.
    pub(crate) fn edit_all(
        &self,
        acts: Vec<(CustomerId, Act<'_>)>,
        summary: String,
        write: &Write,
    ) -> Result<Written> {
        let begun = self.begin(write)?;
        let mut edited: IndexMap<CustomerId, (Record, Customer)> = IndexMap::new();
        for (id, act) in acts {
            let (_, customer) = match edited.entry(id) {
                indexmap::map::Entry::Occupied(there) => there.into_mut(),
                indexmap::map::Entry::Vacant(place) => {
                    let record = self.load(place.key())?;
                    let customer = record.customer.clone();
                    place.insert((record, customer))
                }
            };
            act(customer)?;
        }
        let edited = edited.into_iter();
        let changes = edited.map(|(id, (record, customer))| self.change(&id, record, &customer));
        self.finish(begun, write, changes.collect::<Result<_>>()?, summary)
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
        let begun = self.begin(write)?;
        let summary = format!("edited `{}`", record.customer.name);
        let change = Change {
            path: self.relative(id),
            before: Some(before),
            after: Some(record.text),
        };
        self.finish(begun, write, vec![change], summary)
    }

    /// Takes back the newest change that stands, of the whole book or of `only` this customer.
    ///
    /// # Errors
    /// When there is none, or the file changed since.
    pub(crate) fn undo(&self, only: Option<&CustomerId>, write: &Write) -> Result<journal::Undone> {
        let only = only.map(|id| self.relative(id));
        let lock = self.lock(write)?;
        let undone = journal::undo(&self.book, lock.as_ref(), only.as_deref())?;
        Ok(self.noted(undone, "taken back", lock.as_ref()))
    }

    /// Makes the change that was last taken back once more, of the whole book or of `only` this customer.
    ///
    /// # Errors
    /// When there is none, or the file changed since.
    pub(crate) fn redo(&self, only: Option<&CustomerId>, write: &Write) -> Result<journal::Undone> {
        let only = only.map(|id| self.relative(id));
        let lock = self.lock(write)?;
        let redone = journal::redo(&self.book, lock.as_ref(), only.as_deref())?;
        Ok(self.noted(redone, "made once more", lock.as_ref()))
    }

    /// Notes and commits what was undone or redone; under no lock nothing was written.
    fn noted(&self, undone: journal::Undone, how: &str, lock: Option<&Lock>) -> journal::Undone {
        let mut undone = undone;
        if lock.is_some() {
            let summary = format!("{how}: {}", undone.entry.summary);
            self.deeds.note(&summary, &undone.changes);
            let warning = self.committed(&undone.changes, &summary);
            undone.warnings.extend(warning);
        }
        undone
    }

    /// Commits what was written, where the user wants that. The files are right by then: a commit that fails is
    /// only a warning, and the next one or `csa sync` takes them along.
    fn committed(&self, changes: &[Change], words: &str) -> Option<String> {
        let git = self.commits.as_ref()?;
        let paths: Vec<PathBuf> = changes.iter().map(|change| change.path.clone()).collect();
        let error = git.commit(&paths, words).err()?;
        Some(format!("written, but not committed: {error}"))
    }

    /// The lock; none for a dry run, which works in a book that cannot be written to.
    fn lock(&self, write: &Write) -> Result<Option<Lock>> {
        match write.dry_run {
            true => Ok(None),
            false => Lock::take(&self.book, PATIENCE).map(Some),
        }
    }

    /// To be called before any record is read that is to be changed: what was read half done would stay so.
    fn begin(&self, write: &Write) -> Result<Option<Begun>> {
        let Some(lock) = self.lock(write)? else {
            return Ok(None);
        };
        let warnings = journal::recover(&self.book, &lock)?;
        Ok(Some(Begun { lock, warnings }))
    }

    /// Takes back what a crash left half done, and says so, a line each: for whoever works a change out from more than
    /// the records that it is made to. Nothing under a dry run.
    ///
    /// # Errors
    /// When the book cannot be locked, or a file cannot be put back.
    pub(crate) fn recover(&self, write: &Write) -> Result<Vec<String>> {
        let begun = self.begin(write)?;
        Ok(begun.map_or_else(Vec::new, |begun| begun.warnings))
    }

    fn change(&self, id: &CustomerId, record: Record, after: &Customer) -> Result<Change> {
        Ok(Change {
            path: self.relative(id),
            after: Some(record.text_with(after)?),
            before: Some(record.text),
        })
    }

    fn finish(
        &self,
        begun: Option<Begun>,
        write: &Write,
        mut changes: Vec<Change>,
        summary: String,
    ) -> Result<Written> {
        changes.retain(|change| change.before != change.after);
        let mut warnings = Vec::new();
        if let Some(begun) = begun {
            warnings = begun.warnings;
            if !changes.is_empty() {
                let (at, command) = (write.at, &write.command);
                journal::commit(&self.book, &begun.lock, at, command, &summary, &changes)?;
                self.deeds.note(&summary, &changes);
                warnings.extend(self.committed(&changes, &summary));
            }
        }
        Ok(Written {
            summary,
            changes,
            warnings,
        })
    }
}
