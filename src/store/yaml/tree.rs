//! Where every node of a document stands, in bytes: the map that the edits are made by.
//!
//! The parser reports the content of nodes; the marks between them (`-`, `:`, `,`, the `|` of a block
//! scalar) are found by walking on from the end of the node before, over blanks and comments only.

mod build;

use std::collections::{HashMap, HashSet};

use super::lines;
use super::{CannotEdit, Path, Step};

/// A place in a file, to show to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Line, counted from 1.
    pub(crate) line: usize,
    /// Column in characters, counted from 1.
    pub(crate) column: usize,
    /// How many characters of that line belong to it, at least 1.
    pub(crate) length: usize,
}

/// Why a text is not one YAML document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// Line, counted from 1.
    pub(crate) line: usize,
    /// Column in characters, counted from 1.
    pub(crate) column: usize,
    /// What the parser met; lower case, no full stop.
    pub(crate) message: String,
}

impl From<SyntaxError> for CannotEdit {
    fn from(error: SyntaxError) -> Self {
        CannotEdit {
            line: error.line,
            column: error.column,
            why: format!(
                "the file is not valid YAML here ({}); mend it first",
                error.message
            ),
        }
    }
}

/// A node's number in its tree.
pub(super) type Id = usize;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Nothing is written; the value is null.
    Empty,
    /// A plain or quoted scalar; the quote, if any.
    Scalar(Option<char>),
    /// A `|` or `>` scalar. `head` is the end of the indicator, `indent` the column of its text.
    Block { head: usize, indent: Option<usize> },
    /// `*name`.
    Alias,
    /// A list. In block style `dash` is where each item starts.
    Seq { flow: bool, items: Vec<Item> },
    /// A mapping. `bare` marks `[key: value]`, a pair in a list without braces.
    Map {
        flow: bool,
        bare: bool,
        pairs: Vec<Pair>,
    },
}

/// An item of a list. `start` is its dash, or in flow style its first byte.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) start: usize,
    pub(super) node: Id,
}

/// A key and its value. `start` is the first byte of the key, its anchor, or its `?`.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) start: usize,
    pub(super) key: Id,
    pub(super) value: Id,
    /// The key's text, unless it is a container.
    pub(super) text: Option<String>,
    /// Written with `?`.
    pub(super) explicit: bool,
    /// Written with `:`; `{a}` is not.
    pub(super) colon: bool,
}

/// `&name` before a node.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    pub(super) id: usize,
    pub(super) start: usize,
    pub(super) name: String,
}

/// One node with its place; all numbers are byte offsets.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Right behind what introduces it (`:`, `-`, `,`, `[`, `---`) and its anchor and tag.
    pub(super) lead: usize,
    /// Its first byte: of a block scalar the `|`, of a list the first dash, of a mapping the first key.
    pub(super) start: usize,
    /// Behind its last byte. A block scalar ends with its last line that is not blank.
    pub(super) end: usize,
    /// Behind the blank lines of the `|+` scalar that it ends in; 0 when it ends otherwise.
    tail: usize,
    pub(super) anchor: Option<Anchor>,
    /// Where its tag stands.
    pub(super) tag: Option<usize>,
    /// Behind its last descendant's number.
    last: Id,
}

/// The located nodes of a document.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: Option<Id>,
    /// The nodes that are aliases to each anchor.
    aliases: HashMap<usize, Vec<Id>>,
    text: String,
}

/// A node found by its path, and the way to it: each container with the number of the child taken.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) node: Id,
    pub(super) way: Vec<(Id, usize)>,
}

/// Why a path leads nowhere: the node where it breaks off, and whether that is an alias.
#[derive(Debug)]
pub(super) struct Lost {
    pub(super) node: Option<Id>,
    pub(super) alias: bool,
}

impl Tree {
    /// Reads one document. Linear in the text, bounded in depth, no recursion.
    ///
    /// # Errors
    /// [`SyntaxError`] when it is not YAML, nests more than 255 deep, or holds a second document.
    pub(crate) fn parse(text: &str) -> Result<Tree, SyntaxError> {
        build::build(text.strip_prefix(super::BOM).unwrap_or(text))
    }

    /// Where the key stands that the path ends in; `None` for a list item or when there is none.
    pub(crate) fn key(&self, path: &[Step]) -> Option<Place> {
        let found = self.find(path).ok()?;
        let &(parent, child) = found.way.last()?;
        match &self.nodes[parent].kind {
            Kind::Map { pairs, .. } => Some(self.place(pairs[child].key)),
            _ => None,
        }
    }

    /// Where the value at the path stands; a value that comes out of an alias stands at the alias.
    /// An empty value stands right behind its `:` or `-`.
    pub(crate) fn value(&self, path: &[Step]) -> Option<Place> {
        match self.find(path) {
            Ok(found) => Some(self.place(found.node)),
            Err(Lost { node, alias }) => node.filter(|_| alias).map(|id| self.place(id)),
        }
    }

