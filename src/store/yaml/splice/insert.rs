//! New lines in a container in block style.

use serde_yaml::Value;

use super::{Ground, Splice};
use crate::store::yaml::emit::{self, Style};
use crate::store::yaml::tree::{Id, Item, Kind};
use crate::store::yaml::{CannotEdit, lines};

impl Ground<'_> {
    /// Whole lines at the line start `at`.
    pub(super) fn insert_lines(&self, at: usize, written: &[String]) -> Splice {
        let starts_line = lines::start(self.text, at) == at;
        let before = if starts_line { "" } else { self.eol };
        Splice::new(at..at, format!("{before}{}", self.join(written)))
    }

    /// A new item before item `index` of a list that has items.
    pub(super) fn insert_item(&self, items: &[Item], index: usize, value: &Value) -> Splice {
        let neighbour = &items[index.saturating_sub(1)];
        let indent = self.column(neighbour.start);
        let style = Style {
            gap: self.gap(neighbour),
            ..self.style
        };
        let mut written = Vec::new();
        if value.is_mapping() && emit::is_filled(value) && self.is_block_map(neighbour.node) {
            emit::block_item(&mut written, value, indent, style);
        } else {
            emit::small_item(&mut written, value, indent, style);
        }
        match index.checked_sub(1) {
            None => self.insert_before(neighbour.start, indent, &written),
            Some(before) => {
                let nodes: Vec<Id> = items.iter().map(|item| item.node).collect();
                self.insert_after(&nodes, before, indent, written)
            }
        }
    }

    /// A new key behind the first `index` keys of a mapping in block style.
    pub(super) fn insert_pair(
        &self,
        id: Id,
        index: usize,
        key: &str,
        value: &Value,
    ) -> Result<Splice, CannotEdit> {
        let node = self.node(id);
        let Kind::Map { pairs, .. } = &node.kind else {
            return Err(self.cannot(node.start, "this is not a mapping"));
        };
        let indent = self.column(node.start);
        let mut written = Vec::new();
        let key = emit::key(&Value::String(key.to_owned()));
        emit::pair(&mut written, &key, value, indent, self.style);
        let nodes: Vec<Id> = pairs.iter().map(|pair| pair.value).collect();
        Ok(self.insert_after(&nodes, index.saturating_sub(1), indent, written))
    }

    fn insert_before(&self, at: usize, indent: usize, written: &[String]) -> Splice {
        let text = self.join(written);
        let text = text.trim_start_matches(' ');
        Splice::new(at..at, format!("{text}{:indent$}", ""))
    }

    /// Behind child `before`, whose siblings are `nodes` and stand in column `indent`.
    fn insert_after(
        &self,
        nodes: &[Id],
        before: usize,
        indent: usize,
        mut written: Vec<String>,
    ) -> Splice {
        let is_last = before + 1 == nodes.len();
        // Behind the last child a comment in its column still belongs to the container.
        let least = if is_last && indent > 0 {
            indent
        } else {
            indent + 1
        };
        let at = lines::past_comments(self.text, self.tree.below(nodes[before]), least);
        let gap_after = if is_last {
            before.checked_sub(1)
        } else {
            Some(before)
        };
        let spaced = gap_after.is_some_and(|child| {
            let below = self.tree.below(nodes[child]);
            let below = lines::past_comments(self.text, below, indent + 1);
            let line = &self.text[below..lines::next(self.text, below)];
            !line.is_empty() && lines::blank(line)
        });
        if spaced && !self.node(nodes[before]).keeps_blanks() {
            written.insert(0, String::new());
        }
        self.insert_lines(at, &written)
    }

    /// Blanks between the dash of this item and its content.
    fn gap(&self, item: &Item) -> usize {
        let behind = &self.text[item.start + 1..];
        let content = behind.trim_start_matches(' ');
        let blanks = behind.len() - content.len();
        match content.chars().next() {
            None | Some('\n' | '\r' | '#' | '\t') => 1,
            _ => blanks.max(1),
        }
    }

    fn is_block_map(&self, id: Id) -> bool {
        matches!(self.node(id).kind, Kind::Map { flow: false, .. })
    }
}
