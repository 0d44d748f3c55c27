//! The log: an entry written, found again, and what follows from it.

mod find;
#[cfg(test)]
mod find_tests;

pub(crate) use find::{find, short_ids};
