//! Words in a picture: cut to their room, and safe in XML.

/// The words as far as they fit into so many pixels at that size, with an ellipsis where they are cut.
pub(super) fn fitted(words: &str, size: f64, room: f64) -> String {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | '\'' | '|' | 'I' => 0.33,
        'm' | 'w' | 'M' | 'W' | '@' | '…' => 0.92,
        'A'..='Z' => 0.70,
        letter if letter >= '\u{1100}' => 1.05,
        _ => 0.57,
    };
    let long = |words: &str| words.chars().map(wide).sum::<f64>() * size;
    if long(words) <= room {
        return words.to_owned();
    }
    let mut cut = String::new();
    for letter in words.chars() {
        if long(&cut) + (wide(letter) + wide('…')) * size > room {
            break;
        }
        cut.push(letter);
    }
    match cut.trim_end() {
        "" => String::new(),
        cut => format!("{cut}…"),
    }
}

/// The words with what XML takes for its own written as it wants it; what it forbids is left out.
pub(super) fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' => safe.push(' '),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => safe.push(letter),
        }
    }
    safe
}
