//! A hand: how somebody lays out a record in block style.

use std::ops::Range;

use serde_yaml::{Mapping, Value};

use super::{Spot, is_nothing, is_unknown, scalar};
use crate::store::yaml::{Dice, Path, Step};

const REMARKS: &[&str] = &[
    "why",
    "todo: | later",
    "\"quoted",
    "[x, y",
    "- not: an item",
    "it's {ü}",
    "&a *b !c",
    "",
    "# twice",
    "> 3",
];

/// Somebody who was written with an anchor.
pub(super) struct Named {
    anchor: String,
    person: Mapping,
}

pub(super) struct Hand {
    pub(super) dice: Dice,
    pub(super) eol: &'static str,
    pub(super) step: usize,
    pub(super) dash: usize,
    /// How likely comments and blank lines are.
    pub(super) chatty: usize,
    /// How likely brackets are.
    pub(super) flow: usize,
    pub(super) shares: bool,
    pub(super) shared: bool,
    pub(super) people: Vec<Named>,
    pub(super) out: String,
    pub(super) spots: Vec<Spot>,
    pub(super) comments: Vec<(usize, String)>,
    /// The column of the block scalar right above: what stands as deep would belong to it.
    pub(super) below_text: Option<usize>,
    /// A `|+` right above: a blank line would belong to it.
    pub(super) below_keep: bool,
}

impl Hand {
    pub(super) fn document(&mut self, value: &Value) {
        if self.dice.percent(8) {
            self.out.push('\u{feff}');
        }
        self.gap(0);
        if self.dice.percent(15) {
            self.out.push_str("---");
            self.trail();
            self.eol();
        }
        let start = self.out.len();
        self.block(&mut Path::new(), value, 0, false);
        let end = self.out.len() - self.eol.len();
        self.note(&Path::new(), start..end, start..end, false);
        match self.dice.below(10) {
            0 => {
                self.out.push_str("...");
                self.eol();
            }
            1 | 2 if !self.below_keep => self.out.truncate(end),
            3 | 4 => self.gap(0),
            _ => {}
        }
        let length = self.out.len();
        for spot in &mut self.spots {
            for range in [&mut spot.whole, &mut spot.removal] {
                range.end = range.end.min(length);
            }
        }
    }

    pub(super) fn eol(&mut self) {
        self.out.push_str(self.eol);
    }

    pub(super) fn spaces(&mut self, n: usize) {
        self.out.extend(std::iter::repeat_n(' ', n));
    }

    pub(super) fn comment(&mut self) {
        let remark = *self.dice.pick(REMARKS);
        let comment = format!("# c{} {remark}", self.comments.len());
        let comment = comment.trim_end().to_owned() + ";";
        self.comments.push((self.out.len(), comment.clone()));
        self.out.push_str(&comment);
    }

    /// Perhaps a comment, perhaps blanks, behind what stands on this line.
    pub(super) fn trail(&mut self) {
        if self.dice.percent(self.chatty) {
            let blanks = 1 + self.dice.below(3);
            self.spaces(blanks);
            self.comment();
        } else if self.dice.percent(self.chatty / 4) {
            self.spaces(1);
        }
    }

    /// Perhaps blank lines and comments at odd indents, before something in column `indent`.
    pub(super) fn gap(&mut self, indent: usize) {
        while self.dice.percent(self.chatty) {
            if self.dice.percent(50) {
                let most = self.below_text.unwrap_or(usize::MAX).min(indent + 6);
                let column = match self.dice.percent(70) {
                    true => indent,
                    false => self.dice.below(indent + 6),
                };
                self.spaces(column.min(most.saturating_sub(1)));
                self.comment();
                self.eol();
                self.below_keep = false;
            } else if !self.below_keep {
                self.eol();
            }
        }
    }

