//! `csa customer schema`: what a record may hold, for editors.

use anyhow::{Context as _, Result};
use clap::Args;

use crate::context::Context;
use crate::store;

/// Print the JSON Schema of a customer's file
///
/// Editors that know YAML complete and check the files with it: save it, and name it in a first line such as
/// `# yaml-language-server: $schema=../customer.schema.json`.
#[derive(Debug, Args)]
pub(crate) struct Schema {}

/// Runs `csa customer schema`.
pub(super) fn run(_: &Schema, ctx: &Context) -> Result<()> {
    let text = serde_json::to_string_pretty(store::schema())
        .context("could not write the schema as JSON")?;
    ctx.out.raw(&format!("{text}\n"))
}
