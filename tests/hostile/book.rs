//! A book with one good customer and whatever a test puts beside them, and the program held on a short leash.

use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The memory that the program may ask for, in KiB. The largest file that it reads has 8 MiB.
const MEMORY: u32 = 1_000_000;
/// How long a run may take where the machine has much else to do; what takes a second is long.
const PATIENCE: Duration = Duration::from_secs(60);

/// A record with nothing wrong.
pub(crate) const GOOD: &str = "\
schema: 1
name: Globex
subscriptions:
  - tier: signature
    order_form_on: 2026-11-02
    starts_on: 2026-11-15
    ends_on: 2027-11-14
    new_customer: true
";

/// The folders of a user, with a book in them.
pub(crate) struct Book {
    home: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Told {
    /// The exit code; None after a signal.
    pub(crate) code: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Book {
    /// A book with `globex` in it.
    pub(crate) fn new() -> Self {
        let book = Self {
            home: TempDir::new().unwrap(),
        };
        book.put("book/customers/globex.yaml", GOOD);
        book
    }

    /// A place in the user's home folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The record that hostile bytes are put into.
    pub(crate) fn acme(&self) -> PathBuf {
        self.path("book/customers/acme.yaml")
    }

    /// Writes a file, with its folders.
    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Makes a link, with its folders.
    pub(crate) fn link(&self, name: &str, target: impl AsRef<Path>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, &path).unwrap();
        path
    }

    /// Makes a pipe that nobody writes to, with its folders.
    pub(crate) fn pipe(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let made = Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
        path
    }

    /// Runs the program with nothing on standard input.
    pub(crate) fn csa(&self, args: &[&str]) -> Told {
        let files = ["out", "err"].map(|_| tempfile::tempfile().unwrap());
        let [out, err] = files.each_ref().map(|file| file.try_clone().unwrap());
        let limited = format!("ulimit -v {MEMORY} 2>/dev/null; exec \"$0\" \"$@\"");
        let mut child = Command::new("sh")
            .args(["-c", &limited, env!("CARGO_BIN_EXE_csa")])
            .args(args)
            .current_dir(self.home.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.home.path())
            .env("CSA_BOOK", self.path("book"))
            .env("CSA_CONFIG", self.path("config.toml"))
            .env("CSA_TODAY", "2026-11-21")
            .env("TZ", "Europe/Berlin")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .spawn()
            .unwrap();
        let started = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if started.elapsed() > PATIENCE {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("csa {args:?} hangs");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let [out, err] = files.map(read);
        Told {
            code: status.code(),
            out,
            err,
        }
    }

    /// That the one customer is answered for, with what is wrong said beside it, in every command over the book.
    #[track_caller]
    pub(crate) fn others_work(&self, what: &str) {
        for args in [&["today"][..], &["customer", "list"]] {
            let told = self.csa(args);
            assert_eq!(told.code, Some(6), "{what}: {args:?}: {told:?}");
            assert!(told.out.contains("globex"), "{what}: {args:?}: {told:?}");
            assert!(told.err.contains("acme.yaml"), "{what}: {args:?}: {told:?}");
        }
    }
}

fn read(mut file: File) -> String {
    let mut bytes = Vec::new();
    file.rewind().unwrap();
    file.read_to_end(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

impl Told {
    /// That it failed with this code and these words, and not by falling over.
    #[track_caller]
    pub(crate) fn refused(&self, what: &str, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{what}: {self:?}");
        assert!(self.err.contains(words), "{what}: {words:?} in {self:?}");
        assert!(!self.err.contains("panicked"), "{what}: {self:?}");
    }

    /// That it went well.
    #[track_caller]
    pub(crate) fn done(&self, what: &str) {
        assert_eq!(self.code, Some(0), "{what}: {self:?}");
    }

    /// That nothing in it steers a terminal or reorders text.
    #[track_caller]
    pub(crate) fn is_tame(&self, what: &str) {
        for text in [&self.out, &self.err] {
            let wild = text.char_indices().find(|(_, c)| steers(*c));
            assert!(wild.is_none(), "{what}: {wild:?} in {self:?}");
        }
    }
}

/// Whether a terminal takes it for a command, or for an order to write backwards.
pub(crate) fn steers(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
