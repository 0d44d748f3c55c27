//! Writes random documents the way people do, and notes down what they mean while writing, so that the
//! expectation comes from no parser.

mod flow;
mod scalars;

use std::ops::Range;

use serde_yaml::{Mapping, Value};

use super::{Dice, Path, Step};

/// A value in the document, with what an edit of it may touch.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) path: Path,
    pub(super) value: Value,
    /// Between brackets.
    pub(super) in_flow: bool,
    /// What goes when it is removed, comments included.
    pub(super) whole: Range<usize>,
    /// What its removal may touch.
    pub(super) removal: Range<usize>,
    /// From behind its colon or dash to the end of its last line, before the line break.
    pub(super) region: Range<usize>,
    /// What goes when it is replaced, comments included.
    pub(super) inside: Range<usize>,
}

/// A document with its meaning.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) value: Value,
    pub(super) spots: Vec<Spot>,
    /// Every comment with its place; each is unique.
    pub(super) comments: Vec<(usize, String)>,
}

/// Writes document number `seed`.
pub(super) fn write(seed: u64) -> Written {
    let mut dice = Dice::new(seed);
    let mut writer = Writer {
        eol: if dice.percent(20) { "\r\n" } else { "\n" },
        step: *dice.pick(&[2, 2, 2, 4]),
        dash: *dice.pick(&[0, 2, 2, 4]),
        anchors: dice.percent(15),
        out: String::new(),
        spots: Vec::new(),
        comments: Vec::new(),
        defined: Vec::new(),
        below_text: None,
        below_keep: false,
        dice,
    };
    let value = writer.document();
    Written {
        text: writer.out,
        value,
        spots: writer.spots,
        comments: writer.comments,
    }
}

struct Writer {
    dice: Dice,
    eol: &'static str,
    step: usize,
    dash: usize,
    anchors: bool,
    out: String,
    spots: Vec<Spot>,
    comments: Vec<(usize, String)>,
    defined: Vec<(String, Value)>,
    /// The column of the block scalar right above: what stands as deep would belong to it.
    below_text: Option<usize>,
    /// A `|+` right above: a blank line would belong to it.
    below_keep: bool,
}

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
fn string(text: impl Into<String>) -> Value {
    Value::String(text.into())
}

impl Writer {
    fn document(&mut self) -> Value {
        if self.dice.percent(10) {
            self.out.push('\u{feff}');
        }
        self.gap(0);
        if self.dice.percent(15) {
            self.out.push_str("---");
            self.trail(40);
            self.eol();
        }
        let start = self.out.len();
        let value = if self.dice.percent(90) {
            self.mapping(&mut Path::new(), 0, 3, None)
        } else {
            self.list(&mut Path::new(), 0, 3, None)
        };
        let end = self.out.len() - self.eol.len();
        self.spots.push(Spot {
            path: Path::new(),
            value: value.clone(),
            in_flow: false,
            whole: 0..self.out.len(),
            removal: 0..self.out.len(),
            region: start..end,
            inside: start..end,
        });
        let kept = self.below_keep;
        match self.dice.below(10) {
            0 => {
                self.out.push_str("...");
                self.eol();
            }
            1 | 2 if !kept => self.out.truncate(end),
            3 | 4 => self.gap(0),
            _ => {}
        }
        let length = self.out.len();
        for spot in &mut self.spots {
            for range in [&mut spot.whole, &mut spot.removal, &mut spot.region] {
                range.end = range.end.min(length);
            }
        }
        value
    }

    fn eol(&mut self) {
        self.out.push_str(self.eol);
    }

    fn spaces(&mut self, n: usize) {
        self.out.extend(std::iter::repeat_n(' ', n));
    }

    fn comment(&mut self) {
        let remark = *self.dice.pick(REMARKS);
        let comment = format!("# c{} {remark}", self.comments.len());
        let comment = comment.trim_end().to_owned() + ";";
        self.comments.push((self.out.len(), comment.clone()));
        self.out.push_str(&comment);
    }

