//! `csa sync`: the book exchanged with a team through git.

use anyhow::Result;
use clap::Args;

use crate::context::Context;
use crate::context::settings::tilde;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::output::visible_line;
use crate::store::git::{Committed, Manner, Sent, Synced};

/// Exchange the book with your team through git: commit, fetch, merge, push
///
/// Commits the book's own files (records, rules, templates) and nothing else that lies or is staged in the repository.
/// Records are merged item by item: two people who add entries or change different things are never in each other's
/// way, and comments stay. Where both changed one value, yours stays in force and the other is kept in a comment above
/// it, until somebody keeps one and deletes the comment; the exit code is 3 as long as such a value waits.
///
/// Uses your git, without the repository's hooks. `csa init --git` makes a repository, `csa init --clone URL` joins one.
#[derive(Debug, Args)]
pub(crate) struct Sync {
    /// Commit, fetch and merge, but send nothing
    #[arg(long)]
    no_push: bool,
}

/// Runs `csa sync`.
pub(crate) fn run(args: &Sync, ctx: &Context) -> Result<()> {
    if ctx.dry_run {
        return preview(ctx);
    }
    let manner = match args.no_push {
        true => Manner::WithoutPush,
        false => Manner::Whole,
    };
    let mut synced = Synced::default();
    let outcome = ctx.store.sync(&ctx.git, manner, &mut synced);
    tell(&synced, ctx);
    outcome?;
    sent(&synced, ctx);
    waiting(&synced)
}

/// What would be committed, as a diff.
fn preview(ctx: &Context) -> Result<()> {
    let pending = ctx.store.pending_commit(&ctx.git)?;
    left_out(&pending, ctx);
    for change in &pending.changes {
        ctx.out.diff(
            &change.path.to_string_lossy(),
            change.before.as_deref(),
            change.after.as_deref(),
        )?;
    }
    match pending.message.lines().next() {
        Some(subject) => ctx.out.say(&format!("to be committed: {subject}")),
        None => ctx.out.say("nothing to commit"),
    }
    ctx.out.say("dry run: nothing was committed or exchanged");
    Ok(())
}

fn left_out(committed: &Committed, ctx: &Context) {
    for error in &committed.left_out {
        ctx.out.warn(&format!("left out: {error}"));
    }
}

/// What was done, as far as it came.
fn tell(synced: &Synced, ctx: &Context) {
    for warning in &synced.warnings {
        ctx.out.warn(warning);
    }
    for committed in &synced.committed {
        left_out(committed, ctx);
        if let Some(subject) = committed.message.lines().next() {
            ctx.out.say(&format!("committed: {subject}"));
        }
    }
    if let Some(remote) = synced.remote.as_ref().filter(|_| synced.received > 0) {
        let commits = counted(synced.received, "commit");
        ctx.out.say(&format!("received: {commits} from {remote}"));
    }
    for line in &synced.words {
        ctx.out.say(&format!("  {}", visible_line(line)));
    }
}

fn sent(synced: &Synced, ctx: &Context) {
    let remote = synced.remote.as_deref().unwrap_or_default();
    if synced.committed.is_empty() && synced.sent == Sent::Nowhere {
        ctx.out.say("nothing to commit");
    }
    ctx.out.say(&match synced.sent {
        Sent::Pushed(commits) => format!("sent: {} to {remote}", counted(commits, "commit")),
        Sent::Nothing => format!("nothing to send to {remote}"),
        Sent::Waiting(commits) => format!(
            "not sent, as you said: {} for {remote}",
            counted(commits, "commit")
        ),
        Sent::Nowhere => {
            "the repository knows no other one to exchange with\nto name it: git remote add origin URL"
                .to_owned()
        }
    });
}

/// Names every value that waits for a person.
fn waiting(synced: &Synced) -> Result<()> {
    let Some((first, _, _)) = synced.unsettled.first() else {
        return Ok(());
    };
    let found = counted(synced.unsettled.len(), "value");
    let message = format!("both sides changed {found}, and you choose");
    let refusal = Refusal::new(Kind::Found, message);
    let hints = synced.unsettled.iter().map(|(_, path, value)| {
        format!(
            "{}:{}: {}: keep what stands there, or `{}`",
            tilde(path),
            value.line,
            value.place,
            value.shown()
        )
    });
    Err(hints
        .fold(refusal, Refusal::hint)
        .hint(format!(
            "delete the comment (csa customer edit {first}), and then: csa sync"
        ))
        .into())
}
