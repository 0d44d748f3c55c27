//! A value of a plain record, as serde asks for it.

use std::borrow::Cow;

use serde::de::{self, IntoDeserializer, Visitor};

use super::parts::{Entries, Flow, Items};
use super::reader::{Reader, Scalar};
use super::{NotPlain, Read};

/// More digits than every number of them can be told apart from its neighbours as a fraction.
const DIGITS: usize = 15;

/// Where a value stands, and within which node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the lines below, indented further than this; as far as this, if it is a sequence in a mapping.
    Below(Option<usize>),
    /// Behind a key or a dash of a node that is indented this far.
    Behind(usize),
    /// In a mapping that begins behind a dash, at this column.
    Within(usize),
    /// Between brackets.
    Flow,
    /// Behind a key, where there is nothing.
    Nothing,
}

impl Place {
    /// How far the node is indented in which a value lies.
    pub(super) fn parent(self) -> Option<usize> {
        match self {
            Self::Below(parent) => parent,
            Self::Behind(parent) | Self::Within(parent) => Some(parent),
            Self::Flow | Self::Nothing => None,
        }
    }
}

/// A value that is about to be read.
pub(super) struct Node<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    pub(super) place: Place,
}

impl<'r, 't> Node<'r, 't> {
    pub(super) fn below(reader: &'r mut Reader<'t>, parent: Option<usize>) -> Self {
        let place = Place::Below(parent);
        Self { reader, place }
    }

    /// The value behind a key, of a mapping that is indented this far.
    pub(super) fn of_key(reader: &'r mut Reader<'t>, indent: usize) -> Read<Self> {
        if !reader.is_line_done() {
            reader.cursor = reader.behind_blanks(reader.cursor);
            let place = Place::Behind(indent);
            return Ok(Self { reader, place });
        }
        reader.finish_line()?;
        let is_below = match reader.indent {
            Some(below) => below > indent || below == indent && reader.is_at_dash(),
            None => false,
        };
        let place = match is_below {
            true => Place::Below(Some(indent)),
            false => Place::Nothing,
        };
        Ok(Self { reader, place })
    }

    /// The entry behind a dash, of a sequence that is indented this far.
    pub(super) fn of_dash(reader: &'r mut Reader<'t>, indent: usize) -> Read<Self> {
        reader.cursor += 1;
        if reader.is_line_done() {
            reader.finish_line()?;
            return match reader.indent {
                Some(below) if below > indent => Ok(Self::below(reader, Some(indent))),
                _ => Err(NotPlain),
            };
        }
        reader.cursor = reader.behind_blanks(reader.cursor);
        let place = match reader.key() {
            Some(_) => Place::Within(reader.cursor - reader.line),
            None => Place::Behind(indent),
        };
        Ok(Self { reader, place })
    }

    fn scalar(self) -> Read<Scalar<'t>> {
        let reader = self.reader;
        match self.place {
            Place::Behind(_) => {
                let is_literal = reader.here() == b'|';
                let scalar = reader.scalar(self.place)?;
                if !is_literal {
                    reader.finish_line()?;
                }
                Ok(scalar)
            }
            Place::Flow => reader.scalar(self.place),
            Place::Below(_) | Place::Within(_) | Place::Nothing => Err(NotPlain),
        }
    }

    /// A plain scalar that must be a number.
    fn number<N: std::str::FromStr>(self) -> Read<N> {
        let Scalar { text, is_plain } = self.scalar()?;
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        // What begins with zeros is no number to YAML.
        let is_usual =
            is_number(whole) && is_number(part) && (whole == "0" || !whole.starts_with('0'));
        match is_plain && is_usual && digits.len() <= DIGITS {
            true => text.parse().map_err(|_| NotPlain),
            false => Err(NotPlain),
        }
    }

    fn mapping<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let Self { reader, place } = self;
        let indent = match place {
            Place::Below(_) => reader.indent.ok_or(NotPlain)?,
            Place::Within(column) => column,
            Place::Behind(_) | Place::Flow => return Self { reader, place }.between(visitor, b'{'),
            Place::Nothing => return Err(NotPlain),
        };
        let mut entries = Entries {
            reader,
            indent,
            is_first: true,
        };
        let value = visitor.visit_map(&mut entries)?;
        // A visitor that was satisfied early has left something unread.
        match entries.is_at_next()? {
            true => Err(NotPlain),
            false => Ok(value),
        }
    }

    fn sequence<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let Self { reader, place } = self;
        let indent = match place {
            Place::Below(_) if reader.is_at_dash() => reader.indent.ok_or(NotPlain)?,
            Place::Behind(_) | Place::Flow => return Self { reader, place }.between(visitor, b'['),
            Place::Below(_) | Place::Within(_) | Place::Nothing => return Err(NotPlain),
        };
        let mut items = Items {
            reader,
            indent,
            parent: place.parent(),
        };
        let value = visitor.visit_seq(&mut items)?;
        match items.is_at_next()? {
            true => Err(NotPlain),
            false => Ok(value),
        }
    }

    /// A mapping or a sequence in brackets, within one line.
    fn between<V: Visitor<'t>>(self, visitor: V, open: u8) -> Read<V::Value> {
        let reader = self.reader;
        if reader.here() != open {
            return Err(NotPlain);
        }
        reader.cursor += 1;
        let mut flow = Flow {
            reader,
            close: if open == b'[' { b']' } else { b'}' },
            is_first: true,
        };
        let value = match open {
            b'[' => visitor.visit_seq(&mut flow)?,
            _ => visitor.visit_map(&mut flow)?,
        };
        if flow.is_at_next()? {
            return Err(NotPlain);
        }
        let reader = flow.reader;
        reader.cursor += 1;
        if self.place != Place::Flow {
            reader.finish_line()?;
        }
        Ok(value)
    }
}

