//! `csa man`: a page of the manual, or all of them written into a folder.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::help;
use crate::complete::Live;
use crate::context::Context;
use crate::manual;
use crate::store::public;
use crate::viewer;

/// Show the manual page of a verb or a topic, or write all pages
///
/// On a terminal `man` shows the page, or where there is no `man` the plain help is printed. Elsewhere the page itself is
/// printed, as `man` reads it. Alone it is the page of csa itself.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The verb, as in `accelerator plan`, or the topic
    #[arg(value_name = "VERB|TOPIC", add = Live::Page.values())]
    words: Vec<String>,
    /// Write all pages below this folder, the verbs' into man1 and the topics' into man7, as `man` looks for them
    #[arg(short, long, value_name = "DIR", conflicts_with = "words", add = Live::Folder.values())]
    output: Option<PathBuf>,
}

/// Runs `csa man`.
pub(crate) fn run(args: &Man, ctx: &Context) -> Result<()> {
    if let Some(folder) = &args.output {
        return write(folder, ctx);
    }
    let subject = help::subject(&args.words)?;
    let page = manual::page(&subject);
    if !ctx.out.is_terminal() {
        return ctx.out.raw(&page.text);
    }
    match viewer::show(&page.text, page.section)? {
        true => Ok(()),
        false => help::show(&subject, ctx),
    }
}

fn write(folder: &Path, ctx: &Context) -> Result<()> {
    let pages = manual::pages();
    let (number, shown) = (pages.len(), folder.display());
    if ctx.dry_run {
        ctx.out.say(&format!(
            "dry run: {number} pages were not written below `{shown}`"
        ));
        return Ok(());
    }
    for page in &pages {
        public::put(&folder.join(page.file()), page.text.as_bytes())?;
    }
    ctx.out
        .say(&format!("wrote {number} pages below `{shown}`"));
    Ok(())
}
