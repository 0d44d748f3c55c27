//! Turns one edit into one replaced range of bytes.

mod flow;
mod guard;
mod insert;
mod remove;
mod set;

use std::ops::Range;

use serde_yaml::{Mapping, Value};

use super::emit::Style;
use super::tree::{Found, Id, Kind, Node, Tree};
use super::{CannotEdit, Edit, lines, scalar};
pub(super) use guard::shown;

/// What to write in place of which bytes.
#[derive(Debug)]
pub(super) struct Splice {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

impl Splice {
    fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Splice {
            range,
            text: text.into(),
        }
    }
}

/// Works out the splice for `edit` on the text of `tree`.
///
/// # Errors
/// [`CannotEdit`] when the path leads nowhere or something in the text stands in the way.
pub(super) fn splice(tree: &Tree, edit: &Edit) -> Result<Splice, CannotEdit> {
    let ground = Ground {
        tree,
        text: tree.text(),
        eol: lines::eol(tree.text()),
        style: style(tree),
    };
    let Some(root) = tree.root() else {
        return ground.start_document(edit);
    };
    let found = ground.find(root, edit.path())?;
    ground.guard_shared(&found)?;
    match edit {
        Edit::Set { value, .. } => {
            ground.guard_replaced(&found)?;
            ground.set(&found, value)
        }
        Edit::Add {
            key, value, after, ..
        } => ground.add(&found, key, value, after.as_deref()),
        Edit::Insert { index, value, .. } => ground.insert(&found, *index, value),
        Edit::Remove { .. } => {
            ground.guard_used(found.node)?;
            ground.remove(&found)
        }
    }
}

/// The text to work on, and how it is laid out.
struct Ground<'t> {
    tree: &'t Tree,
    text: &'t str,
    eol: &'static str,
    style: Style,
}

