//! `csa accelerator backlog … add`: one more thing to do.

use anyhow::Result;
use clap::Args;

use super::{Whose, told};
use crate::context::Context;
use crate::domain::backlog::NewItem;
use crate::domain::{Kind, Refusal};
use crate::ops::backlog;

/// Add an item
///
/// A title that reads like doing the customer's work is flagged with the role to engage.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// What is to be done
    title: Option<String>,
    /// The week of the accelerator it belongs to, from 1
    #[arg(long, value_name = "N")]
    week: Option<u32>,
    /// More about it, as Markdown; the customer reads it once the backlog is exported
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
}

/// Runs `csa accelerator backlog … add`.
pub(super) fn run(args: &Add, whose: &Whose, ctx: &Context) -> Result<()> {
    let title = match &args.title {
        Some(title) => Some(title.clone()),
        None => ctx.prompt.text("What is to be done?", None, |_| Ok(()))?,
    };
    let title = title.unwrap_or_default();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Refusal::new(Kind::Usage, "an item needs a title")
            .hint(format!(
                "csa accelerator backlog {} {} add \"Inventory of pipelines\" --week 4",
                whose.id,
                whose.word().unwrap_or("a1")
            ))
            .into());
    }
    let description = args.description.as_deref().map(str::trim);
    let item = NewItem {
        title,
        description: description.filter(|it| !it.is_empty()).map(str::to_owned),
        week: args.week,
    };
    let desk = ctx.desk()?;
    let items = [item];
    let doubts = backlog::doubts(&desk, &whose.id, whose.word(), &items)?;
    ctx.doubt("Add it", &doubts)?;
    let added = backlog::add(&desk, &whose.id, whose.word(), &items, true)?;
    told(&added, ctx)
}
