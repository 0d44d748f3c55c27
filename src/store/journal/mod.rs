//! The journal: the one way in which the program writes to the book, and how its last change is taken back.
//!
//! Before a file is touched, both its texts are put into an entry in `.csa/journal`. Whether an entry really
//! stands is then always asked of the files themselves: a crash between the journal and the file, or a person
//! who puts the old text back, leaves an entry that is quietly passed over. An entry over several files,
//! and every undo and redo, is flagged while it is under way; what a crash left half done is settled before anything
//! else is written.

mod entry;
mod recover;
mod undo;

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::change::{Change, Standing};
use super::disk;
use super::lock::{Lock, private_folder};
use crate::domain::{Kind, Refusal};

pub(crate) use entry::{Entry, State, entries};
pub(crate) use recover::recover;
pub(crate) use undo::{Undone, redo, undo};

/// Makes all `changes` or none, keeps them in the journal and returns the entry's id.
///
/// `command` is what was typed, without the `csa` in front; `summary` is one line. Changes whose two texts are
/// equal are left out. Call [`recover`] after taking the lock and before reading the records.
///
/// # Errors
/// [`Kind::Busy`] when a file does not hold its `before`, or when an earlier change had to be rolled back first;
/// [`Kind::Refused`] when there is nothing to change; else those of [`disk::replace`]. Nothing was then changed,
/// unless the message names what still is.
pub(crate) fn commit(
    book: &Path,
    lock: &Lock,
    at: DateTime<FixedOffset>,
    command: &str,
    summary: &str,
    changes: &[Change],
) -> anyhow::Result<u64> {
    let reports = recover(book, lock)?;
    if !reports.is_empty() {
        // The records that this change was worked out from may have been the half-done ones.
        let refusal = Refusal::new(Kind::Busy, reports.join("; "));
        return Err(refusal.hint("run it again").into());
    }
    let changes: Vec<Change> = changes
        .iter()
        .filter(|c| c.before != c.after)
        .cloned()
        .collect();
    if changes.is_empty() {
        return Err(Refusal::new(Kind::Refused, "there is nothing to change").into());
    }
    for change in &changes {
        if change.standing(book)? != Standing::Before {
            return Err(disk::changed(&change.path).into());
        }
    }
    sweep(book, lock, &changes);
    let id = entry::ids(book)?.last().map_or(1, |newest| newest + 1);
    let entry = Entry::new(id, at, command, summary, changes);
    // A deleted text lives on in the journal alone, and half of several changes can only be settled from it.
    let several = entry.changes.len() > 1;
    let vital = several || entry.changes.iter().any(|c| c.after.is_none());
    entry.save(book, vital)?;
    let flagged = match several {
        true => entry::flag(book, id),
        false => Ok(()),
    };
    if let Err(error) = flagged.and_then(|()| carry_out(book, id, &entry.changes)) {
        if still_changed(book, &entry.changes).is_empty() {
            entry::forget(book, id);
        }
        return Err(error);
    }
    if several {
        entry::unflag(book, id);
    }
    entry::prune(book, entry::ENTRIES_KEPT, entry::BYTES_KEPT);
    Ok(id)
}

/// Applies the changes in order. When one fails, it and those before it are put back.
fn carry_out(book: &Path, id: u64, changes: &[Change]) -> anyhow::Result<()> {
    let Err(error) = changes.iter().try_for_each(|change| change.apply(book)) else {
        return Ok(());
    };
    let mut is_put_back = false;
    for change in changes.iter().rev() {
        if matches!(change.standing(book), Ok(Standing::After)) {
            is_put_back = true;
            // Whether it went well is asked of the file below.
            let _ = change.reversed().apply(book);
        }
    }
    let left = still_changed(book, changes);
    if !left.is_empty() {
        return Err(half_done(book, id, &error, &left));
    }
    Err(match is_put_back {
        true => error.context("nothing was changed: what had been written was put back"),
        false => error,
    })
}

fn still_changed(book: &Path, changes: &[Change]) -> Vec<String> {
    changes
        .iter()
        .filter(|change| matches!(change.standing(book), Ok(Standing::After) | Err(_)))
        .map(|change| format!("`{}`", change.path.display()))
        .collect()
}

fn half_done(book: &Path, id: u64, error: &anyhow::Error, left: &[String]) -> anyhow::Error {
    let kind = error
        .downcast_ref::<Refusal>()
        .map_or(Kind::Refused, |refusal| refusal.kind);
    let message = format!(
        "{error:#}; what was already changed could not be put back: {}",
        left.join(", ")
    );
    let texts = entry::file(book, id);
    Refusal::new(kind, message)
        .hint(format!(
            "the old and the new text are kept in `{}`",
            texts.display()
        ))
        .into()
}

fn sweep(book: &Path, lock: &Lock, changes: &[Change]) {
    let folders: BTreeSet<&Path> = changes.iter().filter_map(|c| c.path.parent()).collect();
    for folder in folders {
        disk::sweep(&book.join(folder), lock);
    }
    for folder in [private_folder(book), entry::folder(book)] {
        disk::sweep(&folder, lock);
    }
}

#[cfg(test)]
mod tests;
