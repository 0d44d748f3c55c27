//! Texts of a record as GitLab may read them: no quick action in them runs, no sign in them hides.

use crate::domain::{Kind, Refusal};
use crate::export::wording::plain;

/// The text as a description: a line that GitLab could take for a quick action gets a backslash before its
/// slash, which Markdown does not show. GitLab looks for a slash at the beginning of a line of a paragraph,
/// which Markdown lets begin after blanks. None of a text that says nothing.
pub(super) fn body(text: &str) -> Option<String> {
    let text = plain(text);
    let lines = text.trim_end().split('\n').map(|line| {
        let inner = line.trim_start();
        match inner.starts_with('/') {
            true => format!("{}\\{inner}", &line[..line.len() - inner.len()]),
            false => line.to_owned(),
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    Some(text.trim_start_matches('\n').to_owned()).filter(|text| !text.trim().is_empty())
}

/// Label names from what was typed, a comma between two: GitLab has none with a comma in it.
///
/// # Errors
/// A name with a quote or a line end in it, which no quick action can carry.
pub(super) fn labels(typed: &[String]) -> Result<Vec<String>, Refusal> {
    names(typed, |name| {
        let can_be = !name.contains(|c: char| c == '"' || c.is_control());
        can_be.then(|| name.to_owned()).ok_or_else(|| {
            Refusal::new(Kind::Usage, format!("`{name}` cannot be a label"))
                .hint("a label has no quotes and stands on one line")
        })
    })
}

/// User names from what was typed, with or without `@`, a comma between two.
///
/// # Errors
/// A word that GitLab takes for no user name.
pub(super) fn assignees(typed: &[String]) -> Result<Vec<String>, Refusal> {
    names(typed, |name| {
        let name = name.strip_prefix('@').unwrap_or(name);
        let is_name = name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c));
        is_name.then(|| name.to_owned()).ok_or_else(|| {
            Refusal::new(
                Kind::Usage,
                format!("`{name}` is not a user name in GitLab"),
            )
            .hint("write it as it stands in the profile's address: druiz")
        })
    })
}

fn names(
    typed: &[String],
    read: impl Fn(&str) -> Result<String, Refusal>,
) -> Result<Vec<String>, Refusal> {
    let mut names: Vec<String> = Vec::new();
    for name in typed
        .iter()
        .flat_map(|typed| typed.split(','))
        .map(str::trim)
    {
        if name.is_empty() {
            continue;
        }
        let name = read(name)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}
