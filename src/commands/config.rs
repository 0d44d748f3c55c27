//! `csa config`: what is in force and where it came from, and the configuration changed key by key.

use std::path::Path;

use anyhow::Result;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::complete::Live;
use crate::config::{self, Config as File, Takes, edit};
use crate::context::Context;
use crate::context::settings::{self, Setting};
use crate::domain::when::Lean;
use crate::domain::zone::Zone;
use crate::domain::{Kind, Refusal};
use crate::output::{Cell, Column, Format, Report, Table, Tone, View};
use crate::store::{Change, Written, disk};

/// Show every setting with its value and where it came from, or change one
///
/// A value is taken from the flag, else the environment, else the configuration, else the default. The variables stand in
/// `csa help environment`, and what the hook `post_write` is told in `csa help extending`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Config {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// Print the value of this setting alone
    #[arg(add = Live::Setting.values())]
    key: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Print where the configuration lies, whether it is there or not
    Path,
    Set(Set),
}

/// Set a key in the configuration, or take its value away
///
/// The file is made if there is none, with every key explained. Comments, order and everything else in it stay.
#[derive(Debug, Args)]
struct Set {
    /// The key
    #[arg(add = Live::Setting.values())]
    key: String,
    /// The value; for a list such as `holidays` every one
    #[arg(add = Live::SettingValue.values())]
    value: Vec<String>,
    /// Take the value away; the key stays as a comment
    #[arg(long, conflicts_with = "value")]
    unset: bool,
}

/// Every setting in force.
#[derive(Debug, Serialize)]
struct InForce<'a> {
    configuration: String,
    is_there: bool,
    settings: &'a [Setting],
}

impl Report for InForce<'_> {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("key", "Setting"),
            Column::new("value", "Value"),
            Column::new("origin", "From"),
        ]);
        for setting in self.settings {
            let origin = Cell::from(setting.origin.to_string());
            table.row([
                setting.key.into(),
                setting.value.clone().into(),
                match setting.value {
                    Some(_) => origin,
                    None => origin.tone(Tone::Faint),
                },
            ]);
        }
        let file = match self.is_there {
            true => format!("configuration: {}", self.configuration),
            false => format!(
                "configuration: {} (not there; to make it: csa init)",
                self.configuration
            ),
        };
        View::Sections(vec![(None, View::Text(file)), (None, View::Table(table))])
    }
}

/// One setting, in the formats for programs.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct One<'a>(&'a Setting);

impl Report for One<'_> {
    fn view(&self) -> View {
        View::Fields(vec![
            ("key", "Setting", self.0.key.into()),
            ("value", "Value", self.0.value.clone().into()),
            ("origin", "From", self.0.origin.to_string().into()),
        ])
    }
}

/// Runs `csa config`.
pub(crate) fn run(args: Config, ctx: &Context) -> Result<()> {
    match (args.verb, args.key) {
        (Some(Verb::Path), _) => ctx.out.raw(&format!("{}\n", ctx.config_path.display())),
        (Some(Verb::Set(set)), _) => self::set(&set, ctx),
        (None, Some(key)) => show(&key, ctx),
        (None, None) => ctx.out.show(&InForce {
            configuration: ctx.config_path.display().to_string(),
            is_there: ctx.config_path.exists(),
            settings: &ctx.settings,
        }),
    }
}

/// Prints one value bare, as a script wants it.
fn show(word: &str, ctx: &Context) -> Result<()> {
    let name = word.trim().to_lowercase().replace('-', "_");
    let Some(setting) = ctx.settings.iter().find(|setting| setting.key == name) else {
        let names = ctx.settings.iter().map(|setting| setting.key);
        return Err(config::unknown(word, names).into());
    };
    match (&setting.value, ctx.out.format()) {
        (Some(value), Format::Table) => ctx.out.raw(&format!("{value}\n")),
        (None, Format::Table) => {
            let message = format!("`{}` is not set", setting.key);
            Err(Refusal::new(Kind::NotFound, message)
                .hint(format!("to set it: csa config set {} VALUE", setting.key))
                .into())
        }
        _ => ctx.out.show(&One(setting)),
    }
}

fn set(args: &Set, ctx: &Context) -> Result<()> {
    let key = config::key(&args.key)?;
    let before = File::text(&ctx.config_path)?;
    let text = before.clone().unwrap_or_else(edit::skeleton);
    let (after, summary) = if args.unset {
        let after = match before {
            Some(_) => edit::unset(&text, key),
            None => return ctx.told(&Written::default()),
        };
        (after, format!("`{}` is no longer set", key.name))
    } else if args.value.is_empty() {
        let message = format!("`{}` needs a value", key.name);
        return Err(Refusal::new(Kind::Usage, message)
            .hint(format!(
                "for example: csa config set {} {}",
                key.name,
                key.typed()
            ))
            .hint(format!(
                "to take it away: csa config set {} --unset",
                key.name
            ))
            .into());
    } else {
        let values = values(key, &args.value, ctx)?;
        let literal = edit::literal(key, &values)?;
        let summary = format!("set `{}` to {literal}", key.name);
        (edit::set(&text, key, &literal), summary)
    };
    let written = write(&ctx.config_path, before, after, summary, ctx.dry_run)?;
    ctx.told(&written)?;
    overruled(key.name, ctx);
    Ok(())
}

/// The values as the file should hold them: days as dates, a path as it will be found again, a zone by its full
/// name.
fn values(key: config::Key, words: &[String], ctx: &Context) -> Result<Vec<String>> {
    let value = |word: &String| match key.takes {
        Takes::Days => Ok(ctx.day(key.name, word, Lean::Future)?.to_string()),
        Takes::Path if !word.trim().is_empty() => settings::lasting(Path::new(word)),
        Takes::Zone => Ok(Zone::parse(word)?.to_string()),
        _ => Ok(word.clone()),
    };
    words.iter().map(value).collect()
}

/// Says when what was set does not count, because a flag or the environment says otherwise.
fn overruled(key: &str, ctx: &Context) {
    use settings::Origin::{Environment, Flag};
    let setting = ctx.settings.iter().find(|setting| setting.key == key);
    if let Some(Setting { origin, .. }) = setting
        && matches!(origin, Flag(_) | Environment(_))
    {
        ctx.out.say(&format!("{origin} says otherwise, and wins"));
    }
}

/// Puts a new text of the configuration in place, if it can be read.
///
/// # Errors
/// [`Kind::Usage`] when it cannot, for the old text could: the new value is at fault; when the file cannot
/// be written, or changed meanwhile.
pub(super) fn write(
    path: &Path,
    before: Option<String>,
    after: String,
    summary: String,
    dry_run: bool,
) -> Result<Written> {
    File::parse(path, &after).map_err(|error| match error.downcast::<Refusal>() {
        Ok(refusal) => Refusal {
            kind: Kind::Usage,
            excerpt: None,
            ..refusal
        }
        .into(),
        Err(error) => error,
    })?;
    if before.as_ref() == Some(&after) {
        return Ok(Written::default());
    }
    if !dry_run {
        disk::replace(
            path,
            before.as_ref().map(String::as_bytes),
            Some(after.as_bytes()),
        )?;
    }
    Ok(Written {
        summary,
        changes: vec![Change {
            // As a diff names it: relative to the root of everything.
            path: path.strip_prefix("/").unwrap_or(path).to_owned(),
            before,
            after: Some(after),
        }],
        warnings: Vec::new(),
    })
}
