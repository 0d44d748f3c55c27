//! `csa report ebr`: the executive business review, for the customer.

use anyhow::Result;
use clap::Args;

use super::Delivery;
use crate::complete::Live;
use crate::context::Context;
use crate::ops::report;

/// Write the executive business review of a customer, for the customer
///
/// Why they bought, how far each outcome is from where it started, what was adopted and delivered, what of the
/// subscription year is used, what comes, what was agreed, and an agenda of 90 minutes.
///
/// It is made from a list of facts that a customer may read: the names of CSA, ASE and their own people; outcomes,
/// success criteria, status, result and metrics of objectives; titles, modules, days and outcomes of accelerators;
/// maturity assessments, not those of health; counts of meetings, training and vouchers; and of notes only a list under
/// a heading such as `Agreed next steps`. Subjects, other notes, sentiment, escalations and feedback stay with us.
#[derive(Debug, Args)]
pub(super) struct Ebr {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    #[command(flatten)]
    delivery: Delivery,
}

/// Runs `csa report ebr`.
pub(super) fn run(args: &Ebr, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let report = report::ebr(&ctx.desk()?, ctx.fiscal(), &id)?;
    args.delivery.deliver(&report, ctx)
}
