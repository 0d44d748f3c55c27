//! Writes values the way a person would: block style, small things on one line, `|` for text.

use serde_yaml::{Mapping, Value};

use super::scalar::{self, Text};

/// The widest line on which a small mapping or list is kept together.
const WIDTH: usize = 72;
/// The most keys of a mapping that is written on one line.
const SMALL: usize = 3;

/// How a file is laid out; new parts copy it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Columns that a mapping stands deeper than its key.
    pub(super) step: usize,
    /// Columns that a list's dashes stand deeper than its key, often 0.
    pub(super) dash: usize,
    /// Blanks behind a dash.
    pub(super) gap: usize,
}

impl Default for Style {
    fn default() -> Self {
        Style {
            step: 2,
            dash: 2,
            gap: 1,
        }
    }
}

/// The shape a value takes behind its key or dash.
pub(super) enum Form<'v> {
    /// On the same line.
    Inline(String),
    /// A `|`, its lines below.
    Text(Text<'v>),
    /// A container in block style.
    Block,
}

/// Writes a whole document, ending in a line break. A mapping at the top is always in block style.
///
/// Strings stay plain only where every YAML 1.1 and 1.2 reader takes them for the same string; dates
/// stay plain. Whole floats are written as integers. Empty containers and nulls are written as given.
pub(crate) fn emit(value: &Value) -> String {
    let mut lines = Vec::new();
    if is_filled(value) {
        block(&mut lines, value, 0, Style::default());
    } else {
        lines.push(flow(value));
    }
    lines.join("\n") + "\n"
}

/// A container with something in it.
pub(super) fn is_filled(value: &Value) -> bool {
    match value {
        Value::Mapping(map) => !map.is_empty(),
        Value::Sequence(list) => !list.is_empty(),
        _ => false,
    }
}

/// The shape of `value` where its first line starts in `column`.
pub(super) fn form(value: &Value, column: usize) -> Form<'_> {
    if let Some(text) = value.as_str().and_then(scalar::text) {
        return Form::Text(text);
    }
    let fits = |written: &str| column + written.chars().count() <= WIDTH;
    match value {
        Value::Mapping(map) if !map.is_empty() => {
            let small = map.len() <= SMALL && map.values().all(is_short);
            match small.then(|| flow(value)).filter(|written| fits(written)) {
                Some(written) => Form::Inline(written),
                None => Form::Block,
            }
        }
        Value::Sequence(list) if !list.is_empty() => {
            let small = list.iter().all(is_bare);
            match small.then(|| flow(value)).filter(|written| fits(written)) {
                Some(written) => Form::Inline(written),
                None => Form::Block,
            }
        }
        _ => Form::Inline(scalar::inline(value, false).unwrap_or_else(|| flow(value))),
    }
}

/// A scalar of one line.
fn is_short(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.contains('\n'),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        _ => false,
    }
}

/// A scalar that needs no quotes between brackets.
fn is_bare(value: &Value) -> bool {
    match value {
        Value::String(text) => scalar::is_plain(text, true),
        _ => is_short(value),
    }
}

/// Any value on one line.
pub(crate) fn flow(value: &Value) -> String {
    match value {
        Value::Mapping(map) => {
            let pairs: Vec<String> = map
                .iter()
                .map(|(key, value)| format!("{}: {}", flow(key), flow(value)))
                .collect();
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Sequence(list) => {
            let items: Vec<String> = list.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Tagged(tagged) => format!("{} {}", tagged.tag, flow(&tagged.value)),
        _ => scalar::inline(value, true).unwrap_or_default(),
    }
}

/// A key as it stands before its colon in block style.
pub(super) fn key(key: &Value) -> String {
    scalar::inline(key, false).unwrap_or_else(|| flow(key))
}

/// The lines of a container that is not empty, with its keys or dashes in column `indent`.
pub(super) fn block(out: &mut Vec<String>, value: &Value, indent: usize, style: Style) {
    match value {
        Value::Mapping(map) => mapping(out, map, indent, style),
        Value::Sequence(list) => {
            for value in list {
                item(out, value, indent, style);
            }
        }
        _ => {}
    }
}

fn mapping(out: &mut Vec<String>, map: &Mapping, indent: usize, style: Style) {
    for (key, value) in map {
        pair(out, &self::key(key), value, indent, style);
    }
}

/// The lines of one key, which stands in column `indent`, and its value.
pub(super) fn pair(out: &mut Vec<String>, key: &str, value: &Value, indent: usize, style: Style) {
    let head = format!("{:indent$}{key}:", "");
    let form = match value {
        // The document's own parts grow: on one line they would soon be too long for it.
        Value::Mapping(map) if indent == 0 && !map.is_empty() => Form::Block,
        _ => form(value, head.chars().count() + 1),
    };
    match form {
        Form::Inline(written) => out.push(format!("{head} {written}")),
        Form::Text(text) => lines_of_text(out, &head, &text, value, style.step, indent),
        Form::Block => {
            out.push(head);
            let deeper = match value {
                Value::Sequence(_) => style.dash,
                _ => style.step,
            };
            block(out, value, indent + deeper, style);
        }
    }
}

/// The lines of one list item, whose dash stands in column `indent`.
pub(super) fn item(out: &mut Vec<String>, value: &Value, indent: usize, style: Style) {
    match value {
        // As above, for the items of the document's own lists.
        Value::Mapping(map) if indent <= style.dash && !map.is_empty() => {
            block_item(out, value, indent, style);
        }
        _ => small_item(out, value, indent, style),
    }
}

/// The lines of one list item, on the line of its dash if it is small.
pub(super) fn small_item(out: &mut Vec<String>, value: &Value, indent: usize, style: Style) {
    match form(value, indent + 1 + style.gap) {
        Form::Block => block_item(out, value, indent, style),
        Form::Inline(written) => {
            let head = format!("{:indent$}-{:gap$}", "", "", gap = style.gap);
            out.push(head + &written);
        }
        Form::Text(text) => {
            let head = format!("{:indent$}-{:gap$}", "", "", gap = style.gap - 1);
            lines_of_text(out, &head, &text, value, 1 + style.gap, indent);
        }
    }
}

/// The lines of a list item that is a container in block style: its first line stands behind the dash.
pub(super) fn block_item(out: &mut Vec<String>, value: &Value, indent: usize, style: Style) {
    let first = out.len();
    block(out, value, indent + 1 + style.gap, style);
    if let Some(line) = out.get_mut(first) {
        *line = format!("{:indent$}-{}", "", &line[indent + 1..]);
    }
}

fn lines_of_text(
    out: &mut Vec<String>,
    head: &str,
    text: &Text<'_>,
    value: &Value,
    deeper: usize,
    indent: usize,
) {
    match text.header(deeper) {
        Some(header) => {
            out.push(format!("{head} {header}"));
            out.extend(text.indented(indent + deeper));
        }
        None => out.push(format!("{head} {}", flow(value))),
    }
}
