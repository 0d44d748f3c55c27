//! Links in a book: a book may come from somebody else, and must lead csa to nothing that is not in it.

use std::fs;
use std::path::Path;

use super::disk;
use crate::domain::{Kind, Refusal};

/// As [`disk::read`], for a file of this book: a link out of it is not followed.
///
/// # Errors
/// As [`disk::read`]; [`Kind::Invalid`] as [`stays_in`] has it.
pub(crate) fn read_in(book: &Path, path: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    stays_in(book, path)?;
    disk::read(path)
}

/// Refuses a link that leads out of the book, or to what is hidden in it: other files of the user's must neither come
/// into a draft nor be written to.
///
/// # Errors
/// [`Kind::Invalid`] for such a link.
pub(super) fn stays_in(book: &Path, path: &Path) -> Result<(), Refusal> {
    if !is_link(path) {
        return Ok(());
    }
    // What leads nowhere, or round in a circle, is told by whoever goes on to read it.
    let (Ok(target), Ok(home)) = (fs::canonicalize(path), fs::canonicalize(book)) else {
        return Ok(());
    };
    let stays = target.strip_prefix(&home).is_ok_and(|way| {
        way.iter()
            .all(|name| !name.as_encoded_bytes().starts_with(b"."))
    });
    if stays {
        return Ok(());
    }
    let message = format!("`{}` is a link that leads out of the book", path.display());
    Err(Refusal::new(Kind::Invalid, message).hint("put the file itself there, not a link to it"))
}

/// Refuses a link in the place of one of csa's own files and folders, which are written without being asked about.
///
/// # Errors
/// [`Kind::Refused`] for a link, wherever it leads.
pub(super) fn no_link(path: &Path) -> Result<(), Refusal> {
    if !is_link(path) {
        return Ok(());
    }
    let message = format!(
        "`{}` is a link, and csa keeps its own files in the book itself; nothing was written",
        path.display()
    );
    Err(Refusal::new(Kind::Refused, message).hint("remove the link, and csa makes its own there"))
}

/// Whether it is a link, wherever that leads.
pub(super) fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}
