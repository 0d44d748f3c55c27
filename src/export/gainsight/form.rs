//! The entry for Gainsight's form: where to click, then field by field what to type, in the form's order.

use super::{Context, Entry, one_line};
use crate::export::notes;

/// The text, ready to paste field by field. Fields without a value are not in it, nor are the duration, which
/// GitLab does not track, and tasks, each of which would open a call to action. Who cannot be picked stands
/// at the end of the notes.
pub(crate) fn form(entry: &Entry) -> String {
    let mut text = format!("Open: {}\n\n", path(entry));
    let facts = entry.for_form();
    let width = facts.iter().map(|it| it.label.len()).max().unwrap_or(0);
    for fact in &facts {
        for (at, value) in fact.values.iter().enumerate() {
            let label = if at == 0 { fact.label } else { "" };
            text += &format!("{label:width$}  {value}\n");
        }
    }
    let notes = notes(entry);
    if !notes.is_empty() {
        text += &format!("\nNotes:\n\n{notes}\n");
    }
    text += "\nThen: Log Activity\n";
    text
}

/// Where the form is opened, so that the entry is attached to what it belongs to.
fn path(entry: &Entry) -> String {
    let company = one_line(&entry.company);
    let name = |what: &str| {
        let name = entry.context.name();
        name.map_or_else(
            || format!("the {what}"),
            |(_, name)| format!("{what} \"{name}\""),
        )
    };
    let steps = match entry.context {
        Context::General => "Create (top right)".to_owned(),
        Context::Cta { .. } => format!("Cockpit > {} > Timeline > Add Activity", name("CTA")),
        Context::Objective { .. } => format!(
            "Success Plan > the plan > Cockpit > {} > Timeline (top right) > Add Activity",
            name("objective")
        ),
    };
    format!("C360 of {company} > {steps}")
}

fn notes(entry: &Entry) -> String {
    let mut last = Vec::new();
    if let Some(accelerator) = super::one_line_of(entry.accelerator.as_ref()) {
        last.push(format!("Accelerator: {accelerator}"));
    }
    let others = entry.not_to_be_picked();
    if !others.is_empty() {
        last.push(format!("Also present: {}", others.join(", ")));
    }
    let parts = [notes::text(&entry.notes), last.join("\n")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}