    /// Perhaps a comment, perhaps blanks, behind what stands on this line.
    fn trail(&mut self, chance: usize) {
        if self.dice.percent(chance) {
            let blanks = 1 + self.dice.below(3);
            self.spaces(blanks);
            self.comment();
        } else if self.dice.percent(6) {
            let blanks = 1 + self.dice.below(2);
            self.spaces(blanks);
        }
    }

    /// Perhaps blank lines and comments at odd indents, before something in column `indent`.
    fn gap(&mut self, indent: usize) {
        while self.dice.percent(25) {
            if self.dice.percent(50) {
                let most = self.below_text.unwrap_or(usize::MAX).min(indent + 6);
                let column = if self.dice.percent(60) {
                    indent
                } else {
                    self.dice.below(indent + 6)
                };
                self.spaces(column.min(most.saturating_sub(1)));
                self.comment();
                self.eol();
                self.below_keep = false;
            } else if !self.below_keep {
                if self.below_text.is_none() && self.dice.percent(20) {
                    self.spaces(indent + 1);
                }
                self.eol();
            }
        }
    }

    fn key(&mut self, used: &[String], flow: bool) -> String {
        let names = [
            "name",
            "team",
            "steps",
            "note",
            "unknown key",
            "ü",
            "x-y",
            "2nd",
            "roles",
            "a.b",
            "id",
            "on_hold",
        ];
        let mut key = (*self.dice.pick(&names)).to_owned();
        while used.contains(&key) {
            key = format!("{key}{}", self.dice.below(10));
        }
        match self.dice.below(10) {
            0 => self.out.push_str(&format!("\"{key}\"")),
            1 => self.out.push_str(&format!("'{key}'")),
            _ => self.out.push_str(&key),
        }
        if !flow && self.dice.percent(3) {
            self.out.push(' ');
        }
        key
    }

    /// A mapping in block style; `behind` is the place behind the dash on whose line it starts.
    fn mapping(
        &mut self,
        path: &mut Path,
        indent: usize,
        depth: usize,
        behind: Option<usize>,
    ) -> Value {
        let count = 1 + self.dice.below(if path.is_empty() { 7 } else { 4 });
        let mut map = Mapping::new();
        let mut used = Vec::new();
        let mut first_at = None;
        for i in 0..count {
            let inline = behind.filter(|_| i == 0);
            if inline.is_none() {
                if i > 0 {
                    self.gap(indent);
                }
                self.below_text = None;
                self.below_keep = false;
            }
            let line = self.out.len();
            if inline.is_none() {
                self.spaces(indent);
            }
            let key_at = self.out.len();
            if let Some(first) = first_at.take() {
                let spot: &mut Spot = &mut self.spots[first];
                spot.removal.end = key_at;
            }
            let key = self.key(&used, false);
            used.push(key.clone());
            self.out.push(':');
            path.push(Step::Key(key.clone()));
            let value = self.value(path, indent, depth, false);
            path.pop();
            map.insert(string(key), value);
            let whole = line..self.out.len();
            let last = self.spots.len() - 1;
            let removal_start = inline.unwrap_or(line);
            self.spots[last].removal = removal_start..whole.end;
            self.spots[last].whole = whole;
            if inline.is_some() {
                first_at = Some(last);
            }
        }
        Value::Mapping(map)
    }

    fn list(
        &mut self,
        path: &mut Path,
        indent: usize,
        depth: usize,
        behind: Option<usize>,
    ) -> Value {
        let count = 1 + self.dice.below(4);
        let mut list = Vec::new();
        let mut first_at = None;
        for i in 0..count {
            let inline = behind.filter(|_| i == 0);
            if inline.is_none() {
                if i > 0 {
                    self.gap(indent);
                }
                self.below_text = None;
                self.below_keep = false;
            }
            let line = self.out.len();
            if inline.is_none() {
                self.spaces(indent);
            }
            let dash_at = self.out.len();
            if let Some(first) = first_at.take() {
                let spot: &mut Spot = &mut self.spots[first];
                spot.removal.end = dash_at;
            }
            self.out.push('-');
            path.push(Step::Index(i));
            let value = self.value(path, indent, depth, true);
            path.pop();
            list.push(value);
            let whole = line..self.out.len();
            let last = self.spots.len() - 1;
            self.spots[last].removal = inline.unwrap_or(line)..whole.end;
            self.spots[last].whole = whole;
            if inline.is_some() {
                first_at = Some(last);
            }
        }
        Value::Sequence(list)
    }

