//! Places in a record, by the names and numbers that lead there.

use std::fmt;

/// One step into a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// A key.
    Key(String),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// The way from the top of a record to one of its values, such as `subscriptions[0].ends_on`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RecordPath(Vec<Part>);

impl RecordPath {
    /// The value of this key at the top of the record.
    pub(crate) fn of(key: &str) -> Self {
        Self::default().key(key)
    }

    /// The value of this key below.
    pub(crate) fn key(&self, key: &str) -> Self {
        self.with(Part::Key(key.to_owned()))
    }

    /// This item of the list, counted from 0.
    pub(crate) fn item(&self, index: usize) -> Self {
        self.with(Part::Item(index))
    }

    /// The steps, from the top.
    pub(crate) fn parts(&self) -> &[Part] {
        &self.0
    }

    fn with(&self, part: Part) -> Self {
        let mut parts = self.0.clone();
        parts.push(part);
        Self(parts)
    }
}

impl fmt::Display for RecordPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if at == 0 => f.write_str(key)?,
                Part::Key(key) => write!(f, ".{key}")?,
                Part::Item(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
