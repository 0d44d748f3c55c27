//! Definitions of links, which Markdown swallows: `[Dana]: agreed` is one.

use pulldown_cmark::{Event, Parser, Tag};

use super::parts::parser;

/// The text with the bracket of each definition escaped, so that it and what refers to it stay on the page as
/// they were written.
pub(super) fn shown(markdown: &str) -> String {
    let mut text = markdown.to_owned();
    loop {
        let parser = parser(&text);
        if parser.reference_definitions().iter().next().is_none() {
            return text;
        }
        // A second definition of a name is swallowed as well, but listed nowhere: what no event speaks of is one.
        for at in swallowed(&text, parser).into_iter().rev() {
            text.insert(at, '\\');
        }
    }
}

/// The first bracket of each line that nothing on the page comes from.
fn swallowed(text: &str, parser: Parser) -> Vec<usize> {
    let mut seen = parser
        .into_offset_iter()
        .filter_map(|(event, range)| is_seen(&event).then_some(range))
        .peekable();
    let mut covered = 0;
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for (at, _) in line.match_indices('[') {
            let at = start + at;
            while let Some(next) = seen.next_if(|next| next.start <= at) {
                covered = covered.max(next.end);
            }
            if at >= covered {
                found.push(at);
                break;
            }
        }
        start += line.len();
    }
    found
}

/// Whether the event's whole range is on the page.
fn is_seen(event: &Event) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::Table(_)
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        Event::End(_) => false,
        _ => true,
    }
}