impl Ground<'_> {
    fn node(&self, id: Id) -> &Node {
        self.tree.node(id)
    }

    fn column(&self, at: usize) -> usize {
        lines::column(self.text, at)
    }

    fn cannot(&self, at: usize, why: impl Into<String>) -> CannotEdit {
        lines::cannot(self.text, at, why)
    }

    /// Lines as they stand in this file, each with its line break.
    fn join(&self, lines: &[String]) -> String {
        lines.iter().flat_map(|line| [line, self.eol]).collect()
    }

    /// The first content of a file that holds nothing but comments.
    fn start_document(&self, edit: &Edit) -> Result<Splice, CannotEdit> {
        let value = match edit {
            Edit::Add {
                path, key, value, ..
            } if path.is_empty() => mapping_of(key, value),
            Edit::Insert { path, value, .. } if path.is_empty() => {
                Value::Sequence(vec![value.clone()])
            }
            Edit::Set { path, value } if path.is_empty() => value.clone(),
            _ => {
                return Err(self.cannot(
                    0,
                    format!("there is no `{}`: the file is empty", shown(edit.path())),
                ));
            }
        };
        let at = self.text.len();
        let written = super::emit(&value).replace('\n', self.eol);
        let break_before = if at > lines::start(self.text, at) {
            self.eol
        } else {
            ""
        };
        Ok(Splice::new(at..at, format!("{break_before}{written}")))
    }

    fn add(
        &self,
        found: &Found,
        key: &str,
        value: &Value,
        after: Option<&str>,
    ) -> Result<Splice, CannotEdit> {
        let node = self.node(found.node);
        if !scalar::is_key(key) {
            return Err(self.cannot(node.start, "a key of this length cannot be written"));
        }
        match &node.kind {
            Kind::Map { pairs, .. }
                if pairs.iter().any(|pair| pair.text.as_deref() == Some(key)) =>
            {
                Err(self.cannot(node.start, format!("`{key}` is there already")))
            }
            Kind::Map { bare: true, .. } => Err(self.cannot(
                node.start,
                "the mapping has no braces; write them by hand in an editor",
            )),
            Kind::Map { flow, pairs, .. } => {
                let index = after
                    .and_then(|after| {
                        let is_it = |text: Option<&str>| text == Some(after);
                        pairs.iter().position(|pair| is_it(pair.text.as_deref()))
                    })
                    .map_or(pairs.len(), |sibling| sibling + 1);
                match (flow, self.is_fresh(found)) {
                    (_, true) => self.set(found, &mapping_of(key, value)),
                    (true, _) => self.insert_flow(found.node, index, &pair_in_flow(key, value)),
                    (false, _) => self.insert_pair(found.node, index, key, value),
                }
            }
            _ if self.is_null(found.node) => {
                self.guard_replaced(found)?;
                self.set(found, &mapping_of(key, value))
            }
            Kind::Alias => Err(self.alias(found.node)),
            _ => Err(self.cannot(node.start, "this is not a mapping")),
        }
    }

    fn insert(&self, found: &Found, index: usize, value: &Value) -> Result<Splice, CannotEdit> {
        let node = self.node(found.node);
        let fresh = || Value::Sequence(vec![value.clone()]);
        match &node.kind {
            Kind::Seq { items, .. } if index > items.len() => {
                Err(self.cannot(node.start, format!("the list has {} items", items.len())))
            }
            Kind::Seq { .. } if self.is_fresh(found) => self.set(found, &fresh()),
            Kind::Seq { flow: true, .. } => {
                self.insert_flow(found.node, index, &super::emit::flow(value))
            }
            Kind::Seq { items, .. } => Ok(self.insert_item(items, index, value)),
            _ if self.is_null(found.node) && index == 0 => {
                self.guard_replaced(found)?;
                self.set(found, &fresh())
            }
            Kind::Alias => Err(self.alias(found.node)),
            _ => Err(self.cannot(node.start, "this is not a list")),
        }
    }

    /// `[]` or `{}` where a container in block style may stand instead.
    fn is_fresh(&self, found: &Found) -> bool {
        let node = self.node(found.node);
        let empty = match &node.kind {
            Kind::Seq { items, .. } => items.is_empty(),
            Kind::Map { pairs, .. } => pairs.is_empty(),
            _ => false,
        };
        empty
            && node.tag.is_none()
            && !self.text[node.start..node.end].contains('#')
            && !self.slot(found).flow
            && self.guard_explicit(found).is_ok()
    }

    fn is_null(&self, id: Id) -> bool {
        let node = self.node(id);
        match node.kind {
            Kind::Empty => true,
            Kind::Scalar(None) => {
                ["~", "null", "Null", "NULL"].contains(&&self.text[node.start..node.end])
            }
            _ => false,
        }
    }

    fn slot(&self, found: &Found) -> Slot {
        let Some(&(parent, child)) = found.way.last() else {
            return Slot {
                parent: None,
                in_list: false,
                flow: false,
            };
        };
        let (flow, in_list, start) = match &self.node(parent).kind {
            Kind::Seq { flow, items } => (*flow, true, items[child].start),
            Kind::Map { flow, pairs, .. } => (*flow, false, pairs[child].start),
            _ => (false, false, 0),
        };
        Slot {
            parent: Some(if flow { 0 } else { self.column(start) }),
            in_list,
            flow,
        }
    }
}

/// What a value hangs on.
struct Slot {
    /// The column of the key or dash; none for the document itself.
    parent: Option<usize>,
    in_list: bool,
    flow: bool,
}

fn mapping_of(key: &str, value: &Value) -> Value {
    let mut map = Mapping::new();
    map.insert(Value::String(key.to_owned()), value.clone());
    Value::Mapping(map)
}

fn pair_in_flow(key: &str, value: &Value) -> String {
    let key = super::emit::flow(&Value::String(key.to_owned()));
    format!("{key}: {}", super::emit::flow(value))
}

/// The layout of the first mapping and the first list that hang on a key.
fn style(tree: &Tree) -> Style {
    let mut style = Style::default();
    let (mut step, mut dash) = (None, None);
    let pairs = tree.nodes().iter().filter_map(|node| match &node.kind {
        Kind::Map {
            flow: false, pairs, ..
        } => Some(pairs),
        _ => None,
    });
    for pair in pairs.flatten() {
        let value = tree.node(pair.value);
        let deeper = |at| {
            let column = |at| lines::column(tree.text(), at);
            column(at).saturating_sub(column(pair.start))
        };
        match value.kind {
            _ if pair.explicit => {}
            Kind::Map { flow: false, .. } if step.is_none() => step = Some(deeper(value.start)),
            Kind::Seq { flow: false, .. } if dash.is_none() => dash = Some(deeper(value.start)),
            _ => {}
        }
        if step.is_some() && dash.is_some() {
            break;
        }
    }
    style.dash = dash.unwrap_or(style.dash);
    // A file that has only lists under its keys tells the step by them.
    style.step = step.or(dash.filter(|&dash| dash > 0)).unwrap_or(style.step);
    style
}
