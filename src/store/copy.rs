//! The private copies that a person edits: of a record until it is one again, and of a draft until it is
//! delivered.
//!
//! They lie in `.csa/`, where git does not take them. That of a record has beside it the text from which it
//! was made: whoever goes on with it another day is told when the record changed meanwhile.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::lock::{Lock, private_folder};
use super::record::text_of;
use super::{PATIENCE, Store, absent, disk, links};
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

/// A copy that stands on the disk until it is removed.
#[derive(Debug)]
pub(crate) struct WorkingCopy {
    /// Where it lies; the name ends in `.yaml` or `.md`, so that editors know what it is.
    pub(crate) path: PathBuf,
    /// The text from which the copy was made.
    pub(crate) before: String,
}

impl Store {
    /// The text of a customer's file as it is, whether or not it is a record.
    ///
    /// # Errors
    /// When there is no such file, or it is not UTF-8.
    pub(crate) fn text(&self, id: &CustomerId) -> Result<String> {
        let path = self.path(id);
        match links::read_in(&self.book, &path)? {
            Some(bytes) => text_of(&path, bytes),
            None => Err(absent(id).into()),
        }
    }

    /// The copy that was made of this customer's file and not removed yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn kept_copy(&self, id: &CustomerId) -> Result<Option<WorkingCopy>> {
        let path = self.place_of_copy(id);
        if !path.exists() {
            return Ok(None);
        }
        let origin = origin(&path);
        let before = match disk::read(&origin)? {
            Some(bytes) => text_of(&origin, bytes)?,
            // Its origin gone, a copy counts as made from nothing that is there.
            None => String::new(),
        };
        Ok(Some(WorkingCopy { path, before }))
    }

    /// Makes a copy of this customer's file, readable for its owner only; never over one that is kept.
    ///
    /// # Errors
    /// As [`Store::text`]; refused when a copy is kept; when the book cannot be written to.
    pub(crate) fn copy(&self, id: &CustomerId) -> Result<WorkingCopy> {
        // The lock makes the folder, tells git to leave it alone, and keeps two makers apart.
        let _lock = Lock::take(&self.book, PATIENCE)?;
        let before = self.text(id)?;
        let path = self.place_of_copy(id);
        if path.exists() {
            return Err(Refusal::new(
                Kind::Refused,
                format!("a copy of `{id}` is being edited, or was kept"),
            )
            .hint(format!("to go on with it: csa customer edit {id} --resume"))
            .hint(format!("to start anew, remove `{}`", path.display()))
            .into());
        }
        disk::put(&origin(&path), before.as_bytes(), false)?;
        disk::put(&path, before.as_bytes(), false)?;
        Ok(WorkingCopy { path, before })
    }

    /// Makes a copy of a draft for this customer, readable for its owner only. One that was kept stays: the
    /// new one takes another name.
    ///
    /// # Errors
    /// When the book cannot be written to.
    pub(crate) fn copy_of_draft(
        &self,
        id: &CustomerId,
        draft: &str,
        text: String,
    ) -> Result<WorkingCopy> {
        let _lock = Lock::take(&self.book, PATIENCE)?;
        let folder = private_folder(&self.book);
        let stem = format!("draft-{id}-{draft}");
        let path = (1..)
            .map(|count| match count {
                1 => folder.join(format!("{stem}.md")),
                _ => folder.join(format!("{stem}-{count}.md")),
            })
            .find(|path| !path.exists())
            .context("no name is left for a temporary copy")?;
        disk::put(&path, text.as_bytes(), false)?;
        Ok(WorkingCopy { path, before: text })
    }

    fn place_of_copy(&self, id: &CustomerId) -> PathBuf {
        private_folder(&self.book).join(format!("edit-{id}.yaml"))
    }
}

impl WorkingCopy {
    /// What it says now.
    ///
    /// # Errors
    /// When it is gone, or not UTF-8.
    pub(crate) fn text(&self) -> Result<String> {
        let bytes = disk::read(&self.path)?
            .with_context(|| format!("`{}` is gone; nothing was written", self.path.display()))?;
        text_of(&self.path, bytes)
    }

    /// Takes it away, once what it says is where it belongs or is not wanted.
    pub(crate) fn remove(self) {
        // The origin goes last: a copy without one could be saved over a newer record. One that cannot be
        // removed is found by the next edit, which says so.
        if fs::remove_file(&self.path).is_ok() {
            let _ = fs::remove_file(origin(&self.path));
        }
    }
}

/// Where the text lies from which the copy was made.
fn origin(copy: &Path) -> PathBuf {
    copy.with_extension("was")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> (tempfile::TempDir, Store, CustomerId) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        store.make().unwrap();
        let id = CustomerId::chosen("acme").unwrap();
        disk::put(&store.path(&id), b"name: [\n", false).unwrap();
        (folder, store, id)
    }

    #[test]
    fn a_copy_is_private_and_lasts_until_it_is_removed() {
        let (folder, store, id) = book();
        assert!(store.kept_copy(&id).unwrap().is_none());
        let copy = store.copy(&id).unwrap();
        assert_eq!(copy.path, folder.path().join(".csa/edit-acme.yaml"));
        assert_eq!(copy.text().unwrap(), "name: [\n");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&copy.path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }

        disk::put(&copy.path, b"name: []\n", false).unwrap();
        let kept = store.kept_copy(&id).unwrap().unwrap();
        assert_eq!(kept.before, "name: [\n");
        assert_eq!(kept.text().unwrap(), "name: []\n");
        let refusal: Refusal = store.copy(&id).unwrap_err().downcast().unwrap();
        assert_eq!(refusal.kind, Kind::Refused);
        assert_eq!(kept.text().unwrap(), "name: []\n");

        kept.remove();
        assert!(store.kept_copy(&id).unwrap().is_none());
        store.copy(&id).unwrap();
    }

    #[test]
    fn a_copy_of_a_draft_is_hidden_from_git_and_never_over_another_one() {
        let (folder, store, id) = book();
        let own = folder.path().join(".csa");
        let first = store
            .copy_of_draft(&id, "kickoff", "one".to_owned())
            .unwrap();
        assert_eq!(first.path, own.join("draft-acme-kickoff.md"));
        assert_eq!(fs::read(own.join(".gitignore")).unwrap(), b"*\n");
        let second = store
            .copy_of_draft(&id, "kickoff", "two".to_owned())
            .unwrap();
        assert_eq!(second.path, own.join("draft-acme-kickoff-2.md"));
        assert_eq!(
            (first.text().unwrap(), second.text().unwrap()),
            ("one".to_owned(), "two".to_owned())
        );
        let path = first.path.clone();
        first.remove();
        assert!(!path.exists());
    }

    #[test]
    fn a_copy_whose_origin_is_gone_was_made_from_nothing() {
        let (_folder, store, id) = book();
        let copy = store.copy(&id).unwrap();
        fs::remove_file(origin(&copy.path)).unwrap();
        assert_eq!(store.kept_copy(&id).unwrap().unwrap().before, "");
    }
}
