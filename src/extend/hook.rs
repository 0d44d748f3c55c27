//! The hook `post_write`: the user's own program, run after csa has changed the book.
//!
//! It is named in the user's configuration and nowhere else: a book may come from somebody else, and must not bring
//! programs along. It runs when the lock is given back, and nothing that it does undoes what was written.

use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::context::Context;
use crate::context::settings;
use crate::output::visible_line;
use crate::patience;
use crate::store::{Deed, Touched};

/// How long it may take. What takes longer belongs into the background.
const PATIENCE: Duration = Duration::from_secs(30);

/// The version of the document on standard input; it grows when a field changes its meaning or goes.
const SCHEMA: u32 = 1;

/// Runs the hook if there is one and this run of the program wrote to the book. Its failure is a warning.
pub(crate) fn after(ctx: &Context, verb: &str) {
    let deeds = ctx.store.deeds();
    let Some(words) = ctx.hook.as_deref().filter(|_| !deeds.is_empty()) else {
        return;
    };
    let ended = News::of(ctx, verb, &deeds).and_then(|news| run(words, &news, PATIENCE));
    let trouble = match ended {
        Ok(Some(status)) if status.success() => return,
        Ok(Some(status)) => format!("failed ({status})"),
        Ok(None) => format!("was stopped after {} seconds", PATIENCE.as_secs()),
        Err(error) => format!("could not be started: {error}"),
    };
    ctx.out.warn(&format!(
        "the hook `post_write` {trouble}; what was written stays"
    ));
}

/// What the hook is told: as variables, and as a document on standard input.
struct News {
    variables: Vec<(&'static str, String)>,
    document: String,
    book: PathBuf,
}

/// The document on standard input.
#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    hook: &'static str,
    verb: &'a str,
    command: &'a str,
    today: String,
    book: &'a Path,
    changes: &'a [Deed],
}

impl News {
    fn of(ctx: &Context, verb: &str, deeds: &[Deed]) -> io::Result<Self> {
        let book = std::path::absolute(ctx.store.book())?;
        let document = serde_json::to_string(&Document {
            schema: SCHEMA,
            hook: "post_write",
            verb,
            command: &ctx.write().command,
            today: ctx.today.to_string(),
            book: &book,
            changes: deeds,
        })?;
        let files = || deeds.iter().flat_map(|deed| &deed.files);
        let summaries = deeds.iter().map(|deed| visible_line(&deed.summary));
        let mut variables = settings::handed_on(ctx)?;
        variables.extend([
            (settings::HOOK, "post_write".to_owned()),
            ("CSA_VERB", verb.to_owned()),
            ("CSA_COMMAND", visible_line(&ctx.write().command)),
            ("CSA_SUMMARY", joined(summaries, "\n")),
            ("CSA_CUSTOMERS", joined(files().map(Touched::customer), " ")),
            (
                "CSA_FILES",
                joined(files().map(|file| file.path.display().to_string()), "\n"),
            ),
        ]);
        Ok(Self {
            variables,
            document: document + "\n",
            book,
        })
    }
}

/// Each once, in their order.
fn joined(words: impl Iterator<Item = String>, between: &str) -> String {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join(between)
}

/// How it ended; None when it ran out of time, and was stopped.
fn run(words: &[String], news: &News, patience: Duration) -> io::Result<Option<ExitStatus>> {
    let (program, arguments) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    // A file rather than a pipe: one that never reads keeps nobody waiting.
    let mut document = tempfile::tempfile()?;
    document.write_all(news.document.as_bytes())?;
    document.seek(SeekFrom::Start(0))?;
    #[expect(
        clippy::disallowed_methods,
        reason = "starting the user's hook is what this file is for"
    )]
    let mut command = Command::new(program);
    let mut child = command
        .args(arguments)
        .envs(news.variables.iter().map(|(name, value)| (name, value)))
        .current_dir(&news.book)
        .stdin(document)
        // Standard output is data, and all of it has been said.
        .stdout(Stdio::from(io::stderr()))
        .spawn()?;
    let ended = patience::end(&mut child, Instant::now() + patience);
    if ended.is_none() {
        // It may have ended this very moment; either way it is gone.
        let _ = child.kill();
        let _ = child.wait();
    }
    Ok(ended)
}

#[cfg(test)]
#[path = "hook_tests.rs"]
mod tests;
