//! `csa objective measure`: what a metric is on a day.

use anyhow::Result;
use clap::Args;

use super::named;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::objective::Value;
use crate::domain::when::Lean;
use crate::ops::objective::{self, Measured};

/// Enter a reading of a metric
///
/// The metric may be left out where the objective has only one. A value may carry its unit, such as `30h` or `2d`, and
/// is turned into the metric's own.
#[derive(Debug, Args)]
#[command(override_usage = "csa objective measure [OPTIONS] CUSTOMER OBJECTIVE [METRIC] VALUE")]
pub(crate) struct Measure {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The objective
    #[arg(add = Live::Objective.values())]
    objective: String,
    /// The metric, and what it is
    #[arg(required = true, num_args = 1..=2, value_name = "[METRIC] VALUE", allow_negative_numbers = true, add = Live::Metric.values())]
    reading: Vec<String>,
    /// The day it was read [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
    /// It is the baseline as well
    #[arg(long)]
    baseline: bool,
    /// Where it should end
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    target: Option<String>,
}

/// Runs `csa objective measure`.
pub(super) fn run(args: &Measure, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let customer = ctx.find(&args.customer)?;
    let on = match &args.on {
        Some(text) => ctx.day("--on", text, Lean::Past)?,
        None => ctx.today,
    };
    let (metric, value) = match args.reading.as_slice() {
        [metric, value] => (Some(metric.clone()), value.clone()),
        alone => (None, alone.concat()),
    };
    let target = args.target.as_deref().map(Value::parse).transpose();
    let reading = Measured {
        customer,
        objective: args.objective.clone(),
        metric,
        value: Value::parse(&value).map_err(|refusal| named("VALUE", refusal))?,
        on,
        is_baseline: args.baseline,
        target: target.map_err(|refusal| named("--target", refusal))?,
    };
    let doubts = objective::measured(&desk, &reading)?;
    ctx.doubt("Enter the reading", &doubts)?;
    ctx.told(&objective::measure(&desk, &reading)?)
}
