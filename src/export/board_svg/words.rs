//! Words in a picture: cut to their room, and safe in XML.

use crate::export::wording::plain;

/// The words as far as they fit into so many pixels at that size, with an ellipsis where they are cut.
pub(in crate::export) fn fitted(words: &str, size: f64, room: f64) -> String {
    if long(words, size) <= room {
        return words.to_owned();
    }
    let mut cut = String::new();
    let mut taken = wide('…');
    for letter in words.chars() {
        taken += wide(letter);
        if taken * size > room {
            break;
        }
        cut.push(letter);
    }
    match cut.trim_end() {
        "" => String::new(),
        cut => format!("{cut}…"),
    }
}

/// About how many pixels the words take at that size.
pub(in crate::export) fn long(words: &str, size: f64) -> f64 {
    words.chars().map(wide).sum::<f64>() * size
}

/// The width of a letter, as a share of the size.
fn wide(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | '\'' | '|' | 'I' => 0.33,
        'm' | 'w' | 'M' | 'W' | '@' | '…' => 0.92,
        'A'..='Z' => 0.70,
        letter if letter >= '\u{1100}' => 1.05,
        _ => 0.57,
    }
}

/// The words with what XML takes for its own written as it wants it; what it forbids is left out.
pub(in crate::export) fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in plain(words).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter => safe.push(letter),
        }
    }
    safe
}
