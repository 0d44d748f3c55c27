//! Which numbered lists count by themselves. "15. November: go live" is a list to Markdown, and HTML would
//! make a 1 of its number; such items keep their numbers as text.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The lists, by the place of their first event, whose items are 1, 2, 3 …, or 1, 1, 1 …, which is the lazy
/// way of writing the same.
pub(super) fn counting(source: &str, events: &[(Event, Range<usize>)]) -> HashSet<usize> {
    let mut open: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut found = HashSet::new();
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_)) => open.push((at, Vec::new())),
            Event::Start(Tag::Item) => {
                if let Some((_, numbers)) = open.last_mut() {
                    numbers.push(number(&source[range.clone()]));
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((at, numbers)) = open.pop()
                    && counts(&numbers)
                {
                    found.insert(at);
                }
            }
            _ => {}
        }
    }
    found
}

/// The number that an item begins with as it was written, with what ends it: `15.`.
pub(super) fn label(item: &str) -> &str {
    let number = number(item);
    let end = item[number.len()..].starts_with(['.', ')']);
    &item[..number.len() + usize::from(end)]
}

fn number(item: &str) -> &str {
    let end = item.find(|c: char| !c.is_ascii_digit());
    &item[..end.unwrap_or(item.len())]
}

fn counts(numbers: &[&str]) -> bool {
    let next = |(at, number): (usize, &&str)| **number == (at + 1).to_string();
    numbers.iter().all(|number| *number == "1") || numbers.iter().enumerate().all(next)
}
