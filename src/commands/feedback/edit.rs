//! `csa feedback edit`: what is said of a request.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{future, text};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::feedback::{self, Said};

/// Change what is said of a request, or write down where it stands
///
/// A status that is given, be it the same as before, counts as looked up today. An empty text takes a value away:
/// `--link ''`.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The request
    #[arg(value_name = "REQUEST", add = Live::Feedback.values())]
    which: String,
    /// Where it stands, in a word or two
    #[arg(long, value_name = "TEXT")]
    status: Option<String>,
    /// The issue or epic that carries it
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// What they ask for
    #[arg(long, value_name = "TEXT")]
    request: Option<String>,
    /// Who asked: a contact, by a part of the name
    #[arg(long, value_name = "NAME", add = Live::Contact.values())]
    by: Option<String>,
    /// The day they asked
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa feedback edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    feedback::find(&customer, &id, &args.which)?;
    let day = args.on.as_deref();
    let day = day.map(|text| ctx.day("--on", text, Lean::Past));
    let day = day.transpose()?;
    let mut doubts: Vec<String> = day.and_then(|day| future(day, ctx)).into_iter().collect();
    let by = match text(args.by.as_ref()) {
        Some(Some(word)) => {
            let (name, stranger) =
                feedback::asker(&customer, &word).map_err(|it| it.about("--by"))?;
            doubts.extend(stranger);
            Some(Some(name))
        }
        said => said,
    };
    ctx.doubt("Change the request", &doubts)?;
    let said = Said {
        request: text(args.request.as_ref()),
        link: text(args.link.as_ref()),
        status: text(args.status.as_ref()),
        asked_by: by,
        asked_on: day.map(Some),
    };
    ctx.told(&feedback::edit(&desk, &id, &args.which, &said)?)
}
