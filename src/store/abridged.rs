//! A record abridged to what a change touches: a new line in a log of years must not cost the reading of all of it.
//!
//! Of the long lists, the entries that stay as they are give way to a comment; the change is made in what is left and
//! verified there, by the code that does it in a whole record; then the entries come back, byte for byte.
//!
//! Behind a whole entry of a list and before the dash of the next, a reader knows nothing but in which lists and
//! mappings it is; the excerpt, read by both parsers, ends and begins at just these places, and its entries must say
//! what they said in the whole. Where that is not certain, because of an alias or of lines that cannot be told apart,
//! nothing is abridged. The whole text is read once more before it is written: see [`Record::text_with`].

use std::ops::Range;

use super::record::Record;
use super::yaml::may_share;
use crate::domain::customer::Customer;

/// A record without some entries that a change leaves alone.
pub(super) struct Abridged<'r> {
    before: Record,
    after: Customer,
    left_out: Vec<LeftOut<'r>>,
}

/// Lines that gave way to a comment.
struct LeftOut<'r> {
    comment: String,
    lines: &'r str,
}

impl<'r> Abridged<'r> {
    /// The excerpt of this record in which it can become `after`; none when nothing can be left out.
    pub(super) fn of(record: &'r Record, after: &Customer) -> Option<Self> {
        let text = record.text.as_str();
        if text.contains("<<") || text.contains(COMMENT) || may_share(text) {
            return None;
        }
        let before = &record.customer;
        let mut excerpt = Excerpt {
            before: before.clone(),
            after: after.clone(),
            lines: Vec::new(),
        };
        excerpt.shorten(text, "accelerators", |customer| &mut customer.accelerators);
        excerpt.shorten(text, "activities", |customer| &mut customer.activities);
        excerpt.cut(record)
    }

    /// The whole text, changed; none when the excerpt cannot be.
    pub(super) fn text(&self) -> Option<String> {
        let mut text = self.before.whole_text_with(&self.after).ok()?;
        for LeftOut { comment, lines } in &self.left_out {
            // Somebody who writes such a comment into a note has it written in the whole.
            let (ahead, behind) = text.split_once(comment.as_str())?;
            if behind.contains(comment.as_str()) {
                return None;
            }
            text = [ahead, lines, behind].concat();
        }
        Some(text)
    }
}

/// How the comments begin that stand for what was left out.
const COMMENT: &str = "#csa-left-out-";

/// What is found out on the way to an excerpt.
struct Excerpt {
    before: Customer,
    after: Customer,
    /// The lines to leave out, by their bytes.
    lines: Vec<Range<usize>>,
}

impl Excerpt {
    /// Leaves out of one list what is the same before and after. Its first and its last entry stay, for its layout,
    /// and so do the neighbours of what changes.
    fn shorten<T: PartialEq>(
        &mut self,
        text: &str,
        key: &str,
        list: impl Fn(&mut Customer) -> &mut Vec<T>,
    ) {
        let (before, after) = (list(&mut self.before), list(&mut self.after));
        let Some(starts) = starts(text, key).filter(|starts| starts.len() == before.len()) else {
            return;
        };
        let same =
            |pairs: &mut dyn Iterator<Item = (&T, &T)>| pairs.take_while(|(a, b)| a == b).count();
        let head = same(&mut before.iter().zip(after.iter()));
        let tail = same(&mut before[head..].iter().rev().zip(after[head..].iter().rev()));
        let (length, grown) = (before.len(), after.len());
        let first = 1..head.saturating_sub(1);
        let last = (length - tail + 1).max(first.end)..length.saturating_sub(1);
        // From the end, so that what was counted still holds.
        for gone in [last, first] {
            if gone.is_empty() {
                continue;
            }
            self.lines.push(starts[gone.start]..starts[gone.end]);
            let moved = match gone.start < head {
                true => gone.clone(),
                false => gone.start + grown - length..gone.end + grown - length,
            };
            before.drain(gone);
            after.drain(moved);
        }
    }

    /// The abridged record, if it says what was read in the whole.
    fn cut(mut self, record: &Record) -> Option<Abridged<'_>> {
        if self.lines.is_empty() {
            return None;
        }
        self.lines.sort_by_key(|lines| lines.start);
        let mut text = String::with_capacity(record.text.len());
        let mut left_out = Vec::new();
        let mut done = 0;
        for (number, lines) in self.lines.into_iter().enumerate() {
            let comment = format!("{COMMENT}{number};\n");
            text += &record.text[done..lines.start];
            text += &comment;
            done = lines.end;
            left_out.push(LeftOut {
                comment,
                lines: &record.text[lines],
            });
        }
        text += &record.text[done..];
        let before = Record::read(&record.path, text.into_bytes()).ok()?;
        (before.customer == self.before).then_some(Abridged {
            before,
            after: self.after,
            left_out,
        })
    }
}

/// Where the lines start that begin an entry of this list in block style, as far as a look at each line can tell.
fn starts(text: &str, key: &str) -> Option<Vec<usize>> {
    let mut lines = text.split_inclusive('\n').scan(0, |end, line| {
        let start = *end;
        *end += line.len();
        Some((start, line.trim_end()))
    });
    let is_key = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.starts_with(':'))
    };
    lines.find(|(_, line)| is_key(line))?;
    let mut starts = Vec::new();
    let mut dash = None;
    for (start, line) in lines {
        let bare = line.trim_start_matches(' ');
        let column = line.len() - bare.len();
        let is_entry = bare == "-" || bare.starts_with("- ");
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        match dash {
            None if !is_entry => return None,
            None => dash = Some(column),
            Some(dash) if column > dash => continue,
            Some(dash) if column < dash || !is_entry => return (column == 0).then_some(starts),
            Some(_) => {}
        }
        starts.push(start);
    }
    Some(starts)
}
