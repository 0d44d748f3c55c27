//! Whether a merge did right by both sides: what each of them did is in the merged record, whoever merges. For tests.
//!
//! It reads values and comments by the parsers alone, and knows nothing of how a merge is made.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path as File;

use super::align::Naming;
use super::*;
use crate::store::by_hand::edits::{KINDS, change};
use crate::store::record::Record;
use crate::store::yaml::{Dice, Step, Tree, Value};

/// Everything that a record says, by its place.
type Leaves = BTreeMap<String, String>;

/// What came of a merge that did right by both sides.
#[derive(Debug, Default)]
#[cfg_attr(
    not(test),
    expect(
        dead_code,
        reason = "only the tests count, fuzzing asks whether it holds"
    )
)]
pub(crate) struct Outcome {
    /// It was refused, and is left to a merge of lines.
    pub(crate) by_lines: bool,
    /// How many values both sides changed.
    pub(crate) conflicts: usize,
    /// How much was decided besides.
    pub(crate) notes: usize,
    /// Items of a list could not be told apart, so that only comments were looked at.
    pub(crate) passed_over: bool,
}

/// Merges both ways round, and says what is lost, invented or told otherwise.
///
/// # Errors
/// What is wrong, and the merged text.
pub(crate) fn judge(base: &str, ours: &str, theirs: &str) -> Result<Outcome, String> {
    let (Ok(merged), Ok(other)) = (merge(base, ours, theirs), merge(base, theirs, ours)) else {
        return Ok(Outcome {
            by_lines: true,
            ..Outcome::default()
        });
    };
    let wrong = |what: String| Err(format!("{what}\n--- merged\n{}\n---", merged.text));
    if let Some(lost) = lost_comment(base, ours, theirs, &merged.text) {
        return wrong(format!("the comment `{lost}` is lost"));
    }
    let outcome = Outcome {
        conflicts: merged.conflicts.len(),
        notes: merged.notes.len(),
        ..Outcome::default()
    };
    let all = [base, ours, theirs, &merged.text, &other.text].map(leaves);
    let [
        Some(before),
        Some(own),
        Some(their),
        Some(now),
        Some(swapped),
    ] = all
    else {
        return Ok(Outcome {
            passed_over: true,
            ..outcome
        });
    };
    let in_comments: String = unsettled(&merged.text)
        .into_iter()
        .map(|value| value.theirs + "\n")
        .collect();
    let is_open = |place: &str| {
        let mut conflicts = merged.conflicts.iter();
        conflicts.any(|conflict| place.starts_with(&conflict.place))
    };
    for (place, value) in &own {
        let is_new = before.get(place) != Some(value);
        let is_everywhere =
            before.get(place) == their.get(place) || their.get(place) == Some(value);
        if (is_new || is_everywhere && their.contains_key(place)) && now.get(place) != Some(value) {
            return wrong(format!("ours says {place}: {value}"));
        }
    }
    for (place, value) in &their {
        let is_new = before.get(place) != Some(value);
        if is_new && now.get(place) != Some(value) {
            let is_kept = is_open(place) && !in_comments.is_empty();
            if !is_kept {
                return wrong(format!("theirs says {place}: {value}"));
            }
        }
    }
    for (place, value) in &now {
        if own.get(place) != Some(value) && their.get(place) != Some(value) {
            return wrong(format!("nobody says {place}: {value}"));
        }
    }
    for (place, value) in &before {
        let is_removed = |side: &Leaves| !side.contains_key(place);
        let is_kept_by_both = own.get(place) == Some(value) && their.get(place) == Some(value);
        if is_kept_by_both && now.get(place) != Some(value) {
            return wrong(format!("both kept {place}: {value}"));
        }
        if is_removed(&own) && is_removed(&their) && now.contains_key(place) {
            return wrong(format!("both removed {place}"));
        }
    }
    let settled = |leaves: Leaves| -> Leaves {
        leaves
            .into_iter()
            .filter(|(place, _)| !is_open(place))
            .collect()
    };
    let (now, swapped) = (settled(now), settled(swapped));
    if now != swapped {
        return wrong(format!("the other way round it says\n{}", other.text));
    }
    Ok(outcome)
}

