//! The other opinion: reads a text with an independent parser, and makes edits on plain values.

use serde_yaml::{Number, Value};

use super::tree::SyntaxError;
use super::{Edit, Step, scalar};

/// Reads a text. A final line break is added where it is missing, so that every parser reads the same.
pub(super) fn read(text: &str) -> Result<Value, SyntaxError> {
    let result = if text.ends_with('\n') {
        serde_yaml::from_str(text)
    } else {
        serde_yaml::from_str(&format!("{text}\n"))
    };
    result.map_err(|error| {
        let place = error.location();
        SyntaxError {
            line: place.as_ref().map_or(1, serde_yaml::Location::line),
            column: place.as_ref().map_or(1, serde_yaml::Location::column),
            message: error.to_string(),
        }
    })
}

/// Equal to a reader: keys in any order, 210 like 210.0.
pub(crate) fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => same_number(a, b),
        (Value::Sequence(a), Value::Sequence(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Mapping(a), Value::Mapping(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (Value::Tagged(a), Value::Tagged(b)) => a.tag == b.tag && same(&a.value, &b.value),
        _ => a == b,
    }
}

fn same_number(a: &Number, b: &Number) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(x), Some(y)) if a.is_f64() || b.is_f64() => x == y || (x.is_nan() && y.is_nan()),
        _ => a == b,
    }
}

/// Makes one edit on a value, the obvious way.
///
/// # Errors
/// What is in the way, in words.
pub(crate) fn change(root: &mut Value, edit: &Edit) -> Result<(), String> {
    match edit {
        Edit::Set { path, value } => *at(root, path)? = value.clone(),
        Edit::Add {
            path, key, value, ..
        } => {
            let target = at(root, path)?;
            if target.is_null() {
                *target = Value::Mapping(serde_yaml::Mapping::new());
            }
            let Value::Mapping(map) = target else {
                return Err("this is not a mapping".to_owned());
            };
            let key = Value::String(key.clone());
            if map.insert(key, value.clone()).is_some() {
                return Err("the key is there already".to_owned());
            }
        }
        Edit::Insert { path, index, value } => {
            let target = at(root, path)?;
            if target.is_null() {
                *target = Value::Sequence(Vec::new());
            }
            match target {
                Value::Sequence(list) if *index <= list.len() => list.insert(*index, value.clone()),
                _ => return Err("this is not a list of that length".to_owned()),
            }
        }
        Edit::Remove { path } => {
            let Some((last, parent)) = path.split_last() else {
                return Err("the whole document cannot be removed".to_owned());
            };
            match (at(root, parent)?, last) {
                (Value::Sequence(list), Step::Index(i)) if *i < list.len() => {
                    list.remove(*i);
                }
                (Value::Mapping(map), Step::Key(key)) => {
                    let key = key_of(map, key).ok_or("there is no such key")?;
                    map.shift_remove(&key);
                }
                _ => return Err("there is no such item".to_owned()),
            }
        }
    }
    Ok(())
}

fn at<'v>(root: &'v mut Value, path: &[Step]) -> Result<&'v mut Value, String> {
    path.iter().try_fold(root, |value, step| {
        match (value, step) {
            (Value::Sequence(list), Step::Index(i)) => list.get_mut(*i),
            (Value::Mapping(map), Step::Key(key)) => {
                key_of(map, key).and_then(|key| map.get_mut(&key))
            }
            _ => None,
        }
        .ok_or_else(|| "the path leads nowhere".to_owned())
    })
}

/// The key that goes by this text.
fn key_of(map: &serde_yaml::Mapping, text: &str) -> Option<Value> {
    let string = Value::String(text.to_owned());
    if map.contains_key(&string) {
        return Some(string);
    }
    let goes_by = |key: &&Value| scalar::key_text(key).as_deref() == Some(text);
    map.keys().find(goes_by).cloned()
}
