//! Removing a key or an item.

use super::{Ground, Splice};
use crate::store::yaml::tree::{Found, Id, Item, Kind, Pair};
use crate::store::yaml::{CannotEdit, lines};

/// One child of a container: where it starts, with its key or dash, and its value.
#[derive(Clone, Copy)]
pub(super) struct Child {
    pub(super) start: usize,
    pub(super) node: Id,
}

impl Ground<'_> {
    /// The splice that removes the child that was found.
    pub(super) fn remove(&self, found: &Found) -> Result<Splice, CannotEdit> {
        let Some(&(parent, child)) = found.way.last() else {
            return Err(self.cannot(0, "the whole document cannot be removed"));
        };
        self.guard_explicit(found)?;
        let container = self.node(parent);
        let (flow, children, empty) = match &container.kind {
            Kind::Seq { flow, items } => {
                let child = |item: &Item| Child {
                    start: item.start,
                    node: item.node,
                };
                (*flow, items.iter().map(child).collect::<Vec<_>>(), "[]")
            }
            Kind::Map { bare: true, .. } => {
                return Err(self.cannot(
                    container.start,
                    "the mapping has no braces; write them by hand in an editor",
                ));
            }
            Kind::Map { flow, pairs, .. } => {
                if let Some(key) = pairs.get(child).map(|pair| pair.key) {
                    self.guard_used(key)?;
                }
                let child = |pair: &Pair| Child {
                    start: pair.start,
                    node: pair.value,
                };
                (*flow, pairs.iter().map(child).collect(), "{}")
            }
            _ => (false, Vec::new(), "null"),
        };
        if flow {
            return self.remove_flow(&children, child);
        }
        if children.len() == 1 {
            let mut around = found.way.clone();
            around.pop();
            let container = Found {
                node: parent,
                way: around,
            };
            return Ok(self.set_inline(container.node, &self.slot(&container), empty));
        }
        Ok(self.remove_lines(&children, child))
    }

    fn remove_lines(&self, children: &[Child], child: usize) -> Splice {
        let gone = children[child];
        let below = self.tree.below(gone.node);
        if lines::leads(self.text, gone.start) {
            return Splice::new(lines::start(self.text, gone.start)..below, "");
        }
        // The first child stands behind the dash of the item it belongs to: the next one moves up,
        // unless a comment stands above it.
        let next = children[child + 1].start;
        if lines::blank(&self.text[below..next]) {
            return Splice::new(gone.start..next, "");
        }
        let line = lines::start(self.text, gone.start);
        let before = self.text[line..gone.start].trim_end_matches([' ', '\t']);
        let end = lines::end(self.text, self.node(gone.node).end);
        Splice::new(line + before.len()..end, "")
    }
}
