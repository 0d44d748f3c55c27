//! Where a report goes, and as what.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::commands::input::vacant;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::export::builtin::Audience;
use crate::export::report::{Facts, Medium, Report};
use crate::ops::report::template;
use crate::output::{self, Format, View};
use crate::store::disk;

/// The file, and whether it may be there.
#[derive(Debug, Args)]
pub(super) struct Delivery {
    /// Write it to this file, as its ending says: .md, .html or .json; - is standard output
    #[arg(short, long, value_name = "FILE", add = Live::File.values())]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
}

/// As what a report is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Document(Medium),
    /// What it is told, for programs.
    Json,
}

impl Delivery {
    /// Writes the report, and tells what stands open in it.
    ///
    /// # Errors
    /// A file that is there, a format that a report does not have, a template that cannot be filled.
    pub(super) fn deliver(&self, report: &Report, ctx: &Context) -> Result<()> {
        let file = self.output.as_deref().filter(|it| *it != Path::new("-"));
        let shape = shape(file, ctx.out.format())?;
        if let Some(file) = file {
            vacant(file, self.force)?;
        }
        let (text, questions) = match shape {
            Shape::Json => (ctx.out.json(&Told(&report.facts))?, Vec::new()),
            Shape::Document(medium) => {
                let document = report.document(&template(&ctx.store, report)?, medium)?;
                (document.text, document.questions)
            }
        };
        match file {
            None => ctx.out.raw(&text)?,
            Some(file) => write(file, &text, ctx)?,
        }
        let audience = report.audience();
        for question in &questions {
            match audience {
                // Also heard by those who want to hear little: a customer must not be the first to see the blank.
                Audience::Customer => ctx.out.warn(&format!("a blank is left: {question}")),
                Audience::Internal => ctx.out.say(&format!("open: {question}")),
            }
        }
        if let Some(file) = file.filter(|_| !ctx.dry_run) {
            let advice = match audience {
                Audience::Customer => "for the customer; read it before it goes out",
                Audience::Internal => "it is internal",
            };
            ctx.out
                .say(&format!("wrote `{}`: {advice}", file.display()));
        }
        Ok(())
    }
}

/// The format that was asked for, else that of the file's ending, else Markdown.
fn shape(file: Option<&Path>, format: Format) -> Result<Shape, Refusal> {
    let ending = file.and_then(Path::extension);
    let ending = ending.map(|it| it.to_string_lossy().to_lowercase());
    match (format, ending.as_deref()) {
        (Format::Json, _) | (Format::Table, Some("json")) => Ok(Shape::Json),
        (Format::Html, _) | (Format::Table, Some("html" | "htm")) => {
            Ok(Shape::Document(Medium::Html))
        }
        (Format::Table, Some("pdf")) => {
            let message = "a report is written as Markdown, HTML or JSON, not as PDF";
            Err(Refusal::new(Kind::Usage, message)
                .hint("write it as `.html` and print that to a PDF from your browser"))
        }
        (Format::Table | Format::Markdown, _) => Ok(Shape::Document(Medium::Markdown)),
        _ => Err(
            Refusal::new(Kind::Usage, "a report is a document, no table")
                .hint("it has `markdown`, `html` and `json`"),
        ),
    }
}

fn write(file: &Path, text: &str, ctx: &Context) -> Result<()> {
    if ctx.dry_run {
        ctx.out
            .say(&format!("dry run: `{}` was not written", file.display()));
        return Ok(());
    }
    let before = disk::read(file)?;
    disk::replace(file, before.as_deref(), Some(text.as_bytes()))
}

/// What a report is told, in the usual envelope.
#[derive(Serialize)]
#[serde(transparent)]
struct Told<'a>(&'a Facts);

impl output::Report for Told<'_> {
    fn view(&self) -> View {
        View::Text(String::new())
    }
}
