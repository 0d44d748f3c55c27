//! `csa accelerator backlog … import`: items out of a file.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::{Whose, told};
use crate::commands::input;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};
use crate::ops::backlog;

/// Add the items of a file: CSV, a Markdown task list, or plain lines
///
/// CSV has a first line with `title` and any of `description`, `week` and `due_date`, as an export from GitLab has. In
/// Markdown a task such as `- [ ] Inventory` is an item, and heads such as `## Week 3` give the week. All of it
/// is added in one change, or nothing. What is there already by its title is left out.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file; - reads standard input
    #[arg(add = Live::File.values())]
    file: PathBuf,
}

/// Runs `csa accelerator backlog … import`.
pub(super) fn run(args: &Import, whose: &Whose, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let text = text(&args.file, desk.rules.import_limit())?;
    let (id, word) = (&whose.id, whose.word());
    let imported = backlog::read(&desk, id, word, (&args.file, &text))?;
    if imported.items.is_empty() && imported.ticked == 0 {
        let message = format!("`{}` has no item in it", args.file.display());
        return Err(Refusal::new(Kind::Refused, message).into());
    }
    if !imported.unread.is_empty() {
        let names = listed(imported.unread.iter().map(String::as_str));
        ctx.out.say(&format!("not read: the columns {names}"));
    }
    match imported.ticked {
        0 => {}
        1 => ctx.out.say("left out, it is ticked: 1 task"),
        count => ctx
            .out
            .say(&format!("left out, they are ticked: {count} tasks")),
    }
    // That an item is there is no doubt here: it is left out.
    let doubts = backlog::doubts(&desk, id, word, &[])?;
    ctx.doubt("Import it", &doubts)?;
    told(&backlog::add(&desk, id, word, &imported.items, false)?, ctx)
}

fn text(file: &Path, limit: usize) -> Result<String> {
    let shown = file.display();
    let bytes = input::bytes(file, limit as u64)?;
    if bytes.len() > limit {
        let message = format!("`{shown}` is larger than {limit} bytes");
        return Err(Refusal::new(Kind::Refused, message)
            .rule("backlog.import_limit")
            .into());
    }
    String::from_utf8(bytes).map_err(|_| {
        let message = format!("`{shown}` is not UTF-8 text");
        Refusal::new(Kind::Invalid, message).into()
    })
}
