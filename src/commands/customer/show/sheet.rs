//! A record as a sheet: one field a row, under the key by which `csa customer set` would change it.

use serde_json::Value;

use crate::output::{Column, Table, View};

/// The fields of this record, as far as they are known.
pub(crate) fn sheet(record: &Value) -> View {
    let mut table = Table::new([Column::new("key", "Key"), Column::new("value", "Value")]);
    collect(record, "", &mut table);
    View::Table(table)
}

fn collect(value: &Value, key: &str, table: &mut Table) {
    let inner = |name: &str| match key {
        "" => name.to_owned(),
        _ => format!("{key}.{name}"),
    };
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(value, &inner(name), table);
            }
        }
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            if !words.is_empty() {
                table.row([key.into(), words.join(", ").into()]);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                collect(value, &inner(&at.to_string()), table);
            }
        }
        Value::String(text) => table.row([key.into(), text.into()]),
        other => table.row([key.into(), other.to_string().into()]),
    }
}
