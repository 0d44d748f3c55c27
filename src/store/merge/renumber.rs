//! Ids like `b4` that both sides gave to a new item each: ours takes the next one, and what refers to it follows.
//!
//! Ours, because it is the side that nobody else has seen yet where a book is synced, and whose owner is told.

use std::collections::{BTreeSet, HashMap};

use super::super::yaml::{Edit, Path, Step, Value, same};
use super::align::at;
use crate::domain::numbered::next_id;

/// An item of ours that got another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Renamed {
    /// Its list in our record.
    list: Path,
    /// The id of what holds the list, for lists in items.
    holder: Option<String>,
    /// What it was called.
    pub(super) from: String,
    /// What it is called now.
    pub(super) to: String,
}

impl Renamed {
    /// The list as people call it: `backlog`.
    pub(super) fn list(&self) -> &str {
        match self.list.last() {
            Some(Step::Key(key)) => key,
            _ => "",
        }
    }

    /// What a line of the morning about it was called, and is now; None when the line is about something else.
    fn snoozed(&self, item: &str) -> Option<String> {
        let (before, holder) = match (self.list(), &self.holder) {
            ("accelerators", _) => ("", None),
            ("objectives", _) => ("objective-", None),
            ("escalations", _) => ("escalation-", None),
            ("business_reviews", _) => ("review-", None),
            ("vouchers", _) => ("vouchers-", None),
            ("initiatives", Some(holder)) => ("objective-", Some(holder)),
            _ => return None,
        };
        let before = match holder {
            Some(holder) => format!("{before}{holder}-"),
            None => before.to_owned(),
        };
        let rest = item.strip_prefix(&before)?.strip_prefix(&self.from)?;
        let is_whole = rest.is_empty() || rest.starts_with('-');
        is_whole.then(|| format!("{before}{}{rest}", self.to))
    }
}

/// The edits of our record that tell such items apart, and which those are.
pub(super) fn renumber(base: &Value, ours: &Value, theirs: &Value) -> (Vec<Edit>, Vec<Renamed>) {
    let mut renamed = Vec::new();
    let mut edits = Vec::new();
    let mut walk = Walk {
        path: Path::new(),
        holder: None,
        renamed: &mut renamed,
        edits: &mut edits,
    };
    walk.value(Some(base), ours, theirs);
    for renamed in &renamed {
        follow(ours, renamed, &mut edits);
    }
    (edits, renamed)
}

struct Walk<'w> {
    path: Path,
    holder: Option<String>,
    renamed: &'w mut Vec<Renamed>,
    edits: &'w mut Vec<Edit>,
}

impl Walk<'_> {
    fn value(&mut self, base: Option<&Value>, ours: &Value, theirs: &Value) {
        match (ours, theirs) {
            (Value::Mapping(ours), Value::Mapping(theirs)) => {
                for (key, own) in ours {
                    let (Some(name), Some(other)) = (key.as_str(), theirs.get(key)) else {
                        continue;
                    };
                    self.path.push(Step::Key(name.to_owned()));
                    self.value(base.and_then(|base| base.get(key)), own, other);
                    self.path.pop();
                }
            }
            (Value::Sequence(ours), Value::Sequence(theirs)) => {
                let base = base.and_then(Value::as_sequence);
                self.list(base.map(Vec::as_slice).unwrap_or_default(), ours, theirs);
            }
            _ => {}
        }
    }

    fn list(&mut self, base: &[Value], ours: &[Value], theirs: &[Value]) {
        let (base, theirs) = (by_id(base), by_id(theirs));
        let own = by_id(ours);
        let mut taken: BTreeSet<&str> = base.keys().chain(theirs.keys()).copied().collect();
        taken.extend(own.keys());
        let mut taken: BTreeSet<String> = taken.into_iter().map(str::to_owned).collect();
        for (index, item) in ours.iter().enumerate() {
            let Some((own, other)) = id(item).and_then(|own| Some((own, *theirs.get(own)?))) else {
                continue;
            };
            let origin = base.get(own).copied();
            let is_new = origin.is_none() && !same(item, other);
            match letter(own).filter(|_| is_new) {
                Some(letter) => {
                    let to = next_id(letter, taken.iter().map(String::as_str));
                    taken.insert(to.clone());
                    let mut path = self.path.clone();
                    path.extend([Step::Index(index), Step::Key("id".to_owned())]);
                    self.edits.push(set(path, &to));
                    self.renamed.push(Renamed {
                        list: self.path.clone(),
                        holder: self.holder.clone(),
                        from: own.to_owned(),
                        to,
                    });
                }
                None => {
                    let outer = self.holder.replace(own.to_owned());
                    self.path.push(Step::Index(index));
                    self.value(origin, item, other);
                    self.path.pop();
                    self.holder = outer;
                }
            }
        }
    }
}

/// The items that have an id, by it; of two with one the first.
fn by_id(items: &[Value]) -> HashMap<&str, &Value> {
    let named = items
        .iter()
        .rev()
        .filter_map(|item| Some((id(item)?, item)));
    named.collect()
}

fn id(item: &Value) -> Option<&str> {
    item.get("id")?.as_str()
}

/// The letter of an id that csa counts: `b` of `b4`.
fn letter(id: &str) -> Option<char> {
    let mut rest = id.chars();
    let letter = rest.next().filter(char::is_ascii_lowercase)?;
    let is_number = !rest.as_str().is_empty() && rest.all(|c| c.is_ascii_digit());
    is_number.then_some(letter)
}

/// What our record says of the item by its old id.
fn follow(ours: &Value, renamed: &Renamed, edits: &mut Vec<Edit>) {
    let places: &[(&str, &str)] = match renamed.list() {
        "accelerators" => &[("activities", "accelerator")],
        "objectives" => &[("activities", "objective"), ("accelerators", "objectives")],
        _ => &[],
    };
    for (list, key) in places {
        for (index, item) in list_at(ours, list).iter().enumerate() {
            let path = vec![
                Step::Key((*list).to_owned()),
                Step::Index(index),
                Step::Key((*key).to_owned()),
            ];
            match item.get(*key) {
                Some(Value::String(id)) if *id == renamed.from => {
                    edits.push(set(path, &renamed.to));
                }
                Some(Value::Sequence(ids)) => {
                    for (at, id) in ids.iter().enumerate() {
                        if id.as_str() == Some(&renamed.from) {
                            let mut path = path.clone();
                            path.push(Step::Index(at));
                            edits.push(set(path, &renamed.to));
                        }
                    }
                }
                _ => {}
            }
        }
    }
    for (index, item) in list_at(ours, "snoozed").iter().enumerate() {
        let line = item.get("item").and_then(Value::as_str);
        if let Some(line) = line.and_then(|line| renamed.snoozed(line)) {
            let path = vec![
                Step::Key("snoozed".to_owned()),
                Step::Index(index),
                Step::Key("item".to_owned()),
            ];
            edits.push(set(path, &line));
        }
    }
}

fn list_at<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    let list = at(value, &[Step::Key(key.to_owned())]);
    let list = list.and_then(Value::as_sequence);
    list.map(Vec::as_slice).unwrap_or_default()
}

fn set(path: Path, text: &str) -> Edit {
    Edit::Set {
        path,
        value: Value::String(text.to_owned()),
    }
}
