//! The edits that turn one value into another.

use serde_yaml::{Mapping, Value};

use super::scalar::key_text;
use super::verify::same;
use super::{Edit, Path, Step};

/// The most pairs of list items that are compared to find the longest common part of two lists.
const MOST_COMPARED: usize = 1_000_000;

/// The edits that turn `before` into `after`, to be made in this order.
///
/// Mappings are compared by key, their order left alone. Items of lists that are mappings with an `id`
/// go by that, others by equality, then by what they have in common; what is left over between two
/// matches is paired up and compared inside, so that a change touches no more than it must. Numbers count by value: 210 is 210.0.
pub(crate) fn diff(before: &Value, after: &Value) -> Vec<Edit> {
    let mut edits = Vec::new();
    compare(&mut edits, &mut Vec::new(), before, after);
    edits
}

fn compare(edits: &mut Vec<Edit>, path: &mut Path, before: &Value, after: &Value) {
    match (before, after) {
        _ if same(before, after) => {}
        (Value::Mapping(before), Value::Mapping(after)) => mappings(edits, path, before, after),
        (Value::Sequence(before), Value::Sequence(after)) => lists(edits, path, before, after),
        _ => edits.push(Edit::Set {
            path: path.clone(),
            value: after.clone(),
        }),
    }
}

fn inside(path: &mut Path, step: Step, then: impl FnOnce(&mut Path)) {
    path.push(step);
    then(path);
    path.pop();
}

fn mappings(edits: &mut Vec<Edit>, path: &mut Path, before: &Mapping, after: &Mapping) {
    let by_text = |map: &Mapping| -> Option<Vec<(String, Value)>> {
        map.iter()
            .map(|(key, value)| Some((key_text(key)?, value.clone())))
            .collect()
    };
    // A container as a key cannot be named in a path.
    let (Some(old), Some(new)) = (by_text(before), by_text(after)) else {
        edits.push(Edit::Set {
            path: path.clone(),
            value: Value::Mapping(after.clone()),
        });
        return;
    };
    let old_by_key: std::collections::HashMap<&str, &Value> = old
        .iter()
        .map(|(key, value)| (key.as_str(), value))
        .collect();
    let mut previous: Option<&str> = None;
    for (key, value) in &new {
        match old_by_key.get(key.as_str()) {
            Some(old) => inside(path, Step::Key(key.clone()), |path| {
                compare(edits, path, old, value);
            }),
            None => edits.push(Edit::Add {
                path: path.clone(),
                key: key.clone(),
                value: value.clone(),
                after: previous.map(str::to_owned),
            }),
        }
        previous = Some(key);
    }
    // Last, so that the mapping is not emptied and filled again.
    let kept: std::collections::HashSet<&str> = new.iter().map(|(key, _)| key.as_str()).collect();
    for (key, _) in old.iter().filter(|(key, _)| !kept.contains(key.as_str())) {
        inside(path, Step::Key(key.clone()), |path| {
            edits.push(Edit::Remove { path: path.clone() });
        });
    }
}

fn lists(edits: &mut Vec<Edit>, path: &mut Path, before: &[Value], after: &[Value]) {
    let mut at = 0;
    let (mut old, mut new) = (0, 0);
    let end = (before.len(), after.len());
    for (i, j) in matches(before, after).into_iter().chain([end]) {
        run(edits, path, &mut at, &before[old..i], &after[new..j]);
        if let (Some(b), Some(a)) = (before.get(i), after.get(j)) {
            inside(path, Step::Index(at), |path| compare(edits, path, b, a));
            at += 1;
        }
        (old, new) = (i + 1, j + 1);
    }
}

/// Items between two matches: changed in place as far as they pair up, then inserted or removed.
fn run(edits: &mut Vec<Edit>, path: &mut Path, at: &mut usize, old: &[Value], new: &[Value]) {
    let paired = old
        .iter()
        .zip(new)
        .take_while(|(old, new)| id(old).is_none() || id(new).is_none())
        .count();
    for (old, new) in old.iter().zip(new).take(paired) {
        inside(path, Step::Index(*at), |path| {
            compare(edits, path, old, new)
        });
        *at += 1;
    }
    for new in &new[paired..] {
        edits.push(Edit::Insert {
            path: path.clone(),
            index: *at,
            value: new.clone(),
        });
        *at += 1;
    }
    for _ in &old[paired..] {
        inside(path, Step::Index(*at), |path| {
            edits.push(Edit::Remove { path: path.clone() });
        });
    }
}

fn id(item: &Value) -> Option<&Value> {
    item.get("id").filter(|id| !id.is_null())
}

fn is_same_item(a: &Value, b: &Value) -> bool {
    match (id(a), id(b)) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => same(a, b),
        _ => false,
    }
}

/// The items of two lists that belong together, as pairs of indices: the longest common part, and
/// between its pairs those items that have the most in common.
fn matches(before: &[Value], after: &[Value]) -> Vec<(usize, usize)> {
    let common = |pairs: &mut dyn Iterator<Item = (&Value, &Value)>| {
        pairs.take_while(|(a, b)| is_same_item(a, b)).count()
    };
    let head = common(&mut before.iter().zip(after));
    let (old, new) = (&before[head..], &after[head..]);
    let tail = common(&mut old.iter().rev().zip(new.iter().rev()));
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);

    let mut found: Vec<(usize, usize)> = (0..head).map(|i| (i, i)).collect();
    if old.len().saturating_mul(new.len()) <= MOST_COMPARED {
        let same = best(old, new, |a, b| u32::from(is_same_item(a, b)));
        let (mut i, mut j) = (0, 0);
        for (k, l) in same.into_iter().chain([(old.len(), new.len())]) {
            let alike = best(&old[i..k], &new[j..l], in_common);
            found.extend(alike.into_iter().map(|(a, b)| (head + i + a, head + j + b)));
            if k < old.len() {
                found.push((head + k, head + l));
            }
            (i, j) = (k + 1, l + 1);
        }
    }
    let (before, after) = (before.len() - tail, after.len() - tail);
    found.extend((0..tail).map(|i| (before + i, after + i)));
    found
}

/// How many entries two items without an `id` have in common.
pub(crate) fn in_common(a: &Value, b: &Value) -> u32 {
    match (a, b, id(a).and(id(b))) {
        (Value::Mapping(a), Value::Mapping(b), None) => {
            let is_shared = |(key, a): &(&Value, &Value)| b.get(*key).is_some_and(|b| same(a, b));
            a.iter().filter(is_shared).count() as u32
        }
        _ => 0,
    }
}

/// The textbook table: `score[i][j]` is the best that `old[i..]` and `new[j..]` can do in pairs that
/// keep the order. What has no weight is no pair.
fn best(
    old: &[Value],
    new: &[Value],
    weight: impl Fn(&Value, &Value) -> u32,
) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut score = vec![0_u32; (old.len() + 1) * width];
    let mut paired = vec![false; score.len()];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let apart = score[(i + 1) * width + j].max(score[i * width + j + 1]);
            let weight = weight(&old[i], &new[j]);
            let together = weight + score[(i + 1) * width + j + 1];
            paired[i * width + j] = weight > 0 && together >= apart;
            score[i * width + j] = apart.max(together);
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if paired[i * width + j] {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if score[(i + 1) * width + j] >= score[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}
