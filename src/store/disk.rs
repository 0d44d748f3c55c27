//! How bytes reach the disk: one file is read whole, or replaced in one step that lasts.
//!
//! A new text is written beside the old one, flushed, and renamed over it, so that a reader, a crash or a
//! full disk meets the old text or the new one and nothing between. Nothing here knows what a record is.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use anyhow::Context;
use tempfile::NamedTempFile;

use super::links;
use super::lock::Lock;
use crate::domain::{Kind, Refusal};

/// The longest file that is read or written, in bytes. The largest honest record is some 150 KB.
pub(crate) const LIMIT: u64 = 8 * 1024 * 1024;

const TEMPORARY_START: &str = ".csa-";
/// Of those who write without the lock, so that no sweep takes it from under them.
const TYPED_START: &str = ".typed-";
const TEMPORARY_END: &str = ".tmp";

/// Makes the folder and its missing parents, for their owner only. What exists keeps its permissions.
///
/// # Errors
/// When a folder cannot be made, or something else than a folder stands there.
pub(crate) fn make_private_dir(path: &Path) -> anyhow::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let missing: Vec<&Path> = path
        .ancestors()
        .take_while(|p| !p.as_os_str().is_empty() && !p.exists())
        .collect();
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(path)
        .and_then(|()| missing.into_iter().try_for_each(flush_folder_of))
        .with_context(|| format!("cannot make the folder `{}`", path.display()))
}

/// The bytes of the file, or `None` when there is no such file.
///
/// # Errors
/// [`Kind::Invalid`] for more than [`LIMIT`] bytes, for a link that leads nowhere, for folders, pipes and
/// devices, which are never opened, and for what the system does not let us read.
pub(crate) fn read(path: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    read_within(path, LIMIT)
}

/// As [`read`], with a limit of its own in bytes.
pub(super) fn read_within(path: &Path, limit: u64) -> anyhow::Result<Option<Vec<u8>>> {
    let shown = path.display();
    let unreadable = |error: io::Error| unreadable(path, &error);
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if links::is_link(path) {
                let message = format!("`{shown}` is a link that leads nowhere");
                return Err(Refusal::new(Kind::Invalid, message).into());
            }
            return Ok(None);
        }
        other => other.map_err(unreadable)?,
    };
    if !metadata.is_file() {
        let message = format!("`{shown}` is not an ordinary file");
        return Err(Refusal::new(Kind::Invalid, message).into());
    }
    within(path, metadata.len(), limit)?;
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(unreadable)?,
    };
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len())? + 1);
    // One byte more than allowed, to notice a file that grows under the reader.
    let mut bounded = file.take(limit + 1);
    bounded.read_to_end(&mut bytes).map_err(unreadable)?;
    within(path, bytes.len() as u64, limit)?;
    Ok(Some(bytes))
}

/// Replaces, makes (`expected` is `None`) or deletes (`new` is `None`) one file, if it still holds `expected`.
///
/// The file keeps its permissions, owner and group; a new one is for its owner only. A link stays a link and
/// its target gets the text; deleting a link leaves its target alone. Another hard link keeps the old text.
/// What was written is flushed to the disk, and so is the folder.
///
/// # Errors
/// [`Kind::Busy`] when the file no longer holds `expected`; [`Kind::Invalid`] as [`read`] has it;
/// [`Kind::Refused`] for a `new` above [`LIMIT`]; else what the system says. The file is then as it was,
/// unless the message says that it could not be flushed.
pub(crate) fn replace(
    path: &Path,
    expected: Option<&[u8]>,
    new: Option<&[u8]>,
) -> anyhow::Result<()> {
    let failed = || format!("cannot write `{}`; nothing was changed", path.display());
    if let Some(new) = new
        && new.len() as u64 > LIMIT
    {
        let message = format!(
            "`{}` would grow to {} bytes, and csa keeps files below {LIMIT}; nothing was written",
            path.display(),
            new.len()
        );
        return Err(Refusal::new(Kind::Refused, message).into());
    }
    match (expected, new) {
        (None, None) => return expect(path, None),
        (None, Some(new)) => {
            make_private_dir(folder_of(path))?;
            let staged = stage(folder_of(path), new, None, true).with_context(failed)?;
            expect(path, None)?;
            match staged.persist_noclobber(path).map_err(|e| e.error) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    return Err(changed(path).into());
                }
                other => other.with_context(failed)?,
            };
        }
        (Some(old), Some(new)) => {
            expect(path, Some(old))?;
            let target = fs::canonicalize(path).with_context(failed)?;
            let staged = restage(&target, new).with_context(failed)?;
            expect(&target, Some(old))?;
            let persisted = staged.persist(&target).map_err(|e| e.error);
            persisted.with_context(failed)?;
            return flush_folder_of(&target).with_context(|| not_flushed(path));
        }
        (Some(old), None) => {
            expect(path, Some(old))?;
            fs::remove_file(path).with_context(failed)?;
        }
    }
    flush_folder_of(path).with_context(|| not_flushed(path))
}

/// Puts a file of csa's own bookkeeping in place, whatever stood there: in one step, for the owner only, and
/// flushed to the disk where it must be there before the next step.
pub(super) fn put(path: &Path, bytes: &[u8], flushed: bool) -> anyhow::Result<()> {
    let put = || {
        let staged = stage(folder_of(path), bytes, None, flushed)?;
        staged.persist(path).map_err(|e| e.error)?;
        if flushed {
            flush_folder_of(path)
        } else {
            Ok(())
        }
    };
    put().with_context(|| format!("cannot write `{}`; nothing was changed", path.display()))
}

