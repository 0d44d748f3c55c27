//! `csa init`: the first run. It makes the book and the configuration, and does no harm to what is there.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::config::write;
use crate::config::{self, Config, edit};
use crate::context::Context;
use crate::context::settings::{Origin, expand, lasting, tilde};
use crate::domain::person::is_address;
use crate::store::git::Git;
use crate::store::{MODELINE, Store};

/// Make the book and the configuration; what is there stays
///
/// On a terminal csa asks who you are and where the book shall lie, unless there is a configuration already.
/// `--book` and `--config` say where both go.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Your name, the default CSA of a new customer
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Your address
    #[arg(long, value_name = "MAIL")]
    email: Option<String>,
    /// The program that opens texts, with its arguments
    #[arg(long, value_name = "COMMAND")]
    editor: Option<String>,
    /// Make the book a git repository, or tell the one that it is in how records are merged
    #[arg(long)]
    git: bool,
    /// Join the book of your team: clone it into the folder of the book
    #[arg(long, value_name = "URL")]
    clone: Option<String>,
}

/// What is to stand in the configuration, by its key.
type Answers = Vec<(&'static str, String)>;

/// Runs `csa init`.
pub(crate) fn run(args: &Init, ctx: &Context) -> Result<()> {
    let before = Config::text(&ctx.config_path)?;
    let (answers, book) = match before {
        Some(_) => said(args, ctx)?,
        None => asked(args, ctx)?,
    };
    configure(before, &answers, ctx)?;
    let store = Store::new(book);
    if let Some(url) = &args.clone {
        clone(url, &store, ctx)?;
    }
    make(&store, ctx)?;
    if args.git || args.clone.is_some() {
        share(&store, ctx)?;
    }
    ctx.out.say(match store.ids()?.is_empty() {
        true => "next: csa onboard \"Acme Corp\" --tier signature --order-form today",
        false => "next: csa customer list",
    });
    if ctx.dry_run {
        ctx.out.say("dry run: nothing was written");
    }
    Ok(())
}

/// What the flags say, and the folder of the book.
fn said(args: &Init, ctx: &Context) -> Result<(Answers, PathBuf)> {
    let flags = [
        ("name", &args.name),
        ("email", &args.email),
        ("editor", &args.editor),
    ];
    let mut answers: Answers = flags
        .into_iter()
        .filter_map(|(key, flag)| Some((key, flag.clone()?)))
        .collect();
    let book = ctx.store.book();
    if origin("book", ctx) == Some(Origin::Flag("--book")) {
        answers.push(("book", lasting(book)?));
    }
    Ok((answers, book.to_owned()))
}

/// What the flags say, and on a terminal what the user answers besides.
fn asked(args: &Init, ctx: &Context) -> Result<(Answers, PathBuf)> {
    let (mut answers, mut book) = said(args, ctx)?;
    if args.name.is_none() {
        let name = ctx.prompt.optional("Your name", |_| Ok(()))?;
        answers.extend(name.map(|name| ("name", name)));
    }
    if args.email.is_none() {
        let email = ctx.prompt.optional("Your address", |text| {
            match text.is_empty() || is_address(text) {
                true => Ok(()),
                false => Err(format!("`{text}` is not a mail address")),
            }
        })?;
        answers.extend(email.map(|email| ("email", email)));
    }
    if origin("book", ctx) == Some(Origin::Default) {
        let default = tilde(&book);
        let answer = ctx
            .prompt
            .text("Folder of the book", Some(&default), |_| Ok(()))?;
        if let Some(answer) = answer.filter(|answer| *answer != default) {
            let folder = lasting(Path::new(&answer))?;
            book = expand(Path::new(&folder));
            answers.push(("book", folder));
        }
    }
    if args.editor.is_none() && origin("editor", ctx) == Some(Origin::Nowhere) {
        let editor = ctx
            .prompt
            .optional("Editor, such as vim or code --wait", |_| Ok(()))?;
        answers.extend(editor.map(|editor| ("editor", editor)));
    }
    Ok((answers, book))
}

fn origin(key: &str, ctx: &Context) -> Option<Origin> {
    let setting = ctx.settings.iter().find(|setting| setting.key == key);
    setting.map(|setting| setting.origin)
}

/// Makes the configuration, or adds the keys that it does not set yet.
fn configure(before: Option<String>, answers: &Answers, ctx: &Context) -> Result<()> {
    let path = &ctx.config_path;
    let is_there = before.is_some();
    let mut text = before.clone().unwrap_or_else(edit::skeleton);
    let mut added = Vec::new();
    for (name, value) in answers {
        match ctx.config.value(name) {
            Some(old) if old == *value => {}
            Some(old) => {
                ctx.out.warn(&format!("`{name}` stays {old:?}"));
                ctx.out
                    .say(&format!("  to change it: csa config set {name} {value:?}"));
            }
            None => {
                let key = config::key(name)?;
                let literal = edit::literal(key, std::slice::from_ref(value))?;
                text = edit::set(&text, key, &literal);
                added.push(format!("`{name}`"));
            }
        }
    }
    let written = write(path, before, text, String::new(), ctx.dry_run)?;
    for change in written.changes.iter().filter(|_| ctx.dry_run) {
        let path = change.path.to_string_lossy();
        ctx.out
            .diff(&path, change.before.as_deref(), change.after.as_deref())?;
    }
    let shown = tilde(path);
    ctx.out.say(&match (is_there, added.is_empty()) {
        (false, _) => format!("the configuration, {}: {shown}", done("made", ctx)),
        (true, true) => format!("the configuration, there already: {shown}"),
        (true, false) => format!(
            "the configuration, {} {}: {shown}",
            added.join(" and "),
            done("added", ctx)
        ),
    });
    Ok(())
}

/// What was done, or under `--dry-run` would be.
fn done(what: &str, ctx: &Context) -> String {
    match ctx.dry_run {
        true => format!("to be {what}"),
        false => what.to_owned(),
    }
}

/// Fetches the book of a team.
fn clone(url: &str, store: &Store, ctx: &Context) -> Result<()> {
    if !ctx.dry_run {
        Git::clone_book(url, store.book(), ctx.prompt.enabled())?;
    }
    ctx.out.say(&format!(
        "the book of your team, {}: {url}",
        done("cloned", ctx)
    ));
    Ok(())
}

/// Makes the book a repository that merges records by what they say.
fn share(store: &Store, ctx: &Context) -> Result<()> {
    if ctx.dry_run {
        ctx.out
            .say("the git repository of the book, to be made or told how records are merged");
        return Ok(());
    }
    let git = Git::new(store.book(), ctx.prompt.enabled(), ctx.me());
    let prepared = store.prepare_git(&git)?;
    let state = match (prepared.is_new, prepared.has_told) {
        (true, _) => "made",
        (false, true) => "told how records are merged",
        (false, false) => "there already",
    };
    let shown = tilde(&prepared.repository);
    ctx.out
        .say(&format!("the git repository, {state}: {shown}"));
    ctx.out
        .say("  to commit the book and exchange it with others: csa sync");
    Ok(())
}

/// Makes the book, and the schema by which editors know a record.
fn make(store: &Store, ctx: &Context) -> Result<()> {
    let shown = tilde(store.book());
    let customers = store.ids()?.len();
    let state = match (store.exists(), customers) {
        (false, _) => done("made", ctx),
        (true, 0) => "there already, empty".to_owned(),
        (true, 1) => "there already, with 1 customer".to_owned(),
        (true, _) => format!("there already, with {customers} customers"),
    };
    if !ctx.dry_run {
        store.make()?;
    }
    ctx.out.say(&format!("the book, {state}: {shown}"));
    if store.write_schema(ctx.dry_run)? {
        ctx.out.say(&format!(
            "the schema of a record, for editors: {}\n  new records name it in their first line; in others write\n  {MODELINE}",
            tilde(&store.schema_file())
        ));
    }
    Ok(())
}
