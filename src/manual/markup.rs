//! The little Markdown that topics and help texts are written in: paragraphs, `## headings`, lists of terms, indented
//! lines that stand as they are, and `words` in backticks.

use std::collections::BTreeSet;

use clap::Command;

use super::{Topic, name_of};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading.
    Heading(String),
    /// Words to be set in lines.
    Paragraph(String),
    /// A term with what it means: `- TERM: words`.
    Item(String, String),
    /// Lines that stay as they are.
    Literal(Vec<String>),
}

/// How far the meaning of a term is set in at most; a longer term has a line of its own.
const LONGEST_TERM: usize = 20;

/// The parts of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut after_blank = true;
    for line in text.lines() {
        let words = line.trim();
        if words.is_empty() {
            after_blank = true;
            continue;
        }
        let is_indented = line.starts_with("  ");
        match blocks.last_mut() {
            Some(Block::Literal(lines)) if is_indented => {
                if after_blank {
                    lines.push(String::new());
                }
                lines.push(line.to_owned());
            }
            Some(Block::Paragraph(text) | Block::Item(_, text))
                if !after_blank && !words.starts_with("- ") =>
            {
                text.push(' ');
                text.push_str(words);
            }
            _ => blocks.push(begun(line, words, is_indented)),
        }
        after_blank = false;
    }
    for block in &mut blocks {
        if let Block::Literal(lines) = block {
            let margin = lines.iter().filter(|line| !line.is_empty());
            let margin = margin
                .map(|line| line.len() - line.trim_start().len())
                .min();
            for line in lines {
                *line = line.chars().skip(margin.unwrap_or(0)).collect();
            }
        }
    }
    blocks
}

/// The part that begins with this line.
fn begun(line: &str, words: &str, is_indented: bool) -> Block {
    if let Some(heading) = words.strip_prefix("## ") {
        return Block::Heading(heading.to_owned());
    }
    if is_indented {
        return Block::Literal(vec![line.to_owned()]);
    }
    match words
        .strip_prefix("- ")
        .map(|item| item.split_once(": ").unwrap_or((item, "")))
    {
        Some((term, meaning)) => Block::Item(term.to_owned(), meaning.to_owned()),
        None => Block::Paragraph(words.to_owned()),
    }
}

/// The parts as plain text within so many columns.
pub(super) fn plain(blocks: &[Block], width: usize) -> String {
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    let mut indent = 0;
    for block in blocks {
        let is_item = matches!(block, Block::Item(..));
        let is_within = matches!((before, block), (Some(Block::Item(..)), Block::Item(..)));
        if before.is_some() && !is_within && !matches!(before, Some(Block::Heading(_))) {
            text.push('\n');
        }
        if is_item && !is_within {
            indent = column(blocks, block);
        }
        match block {
            Block::Heading(heading) => text += &format!("{heading}:\n"),
            Block::Paragraph(words) => text += &lines(words, "", 0, width),
            Block::Item(term, meaning) => {
                let term = format!("  {}", term.replace('`', ""));
                text += &lines(meaning, &term, indent, width);
            }
            Block::Literal(lines) => {
                for line in lines {
                    text += format!("    {line}").trim_end();
                    text.push('\n');
                }
            }
        }
        before = Some(block);
    }
    text
}

/// The column at which the meanings begin of the terms in the list that begins with this one.
fn column(blocks: &[Block], first: &Block) -> usize {
    let list = blocks
        .iter()
        .skip_while(|block| !std::ptr::eq(*block, first));
    let terms = list.map_while(|block| match block {
        Block::Item(term, _) => Some(term.replace('`', "").chars().count()),
        _ => None,
    });
    let longest = terms.filter(|length| *length <= LONGEST_TERM).max();
    longest.unwrap_or(2) + 4
}

/// Words in lines of at most `width` columns, set in by `indent`; `term` stands in front, on a line of its own where
/// it is too long.
fn lines(words: &str, term: &str, indent: usize, width: usize) -> String {
    let mut text = String::new();
    let mut line = term.to_owned();
    if !term.is_empty() && term.chars().count() + 2 > indent {
        text += &format!("{line}\n");
        line.clear();
    }
    let mut is_new = true;
    for word in words.split(' ') {
        let length = line.chars().count() + 1 + word.chars().count();
        if !is_new && length > width {
            text += &format!("{line}\n");
            line.clear();
            is_new = true;
        }
        if is_new {
            line = format!("{line:indent$}");
        } else {
            line.push(' ');
        }
        line.push_str(word);
        is_new = false;
    }
    text + &line + "\n"
}

/// The pages that a text leads to: each `csa VERB` and each `csa help TOPIC` in backticks.
pub(super) fn mentioned(text: &str, command: &Command) -> BTreeSet<(u8, String)> {
    let spans = text.split('`').skip(1).step_by(2);
    spans.filter_map(|span| page_of(span, command)).collect()
}

fn page_of(span: &str, command: &Command) -> Option<(u8, String)> {
    let mut words = span.split_whitespace();
    if words.next() != Some("csa") {
        return None;
    }
    let words: Vec<&str> = words.collect();
    if let ["help", word] = words[..]
        && let Some(topic) = Topic::called(word)
    {
        return Some((7, format!("csa-{}", topic.name)));
    }
    Some((1, name_of(&verb(words, command))))
}

/// The verb that these words begin with.
pub(super) fn verb<'a>(words: impl IntoIterator<Item = &'a str>, command: &Command) -> Vec<String> {
    let mut at = command;
    let mut path = Vec::new();
    for word in words {
        let Some(verb) = at.find_subcommand(word) else {
            break;
        };
        path.push(verb.get_name().to_owned());
        at = verb;
    }
    path
}
