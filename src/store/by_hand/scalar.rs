//! Texts and numbers as people write them: plain, quoted, or in lines of their own.

use std::ops::Range;

use serde_yaml::Value;

use super::layout::Hand;
use crate::store::yaml::{Dice, Path, Step};

/// A number or truth value.
pub(super) fn plain(dice: &mut Dice, value: &Value) -> String {
    match value {
        Value::Bool(yes) => yes.to_string(),
        Value::Number(number) if number.is_f64() => {
            let float = number.as_f64().unwrap();
            match float.fract() == 0.0 && dice.percent(70) {
                true => format!("{float:.0}"),
                false => format!("{float:?}"),
            }
        }
        Value::Number(number) => number.to_string(),
        _ => unreachable!("texts and containers have their own ways"),
    }
}

/// A text on one line. A version is a text that only looks like a number.
pub(super) fn one_line(dice: &mut Dice, text: &str, is_version: bool, in_flow: bool) -> String {
    let simple = !text.chars().any(char::is_control);
    match dice.below(10) {
        0 if simple => single(text),
        1 => double(text),
        _ if is_plain(text, in_flow) || is_version => text.to_owned(),
        2..=4 if simple => single(text),
        _ => double(text),
    }
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ => out.push(c),
        }
    }
    out + "\""
}

/// Surely nothing else than this text to any reader; what is left out here is quoted.
fn is_plain(text: &str, in_flow: bool) -> bool {
    // A day, a time on a day, or an id.
    let is_day = |text: &str| text.len() == 36 || text.as_bytes().get(4) == Some(&b'-');
    let words = ["null", "no", "true", "false", "yes", "on", "off", "y", "n"];
    text.starts_with(|c: char| c.is_alphabetic() || (c.is_ascii_digit() && is_day(text)))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(char::is_control)
        && !words.contains(&text.to_lowercase().as_str())
        && !(in_flow && text.contains([',', '[', ']', '{', '}', '?']))
}

impl Hand {
    /// Whether this text may stand plain though it looks like a number: where there are merges, the
    /// reader takes such a one for a number.
    pub(super) fn is_version(&self, path: &Path) -> bool {
        path.last() == Some(&Step::Key("version".to_owned())) && !self.shares
    }

    /// A text behind a colon or dash, up to and with its line break.
    pub(super) fn text(&mut self, path: &Path, text: &str, parent: usize) -> Range<usize> {
        let fits_below = |text: &str| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c == '\n' || c == '\t' || !c.is_control())
                && text
                    .lines()
                    .all(|line| line.is_empty() || !line.trim().is_empty())
                && !text.starts_with(['\n', '\t'])
        };
        if fits_below(text) && self.dice.percent(if text.contains('\n') { 75 } else { 4 }) {
            return self.below(text, parent);
        }
        let words: Vec<&str> = text.split(' ').collect();
        let is_tame = |word: &&str| !word.is_empty() && word.chars().all(char::is_alphanumeric);
        if words.len() > 2 && words.iter().all(is_tame) && self.dice.percent(15) {
            return self.over_lines(&words, parent);
        }
        let is_version = self.is_version(path);
        let written = one_line(&mut self.dice, text, is_version, false);
        if self.dice.percent(2) {
            self.trail();
            self.eol();
            self.spaces(parent + 1 + self.step);
            let start = self.out.len();
            self.out.push_str(&written);
            let end = self.out.len();
            self.trail();
            self.eol();
            return start..end;
        }
        self.inline(&written)
    }

    /// Plain or quoted over several lines.
    fn over_lines(&mut self, words: &[&str], parent: usize) -> Range<usize> {
        let quote = *self.dice.pick(&["", "\"", "'"]);
        let turn = 1 + self.dice.below(words.len() - 1);
        self.out.push(' ');
        let start = self.out.len();
        self.out.push_str(quote);
        self.out.push_str(&words[..turn].join(" "));
        self.eol();
        let deeper = 1 + self.dice.below(4);
        self.spaces(parent + deeper);
        self.out.push_str(&words[turn..].join(" "));
        self.out.push_str(quote);
        let end = self.out.len();
        self.trail();
        self.eol();
        start..end
    }

    /// Below a `|` or a `>`.
    fn below(&mut self, text: &str, parent: usize) -> Range<usize> {
        let body = text.trim_end_matches('\n');
        let breaks = text.len() - body.len();
        let folds =
            !body.lines().any(|line| line.starts_with([' ', '\t'])) && self.dice.percent(25);
        let deeper = *self.dice.pick(&[2, 2, 1, 4]);
        let told = text.starts_with(' ') || self.dice.percent(8);
        self.out.push(' ');
        let start = self.out.len();
        self.out.push(if folds { '>' } else { '|' });
        if told {
            self.out.push_str(&deeper.to_string());
        }
        let keeps = breaks > 1;
        self.out.push_str(match breaks {
            0 => "-",
            1 => "",
            _ => "+",
        });
        let end = self.out.len();
        self.trail();
        self.eol();
        let mut previous = "";
        for (at, line) in body.split('\n').enumerate() {
            // A single break would be folded away.
            if folds && at > 0 && !line.is_empty() && !previous.is_empty() {
                self.eol();
            }
            // A run of n blank lines between texts stands for n breaks, and one more is theirs.
            if folds && line.is_empty() && !previous.is_empty() {
                self.eol();
            }
            if !line.is_empty() {
                self.spaces(parent + deeper);
                self.out.push_str(line);
            }
            self.eol();
            previous = line;
        }
        for _ in 1..breaks {
            self.eol();
        }
        self.below_text = Some(parent + deeper);
        self.below_keep = keeps;
        start..end
    }
}
