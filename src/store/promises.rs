//! What holds of any bytes in the place of a record: read or refused with their place, changed exactly or not at all.
//!
//! For the fuzz targets and their short run among the tests. Nothing here knows how a record is read or changed:
//! it compares what the parsers say before and after, and the lines.

use std::ops::Range;
use std::path::Path;

use super::by_hand::customer::customer;
use super::by_hand::edits::{KINDS, change};
use super::by_hand::judge::{compare, judge, value};
use super::by_hand::write;
use super::find;
use super::inspect::Inspector;
use super::merge::judge as merging;
use super::record::{Record, parsed, raw};
use super::yaml::{self, BOM, Dice, Edit, Step, Tree, Value};
use crate::domain::customer::Customer;
use crate::domain::{Kind, Refusal};

/// How often each record is changed.
const CHANGES: usize = 3;
/// Fewer bytes are no record; they are the number of one that is made up.
const NUMBER: usize = 8;
/// The line between the three texts of a merge.
const BETWEEN: &str = "\n%%%\n";

/// Reads, looks through and changes whatever these bytes are.
///
/// # Panics
/// When something does not hold; says what.
pub(crate) fn record(data: &[u8]) {
    let mut dice = Dice::new(number(data));
    if data.len() <= NUMBER {
        return made_up(&mut dice);
    }
    let read = Record::read(Path::new("acme.yaml"), data.to_vec());
    let record = match read {
        Ok(record) => record,
        Err(error) => return refused(&error, &String::from_utf8_lossy(data)),
    };
    read_alike(&record);
    Inspector::new().inspect(&record, Vec::new());
    for _ in 0..CHANGES {
        let mut after = record.customer.clone();
        if change(dice.below(KINDS), &mut dice, &mut after).is_none() {
            continue;
        }
        match record.text_with(&after) {
            Err(error) => refused(&error, &record.text),
            Ok(text) => {
                if let Err(wrong) = exact(&record, &after, &text) {
                    panic!(
                        "{wrong}\n--- before\n{}\n--- after\n{text}\n---",
                        record.text
                    );
                }
            }
        }
    }
}

/// Merges two people's changes of whatever these bytes are: one record, or three texts with `%%%` between them.
///
/// # Panics
/// When a side's change is lost, or something is said that nobody wrote.
pub(crate) fn merge(data: &[u8]) {
    let mut dice = Dice::new(number(data));
    let text = String::from_utf8_lossy(data);
    let texts: Vec<&str> = text.split(BETWEEN).collect();
    let (base, ours, theirs) = match texts[..] {
        [base, ours, theirs] => (base.to_owned(), ours.to_owned(), theirs.to_owned()),
        _ => {
            let base = match data.len() <= NUMBER {
                true => write(Dice::new(number(data)), &customer(&mut dice)).text,
                false => text.into_owned(),
            };
            let (_, ours) = merging::side(&mut dice, &base, "ours");
            let (_, theirs) = merging::side(&mut dice, &base, "theirs");
            (base, ours, theirs)
        }
    };
    if let Err(wrong) = merging::judge(&base, &ours, &theirs) {
        panic!("{wrong}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n---");
    }
}

