//! A home folder that nobody has used yet, and the program run in it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use tempfile::TempDir;

/// Longer than any command takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// An empty home folder, gone when the test is over.
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> PathBuf {
        // The system's folder for temporary files is a link on some machines.
        fs::canonicalize(self.0.path()).unwrap()
    }

    /// The program with these arguments, with nothing of the real environment but the path.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        self.clean(env!("CARGO_BIN_EXE_csa"), args)
    }

    /// Any program in the same environment.
    pub(crate) fn clean(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(args)
            .current_dir(self.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("TERM", "xterm")
            .env("TZ", "Europe/Berlin")
            .env("CSA_TODAY", "2026-11-21");
        command
    }

    /// Runs the program without a terminal.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        run(self.command(args))
    }

    /// The record of a new customer, made by the program.
    pub(crate) fn with_acme(self) -> Self {
        let made = self.run(&[
            "onboard",
            "Acme Corp",
            "--tier",
            "advanced",
            "--order-form",
            "2026-11-20",
        ]);
        assert!(made.status.success(), "{made:?}");
        self
    }

    /// The folder of the customers' records.
    pub(crate) fn customers(&self) -> PathBuf {
        let book = text(&self.run(&["config", "book"]).stdout);
        Path::new(book.trim_end()).join("customers")
    }
}

/// Makes a program of this script. Another process writes it: a program that a test's own process has open for writing,
/// as whatever other tests start at that moment would have too, cannot be run.
pub(crate) fn program(path: &Path, script: &str) {
    let text = path.with_extension("script");
    fs::write(&text, script).unwrap();
    let copied = Command::new("cp").arg(&text).arg(path).status();
    assert!(copied.unwrap().success());
    fs::remove_file(text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs a command to its end, which must come soon.
pub(crate) fn run(command: Command) -> Output {
    assert_cmd::Command::from_std(command)
        .timeout(PATIENCE)
        .output()
        .unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