    /// Every key that its mapping already holds, in the order of the text, with the place of the later one.
    pub(crate) fn duplicate_keys(&self) -> Vec<(Path, Place)> {
        let mut duplicates = Vec::new();
        let mut path: Path = Vec::new();
        // Each level: the node, the child to visit next, and the keys met so far.
        let mut levels: Vec<(Id, usize, HashSet<&str>)> = Vec::new();
        levels.extend(self.root.map(|root| (root, 0, HashSet::new())));
        while let Some((id, child, met)) = levels.last_mut() {
            let at = *child;
            *child += 1;
            let next = match &self.nodes[*id].kind {
                Kind::Seq { items, .. } => items.get(at).map(|i| (Step::Index(at), i.node)),
                Kind::Map { pairs, .. } => pairs.get(at).map(|pair| {
                    let text = pair.text.as_deref();
                    let step = Step::Key(text.unwrap_or_default().to_owned());
                    if text.is_some_and(|text| !met.insert(text)) {
                        let mut full = path.clone();
                        full.push(step.clone());
                        duplicates.push((full, self.place(pair.key)));
                    }
                    (step, pair.value)
                }),
                _ => None,
            };
            match next {
                Some((step, node)) => {
                    path.push(step);
                    levels.push((node, 0, HashSet::new()));
                }
                None => {
                    levels.pop();
                    path.pop();
                }
            }
        }
        duplicates
    }

    /// The lines from the key or dash of what the path leads to until its end, counted from 0.
    #[cfg(any(test, feature = "internals"))]
    pub(crate) fn lines(&self, path: &[Step]) -> Option<std::ops::Range<usize>> {
        let found = self.find(path).ok()?;
        let node = &self.nodes[found.node];
        let start = match found.way.last() {
            None => node.start,
            Some(&(parent, child)) => match &self.nodes[parent].kind {
                Kind::Seq { items, .. } => items[child].start,
                Kind::Map { pairs, .. } => pairs[child].start,
                _ => node.start,
            },
        };
        let line = |at: usize| self.text[..at].matches('\n').count();
        Some(line(start)..line(node.end.max(start)) + 1)
    }

    /// Whether the path leads to a list or mapping in block style, which takes more without a change of its lines.
    #[cfg(any(test, feature = "internals"))]
    pub(crate) fn is_open(&self, path: &[Step]) -> bool {
        let found = self.find(path).ok();
        found.is_some_and(|found| {
            matches!(
                self.nodes[found.node].kind,
                Kind::Seq { flow: false, .. } | Kind::Map { flow: false, .. }
            )
        })
    }

    /// The text this tree was made of, without a byte order mark.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The document's node; none when the text holds nothing but comments.
    pub(super) fn root(&self) -> Option<Id> {
        self.root
    }

    /// The node with this number.
    pub(super) fn node(&self, id: Id) -> &Node {
        &self.nodes[id]
    }

    /// Every node, in the order of the text.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Follows a path from the top.
    pub(super) fn find(&self, path: &[Step]) -> Result<Found, Lost> {
        let mut node = self.root.ok_or(Lost {
            node: None,
            alias: false,
        })?;
        let mut way = Vec::new();
        for step in path {
            let next = match (&self.nodes[node].kind, step) {
                (Kind::Seq { items, .. }, &Step::Index(i)) => items.get(i).map(|x| (i, x.node)),
                (Kind::Map { pairs, .. }, Step::Key(key)) => pairs
                    .iter()
                    .position(|pair| pair.text.as_deref() == Some(key))
                    .map(|i| (i, pairs[i].value)),
                _ => None,
            };
            let Some((child, below)) = next else {
                let alias = matches!(self.nodes[node].kind, Kind::Alias);
                return Err(Lost {
                    node: Some(node),
                    alias,
                });
            };
            way.push((node, child));
            node = below;
        }
        Ok(Found { node, way })
    }

    /// Where the line starts below the node, behind its trailing comment.
    pub(super) fn below(&self, id: Id) -> usize {
        let node = &self.nodes[id];
        if node.keeps_blanks() {
            node.tail
        } else {
            lines::next(&self.text, node.end)
        }
    }

    /// An anchor in this node or below it that an alias outside of it refers to, and that alias.
    pub(super) fn used_outside(&self, id: Id) -> Option<(&Anchor, Id)> {
        let inside = id..self.nodes[id].last;
        self.nodes[inside.clone()].iter().find_map(|node| {
            let anchor = node.anchor.as_ref()?;
            let users = self.aliases.get(&anchor.id)?;
            let user = users.iter().find(|user| !inside.contains(user))?;
            Some((anchor, *user))
        })
    }

    /// An anchor of this very node that an alias refers to, and that alias.
    pub(super) fn used(&self, id: Id) -> Option<(&Anchor, Id)> {
        let anchor = self.nodes[id].anchor.as_ref()?;
        let user = self.aliases.get(&anchor.id)?.first()?;
        Some((anchor, *user))
    }

    /// What each alias stands for, by the alias.
    pub(super) fn anchored(&self) -> HashMap<Id, Id> {
        let targets = self.nodes.iter().enumerate().filter_map(|(id, node)| {
            let users = self.aliases.get(&node.anchor.as_ref()?.id)?;
            Some(users.iter().map(move |user| (*user, id)))
        });
        targets.flatten().collect()
    }

    /// The number of the first node behind this one and all below it.
    pub(super) fn behind(&self, id: Id) -> Id {
        self.nodes[id].last
    }

    /// Where the node stands.
    pub(super) fn place(&self, id: Id) -> Place {
        let node = &self.nodes[id];
        let end = node.end.min(lines::end(&self.text, node.start));
        let length = self.text[node.start..end].chars().count();
        lines::place(&self.text, node.start, length.max(1))
    }
}

impl Node {
    /// Does it end in a `|+` scalar, to which any blank line put behind it would belong?
    pub(super) fn keeps_blanks(&self) -> bool {
        self.tail > 0
    }
}
