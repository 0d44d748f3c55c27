//! A task list by weeks, for an issue's description or a page. `csa accelerator backlog … import` reads it again.

use super::Issues;

impl Issues {
    /// The list under one head a week.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!("# {}\n", escaped(&self.name));
        let mut week = None;
        for issue in &self.issues {
            if week != Some(issue.week) {
                week = Some(issue.week);
                text += &match (issue.week, issue.due_on) {
                    (Some(week), Some(due)) => format!("\n## Week {week} (until {due})\n\n"),
                    (Some(week), None) => format!("\n## Week {week}\n\n"),
                    (None, _) => "\n## Without a week\n\n".to_owned(),
                };
            }
            let tick = if issue.is_done { "x" } else { " " };
            text += &format!("- [{tick}] {}\n", escaped(&issue.title));
            if issue.description.is_some() {
                text.push('\n');
            }
            for line in issue.description.iter().flat_map(|text| text.split('\n')) {
                // An empty line gets no blanks; the next one still belongs to the task.
                text += format!("  {line}").trim_end();
                text.push('\n');
            }
        }
        text
    }
}

/// Data inside a line of Markdown: it cannot begin a head or a list, start a tag, or become a link.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let begins = at == 0 && matches!(c, '#' | '>' | '+' | '-' | '/');
        if begins || matches!(c, '\\' | '<' | '[' | '`' | '*' | '_') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
