//! Items out of a file that others wrote: CSV, a Markdown task list, or plain lines.

use std::path::Path;

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};

use crate::domain::accelerator::{Accelerator, Run};
use crate::domain::backlog::NewItem;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Excerpt, Kind, Refusal};

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Imported {
    /// The items, in the order of the file.
    pub(crate) items: Vec<NewItem>,
    /// How many tasks are ticked, and so not taken.
    pub(crate) ticked: usize,
    /// Columns that say nothing to a backlog.
    pub(crate) unread: Vec<String>,
}

/// A text with its file, and what its weeks are held against.
pub(super) struct Source<'a> {
    /// As the user named the file.
    pub(super) path: &'a Path,
    /// What it holds.
    pub(super) text: &'a str,
    /// Whose backlog it is for.
    pub(super) accelerator: &'a Accelerator,
    /// How many weeks that one runs.
    pub(super) weeks: u32,
    /// Its days; None while it has no start.
    pub(super) run: Option<Run>,
}

/// The columns that are read.
const COLUMNS: [&str; 4] = ["title", "description", "week", "due_date"];

impl Source<'_> {
    /// Reads the items. CSV is known by its first line, which names `title`; Markdown by a task in it.
    ///
    /// # Errors
    /// `Invalid` with the line, when the file is broken or speaks of a week that is not there.
    pub(super) fn read(&self) -> Result<Imported, Refusal> {
        let first = self.text.lines().find(|line| !line.trim().is_empty());
        let first = first.unwrap_or_default();
        let is_csv_file = self
            .path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("csv"));
        let separator = [',', ';', '\t'].into_iter().find(|c| first.contains(*c));
        let names: Vec<String> = first.split([',', ';', '\t']).map(column).collect();
        if is_csv_file || names.iter().any(|name| name == "title") {
            return self.csv(separator.unwrap_or(','));
        }
        match self
            .text
            .lines()
            .any(|line| task(line.trim_start()).is_some())
        {
            true => self.markdown(),
            false => self.lines(),
        }
    }

    fn csv(&self, separator: char) -> Result<Imported, Refusal> {
        let mut reader = ReaderBuilder::new()
            .delimiter(separator as u8)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let heads = reader.headers().map_err(|error| self.broken(&error))?;
        let heads: Vec<String> = heads.iter().map(column).collect();
        let at = |name: &str| heads.iter().position(|head| head == name);
        let Some(title_at) = at("title") else {
            let mut refusal = self.wrong(1, "the first line names no column `title`".to_owned());
            if let Some(near) = nearest("title", heads.iter().map(String::as_str)) {
                refusal = refusal.hint(format!("is it `{near}`?"));
            }
            return Err(refusal.hint(format!("the columns are {}", listed(COLUMNS))));
        };
        let mut imported = Imported {
            unread: heads
                .iter()
                .filter(|head| !COLUMNS.contains(&head.as_str()) && !head.is_empty())
                .cloned()
                .collect(),
            ..Imported::default()
        };
        // A quote that is never closed takes in the rest of the file, and no reader minds.
        let is_open = self.text.matches('"').count() % 2 == 1;
        let rows: Vec<StringRecord> = reader
            .records()
            .collect::<Result<_, _>>()
            .map_err(|error| self.broken(&error))?;
        for (index, row) in rows.iter().enumerate() {
            let line = row.position().map_or(1, |at| at.line() as usize);
            if is_open && index + 1 == rows.len() {
                return Err(self.wrong(line, "a quote is opened and never closed".to_owned()));
            }
            if row.len() > heads.len() {
                let what = format!("{} values stand under {} columns", row.len(), heads.len());
                let refusal = self.wrong(line, what);
                return Err(refusal.hint("a value with a comma in it stands in double quotes"));
            }
            let cell = |name: &str| at(name).and_then(|at| row.get(at)).map(str::trim);
            let title = one_line(row.get(title_at).unwrap_or_default());
            if title.is_empty() {
                return Err(self.wrong(line, "the title is empty".to_owned()));
            }
            let week = match cell("week").filter(|text| !text.is_empty()) {
                Some(text) => Some(self.week(line, text)?),
                None => match cell("due_date").filter(|text| !text.is_empty()) {
                    Some(text) => Some(self.week_of(line, text)?),
                    None => None,
                },
            };
            let description = cell("description")
                .map(unified)
                .filter(|text| !text.is_empty());
            imported.items.push(NewItem {
                title,
                description,
                week,
            });
        }
        Ok(imported)
    }

    fn markdown(&self) -> Result<Imported, Refusal> {
        let mut imported = Imported::default();
        let mut week = None;
        let mut is_ours = false;
        for (index, line) in self.text.lines().enumerate() {
            if let Some((is_ticked, title)) = task(line.trim_start()) {
                is_ours = !is_ticked;
                imported.ticked += usize::from(is_ticked);
                let title = one_line(&unescaped(title));
                if is_ours && !title.is_empty() {
                    imported.items.push(NewItem {
                        title,
                        description: None,
                        week,
                    });
                }
            } else if line.starts_with('#') {
                is_ours = false;
                week = match named_week(line) {
                    Some(text) => Some(self.week(index + 1, text)?),
                    None => None,
                };
            } else if line.trim().is_empty() || line.starts_with([' ', '\t']) {
                if let Some(item) = imported.items.last_mut().filter(|_| is_ours) {
                    let text = item.description.get_or_insert_default();
                    text.push_str(line.strip_prefix("  ").unwrap_or(line.trim_start()));
                    text.push('\n');
                }
            } else {
                is_ours = false;
            }
        }
        for item in &mut imported.items {
            let text = item.description.take().map(|text| unified(&text));
            item.description = text.filter(|text| !text.is_empty());
        }
        Ok(imported)
    }

    fn lines(&self) -> Result<Imported, Refusal> {
        let titles = self
            .text
            .lines()
            .map(|line| one_line(unbulleted(line.trim())));
        let items = titles
            .filter(|title| !title.is_empty())
            .map(|title| NewItem {
                title,
                ..NewItem::default()
            });
        Ok(Imported {
            items: items.collect(),
            ..Imported::default()
        })
    }

    fn week(&self, line: usize, text: &str) -> Result<u32, Refusal> {
        let week: u32 = text
            .parse()
            .map_err(|_| self.wrong(line, format!("`{text}` is not the number of a week")))?;
        self.accelerator
            .has_week(week, self.weeks)
            .map_err(|refusal| {
                let rule = refusal.rule.unwrap_or_default();
                self.wrong(line, refusal.message).rule(rule)
            })?;
        Ok(week)
    }

    fn week_of(&self, line: usize, text: &str) -> Result<u32, Refusal> {
        let day: NaiveDate = text.parse().map_err(|_| {
            let what = format!("`{text}` is not a day");
            self.wrong(line, what).hint("write it as 2026-12-31")
        })?;
        let id = &self.accelerator.id;
        let Some(run) = self.run else {
            let what = format!("`{id}` has no start, so {day} has no week");
            return Err(self.wrong(line, what).hint("give the `week` instead"));
        };
        run.week_on(day).ok_or_else(|| {
            let (from, to) = (run.starts_on, run.ends_on());
            self.wrong(
                line,
                format!("`{id}` runs from {from} to {to}, and {day} is outside"),
            )
        })
    }

    fn broken(&self, error: &csv::Error) -> Refusal {
        let line = error.position().map_or(1, |at| at.line() as usize);
        self.wrong(line, format!("this is not CSV: {error}"))
    }

    fn wrong(&self, line: usize, what: String) -> Refusal {
        let text = self.text.split('\n').nth(line.saturating_sub(1));
        let length = text.unwrap_or_default().trim_end().chars().count();
        let place = Excerpt::at(self.path, self.text, (line, 1, length), String::new());
        Refusal::new(Kind::Invalid, what).at(place)
    }
}

