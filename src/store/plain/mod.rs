//! The quick way to read a record that is written plainly, as people and csa write nearly all of them.
//!
//! It knows a small part of YAML: block mappings and sequences, plain and quoted texts of one line, literal blocks,
//! flow style within a line, comments. Whatever else a text holds, this reader does not guess: it gives up, and the
//! whole YAML reader takes the text from the start, so that every error comes from there, with its words and place.
//! What both read is equal; `tests.rs` holds that over texts of every kind.
//!
//! It is for reading only. A change is made and verified by the whole reader, in the record or in an excerpt of it; of
//! an excerpt that was put back in its place this one reads the whole once more.

mod node;
mod parts;
mod reader;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::de::{self, Deserialize};

use node::Node;
use reader::Reader;

/// What the text says; none when it is not written plainly, or says something that cannot be.
pub(super) fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Option<T> {
    if !text.ends_with('\n') || has_odd_characters(text) {
        return None;
    }
    let mut reader = Reader::new(text);
    if reader.indent != Some(0) {
        return None;
    }
    let read = T::deserialize(Node::below(&mut reader, None)).ok()?;
    reader.indent.is_none().then_some(read)
}

/// Whether there are characters that YAML forbids, takes for the end of a line, or counts in a way of its own.
fn has_odd_characters(text: &str) -> bool {
    let is_control = |byte: &u8| (*byte < b' ' && !matches!(byte, b'\n' | b'\t')) || *byte == 0x7f;
    // Looks at all of them rather than stop at the first: that is quicker, and the first is rare.
    let controls = text.bytes().filter(|byte| is_control(byte)).count();
    // U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF, found by how they begin.
    let bytes = text.as_bytes();
    let is_odd = |at: usize| {
        matches!(
            bytes[at..],
            [0xc2, 0x80..=0x9f, ..]
                | [0xe2, 0x80, 0xa8 | 0xa9, ..]
                | [0xef, 0xbb, 0xbf, ..]
                | [0xef, 0xbf, 0xbe | 0xbf, ..]
        )
    };
    controls > 0 || memchr::memchr3_iter(0xc2, 0xe2, 0xef, bytes).any(is_odd)
}

/// Gives up. It has no words: those of the whole reader are shown.
#[derive(Debug)]
struct NotPlain;

impl fmt::Display for NotPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not written plainly")
    }
}

impl std::error::Error for NotPlain {}

impl de::Error for NotPlain {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Read<T> = Result<T, NotPlain>;
