//! Takes the last change back, and brings it again.

use std::cmp::Reverse;
use std::path::Path;

use anyhow::Result;

use super::entry::{self, Entry, State, entries};
use super::{carry_out, recover, still_changed, sweep};
use crate::domain::{Kind, Refusal};
use crate::store::change::{Change, Standing};
use crate::store::lock::Lock;

/// What `undo` or `redo` did, or would do.
#[derive(Debug)]
pub(crate) struct Undone {
    /// The entry that was taken back or brought again.
    pub(crate) entry: Entry,
    /// From the current text to the one that is put back.
    pub(crate) changes: Vec<Change>,
    /// What else the user should hear, such as journal entries that cannot be read.
    pub(crate) warnings: Vec<String>,
}

/// Takes back the newest entry that stands, or the newest that changed the file `only`; again and again goes
/// further back. Without the lock it only tells what it would do.
///
/// # Errors
/// [`Kind::NotFound`] when there is nothing to undo; [`Kind::Busy`] when a file changed since, or when an earlier
/// change had to be rolled back first; [`Kind::Invalid`] when the newest entry cannot be read; else those of
/// [`crate::store::disk::replace`]. All files are then as they were.
pub(crate) fn undo(book: &Path, lock: Option<&Lock>, only: Option<&Path>) -> Result<Undone> {
    if let Some(lock) = lock {
        let reports = recover(book, lock)?;
        if !reports.is_empty() {
            // What was to be taken back may be just that, and the change before it is not meant.
            let refusal = Refusal::new(Kind::Busy, reports.join("; "));
            return Err(refusal
                .hint("to take back the change before it as well: csa undo")
                .into());
        }
    }
    let (mut entries, mut warnings) = entries(book)?;
    let unreadable = entry::ids(book)?
        .into_iter()
        .rfind(|id| entries.iter().all(|entry| entry.id != *id));
    let next = 1 + entries.iter().filter_map(|e| e.redo).max().unwrap_or(0);
    entries.retain(|entry| entry.state == State::Done);
    let mut left = entries.into_iter();
    while let Some(mut entry) = left
        .by_ref()
        .find(|entry| only.is_none_or(|only| entry.is_of(only)))
    {
        let changes = outstanding(book, &entry, steps_back(&entry)).map_err(|error| match error
            .downcast::<Refusal>(
        ) {
            Ok(refusal) if only.is_none() => way_on(refusal, book, &entry, left.as_slice()).into(),
            Ok(refusal) => refusal.into(),
            Err(error) => error,
        })?;
        if only.is_none() && !changes.is_empty() && unreadable > Some(entry.id) {
            return Err(unknown_last(warnings).into());
        }
        if let Some(lock) = lock {
            // What never reached the files, or was taken back by hand, is not ours to redo.
            let redo = (!changes.is_empty()).then_some(next);
            let marked = (State::Undone, redo);
            warnings.extend(make(book, lock, &mut entry, &changes, marked)?);
        }
        if !changes.is_empty() {
            return Ok(Undone {
                entry,
                changes,
                warnings,
            });
        }
    }
    Err(nothing_to("undo", only, warnings))
}

/// Brings again what was undone last, or last of the file `only`; again and again goes further forward. Without
/// the lock it only tells what it would do.
///
/// # Errors
/// As [`undo`], but an entry that cannot be read stops nothing; also [`Kind::Busy`] when a newer change was made to one of the files.
pub(crate) fn redo(book: &Path, lock: Option<&Lock>, only: Option<&Path>) -> Result<Undone> {
    let mut warnings = match lock {
        Some(lock) => recover(book, lock)?,
        None => Vec::new(),
    };
    let (entries, unreadable) = entries(book)?;
    warnings.extend(unreadable);
    let (done, mut undone): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|e| e.state == State::Done);
    undone.retain(|e| e.redo.is_some() && only.is_none_or(|only| e.is_of(only)));
    undone.sort_by_key(|e| Reverse(e.redo));
    for mut entry in undone {
        let newer = done
            .iter()
            .filter(|e| e.id > entry.id)
            .flat_map(|e| &e.changes);
        if let Some(newer) = newer.clone().find(|newer| entry.is_of(&newer.path)) {
            return Err(changed_since(book, &entry, &newer.path).into());
        }
        let changes = outstanding(book, &entry, entry.changes.clone())?;
        if let Some(lock) = lock {
            let marked = (State::Done, None);
            warnings.extend(make(book, lock, &mut entry, &changes, marked)?);
        }
        if !changes.is_empty() {
            return Ok(Undone {
                entry,
                changes,
                warnings,
            });
        }
    }
    Err(nothing_to("redo", only, warnings))
}

