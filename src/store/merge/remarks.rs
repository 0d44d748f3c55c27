//! Comments that either side added: put where the same thing stands in the merged text.

use std::collections::HashMap;

use super::super::yaml::{Anchor, Comment, Path, Step, Tree, Value, same};
use super::align::counterpart;
use super::values_of;

/// The text with the comments that `side` has and `base` does not; None where one of them finds no place.
///
/// A comment never changes what the text says, which is verified for each; where its thing is gone it goes to the
/// nearest thing around that, or to the end of the text.
pub(super) fn carried(
    text: String,
    merged: &Value,
    base: &str,
    side: (&str, &Value),
) -> Option<String> {
    let mut text = text;
    for comment in &missing(&text, base, side.0) {
        let home = match &comment.anchor {
            // Of what is gone the nearest thing around it is still there.
            Anchor::Above(path) | Anchor::Behind(path) => (1..=path.len())
                .rev()
                .find_map(|depth| counterpart(&path[..depth], side.1, merged)),
            Anchor::End => None,
        };
        let mut tries = Vec::new();
        if let Some(home) = home {
            if matches!(&comment.anchor, Anchor::Behind(path) if path.len() == home.len()) {
                tries.extend(behind(&text, &home, &comment.text));
            }
            tries.extend(above(&text, &home, &comment.text));
        }
        tries.push(at_end(&text, &comment.text));
        let is_right = |new: &String| {
            values_of(new).is_some_and(|values| same(&values, merged))
                && comments(new).len() > comments(&text).len()
        };
        text = tries.into_iter().find(is_right)?;
    }
    Some(text)
}

/// The comments of a side that are new there and not in the text yet.
fn missing(text: &str, base: &str, side: &str) -> Vec<Comment> {
    let (present, before) = (counts(text), counts(base));
    let mut wanted: HashMap<String, usize> = HashMap::new();
    let all = comments(side);
    for (words, count) in counted(&all) {
        let old = before.get(&words).copied().unwrap_or(0);
        let new = count.saturating_sub(old);
        // What is new on the other side too may be the same comment: one is enough.
        let there = present.get(&words).copied().unwrap_or(0);
        let missing = (old + new).saturating_sub(there.max(old));
        wanted.insert(words, missing);
    }
    let mut missing: Vec<Comment> = Vec::new();
    for comment in all.into_iter().rev() {
        if let Some(left @ 1..) = wanted.get_mut(&comment.text) {
            *left -= 1;
            missing.push(comment);
        }
    }
    missing.reverse();
    missing
}

fn comments(text: &str) -> Vec<Comment> {
    Tree::parse(text).map_or_else(|_| Vec::new(), |tree| tree.comments())
}

fn counts(text: &str) -> HashMap<String, usize> {
    counted(&comments(text))
}

fn counted(comments: &[Comment]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for comment in comments {
        *counts.entry(comment.text.clone()).or_default() += 1;
    }
    counts
}

/// The comment behind what stands at this path, where nothing stands behind it yet.
fn behind(text: &str, path: &[Step], words: &str) -> Option<String> {
    let tree = Tree::parse(text).ok()?;
    let start = tree.first_byte(path)?;
    let end = line_end(text, start);
    let is_free = !tree
        .comments()
        .iter()
        .any(|it| (start..end).contains(&it.at));
    is_free.then(|| {
        let bare = text[..end].trim_end();
        format!("{bare} {words}{}", &text[end..])
    })
}

/// The comment on a line of its own above what stands at this path, or above what that stands in.
pub(super) fn above(text: &str, path: &[Step], words: &str) -> Option<String> {
    let tree = Tree::parse(text).ok()?;
    let lines = nearest(&tree, path)?;
    let indent: &str = {
        let line = &text[lines..];
        &line[..line.len() - line.trim_start_matches(' ').len()]
    };
    let comment: String = words
        .lines()
        .map(|line| format!("{indent}{line}{}", break_of(text)))
        .collect();
    Some(format!("{}{comment}{}", &text[..lines], &text[lines..]))
}

/// Where the lines begin of what stands at the path, or of the nearest thing around it that has lines of its own.
fn nearest(tree: &Tree, path: &[Step]) -> Option<usize> {
    let mut path: Path = path.to_vec();
    while !path.is_empty() {
        if let Some(lines) = tree.whole_lines(&path) {
            return Some(lines.start);
        }
        path.pop();
    }
    None
}

fn at_end(text: &str, words: &str) -> String {
    let end = break_of(text);
    let gap = match text.is_empty() || text.ends_with('\n') {
        true => "",
        false => end,
    };
    format!("{text}{gap}{words}{end}")
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find(['\n', '\r'])
        .map_or(text.len(), |end| at + end)
}

/// The line break that the text is written with.
pub(super) fn break_of(text: &str) -> &'static str {
    match text.contains("\r\n") {
        true => "\r\n",
        false => "\n",
    }
}
