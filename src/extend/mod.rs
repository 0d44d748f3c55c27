//! What users add to csa: programs that run after each write, and verbs of their own.
//!
//! What such a program is told is a promise: the help of `csa config` and `csa plugin` has it in full.

pub(crate) mod hook;
pub(crate) mod plugin;
