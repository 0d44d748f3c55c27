//! `csa accelerator close`: what came of it.

use anyhow::Result;
use clap::Args;

use super::show::measured;
use crate::commands::entitlement;
use crate::commands::said::on;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::objective::readable;
use crate::ops::accelerator::{self, Closing, Measured};
use crate::output::{Column, Report, Table, View};

/// Close an accelerator out: what came of it, against the baseline
///
/// Each metric of its objectives is shown from baseline to target; on a terminal csa asks for the newest values.
/// Weeks that lie ahead, a workshop that is not on record and tasks that are open are asked about first.
#[derive(Debug, Args)]
pub(crate) struct Close {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
    /// What came of it, in a sentence or two
    #[arg(long, value_name = "TEXT")]
    outcome: Option<String>,
    /// The newest value of a metric; OBJECTIVE.METRIC where several objectives measure the same
    #[arg(long = "reading", value_name = "METRIC=VALUE", add = Live::Reading.values())]
    readings: Vec<String>,
}

/// Runs `csa accelerator close`.
pub(super) fn run(args: &Close, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    let day = on(args.on.as_deref(), ctx)?;
    accelerator::closable(accelerator, &id, day)?;
    let metrics = accelerator::measured(&customer, accelerator);
    let mut readings = Vec::new();
    for text in &args.readings {
        readings.push(accelerator::reading(&metrics, text)?);
    }
    for metric in &metrics {
        let is_given = |(objective, key, _): &(String, String, f64)| {
            *objective == metric.objective && *key == metric.metric
        };
        if !readings.iter().any(is_given) {
            readings.extend(asked(metric, &metrics, ctx)?);
        }
    }
    let mut doubts = accelerator::close_doubts(&desk, accelerator, day);
    let is_said = args.outcome.as_ref().or(accelerator.outcome.as_ref());
    let is_said = is_said.is_some_and(|text| !text.trim().is_empty());
    if !is_said && !ctx.prompt.enabled() {
        doubts.push("what came of it is not said (--outcome TEXT)".to_owned());
    }
    ctx.doubt("Close it", &doubts)?;
    let outcome = match &args.outcome {
        Some(text) => Some(text.trim().to_owned()),
        None => ctx
            .prompt
            .optional("What came of it? Empty to say it later", |_| Ok(()))?,
    };
    let closing = Closing {
        on: day,
        outcome: outcome.filter(|text| !text.is_empty()),
        readings,
    };
    let written = accelerator::close(&desk, &id, &args.id, &closing)?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    let customer = desk.store.load(&id)?.customer;
    let accelerator = accelerator::find(&customer, &id, &args.id)?;
    ctx.out
        .show(&Results(accelerator::measured(&customer, accelerator)))?;
    if accelerator.outcome.is_none() {
        ctx.out.say(&format!(
            "what came of it is not said yet: csa customer set {id} accelerators.{}.outcome TEXT",
            accelerator.id
        ));
    }
    entitlement::say_left(&desk, &id, ctx.today, ctx)
}

/// Asks for the newest value of a metric; an empty answer leaves it out.
fn asked(
    metric: &Measured,
    metrics: &[Measured],
    ctx: &Context,
) -> Result<Option<(String, String, f64)>> {
    let name = format!("{}.{}", metric.objective, metric.metric);
    let number = |number: Option<f64>| number.map_or_else(|| "?".to_owned(), readable);
    let question = format!(
        "{name}: baseline {}, latest {}, target {}. Now, empty if not measured",
        number(metric.baseline),
        number(metric.latest),
        number(metric.target)
    );
    let read = |text: &str| match text.is_empty() {
        true => Ok(()),
        false => accelerator::reading(metrics, &format!("{name}={text}"))
            .map(|_| ())
            .map_err(|refusal| refusal.to_string()),
    };
    let answer = ctx.prompt.optional(&question, read)?;
    let read = answer.map(|text| accelerator::reading(metrics, &format!("{name}={text}")));
    Ok(read.transpose()?)
}

/// The metrics, from baseline to target.
#[derive(serde::Serialize)]
#[serde(transparent)]
struct Results(Vec<Measured>);

impl Report for Results {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("objective", "Objective"),
            Column::new("metric", "Metric"),
            Column::new("baseline", "Baseline").right(),
            Column::new("latest", "Latest").right(),
            Column::new("target", "Target").right(),
            Column::new("unit", "Unit"),
        ]);
        for metric in &self.0 {
            table.row(measured(metric));
        }
        View::Table(table)
    }
}
