//! `csa customer renew`: another subscription year.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::subscription::Subscription;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::{onboard, renewal};

/// Add a subscription year
///
/// Without more it follows on the last one: the same tier, from the day after its end, for a year. Another tier
/// from a day within the year that runs changes its tier for the rest of it.
#[derive(Debug, Args)]
pub(crate) struct Renew {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The success tier bought: signature, advanced, or sps (legacy) [default: that of the last year]
    #[arg(long, value_name = "TIER", add = Live::Tier.values())]
    tier: Option<String>,
    /// The first day of the year [default: the day after the last one ends]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    starts: Option<String>,
    /// The last day of the year [default: a year after its start, or the end of the year whose tier changes]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    ends: Option<String>,
    /// The day the order form was received
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    order_form: Option<String>,
}

/// Runs `csa customer renew`.
pub(super) fn run(args: &Renew, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let record = desk.store.load(&id)?.customer;
    let last = record.subscriptions.last();
    let tier = match (&args.tier, last) {
        (Some(word), _) => onboard::offered(desk.rules, word)?,
        (None, Some(last)) => onboard::offered(desk.rules, last.tier.key())?,
        (None, None) => {
            return Err(Refusal::new(
                Kind::Usage,
                format!(
                    "`{}` bought nothing yet, so the tier must be said",
                    record.name
                ),
            )
            .hint("add it, for example `--tier signature`")
            .into());
        }
    };
    let starts_on = match &args.starts {
        Some(text) => ctx.day("--starts", text, Lean::Future)?,
        None => match renewal::day_after(&record) {
            Some(day) => day,
            None => start(&record, &id, ctx)?,
        },
    };
    let ends_on = match &args.ends {
        Some(text) => Some(ctx.day("--ends", text, Lean::Future)?),
        None => renewal::last_day(&record, tier, starts_on),
    };
    let order_form_on = match &args.order_form {
        Some(text) => Some(ctx.day("--order-form", text, Lean::Past)?),
        None => None,
    };
    let year = Subscription {
        tier,
        order_form_on,
        starts_on: Some(starts_on),
        ends_on,
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    };
    let doubts = renewal::doubts(&desk, &record, &year)?;
    ctx.doubt(&format!("Renew `{}`", record.name), &doubts)?;
    ctx.told(&renewal::renew(&desk, &id, &year)?)
}

/// Asks for the first day where the record does not tell it.
fn start(record: &Customer, id: &CustomerId, ctx: &Context) -> Result<NaiveDate> {
    let read = |text: &str| {
        when::parse(text, ctx.today, Lean::Future, &ctx.fiscal())
            .map(|_| ())
            .map_err(|refusal| refusal.to_string())
    };
    let question = "First day of the new subscription year";
    match ctx.prompt.text(question, None, read)? {
        Some(text) => ctx.day(question, &text, Lean::Future),
        None => {
            let message = "when the last subscription ends is not known, so the start must be said";
            let last = record.subscriptions.len().saturating_sub(1);
            Err(Refusal::new(Kind::Usage, message)
                .hint(format!("add it, for example `--starts {}`", ctx.today))
                .hint(format!(
                    "or note the end: csa customer set {id} subscriptions.{last}.ends_on DATE"
                ))
                .into())
        }
    }
}
