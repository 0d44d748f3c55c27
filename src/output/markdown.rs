//! A view as GitLab and GitHub Markdown, to be pasted into an issue or a page.

use super::text::{visible, visible_line};
use super::view::{Cell, Column, Table, View};

/// The view as Markdown; nothing where there is nothing to show.
pub(super) fn render(view: &View) -> String {
    section(view, 2)
}

fn section(view: &View, level: usize) -> String {
    match view {
        View::Text(text) => format!("{}\n", visible(text.trim_end_matches('\n'))),
        View::Drawing(text) => format!("```text\n{}\n```\n", visible(text.trim_end_matches('\n'))),
        View::Table(table) => pipes(table),
        View::Fields(fields) => fields
            .iter()
            .map(|(_, title, cell)| format!("- **{title}:** {}", escaped(&cell.text)))
            .map(|line| format!("{}\n", line.trim_end()))
            .collect(),
        View::Pairs(pairs) => pairs
            .iter()
            .map(|(word, text)| match word.text.is_empty() {
                true => format!("- {}\n", escaped(&text.text)),
                false => format!("- **{}:** {}\n", escaped(&word.text), escaped(&text.text)),
            })
            .collect(),
        View::Prose(text) => match text.trim_end() {
            "" => String::new(),
            text => format!("{}\n", visible(text)),
        },
        View::Sections(sections) => {
            let mut all = String::new();
            for (title, view) in sections {
                let body = section(view, (level + 1).min(6));
                if body.is_empty() {
                    continue;
                }
                if !all.is_empty() {
                    all.push('\n');
                }
                if let Some(title) = title {
                    let title = escaped(&visible_line(title));
                    all += &format!("{} {title}\n\n", "#".repeat(level));
                }
                all += &body;
            }
            all
        }
    }
}

fn pipes(table: &Table) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let shown = |column: &&Column| column.human;
    let heads = table.columns.iter().filter(shown);
    let mut all = line(heads.clone().map(|column| column.title.to_owned()));
    all += &line(heads.map(|column| if column.right { "--:" } else { "---" }.to_owned()));
    for row in &table.rows {
        let cells = table.columns.iter().zip(row);
        let cells = cells.filter(|(column, _)| column.human);
        all += &line(cells.map(|(_, Cell { text, .. })| escaped(text)));
    }
    all
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Data inside a line of Markdown: it cannot end its cell, start a tag, or become a link or a picture.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in visible(text.trim()).chars() {
        match c {
            '\\' | '|' | '<' | '[' => safe.extend(['\\', c]),
            '\n' => safe += "<br>",
            _ => safe.push(c),
        }
    }
    safe
}
