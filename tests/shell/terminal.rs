//! A pseudo-terminal with somebody at the keys.

use std::io::{ErrorKind, Write as _};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use expectrl::Session;
use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;

pub(crate) const ENTER: &str = "\r";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const UP: &str = "\x1b[A";
pub(crate) const ESCAPE: &str = "\x1b";
pub(crate) const CTRL_C: &str = "\x03";

const PATIENCE: Duration = Duration::from_secs(30);
const MOST_OUTPUT: usize = 64 * 1024;

/// A program in a terminal of its own, which may neither take long nor write much.
pub(crate) struct Terminal {
    session: OsSession,
    /// All that was shown.
    pub(crate) seen: String,
    read_to: usize,
}

impl Terminal {
    pub(crate) fn of(command: Command) -> Self {
        Self {
            session: Session::spawn(command).unwrap(),
            seen: String::new(),
            read_to: 0,
        }
    }

    /// Makes the terminal so many columns wide.
    pub(crate) fn widen(&mut self, columns: u16) {
        let process = self.session.get_process_mut();
        process.set_window_size(columns, 40).unwrap();
    }

    /// Waits until `text` is shown behind what was waited for before.
    pub(crate) fn shows(&mut self, text: &str) {
        let started = Instant::now();
        loop {
            if let Some(at) = self.seen[self.read_to..].find(text) {
                self.read_to += at + text.len();
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "no {text:?} in {:?}",
                self.seen
            );
            assert!(self.read(), "no {text:?} before the end of {:?}", self.seen);
        }
    }

    /// Waits for the question, then types each of the keys.
    pub(crate) fn answers(&mut self, question: &str, keys: &[&str]) {
        self.shows(question);
        for key in keys {
            // The rest of an escape sequence must not be taken for a key of its own.
            sleep(Duration::from_millis(50));
            self.session.write_all(key.as_bytes()).unwrap();
            self.session.flush().unwrap();
        }
    }

    /// Waits for the end, and returns the exit code. The cursor must be left as it was.
    pub(crate) fn ends(&mut self) -> i32 {
        let status = self.status();
        let hidden = self.seen.rfind("\x1b[?25l");
        let shown = self.seen.rfind("\x1b[?25h");
        assert!(shown >= hidden, "cursor left hidden: {:?}", self.seen);
        match status {
            WaitStatus::Exited(_, code) => code,
            other => panic!("{other:?} after {:?}", self.seen),
        }
    }

    /// Waits for the end by a signal, and returns its number.
    pub(crate) fn is_killed(&mut self) -> i32 {
        match self.status() {
            WaitStatus::Signaled(_, signal, _) => signal as i32,
            other => panic!("{other:?} after {:?}", self.seen),
        }
    }

    fn status(&mut self) -> WaitStatus {
        let started = Instant::now();
        // Words may still be on their way when the program has ended; the terminal is closed behind the last.
        while self.read() {
            assert!(
                started.elapsed() < PATIENCE,
                "it hangs after {:?}",
                self.seen
            );
        }
        self.session.get_process().wait().unwrap()
    }

    /// Takes what there is to read, or waits a little; false once the terminal is closed.
    fn read(&mut self) -> bool {
        assert!(self.seen.len() < MOST_OUTPUT, "endless: {:?}", self.seen);
        let mut bytes = [0; 4096];
        match self.session.try_read(&mut bytes) {
            Ok(0) => false,
            Ok(count) => {
                self.seen += &String::from_utf8_lossy(&bytes[..count]);
                true
            }
            Err(error) => {
                let nothing_yet = error.kind() == ErrorKind::WouldBlock;
                if nothing_yet {
                    sleep(Duration::from_millis(5));
                }
                nothing_yet
            }
        }
    }
}
