//! `csa report quarter`: a fiscal quarter, for ourselves or for a customer.

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::{Delivery, deliver, me};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::fiscal::FiscalQuarter;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::report::{self, Whose};

/// Write what a fiscal quarter brought, of the book or of one customer
///
/// Accelerators begun, delivered and under way against what was bought; how metrics moved; contact by kind and week;
/// outcomes; what slips; and the next quarter. What is late is late today, whichever quarter is asked for.
///
/// With --for customer it has only what the customer may read, as `csa report ebr` has.
#[derive(Debug, Args)]
pub(super) struct Quarter {
    /// The customer [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// The quarter: FY27-Q3, q3, 'last quarter' [default: the one that runs]
    #[arg(long, value_name = "QUARTER", add = Live::Quarter.values())]
    quarter: Option<String>,
    /// Only customers whose CSA is you, by the configuration's email or name
    #[arg(long, conflicts_with = "customer")]
    mine: bool,
    /// Who reads it: team or customer
    #[arg(
        long = "for",
        value_name = "WHO",
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    reader: Reader,
    #[command(flatten)]
    delivery: Delivery,
}

/// Who reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// Colleagues
    #[default]
    Team,
    /// The customer
    Customer,
}

/// Runs `csa report quarter`.
pub(super) fn run(args: &Quarter, ctx: &Context) -> Result<()> {
    let fiscal = ctx.fiscal();
    let quarter = match &args.quarter {
        Some(text) => quarter(text, ctx)?,
        None => fiscal.quarter_of(ctx.today),
    };
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let desk = ctx.desk()?;
    if args.reader == Reader::Customer {
        let Some(id) = id else {
            let message = "a quarter for a customer is one customer's";
            return Err(Refusal::new(Kind::Usage, message)
                .hint("name the customer: csa report quarter CUSTOMER --for customer")
                .into());
        };
        let report = report::quarter_for(&desk, fiscal, &id, quarter)?;
        return args.delivery.deliver(&report, ctx);
    }
    let whose = match (id, args.mine) {
        (Some(id), _) => Whose::These(vec![id]),
        (None, true) => Whose::Csa(me(ctx)?),
        (None, false) => Whose::Book,
    };
    let gathering = report::quarter(&desk, fiscal, &whose, quarter)?;
    deliver(gathering, &args.delivery, ctx)
}

/// The quarter that these words mean, which is said unless it was typed as such.
fn quarter(text: &str, ctx: &Context) -> Result<FiscalQuarter, Refusal> {
    let fiscal = ctx.fiscal();
    let quarter = when::quarter(text, ctx.today, Lean::Past, &fiscal);
    let quarter = quarter.map_err(|refusal| {
        let hint = "or by its number alone, `q3`, or `last quarter`";
        refusal.about("--quarter").hint(hint)
    })?;
    if text.trim() != quarter.to_string() {
        let (from, to) = (fiscal.first_day(quarter), fiscal.last_day(quarter));
        let text = text.trim();
        ctx.out
            .say(&format!("--quarter {text} → {quarter}, {from}..{to}"));
    }
    Ok(quarter)
}
