//! Entries of the log that were begun and not written yet: what was typed outlives a crash, a refusal and Ctrl-C.
//!
//! They lie in `.csa/`, where git does not take them, a file each, readable for their owner only. This room does not
//! know what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::{DateTime, FixedOffset};

use super::lock::{Lock, private_folder};
use super::record::text_of;
use super::{PATIENCE, Store, disk};
use crate::domain::customer_id::CustomerId;

/// What the names of the files begin with.
const STEM: &str = "log-";

/// The place of an entry that is not written yet; nothing lies there before it is kept.
#[derive(Debug)]
pub(crate) struct Unfinished {
    /// Where it lies.
    pub(crate) path: PathBuf,
}

/// One that was kept.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The customer.
    pub(crate) id: CustomerId,
    /// Its place.
    pub(crate) place: Unfinished,
    /// What was kept.
    pub(crate) text: String,
}

impl Store {
    /// A place for an entry of this customer. Two that are written at the same time get two.
    ///
    /// # Errors
    /// When the book cannot be written to.
    pub(crate) fn place_for_unfinished(
        &self,
        id: &CustomerId,
        at: DateTime<FixedOffset>,
    ) -> Result<Unfinished> {
        let _lock = Lock::take(&self.book, PATIENCE)?;
        let folder = private_folder(&self.book);
        let stem = format!("{STEM}{id}-{}", at.format("%Y%m%dT%H%M%S"));
        let path = (1..)
            .map(|count| match count {
                1 => folder.join(format!("{stem}.json")),
                _ => folder.join(format!("{stem}-{count}.json")),
            })
            .find(|path| !path.exists())
            .context("no name is left for an unfinished entry")?;
        Ok(Unfinished { path })
    }

    /// What is kept for this customer, the oldest first.
    ///
    /// # Errors
    /// When the folder cannot be listed or a file cannot be read.
    pub(crate) fn unfinished(&self, id: &CustomerId) -> Result<Vec<Kept>> {
        let kept = self.every_unfinished()?;
        Ok(kept.into_iter().filter(|kept| kept.id == *id).collect())
    }

    /// What is kept for any customer of the book, the oldest of each first.
    ///
    /// # Errors
    /// As [`Store::unfinished`].
    pub(crate) fn every_unfinished(&self) -> Result<Vec<Kept>> {
        let folder = private_folder(&self.book);
        let Ok(entries) = fs::read_dir(&folder) else {
            return Ok(Vec::new());
        };
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort();
        let customers = self.ids()?;
        let mut kept = Vec::new();
        for path in paths {
            let Some(id) = customers.iter().find(|id| is_of(&path, id)) else {
                continue;
            };
            if let Some(bytes) = disk::read(&path)? {
                kept.push(Kept {
                    id: id.clone(),
                    text: text_of(&path, bytes)?,
                    place: Unfinished { path },
                });
            }
        }
        Ok(kept)
    }
}

/// Whether the file is one of this customer: behind the id stands the time and nothing else.
fn is_of(path: &Path, id: &CustomerId) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let rest = name
        .and_then(|name| name.strip_prefix(STEM)?.strip_prefix(id.as_str()))
        .and_then(|rest| rest.strip_prefix('-')?.strip_suffix(".json"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    rest.is_some_and(|rest| {
        let (time, count) = rest.split_once('-').unwrap_or((rest, "1"));
        let (day, clock) = time.split_once('T').unwrap_or_default();
        digits(day) && digits(clock) && digits(count)
    })
}

impl Unfinished {
    /// Keeps this text in the place of what was kept before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn keep(&self, text: &str) -> Result<()> {
        disk::put(&self.path, text.as_bytes(), true)
    }

    /// Takes it away, once the entry is written or given up.
    pub(crate) fn remove(&self) {
        // One that cannot be removed is offered again, which does no harm.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_the_customer_whose_whole_id_it_has() {
        let id = |name: &str| CustomerId::from_name(name).unwrap();
        let of = |file: &str, name: &str| is_of(Path::new(file), &id(name));
        assert!(of("log-acme-20261121T120000.json", "acme"));
        assert!(of("log-acme-20261121T120000-2.json", "acme"));
        assert!(of("log-acme-2-20261121T120000.json", "acme 2"));
        assert!(!of("log-acme-2-20261121T120000.json", "acme"));
        assert!(!of("log-acme-corp-20261121T120000.json", "acme"));
        assert!(!of("log-acme-20261121T120000.json", "acme corp"));
        assert!(!of("edit-acme.yaml", "acme"));
        assert!(!of("log-acme.json", "acme"));
    }
}
