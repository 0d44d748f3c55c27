//! What stands in the way of an edit, in words.

use super::Ground;
use crate::store::yaml::tree::{Found, Id, Kind};
use crate::store::yaml::{CannotEdit, Step, lines};

impl Ground<'_> {
    /// The node at the path.
    pub(super) fn find(&self, root: Id, path: &[Step]) -> Result<Found, CannotEdit> {
        self.tree.find(path).map_err(|lost| {
            let id = lost.node.unwrap_or(root);
            if lost.alias {
                return self.alias(id);
            }
            let what = format!("there is no `{}` here", shown(path));
            self.cannot(self.node(id).start, what)
        })
    }

    /// No change can be made through an alias.
    pub(super) fn alias(&self, id: Id) -> CannotEdit {
        let node = self.node(id);
        let name = &self.text[node.start..node.end];
        self.cannot(
            node.start,
            format!(
                "`{name}` stands for a value that is written elsewhere; change it there, or write it out here by hand"
            ),
        )
    }

    /// A change inside a shared container would change what its aliases stand for.
    pub(super) fn guard_shared(&self, found: &Found) -> Result<(), CannotEdit> {
        let mut around = found.way.iter().map(|&(id, _)| id).chain([found.node]);
        match around.find_map(|id| self.tree.used(id)) {
            Some((anchor, user)) => Err(self.shared(&anchor.name, anchor.start, user)),
            None => Ok(()),
        }
    }

    /// Neither may an anchor go that an alias elsewhere needs.
    pub(super) fn guard_used(&self, id: Id) -> Result<(), CannotEdit> {
        match self.tree.used_outside(id) {
            Some((anchor, user)) => Err(self.shared(&anchor.name, anchor.start, user)),
            None => Ok(()),
        }
    }

    fn shared(&self, name: &str, at: usize, user: Id) -> CannotEdit {
        let line = self.line_of(self.node(user).start);
        self.cannot(
            at,
            format!("`&{name}` is used again on line {line} as `*{name}`; make this change by hand in an editor"),
        )
    }

    /// A value may be replaced unless it is needed elsewhere, or a tag or a `?` says more about it.
    pub(super) fn guard_replaced(&self, found: &Found) -> Result<(), CannotEdit> {
        self.guard_used(found.node)?;
        self.guard_explicit(found)?;
        match self.node(found.node).tag {
            Some(at) => Err(self.cannot(
                at,
                "the value carries a tag, which may not fit the new one; make this change by hand in an editor",
            )),
            None => Ok(()),
        }
    }

    /// A `?` before the key puts the value where edits do not look for it.
    pub(super) fn guard_explicit(&self, found: &Found) -> Result<(), CannotEdit> {
        if let Some(&(parent, child)) = found.way.last()
            && let Kind::Map { pairs, .. } = &self.node(parent).kind
            && pairs[child].explicit
        {
            return Err(self.cannot(
                pairs[child].start,
                "the key is written with `?`; make this change by hand in an editor",
            ));
        }
        Ok(())
    }

    fn line_of(&self, at: usize) -> usize {
        lines::place(self.text, at, 1).line
    }
}

/// A path as a person would say it: `steps[2].title`.
pub(in crate::store::yaml) fn shown(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) if out.is_empty() => out.push_str(key),
            Step::Key(key) => out.push_str(&format!(".{key}")),
            Step::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}
