//! Where words go: paragraphs and lines that open when they are needed, and links that close.

use std::ops::Range;

use super::parts::{Group, Part, Place, Reader, same_address};

/// What a link may lead to.
const FOLLOWED: [&str; 3] = ["http://", "https://", "mailto:"];

/// Whether a link may lead there: to the web, or to somebody's mail.
pub(in crate::export) fn may_be_followed(address: &str) -> bool {
    FOLLOWED.iter().any(|scheme| {
        let start = address.get(..scheme.len());
        start.is_some_and(|it| it.eq_ignore_ascii_case(scheme))
    })
}

/// Where a link leads, until it ends.
pub(super) struct Leading {
    address: String,
    title: String,
    may_be_followed: bool,
    /// Where its words begin.
    from: usize,
}

impl Reader<'_> {
    /// Opens a paragraph of its own.
    pub(super) fn paragraph(&mut self) {
        self.close();
        self.opened(Group::Paragraph);
    }

    /// Words that stand directly in an item or a quotation open a line or a paragraph.
    pub(super) fn words_go_somewhere(&mut self) {
        if self.open.is_none() {
            let place = self.places.iter().rfind(|it| **it != Place::Numbered);
            match (place, self.parts.last()) {
                // Two lines would run into one another.
                (Some(Place::Item), Some(Part::End(Group::Line))) => {
                    self.parts.pop();
                    self.parts.push(Part::Break);
                    self.open = Some(Group::Line);
                }
                (Some(Place::Item), _) => self.opened(Group::Line),
                _ => self.opened(Group::Paragraph),
            }
        }
        self.number_goes_first();
    }

    /// A line ends; before the first word there is none to end.
    pub(super) fn line_end(&mut self) {
        if self.open.is_some() {
            self.parts.push(Part::Break);
        }
    }

    fn opened(&mut self, group: Group) {
        self.parts.push(Part::Begin(group.clone()));
        self.open = Some(group);
        self.number_goes_first();
    }

    fn number_goes_first(&mut self) {
        if let Some(number) = self.number.take() {
            let begins = |it: &Part| matches!(it, Part::Begin(Group::Paragraph | Group::Line));
            if !self.parts.last().is_some_and(begins) {
                self.parts.push(Part::Break);
            }
            self.parts.push(Part::Text(format!("{number} ")));
        }
    }

    /// A number whose item has no words.
    pub(super) fn late_number(&mut self) {
        if self.number.is_some() {
            self.words_go_somewhere();
        }
    }

    /// Closes what is open before something that is no paragraph, a number without words included.
    pub(super) fn bare_number(&mut self) {
        self.late_number();
        self.close();
    }

    /// Closes the paragraph or line; one without words is taken back.
    pub(super) fn close(&mut self) {
        let Some(group) = self.open.take() else {
            return;
        };
        while self.parts.last() == Some(&Part::Break) {
            self.parts.pop();
        }
        self.finish(group);
    }

    pub(super) fn stress(&mut self, group: Group) {
        self.words_go_somewhere();
        self.parts.push(Part::Begin(group));
    }

    /// Ends a group, or takes it back when nothing is in it.
    pub(super) fn finish(&mut self, group: Group) {
        match self.parts.last() == Some(&Part::Begin(group.clone())) {
            true => {
                self.parts.pop();
            }
            false => self.parts.push(Part::End(group)),
        }
    }

    pub(super) fn link(&mut self, address: String, title: String) {
        self.words_go_somewhere();
        let is_inner = self.links.iter().any(|link| link.may_be_followed);
        let may_be_followed = may_be_followed(&address) && !is_inner;
        if may_be_followed {
            self.parts.push(Part::Begin(Group::Link(address.clone())));
        }
        self.links.push(Leading {
            address,
            title,
            may_be_followed,
            from: self.parts.len(),
        });
    }

    pub(super) fn end_link(&mut self) {
        let Some(link) = self.links.pop() else {
            return;
        };
        let words = self.parts[link.from..]
            .iter()
            .filter_map(|part| match part {
                Part::Text(text) => Some(text.as_str()),
                _ => None,
            });
        let words: String = words.collect();
        if words.trim().is_empty() {
            self.say(&link.address);
        } else if !link.may_be_followed && !same_address(&words, &link.address) {
            self.say(&format!(" ({})", link.address));
        }
        if link.may_be_followed {
            self.parts.push(Part::End(Group::Link(link.address)));
        }
        if !link.title.trim().is_empty() {
            self.say(&format!(" ({})", link.title));
        }
    }

    pub(super) fn row(&mut self, row: &Range<usize>) {
        self.cell = row.start;
        self.is_first_cell = true;
    }

    /// Cells beyond those of the table's head are no part of a table to Markdown; they were written all the same.
    pub(super) fn lost_cells(&mut self, row: &Range<usize>) {
        let rest = self.source.get(self.cell..row.end).unwrap_or_default();
        let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if !rest.is_empty() {
            self.say(" | ");
            self.say(rest);
        }
    }
}

/// A list whose items are numbered, or not.
pub(super) fn list(is_ordered: bool) -> Group {
    match is_ordered {
        true => Group::Numbers,
        false => Group::Bullets,
    }
}