    /// Notes the spot of a value whose `whole` and `removal` its container fills in.
    pub(super) fn note(
        &mut self,
        path: &Path,
        region: Range<usize>,
        value: Range<usize>,
        is_empty: bool,
    ) {
        self.spots.push(Spot {
            path: path.clone(),
            whole: region.clone(),
            removal: region.clone(),
            region,
            value,
            is_empty,
        });
    }

    pub(super) fn key(&mut self, key: &str) {
        let written = match self.dice.below(30) {
            0 => format!("\"{key}\""),
            1 => format!("'{key}'"),
            _ => key.to_owned(),
        };
        self.out.push_str(&written);
    }

    /// A filled container in block style; `behind` when it starts on the line of a dash.
    fn block(&mut self, path: &mut Path, value: &Value, indent: usize, behind: bool) {
        let mut first: Option<usize> = None;
        for (at, (step, value)) in children(value).into_iter().enumerate() {
            let is_inline = behind && at == 0;
            if !is_inline {
                if at > 0 {
                    self.gap(indent);
                }
                self.below_text = None;
                self.below_keep = false;
            }
            let line = self.out.len();
            if !is_inline {
                self.spaces(indent);
            }
            if let Some(first) = first.take() {
                self.spots[first].removal.end = self.out.len();
            }
            let in_list = match &step {
                Step::Key(key) => {
                    self.key(key);
                    self.out.push(':');
                    false
                }
                Step::Index(_) => {
                    self.out.push('-');
                    true
                }
            };
            path.push(step);
            self.value(path, value, indent, in_list);
            path.pop();
            let last = self.spots.len() - 1;
            self.spots[last].whole = line..self.out.len();
            self.spots[last].removal = line..self.out.len();
            if is_inline {
                first = Some(last);
            }
        }
    }

    /// A value behind a colon or dash, up to and with its line break; its spot is the last noted.
    fn value(&mut self, path: &mut Path, value: &Value, parent: usize, in_list: bool) {
        let lead = self.out.len();
        let is_empty = is_nothing(value);
        if self.shares
            && let Some(range) = self.alias_or_anchor(path, value)
        {
            self.trail();
            self.eol();
            let end = self.out.len() - self.eol.len();
            return self.note(path, lead..end, range, false);
        }
        let range = match value {
            _ if is_empty => {
                let ways: &[&str] = match value {
                    Value::Sequence(_) => &["", "[]", "[ ]"],
                    Value::Mapping(_) => &["", "{}", "{ }"],
                    _ => &["", "~", "null"],
                };
                let written = *self.dice.pick(ways);
                self.inline(written)
            }
            Value::Mapping(_) | Value::Sequence(_) => {
                let is_free_to_nest = path.len() > 1 || self.dice.percent(40);
                if is_free_to_nest && self.dice.percent(self.flow) {
                    self.out.push(' ');
                    let start = self.out.len();
                    self.flow(path, value, parent);
                    let end = self.out.len();
                    self.trail();
                    self.eol();
                    start..end
                } else if in_list && self.out.ends_with('-') && self.dice.percent(90) {
                    let blanks = *self.dice.pick(&[1, 1, 1, 3]);
                    self.spaces(blanks);
                    let start = self.out.len();
                    self.block(path, value, parent + 1 + blanks, true);
                    start..self.out.len() - self.eol.len()
                } else {
                    let indent = match (value, in_list) {
                        (Value::Sequence(_), false) => parent + self.dash,
                        (_, false) => parent + self.step,
                        _ => parent + 2,
                    };
                    self.trail();
                    self.eol();
                    self.gap(indent);
                    let start = self.out.len();
                    self.block(path, value, indent, false);
                    start..self.out.len() - self.eol.len()
                }
            }
            Value::String(text) => self.text(path, text, parent),
            _ => {
                let written = scalar::plain(&mut self.dice, value);
                self.inline(&written)
            }
        };
        let end = self.out.len() - self.eol.len();
        self.note(path, lead..end, range, is_empty);
    }

