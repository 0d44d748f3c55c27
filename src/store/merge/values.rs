//! Three values into one: what each side changed, item by item and key by key.

use serde_yaml::Mapping;

use super::super::yaml::{Path, Step, Value, key_text, same};
use super::align::{Naming, align};
use super::{Conflict, Note};

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// What both sides changed differently; ours stands in the value.
    pub(super) conflicts: Vec<Conflict>,
    /// What else whoever merges should hear.
    pub(super) notes: Vec<Note>,
    path: Path,
    place: Vec<String>,
}

/// One of an item's three states, by its place in the three lists.
#[derive(Debug, Clone, Copy)]
struct Source {
    base: Option<usize>,
    ours: Option<usize>,
    theirs: Option<usize>,
}

/// The merged value: ours, with what theirs changed since `base`.
pub(super) fn merge(base: &Value, ours: &Value, theirs: &Value) -> (Value, Outcome) {
    let mut outcome = Outcome::default();
    let merged = outcome.value(Some(base), Some(ours), Some(theirs));
    (merged.unwrap_or(Value::Null), outcome)
}

impl Outcome {
    fn value(
        &mut self,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        let is_there = |value: &&Value| !value.is_null();
        let (base, ours, theirs) = (
            base.filter(is_there),
            ours.filter(is_there),
            theirs.filter(is_there),
        );
        if equal(ours, theirs) || equal(base, theirs) {
            return ours.cloned();
        }
        if equal(base, ours) {
            return theirs.cloned();
        }
        match (ours, theirs) {
            (Some(Value::Mapping(ours)), Some(Value::Mapping(theirs)))
                if !self.is_one_thing() || ours.get("name") == theirs.get("name") =>
            {
                let base = base.and_then(Value::as_mapping);
                Some(Value::Mapping(self.mappings(base, ours, theirs)))
            }
            (Some(Value::Sequence(ours)), Some(Value::Sequence(theirs))) => {
                Some(Value::Sequence(self.lists(items(base), ours, theirs)))
            }
            (Some(ours), Some(theirs)) => {
                self.conflicts.push(Conflict {
                    path: self.path.clone(),
                    place: self.place.join("."),
                    ours: ours.clone(),
                    theirs: theirs.clone(),
                });
                Some(ours.clone())
            }
            (Some(kept), None) => self.against_removal(base, kept, false),
            (None, Some(kept)) => self.against_removal(base, kept, true),
            (None, None) => None,
        }
    }

    /// What one side took away and the other one changed: of a container each part for itself, unless it is one
    /// thing to people.
    fn against_removal(
        &mut self,
        base: Option<&Value>,
        kept: &Value,
        ours_removed: bool,
    ) -> Option<Value> {
        let (nothing, none) = (Mapping::new(), Vec::new());
        match kept {
            Value::Mapping(kept) if !self.is_one_thing() => {
                let (ours, theirs) = match ours_removed {
                    true => (&nothing, kept),
                    false => (kept, &nothing),
                };
                let left = self.mappings(base.and_then(Value::as_mapping), ours, theirs);
                (!left.is_empty()).then_some(Value::Mapping(left))
            }
            Value::Sequence(kept) => {
                let (ours, theirs) = match ours_removed {
                    true => (&none, kept),
                    false => (kept, &none),
                };
                let left = self.lists(items(base), ours, theirs);
                (!left.is_empty()).then_some(Value::Sequence(left))
            }
            _ => {
                self.outlived(ours_removed);
                Some(kept.clone())
            }
        }
    }

    /// Somebody on the team: half a person is nobody, and two halves of two are neither.
    fn is_one_thing(&self) -> bool {
        matches!(self.path.as_slice(), [Step::Key(team), Step::Key(_)] if team == "team")
    }

    fn outlived(&mut self, ours_removed: bool) {
        self.notes.push(Note::Outlived {
            place: self.place.join("."),
            ours_removed,
        });
    }

    fn mappings(&mut self, base: Option<&Mapping>, ours: &Mapping, theirs: &Mapping) -> Mapping {
        let mut merged: Vec<(Value, Value)> = Vec::new();
        for (key, own) in ours {
            let base = base.and_then(|base| base.get(key));
            let value =
                self.below_key(key, |merger| merger.value(base, Some(own), theirs.get(key)));
            // A key that stands without a value stays.
            let value = value.or_else(|| own.is_null().then_some(Value::Null));
            merged.extend(value.map(|value| (key.clone(), value)));
        }
        let mut behind = 0;
        for (key, other) in theirs {
            if let Some(at) = merged.iter().position(|(there, _)| there == key) {
                behind = at + 1;
                continue;
            }
            if ours.contains_key(key) {
                continue;
            }
            let base = base.and_then(|base| base.get(key));
            let value = self.below_key(key, |merger| merger.value(base, None, Some(other)));
            if let Some(value) = value {
                merged.insert(behind, (key.clone(), value));
                behind += 1;
            }
        }
        merged.into_iter().collect()
    }

