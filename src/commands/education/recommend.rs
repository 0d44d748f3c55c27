//! `csa education recommend`: training that would help.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::education::Recommendation;
use crate::domain::{Kind, Refusal};
use crate::ops::education;

/// Keep that a training was recommended
#[derive(Debug, Args)]
pub(crate) struct Recommend {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What to take: a course, a certification, a module
    training: Vec<String>,
    /// For whom: a name, a team
    #[arg(long = "for", value_name = "WHOM", add = Live::Contact.values())]
    audience: Option<String>,
    /// What it should help with
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa education recommend`.
pub(super) fn run(args: &Recommend, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let given = args.training.join(" ").trim().to_owned();
    let training = match given.is_empty() {
        false => Some(given),
        true => ctx
            .prompt
            .text("What should they take?", None, |_| Ok(()))?,
    };
    let training = training.ok_or_else(|| {
        let example = format!(
            "csa education recommend {id} \"GitLab Security Essentials\" --for \"the payment team\""
        );
        Refusal::new(Kind::Usage, "a recommendation needs a training")
            .hint(format!("say what to take, for example: {example}"))
    })?;
    let audience = match filled(args.audience.as_ref()) {
        Some(audience) => Some(audience),
        None => {
            let question = "For whom? Empty if for nobody in particular";
            ctx.prompt.optional(question, |_| Ok(()))?
        }
    };
    let day = on(args.on.as_deref(), ctx)?;
    let doubts: Vec<String> = future(day, ctx).into_iter().collect();
    ctx.doubt("Keep it", &doubts)?;
    let recommendation = Recommendation {
        id: String::new(),
        training: Some(training),
        audience,
        why: filled(args.why.as_ref()),
        recommended_on: Some(day),
        taken_on: None,
        declined_on: None,
    };
    ctx.told(&education::recommend(&desk, &id, &recommendation)?)
}
