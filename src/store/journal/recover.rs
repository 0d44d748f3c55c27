//! Settles what a crash left half done.

use std::path::Path;

use super::entry::{self, Entry, State};
use super::sweep;
use crate::store::change::Standing;
use crate::store::lock::Lock;

/// Rolls back each change over several files that was cut short, finishes each undo, and says so, a line each.
///
/// Nothing is touched when one of the files is neither as it was before nor as it should have become: then the
/// line says where both texts are. To be called after taking the lock and before reading any record.
///
/// # Errors
/// When a file cannot be put back; the next call tries again.
pub(crate) fn recover(book: &Path, lock: &Lock) -> anyhow::Result<Vec<String>> {
    let mut reports = Vec::new();
    for id in entry::underway(book)? {
        match Entry::load(book, id) {
            Ok(entry) => {
                sweep(book, lock, &entry.changes);
                reports.extend(settle(book, entry)?);
            }
            Err(error) => reports.push(format!(
                "a change to several files was cut short, and `{}` that tells which cannot be read: {error:#}",
                entry::file(book, id).display()
            )),
        }
        entry::unflag(book, id);
    }
    Ok(reports)
}

fn settle(book: &Path, mut entry: Entry) -> anyhow::Result<Option<String>> {
    let standings = entry
        .changes
        .iter()
        .map(|change| change.standing(book))
        .collect::<anyhow::Result<Vec<_>>>()?;
    if let Some(odd) = standings.iter().position(|s| *s == Standing::Neither) {
        return Ok(Some(format!(
            "`csa {}` was cut short, and `{}` has changed since, so it was left alone; both texts are in `{}`",
            entry.command,
            entry.changes[odd].path.display(),
            entry::file(book, entry.id).display()
        )));
    }
    let complete = standings.iter().all(|s| *s == Standing::After);
    // Of an undo that came to its last file nothing is left to tell.
    let is_undone =
        entry.state == State::Undone && standings.iter().all(|s| *s == Standing::Before);
    if !complete {
        for (change, standing) in entry.changes.iter().zip(&standings) {
            if *standing == Standing::After {
                change.reversed().apply(book)?;
            }
        }
    }
    let state = if complete { State::Done } else { State::Undone };
    if entry.state != state {
        entry.state = state;
        entry.redo = None;
        entry.save(book, true)?;
    }
    let rolled_back = format!(
        "`csa {}` was cut short and has been taken back",
        entry.command
    );
    Ok((!complete && !is_undone).then_some(rolled_back))
}
