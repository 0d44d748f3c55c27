//! How a report looks, said once for every format: texts, tables, fields, and sections of them.

use chrono::NaiveDate;
use serde::Serialize;

use super::paint::Tone;

/// What an operation found, as data for JSON and as a view for everything else.
pub(crate) trait Report: Serialize {
    /// How it looks to people and in spreadsheets.
    fn view(&self) -> View;

    /// How it looks in CSV and TSV, where a page for people does not fit into one sheet.
    fn sheet(&self) -> View {
        self.view()
    }
}

/// The parts a report is made of.
#[derive(Debug, Clone)]
pub(crate) enum View {
    /// A paragraph in our own words. It is shown as it stands, and left out of CSV and TSV.
    Text(String),
    /// Lines whose characters stand below each other, such as a timeline. As a text it is left out of CSV and TSV.
    Drawing(String),
    /// Rows under heads. One without rows shows nothing to people, and only its heads in CSV and TSV.
    Table(Table),
    /// One thing's particulars, a line each; `key,value` in CSV and TSV.
    Fields(Vec<Field>),
    /// Lines with a word of their own in front, such as a day or an id; without one only the line. As a text they are
    /// left out of CSV and TSV.
    Pairs(Vec<(Cell, Cell)>),
    /// Somebody's own words, wrapped where a line is too long. As a text it is left out of CSV and TSV.
    Prose(String),
    /// Parts in order, each with or without a title. One that has nothing to show is left out with its title.
    Sections(Vec<(Option<String>, View)>),
}

/// One particular: its snake_case key for programs, its title for people, and the value.
pub(crate) type Field = (&'static str, &'static str, Cell);

/// Rows under heads.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// The heads, left to right.
    pub(crate) columns: Vec<Column>,
    /// The rows, each with one cell a column.
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table without rows yet.
    pub(crate) fn new(columns: impl Into<Vec<Column>>) -> Self {
        Self {
            columns: columns.into(),
            rows: Vec::new(),
        }
    }

    /// Appends a row, which has one cell a column.
    pub(crate) fn row(&mut self, cells: impl Into<Vec<Cell>>) {
        let cells = cells.into();
        debug_assert_eq!(cells.len(), self.columns.len(), "one cell a column");
        self.rows.push(cells);
    }
}

/// The head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    /// The head in CSV and TSV: the path of the same value in a row's JSON, such as `next.due_on`; a promise to
    /// scripts.
    pub(crate) key: &'static str,
    /// The head for people.
    pub(crate) title: &'static str,
    /// Numbers stand to the right.
    pub(crate) right: bool,
    /// Shown to people; otherwise it stands in CSV and TSV only.
    pub(crate) human: bool,
}

impl Column {
    /// A column of texts.
    pub(crate) const fn new(key: &'static str, title: &'static str) -> Self {
        Self {
            key,
            title,
            right: false,
            human: true,
        }
    }

    /// Aligned to the right, for numbers.
    pub(crate) const fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// In CSV and TSV only.
    pub(crate) const fn data_only(mut self) -> Self {
        self.human = false;
        self
    }
}

/// One value: what people read, and what programs read where that differs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// For people.
    pub(crate) text: String,
    /// For CSV and TSV, such as an ISO date or a bare number; none means the text serves both.
    pub(crate) data: Option<String>,
    /// How it stands out.
    pub(crate) tone: Tone,
}

impl Cell {
    /// Gives CSV and TSV another value than people read.
    pub(crate) fn data(mut self, data: impl Into<String>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Makes it stand out.
    pub(crate) fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// What programs read.
    pub(super) fn for_programs(&self) -> &str {
        self.data.as_deref().unwrap_or(&self.text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        date.to_string().into()
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        number.to_string().into()
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        number.to_string().into()
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        number.to_string().into()
    }
}

/// Unknown is an empty cell.
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::default, Into::into)
    }
}