/// A column's name as it is compared: `Due Date` is `due_date`.
fn column(name: &str) -> String {
    let name = name.trim_start_matches('\u{feff}').trim().trim_matches('"');
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// A task of a Markdown list: whether it is ticked, and what it says.
fn task(line: &str) -> Option<(bool, &str)> {
    let rest = line.strip_prefix(['-', '*', '+'])?.trim_start();
    let rest = rest.strip_prefix('[')?;
    let (tick, rest) = (
        rest.chars().next()?,
        rest.get(rest.chars().next()?.len_utf8()..)?,
    );
    let title = rest.strip_prefix(']')?;
    let is_ticked = match tick {
        ' ' => false,
        'x' | 'X' | '~' => true,
        _ => return None,
    };
    (title.is_empty() || title.starts_with([' ', '\t'])).then(|| (is_ticked, title.trim()))
}

/// The number in a head such as `## Week 3 (until 2026-12-20)`.
fn named_week(head: &str) -> Option<&str> {
    let words = head.trim_start_matches('#').trim();
    let rest = words
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("week"));
    let rest = rest.and(words.get(4..))?.trim_start();
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    Some(&rest[..end]).filter(|digits| !digits.is_empty())
}

/// The line without the sign that makes it an item of a list.
fn unbulleted(line: &str) -> &str {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = (digits.len() < line.len()).then(|| {
        digits
            .strip_prefix(". ")
            .or_else(|| digits.strip_prefix(") "))
    });
    let bullet = ["- ", "* ", "+ ", "• "]
        .iter()
        .find_map(|it| line.strip_prefix(it));
    bullet.or(number.flatten()).unwrap_or(line)
}

/// Markdown's `\*` is a star.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => plain.extend(chars.next()),
            _ => plain.push(c),
        }
    }
    plain
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, each ended by a line feed, without empty ones around it.
fn unified(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
