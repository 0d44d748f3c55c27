//! `csa education`: training that comes with the tier, and training that was recommended.

mod answer;
mod cancel;
mod held;
mod issue;
mod list;
mod plan;
mod recommend;
mod redeem;
mod show;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::complete::Live;
use crate::context::Context;
use crate::ops::education::Answer;

pub(crate) use show::fields;

/// Issue and use certification vouchers, plan training days, recommend training
///
/// With a customer it shows what the year grants and what is used of it; alone it lists the whole book, whose vouchers
/// go first.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Education {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(list::List),
    Show(show::Show),
    Issue(issue::Issue),
    Use(redeem::Use),
    Plan(plan::Plan),
    Held(held::Held),
    Cancel(cancel::Cancel),
    Recommend(recommend::Recommend),
    /// Note that a recommended training was taken
    Taken(answer::Settled),
    /// Note that they do not want a recommended training
    Declined(answer::Settled),
}

/// Runs `csa education`.
pub(crate) fn run(args: Education, ctx: &Context) -> Result<()> {
    match (args.verb, args.customer) {
        (None, Some(customer)) => show::run(&show::Show { customer }, ctx),
        (None, None) => list::run(ctx),
        (Some(Verb::List(list::List {})), _) => list::run(ctx),
        (Some(Verb::Show(verb)), _) => show::run(&verb, ctx),
        (Some(Verb::Issue(verb)), _) => issue::run(&verb, ctx),
        (Some(Verb::Use(verb)), _) => redeem::run(&verb, ctx),
        (Some(Verb::Plan(verb)), _) => plan::run(&verb, ctx),
        (Some(Verb::Held(verb)), _) => held::run(&verb, ctx),
        (Some(Verb::Cancel(verb)), _) => cancel::run(&verb, ctx),
        (Some(Verb::Recommend(verb)), _) => recommend::run(&verb, ctx),
        (Some(Verb::Taken(verb)), _) => answer::run(Answer::Taken, &verb, ctx),
        (Some(Verb::Declined(verb)), _) => answer::run(Answer::Declined, &verb, ctx),
    }
}
