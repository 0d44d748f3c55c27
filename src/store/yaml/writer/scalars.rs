//! Writes scalars in every style.

use std::ops::Range;

use serde_yaml::Value;

use super::{Writer, string};

const WORDS: &[&str] = &[
    "Acme",
    "ride-along",
    "zoë",
    "pipeline templates",
    "it's",
    "x#y",
    "日本",
    "q4",
    "https://x.example/a?b#c",
    "don't",
    "ü",
    "v1.2.3-rc",
    "50% done",
    "(maybe)",
    "a \\ b",
    "👍 fine",
];
const LINES: &[&str] = &[
    "Agreed the plan.",
    "# not a comment",
    "- dash",
    "key: value",
    "\"quote",
    "[bracket",
    "ends with colon:",
    "zoë → ü",
    "| pipe",
    "...",
    "a  # b",
];

impl Writer {
    pub(super) fn leaf(&mut self, written: &str, value: Value) -> (Value, Range<usize>) {
        let blanks = *self.dice.pick(&[1, 1, 1, 1, 3]);
        self.spaces(blanks);
        let start = self.out.len();
        self.out.push_str(written);
        let end = self.out.len();
        self.trail(25);
        self.eol();
        (value, start..end)
    }

    pub(super) fn one_line(&mut self, flow: bool) -> (String, Value) {
        let word = *self.dice.pick(WORDS);
        match self.dice.below(9) {
            0 => ("210".into(), Value::from(210)),
            1 => ("-2.50".into(), Value::from(-2.5)),
            2 => ("true".into(), Value::Bool(true)),
            3 => ("2026-11-02".into(), string("2026-11-02")),
            4 => (
                format!("\"{} # : {{\\t\"", word.replace('\\', "\\\\")),
                string(format!("{word} # : {{\t")),
            ),
            5 => (format!("'{}'", word.replace('\'', "''")), string(word)),
            6 => ("\"\"".into(), string("")),
            _ if flow && word.contains('?') => ("plain".into(), string("plain")),
            _ => (word.into(), string(word)),
        }
    }

    /// Plain or quoted over several lines.
    pub(super) fn folded(&mut self, parent: usize) -> (Value, Range<usize>) {
        let quote = *self.dice.pick(&["", "\"", "'"]);
        self.out.push(' ');
        let start = self.out.len();
        self.out.push_str(quote);
        self.out.push_str("one");
        let mut text = "one".to_owned();
        for word in ["two", "# three"].iter().take(1 + self.dice.below(2)) {
            if quote.is_empty() && word.starts_with('#') {
                break;
            }
            self.eol();
            if self.dice.percent(30) {
                self.eol();
                text.push('\n');
            } else {
                text.push(' ');
            }
            let deeper = 1 + self.dice.below(4);
            self.spaces(parent + deeper);
            self.out.push_str(word);
            text.push_str(word);
        }
        self.out.push_str(quote);
        let end = self.out.len();
        self.trail(25);
        self.eol();
        (string(text), start..end)
    }

    pub(super) fn block_scalar(&mut self, parent: usize) -> (Value, Range<usize>) {
        let fold = self.dice.percent(30);
        let chomp = *self.dice.pick(&["", "", "-", "+"]);
        let deeper = 1 + self.dice.below(4);
        let told = !fold && self.dice.percent(15);
        self.out.push(' ');
        let start = self.out.len();
        self.out.push(if fold { '>' } else { '|' });
        let digit = if told {
            deeper.to_string()
        } else {
            String::new()
        };
        let header = if self.dice.percent(50) {
            digit + chomp
        } else {
            chomp.to_owned() + &digit
        };
        self.out.push_str(&header);
        self.trail(25);
        self.eol();

        let mut text = String::new();
        let count = self.dice.below(5);
        for i in 0..count {
            if i > 0 {
                text.push('\n');
                if self.dice.percent(20) && !fold {
                    text.push('\n');
                    self.eol();
                }
            }
            let line = *self.dice.pick(LINES);
            let more = if !fold && (i > 0 || told) {
                *self.dice.pick(&["", "", "  "])
            } else {
                ""
            };
            text.push_str(more);
            text.push_str(line);
            self.spaces(parent + deeper);
            self.out.push_str(more);
            self.out.push_str(line);
            self.eol();
        }
        if fold {
            text = text.replace('\n', " ");
        }
        if count > 0 && chomp != "-" {
            text.push('\n');
        }
        if chomp == "+" {
            for _ in 0..self.dice.below(3) {
                self.eol();
                text.push('\n');
            }
        }
        self.below_text = Some(if count > 0 { parent + deeper } else { 1 });
        self.below_keep = chomp == "+";
        (string(text), start..start)
    }
}
