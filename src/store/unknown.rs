//! Keys in a record that the record's schema does not know. They are kept and reported.

use serde_json::Value as Json;
use serde_yaml::Value;

use super::yaml::{Path, Step};

/// Every key that this schema does not know, with the names that it knows in that place.
pub(super) fn unknown_keys(value: &Value, schema: &Json) -> Vec<(Path, Vec<String>)> {
    let mut found = Vec::new();
    walk(value, schema, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, schema: &Json, path: &mut Path, found: &mut Vec<(Path, Vec<String>)>) {
    match value {
        Value::Mapping(mapping) => {
            let Some(schema) = shape(schema, "object") else {
                return;
            };
            let properties = schema.get("properties").and_then(Json::as_object);
            let others = schema
                .get("additionalProperties")
                .filter(|others| others.is_object());
            for (key, value) in mapping {
                let Some(key) = key.as_str() else { continue };
                path.push(Step::Key(key.to_owned()));
                match properties.and_then(|known| known.get(key)).or(others) {
                    Some(schema) => walk(value, schema, path, found),
                    // A free map of scalars has no properties; `<<` is YAML's own word.
                    None if properties.is_none() || key == "<<" => {}
                    None => found.push((
                        path.clone(),
                        properties
                            .into_iter()
                            .flatten()
                            .map(|(key, _)| key.clone())
                            .collect(),
                    )),
                }
                path.pop();
            }
        }
        Value::Sequence(items) => {
            let Some(schema) = shape(schema, "array").and_then(|schema| schema.get("items")) else {
                return;
            };
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Index(index));
                walk(item, schema, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

/// The part of a schema that speaks of this kind (`object`, `array`, `string` …): itself, or one of its
/// alternatives.
pub(crate) fn shape<'s>(schema: &'s Json, kind: &str) -> Option<&'s Json> {
    let is_kind = |schema: &Json| match schema.get("type") {
        Some(Json::String(found)) => found == kind,
        Some(Json::Array(kinds)) => kinds.iter().any(|found| found == kind),
        _ => false,
    };
    if is_kind(schema) {
        return Some(schema);
    }
    schema
        .get("anyOf")?
        .as_array()?
        .iter()
        .find(|schema| is_kind(schema))
}
