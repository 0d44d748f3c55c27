//! `csa plugin`, which lists the verbs that users add, and those verbs themselves.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::context::Context;
use crate::context::settings;
use crate::domain::{Kind, Refusal};
use crate::extend::plugin;
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List the plug-ins: programs called csa-NAME in PATH, which run as csa NAME
///
/// `csa NAME …` runs `csa-NAME …` where csa itself has no verb NAME. Any program will do, in any language. What it
/// finds in its environment and can rely on stands in `csa help extending`.
#[derive(Debug, Args)]
pub(crate) struct Plugin;

/// The plug-ins that there are.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Plugins(Vec<Row>);

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    path: PathBuf,
    /// csa has a verb of this name, so that it never runs.
    is_shadowed: bool,
}

/// Runs `csa plugin`.
pub(crate) fn list(ctx: &Context) -> Result<()> {
    let command = crate::command();
    let rows = plugin::list(&settings::search_path()).into_iter();
    let rows = rows.map(|plugin| Row {
        is_shadowed: command.find_subcommand(&plugin.name).is_some(),
        name: plugin.name,
        path: plugin.path,
    });
    let plugins = Plugins(rows.collect());
    if plugins.0.is_empty() {
        ctx.out.say("no program in PATH is called csa-NAME");
    }
    ctx.out.show(&plugins)
}

/// Runs a plug-in: its name, then its arguments.
pub(crate) fn run(words: &[OsString], ctx: &Context) -> Result<ExitCode> {
    let (name, arguments) = words
        .split_first()
        .ok_or_else(|| Refusal::new(Kind::Usage, "which plug-in?"))?;
    let shown = name.to_string_lossy();
    let Some(plugin) = plugin::find(name, &settings::search_path()) else {
        let message = format!("there is no verb and no plug-in `{shown}`");
        return Err(Refusal::new(Kind::Usage, message).into());
    };
    for (flag, is_given) in [("--dry-run", ctx.dry_run), ("--yes", ctx.yes)] {
        if is_given {
            let message = format!("csa cannot promise `{flag}` for a plug-in");
            return Err(Refusal::new(Kind::Usage, message)
                .hint(format!("if it knows the flag: csa {shown} {flag}"))
                .into());
        }
    }
    let mut variables = settings::handed_on(ctx)?;
    variables.push(("CSA_FORMAT", ctx.out.format().name()));
    if !ctx.prompt.enabled() {
        variables.push(("CSA_NO_INPUT", "1".to_owned()));
    }
    plugin.run(arguments, variables).map_err(|error| {
        let message = format!("could not start `{}`: {error}", plugin.path.display());
        Refusal::new(Kind::Refused, message).into()
    })
}

impl Report for Plugins {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("name", "Plug-in"),
            Column::new("path", "Program"),
            Column::new("is_shadowed", "Runs"),
        ]);
        for row in &self.0 {
            table.row([
                (&row.name).into(),
                row.path.display().to_string().into(),
                match row.is_shadowed {
                    true => Cell::from("never: csa has this verb")
                        .data("yes")
                        .tone(Tone::Faint),
                    false => Cell::from(format!("csa {}", row.name)).data("no"),
                },
            ]);
        }
        View::Table(table)
    }
}