    fn below_key<T>(&mut self, key: &Value, then: impl FnOnce(&mut Self) -> T) -> T {
        let key = key_text(key).unwrap_or_default();
        self.below(Step::Key(key.clone()), key, then)
    }

    fn below<T>(&mut self, step: Step, name: String, then: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        self.place.push(name);
        let value = then(self);
        self.path.pop();
        self.place.pop();
        value
    }

    fn lists(&mut self, base: &[Value], ours: &[Value], theirs: &[Value]) -> Vec<Value> {
        let naming = Naming::of(&self.path);
        let plan = plan(base, ours, theirs, naming);
        let mut merged = Vec::new();
        for (at, source) in plan.into_iter().enumerate() {
            let base = source.base.map(|at| &base[at]);
            let (own, other) = (
                source.ours.map(|at| &ours[at]),
                source.theirs.map(|at| &theirs[at]),
            );
            let name = own.or(other).and_then(|item| naming.name(item));
            let name = name.unwrap_or_else(|| at.to_string());
            let item = self.below(Step::Index(at), name, |merger| match (own, other) {
                (Some(own), Some(other)) => merger.value(base, Some(own), Some(other)),
                (Some(kept), None) | (None, Some(kept)) => {
                    if base.is_some() {
                        merger.outlived(own.is_none());
                    }
                    Some(kept.clone())
                }
                (None, None) => None,
            });
            merged.push(item.unwrap_or(Value::Null));
        }
        merged
    }
}

/// The items of the merged list in their order: ours, and behind what they follow there those of theirs.
fn plan(base: &[Value], ours: &[Value], theirs: &[Value], naming: Naming) -> Vec<Source> {
    let (mut base_of_ours, mut base_of_theirs) = (vec![None; ours.len()], vec![None; theirs.len()]);
    let in_ours = align(&all(base), &all(ours), naming);
    let in_theirs = align(&all(base), &all(theirs), naming);
    for at in 0..base.len() {
        if let Some(place) = in_ours[at] {
            base_of_ours[place] = Some(at);
        }
        if let Some(place) = in_theirs[at] {
            base_of_theirs[place] = Some(at);
        }
    }
    // What is new on both sides under one name is one item.
    let new = |of: &[Option<usize>]| -> Vec<usize> {
        (0..of.len()).filter(|at| of[*at].is_none()).collect()
    };
    let (new_ours, new_theirs) = (new(&base_of_ours), new(&base_of_theirs));
    let a: Vec<&Value> = new_ours.iter().map(|at| &ours[*at]).collect();
    let b: Vec<&Value> = new_theirs.iter().map(|at| &theirs[*at]).collect();
    let mut twin = vec![None; ours.len()];
    for (at, found) in align(&a, &b, naming.strictly()).into_iter().enumerate() {
        twin[new_ours[at]] = found.map(|found| new_theirs[found]);
    }

    let mut plan: Vec<Source> = Vec::new();
    for at in 0..ours.len() {
        let source = Source {
            base: base_of_ours[at],
            ours: Some(at),
            theirs: match base_of_ours[at] {
                Some(base) => in_theirs[base],
                None => twin[at],
            },
        };
        let is_untouched = source.base.is_some_and(|it| same(&base[it], &ours[at]));
        if source.theirs.is_some() || !is_untouched {
            plan.push(source);
        }
    }
    for at in 0..theirs.len() {
        let origin = base_of_theirs[at];
        let is_gone = origin.is_some_and(|it| same(&base[it], &theirs[at]));
        if is_gone || plan.iter().any(|source| source.theirs == Some(at)) {
            continue;
        }
        let source = Source {
            base: origin,
            ours: None,
            theirs: Some(at),
        };
        let day = |source: &Source| {
            let item = match (source.ours, source.theirs) {
                (Some(at), _) => &ours[at],
                (None, Some(at)) => &theirs[at],
                (None, None) => return None,
            };
            naming.name(item).filter(|_| naming.is_dated)
        };
        let place = match day(&source) {
            Some(own) => plan
                .iter()
                .rposition(|other| day(other).is_some_and(|day| day <= own))
                .map_or(0, |last| last + 1),
            None => behind(&plan, at),
        };
        plan.insert(place, source);
    }
    plan
}

/// Where an item of theirs goes: behind the nearest one that it follows there, and behind what ours has put there.
fn behind(plan: &[Source], at: usize) -> usize {
    let before = |source: &Source| source.theirs.is_some_and(|theirs| theirs < at);
    let nearest = plan
        .iter()
        .enumerate()
        .filter(|(_, source)| before(source))
        .max_by_key(|(_, source)| source.theirs);
    let mut place = nearest.map_or(0, |(place, _)| place + 1);
    while plan
        .get(place)
        .is_some_and(|source| source.base.is_none() && source.theirs.is_none())
    {
        place += 1;
    }
    place
}

fn all(items: &[Value]) -> Vec<&Value> {
    items.iter().collect()
}

fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Sequence(items)) => items,
        _ => &[],
    }
}

fn equal(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    }
}
