//! The log: an entry written, found again, and what follows from it.

mod filter;
mod find;
#[cfg(test)]
mod find_tests;
mod read;

pub(crate) use filter::Filter;
pub(crate) use find::{find, short_ids};
pub(crate) use read::{Entries, Entry, list, one};

use read::NEEDED;
