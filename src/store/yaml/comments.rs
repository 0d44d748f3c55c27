//! Comments, and whole lines: what a text says besides its values, and where.

use std::ops::Range;

use super::lines;
use super::tree::{Id, Kind, Tree};
use super::{Path, Step};

/// A comment, from its `#` to the end of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    /// Its words, the `#` included.
    pub(crate) text: String,
    /// Where its `#` stands, in bytes of the text without a byte order mark.
    pub(crate) at: usize,
    /// What it stands beside.
    pub(crate) anchor: Anchor,
}

/// Where a comment stands, told by the key or list item next to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// On a line of its own, above this one.
    Above(Path),
    /// Behind this one, on its line or on one of those below.
    Behind(Path),
    /// On a line of its own, with nothing below it.
    End,
}

/// A key or list item with its first byte, in the order of the text.
struct Child {
    start: usize,
    path: Path,
}

impl Tree {
    /// Every comment, in the order of the text.
    pub(crate) fn comments(&self) -> Vec<Comment> {
        let text = self.text();
        let content = self.content();
        let children = self.children();
        let mut found = Vec::new();
        let mut done = 0;
        for (at, _) in text.match_indices('#') {
            let begins = text[..at].ends_with(['\n', '\r', ' ', '\t']) || at == 0;
            let before = content.partition_point(|range| range.start <= at);
            let is_content = before > 0 && content[before - 1].contains(&at);
            if at < done || !begins || is_content {
                continue;
            }
            done = lines::end(text, at);
            let next = children.partition_point(|child| child.start <= at);
            let anchor = match (lines::leads(text, at), children.get(next)) {
                (true, Some(child)) => Anchor::Above(child.path.clone()),
                (true, None) => Anchor::End,
                (false, _) => match next.checked_sub(1) {
                    Some(last) => Anchor::Behind(children[last].path.clone()),
                    None => Anchor::End,
                },
            };
            found.push(Comment {
                text: text[at..done].trim_end().to_owned(),
                at,
                anchor,
            });
        }
        found
    }

    /// The lines of the key or list item at this path, from the first to the line break of the last; none where
    /// it shares its first line with something else.
    pub(crate) fn whole_lines(&self, path: &[Step]) -> Option<Range<usize>> {
        let (start, node) = self.child(path)?;
        let text = self.text();
        lines::leads(text, start).then(|| lines::start(text, start)..self.below(node))
    }

    /// The first byte of the key or list item at this path, which is its key, dash or first letter.
    pub(crate) fn first_byte(&self, path: &[Step]) -> Option<usize> {
        Some(self.child(path)?.0)
    }

    fn child(&self, path: &[Step]) -> Option<(usize, Id)> {
        let found = self.find(path).ok()?;
        let &(parent, child) = found.way.last()?;
        let start = match &self.node(parent).kind {
            Kind::Seq { items, .. } => items.get(child)?.start,
            Kind::Map { pairs, .. } => pairs.get(child)?.start,
            _ => return None,
        };
        Some((start, found.node))
    }

    /// Where a `#` is no comment: the scalars, in the order of the text.
    fn content(&self) -> Vec<Range<usize>> {
        let text = self.text();
        let ranges = self.nodes().iter().filter_map(|node| match node.kind {
            Kind::Scalar(_) => Some(node.start..node.end),
            Kind::Block { head, .. } => Some(lines::next(text, head)..node.end),
            _ => None,
        });
        ranges.filter(|range| !range.is_empty()).collect()
    }

    fn children(&self) -> Vec<Child> {
        let mut children = Vec::new();
        if let Some(root) = self.root() {
            self.gather(root, &mut Path::new(), &mut children);
        }
        children
    }

    /// The parser bounds the depth.
    fn gather(&self, id: Id, path: &mut Path, children: &mut Vec<Child>) {
        let below: Vec<(usize, Step, Id)> = match &self.node(id).kind {
            Kind::Seq { items, .. } => {
                let items = items.iter().enumerate();
                let child = |(at, item): (usize, &super::tree::Item)| {
                    (item.start, Step::Index(at), item.node)
                };
                items.map(child).collect()
            }
            Kind::Map { pairs, .. } => {
                let child = |pair: &super::tree::Pair| {
                    let text = pair.text.clone().unwrap_or_default();
                    (pair.start, Step::Key(text), pair.value)
                };
                pairs.iter().map(child).collect()
            }
            _ => Vec::new(),
        };
        for (start, step, node) in below {
            path.push(step);
            children.push(Child {
                start,
                path: path.clone(),
            });
            self.gather(node, path, children);
            path.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let shown = |path: &Path| crate::store::yaml::splice::shown(path);
        let comments = Tree::parse(text).unwrap().comments();
        let tell = |comment: &Comment| match &comment.anchor {
            Anchor::Above(path) => format!("{} above {}", comment.text, shown(path)),
            Anchor::Behind(path) => format!("{} behind {}", comment.text, shown(path)),
            Anchor::End => format!("{} at the end", comment.text),
        };
        comments.iter().map(tell).collect()
    }

    #[test]
    fn comments_are_found_and_nothing_else_is() {
        let text = "\
# top
name: Acme # corp
links: {a: https://x.example/#y, b: 'no # comment'} # two
notes: | # head
  # content

  more # content
# between
list:
  # first
  - id: a1 # one
    plain: a b#c
       more#d # behind
  # last
end: \"# no\"
# done
";
        assert_eq!(
            told(text),
            [
                "# top above name",
                "# corp behind name",
                "# two behind links.b",
                "# head behind notes",
                "# between above list",
                "# first above list[0]",
                "# one behind list[0].id",
                "# behind behind list[0].plain",
                "# last above end",
                "# done at the end",
            ]
        );
    }

    #[test]
    fn a_part_has_whole_lines_unless_it_shares_its_first() {
        let text = "a: 1\nlist:\n  - id: x\n    y: |\n      z\n\n  - {id: w}\nb: [c]\n";
        let tree = Tree::parse(text).unwrap();
        let key = |key: &str| Step::Key(key.to_owned());
        let lines = |path: &[Step]| tree.whole_lines(path).map(|range| &text[range]);
        assert_eq!(lines(&[key("a")]), Some("a: 1\n"));
        assert_eq!(
            lines(&[key("list"), Step::Index(0)]),
            Some("  - id: x\n    y: |\n      z\n")
        );
        assert_eq!(lines(&[key("list"), Step::Index(0), key("id")]), None);
        assert_eq!(lines(&[key("list"), Step::Index(1)]), Some("  - {id: w}\n"));
        assert_eq!(lines(&[key("b"), Step::Index(0)]), None);
    }
}
