//! Lines and columns of a text, found from a byte offset.

use super::CannotEdit;
use super::tree::Place;

/// Is this byte part of a line break?
fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// Start of the line that `at` stands in.
pub(super) fn start(text: &str, at: usize) -> usize {
    text.as_bytes()[..at]
        .iter()
        .rposition(|&b| is_break(b))
        .map_or(0, |i| i + 1)
}

/// End of the line that `at` stands in, before its line break.
pub(super) fn end(text: &str, at: usize) -> usize {
    text.as_bytes()[at..]
        .iter()
        .position(|&b| is_break(b))
        .map_or(text.len(), |i| at + i)
}

/// Start of the line after the one that `at` stands in, or the end of the text.
pub(super) fn next(text: &str, at: usize) -> usize {
    let end = end(text, at);
    let rest = &text[end..];
    end + if rest.starts_with("\r\n") {
        2
    } else {
        usize::from(!rest.is_empty())
    }
}

/// Before the line break that stands in front of `at`, if one does.
pub(super) fn before_break(text: &str, at: usize) -> usize {
    let before = &text[..at];
    let bare = before.strip_suffix('\n').unwrap_or(before);
    bare.strip_suffix('\r').unwrap_or(bare).len()
}

/// How many columns `at` stands in its line. Only spaces and ASCII indicators precede a block node.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[start(text, at)..at].chars().count()
}

/// Does nothing but blanks precede `at` in its line?
pub(super) fn leads(text: &str, at: usize) -> bool {
    blank(&text[start(text, at)..at])
}

/// Nothing but spaces, tabs and line breaks?
pub(super) fn blank(part: &str) -> bool {
    part.bytes().all(|b| b == b' ' || b == b'\t' || is_break(b))
}

/// Passes blanks, line breaks and comments. No node starts with `#`, so one found here is a comment.
pub(super) fn skip(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => at += 1,
            Some(b'#') => at = end(text, at),
            _ => return at,
        }
    }
}

/// The indentation of the comment that has the line at `at` to itself.
fn comment(text: &str, at: usize) -> Option<usize> {
    let line = &text[at..end(text, at)];
    let bare = line.trim_start_matches([' ', '\t']);
    bare.starts_with('#').then(|| line.len() - bare.len())
}

/// Passes comment lines from the line start `at` that stand in `least` columns or more, with the blank
/// lines between them but not those after them.
pub(super) fn past_comments(text: &str, at: usize, least: usize) -> usize {
    let (mut past, mut line) = (at, at);
    while line < text.len() {
        let next_line = next(text, line);
        match comment(text, line) {
            Some(indent) if indent >= least => past = next_line,
            Some(_) => break,
            None if blank(&text[line..next_line]) => {}
            None => break,
        }
        line = next_line;
    }
    past
}

/// The deepest comment among the comment and blank lines from the line start `at` on.
pub(super) fn deepest_comment(text: &str, at: usize) -> Option<usize> {
    let past = past_comments(text, at, 0);
    let (mut line, mut deepest) = (at, None);
    while line < past {
        deepest = deepest.max(comment(text, line));
        line = next(text, line);
    }
    deepest
}

/// The line break this file is written with.
pub(super) fn eol(text: &str) -> &'static str {
    let end = end(text, 0);
    match &text[end..] {
        rest if rest.starts_with("\r\n") => "\r\n",
        rest if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// Line and column of the byte offset `at`, and how much to mark there.
pub(super) fn place(text: &str, at: usize, length: usize) -> Place {
    let line_start = start(text, at);
    let before = &text.as_bytes()[..line_start];
    let breaks = before
        .iter()
        .enumerate()
        .filter(|&(i, &b)| b == b'\n' || (b == b'\r' && before.get(i + 1) != Some(&b'\n')))
        .count();
    Place {
        line: breaks + 1,
        column: text[line_start..at].chars().count() + 1,
        length,
    }
}

/// A refusal that points at the byte offset `at`.
pub(super) fn cannot(text: &str, at: usize, why: impl Into<String>) -> CannotEdit {
    let place = place(text, at, 1);
    CannotEdit {
        line: place.line,
        column: place.column,
        why: why.into(),
    }
}
