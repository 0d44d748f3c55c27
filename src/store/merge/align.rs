//! Which items of two lists are the same item: by its permanent id, by what else names it, by what it has in common.

use std::collections::{HashMap, VecDeque};

use super::super::yaml::{self, Path, Step, Value, same};

/// What names an item of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming {
    /// The keys that may, the surest first.
    keys: &'static [&'static str],
    /// Whether items without any of these go by what they have in common.
    by_likeness: bool,
    /// Whether the list is kept in the order of its days.
    pub(super) is_dated: bool,
}

impl Naming {
    /// That of the list at this path.
    pub(super) fn of(list: &[Step]) -> Self {
        let name = list.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        let (keys, by_likeness, is_dated): (&[&str], bool, bool) = match name.unwrap_or_default() {
            "readings" | "sentiment" => (&["on"], false, true),
            "metrics" => (&["key"], false, false),
            "snoozed" => (&["item"], false, false),
            "contacts" => (&["email", "name"], false, false),
            "subscriptions" => (&["starts_on", "order_form_on", "ends_on"], true, false),
            _ => (&["id"], true, false),
        };
        Self {
            keys,
            by_likeness,
            is_dated,
        }
    }

    /// The same without likeness: for items that came up on both sides, which nobody meant to be one.
    pub(super) fn strictly(self) -> Self {
        Self {
            by_likeness: false,
            ..self
        }
    }

    /// What a person calls this item, if anything names it.
    pub(super) fn name(&self, item: &Value) -> Option<String> {
        self.keys.iter().find_map(|key| named(item, key))
    }
}

/// For each of `a` the place of the same item in `b`, if it is there.
pub(super) fn align(a: &[&Value], b: &[&Value], naming: Naming) -> Vec<Option<usize>> {
    let mut aligned = Aligned {
        a,
        b,
        found: vec![None; a.len()],
        taken: vec![false; b.len()],
    };
    for key in naming.keys {
        aligned.by(|item| named(item, key));
    }
    let is_named = |item: &Value| naming.name(item).is_some();
    aligned.by(|item| (!is_named(item)).then(|| yaml::flow(item)));
    if naming.by_likeness {
        aligned.by_likeness();
    }
    aligned.found
}

struct Aligned<'v> {
    a: &'v [&'v Value],
    b: &'v [&'v Value],
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Aligned<'_> {
    /// Items with the same name are one. Of several with one name equal ones go together, then the first with the
    /// first.
    fn by(&mut self, name: impl Fn(&Value) -> Option<String>) {
        let mut places: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, item) in self.b.iter().enumerate() {
            if !self.taken[at]
                && let Some(name) = name(item)
            {
                places.entry(name).or_default().push_back(at);
            }
        }
        for equal in [true, false] {
            for (at, item) in self.a.iter().enumerate() {
                if self.found[at].is_some() {
                    continue;
                }
                let Some(places) = name(item).and_then(|name| places.get_mut(&name)) else {
                    continue;
                };
                let place = match equal {
                    true => places.iter().position(|place| same(item, self.b[*place])),
                    false => (!places.is_empty()).then_some(0),
                };
                if let Some(place) = place.and_then(|place| places.remove(place)) {
                    self.found[at] = Some(place);
                    self.taken[place] = true;
                }
            }
        }
    }

    fn by_likeness(&mut self) {
        for (at, item) in self.a.iter().enumerate() {
            if self.found[at].is_some() {
                continue;
            }
            let free = (0..self.b.len()).filter(|place| !self.taken[*place]);
            let alike = free.map(|place| (yaml::in_common(item, self.b[place]), place));
            // Of several as like, the first.
            let best = alike.max_by_key(|(alike, place)| (*alike, std::cmp::Reverse(*place)));
            if let Some((1.., place)) = best {
                self.found[at] = Some(place);
                self.taken[place] = true;
            }
        }
    }
}

fn named(item: &Value, key: &str) -> Option<String> {
    match item.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(yaml::flow(item.get(key)?)),
        _ => None,
    }
}

/// The path in `to` of what stands at `path` in `from`, list items by what names them.
pub(super) fn counterpart(path: &[Step], from: &Value, to: &Value) -> Option<Path> {
    let (mut from, mut to) = (from, to);
    let mut found = Path::new();
    for (depth, step) in path.iter().enumerate() {
        let step = match step {
            Step::Key(_) => step.clone(),
            Step::Index(index) => {
                let (a, b) = (items(from)?, items(to)?);
                let naming = Naming::of(&path[..depth]);
                Step::Index((*align(&a, &b, naming).get(*index)?)?)
            }
        };
        from = child(from, &path[depth])?;
        to = child(to, &step)?;
        found.push(step);
    }
    Some(found)
}

/// The value one step below.
pub(super) fn child<'v>(value: &'v Value, step: &Step) -> Option<&'v Value> {
    match step {
        Step::Key(key) => value.get(key.as_str()),
        Step::Index(index) => value.get(index),
    }
}

/// The value at the path.
pub(super) fn at<'v>(value: &'v Value, path: &[Step]) -> Option<&'v Value> {
    path.iter().try_fold(value, child)
}

fn items(value: &Value) -> Option<Vec<&Value>> {
    Some(value.as_sequence()?.iter().collect())
}
