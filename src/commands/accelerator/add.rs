//! `csa accelerator add`: another accelerator in the plan.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use crate::commands::accelerator::days_off;
use crate::commands::entitlement;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::{AcceleratorType, Layout, Run};
use crate::domain::calendar::day;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::module::ContentModule;
use crate::domain::nearest::{listed, nearest};
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::accelerator::{self, NewAccelerator};

/// Plan an accelerator
///
/// It begins with the discovery workshop in week 1 and the planning workshop in week 2; then come the weeks of
/// delivery. With a quarter instead of a day, it gets the first Monday of it that is free for the customer. On a
/// terminal csa asks for what is missing.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What it is about [default: its modules]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// A content module it draws on; several in a row
    #[arg(long = "module", value_name = "MODULE", num_args = 1.., value_delimiter = ',', add = Live::Module.values())]
    modules: Vec<String>,
    /// What Gainsight counts it under, such as ci or agile-planning [default: that of its modules, if they have one]
    #[arg(long = "type", value_name = "TYPE", add = Live::AcceleratorType.values())]
    kind: Option<String>,
    /// The first day of week 1
    #[arg(long, value_name = "DATE", conflicts_with = "quarter", add = Live::Ahead.values())]
    starts: Option<String>,
    /// The fiscal quarter to begin in
    #[arg(long, value_name = "QUARTER", add = Live::Quarter.values())]
    quarter: Option<String>,
    /// How many weeks [default: 12, the rule accelerator.length]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=52))]
    weeks: Option<u32>,
    /// An objective of the success plan that it serves, by id; several in a row
    #[arg(long = "objective", value_name = "ID", num_args = 1.., value_delimiter = ',', add = Live::Objective.values())]
    objectives: Vec<String>,
    /// Why it serves none
    #[arg(long, value_name = "WHY", conflicts_with = "objectives")]
    no_objective: Option<String>,
    /// Which phase of a programme over several accelerators [default: the first that is free]
    #[arg(long, value_name = "N")]
    phase: Option<u32>,
}

/// Runs `csa accelerator add`.
pub(super) fn run(args: &Add, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let modules = modules(args, &desk, ctx)?;
    let kind = kind(args, &modules, ctx)?;
    let phase = accelerator::phase(&customer, &modules, args.phase)?;
    if let (Some((number, name)), None) = (&phase, args.phase) {
        ctx.out.say(&format!("phase {number}: {name}"));
    }
    let (objectives, why) = objectives(args, &customer, &id, ctx)?;
    let starts_on = start(args, &desk, (&id, &customer), ctx)?;
    let layout = desk.rules.terms().layout;
    let weeks = args.weeks.unwrap_or(layout.weeks);
    let run = Run::new(starts_on, Layout { weeks, ..layout });
    let mut concerns = accelerator::concerns(&desk, &id, &customer, (None, run), ctx.fiscal())?;
    concerns.doubts.extend(days_off::doubt(run, ctx)?);
    for warning in &concerns.warnings {
        ctx.out.warn(warning);
    }
    ctx.doubt("Plan it", &concerns.doubts)?;
    let new = NewAccelerator {
        title: args.title.clone(),
        modules,
        kind,
        starts_on,
        weeks: args.weeks.filter(|weeks| *weeks != layout.weeks),
        objectives,
        why,
        phase,
    };
    let (number, written) = accelerator::add(&desk, &id, &new)?;
    ctx.told(&written)?;
    if !ctx.dry_run {
        entitlement::say_left(&desk, &id, starts_on, ctx)?;
        ctx.out
            .say(&format!("its weeks: csa accelerator show {id} {number}"));
    }
    Ok(())
}

