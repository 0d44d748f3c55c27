//! Two people at one record, thousands of times: what each of them did is in the merged one, whoever merges.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path as File;

use super::align::Naming;
use super::*;
use crate::store::by_hand::customer::customer;
use crate::store::by_hand::edits::{KINDS, change};
use crate::store::by_hand::write;
use crate::store::record::Record;
use crate::store::yaml::{Dice, Step, Tree, Value, cases};

/// How many records, unless `PROPTEST_CASES` says otherwise.
const RECORDS: u64 = 150;

/// Everything that a record says, by its place.
type Leaves = BTreeMap<String, String>;

#[derive(Debug, Default)]
struct Counts {
    merges: usize,
    edits: usize,
    conflicts: usize,
    outlived: usize,
    by_lines: usize,
    passed_over: usize,
}

#[test]
fn what_either_side_did_is_in_the_merged_record_whoever_merges() {
    let mut counts = Counts::default();
    for seed in 0..cases(RECORDS) {
        one(seed, &mut counts);
    }
    println!("{counts:?}");
    assert!(counts.by_lines * 20 < counts.merges, "5 % or more by lines");
    assert!(counts.passed_over * 3 < counts.merges, "{counts:?}");
    assert!(counts.conflicts > 0 && counts.outlived > 0, "{counts:?}");
}

fn one(seed: u64, counts: &mut Counts) {
    let base = write(Dice::new(seed ^ 0x0a2d), &customer(&mut Dice::new(seed))).text;
    let mut dice = Dice::new(seed ^ 0x3e7);
    let ours = side(&mut dice, &base, "ours", counts);
    let theirs = side(&mut dice, &base, "theirs", counts);
    counts.merges += 1;
    let (Ok(merged), Ok(other)) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours))
    else {
        counts.by_lines += 1;
        return;
    };
    let tell = |wrong: String| -> ! {
        panic!(
            "seed {seed}: {wrong}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n--- merged\n{}\n---",
            merged.text
        )
    };
    if let Some(lost) = lost_comment(&base, &ours, &theirs, &merged.text) {
        tell(format!("the comment `{lost}` is lost"));
    }
    counts.conflicts += merged.conflicts.len();
    counts.outlived += merged.notes.len();
    let all = [&base, &ours, &theirs, &merged.text, &other.text].map(|text| leaves(text));
    let [
        Some(before),
        Some(own),
        Some(their),
        Some(now),
        Some(swapped),
    ] = all
    else {
        counts.passed_over += 1;
        return;
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
            tell(format!("ours says {place}: {value}"));
        }
    }
    for (place, value) in &their {
        let is_new = before.get(place) != Some(value);
        if is_new && now.get(place) != Some(value) {
            let is_kept = is_open(place) && !in_comments.is_empty();
            if !is_kept {
                tell(format!("theirs says {place}: {value}"));
            }
        }
    }
    for (place, value) in &now {
        if own.get(place) != Some(value) && their.get(place) != Some(value) {
            tell(format!("nobody says {place}: {value}"));
        }
    }
    for (place, value) in &before {
        let is_removed = |side: &Leaves| !side.contains_key(place);
        let is_kept_by_both = own.get(place) == Some(value) && their.get(place) == Some(value);
        if is_kept_by_both && now.get(place) != Some(value) {
            tell(format!("both kept {place}: {value}"));
        }
        if is_removed(&own) && is_removed(&their) && now.contains_key(place) {
            tell(format!("both removed {place}"));
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
        tell(format!("the other way round it says\n{}", other.text));
    }
}

/// One person's changes, by the program and by hand.
fn side(dice: &mut Dice, base: &str, name: &str, counts: &mut Counts) -> String {
    let mut text = base.to_owned();
    for number in 0..1 + dice.below(5) {
        if dice.percent(25) {
            text = with_comment(dice, &text, &format!("# {name} {number};"));
            counts.edits += 1;
            continue;
        }
        let record = Record::read(File::new("acme.yaml"), text.clone().into_bytes()).unwrap();
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
            counts.edits += 1;
        }
    }
    text
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
        let comments = Tree::parse(body).unwrap().comments();
        comments.into_iter().map(|comment| comment.text).collect()
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
