//! Children of a container between brackets.

use super::remove::Child;
use super::{Ground, Splice};
use crate::store::yaml::tree::{Id, Kind};
use crate::store::yaml::{CannotEdit, lines};

impl Ground<'_> {
    /// The splice that puts `written` before child `index` of a container between brackets.
    pub(super) fn insert_flow(
        &self,
        id: Id,
        index: usize,
        written: &str,
    ) -> Result<Splice, CannotEdit> {
        let node = self.node(id);
        let children = self.flow_children(id);
        let Some(before) = index.checked_sub(1) else {
            let Some(&first) = children.first() else {
                let at = node.start + 1;
                return Ok(Splice::new(at..at, written));
            };
            let at = first.start;
            let between = if lines::leads(self.text, at) {
                format!(",{}{:2$}", self.eol, "", self.column(at))
            } else {
                ", ".to_owned()
            };
            return Ok(Splice::new(at..at, format!("{written}{between}")));
        };
        let before = children[before];
        let end = self.flow_end(before.node);
        let comma = self.comma(end);
        if lines::leads(self.text, before.start) {
            // One child a line: the new one gets its own.
            let line = format!("{}{:2$}{written}", self.eol, "", self.column(before.start));
            let behind = comma
                .filter(|&at| lines::blank(&self.text[end..at]))
                .map_or(end, |at| at + 1);
            let line_end = lines::end(self.text, behind);
            let rest = &self.text[behind..line_end];
            let closes_line = rest.trim_start().is_empty() || rest.trim_start().starts_with('#');
            match comma {
                Some(at) if closes_line && at < behind => {
                    return Ok(Splice::new(line_end..line_end, format!("{line},")));
                }
                None if closes_line => {
                    return Ok(Splice::new(end..line_end, format!(",{rest}{line}")));
                }
                _ => {}
            }
        }
        Ok(match comma {
            Some(at) => Splice::new(at + 1..at + 1, format!(" {written},")),
            None if self.text[..end].ends_with(':') => {
                Splice::new(end..end, format!(" , {written}"))
            }
            None => Splice::new(end..end, format!(", {written}")),
        })
    }

    /// The splice that removes one child of a container between brackets.
    pub(super) fn remove_flow(
        &self,
        children: &[Child],
        index: usize,
    ) -> Result<Splice, CannotEdit> {
        let start = children[index].start;
        let end = self.node(children[index].node).end;
        let previous_end = index
            .checked_sub(1)
            .map(|before| self.flow_end(children[before].node));
        let next_start = children.get(index + 1).map(|next| next.start);
        let in_line = |from, to| !self.text[from..to].contains(['\n', '\r']);

        if let Some(next) = next_start.filter(|&next| in_line(end, next)) {
            return Ok(Splice::new(start..next, ""));
        }
        if let Some(previous) = previous_end.filter(|&previous| in_line(previous, start)) {
            return Ok(Splice::new(previous..end, ""));
        }
        // The commas stand in front of the children, and the last one takes its own with it.
        let line = lines::start(self.text, start);
        let led_by_comma = self.text[line..start].trim_start().starts_with(',');
        if let Some(previous) = previous_end.filter(|_| led_by_comma)
            && next_start.is_none()
            && !self.text[previous..start].contains('#')
        {
            return Ok(Splice::new(previous..end, ""));
        }
        let behind = match self.comma(end) {
            Some(comma) if in_line(end, comma) => comma + 1,
            None => end,
            // The commas stand in front of the children.
            Some(_) => {
                let no_comment = |from: usize, to: usize| !self.text[from..to].contains('#');
                return match (previous_end, next_start) {
                    (Some(previous), _) if no_comment(previous, start) => {
                        Ok(Splice::new(previous..end, ""))
                    }
                    (None, Some(next)) if no_comment(end, next) => Ok(Splice::new(start..next, "")),
                    _ => Err(self.cannot(
                        start,
                        "comments stand between this and its comma; remove it by hand in an editor",
                    )),
                };
            }
        };
        let rest = self.text[behind..lines::end(self.text, behind)].trim_start();
        if lines::leads(self.text, start) && (rest.is_empty() || rest.starts_with('#')) {
            return Ok(Splice::new(line..lines::next(self.text, behind), ""));
        }
        Ok(Splice::new(start..behind, ""))
    }

    fn flow_children(&self, id: Id) -> Vec<Child> {
        match &self.node(id).kind {
            Kind::Seq { items, .. } => {
                let child = |start, node| Child { start, node };
                items.iter().map(|i| child(i.start, i.node)).collect()
            }
            Kind::Map { pairs, .. } => {
                let child = |start, node| Child { start, node };
                pairs.iter().map(|p| child(p.start, p.value)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The end of a child. The blank behind the colon of an empty value must stay: `{a:}` is not `{a: }`.
    fn flow_end(&self, id: Id) -> usize {
        let node = self.node(id);
        let bare_colon = matches!(node.kind, Kind::Empty) && self.text[..node.end].ends_with(':');
        node.end + usize::from(bare_colon && self.text[node.end..].starts_with(' '))
    }

    /// The comma behind a child that ends at `end`.
    fn comma(&self, end: usize) -> Option<usize> {
        let at = lines::skip(self.text, end);
        self.text[at..].starts_with(',').then_some(at)
    }
}
