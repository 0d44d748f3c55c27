//! One line of an event, taken apart: `NAME;PARAMETER=value:value`.

use calcard::icalendar::{ICalendar, ICalendarValue};
use calcard::{Entry, Parser};

use crate::import::ics::lines::{Block, Line};

/// A line.
#[derive(Debug)]
pub(super) struct Property<'a> {
    pub(super) line: &'a Line,
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals; the first value of each, as it is meant.
    params: Vec<(String, String)>,
    /// As it stands.
    pub(super) value: &'a str,
}

impl<'a> Property<'a> {
    /// Takes a line apart; None where it is none of a calendar, as when a line break within a text was not escaped.
    fn read(line: &'a Line) -> Option<Self> {
        let (head, value) = split(&line.text)?;
        let mut parts = head.into_iter();
        let name = parts.next()?.trim().to_ascii_uppercase();
        let params = parts.filter_map(|part| {
            let (name, value) = part.split_once('=')?;
            Some((name.trim().to_ascii_uppercase(), meant(value)))
        });
        Some(Self {
            line,
            name,
            params: params.collect(),
            value,
        })
    }

    /// The lines of a block.
    pub(super) fn all(block: &'a Block) -> Vec<Self> {
        block.lines.iter().filter_map(Self::read).collect()
    }

    /// What a parameter says, unless it says nothing.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let (_, value) = self.params.iter().find(|(known, _)| known == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// Whether the value is this word, whatever its case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.value.trim().eq_ignore_ascii_case(word)
    }

    /// The value as a text, its escapes resolved, without control characters other than line breaks.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            if letter != '\\' {
                text.push(letter);
                continue;
            }
            match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped @ ('\\' | ',' | ';' | ':' | '"')) => text.push(escaped),
                // A path of Windows, by a program that does not escape.
                Some(other) => text.extend(['\\', other]),
                None => text.push('\\'),
            }
        }
        without_controls(&text)
    }

    /// The text on one line; None where it is blank.
    pub(super) fn one_line(&self) -> Option<String> {
        one_line(&self.text())
    }

    /// The values as the parser understands them: days, times, lengths and recurrences.
    pub(super) fn values(&self) -> Vec<ICalendarValue> {
        // The parser only needs to know of which kind the value is.
        let kind = self.param("VALUE").map(|kind| format!(";VALUE={kind}"));
        let kind = kind.unwrap_or_default();
        let text = format!(
            "BEGIN:VEVENT\n{}{kind}:{}\nEND:VEVENT\n",
            self.name, self.value
        );
        let event = match Parser::new(&text).entry() {
            Entry::ICalendar(ICalendar { components }) => components.into_iter().next(),
            _ => None,
        };
        let entries = event.map(|event| event.entries).unwrap_or_default();
        let first = entries.into_iter().next();
        first.map(|entry| entry.values).unwrap_or_default()
    }
}

/// A text on one line without control characters; None where it is blank.
pub(super) fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The text without what a terminal may take for a command; a tab becomes a blank.
fn without_controls(text: &str) -> String {
    let kept = text.replace("\r\n", "\n").replace('\t', " ");
    kept.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}

/// The name and the parameters before the first colon outside of quotes, and what stands behind it.
fn split(line: &str) -> Option<(Vec<&str>, &str)> {
    // Some programs escape quotes within quotes, some never close them.
    let kinds = [Quotes::Escaped, Quotes::Plain, Quotes::Letters];
    kinds.into_iter().find_map(|quotes| parts(line, quotes))
}

/// How quotes around a parameter are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// A backslash before one makes it a letter.
    Escaped,
    Plain,
    /// All are letters.
    Letters,
}

/// Lines whose value has no colon. Exchange writes `DTSTART;TZID=tzone://Microsoft/Utc:20261120T150000`.
const WITHOUT_COLON: [&str; 5] = ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"];

fn parts(line: &str, quotes: Quotes) -> Option<(Vec<&str>, &str)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut colon = None;
    let mut is_quoted = false;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        let is_escaped = before == '\\' && quotes == Quotes::Escaped;
        before = letter;
        match letter {
            '"' if quotes != Quotes::Letters && !is_escaped => is_quoted = !is_quoted,
            _ if is_quoted => {}
            ';' => {
                ends.push(at);
                colon = None;
            }
            ':' => {
                colon = Some(at);
                let name = &line[..*ends.first().unwrap_or(&at)];
                if !WITHOUT_COLON
                    .iter()
                    .any(|known| name.eq_ignore_ascii_case(known))
                {
                    break;
                }
            }
            _ => {}
        }
    }
    let colon = colon.filter(|_| !is_quoted)?;
    ends.push(colon);
    let mut begins = 0;
    let parts = ends.iter().map(|end| {
        let part = &line[begins..*end];
        begins = end + 1;
        part
    });
    Some((parts.collect(), &line[colon + 1..]))
}

/// What a parameter means: without quotes, with the signs of RFC 6868 and with the backslashes of those who escape
/// here as they do in texts.
fn meant(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let meant = match (letter, next) {
            ('"', _) => continue,
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            ('^', Some('n')) => ' ',
            ('\\', Some(escaped @ ('\\' | ',' | ';' | ':' | '"'))) => escaped,
            _ => {
                text.push(letter);
                continue;
            }
        };
        letters.next();
        text.push(meant);
    }
    text
}
