//! A backlog: the work of an accelerator, laid over its weeks.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::accelerator::{Accelerator, BacklogItem, Run};
use super::nearest::{listed, nearest};
use super::{Kind, Refusal};

/// An item before it has an id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NewItem {
    /// What is to be done, on one line.
    pub(crate) title: String,
    /// More about it, as Markdown.
    pub(crate) description: Option<String>,
    /// The week it belongs to, from 1.
    pub(crate) week: Option<u32>,
}

impl BacklogItem {
    /// Its title, or its id where it has none.
    pub(crate) fn called(&self) -> &str {
        match self.title.as_deref().map(str::trim) {
            Some(title) if !title.is_empty() => title,
            _ => &self.id,
        }
    }
}

impl Accelerator {
    /// Its title, or its id where it has none.
    pub(crate) fn called(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }

    /// Puts the item at the end of the backlog, under a new id, which is returned.
    pub(crate) fn append(&mut self, item: NewItem) -> String {
        let numbers = self.backlog.iter().filter_map(|item| {
            let number = item.id.strip_prefix('b')?;
            number.parse::<u32>().ok()
        });
        let id = format!("b{}", numbers.max().unwrap_or(0).saturating_add(1));
        self.backlog.push(BacklogItem {
            id: id.clone(),
            title: Some(item.title),
            description: item.description,
            week: item.week,
            done_on: None,
        });
        id
    }

    /// The item that has this title; case and blanks do not count.
    pub(crate) fn item_titled(&self, title: &str) -> Option<&BacklogItem> {
        let wanted = folded(title);
        self.backlog
            .iter()
            .find(|item| item.title.as_deref().is_some_and(|it| folded(it) == wanted))
    }

    /// The place in the backlog of the item that a word means: its id, its title, or a part of its title
    /// that no other has.
    ///
    /// # Errors
    /// When it means none, or several.
    pub(crate) fn item(&self, word: &str) -> Result<usize, Refusal> {
        let wanted = folded(word);
        let title = |item: &BacklogItem| item.title.as_deref().map(folded).unwrap_or_default();
        let named = |item: &BacklogItem| item.id.eq_ignore_ascii_case(word.trim());
        if let Some(at) = self.backlog.iter().position(named) {
            return Ok(at);
        }
        for is_meant in [
            &|item: &BacklogItem| title(item) == wanted,
            &|item: &BacklogItem| !wanted.is_empty() && title(item).contains(&wanted),
        ] as [&dyn Fn(&BacklogItem) -> bool; 2]
        {
            let meant: Vec<usize> = (0..self.backlog.len())
                .filter(|&at| is_meant(&self.backlog[at]))
                .collect();
            match meant.as_slice() {
                [] => {}
                [one] => return Ok(*one),
                several => {
                    let ids = several.iter().map(|&at| self.backlog[at].id.as_str());
                    let message = format!("`{word}` could be {}", listed(ids));
                    return Err(Refusal::new(Kind::Ambiguous, message).hint("give the id"));
                }
            }
        }
        let message = format!("the backlog of `{}` has no item `{word}`", self.id);
        let refusal = Refusal::new(Kind::NotFound, message);
        let ids = self.backlog.iter().map(|item| item.id.as_str());
        let titles = self.backlog.iter().filter_map(|item| item.title.as_deref());
        Err(match nearest(word, titles.chain(ids)) {
            Some(near) => refusal.hint(format!("did you mean `{near}`?")),
            None => refusal,
        })
    }

    /// Refuses a week that the accelerator does not have; `weeks` is how many it runs.
    pub(crate) fn has_week(&self, week: u32, weeks: u32) -> Result<(), Refusal> {
        let message = match week {
            0 => "weeks are counted from 1".to_owned(),
            _ if week > weeks => {
                format!("there is no week {week}: `{}` runs {weeks} weeks", self.id)
            }
            _ => return Ok(()),
        };
        Err(Refusal::new(Kind::Refused, message).rule("accelerator.length"))
    }
}

/// The last day of that week, by which an item of it is due.
pub(crate) fn due_on(run: Run, week: u32) -> NaiveDate {
    let first = run.week_starts_on(week);
    first.checked_add_days(Days::new(6)).unwrap_or(first)
}

/// The week of each of so many items, in their order and spread as evenly as whole weeks allow. The first
/// is in the first week; none is in a week that is not there.
pub(crate) fn spread(items: usize, weeks: RangeInclusive<u32>) -> Vec<u32> {
    let (first, count) = (
        *weeks.start(),
        u64::from(weeks.end().saturating_sub(*weeks.start())) + 1,
    );
    (0..items as u64)
        .map(|at| first + (at * count / items as u64) as u32)
        .collect()
}

fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
#[path = "backlog_tests.rs"]
mod tests;
