//! `csa objective export`: the texts of the epics.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::objective::{self, Epics};
use crate::output::{Format, Report, View};

/// Write objectives as the texts of their GitLab epics
///
/// The headings and labels are those that reports read; quick actions at the end set the labels and the due date. Every
/// open objective is written unless one is named. What is missing is asked on standard error. With `--json` the parts
/// and the description of each.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective [default: every open one]
    #[arg(add = Live::Objective.values())]
    objective: Option<String>,
}

/// Runs `csa objective export`.
pub(super) fn run(args: &Export, ctx: &Context) -> Result<()> {
    let format = ctx.out.format();
    if !matches!(format, Format::Table | Format::Gitlab | Format::Json) {
        let refusal = Refusal::new(Kind::Usage, "an epic is no table, and is its own Markdown");
        return Err(refusal
            .hint("the formats are `gitlab`, as without `--format`, and `json`")
            .into());
    }
    let id = ctx.find(&args.customer)?;
    let epics = objective::export(&ctx.desk()?, &id, args.objective.as_deref())?;
    match format {
        Format::Json => ctx.out.show(&epics)?,
        _ => ctx.out.raw(&text(&epics))?,
    }
    if epics.0.is_empty() {
        ctx.out.say("no objective is open");
    }
    for written in &epics.0 {
        let objective = &written.objective;
        for question in &written.questions {
            ctx.out.say(&format!("{objective}: {question}"));
        }
        if !written.questions.is_empty() {
            ctx.out
                .say(&format!("to answer: csa objective edit {id} {objective} …"));
        }
    }
    Ok(())
}

/// The texts one below the other, with a line between them.
fn text(epics: &Epics) -> String {
    let texts = epics.0.iter().map(|written| written.description.as_str());
    texts.collect::<Vec<_>>().join("\n---\n\n")
}

impl Report for Epics {
    fn view(&self) -> View {
        View::Text(text(self))
    }
}
