//! What a save may touch, and whether it touched nothing else.

use std::ops::Range;
use std::path::Path;

use serde_yaml::Value;

use super::{Spot, Written, is_unknown};
use crate::domain::customer::Customer;
use crate::store::record::{parsed, raw};
use crate::store::yaml::{self, Step};

/// A place that a change has business with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Touch {
    /// Something new, where nothing was.
    Add(yaml::Path),
    /// Another value; whether it has several lines.
    Set(yaml::Path, bool),
    /// Something goes, with all that is in it.
    Remove(yaml::Path),
}

/// A customer as plain values, empty ones and nulls included.
pub(crate) fn value(customer: &Customer) -> Value {
    serde_yaml::to_value(customer).unwrap()
}

/// What differs, by key and by place in lists; at most one item of a list goes.
pub(crate) fn compare(
    touches: &mut Vec<Touch>,
    path: &mut yaml::Path,
    before: &Value,
    after: &Value,
) {
    match (before, after) {
        _ if before == after => {}
        (Value::Mapping(old), Value::Mapping(new)) => {
            let keys = old
                .keys()
                .chain(new.keys().filter(|key| !old.contains_key(key)));
            for key in keys {
                path.push(Step::Key(key.as_str().unwrap().to_owned()));
                let of = |map: &serde_yaml::Mapping| map.get(key).cloned().unwrap_or_default();
                match (old.contains_key(key), new.contains_key(key)) {
                    // An empty step is a step: it goes as a whole.
                    (true, false) => touches.push(Touch::Remove(path.clone())),
                    _ => compare(touches, path, &of(old), &of(new)),
                }
                path.pop();
            }
        }
        (Value::Sequence(old), Value::Sequence(new)) if new.len() < old.len() => {
            let kept = old.iter().zip(new).take_while(|(old, new)| old == new);
            let mut gone = path.clone();
            gone.push(Step::Index(kept.count()));
            touches.push(Touch::Remove(gone));
        }
        (Value::Sequence(old), Value::Sequence(new)) => {
            for (at, after) in new.iter().enumerate() {
                path.push(Step::Index(at));
                compare(touches, path, old.get(at).unwrap_or(&Value::Null), after);
                path.pop();
            }
        }
        (Value::Null, _) => touches.push(Touch::Add(path.clone())),
        (_, Value::Null) => touches.push(Touch::Remove(path.clone())),
        _ => {
            let is_long = after.as_str().is_some_and(|text| text.contains('\n'));
            touches.push(Touch::Set(path.clone(), is_long));
        }
    }
}

/// Whether the saved text is what it should be.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn judge(
    written: &Written,
    touches: &[Touch],
    after: &Customer,
    text: &str,
) -> Result<(), String> {
    let read = parsed(Path::new("acme.yaml"), text)
        .map_err(|error| format!("cannot be read: {error:#}"))?;
    // A step of which nothing is known is as good as none.
    let known = |customer: &Customer| {
        let mut customer = customer.clone();
        customer.onboarding.steps.retain(|_, step| !step.is_empty());
        customer
    };
    if known(&read) != known(after) {
        return Err(format!("says something else: {:?}", read));
    }
    unknown_stays(written, touches, text)?;
    comments_stay(written, touches, text)?;
    only_touched(written, touches, after, text)
}

/// Every key that csa does not know is where it was, with its value, but for those of a list item
/// that was taken away.
fn unknown_stays(written: &Written, touches: &[Touch], text: &str) -> Result<(), String> {
    let parts = |text: &str| {
        let mut parts = Vec::new();
        let whole = raw(Path::new("acme.yaml"), text).unwrap();
        unknown(&mut parts, &mut Vec::new(), &whole);
        parts.sort_by_key(|(path, _)| format!("{path:?}"));
        parts
    };
    let mut wanted = parts(&written.text);
    for touch in touches {
        if let Touch::Remove(gone) = touch
            && let Some((&Step::Index(at), list)) = gone.split_last()
        {
            wanted.retain(|(path, _)| !path.starts_with(gone));
            for (path, _) in wanted.iter_mut().filter(|(path, _)| path.starts_with(list)) {
                if let Step::Index(index) = &mut path[list.len()]
                    && *index > at
                {
                    *index -= 1;
                }
            }
        }
    }
    wanted.sort_by_key(|(path, _)| format!("{path:?}"));
    let found = parts(text);
    match found == wanted {
        true => Ok(()),
        false => Err(format!("unknown keys were {wanted:?} and are {found:?}")),
    }
}

fn unknown(parts: &mut Vec<(yaml::Path, Value)>, path: &mut yaml::Path, value: &Value) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map {
                let key = key.as_str().unwrap();
                path.push(Step::Key(key.to_owned()));
                match is_unknown(key) {
                    true => parts.push((path.clone(), value.clone())),
                    false => unknown(parts, path, value),
                }
                path.pop();
            }
        }
        Value::Sequence(items) => {
            for (at, value) in items.iter().enumerate() {
                path.push(Step::Index(at));
                unknown(parts, path, value);
                path.pop();
            }
        }
        _ => {}
    }
}

