//! The file that GitLab's issue importer takes.
//!
//! Columns and quoting are those of its documentation. Where that says nothing, GitLab's own source decides:
//! a milestone that is there but empty in quotes makes it refuse the whole file, so what is empty is
//! written as nothing; and quick actions stand before the text, where nothing in the text can hide them.

use super::{Issue, Issues};
use crate::domain::{Kind, Refusal};

impl Issues {
    /// The file's text.
    ///
    /// # Errors
    /// Refused when it is larger than `limit` bytes.
    pub(crate) fn csv(&self, limit: usize) -> Result<String, Refusal> {
        let mut text = "title,description,due_date,milestone,type\n".to_owned();
        for issue in &self.issues {
            let due = issue.due_on.map(|day| day.to_string());
            let cells = [
                quoted(&issue.title),
                quoted(&self.described(issue)),
                due.unwrap_or_default(),
                quoted(issue.milestone.as_deref().unwrap_or_default()),
                "issue".to_owned(),
            ];
            text += &cells.join(",");
            text.push('\n');
        }
        if text.len() > limit {
            let message = format!(
                "the file would have {} bytes and GitLab takes {limit}",
                text.len()
            );
            return Err(Refusal::new(Kind::Refused, message)
                .rule("backlog.import_limit")
                .hint("shorten the descriptions, or use `--format glab`"));
        }
        Ok(text)
    }

    /// Quick actions, one a line, then what there is to say.
    fn described(&self, issue: &Issue) -> String {
        let mut actions = Vec::new();
        if !self.labels.is_empty() {
            let labels: Vec<String> = self.labels.iter().map(|it| format!("~\"{it}\"")).collect();
            actions.push(format!("/label {}", labels.join(" ")));
        }
        if !self.assignees.is_empty() {
            let people: Vec<String> = self.assignees.iter().map(|it| format!("@{it}")).collect();
            actions.push(format!("/assign {}", people.join(" ")));
        }
        let actions = actions.join("\n");
        let parts = [Some(&actions), issue.description.as_ref()];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("\n\n")
    }
}

/// A cell in quotes, as RFC 4180 has it; what is empty is written as nothing.
fn quoted(text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("\"{}\"", text.replace('"', "\"\"")),
    }
}
