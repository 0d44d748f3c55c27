//! The notes of a log entry, which people write by hand as Markdown, in the forms in which others take them.
//!
//! A single line end in notes is a line break, because people paste plain lines. Nothing that somebody wrote
//! may get lost on the way: what a reader of Markdown would swallow (a link's definition, a cell too many,
//! a number that is not the next one, a tag) is shown as the text it is.

mod blocks;
mod definitions;
mod html;
mod lists;
mod parts;
#[cfg(test)]
mod tests;
mod text;

pub(super) use blocks::may_be_followed;
pub(super) use html::escaped;

/// Gainsight's safe subset of HTML, on one line: `<p> <br> <strong> <em> <ul> <ol> <li> <hr> <a href>`.
/// Empty when the notes say nothing.
pub(crate) fn html(markdown: &str) -> String {
    html::written(&parts::parts(&cleaned(markdown)))
}

/// Plain text that pastes well into a form: `- ` and numbers before items, headings alone on their line,
/// links as `text (address)`. Without a line end at its end; empty when the notes say nothing.
pub(crate) fn text(markdown: &str) -> String {
    text::written(&parts::parts(&cleaned(markdown)))
}

/// As they were written; every way of ending a line is one line feed.
pub(crate) fn markdown(markdown: &str) -> String {
    markdown.replace("\r\n", "\n").replace('\r', "\n")
}

/// Every way of ending a line becomes a line feed. Other control characters, but for the tab, mean nothing
/// to a reader, and HTML forbids them.
fn cleaned(markdown: &str) -> String {
    let ends = |c: char| {
        matches!(
            c,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let text = markdown.replace("\r\n", "\n").replace(ends, "\n");
    let is_seen = |c: &char| matches!(c, '\n' | '\t') || !c.is_control();
    text.chars().filter(is_seen).collect()
}
