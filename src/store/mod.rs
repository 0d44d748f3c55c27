//! The book on disk.

mod yaml;
