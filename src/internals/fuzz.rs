//! What the fuzz targets run: each takes any bytes and panics when something does not hold that must hold of all.
//!
//! `fuzz/` drives them for hours; `tests.rs` beside this file runs each over its corpus and over seeded mutations of
//! it for some seconds, with every `cargo test`.

mod settings;
#[cfg(test)]
mod tests;

use crate::domain::when;
use crate::import::ics;
use crate::store::promises;

/// A customer's file: read or refused with its place, changed exactly or not at all.
pub fn record(data: &[u8]) {
    promises::record(data);
}

/// Two people's changes of one record: both are in the merged one.
pub fn merge(data: &[u8]) {
    promises::merge(data);
}

/// A phrase for a day, a period, a time, a zone, a length or a number: what is read is echoed so that it reads the same.
pub fn dates(data: &[u8]) {
    when::promises::phrase(data);
}

/// A calendar: days off and meetings, or a refusal with the line.
pub fn ics(data: &[u8]) {
    ics::promises::calendar(data);
}

/// A rule file, a configuration or a template of the book's own: refused with its place, or good to work by.
pub fn rules(data: &[u8]) {
    settings::any(data);
}
