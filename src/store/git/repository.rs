//! The repository that holds the book: made, cloned, and told how records are merged.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::Git;
use super::status::ATTRIBUTES;
use crate::domain::{Kind, Refusal};
use crate::store::lock::Lock;
use crate::store::{PATIENCE, Store, disk, links};

/// The line by which git hands records to csa.
const ATTRIBUTE: &str = "customers/*.yaml merge=csa";
/// What git calls the merge.
const NAME: &str = "records of csa, by key and id";

/// What was made or set for a book in git.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// The top folder of the repository, which may hold more than the book.
    pub(crate) repository: PathBuf,
    /// Whether it was made just now.
    pub(crate) is_new: bool,
    /// Whether git had to be told how records are merged.
    pub(crate) has_told: bool,
}

impl Store {
    /// Makes the book a repository unless it is in one, and tells git how records are merged.
    ///
    /// # Errors
    /// When there is no git, it will not, or a file cannot be written.
    pub(crate) fn prepare_git(&self, git: &Git) -> Result<Prepared> {
        let lock = Lock::take(&self.book, PATIENCE)?;
        // Nothing else is ever written beside the attributes.
        disk::sweep(&self.book, &lock);
        git.prepare(&lock)
    }
}

impl Git {
    /// The top folder of the repository; None where there is none.
    ///
    /// # Errors
    /// When git cannot be started.
    pub(crate) fn repository(&self) -> Result<Option<PathBuf>> {
        let top = self.known(&["rev-parse", "--show-toplevel"])?;
        Ok(top.map(PathBuf::from))
    }

    /// The top folder of the repository.
    ///
    /// # Errors
    /// When the book is in none.
    pub(super) fn needed_repository(&self) -> Result<PathBuf> {
        if !self.folder.is_dir() {
            let message = format!("there is no book at `{}`", self.folder.display());
            return Err(Refusal::new(Kind::NotFound, message)
                .hint("name its folder: --book DIR")
                .hint("to join the book of your team: csa init --clone URL")
                .into());
        }
        self.repository()?.ok_or_else(|| {
            let message = format!(
                "the book at `{}` is in no git repository",
                self.folder.display()
            );
            Refusal::new(Kind::NotFound, message)
                .hint("to make one: csa init --git")
                .hint("to join the book of your team: csa init --clone URL --book DIR")
                .into()
        })
    }

    fn prepare(&self, _lock: &Lock) -> Result<Prepared> {
        let found = match self.repository()? {
            // A repository around the book that leaves it out is somebody's home, not the book's.
            Some(top)
                if self
                    .known(&["check-ignore", "--quiet", "--", "customers"])?
                    .is_none() =>
            {
                Some(top)
            }
            _ => None,
        };
        let is_new = found.is_none();
        if is_new {
            self.asked(&["init", "--quiet"])?;
        }
        let repository = self.needed_repository()?;
        let has_told = self.tell_attributes()?;
        let has_told = self.tell_driver()? || has_told;
        Ok(Prepared {
            repository,
            is_new,
            has_told,
        })
    }

    /// The line in the book's own attributes, which everybody gets who shares it.
    fn tell_attributes(&self) -> Result<bool> {
        let path = self.folder.join(ATTRIBUTES);
        links::no_link(&path)?;
        let before = disk::read(&path)?;
        let mut text = before.clone().unwrap_or_default();
        let mut lines = text.split(|byte| *byte == b'\n');
        if lines.any(|line| line.trim_ascii() == ATTRIBUTE.as_bytes()) {
            return Ok(false);
        }
        if !text.is_empty() && !text.ends_with(b"\n") {
            text.push(b'\n');
        }
        text.extend(ATTRIBUTE.bytes());
        text.push(b'\n');
        disk::replace(&path, before.as_deref(), Some(&text))?;
        Ok(true)
    }

    /// The command in the configuration of this clone, for whoever merges by git itself.
    fn tell_driver(&self) -> Result<bool> {
        let line = driver_line("csa");
        if self
            .known(&["config", "--get", "merge.csa.driver"])?
            .as_deref()
            == Some(&line)
        {
            return Ok(false);
        }
        self.asked(&["config", "merge.csa.name", NAME])?;
        self.asked(&["config", "merge.csa.driver", &line])?;
        Ok(true)
    }

    /// Whether git knows that records are for csa to merge.
    ///
    /// # Errors
    /// When git cannot tell.
    pub(super) fn hands_records_over(&self) -> Result<bool> {
        let told = self.asked(&["check-attr", "merge", "--", "customers/any.yaml"])?;
        Ok(told.ends_with(": csa"))
    }

    /// The flags with which git merges records by this very program, whatever the clone is told.
    pub(super) fn with_driver() -> Result<[String; 2]> {
        let program = std::env::current_exe().context("could not tell where csa itself lies")?;
        let program = program.to_string_lossy();
        let quoted = format!("'{}'", program.replace('\'', r"'\''").replace('%', "%%"));
        let line = driver_line(&quoted);
        Ok(["-c".to_owned(), format!("merge.csa.driver={line}")])
    }

    /// Clones a book into the folder, which must not hold anything yet.
    ///
    /// # Errors
    /// When there is something in the folder, or git cannot get the book.
    pub(crate) fn clone_book(url: &str, folder: &Path, may_ask: bool) -> Result<()> {
        let is_filled = folder
            .read_dir()
            .is_ok_and(|mut entries| entries.next().is_some());
        if is_filled {
            let message = format!("there is something at `{}` already", folder.display());
            return Err(Refusal::new(Kind::Refused, message)
                .hint("name another folder: --book DIR")
                .into());
        }
        let was_there = folder.is_dir();
        // Made here, so that it is for its owner only.
        disk::make_private_dir(folder)?;
        let target = std::path::absolute(folder)
            .with_context(|| format!("could not tell where `{}` is", folder.display()))?;
        // From here, where an address that is a path begins.
        let git = Self::new(Path::new("."), may_ask, None);
        let words = ["clone", "--quiet", "--", url].map(OsStr::new);
        let ran = git.run(&[&words[..], &[target.as_os_str()]].concat())?;
        if ran.is_well {
            return Ok(());
        }
        if !was_there {
            // Left behind empty it would be in the way of the next try no more than before.
            let _ = std::fs::remove_dir(folder);
        }
        let message = format!("cannot clone `{url}`: {}", ran.why());
        Err(Refusal::new(Kind::Refused, message).into())
    }
}

/// What git runs for a record. Where csa is not there or fails, git's own merge of lines keeps both sides.
fn driver_line(program: &str) -> String {
    format!(
        "{program} --no-input merge-driver %O %A %B %P; s=$?; \
         test $s -gt 1 && exec git merge-file -L here -L before -L there %A %O %B; exit $s"
    )
}
