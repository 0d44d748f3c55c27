//! Tables on a terminal: no vertical lines, one rule under the heads, always within the width. The only comfy-table.

use std::borrow::Cow;

use comfy_table::{
    Cell as GridCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle,
    Table as Grid, TableStyle, Width,
};

use super::paint::{Paint, Tone};
use super::text::visible;
use super::view::{Cell, Column, Field, Table};

/// Blanks between two columns.
const GAP: u16 = 2;

/// Words up to so many characters are kept whole: most names and ids if there is room, else at least dates.
const WORDS: [usize; 2] = [16, 10];

/// The longest word that is left to be broken by the grid, which takes the square of its length for that.
const LONGEST: usize = 10_000;

const RULE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

/// The columns of the terminal behind standard output or standard error, if there is one.
pub(super) fn terminal_width(stderr: bool) -> Option<u16> {
    let mut probe = Grid::new();
    if stderr {
        probe.use_stderr();
    }
    probe.width().filter(|width| *width > 0)
}

/// A table as lines of at most `width` columns; nothing when it has no rows.
///
/// Where even the longest words do not fit beside each other, each row becomes a block of `title  value` lines.
pub(super) fn table(table: &Table, width: u16, paint: Paint) -> String {
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|&at| table.columns[at].human)
        .collect();
    if table.rows.is_empty() || shown.is_empty() {
        return String::new();
    }
    let least = WORDS.map(|word| least_widths(table, &shown, word));
    let gaps = usize::from(GAP) * (shown.len() - 1);
    let fits = |least: &Vec<u16>| {
        least.iter().copied().map(usize::from).sum::<usize>() + gaps <= width.into()
    };
    let Some(least) = least.into_iter().find(fits) else {
        return blocks(table, &shown, width, paint);
    };

    let mut grid = grid(width);
    grid.load_style(RULE);
    grid.set_header(shown.iter().map(|&at| {
        let head = &table.columns[at];
        aligned(GridCell::new(paint.tone(head.title, Tone::Strong)), head)
    }));
    for row in &table.rows {
        grid.add_row(
            shown
                .iter()
                .map(|&at| aligned(boxed(&row[at], paint), &table.columns[at])),
        );
    }
    space(&mut grid);
    let last = least.len() - 1;
    for (at, (column, least)) in grid.column_iter_mut().zip(least).enumerate() {
        // A column's width has the gap behind it in it.
        let least = least + if at == last { 0 } else { GAP };
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
    }
    lines(&grid)
}

/// Particulars as `title  value` lines, the values in one column.
pub(super) fn fields(fields: &[Field], width: u16, paint: Paint) -> String {
    titled(
        fields.iter().map(|(_, title, cell)| (*title, cell)),
        width,
        paint,
    )
}

fn blocks(table: &Table, shown: &[usize], width: u16, paint: Paint) -> String {
    let block = |row: &Vec<Cell>| {
        let cells = shown.iter().map(|&at| (table.columns[at].title, &row[at]));
        titled(cells, width, paint)
    };
    table.rows.iter().map(block).collect::<Vec<_>>().join("\n")
}

fn titled<'a>(
    pairs: impl Iterator<Item = (&'static str, &'a Cell)>,
    width: u16,
    paint: Paint,
) -> String {
    let title = |title: &str| GridCell::new(paint.tone(&format!("{title}:"), Tone::Strong));
    rows(
        pairs.map(|(name, cell)| [title(name), boxed(cell, paint)]),
        width,
    )
}

/// Lines with their words in front, all texts in one column. Where that leaves them too little room, each text stands
/// below its word.
pub(super) fn pairs(pairs: &[(Cell, Cell)], width: u16, paint: Paint) -> String {
    let words = pairs.iter().flat_map(|(word, _)| word.text.lines());
    let longest = words.map(|word| word.chars().count()).max().unwrap_or(0);
    if longest + usize::from(GAP) + WORDS[0] <= width.into() && longest > 0 {
        let cells = |(word, text): &(Cell, Cell)| [boxed(word, paint), boxed(text, paint)];
        return rows(pairs.iter().map(cells), width);
    }
    let cells = pairs.iter().flat_map(|(word, text)| [word, text]);
    let cells = cells.filter(|cell| !cell.text.is_empty());
    rows(cells.map(|cell| [boxed(cell, paint)]), width)
}

/// Words in lines of at most `width` columns; what stands on a line of its own stays there.
pub(super) fn prose(text: &str, width: u16, paint: Paint) -> String {
    let text = Cell::from(text.trim_end());
    match text.text.is_empty() {
        true => String::new(),
        false => rows(std::iter::once([boxed(&text, paint)]), width),
    }
}

/// Rows without heads.
fn rows<const N: usize>(rows: impl Iterator<Item = [GridCell; N]>, width: u16) -> String {
    let mut grid = grid(width);
    for row in rows {
        grid.add_row(row);
    }
    if grid.is_empty() {
        return String::new();
    }
    space(&mut grid);
    lines(&grid)
}

fn grid(width: u16) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(TableStyle::new())
        .set_content_arrangement(ContentArrangement::Dynamic)
        .force_no_tty()
        .set_width(width);
    grid
}

/// Puts the gap behind every column but the last.
fn space(grid: &mut Grid) {
    let last = grid.column_count() - 1;
    for (at, column) in grid.column_iter_mut().enumerate() {
        column.set_padding((0, if at == last { 0 } else { GAP }));
    }
}

fn lines(grid: &Grid) -> String {
    let mut text = grid.trim_fmt();
    text.push('\n');
    text
}

fn boxed(cell: &Cell, paint: Paint) -> GridCell {
    let text = visible(&cell.text).replace('\t', "    ");
    GridCell::new(paint.tone(breakable(text.trim_end()).as_ref(), cell.tone))
}

/// The text with a line's end in words that are longer than anybody reads.
fn breakable(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len() + text.len() / LONGEST);
    let mut length = 0;
    for c in text.chars() {
        length = if c.is_whitespace() { 0 } else { length + 1 };
        broken.push(c);
        if length == LONGEST {
            broken.push('\n');
            length = 0;
        }
    }
    Cow::Owned(broken)
}

fn aligned(cell: GridCell, column: &Column) -> GridCell {
    cell.set_alignment(if column.right {
        CellAlignment::Right
    } else {
        CellAlignment::Left
    })
}

/// How far each column may be squeezed: to its longest word, but not for words longer than `word`.
fn least_widths(table: &Table, shown: &[usize], word: usize) -> Vec<u16> {
    let least = |&at: &usize| {
        let texts = table.rows.iter().map(|row| row[at].text.as_str());
        let longest = texts
            .chain([table.columns[at].title])
            .flat_map(str::split_whitespace)
            .map(|word| word.chars().count())
            .max();
        longest.unwrap_or(1).clamp(1, word) as u16
    };
    shown.iter().map(least).collect()
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
