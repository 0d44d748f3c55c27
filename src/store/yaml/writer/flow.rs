//! Writes containers between brackets.

use serde_yaml::{Mapping, Value};

use super::{Path, Spot, Step, Writer, string};

impl Writer {
    /// A container between brackets, on one line or several. Notes the spots of its children.
    pub(super) fn flow(&mut self, path: &mut Path, parent: usize, depth: usize) -> Value {
        let is_list = self.dice.percent(50);
        let several = self.dice.percent(35);
        let per_line = 1 + self.dice.below(3);
        let column = parent + 1 + self.dice.below(5);
        let count = self.dice.below(5);
        self.out.push(if is_list { '[' } else { '{' });
        let mut previous_end = self.out.len();
        if several {
            self.trail(30);
        } else if self.dice.percent(20) {
            self.out.push(' ');
        }
        let (mut list, mut map, mut used) = (Vec::new(), Mapping::new(), Vec::new());
        let mut last: Option<usize> = None;
        for i in 0..count {
            if several && i % per_line == 0 {
                self.eol();
                if self.dice.percent(20) {
                    let column = self.dice.below(column + 4);
                    self.spaces(column);
                    self.comment();
                    self.eol();
                }
                self.spaces(column);
            }
            let start = self.out.len();
            if let Some(last) = last {
                self.spots[last].removal.end = start;
            }
            let (value, region) = if is_list {
                path.push(Step::Index(i));
                let value = self.flow_value(path, parent, depth, true);
                (value, start..self.out.len())
            } else {
                let key = self.key(&used, true);
                used.push(key.clone());
                path.push(Step::Key(key.clone()));
                let colon = self.out.len();
                let value = if self.dice.percent(6) {
                    Value::Null
                } else {
                    self.out.push_str(": ");
                    if self.dice.percent(8) {
                        Value::Null
                    } else {
                        self.flow_value(path, parent, depth, false)
                    }
                };
                map.insert(string(key), value.clone());
                (value, colon..self.out.len())
            };
            let end = self.out.len();
            let closes_line = several && ((i + 1) % per_line == 0 || i + 1 == count);
            if i + 1 < count || self.dice.percent(if several { 40 } else { 8 }) {
                if self.dice.percent(5) {
                    self.out.push(' ');
                }
                self.out.push(',');
            }
            let mut whole = start..end;
            if closes_line {
                self.trail(35);
                if per_line == 1 || (i % per_line == 0) {
                    whole.end = self.out.len();
                }
            } else {
                self.out.push(' ');
            }
            self.spots.push(Spot {
                path: path.clone(),
                value: value.clone(),
                in_flow: true,
                whole,
                removal: previous_end..self.out.len(),
                region: region.clone(),
                inside: region,
            });
            path.pop();
            last = Some(self.spots.len() - 1);
            // The blank behind an alias or an empty value may go with the comma.
            previous_end = start + self.out[start..end].trim_end().len();
            list.push(value);
        }
        if several {
            self.eol();
            let column = parent + self.dice.below(3);
            self.spaces(column.max(1));
        }
        if let Some(last) = last {
            // Up to the bracket, the line break before it not included in what must stay.
            self.spots[last].removal.end = self.out.len();
        }
        self.out.push(if is_list { ']' } else { '}' });
        if is_list {
            Value::Sequence(list)
        } else {
            Value::Mapping(map)
        }
    }

    fn flow_value(&mut self, path: &mut Path, parent: usize, depth: usize, in_list: bool) -> Value {
        if depth > 0 && self.dice.percent(20) {
            return self.flow(path, parent, depth - 1);
        }
        if !self.defined.is_empty() && self.dice.percent(10) {
            let (name, value) = self.dice.pick(&self.defined.clone()).clone();
            self.out.push_str(&format!("*{name} "));
            return value;
        }
        let anchor = (self.anchors && self.dice.percent(8)).then(|| format!("f{}", self.out.len()));
        if let Some(name) = &anchor {
            self.out.push_str(&format!("&{name} "));
        }
        let (written, value) = match in_list && self.dice.percent(5) {
            true => ("~".to_owned(), Value::Null),
            false => self.one_line(true),
        };
        self.out.push_str(&written);
        if let Some(name) = anchor {
            self.defined.push((name, value.clone()));
        }
        value
    }
}
