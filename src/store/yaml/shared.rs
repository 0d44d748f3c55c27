//! What a text says once and means in several places: aliases, and the merge key `<<`.
//!
//! The reader follows aliases by itself, however much they unfold to, and knows no merge keys. Both are seen to
//! here, for the few texts that have them.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_yaml::{Error, Value};

use super::tree::{Kind, Place, Tree};

/// Marks a plain word that could be something else than a text, such as `17.10` or `yes`.
const PLAIN: &str = "!csa-plain";
/// What a node takes besides its own bytes once it is read, roughly.
const NODE: usize = 32;

/// Whether the text may hold an anchor and an alias to it; cheap, and never wrongly no.
pub(crate) fn may_share(text: &str) -> bool {
    let stands_first = |sigil: u8| {
        text.as_bytes().windows(2).enumerate().any(|(at, pair)| {
            let before = at.checked_sub(1).map_or(b'\n', |at| text.as_bytes()[at]);
            pair[0] == sigil
                && (before.is_ascii_whitespace() || b"[{,:-?".contains(&before))
                && !pair[1].is_ascii_whitespace()
        })
    };
    stands_first(b'&') && stands_first(b'*')
}

impl Tree {
    /// The alias with which this text, every alias written out, comes to more than `limit` bytes.
    pub(crate) fn unfolds_beyond(&self, limit: usize) -> Option<Place> {
        // The size of everything before each node; the nodes stand in the order of the text.
        let mut before = Vec::with_capacity(self.nodes().len() + 1);
        let mut total = 0_usize;
        let anchored = self.anchored();
        for (id, node) in self.nodes().iter().enumerate() {
            before.push(total);
            let size = match &node.kind {
                Kind::Alias => match anchored.get(&id).and_then(|&target| {
                    let end = *before.get(self.behind(target))?;
                    Some(end - before[target])
                }) {
                    Some(size) => size,
                    // An alias to what it stands in would never end.
                    None => return Some(self.place(id)),
                },
                Kind::Seq { .. } | Kind::Map { .. } => 0,
                _ => node.end.saturating_sub(node.start),
            };
            total = total.saturating_add(size).saturating_add(NODE);
            if total > limit && matches!(node.kind, Kind::Alias) {
                return Some(self.place(id));
            }
        }
        None
    }

    /// Where the first alias stands.
    pub(crate) fn alias(&self) -> Option<Place> {
        let is_alias = |id: &usize| matches!(self.node(*id).kind, Kind::Alias);
        let id = (0..self.nodes().len()).find(is_alias)?;
        Some(self.place(id))
    }

    /// Where the first merge key stands.
    pub(crate) fn merge_key(&self) -> Option<Place> {
        let mut nodes = self.nodes().iter();
        let key = nodes.find_map(|node| match &node.kind {
            Kind::Map { pairs, .. } => pairs
                .iter()
                .find(|pair| pair.text.as_deref() == Some("<<"))
                .map(|pair| pair.key),
            _ => None,
        })?;
        Some(self.place(key))
    }

    /// Reads the text with its merge keys carried out, and else just as the plain reading does.
    ///
    /// # Errors
    /// Those of the reader, without a place: what was merged has none.
    pub(crate) fn merged<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let mut value: Value = serde_yaml::from_str(&self.marked())?;
        value.apply_merge()?;
        T::deserialize(Merged(value))
    }

    /// The text with every plain word marked that is more than a text to the reader: merging takes values, and
    /// `17.10` as a value is no longer what was written.
    fn marked(&self) -> String {
        let mut marked = String::with_capacity(self.text().len());
        let mut done = 0;
        for node in self.nodes() {
            if !matches!(node.kind, Kind::Scalar(None)) || node.tag.is_some() {
                continue;
            }
            let word = &self.text()[node.start..node.end];
            if is_more_than_text(word) {
                marked += &self.text()[done..node.start];
                marked += &format!("{PLAIN} \"{word}\"");
                done = node.end;
            }
        }
        marked += &self.text()[done..];
        if !marked.ends_with('\n') {
            marked.push('\n');
        }
        marked
    }
}

/// Whether the reader takes this plain word for a number, a yes or no, or nothing.
fn is_more_than_text(word: &str) -> bool {
    let read: Result<(Value,), _> = serde_yaml::from_str(&format!("- {word}\n"));
    read.is_ok_and(|(value,)| value.is_number() || value.is_bool() || value.is_null())
}

/// A value that reads like the text it came from: a marked word is whatever is asked of it.
struct Merged(Value);

impl Merged {
    /// The marked word, if it is one.
    fn word(self) -> Result<String, Value> {
        match self.0 {
            Value::Tagged(tagged) if tagged.tag == PLAIN => match tagged.value {
                Value::String(word) => Ok(word),
                value => Err(value),
            },
            value => Err(value),
        }
    }

    /// What a marked word is to a reader who asks for nothing special.
    fn resolved(self) -> Result<Value, Error> {
        match self.word() {
            Ok(word) => serde_yaml::from_str(&word),
            Err(value) => Ok(value),
        }
    }
}

impl IntoDeserializer<'_, Error> for Merged {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Merged {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.resolved()? {
            Value::Sequence(items) => {
                visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Merged)))
            }
            Value::Mapping(pairs) => {
                let pairs = pairs.into_iter();
                let pairs = pairs.map(|(key, value)| (Merged(key), Merged(value)));
                visitor.visit_map(MapDeserializer::new(pairs))
            }
            value => value.deserialize_any(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.word() {
            Ok(word) => visitor.visit_string(word),
            Err(value) => Merged(value).deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let is_null = match &self.0 {
            Value::Null => true,
            Value::Tagged(_) => Self(self.0.clone()).resolved()?.is_null(),
            _ => false,
        };
        match is_null {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => Value::Sequence(Vec::new()).deserialize_seq(visitor),
            value => Merged(value).deserialize_any(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => Value::Mapping(Default::default()).deserialize_map(visitor),
            value => Merged(value).deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.word() {
            Ok(word) => Value::String(word).deserialize_enum(name, variants, visitor),
            Err(value) => value.deserialize_enum(name, variants, visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple
        tuple_struct ignored_any
    }
}
