//! The JSON Schema of a record, drawn from its types: for finding unknown keys, and for editors, which
//! complete keys and explain them while a record is edited by hand.

use std::path::PathBuf;
use std::sync::LazyLock;

use anyhow::{Context as _, Result};
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use super::lock::{Lock, private_folder};
use super::{PATIENCE, Store, disk};
use crate::domain::customer::Customer;

/// The file in the book's private folder that holds the schema.
const FILE: &str = "customer.schema.json";

/// The first line of a record, by which editors find the schema.
pub(crate) const MODELINE: &str = "# yaml-language-server: $schema=../.csa/customer.schema.json";

/// The schema of the record, drawn once.
pub(crate) fn schema() -> &'static Json {
    static SCHEMA: LazyLock<Json> = LazyLock::new(draw);
    &SCHEMA
}

fn draw() -> Json {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    let mut schema = settings.into_generator().into_root_schema_for::<Customer>();
    schema.insert("title".to_owned(), "csa customer record".into());
    schema.to_value()
}

impl Store {
    /// Where the schema lies for editors, once [`Store::write_schema`] has put it there.
    pub(crate) fn schema_file(&self) -> PathBuf {
        private_folder(&self.book).join(FILE)
    }

    /// Puts this program's schema into the book; true when it was not there already.
    ///
    /// # Errors
    /// When another program holds the lock, or the file cannot be written.
    pub(crate) fn write_schema(&self, dry_run: bool) -> Result<bool> {
        let path = self.schema_file();
        let mut text =
            serde_json::to_string_pretty(schema()).context("could not write the schema")?;
        text.push('\n');
        let old = disk::read(&path)?;
        if old.as_deref() == Some(text.as_bytes()) {
            return Ok(false);
        }
        if !dry_run {
            self.make()?;
            let _lock = Lock::take(&self.book, PATIENCE)?;
            disk::put(&path, text.as_bytes(), false)?;
        }
        Ok(true)
    }

    /// The text of a new record, with the line for editors on top where the schema is there.
    pub(super) fn for_editors(&self, text: String) -> String {
        match self.schema_file().exists() {
            true => format!("{MODELINE}\n{text}"),
            false => text,
        }
    }
}
