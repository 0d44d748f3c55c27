//! How a single value is written so that every reader, of YAML 1.1 or 1.2, reads the same.

use serde_yaml::{Number, Value};

/// The longest key that every reader takes on one line, in bytes.
const LONGEST_KEY: usize = 1000;

/// A scalar on one line; `None` for a container or a tagged value. `flow` when it stands between brackets.
pub(super) fn inline(value: &Value, flow: bool) -> Option<String> {
    match value {
        Value::Null => Some("null".to_owned()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Number(number) => Some(self::number(number)),
        Value::String(text) if is_plain(text, flow) => Some(text.clone()),
        Value::String(text) => Some(quoted(text)),
        _ => None,
    }
}

/// The text that a mapping's key goes by; `None` for a container.
pub(crate) fn key_text(key: &Value) -> Option<String> {
    match key {
        Value::String(text) => Some(text.clone()),
        _ => inline(key, false),
    }
}

/// Can this text be a key?
pub(super) fn is_key(text: &str) -> bool {
    text.len() <= LONGEST_KEY
}

/// A whole float is written as an integer: a person writes 210, not 210.0.
fn number(number: &Number) -> String {
    let Some(float) = number.as_f64().filter(|_| number.is_f64()) else {
        return number.to_string();
    };
    if float.is_nan() {
        ".nan".to_owned()
    } else if float.is_infinite() {
        if float > 0.0 { ".inf" } else { "-.inf" }.to_owned()
    } else if float.abs() < 1e15 && (float == 0.0 || float.abs() >= 1e-5) {
        format!("{float}")
    } else {
        // YAML 1.1 knows a float by its point and the sign of its exponent.
        let written = format!("{float:e}");
        let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let point = if mantissa.contains('.') { "" } else { ".0" };
        let plus = if exponent.starts_with('-') { "" } else { "+" };
        format!("{mantissa}{point}e{plus}{exponent}")
    }
}

/// Does every reader take these bare characters for exactly this text?
pub(super) fn is_plain(text: &str, flow: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    !first.is_whitespace()
        && !text.ends_with(char::is_whitespace)
        && !"-?:,[]{}#&*!|>'\"%@`=<~".contains(first)
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.starts_with("...")
        && text
            .chars()
            .all(|c| c != '\t' && c != '\n' && is_printable(c))
        && !(flow && text.contains([',', '[', ']', '{', '}', '?']))
        && !is_word(text)
        && !is_number_like(text)
}

/// Words that some reader takes for a truth value, nothing, or a number.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 13] = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", ".nan", ".inf",
    ];
    text.len() <= 9
        && (WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
            || text
                .trim_start_matches(['+', '-', '.'])
                .get(..3)
                .is_some_and(|start| start.eq_ignore_ascii_case("inf")))
}

/// Integers in any base, floats, `12:30`, `1_000`. Dates and times of day with a date are no numbers.
fn is_number_like(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return false;
    }
    let digits = |part: &str| {
        part.chars()
            .all(|c| c.is_ascii_digit() || "_.:,".contains(c))
    };
    let based = text
        .get(..2)
        .is_some_and(|start| ["0x", "0o", "0b"].contains(&start.to_ascii_lowercase().as_str()));
    let exponent = text.split_once(['e', 'E']).is_some_and(|(mantissa, rest)| {
        digits(mantissa) && digits(rest.strip_prefix(['+', '-']).unwrap_or(rest))
    });
    based || digits(text) || exponent
}

/// May it stand in a file as itself? Line breaks other than `\n` would not be read back.
fn is_printable(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => !c.is_control(),
    }
}

/// Between quotes, on one line: double, or single where that saves escapes.
pub(super) fn quoted(text: &str) -> String {
    let plain_inside = text
        .chars()
        .all(|c| c != '\n' && c != '\t' && is_printable(c));
    if plain_inside && text.contains(['"', '\\']) && !text.contains('\'') {
        single_quoted(text)
    } else {
        double_quoted(text)
    }
}

/// Between the quotes that the value it replaces had, where these can hold it.
pub(super) fn requoted(text: &str, quote: char) -> String {
    let plain_inside = text
        .chars()
        .all(|c| c != '\n' && c != '\t' && is_printable(c));
    if quote == '\'' && plain_inside {
        single_quoted(text)
    } else if quote == '"' && !text.contains(['"', '\\']) {
        double_quoted(text)
    } else {
        quoted(text)
    }
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_printable(c) => out.push(c),
            c if u32::from(c) <= 0xff => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// A text of several lines, as it stands below a `|`.
#[derive(Debug)]
pub(super) struct Text<'v> {
    lines: Vec<&'v str>,
    /// The first line starts with a space, so the indentation must be told.
    told: bool,
    /// The text does not end in a line break.
    strip: bool,
}

/// The widest indentation that a `|` can tell.
const WIDEST_TOLD: usize = 9;

/// How a text stands below a `|`; `None` when it has one line, or holds what a `|` cannot.
pub(super) fn text(text: &str) -> Option<Text<'_>> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let lines: Vec<&str> = body.split('\n').collect();
    let holds = text.contains('\n')
        && text.chars().all(is_printable)
        && lines
            .iter()
            .all(|line| line.is_empty() || !line.trim().is_empty())
        && !lines.last().is_none_or(|line| line.is_empty())
        && !lines
            .first()
            .is_none_or(|line| line.is_empty() || line.starts_with('\t'));
    holds.then(|| Text {
        told: text.starts_with(' '),
        strip: body.len() == text.len(),
        lines,
    })
}

impl Text<'_> {
    /// The `|` with what must be told, for a text that stands `deeper` columns than its parent.
    pub(super) fn header(&self, deeper: usize) -> Option<String> {
        let told = match (self.told, deeper) {
            (false, _) => String::new(),
            (true, 1..=WIDEST_TOLD) => deeper.to_string(),
            (true, _) => return None,
        };
        Some(format!("|{told}{}", if self.strip { "-" } else { "" }))
    }

    /// The lines at this indentation; blank lines stay bare.
    pub(super) fn indented(&self, indent: usize) -> impl Iterator<Item = String> {
        self.lines.iter().map(move |line| match line.is_empty() {
            true => String::new(),
            false => format!("{:indent$}{line}", ""),
        })
    }

    /// Must the file end in a line break, if this is the last thing in it?
    pub(super) fn ends_in_break(&self) -> bool {
        !self.strip
    }
}