/// A number for these bytes (FNV-1a).
fn number(data: &[u8]) -> u64 {
    data.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Changes a record of which it is known, byte for byte, where everything stands.
fn made_up(dice: &mut Dice) {
    let customer = customer(dice);
    let written = write(Dice::new(dice.below(usize::MAX) as u64), &customer);
    let read = Record::read(Path::new("acme.yaml"), written.text.clone().into_bytes());
    let record = read.unwrap_or_else(|error| panic!("{error:#}\n{}", written.text));
    assert_eq!(record.customer, customer, "{}", written.text);
    read_alike(&record);
    let mut after = customer.clone();
    if change(dice.below(KINDS), dice, &mut after).is_none() {
        return;
    }
    let mut touches = Vec::new();
    let (old, new) = (value(&customer), value(&after));
    compare(&mut touches, &mut Vec::new(), &old, &new);
    match record.text_with(&after) {
        // A merge or an alias may be in the way of a change.
        Err(error) => assert!(error.is::<Refusal>() || written.is_shared, "{error:#}"),
        Ok(text) => {
            if let Err(wrong) = judge(&written, &touches, &after, &text) {
                panic!("{wrong}\n--- before\n{}\n--- after\n{text}", written.text);
            }
        }
    }
}

/// A refusal names a place that there is.
fn refused(error: &anyhow::Error, text: &str) {
    let refusal = error.downcast_ref::<Refusal>();
    let refusal = refusal.unwrap_or_else(|| panic!("not a refusal: {error:#}\n{text}"));
    let is_kind = matches!(refusal.kind, Kind::Invalid | Kind::Refused);
    assert!(is_kind, "{refusal}\n{text}");
    assert!(!refusal.message.is_empty(), "nothing is said of\n{text}");
    let Some(place) = &refusal.excerpt else {
        panic!("no place: {refusal}\n{text}");
    };
    let lines = text.split('\n').count();
    assert!((1..=lines).contains(&place.line), "{refusal}\n{text}");
    assert!(place.column >= 1, "{refusal}\n{text}");
}

/// The quick ways to a record, and to a part of it, say what the whole reader says.
fn read_alike(record: &Record) {
    if let Some(name) = find::name_in(&record.text) {
        assert_eq!(name, record.customer.name, "{}", record.text);
    }
    let whole = parsed(&record.path, &record.text);
    let whole =
        whole.unwrap_or_else(|error| panic!("read quickly alone: {error:#}\n{}", record.text));
    assert_eq!(record.customer, whole, "read quickly:\n{}", record.text);
}

/// Whether the text says what was meant, and nothing else in it is another than before.
fn exact(record: &Record, after: &Customer, text: &str) -> Result<(), String> {
    let read = parsed(&record.path, text);
    let read = read.map_err(|error| format!("cannot be read: {error:#}"))?;
    if known(&read) != known(after) {
        return Err(format!("says something else: {read:?}"));
    }
    let touched = touched(&record.customer, after);
    unknown_stays(record, text, &touched)?;
    let tree = tree(&record.text).ok_or("was changed though it cannot be located")?;
    comments_stay(&tree, text, &touched)?;
    lines_stay(&record.text, &tree, text, &touched, after)
}

/// A step of which nothing is known is as good as none.
fn known(customer: &Customer) -> Customer {
    let mut customer = customer.clone();
    customer.onboarding.steps.retain(|_, step| !step.is_empty());
    customer
}

/// A place that the change has business with.
struct Touched {
    path: yaml::Path,
    /// Something goes from there.
    goes: bool,
}

fn touched(before: &Customer, after: &Customer) -> Vec<Touched> {
    let edits = yaml::diff(&value(before), &value(after)).into_iter();
    let places = edits.map(|edit| match edit {
        Edit::Set { path, value } => Touched {
            path,
            goes: value.is_null(),
        },
        Edit::Add { mut path, key, .. } => {
            path.push(Step::Key(key));
            Touched { path, goes: false }
        }
        Edit::Insert { path, .. } => Touched { path, goes: false },
        Edit::Remove { path } => Touched { path, goes: true },
    });
    places.collect()
}

/// Every value outside of the places that were touched is what it was.
fn unknown_stays(record: &Record, text: &str, touched: &[Touched]) -> Result<(), String> {
    let says = |text: &str| raw(&record.path, text).map_err(|error| format!("{error:#}"));
    let (before, after) = (says(&record.text)?, says(text)?);
    for edit in yaml::diff(&before, &after) {
        let mut path = edit.path().to_vec();
        if let Edit::Add { key, .. } = &edit {
            path.push(Step::Key(key.clone()));
        }
        let is_meant = touched.iter().any(|Touched { path: meant, .. }| {
            // What holds it may come or go along with it.
            path.starts_with(meant) || meant.starts_with(&path)
        });
        if !is_meant {
            return Err(format!("{edit:?} was not meant"));
        }
    }
    Ok(())
}

fn comments_stay(tree: &Tree, text: &str, touched: &[Touched]) -> Result<(), String> {
    if touched.iter().any(|touched| touched.goes) {
        return Ok(());
    }
    let now = self::tree(text).ok_or("cannot be located any more")?;
    let now: Vec<String> = now.comments().into_iter().map(|it| it.text).collect();
    let mut rest = now.iter();
    let lost = tree
        .comments()
        .into_iter()
        .find(|comment| !rest.any(|text| *text == comment.text));
    match lost {
        Some(comment) => Err(format!("the comment `{}` is lost", comment.text)),
        None => Ok(()),
    }
}

/// Every line outside of the places that were touched is there, in its order.
fn lines_stay(
    before: &str,
    tree: &Tree,
    text: &str,
    touched: &[Touched],
    after: &Customer,
) -> Result<(), String> {
    let after = value(after);
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let free: Vec<Range<usize>> = touched
        .iter()
        .filter_map(|touched| free(tree, &after, touched))
        .map(|lines| with_kept(&old, lines))
        .collect();
    let mut new = text.split_inclusive('\n');
    for (number, line) in old.iter().enumerate() {
        if free.iter().any(|lines| lines.contains(&number)) {
            continue;
        }
        // A last line without its end gets one, when others follow it.
        let is_open = number + 1 == old.len() && !line.ends_with('\n');
        let is_same = |new: &str| match is_open {
            true => new.trim_end_matches(['\r', '\n']) == line.trim_end_matches('\r'),
            false => new == *line || new == line.trim_end_matches(['\r', '\n']),
        };
        if !new.any(is_same) {
            return Err(format!("line {} is lost: {line:?}", number + 1));
        }
    }
    Ok(())
}

/// The lines with the empty ones behind them, where `|+` or `>+` makes these a part of the value.
fn with_kept(text: &[&str], lines: Range<usize>) -> Range<usize> {
    let keeps = |line: &&str| {
        let header = line.rsplit_once(['|', '>']);
        header.is_some_and(|(_, signs)| signs.contains('+'))
    };
    let end = lines.end.min(text.len());
    let empty = text[end..].iter().take_while(|line| line.trim().is_empty());
    match text[lines.start.min(end)..end].iter().any(keeps) {
        true => lines.start..end + empty.count(),
        false => lines,
    }
}

/// The lines that may become others, counted from 0; none where there is only something to come.
fn free(tree: &Tree, after: &Value, touched: &Touched) -> Option<Range<usize>> {
    let mut path = touched.path.as_slice();
    let mut lines = tree.lines(path);
    // What holds it counts where there is nothing yet, or nothing is left.
    while let Some((_, around)) = path.split_last() {
        let is_there = lines.is_some();
        let left = around.iter().try_fold(after, |value, step| match step {
            Step::Key(key) => value.get(key.as_str()),
            Step::Index(at) => value.get(at),
        });
        if is_there && !left.is_none_or(is_hollow) {
            break;
        }
        path = around;
        if let Some(around) = tree.lines(path) {
            if tree.is_open(path) && (!is_there || path.is_empty()) {
                return lines;
            }
            lines = Some(around);
        }
    }
    lines
}

fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Mapping(map) => map.values().all(is_hollow),
        Value::Sequence(items) => items.is_empty(),
        _ => false,
    }
}

fn tree(text: &str) -> Option<Tree> {
    Tree::parse(text.strip_prefix(BOM).unwrap_or(text)).ok()
}
