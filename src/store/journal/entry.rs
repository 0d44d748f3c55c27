//! The journal's files: one JSON file an entry, plain enough to recover a text from by hand.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::domain::{Kind, Refusal};
use crate::store::Change;
use crate::store::disk;
use crate::store::lock::private_folder;

const SCHEMA: u32 = 1;
/// How many entries are kept.
pub(super) const ENTRIES_KEPT: usize = 200;
/// How many bytes of entries are kept. The newest entry is kept whatever its size.
pub(super) const BYTES_KEPT: u64 = 32 * 1024 * 1024;
/// The largest entry that is written or read, in bytes: both texts of two of the largest files.
pub(super) const ENTRY_LIMIT: u64 = 64 * 1024 * 1024;

/// Whether an entry stands or was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// Its changes were made.
    Done,
    /// Its changes were taken back.
    Undone,
}

/// What one command changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    schema: u32,
    /// Counted from 1 in each book; the name of the file.
    pub(crate) id: u64,
    /// When, in the user's own time zone.
    pub(crate) at: DateTime<FixedOffset>,
    /// What was typed, without the `csa` in front.
    pub(crate) command: String,
    /// What that changed, in one line.
    pub(crate) summary: String,
    /// Whether it stands.
    pub(crate) state: State,
    /// Its place among what can be redone: the highest is next. Absent when it cannot be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) redo: Option<u64>,
    /// The whole texts of each file, before and after.
    pub(crate) changes: Vec<Change>,
}

impl Entry {
    pub(super) fn new(
        id: u64,
        at: DateTime<FixedOffset>,
        command: &str,
        summary: &str,
        changes: Vec<Change>,
    ) -> Self {
        Self {
            schema: SCHEMA,
            id,
            at,
            command: command.to_owned(),
            summary: summary.to_owned(),
            state: State::Done,
            redo: None,
            changes,
        }
    }

    /// The files that it changed, from the book's folder on.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.changes.iter().map(|change| change.path.as_path())
    }

    /// Whether it changed this file.
    pub(crate) fn is_of(&self, file: &Path) -> bool {
        self.paths().any(|path| path == file)
    }

    /// Writes the entry; `flushed` when it must outlive a power cut before the next step is taken.
    pub(super) fn save(&self, book: &Path, flushed: bool) -> anyhow::Result<()> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        if json.len() as u64 > ENTRY_LIMIT {
            let message = "this is more text at once than could be taken back; nothing was written";
            return Err(Refusal::new(Kind::Refused, message).into());
        }
        disk::make_private_dir(&folder(book))?;
        disk::put(&file(book, self.id), &json, flushed)
    }

    pub(super) fn load(book: &Path, id: u64) -> anyhow::Result<Entry> {
        let bytes = disk::read_within(&file(book, id), ENTRY_LIMIT)?.context("it is gone")?;
        let entry: Entry = serde_json::from_slice(&bytes)?;
        if entry.schema != SCHEMA {
            bail!(
                "it has schema {}, and this csa knows {SCHEMA}",
                entry.schema
            );
        }
        if entry.id != id {
            bail!("it says that it is entry {}", entry.id);
        }
        Ok(entry)
    }
}

/// The journal, newest first, and a warning for each entry that cannot be read and is left out.
///
/// # Errors
/// Only when the folder itself cannot be listed.
pub(crate) fn entries(book: &Path) -> anyhow::Result<(Vec<Entry>, Vec<String>)> {
    let mut entries = Vec::new();
    let mut warnings = Vec::new();
    for id in ids(book)?.into_iter().rev() {
        match Entry::load(book, id) {
            Ok(entry) => entries.push(entry),
            Err(error) => warnings.push(format!(
                "`{}` cannot be read and is left out: {error:#}",
                file(book, id).display()
            )),
        }
    }
    Ok((entries, warnings))
}

/// Where this entry's texts are.
pub(super) fn file(book: &Path, id: u64) -> PathBuf {
    folder(book).join(format!("{id:08}.json"))
}

/// Says, for a crash to come, that several files are about to be changed, or that the entry is being taken back or made
/// once more: an empty file beside the entry.
pub(super) fn flag(book: &Path, id: u64) -> anyhow::Result<()> {
    disk::put(&flag_file(book, id), b"", true)
}

/// Says that the files of this entry are settled. Should that fail, the next call of `recover` finds it out.
pub(super) fn unflag(book: &Path, id: u64) {
    let flag = flag_file(book, id);
    // A flag that came back after a power cut could be held against files that have moved on since.
    let _ = fs::remove_file(&flag).and_then(|()| disk::flush_folder_of(&flag));
}

/// Forgets an entry whose changes were never made. Should it stay, it is passed over: its files hold the old texts.
pub(super) fn forget(book: &Path, id: u64) {
    unflag(book, id);
    let _ = fs::remove_file(file(book, id));
}

pub(super) fn folder(book: &Path) -> PathBuf {
    private_folder(book).join("journal")
}

/// The ids of all entries, readable or not, oldest first.
pub(super) fn ids(book: &Path) -> anyhow::Result<Vec<u64>> {
    numbered(book, "json")
}

/// The ids of entries that were cut short, oldest first.
pub(super) fn underway(book: &Path) -> anyhow::Result<Vec<u64>> {
    numbered(book, "underway")
}

/// Drops the oldest entries that are too many or too much. One that cannot be dropped is left to the next time.
pub(super) fn prune(book: &Path, kept: usize, bytes: u64) {
    let mut total = 0;
    let ids = ids(book).unwrap_or_default();
    for (age, id) in ids.into_iter().rev().enumerate() {
        let path = file(book, id);
        total += fs::metadata(&path).map_or(0, |m| m.len());
        if age >= kept || (age > 0 && total > bytes) {
            let _ = fs::remove_file(path);
        }
    }
}

fn flag_file(book: &Path, id: u64) -> PathBuf {
    file(book, id).with_extension("underway")
}

fn numbered(book: &Path, extension: &str) -> anyhow::Result<Vec<u64>> {
    let folder = folder(book);
    let listed = match fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.with_context(|| format!("cannot list `{}`", folder.display()))?,
    };
    let mut ids: Vec<u64> = listed
        .flatten()
        .filter_map(|entry| {
            let name = PathBuf::from(entry.file_name());
            let number = name.file_stem()?.to_str()?.parse().ok()?;
            let ours = name.extension()? == extension
                && file(book, number).file_stem() == name.file_stem();
            ours.then_some(number)
        })
        .collect();
    ids.sort_unstable();
    Ok(ids)
}
