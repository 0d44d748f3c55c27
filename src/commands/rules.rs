//! `csa rules`: every number, step and word that csa goes by, with why, source and the file in force.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::output::{Cell, Column, Field, Format, Report, Table, Tone, View};
use crate::rules::{self, Found, RuleEntry};

/// Show the rules: every number, step and word, with why and source
///
/// Without a KEY all are listed. A KEY is a rule's key as refusals and findings name it, its last part, the beginning
/// of several (`tiers.advanced`, `onboarding`), or the name of an onboarding step (`welcome-email`). One rule is
/// shown in full, with what to write into the book's own rules/ folder to change it.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// The rule's key, a part of it, or a step's name
    #[arg(add = Live::Rule.values())]
    key: Option<String>,
    /// Show all in full as one Markdown document, the same as --format markdown
    #[arg(long, conflicts_with = "ids")]
    markdown: bool,
    /// Print the keys only
    #[arg(long)]
    ids: bool,
    /// With --ids: end each with a NUL instead of a newline
    #[arg(short = '0', requires = "ids")]
    nul: bool,
    /// Show the rules that csa came with, without the book's own
    #[arg(long)]
    built_in: bool,
}

/// Rules in the manner in which they are to be shown.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Shown {
    entries: Vec<RuleEntry>,
    #[serde(skip)]
    manner: Manner,
    #[serde(skip)]
    folder: String,
}

#[derive(Debug, Clone, Copy)]
enum Manner {
    /// A table a section.
    List,
    /// The first in full, the others listed below it.
    InFull,
    /// Each in full.
    Document,
}

/// Runs `csa rules`.
pub(crate) fn run(args: &Rules, ctx: &Context) -> Result<()> {
    let built_in;
    let rules = match args.built_in {
        true => {
            built_in = rules::Rules::load(&[])?;
            &built_in
        }
        false => ctx.rules()?,
    };
    let (mut entries, is_one) = match &args.key {
        None => (rules.entries(), false),
        Some(word) => match rules.find(word)? {
            Found::Rule(entry, mut below) => {
                below.insert(0, *entry);
                (below, true)
            }
            Found::Several(entries) => (entries, false),
        },
    };
    if args.ids {
        return ctx
            .out
            .ids(entries.iter().map(|entry| &entry.key), args.nul);
    }
    let format = match args.markdown {
        true => Format::Markdown,
        false => ctx.out.format(),
    };
    let manner = match (format, is_one) {
        (Format::Markdown, _) => Manner::Document,
        (Format::Table, true) => Manner::InFull,
        _ => Manner::List,
    };
    // To people the catalogue is shown by a verb of its own.
    let is_whole = args.key.is_none() && matches!(format, Format::Table);
    if is_whole {
        entries.retain(|entry| !entry.key.starts_with("modules."));
    }
    let folder = ctx.store.book().join("rules").display().to_string();
    let shown = Shown {
        entries,
        manner,
        folder,
    };
    ctx.out.show_as(format, &shown)?;
    if is_whole {
        ctx.out
            .say("not shown here: the content modules (csa accelerator modules)");
    }
    Ok(())
}

impl Report for Shown {
    fn view(&self) -> View {
        match (self.manner, self.entries.as_slice()) {
            (Manner::InFull, [one, below @ ..]) => in_full(one, below, &self.folder),
            (Manner::Document, entries) => by_section(entries, document),
            (_, entries) => by_section(entries, list),
        }
    }
}

/// One section a built-in file, in their order.
fn by_section(entries: &[RuleEntry], view: impl Fn(&[RuleEntry]) -> View) -> View {
    let sections = entries.chunk_by(|one, other| one.section == other.section);
    View::Sections(
        sections
            .map(|entries| (Some(entries[0].section.clone()), view(entries)))
            .collect(),
    )
}

/// Keys and values; the file only where it is the book's own.
fn list(entries: &[RuleEntry]) -> View {
    let mut table = Table::new([
        Column::new("key", "Key"),
        Column::new("value", "Value"),
        Column::new("why", "Why").data_only(),
        Column::new("source", "Source").data_only(),
        Column::new("file", "File").data_only(),
    ]);
    for entry in entries {
        let value = match entry.is_overridden {
            true => Cell::from(format!("{}\n(from {})", entry.value, entry.file))
                .data(&entry.value)
                .tone(Tone::Strong),
            false => Cell::from(&entry.value),
        };
        table.row([
            (&entry.key).into(),
            value,
            (&entry.why).into(),
            (&entry.source).into(),
            (&entry.file).into(),
        ]);
    }
    View::Table(table)
}

fn in_full(entry: &RuleEntry, below: &[RuleEntry], folder: &str) -> View {
    let change = format!(
        "To change it, with the lines that differ:\n\n# {folder}/{}\n{}",
        entry.file_name, entry.toml
    );
    View::Sections(vec![
        (Some(entry.key.clone()), View::Fields(fields(entry))),
        (None, View::Text(change)),
        (Some("Below it".to_owned()), list(below)),
    ])
}

fn document(entries: &[RuleEntry]) -> View {
    let one = |entry: &RuleEntry| {
        let title = format!("`{}`", entry.key);
        (Some(title), View::Fields(fields(entry)))
    };
    View::Sections(entries.iter().map(one).collect())
}

fn fields(entry: &RuleEntry) -> Vec<Field> {
    vec![
        ("value", "Value", (&entry.value).into()),
        ("why", "Why", (&entry.why).into()),
        ("source", "Source", (&entry.source).into()),
        ("file", "File", (&entry.file).into()),
    ]
}
