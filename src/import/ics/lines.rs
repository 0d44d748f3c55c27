//! A calendar's lines, as long as they were before they were folded, and which of them are an event's.

use std::path::Path;

use crate::domain::{Excerpt, Kind, Refusal};

/// A calendar as bytes, with its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    path: &'a Path,
    bytes: &'a [u8],
}

/// A line and those that continue it, as one.
#[derive(Debug)]
pub(super) struct Line {
    /// The number of the first of them in the file, counted from 1.
    pub(super) number: usize,
    /// The text, without line ends.
    pub(super) text: String,
}

/// One component, such as an event, without the lines of those in it, such as alarms.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is, in capitals: `VEVENT`.
    pub(super) name: String,
    /// Which of all blocks it stands in; None for a calendar.
    pub(super) within: Option<usize>,
    /// The line that it begins with.
    pub(super) begins: usize,
    /// Those between the first and the last.
    pub(super) lines: Vec<Line>,
}

impl<'a> Source<'a> {
    /// The bytes of this file; a byte order mark before them is left out.
    pub(super) fn new(path: &'a Path, bytes: &'a [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Self { path, bytes }
    }

    /// The events, in the order of the file.
    pub(super) fn events(&self) -> Result<Vec<Block>, Refusal> {
        let mut blocks = self.blocks()?;
        blocks.retain(|block| block.name == "VEVENT");
        Ok(blocks)
    }

    /// Everything in the file, in its order.
    pub(super) fn blocks(&self) -> Result<Vec<Block>, Refusal> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let lines = self.lines()?;
        if lines.is_empty() {
            return Err(self.no_calendar(1));
        }
        for line in lines {
            if let Some(name) = after("BEGIN:", &line.text) {
                if open.is_empty() && name != "VCALENDAR" {
                    return Err(self.no_calendar(line.number));
                }
                let within = open.last().copied();
                open.push(blocks.len());
                blocks.push(Block {
                    name,
                    within,
                    begins: line.number,
                    lines: Vec::new(),
                });
            } else if open.is_empty() {
                return Err(self.no_calendar(line.number));
            } else if let Some(name) = after("END:", &line.text) {
                let begun = open.pop().map(|index| &blocks[index]);
                if let Some(begun) = begun.filter(|begun| begun.name != name) {
                    let message = format!(
                        "`END:{name}` stands here, but `BEGIN:{}` in line {} is still open",
                        begun.name, begun.begins
                    );
                    return Err(self.wrong(line.number, message).hint(WHOLE));
                }
            } else if let Some(index) = open.last() {
                blocks[*index].lines.push(line);
            }
        }
        match open.last().map(|index| &blocks[*index]) {
            None => Ok(blocks),
            Some(begun) => {
                let message = format!(
                    "the file ends before the `END:{}` that belongs here",
                    begun.name
                );
                Err(self.wrong(begun.begins, message).hint(WHOLE))
            }
        }
    }

    /// A refusal that shows this line.
    pub(super) fn wrong(&self, line: usize, message: impl Into<String>) -> Refusal {
        let text = String::from_utf8_lossy(self.bytes);
        let shown = text.lines().nth(line - 1).unwrap_or_default();
        let place = (line, 1, shown.trim_end().chars().count());
        Refusal::new(Kind::Invalid, message).at(Excerpt::at(self.path, &text, place, String::new()))
    }

    fn no_calendar(&self, line: usize) -> Refusal {
        let refusal = self.wrong(line, "this is no calendar; one begins with BEGIN:VCALENDAR");
        match self.bytes.trim_ascii_start().starts_with(b"<") {
            true => refusal.hint(
                "it looks like a web page; take the address of the calendar itself, in iCal format",
            ),
            false => refusal.hint("export the calendar again as an .ics file"),
        }
    }

    /// Every line that is not blank. They are put together as bytes, for a fold may split a character.
    fn lines(&self) -> Result<Vec<Line>, Refusal> {
        let mut whole: Vec<(usize, Vec<u8>)> = Vec::new();
        for (index, line) in self.bytes.split(|byte| *byte == b'\n').enumerate() {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            match (line, whole.last_mut()) {
                ([b' ' | b'\t', rest @ ..], Some((_, before))) => before.extend(rest),
                _ => whole.push((index + 1, line.to_vec())),
            }
        }
        let filled = whole
            .into_iter()
            .filter(|(_, line)| !line.trim_ascii().is_empty());
        let decoded = filled.map(|(number, line)| match String::from_utf8(line) {
            Ok(text) => Ok(Line { number, text }),
            Err(_) => Err(self
                .wrong(number, "this line is not UTF-8 text")
                .hint("export the calendar again, or save the file as UTF-8")),
        });
        decoded.collect()
    }
}

impl Block {
    /// The lines of this property, in order.
    pub(super) fn of(&self, property: &str) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| {
            let name = line.text.split([':', ';']).next().unwrap_or_default();
            name.trim().eq_ignore_ascii_case(property)
        })
    }

    /// The event alone, as a parser takes it.
    pub(super) fn text(&self) -> String {
        let mut text = "BEGIN:VEVENT\n".to_owned();
        for line in &self.lines {
            text += &line.text;
            text.push('\n');
        }
        text + "END:VEVENT\n"
    }
}

const WHOLE: &str = "see that the file was exported or downloaded whole, and try again";

/// What stands behind `BEGIN:` or `END:`, in capitals.
fn after(word: &str, line: &str) -> Option<String> {
    let (head, rest) = line.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word)
        .then(|| rest.trim().to_ascii_uppercase())
}
