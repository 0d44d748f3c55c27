//! The book on disk.

mod change;
pub(crate) mod disk;
pub(crate) mod journal;
pub(crate) mod lock;
mod yaml;

pub(crate) use change::Change;