    /// A value behind a colon or a dash, up to and with its line break; its spot is the last one noted.
    fn value(&mut self, path: &mut Path, parent: usize, depth: usize, in_list: bool) -> Value {
        let lead = self.out.len();
        let anchor = (self.anchors && self.dice.percent(15))
            .then(|| format!("a{}", self.comments.len() * 1000 + lead));
        if let Some(name) = &anchor {
            self.out.push_str(&format!(" &{name}"));
        }
        let kind = self.dice.below(if depth > 0 { 22 } else { 14 });
        let (value, inside) = match kind {
            0 => {
                self.trail(40);
                self.eol();
                (Value::Null, lead..lead)
            }
            1 if anchor.is_none() && !self.defined.is_empty() => {
                let (name, value) = self.dice.pick(&self.defined.clone()).clone();
                self.leaf(&format!("*{name}"), value)
            }
            1 | 2 => {
                let (written, value) = self
                    .dice
                    .pick(&[
                        ("~", Value::Null),
                        ("null", Value::Null),
                        ("[]", Value::Sequence(vec![])),
                        ("[ ]", Value::Sequence(vec![])),
                        ("{}", Value::Mapping(Mapping::new())),
                        ("{  }", Value::Mapping(Mapping::new())),
                    ])
                    .clone();
                self.leaf(written, value)
            }
            3..=6 => {
                let (written, value) = self.one_line(false);
                if self.dice.percent(6) {
                    self.trail(50);
                    self.eol();
                    self.spaces(parent + 1 + self.step);
                    let (start, end) = (self.out.len(), self.out.len() + written.len());
                    self.out.push_str(&written);
                    self.trail(30);
                    self.eol();
                    (value, start..end)
                } else {
                    self.leaf(&written, value)
                }
            }
            7 | 8 => self.folded(parent),
            9 | 10 => self.block_scalar(parent),
            11..=13 => {
                self.out.push(' ');
                let start = self.out.len();
                let value = self.flow(path, parent, 2);
                let end = self.out.len();
                self.trail(25);
                self.eol();
                (value, start..end)
            }
            14..=17 if in_list && anchor.is_none() && self.dice.percent(80) => {
                let behind = self.out.len();
                let blanks = *self.dice.pick(&[1, 1, 1, 3]);
                self.spaces(blanks);
                let start = self.out.len();
                let indent = parent + 1 + blanks;
                let value = if kind < 17 {
                    self.mapping(path, indent, depth - 1, Some(behind))
                } else {
                    self.list(path, indent, depth - 1, Some(behind))
                };
                (value, start..self.out.len() - self.eol.len())
            }
            _ => {
                let is_list = kind >= 18;
                let indent = match (is_list, in_list) {
                    (true, false) => parent + self.dash,
                    (false, false) => parent + self.step,
                    _ => parent + 2,
                };
                self.trail(30);
                self.eol();
                self.gap(indent);
                let start = self.out.len();
                let value = if is_list {
                    self.list(path, indent, depth - 1, None)
                } else {
                    self.mapping(path, indent, depth - 1, None)
                };
                (value, start..self.out.len() - self.eol.len())
            }
        };
        if let Some(name) = anchor {
            self.defined.push((name, value.clone()));
        }
        let end = self.out.len() - self.eol.len();
        self.spots.push(Spot {
            path: path.clone(),
            value: value.clone(),
            in_flow: false,
            whole: lead..lead,
            removal: lead..lead,
            region: lead..end,
            inside,
        });
        value
    }
}
