//! What a mapping or a sequence of a plain record consists of.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::node::{Node, Place};
use super::reader::Reader;
use super::{NotPlain, Read};

/// The entries of a mapping in block style.
pub(super) struct Entries<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    pub(super) indent: usize,
    pub(super) is_first: bool,
}

impl Entries<'_, '_> {
    pub(super) fn is_at_next(&self) -> Read<bool> {
        match self.reader.indent {
            _ if self.is_first => Ok(true),
            Some(indent) if indent > self.indent => Err(NotPlain),
            Some(indent) => Ok(indent == self.indent && !self.reader.is_at_dash()),
            None => Ok(false),
        }
    }
}

impl<'t> MapAccess<'t> for &mut Entries<'_, 't> {
    type Error = NotPlain;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.is_at_next()? {
            return Ok(None);
        }
        self.is_first = false;
        let key = self.reader.take_key()?;
        seed.deserialize(BorrowedStrDeserializer::new(key))
            .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<S::Value> {
        seed.deserialize(Node::of_key(self.reader, self.indent)?)
    }
}

/// The items of a sequence in block style.
pub(super) struct Items<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    pub(super) indent: usize,
    pub(super) parent: Option<usize>,
}

impl Items<'_, '_> {
    pub(super) fn is_at_next(&self) -> Read<bool> {
        let Some(indent) = self.reader.indent else {
            return Ok(false);
        };
        match indent == self.indent {
            true if self.reader.is_at_dash() => Ok(true),
            // Behind a sequence that is indented as far as its mapping, the mapping goes on.
            true if self.parent == Some(indent) => Ok(false),
            true => Err(NotPlain),
            false if indent > self.indent => Err(NotPlain),
            false => Ok(false),
        }
    }
}

impl<'t> SeqAccess<'t> for &mut Items<'_, 't> {
    type Error = NotPlain;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if !self.is_at_next()? {
            return Ok(None);
        }
        seed.deserialize(Node::of_dash(self.reader, self.indent)?)
            .map(Some)
    }
}

/// What stands in brackets.
pub(super) struct Flow<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    pub(super) close: u8,
    pub(super) is_first: bool,
}

impl Flow<'_, '_> {
    pub(super) fn is_at_next(&mut self) -> Read<bool> {
        self.reader.cursor = self.reader.behind_blanks(self.reader.cursor);
        Ok(self.reader.here() != self.close)
    }

    /// Goes to the next entry, over the comma before it.
    fn advance(&mut self) -> Read<bool> {
        if !self.is_at_next()? {
            return Ok(false);
        }
        if !self.is_first {
            if self.reader.here() != b',' {
                return Err(NotPlain);
            }
            self.reader.cursor = self.reader.behind_blanks(self.reader.cursor + 1);
        }
        self.is_first = false;
        Ok(true)
    }
}

impl<'t> SeqAccess<'t> for &mut Flow<'_, 't> {
    type Error = NotPlain;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        if !self.advance()? {
            return Ok(None);
        }
        let (reader, place) = (&mut *self.reader, Place::Flow);
        seed.deserialize(Node { reader, place }).map(Some)
    }
}

impl<'t> MapAccess<'t> for &mut Flow<'_, 't> {
    type Error = NotPlain;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.advance()? {
            return Ok(None);
        }
        let key = self.reader.take_key()?;
        self.reader.cursor = self.reader.behind_blanks(self.reader.cursor);
        seed.deserialize(BorrowedStrDeserializer::new(key))
            .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Read<S::Value> {
        let (reader, place) = (&mut *self.reader, Place::Flow);
        seed.deserialize(Node { reader, place })
    }
}
