//! The subject that an entry gets by default, and the page on which its notes begin: templates of its kind.

use std::path::PathBuf;

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::fill::{Manner, Template, fill};
use crate::domain::Refusal;
use crate::domain::activity::EntryKind;

/// What the templates of a kind may use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct EntryFacts {
    /// The customer's name.
    pub(crate) customer: String,
    /// What the accelerator is called.
    pub(crate) accelerator: Option<String>,
    /// Its week on the day of the entry, from 1.
    pub(crate) week: Option<u32>,
    /// How many weeks it has.
    pub(crate) weeks: Option<u32>,
    /// The topic of the workshop.
    pub(crate) topic: Option<String>,
    /// What the objective is called.
    pub(crate) objective: Option<String>,
}

/// The subject of an entry of this kind, on one line.
///
/// # Errors
/// [`crate::domain::Kind::Invalid`] with the place, when the rule is no template.
pub(crate) fn subject(kind: &EntryKind, facts: &EntryFacts) -> Result<String, Refusal> {
    let text = filled(kind, "subject", &kind.subject, facts)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The page on which the notes of an entry of this kind begin; empty where the kind has none.
///
/// # Errors
/// As [`subject`].
pub(crate) fn page(kind: &EntryKind, facts: &EntryFacts) -> Result<String, Refusal> {
    match kind.notes.trim() {
        "" => Ok(String::new()),
        text => filled(kind, "notes", text, facts),
    }
}

/// The notes without what the page had and nobody filled in: headings with nothing below them, and lines that
/// stand as they stood. None when nothing is left.
pub(crate) fn without_page(notes: &str, page: &str) -> Option<String> {
    let unfilled = |line: &str| {
        let line = line.trim();
        !line.is_empty() && page.lines().any(|own| own.trim() == line)
    };
    let notes = notes.replace("\r\n", "\n");
    let lines: Vec<&str> = notes.lines().collect();
    let mut kept: Vec<&str> = Vec::new();
    // What stood around a line that goes must not leave two blank ones.
    let mut was_dropped = false;
    for (at, line) in lines.iter().enumerate() {
        if unfilled(line) {
            let below = lines[at + 1..].iter();
            let mut below = below.take_while(|line| !(is_heading(line) && unfilled(line)));
            let says_something = |line: &&str| !line.trim().is_empty() && !unfilled(line);
            if !is_heading(line) || !below.any(says_something) {
                was_dropped = true;
                continue;
            }
        }
        let is_blank = |line: &str| line.trim().is_empty();
        if was_dropped && is_blank(line) && kept.last().is_none_or(|last| is_blank(last)) {
            continue;
        }
        was_dropped = was_dropped && is_blank(line);
        kept.push(line);
    }
    as_written(&kept.join("\n"))
}

/// Notes as a record has them: a text of several lines ends its last one, a single line is but itself. None of
/// nothing but blanks.
pub(crate) fn as_written(text: &str) -> Option<String> {
    let text = text.trim_end().trim_start_matches(['\n', '\r']);
    match text.contains('\n') {
        _ if text.trim().is_empty() => None,
        true => Some(format!("{text}\n")),
        false => Some(text.to_owned()),
    }
}

fn is_heading(line: &str) -> bool {
    line.starts_with('#')
}

fn filled(kind: &EntryKind, part: &str, text: &str, facts: &EntryFacts) -> Result<String, Refusal> {
    let template = Template {
        path: PathBuf::from(format!("rule activity.kinds.{}.{part}", kind.key)),
        text: text.to_owned(),
    };
    let facts = Value::from(Serde(facts.clone()));
    Ok(fill(&template, facts, "an entry", Manner::Plain)?.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "## Topics\n\n## Decisions\n- Usage:\n\n## Next steps\n";

    #[test]
    fn what_nobody_filled_in_is_left_out_of_the_notes() {
        for (notes, kept) in [
            (PAGE, None),
            ("", None),
            (" \n\n", None),
            (
                "## Topics\nRunners\n\n## Decisions\n- Usage:\n\n## Next steps\n",
                Some("## Topics\nRunners\n"),
            ),
            (
                "## Topics\r\n\r\n## Decisions\r\n- Usage: 80 %\r\n\r\n## Next steps\r\n- ask Dana",
                Some("## Decisions\n- Usage: 80 %\n\n## Next steps\n- ask Dana\n"),
            ),
            ("\n\na\nb\n\n", Some("a\nb\n")),
            // A heading of one's own stays, and holds up what it stands in.
            (
                "## Topics\n### Runners\n\n## Next steps\n",
                Some("## Topics\n### Runners\n"),
            ),
            ("Just a line.", Some("Just a line.")),
            // What one wrote oneself stays as it is.
            ("a  \n\n\n\nb", Some("a  \n\n\n\nb\n")),
        ] {
            assert_eq!(without_page(notes, PAGE).as_deref(), kept, "{notes:?}");
        }
    }
}
