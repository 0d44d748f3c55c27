//! Hostile books against the real program: whatever lies in one, csa says what and where, in bounded time and memory,
//! goes on with every other customer, writes over nothing, and is led nowhere.
//!
//! A book may be cloned from somebody else; what is in it is data and never a command. Nothing touches the real home
//! folder, the network or the clock.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment; one that cannot fails"
)]

mod book;
mod escapes;
mod folders;
mod imports;
mod links;
mod records;
mod settings;
