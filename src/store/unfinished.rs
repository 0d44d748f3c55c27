//! Entries of the log that were begun and not written yet: what was typed outlives a crash, a refusal and Ctrl-C.
//!
//! They lie in `.csa/`, where git does not take them, a file each, readable for their owner only. This room does not
//! know what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::{DateTime, FixedOffset};

use super::lock::private_folder;
use super::record::text_of;
use super::{Store, disk};
use crate::domain::customer_id::CustomerId;

/// What the names of the files begin with.
const STEM: &str = "log-";
/// More than anybody leaves unfinished in one second.
const MOST: u32 = 1000;

/// The place of an entry that is not written yet.
#[derive(Debug)]
pub(crate) struct Unfinished {
    /// Where it lies.
    pub(crate) path: PathBuf,
}

/// One that was kept.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its place.
    pub(crate) place: Unfinished,
    /// What was kept.
    pub(crate) text: String,
}

impl Store {
    /// Keeps this text of an entry of this customer, in a place of its own: two that are written at the same time get
    /// two. It does not wait for the lock, since to wait for it in vain is one of the reasons to keep a text.
    ///
    /// # Errors
    /// When the book cannot be written to.
    pub(crate) fn keep_unfinished(
        &self,
        id: &CustomerId,
        at: DateTime<FixedOffset>,
        text: &str,
    ) -> Result<Unfinished> {
        let folder = private_folder(&self.book);
        disk::make_private_dir(&folder)?;
        let stem = format!("{STEM}{id}-{}", at.format("%Y%m%dT%H%M%S"));
        for count in 1..MOST {
            let path = match count {
                1 => folder.join(format!("{stem}.json")),
                _ => folder.join(format!("{stem}-{count}.json")),
            };
            if disk::keep(&path, text.as_bytes(), true)? {
                return Ok(Unfinished { path });
            }
        }
        bail!("no name is left for an unfinished entry")
    }

    /// What is kept for this customer, the oldest first.
    ///
    /// # Errors
    /// When the folder cannot be listed or a file cannot be read.
    pub(crate) fn unfinished(&self, id: &CustomerId) -> Result<Vec<Kept>> {
        let Ok(entries) = fs::read_dir(private_folder(&self.book)) else {
            return Ok(Vec::new());
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut paths: Vec<PathBuf> = paths.filter(|path| is_of(path, id)).collect();
        paths.sort();
        let kept = paths.into_iter().map(kept);
        kept.filter_map(Result::transpose).collect()
    }
}

/// What is kept there; none when it has gone meanwhile.
fn kept(path: PathBuf) -> Result<Option<Kept>> {
    let Some(bytes) = disk::read(&path)? else {
        return Ok(None);
    };
    Ok(Some(Kept {
        text: text_of(&path, bytes)?,
        place: Unfinished { path },
    }))
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
        disk::keep(&self.path, text.as_bytes(), false).map(drop)
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
    use crate::store::PATIENCE;
    use crate::store::lock::Lock;

    #[test]
    fn two_that_are_kept_in_the_same_second_lie_apart() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        let id = CustomerId::from_name("acme").unwrap();
        let at = DateTime::parse_from_rfc3339("2026-11-21T12:00:00+01:00").unwrap();
        // Whoever holds the lock and sweeps is in nobody's way.
        let lock = Lock::take(folder.path(), PATIENCE).unwrap();
        let keep = |text: String| {
            let kept = store.keep_unfinished(&id, at, &text).unwrap();
            kept.keep(&format!("{text}, and more")).unwrap();
        };
        std::thread::scope(|scope| {
            for number in 0..8 {
                scope.spawn(move || keep(format!("notes {number}")));
            }
            for _ in 0..200 {
                disk::sweep(&private_folder(folder.path()), &lock);
            }
        });
        let files = fs::read_dir(private_folder(folder.path())).unwrap();
        let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        let mut texts: Vec<String> = texts.filter(|text| text.starts_with("notes")).collect();
        texts.sort();
        let wanted: Vec<String> = (0..8).map(|it| format!("notes {it}, and more")).collect();
        assert_eq!(texts, wanted);
    }

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
