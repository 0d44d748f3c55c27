//! What a write would change, as a unified diff that `patch -p1` and `git apply` take.

use std::borrow::Cow;
use std::fmt::Write;

use similar::udiff::UnifiedHunkHeader;
use similar::{ChangeTag, TextDiff};

use super::paint::{Paint, Tone};
use super::text::{visible, visible_line};

/// Unchanged lines shown around a change.
const CONTEXT: usize = 3;

/// A unified diff of one file, named relative to the book; a side that is `None` has no such file.
///
/// `faithful` keeps every byte, for programs; otherwise control characters are shown as escapes, for people.
pub(super) fn unified(
    path: &str,
    before: Option<&str>,
    after: Option<&str>,
    faithful: bool,
    paint: Paint,
) -> String {
    let (old, new) = (before.unwrap_or_default(), after.unwrap_or_default());
    // Split by newline only: a bare carriage return is no line end to `patch`.
    let (old_lines, new_lines) = (split(old), split(new));
    let diff = TextDiff::from_slices(&old_lines, &new_lines);
    let hunks = diff.grouped_ops(CONTEXT);

    let mut text = String::new();
    if hunks.is_empty() {
        return text;
    }
    for (mark, side, file) in [("---", 'a', before), ("+++", 'b', after)] {
        let head = format!("{mark} {}", name(side, path, file.is_some()));
        text += &paint.tone(&head, Tone::Strong);
        text.push('\n');
    }
    let crlf = is_crlf(old) && is_crlf(new);
    for hunk in hunks {
        let head = UnifiedHunkHeader::new(&hunk).to_string();
        let _ = writeln!(text, "{}", paint.tone(&head, Tone::Faint));
        for change in hunk.iter().flat_map(|op| diff.iter_changes(op)) {
            let (sign, tone) = match change.tag() {
                ChangeTag::Delete => ('-', Tone::Late),
                ChangeTag::Insert => ('+', Tone::Good),
                ChangeTag::Equal => (' ', Tone::Plain),
            };
            let line = change.value().strip_suffix('\n');
            let content = line.unwrap_or(change.value());
            let content = match content.strip_suffix('\r') {
                _ if faithful => Cow::Borrowed(content),
                Some(bare) if crlf => visible(bare),
                _ => visible(content),
            };
            text += &paint.tone(&format!("{sign}{content}"), tone);
            text.push('\n');
            if line.is_none() {
                text += "\\ No newline at end of file\n";
            }
        }
    }
    text
}

fn split(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The side's name. A tab ends a name that has blanks in it, as `git diff` does, or `patch` would cut it there.
fn name(side: char, path: &str, exists: bool) -> String {
    if !exists {
        return "/dev/null".to_owned();
    }
    let path = visible_line(path);
    let end = if path.contains(' ') { "\t" } else { "" };
    format!("{side}/{path}{end}")
}

/// Whether every line ends in CRLF, so that the carriage returns are this file's manner and not worth showing.
fn is_crlf(text: &str) -> bool {
    text.split_inclusive('\n')
        .all(|line| line.ends_with("\r\n") || !line.ends_with('\n'))
}

#[cfg(test)]
#[path = "diff_tests.rs"]
mod tests;
