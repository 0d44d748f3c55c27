//! `csa template`: the templates that drafts and reports are written by, and the book's own in their place.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::export::builtin::{self, Audience};
use crate::ops::template::{self as ops, Templates};
use crate::output::{Cell, Column, Field, Format, Report, Table, View};

/// What stands below the flags.
const OWN: &str = "\
Your own in place of a built-in one:
  mkdir -p \"$(csa template path)\"
  csa template show kickoff > \"$(csa template path kickoff)\"
  csa check";

/// List the templates of drafts and reports, and which file is in force for each
///
/// A template that lies in the book as templates/NAME.md is taken in the place of the built-in one, for everybody who
/// uses the book. `csa check` tries each on a record with everything in it and on one with almost nothing, and names
/// what is wrong by line and column.
#[derive(Debug, Args)]
#[command(after_help = OWN)]
pub(crate) struct Template {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the templates: what they make, who reads it, and the file in force
    List,
    /// Print the template in force, to start your own from it
    Show {
        /// The template
        #[arg(add = Live::Template.values())]
        name: String,
        /// The one that csa came with, whatever the book has
        #[arg(long)]
        built_in: bool,
    },
    /// Print where the book's own template lies, whether it is there or not, or the folder of them all
    Path {
        /// The template
        #[arg(add = Live::Template.values())]
        name: Option<String>,
    },
}

/// Where a template lies.
#[derive(Debug, Serialize)]
struct Place {
    path: PathBuf,
    is_there: bool,
}

/// A template with its text.
#[derive(Serialize)]
#[serde(transparent)]
struct Shown(builtin::Template);

/// Runs `csa template`.
pub(crate) fn run(args: Template, ctx: &Context) -> Result<()> {
    match args.verb.unwrap_or(Verb::List) {
        Verb::List => ctx.out.show(&ops::list(&ctx.store)?),
        Verb::Show { name, built_in } => {
            let builtin = ops::find(&name)?;
            let template = match built_in {
                true => builtin.template(),
                false => ops::in_force(&ctx.store, builtin)?,
            };
            show(template, ctx)
        }
        Verb::Path { name } => path(name.as_deref(), ctx),
    }
}

/// Prints a template as it is, so that it can be sent to a file.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn show(template: builtin::Template, ctx: &Context) -> Result<()> {
    match ctx.out.format() {
        Format::Table | Format::Markdown => ctx.out.raw(&template.text),
        _ => ctx.out.show(&Shown(template)),
    }
}

fn path(name: Option<&str>, ctx: &Context) -> Result<()> {
    let path = match name {
        Some(word) => ctx.store.template_path(ops::find(word)?.name),
        None => ctx.store.template_folder(),
    };
    match ctx.out.format() {
        // Bare, for `$(csa template path kickoff)`.
        Format::Table => ctx.out.raw(&format!("{}\n", path.display())),
        _ => ctx.out.show(&Place {
            is_there: path.exists(),
            path,
        }),
    }
}

impl Report for Shown {
    fn view(&self) -> View {
        let builtin::Template { path, text } = &self.0;
        View::Fields(vec![
            ("path", "File", path.display().to_string().into()),
            ("text", "Text", text.into()),
        ])
    }
}

impl Report for Place {
    fn view(&self) -> View {
        let is_there = if self.is_there { "yes" } else { "no" };
        let fields: Vec<Field> = vec![
            ("path", "Path", self.path.display().to_string().into()),
            ("is_there", "There", is_there.into()),
        ];
        View::Fields(fields)
    }
}

impl Report for Templates {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("name", "Template"),
            Column::new("makes", "Makes a").data_only(),
            Column::new("audience", "Reader"),
            Column::new("purpose", "What it is for"),
            Column::new("file", "In force"),
        ]);
        for template in &self.0 {
            table.row([
                template.name.into(),
                template.makes.into(),
                match template.audience {
                    Audience::Customer => "customer".into(),
                    Audience::Internal => "internal".into(),
                },
                template.purpose.into(),
                match &template.file {
                    Some(file) => Cell::from("own file").data(file.display().to_string()),
                    None => Cell::from("built in").data(""),
                },
            ]);
        }
        let own = self.0.iter().filter_map(|template| template.file.as_ref());
        let own: Vec<String> = own
            .map(|file| format!("own file: {}", file.display()))
            .collect();
        View::Sections(match own.is_empty() {
            true => vec![(None, View::Table(table))],
            false => vec![
                (None, View::Table(table)),
                (None, View::Text(own.join("\n"))),
            ],
        })
    }
}
