//! Text from records made safe to show: a name must not be able to move the cursor or repaint the screen.

use std::borrow::Cow;
use std::fmt::Write;

/// Shows control characters as escapes such as `\u{1b}`, so that data cannot steer the terminal it is shown on.
///
/// Newline and tab stay. Meant are C0, DEL, C1 and the marks that reorder text (U+202A–202E, U+2066–2069).
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if steers(c) {
            safe.extend(c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// As [`visible`], on one line: newlines and tabs become blanks.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

/// JSON text with the same characters written as `\u009b`. They stand only inside strings there, so nothing is lost.
pub(super) fn json_escaped(json: String) -> String {
    if !json.contains(steers) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if steers(c) {
            let _ = write!(safe, "\\u{:04x}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

fn steers(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_not_copied() {
        for plain in ["", "Zoë & Straße\n\t東京 🎉", "a\u{200d}b"] {
            assert!(matches!(visible(plain), Cow::Borrowed(text) if text == plain));
        }
    }

    #[test]
    fn every_steering_character_is_shown() {
        let steering = (0..0x20)
            .filter(|c| ![0x09, 0x0a].contains(c))
            .chain(0x7f..0xa0)
            .chain(0x202a..=0x202e)
            .chain(0x2066..=0x2069);
        for code in steering {
            let c = char::from_u32(code).unwrap();
            assert_eq!(visible(&format!("a{c}b")), format!("a\\u{{{code:x}}}b"));
        }
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(visible_line("a\nb\tc\rd"), r"a b c\u{d}d");
    }

    #[test]
    fn json_keeps_its_meaning() {
        let text = "csi \u{9b}31m, bidi \u{202e}, escape \u{1b}, del \u{7f}";
        let json = json_escaped(serde_json::to_string_pretty(&[text]).unwrap());
        assert!(!json.contains(steers), "{json:?}");
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).unwrap(), [text]);
    }
}
