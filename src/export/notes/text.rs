//! Parts as plain text.

use super::parts::{Group, Part, same_address};

/// How deep an indent goes; lists below that stand no further to the right.
const DEEPEST: usize = 8;

/// The text, without a line end at its end.
pub(super) fn written(parts: &[Part]) -> String {
    let mut page = Page::default();
    for part in parts {
        match part {
            Part::Begin(group) => page.begin(group),
            Part::End(group) => page.end(group),
            Part::Text(text) | Part::Code(text) => page.say(text),
            Part::Break => page.due += 1,
            Part::Rule => {
                page.ends(2);
                page.say("---");
                page.ends(2);
            }
        }
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// Line ends that are due before the next word.
    due: usize,
    /// How many lists are open.
    depth: usize,
    /// The bullet or number that is due before the next word.
    label: Option<String>,
    /// Where the words of the open link begin.
    link: usize,
}

impl Page {
    fn begin(&mut self, group: &Group) {
        match group {
            Group::Bullets | Group::Numbers => {
                self.bare_label();
                self.depth += 1;
            }
            Group::Item(label) => self.label = Some(label.clone()),
            Group::Link(_) => {
                self.say("");
                self.link = self.text.len();
            }
            Group::Paragraph | Group::Line | Group::Strong | Group::Emphasis => {}
        }
    }

    fn end(&mut self, group: &Group) {
        match group {
            Group::Paragraph => self.ends(2),
            Group::Line => self.ends(1),
            Group::Item(_) => {
                self.bare_label();
                self.due = 1;
            }
            Group::Bullets | Group::Numbers => {
                self.depth -= 1;
                self.due = if self.depth == 0 { 2 } else { 1 };
            }
            Group::Link(address) => {
                if !same_address(&self.text[self.link..], address) {
                    let address = format!(" ({address})");
                    self.say(&address);
                }
            }
            Group::Strong | Group::Emphasis => {}
        }
    }

    /// What comes next begins a line, or after 2 a paragraph.
    fn ends(&mut self, lines: usize) {
        self.due = self.due.max(lines);
    }

    /// An item that does not begin with words has its label on a line of its own.
    fn bare_label(&mut self) {
        if self.label.is_some() {
            self.say("");
        }
        // A list directly below what introduces it belongs to it.
        self.due = self.due.min(1).max(usize::from(!self.text.is_empty()));
    }

    fn say(&mut self, words: &str) {
        if self.text.is_empty() {
            self.due = 0;
        }
        let label = self.label.take();
        if self.due > 0 || self.text.is_empty() || label.is_some() {
            self.text += &"\n".repeat(self.due);
            let depth = self.depth - usize::from(label.is_some());
            self.text += &"  ".repeat(depth.min(DEEPEST));
            self.due = 0;
        }
        if let Some(label) = label {
            self.text += &label;
            self.text.push(' ');
        }
        self.text += words;
    }
}
