//! `csa log summary`: what happened in a stretch of days.

mod for_customer;
mod page;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::commands::log::choice::period;
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::{Lean, Period};
use crate::domain::{Kind, Refusal};
use crate::ops::log;

/// Sum up a week, a month or a quarter: who was reached, what moved, what is next
///
/// Without a period it is this week, Monday to Sunday. With --format markdown it is ready for Gainsight or a
/// one-to-one. Next steps are the open tasks in the notes, and what stands under a heading such as `Next steps`; see
/// `csa rules activity.next_steps`.
///
/// With --for customer it has only what the customer may read: what took place and when, who took part by name, how
/// accelerators moved, which objectives were met, and next steps from below a heading such as `Agreed next steps`. No
/// subjects and no other notes: those are written for colleagues.
///
/// With --json: from, to, customers (customer, customer_name, entries, pending, kinds, external, internal, roles_met,
/// roles_not_met, accelerators, outcomes, next_steps, last_call_on, last_call_days) and nothing_logged.
#[derive(Debug, Args)]
pub(super) struct Summary {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// The days: FY27-Q3, 2026-10, 'last week', 2026-11-01..today [default: this week]
    #[arg(add = Live::Period.values())]
    period: Vec<String>,
    /// Those that run: week, month, quarter or year
    #[arg(long, value_name = "SPAN", value_enum, hide_possible_values = true, conflicts_with_all = ["last", "within", "from"])]
    this: Option<Span>,
    /// Those before: week, month, quarter or year
    #[arg(long, value_name = "SPAN", value_enum, hide_possible_values = true, conflicts_with_all = ["within", "from"])]
    last: Option<Span>,
    /// The days, as behind the customer
    #[arg(
        long = "in",
        id = "within",
        value_name = "PERIOD",
        conflicts_with = "from",
        add = Live::Period.values()
    )]
    within: Option<String>,
    /// From this day on
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    from: Option<String>,
    /// Up to this day [default: today]
    #[arg(
        long,
        value_name = "DATE",
        allow_hyphen_values = true,
        requires = "from",
        add = Live::Behind.values()
    )]
    to: Option<String>,
    /// Who reads it: manager or customer
    #[arg(
        long = "for",
        value_name = "WHO",
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    reader: Reader,
    /// Only customers of this CSA, by a part of the name or address
    #[arg(long, value_name = "NAME", add = Live::Csa.values())]
    csa: Option<String>,
}

/// A stretch of days around today.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Span {
    /// Monday to Sunday
    Week,
    /// The calendar month
    Month,
    /// The fiscal quarter
    Quarter,
    /// The fiscal year
    Year,
}

impl Span {
    fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// Who reads the summary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// A colleague
    #[default]
    Manager,
    /// The customer
    Customer,
}

/// Runs `csa log summary`.
pub(super) fn run(args: &Summary, ctx: &Context) -> Result<()> {
    let (customer, period) = asked(args, ctx)?;
    if period.from > ctx.today {
        let message = format!("the days from {} to {} lie ahead", period.from, period.to);
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    let desk = ctx.desk()?;
    let id = customer.map(|word| ctx.find(&word)).transpose()?;
    if args.reader == Reader::Customer {
        let Some(id) = id else {
            let message = "a summary for a customer is one customer's";
            return Err(Refusal::new(Kind::Usage, message)
                .hint("name the customer: csa log summary CUSTOMER --for customer")
                .into());
        };
        let summary = log::for_customer(&desk, &id, period)?;
        ctx.out.show(&summary)?;
        if !summary.is_empty() {
            ctx.out.say(
                "no subjects, and of the notes only agreed next steps; read it before it goes out",
            );
        }
        return Ok(());
    }
    let (summaries, unreadable) = log::summary(&desk, id.as_ref(), args.csa.as_deref(), period)?;
    warn_of(&unreadable, ctx);
    ctx.out.show(&summaries)?;
    all_read(unreadable.len(), summaries.read + unreadable.len())
}

/// The customer, if one is meant, and the days.
///
/// # Errors
/// `Usage` when the days cannot be read, or are given twice.
fn asked(args: &Summary, ctx: &Context) -> Result<(Option<String>, Period)> {
    let is_period = |text: &str| Period::parse(text, ctx.today, Lean::Past, &ctx.fiscal()).is_ok();
    let rest = args.period.join(" ");
    let (customer, words) = match &args.customer {
        Some(first) if is_period(format!("{first} {rest}").trim()) => {
            (None, format!("{first} {rest}").trim().to_owned())
        }
        customer => (customer.clone(), rest),
    };
    let by_flag =
        args.this.is_some() || args.last.is_some() || args.within.is_some() || args.from.is_some();
    if by_flag && !words.is_empty() {
        let message = format!("the days are given twice: by a flag, and as `{words}`");
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    // What runs now needs no echo: the first line of the summary says which days they are.
    let span = |word: &str, span: Span| {
        let text = format!("{word} {}", span.word());
        Period::parse(&text, ctx.today, Lean::Past, &ctx.fiscal())
    };
    let period = match (args.this, args.last, &args.within, &args.from) {
        (Some(this), ..) => span("this", this)?,
        (_, Some(last), ..) => span("last", last)?,
        (_, _, Some(text), _) => period("--in", text, ctx)?,
        (.., Some(from)) => stretch(from, args.to.as_deref(), ctx)?,
        _ if words.is_empty() => span("this", Span::Week)?,
        _ => period("period", &words, ctx)?,
    };
    Ok((customer, period))
}

/// From one day to another, or to today.
fn stretch(from: &str, to: Option<&str>, ctx: &Context) -> Result<Period> {
    let from = ctx.day("--from", from, Lean::Past)?;
    let to = match to {
        Some(to) => ctx.day("--to", to, Lean::Past)?,
        None => ctx.today.max(from),
    };
    if to < from {
        let message = format!("--to {to} is before --from {from}");
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    Ok(Period { from, to })
}
