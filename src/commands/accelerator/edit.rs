//! `csa accelerator edit`: what an accelerator is about.

use anyhow::Result;
use clap::Args;

use super::add;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::ops::accelerator::{self, Changes};

/// Say what an accelerator is about: title, modules, type, objectives
///
/// One that comes out of an accepted plan has nothing but its weeks. Modules and objectives that are given take the
/// place of those before. For its days there are start, move and held.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The accelerator, by its id
    #[arg(add = Live::Accelerator.values())]
    id: String,
    /// What it is about [default of one without: its modules]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// A content module it draws on; several in a row
    #[arg(long = "module", value_name = "MODULE", num_args = 1.., value_delimiter = ',', add = Live::Module.values())]
    modules: Vec<String>,
    /// What Gainsight counts it under [default of one without: that of its modules, if they have one]
    #[arg(long = "type", value_name = "TYPE", add = Live::AcceleratorType.values())]
    kind: Option<String>,
    /// An objective of the success plan that it serves, by id; several in a row
    #[arg(long = "objective", value_name = "ID", num_args = 1.., value_delimiter = ',', add = Live::Objective.values())]
    objectives: Vec<String>,
    /// Why it serves none
    #[arg(long, value_name = "WHY", conflicts_with = "objectives")]
    no_objective: Option<String>,
    /// Which phase of a programme over several accelerators [default: the first that is free]
    #[arg(long, value_name = "N", requires = "modules")]
    phase: Option<u32>,
}

/// Runs `csa accelerator edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let customer = desk.store.load(&id)?.customer;
    let before = accelerator::find(&customer, &id, &args.id)?;
    let mut changes = Changes {
        title: args.title.clone(),
        ..Changes::default()
    };
    if !args.modules.is_empty() {
        let modules = accelerator::modules(&desk, &args.modules)?;
        // Its own phase is free for itself.
        let mut others = customer.clone();
        others.accelerators.retain(|it| it.id != before.id);
        changes.phase = accelerator::phase(&others, &modules, args.phase)?;
        if let ([only], None) = (accelerator::kinds(&modules).as_slice(), before.kind) {
            changes.kind = Some(*only);
        }
        changes.modules = Some(modules);
    }
    if let Some(word) = &args.kind {
        changes.kind = Some(add::read_kind(word)?);
    }
    if !args.objectives.is_empty() {
        let found = accelerator::objectives(&customer, &id, &args.objectives)?;
        changes.serves = Some((found, None));
    } else if let Some(why) = &args.no_objective {
        let why = why.trim();
        if why.is_empty() {
            return Err(accelerator::unserved(&customer, &id).into());
        }
        changes.serves = Some((Vec::new(), Some(why.to_owned())));
    }
    let is_nothing = changes.title.is_none()
        && changes.modules.is_none()
        && changes.kind.is_none()
        && changes.serves.is_none();
    if is_nothing {
        return Err(Refusal::new(Kind::Usage, "what is to be said of it?")
            .hint("--title, --module, --type, --objective or --no-objective")
            .hint(format!("as it is: csa accelerator show {id} {}", before.id))
            .into());
    }
    ctx.told(&accelerator::edit(&desk, &id, &before.id, &changes)?)
}
