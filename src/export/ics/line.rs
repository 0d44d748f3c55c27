//! The lines of a calendar: texts escaped, long lines folded, and UIDs of plain letters.

use std::fmt::Write as _;

/// The longest line in bytes, without its line end.
const LONGEST: usize = 75;

/// A text as the value of a property: one line, whatever it was, and no sign in it that means something.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            // Some readers break lines at each of these.
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => value += "\\n",
            c if c.is_control() => value.push(' '),
            c => value.push(c),
        }
    }
    value
}

/// The line with its end, in pieces of at most 75 bytes of which each but the first begins with a blank. No
/// character is cut in two.
pub(super) fn folded(line: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            text += "\r\n ";
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    text + "\r\n"
}

/// A UID out of names, such as a customer's id, a noun and the id of one thing: letters, digits, `-`, `_`, `.` and
/// `+` alone, which servers take for the name of a file as well. Different names make different UIDs.
pub(crate) fn uid(names: &[&str]) -> String {
    let mut uid = String::new();
    for name in names {
        for byte in name.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => uid.push(char::from(byte)),
                // Writing to a text cannot fail.
                _ => drop(write!(uid, "+{byte:02X}")),
            }
        }
        uid.push('.');
    }
    uid.pop();
    uid + "@csa"
}