/// Numbers of these types, each by its own name.
macro_rules! numbers {
    ($($method:ident $visit:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
            visitor.$visit(self.number()?)
        }
    )*};
}

impl<'t> de::Deserializer<'t> for Node<'_, 't> {
    type Error = NotPlain;

    numbers! {
        deserialize_u8 visit_u8, deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64,
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32, deserialize_i64 visit_i64,
        deserialize_f32 visit_f32, deserialize_f64 visit_f64,
    }

    /// What a value is, without being asked for it, only the whole reader tells.
    fn deserialize_any<V: Visitor<'t>>(self, _: V) -> Read<V::Value> {
        Err(NotPlain)
    }

    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let Scalar { text, is_plain } = self.scalar()?;
        match (is_plain, &*text) {
            (true, "true") => visitor.visit_bool(true),
            (true, "false") => visitor.visit_bool(false),
            _ => Err(NotPlain),
        }
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        match self.scalar()?.text {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let is_null = match self.place {
            Place::Nothing => return visitor.visit_none(),
            Place::Behind(_) | Place::Flow => matches!(self.reader.here(), b'~' | b'n' | b'N'),
            Place::Below(_) | Place::Within(_) => false,
        };
        // A null or a word that begins as one does.
        match is_null {
            false => visitor.visit_some(self),
            true => {
                let start = self.reader.cursor;
                let Scalar { text, .. } = self.reader.plain(self.place == Place::Flow)?;
                match matches!(&*text, "~" | "null" | "Null" | "NULL") {
                    true => Err(NotPlain),
                    false => {
                        self.reader.cursor = start;
                        visitor.visit_some(self)
                    }
                }
            }
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let Self { reader, place } = self;
        reader.descend()?;
        let value = Node { reader, place }.sequence(visitor)?;
        reader.levels -= 1;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'t>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        let Self { reader, place } = self;
        reader.descend()?;
        let value = Node { reader, place }.mapping(visitor)?;
        reader.levels -= 1;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self.scalar()?.text.into_deserializer())
    }

    /// What csa does not know is read as well: only then is it sure where it ends.
    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Read<V::Value> {
        match (self.place, self.reader.here()) {
            (Place::Nothing, _) => visitor.visit_unit(),
            (Place::Below(_), _) if self.reader.is_at_dash() => self.deserialize_seq(visitor),
            (Place::Below(_) | Place::Within(_), _) | (_, b'{') => self.deserialize_map(visitor),
            (_, b'[') => self.deserialize_seq(visitor),
            (Place::Behind(_) | Place::Flow, _) => {
                self.scalar()?;
                visitor.visit_unit()
            }
        }
    }

    serde::forward_to_deserialize_any! {
        <W: Visitor<'t>>
        i128 u128 char bytes byte_buf unit unit_struct tuple_struct
    }
}
