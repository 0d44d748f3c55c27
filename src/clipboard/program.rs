//! Hands a text to another program on its standard input, and never waits for long.

use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::patience;

/// How long a program may take. One that has read everything and goes on then is left to serve the clipboard.
const PATIENCE: Duration = Duration::from_secs(3);

/// How it went.
#[derive(Debug)]
pub(super) enum Ran {
    /// It took the text.
    Well,
    /// It could not be started.
    NotThere(std::io::Error),
    /// It did not take the text; the reason, to follow its name.
    Badly(String),
}

/// Starts the program with its arguments, gives it the text, and waits until it ends or has run for some time.
/// What it prints is not shown.
pub(super) fn run(words: &[String], text: &str) -> Ran {
    let Some((program, arguments)) = words.split_first() else {
        return Ran::NotThere(ErrorKind::NotFound.into());
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "starting the clipboard's program is what this file is for"
    )]
    let started = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => return Ran::NotThere(error),
    };
    // A program that does not read would block us once the pipe is full.
    let (done, is_done) = mpsc::channel();
    if let Some(mut stdin) = child.stdin.take() {
        let text = text.to_owned();
        thread::spawn(move || {
            let written = stdin.write_all(text.as_bytes());
            drop(stdin);
            // Nobody listens once we ran out of patience.
            let _ = done.send(written.is_ok());
        });
    }
    let deadline = Instant::now() + PATIENCE;
    let has_read = || is_done.recv_timeout(deadline.saturating_duration_since(Instant::now()));
    match (patience::end(&mut child, deadline), has_read()) {
        (Some(status), _) if !status.success() => Ran::Badly(format!("failed ({status})")),
        (_, Ok(true)) => Ran::Well,
        (Some(_), _) => Ran::Badly("ended before it had read everything".to_owned()),
        (None, _) => {
            // It may have ended this very moment; either way it is gone.
            let _ = child.kill();
            let _ = child.wait();
            Ran::Badly("does not read what it is given".to_owned())
        }
    }
}
