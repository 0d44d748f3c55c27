//! `csa`: customer engagements on the success tiers, run from plain YAML files.
//!
//! # The map
//!
//! ```text
//! main.rs → lib.rs   parse → Context → verb → exit code
//! cli.rs             flags that hold everywhere, one enum of verbs, one match
//! context.rs         what every verb works with; the only clock; settings.rs in it: the only environment
//! config.rs          config.toml: who I am, where the book lies; edit.rs in it changes its text
//! prompt.rs          the only place that asks       editor.rs  opens the user's editor
//! viewer.rs          shows a page of the manual by the user's `man`
//! patience.rs        waits for a program that csa started, but not for ever
//! clipboard/         puts a text on the clipboard, by a program or through the terminal
//! extend/            what users add: the hook after each write, and plug-ins as verbs
//! domain/            the vocabulary and its arithmetic: no files, no clock, no clap, no printing
//! rules/             numbers, steps and words as TOML with why and source, and how they are read
//! store/             the book: list, find, load, edit, undo, share by git; yaml/ is the only room that knows YAML
//! ops/<noun>.rs      one act a function: load → domain → save → a plain report
//! commands/<noun>/   clap arguments, questions, and how a report looks
//! complete/          what could follow on a line that somebody types, for the five shells
//! export/            values into texts for others: drafts, customer-safe facts, issues for GitLab, entries for
//!                    Gainsight, calendars, reports as Markdown and as pages with charts
//! import/            texts of others into values: days off and meetings out of calendars
//! manual/            the pages of `csa help` and `csa man`: each verb's, and topics, whose facts tests hold
//! templates/         the drafts and reports that a book may override
//! output/            the only place that prints
//! ```
//!
//! Arrows run `main → lib → cli → commands → ops → store → domain ← rules, export, import`. They are held by
//! `tests/architecture.rs` and by the lints in `Cargo.toml` and `.clippy.toml`.
//!
//! # Which file is touched where
//!
//! Records are written by [`store`] alone, through its journal. The configuration is written by
//! `commands/config.rs` and `commands/init.rs` through `store::disk`. A draft, a report, a picture or a calendar
//! goes where the user says.
//! In the book's own `.csa/`, which git does not take, lie the lock, the journal, the schema that `csa init`
//! puts there for editors, entries of the log that were begun, and the copy of a record, a draft or notes while it
//! is in the user's editor, which goes once it is saved or given up. What a hook is told lies in a temporary file without
//! a name, and a page of the manual in one while `man` shows it; `csa man --output` writes them all where the user says. `csa init --git`, `csa sync` and `autocommit` have git write its repository, and a merge the records;
//! `store/git/` starts it. Nothing else is ever written.
//!
//! # To add a verb to a noun
//!
//! 1. What it means: a function on the type in `domain/<noun>.rs`, with its table of cases.
//! 2. What it does: a function in `ops/<noun>.rs` that changes the record through `Store::edit`.
//! 3. What it takes and shows: a variant in `commands/<noun>/mod.rs` and a file beside it.
//! 4. A transcript in `tests/cmd/<noun>-<verb>.md`, its errors too.
//! 5. What its arguments take, beside them: `#[arg(add = Live::Customer.values())]`; a test asks for it.
//!
//! A number or a step that may change by memo costs one table in `rules/*.toml` instead.

mod cli;
mod clipboard;
mod commands;
mod complete;
mod config;
mod context;
mod domain;
mod editor;
mod export;
mod extend;
mod import;
#[cfg(any(test, feature = "internals"))]
pub mod internals;
mod manual;
mod ops;
mod output;
mod patience;
mod prompt;
mod rules;
mod store;
mod viewer;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::builder::Resettable;

use cli::Cli;
use context::Context;
use output::Output;

/// The command line's definition, for completion and the manual.
pub fn command() -> clap::Command {
    cli::definition()
}

/// Runs the program with these arguments, the program's name first, and returns its exit code.
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    if let Some(shell) = complete::asked_by() {
        return complete::answer(shell, args.get(1..).unwrap_or_default());
    }
    let typed = typed(&args);
    let (cli, verb) = match parse(args) {
        Ok(parsed) => parsed,
        Err(error) => {
            // Nothing is left to do when the terminal that should hear of it is gone.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let globals = &cli.globals;
    let out = || {
        let out = Output::new(globals.format(), globals.color, globals.quiet, None);
        if cli.is_silent() { out.silent() } else { out }
    };
    let ctx = match Context::new(&cli, out(), typed) {
        Ok(ctx) => ctx,
        Err(error) => return out().fail(&error),
    };
    let code = match cli.command.unwrap_or_default().run(&ctx) {
        Ok(code) => code,
        Err(error) => ctx.out.fail(&error),
    };
    extend::hook::after(&ctx, &verb);
    code
}

/// What was typed, and the verb's whole name, as in `onboard done`. A word that is neither verb nor plug-in is met
/// with clap's own words, which name the nearest verb.
fn parse(args: Vec<OsString>) -> Result<(Cli, String), clap::Error> {
    let mut matches = cli::definition_for(&args).try_get_matches_from(&args)?;
    let verb = verb(&matches);
    let cli = Cli::of(&mut matches).map_err(|e| e.format(&mut command()))?;
    if let Some(word) = cli.stranger()
        && extend::plugin::find(word, &context::settings::search_path()).is_none()
    {
        let strict = command()
            .allow_external_subcommands(false)
            .external_subcommand_value_parser(Resettable::Reset);
        strict.try_get_matches_from(args)?;
    }
    Ok((cli, verb))
}

/// The names of noun and verb, one behind the other.
fn verb(matches: &ArgMatches) -> String {
    let mut names = Vec::new();
    let mut matches = matches;
    while let Some((name, inner)) = matches.subcommand() {
        names.push(name);
        matches = inner;
    }
    names.join(" ")
}

/// The command line for the journal, quoted where a shell would need it.
fn typed(args: &[OsString]) -> String {
    let words = args.iter().skip(1).map(|arg| {
        let word = arg.to_string_lossy();
        let is_plain = !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || "-_./:=@+,".contains(c));
        match is_plain {
            true => word.into_owned(),
            false => format!("'{}'", word.replace('\'', r"'\''")),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
