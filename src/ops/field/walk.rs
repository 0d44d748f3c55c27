//! The way along a dotted path: through the record and, step by step, through its schema.

use serde_json::{Map, Value as Json};

use super::{Step, inside};
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};
use crate::store;

/// What tells the items of a list apart, in the order in which they are named.
const LABELS: [&str; 4] = ["id", "key", "email", "name"];

/// A place on the way.
pub(super) struct Walk<'a> {
    /// The path so far, as it can be typed again.
    pub(super) key: String,
    pub(super) path: Vec<Step>,
    pub(super) schema: &'a Json,
    value: &'a Json,
    /// Why this cannot be taken away, if so.
    pub(super) stays: Option<&'static str>,
}

impl<'a> Walk<'a> {
    /// Goes the whole way that `key` names.
    pub(super) fn along(record: &'a Json, schema: &'a Json, key: &str) -> Result<Self, Refusal> {
        let mut walk = Self {
            key: String::new(),
            path: Vec::new(),
            schema,
            value: record,
            stays: None,
        };
        let mut rest = key.trim();
        while !rest.is_empty() || walk.path.is_empty() {
            rest = walk.step(rest)?;
        }
        walk.owned()?;
        Ok(walk)
    }

    /// Goes one step on; what is left of the path is handed back.
    fn step<'r>(&mut self, rest: &'r str) -> Result<&'r str, Refusal> {
        if let Some(list) = store::shape(self.schema, "array") {
            return self.item(list, rest);
        }
        let object = store::shape(self.schema, "object");
        let part = |name: &str| object.and_then(|object| object.get(name));
        if let Some(known) = part("properties").and_then(Json::as_object) {
            let required = part("required").and_then(Json::as_array);
            return self.property(known, required, rest);
        }
        match part("additionalProperties") {
            Some(entry) => Ok(self.entry(entry, rest)),
            None => {
                let message = format!("`{}` holds one value; nothing is inside it", self.key);
                Err(Refusal::new(Kind::NotFound, message))
            }
        }
    }

    fn property<'r>(
        &mut self,
        known: &'a Map<String, Json>,
        required: Option<&Vec<Json>>,
        rest: &'r str,
    ) -> Result<&'r str, Refusal> {
        let (word, rest) = rest.split_once('.').unwrap_or((rest, ""));
        let wanted = word.to_lowercase().replace('-', "_");
        let Some((name, schema)) = known.get_key_value(&wanted) else {
            return Err(self.unknown(word, known.keys().map(String::as_str)));
        };
        self.stays = required
            .is_some_and(|required| required.iter().any(|key| key == name))
            .then_some("a record needs it");
        self.enter(Step::Key(name.clone()), name, schema);
        Ok(rest)
    }

    /// Into a map that takes any key. All that is left is one, dots and all, where nothing can follow it.
    fn entry<'r>(&mut self, schema: &'a Json, rest: &'r str) -> &'r str {
        let (name, left) = match store::shape(schema, "object") {
            Some(_) => rest.split_once('.').unwrap_or((rest, "")),
            None => (rest, ""),
        };
        self.stays = None;
        self.enter(Step::Key(name.to_owned()), name, schema);
        left
    }

    fn item<'r>(&mut self, list: &'a Json, rest: &'r str) -> Result<&'r str, Refusal> {
        let schema = list.get("items").unwrap_or(&Json::Null);
        let items = self.value.as_array().map_or(&[][..], Vec::as_slice);
        let mut found: Vec<(usize, &str, &str)> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let named =
                labels(item).filter_map(|label| after(rest, label).map(|left| (label, left)));
            if let Some((label, left)) = named.max_by_key(|(label, _)| label.len()) {
                found.push((index, label, left));
            }
        }
        let longest = found.iter().map(|(_, label, _)| label.len()).max();
        found.retain(|(_, label, _)| Some(label.len()) == longest);
        if found.is_empty() {
            let (word, left) = rest.split_once('.').unwrap_or((rest, ""));
            match word
                .parse::<usize>()
                .ok()
                .filter(|index| *index < items.len())
            {
                Some(index) => found.push((index, word, left)),
                None => {
                    return Err(self.unknown(word, items.iter().filter_map(|i| labels(i).next())));
                }
            }
        }
        if let [_, _, ..] = found[..] {
            let places = found
                .iter()
                .map(|(index, ..)| format!("{}.{index}", self.key));
            let places: Vec<String> = places.collect();
            let (_, label, _) = found[0];
            let message = format!("`{}` has {} items called `{label}`", self.key, found.len());
            return Err(Refusal::new(Kind::Ambiguous, message).hint(format!(
                "name it by its number: {}",
                listed(places.iter().map(String::as_str))
            )));
        }
        let (index, label, left) = found[0];
        let has_id = schema
            .get("properties")
            .is_some_and(|known| known.get("id").is_some());
        self.stays = match self.stays {
            None if has_id => Some("other places may refer to its id"),
            stays => stays,
        };
        self.enter(Step::Index(index), label, schema);
        Ok(left)
    }

    fn enter(&mut self, step: Step, shown: &str, schema: &'a Json) {
        self.value = inside(self.value, &step).unwrap_or(&Json::Null);
        self.schema = schema;
        if !self.key.is_empty() {
            self.key.push('.');
        }
        self.key.push_str(shown);
        self.path.push(step);
    }

    /// The path by its keys alone, `*` for an item of a list.
    pub(super) fn names(&self) -> Vec<&str> {
        self.path
            .iter()
            .map(|step| match step {
                Step::Key(key) => key.as_str(),
                Step::Index(_) => "*",
            })
            .collect()
    }

    /// What may follow, for whoever stopped too early.
    pub(super) fn inner(&self) -> Vec<String> {
        let names: Vec<String> = if store::shape(self.schema, "array").is_some() {
            let items = self.value.as_array().into_iter().flatten().enumerate();
            items
                .map(|(at, item)| labels(item).next().map_or(at.to_string(), str::to_owned))
                .collect()
        } else {
            let object = store::shape(self.schema, "object");
            let known = object.and_then(|object| object.get("properties"));
            let known = known.or(Some(self.value)).and_then(Json::as_object);
            known.into_iter().flat_map(Map::keys).cloned().collect()
        };
        names
            .iter()
            .map(|name| format!("{}.{name}", self.key))
            .collect()
    }

    /// Refuses what other verbs or nobody at all may change.
    fn owned(&self) -> Result<(), Refusal> {
        let refuse = |why: &str| Err(Refusal::new(Kind::Refused, format!("`{}` {why}", self.key)));
        match self.names()[..] {
            ["schema"] => refuse("is the format of the file, which csa alone changes"),
            ["activities", "*", "id"] => refuse("never changes: Gainsight knows the entry by it"),
            [.., "*", "id"] => refuse("never changes: other places may refer to it"),
            ["onboarding", "steps", ..] => refuse("is kept by the verbs of the onboarding").map_err(
                |refusal| {
                    refusal.hint("csa onboard done, plan, skip or reopen, as in `csa onboard done CUSTOMER kickoff`")
                },
            ),
            _ => Ok(()),
        }
    }

    fn unknown<'n>(&self, word: &str, names: impl Iterator<Item = &'n str>) -> Refusal {
        let place = match self.key.as_str() {
            "" => "a record".to_owned(),
            key => format!("`{key}`"),
        };
        let names: Vec<&str> = names.collect();
        let refusal = Refusal::new(Kind::NotFound, format!("{place} has no `{word}`"));
        let refusal = match nearest(word, names.iter().copied()) {
            Some(near) => refusal.hint(format!("did you mean `{near}`?")),
            None => refusal,
        };
        match names.is_empty() {
            true => refusal.hint("it is empty; to add something: csa customer edit CUSTOMER"),
            false => refusal.hint(format!("it has {}", listed(names))),
        }
    }
}

/// What is left of a path behind this name, in any case of letters.
fn after<'r>(rest: &'r str, name: &str) -> Option<&'r str> {
    let head = rest.get(..name.len())?;
    let left = &rest[name.len()..];
    match head.eq_ignore_ascii_case(name) && !name.is_empty() {
        true if left.is_empty() => Some(left),
        true => left.strip_prefix('.'),
        false => None,
    }
}

/// What an item of a list can be called by.
fn labels(item: &Json) -> impl Iterator<Item = &str> {
    LABELS.iter().filter_map(|label| item.get(label)?.as_str())
}
