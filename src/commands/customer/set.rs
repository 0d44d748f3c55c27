//! `csa customer set`: one field of a record.

use anyhow::Result;
use clap::Args;
use serde_json::Value as Json;

use crate::complete::Live;
use crate::context::Context;
use crate::ops::customer;
use crate::ops::field::Takes;

/// Set one field of a customer's record
///
/// KEY is the way to the field, with dots, as it stands in the file: `links.c360`, `team.ase`, `environment.seats`.
/// An item of a list goes by its id, key, address, name or number: `objectives.lead-time.due_on`,
/// `contacts.dana@acme.example.in_salesforce`, `subscriptions.0.ends_on`. Nothing else in the file is touched.
#[derive(Debug, Args)]
pub(crate) struct Set {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The field, such as links.c360
    #[arg(add = Live::Field.values())]
    key: String,
    /// Its new value: a word, a number, a date in any form, 'NAME <MAIL>' for the team, a,b for a list
    #[arg(
        required_unless_present = "unset",
        conflicts_with = "unset",
        allow_negative_numbers = true
    )]
    value: Option<String>,
    /// Remove the field, or an item of a list
    #[arg(long)]
    unset: bool,
}

/// Runs `csa customer set`.
pub(super) fn run(args: &Set, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let field = customer::field(&desk, &id, &args.key)?;
    let value = match &args.value {
        None => None,
        Some(text) => Some(match field.takes()? {
            Takes::Day(lean) => Json::from(ctx.day(&field.key, text, *lean)?.to_string()),
            takes => takes.read(&field.key, text)?,
        }),
    };
    ctx.told(&customer::set(&desk, &id, &field.key, value)?)
}
