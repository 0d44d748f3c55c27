//! Fills a template with facts, strictly: a name that means nothing is an error with its place, and a fact
//! that is missing becomes a blank in the text and a question behind it.
//!
//! Templates are minijinja's. Some filters are ours: `ask("Who …?", "CSA name")` stands in for a missing
//! fact, `day` writes a date for people, `cell` keeps a value inside its table cell, and `quote` makes a
//! block quotation of a text of several lines. In a report every value is escaped for Markdown, wherever it
//! stands; there `link` makes a link of an address, `amount(unit)` writes a number for people, and `date` is a shorter `day`.

mod filters;

use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};
use serde::Serialize;

use crate::domain::nearest::nearest;
use crate::domain::{Excerpt, Kind, Refusal};

use filters::{Questions, environment};

/// How alike a name must be to be offered; strict, since a template for a customer has few names.
const NEAR: f64 = 0.85;

/// The longest tag, in bytes: as long as an expression is, as deep the engine goes down into it.
const LONGEST_TAG: usize = 2_000;

/// How long it may take. The longest that is built in takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(3);

const TOO_LONG: &str = "this template takes too long to fill";

/// A template and where it came from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Template {
    /// The file, for the user to find it.
    pub(crate) path: PathBuf,
    /// What it says.
    pub(crate) text: String,
}

/// How values are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// As they are: for a text that somebody reads before it goes out.
    Plain,
    /// As Markdown that says just them: for a document that is shown as it is.
    Escaped,
}

/// A filled template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filled {
    /// The text.
    pub(crate) text: String,
    /// What was missing, each question once, in the order of the text.
    pub(crate) questions: Vec<String>,
}

/// Fills the template with these facts, a mapping by name; `whose` says in a hint whose facts they are.
///
/// # Errors
/// [`Kind::Invalid`] with the place: what is no template, names what there is not, or takes too long.
pub(super) fn fill(
    template: &Template,
    facts: Value,
    whose: &str,
    manner: Manner,
) -> Result<Filled, Refusal> {
    if let Some(at) = longer_than_any_tag(&template.text) {
        let message = format!("this tag does not end within {LONGEST_TAG} bytes");
        let place = Excerpt::of(&template.path, &template.text, at..at + 2, String::new());
        return Err(Refusal::new(Kind::Invalid, message).at(place));
    }
    // Steps are counted, but one of them can take for ever: the engine puts no bound to the texts and lists that a
    // template makes. Whatever is still at it then ends with the program.
    let (sender, receiver) = mpsc::channel();
    let (job, whose) = (template.clone(), whose.to_owned());
    thread::spawn(move || sender.send(filled(&job, &facts, &whose, manner)));
    receiver
        .recv_timeout(PATIENCE)
        .unwrap_or_else(|_| Err(endless(template)))
}

fn filled(
    template: &Template,
    facts: &Value,
    whose: &str,
    manner: Manner,
) -> Result<Filled, Refusal> {
    let env = environment(manner).map_err(|error| refusal(&error, template, facts, whose))?;
    let name = template.path.to_string_lossy();
    let filled = env
        .template_from_named_str(&name, &template.text)
        .and_then(|compiled| compiled.render_captured(facts.clone()))
        .map_err(|error| refusal(&error, template, facts, whose))?;
    let questions = filled.state().get_extension::<Questions>();
    Ok(Filled {
        questions: questions.map_or_else(Vec::new, |questions| questions.0.clone()),
        text: tidy(filled.output()),
    })
}

fn endless(template: &Template) -> Refusal {
    let place = Excerpt::at(&template.path, &template.text, (1, 1, 1), String::new());
    Refusal::new(Kind::Invalid, TOO_LONG).at(place)
}

/// Where a tag begins that does not end before [`LONGEST_TAG`].
fn longer_than_any_tag(text: &str) -> Option<usize> {
    let mut opens = text.match_indices('{').map(|(at, _)| at);
    opens.find(|at| {
        let rest = &text.as_bytes()[*at..];
        let is_tag = rest.starts_with(b"{{") || rest.starts_with(b"{%");
        let mut pairs = rest.windows(2).take(LONGEST_TAG);
        is_tag && rest.len() > LONGEST_TAG && !pairs.any(|pair| pair == b"}}" || pair == b"%}")
    })
}

