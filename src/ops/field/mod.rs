//! One field of a record, by its dotted path: `team.ase`, `objectives.lead-time.due_on`, `subscriptions.0.tier`.
//!
//! The record is followed as plain values along its own schema, which tells what each field takes. Items of
//! lists go by what tells them apart, which may hold dots itself: the longest match counts.

mod takes;
mod walk;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value as Json};

use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};
use crate::store;

pub(crate) use takes::Takes;
use walk::Walk;

/// A field that there is, or may be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    /// The whole path, as it can be typed again.
    pub(crate) key: String,
    path: Vec<Step>,
    /// What it takes; None holds several values.
    takes: Option<Takes>,
    /// Why it cannot be taken away, if so.
    stays: Option<&'static str>,
    /// What it may be followed by.
    within: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
enum Step {
    Key(String),
    Index(usize),
}

/// Finds the field that `key` names in a record taken apart.
///
/// # Errors
/// `NotFound` with the names that there are and the nearest; `Ambiguous` when items share a name;
/// `Refused` for what csa keeps itself.
pub(crate) fn find(record: &Json, key: &str) -> Result<Field, Refusal> {
    let schema = store::schema();
    let walk = Walk::along(record, schema, key)?;
    Ok(Field {
        takes: takes::of(walk.schema, &walk.names()),
        within: walk.inner(),
        stays: walk.stays,
        key: walk.key,
        path: walk.path,
    })
}

impl Field {
    /// What the field takes as its value.
    ///
    /// # Errors
    /// `Usage` for a field that holds several values, with their names.
    pub(crate) fn takes(&self) -> Result<&Takes, Refusal> {
        self.takes.as_ref().ok_or_else(|| {
            let refusal = Refusal::new(Kind::Usage, format!("`{}` holds several values", self.key));
            match self.within.is_empty() {
                true => refusal.hint("to add to it: csa customer edit CUSTOMER"),
                false => refusal.hint(format!(
                    "name one: {}",
                    listed(self.within.iter().map(String::as_str))
                )),
            }
        })
    }

    /// The whole paths one step further on; none for a field of one value.
    pub(crate) fn within(&self) -> &[String] {
        &self.within
    }

    /// Changes the field in a record taken apart, and says so.
    ///
    /// # Errors
    /// Refused when the field cannot be taken away.
    pub(crate) fn change(&self, record: &mut Json, value: Option<Json>) -> Result<String, Refusal> {
        let was = self
            .path
            .iter()
            .try_fold(&*record, inside)
            .filter(|was| !was.is_null());
        let was = was.map(shown);
        let now = match &value {
            Some(value) => format!("{} set to {}", self.key, shown(value)),
            None => format!("{} removed", self.key),
        };
        match value {
            Some(value) => *place(record, &self.path) = value,
            None => self.remove(record)?,
        }
        Ok(match was {
            Some(was) => format!("{now} (was {was})"),
            None => now,
        })
    }

    fn remove(&self, record: &mut Json) -> Result<(), Refusal> {
        if let Some(why) = self.stays {
            let message = format!("`{}` cannot be removed: {why}", self.key);
            return Err(Refusal::new(Kind::Refused, message));
        }
        let Some((last, before)) = self.path.split_last() else {
            return Ok(());
        };
        if self.takes.is_none() && matches!(last, Step::Key(_)) {
            let message = format!("`{}` holds several values", self.key);
            return Err(Refusal::new(Kind::Refused, message)
                .hint("remove them one by one, or by hand: csa customer edit CUSTOMER"));
        }
        if self
            .path
            .iter()
            .try_fold(&*record, inside)
            .is_none_or(Json::is_null)
        {
            // Looking for its place would make the way to it.
            return Ok(());
        }
        match (place(record, before), last) {
            (Json::Object(map), Step::Key(key)) => {
                map.remove(key);
            }
            (Json::Array(items), Step::Index(index)) if *index < items.len() => {
                items.remove(*index);
            }
            _ => {}
        }
        Ok(())
    }
}

fn inside<'j>(value: &'j Json, step: &Step) -> Option<&'j Json> {
    match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    }
}

/// The place of a field, made on the way where nothing is there yet.
fn place<'j>(record: &'j mut Json, path: &[Step]) -> &'j mut Json {
    path.iter().fold(record, |value, step| match step {
        Step::Key(key) => {
            if !value.is_object() {
                *value = Json::Object(Map::new());
            }
            &mut value[key.as_str()]
        }
        Step::Index(index) => &mut value[*index],
    })
}

/// A value in the middle of a sentence: one line, not too long.
fn shown(value: &Json) -> String {
    const LONGEST: usize = 60;
    let text = match value {
        Json::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Json::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Json::Object(map) => match (
            map.get("name").and_then(Json::as_str),
            map.get("email").and_then(Json::as_str),
        ) {
            (Some(name), Some(email)) => format!("{name} <{email}>"),
            (Some(name), None) => name.to_owned(),
            _ => value.to_string(),
        },
        // A whole number reads as one, whichever kind the field takes.
        Json::Number(number) if number.is_f64() => number.as_f64().unwrap_or_default().to_string(),
        value => value.to_string(),
    };
    match text.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}
