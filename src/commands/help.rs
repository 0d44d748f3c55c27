//! `csa help`: the long help of a verb, or a topic that belongs to none.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::manual::{self, Subject};
use crate::output::{Format, Report, View};

/// The widest line of a topic, for lines that are longer are hard to read.
const WIDEST: usize = 100;

/// Show the help of a verb, or a topic such as dates or exit-codes
///
/// Alone it is the help of csa itself, which names the verbs and the topics. `csa man` shows the same as a page of the
/// manual.
#[derive(Debug, Args)]
pub(crate) struct Help {
    /// The verb, as in `accelerator plan`, or the topic
    #[arg(value_name = "VERB|TOPIC", add = Live::Page.values())]
    words: Vec<String>,
}

/// What is shown, for programs.
#[derive(Debug, Serialize)]
struct Shown {
    name: String,
    text: String,
}

/// Runs `csa help`.
pub(crate) fn run(args: &Help, ctx: &Context) -> Result<()> {
    let subject = manual::find(&args.words)?;
    show(&subject, ctx)
}

/// Shows the subject as plain text.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn show(subject: &Subject, ctx: &Context) -> Result<()> {
    match (subject, ctx.out.format()) {
        (Subject::Topic(topic), Format::Table) => {
            ctx.out.raw(&topic.plain(ctx.out.width().min(WIDEST)))
        }
        (Subject::Topic(topic), Format::Markdown) => ctx.out.raw(topic.source()),
        (Subject::Topic(topic), _) => ctx.out.show(&Shown {
            name: topic.name.to_owned(),
            text: topic.source().to_owned(),
        }),
        (Subject::Verb(path), Format::Table | Format::Markdown) => {
            ctx.out.help(&manual::help(path))?;
            match manual::examples_of(path) {
                Some(examples) => ctx.out.raw(&format!("\n{examples}")),
                None => Ok(()),
            }
        }
        (Subject::Verb(path), _) => ctx.out.show(&Shown {
            name: path.join(" "),
            text: manual::help(path).to_string(),
        }),
    }
}

impl Report for Shown {
    fn view(&self) -> View {
        View::Fields(vec![
            ("name", "Name", (&self.name).into()),
            ("text", "Text", (&self.text).into()),
        ])
    }
}
