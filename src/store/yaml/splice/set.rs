//! Replacing a value.

use serde_yaml::Value;

use super::{Ground, Slot, Splice};
use crate::store::yaml::emit::{self, Form};
use crate::store::yaml::scalar::{self, Text};
use crate::store::yaml::tree::{Found, Id, Kind, Node};
use crate::store::yaml::{CannotEdit, lines};

impl Ground<'_> {
    /// The splice that writes `value` in place of the node that was found.
    pub(super) fn set(&self, found: &Found, value: &Value) -> Result<Splice, CannotEdit> {
        let node = self.node(found.node);
        let slot = self.slot(found);
        if slot.flow {
            return Ok(self.set_in_flow(found, value));
        }
        let form = match self.requoted(node, value) {
            Some(written) => Form::Inline(written),
            None if slot.parent.is_none() && emit::is_filled(value) => Form::Block,
            None => emit::form(value, self.column(node.lead) + 1),
        };
        Ok(match form {
            Form::Inline(written) => self.set_inline(found.node, &slot, &written),
            Form::Block => self.set_block(found.node, &slot, value),
            Form::Text(text) => self
                .set_text(found.node, &slot, &text)
                .unwrap_or_else(|| self.set_inline(found.node, &slot, &emit::flow(value))),
        })
    }

    /// A string of one line keeps the quotes of the value it replaces.
    fn requoted(&self, node: &Node, value: &Value) -> Option<String> {
        match (&node.kind, value) {
            (Kind::Scalar(Some(quote)), Value::String(text)) if !text.contains('\n') => {
                Some(scalar::requoted(text, *quote))
            }
            _ => None,
        }
    }

    fn set_in_flow(&self, found: &Found, value: &Value) -> Splice {
        let node = self.node(found.node);
        let written = self
            .requoted(node, value)
            .unwrap_or_else(|| emit::flow(value));
        let colon = found
            .way
            .last()
            .is_none_or(|&(parent, child)| match &self.node(parent).kind {
                Kind::Map { pairs, .. } => pairs[child].colon,
                _ => true,
            });
        match node.kind {
            Kind::Empty if colon => Splice::new(node.end..node.end, format!(" {written}")),
            Kind::Empty => Splice::new(node.end..node.end, format!(": {written}")),
            _ => Splice::new(node.start..node.end, written),
        }
    }

    /// `written` on the line of the key or dash, in place of a node of any shape.
    pub(super) fn set_inline(&self, id: Id, slot: &Slot, written: &str) -> Splice {
        let node = self.node(id);
        if node.is_block_container() {
            let above = self.above(node, slot);
            if above.is_none() {
                return Splice::new(node.start..lines::end(self.text, node.end), written);
            }
            // The comments between the key and the first child stay, the children go.
            let kept = &self.text[node.lead..lines::start(self.text, node.start)];
            let kept = kept.strip_suffix(self.eol).unwrap_or(kept);
            let end = lines::end(self.text, node.end);
            return Splice::new(node.lead..end, format!(" {written}{kept}"));
        }
        let leaf = self.leaf(node);
        let space = if leaf.empty && slot.parent.is_some() {
            " "
        } else {
            ""
        };
        Splice::new(
            leaf.start..leaf.end,
            format!("{space}{written}{}", leaf.tail),
        )
    }

    /// None when a `|` cannot stand here.
    fn set_text(&self, id: Id, slot: &Slot, text: &Text<'_>) -> Option<Splice> {
        let node = self.node(id);
        let parent = slot.parent?;
        let (start, end, before, tail) = if node.is_block_container() {
            let end = lines::end(self.text, node.end);
            match self.above(node, slot) {
                None => (node.start, end, String::new(), ""),
                Some("") => {
                    let line = lines::end(self.text, node.lead);
                    (node.lead, end, " ".to_owned(), &self.text[node.lead..line])
                }
                // A `|` must stand below the comments, or they would become part of the text.
                Some(_) => {
                    let indent = " ".repeat(parent + self.deeper(slot));
                    (lines::start(self.text, node.start), end, indent, "")
                }
            }
        } else {
            let leaf = self.leaf(node);
            let joins = leaf.empty || !self.text[node.lead..leaf.start].contains('#');
            let start = if joins { node.lead } else { leaf.start };
            let before = if joins { " " } else { "" };
            (start, leaf.end, before.to_owned(), leaf.tail)
        };

        let old = match node.kind {
            Kind::Block { indent, .. } => indent.filter(|&indent| indent > parent),
            _ => None,
        };
        let mut indent = old.unwrap_or(parent + self.deeper(slot));
        // A comment below that stands as deep as the text would become part of it.
        if let Some(comment) = lines::deepest_comment(self.text, lines::next(self.text, end)) {
            indent = indent.max(comment + 1);
        }
        let header = text.header(indent - parent)?;
        let mut written = format!("{before}{header}{tail}");
        for line in text.indented(indent) {
            written.push_str(self.eol);
            written.push_str(&line);
        }
        if end == self.text.len() && text.ends_in_break() {
            written.push_str(self.eol);
        }
        Some(Splice::new(start..end, written))
    }

    fn set_block(&self, id: Id, slot: &Slot, value: &Value) -> Splice {
        let node = self.node(id);
        let is_list = matches!(value, Value::Sequence(_));
        let same_kind = match node.kind {
            Kind::Seq { flow: false, .. } => is_list,
            Kind::Map { flow: false, .. } => !is_list,
            _ => false,
        };
        let leaf = self.leaf(node);
        let comment = leaf.tail.trim();
        let on_lead_line = !self.text[node.lead..leaf.start].contains(['\n', '\r']);
        // Behind its dash, if nothing stands between them.
        let compact = slot.in_list
            && !node.is_block_container()
            && node.anchor.is_none()
            && comment.is_empty()
            && on_lead_line;
        let behind_dash =
            slot.in_list && node.is_block_container() && self.above(node, slot).is_none();
        let indent = match slot.parent {
            _ if same_kind || (compact && !leaf.empty) || behind_dash => self.column(node.start),
            None => 0,
            Some(parent) if slot.in_list || !is_list => parent + self.deeper(slot),
            Some(parent) => parent + self.style.dash,
        };
        let mut written = Vec::new();
        emit::block(&mut written, value, indent, self.style);
        let below = written.join(self.eol);
        let bare = below.trim_start_matches(' ');

        if node.is_block_container() {
            let end = lines::end(self.text, node.end);
            return match self.above(node, slot) {
                None => Splice::new(node.start..end, bare),
                Some(_) => Splice::new(lines::start(self.text, node.start)..end, below),
            };
        }
        if compact && leaf.empty {
            return Splice::new(node.lead..leaf.end, format!(" {bare}"));
        }
        if compact {
            return Splice::new(leaf.start..leaf.end, bare);
        }
        if on_lead_line && (slot.parent.is_some() || node.lead > 0) {
            // Below the comments that stand where the children would, so that none of them moves.
            let from = lines::next(self.text, leaf.end);
            let least = slot.parent.map_or(0, |parent| parent + 1);
            let past = lines::past_comments(self.text, from, least);
            let end = if past == from {
                leaf.end
            } else {
                lines::before_break(self.text, past)
            };
            let kept = &self.text[leaf.end..end];
            let tail = if comment.is_empty() { "" } else { leaf.tail };
            return Splice::new(node.lead..end, format!("{tail}{kept}{}{below}", self.eol));
        }
        let start = lines::start(self.text, leaf.start).max(node.lead);
        let comment = match comment {
            "" => String::new(),
            comment => format!("{:indent$}{comment}{}", "", self.eol),
        };
        Splice::new(start..leaf.end, format!("{comment}{below}"))
    }

    /// Columns that the content of this slot stands deeper than its key or dash.
    fn deeper(&self, slot: &Slot) -> usize {
        if slot.in_list { 2 } else { self.style.step }
    }

    /// For a container in block style: none when its first child stands on the line of its key or dash,
    /// else the comments on lines of their own that stand between them.
    fn above(&self, node: &Node, slot: &Slot) -> Option<&str> {
        let first = lines::start(self.text, node.start);
        if slot.parent.is_none() || first <= node.lead {
            return None;
        }
        let from = lines::next(self.text, node.lead).min(first);
        Some(&self.text[from..first])
    }

    /// What to replace of a value that is not a container in block style, and what of it must stay.
    fn leaf(&self, node: &Node) -> Leaf<'_> {
        let line_end = lines::end(self.text, node.end);
        let (end, tail) = match node.kind {
            Kind::Block { head, .. } => (node.end, head..lines::end(self.text, head)),
            Kind::Empty => (line_end, node.lead..line_end),
            _ => (line_end, node.end..line_end),
        };
        Leaf {
            start: node.start,
            end,
            tail: &self.text[tail],
            empty: matches!(node.kind, Kind::Empty),
        }
    }
}

/// A value that is not a container in block style.
struct Leaf<'t> {
    start: usize,
    end: usize,
    /// Blanks and a comment that stand behind it, or behind the `|`.
    tail: &'t str,
    /// Nothing is written.
    empty: bool,
}

impl Node {
    fn is_block_container(&self) -> bool {
        matches!(
            self.kind,
            Kind::Seq { flow: false, .. } | Kind::Map { flow: false, .. }
        )
    }
}
