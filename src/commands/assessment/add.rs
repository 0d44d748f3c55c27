//! `csa assessment add`: a customer is assessed.

use anyhow::Result;
use clap::Args;
use indexmap::IndexMap;

use super::show::Shown;
use crate::commands::said::{filled, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Assessment;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::assessment::{self, Given};

/// Assess a customer, and see what has changed
///
/// Say each area with its level, in words of which the beginning will do: `--area ci=adoption`. On a terminal what is
/// not said is asked, one area after the other.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// What is assessed: health or maturity
    #[arg(add = Live::AssessmentKind.values())]
    kind: String,
    /// An area with its level; may be said several times
    #[arg(long = "area", short, value_name = "AREA=LEVEL", add = Live::Area.values())]
    areas: Vec<String>,
    /// What it found
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa assessment add`.
pub(super) fn run(args: &Add, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let kind = Assessment::read_kind(&args.kind)?;
    let (areas, mut doubts) = match args.areas.is_empty() {
        false => said(args, &desk)?,
        true => (asked(&desk, &id, kind, ctx)?, Vec::new()),
    };
    let summary = match filled(args.summary.as_ref()) {
        Some(summary) => Some(summary),
        None => {
            let question = "What did it find? Empty for nothing more";
            ctx.prompt.optional(question, |_| Ok(()))?
        }
    };
    let given = Given {
        kind,
        on: on(args.on.as_deref(), ctx)?,
        areas,
        summary,
    };
    doubts.extend(assessment::doubts(&desk, &id, &given)?);
    ctx.doubt("Keep it", &doubts)?;
    let (number, written) = assessment::add(&desk, &id, &given)?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    ctx.out
        .show(&Shown(assessment::one(&desk, &id, Some(&number))?))
}

/// The areas that flags say, and what speaks against them.
fn said(args: &Add, desk: &Desk) -> Result<(IndexMap<String, String>, Vec<String>)> {
    let (mut areas, mut doubts) = (IndexMap::new(), Vec::new());
    for typed in &args.areas {
        let (area, level, doubt) =
            assessment::read_area(desk, typed).map_err(|it| it.about("--area"))?;
        doubts.extend(doubt);
        if areas.insert(area.clone(), level).is_some() {
            let message = format!("--area: `{area}` is said twice");
            return Err(Refusal::new(Kind::Usage, message).into());
        }
    }
    Ok((areas, doubts))
}

/// What stands below the levels for an area that is not looked at.
const SKIPPED: &str = "(not looked at)";

/// The areas that are asked: those of the last time with its levels to begin with, then the others of the rules.
fn asked(
    desk: &Desk,
    id: &CustomerId,
    kind: &str,
    ctx: &Context,
) -> Result<IndexMap<String, String>> {
    let last = assessment::last_areas(desk, id, kind)?;
    let others = desk.rules.assessed_areas().iter();
    let others = others.filter(|area| !last.contains_key(*area));
    let levels: Vec<&str> = desk.rules.levels().all().collect();
    let items: Vec<&str> = levels.iter().copied().chain([SKIPPED]).collect();
    let mut areas = IndexMap::new();
    for area in last.keys().chain(others) {
        let before = last.get(area);
        let at = before.and_then(|level| levels.iter().position(|it| it == level));
        let question = match before {
            Some(level) => format!("{area}, {level} last time"),
            None => area.clone(),
        };
        let chosen = ctx
            .prompt
            .select(&question, &items, at.unwrap_or(levels.len()))?;
        if let Some(level) = chosen.and_then(|at| levels.get(at)) {
            areas.insert(area.clone(), (*level).to_owned());
        }
    }
    if areas.is_empty() {
        let example = desk.rules.assessed_areas().first();
        let example = example.map_or("AREA", String::as_str);
        let level = desk.rules.levels().names.last();
        let level = level.map_or("LEVEL", String::as_str);
        return Err(Refusal::new(Kind::Usage, "an assessment needs an area")
            .hint(format!(
                "add `--area AREA=LEVEL`, such as `--area {example}={}`",
                level
            ))
            .hint("`csa rules assessment` shows every area and level")
            .into());
    }
    Ok(areas)
}
