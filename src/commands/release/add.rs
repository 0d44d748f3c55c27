//! `csa release add`: something new that matters to a customer.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::release::ReleaseNote;
use crate::domain::{Kind, Refusal};
use crate::ops::release;

/// Note something new that the customer should hear of
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The version that has it, such as 18.6
    version: String,
    /// What is new
    feature: Vec<String>,
    /// Why it matters to them
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa release add`.
pub(super) fn run(args: &Add, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let version = version(&args.version)?;
    let feature = feature(args, ctx)?;
    let day = on(args.on.as_deref(), ctx)?;
    let why = match filled(args.why.as_ref()) {
        Some(why) => Some(why),
        None => {
            let question = "Why does it matter to them? Empty if that is plain";
            ctx.prompt.optional(question, |_| Ok(()))?
        }
    };
    let mut doubts: Vec<String> = future(day, ctx).into_iter().collect();
    doubts.extend(release::doubts(&desk, &id, &feature)?);
    ctx.doubt("Note it", &doubts)?;
    let note = ReleaseNote {
        id: String::new(),
        version: Some(version),
        feature: Some(feature),
        why,
        noted_on: Some(day),
        told_on: None,
    };
    ctx.told(&release::add(&desk, &id, &note)?)
}

/// A version begins with a figure; anything else is a word of what is new.
fn version(typed: &str) -> Result<String> {
    let typed = typed.trim();
    let figures = typed.trim_start_matches(['v', 'V']);
    if figures.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(figures.to_owned());
    }
    Err(
        Refusal::new(Kind::Usage, format!("`{typed}` is no version"))
            .hint("the version comes before what is new, such as 18.6")
            .into(),
    )
}

fn feature(args: &Add, ctx: &Context) -> Result<String> {
    let given = args.feature.join(" ").trim().to_owned();
    if !given.is_empty() {
        return Ok(given);
    }
    let asked = ctx.prompt.text("What is new?", None, |_| Ok(()))?;
    asked.ok_or_else(|| {
        let example = format!(
            "csa release add {} {} \"Pipelines that begin faster\"",
            args.customer, args.version
        );
        Refusal::new(Kind::Usage, "a release note needs words")
            .hint(format!("say what is new, for example: {example}"))
            .into()
    })
}
