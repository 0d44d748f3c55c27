//! Builds the tree from the parser's events in one pass.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Marker, Parser, ScalarStyle, Span, StructureStyle};

use super::{Anchor, Id, Item, Kind, Node, Pair, SyntaxError, Tree};
use crate::store::yaml::lines;

/// Reads `text`, which holds no byte order mark.
pub(super) fn build(text: &str) -> Result<Tree, SyntaxError> {
    // Comments are found by walking; having them reported would bound how many may stand in a row.
    let options = granit_parser::options! { emit_anchor_events: true, emit_comments: false };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder {
        text,
        nodes: Vec::new(),
        open: Vec::new(),
        root: None,
        aliases: HashMap::new(),
        cursor: 0,
        documents: 0,
    };
    while let Some(event) = parser.next() {
        let (event, span) = event.map_err(|e| error_at(e.marker(), e.info()))?;
        let anchored = match &event {
            Event::Scalar(_, _, id, _)
            | Event::SequenceStart(_, id, _)
            | Event::MappingStart(_, id, _) => *id != 0,
            _ => false,
        };
        let anchor = if anchored {
            match parser.next() {
                Some(Ok((Event::Anchor(id, name), at))) => Some((id, name, at)),
                Some(Err(e)) => return Err(error_at(e.marker(), e.info())),
                _ => None,
            }
        } else {
            None
        };
        builder.take(event, span, anchor)?;
    }
    Ok(Tree {
        nodes: builder.nodes,
        root: builder.root,
        aliases: builder.aliases,
        text: text.to_owned(),
    })
}

fn error_at(marker: &Marker, message: impl Into<String>) -> SyntaxError {
    SyntaxError {
        line: marker.line(),
        column: marker.col() + 1,
        message: message.into(),
    }
}

fn byte(marker: Marker) -> usize {
    marker.byte_offset().unwrap_or_default()
}

struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    /// The containers that are not closed yet, outermost first.
    open: Vec<Id>,
    root: Option<Id>,
    aliases: HashMap<usize, Vec<Id>>,
    /// Behind the last thing that was located.
    cursor: usize,
    documents: usize,
}

type Anchoring<'t> = Option<(usize, Cow<'t, str>, Span)>;