fn steps_back(entry: &Entry) -> Vec<Change> {
    entry.changes.iter().rev().map(Change::reversed).collect()
}

/// Names a customer whose last change can be taken back, where that of another one cannot.
fn way_on(mut refusal: Refusal, book: &Path, blocked: &Entry, older: &[Entry]) -> Refusal {
    let mut barred: Vec<&Path> = blocked.paths().collect();
    let other = older.iter().find_map(|entry| {
        let outstanding = outstanding(book, entry, steps_back(entry));
        if outstanding.as_ref().is_ok_and(Vec::is_empty) {
            return None;
        }
        let is_free = outstanding.is_ok() && !entry.paths().any(|path| barred.contains(&path));
        barred.extend(entry.paths());
        let file = entry.paths().next().filter(|_| is_free)?;
        file.file_stem()?.to_str()
    });
    if let Some(other) = other {
        let hint =
            format!("the last change of another customer can be taken back: csa undo {other}");
        refusal.hints.insert(0, hint);
    }
    refusal
}

/// Those of the steps that are still to be made, or a refusal when a file holds neither text.
fn outstanding(book: &Path, entry: &Entry, steps: Vec<Change>) -> Result<Vec<Change>> {
    let mut outstanding = Vec::new();
    for step in steps {
        match step.standing(book)? {
            Standing::Before => outstanding.push(step),
            Standing::After => {}
            Standing::Neither => return Err(changed_since(book, entry, &step.path).into()),
        }
    }
    Ok(outstanding)
}

/// Makes the changes, and writes down what that makes of the entry: `marked`. Meanwhile the entry is flagged; of one
/// that was cut short, `recover` asks the files how far it came.
fn make(
    book: &Path,
    lock: &Lock,
    entry: &mut Entry,
    changes: &[Change],
    marked: (State, Option<u64>),
) -> Result<Option<String>> {
    if changes.is_empty() {
        return Ok(mark(book, entry, marked).err().map(unsaid));
    }
    sweep(book, lock, changes);
    entry::flag(book, entry.id)?;
    let before = (entry.state, entry.redo);
    // That it can be redone must be known before the files change: a crash may leave nobody who remembers.
    let is_begun = match marked.0 {
        State::Undone => mark(book, entry, marked),
        State::Done => Ok(()),
    };
    if let Err(error) = is_begun.and_then(|()| carry_out(book, entry.id, changes)) {
        // What cannot be marked stays flagged.
        if still_changed(book, changes).is_empty() && mark(book, entry, before).is_ok() {
            entry::unflag(book, entry.id);
        }
        return Err(error);
    }
    if marked.0 == State::Done
        && let Err(error) = mark(book, entry, marked)
    {
        return Ok(Some(unsaid(error)));
    }
    entry::unflag(book, entry.id);
    Ok(None)
}

fn mark(book: &Path, entry: &mut Entry, marked: (State, Option<u64>)) -> Result<()> {
    (entry.state, entry.redo) = marked;
    // What was undone lives on in this entry alone, so that rewriting it must not lose it in a power cut.
    entry.save(book, true)
}

/// The files are right, so a failure to write it down is only a warning.
fn unsaid(error: anyhow::Error) -> String {
    let cause = error.root_cause();
    format!("the files are changed, but the journal does not say so: {cause}")
}

fn changed_since(book: &Path, entry: &Entry, path: &Path) -> Refusal {
    let verb = match entry.state {
        State::Done => "undoing",
        State::Undone => "redoing",
    };
    let message = format!(
        "`{}` changed since; {verb} `csa {}` would lose that; nothing was written",
        path.display(),
        entry.command
    );
    let texts = entry::file(book, entry.id);
    Refusal::new(Kind::Busy, message)
        .hint("`csa undo --list` shows every change that is kept")
        .hint(format!(
            "or edit it by hand: both texts are in `{}`",
            texts.display()
        ))
}

/// The refusal to take back an older change in the place of the last one.
fn unknown_last(warnings: Vec<String>) -> Refusal {
    let message = "the last change cannot be taken back: its entry in the journal cannot be read";
    let refusal = Refusal::new(Kind::Invalid, message);
    let refusal = warnings.into_iter().fold(refusal, Refusal::hint);
    refusal.hint("the last change of one customer that can be read: csa undo CUSTOMER")
}

fn nothing_to(verb: &str, only: Option<&Path>, warnings: Vec<String>) -> anyhow::Error {
    let message = match only {
        Some(file) => format!("nothing to {verb} in `{}`", file.display()),
        None => format!("nothing to {verb}"),
    };
    let refusal = Refusal::new(Kind::NotFound, message);
    warnings.into_iter().fold(refusal, Refusal::hint).into()
}
