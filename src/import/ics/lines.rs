//! A calendar's lines, as long as they were before they were folded, and which of them are an event's.

use std::path::Path;

use crate::domain::{Excerpt, Kind, Refusal};

/// A calendar as bytes, with its file.
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

/// The lines of one event, without those of alarms in it.
#[derive(Debug)]
pub(super) struct Block {
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
        let mut blocks: Vec<Block> = Vec::new();
        let mut open: Vec<(String, usize)> = Vec::new();
        let lines = self.lines()?;
        if lines.is_empty() {
            return Err(self.no_calendar(1));
        }
        for line in lines {
            if let Some(name) = after("BEGIN:", &line.text) {
                if open.is_empty() && name != "VCALENDAR" {
                    return Err(self.no_calendar(line.number));
                }
                if name == "VEVENT" {
                    blocks.push(Block {
                        begins: line.number,
                        lines: Vec::new(),
                    });
                }
                open.push((name, line.number));
            } else if open.is_empty() {
                return Err(self.no_calendar(line.number));
            } else if let Some(name) = after("END:", &line.text) {
                if let Some((begun, at)) = open.pop().filter(|(begun, _)| *begun != name) {
                    let message = format!(
                        "`END:{name}` stands here, but `BEGIN:{begun}` in line {at} is still open"
                    );
                    return Err(self.wrong(line.number, message).hint(WHOLE));
                }
            } else if open.last().is_some_and(|(name, _)| name == "VEVENT")
                && let Some(block) = blocks.last_mut()
            {
                block.lines.push(line);
            }
        }
        match open.last() {
            None => Ok(blocks),
            Some((name, at)) => {
                let message = format!("the file ends before the `END:{name}` that belongs here");
                Err(self.wrong(*at, message).hint(WHOLE))
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
