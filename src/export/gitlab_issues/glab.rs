//! A script for GitLab's own command line, to be read before it is run.

use super::{Issue, Issues};

impl Issues {
    /// The script, for any POSIX shell. Whatever comes from the record stands in single quotes and, where
    /// it is a value, behind `=`, so that no text of it is a command, an option or an expansion.
    pub(crate) fn script(&self) -> String {
        let count = match self.issues.len() {
            1 => "1 issue".to_owned(),
            count => format!("{count} issues"),
        };
        let mut text = format!(
            "#!/bin/sh\n# {}: {count}.\n# Read it, then run it with glab signed in. It stops where an issue cannot be made;\n\
             # those made before it stay.\n",
            self.name
        );
        let milestones = self.milestones();
        if !milestones.is_empty() {
            text += &format!(
                "# These milestones must be there: {}\n",
                milestones.join(", ")
            );
        }
        text += "set -eu\n\n";
        text += &match &self.project {
            Some(project) => format!(
                "project={}\nproject=${{GITLAB_PROJECT:-$project}}\n",
                quoted(project)
            ),
            None => "project=${GITLAB_PROJECT:?the path of the project, such as group/project}\n"
                .to_owned(),
        };
        for issue in &self.issues {
            text += &self.command(issue);
        }
        text
    }

    fn command(&self, issue: &Issue) -> String {
        let when = match issue.week {
            Some(week) => format!("{}, week {week}", issue.id),
            None => issue.id.clone(),
        };
        // Without a description glab would open an editor; a single hyphen as one would do so too.
        let description = match issue.description.as_deref() {
            None | Some("-") => match issue.week {
                Some(week) => format!("{}, week {week}", self.name),
                None => self.name.clone(),
            },
            Some(text) => text.to_owned(),
        };
        let mut options = vec![("title", issue.title.clone()), ("description", description)];
        options.extend(self.labels.iter().map(|label| ("label", label.clone())));
        options.extend(self.assignees.iter().map(|name| ("assignee", name.clone())));
        options.extend(
            issue
                .milestone
                .iter()
                .map(|title| ("milestone", title.clone())),
        );
        options.extend(issue.due_on.iter().map(|day| ("due-date", day.to_string())));
        let options: Vec<String> = options
            .iter()
            .map(|(name, value)| format!(" \\\n  --{name}={}", quoted(value)))
            .collect();
        format!(
            "\n# {when}\nglab issue create --repo=\"$project\" --yes{}\n",
            options.concat()
        )
    }
}

/// The text in single quotes, in which a shell reads nothing but the quote itself.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
