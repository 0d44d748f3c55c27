//! Markdown, reduced to what Gainsight's HTML can say: paragraphs, lists, stress, links, line breaks.
//!
//! Everything else becomes one of these here, so that HTML and text cannot differ in what they leave out:
//! headings are paragraphs of stressed words, tables are lines, quotations are paragraphs, images are links.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::blocks::{Leading, list};
use super::definitions::shown;
use super::lists::{counting, label};

/// One part of the notes, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Begin(Group),
    End(Group),
    Text(String),
    /// Text whose blanks count.
    Code(String),
    Break,
    Rule,
}

/// What holds other parts. Every group that begins ends, the last one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Group {
    Paragraph,
    /// The words of a list item that is no more than a line.
    Line,
    Bullets,
    Numbers,
    /// With the bullet or number that it has in plain text.
    Item(String),
    Strong,
    Emphasis,
    /// With an address that may be followed. No link holds another.
    Link(String),
}

/// What paragraphs may stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Quotation,
    Item,
    /// An item whose number is text, and which therefore is none in HTML.
    Numbered,
}

/// The parts so far and where the next words go; `blocks.rs` opens and closes.
pub(super) struct Reader<'a> {
    pub(super) source: &'a str,
    counting: HashSet<usize>,
    pub(super) parts: Vec<Part>,
    /// The paragraph or line that words go to.
    pub(super) open: Option<Group>,
    pub(super) places: Vec<Place>,
    /// The open lists: the number of the next item in plain text where HTML counts too, and whether it does.
    lists: Vec<(Option<u64>, bool)>,
    /// A number that is due as text.
    pub(super) number: Option<String>,
    pub(super) links: Vec<Leading>,
    is_code: bool,
    /// Where the last cell of the table's row ended.
    pub(super) cell: usize,
    pub(super) is_first_cell: bool,
}

/// The parts of the notes.
pub(super) fn parts(markdown: &str) -> Vec<Part> {
    let source = shown(markdown);
    let events: Vec<(Event, Range<usize>)> = parser(&source).into_offset_iter().collect();
    let mut reader = Reader {
        source: &source,
        counting: counting(&source, &events),
        parts: Vec::new(),
        open: None,
        places: Vec::new(),
        lists: Vec::new(),
        number: None,
        links: Vec::new(),
        is_code: false,
        cell: 0,
        is_first_cell: true,
    };
    for (at, (event, range)) in events.into_iter().enumerate() {
        reader.take(at, event, range);
    }
    reader.close();
    reader.parts
}

/// Whether a link's words are its address already.
pub(super) fn same_address(words: &str, address: &str) -> bool {
    words == address || address.strip_prefix("mailto:") == Some(words)
}

/// Markdown as notes are read: with tables, which people draw, and nothing else beyond CommonMark.
pub(super) fn parser(source: &str) -> Parser<'_> {
    Parser::new_ext(source, Options::ENABLE_TABLES)
}

impl Reader<'_> {
    fn take(&mut self, at: usize, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(at, tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::SoftBreak | Event::HardBreak => self.line_end(),
            Event::Rule => {
                self.bare_number();
                self.parts.push(Part::Rule);
            }
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.say(&text),
            // Not asked of the parser: `[x]` stays the text that it is.
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, at: usize, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock | Tag::Table(_) => self.paragraph(),
            Tag::Heading { .. } => {
                self.paragraph();
                self.parts.push(Part::Begin(Group::Strong));
            }
            Tag::CodeBlock(kind) => {
                self.paragraph();
                // Mostly the name of a language, but it may be anybody's sentence.
                if let CodeBlockKind::Fenced(info) = kind
                    && !info.trim().is_empty()
                {
                    self.say(&info);
                    self.parts.push(Part::Break);
                }
                self.is_code = true;
            }
            Tag::BlockQuote(_) => {
                self.bare_number();
                self.places.push(Place::Quotation);
            }
            Tag::List(first) => {
                let counts = first.is_none() || self.counting.contains(&at);
                if counts {
                    self.bare_number();
                    self.parts.push(Part::Begin(list(first.is_some())));
                }
                self.lists.push((first, counts));
            }
            Tag::Item => self.item(range),
            Tag::TableHead => {
                self.row(&range);
                self.parts.push(Part::Begin(Group::Strong));
            }
            Tag::TableRow => {
                self.row(&range);
                self.parts.push(Part::Break);
            }
            Tag::TableCell => {
                match self.is_first_cell {
                    true => self.is_first_cell = false,
                    false => self.say(" | "),
                }
                self.cell = range.end;
            }
            Tag::Strong => self.stress(Group::Strong),
            Tag::Emphasis => self.stress(Group::Emphasis),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }
            | Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let is_mail = link_type == pulldown_cmark::LinkType::Email;
                let address = match is_mail {
                    true => format!("mailto:{dest_url}"),
                    false => dest_url.into_string(),
                };
                self.link(address, title.into_string());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Table => self.close(),
            TagEnd::Heading(_) => {
                self.finish(Group::Strong);
                self.close();
            }
            TagEnd::CodeBlock => {
                self.is_code = false;
                self.close();
            }
            TagEnd::BlockQuote(_) => {
                self.bare_number();
                self.places.pop();
            }
            TagEnd::List(is_ordered) => {
                self.close();
                if let Some((_, true)) = self.lists.pop() {
                    self.parts.push(Part::End(list(is_ordered)));
                }
            }
            TagEnd::Item => match self.places.pop() {
                Some(Place::Item) => {
                    self.close();
                    self.parts.push(Part::End(Group::Item(String::new())));
                }
                _ => self.late_number(),
            },
            TagEnd::TableHead => {
                self.lost_cells(range);
                self.finish(Group::Strong);
            }
            TagEnd::TableRow => self.lost_cells(range),
            TagEnd::Strong => self.finish(Group::Strong),
            TagEnd::Emphasis => self.finish(Group::Emphasis),
            TagEnd::Link | TagEnd::Image => self.end_link(),
            _ => {}
        }
    }

    fn item(&mut self, range: Range<usize>) {
        let written = label(&self.source[range]).to_owned();
        match self.lists.last_mut() {
            Some((next, true)) => {
                let label = match next {
                    Some(number) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    None => "-".to_owned(),
                };
                self.close();
                self.parts.push(Part::Begin(Group::Item(label)));
                self.places.push(Place::Item);
            }
            _ => {
                self.late_number();
                self.number = Some(written);
                self.places.push(Place::Numbered);
            }
        }
    }

    /// Words, over one line or several.
    pub(super) fn say(&mut self, text: &str) {
        self.words_go_somewhere();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.parts.push(Part::Break);
            }
            if !line.is_empty() {
                self.parts.push(match self.is_code {
                    true => Part::Code(line.to_owned()),
                    false => Part::Text(line.to_owned()),
                });
            }
        }
    }
}