impl<'t> Builder<'t> {
    fn take(
        &mut self,
        event: Event<'t>,
        span: Span,
        anchor: Anchoring<'t>,
    ) -> Result<(), SyntaxError> {
        match event {
            Event::DocumentStart(explicit, _) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(error_at(&span.start, "a second document starts"));
                }
                if explicit {
                    self.cursor = byte(span.end);
                }
            }
            Event::Scalar(text, style, _, _) => {
                let id = self.introduce(&span, anchor)?;
                self.name_key(id, &text);
                self.scalar(id, style, &span)?;
            }
            Event::Alias(target) => {
                let id = self.introduce(&span, anchor)?;
                self.name_key(id, &self.text[byte(span.start)..byte(span.end)]);
                self.aliases.entry(target).or_default().push(id);
                self.leaf(id, Kind::Alias, byte(span.start), byte(span.end));
            }
            Event::SequenceStart(style, _, _) => {
                let id = self.introduce(&span, anchor)?;
                let flow = style == StructureStyle::Flow;
                self.container(
                    id,
                    Kind::Seq {
                        flow,
                        items: Vec::new(),
                    },
                    &span,
                );
            }
            Event::MappingStart(style, _, _) => {
                let id = self.introduce(&span, anchor)?;
                let flow = style == StructureStyle::Flow;
                let bare = flow && span.start == span.end;
                self.container(
                    id,
                    Kind::Map {
                        flow,
                        bare,
                        pairs: Vec::new(),
                    },
                    &span,
                );
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(&span),
            _ => {}
        }
        Ok(())
    }

    /// Walks over the marks in front of a node, gives the node a number and tells its parent.
    fn introduce(&mut self, span: &Span, anchor: Anchoring<'t>) -> Result<Id, SyntaxError> {
        let id = self.nodes.len();
        let text = self.text.as_bytes();
        let mut at = lines::skip(self.text, self.cursor);
        let parent = self.open.last().map(|&parent| &mut self.nodes[parent]);
        match parent {
            None => self.root = Some(id),
            Some(parent) => match &mut parent.kind {
                Kind::Seq { flow: false, items } => {
                    if text.get(at) != Some(&b'-') {
                        return Err(error_at(&span.start, "a list item without a dash"));
                    }
                    if items.is_empty() {
                        parent.start = at;
                    }
                    items.push(Item {
                        start: at,
                        node: id,
                    });
                    self.cursor = at + 1;
                }
                Kind::Seq { items, .. } => {
                    if text.get(at) == Some(&b',') {
                        self.cursor = at + 1;
                        at = lines::skip(self.text, self.cursor);
                    }
                    items.push(Item {
                        start: at,
                        node: id,
                    });
                }
                Kind::Map { flow, bare, pairs } => match pairs.last_mut() {
                    Some(pair) if pair.value == pair.key => {
                        pair.value = id;
                        if text.get(at) == Some(&b':') {
                            pair.colon = true;
                            self.cursor = at + 1;
                        }
                    }
                    _ => {
                        if *flow && text.get(at) == Some(&b',') {
                            self.cursor = at + 1;
                            at = lines::skip(self.text, self.cursor);
                        }
                        if pairs.is_empty() && (!*flow || *bare) {
                            parent.start = at;
                        }
                        let blank = |b: Option<&u8>| b.is_none_or(|b| b" \t\r\n".contains(b));
                        let explicit = text.get(at) == Some(&b'?') && blank(text.get(at + 1));
                        pairs.push(Pair {
                            start: at,
                            key: id,
                            // Stands for "not met yet" until the value comes.
                            value: id,
                            text: None,
                            explicit,
                            colon: false,
                        });
                        if explicit {
                            self.cursor = at + 1;
                        }
                    }
                },
                _ => {}
            },
        }
        let tag = span.tag_span();
        let anchor_end = anchor.as_ref().map_or(0, |(_, _, at)| byte(at.end));
        let tag_end = tag.map_or(0, |tag| byte(tag.end));
        let lead = self.cursor.max(anchor_end).max(tag_end);
        self.cursor = lead;
        self.nodes.push(Node {
            kind: Kind::Empty,
            lead,
            start: lead,
            end: lead,
            tail: 0,
            anchor: anchor.map(|(id, name, at)| Anchor {
                id,
                start: byte(at.start),
                name: name.into_owned(),
            }),
            tag: tag.map(|tag| byte(tag.start)),
            last: id + 1,
        });
        Ok(id)
    }

    /// Writes down the text of a key, if this node is one.
    fn name_key(&mut self, id: Id, text: &str) {
        if let Some(&parent) = self.open.last()
            && let Kind::Map { pairs, .. } = &mut self.nodes[parent].kind
            && let Some(pair) = pairs.last_mut()
            && pair.key == id
        {
            pair.text = Some(text.to_owned());
        }
    }

    fn leaf(&mut self, id: Id, kind: Kind, start: usize, end: usize) {
        let node = &mut self.nodes[id];
        node.kind = kind;
        node.start = start;
        node.end = end;
        self.cursor = end;
    }

    fn scalar(&mut self, id: Id, style: ScalarStyle, span: &Span) -> Result<(), SyntaxError> {
        let (start, end) = (byte(span.start), byte(span.end));
        let quote = match style {
            ScalarStyle::Plain if start == end => return Ok(()),
            ScalarStyle::Plain => None,
            ScalarStyle::SingleQuoted => Some('\''),
            ScalarStyle::DoubleQuoted => Some('"'),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                return self.block_scalar(id, end, span);
            }
        };
        self.leaf(id, Kind::Scalar(quote), start, end);
        Ok(())
    }

    /// The parser's span starts at the first byte of the text and may run into the next line's indent.
    fn block_scalar(&mut self, id: Id, end: usize, span: &Span) -> Result<(), SyntaxError> {
        let text = self.text;
        let start = lines::skip(text, self.cursor);
        let Some(b'|' | b'>') = text.as_bytes().get(start) else {
            return Err(error_at(
                &span.start,
                "a block scalar without its `|` or `>`",
            ));
        };
        let indicator = |c: char| c.is_ascii_digit() || c == '+' || c == '-';
        let rest = &text[start + 1..];
        let head = text.len() - rest.trim_start_matches(indicator).len();
        let keeps = text[start..head].contains('+');

        let mut end = end.max(lines::next(text, head));
        let line = lines::start(text, end);
        if lines::blank(&text[line..end]) {
            end = line;
        }
        let last = text[..end].trim_end_matches([' ', '\t', '\n', '\r']).len();
        let content_end = lines::end(text, last.max(head));
        self.leaf(
            id,
            Kind::Block {
                head,
                indent: span.indent,
            },
            start,
            content_end,
        );
        if keeps {
            self.nodes[id].tail = end.max(lines::next(text, content_end));
        }
        self.cursor = end.max(content_end);
        Ok(())
    }

    fn container(&mut self, id: Id, kind: Kind, span: &Span) {
        let node = &mut self.nodes[id];
        // A block container starts with its first child, which is not met yet.
        if span.start != span.end {
            node.start = byte(span.start);
            self.cursor = byte(span.end);
        }
        node.kind = kind;
        self.open.push(id);
    }

    fn close(&mut self, span: &Span) {
        let Some(id) = self.open.pop() else { return };
        let last_child = match &self.nodes[id].kind {
            Kind::Seq { flow: false, items } => items.last().map(|item| item.node),
            Kind::Map {
                flow, bare, pairs, ..
            } if !*flow || *bare => pairs.last().map(|pair| pair.value),
            _ => None,
        };
        let (end, tail) = match last_child {
            Some(child) => (self.nodes[child].end, self.nodes[child].tail),
            None => {
                self.cursor = byte(span.end);
                (byte(span.end), 0)
            }
        };
        let last = self.nodes.len();
        let node = &mut self.nodes[id];
        node.end = end;
        node.tail = tail;
        node.last = last;
    }
}