/// Every comment is there, in order, but for those within what was taken away.
fn comments_stay(written: &Written, touches: &[Touch], text: &str) -> Result<(), String> {
    let goes = |at: &usize| {
        touches.iter().any(|touch| match touch {
            Touch::Remove(path) => written
                .spot(path)
                .is_some_and(|spot| spot.whole.contains(at)),
            _ => false,
        })
    };
    let mut rest = text;
    for (at, comment) in written.comments.iter().filter(|(at, _)| !goes(at)) {
        match rest.find(comment.as_str()) {
            Some(found) => rest = &rest[found + comment.len()..],
            None => return Err(format!("the comment at {at} is lost: {comment}")),
        }
    }
    Ok(())
}

/// Nothing changed but in the places that the change has business with; where it only adds, nothing
/// went but a word for nothing.
fn only_touched(
    written: &Written,
    touches: &[Touch],
    after: &Customer,
    text: &str,
) -> Result<(), String> {
    let old = written.text.as_str();
    let mut windows: Vec<Range<usize>> = Vec::new();
    let mut inserts = 0;
    for touch in touches {
        match window(written, touch, after) {
            Some(window) => windows.push(window),
            None => inserts += 1,
        }
    }
    windows.sort_by_key(|window| window.start);
    let mut kept: Vec<&str> = Vec::new();
    let mut from = 0;
    for window in &windows {
        if window.start >= from {
            kept.push(&old[from..window.start]);
        }
        from = from.max(window.end);
    }
    kept.push(&old[from..]);
    let fits = match (inserts, kept.as_slice()) {
        (0, [first, .., last]) => {
            text.starts_with(first) && text.ends_with(last) && in_order(&kept, text)
        }
        (1, [_]) => is_insertion(old, text),
        _ => {
            let small: Vec<&str> = kept.iter().flat_map(|kept| pieces(kept)).collect();
            in_order(&small, text)
        }
    };
    match fits {
        true => Ok(()),
        false => Err(format!(
            "more than {windows:?} and {inserts} insertions changed"
        )),
    }
}

/// The bytes that a touch may replace; None when it may only insert.
fn window(written: &Written, touch: &Touch, after: &Customer) -> Option<Range<usize>> {
    let text = written.text.as_str();
    match touch {
        Touch::Add(path) => {
            let ways = (0..=path.len()).rev().map(|length| &path[..length]);
            let there: &Spot = ways.filter_map(|way| written.spot(way)).next()?;
            there
                .is_empty
                .then(|| there.region.start..past_gap(text, there.region.end))
        }
        Touch::Set(path, is_long) => {
            let spot = written.spot(path)?;
            match *is_long || text[spot.value.clone()].starts_with(['|', '>']) {
                true => Some(spot.region.clone()),
                false => Some(spot.value.clone()),
            }
        }
        Touch::Remove(path) => {
            let mut spot = written.spot(path)?;
            let after = value(after);
            // What it leaves empty may go with it.
            for length in (1..path.len()).rev() {
                let around = &path[..length];
                let left = around.iter().try_fold(&after, |value, step| match step {
                    Step::Key(key) => value.get(key.as_str()),
                    Step::Index(at) => value.get(at),
                });
                if left.is_some_and(|left| !is_hollow(left)) {
                    break;
                }
                spot = written.spot(around).unwrap_or(spot);
            }
            // Without a line break at the very end, the one before goes.
            let start = match spot.removal.end == text.len() && !text.ends_with('\n') {
                true => text[..spot.removal.start]
                    .trim_end_matches(['\r', '\n'])
                    .len(),
                false => spot.removal.start,
            };
            Some(start..spot.removal.end)
        }
    }
}

fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Mapping(map) => map.values().all(is_hollow),
        Value::Sequence(items) => items.is_empty(),
        _ => false,
    }
}

fn in_order(pieces: &[&str], text: &str) -> bool {
    let mut rest = text;
    pieces.iter().all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}

/// The words between which something may be inserted: lines without their breaks and comments, and
/// what stands between brackets and commas.
fn pieces(text: &str) -> Vec<&str> {
    let parts = text.lines().flat_map(|line| {
        let (line, comment) = line.split_at(line.find(" #").unwrap_or(line.len()));
        [line, comment]
    });
    let words = parts.flat_map(|part| part.split(['{', '[', ',', ']', '}']));
    words.map(str::trim_end).collect()
}

/// Whether nothing went and something came in one place, or else a comma somewhere before it.
fn is_insertion(before: &str, after: &str) -> bool {
    let inserts = |after: &[u8]| {
        let before = before.as_bytes();
        let head = before.iter().zip(after).take_while(|(a, b)| a == b).count();
        let ends = before.iter().rev().zip(after.iter().rev());
        let tail = ends.take_while(|(a, b)| a == b).count();
        head + tail >= before.len()
    };
    let same = before
        .bytes()
        .zip(after.bytes())
        .take_while(|(a, b)| a == b);
    let first = same.count();
    let mut without = after.as_bytes().to_vec();
    inserts(after.as_bytes())
        || (without.get(first) == Some(&b',') && {
            without.remove(first);
            inserts(&without)
        })
}

/// Behind the comments and blank lines that follow the line in which `at` stands.
fn past_gap(text: &str, at: usize) -> usize {
    let mut past = at;
    for (number, line) in text[at..].split_inclusive('\n').enumerate() {
        let bare = line.trim_start();
        if number > 0 && !bare.is_empty() && !bare.starts_with('#') {
            break;
        }
        past += line.len();
    }
    past
}
