//! `csa onboard`: from order form to first accelerator.

mod create;
mod draft;
mod show;
mod step;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops;
use crate::store::Matches;

/// Onboard a customer: create the record, or show its checklist
///
/// With `--tier` and `--order-form` a new customer's record is made and every clock starts. For a customer who is
/// there, by id, unique beginning or unique part of the name, the checklist is shown: step, day due, state, and
/// what to do next.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Onboard {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The customer's name, or what identifies a customer who is there
    #[arg(required = true, value_name = "NAME", add = Live::Customer.values())]
    name: Option<String>,
    #[command(flatten)]
    new: create::New,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Done(step::Done),
    Plan(step::Plan),
    Skip(step::Skip),
    Reopen(step::Reopen),
    Draft(draft::Draft),
}

/// Runs `csa onboard`.
pub(crate) fn run(args: Onboard, ctx: &Context) -> Result<()> {
    match args.verb {
        Some(Verb::Done(verb)) => step::done(&verb, ctx),
        Some(Verb::Plan(verb)) => step::plan(&verb, ctx),
        Some(Verb::Skip(verb)) => step::skip(&verb, ctx),
        Some(Verb::Reopen(verb)) => step::reopen(&verb, ctx),
        Some(Verb::Draft(verb)) => draft::run(&verb, ctx),
        None => create_or_show(&args.name.unwrap_or_default(), args.new, ctx),
    }
}

/// A name that is in the book shows the checklist; anything that says what was bought creates.
fn create_or_show(name: &str, new: create::New, ctx: &Context) -> Result<()> {
    if name.trim().is_empty() {
        return Err(Refusal::new(Kind::Usage, "a name is needed")
            .hint("a customer who is there: csa onboard CUSTOMER")
            .hint(format!(
                "a new one: csa onboard \"Acme Corp\" --tier signature --order-form {}",
                ctx.today
            ))
            .into());
    }
    let matches = ctx.store.matches(name)?;
    if new.is_given() {
        return create::create(name, new, matches, ctx);
    }
    match matches {
        Matches::None(near) => {
            let known = near.map(|near| near.id);
            if create::wanted(name, known.as_ref(), ctx)? {
                return create::create(name, new, Matches::None(None), ctx);
            }
            let mut refusal = Refusal::new(Kind::NotFound, format!("no customer `{name}`"));
            if let Some(known) = known {
                refusal = refusal.hint(format!("did you mean `{known}`?"));
            }
            Err(refusal
                .hint(format!(
                    "to create it: csa onboard \"{name}\" --tier signature --order-form {}",
                    ctx.today
                ))
                .into())
        }
        _ => {
            let id = ctx.find(name)?;
            ctx.out.show(&ops::onboard::checklist(&ctx.desk()?, &id)?)
        }
    }
}
