//! The book in git, by the git that the user has: commits of what belongs to the book, and the exchange with others.
//!
//! Everything else works where there is no git. Hooks of the repository are not run, nothing is asked without a
//! terminal, and what the user has staged elsewhere stays staged.

mod commit;
mod driver;
mod repository;
mod status;
mod sync;
mod upstream;

use std::ffi::OsStr;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use crate::domain::person::Person;
use crate::domain::{Kind, Refusal};

pub(crate) use commit::Committed;
pub(crate) use driver::drive;
pub(crate) use sync::{Manner, Sent, Synced};

/// The user's git, at work in one folder.
#[derive(Debug, Clone)]
pub(crate) struct Git {
    folder: PathBuf,
    /// Whether there is somebody who could be asked for a password.
    may_ask: bool,
    /// Who commits where git itself does not know.
    me: Option<Person>,
}

/// How a command of git went.
#[derive(Debug)]
struct Ran {
    is_well: bool,
    out: Vec<u8>,
    err: String,
}

impl Git {
    /// git in this folder.
    pub(crate) fn new(folder: &Path, may_ask: bool, me: Option<Person>) -> Self {
        Self {
            folder: folder.to_owned(),
            may_ask,
            me,
        }
    }

    /// Runs git to its end, whatever that is.
    ///
    /// # Errors
    /// When it cannot be started.
    fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Result<Ran> {
        self.fed(args, None)
    }

    /// As [`Git::run`], with bytes on its standard input.
    fn fed<S: AsRef<OsStr>>(&self, args: &[S], input: Option<&[u8]>) -> Result<Ran> {
        #[expect(
            clippy::disallowed_methods,
            reason = "starting git is what this file is for"
        )]
        let mut command = Command::new("git");
        command
            .current_dir(&self.folder)
            // A name may be anything, even a pattern.
            .arg("--literal-pathspecs")
            .args([
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "core.quotePath=false",
            ])
            .args(args)
            .env("LC_ALL", "C")
            .env("GIT_EDITOR", "true")
            .env("GIT_MERGE_AUTOEDIT", "no")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // Whoever starts csa from one of their own hooks speaks of another repository.
        for variable in [
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
        ] {
            command.env_remove(variable);
        }
        if !self.may_ask {
            command
                .env("GIT_TERMINAL_PROMPT", "0")
                .env("GIT_ASKPASS", "true")
                .env("SSH_ASKPASS", "true");
        }
        let mut child = command.spawn().map_err(|error| match error.kind() {
            ErrorKind::NotFound if self.folder.is_dir() => missing().into(),
            _ => anyhow::Error::from(error).context("git could not be started"),
        })?;
        if let Some(mut stdin) = child.stdin.take() {
            // One that ends before it has read everything says why by itself.
            let _ = stdin.write_all(input.unwrap_or_default());
        }
        let output = child
            .wait_with_output()
            .context("git could not be waited for")?;
        Ok(Ran {
            is_well: output.status.success(),
            out: output.stdout,
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// What git prints, without the last line break.
    ///
    /// # Errors
    /// When it fails, in its own words.
    fn asked<S: AsRef<OsStr>>(&self, args: &[S]) -> Result<String> {
        let ran = self.run(args)?;
        match ran.is_well {
            true => Ok(ran.text()),
            false => Err(ran.failed(args)),
        }
    }

    /// What git prints, or None when it fails because there is nothing of that kind.
    fn known<S: AsRef<OsStr>>(&self, args: &[S]) -> Result<Option<String>> {
        let ran = self.run(args)?;
        Ok(ran.is_well.then(|| ran.text()))
    }
}

impl Ran {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.out)
            .trim_end_matches('\n')
            .to_owned()
    }

    /// The line in which git says what was wrong.
    fn why(&self) -> String {
        let lines = || self.err.lines().map(str::trim);
        let said = |word: &'static str| lines().find_map(move |line| line.strip_prefix(word));
        let why = said("fatal: ").or_else(|| said("error: "));
        let why = why.or_else(|| lines().find(|line| !line.is_empty()));
        why.unwrap_or("it does not say why").to_owned()
    }

    fn failed<S: AsRef<OsStr>>(&self, args: &[S]) -> anyhow::Error {
        let verb = args.iter().map(|arg| arg.as_ref().to_string_lossy());
        let verb = verb.into_iter().find(|arg| !arg.starts_with('-'));
        let verb = verb.unwrap_or_default();
        Refusal::new(
            Kind::Refused,
            format!("`git {verb}` failed: {}", self.why()),
        )
        .into()
    }
}

fn missing() -> Refusal {
    Refusal::new(Kind::Refused, "there is no git on this machine")
        .hint("install git, or put it on the PATH; everything but sharing a book works without it")
}