/// One person's changes, by the program and by hand.
///
/// They are how many, and what the text is then.
pub(crate) fn side(dice: &mut Dice, base: &str, name: &str) -> (usize, String) {
    let mut text = base.to_owned();
    let mut edits = 0;
    for number in 0..1 + dice.below(5) {
        if dice.percent(25) {
            text = with_comment(dice, &text, &format!("# {name} {number};"));
            edits += 1;
            continue;
        }
        let Ok(record) = Record::read(File::new("acme.yaml"), text.clone().into_bytes()) else {
            break;
        };
        let mut after = record.customer.clone();
        // What both sides are likely to meet in.
        let often = *dice.pick(&[0, 7, 10, 12, 15, 22, 23, 26]);
        let kind = match dice.percent(40) {
            true => often,
            false => dice.below(KINDS),
        };
        if change(kind, dice, &mut after).is_some()
            && let Ok(new) = record.text_with(&after)
        {
            text = new;
            edits += 1;
        }
    }
    (edits, text)
}

/// A comment above one of the document's own keys, or behind one.
fn with_comment(dice: &mut Dice, text: &str, comment: &str) -> String {
    let is_key =
        |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(':');
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let keys: Vec<usize> = (0..lines.len()).filter(|at| is_key(lines[*at])).collect();
    if keys.is_empty() {
        return text.to_owned();
    }
    let at = *dice.pick(&keys);
    let mut new = lines[..at].concat();
    let line = lines[at].trim_end_matches(['\n', '\r']);
    let may_follow = !line.contains('#') && line.trim_end().ends_with(':');
    if may_follow && dice.percent(50) {
        new += &format!("{line} {comment}{}", &lines[at][line.len()..]);
    } else {
        new += &format!("{comment}\n{}", lines[at]);
    }
    new + &lines[at + 1..].concat()
}

/// A comment that nobody took away, and that is gone.
fn lost_comment(base: &str, ours: &str, theirs: &str, merged: &str) -> Option<String> {
    let comments = |text: &str| -> BTreeSet<String> {
        let body = text.strip_prefix(BOM).unwrap_or(text);
        let tree = Tree::parse(body).ok();
        let comments = tree.iter().flat_map(Tree::comments);
        comments.map(|comment| comment.text).collect()
    };
    let (base, ours) = (comments(base), comments(ours));
    let (theirs, merged) = (comments(theirs), comments(merged));
    let mut all = ours.union(&theirs);
    let is_lost = |comment: &&String| {
        let is_removed =
            |side: &BTreeSet<String>| base.contains(*comment) && !side.contains(*comment);
        !merged.contains(*comment) && !is_removed(&ours) && !is_removed(&theirs)
    };
    all.find(is_lost).cloned()
}

/// What the text says; None where two items of a list cannot be told apart.
fn leaves(text: &str) -> Option<Leaves> {
    let body = text.strip_prefix(BOM).unwrap_or(text);
    let mut found = Leaves::new();
    gather(&values_of(body)?, &mut Path::new(), "", &mut found)?;
    Some(found)
}

fn gather(value: &Value, path: &mut Path, place: &str, found: &mut Leaves) -> Option<()> {
    match value {
        Value::Null => {}
        Value::Mapping(map) => {
            for (key, value) in map {
                let key = yaml::key_text(key)?;
                path.push(Step::Key(key.clone()));
                gather(value, path, &joined(place, &key), found)?;
                path.pop();
            }
        }
        Value::Sequence(items) => {
            let naming = Naming::of(path);
            let mut names = BTreeSet::new();
            for (at, item) in items.iter().enumerate() {
                let name = match item.is_mapping() {
                    // A year that gets its first day on one side is called otherwise there.
                    true if place == "subscriptions" => continue,
                    true => naming.name(item)?,
                    false => yaml::flow(item),
                };
                if !names.insert(name.clone()) && item.is_mapping() {
                    return None;
                }
                let place = joined(place, &name);
                if item.is_mapping() {
                    found.insert(place.clone(), "an item".to_owned());
                }
                path.push(Step::Index(at));
                gather(item, path, &place, found)?;
                path.pop();
            }
        }
        value => {
            found.insert(place.to_owned(), yaml::flow(value));
        }
    }
    Some(())
}

fn joined(place: &str, name: &str) -> String {
    match place {
        "" => name.to_owned(),
        place => format!("{place}.{name}"),
    }
}