    pub(super) fn inline(&mut self, written: &str) -> Range<usize> {
        if !written.is_empty() {
            let blanks = *self.dice.pick(&[1, 1, 1, 1, 3]);
            self.spaces(blanks);
        }
        let start = self.out.len();
        self.out.push_str(written);
        let end = self.out.len();
        self.trail();
        self.eol();
        start..end
    }

    /// For people on the team: an alias where somebody is named again, an anchor now and then else.
    /// The range of the value when it is all written.
    fn alias_or_anchor(&mut self, path: &Path, value: &Value) -> Option<Range<usize>> {
        let [Step::Key(team), Step::Key(_)] = path.as_slice() else {
            return None;
        };
        // What may be written as nothing at all cannot be merged.
        let is_one = |person: &&Mapping| team == "team" && !person.is_empty();
        let person = value.as_mapping().filter(is_one)?;
        let known =
            |person: &Mapping, key| person.get(key).filter(|value| !value.is_null()).cloned();
        let [name, email] = ["name", "email"].map(|key| known(person, key));
        let is_met = |met: &&Named| known(&met.person, "name") == name;
        let has_more = person.keys().any(|key| is_unknown(key.as_str().unwrap()));
        if let Some(met) = self.people.iter().find(is_met).filter(|_| !has_more) {
            let alias = format!("*{}", met.anchor);
            let written = match (known(&met.person, "email"), email.clone()) {
                (met, email) if met == email => Some(alias),
                (None, Some(Value::String(email))) => {
                    Some(format!("{{<<: {alias}, email: {email}}}"))
                }
                _ => None,
            };
            if let Some(written) = written {
                self.shared = true;
                self.out.push(' ');
                let start = self.out.len();
                self.out.push_str(&written);
                return Some(start..self.out.len());
            }
        }
        if let Some(base) = self.people.iter().find(|base| {
            let adds_none = base
                .person
                .keys()
                .all(|key| !is_unknown(key.as_str().unwrap()));
            adds_none && (email.is_some() || known(&base.person, "email").is_none())
        }) && !has_more
            && self.dice.percent(50)
        {
            let anchor = base.anchor.clone();
            return Some(self.merged(path, &anchor, [("name", name), ("email", email)]));
        }
        if self.dice.percent(60) {
            let anchor = format!("p{}", self.people.len());
            self.out.push_str(&format!(" &{anchor}"));
            self.shared = true;
            self.people.push(Named {
                anchor,
                person: person.clone(),
            });
        }
        None
    }

    /// Another person by way of an anchor, with all that was said there written over.
    fn merged(
        &mut self,
        path: &Path,
        anchor: &str,
        said: [(&str, Option<Value>); 2],
    ) -> Range<usize> {
        self.shared = true;
        self.out.push(' ');
        let start = self.out.len();
        self.out.push_str(&format!("{{<<: *{anchor}"));
        for (key, value) in said {
            let Some(Value::String(text)) = value else {
                continue;
            };
            let before = self.out.len();
            self.out.push_str(", ");
            let whole = self.out.len();
            self.out.push_str(&format!("{key}:"));
            let lead = self.out.len();
            self.out.push(' ');
            let value = self.out.len();
            self.out.push_str(&serde_json::to_string(&text).unwrap());
            let end = self.out.len();
            let mut inner = path.clone();
            inner.push(Step::Key(key.to_owned()));
            self.spots.push(Spot {
                path: inner,
                whole: whole..end,
                removal: before..end,
                region: lead..end,
                value: value..end,
                is_empty: false,
            });
        }
        self.out.push('}');
        start..self.out.len()
    }
}

/// The keys of a mapping or the places in a list, each with what stands there.
pub(super) fn children(value: &Value) -> Vec<(Step, &Value)> {
    match value {
        Value::Mapping(map) => {
            let step = |key: &Value| Step::Key(key.as_str().unwrap().to_owned());
            map.iter().map(|(key, value)| (step(key), value)).collect()
        }
        Value::Sequence(items) => {
            let steps = (0..).map(Step::Index);
            steps.zip(items).collect()
        }
        _ => unreachable!("only containers have children"),
    }
}
