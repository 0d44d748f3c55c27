//! The program under fire: system calls that fail, kills, full and read-only disks, many writers, wrong clocks.
//!
//! Each test runs the real program on a book of its own. What a machine does not have (`strace`, the right to trace or
//! to mount) is said on standard error, and the test is skipped.
//!
//! `CSA_FIRE=all cargo test --test fire -- --nocapture` breaks every writing verb at every single call, has 8 writers
//! make 200 entries each, and prints the table of outcomes; without it the table's first lines are broken at every call
//! and the others at a few. `CSA_FIRE='customer set'` breaks just the lines that contain this, at every call.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment, say when they are skipped and what came out; one that cannot fails"
)]

mod aftermath;
mod clock;
mod disks;
mod faults;
mod held;
mod many;
mod modes;
mod offline;
mod outcomes;
mod streams;
mod table;
mod trace;
mod world;