fn modules(args: &Add, desk: &Desk, ctx: &Context) -> Result<Vec<ContentModule>> {
    if !args.modules.is_empty() {
        return accelerator::modules(desk, &args.modules);
    }
    let read = |text: &str| match accelerator::modules(desk, &words(text)) {
        Ok(_) => Ok(()),
        Err(refusal) => Err(refusal.to_string()),
    };
    let question = "Content modules, with commas between them";
    match ctx.prompt.text(question, None, read)? {
        Some(text) => accelerator::modules(desk, &words(&text)),
        None => Err(missing("--module", "--module ci-templates-and-reusability")
            .hint("the catalogue: csa accelerator modules")
            .into()),
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(',').map(|word| word.trim().to_owned()).collect()
}

fn kind(args: &Add, modules: &[ContentModule], ctx: &Context) -> Result<AcceleratorType> {
    if let Some(word) = &args.kind {
        return Ok(read_kind(word)?);
    }
    let mut kinds = accelerator::kinds(modules);
    if let [only] = kinds.as_slice() {
        ctx.out.say(&format!("type {only}, by its modules"));
        return Ok(*only);
    }
    if kinds.is_empty() {
        kinds = AcceleratorType::ALL.to_vec();
    }
    let titles: Vec<&str> = kinds.iter().map(|kind| kind.title()).collect();
    match ctx
        .prompt
        .select("Gainsight's accelerator type", &titles, 0)?
    {
        Some(chosen) => Ok(kinds[chosen]),
        None => {
            let keys = listed(kinds.iter().map(|kind| kind.key()));
            Err(missing("--type", &format!("--type {}", kinds[0]))
                .hint(format!("it may be {keys}"))
                .into())
        }
    }
}

/// Gainsight's type by its word.
///
/// # Errors
/// `Usage` with the nearest and those there are.
pub(super) fn read_kind(word: &str) -> Result<AcceleratorType, Refusal> {
    AcceleratorType::parse(word).ok_or_else(|| {
        let keys = AcceleratorType::ALL.map(AcceleratorType::key);
        let message = format!("there is no accelerator type `{word}`");
        let mut refusal = Refusal::new(Kind::Usage, message);
        if let Some(near) = nearest(word, keys) {
            refusal = refusal.hint(format!("did you mean `{near}`?"));
        }
        refusal.hint(format!("the types are {}", listed(keys)))
    })
}

/// The objectives that it serves, or why it serves none.
fn objectives(
    args: &Add,
    customer: &Customer,
    id: &CustomerId,
    ctx: &Context,
) -> Result<(Vec<String>, Option<String>)> {
    if !args.objectives.is_empty() {
        let found = accelerator::objectives(customer, id, &args.objectives)?;
        return Ok((found, None));
    }
    if let Some(why) = &args.no_objective {
        let why = why.trim();
        if why.is_empty() {
            return Err(accelerator::unserved(customer, id).into());
        }
        return Ok((Vec::new(), Some(why.to_owned())));
    }
    let mut choices: Vec<String> = customer
        .objectives
        .iter()
        .map(
            |objective| match objective.title.as_ref().or(objective.outcome.as_ref()) {
                Some(title) => format!("{}: {title}", objective.id),
                None => objective.id.clone(),
            },
        )
        .collect();
    choices.push("none".to_owned());
    let chosen = ctx.prompt.select("Objective that it serves", &choices, 0)?;
    let Some(chosen) = chosen else {
        return Err(accelerator::unserved(customer, id).into());
    };
    if let Some(objective) = customer.objectives.get(chosen) {
        return Ok((vec![objective.id.clone()], None));
    }
    let why = ctx
        .prompt
        .text("Why does it serve none?", None, |_| Ok(()))?;
    Ok((Vec::new(), why))
}

/// The first day: as said, else the first free Monday of the quarter, else asked for.
fn start(
    args: &Add,
    desk: &Desk,
    (id, customer): (&CustomerId, &Customer),
    ctx: &Context,
) -> Result<NaiveDate> {
    if let Some(text) = &args.starts {
        return ctx.day("--starts", text, Lean::Future);
    }
    let monday = |text: &str| -> Result<NaiveDate> {
        let quarter = when::quarter(text, ctx.today, Lean::Future, &ctx.fiscal())?;
        let moves = (None, args.weeks);
        let monday = accelerator::first_monday(desk, id, customer, quarter, moves, ctx.fiscal())?;
        ctx.out.say(&format!(
            "--quarter {} → {quarter}, its first free Monday: {}",
            text.trim(),
            day(monday)
        ));
        Ok(monday)
    };
    if let Some(text) = &args.quarter {
        return monday(text);
    }
    let question = "First day, or the quarter to begin in";
    let is_quarter =
        |text: &str| when::quarter(text, ctx.today, Lean::Future, &ctx.fiscal()).is_ok();
    let read = |text: &str| {
        if is_quarter(text) {
            return Ok(());
        }
        when::parse(text, ctx.today, Lean::Future, &ctx.fiscal())
            .map(|_| ())
            .map_err(|refusal| refusal.to_string())
    };
    match ctx.prompt.text(question, Some("this quarter"), read)? {
        Some(text) if is_quarter(&text) => monday(&text),
        Some(text) => ctx.day("First day", &text, Lean::Future),
        None => {
            let quarter = ctx.fiscal().quarter_of(ctx.today);
            Err(missing("--starts", &format!("--starts {}", ctx.today))
                .hint(format!("or a quarter: --quarter {quarter}"))
                .into())
        }
    }
}

fn missing(flag: &str, example: &str) -> Refusal {
    Refusal::new(Kind::Usage, format!("an accelerator needs `{flag}`"))
        .hint(format!("add it, for example `{example}`"))
}
