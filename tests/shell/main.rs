//! The program's manners towards shells, pipes and terminals: the things that a transcript cannot show.
//!
//! Every wait is bounded in time and in output; nothing touches the real home folder.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment; one that cannot fails"
)]

mod asked;
mod completed;
mod completed_in_shells;
mod dotfiles;
mod extended;
mod first_run;
mod formats;
mod home;
mod logged;
mod manual;
mod planned;
mod questions;
mod settings;
mod streams;
mod terminal;
mod writers;
