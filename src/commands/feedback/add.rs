//! `csa feedback add`: another request.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{filled, future, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::feedback::{self, Said};

/// Add something that the customer asks of the product
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What they ask for
    request: Vec<String>,
    /// Who asked: a contact, by a part of the name
    #[arg(long, value_name = "NAME", add = Live::Contact.values())]
    by: Option<String>,
    /// The issue or epic that carries it
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// Where it stands, in a word or two
    #[arg(long, value_name = "TEXT")]
    status: Option<String>,
    /// The day they asked [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa feedback add`.
pub(super) fn run(args: &Add, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let request = request(args, ctx)?;
    let day = on(args.on.as_deref(), ctx)?;
    let by = match filled(args.by.as_ref()) {
        Some(by) => Some(by),
        None => ctx
            .prompt
            .optional("Who asked? Empty if nobody in particular", |_| Ok(()))?,
    };
    let customer = desk.store.load(&id)?.customer;
    let by = by.map(|word| feedback::asker(&customer, &word).map_err(|it| it.about("--by")));
    let (by, stranger) = by.transpose()?.unzip();
    let doubts: Vec<String> = future(day, ctx)
        .into_iter()
        .chain(stranger.flatten())
        .collect();
    ctx.doubt("Add the request", &doubts)?;
    let link = filled(args.link.as_ref());
    let said = Said {
        request: Some(Some(request)),
        link: link.clone().map(Some),
        status: filled(args.status.as_ref()).map(Some),
        asked_by: by.map(Some),
        asked_on: Some(Some(day)),
    };
    let (number, written) = feedback::add(&desk, &id, &said)?;
    ctx.told(&written)?;
    if !ctx.dry_run && link.is_none() {
        ctx.out.say(&format!(
            "once it has an issue: csa feedback edit {id} {number} --link URL"
        ));
    }
    Ok(())
}

fn request(args: &Add, ctx: &Context) -> Result<String> {
    let given = args.request.join(" ").trim().to_owned();
    if !given.is_empty() {
        return Ok(given);
    }
    let asked = ctx.prompt.text("What do they ask for?", None, |_| Ok(()))?;
    asked.ok_or_else(|| {
        let example = format!(
            "csa feedback add {} \"Approval rules for a group\" --by NAME",
            args.customer
        );
        Refusal::new(Kind::Usage, "a request needs words")
            .hint(format!("say what they ask for, for example: {example}"))
            .into()
    })
}