/// Puts what a person typed into a file of csa's own bookkeeping, flushed, for its owner only; no lock is needed. Where
/// the file is to be a new one and something stands there, nothing is done, and the answer is false.
pub(super) fn keep(path: &Path, bytes: &[u8], is_new: bool) -> anyhow::Result<bool> {
    let keep = || {
        let staged = stage_as(TYPED_START, folder_of(path), bytes, None, true)?;
        let kept = match is_new {
            true => staged.persist_noclobber(path),
            false => staged.persist(path),
        };
        match kept.map_err(|e| e.error) {
            Err(error) if is_new && error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error),
            Ok(_) => flush_folder_of(path).map(|()| true),
        }
    };
    keep().with_context(|| format!("cannot write `{}`", path.display()))
}

/// Removes the temporary files that killed processes left in this folder. Holding the lock is what makes it
/// safe: no other csa can be about to rename one of them.
pub(crate) fn sweep(folder: &Path, _lock: &Lock) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let ours = entry.file_name().to_str().is_some_and(is_temporary);
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // What cannot be removed does no harm, and must not keep anybody from their work.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Flushes the folder that holds `path`, without which a rename or a deletion may not outlive a power cut.
pub(super) fn flush_folder_of(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    flush(&File::open(folder_of(path))?)?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// The refusal to touch a file that is not what it was when csa read it.
pub(super) fn changed(path: &Path) -> Refusal {
    let message = format!(
        "`{}` changed while csa was at work; nothing was written",
        path.display()
    );
    Refusal::new(Kind::Busy, message).hint("run it again")
}

fn expect(path: &Path, expected: Option<&[u8]>) -> anyhow::Result<()> {
    if read(path)?.as_deref() == expected {
        Ok(())
    } else {
        Err(changed(path).into())
    }
}

/// The refusal to go on without a file or folder that is there and cannot be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Refusal {
    let shown = path.display();
    let refusal = |why: &str| Refusal::new(Kind::Invalid, format!("cannot read `{shown}`: {why}"));
    match error.kind() {
        ErrorKind::PermissionDenied => refusal("permission denied").hint(format!(
            "let yourself read it and the folders above: chmod u+rX '{shown}'"
        )),
        _ => {
            refusal(&error.to_string()).hint("see that its disk is there and sound, and try again")
        }
    }
}

fn within(path: &Path, length: u64, limit: u64) -> anyhow::Result<()> {
    if length <= limit {
        return Ok(());
    }
    let message = format!(
        "`{}` holds {length} bytes; csa reads at most {limit} ({} MiB)",
        path.display(),
        limit / (1024 * 1024)
    );
    Err(Refusal::new(Kind::Invalid, message).into())
}

fn restage(target: &Path, new: &[u8]) -> io::Result<NamedTempFile> {
    // A rename asks nobody whether the file itself may be written: whoever made it read-only meant it.
    let old = OpenOptions::new().write(true).open(target)?.metadata()?;
    stage(folder_of(target), new, Some(&old), true)
}

fn stage(
    folder: &Path,
    bytes: &[u8],
    like: Option<&Metadata>,
    flushed: bool,
) -> io::Result<NamedTempFile> {
    stage_as(TEMPORARY_START, folder, bytes, like, flushed)
}

fn stage_as(
    start: &str,
    folder: &Path,
    bytes: &[u8],
    like: Option<&Metadata>,
    flushed: bool,
) -> io::Result<NamedTempFile> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut staged = tempfile::Builder::new()
        .prefix(start)
        .suffix(TEMPORARY_END)
        .make_in(folder, |path| options.open(path))?;
    staged.as_file_mut().write_all(bytes)?;
    if let Some(old) = like {
        resemble(staged.as_file(), old)?;
    }
    if flushed {
        flush(staged.as_file())?;
    }
    Ok(staged)
}

#[cfg(unix)]
fn resemble(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};

    let new = file.metadata()?;
    let mut permissions = old.permissions();
    let kept = (new.uid(), new.gid()) == (old.uid(), old.gid())
        || fchown(file, Some(old.uid()), Some(old.gid())).is_ok()
        || fchown(file, None, Some(old.gid())).is_ok();
    if !kept {
        // The rights of the old group must not fall to another one.
        permissions.set_mode(permissions.mode() & !0o070);
    }
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
fn resemble(file: &File, old: &Metadata) -> io::Result<()> {
    file.set_permissions(old.permissions())
}

fn flush(file: &File) -> io::Result<()> {
    match file.sync_all() {
        // Some network and user-space file systems have nothing to flush, and say so.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::Unsupported | ErrorKind::InvalidInput
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

fn not_flushed(path: &Path) -> String {
    format!(
        "`{}` is written, but cannot be flushed to the disk",
        path.display()
    )
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

fn is_temporary(name: &str) -> bool {
    name.strip_prefix(TEMPORARY_START)
        .and_then(|rest| rest.strip_suffix(TEMPORARY_END))
        .is_some_and(|middle| {
            !middle.is_empty() && middle.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
#[path = "disk_tests.rs"]
mod tests;
