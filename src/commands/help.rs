//! `csa help`: the long help of a verb, or a topic that belongs to none.

use std::ffi::OsStr;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::{Context, settings};
use crate::domain::{Kind, Refusal};
use crate::extend::plugin::{self, Plugin};
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
    show(&subject(&args.words)?, ctx)
}

/// What these words name.
///
/// # Errors
/// [`Kind::NotFound`]: with the nearest name, or with what to ask where it is a plug-in, which explains itself.
pub(super) fn subject(words: &[String]) -> Result<Subject> {
    let unknown = match manual::find(words) {
        Ok(subject) => return Ok(subject),
        Err(unknown) => unknown,
    };
    let Some(word) = words.first().map(OsStr::new) else {
        return Err(unknown.into());
    };
    Err(match plugin::find(word, &settings::search_path()) {
        Some(Plugin { name, path }) => {
            let message = format!("`{name}` is a plug-in, `{}`", path.display());
            Refusal::new(Kind::NotFound, message)
                .hint(format!("to ask it for its help: csa {name} --help"))
                .into()
        }
        None => unknown.into(),
    })
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
