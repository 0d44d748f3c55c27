//! A view for people at a terminal.

use super::paint::{Paint, Tone};
use super::table;
use super::text::{visible, visible_line};
use super::view::View;

/// The view as text within `width` columns; nothing where there is nothing to show.
pub(super) fn render(view: &View, width: u16, paint: Paint) -> String {
    match view {
        View::Text(text) | View::Drawing(text) => {
            format!("{}\n", visible(text.trim_end_matches('\n')))
        }
        View::Table(table) => table::table(table, width, paint),
        View::Fields(fields) => table::fields(fields, width, paint),
        View::Pairs(pairs) => table::pairs(pairs, width, paint),
        View::Prose(text) => table::prose(text, width, paint),
        View::Sections(sections) => {
            let mut all = String::new();
            for (title, view) in sections {
                let body = render(view, width, paint);
                if body.is_empty() {
                    continue;
                }
                if !all.is_empty() {
                    all.push('\n');
                }
                if let Some(title) = title {
                    all += &paint.tone(&visible_line(title), Tone::Strong);
                    all.push('\n');
                }
                all += &body;
            }
            all
        }
    }
}
