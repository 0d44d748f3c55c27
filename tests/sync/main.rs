//! A book shared by a team: the real program, the real git, a repository between the clones.
//!
//! Nothing touches the real home folder, the network or the user's own git configuration.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment; one that cannot fails"
)]

mod commits;
mod conflicts;
mod team;
mod three_clones;
mod trouble;
