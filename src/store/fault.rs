//! What is wrong in a record, told with its place and the nearest name that would have been right.

use std::path::Path;

use super::yaml::{BOM, Step, Tree};
use crate::domain::nearest::meant;
use crate::domain::sentences::for_people;
use crate::domain::text::EMPTY;
use crate::domain::{Excerpt, Kind, Refusal};

/// What the reader says of aliases that unfold to far more than stands in the file.
const UNFOLDED: &str = "repetition limit exceeded";

/// What is wrong in a record, with its place and the nearest name that would have been right.
pub(super) fn invalid(path: &Path, text: &str, error: &serde_yaml::Error) -> Refusal {
    // The place is shown beside the message; another one, such as where a quote began, stays in it.
    let message = match error.location() {
        Some(at) => {
            let place = format!(" at line {} column {}", at.line(), at.column());
            error.to_string().replacen(&place, "", 1)
        }
        None => error.to_string(),
    };
    let message = message.as_str();
    if let Some((what, at)) = unprintable(text, message) {
        let place = Excerpt::of(path, text, at..at + 1, String::new());
        return Refusal::new(Kind::Invalid, what)
            .at(place)
            .hint("delete it there; what is wanted is written as an escape between double quotes, such as \"\\t\"");
    }
    // At the top level the reader knows no place, or takes the first line for it.
    let is_unfolded = message.starts_with(UNFOLDED);
    let is_at_top = message == EMPTY || message.starts_with("duplicate ") || is_unfolded;
    let told = error.location().filter(|_| !is_at_top);
    let place = match told {
        Some(at) => (at.line(), at.column(), 1),
        None => at_top(text, message).unwrap_or((1, 1, 1)),
    };
    // The end of a text that it runs out of is told as a line of its own.
    let last = text.split('\n').count();
    let place = match place {
        (line, ..) if line > last => (last, 1, 1),
        place => place,
    };
    let label = meant(message).unwrap_or_default();
    let mut excerpt = Excerpt::at(path, text, place, label);
    excerpt.length = word_length(&excerpt.text, excerpt.column);
    let refusal = Refusal::new(Kind::Invalid, for_people(message)).at(excerpt);
    match is_unfolded {
        true => refusal.hint("write out what the aliases stand for, or leave them out"),
        false => refusal,
    }
}

/// A character that YAML does not take, which the reader counts in bytes from the beginning.
fn unprintable<'m>(text: &str, message: &'m str) -> Option<(&'m str, usize)> {
    let (what, position) = message.split_once(" at position ")?;
    let mark = text.len() - text.trim_start_matches(BOM).len();
    Some((what, mark + position.parse::<usize>().ok()?))
}

/// Where the fault lies when the reader cannot tell, as it never can at the top level: at a key that
/// stands twice, at an alias, or at the one text that must not be empty there.
fn at_top(text: &str, message: &str) -> Option<(usize, usize, usize)> {
    let tree = match Tree::parse(text) {
        Ok(tree) => tree,
        // Where a second document begins, for one.
        Err(error) => return Some((error.line, error.column, 1)),
    };
    let place = match tree.duplicate_keys().into_iter().next() {
        _ if message.starts_with(UNFOLDED) => tree.alias()?,
        Some((_, place)) => place,
        None if message == EMPTY => tree.key(&[Step::Key("name".to_owned())])?,
        None => return None,
    };
    Some((place.line, place.column, place.length))
}

/// How many characters the word at this column has, to underline all of it.
fn word_length(line: &str, column: usize) -> usize {
    line.chars()
        .skip(column - 1)
        .take_while(|c| !c.is_whitespace() && !matches!(c, ':' | ',' | '}' | ']'))
        .count()
        .max(1)
}
