//! Reading words that must be there.

use serde::{Deserialize, Deserializer, de::Error};

/// What is said of a text that must be there and is not.
pub(crate) const EMPTY: &str = "must not be empty";

/// A text that must say something. YAML reads `name:` and `name: null` as nothing at all, and a
/// plain `String` would take them for the words "" and "null".
///
/// # Errors
/// When there is no value, or only blanks.
pub(crate) fn required<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Option::<String>::deserialize(deserializer)? {
        Some(text) if !text.trim().is_empty() => Ok(text),
        _ => Err(D::Error::custom(EMPTY)),
    }
}
