//! Containers between brackets.

use std::ops::Range;

use serde_yaml::Value;

use super::layout::{Hand, children};
use super::{is_nothing, scalar};
use crate::store::yaml::{Path, Step};

impl Hand {
    /// A filled container between brackets, on one line or one line for each child.
    pub(super) fn flow(&mut self, path: &mut Path, value: &Value, parent: usize) {
        let (open, close) = match value {
            Value::Sequence(_) => ('[', ']'),
            _ => ('{', '}'),
        };
        let children = children(value);
        let count = children.len();
        let several = self.dice.percent(20);
        let column = parent + 1 + self.dice.below(5);
        self.out.push(open);
        let mut previous_end = self.out.len();
        if several {
            self.trail();
        }
        let mut last: Option<usize> = None;
        for (at, (step, value)) in children.into_iter().enumerate() {
            if several {
                self.eol();
                if self.dice.percent(self.chatty / 2) {
                    self.spaces(column);
                    self.comment();
                    self.eol();
                }
                self.spaces(column);
            } else if at > 0 && self.dice.percent(95) {
                self.out.push(' ');
            }
            let start = self.out.len();
            if let Some(last) = last {
                self.spots[last].removal.end = start;
            }
            if let Step::Key(key) = &step {
                self.key(key);
                self.out.push(':');
            }
            let lead = self.out.len();
            let is_key = matches!(step, Step::Key(_));
            path.push(step);
            let range = self.flow_value(path, value, parent, is_key);
            let end = self.out.len();
            if at + 1 < count || self.dice.percent(if several { 50 } else { 4 }) {
                self.out.push(',');
            }
            let mut whole = start..end;
            if several {
                self.trail();
                whole.end = self.out.len();
            }
            self.note(path, lead..end, range, is_nothing(value));
            let last_at = self.spots.len() - 1;
            self.spots[last_at].whole = whole;
            self.spots[last_at].removal = previous_end..self.out.len();
            path.pop();
            last = Some(last_at);
            previous_end = end;
        }
        if several {
            self.eol();
            let column = parent + self.dice.below(3);
            self.spaces(column.max(1));
        }
        if let Some(last) = last {
            self.spots[last].removal.end = self.out.len();
        }
        self.out.push(close);
    }

    fn flow_value(
        &mut self,
        path: &mut Path,
        value: &Value,
        parent: usize,
        is_key: bool,
    ) -> Range<usize> {
        if is_key {
            self.out.push(' ');
        }
        if is_key && is_nothing(value) && self.dice.percent(30) {
            return self.out.len()..self.out.len();
        }
        let start = self.out.len();
        match value {
            Value::Null => self.out.push_str(["~", "null"][self.dice.below(2)]),
            _ if is_nothing(value) => {
                let written = if value.is_sequence() { "[]" } else { "{}" };
                self.out.push_str(written);
            }
            Value::Mapping(_) | Value::Sequence(_) => self.flow(path, value, parent),
            Value::String(text) => {
                let is_version = self.is_version(path);
                let written = scalar::one_line(&mut self.dice, text, is_version, true);
                self.out.push_str(&written);
            }
            _ => {
                let written = scalar::plain(&mut self.dice, value);
                self.out.push_str(&written);
            }
        }
        start..self.out.len()
    }
}
