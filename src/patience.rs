//! Waits for a program that csa started, but not for ever.

use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// How it ended, unless it still runs at the deadline.
pub(crate) fn end(child: &mut Child, deadline: Instant) -> Option<ExitStatus> {
    let mut pause = Duration::from_millis(1);
    while Instant::now() < deadline {
        match child.try_wait() {
            Ok(None) => thread::sleep(pause),
            Ok(status) => return status,
            Err(_) => return None,
        }
        pause = (pause * 2).min(Duration::from_millis(50));
    }
    None
}