/// No blanks at the ends of lines, no two empty lines in a row, one line end at the end.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || !(tidy.is_empty() || tidy.ends_with("\n\n")) {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

fn refusal(error: &Error, template: &Template, facts: &Value, whose: &str) -> Refusal {
    let unknown = match error.kind() {
        ErrorKind::UndefinedError => error.detail().and_then(|detail| detail.split('`').nth(1)),
        _ => None,
    };
    let message = match (unknown, error.kind(), error.detail()) {
        (Some(name), ..) => format!("this template is given no `{name}`"),
        (_, ErrorKind::OutOfFuel, _) => TOO_LONG.to_owned(),
        (_, kind, Some(detail)) => format!("{kind}: {detail}"),
        (_, kind, None) => kind.to_string(),
    };
    let mut label = String::new();
    let mut hint = None;
    if let Some(name) = unknown {
        (label, hint) = advice(name, facts, whose);
    }
    let refusal = Refusal::new(Kind::Invalid, message).at(place(error, template, unknown, label));
    match hint {
        Some(hint) => refusal.hint(hint),
        None => refusal,
    }
}

/// Where it went wrong: the unknown name in its line, else what the engine marks.
fn place(error: &Error, template: &Template, unknown: Option<&str>, label: String) -> Excerpt {
    let Template { path, text } = template;
    let line = error.line().unwrap_or(1);
    let content = text.lines().nth(line - 1).unwrap_or_default();
    let found = unknown.and_then(|name| Some((content.find(name)?, name)));
    match (found, error.range()) {
        (Some((at, name)), _) => {
            let column = content[..at].chars().count() + 1;
            Excerpt::at(path, text, (line, column, name.chars().count()), label)
        }
        (None, Some(range)) => Excerpt::of(path, text, range, label),
        (None, None) => Excerpt::at(path, text, (line, 1, content.chars().count()), label),
    }
}

/// What to say of an unknown name: the nearest that there is, and which names there are.
fn advice(name: &str, facts: &Value, whose: &str) -> (String, Option<String>) {
    let (parent, last) = match name.rsplit_once('.') {
        Some((parent, last)) => (Some(parent), last),
        None => (None, name),
    };
    let place = parent
        .into_iter()
        .flat_map(|parent| parent.split('.'))
        .try_fold(facts.clone(), |value, part| value.get_attr(part).ok())
        .filter(|place| !place.is_undefined());
    let Some(place) = place else {
        // A name of the template's own, such as a loop's: any fact of that name may have been meant.
        return (meant(last, &names_within(facts)), None);
    };
    if let (true, Some(parent)) = (place.is_none(), parent) {
        let hint = format!(
            "not every customer has `{parent}`: put `{{% if {parent} %}}` and `{{% endif %}}` around it"
        );
        return (String::new(), Some(hint));
    }
    let mut names = keys(&place);
    names.sort();
    let whole = parent.map_or_else(|| whose.to_owned(), |parent| format!("`{parent}`"));
    let hint = format!("{whole} has {}", names.join(", "));
    (meant(last, &names), Some(hint))
}

fn meant(name: &str, names: &[String]) -> String {
    nearest(name, names.iter().map(String::as_str))
        .filter(|near| strsim::jaro_winkler(name, near) > NEAR)
        .map_or_else(String::new, |near| format!("did you mean `{near}`?"))
}

fn keys(value: &Value) -> Vec<String> {
    let keys = value.try_iter().into_iter().flatten();
    keys.map(|key| key.to_string()).collect()
}

/// The names of all facts, however deep they lie.
fn names_within(value: &Value) -> Vec<String> {
    let items = value.try_iter().into_iter().flatten();
    match value.kind() {
        ValueKind::Map => items
            .flat_map(|key| {
                let inside = value.get_item(&key).unwrap_or_default();
                let mut names = names_within(&inside);
                names.push(key.to_string());
                names
            })
            .collect(),
        ValueKind::Seq => items.flat_map(|item| names_within(&item)).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
#[path = "fill_tests.rs"]
mod tests;
