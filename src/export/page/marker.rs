//! Where charts stand in a report: lines that are `[[chart:NAME]]` and nothing else.
//!
//! Values escape their brackets, so that such a line can only be the template's.

use indexmap::IndexMap;

use crate::domain::nearest::nearest;
use crate::domain::{Excerpt, Kind, Refusal};
use crate::export::chart::Chart;
use crate::export::draft::Template;

/// What a marker begins and ends with.
const MARK: (&str, &str) = ("[[chart:", "]]");

/// The text with what `put` makes of each chart in place of its marker, with an empty line before and after.
/// `put` is given the chart with its name.
///
/// # Errors
/// `Invalid` with the place in the template.
pub(super) fn replaced(
    template: &Template,
    filled: &str,
    charts: &IndexMap<String, Chart>,
    put: impl Fn(&str, &Chart) -> String,
) -> Result<String, Refusal> {
    let mut text = String::with_capacity(filled.len());
    let mut after_chart = false;
    for line in filled.lines() {
        if !line.contains(MARK.0) {
            if after_chart && !line.is_empty() {
                text.push('\n');
            }
            after_chart = false;
            text += line;
            text.push('\n');
            continue;
        }
        let Some(name) = named(line.trim_end()) else {
            return Err(shares_its_line(template, line));
        };
        let chart = charts
            .get(name)
            .ok_or_else(|| unknown(template, name, charts))?;
        if !(text.is_empty() || text.ends_with("\n\n")) {
            text.push('\n');
        }
        text += put(name, chart).trim_end();
        text.push('\n');
        after_chart = true;
    }
    Ok(text)
}

/// The marker of that chart.
pub(super) fn mark(name: &str) -> String {
    format!("{}{name}{}", MARK.0, MARK.1)
}

/// The name in a line that is a marker.
pub(super) fn named(line: &str) -> Option<&str> {
    let name = line.strip_prefix(MARK.0)?.strip_suffix(MARK.1)?;
    Some(name.trim()).filter(|name| !name.contains(['[', ']']))
}

fn shares_its_line(template: &Template, line: &str) -> Refusal {
    let message = "a chart stands on a line of its own, with nothing before or after it";
    Refusal::new(Kind::Invalid, message).at(place(template, line.trim(), String::new()))
}

fn unknown(template: &Template, name: &str, charts: &IndexMap<String, Chart>) -> Refusal {
    let names = || charts.keys().map(String::as_str);
    let label = match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => String::new(),
    };
    let refusal = Refusal::new(Kind::Invalid, format!("this report has no chart `{name}`"));
    let refusal = refusal.at(place(template, &format!("{}{name}", MARK.0), label));
    let names: Vec<&str> = names().collect();
    match &names[..] {
        [] => refusal.hint("it has no charts"),
        names => refusal.hint(format!("it has {}", names.join(", "))),
    }
}

/// Where that stands in the template; the first marker where a loop or a fact has made the words.
fn place(template: &Template, words: &str, label: String) -> Excerpt {
    let Template { path, text } = template;
    let exact = text.find(words).map(|at| at..at + words.len());
    let line = |from: usize| from + text[from..].find('\n').unwrap_or(text.len() - from);
    let span = exact.or_else(|| text.find(MARK.0).map(|at| at..line(at)));
    Excerpt::of(path, text, span.unwrap_or(0..0), label)
}
