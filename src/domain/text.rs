//! Words that must be there, names, which are one line, and numbers with their nouns.

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

/// Whether a name is one line that no terminal takes for a command.
///
/// # Errors
/// What is wrong with it, to follow the name of the field.
pub(crate) fn one_line(name: &str) -> Result<(), &'static str> {
    match name.chars().any(char::is_control) {
        true => Err("holds a line break or another control character"),
        false => Ok(()),
    }
}

/// A number with its noun: `1 week`, `3 weeks`.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        for name in ["Acme Corp", "Zoë & Søn", "北京公司", ""] {
            assert_eq!(one_line(name), Ok(()), "{name:?}");
        }
        for name in ["A\nB", "A\rB", "A\tB", "\u{1b}[31mA", "A\u{85}B"] {
            assert!(one_line(name).is_err(), "{name:?}");
        }
    }
}
