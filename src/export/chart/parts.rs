//! Pictures with many rows, in as many parts as it takes for each to fit on a printed page.

use std::ops::Range;

use super::sheet::{Sheet, Width};

/// The rows of one part of a picture are no higher together, so that it fits on a printed page below its caption.
const TALLEST: f64 = 700.0;

/// Which rows, of these heights, stand together in one part of the picture; at least one part.
fn parts(heights: &[f64]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut first, mut height) = (0, 0.0);
    for (at, row) in heights.iter().enumerate() {
        if at > first && height + row > TALLEST {
            parts.push(first..at);
            (first, height) = (at, 0.0);
        }
        height += row;
    }
    parts.push(first..heights.len());
    parts
}

/// Draws the rows part by part. `draw` is given the sheet and the rows and returns the height.
pub(super) fn in_parts<T>(
    (id, width): (&str, Width),
    (title, sentence): (&str, &str),
    rows: &[T],
    height: impl Fn(&T) -> f64,
    mut draw: impl FnMut(&mut Sheet, &[T]) -> f64,
) -> String {
    let heights: Vec<f64> = rows.iter().map(height).collect();
    let parts = parts(&heights);
    let count = parts.len();
    let mut svg = String::new();
    for (at, part) in parts.into_iter().enumerate() {
        let (id, title) = match count {
            1 => (id.to_owned(), title.to_owned()),
            _ => (
                format!("{id}-{}", at + 1),
                format!("{title} (part {} of {count})", at + 1),
            ),
        };
        let mut sheet = Sheet::new(&id, width);
        let height = draw(&mut sheet, &rows[part]);
        svg += &sheet.finish(height, &title, sentence);
    }
    svg
}
