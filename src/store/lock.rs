//! One writer at a time: the lock on a book, and the private folder `.csa` that holds it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::disk;
use super::links;
use crate::domain::{Kind, Refusal};

const POLL: Duration = Duration::from_millis(2);

/// The right to write to a book, held until dropped or until the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the book, at most `wait` for each process that holds it in turn; other programs than csa do not heed
    /// the lock.
    ///
    /// # Errors
    /// [`Kind::Busy`] with the number of the process that holds it; [`Kind::NotFound`] when there is no such
    /// folder; [`Kind::Refused`] when the book cannot be written to, or has links where csa's own files belong.
    pub(crate) fn take(book: &Path, wait: Duration) -> anyhow::Result<Lock> {
        if !book.is_dir() {
            let message = format!("there is no book at `{}`", book.display());
            return Err(Refusal::new(Kind::NotFound, message).into());
        }
        let folder = private_folder(book);
        for own in [&folder, &folder.join("lock"), &folder.join("journal")] {
            links::no_link(own)?;
        }
        let opened = disk::make_private_dir(&folder)
            .and_then(|()| open(&folder.join("lock")).map_err(Into::into));
        let mut file = opened.map_err(|error| explain(book, error))?;
        let (mut holder, mut since) = (holder_of(&mut file), Instant::now());
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(explain(book, error.into())),
            }
            // Many who take turns are no reason to give up: none of them is stuck.
            let now = holder_of(&mut file);
            if now != holder {
                (holder, since) = (now, Instant::now());
            }
            if since.elapsed() >= wait {
                return Err(taken(holder).into());
            }
            thread::sleep(POLL);
        }
        // The number serves the message of whoever waits, no more.
        let _ = sign(&mut file);
        let ignore = folder.join(".gitignore");
        if !ignore.exists() {
            disk::put(&ignore, b"*\n", false)?;
        }
        Ok(Lock { _file: file })
    }
}

/// The folder in the book that is csa's own, and that git never takes.
pub(super) fn private_folder(book: &Path) -> PathBuf {
    book.join(".csa")
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "{}", std::process::id())
}

/// The process that signed last.
fn holder_of(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(20).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn taken(holder: Option<u32>) -> Refusal {
    let who = holder.map_or_else(
        || "another csa".to_owned(),
        |process| format!("another csa (process {process})"),
    );
    Refusal::new(
        Kind::Busy,
        format!("{who} is writing to this book; nothing was written"),
    )
    .hint("wait until it has finished and run this again")
}

fn explain(book: &Path, error: anyhow::Error) -> anyhow::Error {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let reason = match kind {
        Some(ErrorKind::PermissionDenied) => "permission denied",
        Some(ErrorKind::ReadOnlyFilesystem) => "read-only file system",
        _ => return error.context(format!("cannot lock the book at `{}`", book.display())),
    };
    let message = format!(
        "the book at `{}` cannot be written to: {reason}",
        book.display()
    );
    Refusal::new(Kind::Refused, message)
        .hint("commands that only read still work")
        .into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn refusal(error: &anyhow::Error) -> &Refusal {
        error.downcast_ref().unwrap()
    }

    #[test]
    fn a_second_taker_is_told_who_holds_the_book() {
        let book = tempfile::tempdir().unwrap();
        let held = Lock::take(book.path(), Duration::ZERO).unwrap();
        let error = Lock::take(book.path(), Duration::from_millis(20)).unwrap_err();
        assert_eq!(refusal(&error).kind, Kind::Busy);
        assert_eq!(
            refusal(&error).message,
            format!(
                "another csa (process {}) is writing to this book; nothing was written",
                std::process::id()
            )
        );
        assert_eq!(refusal(&error).hints.len(), 1);
        drop(held);
        Lock::take(book.path(), Duration::ZERO).unwrap();
    }

    #[test]
    fn a_waiting_taker_gets_the_book_when_it_is_free() {
        let book = tempfile::tempdir().unwrap();
        let held = Lock::take(book.path(), Duration::ZERO).unwrap();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| Lock::take(book.path(), Duration::from_secs(10)));
            thread::sleep(Duration::from_millis(30));
            assert!(!waiting.is_finished());
            drop(held);
            waiting.join().unwrap().unwrap();
        });
    }

    #[test]
    fn an_unsigned_lock_still_makes_a_sentence() {
        let book = tempfile::tempdir().unwrap();
        let _held = Lock::take(book.path(), Duration::ZERO).unwrap();
        let lock = book.path().join(".csa/lock");
        open(&lock).unwrap().set_len(0).unwrap();
        let error = Lock::take(book.path(), Duration::ZERO).unwrap_err();
        assert!(
            refusal(&error)
                .message
                .starts_with("another csa is writing")
        );
    }

    #[test]
    fn a_mistyped_book_is_not_made() {
        let parent = tempfile::tempdir().unwrap();
        let book = parent.path().join("bok");
        let error = Lock::take(&book, Duration::ZERO).unwrap_err();
        assert_eq!(refusal(&error).kind, Kind::NotFound);
        assert!(!book.exists());
    }

    #[test]
    fn git_is_told_to_leave_the_folder_alone_and_a_text_of_the_users_own_stays() {
        let book = tempfile::tempdir().unwrap();
        let ignore = book.path().join(".csa/.gitignore");
        drop(Lock::take(book.path(), Duration::ZERO).unwrap());
        assert_eq!(fs::read(&ignore).unwrap(), b"*\n");
        disk::put(&ignore, b"*\n!keep\n", false).unwrap();
        drop(Lock::take(book.path(), Duration::ZERO).unwrap());
        assert_eq!(fs::read(&ignore).unwrap(), b"*\n!keep\n");
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_and_all_in_it_are_private() {
        use std::os::unix::fs::PermissionsExt;

        let book = tempfile::tempdir().unwrap();
        drop(Lock::take(book.path(), Duration::ZERO).unwrap());
        let mode = |name: &str| {
            let path = book.path().join(name);
            fs::metadata(path).unwrap().permissions().mode() & 0o777
        };
        assert_eq!(mode(".csa"), 0o700);
        assert_eq!(mode(".csa/lock"), 0o600);
        assert_eq!(mode(".csa/.gitignore"), 0o600);
    }

    #[test]
    fn a_book_that_cannot_be_written_to_is_named() {
        let book = Path::new("books/north");
        for (kind, reason) in [
            (ErrorKind::PermissionDenied, "permission denied"),
            (ErrorKind::ReadOnlyFilesystem, "read-only file system"),
        ] {
            let error = anyhow::Error::from(io::Error::from(kind)).context("cannot make a folder");
            let error = explain(book, error);
            assert_eq!(refusal(&error).kind, Kind::Refused);
            assert_eq!(
                refusal(&error).message,
                format!("the book at `books/north` cannot be written to: {reason}")
            );
        }
    }
}
